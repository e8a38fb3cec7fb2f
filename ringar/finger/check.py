"""Whether a hand is fit for a try-on, and if not, what the customer should do."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.errors import HandUnusableError
from ringar.finger.pose import PHALANX_LANDMARKS, finger_pose, folded, hides_its_ring
from ringar.finger.prior import MIN_WIDTH_PX, WIDTH_PER_PHALANX, PhalanxPrior, expected_width_px, phalanx_prior
from ringar.parameters import DEFAULT_LOCATION, Finger, phalanx_position
from ringar.records import Facing, Floats, Frame, Gray8, Hand, Point


class Guidance(StrEnum):
    """What is wrong with a hand, for the app to translate."""

    NO_HAND = "no_hand"
    CUT_OFF = "cut_off"
    TOO_FAR = "too_far"
    TOO_NEAR = "too_near"
    FINGER_BENT = "finger_bent"
    EDGE_ON = "edge_on"
    PALM = "palm"
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    BLURRED = "blurred"


@dataclass(frozen=True)
class Reason:
    """One thing that is wrong: its code, a sentence that says it and one that says what to do."""

    code: Guidance
    sentence: str
    advice: str


REASONS: dict[Guidance, Reason] = {
    code: Reason(code, sentence, advice)
    for code, sentence, advice in (
        (Guidance.NO_HAND, "No hand is in view.", "Show the back of your hand."),
        (Guidance.CUT_OFF, "The finger is cut off by the picture's edge.", "Move your hand into the middle."),
        (Guidance.TOO_FAR, "The hand is too far away.", "Come a little closer."),
        (Guidance.TOO_NEAR, "The hand is too near.", "Move your hand back a little."),
        (Guidance.FINGER_BENT, "The finger points at the camera or is bent.", "Stretch your fingers, please."),
        (Guidance.EDGE_ON, "The hand is seen from its side.", "Turn the back of your hand to the camera."),
        (Guidance.PALM, "The palm is shown, so the stone is hidden.", "Show the back of your hand."),
        (Guidance.TOO_DARK, "The hand is too dark.", "More light, please."),
        (Guidance.TOO_BRIGHT, "The hand is over-exposed.", "Less light, please."),
        (Guidance.BLURRED, "The hand is blurred.", "Hold your hand still for a moment."),
    )
}

FAR_WIDTH_PX = 14.0
"""Narrower fingers give too few pixels for a ring to be seen."""
NEAR_SHARE = 1.05
"""A hand larger than this share of the picture, in both directions, does not fit into it."""
BENT_SHARE = 0.58
"""A phalanx shorter in the picture than this share of its length square to the camera points at the camera."""
EDGE_ON_WINDING = 0.12
DARK_LEVEL, BRIGHT_LEVEL = 38.0, 250.0
BRIGHT_SHARE = 0.25
PROBE_SIZE = 96
"""Side of the probe picture that light and sharpness are read from, pixels; the hand fills it."""
BLUR_SIGMA, BLUR_SHARE = 3.0, 0.8
"""Blurred once more by so many probe pixels, a blurred probe keeps more than this share of its steepest brightness
steps: sharp photos keep 0.3 to 0.71, ones blurred by 0.12 finger widths 0.81 to 0.93 (215 photographed and rendered
hands, five fingers each; the idea of Crete et al. 2007)."""
LEAST_CONTRAST = 12.0
"""Grey levels below which steps say nothing about sharpness."""


@dataclass(frozen=True)
class HandCheck:
    """Whether a ring can be worn, and all that stands against a good picture, the gravest first.

    It can be worn where its usual place on the finger is in the picture, not too small and not end on.
    """

    usable: bool
    reasons: tuple[Reason, ...] = ()


def check_hand(frame: Frame, hands: Sequence[Hand], finger: Finger) -> HandCheck:
    """Judge the hand that would wear a ring on one finger.

    Parameters
    ----------
    frame
        The picture.
    hands
        The hands found in it, the most prominent first.
    finger
        The finger that is to wear the ring.
    """
    if not hands:
        return HandCheck(usable=False, reasons=(REASONS[Guidance.NO_HAND],))
    hand = wearing_hand(hands, finger)
    try:
        expected = phalanx_prior(hand, finger, phalanx_position(DEFAULT_LOCATION))
    except HandUnusableError:
        small = expected_width_px(hand, finger) < MIN_WIDTH_PX
        return HandCheck(usable=False, reasons=(REASONS[Guidance.TOO_FAR if small else Guidance.FINGER_BENT],))
    end_on = hides_its_ring(hand, finger, finger_pose(hand, finger))
    turning = _turning(hand, finger, expected, end_on=end_on)
    codes = [*_placing(frame, hand, finger, expected), *turning, *_lighting(frame, expected)]
    return HandCheck(_in_view(expected.center_px, frame) and not end_on, tuple(REASONS[code] for code in codes))


def _in_view(place_px: Point, frame: Frame) -> bool:
    """Whether a place lies in the picture."""
    height, width = frame.image_bgr.shape[:2]
    return bool(0 <= place_px[0] <= width - 1 and 0 <= place_px[1] <= height - 1)


def wearing_hand(hands: Sequence[Hand], finger: Finger) -> Hand:
    """The most prominent hand that holds the finger out; the most prominent of all if none does.

    A hand that points at the ring or adjusts it is often nearer to the camera, with its own fingers folded.
    """
    return next((hand for hand in hands if not folded(hand, finger)), hands[0])


def _placing(frame: Frame, hand: Hand, finger: Finger, expected: PhalanxPrior) -> list[Guidance]:
    """Size and place in the picture."""
    height, width = frame.image_bgr.shape[:2]
    points = hand.landmarks_px[:, :2]
    ends = points[list(PHALANX_LANDMARKS[finger])]
    codes = []
    if (ends < 0).any() or (ends > (width - 1, height - 1)).any():
        codes.append(Guidance.CUT_OFF)
    if expected.width_px < FAR_WIDTH_PX:
        codes.append(Guidance.TOO_FAR)
    extent = np.ptp(points, axis=0) / (width, height)
    if (extent > NEAR_SHARE).all():
        codes.append(Guidance.TOO_NEAR)
    return codes


def _turning(hand: Hand, finger: Finger, expected: PhalanxPrior, *, end_on: bool) -> list[Guidance]:
    """Bent finger, hand edge-on, palm."""
    codes = []
    if end_on or expected.length_px * WIDTH_PER_PHALANX[finger] < BENT_SHARE * expected.width_px:
        codes.append(Guidance.FINGER_BENT)
    if abs(_winding(hand.landmarks_px)) < EDGE_ON_WINDING:
        codes.append(Guidance.EDGE_ON)
    if hand.facing is Facing.PALM:
        codes.append(Guidance.PALM)
    return codes


def _winding(landmarks_px: Floats) -> float:
    """Sine of the angle at the wrist between the outer knuckles: 0 edge-on, about 0.65 square to the camera."""
    to_index, to_little = landmarks_px[[5, 17], :2] - landmarks_px[0, :2]
    area = float(to_index[0] * to_little[1] - to_index[1] * to_little[0])
    return area / max(float(np.hypot(*to_index) * np.hypot(*to_little)), 1e-6)


def _lighting(frame: Frame, expected: PhalanxPrior) -> list[Guidance]:
    """Exposure and sharpness at the finger."""
    probe = _probe(frame, expected)
    middle = probe[PROBE_SIZE // 4 : -PROBE_SIZE // 4, PROBE_SIZE // 3 : -PROBE_SIZE // 3]
    codes = []
    if float(np.median(middle)) < DARK_LEVEL:
        codes.append(Guidance.TOO_DARK)
    if float((middle >= BRIGHT_LEVEL).mean()) > BRIGHT_SHARE:
        codes.append(Guidance.TOO_BRIGHT)
    if _blurred(probe):
        codes.append(Guidance.BLURRED)
    return codes


def _blurred(probe: Gray8) -> bool:
    fine, coarse = (cv2.GaussianBlur(probe, (0, 0), sigma).astype(np.float32) for sigma in (1.0, BLUR_SIGMA))
    low, high = np.percentile(fine, (2, 98))
    return float(high - low) > LEAST_CONTRAST and _steepest(coarse) > BLUR_SHARE * _steepest(fine)


def _steepest(levels: NDArray[np.float32]) -> float:
    """Size of the steepest brightness steps from one pixel to the next."""
    return float(np.percentile(np.hypot(np.diff(levels, axis=0)[:, :-1], np.diff(levels, axis=1)[:-1]), 99))


def _probe(frame: Frame, expected: PhalanxPrior) -> Gray8:
    """Grey picture of the finger, upright, two finger widths wide and high, (PROBE_SIZE, PROBE_SIZE) uint8."""
    step = 2.0 * expected.width_px / PROBE_SIZE
    axis = np.array(expected.axis)
    right = np.array([-axis[1], axis[0]])
    origin = np.array(expected.center_px) - (right - axis) * step * (PROBE_SIZE - 1) / 2
    matrix = np.column_stack([right * step, -axis * step, origin])
    patch = cv2.warpAffine(
        frame.image_bgr,
        matrix,
        (PROBE_SIZE, PROBE_SIZE),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    grey: Gray8 = np.asarray(cv2.cvtColor(patch, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    return grey
