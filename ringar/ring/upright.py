"""Photos that are turned: the head tells where the ring's top is, and the fit is done with the top up."""

import cv2
import numpy as np

from ringar.records import Gray8, ProductView
from ringar.ring.contour import Silhouette
from ringar.ring.head import head_candidates
from ringar.ring.projection import Doubles
from ringar.ring.rims import RimFit, fit_rims, refit_rims

_LEAN_DEG = 3.0
"""Heads off the upright by less are put down to their own asymmetry."""
_HEAD_HEIGHT = 1.4
_POOR = 0.35
_TOP_CONE_DEG = 25.0
_TRIED_DEG = (-60.0, -30.0, 30.0, 60.0)
"""Turns that are tried where neither the photo as it is nor laid level shows a ring."""
_CLEARLY = 0.04


def fit_upright(shape: Silhouette, alpha: Gray8, view: ProductView | None = None) -> RimFit:
    """Fit the rims, turning the photo where its head is not at the top.

    A band without a head looks the same from above and, turned round, from below, but for perspective: the turned
    view is taken where it fits clearly better.

    Parameters
    ----------
    shape
        The contours of ``alpha``.
    alpha
        (height, width) uint8 ring mask.
    view
        The view, where a person has set it.
    """
    fit = fit_rims(shape, view=view)
    level = fit_rims(shape, _level_deg(shape), view) if fit.cost > _POOR else fit
    if fit.flared and fit.cost < _POOR:
        return fit  # a signet ring's widening is its top
    best = level if level.cost < fit.cost - _CLEARLY else fit
    if best.cost > _POOR:
        turned = min((fit_rims(shape, roll, view) for roll in _TRIED_DEG), key=lambda one: one.cost)
        best = turned if turned.cost < best.cost - 3 * _CLEARLY else best
    head = _head_middle(alpha, best)
    if head is not None:
        rolls = [roll for roll in _rolls(best, head) if abs(roll - best.roll_deg) > _LEAN_DEG]
        fits = [fit, level, best, *(fit_rims(shape, roll, view) for roll in rolls)]
        return min(fits, key=lambda one: one.cost + 0.6 * _head_distance(one, head))
    fit = best
    if fit.edge_on:
        level = fit_rims(shape, _lean_deg(fit), view)
        fit = level if level.cost < fit.cost + _CLEARLY else fit
    below = refit_rims(fit.turned_round(), shape, view)
    return below if below.cost < fit.cost - _CLEARLY else fit


def _level_deg(shape: Silhouette) -> float:
    """Roll that lays the outline's longer side level."""
    (_, _), (width, height), angle = cv2.minAreaRect(cv2.convexHull(shape.outer.astype(np.float32)))
    along = angle if width > height else angle + 90
    return float(-(along + 90) % 180 - 90) if along % 180 else 0.0


def _head_middle(alpha: Gray8, fit: RimFit) -> Doubles | None:
    """Where the head lies in the photo: what stands out at the top if anything does, else the largest piece."""
    middle, top = fit.camera.project(np.array([[0.0, 0.0, 0.0], [0.0, 0.0, 1.0]]))
    candidates = head_candidates(alpha, fit.camera, fit.band)
    upright = [one for one in candidates if _angle_deg(one - middle, top - middle) < _TOP_CONE_DEG]
    return next(iter([*upright, *candidates]), None)


def _angle_deg(one: Doubles, other: Doubles) -> float:
    cosine = float(one @ other) / max(float(np.linalg.norm(one) * np.linalg.norm(other)), 1e-9)
    return float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


def _head_distance(fit: RimFit, head: Doubles) -> float:
    """How far the head lies from where the fit expects it, in inner radii."""
    expected = fit.camera.project(np.array([0.0, 0.0, _HEAD_HEIGHT]))
    behind = max(0.0, -float(fit.camera.rotation[2, 2]) - 0.1)
    return float(np.linalg.norm(expected - head)) / fit.camera.scale_px + 3 * behind


def _rolls(fit: RimFit, head: Doubles) -> list[float]:
    """Rolls (degrees, counter-clockwise) worth trying: the head's direction, and the ellipse set level."""
    offset = head - np.array(fit.camera.center_px)
    towards = float(np.degrees(np.arctan2(-offset[0], -offset[1])))
    lean = _lean_deg(fit)
    if abs(fit.camera.azimuth_deg) < 20:
        return [towards]
    return [towards, lean, lean + 180 if lean < 0 else lean - 180]


def _lean_deg(fit: RimFit) -> float:
    """Roll that sets the ring's axis upright in the photo."""
    axis = fit.camera.rotation[:, 1]
    return float(np.degrees(np.arctan2(-axis[0], axis[1])))
