"""What a ring's mask leaves out though its outline encloses it: stones and inner walls that look like their ground."""

import cv2
import numpy as np

from ringar.records import Bgr8, Floats, Gray8
from ringar.ring.contour import LEAST_HOLE
from ringar.ring.pieces import above, disc, enclosed

_WALL_LEVELS, _LEAST_WALLS = 12.0, 0.02
"""Levels off the ground that may be a wall, and the least share of the ring that is worth a second fit."""
_MOST_WALLS = 0.7
"""Share of the gaps that walls may fill: the hole of a ring of any width stays open."""
_DOUBTED, _LEAST_DOUBT = 20, 0.05
"""The ring's share from which on a pixel may be ring, and the least part of the walls that must be so: a hole of which
the network is sure is neither wall nor stone."""
_LIGHTER_LEVELS, _MOSTLY = 30.0, 0.6
"""Levels over a plain ground's colour that no shadow explains, and the part of a gap that must be so to be ring."""
_BESIDE_PX = 9
_EDGE_PX = 2
"""How far from a gap's edge the ring's share says nothing about its middle."""


def inner_walls(share: Gray8, off: Floats) -> Gray8:
    """What may be a wide band's bright inner wall, 255; nothing where it can't be or is too little to matter.

    Parameters
    ----------
    share
        (height, width) uint8: how much of each pixel is ring.
    off
        (height, width) float32: levels off a plain ground's colour.
    """
    ring = above(share, 127)
    gaps = enclosed(ring)
    walls = np.asarray(cv2.morphologyEx(above(off, _WALL_LEVELS) & gaps, cv2.MORPH_OPEN, disc(2)), np.uint8)
    filled, seen, empty = (int(np.count_nonzero(part)) for part in (walls, ring, gaps))
    doubted = np.count_nonzero(walls & above(share, _DOUBTED))
    if filled < _LEAST_WALLS * seen or filled > _MOST_WALLS * empty or doubted < _LEAST_DOUBT * filled:
        return np.zeros_like(ring)
    return walls


def lighter_gaps(share: Gray8, image: Bgr8, ground: Floats) -> Gray8:
    """Gaps, 255, that are mostly lighter than the ground in some colour: stones, for ground in a gap has shade.

    None where the ground beside the ring is lighter, too: it is another one than the photo's margins tell. Nor is a
    gap as large as a finger's hole of which the network is sure: through it, light in the ground's middle is seen.
    """
    ring = above(share, 127)
    gaps = enclosed(ring)
    lighter = (image - ground).max(axis=-1) > _LIGHTER_LEVELS
    beside = np.asarray(cv2.dilate(ring, disc(_BESIDE_PX)) > 0) & (ring == 0) & (gaps == 0)
    if not beside.any() or lighter[beside].mean() > 1 - _MOSTLY:
        return np.zeros_like(ring)
    count, number = cv2.connectedComponents(gaps)
    areas = np.bincount(number.ravel(), minlength=count)
    middles = np.asarray(cv2.erode(gaps, disc(_EDGE_PX)) > 0)
    doubts = np.bincount(number[middles & (share > _DOUBTED)], minlength=count)
    doubted = doubts >= _LEAST_DOUBT * np.bincount(number[middles], minlength=count)
    stones = np.bincount(number[lighter], minlength=count) > _MOSTLY * areas
    stones &= doubted | (areas < LEAST_HOLE * np.count_nonzero(ring | gaps))
    stones[0] = False
    return np.where(stones[number], np.uint8(255), np.uint8(0))
