"""Which rows of a strip tell where the finger's edges are, and how much each counts."""

import numpy as np
from numpy.typing import NDArray

from ringar.finger.prior import PhalanxPrior
from ringar.finger.strip import ACROSS, ALONG, Strip
from ringar.records import Floats

NEAR_CENTRE, NEAR_SIGMA = 0.12, 0.30
"""Rows count around this place above the ring, with this spread, finger widths. Below the ring the web begins."""
FIRST_T, LAST_T, FADE_T = 0.38, 1.0, 0.1
"""Places along the phalanx between which the finger has two edges and is straight, and how gently rows fade beyond."""
LEAST_WEIGHT = 0.02
"""What a row keeps that lies outside those places or is covered."""

CORE_WIDTHS = 0.22
"""Columns this near the landmark axis are the finger's middle."""
SKIN_ROWS = 14
"""Rows from the top of the strip, above a ring already worn, that tell the skin's colour."""
COVER_LEVELS = 8.0
"""Least change of colour, in grey levels with brightness at half weight, that hints at something on the finger."""
COVER_SPREADS = 2.5
"""And at least this many times the usual change from row to row."""

_OPPONENT = np.array([[0.06, -0.25, 0.75], [0.29, -0.50, -0.63], [0.15, 0.75, -0.12]], dtype=np.float32)
"""BGR to half brightness and one and a half times the two colour differences of ITU-R BT.601, YCbCr."""


_CORE = slice(*(np.flatnonzero(np.abs(ACROSS) < CORE_WIDTHS)[[0, -1]] + (0, 1)).tolist())


def row_weights(strip: Strip, expected: PhalanxPrior, phalanx_t: float) -> Floats:
    """Weight of each strip row, (ROWS,) float32, sum 1."""
    place = phalanx_t + ALONG * expected.width_px / expected.length_px
    near = np.exp(-0.5 * ((ALONG - NEAR_CENTRE) / NEAR_SIGMA) ** 2)
    between = np.minimum(LAST_T - place, place - FIRST_T) / FADE_T + 0.5
    weights = near * np.clip(between, LEAST_WEIGHT, 1.0) * np.maximum(_bareness(strip), LEAST_WEIGHT)
    result: Floats = (weights / weights.sum()).astype(np.float32)
    return result


def _bareness(strip: Strip) -> NDArray[np.float64]:
    """1 where a row's middle has the finger's own colour, towards 0 where something (a worn ring) covers it."""
    colour = _middle_value(strip.bgr[:, _CORE], 1) @ _OPPONENT
    change = np.sqrt(((colour - _middle_value(colour[:SKIN_ROWS], 0)) ** 2).sum(axis=1))
    limit = max(COVER_SPREADS * float(_middle_value(change, 0)), COVER_LEVELS)
    bare = 1.0 / (1.0 + (change / limit) ** 4)
    bare[1:-1] = np.minimum(np.minimum(bare[:-2], bare[2:]), bare[1:-1])
    return np.asarray(bare, dtype=np.float64)


def _middle_value(values: Floats, axis: int) -> Floats:
    """Upper median along an axis."""
    middle: Floats = np.sort(values, axis=axis).take(values.shape[axis] // 2, axis=axis)
    return middle
