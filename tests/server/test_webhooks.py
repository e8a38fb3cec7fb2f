"""Webhooks: signed as the standard says, told again until heard, not lost when the service ends."""

import base64
import hashlib
import hmac
import json
import queue
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest

from ringar.errors import InvalidParameterError
from ringar.server.keys import ApiKey, KeyStore
from ringar.server.outbox import Outbox
from ringar.server.settings import ServerSettings
from ringar.server.webhooks import RETRIES_S, Webhooks, check_webhook_url, signed_headers
from ringar.tasks.database import Database
from ringar.tasks.records import NewTask
from ringar.tasks.store import TaskStore
from tests.clock import Clock
from tests.server.driving import PATHS, served
from tests.server.test_contract import EXAMPLE, Echo


@pytest.fixture
def key(database: Database) -> ApiKey:
    return KeyStore(database).make("shop", "https://shop.example/hook")[1]


def end_a_task(database: Database, key: ApiKey, clock: Clock) -> str:
    store = TaskStore(database, clock=clock)
    task, _ = store.add(NewTask(key.id, "{}", notify=True))
    claim = store.claim("worker", 10)
    assert claim is not None
    assert store.succeed(claim, "r-1")
    return task.id


class Receiver:
    """Answers with the given statuses, the last one over and over; None: no answer."""

    def __init__(self, *statuses: int | None) -> None:
        self.statuses = list(statuses)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        status = self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0]
        if status is None:
            raise httpx.ConnectError("nobody there", request=request)
        return httpx.Response(status, headers={"Location": "http://127.0.0.1/inside"})

    def client(self) -> httpx.Client:
        return httpx.Client(transport=httpx.MockTransport(self), follow_redirects=False)


def test_the_signature_of_the_standards_own_example() -> None:
    """The example of the Standard Webhooks specification."""
    body = '{"test": 2432232314}'
    headers = signed_headers("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", body, 1614265330)
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    assert headers["webhook-timestamp"] == "1614265330"


def test_a_message_is_told_again_until_it_is_heard(database: Database, key: ApiKey, clock: Clock) -> None:
    task_id = end_a_task(database, key, clock)
    receiver = Receiver(500, None, 302, 204)
    webhooks = Webhooks(Outbox(database, clock), KeyStore(database))
    with receiver.client() as client:
        for attempt in range(3):
            assert webhooks.step(client)
            assert not webhooks.step(client)
            clock.now_s += RETRIES_S[attempt] - 1
            assert not webhooks.step(client)
            clock.now_s += 2
        assert webhooks.step(client)
        clock.now_s += 1e6
        assert not webhooks.step(client)
    assert len(receiver.requests) == 4
    assert len({request.headers["webhook-id"] for request in receiver.requests}) == 1
    for request in receiver.requests:
        assert str(request.url) == "https://shop.example/hook"
        body = json.loads(request.content)
        assert body["data"] == {"task_id": task_id, "task_status": "success"}
        assert body["created_at"] == "2023-11-14T22:13:20.000Z"


@pytest.mark.parametrize(("status", "attempts"), [(410, 1), (500, len(RETRIES_S) + 1)])
def test_in_the_end_a_message_is_given_up(
    database: Database, key: ApiKey, clock: Clock, status: int, attempts: int
) -> None:
    end_a_task(database, key, clock)
    receiver = Receiver(status)
    webhooks = Webhooks(Outbox(database, clock), KeyStore(database))
    with receiver.client() as client:
        while webhooks.step(client):
            clock.now_s += max(RETRIES_S) + 1
    assert len(receiver.requests) == attempts


def test_a_sender_that_ends_in_the_middle_loses_nothing(database: Database, key: ApiKey, clock: Clock) -> None:
    end_a_task(database, key, clock)
    outbox = Outbox(database, clock)
    first = outbox.take(60)
    assert first is not None
    assert outbox.take(60) is None
    clock.now_s += 61
    again = outbox.take(60)
    assert again is not None
    assert again.id == first.id
    assert again.attempts == 2


def test_a_revoked_key_is_told_nothing(database: Database, key: ApiKey, clock: Clock) -> None:
    end_a_task(database, key, clock)
    keys = KeyStore(database)
    keys.revoke(key.id)
    receiver = Receiver(200)
    with receiver.client() as client:
        assert Webhooks(Outbox(database, clock), keys).step(client)
    assert receiver.requests == []


def test_failures_are_told_and_removed_tasks_are_not(database: Database, key: ApiKey, clock: Clock) -> None:
    store = TaskStore(database, clock=clock)
    outbox = Outbox(database, clock)
    for _ in range(3):
        store.add(NewTask(key.id, "{}", notify=True))
        assert store.claim("doomed", 10) is not None
        store.release("doomed")
        store.remove(store.waiting()[0], key.id)
    store.add(NewTask(key.id, "{}", notify=False))
    claim = store.claim("worker", 10)
    assert claim is not None
    store.succeed(claim, "r-1")
    assert outbox.take(60) is None


@pytest.mark.parametrize("url", ["ftp://shop.example", "shop.example", "https://user:word@shop.example/", "http://[::"])
def test_addresses_that_can_not_be_told(url: str) -> None:
    with pytest.raises(InvalidParameterError):
        check_webhook_url(url)


def test_over_http(tmp_path: Path) -> None:
    """A receiver checks the signature with nothing but the standard's words and the secret."""
    heard: queue.Queue[tuple[dict[str, str], bytes]] = queue.Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            heard.put(({name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_arguments: object) -> None:
            pass

    receiver = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=receiver.serve_forever)
    thread.start()
    try:
        with served(ServerSettings(tmp_path), lambda _settings, _stores: Echo()) as service:
            text, key = service.service.stores.keys.make("shop", f"http://127.0.0.1:{receiver.server_port}/hook")
            with service.client_of(text) as client:
                task_id = client.post(PATHS[0], json=EXAMPLE).json()["data"]["task_id"]
                headers, body = heard.get(timeout=30)
                answer = client.get(f"{PATHS[0]}/{task_id}").json()
    finally:
        receiver.shutdown()
        thread.join()
        receiver.server_close()
    assert key.webhook is not None
    secret = base64.b64decode(key.webhook.secret.removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    right = base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{right}"
    assert headers["content-type"] == "application/json"
    assert set(json.loads(body)) == {"created_at", "data"}
    assert json.loads(body)["data"] == {"task_id": task_id, "task_status": "success"}
    assert answer["data"]["task_status"] == "success"
