"""The photo's colours on the ring's surface: sampled where seen, completed by symmetry where hidden."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Floats, Gray8
from ringar.ring.matte import read_field, smooth_field
from ringar.ring.projection import Doubles, PhotoCamera

_GRAZING = 0.12
_SURE = 0.6


def to_linear(values: NDArray[np.uint8]) -> Floats:
    """Linear light of 8-bit sRGB (IEC 61966-2-1)."""
    scale = np.arange(256) / 255.0
    table = np.where(scale <= 0.04045, scale / 12.92, ((scale + 0.055) / 1.055) ** 2.4).astype(np.float32)
    return table[values]


@dataclass(frozen=True)
class PhotoColours:
    """The cutout ready for sampling.

    Attributes
    ----------
    linear_bgr
        (height, width, 3) float32 linear light; the ring's colours are carried outwards past its edge.
    inside
        (height, width) float32: 1 well inside the ring, falling to 0 at its edge.
    alpha
        (height, width) uint8: the cutout's own.
    camera
        The view at this picture's size.
    """

    linear_bgr: Floats
    inside: Floats
    alpha: Gray8
    camera: PhotoCamera

    def sample(self, points: Doubles) -> tuple[Floats, Floats]:
        """Colours (..., 3) and inside weights (...) at ring points (..., 3)."""
        at = self.camera.project(points).astype(np.float32)
        flat = at.reshape(-1, 1, 2)
        x, y = flat[..., 0], flat[..., 1]
        colour = cv2.remap(self.linear_bgr, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        inside = cv2.remap(self.inside, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
        shape = at.shape[:-1]
        return np.asarray(colour, np.float32).reshape(*shape, 3), np.asarray(inside, np.float32).reshape(shape)

    def read(self, mask: Gray8, points: Doubles) -> Floats:
        """Values 0-1 of a mask of this picture's size at ring points (..., 3)."""
        at = self.camera.project(points).astype(np.float32).reshape(-1, 1, 2)
        values = cv2.remap(mask, at[..., 0], at[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
        return values.reshape(points.shape[:-1]).astype(np.float32) / np.float32(255)


def photo_colours(cutout: NDArray[np.uint8], camera: PhotoCamera) -> PhotoColours:
    """Prepare a BGRA cutout for sampling with the camera of its size."""
    alpha = np.ascontiguousarray(cutout[..., 3])
    solid = (cv2.erode(alpha, np.ones((3, 3), np.uint8)) > 250).astype(np.float32)
    linear = to_linear(cutout[..., :3])
    rows, cols = np.nonzero((solid == 0) & (cv2.dilate(alpha, np.ones((9, 9), np.uint8)) > 0))
    field = smooth_field(linear, solid, 3)
    linear[rows, cols] = read_field(field, rows, cols, (alpha.shape[0], alpha.shape[1]))
    return PhotoColours(linear, np.asarray(cv2.blur(solid, (3, 3)), np.float32), alpha, camera)


def seen_weight(
    colours: PhotoColours, points: Doubles, normals: Doubles, hidden: Gray8 | None
) -> tuple[Floats, Floats]:
    """Colours and trust (0-1) of surface points: 0 turned away, hidden by ``hidden`` (a mask) or off the ring."""
    colour, inside = colours.sample(points)
    facing = colours.camera.facing(points, normals)
    weight = inside * np.clip((facing - _GRAZING) / 0.25, 0, 1).astype(np.float32)
    if hidden is not None:
        weight = weight * (1 - colours.read(hidden, points))
    return colour, weight.astype(np.float32)


def complete(colour: Floats, weight: Floats, mirrors: tuple[NDArray[np.intp], ...], fallback: Floats) -> Floats:
    """Colours everywhere: the surface's own where seen, else its mirror images' by rank, else its row's.

    Parameters
    ----------
    colour, weight
        (rows, cols, 3) and (rows, cols).
    mirrors
        Flat indices (rows * cols,) of each sample's mirror images, best first.
    fallback
        (3,) colour where nothing of the surface is seen.
    """
    flat, trust = colour.reshape(-1, 3), weight.reshape(-1)
    total, norm = flat * trust[:, None], trust.copy()
    for mirror in mirrors:
        share = np.clip(1.0 - norm * 1.5, 0, 1) * trust[mirror]
        total += flat[mirror] * share[:, None]
        norm += share
    filled = (total / np.maximum(norm, 1e-6)[:, None]).reshape(colour.shape).astype(np.float32)
    known = np.clip(norm * 4, 0, 1).reshape(weight.shape).astype(np.float32)
    if known.min() >= 1:
        return filled
    if known.max() < 0.5:
        return np.asarray(filled * known[..., None] + fallback * (1 - known[..., None]), np.float32)
    around = _along_rows(filled, known, fallback)
    return np.asarray(filled * known[..., None] + around * (1 - known[..., None]), np.float32)


def _along_rows(colour: Floats, known: Floats, fallback: Floats) -> Floats:
    """Each row's known colours carried on along the row, which goes once round, so that a profile keeps its shading."""
    rows, cols = known.shape
    place = np.arange(cols)
    result = np.empty_like(colour)
    empty = []
    for row in range(rows):
        sure = np.nonzero(known[row] > _SURE)[0]
        if len(sure) < 2:
            empty.append(row)
            continue
        for channel in range(3):
            result[row, :, channel] = np.interp(place, sure, colour[row, sure, channel], period=cols)
    filled = np.array([row for row in range(rows) if row not in empty])
    for row in empty:
        result[row] = result[filled[np.abs(filled - row).argmin()]] if len(filled) else fallback
    return result
