"""A bank card beside the hand as a ruler: found, measured at sub-pixel precision, its plane's scale.

A card (ISO/IEC 7810 ID-1) is 85.60 by 53.98 mm with corners rounded by 3.18 mm. Straight segments are gathered into
lines, four lines that enclose a rectangle of the card's proportions in space are its sides, even where fingers hide a
part of them; each side is then fitted anew to the strongest edge across it.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.errors import CardNotFoundError
from ringar.records import Bgr8, Floats, Point
from ringar.sizing.lines import find_lines, line_through
from ringar.sizing.quads import best_quad

CARD_MM = (85.60, 53.98)
"""Width and height (ISO/IEC 7810 ID-1)."""

SEARCH_PX = 800
"""Long side of the picture in which the card is looked for."""
SIDE_FROM, SIDE_TO = 0.1, 0.9
"""The straight part of a side: corners are rounded by 3.18 mm, 6 % of the short side."""
STATIONS = 64
PROFILE_PX = 7
LEAST_SIDE_PX = 40.0
"""Shorter sides say too little: a pixel of error would be more than a ring size."""

Doubles = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class CardScale:
    """The plane of a card in a picture.

    Attributes
    ----------
    px_from_mm
        (3, 3) float64 homography from millimetres in the card's plane to picture pixels.
    error_share
        Standard error of the scale, a share of it, from how far the edges stray from straight lines.
    """

    px_from_mm: Doubles
    error_share: float

    def length_mm(self, start_px: Point, end_px: Point) -> float:
        """Distance in the card's plane between two points of the picture, millimetres."""
        ends = np.array([start_px, end_px], dtype=np.float64)[None]
        start, end = cv2.perspectiveTransform(ends, np.linalg.inv(self.px_from_mm))[0]
        return float(np.hypot(*(end - start)))


def measure_card(image_bgr: Bgr8) -> CardScale:
    """Find a bank card in a picture and measure its plane.

    Parameters
    ----------
    image_bgr
        (height, width, 3) uint8 BGR.

    Raises
    ------
    CardNotFoundError
        No card is there, or too little of it is seen.
    """
    scale = min(1.0, SEARCH_PX / max(image_bgr.shape[:2]))
    small = cv2.resize(image_bgr, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    rough = best_quad(find_lines(np.asarray(small, np.uint8)), (small.shape[1], small.shape[0]))
    if rough is None:
        raise CardNotFoundError(
            "No bank card is seen in the picture; lay one flat beside the fingers, on a ground of another colour, "
            "with all four sides in view."
        )
    corners, error_px = _refined(image_bgr, (rough + 0.5) / scale - 0.5)
    sides = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    if sides.min() < LEAST_SIDE_PX:
        raise CardNotFoundError("The bank card is too small in the picture; bring hand and card closer to the camera.")
    width, height = CARD_MM
    card = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    homography = np.asarray(cv2.getPerspectiveTransform(card, corners.astype(np.float32)), dtype=np.float64)
    return CardScale(homography, float(error_px / sides.min()))


def _refined(image_bgr: Bgr8, corners: Doubles) -> tuple[Doubles, float]:
    """Corners, where unrounded sides would meet, and the standard error in pixels of the lines through them.

    Each line is fitted to the strongest edges across its side.
    """
    planes = np.asarray(cv2.GaussianBlur(image_bgr, (0, 0), 0.8), dtype=np.float32)
    centre = corners.mean(axis=0)
    lines, errors = [], []
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        points = _edge_points(planes, start, end, centre)
        line, error = line_through(points)
        lines.append(line)
        errors.append(error)
    meet = [np.cross(lines[i - 1], lines[i]) for i in range(4)]
    return np.array([point[:2] / point[2] for point in meet]), float(np.hypot.reduce(errors) / 2)


def _edge_points(planes: Floats, start: Doubles, end: Doubles, centre: Doubles) -> Doubles:
    """Sub-pixel places (n, 2) of the strongest edge across one side."""
    along = end - start
    normal = np.array([-along[1], along[0]]) / np.hypot(*along)
    if normal @ (centre - start) > 0:
        normal = -normal
    stations = start + np.linspace(SIDE_FROM, SIDE_TO, STATIONS)[:, None] * along
    offsets = np.arange(-PROFILE_PX, PROFILE_PX + 1, dtype=np.float64)
    places = (stations[:, None] + offsets[:, None] * normal).astype(np.float32)
    profiles = cv2.remap(planes, places[..., 0], places[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    steps = np.linalg.norm(np.diff(profiles.astype(np.float64), axis=1), axis=2)
    window = np.exp(-0.5 * ((offsets[:-1] + 0.5) / (0.5 * PROFILE_PX)) ** 2)
    peak = np.clip(np.argmax(steps * window, axis=1), 1, steps.shape[1] - 2)
    rows = np.arange(STATIONS)
    before, here, after = steps[rows, peak - 1], steps[rows, peak], steps[rows, peak + 1]
    bend = before - 2 * here + after
    shift = np.where(bend < 0, 0.5 * (before - after) / np.where(bend < 0, bend, -1.0), 0.0)
    strong = here > 0.3 * np.median(here)
    return np.asarray((stations + (offsets[peak] + 0.5 + np.clip(shift, -1, 1))[:, None] * normal)[strong])
