"""Regions of interest: the rotated squares that the landmark model looks at, in picture pixels."""

import math
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from ringar.hand.sampling import Affine
from ringar.records import Floats

PALM_SCALE, PALM_SHIFT = 2.6, -0.5
"""Palm box to hand square: side over the longer side; shift along the hand (``palm_detection_detection_to_roi``)."""

HAND_SCALE, HAND_SHIFT = 2.0, -0.1
"""Landmark box to hand square in the next frame (``hand_landmark_landmarks_to_roi``)."""

STEADY_LANDMARKS = (0, 1, 2, 3, 5, 6, 9, 10, 13, 14, 17, 18)
"""Landmarks that span the next square: the tips are left out (``hand_landmark_landmarks_to_roi``)."""


@dataclass(frozen=True)
class Roi:
    """A square around a hand, turned so that the fingers point up in it.

    Attributes
    ----------
    center_x_px, center_y_px
        Its middle in the picture.
    side_px
        Its side.
    rotation_rad
        Clockwise turn (y down) of the hand against pointing up.
    """

    center_x_px: float
    center_y_px: float
    side_px: float
    rotation_rad: float

    @classmethod
    def around(
        cls, center: NDArray[np.floating], size: NDArray[np.floating], rotation_rad: float, scale: float, shift: float
    ) -> Self:
        """Square around a box (width, height in the hand's own frame), shifted along the hand by its height."""
        offset = float(size[1]) * shift
        return cls(
            float(center[0]) - offset * math.sin(rotation_rad),
            float(center[1]) + offset * math.cos(rotation_rad),
            float(size.max()) * scale,
            rotation_rad,
        )

    def to_crop(self, crop_px: int) -> Affine:
        """Map of the square to an upright crop of ``crop_px`` pixels."""
        cos = math.cos(self.rotation_rad) * crop_px / self.side_px
        sin = math.sin(self.rotation_rad) * crop_px / self.side_px
        x, y, middle = self.center_x_px, self.center_y_px, crop_px / 2
        return np.array([[cos, sin, middle - cos * x - sin * y], [-sin, cos, middle + sin * x - cos * y]])

    def to_picture(self, points: Floats) -> Floats:
        """(n, 2) points in units of the square (0-1) to picture pixels."""
        centred = (points - np.float32(0.5)) * np.float32(self.side_px)
        center = np.array([self.center_x_px, self.center_y_px], np.float32)
        return self.turn(centred) + center

    def turn(self, vectors: Floats) -> Floats:
        """(n, 2) directions in the square to directions in the picture."""
        cos, sin = np.float32(math.cos(self.rotation_rad)), np.float32(math.sin(self.rotation_rad))
        return vectors @ np.array([[cos, sin], [-sin, cos]], np.float32)


def upward_rotation(base: NDArray[np.floating], towards: NDArray[np.floating]) -> float:
    """Clockwise turn in (-pi, pi] of the direction ``base`` -> ``towards`` against pointing up in the picture."""
    dx, dy = (float(value) for value in towards - base)
    return math.atan2(dx, -dy)


def roi_from_palm(box: Floats, keypoints: Floats) -> Roi:
    """The hand's square from a palm detection.

    Parameters
    ----------
    box
        (4,) left, top, right, bottom in picture pixels.
    keypoints
        (7, 2) picture pixels; 0 is the wrist, 2 the middle finger's MCP joint.
    """
    rotation = upward_rotation(keypoints[0], keypoints[2])
    return Roi.around((box[:2] + box[2:]) / 2, box[2:] - box[:2], rotation, PALM_SCALE, PALM_SHIFT)


def roi_from_landmarks(landmarks_px: Floats) -> Roi:
    """The square to look at in the next frame, from (21, 2 or 3) landmarks in picture pixels."""
    points = landmarks_px[:, :2].astype(np.float64)
    knuckles = ((points[5] + points[13]) / 2 + points[9]) / 2
    rotation = upward_rotation(points[0], knuckles)
    cos, sin = math.cos(rotation), math.sin(rotation)
    to_upright = np.array([[cos, -sin], [sin, cos]])
    upright = points[list(STEADY_LANDMARKS)] @ to_upright
    low, high = upright.min(0), upright.max(0)
    return Roi.around((low + high) / 2 @ to_upright.T, high - low, rotation, HAND_SCALE, HAND_SHIFT)
