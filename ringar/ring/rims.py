"""Fit of the view and the band to silhouette and hole.

The silhouette of a band with its hole filled is the convex hull of its outside; the hole is what lies inside both
rims. Both are convex, so a contour point's distance to them is the largest of its distances to the edge lines.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np

from ringar.ring.band import CROWN, BandShape, flared_band, outline_points, rim_points
from ringar.ring.contour import Silhouette
from ringar.ring.projection import Doubles, PhotoCamera, view_rotation
from ringar.ring.starts import start_values

# center x, center y, log scale, elevation, azimuth (radians), half-width, thickness, nearness, flare, crown
_PRIOR_MEAN = np.array([0.0, 0.0, 0.0, 0.0, 0.0, 0.25, 0.2, 0.08, 0.0, CROWN])
_PRIOR_SPREAD = np.array([np.inf, np.inf, np.inf, np.inf, 1.5, 0.35, 0.045, 0.03, 0.25, 0.12])
_PRIOR_SHARE = 0.005
_DOUBTFUL = 0.3
_LOWEST_CLOSED_DEG = 55.0
"""Only from above this elevation may the hole be hidden."""
_STEP = np.array([0.2, 0.2, 1e-3, 2e-3, 2e-3, 2e-3, 2e-3, 2e-3, 2e-3, 1e-2])
_LOWEST = np.array([-1e5, -1e5, 0.5, -0.3, -1.4, 0.03, 0.03, 0.0, 0.0, 0.0])
_HIGHEST = np.array([1e5, 1e5, 12.0, 1.57, 1.4, 1.2, 0.6, 0.16, 1.0, 0.7])


@dataclass(frozen=True)
class RimFit:
    """The fitted view and band, and how well the contours agree.

    Attributes
    ----------
    values
        Of the photo turned upright: (10,) centre x and y (px), log scale (px per inner radius), elevation and azimuth
        (radians), half-width, thickness, nearness, flare and crown.
    cost
        Robust misfit: 0 perfect, about 1 nothing fits.
    hole_agreement, outer_agreement
        Share of the contour's points within 3 % of the ring's reach of the model (1 where there is no hole).
    misfit_px
        Median distance of the contours to the model.
    roll_deg
        Turn of the photo about its corner (pixel 0, 0), counter-clockwise.
    """

    values: Doubles
    cost: float
    hole_agreement: float
    outer_agreement: float
    misfit_px: float
    roll_deg: float = 0.0

    @property
    def camera(self) -> PhotoCamera:
        """The fitted view."""
        return camera_of(self.values).rolled(self.roll_deg)

    @property
    def band(self) -> BandShape:
        """The fitted band."""
        return _band_of(self.values)

    def turned_round(self) -> "RimFit":
        """The same view of the photo turned upside down: where to start looking for the other reading of a band."""
        values = self.values.copy()
        values[:2] *= -1
        return replace(self, values=values, roll_deg=self.roll_deg + 180)


def camera_of(values: Doubles) -> PhotoCamera:
    """Camera of a parameter vector."""
    rotation = view_rotation(float(np.degrees(values[3])), float(np.degrees(values[4])))
    return PhotoCamera(rotation, (float(values[0]), float(values[1])), float(np.exp(values[2])), float(values[7]))


def _edge_lines(points: Doubles) -> Doubles:
    """(n, 3) outward unit normals and offsets of the edges of the points' convex hull."""
    hull = cv2.convexHull(points.astype(np.float32), clockwise=False)[:, 0].astype(np.float64)
    edge = np.concatenate([hull[1:], hull[:1]]) - hull
    normal = edge[:, ::-1] * (1.0, -1.0)
    normal /= np.maximum(np.sqrt((edge * edge).sum(axis=1)), 1e-9)[:, None]
    return np.column_stack([normal, (hull * normal).sum(axis=1)])


def _distance(points: Doubles, lines: Doubles) -> Doubles:
    return np.asarray((points @ lines[:, :2].T - lines[:, 2]).max(axis=1))


def contour_distances(camera: PhotoCamera, band: BandShape, shape: Silhouette) -> tuple[Doubles, Doubles]:
    """Signed distances of outer and hole contour points to the model in pixels, positive outside."""
    outer = _distance(shape.outer, _edge_lines(camera.project(outline_points(band))))
    if not len(shape.holes):
        return outer, np.zeros(0)
    near, far = rim_points(band)
    lines = np.concatenate([_edge_lines(camera.project(near)), _edge_lines(camera.project(far))])
    return outer, _distance(shape.holes, lines)


def _residuals(values: Doubles, shape: Silhouette) -> tuple[Doubles, Doubles]:
    """Contour distances as shares of the ring's size in the photo."""
    outer, hole = contour_distances(camera_of(values), _band_of(values), shape)
    return outer / shape.reach_px, hole / shape.reach_px


def _band_of(values: Doubles) -> BandShape:
    return flared_band(float(values[5]), float(values[6]), float(values[8]), float(values[9]))


def _blame(outer: Doubles, hole: Doubles, scale: float) -> tuple[Doubles, Doubles]:
    """Scaled distances and the weight of each.

    A head may stick out of the band or reach into the hole, a highlight may widen the hole; ground inside the band
    can't be explained.
    """
    weight = np.concatenate([np.where(outer > 0, 0.8, 1.4), np.full(hole.size, 1.2)])
    return np.concatenate([outer, hole]) / scale, weight


def _cost(values: Doubles, shape: Silhouette, scale: float) -> float:
    distance, weight = _blame(*_residuals(values, shape), scale)
    weight = weight * np.concatenate([shape.outer_trust, shape.hole_trust])
    squared = distance**2
    prior = (values - _PRIOR_MEAN) / _PRIOR_SPREAD
    return float((weight * squared / (1.0 + squared)).sum() / weight.sum() + _PRIOR_SHARE * (prior**2).sum())


def _descend(values: Doubles, shape: Silhouette, scale: float, rounds: int) -> Doubles:
    """Levenberg-Marquardt with Geman-McClure weights and a numerical Jacobian."""
    best = _cost(values, shape, scale)
    trust = np.concatenate([shape.outer_trust, shape.hole_trust])
    damping = 1e-2
    for _ in range(rounds):
        base, weight = _blame(*_residuals(values, shape), scale)
        weight = weight * trust / (1.0 + base**2) ** 2
        jacobian = np.empty((base.size, values.size))
        for k in range(values.size):
            moved = values.copy()
            moved[k] += _STEP[k]
            jacobian[:, k] = (_blame(*_residuals(moved, shape), scale)[0] - base) / _STEP[k]
        weighted = jacobian * weight[:, None]
        inverse = _PRIOR_SHARE * base.size / _PRIOR_SPREAD**2
        normal = weighted.T @ jacobian + np.diag(inverse)
        gradient = weighted.T @ base + inverse * np.where(np.isinf(_PRIOR_SPREAD), 0, values - _PRIOR_MEAN)
        for _ in range(4):
            move = np.linalg.solve(normal + damping * np.diag(np.diag(normal) + 1e-9), -gradient)
            tried = np.clip(values + move, _LOWEST, _HIGHEST)
            cost = _cost(tried, shape, scale)
            if cost < best:
                break
            damping *= 6
        else:
            break
        gained, best, values = best - cost, cost, tried
        damping = max(damping / 5, 1e-6)
        if gained < 2e-4:
            break
    return values


def fit_rims(shape: Silhouette, roll_deg: float = 0.0) -> RimFit:
    """Find view, scale and band from the contours alone, taking the photo to be turned by ``roll_deg``."""
    upright = shape.turned(-roll_deg)
    fit = _searched(upright)
    if fit.cost > _DOUBTFUL and len(shape.holes):
        closed = _searched(upright.without_holes())
        if closed.cost < 0.8 * fit.cost and closed.camera.elevation_deg > _LOWEST_CLOSED_DEG:
            fit = closed
    return replace(fit, roll_deg=roll_deg)


def _searched(shape: Silhouette) -> RimFit:
    sparse = shape.thinned(3)
    rated = sorted(start_values(shape), key=lambda start: _cost(start, sparse, 0.06))
    coarse = [_descend(start, sparse, 0.05, 6) for start in _different(rated, 4)]
    coarse.sort(key=lambda values: _cost(values, shape, 0.03))
    return _refined(coarse[:2], shape)


def _refined(candidates: list[Doubles], shape: Silhouette) -> RimFit:
    misfit = np.median(np.abs(np.concatenate(_residuals(candidates[0], shape))))
    scale = float(np.clip(1.5 * misfit, 0.01, 0.04))
    results = [_descend(values, shape, scale, 10) for values in candidates]
    best = min(results, key=lambda values: _cost(values, shape, scale))
    outer, hole = _residuals(best, shape)
    return RimFit(
        values=best,
        cost=_cost(best, shape, 0.015),
        hole_agreement=float((np.abs(hole) < 0.03).mean()) if hole.size else 1.0,
        outer_agreement=float((np.abs(outer) < 0.03).mean()),
        misfit_px=float(np.median(np.abs(np.concatenate([outer, hole])))) * shape.reach_px,
    )


def refit_rims(fit: RimFit, shape: Silhouette) -> RimFit:
    """Improve a fit on better contours."""
    return replace(_refined([fit.values], shape.turned(-fit.roll_deg)), roll_deg=fit.roll_deg)


def _different(rated: list[Doubles], count: int) -> list[Doubles]:
    """The first ``count`` starts that differ in elevation, azimuth or place."""
    chosen: list[Doubles] = []
    for start in rated:
        size = np.exp(start[2])
        if all(
            np.abs(start[3:5] - other[3:5]).max() > 0.1 or np.abs(start[:2] - other[:2]).max() > 0.1 * size
            for other in chosen
        ):
            chosen.append(start)
        if len(chosen) == count:
            break
    return chosen
