"""Runs a whole service inside the test, over real HTTP, and speaks with it as a client does."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import uvicorn

from ringar.server.running import listening, server_config
from ringar.server.service import Service, Stores
from ringar.server.settings import ServerSettings
from ringar.tasks.worker import Job, Worker, WorkTimes

PATIENCE_S = 60.0
API = "/s2s/v2.0"
PATHS = (f"{API}/task/2d-vto/ring", f"{API}/task/ring")

Json = dict[str, Any]


class ThreadEngine:
    """Works tasks off in threads of the test's own process; ``job`` None: not at all."""

    def __init__(self, stores: Stores, job: Job | None, count: int = 1) -> None:
        self._closing = threading.Event()
        workers = [] if job is None else [Worker(stores.tasks, stores.blobs, job, f"{n}", TIMES) for n in range(count)]
        self._threads = [threading.Thread(target=worker.run, args=(self._closing.wait,)) for worker in workers]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def submit(self, task_id: str) -> None:
        del task_id

    def workers(self) -> int:
        return len(self._threads)

    def close(self) -> None:
        self._closing.set()
        for thread in self._threads:
            thread.join()


TIMES = WorkTimes(idle_s=0.01)


@dataclass
class Served:
    """A running service, and a client with a key of its own."""

    url: str
    key: str
    service: Service
    client: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self.client = self.client_of(self.key)

    def client_of(self, key: str | None) -> httpx.Client:
        headers = {} if key is None else {"Authorization": f"Bearer {key}"}
        return httpx.Client(base_url=self.url, headers=headers, timeout=PATIENCE_S, trust_env=False)

    def upload(self, *files: bytes, kind: str = "image/png", client: httpx.Client | None = None) -> list[str]:
        """Announce and send files; their ids."""
        asking = client or self.client
        announced = [{"content_type": kind, "file_name": "a.png", "file_size": len(data)} for data in files]
        answer = asking.post(f"{API}/file/2d-vto/ring", json={"files": announced})
        assert answer.status_code == 200, answer.text
        told = answer.json()["data"]["files"]
        for file, data in zip(told, files, strict=True):
            (way,) = file["requests"]
            assert httpx.request(way["method"], way["url"], headers=way["headers"], content=data).status_code == 200
        return [file["file_id"] for file in told]

    def start(self, body: Json, path: str = PATHS[0], **headers: str) -> str:
        """Start a task; its id."""
        answer = self.client.post(path, json=body, headers=headers)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["data"]["task_id"])

    def ended(self, task_id: str, path: str = PATHS[0]) -> Json:
        """Poll until a task has ended; the data of the last answer."""
        end = time.monotonic() + PATIENCE_S
        while True:
            answer = self.client.get(f"{path}/{task_id}")
            assert answer.status_code == 200, answer.text
            data: Json = answer.json()["data"]
            if data["task_status"] != "running":
                return data
            assert time.monotonic() < end, "it took too long"
            time.sleep(0.02)


JobMaker = Callable[[ServerSettings, Stores], Job | None]


@contextmanager
def served(settings: ServerSettings, make_job: JobMaker, workers: int = 1) -> Iterator[Served]:
    """Run a service at a free port of this machine."""
    service = Service(settings, lambda its, stores: ThreadEngine(stores, make_job(its, stores), workers))
    key, _ = service.stores.keys.make("test")
    server = uvicorn.Server(server_config(service))
    with listening("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        here = Served(f"{settings.scheme}://127.0.0.1:{port}", key, service)
        try:
            yield here
        finally:
            here.client.close()
            server.should_exit = True
            thread.join()


def by_ids(hand: str, rings: Sequence[str], **parameter: object) -> Json:
    """A request by file ids."""
    return {
        "source_info": {"name": hand},
        "src_file_id": hand,
        "ref_file_ids": list(rings),
        "object_infos": [{"name": ring, "parameter": parameter} for ring in rings],
    }


def refused(answer: httpx.Response, status: int, code: str) -> str:
    """The sentence of a refusal in the published shape."""
    assert answer.status_code == status, answer.text
    assert set(answer.json()) == {"status", "error", "error_code"}
    assert answer.json()["status"] == status
    assert answer.json()["error_code"] == code
    sentence: str = answer.json()["error"]
    assert sentence.endswith(".")
    return sentence


def pictures(folder: Path) -> int:
    """How many pictures a service keeps."""
    return len(list((folder / "pictures").iterdir()))
