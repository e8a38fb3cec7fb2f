"""Addresses that open one thing for a while, without a key: where files are sent and results fetched."""

import base64
import hashlib
import hmac
import time
from collections.abc import Callable
from enum import StrEnum


class Purpose(StrEnum):
    """What an address is good for."""

    UPLOAD = "upload"
    RESULT = "result"


LIVES_S = {Purpose.UPLOAD: 3600, Purpose.RESULT: 2 * 3600}
"""How long an address is good (published for results: two hours)."""


class Signer:
    """Signs and checks addresses.

    Parameters
    ----------
    secret
        The service's own.
    clock
        Gives seconds since 1970.
    """

    def __init__(self, secret: bytes, clock: Callable[[], float] = time.time) -> None:
        self._secret, self._clock = secret, clock

    def query(self, purpose: Purpose, name: str) -> str:
        """The query that makes an address good from now on."""
        expires = int(self._clock()) + LIVES_S[purpose]
        return f"expires={expires}&signature={self._signature(purpose, name, str(expires))}"

    def is_good(self, purpose: Purpose, name: str, expires: str, signature: str) -> bool:
        """Whether an address was signed here and its time is not over."""
        right = self._signature(purpose, name, expires)
        if not hmac.compare_digest(right.encode(), signature.encode("utf-8", "replace")):
            return False
        return self._clock() < int(expires)

    def _signature(self, purpose: Purpose, name: str, expires: str) -> str:
        text = f"{purpose}\n{name}\n{expires}".encode("utf-8", "replace")
        return base64.urlsafe_b64encode(hmac.digest(self._secret, text, hashlib.sha256)).decode().rstrip("=")
