"""Geometry of the regions of interest."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringar.hand.roi import Roi, roi_from_landmarks, roi_from_palm, upward_rotation
from ringar.records import Floats

PIXELS = st.floats(-500, 2000)
ANGLE = st.floats(-math.pi, math.pi)
ROI = st.builds(Roi, PIXELS, PIXELS, st.floats(20, 3000), ANGLE)


@given(ROI, st.sampled_from([192, 224]))
def test_the_crop_map_and_its_way_back_agree(roi: Roi, crop_px: int) -> None:
    corners = np.array([[0, 0], [1, 0], [0.5, 0.5], [0.3, 0.9]], np.float32)
    in_picture = roi.to_picture(corners)
    matrix = roi.to_crop(crop_px)
    np.testing.assert_allclose(in_picture @ matrix[:, :2].T + matrix[:, 2], corners * crop_px, atol=0.1)


@given(ROI)
def test_the_square_is_a_square_and_its_middle_the_middle(roi: Roi) -> None:
    corners = roi.to_picture(np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32))
    sides = np.hypot(*(corners - np.roll(corners, 1, 0)).T)
    np.testing.assert_allclose(sides, roi.side_px, rtol=1e-3, atol=0.01)
    np.testing.assert_allclose(corners.mean(0), [roi.center_x_px, roi.center_y_px], atol=0.05)


@pytest.mark.parametrize(("towards", "degrees"), [((0, -1), 0), ((1, 0), 90), ((0, 1), 180), ((-1, 0), -90)])
def test_rotation_is_clockwise_from_up(towards: tuple[float, float], degrees: float) -> None:
    assert math.degrees(upward_rotation(np.zeros(2), np.array(towards))) == pytest.approx(degrees)


def test_palm_square_of_an_upright_palm() -> None:
    keypoints = np.zeros((7, 2), np.float32)
    keypoints[0], keypoints[2] = (50, 100), (50, 40)
    roi = roi_from_palm(np.array([20, 40, 80, 100], np.float32), keypoints)
    assert (roi.center_x_px, roi.center_y_px, roi.side_px, roi.rotation_rad) == pytest.approx((50, 40, 156, 0))


def _turned(points: Floats, angle: float, scale: float, shift: tuple[float, float]) -> Floats:
    cos, sin = math.cos(angle) * scale, math.sin(angle) * scale
    turned = points.copy()
    turned[:, :2] = points[:, :2] @ np.array([[cos, sin], [-sin, cos]], np.float32) + np.array(shift, np.float32)
    return turned


@given(ANGLE, st.floats(0.3, 5), st.tuples(PIXELS, PIXELS))
def test_the_square_follows_the_hand(pose: Floats, angle: float, scale: float, shift: tuple[float, float]) -> None:
    before, after = roi_from_landmarks(pose), roi_from_landmarks(_turned(pose, angle, scale, shift))
    middle = np.array([[before.center_x_px, before.center_y_px, 0]], np.float32)
    expected = _turned(middle, angle, scale, shift)[0]
    assert (after.center_x_px, after.center_y_px) == pytest.approx(tuple(expected[:2]), abs=0.02 * after.side_px)
    assert after.side_px == pytest.approx(before.side_px * scale, rel=0.01)
    assert math.remainder(after.rotation_rad - before.rotation_rad - angle, 2 * math.pi) == pytest.approx(0, abs=0.01)


def test_the_square_holds_the_whole_hand(pose: Floats) -> None:
    roi = roi_from_landmarks(pose)
    matrix = roi.to_crop(1)
    inside = pose[:, :2] @ matrix[:, :2].T + matrix[:, 2]
    assert inside.min() > 0.05
    assert inside.max() < 0.95
