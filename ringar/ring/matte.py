"""Soft edges: from a hard ring mask to alpha and the ring's own colours, free of the ground's."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8, Gray8

Ints = NDArray[np.intp]

_CONTRAST_LEVELS = 14.0
_ALIKE_LEVELS = 12.0
_LIT_LEVEL = 225.0


_FIELD_SIZE_PX = 384
_ROOM = 0.05
_ROW = 1024


def local_mean(image: NDArray[np.float32], mask: NDArray[np.float32], radius_px: int) -> NDArray[np.float32]:
    """Mean of ``image`` (height, width, 3) where ``mask`` is 1, carried to everywhere by widening windows."""
    result, filled = np.zeros_like(image), np.zeros_like(mask)
    masked = image * mask[..., None]
    for radius in (radius_px, 4 * radius_px, 16 * radius_px):
        total = cv2.blur(masked, (2 * radius + 1,) * 2, borderType=cv2.BORDER_CONSTANT)
        weight = cv2.blur(mask, (2 * radius + 1,) * 2, borderType=cv2.BORDER_CONSTANT)
        share = np.clip(weight * 20, 0, 1) * (1 - filled)
        result += total * (share / np.maximum(weight, 1e-6))[..., None]
        filled += share
    return np.asarray(result / np.maximum(filled, 1e-6)[..., None], np.float32)


def smooth_field(image: NDArray[np.float32], mask: NDArray[np.float32], radius_px: int) -> NDArray[np.float32]:
    """`local_mean` of a large picture, worked out at a small size: (height, width, 3) at most `_FIELD_SIZE_PX` long."""
    factor = min(1.0, _FIELD_SIZE_PX / max(mask.shape))
    size = (max(1, round(mask.shape[1] * factor)), max(1, round(mask.shape[0] * factor)))
    weight = np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_AREA), np.float32)
    total = cv2.resize(image * mask[..., None], size, interpolation=cv2.INTER_AREA)
    mean = np.asarray(total / np.maximum(weight, 1e-6)[..., None], np.float32)
    return local_mean(mean, weight, max(1, round(radius_px * factor)))


def read_field(field: NDArray[np.float32], rows: Ints, cols: Ints, shape: tuple[int, int]) -> NDArray[np.float32]:
    """Values (n, 3) of a small field at pixels of a picture of the given (height, width)."""
    y = (rows.astype(np.float32) + 0.5) * (field.shape[0] / shape[0]) - 0.5
    x = (cols.astype(np.float32) + 0.5) * (field.shape[1] / shape[1]) - 0.5
    count = len(rows)
    if count == 0:
        return np.zeros((0, field.shape[2]), np.float32)
    wide = (-(-count // _ROW), _ROW)  # remap takes no side above 32767
    x, y = np.resize(x, wide), np.resize(y, wide)
    values = cv2.remap(field, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(values.reshape(-1, field.shape[2])[:count], np.float32)


def _sure_ring(image: Bgr8, ring: Gray8, ground: NDArray[np.float32], blur_px: int) -> Gray8:
    """The mask's inside, and of its margin what clearly differs from the ground (or may be a highlight on white)."""
    kernel = np.ones((3, 3), np.uint8)
    core = np.asarray(cv2.erode(ring, kernel, iterations=4 * blur_px + 1), np.uint8)
    sure = np.asarray(cv2.erode(ring, kernel, iterations=2 * blur_px + 1), np.uint8)
    rows, cols = np.nonzero(sure & ~core)
    behind = read_field(ground, rows, cols, (ring.shape[0], ring.shape[1]))
    off = np.abs(image[rows, cols] - behind).max(axis=1)
    unsure = (off < _ALIKE_LEVELS) & (behind.mean(axis=1) < _LIT_LEVEL)
    sure[rows[unsure], cols[unsure]] = 0
    return sure


def soft_cutout(image: Bgr8, ring: Gray8, blur_px: int = 1) -> NDArray[np.uint8]:
    """Alpha and foreground colours along the edge of a hard mask.

    The pixel is taken as F alpha + B (1 - alpha), F and B being the nearby ring's and ground's colours, and alpha the
    projection onto the line between them; where the two are alike the smoothed mask decides.

    Parameters
    ----------
    image
        (height, width, 3) uint8 BGR.
    ring
        (height, width) uint8, 255 = ring.
    blur_px
        How far the mask's edge may be off.

    Returns
    -------
    (height, width, 4) uint8 BGRA, straight alpha; the ring's colours are carried on beyond its edge.
    """
    window = _window(ring)
    result = np.dstack([image, np.zeros_like(ring)])
    result[window] = _soft_window(image[window], ring[window], blur_px)
    return result


def _window(ring: Gray8) -> tuple[slice, slice]:
    """Rows and columns of the mask with some ground around."""
    x, y, width, height = cv2.boundingRect(ring)
    room = round(_ROOM * max(ring.shape))
    return slice(max(0, y - room), y + height + room), slice(max(0, x - room), x + width + room)


def _soft_window(image: Bgr8, ring: Gray8, blur_px: int) -> NDArray[np.uint8]:
    kernel = np.ones((3, 3), np.uint8)
    size = (ring.shape[0], ring.shape[1])
    source = image.astype(np.float32)
    not_ground = np.asarray(cv2.dilate(ring, kernel, iterations=blur_px + 1), np.uint8)
    around = smooth_field(source, (not_ground == 0).astype(np.float32), 8)
    sure_ring = _sure_ring(image, ring, around, blur_px)
    rows, cols = np.nonzero(not_ground & ~sure_ring)
    pixels = image[rows, cols].astype(np.float32)
    ground = read_field(around, rows, cols, size)
    field = smooth_field(source, (sure_ring > 0).astype(np.float32), 4)
    front = read_field(field, rows, cols, size)
    span = front - ground
    strength = (span * span).sum(axis=-1)
    measured = ((pixels - ground) * span).sum(axis=-1) / np.maximum(strength, 1.0)
    smooth = cv2.GaussianBlur(ring, (0, 0), 0.8)[rows, cols].astype(np.float32) / 255.0
    trust = strength / (strength + _CONTRAST_LEVELS**2)
    alpha = np.clip(trust * measured + (1 - trust) * smooth, 0, 1)[:, None]
    own = (pixels - (1 - alpha) * ground) / np.maximum(alpha, 0.05)
    mix = np.clip((alpha - 0.3) / 0.5, 0, 1)
    result = np.dstack([image, sure_ring])
    backdrop = cv2.resize(field, size[::-1], interpolation=cv2.INTER_LINEAR)
    result[..., :3][not_ground == 0] = np.clip(backdrop, 0, 255).astype(np.uint8)[not_ground == 0]
    result[rows, cols, :3] = np.clip(mix * own + (1 - mix) * front, 0, 255)
    result[rows, cols, 3] = alpha[:, 0] * 255 + 0.5
    return result
