"""Which hand it is and which side of it the camera sees."""

from dataclasses import dataclass

import numpy as np

from ringar.records import Facing, Floats, Handedness

EDGE_ON = 0.15
"""Below this :func:`winding` the palm is nearly edge-on and the side it shows uncertain."""
SURE_TURN = 0.65
"""Facing score asked of a tracked hand that seems to have turned over."""


@dataclass(frozen=True)
class Orientation:
    """The consistent pair of handedness and facing, each with its probability (0.5-1)."""

    handedness: Handedness
    handedness_score: float
    facing: Facing
    facing_score: float


def winding(landmarks_px: Floats) -> float:
    """Sine of the angle at the wrist from the index finger's to the little finger's MCP joint.

    Positive (clockwise in the picture) for the back of a right hand and the palm of a left one, negative for the
    others, and the other way round in a mirror image; near 0 edge-on, about +-0.65 square to the camera.
    """
    to_index = landmarks_px[5, :2] - landmarks_px[0, :2]
    to_little = landmarks_px[17, :2] - landmarks_px[0, :2]
    area = float(to_index[0] * to_little[1] - to_index[1] * to_little[0])
    return area / max(float(np.hypot(*to_index) * np.hypot(*to_little)), 1e-6)


def orient(landmarks_px: Floats, looks_left: float, *, mirrored: bool) -> Orientation:
    """Handedness and facing of one hand.

    A mirror image swaps the sides and the winding alike, so ``looks_left`` and the winding alone give the facing.

    Parameters
    ----------
    landmarks_px
        (21, 3) joints.
    looks_left
        Probability as in :class:`ringar.hand.landmark_model.Measurement`, from one picture or from several.
    mirrored
        Whether the picture is a mirror image.
    """
    left = looks_left if mirrored else 1 - looks_left
    turn = winding(landmarks_px)
    back = looks_left if turn > 0 else 1 - looks_left
    back = 0.5 + (back - 0.5) * min(abs(turn) / EDGE_ON, 1.0)
    return Orientation(
        Handedness.LEFT if left >= 0.5 else Handedness.RIGHT,
        max(left, 1 - left),
        Facing.BACK if back >= 0.5 else Facing.PALM,
        max(back, 1 - back),
    )


def follow(now: Orientation, before: Orientation) -> Orientation:
    """``now``, but the side shown ``before`` unless the hand has clearly turned over."""
    if now.facing is before.facing or now.facing_score >= SURE_TURN:
        return now
    return Orientation(now.handedness, now.handedness_score, before.facing, 0.5)
