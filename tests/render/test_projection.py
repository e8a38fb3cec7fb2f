"""Where ring coordinates land in the picture."""

import numpy as np
import pytest

from ringar.records import RING_TO_FINGER_WIDTH
from ringar.render.projection import RingPose
from tests.render.scenes import finger_fit

X, Y, Z = (np.array([axis], np.float32).T for axis in ((1, 0, 0), (0, 1, 0), (0, 0, 1)))


def place(point: np.ndarray, axis_angle_deg: float = -90.0, tilt_deg: float = 0.0, roll_deg: float = 0.0) -> np.ndarray:
    """Picture offset of a ring point from the ring's centre, in inner radii, far from the camera."""
    fit = finger_fit(axis_angle_deg=axis_angle_deg, tilt_deg=tilt_deg, roll_deg=roll_deg)
    ring = RingPose.of(fit, (1_000_000, 1_000_000))
    x, y, _ = ring.project(point)
    return np.array([x[0] - fit.center_px[0], y[0] - fit.center_px[1]]) / ring.radius_px


def test_a_finger_pointing_up_has_x_right_and_y_up() -> None:
    assert place(X) == pytest.approx([1, 0], abs=1e-3)
    assert place(Y) == pytest.approx([0, -1], abs=1e-3)
    assert place(Z) == pytest.approx([0, 0], abs=1e-3)


def test_the_fingertip_turns_with_the_axis_angle() -> None:
    assert place(Y, axis_angle_deg=0.0) == pytest.approx([1, 0], abs=1e-3)
    assert place(X, axis_angle_deg=0.0) == pytest.approx([0, 1], abs=1e-3)


def test_positive_roll_turns_the_back_to_the_right() -> None:
    assert place(Z, roll_deg=30.0) == pytest.approx([0.5, 0], abs=1e-3)


def test_a_fingertip_towards_the_camera_lowers_the_back_in_the_picture() -> None:
    assert place(Z, tilt_deg=30.0) == pytest.approx([0, 0.5], abs=1e-3)
    assert place(Y, tilt_deg=30.0) == pytest.approx([0, -np.cos(np.radians(30))], abs=1e-3)


def test_palm_view_mirrors_left_and_right() -> None:
    assert place(X, roll_deg=180.0) == pytest.approx([-1, 0], abs=1e-3)


def test_what_is_nearer_to_the_camera_is_larger() -> None:
    ring = RingPose.of(finger_fit(), (320, 240))
    near, _, depth = ring.project(X + Z)
    level, _, _ = ring.project(X)
    assert near[0] - 160 > 1.02 * (level[0] - 160)
    assert depth[0] == pytest.approx(1.0)


def test_a_cropped_closeup_keeps_a_cameras_perspective() -> None:
    assert RingPose.of(finger_fit(width=200), (320, 240)).nearness <= 0.1


def test_the_inner_diameter_follows_the_finger() -> None:
    assert RingPose.of(finger_fit(width=80), (320, 240)).radius_px == pytest.approx(40 * RING_TO_FINGER_WIDTH)
