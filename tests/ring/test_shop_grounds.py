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
from tests.ring.studio import bundled_cutout, on

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


@pytest.mark.parametrize("level", [(253, 253, 253), (228, 230, 232)])
@pytest.mark.parametrize("name", ["classic_band_gold", "slim_band_rose_gold", "solitaire_white_gold"])
def test_a_small_photos_close_shadow_is_no_part_of_the_ring(name: str, level: tuple[int, int, int]) -> None:
    cutout = bundled_cutout(name, 300)
    moved = np.roll(cutout[..., 3].astype(np.float32) / 255, (7, 4), axis=(0, 1))
    light = 1 - 0.35 * np.asarray(cv2.GaussianBlur(moved, (0, 0), 4))
    done, data = cv2.imencode(".jpg", on(cutout, light[..., None] * level).image_bgr, [cv2.IMWRITE_JPEG_QUALITY, 50])
    assert done
    model = lift_ring(Picture(np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)), ANY)
    assert cutout_figures(model.cutout_bgra, cutout)["spill"] < 0.01


@pytest.mark.parametrize("dark", [0.55, 0.75])
@pytest.mark.parametrize("name", ["classic_band_gold", "solitaire_white_gold"])
@pytest.mark.parametrize("size_px", [512, 200])
def test_light_in_the_middle_of_the_ground_shows_through_the_hole(name: str, dark: float, size_px: int) -> None:
    cutout = bundled_cutout(name, size_px)
    room = (512 - size_px) // 2
    cutout = np.asarray(np.pad(cutout, ((room, room), (room, room), (0, 0))), np.uint8)
    y, x = np.mgrid[-1 : 1 : 512 * 1j, -1 : 1 : 512 * 1j] * (512 / size_px)
    light = dark + (1 - dark) * np.exp(-(x * x + y * y) / 0.3)
    model = lift_ring(on(cutout, 250 * light[..., None]), ANY)
    figures = cutout_figures(model.cutout_bgra, cutout)
    assert figures["iou"] > 0.9
    assert figures["hole_open"] > 0.95


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
