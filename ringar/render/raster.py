"""Which piece of a ring each raster pixel sees: samples splatted into a depth buffer."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Floats
from ringar.render.projection import RingPose
from ringar.render.surface import Surface

FINGER_RADIUS = 0.985
"""Radius of the finger that hides the far half of a ring, in inner radii: flesh gives way to a ring that fits."""

BACK_FACING = -0.2
"""Samples turned further away from the camera than this are not drawn; lifted normals are a little rough."""

_DEPTH_STEPS = 4096.0
_INDEX_BITS = 22


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
    finger, view_normal
        (m, 3) float32: finger coordinates of the sample and its normal in view coordinates.
    """

    x: int
    y: int
    width: int
    height: int
    oversampling: int
    pixel: NDArray[np.int64]
    sample: NDArray[np.int64]
    finger: Floats
    view_normal: Floats


def oversampling_for(radius_px: float) -> int:
    """Raster pixels per picture pixel: fine where the ring is small, coarse where it is large."""
    return 3 if radius_px < 22 else 2 if radius_px < 75 else 1


def rasterise(surface: Surface, pose: RingPose, frame_size: tuple[int, int], margin_px: float) -> Raster | None:
    """Splat the ring's visible samples; None where none falls into the frame.

    The region is the ring's bounding box with ``margin_px`` around it, inside the frame (width, height).
    """
    seen = np.flatnonzero(surface.normal @ pose.to_view[2] > BACK_FACING)
    position = surface.position[seen]
    finger = position @ pose.to_finger.T
    across, outwards = finger[:, 0], finger[:, 2]
    room = FINGER_RADIUS**2 - across * across
    hidden = (room > 0) & (outwards < np.sqrt(np.maximum(room, 0.0)))
    keep = np.flatnonzero(~hidden)
    seen, finger = seen[keep], finger[keep]
    view = position[keep] @ pose.to_view.T
    if not len(view):
        return None
    picture = pose.project(view)
    box = _region(picture, frame_size, margin_px)
    if box is None:
        return None
    x, y, width, height = box
    oversampling = oversampling_for(pose.radius_px)
    raster_size = (width * oversampling, height * oversampling)
    pixel, winner = _depth_buffer(picture, view[:, 2], (x, y), oversampling, raster_size)
    sample = seen[winner]
    normal = surface.normal[sample] @ pose.to_view.T
    return Raster(x, y, width, height, oversampling, pixel, sample, finger[winner], normal)


def _region(picture: Floats, frame_size: tuple[int, int], margin_px: float) -> tuple[int, int, int, int] | None:
    """The samples' bounding box with a margin, cut to the frame: x, y, width, height."""
    low = np.floor(picture.min(axis=0) - margin_px).astype(int)
    high = np.ceil(picture.max(axis=0) + margin_px).astype(int) + 1
    x0, y0 = max(int(low[0]), 0), max(int(low[1]), 0)
    x1, y1 = min(int(high[0]), frame_size[0]), min(int(high[1]), frame_size[1])
    return (x0, y0, x1 - x0, y1 - y0) if x1 - x0 > 1 and y1 - y0 > 1 else None


def _depth_buffer(
    picture: Floats, nearness: Floats, origin: tuple[int, int], oversampling: int, size: tuple[int, int]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Covered raster pixels and, for each, the index of the nearest sample.

    Depth and sample index share one float64 key, exact below 2**53, so that one unbuffered maximum does the sorting
    and a morphological closing fills the last single-pixel gaps with a neighbour's key.
    """
    width, height = size
    place = ((picture - np.array(origin, np.float32) + np.float32(0.5)) * np.float32(oversampling)).astype(np.int32)
    inside = (place >= 0).all(axis=1) & (place < np.array(size, np.int32)).all(axis=1)
    depth = np.round((np.clip(nearness, -8.0, 8.0) + 8.0).astype(np.float64) * _DEPTH_STEPS) + 1.0
    key = depth * 2.0**_INDEX_BITS + np.arange(len(depth))
    flat = place[:, 1] * width + place[:, 0]
    if not inside.all():
        flat, key = flat[inside], key[inside]
    buffer = np.zeros(width * height, np.float64)
    np.maximum.at(buffer, flat, key)
    image = buffer.reshape(height, width)
    closed = cv2.morphologyEx(image, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)).reshape(-1)
    buffer = np.where(buffer > 0, buffer, closed)
    pixel = np.flatnonzero(buffer > 0)
    winner = np.mod(buffer[pixel], 2.0**_INDEX_BITS).astype(np.int64)
    return pixel, winner
