"""Fit of the view and the band to silhouette and hole.

The silhouette of a band with its hole filled is the convex hull of its outside; the hole is what lies inside both
rims. Both are convex, so a contour point's distance to them is the largest of its distances to the edge lines.
"""

from dataclasses import dataclass, replace

import numpy as np

from ringar.records import Floats, ProductView
from ringar.ring.band import CROWN, BandShape, flared_band
from ringar.ring.contour import Silhouette
from ringar.ring.projection import Doubles, PhotoCamera, view_rotation
from ringar.ring.starts import start_values
from ringar.ring.support import Contours, contours, distances
from ringar.ring.view import EDGE_ON_DEG, FROM_TOP_DEG

# center x, center y, log scale, elevation, azimuth (radians), half-width, thickness, nearness, flare, crown
_PRIOR_MEAN = np.array([0.0, 0.0, 0.0, 0.0, 0.0, 0.25, 0.2, 0.08, 0.0, CROWN])
_PRIOR_SPREAD = np.array([np.inf, np.inf, np.inf, np.inf, 1.5, 0.35, 0.045, 0.03, 0.25, 0.12])
_ROPE_MEAN = np.where(np.arange(10) == 6, 0.36, _PRIOR_MEAN)
_ROPE_SPREAD = np.where(np.arange(10) == 6, 0.1, _PRIOR_SPREAD)
_PRIOR_SHARE = 0.005
_DOUBTFUL, _FLARED = 0.3, 0.15
_LOWEST_CLOSED_DEG = 55.0
"""Only from above this elevation may the hole be hidden."""
_FINE, _ROUGH = (96, 48), (48, 24)
"""Directions in which extents are compared, and samples round a band; 96 directions are exact to 0.06 %."""
_VALLEY = 0.1
_ROPE_GAIN = 0.7
_VIEW_LIMITS: dict[ProductView, tuple[tuple[float, float], tuple[float, float]]] = {
    ProductView.THREE_QUARTER: ((30, -40), (66, 40)),
    ProductView.STANDING: ((-10, -80), (45, 80)),
    ProductView.LOW: ((-15, -32), (38, 32)),
    ProductView.TOP: ((55, -60), (90, 60)),
}
"""Lowest and highest elevation and azimuth in degrees of a view that a person has named."""
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
    misfit_px
        Median distance of the contours to the model.
    roll_deg
        Turn of the photo about its corner (pixel 0, 0), counter-clockwise.
    rope
        True where the band was taken for a rope.
    """

    values: Doubles
    cost: float
    misfit_px: float
    roll_deg: float = 0.0
    rope: bool = False

    @property
    def camera(self) -> PhotoCamera:
        """The fitted view."""
        return camera_of(self.values).rolled(self.roll_deg)

    @property
    def band(self) -> BandShape:
        """The fitted band."""
        half_width, thickness, _, flare, crown = (float(value) for value in self.values[5:])
        return flared_band(half_width, thickness, flare, crown, rope=self.rope)

    @property
    def doubtful(self) -> bool:
        """True where the contours agree so badly that other readings are worth a try."""
        return self.cost > _DOUBTFUL

    @property
    def from_top(self) -> bool:
        """True where the ring is seen from the top."""
        return self.camera.elevation_deg > FROM_TOP_DEG

    @property
    def edge_on(self) -> bool:
        """True where the ring is seen edge-on."""
        return abs(self.camera.azimuth_deg) > EDGE_ON_DEG

    @property
    def flared(self) -> bool:
        """True where the band widens towards its top, as a signet ring's does."""
        return float(self.values[8]) > _FLARED

    def turned_round(self) -> "RimFit":
        """The same view of the photo turned upside down: where to start looking for the other reading of a band."""
        values = self.values.copy()
        values[:2] *= -1
        return replace(self, values=values, roll_deg=self.roll_deg + 180)


def camera_of(values: Doubles) -> PhotoCamera:
    """Camera of a parameter vector."""
    rotation = view_rotation(float(np.degrees(values[3])), float(np.degrees(values[4])))
    return PhotoCamera(rotation, (float(values[0]), float(values[1])), float(np.exp(values[2])), float(values[7]))


@dataclass(frozen=True)
class Task:
    """Contours to fit to, within which limits, and what is usual."""

    seen: Contours
    reach_px: float
    lowest: Doubles
    highest: Doubles
    mean: Doubles
    spread: Doubles

    def residuals(self, values: Doubles) -> Floats:
        """(b, n) distances of contour points as shares of the ring's size in the photo."""
        return distances(np.atleast_2d(values), self.seen) / np.float32(self.reach_px)

    def blame(self, residual: Floats, scale: float) -> tuple[Floats, Floats]:
        """Scaled distances and the weight of each.

        A head may stick out of the band or reach into the hole, a highlight may widen the hole; ground inside the band
        can't be explained. On a rope the valleys say little: it ends at its crests.
        """
        count = len(self.seen.outer)
        outer, hole = residual[:, :count], residual[:, count:]
        if self.seen.rope:
            parts = [np.where(outer > 0, 1.0, _VALLEY), np.where(hole > 0, _VALLEY, 1.2)]
        else:
            parts = [np.where(outer > 0, 0.8, 1.4), np.full(hole.shape, 1.2)]
        return residual / np.float32(scale), np.concatenate(parts, axis=1).astype(np.float32)

    def costs(self, values: Doubles, scale: float) -> Doubles:
        """(b,) robust misfits (Geman-McClure) with the priors' part."""
        tried = np.atleast_2d(values)
        distance, weight = self.blame(self.residuals(tried), scale)
        squared = distance * distance
        misfit = (weight * squared / (1.0 + squared)).sum(axis=1) / weight.sum(axis=1)
        prior = (tried - self.mean) / self.spread
        return np.asarray(misfit + _PRIOR_SHARE * (prior * prior).sum(axis=1), np.float64)


def task_for(shape: Silhouette, view: ProductView | None, *, rope: bool, fine: bool = True) -> Task:
    """Contours ready to be fitted, within the limits of a view that a person has named."""
    lowest, highest = _limits(view)
    directions, around = _FINE if fine else _ROUGH
    seen = contours(shape.outer, shape.holes, directions, around, rope=rope)
    mean, spread = (_ROPE_MEAN, _ROPE_SPREAD) if rope else (_PRIOR_MEAN, _PRIOR_SPREAD)
    return Task(seen, shape.reach_px, lowest, highest, mean, spread)


def _limits(view: ProductView | None) -> tuple[Doubles, Doubles]:
    lowest, highest = _LOWEST.copy(), _HIGHEST.copy()
    if view is not None:
        low, high = np.radians(_VIEW_LIMITS[view])
        lowest[3:5], highest[3:5] = low, high
    return lowest, highest


def descend(values: Doubles, task: Task, scale: float, rounds: int) -> Doubles:
    """Levenberg-Marquardt with Geman-McClure weights and a numerical Jacobian; four dampings are tried at once."""
    values = np.clip(values, task.lowest, task.highest)
    best = float(task.costs(values, scale)[0])
    damping = 1e-2
    for _ in range(rounds):
        tried = np.vstack([values, values + np.diag(_STEP)])
        residual, weights = task.blame(task.residuals(tried), scale)
        base = residual[0].astype(np.float64)
        weight = weights[0] / (1.0 + base**2) ** 2
        jacobian = ((residual[1:] - residual[0]) / _STEP[:, None].astype(np.float32)).T.astype(np.float64)
        weighted = jacobian * weight[:, None]
        inverse = _PRIOR_SHARE * base.size / task.spread**2
        normal = weighted.T @ jacobian + np.diag(inverse)
        gradient = weighted.T @ base + inverse * np.where(np.isinf(task.spread), 0, values - task.mean)
        steps = damping * np.array([1.0, 6.0, 36.0, 216.0])
        damped = normal + steps[:, None, None] * np.diag(np.diag(normal) + 1e-9)
        moves = np.linalg.solve(damped, np.broadcast_to(-gradient[:, None], (4, gradient.size, 1)))[..., 0]
        candidates = np.clip(values + moves, task.lowest, task.highest)
        costs = task.costs(candidates, scale)
        chosen = int(costs.argmin())
        if costs[chosen] >= best:
            break
        gained, best, values = best - float(costs[chosen]), float(costs[chosen]), candidates[chosen]
        damping = max(float(steps[chosen]) / 5, 1e-6)
        if gained < 2e-4:
            break
    return values


def fit_rims(shape: Silhouette, roll_deg: float = 0.0, view: ProductView | None = None) -> RimFit:
    """Find view, scale and band from the contours alone, taking the photo to be turned by ``roll_deg``."""
    upright = shape.turned(-roll_deg)
    fit = _searched(upright, view)
    if fit.doubtful and len(shape.holes):
        closed = _searched(upright.without_holes(), view)
        if closed.cost < 0.8 * fit.cost and closed.camera.elevation_deg > _LOWEST_CLOSED_DEG:
            fit = closed
    if shape.scalloped:
        rope = _searched(upright, view, rope=True)
        fit = rope if rope.cost < _ROPE_GAIN * fit.cost and not rope.doubtful else fit
    return replace(fit, roll_deg=roll_deg)


def _searched(shape: Silhouette, view: ProductView | None, *, rope: bool = False) -> RimFit:
    rough = task_for(shape.thinned(3), view, rope=rope, fine=False)
    starts = np.clip(start_values(shape), rough.lowest, rough.highest)
    rated = starts[np.argsort(rough.costs(starts, 0.06))]
    coarse = np.array([descend(start, rough, 0.05, 6) for start in _different(list(rated), 4)])
    task = task_for(shape, view, rope=rope)
    coarse = coarse[np.argsort(task.costs(coarse, 0.03))]
    return _refined(coarse[:2], task)


def _refined(candidates: Doubles, task: Task) -> RimFit:
    misfit = float(np.median(np.abs(task.residuals(candidates[0]))))
    scale = float(np.clip(1.5 * misfit, 0.01, 0.04))
    results = np.array([descend(values, task, scale, 10) for values in candidates])
    best = results[int(task.costs(results, scale).argmin())]
    return rated(best, task)


def rated(values: Doubles, task: Task) -> RimFit:
    """Values that were found, and how well the contours agree with them."""
    residual = task.residuals(values)[0]
    return RimFit(
        values=values,
        cost=float(task.costs(values, 0.015)[0]),
        misfit_px=float(np.median(np.abs(residual))) * task.reach_px,
        rope=task.seen.rope,
    )


def refit_rims(fit: RimFit, shape: Silhouette, view: ProductView | None = None) -> RimFit:
    """Improve a fit on better contours."""
    task = task_for(shape.turned(-fit.roll_deg), view, rope=fit.rope)
    return replace(_refined(fit.values[None], task), roll_deg=fit.roll_deg)


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
