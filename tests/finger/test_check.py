"""Whether a hand is fit for a try-on, and the reasons given."""

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.finger import Guidance, HandCheck, check_hand
from ringar.parameters import Finger
from ringar.records import Facing, Frame
from tests.finger.drawn import Scene, draw_scene, make_hand


def codes(check: HandCheck) -> list[Guidance]:
    return [reason.code for reason in check.reasons]


def judge(scene: Scene, points: NDArray[np.float64]) -> HandCheck:
    return check_hand(scene.frame, [make_hand(points)], Finger.RING)


def points_of(scene: Scene) -> NDArray[np.float64]:
    return scene.hand.landmarks_px[:, :2].astype(np.float64)


def test_a_good_hand_has_nothing_against_it(scene: Scene) -> None:
    assert check_hand(scene.frame, [scene.hand], Finger.RING) == HandCheck(usable=True)


def test_no_hand(scene: Scene) -> None:
    check = check_hand(scene.frame, [], Finger.RING)
    assert not check.usable
    assert codes(check) == [Guidance.NO_HAND]


def test_a_finger_at_the_border(scene: Scene) -> None:
    check = judge(scene, points_of(scene) - (520.0, 0.0))
    assert not check.usable
    assert Guidance.CUT_OFF in codes(check)


def test_too_far_and_too_near(scene: Scene) -> None:
    middle = np.array([480.0, 360.0])
    points = points_of(scene) - points_of(scene).mean(axis=0)
    assert Guidance.TOO_FAR in codes(judge(scene, middle + 0.22 * points))
    assert Guidance.TOO_NEAR in codes(judge(scene, middle + 4.0 * points))


def test_a_finger_pointing_at_the_camera(scene: Scene) -> None:
    points = points_of(scene)
    points[14:17] = points[13] + 0.3 * (points[14:17] - points[13])
    assert Guidance.FINGER_BENT in codes(judge(scene, points))


def test_a_finger_seen_end_on_is_not_taken_for_a_far_one(scene: Scene) -> None:
    points = points_of(scene)
    points[14:17] = points[13] + 0.03 * (points[14:17] - points[13])
    check = judge(scene, points)
    assert not check.usable
    assert codes(check) == [Guidance.FINGER_BENT]


def test_a_joint_may_lie_outside_while_the_rings_place_is_in_the_picture(scene: Scene) -> None:
    points = points_of(scene)
    moved = points - (0.0, points[14, 1] + 5.0)
    check = judge(scene, moved)
    assert Guidance.CUT_OFF in codes(check)
    assert check.usable
    assert not judge(scene, moved - (0.0, 100.0)).usable


def test_a_hand_seen_from_its_side(scene: Scene) -> None:
    points = points_of(scene)
    points[:, 0] = points[0, 0] + 0.12 * (points[:, 0] - points[0, 0])
    assert Guidance.EDGE_ON in codes(judge(scene, points))


def test_the_palm_is_allowed_but_said(scene: Scene) -> None:
    check = check_hand(scene.frame, [replace(scene.hand, facing=Facing.PALM)], Finger.RING)
    assert check.usable
    assert codes(check) == [Guidance.PALM]


def test_light() -> None:
    dark = draw_scene(skin=(20, 25, 32), ground=(5, 5, 5), noise=1.0)
    assert Guidance.TOO_DARK in codes(check_hand(dark.frame, [dark.hand], Finger.RING))
    bright = draw_scene(skin=(600, 600, 600), ground=(90, 80, 70))
    assert Guidance.TOO_BRIGHT in codes(check_hand(bright.frame, [bright.hand], Finger.RING))


def test_blur(scene: Scene) -> None:
    blurred = Frame(cv2.GaussianBlur(scene.frame.image_bgr, (0, 0), 0.12 * scene.width_px).astype(np.uint8), 0)
    assert codes(check_hand(blurred, [scene.hand], Finger.RING)) == [Guidance.BLURRED]


def test_every_reason_has_a_sentence_and_advice(scene: Scene) -> None:
    points = points_of(scene) - (520.0, 0.0)
    for reason in judge(scene, points).reasons:
        assert reason.sentence.endswith(".")
        assert reason.advice.endswith(".")


def test_every_finger_has_its_own_length(scene: Scene) -> None:
    short = points_of(scene)
    for finger in Finger:
        assert Guidance.FINGER_BENT not in codes(check_hand(scene.frame, [scene.hand], finger))
        first = 4 * finger + 1 if finger is not Finger.THUMB else 2
        short[first + 1] = short[first] + 0.4 * (short[first + 1] - short[first])
        assert Guidance.FINGER_BENT in codes(check_hand(scene.frame, [make_hand(short)], finger))
