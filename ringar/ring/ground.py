"""Whether a photo's ground is plain: one smooth colour round the frame."""

from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8

_THINNED = 7
"""Every so many-th pixel of the frame is enough for the ground's six terms."""
_STEEPEST, _WORST_MISFIT = 4.0, 8.0
"""Usual slope (levels per pixel) and misfit (levels) on a plain ground's frame."""


Number = TypeVar("Number", np.uint8, np.float32)


def plain_ground(image: Bgr8) -> bool:
    """True where the photo's frame shows one smooth colour, in light that may fall off."""
    calm = np.asarray(cv2.GaussianBlur(image, (3, 3), 0), np.uint8)
    slope = float(np.median(frame_pixels(_steepness(calm))))
    misfit = float(np.median(frame_pixels(np.abs(calm - smooth_ground(calm.astype(np.float32))))))
    return slope < _STEEPEST and misfit < _WORST_MISFIT


def frame_pixels(image: NDArray[Number], share: float = 0.03) -> NDArray[Number]:
    """Pixels of the photo's outermost frame, (n, channels)."""
    height, width = image.shape[:2]
    edge = max(1, round(share * min(height, width)))
    flat = image.reshape(height, width, -1)
    parts = (flat[:edge], flat[-edge:], flat[edge:-edge, :edge], flat[edge:-edge, -edge:])
    return np.concatenate([part.reshape(-1, flat.shape[2]) for part in parts])


def _quadratic_terms(shape: tuple[int, int], step: int = 1) -> NDArray[np.float32]:
    """(rows, cols, 6) values of 1, x, y, x^2, xy, y^2 over the picture scaled to -1..1."""
    rows, cols = shape
    y = np.linspace(-1, 1, rows, dtype=np.float32)[::step, None]
    x = np.linspace(-1, 1, cols, dtype=np.float32)[None, ::step]
    one = np.ones((y.shape[0], x.shape[1]), np.float32)
    return np.stack([one, x * one, y * one, x * x * one, x * y, y * y * one], axis=-1)


def smooth_ground(image: NDArray[np.float32]) -> NDArray[np.float32]:
    """Quadratic surface through the photo's frame, (height, width, 3): the ground's colour without the ring."""
    terms = _quadratic_terms((image.shape[0], image.shape[1]))
    samples = frame_pixels(terms)[::_THINNED].astype(np.float64)
    colours = frame_pixels(image)[::_THINNED].astype(np.float64)
    weight = np.ones(len(samples))
    solution: NDArray[np.floating] = np.zeros((6, 3))
    for _ in range(4):
        scaled = samples * weight[:, None]
        solution = np.linalg.lstsq(scaled.T @ scaled, scaled.T @ (colours * weight[:, None]), rcond=None)[0]
        residual = np.abs(samples @ solution - colours).max(axis=1)
        weight = 1.0 / (1.0 + (residual / (3.0 + np.median(residual))) ** 2)
    return np.clip(terms @ solution.astype(np.float32), 0, 255)


def _steepness(image: Bgr8) -> NDArray[np.float32]:
    """Largest slope over the channels, grey levels per pixel."""
    across = cv2.Scharr(image, cv2.CV_16S, 1, 0)
    down = cv2.Scharr(image, cv2.CV_16S, 0, 1)
    slope = np.maximum(np.abs(across), np.abs(down)).max(axis=-1)
    return np.asarray(slope, np.float32) / 32.0
