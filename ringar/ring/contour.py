"""The ring's silhouette and hole as contours with sub-pixel points."""

from dataclasses import dataclass, replace
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Gray8
from ringar.ring.projection import Doubles

_OUTER_POINTS = 200
_HOLE_POINTS = 120
_ANOTHER_SHARE, _GAP_SHARE = 0.35, 0.12
"""Smaller shares of the largest hole are gaps in a setting, or highlights."""
LEAST_HOLE = 0.01
"""Share of the ring's area from which on a hole is seen rather than a gap."""
_VALLEY_SHARE, _LEAST_VALLEYS, _LEAST_OCTANTS = 0.012, 12, 6


@dataclass(frozen=True)
class Silhouette:
    """What the ring's mask shows.

    Attributes
    ----------
    outer
        (n, 2) points of the outer contour of the largest piece, evenly spaced.
    holes
        (m, 2) points of the contours of its holes together, evenly spaced; empty where there is none.
    area_px, hole_area_px
        Area of the mask's largest piece (holes filled) and of its holes.
    pieces
        Number of pieces of more than a third of the largest one's area.
    """

    outer: Doubles
    holes: Doubles
    area_px: float
    hole_area_px: float
    pieces: int

    @cached_property
    def scalloped(self) -> bool:
        """True where the outer contour has valleys all the way round, as ropes and twisted bands do."""
        hull = cv2.convexHull(self.outer.astype(np.float32))
        depth = np.array([cv2.pointPolygonTest(hull, (float(x), float(y)), True) for x, y in self.outer])
        deep = depth > _VALLEY_SHARE * self.reach_px
        starts = np.nonzero(deep & ~np.roll(deep, 1))[0]
        offset = self.outer[starts] - self.outer.mean(axis=0)
        octants = np.unique(np.floor((np.arctan2(offset[:, 1], offset[:, 0]) + np.pi) / (np.pi / 4)) % 8)
        return len(starts) >= _LEAST_VALLEYS and len(octants) >= _LEAST_OCTANTS

    @property
    def holed(self) -> bool:
        """True where a hole is seen."""
        return self.hole_area_px > LEAST_HOLE * self.area_px

    @cached_property
    def reach_px(self) -> float:
        """Half the outer contour's largest extent: about 1.2 inner radii."""
        return float(np.ptp(self.outer, axis=0).max() / 2)

    def thinned(self, step: int) -> "Silhouette":
        """Every ``step``-th point."""
        return replace(self, outer=self.outer[::step], holes=self.holes[::step])

    def turned(self, angle_deg: float) -> "Silhouette":
        """The contours turned counter-clockwise about pixel (0, 0)."""
        if angle_deg == 0:
            return self
        angle = np.radians(angle_deg)
        spin = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        return replace(self, outer=self.outer @ spin.T, holes=self.holes @ spin.T)

    def without_holes(self) -> "Silhouette":
        """The same, holes taken for highlights."""
        return replace(self, holes=np.zeros((0, 2)), hole_area_px=0.0)


def _evenly(contour: NDArray[np.floating], count: int) -> Doubles:
    """``count`` points at even steps along a closed contour."""
    closed = np.vstack([contour, contour[:1]])
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))])
    at = np.linspace(0, length[-1], count, endpoint=False)
    return np.stack([np.interp(at, length, closed[:, 0]), np.interp(at, length, closed[:, 1])], axis=-1)


def _subpixel(alpha: Gray8) -> list[tuple[Doubles, bool]]:
    """Contours of ``alpha`` at one half, as (points, is_hole), by tracing an enlarged picture."""
    factor = 2
    size = (alpha.shape[1] * factor, alpha.shape[0] * factor)
    large = cv2.copyMakeBorder(cv2.resize(alpha, size, interpolation=cv2.INTER_LINEAR), 1, 1, 1, 1, cv2.BORDER_CONSTANT)
    binary = (large > 127).astype(np.uint8)
    contours, tree = cv2.findContours(binary, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    found = []
    for index, contour in enumerate(contours):
        points = (contour[:, 0].astype(np.float64) - 1 + 0.5) / factor - 0.5
        found.append((points, bool(tree[0, index, 3] >= 0)))
    return found


def trace(alpha: Gray8) -> Silhouette | None:
    """Trace a mask (height, width); None where it is empty."""
    contours = _subpixel(alpha)
    outers = sorted((c for c, hole in contours if not hole and len(c) > 8), key=_area, reverse=True)
    if not outers:
        return None
    outer = outers[0]
    area = _area(outer)
    holes = [c for c, hole in contours if hole and len(c) > 8 and _area(c) > 0.002 * area and _inside(c, outer)]
    largest = max((_area(c) for c in holes), default=0.0)
    holes = [c for c in holes if _area(c) > _GAP_SHARE * largest]
    if _surrounds_a_stone(holes):
        holes = []
    total = sum(len(c) for c in holes)
    parts = [_evenly(c, max(4, round(_HOLE_POINTS * len(c) / total))) for c in holes]
    rim = _evenly(outer, _OUTER_POINTS)
    inner = np.concatenate(parts) if parts else np.zeros((0, 2))
    pieces = sum(_area(c) > _ANOTHER_SHARE * area for c in outers)
    return Silhouette(rim, inner, area, sum(_area(c) for c in holes), pieces)


def _surrounds_a_stone(holes: list[Doubles]) -> bool:
    """True where the gaps form a round wreath, as between a stone and its halo: not the hole for the finger."""
    if not holes:
        return False
    hull = cv2.convexHull(np.concatenate(holes).astype(np.float32))
    _, size, _ = cv2.minAreaRect(hull)
    round_enough = min(size) > 0.6 * max(size)
    return round_enough and sum(_area(c) for c in holes) < 0.6 * _area(np.asarray(hull[:, 0], np.float64))


def _area(contour: Doubles) -> float:
    return float(cv2.contourArea(contour.astype(np.float32)))


def _inside(contour: Doubles, outer: Doubles) -> bool:
    point = (float(contour[0, 0]), float(contour[0, 1]))
    return cv2.pointPolygonTest(outer.astype(np.float32), point, False) >= 0
