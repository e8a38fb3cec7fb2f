"""Photos made of the bundled rings: on other grounds, turned, several together, cut off."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.bundled import bundled_folder
from ringar.pictures import read_picture
from ringar.records import Bgr8, Picture

Cutout = NDArray[np.uint8]


def bundled_cutout(name: str, size_px: int = 512) -> Cutout:
    """A bundled ring as BGRA, (size_px, size_px, 4)."""
    picture = read_picture(bundled_folder("resources") / "rings" / f"{name}.png")
    assert picture.alpha is not None
    bgra = np.dstack([picture.image_bgr, picture.alpha])
    return np.asarray(cv2.resize(bgra, (size_px, size_px), interpolation=cv2.INTER_AREA), np.uint8)


def turned(cutout: Cutout, angle_deg: float) -> Cutout:
    """The cutout turned counter-clockwise about its middle, with room for its corners."""
    room = cutout.shape[0] // 5
    wide = cv2.copyMakeBorder(cutout, room, room, room, room, cv2.BORDER_CONSTANT)
    middle = (wide.shape[1] / 2 - 0.5, wide.shape[0] / 2 - 0.5)
    matrix = cv2.getRotationMatrix2D(middle, angle_deg, 1.0)
    return np.asarray(cv2.warpAffine(wide, matrix, (wide.shape[1], wide.shape[0])), np.uint8)


def on(cutout: Cutout, ground: NDArray[np.floating] | float, name: str = "") -> Picture:
    """The cutout on a ground of one level or of its own size."""
    share = cutout[..., 3:].astype(np.float32) / 255
    mixed = cutout[..., :3] * share + ground * (1 - share)
    return Picture(np.clip(mixed + 0.5, 0, 255).astype(np.uint8), None, name)


def clear(cutout: Cutout) -> Picture:
    """The cutout as a photo with transparency."""
    return Picture(np.ascontiguousarray(cutout[..., :3]), np.ascontiguousarray(cutout[..., 3]))


def side_by_side(names: tuple[str, ...], overlap_px: int = 0, size_px: int = 400) -> Cutout:
    """Several rings in one cutout, the later ones over the earlier."""
    width = size_px * len(names) - overlap_px * (len(names) - 1)
    sheet = np.zeros((size_px + 100, width, 4), np.uint8)
    for index, name in enumerate(names):
        ring = bundled_cutout(name, size_px)
        left = index * (size_px - overlap_px)
        place = sheet[50 : 50 + size_px, left : left + size_px]
        share = ring[..., 3:].astype(np.float32) / 255
        place[..., :3] = ring[..., :3] * share + place[..., :3] * (1 - share)
        place[..., 3] = np.maximum(place[..., 3], ring[..., 3])
    return sheet


def written(lines: tuple[str, ...], size_px: int = 512) -> Bgr8:
    """A white card with words."""
    card = np.full((size_px, size_px, 3), 250, np.uint8)
    for index, line in enumerate(lines):
        cv2.putText(card, line, (20, 180 + 120 * index), cv2.FONT_HERSHEY_SIMPLEX, 2.0, (20, 20, 20), 5)
    return card
