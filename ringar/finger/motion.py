"""How the hand moved between two frames, from its landmarks."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ringar.records import Floats, Point

RIGID_LANDMARKS = (0, 1, 5, 9, 13, 17)
"""Wrist, thumb base and knuckles: they keep their distances while fingers bend."""


@dataclass(frozen=True)
class Similarity:
    """Turn, scale and shift in the picture: ``matrix @ point + shift``."""

    matrix: NDArray[np.float64]
    shift: NDArray[np.float64]

    @property
    def scale(self) -> float:
        """Growth of lengths."""
        return float(np.hypot(self.matrix[0, 0], self.matrix[1, 0]))

    @property
    def turn_deg(self) -> float:
        """Turn from x towards y, in degrees."""
        return float(np.degrees(np.arctan2(self.matrix[1, 0], self.matrix[0, 0])))

    def apply(self, point: Point) -> Point:
        """Where a point goes."""
        x, y = self.matrix @ np.asarray(point, dtype=np.float64) + self.shift
        return float(x), float(y)


def similarity_between(before: Floats, after: Floats) -> Similarity:
    """Least-squares similarity from (n, 2) points to (n, 2) points (Umeyama 1991, in the plane)."""
    a, b = np.asarray(before, dtype=np.float64), np.asarray(after, dtype=np.float64)
    mean_a, mean_b = a.mean(axis=0), b.mean(axis=0)
    da, db = a - mean_a, b - mean_b
    norm = float((da**2).sum()) + 1e-9
    real = float((da * db).sum()) / norm
    imaginary = float((da[:, 0] * db[:, 1] - da[:, 1] * db[:, 0]).sum()) / norm
    matrix = np.array([[real, -imaginary], [imaginary, real]])
    return Similarity(matrix, mean_b - matrix @ mean_a)
