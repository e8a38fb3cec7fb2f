"""``ringar doctor`` and ``ringar schema``."""

import shutil
from pathlib import Path

import pytest

from ringar.camera import CameraInfo
from ringar.cli.doctor import PACKAGES
from ringar.errors import CameraError, ExitStatus
from ringar.model_files import list_models
from tests.cli.conftest import Ringar


def test_a_sound_machine(ringar: Ringar) -> None:
    outcome = ringar("doctor", "--json")
    findings = outcome.json["findings"]
    assert outcome.status == ExitStatus.OK, findings
    checks = {finding["check"] for finding in findings}
    assert checks == {"ringar", "libraries", "models", "device", "camera", "display", "clips"}
    models = [finding for finding in findings if finding["check"] == "models"]
    assert {finding["detail"].partition(":")[0] for finding in models} == {model.name for model in list_models()}
    assert all("fits" in finding["detail"] for finding in models)
    assert next(finding for finding in findings if finding["check"] == "clips")["detail"].startswith("H.264")
    device = next(finding for finding in findings if finding["check"] == "device")
    assert "in use" in device["detail"]
    for package in PACKAGES:
        assert any(package in finding["detail"] for finding in findings)


def test_for_people(ringar: Ringar) -> None:
    outcome = ringar("doctor")
    assert outcome.status == ExitStatus.OK
    assert "camera" in outcome.out


def test_tampered_models(ringar: Ringar, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, repository: Path) -> None:
    models = tmp_path / "models"
    shutil.copytree(repository / "models", models)
    monkeypatch.setattr("ringar.model_files.bundled_folder", lambda _: models)
    model = models / "hand_landmark_full.onnx"
    model.write_bytes(model.read_bytes()[:-1] + b"\0")
    (models / "palm_detection_lite.onnx").unlink()
    outcome = ringar("doctor", "--json")
    assert outcome.status == ExitStatus.MODELS
    trouble = [finding["detail"] for finding in outcome.json["findings"] if finding["verdict"] == "trouble"]
    assert any("hand_landmark_full.onnx is damaged" in detail for detail in trouble)
    assert any("palm_detection_lite.onnx is missing" in detail for detail in trouble)


def test_a_camera_that_sends_nothing_is_told_of(ringar: Ringar, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> None:
        raise CameraError("Shop camera can't be opened: another program uses it.")

    monkeypatch.setattr("ringar.cli.doctor.cameras", lambda: (CameraInfo(0, "Shop camera", "/dev/video0"),))
    monkeypatch.setattr("ringar.cli.doctor.open_source", busy)
    outcome = ringar("doctor", "--json")
    assert outcome.status == ExitStatus.OK
    camera = next(finding for finding in outcome.json["findings"] if finding["check"] == "camera")
    assert (camera["verdict"], "another program uses it" in camera["detail"]) == ("note", True)


def test_schemas(ringar: Ringar) -> None:
    request = ringar("schema").json
    assert request["title"] == "TryOnRequest"
    parameter = ringar("schema", "parameter").json
    assert parameter["properties"]["ring_wearing_finger"]["anyOf"][0]["maximum"] == 4
    for message in ("task", "task-start", "files", "files-answer", "error"):
        assert ringar("schema", message).json["type"] == "object"
