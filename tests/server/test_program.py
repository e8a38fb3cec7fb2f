"""``ringar serve`` as a program: a plain client, the pixels of ``ringar try-on``, and processes that are killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import httpx
import numpy as np
import pytest
from numpy.typing import NDArray

from tests.server.driving import API, PATHS, Json, by_ids
from tests.server.program import REPOSITORY, Program, client_of, make_key, ringar, running
from tests.waiting import until

HAND = REPOSITORY / "resources" / "hand" / "demo_hand.jpg"
RINGS = REPOSITORY / "resources" / "rings"
BAND, SOLITAIRE = RINGS / "classic_band_gold.png", RINGS / "solitaire_white_gold.png"
PLAIN_CLIENT = Path(__file__).parent / "plain_client.py"

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("service")


@pytest.fixture(scope="module")
def key(folder: Path) -> str:
    return make_key(folder)


@pytest.fixture(scope="module")
def program(folder: Path, key: str) -> Iterator[Program]:
    del key  # made before the service starts
    with running(folder, "--workers", "1", "--rate-limit", "0") as program:
        yield program


def send(client: httpx.Client, *paths: Path) -> list[str]:
    files = [(path.read_bytes(), "image/png" if path.suffix == ".png" else "image/jpeg") for path in paths]
    announced = [{"content_type": kind, "file_name": "f", "file_size": len(data)} for data, kind in files]
    told = client.post(f"{API}/file", json={"files": announced}).json()["data"]["files"]
    for file, (data, _) in zip(told, files, strict=True):
        (way,) = file["requests"]
        assert httpx.put(way["url"], headers=way["headers"], content=data).status_code == 200
    return [file["file_id"] for file in told]


def ended(client: httpx.Client, task_id: str) -> Json:
    end = time.monotonic() + 60
    while True:
        data: Json = client.get(f"{PATHS[0]}/{task_id}").json()["data"]
        if data["task_status"] != "running":
            return data
        assert time.monotonic() < end
        time.sleep(0.05)


def pixels(data: bytes) -> NDArray[np.uint8]:
    picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    assert picture is not None
    return picture.astype(np.uint8)


def test_a_client_written_from_the_contract_alone(program: Program, key: str, tmp_path: Path) -> None:
    """It announces, uploads, runs, polls and downloads; the pixels are those of ``ringar try-on``."""
    out, local = tmp_path / "remote.png", tmp_path / "local.png"
    command = [sys.executable, str(PLAIN_CLIENT), str(out), str(HAND), str(SOLITAIRE)]
    environment = os.environ | {"API_BASE": program.url, "API_KEY": key, "NO_PROXY": "*"}
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, timeout=120)
    done = ringar("try-on", HAND, SOLITAIRE, "--finger", "ring", "--shadow-intensity", "0.3", "-o", local)
    assert done.returncode == 0, done.stderr
    assert np.array_equal(pixels(out.read_bytes()), pixels(local.read_bytes()))


def test_a_worker_gives_the_same_pixels_again_and_again(program: Program, key: str, tmp_path: Path) -> None:
    """The second answer comes from remembered models, and after another ring."""
    local = tmp_path / "local.png"
    done = ringar("try-on", HAND, BAND, SOLITAIRE, "--finger", "middle", "--location", "0.4", "-o", local)
    assert done.returncode == 0, done.stderr
    with client_of(program, key) as client:
        hand, band, solitaire = send(client, HAND, BAND, SOLITAIRE)
        both = by_ids(hand, [band, solitaire], ring_wearing_finger=2, ring_wearing_location=0.4)
        for body in (both, by_ids(hand, [band]), both):
            data = ended(client, client.post(PATHS[1], json=body).json()["data"]["task_id"])
            assert data["task_status"] == "success", data
            answer = httpx.get(data["results"]["url"])
    assert np.array_equal(pixels(answer.content), pixels(local.read_bytes()))


def test_pictures_that_can_not_be_used(program: Program, key: str, tmp_path: Path) -> None:
    grey, text, empty_hand = tmp_path / "grey.png", tmp_path / "text.png", tmp_path / "cut.jpg"
    assert cv2.imwrite(str(grey), np.full((400, 500, 3), 128, np.uint8))
    text.write_text("no picture")
    empty_hand.write_bytes(HAND.read_bytes()[:5000])
    large = tmp_path / "large.png"
    assert cv2.imwrite(str(large), np.zeros((10, 4097), np.uint8))
    with client_of(program, key) as client:
        ids = send(client, grey, text, empty_hand, large, HAND, BAND)
        no_hand, no_picture, cut, too_large, hand, band = ids
        cases = [
            (no_hand, band, "PHOTO_DETECTION_FAIL", "error_pose"),
            (hand, no_hand, "OBJECT_DETECTION_FAIL", "error_inference"),
            (no_picture, band, "INPUT_ERROR", "error_decode_image"),
            (hand, no_picture, "INPUT_ERROR", "error_decode_image"),
            (cut, band, "INPUT_ERROR", "error_decode_image"),
            (too_large, band, "INPUT_ERROR", "error_exceed_max_image_size"),
        ]
        for source, ring, engine, family in cases:
            data = ended(client, client.post(PATHS[0], json=by_ids(source, [ring])).json()["data"]["task_id"])
            assert (data["task_status"], data["error"], data["error_code"]) == ("error", engine, family)
            assert str(tmp_path) not in data["error_message"]
        masked = by_ids(hand, [band]) | {"srcmsk_file_id": band, "source_info": {"name": hand, "mask_name": band}}
        data = ended(client, client.post(PATHS[0], json=masked).json()["data"]["task_id"])
        assert (data["error"], data["error_code"]) == ("INPUT_ERROR", "error_decode_mask")
        inside = by_ids(hand, [band]) | {"ref_file_ids": None, "ref_file_urls": ["http://127.0.0.1/ring.png"]}
        inside["object_infos"] = [{"name": "http://127.0.0.1/ring.png"}]
        data = ended(client, client.post(PATHS[0], json=inside).json()["data"]["task_id"])
        assert (data["error"], data["error_code"]) == ("INPUT_ERROR", "error_download_image")


@needs_posix
def test_killed_processes_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    """A worker and then the whole service are killed in mid-task; after a restart every task has its one result."""
    folder = tmp_path / "data"
    key = make_key(folder)
    with running(folder, "--workers", "2", "--rate-limit", "0") as program, client_of(program, key) as client:
        hand, band, solitaire = send(client, HAND, BAND, SOLITAIRE)
        program.wait_for("is ready", 2)
        bodies = [by_ids(hand, [ring], ring_shadow_intensity=n / 8) for n in range(3) for ring in (band, solitaire)]
        ids = [client.post(PATHS[0], json=body).json()["data"]["task_id"] for body in bodies]
        workers = program.worker_pids()
        os.kill(workers[0], signal.SIGKILL)
        program.wait_for("ended (exit -9)")
        program.process.kill()
        program.process.wait()
    for pid in workers[1:]:
        _wait_until_gone(pid)
    with running(folder, "--workers", "2", "--rate-limit", "0") as program, client_of(program, key) as client:
        answers = [ended(client, task_id) for task_id in ids]
        assert [data["task_status"] for data in answers] == ["success"] * len(ids)
        results = [httpx.get(data["results"]["url"]).content for data in answers]
        assert len(set(results)) == len(ids)
    assert len(list((folder / "pictures").glob("r-*"))) == len(ids)


def _wait_until_gone(pid: int) -> None:
    """Workers end with their service."""
    until(lambda: not Path(f"/proc/{pid}").exists())


def test_two_services_on_one_store(program: Program, folder: Path, key: str) -> None:
    """A task that one accepted, the other answers."""
    with (
        running(folder, "--workers", "1", "--rate-limit", "0") as other,
        client_of(program, key) as first,
        client_of(other, key) as second,
    ):
        hand, band = send(first, HAND, BAND)
        task_id = second.post(PATHS[0], json=by_ids(hand, [band])).json()["data"]["task_id"]
        data = ended(first, task_id)
        assert data["task_status"] == "success"
        path = data["results"]["url"].removeprefix(program.url)
        assert second.get(path).status_code == 200


@needs_posix
def test_ctrl_c_ends_the_service_cleanly(tmp_path: Path) -> None:
    make_key(tmp_path)
    with running(tmp_path, "--workers", "1") as program:
        program.wait_for("is ready")
        program.process.send_signal(signal.SIGINT)
        assert program.process.wait(30) in {0, 130}
    assert "Traceback" not in "".join(program.log)
