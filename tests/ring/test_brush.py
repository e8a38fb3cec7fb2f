"""The matte brush changes what it touches, stops at the photo's edges, and leaves its inputs alone."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringar.errors import UnreadableMaskError
from ringar.ring import add_along, remove_along

SIZE = 160


def photo_of_a_disc() -> tuple[np.ndarray, np.ndarray]:
    """A golden disc of radius 40 on white, and its true mask."""
    truth = np.asarray(cv2.circle(np.zeros((SIZE, SIZE), np.uint8), (80, 80), 40, 255, -1), np.uint8)
    image = np.where(truth[..., None] > 0, (60, 150, 210), (250, 250, 250)).astype(np.uint8)
    return image, truth


def test_adding_fills_up_to_the_edge_and_no_farther() -> None:
    image, truth = photo_of_a_disc()
    bitten = truth.copy()
    bitten[:, 95:] = 0
    before = bitten.copy()
    mended = add_along(bitten, image, [(104, 60), (110, 80), (104, 100)], 18)
    assert np.array_equal(bitten, before)
    assert mended.dtype == np.uint8
    right = slice(95, None)
    found, wanted = mended[:, right] > 127, truth[:, right] > 127
    assert (found & wanted).sum() > 0.93 * wanted.sum()
    assert (found & ~wanted).sum() < 0.04 * wanted.sum()


def test_removing_a_shadow_leaves_the_ring() -> None:
    image, truth = photo_of_a_disc()
    image[118:150, 40:120][truth[118:150, 40:120] == 0] = (205, 205, 205)
    spilled = truth.copy()
    spilled[118:150, 40:120] = 255
    cleaned = remove_along(spilled, image, [(45, 136), (115, 136)], 18)
    assert (cleaned[125:145, 45:115] < 128).mean() > 0.97
    assert (cleaned[truth > 0] > 127).mean() > 0.98


def test_without_snapping_the_round_brush_is_painted_whole() -> None:
    image, _ = photo_of_a_disc()
    painted = add_along(np.zeros((SIZE, SIZE), np.uint8), image, [(80, 40)], 12, snap=False)
    assert (painted > 127).sum() == pytest.approx(np.pi * 12**2, rel=0.1)


@given(
    st.lists(st.tuples(st.floats(-300, 400), st.floats(-300, 400)), max_size=4),
    st.floats(0.5, 90),
    st.booleans(),
)
@settings(max_examples=40, deadline=None)
def test_strokes_anywhere_add_and_remove_only_near_themselves(
    stroke: list[tuple[float, float]], radius_px: float, snap: bool
) -> None:
    image, truth = photo_of_a_disc()
    more = add_along(truth, image, stroke, radius_px, snap=snap)
    less = remove_along(truth, image, stroke, radius_px, snap=snap)
    assert (more >= truth).all()
    assert (less <= truth).all()
    if not stroke:
        assert np.array_equal(more, truth)
        return
    y, x = np.mgrid[:SIZE, :SIZE]
    points = np.array(
        [
            (x0 + t * (x1 - x0), y0 + t * (y1 - y0))
            for (x0, y0), (x1, y1) in zip(stroke, stroke[1:] or stroke, strict=False)
            for t in np.linspace(0, 1, 60)
        ]
    )
    near = np.min([np.hypot(x - px, y - py) for px, py in points], axis=0)
    assert np.array_equal(more[near > radius_px + 12], truth[near > radius_px + 12])


def test_a_mask_of_another_size_is_refused() -> None:
    image, truth = photo_of_a_disc()
    with pytest.raises(UnreadableMaskError):
        add_along(np.ascontiguousarray(truth[:-1]), image, [(5, 5)], 4)
