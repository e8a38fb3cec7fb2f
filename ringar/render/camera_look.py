"""The camera's blur and grain on what is drawn: as sharp as the finger and no sharper, as noisy and no cleaner."""

import cv2
import numpy as np

from ringar.records import Bgr8, Floats

RASTER_SIGMA_PX = 0.29
"""Blur that averaging over a whole pixel has already done: the standard deviation of a unit box."""

GRAIN_SIGMA_PX = 1.2
"""Grain is what is finer than this; webcam noise is correlated over about a pixel."""

GRAIN_LIMIT = 2.5
"""Differences beyond this many standard deviations are texture or an edge, not grain."""


def soften(premultiplied: Floats, sharpness_px: float) -> Floats:
    """(height, width, 4) premultiplied linear light blurred to the camera's Gaussian sigma."""
    rest = sharpness_px**2 - RASTER_SIGMA_PX**2
    if rest < 0.04:
        return premultiplied
    return np.asarray(cv2.GaussianBlur(premultiplied, (0, 0), float(np.sqrt(rest))), np.float32)


def grain_of(region_bgr: Bgr8, noise_std: float) -> Floats:
    """The picture's own grain, (height, width, 3) float32 grey levels: so it fits the camera and replays the same."""
    picture = region_bgr.astype(np.float32)
    fine = picture - cv2.GaussianBlur(picture, (0, 0), GRAIN_SIGMA_PX)
    limit = np.float32(GRAIN_LIMIT * noise_std)
    return np.asarray(np.clip(fine, -limit, limit), np.float32)
