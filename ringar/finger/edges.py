"""The two silhouette edges as straight lines in the strip, chosen together, then refined to sub-pixel precision."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ringar.finger.evidence import Evidence
from ringar.finger.strip import ACROSS, ALONG, COLUMNS, PIXELS_PER_WIDTH, ROWS
from ringar.records import Floats

OFFSETS = np.arange(0.10, 1.101, 0.025, dtype=np.float32)
"""Distances of an edge from the landmark axis that are tried, expected finger widths."""
SLOPES = np.arange(-0.25, 0.2501, 0.05, dtype=np.float32)
"""Slopes against the landmark axis that are tried (0.05 is 2.9 degrees)."""
MARGIN = 0.10
"""Colours are compared this far outside an edge, finger widths."""

EDGE_WEIGHT = 6.0
OUTSIDE_WEIGHT = 3.0
INSIDE_WEIGHT = 4.0
WIDTH_SIGMA = 0.12
CENTRE_SIGMA = 0.12
SLOPE_SIGMA = 0.08
TAPER_SIGMA = 0.06


@dataclass(frozen=True)
class EdgeLine:
    """One edge: ``across = offset + slope * along`` in expected finger widths.

    ``sigma`` is the standard deviation of the offset at the ring, ``slope_sigma`` that of the slope; ``support`` is
    the mean edge energy along it (0-1).
    """

    offset: float
    slope: float
    sigma: float
    slope_sigma: float
    support: float


def _columns_of(offsets: Floats) -> NDArray[np.intp]:
    """Strip columns of every line, (offsets, slopes, rows)."""
    across = offsets[:, None, None] + SLOPES[None, :, None] * ALONG[None, None, :]
    columns = np.rint(across * PIXELS_PER_WIDTH + (COLUMNS - 1) / 2)
    return np.clip(columns, 0, COLUMNS - 1).astype(np.intp)


_ROW_INDEX = np.arange(ROWS)[None, None, :] * COLUMNS
_LINES = {
    -1: _columns_of(-OFFSETS) + _ROW_INDEX,
    +1: _columns_of(OFFSETS) + _ROW_INDEX,
}
_OUTSIDE = {side: _columns_of(np.float32(side) * (OFFSETS + np.float32(MARGIN))) + _ROW_INDEX for side in (-1, +1)}
_WIDTH = OFFSETS[:, None] + OFFSETS[None, :]
_CENTRE = 0.5 * (OFFSETS[None, :] - OFFSETS[:, None])
_PRIOR_OFFSETS = (-0.5 * ((_WIDTH - 1.0) / WIDTH_SIGMA) ** 2 - 0.5 * (_CENTRE / CENTRE_SIGMA) ** 2).astype(np.float32)
_PRIOR_SLOPES = (
    -0.5 * (0.5 * (SLOPES[:, None] + SLOPES[None, :]) / SLOPE_SIGMA) ** 2
    - 0.5 * ((SLOPES[None, :] - SLOPES[:, None]) / TAPER_SIGMA) ** 2
).astype(np.float32)


def find_lines(evidence: Evidence, row_weights: Floats) -> tuple[tuple[float, float], tuple[float, float]]:
    """The most likely pair of edges, each (offset, slope), left then right, on the search grid."""
    left = _side_score(evidence, row_weights, -1)
    right = _side_score(evidence, row_weights, +1)
    total = (
        left[:, :, None, None]
        + right[None, None, :, :]
        + _PRIOR_OFFSETS[:, None, :, None]
        + _PRIOR_SLOPES[None, :, None, :]
    )
    i, j, k, m = np.unravel_index(int(np.argmax(total)), total.shape)
    return (-float(OFFSETS[i]), float(SLOPES[j])), (float(OFFSETS[k]), float(SLOPES[m]))


def _side_score(evidence: Evidence, row_weights: Floats, side: int) -> Floats:
    """Log score of every line on one side, (offsets, slopes)."""
    edge = evidence.edge.ravel()[_LINES[side]] @ row_weights
    outside = evidence.strange.ravel()[_OUTSIDE[side]] @ row_weights
    middle = (COLUMNS - 1) // 2
    half = evidence.strange[:, middle:] if side > 0 else evidence.strange[:, middle::-1]
    inside_sum = np.cumsum(half, axis=1)
    if side < 0:
        inside_sum = inside_sum[:, ::-1]
    padded = np.zeros_like(evidence.strange)
    if side > 0:
        padded[:, middle:] = inside_sum
    else:
        padded[:, : middle + 1] = inside_sum
    inside = padded.ravel()[_LINES[side]] @ row_weights / PIXELS_PER_WIDTH
    score: Floats = EDGE_WEIGHT * edge + OUTSIDE_WEIGHT * outside - INSIDE_WEIGHT * 2.0 * inside
    return score


REFINE_SIGMA = 0.045
REFINE_ROUNDS = 3
LOCALISATION_SIGMA = 0.02


def refine_line(evidence: Evidence, row_weights: Floats, line: tuple[float, float]) -> EdgeLine:
    """Sub-pixel line through the edge energy around a coarse line, with its uncertainty."""
    offset, slope = line
    weights: NDArray[np.float64] = np.zeros(ROWS)
    for _ in range(REFINE_ROUNDS):
        at = offset + slope * ALONG.astype(np.float64)
        distance = ACROSS[None, :] - at[:, None]
        window = np.exp(-0.5 * (distance / REFINE_SIGMA) ** 2) * evidence.step**2
        mass = window.sum(axis=1) + 1e-6
        place = at + (window * distance).sum(axis=1) / mass * 1.6
        support = np.interp(at, ACROSS, np.arange(COLUMNS))
        columns = np.clip(np.rint(support), 0, COLUMNS - 1).astype(np.intp)
        weights = np.asarray(row_weights * evidence.edge[np.arange(ROWS), columns], dtype=np.float64)
        total = weights.sum() + 1e-9
        mean_v, mean_u = (weights @ ALONG) / total, (weights @ place) / total
        var_v = (weights @ (ALONG - mean_v) ** 2) / total + 1e-3
        slope = float((weights * (ALONG - mean_v)) @ (place - mean_u) / total / var_v)
        offset = float(mean_u - slope * mean_v)
    residual = place - (offset + slope * ALONG)
    strength = float(weights.sum() / row_weights.sum())
    scatter = float(np.sqrt((weights @ residual**2) / total)) + LOCALISATION_SIGMA
    effective = 1.0 + 6.0 * strength**2
    sigma = scatter / np.sqrt(effective) + 0.10 * max(0.0, 0.6 - strength)
    slope_sigma = sigma / np.sqrt(var_v)
    return EdgeLine(offset, slope, float(sigma), float(slope_sigma), strength)
