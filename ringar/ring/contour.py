"""The ring's silhouette and hole as contours with sub-pixel points."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Gray8
from ringar.ring.projection import Doubles

_OUTER_POINTS = 200
_HOLE_POINTS = 120


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
        Number of pieces of more than a fifth of the largest one's area.
    """

    outer: Doubles
    holes: Doubles
    area_px: float
    hole_area_px: float
    pieces: int


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
    """Trace a mask; None where it is empty.

    Parameters
    ----------
    alpha
        (height, width) uint8.
    """
    contours = _subpixel(alpha)
    outers = sorted((c for c, hole in contours if not hole and len(c) > 8), key=_area, reverse=True)
    if not outers:
        return None
    outer = outers[0]
    area = _area(outer)
    holes = [c for c, hole in contours if hole and len(c) > 8 and _area(c) > 0.002 * area and _inside(c, outer)]
    hole_area = sum(_area(c) for c in holes)
    total = sum(len(c) for c in holes)
    points = [_evenly(c, max(4, round(_HOLE_POINTS * len(c) / total))) for c in holes]
    return Silhouette(
        _evenly(outer, _OUTER_POINTS),
        np.concatenate(points) if points else np.zeros((0, 2)),
        area,
        hole_area,
        sum(_area(c) > 0.2 * area for c in outers),
    )


def _area(contour: Doubles) -> float:
    return float(cv2.contourArea(contour.astype(np.float32)))


def _inside(contour: Doubles, outer: Doubles) -> bool:
    point = (float(contour[0, 0]), float(contour[0, 1]))
    return cv2.pointPolygonTest(outer.astype(np.float32), point, False) >= 0
