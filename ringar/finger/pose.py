"""How a finger's proximal phalanx is turned in space: tilt out of the picture plane and roll about its own axis."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ringar.parameters import Finger
from ringar.records import Hand, Handedness

PHALANX_LANDMARKS: dict[Finger, tuple[int, int]] = {
    Finger.THUMB: (2, 3),
    Finger.INDEX: (5, 6),
    Finger.MIDDLE: (9, 10),
    Finger.RING: (13, 14),
    Finger.LITTLE: (17, 18),
}
"""Base and tip end of the phalanx that wears the ring, as landmark numbers (thumb: MCP and IP; else MCP and PIP)."""

DEPTH_BIAS_DEG = 7.0
"""The landmark model draws proximal phalanges this much too far towards the camera (median over rendered hands)."""

THUMB_ROLL_DEG = 75.0
"""The thumb's back stands about this far turned from the back of the hand, away from the index finger."""


@dataclass(frozen=True)
class FingerPose:
    """Turn of a proximal phalanx against the camera; signs as in :class:`ringar.records.FingerFit`.

    Attributes
    ----------
    tilt_deg
        Angle between the finger's axis and the picture plane, positive when the fingertip comes towards the camera.
    roll_deg
        0 = back of the finger to the camera, 180 = palm view, positive when the back turns to the right as seen with
        the fingertip up; in (-180, 180].
    confidence
        0-1.
    """

    tilt_deg: float
    roll_deg: float
    confidence: float


def finger_pose(hand: Hand, finger: Finger) -> FingerPose:
    """Tilt and roll of a finger's proximal phalanx from the hand's landmarks."""
    points = np.asarray(hand.landmarks_px, dtype=np.float64) * (1.0, 1.0, -1.0)
    base, tip = PHALANX_LANDMARKS[finger]
    axis = points[tip] - points[base]
    length_px = float(np.hypot(axis[0], axis[1]))
    tilt_deg = float(np.degrees(np.arctan2(axis[2], length_px))) - DEPTH_BIAS_DEG
    normal = _back_of_hand(points, hand.handedness)
    right = np.array([-axis[1], axis[0], 0.0]) / max(length_px, 1e-6)
    roll_deg = float(np.degrees(np.arctan2(normal @ right, normal[2])))
    if finger is Finger.THUMB:
        roll_deg += THUMB_ROLL_DEG if hand.handedness is Handedness.LEFT else -THUMB_ROLL_DEG
    confidence = float(np.clip(hand.presence * np.cos(np.radians(tilt_deg)), 0.0, 1.0))
    return FingerPose(float(np.clip(tilt_deg, -89.0, 89.0)), 180.0 - (180.0 - roll_deg) % 360.0, confidence)


def _back_of_hand(points: NDArray[np.float64], handedness: Handedness) -> NDArray[np.float64]:
    """Unit normal out of the back of the hand; x right, y down, z towards the camera, from (21, 3) such points."""
    across = points[17] - points[5]
    along = (points[5] + points[9] + points[13] + points[17]) / 4 - points[0]
    normal = np.cross(along, across) if handedness is Handedness.RIGHT else np.cross(across, along)
    unit: NDArray[np.float64] = normal / max(float(np.linalg.norm(normal)), 1e-9)
    return unit
