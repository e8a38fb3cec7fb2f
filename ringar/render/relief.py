"""Relief that a lift from one photo can't measure: strands, grains and small stones, guessed from their play of light.

In a photo tent what stands out is light and the gaps between are dark. Read as heights, that turns the surface a
little to and fro, so that a twisted band or a row of stones mirrors the room piece by piece instead of as one smooth
bar.
"""

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Floats, SurfacePatch

HEIGHT = 0.07
"""Height, in inner radii, of what is lighter than its surroundings by once their luminance: strands and small stones
are about that high."""

GRAIN = 0.03
"""Size of the finest relief, in inner radii: finer light and dark is the play of light on it."""

PLAIN, WORKED = 3.0, 5.0
"""Change of detail per inner radius along the band of smooth surfaces, at most, and of worked ones, at least: plain
bands have 0.7 to 2.1, twisted ones and rows of stones 4.3 to 9."""

LARGEST_TILT = 1.0
"""Steepest slope that is read from light, rise over run."""


def raised(patch: SurfacePatch, detail: Floats) -> SurfacePatch:
    """The patch with its worked parts standing out; smooth patches, whose detail is reflections, stay as they are.

    Parameters
    ----------
    detail
        (rows, cols) float32: luminance over its surroundings', 1 = plain.
    """
    share = np.clip((_busyness(patch, detail) - PLAIN) / (WORKED - PLAIN), 0.0, 1.0)
    if share == 0.0 or min(detail.shape) < 2:
        return patch
    along, across = (np.gradient(patch.position, axis=axis) for axis in (1, 0))
    sigmas = (GRAIN / max(float(np.median(np.linalg.norm(step, axis=2))), 1e-3) for step in (along, across))
    sigma_x, sigma_y = (float(np.clip(sigma, 0.3, 20.0)) for sigma in sigmas)
    smooth = cv2.GaussianBlur(detail, (0, 0), sigma_x, sigmaY=sigma_y)
    height = np.float32(HEIGHT * share) * (smooth - np.float32(1.0)) * patch.alpha
    tilt = _slope(height, along, 1) + _slope(height, across, 0)
    steep = np.linalg.norm(tilt, axis=2, keepdims=True)
    normal = patch.normal - tilt * np.minimum(1.0, LARGEST_TILT / np.maximum(steep, 1e-6))
    normal /= np.maximum(np.linalg.norm(normal, axis=2, keepdims=True), 1e-6)
    position = patch.position + patch.normal * height[:, :, None]
    return replace(patch, position=position.astype(np.float32), normal=normal.astype(np.float32))


def _busyness(patch: SurfacePatch, detail: Floats) -> float:
    """Mean change of detail along the grid's rows per inner radius of way, where the patch is surface."""
    there = patch.alpha > 0.5
    both = there[:, 1:] & there[:, :-1]
    way = np.linalg.norm(np.diff(patch.position, axis=1), axis=2)[both].sum()
    return float(np.abs(np.diff(detail, axis=1))[both].sum() / max(float(way), 1e-6))


def _slope(height: Floats, step: Floats, axis: int) -> NDArray[np.float32]:
    """The height's gradient along one direction of the grid, (rows, cols, 3): rise over run towards higher points."""
    rise = np.gradient(height, axis=axis)[:, :, None]
    return np.asarray(rise * step / np.maximum((step**2).sum(axis=2, keepdims=True), 1e-8), np.float32)
