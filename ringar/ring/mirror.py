"""The ring's image in a polished table: found as the picture's upside-down repetition, and taken off."""

import cv2
import numpy as np

from ringar.records import Bgr8, Floats, Gray8

_LEAST_SHARE = 0.12
"""Smallest height of the mirror image, as a share of the whole."""
_ALIKE = 0.7
_FAINTER = 0.65
"""Polished tables reflect less than this share; a ring's own lower half is no fainter than its upper."""
_SEARCHED = (0.4, 0.9)
_ROUGH_PX = 2.0
_COARSE = 3


def mirror_row(image: Bgr8, ground: Floats, ring: Gray8) -> int | None:
    """Row from which on the mask shows the ring's image in the table; None where there is none.

    A mirror image repeats what stands above its first row, upside down and fainter. Both are compared by the
    correlation of how far they differ from the ground, coarse detail left out.

    Parameters
    ----------
    image, ground
        (height, width, 3) the photo and its ground without the ring.
    ring
        (height, width) uint8: what differs from the ground.
    """
    left, top, width, height = cv2.boundingRect(ring)
    if height < 24 or width < 24:
        return None
    box = (slice(top, top + height), slice(left, left + width))
    off = (image[box].astype(np.float32) - ground[box]).mean(axis=-1)
    detail = cv2.GaussianBlur(off, (0, 0), _ROUGH_PX) - cv2.GaussianBlur(off, (0, 0), 6 * _ROUGH_PX)
    small = cv2.resize(detail, (max(1, width // _COARSE), max(1, height // _COARSE)), interpolation=cv2.INTER_AREA)
    rough = _best_row(small, range(round(_SEARCHED[0] * len(small)), round(_SEARCHED[1] * len(small))))
    if rough is None:
        return None
    near = range(max(1, _COARSE * (rough - 2)), min(height - 1, _COARSE * (rough + 3)))
    row = _best_row(np.asarray(detail, np.float32), near)
    return None if row is None else top + row


def _best_row(detail: Floats, rows: range) -> int | None:
    """The row about which the lower part repeats the upper one most exactly."""
    best, found = _ALIKE, None
    for row in rows:
        reach = min(row, len(detail) - row)
        if reach < _LEAST_SHARE * len(detail):
            continue
        above, below = detail[row - reach : row][::-1], detail[row : row + reach]
        first, second = float((above * above).sum()), float((below * below).sum())
        if second > _FAINTER**2 * first:
            continue
        alike = float((above * below).sum()) / max(float(np.sqrt(first * second)), 1e-6)
        if alike > best:
            best, found = alike, row
    return found
