"""A hand's joints carried from one frame to the next by its skin, for frames that the landmark model misreads.

With the thumb hidden the model can take a fast hand for its mirror image for a frame or two, which swaps the fingers.
The joints then change their shape at once, which no hand does within a thirtieth of a second.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8, Floats

SUDDEN_CHANGE = 0.3
"""Change of shape between two frames from which a measurement is doubted. At 30 frames a second hands that turn and
wave fast change by up to 0.11, the model's misreadings by 0.5 to 0.9."""

BONES = ((0, 5), (0, 9), (0, 13), (0, 17), (5, 9), (9, 13), (13, 17), (5, 8), (9, 12), (13, 16), (17, 20))
POINTS_PER_BONE = 6
WINDOW_PX, PYRAMID_LEVELS = 21, 4
RETURN_PX = 1.5
"""A point counts if flow forwards and back again ends this near to where it began."""
LEAST_POINTS = 12


def shape_change(before_px: Floats, after_px: Floats) -> float:
    """Distance of two sets of joints after the best turn, shift and scale, as a share of their spread, 0-1.

    Both (21, 3); the least-squares similarity is the complex ratio of the centred points (Procrustes analysis).
    """
    first, second = (_centred(points) for points in (before_px, after_px))
    ratio = (first.conj() @ second) / max(float((np.abs(first) ** 2).sum()), 1e-9)
    return float(np.linalg.norm(second - ratio * first) / max(float(np.linalg.norm(second)), 1e-9))


def carried(before_bgr: Bgr8, after_bgr: Bgr8, landmarks_px: Floats) -> Floats | None:
    """The joints of the frame before, moved as the hand's skin moved (one similarity); None where it isn't found again.

    Frames are (height, width, 3) uint8 BGR of one size, the joints (21, 3) float32.
    """
    if before_bgr.shape != after_bgr.shape:
        return None
    steps = np.linspace(0.1, 0.9, POINTS_PER_BONE)
    start = np.concatenate(
        [landmarks_px[a, :2] + steps[:, None] * (landmarks_px[b, :2] - landmarks_px[a, :2]) for a, b in BONES]
    )
    points = start.astype(np.float32)[:, None]
    grey = [cv2.cvtColor(image, cv2.COLOR_BGR2GRAY) for image in (before_bgr, after_bgr)]
    window = {"winSize": (WINDOW_PX, WINDOW_PX), "maxLevel": PYRAMID_LEVELS}
    there, found, _ = cv2.calcOpticalFlowPyrLK(grey[0], grey[1], points, None, **window)  # type: ignore[call-overload]
    back, found_back, _ = cv2.calcOpticalFlowPyrLK(grey[1], grey[0], there, None, **window)  # type: ignore[call-overload]
    kept = (found[:, 0] == 1) & (found_back[:, 0] == 1) & (np.linalg.norm((back - points)[:, 0], axis=1) < RETURN_PX)
    if kept.sum() < LEAST_POINTS:
        return None
    similarity, inliers = cv2.estimateAffinePartial2D(points[kept], there[kept], ransacReprojThreshold=3.0)
    if similarity is None or inliers.sum() < LEAST_POINTS:
        return None
    moved = landmarks_px.copy()
    moved[:, :2] = landmarks_px[:, :2] @ similarity[:, :2].T + similarity[:, 2]
    moved[:, 2] *= np.sqrt(abs(np.linalg.det(similarity[:, :2])))
    return np.asarray(moved, np.float32)


def _centred(landmarks_px: Floats) -> NDArray[np.complex128]:
    points = landmarks_px[:, 0].astype(np.float64) + 1j * landmarks_px[:, 1]
    return np.asarray(points - points.mean(), np.complex128)
