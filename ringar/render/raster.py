"""Which piece of a ring each raster pixel sees: samples splatted into a depth buffer."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Floats
from ringar.render.projection import RingPose
from ringar.render.surface import Surface

SILHOUETTE_RADIUS = 1.03
"""Half the finger's width beside the ring, in inner radii: it hides the far half. A little more than the inner radius,
for a finger is wider than high and its flesh bulges next to a band."""

BACK_FACING = -0.2
"""Samples turned further away from the camera than this are not drawn; lifted normals are a little rough."""

_DEPTH_STEPS = 4096.0
_INDEX_BITS = 32
"""Room for every sample that a depth key can carry beside its depth."""


@dataclass(frozen=True)
class Raster:
    """What the ring covers of its region, at ``oversampling`` raster pixels per picture pixel.

    Attributes
    ----------
    x, y, width, height
        The region in picture pixels.
    pixel
        (m,) int: flat index of each covered raster pixel in the (height * oversampling, width * oversampling) raster.
    sample
        (m,) int: the surface sample seen there.
    weight
        (m,) float32: how much of the raster pixel is covered; a half on the outline, where samples may just touch it.
    """

    x: int
    y: int
    width: int
    height: int
    oversampling: int
    pixel: NDArray[np.intp]
    sample: NDArray[np.intp]
    weight: Floats


def oversampling_for(radius_px: float) -> int:
    """Raster pixels per picture pixel: fine where the ring is small, coarse where it is large."""
    return 3 if radius_px < 22 else 2 if radius_px < 60 else 1


def rasterise(surface: Surface, pose: RingPose, frame_size: tuple[int, int], margin_px: float) -> Raster | None:
    """Splat the ring's visible samples; None where none falls into the frame.

    The region is the ring's bounding box with ``margin_px`` around it, inside the frame (width, height).
    """
    seen = _visible(surface, pose)
    if not len(seen):
        return None
    x, y, depth = pose.project(np.take(surface.position, seen, axis=1))
    box = _region(x, y, frame_size, margin_px)
    if box is None:
        return None
    left, top, width, height = box
    fine = oversampling_for(pose.radius_px)
    columns = ((x - np.float32(left - 0.5)) * np.float32(fine)).astype(np.intp)
    rows = ((y - np.float32(top - 0.5)) * np.float32(fine)).astype(np.intp)
    inside = (columns >= 0) & (columns < width * fine) & (rows >= 0) & (rows < height * fine)
    flat = rows * (width * fine) + columns
    if not inside.all():
        flat, depth, seen = flat[inside], depth[inside], seen[inside]
    pixel, winner, weight = _depth_buffer(flat, depth, (height * fine, width * fine))
    return Raster(left, top, width, height, fine, pixel, seen[winner], weight)


def _visible(surface: Surface, pose: RingPose) -> NDArray[np.intp]:
    """Samples that face the camera and that the wearing finger does not hide.

    The finger is a cylinder about the axis, and every sample lies outside it: so one is hidden where it lies behind
    the axis and within the cylinder's width.
    """
    across = pose.to_finger[0] @ surface.position
    outwards = pose.to_finger[2] @ surface.position
    shown = (outwards > 0) | (np.abs(across) > SILHOUETTE_RADIUS)
    shown &= pose.to_view[2] @ surface.normal > BACK_FACING
    return np.flatnonzero(shown)


def _region(x: Floats, y: Floats, frame_size: tuple[int, int], margin_px: float) -> tuple[int, int, int, int] | None:
    """The samples' bounding box with a margin, cut to the frame: x, y, width, height."""
    x0, y0 = (max(int(np.floor(v.min() - margin_px)), 0) for v in (x, y))
    x1, y1 = (min(int(np.ceil(v.max() + margin_px)) + 1, n) for v, n in zip((x, y), frame_size, strict=True))
    return (x0, y0, x1 - x0, y1 - y0) if x1 - x0 > 1 and y1 - y0 > 1 else None


def _depth_buffer(
    flat: NDArray[np.intp], depth: Floats, shape: tuple[int, int]
) -> tuple[NDArray[np.intp], NDArray[np.intp], Floats]:
    """Covered raster pixels and, for each, the index of the nearest sample and the share covered.

    Depth and sample index share one integer key, so that one unbuffered maximum does the sorting. Single-pixel gaps
    take the nearest key around them.
    """
    key = ((np.clip(depth, -8.0, 8.0) + np.float32(8.0)) * np.float32(_DEPTH_STEPS)).astype(np.int64) + 1
    key = (key << _INDEX_BITS) + np.arange(len(key))
    buffer = np.zeros(shape[0] * shape[1], np.int64)
    np.maximum.at(buffer, flat, key)
    closed = _close_gaps(buffer, shape)
    pixel = np.flatnonzero(buffer)
    inner = cv2.erode(closed, cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))).ravel()[pixel]
    weight = np.float32(0.5) + np.float32(0.5) * inner
    return pixel, buffer[pixel] & ((1 << _INDEX_BITS) - 1), weight


def _close_gaps(buffer: NDArray[np.int64], shape: tuple[int, int]) -> NDArray[np.uint8]:
    """Fill the pixels that a 3 x 3 closing of the coverage adds with the largest key beside them, in place.

    Returns the closed coverage, (height, width) uint8 of 0 and 1.
    """
    cover = (buffer > 0).astype(np.uint8).reshape(shape)
    closed = cv2.morphologyEx(cover, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    gaps = np.flatnonzero(closed.ravel() > cover.ravel())
    if len(gaps):
        beside = np.array([-1, 1, -shape[1], shape[1], -shape[1] - 1, -shape[1] + 1, shape[1] - 1, shape[1] + 1])
        around = np.clip(gaps[:, None] + beside[None, :], 0, len(buffer) - 1)
        buffer[gaps] = buffer[around].max(axis=1)
    return np.asarray(closed, np.uint8)
