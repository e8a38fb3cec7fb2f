"""The palm detector: where hands are in a whole picture.

Constants are those of MediaPipe's ``palm_detection_cpu`` graph.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from ringar.hand.roi import Roi, roi_from_palm
from ringar.hand.sampling import Window, sample, sample_averaged, whole
from ringar.hand.sessions import Session
from ringar.records import Bgr8, Floats

INPUT_PX = 192
STRIDES = ((8, 2), (16, 6))
"""Grid stride in input pixels and anchors per grid cell."""
MIN_SCORE = 0.5
MAX_OVERLAP = 0.3
"""Detections that overlap more (intersection over union) are one hand."""
LOGIT_LIMIT = 100.0
POINTS = 9
"""Box centre, box size, seven key points."""
PALM_JOINTS = (0, 5, 9, 13, 17, 1, 2)
"""Which of the hand's 21 joints the seven key points are."""

WARM_BGR = np.array([0.75, 0.95, 1.2], np.float32)
"""Gains that make skin in cold light look like skin."""
BRIGHTEST_PERCENTILE, BRIGHT, STRONGEST_GAIN = 95.0, 200.0, 8.0
"""Grey level that the brightest parts of a relit picture get, and the largest gain for it."""


@dataclass(frozen=True)
class Palm:
    """One detected palm.

    Attributes
    ----------
    score
        0-1.
    box
        (4,) float32: left, top, right, bottom in picture pixels.
    keypoints
        (7, 2) float32 picture pixels: wrist, MCP joints of index, middle, ring and little finger, thumb CMC and MCP.
    """

    score: float
    box: Floats
    keypoints: Floats

    @property
    def roi(self) -> Roi:
        """The square around the whole hand."""
        return roi_from_palm(self.box, self.keypoints)


def anchors() -> Floats:
    """(2016, 2) anchor centres in units of the input picture, in the order of the detector's output rows."""
    grids = []
    for stride, repeats in STRIDES:
        cells = INPUT_PX // stride
        centres = (np.arange(cells, dtype=np.float32) + 0.5) / cells
        x, y = np.meshgrid(centres, centres)
        grids.append(np.repeat(np.stack([x.ravel(), y.ravel()], 1), repeats, axis=0))
    return np.concatenate(grids)


def overlap(box: Floats, boxes: Floats) -> Floats:
    """Intersection over union of one (4,) box with (n, 4) boxes; (n,) float32."""
    low, high = np.maximum(boxes[:, :2], box[:2]), np.minimum(boxes[:, 2:], box[2:])
    common = np.clip(high - low, 0, None).prod(1)
    union = (boxes[:, 2:] - boxes[:, :2]).prod(1) + (box[2:] - box[:2]).prod() - common
    return np.asarray(common / np.maximum(union, np.finfo(np.float32).tiny), np.float32)


def merge_overlapping(values: Floats, scores: Floats) -> list[tuple[float, Floats]]:
    """Weighted non-maximum suppression.

    Parameters
    ----------
    values
        (n, 4 + k) float32: boxes (left, top, right, bottom) and anything to be averaged with them.
    scores
        (n,) float32.

    Returns
    -------
    list of (score, (4 + k,) values)
        Best first: the best score of each group of overlapping rows and the group's mean weighted by score.
    """
    order = np.argsort(-scores, kind="stable")
    values, scores = values[order], scores[order]
    merged = []
    while len(values):
        group = overlap(values[0, :4], values[:, :4]) > MAX_OVERLAP
        group[0] = True
        weights = scores[group, None]
        merged.append((float(scores[0]), np.asarray((values[group] * weights).sum(0) / weights.sum(), np.float32)))
        values, scores = values[~group], scores[~group]
    return merged


class PalmDetector:
    """Finds palms with the detector model of the given variant (``full`` or ``lite``)."""

    def __init__(self, variant: str, threads: int, providers: Sequence[str] | None = None) -> None:
        self._session = Session(f"palm_detection_{variant}", threads, providers)
        self._anchors = anchors()

    def detect(
        self, image_bgr: Bgr8, window: Window | None = None, *, averaged: bool = False, relit: bool = False
    ) -> tuple[Palm, ...]:
        """Palms, best first.

        Parameters
        ----------
        image_bgr
            (height, width, 3) uint8 BGR.
        window
            The part to look at; default: everything.
        averaged
            Average the picture down instead of picking single pixels: finds hands in pictures whose noise hides them.
        relit
            Look at the picture as if it were taken in more and warmer light: finds hands in dim and in cold light.
        """
        to_input = (window or whole(image_bgr)).letterbox(INPUT_PX)
        if averaged:
            picture = sample_averaged(image_bgr, to_input, INPUT_PX, cv2.BORDER_CONSTANT, blur=True)
        else:
            picture = sample(image_bgr, to_input, INPUT_PX, cv2.BORDER_CONSTANT)
        boxes, logits = self._session.run(_relit(picture) if relit else picture)
        scores = _sigmoid(logits[0, :, 0])
        found = scores >= MIN_SCORE
        rows = _decode(boxes[0, found], self._anchors[found])
        scale, offset = to_input[0, 0], to_input[:, 2]
        palms = []
        for score, row in merge_overlapping(rows, scores[found]):
            points = ((row.reshape(-1, 2) - offset) / scale).astype(np.float32)
            palms.append(Palm(score, points[:2].reshape(4), points[2:]))
        return tuple(palms)


def _relit(picture_bgr: Bgr8) -> Bgr8:
    """The picture in warm light, its brightest parts bright."""
    brightest = float(np.percentile(picture_bgr.max(axis=2), BRIGHTEST_PERCENTILE))
    gain = min(BRIGHT / max(brightest, 1.0), STRONGEST_GAIN)
    return np.asarray(np.clip(picture_bgr * (gain * WARM_BGR), 0.0, 255.0), np.uint8)


def _decode(raw: Floats, centres: Floats) -> Floats:
    """(n, 18) detector rows and their anchors to rows of box corners and key points in input pixels."""
    points = raw.reshape(-1, POINTS, 2).copy()
    points[:, 0] += centres * INPUT_PX
    points[:, 2:] += centres[:, None] * INPUT_PX
    corners = np.stack([points[:, 0] - points[:, 1] / 2, points[:, 0] + points[:, 1] / 2], 1)
    return np.asarray(np.concatenate([corners, points[:, 2:]], 1).reshape(-1, 2 * POINTS), np.float32)


def _sigmoid(logits: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(logits, -LOGIT_LIMIT, LOGIT_LIMIT))), np.float32)
