"""Cutouts where shops take their photos: mirror tables, boxes, soft shadows; hands are told from rings."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.bench.cutout import cutout_figures
from ringar.bench.grounds import SCENES, compose
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import Picture
from ringar.ring import check_ring, lift_ring
from tests.ring.studio import bundled_cutout

ANY = RingParameter()


@pytest.mark.parametrize(
    ("name", "ground", "least"),
    [
        ("classic_band_gold", "mirror", 0.95),
        ("solitaire_white_gold", "dark mirror", 0.94),
        ("classic_band_gold", "leather box", 0.94),
        ("solitaire_rose_gold", "cream", 0.93),
        ("solitaire_white_gold", "black velvet", 0.95),
        ("ruby_halo_gold", "price tag", 0.93),
        ("twisted_rose_gold", "noise", 0.95),
    ],
)
def test_the_ring_alone_is_cut_out(name: str, ground: str, least: float) -> None:
    photo, truth, _ = compose(bundled_cutout(name), SCENES[ground], 4, quality=80)
    figures = cutout_figures(lift_ring(Picture(photo), ANY).cutout_bgra, truth)
    assert figures["iou"] > least
    assert figures["hole_open"] > 0.95
    assert figures["spill"] < 0.01


def test_a_box_without_a_ring_is_no_ring() -> None:
    photo, _, _ = compose(np.zeros((500, 500, 4), np.uint8), SCENES["white"], 1)
    cv2.rectangle(photo, (80, 80), (420, 420), (30, 38, 58), -1)
    assert not check_ring(Picture(photo), ANY).usable


@pytest.mark.parametrize("case", ["c01", "c17"])
def test_a_hand_is_called_a_hand(shared: Path, case: str) -> None:
    check = check_ring(read_picture(shared / "groundtruth" / "stills" / case / "hand.png"), ANY)
    assert "hand" in check.reasons[0]


@pytest.mark.parametrize("name", ["twisted_rose_gold", "twisted_white_gold"])
def test_ropes_are_measured_at_their_crests(name: str) -> None:
    bgra = bundled_cutout(name)
    model = lift_ring(Picture(np.ascontiguousarray(bgra[..., :3]), np.ascontiguousarray(bgra[..., 3])), ANY)
    assert model.warnings == ()
    assert model.anchor_confidence > 0.8
    assert model.elevation_deg == pytest.approx(45, abs=2)


def test_small_photos_on_marble_are_to_be_checked() -> None:
    photo, _, _ = compose(bundled_cutout("slim_band_rose_gold", 300), SCENES["marble"], 9, quality=40)
    assert check_ring(Picture(photo), ANY).reasons
