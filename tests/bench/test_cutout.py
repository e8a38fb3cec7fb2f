"""Grounds of the bench's making hold the truth they claim, and the cutout figures say what they mean."""

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.bench.cutout import cutout_figures, product_photos
from ringar.bench.grounds import SCENES, compose
from ringar.records import ProductView


def made_ring(size_px: int = 200) -> np.ndarray:
    """A flat annulus with a soft edge, BGRA."""
    alpha = np.zeros((4 * size_px, 4 * size_px), np.uint8)
    cv2.circle(alpha, (2 * size_px, 2 * size_px), round(1.3 * size_px), 255, round(0.5 * size_px))
    soft = cv2.resize(alpha, (size_px, size_px), interpolation=cv2.INTER_AREA)
    return np.dstack([np.full((size_px, size_px, 3), (60, 150, 210), np.uint8), soft])


@pytest.mark.parametrize("name", list(SCENES))
def test_the_ring_is_in_its_photo_where_the_truth_says(name: str) -> None:
    ring = made_ring()
    photo, truth, factor = compose(ring, SCENES[name], 3, size_px=320, quality=90)
    assert photo.shape[:2] == truth.shape[:2]
    assert max(photo.shape) == 320
    inside = cv2.erode(truth[..., 3], np.ones((9, 9), np.uint8)) == 255
    assert np.abs(photo[inside].mean(axis=0) - (60, 150, 210)).max() < 4
    first, second = (np.nonzero((one[..., 3] > 127).any(axis=0))[0][0] for one in (ring, truth))
    assert second == pytest.approx(first * factor, abs=2)


def test_a_perfect_cutout_has_no_faults() -> None:
    ring = made_ring()
    row = cutout_figures(ring, ring)
    assert row == {
        "iou": 1.0, "alpha_err": 0.0, "eaten": 0.0, "spill": 0.0, "halo": 0.0, "halo_abs": 0.0, "hole_open": 1.0
    }  # fmt: skip


def test_each_fault_shows_in_its_own_figure() -> None:
    ring = made_ring()
    filled, bitten, white = ring.copy(), ring.copy(), ring.copy()
    filled[60:140, 60:140, 3] = 255
    bitten[:60, :, 3] = 0
    white[(ring[..., 3] < 255)] = (255, 255, 255, 128)
    assert cutout_figures(filled, ring)["hole_open"] < 0.5
    assert cutout_figures(bitten, ring)["eaten"] > 0.1
    assert cutout_figures(bitten, ring)["spill"] == 0
    assert cutout_figures(white, ring)["halo"] > 20


def test_photos_come_with_their_truth(shared: Path) -> None:
    views = (ProductView.THREE_QUARTER, ProductView.LOW)
    photos = [one for one in product_photos(shared / "groundtruth", views) if one.name in ("c01", "c08")]
    assert [one.view for one in photos] == [*views, *views]
    for one in photos:
        assert one.photo.shape[:2] == one.truth.shape[:2]
        assert one.anchors_px[0, 0] < one.anchors_px[1, 0]
    first = json.loads((shared / "groundtruth" / "stills" / "c01" / "truth.json").read_text())["product"]
    listed = np.array([first["inner_edge_left_px"], first["inner_edge_right_px"]]) - 0.5
    assert np.abs(photos[0].anchors_px - listed).max() < 4
    assert np.abs(photos[0].anchors_px[:, 0] - listed[:, 0]).max() < 0.3
