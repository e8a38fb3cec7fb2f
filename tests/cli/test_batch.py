"""``ringar batch`` with real pictures and real worker processes."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from ringar.catalog import open_catalog
from ringar.cli.batch import _free_names
from ringar.errors import ExitStatus
from ringar.pictures import encode_png, read_picture
from tests.cli.conftest import Ringar

REPOSITORY = Path(__file__).resolve().parents[2]
RINGS = ("classic_band_gold", "eternity_platinum", "solitaire_white_gold")


@pytest.fixture
def shop(folder: Path) -> Path:
    """Folders ``rings`` (three of them) and ``hands`` (a hand, and a picture without one)."""
    (folder / "rings").mkdir()
    (folder / "hands").mkdir()
    for name in RINGS:
        (folder / f"{name}.png").rename(folder / "rings" / f"{name}.png")
    (folder / "hand.jpg").rename(folder / "hands" / "hand.jpg")
    (folder / "hands" / "none.png").write_bytes(encode_png(np.full((200, 300, 3), 90, np.uint8)))
    (folder / "hands" / "notes.txt").write_text("no picture")
    return folder


def manifest(shop: Path) -> list[dict[str, str | None]]:
    return [json.loads(line) for line in (shop / "out" / "manifest.jsonl").read_text().splitlines()]


def test_every_ring_on_every_hand(ringar: Ringar, shop: Path) -> None:
    command = (
        "batch",
        shop / "rings",
        shop / "hands",
        "-o",
        shop / "out",
        "--workers",
        1,
        "--finger",
        "index",
        "--json",
    )
    outcome = ringar(*command)
    assert outcome.status == ExitStatus.OK, outcome.err
    counts = {"total": 6, "made": 3, "failed": 3, "kept": 0}
    assert outcome.json == counts | {"manifest": str(shop / "out" / "manifest.jsonl")}
    for line in manifest(shop):
        assert line["error"] == ("PHOTO_DETECTION_FAIL" if line["hand"] == "none" else None)
    single = ("--finger", "index", "-o", shop / "one.png")
    assert ringar("try-on", shop / "hands" / "hand.jpg", shop / "rings" / f"{RINGS[0]}.png", *single).status == 0
    made = read_picture(shop / "out" / RINGS[0] / "hand.png").image_bgr
    assert np.array_equal(made, read_picture(shop / "one.png").image_bgr)
    again = ringar(*command)
    assert again.json["kept"] == 6
    assert sorted(path.name for path in (shop / "out").iterdir()) == sorted([*RINGS, "manifest.jsonl"])


def test_rings_of_a_catalogue(ringar: Ringar, shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = shop / "catalog.sqlite"
    monkeypatch.setenv("RINGAR_CATALOG", str(address))
    assert ringar("catalog", "add", shop / "rings").status == ExitStatus.OK
    with open_catalog(str(address)) as catalog:
        total = catalog.search().total
    assert total == 3
    outcome = ringar(
        "batch", "catalog:solitaire", shop / "hands" / "hand.jpg", "-o", shop / "out", "--workers", 1, "--json"
    )
    assert outcome.status == ExitStatus.OK, outcome.err
    assert (outcome.json["total"], outcome.json["made"]) == (1, 1)


@pytest.fixture
def killed(shop: Path) -> int:
    """A batch that was killed after its first picture."""
    arguments = [shop / "rings", shop / "hands", "-o", shop / "out", "--workers", "1"]
    command = [sys.executable, "-m", "ringar", "batch", *arguments]
    process = subprocess.Popen([*map(str, command)], cwd=REPOSITORY)
    path, end = shop / "out" / "manifest.jsonl", time.monotonic() + 60
    while not path.exists() or not path.read_bytes():
        assert time.monotonic() < end
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    return len(path.read_text().splitlines())


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_a_killed_batch_goes_on(ringar: Ringar, shop: Path, killed: int) -> None:
    command = ("batch", shop / "rings", shop / "hands", "-o", shop / "out", "--workers", 1, "--json")
    outcome = ringar(*command)
    assert outcome.status == ExitStatus.OK, outcome.err
    assert outcome.json["kept"] == killed
    assert outcome.json["made"] + outcome.json["failed"] == 6 - killed
    assert len(manifest(shop)) == 6


def test_one_batch_at_a_time_in_a_folder(ringar: Ringar, shop: Path) -> None:
    (shop / "out" / ".ringar-batch").mkdir(parents=True)
    other = sqlite3.connect(shop / "out" / ".ringar-batch" / "lock", isolation_level=None)
    try:
        other.execute("BEGIN EXCLUSIVE")
        outcome = ringar("batch", shop / "rings", shop / "hands", "-o", shop / "out")
        assert outcome.status == ExitStatus.OUTPUT
        assert "another program" in outcome.sentence
    finally:
        other.close()


@pytest.mark.parametrize("missing", ["rings", "hands"])
def test_nothing_to_do_is_told_of(ringar: Ringar, shop: Path, missing: str) -> None:
    for path in (shop / missing).iterdir():
        path.unlink()
    outcome = ringar("batch", shop / "rings", shop / "hands", "-o", shop / "out")
    assert outcome.status == ExitStatus.INPUT
    assert not (shop / "out").exists()
    shutil.rmtree(shop / missing)
    assert ringar("batch", shop / "rings", shop / "hands", "-o", shop / "out").status == ExitStatus.INPUT
    assert ringar("batch", shop / "x", shop / "y", "-o", shop / "o", "--suffix", ".gif").status == ExitStatus.OUTPUT


def test_names_are_plain_and_differ() -> None:
    names = _free_names(["a", "A", "a", "../x", "", "..", "a/b", "\u7075", "CON:1", "x" * 300])
    assert names == ["a", "A-2", "a-3", "_x", "picture", "picture-2", "a_b", "\u7075", "CON_1", "x" * 100]


def _worker_pid(machine: subprocess.Popen[str]) -> int:
    """The process id that a machine's worker tells when it is ready."""
    assert machine.stderr is not None
    told = ""
    for line in machine.stderr:
        told += line
        if "is ready" in line:
            return int(line.rpartition("process ")[2].strip(")\n"))
    pytest.fail(told)


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_a_cluster_s_workers_do_the_work_and_one_is_killed(ringar: Ringar, shop: Path, cluster: str) -> None:
    shared = ("--engine", cluster, "--pictures", shop / "shared")
    command = [sys.executable, "-m", "ringar", "worker", *map(str, shared), "--data-folder", str(shop / "data")]
    machines = [
        subprocess.Popen([*command, "--workers", "1"], cwd=REPOSITORY, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    try:
        pids = [_worker_pid(machine) for machine in machines]
        os.kill(pids[0], signal.SIGKILL)
        outcome = ringar("batch", shop / "rings", shop / "hands", "-o", shop / "out", *shared, "--json")
    finally:
        for machine in machines:
            machine.terminate()
            machine.communicate()
    assert outcome.status == ExitStatus.OK, outcome.err
    assert (outcome.json["made"], outcome.json["failed"]) == (3, 3)
    assert len(manifest(shop)) == 6
    assert not list((shop / "shared").iterdir())
