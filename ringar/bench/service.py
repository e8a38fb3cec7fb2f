"""The local service, measured from outside as a client sees it: latency, pictures per second and core, equal pixels.

``ringar serve`` runs in a process of its own and is spoken to over HTTP. Two kinds of orders are measured: rings the
workers have lifted before, as in a shop, and rings they have never seen, each a photo of its own.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import cv2
import httpx
import numpy as np

from ringar.parameters import RingParameter
from ringar.pictures import encode_png
from ringar.records import Bgr8
from ringar.ring.remembering import RememberingLift
from ringar.sidecar import InputFile, RingInput, StillInput
from ringar.snapshot import take
from ringar.tryon import TryOn

Row = dict[str, Any]

ONE_BY_ONE, TOGETHER = 20, 40
"""Orders of a lone client for the latency, and orders sent at once for the throughput."""

_ALL = ONE_BY_ONE + TOGETHER
_LOOK_S = 0.01
_PATIENCE_S = 300.0
_API = "/s2s/v2.0"
_TASKS = f"{_API}/task/2d-vto/ring"


def run_against_service(hand: Path, ring: Path) -> list[Row]:
    """Figures by kind of ring and number of workers, beside a single process without a service."""
    rows = [_alone(hand, ring, new_rings=new) for new in (False, True)]
    for workers in dict.fromkeys((1, os.cpu_count() or 1)):
        with _service(workers) as client:
            rows += [_served(client, hand, ring, workers, new_rings=new) for new in (False, True)]
    by_kind = {row["rings"]: row["pictures_per_s"] for row in rows if row["workers"] == 0.0}
    for row in rows:
        row["per_core_against_one_process"] = row["pictures_per_s_and_core"] / by_kind[row["rings"]]
    return rows


def _served(client: httpx.Client, hand: Path, ring: Path, workers: int, *, new_rings: bool) -> Row:
    photos = _photos(ring, _ALL if new_rings else 1)
    hand_id, *ring_ids = _send(client, [hand.read_bytes(), *photos])
    _order(client, hand_id, ring_ids[0])
    seconds: list[float] = []
    for number in range(ONE_BY_ONE):
        start = time.perf_counter()
        result = _order(client, hand_id, ring_ids[number % len(ring_ids)])
        seconds.append(time.perf_counter() - start)
    equal = _pixels(result) == _pixels(_tried_on(hand, photos[(ONE_BY_ONE - 1) % len(photos)]))
    start = time.perf_counter()
    started = [_start(client, hand_id, ring_ids[number % len(ring_ids)]) for number in range(ONE_BY_ONE, _ALL)]
    for task_id in started:
        _result(client, task_id)
    rate = TOGETHER / (time.perf_counter() - start)
    return {
        "case": f"{workers} workers, {_kind(new_rings)}",
        "rings": _kind(new_rings),
        "workers": float(workers),
        "median_ms": float(np.median(seconds)) * 1e3,
        "p95_ms": float(np.percentile(seconds, 95)) * 1e3,
        "pictures_per_s": rate,
        "pictures_per_s_and_core": rate / min(workers, os.cpu_count() or 1),
        "pixels_equal": float(equal),
    }


def _alone(hand: Path, ring: Path, *, new_rings: bool) -> Row:
    """The same stills in this process, on one thread, without a service around them."""
    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try_on, lift = TryOn(threads=1), RememberingLift()
    photos = _photos(ring, ONE_BY_ONE if new_rings else 1)
    file = InputFile("hand", hand.read_bytes())
    seconds: list[float] = []
    for number in range(ONE_BY_ONE + 1):
        photo = InputFile("ring", photos[number % len(photos)])
        start = time.perf_counter()
        encode_png(take(try_on, StillInput(file, (RingInput(photo, RingParameter()),)), lift).result.image_bgr)
        seconds.append(time.perf_counter() - start)
    cv2.setNumThreads(threads)
    rate = ONE_BY_ONE / sum(seconds[1:])
    return {
        "case": f"no service, {_kind(new_rings)}",
        "rings": _kind(new_rings),
        "workers": 0.0,
        "median_ms": float(np.median(seconds[1:])) * 1e3,
        "p95_ms": float(np.percentile(seconds[1:], 95)) * 1e3,
        "pictures_per_s": rate,
        "pictures_per_s_and_core": rate,
    }


def _kind(new_rings: bool) -> str:
    return "new rings" if new_rings else "known rings"


def _photos(ring: Path, count: int) -> list[bytes]:
    """Photos of one ring that differ in the shade of a corner pixel, so that each has to be lifted."""
    picture = cv2.imread(str(ring), cv2.IMREAD_UNCHANGED)
    if picture is None or count == 1:
        return [ring.read_bytes()]
    photos: list[bytes] = []
    for number in range(count):
        shaded: Bgr8 = picture.astype(np.uint8)
        shaded[0, 0, :3] = number
        photos.append(encode_png(shaded))
    return photos


@contextmanager
def _service(workers: int) -> Iterator[httpx.Client]:
    """``ringar serve`` with a key, and a client of it."""
    with tempfile.TemporaryDirectory() as folder:
        program = [sys.executable, "-m", "ringar"]
        made = [*program, "keys", "make", "bench", "--data-folder", folder, "--json"]
        key = json.loads(subprocess.run(made, check=True, capture_output=True, text=True).stdout)["key"]  # noqa: S603
        options = ["--port", "0", "--workers", str(workers), "--rate-limit", "0", "--data-folder", folder, "--json"]
        with subprocess.Popen(  # noqa: S603
            [*program, "serve", *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as process:
            try:
                told = json.loads("".join(islice(process.stdout or (), 4)))
                with httpx.Client(
                    base_url=told["url"],
                    headers={"Authorization": f"Bearer {key}"},
                    timeout=_PATIENCE_S,
                    trust_env=False,
                ) as client:
                    yield client
            finally:
                process.terminate()


def _send(client: httpx.Client, files: Sequence[bytes]) -> list[str]:
    """Upload files, as many at once as may be announced; their ids."""
    ids: list[str] = []
    for start in range(0, len(files), 10):
        part = files[start : start + 10]
        kinds = ["image/png" if data.startswith(b"\x89PNG") else "image/jpeg" for data in part]
        announced = [
            {"content_type": kind, "file_name": "picture", "file_size": len(data)}
            for kind, data in zip(kinds, part, strict=True)
        ]
        told = client.post(f"{_API}/file/2d-vto/ring", json={"files": announced}).raise_for_status().json()
        for file, data in zip(told["data"]["files"], part, strict=True):
            way = file["requests"][0]
            client.put(way["url"], headers=way["headers"], content=data).raise_for_status()
            ids.append(file["file_id"])
    return ids


def _order(client: httpx.Client, hand_id: str, ring_id: str) -> bytes:
    """Start a task and fetch its result as soon as it is there."""
    return _result(client, _start(client, hand_id, ring_id))


def _start(client: httpx.Client, hand_id: str, ring_id: str) -> str:
    body = {
        "source_info": {"name": hand_id},
        "src_file_id": hand_id,
        "ref_file_ids": [ring_id],
        "object_infos": [{"name": ring_id}],
    }
    return str(client.post(_TASKS, json=body).raise_for_status().json()["data"]["task_id"])


def _result(client: httpx.Client, task_id: str) -> bytes:
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end:
        data = client.get(f"{_TASKS}/{task_id}").raise_for_status().json()["data"]
        if data["task_status"] == "success":
            return client.get(data["results"]["url"]).raise_for_status().content
        if data["task_status"] == "error":
            raise RuntimeError(data["error_message"])
        time.sleep(_LOOK_S)
    raise TimeoutError(f"task {task_id} was not answered")


def _tried_on(hand: Path, photo: bytes) -> bytes:
    """The picture that ``ringar try-on`` makes of the same files."""
    with tempfile.TemporaryDirectory() as folder:
        ring, out = Path(folder) / "ring.png", Path(folder) / "out.png"
        ring.write_bytes(photo)
        command = [sys.executable, "-m", "ringar", "try-on", str(hand), str(ring), "-o", str(out)]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603
        return out.read_bytes()


def _pixels(data: bytes) -> bytes:
    picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    return b"" if picture is None else picture.tobytes()
