"""The finger fit on drawn fingers with known edges."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringar.errors import HandUnusableError
from ringar.finger import fit_finger
from ringar.parameters import Finger
from ringar.records import FingerFit, Frame
from tests.finger.drawn import Scene, draw_scene, make_hand

T = 0.55


def across_error(fit: FingerFit, scene: Scene) -> float:
    """Distance of the centre from the finger's middle, in finger widths."""
    return float((np.array(fit.center_px) - scene.base_px) @ scene.right) / scene.width_px


def angle_error(fit: FingerFit, scene: Scene) -> float:
    true = np.degrees(np.arctan2(scene.axis[1], scene.axis[0]))
    return float((fit.axis_angle_deg - true + 180.0) % 360.0 - 180.0)


@pytest.mark.parametrize(
    ("skin", "ground"),
    [
        ((175, 195, 235), (60, 50, 45)),
        ((175, 195, 235), (230, 232, 235)),
        ((40, 55, 85), (200, 200, 200)),
        ((40, 55, 85), (25, 22, 20)),
        ((110, 140, 190), (60, 95, 140)),
    ],
    ids=["light on dark", "light on light", "dark on light", "dark on dark", "on wood"],
)
def test_edges_of_every_skin_on_every_ground(skin: tuple[int, int, int], ground: tuple[int, int, int]) -> None:
    scene = draw_scene(skin, ground, aside_px=4.0)
    fit = fit_finger(scene.frame, scene.hand, Finger.RING, T)
    assert abs(across_error(fit, scene)) < 0.04
    assert fit.width_px == pytest.approx(scene.width_px, rel=0.06)
    assert abs(angle_error(fit, scene)) < 2.0


@settings(max_examples=25)
@given(st.floats(-180.0, 180.0), st.floats(-5.0, 5.0), st.floats(18.0, 55.0))
def test_any_direction_size_and_landmark_error(turn_deg: float, aside_px: float, width_px: float) -> None:
    scene = draw_scene(turn_deg=turn_deg, aside_px=aside_px * width_px / 50.0, width_px=width_px)
    mcp, pip = scene.hand.landmarks_px[[13, 14], :2]
    place = mcp + T * (pip - mcp)
    if not ((place > 2 * width_px) & (place < np.array([960, 720]) - 2 * width_px)).all():
        return
    fit = fit_finger(scene.frame, scene.hand, Finger.RING, T)
    assert abs(across_error(fit, scene)) < 0.05
    assert fit.width_px == pytest.approx(width_px, rel=0.08)
    assert abs(angle_error(fit, scene)) < 3.0


def test_touching_neighbours_keep_their_own_edges() -> None:
    scene = draw_scene(neighbours=True)
    fit = fit_finger(scene.frame, scene.hand, Finger.RING, T)
    assert abs(across_error(fit, scene)) < 0.06
    assert fit.width_px == pytest.approx(scene.width_px, rel=0.12)


def test_the_edge_points_lie_square_to_the_axis_a_width_apart(scene: Scene) -> None:
    fit = fit_finger(scene.frame, scene.hand, Finger.RING, T)
    left, right, centre = (np.array(p) for p in (fit.left_edge_px, fit.right_edge_px, fit.center_px))
    assert np.linalg.norm(right - left) == pytest.approx(fit.width_px, rel=1e-6)
    assert (right - left) @ np.array(fit.axis) == pytest.approx(0.0, abs=1e-6)
    assert (left + right) / 2 == pytest.approx(centre)
    assert (right - left) @ scene.right > 0


def test_the_place_along_the_finger_follows_the_parameter(scene: Scene) -> None:
    near, middle, far = (fit_finger(scene.frame, scene.hand, Finger.RING, t).center_px for t in (0.45, 0.7, 0.9))
    whole, part = (float((np.array(end) - near) @ scene.axis) / scene.width_px for end in (far, middle))
    assert 0.45 * 1.2 < whole < 0.45 * 3.2
    assert part / whole == pytest.approx(0.25 / 0.45, abs=0.02)


def test_without_any_edge_the_prior_answers_and_says_so(scene: Scene) -> None:
    flat = Frame(np.full_like(scene.frame.image_bgr, 128), 0)
    blank, seen = (fit_finger(frame, scene.hand, Finger.RING, T) for frame in (flat, scene.frame))
    assert blank.confidence < 0.6
    assert seen.confidence > 0.9
    assert seen.evidence == ("left edge", "right edge")
    assert "left edge prior" in blank.evidence
    assert blank.width_px == pytest.approx(scene.width_px, rel=0.2)


def test_a_finger_out_of_the_picture_is_refused(scene: Scene) -> None:
    points = scene.hand.landmarks_px[:, :2].astype(np.float64) + np.array([2000.0, 0.0])
    with pytest.raises(HandUnusableError, match="out of the picture"):
        fit_finger(scene.frame, make_hand(points), Finger.RING, T)


def test_a_tiny_hand_is_refused(scene: Scene) -> None:
    points = scene.hand.landmarks_px[:, :2].astype(np.float64)
    small = points.mean(axis=0) + 0.05 * (points - points.mean(axis=0))
    with pytest.raises(HandUnusableError, match="too small"):
        fit_finger(scene.frame, make_hand(small), Finger.RING, T)


def test_the_frame_is_left_as_it_was(scene: Scene) -> None:
    before = scene.frame.image_bgr.copy()
    fit_finger(scene.frame, scene.hand, Finger.RING, T)
    assert np.array_equal(before, scene.frame.image_bgr)


def test_the_skin_holds_the_ring_where_landmarks_tremble(scene: Scene) -> None:
    first = fit_finger(scene.frame, scene.hand, Finger.RING, T)
    points = scene.hand.landmarks_px[:, :2].astype(np.float64)
    trembling = make_hand(points + 0.09 * scene.width_px * scene.axis)
    alone = fit_finger(scene.frame, trembling, Finger.RING, T)
    held = fit_finger(scene.frame, trembling, Finger.RING, T, prior=first)
    moved = [float((np.array(f.center_px) - first.center_px) @ scene.axis) / scene.width_px for f in (alone, held)]
    assert moved[0] > 0.05
    assert abs(moved[1]) < 0.02
