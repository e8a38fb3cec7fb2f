"""A service written from the published contract alone, with every trouble that a client may meet."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "sk-test-key"
NEW_FILES, OLD_FILES = "/s2s/v2.0/file/2d-vto/ring", "/s2s/v2.0/file"
NEW_TASKS, OLD_TASKS = "/s2s/v2.0/task/2d-vto/ring", "/s2s/v2.0/task/ring"

Reply = tuple[int, dict[str, str], bytes]
Hook = Callable[["FakeService", "Asked"], Reply | None]


@dataclass(frozen=True)
class Asked:
    """A request as it came in."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class FakeService:
    """State and behaviour; ``hooks`` answer first, in their order, each as long as it gives a reply."""

    server: ThreadingHTTPServer
    result: bytes = b""
    polls_until_done: int = 2
    polling_interval: Any = 1
    interval_inside_data: bool = False
    older: bool = False
    outcome: dict[str, Any] | None = None
    hooks: list[Hook] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    polls: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def paths(self, method: str) -> list[str]:
        return [asked.path for asked in self.asked if asked.method == method]

    def request(self) -> Any:
        """The try-on request that started the task."""
        return next(a.json for a in self.asked if a.method == "POST" and "/task/" in a.path and "delete" not in a.path)

    def answer(self, asked: Asked) -> Reply:
        self.asked.append(asked)
        for hook in self.hooks:
            reply = hook(self, asked)
            if reply is not None:
                return reply
        tasks = OLD_TASKS if self.older else NEW_TASKS
        routes: dict[tuple[str, str], Callable[[Asked], Reply]] = {
            ("POST", OLD_FILES if self.older else NEW_FILES): self._announce,
            ("POST", tasks): self._start,
            ("GET", f"{tasks}/task-1%2Fa"): self._poll,
        }
        if asked.path.startswith("/upload/"):
            return self._upload(asked)
        if asked.path.startswith("/result/"):
            return 200, {"Content-Type": "image/png"}, self.result
        if asked.headers.get("Authorization") != f"Bearer {KEY}":
            return refusal(401, "InvalidApiKey", "The API key is not known.")
        return routes.get((asked.method, asked.path), _no_page)(asked)

    def _announce(self, asked: Asked) -> Reply:
        answered = []
        for number, file in enumerate(asked.json["files"]):
            file_id = f"file-{number}"
            headers = {"Content-Type": file["content_type"], "Content-Length": str(file["file_size"])}
            upload = {"method": "PUT", "url": f"{self.url}/upload/{file_id}?sig=s3cret", "headers": headers}
            answered.append(file | {"file_id": file_id, "requests": [upload]})
            answered[-1].pop("file_size")
        return ok({"status": 200, "data": {"files": answered}})

    def _upload(self, asked: Asked) -> Reply:
        assert "Authorization" not in asked.headers
        self.files[asked.path.removeprefix("/upload/").partition("?")[0]] = asked.body
        return 200, {}, b""

    def _start(self, _asked: Asked) -> Reply:
        if self.older:
            return ok({"data": {"task_id": "task-1/a", "status": "running", "results": []}})
        return ok({"status": 200, "data": {"task_id": "task-1/a"}})

    def _poll(self, _asked: Asked) -> Reply:
        self.polls += 1
        running = self.polls <= self.polls_until_done
        done = self.outcome or {
            "task_status": "success",
            "results": {"url": f"{self.url}/result/{self.polls}?sig=s3cret"},
        }
        data = {"error": None, "error_message": None, "results": None} | (
            {"task_status": "running"} if running else done
        )
        interval = {"polling_interval": self.polling_interval}
        if self.interval_inside_data:
            return ok({"status": 200, "data": data | interval})
        return ok({"status": 200, "data": data} | interval)


def _no_page(_asked: Asked) -> Reply:
    return 404, {}, b"<html>no such page</html>"


def ok(answer: Any) -> Reply:
    return 200, {"Content-Type": "application/json"}, json.dumps(answer).encode()


def refusal(status: int, code: str, sentence: str = "No.", **headers: str) -> Reply:
    return status, headers, json.dumps({"status": status, "error": sentence, "error_code": code}).encode()


def once(match: Callable[[Asked], bool], reply: Reply, times: int = 1) -> Hook:
    """Answer the first few matching requests with a reply."""
    left = [times]

    def hook(_service: FakeService, asked: Asked) -> Reply | None:
        if left[0] == 0 or not match(asked):
            return None
        left[0] -= 1
        return reply

    return hook


@contextmanager
def fake_service() -> Iterator[FakeService]:
    """Run the service on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def _serve(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            asked = Asked(self.command, self.path, dict(self.headers.items()), self.rfile.read(length))
            status, headers, body = service.answer(asked)
            if status == 0:  # hang up
                self.close_connection = True
                return
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = _serve  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """Clients that hang up are part of some tests."""

    server = Server(("127.0.0.1", 0), Handler)
    service = FakeService(server)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
