"""Fit of the view and the band to silhouette and hole.

The silhouette of a band with its hole filled is the convex hull of its outside; the hole is what lies inside both
rims. Both are convex, so a contour point's distance to them is the largest of its distances to the edge lines.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np

from ringar.ring.band import BandShape, even_band, outline_points, rim_points
from ringar.ring.contour import Silhouette
from ringar.ring.projection import Doubles, PhotoCamera, view_rotation
from ringar.ring.starts import start_values

# center x, center y, log scale, elevation, azimuth (radians), half-width, thickness, nearness
_PRIOR_MEAN = np.array([0.0, 0.0, 0.0, 0.0, 0.0, 0.25, 0.2, 0.08])
_PRIOR_SPREAD = np.array([np.inf, np.inf, np.inf, np.inf, 1.5, 0.8, 0.06, 0.03])
_STEP = np.array([0.2, 0.2, 1e-3, 2e-3, 2e-3, 2e-3, 2e-3, 2e-3])
_LOWEST = np.array([-1e5, -1e5, 0.5, -0.3, -1.4, 0.03, 0.03, 0.0])
_HIGHEST = np.array([1e5, 1e5, 12.0, 1.57, 1.4, 1.2, 0.6, 0.16])


@dataclass(frozen=True)
class RimFit:
    """The fitted view and band, and how well the contours agree.

    Attributes
    ----------
    hole_agreement, outer_agreement
        Share of the contour's points within 3 % of the inner radius of the model (1 where there is no hole).
    """

    camera: PhotoCamera
    half_width: float
    thickness: float
    cost: float
    hole_agreement: float
    outer_agreement: float

    def band(self) -> BandShape:
        """The even band of the fit."""
        return even_band(self.half_width, self.thickness)


def camera_of(values: Doubles) -> PhotoCamera:
    """Camera of a parameter vector."""
    rotation = view_rotation(float(np.degrees(values[3])), float(np.degrees(values[4])))
    return PhotoCamera(rotation, (float(values[0]), float(values[1])), float(np.exp(values[2])), float(values[7]))


def _edge_lines(points: Doubles) -> Doubles:
    """(n, 3) outward unit normals and offsets of the edges of the points' convex hull."""
    hull = cv2.convexHull(points.astype(np.float32))[:, 0].astype(np.float64)
    edge = np.roll(hull, -1, axis=0) - hull
    length = np.maximum(np.hypot(edge[:, 0], edge[:, 1]), 1e-9)
    normal = np.stack([edge[:, 1], -edge[:, 0]], axis=-1) / length[:, None]
    middle = hull.mean(axis=0)
    flip = np.sign(((hull - middle) * normal).sum())
    normal *= flip if flip else 1.0
    return np.column_stack([normal, (hull * normal).sum(axis=1)])


def _distance(points: Doubles, lines: Doubles) -> Doubles:
    return np.asarray((points @ lines[:, :2].T - lines[:, 2]).max(axis=1))


def contour_distances(camera: PhotoCamera, band: BandShape, shape: Silhouette) -> tuple[Doubles, Doubles]:
    """Signed distances of outer and hole contour points to the model in inner radii, positive outside."""
    outer = _distance(shape.outer, _edge_lines(camera.project(outline_points(band)))) / camera.scale_px
    if not len(shape.holes):
        return outer, np.zeros(0)
    near, far = (_edge_lines(camera.project(rim)) for rim in rim_points(band))
    return outer, _distance(shape.holes, np.vstack([near, far])) / camera.scale_px


def _residuals(values: Doubles, shape: Silhouette) -> tuple[Doubles, Doubles]:
    return contour_distances(camera_of(values), even_band(float(values[5]), float(values[6])), shape)


def _blame(outer: Doubles, hole: Doubles) -> Doubles:
    """Distances weighted by what can't be explained: a head may stick out, the ground can't lie inside the band."""
    return np.concatenate([np.where(outer > 0, outer, 1.5 * outer), 1.3 * hole])


def _cost(outer: Doubles, hole: Doubles, values: Doubles, scale: float) -> float:
    squared = (_blame(outer, hole) / scale) ** 2
    prior = (values - _PRIOR_MEAN) / _PRIOR_SPREAD
    return float((squared / (1.0 + squared)).mean() + 0.005 * (prior**2).sum())


def _descend(values: Doubles, shape: Silhouette, scale: float, rounds: int) -> Doubles:
    """Levenberg-Marquardt with Geman-McClure weights and a numerical Jacobian."""
    outer, hole = _residuals(values, shape)
    best = _cost(outer, hole, values, scale)
    damping = 1e-2
    for _ in range(rounds):
        base = _blame(outer, hole) / scale
        weight = 1.0 / (1.0 + base**2) ** 2
        jacobian = np.empty((base.size, values.size))
        for k in range(values.size):
            moved = values.copy()
            moved[k] += _STEP[k]
            jacobian[:, k] = (_blame(*_residuals(moved, shape)) / scale - base) / _STEP[k]
        weighted = jacobian * weight[:, None]
        inverse = 0.005 * base.size / _PRIOR_SPREAD**2
        normal = weighted.T @ jacobian + np.diag(inverse)
        gradient = weighted.T @ base + inverse * np.where(np.isinf(_PRIOR_SPREAD), 0, values - _PRIOR_MEAN)
        for _ in range(4):
            move = np.linalg.solve(normal + damping * np.diag(np.diag(normal) + 1e-9), -gradient)
            tried = np.clip(values + move, _LOWEST, _HIGHEST)
            tried_outer, tried_hole = _residuals(tried, shape)
            cost = _cost(tried_outer, tried_hole, tried, scale)
            if cost < best:
                break
            damping *= 6
        else:
            break
        gained, best = best - cost, cost
        values, outer, hole = tried, tried_outer, tried_hole
        damping = max(damping / 5, 1e-6)
        if gained < 2e-4:
            break
    return values


def fit_rims(shape: Silhouette) -> RimFit:
    """Find view, scale and band from the contours alone."""

    def cost(values: Doubles, scale: float) -> float:
        return _cost(*_residuals(values, shape), values, scale)

    sparse = replace(shape, outer=shape.outer[::3], holes=shape.holes[::3])
    rated = sorted(start_values(shape), key=lambda start: _cost(*_residuals(start, sparse), start, 0.06))
    coarse = [_descend(start, sparse, 0.05, 6) for start in _different(rated, 4)]
    coarse.sort(key=lambda values: cost(values, 0.03))
    results = [_descend(values, shape, 0.015, 10) for values in coarse[:2]]
    best = min(results, key=lambda values: cost(values, 0.015))
    outer, hole = _residuals(best, shape)
    return RimFit(
        camera_of(best),
        float(best[5]),
        float(best[6]),
        cost(best, 0.015),
        float((np.abs(hole) < 0.03).mean()) if hole.size else 1.0,
        float((np.abs(outer) < 0.03).mean()),
    )


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
