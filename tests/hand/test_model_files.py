"""Models are read only when they are the manifest's."""

import hashlib
import shutil
import tomllib
from pathlib import Path

import pytest

from ringar.errors import ExitStatus, ModelFileError
from ringar.hand.sessions import Session
from ringar.model_files import MANIFEST_NAME, find_model, list_models

SMALLEST = "palm_detection_lite"


@pytest.fixture
def folder(repository: Path, tmp_path: Path) -> Path:
    """A models folder of our own with the manifest and one model."""
    for name in (MANIFEST_NAME, f"{SMALLEST}.onnx"):
        shutil.copy(repository / "models" / name, tmp_path)
    return tmp_path


def test_every_shipped_model_fits_the_manifest() -> None:
    models = list_models()
    names = {"palm_detection_full", "palm_detection_lite", "hand_landmark_full", "hand_landmark_lite"}
    assert names < {model.name for model in models}
    for model in models:
        assert hashlib.sha256(model.read()).hexdigest() == model.sha256


def test_the_manifest_tells_licence_and_origin(repository: Path) -> None:
    manifest = tomllib.loads((repository / "models" / MANIFEST_NAME).read_text("utf-8"))
    assert manifest["source_wheel"] == "mediapipe==0.10.21"
    assert "convert.py" in manifest["command"]
    for entry in manifest["model"]:
        assert entry["licence"] == "Apache-2.0"
        converted = "members" in entry or {"source_path", "source_sha256"} <= entry.keys()
        assert converted or entry["trained_by"].startswith("models/")
    licence = (repository / "models/LICENSE").read_text("utf-8")
    assert "The MediaPipe Authors" in licence
    assert "Apache License" in licence


def test_a_missing_model_is_named(folder: Path) -> None:
    (folder / f"{SMALLEST}.onnx").unlink()
    with pytest.raises(ModelFileError, match=rf"{SMALLEST}\.onnx is missing.*Install ringar again") as caught:
        Session(SMALLEST, 1, folder=folder)
    assert caught.value.exit_status == ExitStatus.MODELS


@pytest.mark.parametrize("harm", ["cut", "tampered", "empty"])
def test_a_damaged_model_is_refused(folder: Path, harm: str) -> None:
    path = folder / f"{SMALLEST}.onnx"
    data = bytearray(path.read_bytes())
    if harm == "tampered":
        data[len(data) // 2] ^= 1
    path.write_bytes({"cut": bytes(data[:-1]), "tampered": bytes(data), "empty": b""}[harm])
    with pytest.raises(ModelFileError, match=rf"{SMALLEST}\.onnx is damaged.*Install ringar again"):
        Session(SMALLEST, 1, folder=folder)


def test_an_unreadable_model_is_named(folder: Path) -> None:
    path = folder / f"{SMALLEST}.onnx"
    path.unlink()
    path.mkdir()
    with pytest.raises(ModelFileError, match=rf"{SMALLEST}\.onnx can't be read"):
        Session(SMALLEST, 1, folder=folder)


@pytest.mark.parametrize("text", ["not toml at all [", "model = 3", "[[model]]\nname = 'x'", ""])
def test_a_damaged_manifest_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST_NAME).write_text(text)
    with pytest.raises(ModelFileError, match=MANIFEST_NAME):
        find_model(SMALLEST, tmp_path)


def test_a_missing_manifest_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match=MANIFEST_NAME):
        list_models(tmp_path)


def test_a_file_outside_the_folder_is_never_read(folder: Path) -> None:
    manifest = folder / MANIFEST_NAME
    manifest.write_text(manifest.read_text().replace(f'file = "{SMALLEST}.onnx"', 'file = "../../secret"'))
    assert find_model(SMALLEST, folder).path == folder / "secret"


def test_a_file_that_is_no_model_is_refused_in_words(folder: Path) -> None:
    path, manifest = folder / f"{SMALLEST}.onnx", folder / MANIFEST_NAME
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    path.write_bytes(b"this is no model")
    manifest.write_text(manifest.read_text().replace(before, hashlib.sha256(path.read_bytes()).hexdigest()))
    with pytest.raises(ModelFileError, match="can't load this model"):
        Session(SMALLEST, 1, folder=folder)
