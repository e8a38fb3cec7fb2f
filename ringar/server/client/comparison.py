"""A local and a remote result side by side, and how far they differ."""

from dataclasses import dataclass

import cv2
import numpy as np

from ringar.records import Bgr8

_BAR = 1 / 16
_GAP = 1 / 64
_GROUND = (11, 12, 13)
_TEXT = (228, 239, 245)
_VISIBLE = 8
"""Grey levels; smaller differences are not seen."""


@dataclass(frozen=True)
class Difference:
    """Between two pictures of one size, in grey levels of the channel that differs most.

    Attributes
    ----------
    mean, most
        Over all pixels.
    visible_share
        Share of the pixels that differ visibly.
    """

    mean: float
    most: int
    visible_share: float


def difference(first_bgr: Bgr8, second_bgr: Bgr8) -> Difference | None:
    """How far two (height, width, 3) uint8 pictures differ; None where their sizes do."""
    if first_bgr.shape != second_bgr.shape:
        return None
    apart = cv2.absdiff(first_bgr, second_bgr).max(axis=2)
    return Difference(float(apart.mean()), int(apart.max()), float((apart > _VISIBLE).mean()))


def side_by_side(pictures: tuple[tuple[str, Bgr8], tuple[str, Bgr8]]) -> Bgr8:
    """Two named (height, width, 3) uint8 BGR pictures beside each other, at the height of the first."""
    height = pictures[0][1].shape[0]
    columns = [_titled(title, _of_height(image, height)) for title, image in pictures]
    gap = np.full((columns[0].shape[0], max(round(height * _GAP), 1), 3), _GROUND, np.uint8)
    return np.hstack((columns[0], gap, columns[1]))


def _of_height(image_bgr: Bgr8, height: int) -> Bgr8:
    if image_bgr.shape[0] == height:
        return image_bgr
    width = max(round(image_bgr.shape[1] * height / image_bgr.shape[0]), 1)
    smaller = height < image_bgr.shape[0]
    kind = cv2.INTER_AREA if smaller else cv2.INTER_CUBIC
    return cv2.resize(image_bgr, (width, height), interpolation=kind).astype(np.uint8, copy=False)


def _titled(title: str, image_bgr: Bgr8) -> Bgr8:
    """The picture under a bar with its title."""
    height, width = image_bgr.shape[:2]
    bar = np.full((max(round(height * _BAR), 12), width, 3), _GROUND, np.uint8)
    size = bar.shape[0] / 40
    (text_width, text_height), _ = cv2.getTextSize(title, cv2.FONT_HERSHEY_SIMPLEX, size, 1)
    size *= min(1.0, 0.94 * width / max(text_width, 1))
    origin = (round(0.03 * width), (bar.shape[0] + text_height) // 2)
    cv2.putText(bar, title, origin, cv2.FONT_HERSHEY_SIMPLEX, size, _TEXT, 1, cv2.LINE_AA)
    return np.vstack((bar, image_bgr))
