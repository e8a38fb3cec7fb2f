"""Cutting a model's input out of a picture, with the averaging that a large or noisy picture needs."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8

Affine = NDArray[np.float64]
"""(2, 3): maps picture pixels to crop pixels."""


@dataclass(frozen=True)
class Window:
    """An upright part of a picture, in its pixels; it may reach beyond the picture."""

    left: float
    top: float
    width: float
    height: float

    def letterbox(self, crop_px: int) -> Affine:
        """Map of the window into the middle of a ``crop_px`` square."""
        scale = crop_px / max(self.width, self.height)
        x = (crop_px - self.width * scale) / 2 - self.left * scale
        y = (crop_px - self.height * scale) / 2 - self.top * scale
        return np.array([[scale, 0, x], [0, scale, y]])


def whole(image_bgr: Bgr8) -> Window:
    """The window that shows all of a picture."""
    return Window(0, 0, image_bgr.shape[1], image_bgr.shape[0])


def sample(image_bgr: Bgr8, to_crop: Affine, crop_px: int, border: int) -> Bgr8:
    """A ``crop_px`` square of single pixels (bilinear): what MediaPipe does at any scale."""
    size = (crop_px, crop_px)
    return np.asarray(cv2.warpAffine(image_bgr, to_crop, size, flags=cv2.INTER_LINEAR, borderMode=border), np.uint8)


def sample_averaged(image_bgr: Bgr8, to_crop: Affine, crop_px: int, border: int, *, blur: bool = False) -> Bgr8:
    """As :func:`sample`, but a picture twice as fine as the crop or finer is halved (area mean) until it is not.

    Single pixels out of a noisy picture carry its full noise into the model. ``blur`` adds a 3 x 3 Gaussian.
    """
    part, corner = _cut_around(image_bgr, to_crop, crop_px)
    finer = 1.0 / math.hypot(to_crop[0, 0], to_crop[1, 0])
    step = 1
    while finer >= 2 * step and min(part.shape[:2]) >= 2:
        height, width = part.shape[0] // 2, part.shape[1] // 2
        part = np.asarray(cv2.resize(part[: 2 * height, : 2 * width], (width, height), interpolation=cv2.INTER_AREA))
        step *= 2
    if blur:
        part = np.asarray(cv2.GaussianBlur(part, (3, 3), 0))
    to_picture = np.array([[step, 0, corner[0] + (step - 1) / 2], [0, step, corner[1] + (step - 1) / 2], [0, 0, 1]])
    return sample(part, to_crop @ to_picture, crop_px, border)


def _cut_around(image_bgr: Bgr8, to_crop: Affine, crop_px: int) -> tuple[Bgr8, tuple[int, int]]:
    """The upright part of the picture that a crop needs, and its left upper corner."""
    height, width = image_bgr.shape[:2]
    corners = np.array([[0, 0], [crop_px, 0], [0, crop_px], [crop_px, crop_px]], np.float64)
    in_picture = (corners - to_crop[:, 2]) @ np.linalg.inv(to_crop[:, :2]).T
    margin = 2 / math.hypot(to_crop[0, 0], to_crop[1, 0]) + 1
    low = np.clip(np.floor(in_picture.min(0) - margin), 0, (width - 1, height - 1)).astype(int)
    high = np.clip(np.ceil(in_picture.max(0) + margin), low + 1, (width, height)).astype(int)
    return image_bgr[low[1] : high[1], low[0] : high[0]], (int(low[0]), int(low[1]))
