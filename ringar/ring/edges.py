"""The ring's edge moved to where the photo's edge is: soft shadows fall to the ground, highlights to the ring."""

import cv2
import numpy as np

from ringar.records import Bgr8, Floats, Gray8
from ringar.ring.matte import smooth_field
from ringar.ring.pieces import disc, without_specks

_RING, _GROUND = 210, 20
"""Shares of ring above and below which the network is believed."""
_EDGE_PX, _FAR_PX = 3, 25
"""How far its edges may be off, and how far from the ring everything without a share of it is ground."""
_ALIKE_LEVELS, _ALIKE_NOISES = 12.0, 3.0
_AROUND_PX = 12
_SOFT_PX = 0.7
_LEAST_GROUND = 0.02
"""Smaller shares of the ground, as in the middle of a stone, tell nothing about its colour."""


def settled(share: Gray8, image: Bgr8, off: Floats, through: Gray8) -> Gray8:
    """Draw the ring's edge to the strongest edge near it, by flooding from what is surely ring and surely ground.

    Near the ring only what has the ground's colour, or is a shade of it, is surely ground: the rest may be a highlight.

    Parameters
    ----------
    share
        (height, width) uint8: how much of each pixel is ring, 255 = all.
    image
        (height, width, 3) uint8 BGR: the photo at that size.
    off
        (height, width) float32: how many levels each pixel is off the ground's colour and all shades of it.
    through
        (height, width) uint8, 255 = certainly ground: the hole.

    Returns
    -------
    (height, width) uint8, 255 = ring, 0 = ground, 128 where they meet.
    """
    ring, empty = _where(share > _RING), _where(share < _GROUND)
    far = cv2.dilate(ring, disc(_FAR_PX)) == 0
    alike = off < max(_ALIKE_LEVELS, _ALIKE_NOISES * float(np.median(off)))
    ground = np.asarray(cv2.erode(empty & _where(alike | far), disc(_EDGE_PX)), np.uint8) | through
    ring &= ~through
    markers = np.where(ring > 0, 1, np.where(ground > 0, 2, 0)).astype(np.int32)
    padded = cv2.copyMakeBorder(markers, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=2)
    calm = np.asarray(cv2.GaussianBlur(image, (0, 0), _SOFT_PX), np.uint8)
    cv2.watershed(np.asarray(cv2.copyMakeBorder(calm, 1, 1, 1, 1, cv2.BORDER_REPLICATE), np.uint8), padded)
    inner = padded[1:-1, 1:-1]
    return np.where(inner == 1, 255, np.where(inner == -1, 128, 0)).astype(np.uint8)


def _where(area: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> Gray8:
    return area.astype(np.uint8) * np.uint8(255)


def ground_round(image: Bgr8, share: Gray8) -> Floats:
    """(height, width, 3) the ground's colour round about each pixel."""
    ground = cv2.erode(_where(share < _GROUND), disc(_EDGE_PX + 2))
    large = without_specks(np.asarray(ground, np.uint8), _LEAST_GROUND) > 0
    field = smooth_field(image.astype(np.float32), large.astype(np.float32), _AROUND_PX)
    return np.asarray(cv2.resize(field, image.shape[1::-1], interpolation=cv2.INTER_LINEAR), np.float32)


def off_ground(image: Bgr8, ground: Floats, *, shaded: bool = False) -> Floats:
    """(height, width) by how many levels each pixel is off the ground's colour.

    ``shaded``: off what of the ground's colour is nearest to it, from none (black) to all: shadows are not off.
    """
    calm = cv2.GaussianBlur(image, (0, 0), 1.0).astype(np.float32)
    if shaded:
        light = (calm * ground).sum(axis=-1) / np.maximum((ground * ground).sum(axis=-1), 1.0)
        ground = ground * np.clip(light, 0, 1)[..., None]
    return np.asarray(np.abs(calm - ground).max(axis=-1), np.float32)
