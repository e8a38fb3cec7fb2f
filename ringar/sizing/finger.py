"""A finger's ring diameter in millimetres from its fit in the picture and a card in the hand's plane."""

from dataclasses import dataclass

import numpy as np

from ringar.records import RING_TO_FINGER_WIDTH, FingerFit
from ringar.sizing.card import CardScale

FIT_ERROR_SHARE = 0.02
"""Standard error of the fitted finger width (path-traced hands: 0.017 mean)."""
PLANE_ERROR_SHARE = 0.02
"""A finger's outline lies up to 8 mm nearer to the camera or farther than a card in the hand's plane: 2 % at 40 cm."""


@dataclass(frozen=True)
class MeasuredDiameter:
    """The inner diameter of a ring that fits, with its standard error, in millimetres."""

    diameter_mm: float
    error_mm: float


def finger_diameter(card: CardScale, fit: FingerFit) -> MeasuredDiameter:
    """Measure a fitted finger with a card in the same picture."""
    diameter_mm = RING_TO_FINGER_WIDTH * card.length_mm(fit.left_edge_px, fit.right_edge_px)
    share = float(np.hypot.reduce([card.error_share, FIT_ERROR_SHARE, PLANE_ERROR_SHARE]))
    return MeasuredDiameter(diameter_mm, share * diameter_mm)
