"""Straight lines in a picture, gathered from short segments."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8

Doubles = NDArray[np.float64]

LEAST_SEGMENT_PX = 14.0
SAME_ANGLE_RAD = np.radians(4.0)
SAME_OFFSET_PX = 3.0
MOST_LINES = 36
LEAST_LINE_PX = 30.0
ROBUST_PX = 0.7
ROUNDS = 6


@dataclass(frozen=True, eq=False)
class Line:
    """A straight line and the parts of it that are seen.

    Attributes
    ----------
    equation
        (3,) a, b, c with a x + b y + c = 0 and a^2 + b^2 = 1.
    ends
        (n, 2, 2) the segments, from and to, in pixels.
    """

    equation: Doubles
    ends: Doubles

    @property
    def direction(self) -> Doubles:
        """Unit vector along the line."""
        return np.array([-self.equation[1], self.equation[0]])

    def covered(self, start: Doubles, end: Doubles) -> float:
        """Share of the stretch from start to end that segments cover."""
        direction = self.direction
        low, high = sorted((float(start @ direction), float(end @ direction)))
        spans = np.clip(np.sort(self.ends @ direction, axis=1), low, high)
        covered, reach = 0.0, low
        for begin, finish in spans[np.argsort(spans[:, 0])]:
            covered += max(0.0, finish - max(begin, reach))
            reach = max(reach, finish)
        return covered / max(high - low, 1e-9)


def find_lines(image_bgr: Bgr8) -> list[Line]:
    """The longest straight lines of a picture, of brightness and of both colour differences."""
    detector = cv2.createLineSegmentDetector()
    found = []
    for plane in cv2.split(cv2.cvtColor(image_bgr, cv2.COLOR_BGR2LAB)):
        segments = detector.detect(plane)[0]
        if segments is not None:
            found.append(segments.reshape(-1, 2, 2).astype(np.float64))
    if not found:
        return []
    segments = np.concatenate(found)
    lengths = np.linalg.norm(segments[:, 1] - segments[:, 0], axis=1)
    order = np.argsort(-lengths)
    return _gathered(segments[order[lengths[order] >= LEAST_SEGMENT_PX]])


def line_through(points: Doubles) -> tuple[Doubles, float]:
    """Robust line (a, b, c) through points (n, 2), and the standard error of its place in pixels."""
    weights = np.ones(len(points))
    equation, distance = np.zeros(3), np.zeros(len(points))
    for _ in range(ROUNDS):
        mean = (points * weights[:, None]).sum(axis=0) / weights.sum()
        spread = (points - mean) * np.sqrt(weights)[:, None]
        normal = np.linalg.svd(spread, full_matrices=False)[2][1]
        equation = np.array([*normal, -normal @ mean])
        distance = points @ normal + equation[2]
        weights = 1.0 / (1.0 + (distance / ROBUST_PX) ** 2)
    error = float(np.sqrt((weights * distance**2).sum() / weights.sum() / max(weights.sum(), 1.0)))
    return equation, error


def _gathered(segments: Doubles) -> list[Line]:
    """Segments on one straight line put together, longest first."""
    lines: list[Line] = []
    for segment in segments:
        _, place = max(((_fits(line, segment), -k) for k, line in enumerate(lines)), default=(False, 0))
        if lines and _fits(lines[-place], segment):
            line = lines[-place]
            lines[-place] = Line(line.equation, np.concatenate([line.ends, segment[None]]))
        else:
            lines.append(Line(_equation(segment), segment[None]))
    lines.sort(key=_seen_px, reverse=True)
    return [line for line in lines[:MOST_LINES] if _seen_px(line) >= LEAST_LINE_PX]


def _equation(segment: Doubles) -> Doubles:
    along = segment[1] - segment[0]
    normal = np.array([-along[1], along[0]]) / np.hypot(*along)
    return np.array([*normal, -normal @ segment[0]])


def _fits(line: Line, segment: Doubles) -> bool:
    along = segment[1] - segment[0]
    sine = abs(line.equation[:2] @ along) / np.hypot(*along)
    distance = np.abs(segment @ line.equation[:2] + line.equation[2])
    return bool(sine < np.sin(SAME_ANGLE_RAD) and distance.max() < SAME_OFFSET_PX)


def _seen_px(line: Line) -> float:
    along = line.ends.reshape(-1, 2) @ line.direction
    return float(line.covered(line.direction * along.min(), line.direction * along.max()) * (along.max() - along.min()))
