"""Background removal: from a product photo to the ring alone, straight alpha."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.errors import NoRingError, UnreadableMaskError
from ringar.parameters import RingParameter
from ringar.records import Bgr8, Gray8, Picture
from ringar.ring.ground import SEGMENT_SIZE_PX, find_ground
from ringar.ring.matte import soft_cutout

MATTE_SIZE_PX = 1024
"""Long side at which edges are made soft; larger photos get their alpha enlarged from there."""


def cut_out(picture: Picture, parameter: RingParameter, mask: Gray8 | None = None) -> NDArray[np.uint8]:
    """The photo with its background removed.

    A given mask is used as it is. A photo with real transparency keeps it. Otherwise the background is removed, or,
    with ``ring_need_remove_background=False``, the photo is kept whole (alpha 255 everywhere).

    Parameters
    ----------
    picture
        The product photo.
    parameter
        ``ring_need_remove_background`` is read.
    mask
        (height, width) uint8 of the photo's size, 255 = ring.

    Returns
    -------
    (height, width, 4) uint8 BGRA, straight alpha, of the photo's size.

    Raises
    ------
    NoRingError
        Nothing stands out from the background.
    UnreadableMaskError
        The mask is not of the photo's size.
    """
    if mask is not None:
        return _masked(picture, mask)
    if has_transparency(picture) and picture.alpha is not None:
        return np.dstack([picture.image_bgr, picture.alpha])
    if not parameter.ring_need_remove_background:
        return np.dstack([picture.image_bgr, np.full(picture.image_bgr.shape[:2], 255, np.uint8)])
    return remove_background(picture)


def has_transparency(picture: Picture) -> bool:
    """True where a noticeable part of the photo is see-through, so that its alpha is a cutout."""
    return picture.alpha is not None and float((picture.alpha < 128).mean()) > 0.02


def remove_background(picture: Picture) -> NDArray[np.uint8]:
    """Cut the ring out by its ground's colour and smoothness, BGRA of the photo's size."""
    image = picture.image_bgr
    fine = shrink(image, MATTE_SIZE_PX)
    coarse = shrink(fine, SEGMENT_SIZE_PX)
    ring = cv2.bitwise_not(find_ground(coarse).mask)
    ring = _without_specks(ring)
    if not ring.any():
        raise NoRingError(
            f"{picture.name or 'the ring photo'}: nothing stands out from the background. "
            "Take a photo of one ring on a plain ground."
        )
    enlarged = cv2.resize(ring, (fine.shape[1], fine.shape[0]), interpolation=cv2.INTER_LINEAR)
    cutout = soft_cutout(
        fine, np.where(enlarged > 127, np.uint8(255), np.uint8(0)), max(1, round(fine.shape[1] / coarse.shape[1]))
    )
    return _at_size_of(image, cutout)


def shrink(image: NDArray[np.uint8], long_side_px: int) -> NDArray[np.uint8]:
    """``image`` itself, or area-averaged so that its long side is ``long_side_px``."""
    height, width = image.shape[:2]
    factor = long_side_px / max(height, width)
    if factor >= 1:
        return image
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)


def _masked(picture: Picture, mask: Gray8) -> NDArray[np.uint8]:
    if mask.shape != picture.image_bgr.shape[:2]:
        raise UnreadableMaskError(
            f"{picture.name or 'the ring photo'}: its mask has another size; give a mask of the photo's size."
        )
    return np.dstack([picture.image_bgr, mask])


def _without_specks(ring: Gray8) -> Gray8:
    """Drop everything that is much smaller than the largest piece."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ring, connectivity=8)
    if count < 2:
        return np.zeros_like(ring)
    areas = stats[:, cv2.CC_STAT_AREA].copy()
    areas[0] = 0
    return np.asarray((areas >= 0.02 * areas.max())[labels] * np.uint8(255), np.uint8)


def _at_size_of(image: Bgr8, cutout: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Enlarge a cutout to the photo's size; inside the ring the photo's own pixels stay."""
    height, width = image.shape[:2]
    if cutout.shape[:2] == (height, width):
        return cutout
    large = cv2.resize(cutout, (width, height), interpolation=cv2.INTER_LINEAR)
    inside = large[..., 3] == 255
    large[..., :3][inside] = image[inside]
    return np.asarray(large, np.uint8)
