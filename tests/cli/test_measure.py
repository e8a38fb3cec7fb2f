"""``ringar measure``: a finger's ring size from a photo with a bank card beside the hand."""

from pathlib import Path

import cv2
import pytest

from ringar.errors import ExitStatus
from ringar.pictures import encode_png, read_picture
from tests.cli.conftest import Ringar

PX_PER_MM = 2.8


@pytest.fixture
def with_card(folder: Path) -> Path:
    """The demo hand with a card of known size on the ground beside it."""
    image = read_picture(folder / "hand.jpg").image_bgr.copy()
    left, top = 690, 70
    right, bottom = round(left + 85.60 * PX_PER_MM), round(top + 53.98 * PX_PER_MM)
    cv2.rectangle(image, (left, top), (right, bottom), (90, 50, 20), -1)
    cv2.putText(image, "4000 1234 5678", (left + 20, top + 110), 0, 0.8, (230, 230, 230), 2, cv2.LINE_AA)
    path = folder / "measured.png"
    path.write_bytes(encode_png(image))
    return path


def test_a_finger_is_measured_in_every_system(ringar: Ringar, with_card: Path) -> None:
    outcome = ringar("measure", with_card, "--finger", "ring", "--json")
    assert outcome.status == ExitStatus.OK, outcome.err
    assert outcome.json["diameter_mm"] == pytest.approx(16.5, abs=1.5)
    assert 0.2 < outcome.json["error_mm"] < 1.0
    assert outcome.json["finger"] == "ring"
    assert int(outcome.json["iso"]) == pytest.approx(3.1416 * outcome.json["diameter_mm"], abs=0.51)
    assert "ISO" in ringar("measure", with_card).out


def test_without_a_card_it_says_what_to_do(ringar: Ringar, folder: Path) -> None:
    outcome = ringar("measure", folder / "hand.jpg")
    assert outcome.status == ExitStatus.HAND_UNUSABLE
    assert "bank card" in outcome.sentence
