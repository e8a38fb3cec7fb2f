"""Two hundred clients at once: every accepted task is answered once, with its own result, and memory stays flat."""

import asyncio
import contextlib
import multiprocessing
import ssl
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from ringar.server.service import Stores
from ringar.server.settings import ServerSettings
from ringar.tasks.records import Phase
from tests.server import light
from tests.server.driving import API, PATHS, Json, by_ids
from tests.waiting import PATIENCE_S

CLIENTS, AGAIN = 200, 50
MOST_GROWTH_MB = 40


@dataclass
class Loaded:
    """A light service, its process and a key."""

    url: str
    pid: int
    key: str
    folder: Path

    def memory_mb(self) -> float:
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * 4096 / 2**20


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Loaded]:
    stores = Stores.open(ServerSettings(tmp_path))
    key, _ = stores.keys.make("test")
    stores.database.close()
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=light.serve, args=(tmp_path, theirs))
    process.start()
    assert ours.poll(PATIENCE_S)
    url, pid = ours.recv(), process.pid
    assert pid is not None
    yield Loaded(url, pid, key, tmp_path)
    process.terminate()
    process.join(PATIENCE_S)
    process.close()
    ours.close()
    theirs.close()


class Client:
    """One of many: does all that a client does, and comes again when it is told to wait."""

    def __init__(self, http: httpx.AsyncClient, number: int) -> None:
        self._http = http
        self._hand, self._ring = b"hand %d" % number, b"ring %d" % number
        self.refused = 0

    async def run(self) -> str:
        """Upload, run, poll, fetch; the task's id."""
        hand, ring = await self._upload(self._hand, self._ring)
        while (answer := await self._http.post(PATHS[0], json=by_ids(hand, [ring]))).status_code == 429:
            self.refused += 1
            assert int(answer.headers["retry-after"]) > 0
            await asyncio.sleep(0.2)
        assert answer.status_code == 200, answer.text
        task_id = str(answer.json()["data"]["task_id"])
        data = await self._poll(task_id)
        while data["task_status"] == "running":
            await asyncio.sleep(data["polling_interval"] / 1000)
            data = await self._poll(task_id)
        assert data["task_status"] == "success"
        result = await self._http.get(data["results"]["url"])
        assert result.content.partition(b" ")[2] == self._hand
        return task_id

    async def _poll(self, task_id: str) -> Json:
        answer = await self._http.get(f"{PATHS[0]}/{task_id}")
        data: Json = answer.json()["data"]
        return data

    async def _upload(self, *files: bytes) -> list[str]:
        announced = [{"content_type": "image/png", "file_name": "a", "file_size": len(data)} for data in files]
        told = (await self._http.post(f"{API}/file", json={"files": announced})).json()["data"]["files"]
        for file, data in zip(told, files, strict=True):
            (way,) = file["requests"]
            assert (await self._http.put(way["url"], headers=way["headers"], content=data)).status_code == 200
        return [file["file_id"] for file in told]


async def wave(service: Loaded, clients: int) -> list[str]:
    """All clients at once; the ids of their tasks."""
    unused = ssl.create_default_context()  # one for all: making it takes longer than all else
    headers = {"Authorization": f"Bearer {service.key}"}

    async def one(number: int) -> str:
        async with httpx.AsyncClient(
            base_url=service.url, headers=headers, timeout=PATIENCE_S, trust_env=False, verify=unused
        ) as http:
            return await Client(http, number).run()

    return await asyncio.gather(*(one(number) for number in range(clients)))


def test_two_hundred_clients(service: Loaded) -> None:
    ids = asyncio.run(wave(service, CLIENTS))
    before = service.memory_mb() if sys.platform == "linux" else 0.0
    ids += asyncio.run(wave(service, AGAIN))
    after = service.memory_mb() if sys.platform == "linux" else 0.0
    assert len(set(ids)) == CLIENTS + AGAIN
    assert after - before < MOST_GROWTH_MB
    stores = Stores.open(ServerSettings(service.folder))
    with contextlib.closing(stores.database):
        assert stores.tasks.counts() == {phase: len(ids) * (phase is Phase.SUCCESS) for phase in Phase}
    assert len(list((service.folder / "pictures").glob("r-*"))) == len(ids)
