"""A mask's pieces."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Gray8


def above(values: NDArray[np.uint8] | NDArray[np.float32], least: float) -> Gray8:
    """255 where a value is above ``least``, 0 elsewhere."""
    return np.where(values > least, np.uint8(255), np.uint8(0)).astype(np.uint8)


def without_specks(ring: NDArray[np.uint8], smallest: float = 0.02) -> Gray8:
    """Drop everything that is smaller than a share of the largest piece."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ring, connectivity=8)
    if count < 2:
        return np.zeros_like(ring)
    areas = stats[:, cv2.CC_STAT_AREA].copy()
    areas[0] = 0
    return np.asarray((areas >= smallest * areas.max())[labels] * np.uint8(255), np.uint8)


def enclosed(ring: Gray8) -> Gray8:
    """What the outlines of a ring's mask enclose without being ring, 255."""
    outlines = cv2.findContours(ring, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0]
    return np.asarray(cv2.drawContours(np.zeros_like(ring), outlines, -1, 255, cv2.FILLED), np.uint8) & ~ring


def disc(radius: int) -> Gray8:
    """Round structuring element (2 radius + 1 across)."""
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1)), np.uint8)
