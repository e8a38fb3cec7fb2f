"""Tells the ends of tasks to the addresses of their keys, as Standard Webhooks: signed, and again until heard."""

import base64
import binascii
import hashlib
import hmac
import logging
import threading
import time

import httpx
from sqlalchemy.exc import SQLAlchemyError

from ringar.errors import InvalidParameterError, RingarError
from ringar.server.addresses import place_of
from ringar.server.keys import KeyStore, Webhook
from ringar.server.outbox import Delivery, Outbox

RETRIES_S = (5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600)
"""Seconds until each further attempt: the schedule that the Standard Webhooks specification gives as its example."""

_TIMEOUT_S = 15.0
_LEASE_S = 60.0
_LOOK_S = 0.25
_SENDERS = 4
_GONE = 410

_log = logging.getLogger(__name__)


def check_webhook_url(url: str) -> str:
    """The address, if messages can be sent there.

    Raises
    ------
    InvalidParameterError
        It is no http or https address.
    """
    try:
        place_of(url)
    except ValueError as error:
        raise InvalidParameterError("--webhook", f"--webhook: '{url}' {error}. Give an https address.") from error
    return url


def signed_headers(secret: str, message_id: str, body: str, now_s: int) -> dict[str, str]:
    """The headers of a message, over ``{id}.{timestamp}.{raw body}`` with the bytes that ``whsec_...`` holds."""
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except binascii.Error as error:
        raise InvalidParameterError("webhook", "The webhook's secret is damaged. Make a new key.") from error
    signature = hmac.digest(key, f"{message_id}.{now_s}.{body}".encode(), hashlib.sha256)
    return {
        "Content-Type": "application/json",
        "webhook-id": message_id,
        "webhook-timestamp": str(now_s),
        "webhook-signature": f"v1,{base64.b64encode(signature).decode()}",
    }


class Webhooks:
    """Sends what is in the outbox, several messages at a time: a slow receiver holds up no other for long."""

    def __init__(self, outbox: Outbox, keys: KeyStore) -> None:
        self._outbox, self._keys = outbox, keys
        self._closing = threading.Event()
        self._threads = [
            threading.Thread(target=self._run, name=f"webhooks {number}", daemon=True) for number in range(_SENDERS)
        ]

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        """End; what is not sent stays in the outbox."""
        self._closing.set()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()

    def step(self, client: httpx.Client) -> bool:
        """Send one message that is due; False where there is none."""
        delivery = self._outbox.take(_LEASE_S)
        if delivery is None:
            return False
        key = self._keys.get(delivery.key_id)
        if key is None or key.webhook is None or key.revoked_at is not None:
            self._outbox.settle(delivery)
            return True
        status = _send(client, key.webhook, delivery)
        heard = status is not None and 200 <= status < 300
        last = delivery.attempts > len(RETRIES_S) or status == _GONE
        self._outbox.settle(delivery, None if heard or last else RETRIES_S[delivery.attempts - 1])
        if not heard:
            _log.warning("webhook %s: not heard (%s), attempt %d", delivery.id, status or "-", delivery.attempts)
        return True

    def _run(self) -> None:
        with httpx.Client(timeout=_TIMEOUT_S, follow_redirects=False, trust_env=False) as client:
            while not self._closing.is_set():
                try:
                    sent = self.step(client)
                except (RingarError, SQLAlchemyError) as error:
                    _log.warning("sending webhooks failed (%s)", type(error).__name__)
                    sent = False
                if not sent:
                    self._closing.wait(_LOOK_S)


def _send(client: httpx.Client, webhook: Webhook, delivery: Delivery) -> int | None:
    """The status of the receiver's answer; None where there is none."""
    headers = signed_headers(webhook.secret, delivery.id, delivery.body, int(time.time()))
    try:
        with client.stream("POST", webhook.url, content=delivery.body.encode(), headers=headers) as answer:
            return answer.status_code
    except (httpx.HTTPError, httpx.InvalidURL):
        return None
