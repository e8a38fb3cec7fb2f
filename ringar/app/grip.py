"""Dragging a ring in the picture: along the finger it changes its place, off the finger it is taken off. No Qt."""

from dataclasses import dataclass

import numpy as np

from ringar.finger.pose import PHALANX_LANDMARKS
from ringar.parameters import RingParameter, phalanx_position
from ringar.records import Point
from ringar.tryon import TryOnResult, WornRing

REACH_WIDTHS = 0.9
"""A touch this near to a ring's centre, in finger widths, takes hold of it."""
MIN_REACH_PX = 24.0
OFF_WIDTHS = 2.0
"""A ring dragged this far to the side of its finger is taken off."""
T_PER_LOCATION = phalanx_position(1.0) - phalanx_position(0.0)


@dataclass(frozen=True)
class Grip:
    """A ring held by a finger or the mouse.

    Attributes
    ----------
    slot
        The held ring's place among the worn ones.
    parameter
        Of the held ring, as it was drawn.
    start_px
        Where it was taken hold of, frame pixels.
    axis
        Unit vector along the finger, towards its tip.
    px_per_location
        Pixels for a change of the location by 1.
    width_px
        The finger's width.
    """

    slot: int
    parameter: RingParameter
    start_px: Point
    axis: Point
    px_per_location: float
    width_px: float

    def location(self, point_px: Point) -> float:
        """The location to which the ring has been dragged, 0-1."""
        along = np.dot(np.subtract(point_px, self.start_px), self.axis)
        start = self.parameter.ring_wearing_location or 0.0
        return float(np.clip(start + along / self.px_per_location, 0.0, 1.0))

    def is_off(self, point_px: Point) -> bool:
        """Whether the ring has been dragged off its finger."""
        delta = np.subtract(point_px, self.start_px)
        across = delta[0] * -self.axis[1] + delta[1] * self.axis[0]
        return bool(abs(across) > OFF_WIDTHS * self.width_px)


def grip_at(result: TryOnResult | None, point_px: Point) -> Grip | None:
    """Take hold of the ring nearest to a point of the frame; None where none is near."""
    if result is None or not result.rings or not result.hands:
        return None
    ring = min(result.rings, key=lambda worn: _distance(worn, point_px))
    if _distance(ring, point_px) > max(REACH_WIDTHS * ring.fit.width_px, MIN_REACH_PX):
        return None
    base, joint = PHALANX_LANDMARKS[ring.fit.finger]
    landmarks = result.hands[0].landmarks_px[:, :2]
    phalanx_px = float(np.linalg.norm(landmarks[joint] - landmarks[base]))
    return Grip(ring.slot, ring.parameter, point_px, ring.fit.axis, phalanx_px * T_PER_LOCATION, ring.fit.width_px)


def _distance(ring: WornRing, point_px: Point) -> float:
    return float(np.hypot(ring.center_px[0] - point_px[0], ring.center_px[1] - point_px[1]))
