"""From ring coordinates to the picture: the finger's turn, the camera's nearness, and back again.

Three frames follow each other. Ring coordinates (X, Y, Z) as in :mod:`ringar.records`. Finger coordinates
(u right, y towards the fingertip, d out of the finger towards the camera's side): the ring turned by the roll.
View coordinates (u right, v along the finger in the picture, w towards the camera): tilted as well. All in inner
radii from the ring's centre, right and up as seen with the fingertip up.
"""

from dataclasses import dataclass

import numpy as np

from ringar.records import RING_TO_FINGER_WIDTH, FingerFit, Floats, Point

FOCAL_PER_LONG_SIDE = 0.85
"""Focal length over the picture's long side where nothing is known: a field of view of 61 degrees across, common for
webcams and phones."""

NEAREST = 0.09
"""Largest inner radius over distance: a 9 mm ring at 100 mm. A finger larger in its picture than that has been cropped
or taken from further off with a longer lens."""


@dataclass(frozen=True)
class RingPose:
    """One ring's place in the picture.

    Attributes
    ----------
    center_px
        The centre of the inner circle.
    along, right
        Unit vectors in the picture: towards the fingertip, and to the right with the fingertip up.
    radius_px
        Inner radius in the picture.
    to_finger
        (3, 3) float32: finger coordinates from ring coordinates.
    to_view
        (3, 3) float32: view coordinates from ring coordinates.
    nearness
        Inner radius over the distance to the camera: what the weak perspective needs.
    """

    center_px: Point
    along: Point
    right: Point
    radius_px: float
    to_finger: Floats
    to_view: Floats
    nearness: float

    @classmethod
    def of(cls, fit: FingerFit, frame_size: tuple[int, int]) -> "RingPose":
        """Pose of a ring worn where ``fit`` says, in a frame of (width, height) ``frame_size``."""
        along = fit.axis
        radius_px = 0.5 * RING_TO_FINGER_WIDTH * fit.width_px
        roll, tilt = np.radians(fit.roll_deg), np.radians(fit.tilt_deg)
        turn = np.array([[np.cos(roll), 0, np.sin(roll)], [0, 1, 0], [-np.sin(roll), 0, np.cos(roll)]])
        lean = np.array([[1, 0, 0], [0, np.cos(tilt), -np.sin(tilt)], [0, np.sin(tilt), np.cos(tilt)]])
        return cls(
            center_px=fit.center_px,
            along=along,
            right=(-along[1], along[0]),
            radius_px=radius_px,
            to_finger=turn.astype(np.float32),
            to_view=(lean @ turn).astype(np.float32),
            nearness=min(radius_px / (FOCAL_PER_LONG_SIDE * max(frame_size)), NEAREST),
        )

    @property
    def largest_radius_px(self) -> float:
        """Inner radius in the picture of what stands a good radius nearer to the camera than the ring's centre."""
        return self.radius_px / (1.0 - 1.3 * self.nearness)

    @property
    def scene_from_view(self) -> Floats:
        """(3, 3) float32 rotation: scene directions (x right, y down, z towards the camera) of the view axes."""
        right, along = self.right, self.along
        return np.array([[right[0], along[0], 0], [right[1], along[1], 0], [0, 0, 1]], np.float32)

    def project(self, position: Floats) -> tuple[Floats, Floats, Floats]:
        """Picture x, y and depth (inner radii, towards the camera) of (3, n) ring coordinates; weak perspective."""
        across, up, depth = self.to_view @ position
        scale = np.float32(self.radius_px) / (1.0 - np.float32(self.nearness) * depth)
        across, up = across * scale, up * scale
        x = np.float32(self.center_px[0]) + across * np.float32(self.right[0]) + up * np.float32(self.along[0])
        y = np.float32(self.center_px[1]) + across * np.float32(self.right[1]) + up * np.float32(self.along[1])
        return x, y, depth
