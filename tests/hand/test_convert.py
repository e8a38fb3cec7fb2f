"""The converter rebuilds the shipped models byte for byte, from the TFLite files inside the MediaPipe bundle."""

import hashlib
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

for needed in ("onnx", "tflite"):
    pytest.importorskip(needed)

FULL = {"palm_detection_full": "hand_detector.tflite", "hand_landmark_full": "hand_landmarks_detector.tflite"}


@pytest.fixture(scope="module")
def converted(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Folder and complaints of a run on a wheel that holds only the two full models (the lite ones are empty)."""
    folder = tmp_path_factory.mktemp("converted")
    manifest = tomllib.loads((repository / "models/MANIFEST.toml").read_text("utf-8"))
    with zipfile.ZipFile(repository / "models/hand_landmarker.task") as bundle:
        sources = {name: bundle.read(member) for name, member in FULL.items()}
    wheel = folder / "mediapipe-0.10.21-test.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for entry in manifest["model"]:
            if "source_path" in entry:
                archive.writestr(entry["source_path"], sources.get(entry["name"], b""))
    script = repository / "models/convert.py"
    command = [sys.executable, "-B", str(script), str(wheel), "--out", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    return folder, done.stderr


@pytest.mark.parametrize("name", [*FULL, "hand_landmarker"])
def test_the_result_is_the_shipped_file(converted: tuple[Path, str], repository: Path, name: str) -> None:
    suffix = ".task" if name == "hand_landmarker" else ".onnx"
    rebuilt, shipped = converted[0] / f"{name}{suffix}", repository / "models" / f"{name}{suffix}"
    assert hashlib.sha256(rebuilt.read_bytes()).digest() == hashlib.sha256(shipped.read_bytes()).digest()


def test_a_source_that_is_not_the_manifests_is_named_and_not_converted(converted: tuple[Path, str]) -> None:
    folder, complaints = converted
    assert "palm_detection_lite.tflite in the wheel is not the file the manifest names" in complaints
    assert not (folder / "palm_detection_lite.onnx").exists()


def test_a_file_that_is_no_wheel_is_refused(repository: Path, tmp_path: Path) -> None:
    wheel = tmp_path / "broken.whl"
    wheel.write_bytes(b"no zip")
    command = [sys.executable, "-B", str(repository / "models/convert.py"), str(wheel), "--out", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "broken.whl" in done.stderr
    assert "Traceback" not in done.stderr
