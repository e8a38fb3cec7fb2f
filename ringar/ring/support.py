"""Distances of contours to many tried bands at once, by support functions.

The silhouette of a band and both of its rims are convex. A convex outline is the largest extent of its points in each
direction; a contour point's signed distance to it is the largest excess of the point over that extent.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ringar.records import Floats
from ringar.ring.band import COMFORT, THICKER, bulge, swell
from ringar.ring.projection import Doubles

_ACROSS = (-1.0, -0.5, 0.0, 0.5, 1.0)


@dataclass(frozen=True)
class Contours:
    """Contour points seen in a set of directions.

    Attributes
    ----------
    directions
        (2, k) float32 unit vectors.
    outer, hole
        (n, k) and (m, k) float32: the extent of each outer and hole point in each direction.
    around
        (a,) angles about the finger at which bands are sampled.
    rope
        The band's section is taken for an ellipse, as a rope's crests leave it.
    """

    directions: Floats
    outer: Floats
    hole: Floats
    around: Doubles
    rope: bool


def contours(outer: Doubles, hole: Doubles, directions: int, around: int, *, rope: bool = False) -> Contours:
    """Prepare contour points (n, 2) and (m, 2) for `distances`."""
    turn = np.linspace(0, 2 * np.pi, directions, endpoint=False)
    unit = np.stack([np.cos(turn), np.sin(turn)]).astype(np.float32)
    angle = np.linspace(-np.pi, np.pi, around, endpoint=False)
    return Contours(unit, _extent(outer, unit), _extent(hole, unit), angle, rope)


def _extent(points: Doubles, directions: Floats) -> Floats:
    return np.asarray(points.astype(np.float32) @ directions, np.float32)


def distances(values: NDArray[np.floating], seen: Contours) -> Floats:
    """Signed distances (b, n + m) in pixels of the contour points to ``b`` bands, positive outside.

    Parameters
    ----------
    values
        (b, 10) parameter vectors as in `ringar.ring.rims`.
    seen
        Outer and hole points, in this order.
    """
    given = np.asarray(values, np.float32)
    outline, rims = _solid(given, seen.around, rope=seen.rope)
    parts = [_excess(seen.outer, _reach(outline, given, seen.directions))]
    if len(seen.hole):
        inside = [_excess(seen.hole, _reach(rim, given, seen.directions)) for rim in rims]
        parts.append(np.maximum.reduce(inside))
    return np.concatenate(parts, axis=1)


def _excess(extent: Floats, reach: Floats) -> Floats:
    return np.asarray((extent[None] - reach[:, None]).max(axis=2), np.float32)


def _solid(given: Floats, around: Doubles, *, rope: bool) -> tuple[Floats, list[Floats]]:
    """Points (b, n, 3) of the bands' outside, and of the inner circles all of which the hole lies in."""
    half, thick, flare, crown = (given[:, k, None] for k in (5, 6, 8, 9))
    sine, cosine = np.sin(around).astype(np.float32), np.cos(around).astype(np.float32)
    grown = flare * swell(around).astype(np.float32)
    width, depth = half + grown, thick + THICKER * grown

    def circle(across: float, radius: NDArray[np.floating]) -> Floats:
        return np.stack([radius * sine, across * width, radius * cosine], axis=-1).astype(np.float32)

    if rope:
        outside = [circle(v, 1.0 + 0.5 * depth * (1.0 + bulge(v))) for v in _ACROSS]
        inside = [circle(v, 1.0 + 0.5 * depth * (1.0 - bulge(v))) for v in _ACROSS]
        return np.concatenate(outside, axis=1), inside
    outside = [circle(v, 1.0 + depth * (1.0 - crown * v * v)) for v in _ACROSS]
    inner = 1.0 + COMFORT * depth
    return np.concatenate(outside, axis=1), [circle(-1.0, inner), circle(1.0, inner)]


def _reach(points: Floats, given: Floats, directions: Floats) -> Floats:
    """Largest extent (b, k) of projected points (b, n, 3) in each direction."""
    seen = points @ _rotations(given).transpose(0, 2, 1)
    grow = np.exp(given[:, 2, None]) / (1.0 - given[:, 7, None] * seen[..., 2])
    x = given[:, 0, None] + grow * seen[..., 0]
    y = given[:, 1, None] - grow * seen[..., 1]
    return np.asarray((np.stack([x, y], axis=-1) @ directions).max(axis=1), np.float32)


def _rotations(given: Floats) -> Floats:
    """(b, 3, 3), see `ringar.ring.projection.view_rotation`."""
    se, ce, sa, ca = np.sin(given[:, 3]), np.cos(given[:, 3]), np.sin(given[:, 4]), np.cos(given[:, 4])
    zero = np.zeros_like(se)
    rows = [[ca, -sa, zero], [sa * se, ca * se, ce], [-sa * ce, -ca * ce, se]]
    return np.asarray(np.moveaxis(np.array(rows), 2, 0), np.float32)
