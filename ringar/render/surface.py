"""A ring's surface as one dense cloud of samples, fine enough that its picture has no holes."""

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from ringar.records import Floats, RingModel, SurfacePatch

SAMPLES_PER_PIXEL = 1.35
"""Samples per raster pixel along each direction of a patch seen square; below about 1.2 gaps open."""

SIZE_STEP = 2.0**0.25
"""Surfaces are kept for radii in this geometric ladder, so that a moving hand reuses them."""

MAX_SIDE = 700
"""Most samples along one side of a patch: enough for an inner radius of 150 raster pixels."""

DETAIL_BLUR = 0.18
"""Size of the detail kept apart from the photo's own shading, in inner radii: engraving and edges, not reflections."""


@dataclass(frozen=True)
class Surface:
    """Samples of all patches of one ring.

    Attributes
    ----------
    position, normal
        (n, 3) float32, ring coordinates.
    colour
        (n, 3) float32 linear BGR: the photo's own.
    detail
        (n,) float32: the photo's luminance over its surroundings', 1 = plain.
    stone
        (n,) float32: 0 metal, 1 gem stone.
    """

    position: Floats
    normal: Floats
    colour: Floats
    detail: Floats
    stone: Floats


def surface_for(model: RingModel, radius_raster_px: float) -> Surface:
    """Samples dense enough for a ring drawn with this inner radius, in raster pixels."""
    step = int(np.ceil(np.log(max(radius_raster_px, 4.0)) / np.log(SIZE_STEP)))
    return _surface(model, step)


@lru_cache(maxsize=12)
def _surface(model: RingModel, step: int) -> Surface:
    density = SIZE_STEP**step * SAMPLES_PER_PIXEL
    parts = [_samples(patch, density) for patch in model.patches]
    joined = np.concatenate(parts) if parts else np.zeros((0, 11), np.float32)
    return Surface(
        position=np.ascontiguousarray(joined[:, 0:3]),
        normal=np.ascontiguousarray(joined[:, 3:6]),
        colour=np.ascontiguousarray(joined[:, 6:9]),
        detail=np.ascontiguousarray(joined[:, 9]),
        stone=np.ascontiguousarray(joined[:, 10]),
    )


def _samples(patch: SurfacePatch, density: float) -> Floats:
    """(n, 11) float32: position, normal, colour, detail, stone of one patch, ``density`` samples per inner radius."""
    rows, cols = (_sample_count(patch, axis, density) for axis in (0, 1))
    alpha = _resized(patch.alpha, rows, cols)
    detail = _detail(patch)
    grid = np.dstack(
        [
            _resized(layer, rows, cols)
            for layer in (patch.position, patch.normal, patch.colour_linear_bgr, detail, patch.stone)
        ]
    )
    samples: Floats = grid[alpha > 0.5]
    length = np.linalg.norm(samples[:, 3:6], axis=1, keepdims=True)
    samples[:, 3:6] /= np.maximum(length, 1e-6)
    return samples


def _sample_count(patch: SurfacePatch, axis: int, density: float) -> int:
    """Samples along one axis of a patch, after its longest grid line there."""
    there = (np.minimum(np.delete(patch.alpha, 0, axis), np.delete(patch.alpha, -1, axis)) > 0).astype(np.float32)
    steps = np.linalg.norm(np.diff(patch.position, axis=axis), axis=2) * there
    length = float(steps.sum(axis=axis).max(initial=0.0))
    cells = max(int(np.count_nonzero(there.max(axis=1 - axis))), 1)
    stretched = length * patch.position.shape[axis] / cells
    return int(np.clip(np.ceil(stretched * density), 2, MAX_SIDE))


def _resized(layer: Floats, rows: int, cols: int) -> Floats:
    shrinks = rows < layer.shape[0] and cols < layer.shape[1]
    method = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(layer, (cols, rows), interpolation=method), np.float32)


def _detail(patch: SurfacePatch) -> Floats:
    """Luminance over that of its surroundings on the patch, limited to what an engraving does."""
    luminance = patch.colour_linear_bgr @ np.array([0.0722, 0.7152, 0.2126], np.float32) + np.float32(0.02)
    weight = patch.alpha
    spacing = _spacing(patch)
    sigma_x, sigma_y = (float(np.clip(DETAIL_BLUR / s, 0.5, 60.0)) for s in spacing)
    spread, total = (cv2.GaussianBlur(x, (0, 0), sigma_x, sigmaY=sigma_y) for x in (luminance * weight, weight))
    mean = spread / np.maximum(total, 1e-3)
    return np.asarray(np.clip(luminance / np.maximum(mean, 0.02), 0.4, 1.8), np.float32)


def _spacing(patch: SurfacePatch) -> tuple[float, float]:
    """Median distance between neighbouring grid points along x and y of the grid, in inner radii."""
    there = patch.alpha > 0.5
    if not there.any():
        return 1.0, 1.0
    out = []
    for axis in (1, 0):
        steps = np.linalg.norm(np.diff(patch.position, axis=axis), axis=2)[np.delete(there, 0, axis)]
        out.append(max(float(np.median(steps)) if len(steps) else 1.0, 1e-3))
    return out[0], out[1]
