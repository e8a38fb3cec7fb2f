"""A ring's surface as one dense cloud of samples, fine enough that its picture has no holes."""

from dataclasses import dataclass, fields
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import LUMINANCE_BGR, Floats, RingModel, SurfacePatch
from ringar.render.relief import raised

FINGER_RADIUS = 0.985
"""Radius of the finger inside a ring, in inner radii: flesh gives way to a ring that fits. Nothing is drawn in it."""

SAMPLES_PER_PIXEL = 1.2
"""Samples per raster pixel along each direction of a surface seen square; single-pixel gaps are closed later."""

SIZE_STEP = 2.0**0.25
"""Surfaces are kept for radii in this geometric ladder, so that a moving hand reuses them."""

LARGEST_KEPT = 260.0
"""Surfaces for larger radii, in raster pixels, are made anew each time: only big stills need them, and they are big."""

MAX_SIDE = 4000
"""Most samples along one side of a patch: enough for an inner radius of 500 raster pixels."""

DETAIL_BLUR = 0.18
"""Size of the detail kept apart from the photo's own shading, in inner radii: engraving and edges, not reflections."""

METAL_CONTRAST = 0.6
"""Exponent of the reflectance by which metals differ in photos: black ones look a fifth as light as white ones, though
they reflect a sixteenth."""


@dataclass(frozen=True)
class Surface:
    """Samples of all patches of one ring, component by component.

    Attributes
    ----------
    position, normal
        (3, n) float32, ring coordinates.
    colour
        (3, n) float32 linear BGR: the photo's own.
    metal
        (3, n) float32 linear BGR: reflectance of the metal.
    detail
        (n,) float32: the photo's luminance over its surroundings', metals made equal; 1 = plain.
    stone
        (n,) float32: 0 metal, 1 gem stone.
    """

    position: Floats
    normal: Floats
    colour: Floats
    metal: Floats
    detail: Floats
    stone: Floats


def surface_for(model: RingModel, radius_raster_px: float) -> Surface:
    """Samples dense enough for a ring drawn with this inner radius, in raster pixels."""
    radius = SIZE_STEP ** float(np.ceil(np.log(max(radius_raster_px, 4.0)) / np.log(SIZE_STEP)))
    return _kept_surface(model, radius) if radius <= LARGEST_KEPT else _sampled(model, radius)


@lru_cache(maxsize=12)
def _kept_surface(model: RingModel, radius_raster_px: float) -> Surface:
    return _sampled(model, radius_raster_px)


def _sampled(model: RingModel, radius_raster_px: float) -> Surface:
    density = radius_raster_px * SAMPLES_PER_PIXEL
    parts = [_samples(patch, density) for patch in model.patches]
    joined = np.ascontiguousarray(np.concatenate(parts).T)
    return Surface(joined[0:3], joined[3:6], joined[6:9], joined[9:12], joined[12], joined[13])


def _samples(patch: SurfacePatch, density: float) -> Floats:
    """(n, 14) float32 of one patch, ``density`` samples per inner radius: a surface's values in order."""
    patch = _closed(patch)
    there = patch.alpha > 0.5
    detail = _detail(patch, there)
    patch = raised(patch, detail)
    row_lengths, col_lengths = (_line_lengths(patch.position, there, axis) for axis in (1, 0))
    rows, cols = (_count(lengths, density) for lengths in (col_lengths, row_lengths))
    layers = (patch.position, patch.normal, patch.colour_linear_bgr, patch.metal_linear_bgr, detail, patch.stone)
    grid = np.dstack([_resized(layer, rows, cols) for layer in layers])
    position = grid[:, :, 0:3]
    keep = _resized(patch.alpha, rows, cols) > 0.5
    keep &= position[:, :, 0] ** 2 + position[:, :, 2] ** 2 > FINGER_RADIUS**2
    keep &= _thinned(row_lengths, rows, cols)
    keep &= _thinned(col_lengths, cols, rows).T
    samples: Floats = grid[keep]
    samples[:, 3:6] /= np.maximum(np.linalg.norm(samples[:, 3:6], axis=1, keepdims=True), 1e-6)
    return samples


def _closed(patch: SurfacePatch) -> SurfacePatch:
    """The patch with its first column again behind its last, where a grid goes all the way round and its ends meet."""
    position = patch.position
    seam = float(np.median(np.linalg.norm(position[:, 0] - position[:, -1], axis=1)))
    step = float(np.median(np.linalg.norm(np.diff(position, axis=1), axis=2)))
    if seam > 1.5 * step:
        return patch
    layers = (getattr(patch, layer.name) for layer in fields(patch))
    return SurfacePatch(*(np.concatenate([layer, layer[:, :1]], axis=1) for layer in layers))


def _line_lengths(position: Floats, there: NDArray[np.bool_], axis: int) -> NDArray[np.float64]:
    """Length of every grid line along ``axis``, scaled up where part of the line is not surface, in inner radii."""
    both = np.delete(there, 0, axis) & np.delete(there, -1, axis)
    steps = np.linalg.norm(np.diff(position, axis=axis), axis=2) * both
    share = both.mean(axis=axis)
    lengths: NDArray[np.float64] = steps.sum(axis=axis, dtype=np.float64) / np.maximum(share, 0.05)
    return lengths


def _count(lengths: NDArray[np.float64], density: float) -> int:
    return int(np.clip(np.ceil(lengths.max(initial=0.0) * density), 2, MAX_SIDE))


def _thinned(lengths: NDArray[np.float64], lines: int, samples: int) -> NDArray[np.bool_]:
    """Which of the ``samples`` on each of ``lines`` grid lines to keep, so that short ones are no denser."""
    fine = np.interp(np.linspace(0, 1, lines), np.linspace(0, 1, len(lengths)), lengths)
    share = np.clip(fine / max(float(fine.max(initial=0.0)), 1e-6), 0.02, 1.0)
    place = np.arange(samples + 1)[None, :] * share[:, None]
    return np.asarray(np.diff(np.floor(place + 1e-6), axis=1) > 0)


def _resized(layer: Floats, rows: int, cols: int) -> Floats:
    shrinks = rows < layer.shape[0] and cols < layer.shape[1]
    method = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(layer, (cols, rows), interpolation=method), np.float32)


def _detail(patch: SurfacePatch, there: NDArray[np.bool_]) -> Floats:
    """Luminance over that of its surroundings on the patch, limited to what an engraving does; metals made equal."""
    luminance = patch.colour_linear_bgr @ LUMINANCE_BGR + np.float32(0.02)
    luminance /= (patch.metal_linear_bgr @ LUMINANCE_BGR + np.float32(0.02)) ** np.float32(METAL_CONTRAST)
    sigma_x, sigma_y = (float(np.clip(DETAIL_BLUR / _spacing(patch, there, axis), 0.5, 60.0)) for axis in (1, 0))
    weight = patch.alpha
    spread, total = (cv2.GaussianBlur(x, (0, 0), sigma_x, sigmaY=sigma_y) for x in (luminance * weight, weight))
    mean = spread / np.maximum(total, 1e-3)
    return np.asarray(np.clip(luminance / np.maximum(mean, 0.02), 0.4, 1.8), np.float32)


def _spacing(patch: SurfacePatch, there: NDArray[np.bool_], axis: int) -> float:
    """Median distance between neighbouring grid points along an axis of the grid, in inner radii."""
    steps = np.linalg.norm(np.diff(patch.position, axis=axis), axis=2)[np.delete(there, 0, axis)]
    return max(float(np.median(steps)), 1e-3) if len(steps) else 1.0
