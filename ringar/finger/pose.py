"""How a finger's proximal phalanx is turned in space: tilt out of the picture plane and roll about its own axis."""

import math
from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from ringar.finger.pose_network import shipped_network
from ringar.parameters import Finger
from ringar.records import Hand

FINGER_LANDMARKS: dict[Finger, tuple[int, ...]] = {
    Finger.THUMB: (2, 3, 4),
    Finger.INDEX: (5, 6, 7, 8),
    Finger.MIDDLE: (9, 10, 11, 12),
    Finger.RING: (13, 14, 15, 16),
    Finger.LITTLE: (17, 18, 19, 20),
}
"""Landmarks along each finger from where it stands free of the palm to its tip."""

PHALANX_LANDMARKS = {finger: (chain[0], chain[1]) for finger, chain in FINGER_LANDMARKS.items()}
"""Base and tip end of the phalanx that wears the ring, as landmark numbers (thumb: MCP and IP; else MCP and PIP)."""

TILT_TOLERANCE_DEG, ROLL_TOLERANCE_DEG = 10.0, 15.0
"""Errors that a ring's picture forgives: what the confidence promises."""

STEEPEST_DEG = 89.0

END_ON_DEG, FOLDED_END_ON_DEG = 50.0, 35.0
"""A finger whose tip comes towards the camera by a larger tilt hides its ring's place itself, as in a fist held out; by
the second where it is folded and seen from the palm's side."""
STILL_END_ON_DEG = 8.0
"""So much more a finger may have in a video that wore its ring in the last frame."""

FOLDED_SHARE = 0.6
"""A finger whose tip is nearer to its base than this share of its bones' length in the picture is folded."""


@dataclass(frozen=True)
class FingerPose:
    """Turn of a proximal phalanx against the line of sight; signs as in :class:`ringar.records.FingerFit`.

    Attributes
    ----------
    tilt_deg
        Angle between the finger's axis and the picture plane, positive when the fingertip comes towards the camera.
    roll_deg
        0 = back of the finger to the camera, 180 = palm view, positive when the back turns to the right as seen with
        the fingertip up; in (-180, 180].
    confidence
        0-1, calibrated on rendered hands: the chance that the tilt is within 10 and the roll within 15 degrees.
    """

    tilt_deg: float
    roll_deg: float
    confidence: float

    def turned(self, tilt_deg: float, roll_deg: float) -> Self:
        """The pose with corrections added."""
        return replace(
            self,
            tilt_deg=float(np.clip(self.tilt_deg + tilt_deg, -STEEPEST_DEG, STEEPEST_DEG)),
            roll_deg=180.0 - (180.0 - self.roll_deg - roll_deg) % 360.0,
        )


def folded(hand: Hand, finger: Finger) -> bool:
    """Whether a finger is folded in the picture: its tip is much nearer to its base than its bones are long."""
    points = hand.landmarks_px[list(FINGER_LANDMARKS[finger]), :2]
    bones = float(np.linalg.norm(np.diff(points, axis=0), axis=1).sum())
    return float(np.linalg.norm(points[-1] - points[0])) <= FOLDED_SHARE * max(bones, 1e-6)


def hides_its_ring(hand: Hand, finger: Finger, pose: FingerPose, *, shown_before: bool = False) -> bool:
    """Whether a finger is seen so much from its tip that it hides its ring's place itself."""
    over_its_palm = abs(pose.roll_deg) > 90.0 and folded(hand, finger)
    limit_deg = FOLDED_END_ON_DEG if over_its_palm else END_ON_DEG
    return pose.tilt_deg > limit_deg + (STILL_END_ON_DEG if shown_before else 0.0)


def finger_pose(hand: Hand, finger: Finger) -> FingerPose:
    """Tilt and roll of a finger's proximal phalanx from the hand's joints.

    One answer per hand, without memory: smooth it over time. The hand's side must be right; a wrong one turns the
    finger's back into its front.

    Raises
    ------
    ModelFileError
        The network's file is missing or damaged.
    """
    turns = shipped_network().turns(hand)
    tilt_deg, roll_deg, tilt_spread_deg, roll_spread_deg = (
        float(np.degrees(values[finger]))
        for values in (turns.tilt_rad, turns.roll_rad, turns.tilt_spread_rad, turns.roll_spread_rad)
    )
    within = _chance(TILT_TOLERANCE_DEG, tilt_spread_deg) * _chance(ROLL_TOLERANCE_DEG, roll_spread_deg)
    return FingerPose(
        tilt_deg=float(np.clip(tilt_deg, -STEEPEST_DEG, STEEPEST_DEG)),
        roll_deg=180.0 - (180.0 - roll_deg) % 360.0,
        confidence=within,
    )


def _chance(tolerance: float, mean_error: float) -> float:
    """Probability that a Laplace-distributed error of this mean size stays within the tolerance."""
    return 1.0 - math.exp(-tolerance / mean_error)
