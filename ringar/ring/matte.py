"""Soft edges: from the network's rough share of ring to alpha and the ring's own colours, free of the ground's."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8, Gray8

Ints = NDArray[np.intp]

_CONTRAST_LEVELS = 30.0
_ALL, _NONE = 243, 12
_SHARPER = 2.5

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


def soft_cutout(image: Bgr8, share: Gray8) -> NDArray[np.uint8]:
    """Alpha and foreground colours where the share of ring is between none and all.

    The pixel is taken as F alpha + B (1 - alpha), F and B being the nearby ring's and ground's colours, and alpha the
    projection onto the line between them, as far as the share is unsure; where the two are alike the share decides.

    Parameters
    ----------
    image
        (height, width, 3) uint8 BGR.
    share
        (height, width) uint8, 255 = all ring; its edges may be blurred.

    Returns
    -------
    (height, width, 4) uint8 BGRA, straight alpha; the ring's colours are carried on beyond its edge.
    """
    result = np.dstack([image, np.zeros_like(share)])
    window = _window(share)
    result[window] = _soft_window(image[window], share[window])
    return result


def _window(ring: Gray8) -> tuple[slice, slice]:
    """Rows and columns of the mask with some ground around."""
    x, y, width, height = cv2.boundingRect(ring)
    room = round(_ROOM * max(ring.shape))
    return slice(max(0, y - room), y + height + room), slice(max(0, x - room), x + width + room)


def _soft_window(image: Bgr8, share: Gray8) -> NDArray[np.uint8]:
    size = (share.shape[0], share.shape[1])
    source = image.astype(np.float32)
    kernel = np.ones((3, 3), np.uint8)
    sure_ring = cv2.erode((share > _ALL).astype(np.uint8), kernel)
    sure_ground = cv2.erode((share < _NONE).astype(np.uint8), kernel)
    around = smooth_field(source, sure_ground.astype(np.float32), 8)
    field = smooth_field(source, sure_ring.astype(np.float32), 4)
    rows, cols = np.nonzero(sure_ring + sure_ground == 0)
    pixels = image[rows, cols].astype(np.float32)
    ground, front = read_field(around, rows, cols, size), read_field(field, rows, cols, size)
    span = front - ground
    strength = (span * span).sum(axis=-1)
    measured = np.clip(((pixels - ground) * span).sum(axis=-1) / np.maximum(strength, 1.0), 0, 1)
    rough = share[rows, cols].astype(np.float32) / 255
    likely = np.clip((rough - 0.5) * _SHARPER + 0.5, 0, 1)
    trust = strength / (strength + _CONTRAST_LEVELS**2) * (4 * rough * (1 - rough))
    alpha = np.clip(trust * measured + (1 - trust) * likely, 0, 1)[:, None]
    own = (pixels - (1 - alpha) * ground) / np.maximum(alpha, 0.05)
    mix = np.clip((alpha - 0.3) / 0.5, 0, 1)
    result = np.dstack([image, sure_ring * np.uint8(255)])
    backdrop = cv2.resize(field, size[::-1], interpolation=cv2.INTER_LINEAR)
    result[..., :3][sure_ground > 0] = np.clip(backdrop, 0, 255).astype(np.uint8)[sure_ground > 0]
    result[rows, cols, :3] = np.clip(mix * own + (1 - mix) * front, 0, 255)
    result[rows, cols, 3] = alpha[:, 0] * 255 + 0.5
    return result
