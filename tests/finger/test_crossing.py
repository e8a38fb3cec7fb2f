"""Fingers in front of a ring: found where they cross it, not where they only touch or lie behind."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ringar.bench.truth import load_bgr, stills
from ringar.finger import fit_finger, in_front_of, wearing_hand
from ringar.hand import HandTracker
from ringar.parameters import Finger
from ringar.records import Bgr8, Frame, Gray8

DATA = Path(__file__).with_name("data")
TRUTH: dict[str, dict[str, Any]] = json.loads((DATA / "truth.json").read_text())
PHALANX_T = 0.62
WHOLLY_HIDDEN, LEFT_OPEN = 245, 10


@pytest.fixture(scope="module")
def tracker() -> HandTracker:
    return HandTracker(threads=1)


def hidden_in(tracker: HandTracker, image_bgr: Bgr8, finger: Finger) -> Gray8 | None:
    frame = Frame(image_bgr, 0)
    hands = tracker.detect(frame)
    hand = wearing_hand(hands, finger)
    return in_front_of(image_bgr, hands, hand, fit_finger(frame, hand, finger, PHALANX_T))


def place(name: str, across: float, along: float = 0.0) -> tuple[int, int]:
    """Row and column of a place around the ring, in finger widths, right and tipward as seen with the tip up."""
    truth = TRUTH[name]
    axis = np.array(truth["axis"])
    right = np.array([-axis[1], axis[0]])
    x, y = np.array(truth["center_px"]) + truth["width_px"] * (across * right + along * axis)
    return round(y), round(x)


def test_pointing_finger_of_another_hand_hides_what_it_covers(tracker: HandTracker) -> None:
    hidden = hidden_in(tracker, load_bgr(DATA / "pointed_at.jpg"), Finger.RING)
    assert hidden is not None
    assert hidden[place("pointed_at", 0.1)] > WHOLLY_HIDDEN
    assert hidden[place("pointed_at", 0.3, 0.1)] > WHOLLY_HIDDEN
    assert hidden[place("pointed_at", -0.5)] < LEFT_OPEN
    assert hidden[place("pointed_at", 0.0, -0.6)] < LEFT_OPEN


def test_fingertip_at_the_ring_s_side_hides_only_that_side(tracker: HandTracker) -> None:
    hidden = hidden_in(tracker, load_bgr(DATA / "touched.jpg"), Finger.RING)
    assert hidden is not None
    assert hidden[place("touched", 0.75, 0.1)] > WHOLLY_HIDDEN
    assert hidden[place("touched", 0.0)] < LEFT_OPEN
    assert hidden[place("touched", -0.5)] < LEFT_OPEN


def test_crossed_neighbour_hides_its_side_of_the_ring(tracker: HandTracker) -> None:
    hidden = hidden_in(tracker, load_bgr(DATA / "crossed.jpg"), Finger.RING)
    assert hidden is not None
    assert hidden[place("crossed", 0.6)] > WHOLLY_HIDDEN
    assert hidden[place("crossed", -0.2)] < LEFT_OPEN


def test_finger_behind_hides_nothing(tracker: HandTracker) -> None:
    assert hidden_in(tracker, load_bgr(DATA / "from_behind.jpg"), Finger.RING) is None


def test_folded_finger_hides_its_own_ring_from_the_palm_side(tracker: HandTracker) -> None:
    hidden = hidden_in(tracker, load_bgr(DATA / "folded.jpg"), Finger.RING)
    assert hidden is not None
    assert hidden[place("folded", 0.1)] > WHOLLY_HIDDEN
    assert hidden[place("folded", 0.1, -0.7)] > WHOLLY_HIDDEN
    assert hidden[place("folded", -0.6)] < LEFT_OPEN


def test_finger_folded_away_hides_nothing(tracker: HandTracker) -> None:
    assert hidden_in(tracker, load_bgr(DATA / "folded_away.jpg"), Finger.RING) is None


def test_hand_under_a_crossing_finger_still_wears_in_front_of_it(tracker: HandTracker) -> None:
    assert hidden_in(tracker, load_bgr(DATA / "crossed.jpg"), Finger.MIDDLE) is None


def test_nothing_hides_the_fingers_of_single_hands(tracker: HandTracker, shared: Path) -> None:
    for case in stills(shared / "groundtruth"):
        assert hidden_in(tracker, case.picture("hand.png"), case.parameter.finger) is None, case.folder.name


def test_held_out_finger_is_chosen_before_the_larger_hand_that_points_at_it(tracker: HandTracker) -> None:
    hands = tracker.detect(Frame(load_bgr(DATA / "pointed_at.jpg"), 0))
    knuckle = wearing_hand(hands, Finger.RING).landmarks_px[13, :2]
    assert len(hands) == 2
    assert np.hypot(*(knuckle - TRUTH["pointed_at"]["center_px"])) < 1.5 * TRUTH["pointed_at"]["width_px"]
