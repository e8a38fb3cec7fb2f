"""How far a finger fit can be trusted."""

import math

from ringar.finger.edges import EdgePair

SEEN = 0.3
"""Support from which an edge counts as seen rather than taken from the prior."""

BIAS = -13.5
WEAKER_EDGE, STRONGER_EDGE = 0.9, 0.7
CENTRE_SPREAD, WIDTH_SPREAD = -2.3, -1.6
ODD_WIDTH, ODD_CENTRE = -16.0, -5.0
"""Logistic regression over 1200 strips with known edges (rendered hands and worn rings, a part of them darkened,
blurred, bleached or full of noise): of the fits with a confidence near 0.45, 0.6, 0.8, 0.9 and 0.99 there were 0.4,
0.5, 0.77, 0.90 and 0.996 within 0.1 finger widths."""


def fit_confidence(edges: EdgePair) -> float:
    """Chance that centre (across) and width are within 0.1 finger widths, from what the edges show."""
    weaker, stronger = sorted(float(support) for support in edges.support)
    left, right, both = edges.covariance[0, 0], edges.covariance[2, 2], edges.covariance[0, 2]
    width = max(float(edges.offsets[1] - edges.offsets[0]), 0.1)
    odds = (
        BIAS
        + WEAKER_EDGE * weaker
        + STRONGER_EDGE * stronger
        + CENTRE_SPREAD * 0.5 * math.log(0.25 * (left + right + 2.0 * both))
        + WIDTH_SPREAD * 0.5 * math.log(left + right - 2.0 * both)
        + ODD_WIDTH * abs(math.log(width))
        + ODD_CENTRE * abs(float(edges.offsets.mean()))
    )
    return 1.0 / (1.0 + math.exp(-odds))
