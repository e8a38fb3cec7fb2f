"""A fit about ends of the inner edge that a person has set: where the ring is and how large is given, not searched."""

from dataclasses import replace

import numpy as np

from ringar.records import ProductView
from ringar.ring.anchors import misplaced
from ringar.ring.band import CROWN
from ringar.ring.contour import Silhouette
from ringar.ring.projection import Doubles, view_rotation
from ringar.ring.rims import RimFit, descend, rated, task_for

_ELEVATIONS_DEG = (5, 15, 25, 35, 45, 55, 65, 75, 85)
_AZIMUTHS_DEG = (-65, -50, -35, -20, -8, 0, 8, 20, 35, 50, 65)
_HALF_WIDTHS = (0.12, 0.25, 0.45)
_USUAL = (0.2, 0.08, 0.0, CROWN)
"""Thickness, nearness, flare and crown."""
_TRIED = 3
_CENTER_SPREAD, _SCALE_SPREAD = 0.03, 0.015
_LEAN_WEIGHT = 4.0
_LEAST_LEVEL = 0.3
"""Least part of the ends' distance that lies along the ring's own horizontal: no view of a ring shows them steeper."""


def fit_between(shape: Silhouette, ends_px: Doubles, fit: RimFit, view: ProductView | None) -> RimFit:
    """Fit view and band to the contours so that the inner edge ends near the given points.

    Parameters
    ----------
    shape
        The contours.
    ends_px
        (2, 2) left and right end of the inner edge, at the contours' size.
    fit
        The fit without them: how the photo is turned, and whether the band is a rope.
    view
        The product view, where a person has set it.

    Raises
    ------
    InvalidParameterError
        No ring can lie so, as between ends that stand one over the other.
    """
    turned = shape.turned(-fit.roll_deg)
    angle = np.radians(-fit.roll_deg)
    spin = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    ends, level = ends_px @ spin.T, spin @ (1.0, 0.0)
    if abs((ends[1] - ends[0]) @ (level * (1.0, -1.0))) < _LEAST_LEVEL * np.linalg.norm(ends[1] - ends[0]):
        raise misplaced()
    task = task_for(turned, view, rope=fit.rope)
    starts = _starts(ends, level * (1.0, -1.0))
    starts = starts[((starts >= task.lowest) & (starts <= task.highest)).all(axis=1)]
    order = np.argsort(task.costs(starts, 0.06) + _LEAN_WEIGHT * _lean_errors(starts, ends, level) ** 2)
    results = []
    for start in starts[order[:_TRIED]]:
        spread = task.spread.copy()
        spread[:2], spread[2] = _CENTER_SPREAD * np.exp(start[2]), _SCALE_SPREAD
        mean = np.concatenate([start[:3], task.mean[3:]])
        pinned = replace(task, mean=mean, spread=spread)
        results.append(descend(start, pinned, 0.03, 12))
    found = np.array(results)
    best = found[int(np.argmin(task.costs(found, 0.03) + _LEAN_WEIGHT * _lean_errors(found, ends, level) ** 2))]
    return replace(rated(best, task), roll_deg=fit.roll_deg)


def _starts(ends: Doubles, level: Doubles) -> Doubles:
    """Parameter vectors over views and widths whose inner edge spans the given ends; ``level`` (2,) with y up."""
    middle = ends.mean(axis=0)
    half_span = float(abs((ends[1] - ends[0]) @ (level * (1.0, -1.0)))) / 2
    starts = []
    for elevation in np.radians(_ELEVATIONS_DEG):
        for azimuth in np.radians(_AZIMUTHS_DEG):
            scale = half_span / _reach(float(elevation), float(azimuth), level)[0]
            place = (*middle, np.log(scale), elevation, azimuth)
            starts += [(*place, half_width, *_USUAL) for half_width in _HALF_WIDTHS]
    return np.array(starts)


def _reach(elevation: float, azimuth: float, level: Doubles) -> tuple[float, float]:
    """How far the unit circle about the finger reaches along a direction (y up), and how far square to it there."""
    rotation = view_rotation(float(np.degrees(elevation)), float(np.degrees(azimuth)))
    first, second = rotation[:2, 0], rotation[:2, 2]
    square = np.array([-level[1], level[0]])
    far = float(np.hypot(first @ level, second @ level))
    return far, float((first @ level) * (first @ square) + (second @ level) * (second @ square)) / max(far, 1e-6)


def _lean_errors(values: Doubles, ends: Doubles, level: Doubles) -> Doubles:
    """(b,) how far the ends' lean is off, in inner radii."""
    up = level * (1.0, -1.0)
    square = np.array([-up[1], up[0]])
    given = float(((ends[1] - ends[0]) * (1.0, -1.0)) @ square) / 2
    return np.array([_reach(one[3], one[4], up)[1] - given / np.exp(one[2]) for one in values])
