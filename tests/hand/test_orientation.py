"""Handedness and facing."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringar.hand.orientation import follow, orient, winding
from ringar.records import Facing, Floats, Handedness


def _mirror(joints: Floats) -> Floats:
    flipped = joints.copy()
    flipped[:, 0] *= -1
    return flipped


def test_the_back_of_a_right_hand(pose: Floats) -> None:
    seen = orient(pose, 0.95, mirrored=False)
    assert (seen.handedness, seen.facing) == (Handedness.RIGHT, Facing.BACK)
    assert seen.handedness_score == pytest.approx(0.95)
    assert seen.facing_score == pytest.approx(0.95)


def test_the_palm_of_a_left_hand_has_the_same_outline(pose: Floats) -> None:
    seen = orient(pose, 0.05, mirrored=False)
    assert (seen.handedness, seen.facing) == (Handedness.LEFT, Facing.PALM)


@given(st.floats(0, 1), st.booleans())
def test_a_mirror_image_changes_neither_side_nor_facing(pose: Floats, looks_left: float, mirrored: bool) -> None:
    direct = orient(pose, looks_left, mirrored=mirrored)
    through_mirror = orient(_mirror(pose), 1 - looks_left, mirrored=not mirrored)
    if looks_left != 0.5:
        assert through_mirror.handedness is direct.handedness
        assert through_mirror.facing is direct.facing
    assert through_mirror.handedness_score == pytest.approx(direct.handedness_score)
    assert through_mirror.facing_score == pytest.approx(direct.facing_score, abs=1e-6)


@given(st.floats(0, 6.3))
def test_turning_in_the_picture_changes_nothing(pose: Floats, angle: float) -> None:
    cos, sin = np.cos(angle), np.sin(angle)
    turned = pose.copy()
    turned[:, :2] = pose[:, :2] @ np.array([[cos, sin], [-sin, cos]], np.float32)
    assert winding(turned) == pytest.approx(winding(pose), abs=1e-3)


def test_an_edge_on_hand_shows_neither_side_surely(pose: Floats) -> None:
    edge_on = pose.copy()
    edge_on[:, 0] = 300 + (pose[:, 0] - 300) * 0.02
    assert orient(edge_on, 0.99, mirrored=False).facing_score < 0.65
    assert orient(pose, 0.99, mirrored=False).facing_score > 0.95


def test_a_tracked_hand_turns_over_only_when_that_is_clear(pose: Floats) -> None:
    back = orient(pose, 0.95, mirrored=False)
    clearly_palm = orient(_mirror(pose), 0.95, mirrored=False)
    maybe_palm = orient(_mirror(pose), 0.6, mirrored=False)
    assert follow(clearly_palm, back).facing is Facing.PALM
    assert follow(maybe_palm, back).facing is Facing.BACK
    assert follow(maybe_palm, back).facing_score == 0.5
