"""Four lines that enclose a card."""

import itertools

import numpy as np
from numpy.typing import NDArray

from ringar.sizing.lines import Line

Doubles = NDArray[np.float64]

CARD_ASPECT = 85.60 / 53.98
ASPECT_TOLERANCE = 0.07
SQUARE_TOLERANCE = 0.12
"""Largest cosine between the sides in space."""
FOCAL_SHARE = 1.1
"""Usual focal length, a share of the picture's long side (webcams and telephones: 0.8 to 1.4)."""
PARALLEL_RAD = np.radians(22.0)
LEAST_SIDE_SHARE = 0.05
"""Shorter sides, as a share of the picture's long side, are not a card held up for measuring."""
LEAST_COVERED, MEAN_COVERED = 0.35, 0.62
OUTSIDE_SHARE = 0.02
"""A card may stand out of the picture by this share of the picture's size."""


def best_quad(lines: list[Line], size_px: tuple[int, int]) -> Doubles | None:
    """Corners (4, 2) of the best card, the first side a long one; None where there is none.

    The sides must be seen along most of their length and enclose, in space, a right-angled figure of the card's
    proportions. Of several that do, the better seen wins, then the larger.
    """
    best: tuple[float, Doubles] | None = None
    pairs = _opposite_pairs(lines, LEAST_SIDE_SHARE * max(size_px))
    for first, second in itertools.combinations(pairs, 2):
        corners = _corners(lines, first, second, size_px)
        if corners is None:
            continue
        turned = _as_card(corners, size_px)
        if turned is None:
            continue
        seen = _seen(lines, first, second, corners)
        if min(seen) < LEAST_COVERED or sum(seen) < 4 * MEAN_COVERED:
            continue
        score = sum(seen) / 4 + 0.25 * np.sqrt(_area(corners) / (size_px[0] * size_px[1]))
        if best is None or score > best[0]:
            best = (float(score), turned)
    return None if best is None else best[1]


def _opposite_pairs(lines: list[Line], least_px: float) -> list[tuple[int, int]]:
    pairs = []
    for i, k in itertools.combinations(range(len(lines)), 2):
        cosine = abs(float(lines[i].direction @ lines[k].direction))
        if cosine < np.cos(PARALLEL_RAD):
            continue
        middle = lines[k].ends.reshape(-1, 2).mean(axis=0)
        if abs(float(lines[i].equation[:2] @ middle + lines[i].equation[2])) >= least_px:
            pairs.append((i, k))
    return pairs


def _corners(
    lines: list[Line], first: tuple[int, int], second: tuple[int, int], size_px: tuple[int, int]
) -> Doubles | None:
    """Where the four lines meet, in order round the figure; None where that is far outside the picture."""
    if {*first} & {*second} or abs(float(lines[first[0]].direction @ lines[second[0]].direction)) > 0.65:
        return None
    a, c = (lines[i].equation for i in first)
    b, d = (lines[i].equation for i in second)
    meet = np.array([np.cross(a, b), np.cross(b, c), np.cross(c, d), np.cross(d, a)])
    if np.abs(meet[:, 2]).min() < 1e-6:
        return None
    corners = meet[:, :2] / meet[:, 2:]
    edge = OUTSIDE_SHARE * np.array(size_px)
    inside = (corners >= -edge) & (corners <= np.array(size_px) + edge)
    return corners if inside.all() else None


def _as_card(corners: Doubles, size_px: tuple[int, int]) -> Doubles | None:
    """The corners turned so that the first side is a long one; None where the figure is no card in space.

    With a square pixel and the principal point in the middle, the first two columns of the homography from the unit
    square, taken back through the camera, are the sides in space (Zhang, A flexible new technique for camera
    calibration, 2000).
    """
    along, across = _sides_in_space(corners, size_px)
    lengths = np.linalg.norm(along), np.linalg.norm(across)
    if min(lengths) < 1e-9 or abs(float(along @ across)) > SQUARE_TOLERANCE * lengths[0] * lengths[1]:
        return None
    aspect = lengths[0] / lengths[1]
    if abs(aspect / CARD_ASPECT - 1.0) < ASPECT_TOLERANCE:
        return corners
    if abs(aspect * CARD_ASPECT - 1.0) < ASPECT_TOLERANCE:
        return np.roll(corners, -1, axis=0)
    return None


def _sides_in_space(corners: Doubles, size_px: tuple[int, int]) -> tuple[Doubles, Doubles]:
    """The figure's two sides (3,) each, in one unit, for the usual focal length."""
    focal_px = FOCAL_SHARE * max(size_px)
    x, y = ((corners - np.array(size_px) / 2) / focal_px).T
    dx1, dx2, sx = x[1] - x[2], x[3] - x[2], x[0] - x[1] + x[2] - x[3]
    dy1, dy2, sy = y[1] - y[2], y[3] - y[2], y[0] - y[1] + y[2] - y[3]
    area = dx1 * dy2 - dx2 * dy1
    if abs(area) < 1e-12:
        return np.zeros(3), np.zeros(3)
    g, h = (sx * dy2 - dx2 * sy) / area, (dx1 * sy - sx * dy1) / area
    along = np.array([x[1] - x[0] + g * x[1], y[1] - y[0] + g * y[1], g])
    across = np.array([x[3] - x[0] + h * x[3], y[3] - y[0] + h * y[3], h])
    return along, across


def _seen(lines: list[Line], first: tuple[int, int], second: tuple[int, int], corners: Doubles) -> list[float]:
    """Share of each side that is seen: the lines meet in the order first[0], second[0], first[1], second[1]."""
    ends = {first[0]: (3, 0), second[0]: (0, 1), first[1]: (1, 2), second[1]: (2, 3)}
    return [lines[place].covered(corners[i], corners[k]) for place, (i, k) in ends.items()]


def _area(corners: Doubles) -> float:
    x, y = corners.T
    return float(abs(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2)
