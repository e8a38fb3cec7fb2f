"""The two silhouette edges as straight lines in the strip: chosen together, then refined with the priors' help."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ringar.finger.strip import ALONG, COLUMNS, PIXELS_PER_WIDTH, ROWS
from ringar.records import Floats

Doubles = NDArray[np.float64]

OFFSETS = np.arange(0.10, 1.101, 0.05, dtype=np.float32)
"""Distances of an edge from the landmark axis that are tried, expected finger widths."""
SLOPES = np.arange(-0.25, 0.2501, 0.05, dtype=np.float32)
"""Slopes against the landmark axis that are tried (0.05 is 2.9 degrees)."""

CENTRE_SIGMA, WIDTH_SIGMA = 0.08, 0.06
LEAN_SIGMA, TAPER_SIGMA = 0.10, 0.09
"""Spread of the finger's middle about the landmark axis, of its width about the expected one, of its direction and of
its edges' convergence, in expected finger widths: from rendered hands and annotated photos."""

KNOWN_WIDTH_SIGMA = 0.05
"""Spread of the width about that of the last frame, expected finger widths."""

ROWS_THAT_COUNT = 8.0
"""Neighbouring rows see the same edge: all together weigh as much as this many independent ones."""
WINDOW_SIGMA = 0.06
"""Half width of the neighbourhood of a line in which a row's edge is looked for, finger widths."""
REACH = 8
"""Columns on either side of a line that this takes in."""
ROW_SIGMA = 0.012
"""Least standard deviation of one row's edge."""
ROBUST_DISTANCE = 0.03
"""Rows farther than this from the line lose their say (Cauchy weights)."""
REFINE_ROUNDS = 3


@dataclass(frozen=True)
class EdgePair:
    """Both edges: ``across = offset + slope * along`` in expected finger widths.

    Attributes
    ----------
    offsets, slopes
        (2,) float64, left and right.
    covariance
        (4, 4) float64 of left offset, left slope, right offset, right slope.
    support
        (2,) float64 0-1: share of the rows' probability that lies near each line.
    """

    offsets: Doubles
    slopes: Doubles
    covariance: Doubles
    support: Doubles


def _line_index(side: int) -> NDArray[np.intp]:
    """Flat strip indices of every line on one side, (offsets, slopes, rows)."""
    across = side * OFFSETS[:, None, None] + SLOPES[None, :, None] * ALONG[None, None, :]
    columns = np.clip(np.rint(across * PIXELS_PER_WIDTH + (COLUMNS - 1) / 2), 0, COLUMNS - 1)
    return (columns + np.arange(ROWS) * COLUMNS).astype(np.intp)


_LINES = (_line_index(-1), _line_index(+1))

_REACH_COLUMNS = np.arange(-REACH, REACH + 1)
_SIDE_INDEX, _ROW_INDEX = np.arange(2)[:, None, None], np.arange(ROWS)[None, :, None]
_DESIGN = np.stack([np.ones(ROWS), ALONG.astype(np.float64)])

_PRIOR_MATRIX = np.array([[0.5, 0, 0.5, 0], [-1, 0, 1, 0], [0, 0.5, 0, 0.5], [0, -1, 0, 1]])
_PRIOR_MEAN = np.array([0.0, 1.0, 0.0, 0.0])
_PRIOR_SIGMA = np.array([CENTRE_SIGMA, WIDTH_SIGMA, LEAN_SIGMA, TAPER_SIGMA])
"""Priors on middle, width, mean slope and taper, from (left offset, left slope, right offset, right slope)."""


def _grid_prior() -> Floats:
    """Log prior of every pair of lines, (left offsets, left slopes, right offsets, right slopes)."""
    left, lean_left, right, lean_right = np.meshgrid(-OFFSETS, SLOPES, OFFSETS, SLOPES, indexing="ij", sparse=True)
    terms = (0.5 * (left + right), right - left, 0.5 * (lean_left + lean_right), lean_right - lean_left)
    total = sum(
        -0.5 * ((term - mean) / sigma) ** 2 for term, mean, sigma in zip(terms, _PRIOR_MEAN, _PRIOR_SIGMA, strict=True)
    )
    return np.asarray(total, dtype=np.float32)


_GRID_PRIOR = _grid_prior()


def find_edges(
    probability: Floats,
    row_weights: Floats,
    known_width: float | None = None,
    measuring_rows: float = ROWS_THAT_COUNT,
) -> EdgePair:
    """The most likely pair of edges.

    Parameters
    ----------
    probability
        (2, ROWS, COLUMNS) as of :func:`ringar.finger.edge_model.edge_probabilities`.
    row_weights
        (ROWS,) float32, sum 1.
    known_width
        The width found in the last frame, in this frame's expected finger widths: a hint to which of several
        candidates are the edges, without a say in where exactly they run.
    measuring_rows
        As how many independent ones all rows weigh against the priors where the lines are refined.
    """
    lines = _best_lines(probability, row_weights, known_width)
    return _refine(probability, row_weights, lines, measuring_rows)


def _best_lines(probability: Floats, row_weights: Floats, known_width: float | None) -> Doubles:
    """Left offset, left slope, right offset and right slope of the best pair on the search grid."""
    log = np.log(probability).reshape(2, -1)
    left, right = (np.float32(ROWS_THAT_COUNT) * (log[k][_LINES[k]] @ row_weights) for k in (0, 1))
    total = _GRID_PRIOR + left[:, :, None, None]
    total += right
    if known_width is not None:
        widths = OFFSETS[:, None] + OFFSETS[None, :]
        total += (-0.5 * ((widths - np.float32(known_width)) / KNOWN_WIDTH_SIGMA) ** 2)[:, None, :, None]
    i, j, k, m = np.unravel_index(int(np.argmax(total)), total.shape)
    return np.array([-OFFSETS[i], SLOPES[j], OFFSETS[k], SLOPES[m]], dtype=np.float64)


def _rows_near(probability: Floats, at: Doubles) -> tuple[Doubles, Doubles, Doubles]:
    """Each row's edge near a line: its distance from the line, its variance and the share of probability there.

    ``at`` is (2, ROWS): where the lines are; results likewise.
    """
    column = at * PIXELS_PER_WIDTH + (COLUMNS - 1) / 2
    nearest = np.clip(np.rint(column), REACH, COLUMNS - 1 - REACH).astype(np.intp)
    columns = nearest[:, :, None] + _REACH_COLUMNS
    distance = (columns - column[:, :, None]) / PIXELS_PER_WIDTH
    window = np.exp(distance**2 * (-0.5 / WINDOW_SIGMA**2)) * probability[_SIDE_INDEX, _ROW_INDEX, columns]
    mass = window.sum(axis=2)
    shift = (window * distance).sum(axis=2) / mass
    variance = (window * distance**2).sum(axis=2) / mass - shift**2 + ROW_SIGMA**2
    return shift, variance, np.minimum(0.5 * mass, 1.0)


def _refine(probability: Floats, row_weights: Floats, lines: Doubles, measuring_rows: float) -> EdgePair:
    """Weighted least squares through the rows' edges near the lines, with the priors as further equations."""
    prior_information = (_PRIOR_MATRIX.T / _PRIOR_SIGMA**2) @ _PRIOR_MATRIX
    prior_vector = (_PRIOR_MATRIX.T / _PRIOR_SIGMA**2) @ _PRIOR_MEAN
    support = np.zeros(2)
    information = prior_information
    for _ in range(REFINE_ROUNDS):
        offsets, slopes = lines[0::2], lines[1::2]
        at = offsets[:, None] + slopes[:, None] * _DESIGN[1]
        shift, variance, share = _rows_near(probability, at)
        weight = row_weights * measuring_rows * share / variance / (1.0 + (shift / ROBUST_DISTANCE) ** 2)
        support = share @ row_weights
        information, vector = prior_information.copy(), prior_vector.copy()
        for k in (0, 1):
            own = slice(2 * k, 2 * k + 2)
            information[own, own] += (_DESIGN * weight[k]) @ _DESIGN.T
            vector[own] += _DESIGN @ (weight[k] * (at[k] + shift[k]))
        lines = np.linalg.solve(information, vector)
    return EdgePair(lines[0::2], lines[1::2], np.linalg.inv(information), np.asarray(support, dtype=np.float64))
