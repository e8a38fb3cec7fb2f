"""The edge network: where in a strip the finger's left and right silhouette edges run, row by row.

A small convolutional network, trained on rasterised hands of all skin tones, shapes, poses and lights before
photographed and made-up grounds, with worn rings, shadows, blur, noise and compression; no hand was labelled for it.
"""

import numpy as np

from ringar.finger.strip import ACROSS, COLUMNS, ROWS, Strip
from ringar.networks import small_network
from ringar.records import Floats

MODEL_NAME = "finger_edges"
BINS = (COLUMNS + 1) // 2
"""Places the network tells apart: every second strip column."""
CORE = slice(47, 66)
"""Strip columns that are finger for certain; their mean colour is the network's zero."""
LEAST_CONTRAST = 8.0
"""Added to the strip's contrast so that noise is not blown up, grey levels."""
BASE_SHARE = 0.04
"""Probability that an edge is anywhere, whatever the network says: no single row may rule a line out."""


def edge_probabilities(strip: Strip) -> Floats:
    """Probability of the left and of the right edge in every column of every row.

    The strip is read as it is and mirrored; the answers are averaged.

    Returns
    -------
    (2, ROWS, COLUMNS) float32; left, then right; each row sums to about 2 (the network has half the columns).

    Raises
    ------
    ModelFileError
        The network's file is missing or damaged.
    """
    scores = small_network(MODEL_NAME).answer(strip=_input(strip.bgr))
    likelihood = np.exp(scores - scores.max(axis=3, keepdims=True))
    likelihood *= 0.5 * (1.0 - BASE_SHARE) / likelihood.sum(axis=3, keepdims=True)
    both = likelihood[0] + likelihood[1, ::-1, :, ::-1]
    both += BASE_SHARE / BINS
    fine = np.empty((2, ROWS, COLUMNS), dtype=np.float32)
    fine[:, :, ::2] = both
    fine[:, :, 1::2] = 0.5 * (both[:, :, 1:] + both[:, :, :-1])
    fine[:, ~strip.inside] = 1.0 / BINS
    return fine


def _input(bgr: Floats) -> Floats:
    """Network input, (2, 4, ROWS, COLUMNS): colours about the finger's own, by contrast, and the column's place."""
    deviation = bgr - bgr[:, CORE].mean(axis=(0, 1))
    contrast = float(np.sqrt(np.mean(deviation**2))) + LEAST_CONTRAST
    values = np.empty((2, 4, ROWS, COLUMNS), dtype=np.float32)
    values[0, :3] = (deviation / np.float32(contrast)).transpose(2, 0, 1)
    values[1, :3] = values[0, :3, :, ::-1]
    values[:, 3] = ACROSS
    return values
