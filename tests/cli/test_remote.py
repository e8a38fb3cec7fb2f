"""``ringar remote`` against a service written from the contract."""

import json
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.errors import ExitStatus
from ringar.pictures import encode_jpeg, encode_png, read_picture
from tests.cli.conftest import Ringar
from tests.server.fake_service import KEY, FakeService, fake_service


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeService]:
    with fake_service() as running:
        monkeypatch.setenv("RINGAR_REMOTE_URL", running.url)
        monkeypatch.setenv("RINGAR_REMOTE_KEY", KEY)
        yield running


@pytest.fixture
def sidecar(ringar: Ringar, folder: Path) -> Path:
    """A snapshot with its sidecar, as ``try-on`` leaves them."""
    out = ("-o", folder / "s.png", "--sidecar", folder / "s.json")
    outcome = ringar("try-on", folder / "hand.jpg", folder / "classic_band_gold.png", *out)
    assert outcome.status == ExitStatus.OK, outcome.err
    return folder / "s.json"


@pytest.mark.parametrize("name", ["none.pem", "hand.jpg", "."])
def test_certificates_that_are_none(ringar: Ringar, service: FakeService, sidecar: Path, name: str) -> None:
    outcome = ringar("remote", sidecar, "--url", "https://127.0.0.1:1", "--ca-file", sidecar.parent / name)
    assert outcome.status == ExitStatus.USAGE
    assert "can't be used" in outcome.sentence
    assert not service.asked


def test_the_result_lies_beside_the_local_one(ringar: Ringar, service: FakeService, sidecar: Path) -> None:
    local = read_picture(sidecar.with_suffix(".png")).image_bgr
    brighter = cv2.add(local, np.full_like(local, 3)).astype(np.uint8)
    service.result = encode_png(brighter)
    outcome = ringar("remote", sidecar, "--json")
    assert outcome.status == ExitStatus.OK, outcome.err
    assert Path(outcome.json["remote"]).read_bytes() == service.result
    assert outcome.json["task_id"] == "task-1/a"
    assert 0 < outcome.json["difference"]["mean"] <= 3
    assert outcome.json["difference"]["most"] == 3
    assert outcome.json["difference"]["visible_share"] == 0
    compared = read_picture(Path(outcome.json["comparison"])).image_bgr
    height, width = local.shape[:2]
    assert np.array_equal(compared[-height:, :width], local)
    assert np.array_equal(compared[-height:, -width:], brighter)
    assert compared[:-height].max() > 150  # what is what is written above
    assert "encryption" in outcome.err
    assert KEY not in outcome.err + outcome.out


def test_nothing_is_overwritten_and_another_folder_may_be_named(
    ringar: Ringar, service: FakeService, sidecar: Path, tmp_path: Path
) -> None:
    service.result = encode_jpeg(np.full((90, 160, 3), 80, np.uint8))  # of another size
    first = ringar("remote", sidecar)
    before = {path: path.read_bytes() for path in sidecar.parent.glob("s-*")}
    assert sorted(path.name for path in before) == ["s-comparison.png", "s-remote.jpg"]
    assert first.out.split() == [str(sidecar.parent / "s-remote.jpg"), str(sidecar.parent / "s-comparison.png")]
    assert ringar("remote", sidecar).status == ExitStatus.OK
    assert len(list(sidecar.parent.glob("s-*"))) == 4
    assert all(path.read_bytes() == data for path, data in before.items())
    elsewhere = ringar("remote", sidecar, "-o", tmp_path / "new", "--json")
    assert elsewhere.json["difference"] is None
    assert len(list((tmp_path / "new").iterdir())) == 2


def test_without_a_snapshot_the_local_result_is_made(ringar: Ringar, service: FakeService, sidecar: Path) -> None:
    picture = sidecar.with_suffix(".png")
    service.result = picture.read_bytes()
    picture.unlink()
    outcome = ringar("remote", sidecar, "--json")
    assert outcome.json["difference"] == {"mean": 0.0, "most": 0, "visible_share": 0.0}


def test_a_request_of_addresses_has_no_local_result(
    ringar: Ringar, service: FakeService, shared: Path, tmp_path: Path
) -> None:
    service.result = encode_png(np.full((9, 16, 3), 80, np.uint8))
    example = shared / "reference" / "example-request.json"
    outcome = ringar("remote", example, "-o", tmp_path, "--json")
    assert outcome.status == ExitStatus.OK, outcome.err
    assert [path.name for path in tmp_path.glob("*.png")] == ["example-request-remote.png"]
    assert service.request() == json.loads(example.read_text())
    assert "comparison" not in outcome.json


@pytest.mark.parametrize("missing", ["RINGAR_REMOTE_URL", "RINGAR_REMOTE_KEY"])
def test_address_and_key_come_from_the_environment(
    ringar: Ringar, service: FakeService, sidecar: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.delenv(missing)
    outcome = ringar("remote", sidecar)
    assert outcome.status == ExitStatus.USAGE
    assert missing in outcome.sentence
    assert not service.asked


def test_troubles_of_the_service_end_in_a_sentence(ringar: Ringar, service: FakeService, sidecar: Path) -> None:
    service.outcome = {"task_status": "error", "error": "error_pose", "error_message": "Turn your hand"}
    outcome = ringar("remote", sidecar)
    assert outcome.status == ExitStatus.HAND_UNUSABLE
    assert "Turn your hand. (error_pose)" in outcome.err
    service.outcome, service.result = None, b"no picture"
    broken = ringar("remote", sidecar)
    assert broken.status == ExitStatus.SERVICE
    assert "is no picture" in broken.err
    assert "Traceback" not in broken.err
    assert not list(sidecar.parent.glob("s-*"))
