"""Where the fit of the rims starts: rough views read off the contours' extents."""

from collections.abc import Iterator

import cv2
import numpy as np

from ringar.ring.band import CROWN
from ringar.ring.contour import Silhouette
from ringar.ring.projection import Doubles

_ELEVATIONS = np.radians([8, 16, 25, 35, 45, 55, 65, 75, 84])
_HALF_WIDTHS = (0.12, 0.25, 0.45)
_THICKNESS = 0.2
_NEARNESS = 0.08


def start_values(shape: Silhouette) -> list[Doubles]:
    """Parameter vectors (see `ringar.ring.rims`) over elevations, widths and what part of the contour is the band's.

    A head hides part of the hole's upper edge, so the hole's lower end and its sides are tried beside its middle.
    """
    starts: list[Doubles] = []
    reach = float(np.ptp(shape.holes, axis=0).max() / 2) if len(shape.holes) >= 12 else 0.0
    if reach > 0.3 * shape.reach_px:
        starts += _starts_from(shape.holes, from_hole=True)
    if reach < 0.6 * shape.reach_px:
        starts += _starts_from(shape.outer, from_hole=False)
    return starts


def _starts_from(points: Doubles, *, from_hole: bool) -> list[Doubles]:
    starts = []
    for lean in {_lean(points), 0.0}:
        frame = np.array([[np.cos(lean), -np.sin(lean)], [-np.sin(lean), -np.cos(lean)]])  # rows: u right, v up
        seen = points @ frame.T
        for elevation in _ELEVATIONS:
            azimuth = float(np.clip(np.arctan(-np.tan(lean) * np.sin(elevation)), -1.3, 1.3))
            for half_width in _HALF_WIDTHS:
                for u, v, size in _places(seen, from_hole, float(elevation), half_width):
                    x, y = np.array([u, v]) @ frame
                    place = (x, y, np.log(size), elevation, azimuth)
                    starts.append(np.array([*place, half_width, _THICKNESS, _NEARNESS, 0.0, CROWN]))
    return starts


def _lean(points: Doubles) -> float:
    """Angle by which the ellipse through the points leans to the right of the upright, -pi/2 to pi/2."""
    hull = cv2.convexHull(points.astype(np.float32))
    if len(hull) < 6:
        return 0.0
    _, (first, second), angle = cv2.fitEllipse(hull)
    minor = np.radians(angle if first < second else angle + 90)
    across, up = np.cos(minor), -np.sin(minor)
    if up < 0:
        across, up = -across, -up
    return float(np.clip(np.arctan2(across, up), -1.5, 1.5))


def _places(
    seen: Doubles, from_hole: bool, elevation: float, half_width: float
) -> Iterator[tuple[float, float, float]]:
    """Centre (u, v) and scale from the extents of contour points in the leaning frame."""
    left, right = seen[:, 0].min(), seen[:, 0].max()
    bottom, top = seen[:, 1].min(), seen[:, 1].max()
    middle, reach = (left + right) / 2, (right - left) / 2
    low = np.cos(elevation) - half_width * np.sin(elevation)
    if from_hole:
        size = reach / np.sqrt(max(0.2, 1.0 - (half_width * np.tan(elevation)) ** 2))
        yield middle, (bottom + top) / 2, size
        if low > 0:
            yield middle, bottom + size * low, size
    else:
        size = reach / (1.0 + _THICKNESS)
        yield middle, (bottom + top) / 2, size
        ends = (seen[:, 0] < left + 0.1 * reach) | (seen[:, 0] > right - 0.1 * reach)
        yield middle, float(seen[ends, 1].mean()), size
