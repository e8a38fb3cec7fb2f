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
    rope
        True for ropes and twisted bands, whose crests fill an elliptic section.
    """

    angle: Doubles
    half_width: Doubles
    thickness: Doubles
    crown: float = CROWN
    rope: bool = False

    def at(self, angle: NDArray[np.floating]) -> tuple[Doubles, Doubles]:
        """Half-width and thickness at other angles (radians)."""
        width = np.interp(angle, self.angle, self.half_width, period=2 * np.pi)
        thickness = np.interp(angle, self.angle, self.thickness, period=2 * np.pi)
        return np.asarray(width), np.asarray(thickness)


_FIT_ANGLE = np.linspace(-np.pi, np.pi, 48, endpoint=False)
THICKER = 0.3
"""By how much a band that widens towards the top grows thicker there, as a share of its half-width's growth."""
_OUTLINE_ACROSS = (-1.0, -0.5, 0.0, 0.5, 1.0)
_ROPE_RIM = 0.6
"""Share of its half-width at which a rope's inside bounds the hole in most views."""


def swell(angle: NDArray[np.floating]) -> Doubles:
    """How far a signet ring's widening has come at an angle about the finger: 1 at the top, 0 below."""
    return np.asarray((0.5 + 0.5 * np.cos(angle)) ** 2)


def flared_band(half_width: float, thickness: float, flare: float, crown: float, *, rope: bool = False) -> BandShape:
    """A band whose half-width grows by ``flare`` towards the top, as signet rings do."""
    grown = flare * swell(_FIT_ANGLE)
    return BandShape(_FIT_ANGLE, half_width + grown, thickness + THICKER * grown, crown, rope)


def circle_points(band: BandShape, across: float, radius: NDArray[np.floating]) -> Doubles:
    """Curve (n, 3) round the band at ``across`` (-1 near rim, 0 middle, 1 far rim) with a radius per angle."""
    return np.stack([radius * np.sin(band.angle), across * band.half_width, radius * np.cos(band.angle)], axis=-1)


def outer_radius(band: BandShape, across: float) -> Doubles:
    """Radius of the outside at each angle, at ``across`` (-1 to 1) the width."""
    if band.rope:
        return np.asarray(1.0 + 0.5 * band.thickness * (1.0 + bulge(across)))
    return np.asarray(1.0 + band.thickness * (1.0 - band.crown * abs(across) ** 2))


def inner_radius(band: BandShape, across: float) -> Doubles:
    """Radius of the inside at each angle, at ``across`` (-1 to 1) the width."""
    if band.rope:
        return np.asarray(1.0 + 0.5 * band.thickness * (1.0 - bulge(across)))
    return np.asarray(1.0 + COMFORT * band.thickness * abs(across) ** 3)


def bulge(across: float) -> float:
    """Half the height of an ellipse at ``across`` (-1 to 1) its width."""
    return float(np.sqrt(max(0.0, 1.0 - across * across)))


def outline_points(band: BandShape) -> Doubles:
    """Points (m, 3) whose projection's convex hull is the band's silhouette (hole filled)."""
    return np.concatenate([circle_points(band, v, outer_radius(band, v)) for v in _OUTLINE_ACROSS])


def rim_points(band: BandShape) -> tuple[Doubles, Doubles]:
    """Inner edges (n, 3) of the near and the far rim: the hole is what lies inside both."""
    edge = _ROPE_RIM if band.rope else 1.0
    near = circle_points(band, -edge, inner_radius(band, edge))
    return near, near * (1.0, -1.0, 1.0)
