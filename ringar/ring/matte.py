"""Soft edges: from a hard ring mask to alpha and the ring's own colours, free of the ground's."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8, Gray8

_CONTRAST_LEVELS = 14.0


def local_mean(image: NDArray[np.float32], mask: NDArray[np.float32], radius_px: int) -> NDArray[np.float32]:
    """Mean of ``image`` (height, width, 3) where ``mask`` is 1, carried to everywhere by widening windows."""
    result = np.zeros_like(image)
    filled = np.zeros(image.shape[:2], np.float32)
    masked = image * mask[..., None]
    for radius in (radius_px, 4 * radius_px, 16 * radius_px):
        shrink = max(1, radius // 4)
        size = (max(1, image.shape[1] // shrink), max(1, image.shape[0] // shrink))
        kernel = (2 * (radius // shrink) + 1,) * 2
        total = cv2.blur(cv2.resize(masked, size, interpolation=cv2.INTER_AREA), kernel)
        weight = cv2.blur(cv2.resize(mask, size, interpolation=cv2.INTER_AREA), kernel)
        mean = total / np.maximum(weight, 1e-6)[..., None]
        full = (image.shape[1], image.shape[0])
        mean, weight = cv2.resize(mean, full), cv2.resize(weight, full)
        share = np.clip(weight * 20, 0, 1) * (1 - filled)
        result += mean * share[..., None]
        filled += share
    return result / np.maximum(filled, 1e-6)[..., None]


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
    (height, width, 4) uint8 BGRA, straight alpha.
    """
    kernel = np.ones((3, 3), np.uint8)
    sure_ring = (cv2.erode(ring, kernel, iterations=2 * blur_px + 1) > 0).astype(np.float32)
    sure_ground = (cv2.dilate(ring, kernel, iterations=blur_px + 1) == 0).astype(np.float32)
    pixels = image.astype(np.float32)
    ground = local_mean(pixels, sure_ground, 6)
    front = local_mean(pixels, sure_ring, 3)
    span = front - ground
    strength = (span * span).sum(axis=-1)
    measured = ((pixels - ground) * span).sum(axis=-1) / np.maximum(strength, 1.0)
    smooth = cv2.GaussianBlur(ring.astype(np.float32) / 255.0, (0, 0), 0.8)
    trust = strength / (strength + _CONTRAST_LEVELS**2)
    alpha = np.clip(trust * measured + (1 - trust) * smooth, 0, 1)
    alpha = np.where(sure_ring > 0, 1.0, np.where(sure_ground > 0, 0.0, alpha)).astype(np.float32)
    own = (pixels - (1 - alpha[..., None]) * ground) / np.maximum(alpha[..., None], 0.05)
    mix = np.clip((alpha[..., None] - 0.3) / 0.5, 0, 1)
    colour = np.where(sure_ring[..., None] > 0, pixels, np.clip(mix * own + (1 - mix) * front, 0, 255))
    return np.dstack([colour, alpha * 255 + 0.5]).astype(np.uint8)
