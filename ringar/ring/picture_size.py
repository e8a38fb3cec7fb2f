"""Working sizes: photos are measured at bounded sizes, whatever theirs."""

import cv2
import numpy as np
from numpy.typing import NDArray


def shrink(image: NDArray[np.uint8], long_side_px: int) -> NDArray[np.uint8]:
    """``image`` itself, or area-averaged so that its long side is ``long_side_px``."""
    height, width = image.shape[:2]
    factor = long_side_px / max(height, width)
    if factor >= 1:
        return image
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)


def at_least(image: NDArray[np.uint8], long_side_px: int) -> NDArray[np.uint8]:
    """``image`` itself, or enlarged so that its long side is ``long_side_px``."""
    height, width = image.shape[:2]
    factor = long_side_px / max(height, width)
    if factor <= 1:
        return image
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_CUBIC), np.uint8)


def enlarge_cutout(cutout: NDArray[np.uint8], image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A BGRA cutout at its photo's size; inside the ring the photo's own pixels stay."""
    height, width = image.shape[:2]
    if cutout.shape[:2] == (height, width):
        return cutout
    way = cv2.INTER_LINEAR if cutout.shape[1] < width else cv2.INTER_AREA
    large = np.asarray(cv2.resize(cutout, (width, height), interpolation=way), np.uint8)
    inside = large[..., 3] == 255
    large[..., :3][inside] = image[inside]
    return large
