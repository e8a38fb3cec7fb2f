"""Several ``ringar serve`` and ``ringar worker`` programs on one PostgreSQL database and one store of pictures."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("procrastinate")

from ringar.errors import ExitStatus
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.server.client import RemoteService, try_on_remotely
from ringar.sidecar import InputFile, RingInput, StillInput
from ringar.snapshot import take
from ringar.tryon import TryOn
from tests.server.program import REPOSITORY, Program, make_key, ringar, running
from tests.waiting import PATIENCE_S

HAND = REPOSITORY / "resources" / "hand" / "demo_hand.jpg"
RINGS = REPOSITORY / "resources" / "rings"


@contextmanager
def machine(folder: Path, *options: object) -> Iterator[Program]:
    """``ringar worker``, told to stop at the end; ``folder`` becomes its data folder."""
    command = [sys.executable, "-m", "ringar", "worker", "--data-folder", folder, *options]
    process = subprocess.Popen([*map(str, command)], cwd=REPOSITORY, stderr=subprocess.PIPE, text=True)
    errors = process.stderr
    assert errors is not None
    log: list[str] = []
    reader = threading.Thread(target=lambda: log.extend(errors))
    reader.start()
    try:
        yield Program(process, "", log)
    finally:
        if process.poll() is None:
            process.terminate()
        assert process.wait(PATIENCE_S) == 0, "".join(log)
        reader.join()
        errors.close()


def given(ring: str, finger: int) -> StillInput:
    parameter = RingParameter(ring_wearing_finger=finger)
    return StillInput(InputFile.read(HAND), (RingInput(InputFile.read(RINGS / f"{ring}.png"), parameter),))


def test_two_nodes_and_two_machines_are_one_service(
    cluster: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RINGAR_ENGINE", cluster)
    monkeypatch.setenv("RINGAR_PICTURES", f"file://{tmp_path / 'shared'}")
    key = make_key(tmp_path / "a")
    with ExitStack() as stack:
        workers = [stack.enter_context(machine(tmp_path / name, "--workers", 1)) for name in ("c", "d")]
        nodes = [stack.enter_context(running(tmp_path / name, "--rate-limit", "0")) for name in ("a", "b")]
        for worker in workers:
            worker.wait_for("is ready")
        asked = [given(ring, finger) for ring in ("classic_band_gold", "solitaire_white_gold") for finger in (1, 2, 3)]
        results: dict[int, bytes] = {}

        def send(number: int) -> None:
            service = RemoteService(nodes[number % 2].url, key)
            results[number] = try_on_remotely(service, asked[number]).picture

        clients = [threading.Thread(target=send, args=(number,)) for number in range(len(asked))]
        for client in clients:
            client.start()
        os.kill(workers[0].worker_pids()[0], signal.SIGKILL)
        for client in clients:
            client.join()
        assert sorted(results) == list(range(len(asked)))
        workers[0].wait_for("is ready", 2)
        done = [re.findall(r"task (\S+): success", "".join(worker.log)) for worker in workers]
    assert len(done[0]) + len(done[1]) == len(set(done[0] + done[1])) == len(asked)
    shown = read_picture(results[4]).image_bgr
    assert np.array_equal(shown, take(TryOn(threads=1), asked[4]).result.image_bgr)


def test_a_worker_needs_to_know_its_cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RINGAR_ENGINE", raising=False)
    done = ringar("worker", "--data-folder", tmp_path)
    assert done.returncode == ExitStatus.USAGE
    assert "--engine" in done.stderr


def test_workers_of_a_cluster_are_programs_of_their_own(tmp_path: Path, cluster: str) -> None:
    done = ringar("serve", "--data-folder", tmp_path, "--engine", cluster, "--workers", 2)
    assert done.returncode == ExitStatus.USAGE
    assert "ringar worker" in done.stderr


def test_a_cluster_that_is_not_there_is_told_of(tmp_path: Path, cluster: str) -> None:
    nowhere = cluster.replace("/test_", "/nowhere_")
    for command in ("worker", "serve"):
        done = ringar(command, "--data-folder", tmp_path, "--engine", nowhere)
        assert done.returncode == ExitStatus.OUTPUT, done.stderr
        assert "--engine" in done.stderr
        assert "Traceback" not in done.stderr
