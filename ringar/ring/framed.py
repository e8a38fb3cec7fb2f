"""A cut-out ring in the middle of a see-through square, for thumbnails."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Floats

MARGIN_SHARE = 0.06
_SEEN_ALPHA = 16


def framed(cutout_bgra: NDArray[np.uint8], side_px: int) -> Floats:
    """The ring alone, centred on a see-through square.

    Parameters
    ----------
    cutout_bgra
        (height, width, 4) uint8, straight alpha.

    Returns
    -------
    (side_px, side_px, 4) float32 BGRA 0-255, premultiplied alpha.
    """
    square = np.zeros((side_px, side_px, 4), np.float32)
    rows, columns = np.nonzero(cutout_bgra[..., 3] > _SEEN_ALPHA)
    if rows.size == 0:
        return square
    ring = premultiplied(cutout_bgra[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1])
    scale = side_px * (1 - 2 * MARGIN_SHARE) / max(ring.shape[:2])
    size = (max(1, round(ring.shape[1] * scale)), max(1, round(ring.shape[0] * scale)))
    top, left = (side_px - size[1]) // 2, (side_px - size[0]) // 2
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    square[top : top + size[1], left : left + size[0]] = cv2.resize(ring, size, interpolation=way)
    return square


def premultiplied(straight_bgra: NDArray[np.uint8]) -> Floats:
    """Straight alpha made premultiplied, (height, width, 4) float32 0-255."""
    pixels = straight_bgra.astype(np.float32)
    pixels[..., :3] *= pixels[..., 3:] / 255
    return pixels
