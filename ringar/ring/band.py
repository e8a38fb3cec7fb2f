"""The band's shape: half-width and thickness around the finger, and its profile."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ringar.ring.projection import Doubles

CROWN = 0.3
"""Usual share of the thickness by which the outside falls off towards the edges; bands have 0 (flat) to 0.5."""
COMFORT = 0.1
"""Share of the thickness by which the inside opens towards the edges (comfort fit)."""


@dataclass(frozen=True)
class BandShape:
    """A band symmetric about the XZ plane.

    Attributes
    ----------
    angle
        (n,) angles about the finger, 0 at the top (Z), growing towards X, covering one turn, last excluded.
    half_width, thickness
        (n,) in inner radii.
    crown
        Share of the thickness by which the outside falls off from the middle to the edges: 0 is flat.
    """

    angle: Doubles
    half_width: Doubles
    thickness: Doubles
    crown: float = CROWN

    def at(self, angle: NDArray[np.floating]) -> tuple[Doubles, Doubles]:
        """Half-width and thickness at other angles (radians)."""
        width = np.interp(angle, self.angle, self.half_width, period=2 * np.pi)
        thickness = np.interp(angle, self.angle, self.thickness, period=2 * np.pi)
        return np.asarray(width), np.asarray(thickness)


_FIT_ANGLE = np.linspace(-np.pi, np.pi, 48, endpoint=False)
_FIT_SWELL = (0.5 + 0.5 * np.cos(_FIT_ANGLE)) ** 2
_OUTLINE_ACROSS = np.array([-1.0, -0.5, 0.0, 0.5, 1.0])[:, None]


def flared_band(half_width: float, thickness: float, flare: float, crown: float) -> BandShape:
    """A band whose half-width grows by ``flare`` towards the top, as signet rings do."""
    return BandShape(_FIT_ANGLE, half_width + flare * _FIT_SWELL, np.full(_FIT_ANGLE.size, thickness), crown)


def circle_points(band: BandShape, across: float, radius: NDArray[np.floating]) -> Doubles:
    """Curve (n, 3) round the band at ``across`` (-1 near rim, 0 middle, 1 far rim) with a radius per angle."""
    return np.stack([radius * np.sin(band.angle), across * band.half_width, radius * np.cos(band.angle)], axis=-1)


def outer_radius(band: BandShape, across: float) -> Doubles:
    """Radius of the outside at each angle, at ``across`` (-1 to 1) the width."""
    return np.asarray(1.0 + band.thickness * (1.0 - band.crown * abs(across) ** 2))


def inner_radius(band: BandShape, across: float) -> Doubles:
    """Radius of the inside at each angle, at ``across`` (-1 to 1) the width."""
    return np.asarray(1.0 + COMFORT * band.thickness * abs(across) ** 3)


def outline_points(band: BandShape) -> Doubles:
    """Points (m, 3) whose projection's convex hull is the band's silhouette (hole filled)."""
    radius = 1.0 + band.thickness * (1.0 - band.crown * _OUTLINE_ACROSS**2)
    along = _OUTLINE_ACROSS * band.half_width
    points = np.stack([radius * np.sin(band.angle), along, radius * np.cos(band.angle)], axis=-1)
    return points.reshape(-1, 3)


def rim_points(band: BandShape) -> tuple[Doubles, Doubles]:
    """Inner edges (n, 3) of the near and the far rim: the hole is what lies inside both."""
    near = circle_points(band, -1.0, inner_radius(band, 1.0))
    return near, near * (1.0, -1.0, 1.0)
