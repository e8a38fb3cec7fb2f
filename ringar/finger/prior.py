"""What the landmarks alone say about a finger: the phalanx, where its axis runs and how wide it should be."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ringar.errors import HandUnusableError
from ringar.finger.pose import PHALANX_LANDMARKS
from ringar.parameters import Finger
from ringar.records import Hand, Point

INDEX_MCP, LITTLE_MCP = 5, 17

WIDTH_PER_KNUCKLES: dict[Finger, float] = {
    Finger.THUMB: 0.285,
    Finger.INDEX: 0.293,
    Finger.MIDDLE: 0.298,
    Finger.RING: 0.290,
    Finger.LITTLE: 0.247,
}
"""Finger width over the distance between the index and little knuckles (with depth): medians over rendered hands and
annotated photos; spread 6 % (thumb 12 %)."""

WIDTH_PER_PHALANX: dict[Finger, float] = {
    Finger.THUMB: 0.67,
    Finger.INDEX: 0.48,
    Finger.MIDDLE: 0.44,
    Finger.RING: 0.465,
    Finger.LITTLE: 0.525,
}
"""Finger width over the length of the phalanx between its landmarks (with depth): likewise; spread 8 %."""

KNUCKLES_WEIGHT = 0.65
"""Share of the knuckles in the width's prior; the phalanx has the rest (inverse variances)."""

BASE_SHIFT: dict[Finger, float] = {
    Finger.THUMB: -0.30,
    Finger.INDEX: 0.30,
    Finger.MIDDLE: 0.25,
    Finger.RING: 0.23,
    Finger.LITTLE: 0.24,
}
"""How far the joint lies from its base landmark towards the tip, in finger widths: the landmark model draws knuckles
too near to the wrist (means over 7 800 rendered hands; the spread of single hands is 0.3)."""

MIN_WIDTH_PX = 8.0
"""Narrower fingers show no edges to measure and no ring to look at."""


@dataclass(frozen=True)
class PhalanxPrior:
    """The phalanx that wears the ring, from the landmarks.

    Attributes
    ----------
    center_px
        The wanted place between the joints, on the landmarks' line.
    axis
        Unit vector from the base's landmark to the tip's in the picture.
    length_px
        Distance between the landmarks in the picture.
    width_px
        Expected width of the finger.
    """

    center_px: Point
    axis: Point
    length_px: float
    width_px: float


def phalanx_prior(hand: Hand, finger: Finger, phalanx_t: float) -> PhalanxPrior:
    """Axis and width that the landmarks lead to expect at a place along the phalanx.

    Raises
    ------
    HandUnusableError
        The finger is too small in the picture or points at the camera.
    """
    points = np.asarray(hand.landmarks_px, dtype=np.float64)
    first, last = PHALANX_LANDMARKS[finger]
    base, tip = points[first], points[last]
    along = tip[:2] - base[:2]
    length_px = float(np.hypot(along[0], along[1]))
    width_px = expected_width_px(hand, finger)
    if not np.isfinite(width_px) or width_px < MIN_WIDTH_PX:
        raise HandUnusableError(f"The {finger.name.lower()} finger is too small in the picture; bring the hand closer.")
    if length_px < 0.25 * width_px:
        raise end_on(finger)
    center = base[:2] + phalanx_t * along + (1.0 - phalanx_t) * BASE_SHIFT[finger] * width_px * along / length_px
    return PhalanxPrior(
        center_px=_point(center),
        axis=_point(along / length_px),
        length_px=length_px,
        width_px=width_px,
    )


def end_on(finger: Finger) -> HandUnusableError:
    """What is said of a finger that is seen from its tip."""
    return HandUnusableError(f"The {finger.name.lower()} finger points at the camera; show the back of the hand.")


def moved_along(expected: PhalanxPrior, widths: float) -> PhalanxPrior:
    """The phalanx with its place moved along the finger, in expected finger widths towards the tip."""
    x, y = np.array(expected.center_px) + widths * expected.width_px * np.array(expected.axis)
    return replace(expected, center_px=(float(x), float(y)))


def expected_width_px(hand: Hand, finger: Finger) -> float:
    """Width of a finger's base phalanx that the landmarks lead to expect; 0 where they fall together."""
    points = np.asarray(hand.landmarks_px, dtype=np.float64)
    first, last = PHALANX_LANDMARKS[finger]
    knuckles = float(np.linalg.norm(points[INDEX_MCP] - points[LITTLE_MCP])) * WIDTH_PER_KNUCKLES[finger]
    phalanx = float(np.linalg.norm(points[first] - points[last])) * WIDTH_PER_PHALANX[finger]
    if min(knuckles, phalanx) <= 0.0:
        return 0.0
    return float(np.exp(KNUCKLES_WEIGHT * np.log(knuckles) + (1.0 - KNUCKLES_WEIGHT) * np.log(phalanx)))


def _point(values: NDArray[np.float64]) -> Point:
    return float(values[0]), float(values[1])
