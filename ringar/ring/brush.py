"""The matte brush: a mask changed along a stroke, its edge drawn to the photo's own edges."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.errors import UnreadableMaskError
from ringar.records import Bgr8, Gray8, Point

_CORE = 0.4
"""Share of the brush's radius that always takes effect; between it and the brush's edge the photo's edges decide."""
_SMALLEST_SNAPPED_PX = 3.0
_SOFT_PX = 0.7
_SHIFT_BITS = 4


def add_along(mask: Gray8, image: Bgr8, stroke: Sequence[Point], radius_px: float, *, snap: bool = True) -> Gray8:
    """The mask with the brushed area added to the ring.

    Parameters
    ----------
    mask
        (height, width) uint8, 255 = ring; not changed.
    image
        (height, width, 3) uint8 BGR: the photo.
    stroke
        Points (x, y) of the brush's middle in pixels, one for a dab; they may lie outside the photo.
    radius_px
        The brush's radius.
    snap
        The brush's outer part reaches only to the strongest edge of the photo under it (watershed by flooding between
        the brush's core and its surroundings); False paints the whole round.

    Returns
    -------
    (height, width) uint8, a new mask.

    Raises
    ------
    UnreadableMaskError
        Mask and photo differ in size.
    """
    return _brushed(mask, image, stroke, radius_px, snap=snap)


def remove_along(mask: Gray8, image: Bgr8, stroke: Sequence[Point], radius_px: float, *, snap: bool = True) -> Gray8:
    """The mask with the brushed area taken from the ring; parameters, result and errors as in `add_along`."""
    inverted = np.asarray(255 - mask, np.uint8)
    return np.asarray(255 - _brushed(inverted, image, stroke, radius_px, snap=snap), np.uint8)


def _brushed(mask: Gray8, image: Bgr8, stroke: Sequence[Point], radius_px: float, *, snap: bool) -> Gray8:
    if mask.shape != image.shape[:2]:
        raise UnreadableMaskError("The mask has another size than its photo; give a mask of the photo's size.")
    result = mask.copy()
    window = _window(mask.shape, stroke, radius_px)
    if window is None:
        return result
    points = np.asarray(stroke, np.float64) - (window[1].start, window[0].start)
    inside = mask[window]
    touched = _swept(inside.shape, points, radius_px)
    if snap and radius_px >= _SMALLEST_SNAPPED_PX:
        core = _swept(inside.shape, points, _CORE * radius_px)
        touched = _snapped(image[window], inside, touched, core)
    soft = np.asarray(cv2.GaussianBlur(touched, (0, 0), _SOFT_PX), np.uint8)
    result[window] = np.maximum(inside, soft)
    return result


def _window(shape: tuple[int, ...], stroke: Sequence[Point], radius_px: float) -> tuple[slice, slice] | None:
    """Rows and columns that the brush touches, with a little room; None where it misses the photo."""
    if not len(stroke):
        return None
    points = np.asarray(stroke, np.float64)
    room = radius_px + 4
    (left, top), (right, bottom) = np.floor(points.min(axis=0) - room), np.ceil(points.max(axis=0) + room) + 1
    rows = slice(int(np.clip(top, 0, shape[0])), int(np.clip(bottom, 0, shape[0])))
    cols = slice(int(np.clip(left, 0, shape[1])), int(np.clip(right, 0, shape[1])))
    return None if rows.start >= rows.stop or cols.start >= cols.stop else (rows, cols)


def _swept(shape: tuple[int, ...], points: NDArray[np.float64], radius_px: float) -> Gray8:
    """What a disc covers that is moved along the points."""
    area = np.zeros(shape[:2], np.uint8)
    fixed = np.round(points * (1 << _SHIFT_BITS)).astype(np.int32)
    cv2.polylines(area, [fixed], False, 255, max(1, round(2 * radius_px)), cv2.LINE_8, _SHIFT_BITS)
    for x, y in fixed:
        cv2.circle(area, (int(x), int(y)), round(radius_px * (1 << _SHIFT_BITS)), 255, -1, cv2.LINE_8, _SHIFT_BITS)
    return area


def _snapped(image: Bgr8, mask: Gray8, touched: Gray8, core: Gray8) -> Gray8:
    """The part of ``touched`` on the core's side of the photo's strongest edges."""
    rim = cv2.dilate(touched, np.ones((3, 3), np.uint8)) > 0
    markers = np.zeros(mask.shape, np.int32)
    markers[(touched == 0) & rim & (mask < 128)] = 2
    markers[(core > 0) | (rim & (mask > 127))] = 1
    markers[~rim] = 3
    padded = cv2.copyMakeBorder(markers, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=3)
    cv2.watershed(np.ascontiguousarray(cv2.copyMakeBorder(image, 1, 1, 1, 1, cv2.BORDER_REPLICATE)), padded)
    ours = (padded[1:-1, 1:-1] == 1) & (touched > 0)
    whole = np.asarray(ours * np.uint8(255), np.uint8)
    closed = np.asarray(cv2.morphologyEx(whole, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)), np.uint8)
    return np.asarray(closed & touched, np.uint8)
