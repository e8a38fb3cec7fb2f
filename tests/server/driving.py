"""Runs a whole service inside the test, over real HTTP, and speaks with it as a client does."""

import threading
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
from ringar.tasks.worker import Job
from tests.tasks.threads import ThreadEngine
from tests.waiting import PATIENCE_S, until

API = "/s2s/v2.0"
PATHS = (f"{API}/task/2d-vto/ring", f"{API}/task/ring")

Json = dict[str, Any]


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
        data: Json = {}

        def has_ended() -> bool:
            answer = self.client.get(f"{path}/{task_id}")
            assert answer.status_code == 200, answer.text
            data.update(answer.json()["data"])
            return bool(data["task_status"] != "running")

        until(has_ended)
        return data


JobMaker = Callable[[ServerSettings, Stores], Job | None]


@contextmanager
def served(settings: ServerSettings, make_job: JobMaker, workers: int = 1) -> Iterator[Served]:
    """Run a service at a free port of this machine."""

    def engine(its: ServerSettings, stores: Stores) -> ThreadEngine:
        return ThreadEngine(stores.tasks, stores.blobs, make_job(its, stores), workers)

    service = Service(settings, engine)
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
