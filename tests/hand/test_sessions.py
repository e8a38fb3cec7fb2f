"""The table of devices, and the one really in use."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ringar.hand import HandTracker, sessions
from ringar.hand.sessions import CPU, PROVIDERS, Provider, Session, candidates
from ringar.runtime import ort

MODEL = "palm_detection_lite"
BLACK = np.zeros((192, 192, 3), np.uint8)


def test_the_cpu_comes_last_and_is_always_tried() -> None:
    assert PROVIDERS[-1] is CPU
    assert candidates()[-1] is CPU
    assert candidates([]) == candidates(["CPU"]) == (CPU,)


def test_only_what_the_installed_build_offers_is_tried() -> None:
    assert {row.ort_name for row in candidates()} <= set(ort.get_available_providers())
    assert "TensorrtExecutionProvider" not in {row.ort_name for row in PROVIDERS}


def test_without_a_driver_cuda_is_not_even_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_driver(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", no_driver)
    assert not sessions._prepare_cuda()


def test_a_device_that_fails_is_passed_over_and_the_cpu_reported(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    if "CUDAExecutionProvider" not in ort.get_available_providers():
        pytest.skip("needs a build that offers CUDA")
    # The driver seems to be there, but the runtime falls back to the CPU by itself with only a log line.
    row = Provider("CUDA", "CUDAExecutionProvider")
    monkeypatch.setattr(sessions, "PROVIDERS", (row, CPU))
    session = Session(MODEL, 1, ["CUDA"])
    if session.provider == "CUDA":
        pytest.skip("this machine has CUDA")
    assert session.provider == "CPU"
    assert session.run(BLACK)[0].shape == (1, 2016, 18)
    assert capfd.readouterr() == ("", "")


def test_a_row_that_raises_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    real = ort.InferenceSession

    def fail_elsewhere(data: bytes, options: Any, providers: list[str], enable_fallback: int) -> Any:
        if providers != [CPU.ort_name]:
            raise ort.capi.onnxruntime_pybind11_state.EPFail("no such device")
        return real(data, options, providers=providers, enable_fallback=enable_fallback)

    monkeypatch.setattr(ort, "InferenceSession", fail_elsewhere)
    monkeypatch.setattr(sessions, "candidates", lambda _labels=None: (Provider("Broken", "BrokenProvider"), CPU))
    assert Session(MODEL, 1).provider == "CPU"


def test_a_device_lost_while_running_is_replaced_by_the_cpu() -> None:
    class LostDevice:
        def run(self, *_arguments: object) -> None:
            raise RuntimeError("device removed")

    session = Session(MODEL, 1)
    expected = session.run(BLACK)
    session._session, session.provider = LostDevice(), "CUDA"
    for found, wanted in zip(session.run(BLACK), expected, strict=True):
        np.testing.assert_array_equal(found, wanted)
    assert session.provider == "CPU"


def test_an_unknown_label_leaves_the_cpu() -> None:
    assert HandTracker(1, providers=["abacus"], threads=1).provider == "CPU"


@pytest.mark.gpu
def test_cuda_gives_the_cpus_joints() -> None:
    if HandTracker(1).provider != "CUDA":
        pytest.skip("needs a CUDA device")
    noise = np.random.default_rng(0).integers(0, 255, (192, 192, 3), dtype=np.uint8)
    for found, wanted in zip(Session(MODEL, 1).run(noise), Session(MODEL, 1, ["CPU"]).run(noise), strict=True):
        np.testing.assert_allclose(found, wanted, atol=0.05)


def test_loading_the_runtime_is_silent_and_sends_nothing(tmp_path: Path) -> None:
    script = (
        "import os, sys\n"
        "from ringar.hand import HandTracker\n"
        "HandTracker(1, variant='lite', threads=1)\n"
        "assert os.environ['ORT_DISABLE_TELEMETRY'] == '1'\n"
        "print('said on purpose', file=sys.stderr)\n"
    )
    environment = {"HOME": str(tmp_path), "PATH": "", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "said on purpose\n")
    assert list(tmp_path.iterdir()) == [], "the runtime's telemetry keeps its files in the user's folder"
