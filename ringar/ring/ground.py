"""The photo's ground: which pixels belong to it, and its colour everywhere, behind the ring too."""

from dataclasses import dataclass
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8, Gray8

SEGMENT_SIZE_PX = 512
"""Long side at which ground and ring are told apart; edges are refined later at a finer size."""

_EDGE_LEVELS_PER_PX = 5.0
_LEAK_RADIUS_PX = 2
_DARKEST_SHADOW = 0.35
_FRINGE_PX = 8
_THINNED = 7
"""Every so many-th pixel of the frame is enough for the ground's six terms."""
_FAINT_LEVELS = 16.0
_BRIGHTER_LEVELS = 8.0
_UNEVEN = 1.3
"""How much brighter than its brightest places on the frame a ground may be behind the ring."""
_LIT_LEVEL = 190.0
"""Grounds below this level are not taken for white ones: a ring may well outshine them."""
_DARKEST_HOLE = 0.75
_TINT_TOLERANCE = (3.0, 9.0)
_MIN_HOLE_SHARE = 0.004


@dataclass(frozen=True)
class Ground:
    """What of a photo is ground.

    Attributes
    ----------
    mask
        (height, width) uint8, 255 = ground, at the photo's working size (long side `SEGMENT_SIZE_PX` at most).
    like
        (height, width) bool: smooth and of the ground's colour or its shadow, the ring's own highlights included.
    shade
        (height, width) bool: of the ground's colour or its shadow, however steep; grey metal on white included.
    faint
        (height, width) bool: hardly off the ground's colour, as JPEG leaves it round an edge.
    sharpness
        (height, width) float32: the steepest slope around each pixel, grey levels per pixel.
    plain
        True where the photo's border shows one smooth colour.
    calm, colour
        (height, width, 3) uint8 the photo without its finest noise, and float32 the ground's colour everywhere.
    """

    mask: Gray8
    like: NDArray[np.bool_]
    shade: NDArray[np.bool_]
    faint: NDArray[np.bool_]
    sharpness: NDArray[np.float32]
    plain: bool
    calm: Bgr8
    colour: NDArray[np.float32]


Number = TypeVar("Number", bound=np.generic)


def frame_pixels(image: NDArray[Number], share: float = 0.03) -> NDArray[Number]:
    """Pixels of the photo's outermost frame, (n, channels)."""
    height, width = image.shape[:2]
    edge = max(1, round(share * min(height, width)))
    flat = image.reshape(height, width, -1)
    parts = (flat[:edge], flat[-edge:], flat[edge:-edge, :edge], flat[edge:-edge, -edge:])
    return np.concatenate([part.reshape(-1, flat.shape[2]) for part in parts])


def _frame_noise(deviation: NDArray[np.float32], share: float = 0.03) -> float:
    """How large a deviation usually gets (98th percentile) on the frame's sides, the worst two left out."""
    edge = max(1, round(share * min(deviation.shape)))
    sides = (deviation[:edge], deviation[-edge:], deviation[:, :edge], deviation[:, -edge:])
    return float(np.sort([np.percentile(side, 98) for side in sides])[1])


def _quadratic_terms(shape: tuple[int, int], step: int = 1) -> NDArray[np.float32]:
    """(rows, cols, 6) values of 1, x, y, x^2, xy, y^2 over the picture scaled to -1..1."""
    rows, cols = shape
    y = np.linspace(-1, 1, rows, dtype=np.float32)[::step, None]
    x = np.linspace(-1, 1, cols, dtype=np.float32)[None, ::step]
    one = np.ones((y.shape[0], x.shape[1]), np.float32)
    return np.stack([one, x * one, y * one, x * x * one, x * y, y * y * one], axis=-1)


def smooth_ground(image: NDArray[np.float32]) -> NDArray[np.float32]:
    """Quadratic surface through the photo's frame, (height, width, 3): the ground's colour without the ring."""
    terms = _quadratic_terms((image.shape[0], image.shape[1]))
    samples = frame_pixels(terms)[::_THINNED].astype(np.float64)
    colours = frame_pixels(image)[::_THINNED].astype(np.float64)
    weight = np.ones(len(samples))
    solution: NDArray[np.floating] = np.zeros((6, 3))
    for _ in range(4):
        scaled = samples * weight[:, None]
        solution = np.linalg.lstsq(scaled.T @ scaled, scaled.T @ (colours * weight[:, None]), rcond=None)[0]
        residual = np.abs(samples @ solution - colours).max(axis=1)
        weight = 1.0 / (1.0 + (residual / (3.0 + np.median(residual))) ** 2)
    return np.clip(terms @ solution.astype(np.float32), 0, 255)


def _steepness(image: Bgr8) -> NDArray[np.float32]:
    """Largest slope over the channels, grey levels per pixel."""
    across = cv2.Scharr(image, cv2.CV_16S, 1, 0)
    down = cv2.Scharr(image, cv2.CV_16S, 0, 1)
    slope = np.maximum(np.abs(across), np.abs(down)).max(axis=-1)
    return np.asarray(slope, np.float32) / 32.0


def find_ground(image: Bgr8) -> Ground:
    """Tell ground from ring on a plain ground: smooth, of the frame's colour or that colour in shadow.

    Parameters
    ----------
    image
        (height, width, 3) uint8 BGR, long side at most `SEGMENT_SIZE_PX`.
    """
    calm = np.asarray(cv2.GaussianBlur(image, (3, 3), 0), np.uint8)
    steep = _steepness(calm)
    base = smooth_ground(calm.astype(np.float32))
    ratio, tint = _shade(calm, base)
    frame_slope = float(np.median(frame_pixels(steep)))
    misfit = float(np.median(frame_pixels(np.abs(calm - base))))
    plain = frame_slope < 4.0 and misfit < 8.0
    noise = _frame_noise(tint) if plain else float(np.percentile(frame_pixels(tint), 98))
    tolerance = float(np.clip(3 * noise, *_TINT_TOLERANCE))
    calm_enough = steep < max(_EDGE_LEVELS_PER_PX, 5 * frame_slope)
    highlight = _outshining(calm, base)
    above = (calm - base).mean(axis=-1)
    uneven = float(np.percentile(frame_pixels(above), 98))
    shade = (ratio > _DARKEST_SHADOW) & (above < max(_BRIGHTER_LEVELS, 4 * misfit, _UNEVEN * uneven))
    like = shade & (tint < tolerance) & calm_enough & (highlight == 0)
    outside = _flood(like)
    inside = _openings(calm, base, like & (outside == 0) & (ratio > _DARKEST_HOLE))
    inside = np.maximum(inside, _reached(like & (outside == 0), inside > 0))
    faint = np.abs(calm - base).max(axis=-1) < _FAINT_LEVELS
    sharpness = np.asarray(cv2.dilate(steep, np.ones((3, 3), np.uint8)), np.float32)
    mask = _parted(calm, np.maximum(outside, inside), highlight)
    return Ground(mask, like, shade & (tint < _TINT_TOLERANCE[1]), faint, sharpness, plain, calm, base)


def _shade(image: Bgr8, base: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """How light each pixel is against the ground, and by how many levels its hue is off."""
    pixels = image.astype(np.float32)
    ratio = pixels.mean(axis=-1) / np.maximum(base.mean(axis=-1), 1.0)
    tint = np.abs(pixels - ratio[..., None] * base).max(axis=-1)
    return np.asarray(ratio, np.float32), np.asarray(tint, np.float32)


def _outshining(image: Bgr8, base: NDArray[np.float32]) -> Gray8:
    """Areas brighter than the ground by more than its noise: highlights, for nothing else outshines a lit ground."""
    above = cv2.blur((image - base).min(axis=-1), (5, 5))
    noise = _frame_noise(np.abs(above - np.median(frame_pixels(above)))) / 2
    bright = ((above > 0.5 + 3 * noise) & (base.mean(axis=-1) > _LIT_LEVEL)).astype(np.uint8) * np.uint8(255)
    return np.asarray(cv2.morphologyEx(bright, cv2.MORPH_OPEN, disc(3)), np.uint8)


def _parted(image: Bgr8, mask: Gray8, highlight: Gray8) -> Gray8:
    """Give the fringe of each highlight to the ring: it is as smooth and bright as the ground it may touch."""
    if not highlight.any():
        return mask
    fringe = (cv2.dilate(highlight, disc(_FRINGE_PX)) > 0) & (mask > 0)
    markers = np.where(fringe, 0, np.where(mask > 0, 1, 2)).astype(np.int32)
    cv2.watershed(image, markers)
    parted = ((markers == 1) * np.uint8(255)).astype(np.uint8)
    inner = (slice(1, -1), slice(1, -1))  # watershed leaves the frame unmarked
    result = mask.copy()
    result[inner] = parted[inner]
    return result


def disc(radius: int) -> Gray8:
    """Round structuring element (2 radius + 1 across)."""
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1)), np.uint8)


def _flood(like: NDArray[np.bool_]) -> Gray8:
    """Part of ``like`` that is reached from the frame without passing a narrow gap."""
    frame = np.zeros(like.shape, np.bool_)
    frame[[0, -1]] = frame[:, [0, -1]] = True
    return _reached(like, frame)


def _reached(like: NDArray[np.bool_], seeds: NDArray[np.bool_]) -> Gray8:
    """Part of ``like`` that is reached from seeds without passing a gap narrower than the leak radius."""
    area = like.astype(np.uint8)
    core = cv2.erode(area, disc(_LEAK_RADIUS_PX), borderType=cv2.BORDER_CONSTANT, borderValue=1)
    count, labels = cv2.connectedComponents(core, connectivity=4)
    touched = np.zeros(count, np.bool_)
    touched[labels[seeds]] = True
    touched[0] = False
    grown = cv2.bitwise_and(cv2.dilate(touched[labels].astype(np.uint8), disc(_LEAK_RADIUS_PX + 1)), area)
    return np.asarray(grown * 255, np.uint8)


def _openings(image: Bgr8, base: NDArray[np.float32], candidates: NDArray[np.bool_]) -> Gray8:
    """The hole: the enclosed piece that is large and shows the ground most exactly, and its like.

    A blown-out highlight on the metal is enclosed and white too, but seldom as even as the ground.
    """
    count, labels, stats, _ = cv2.connectedComponentsWithStats(candidates.astype(np.uint8), connectivity=4)
    difference = image.astype(np.float32) - base
    smallest = _MIN_HOLE_SHARE * image.shape[0] * image.shape[1]
    score = np.zeros(count)
    for label in range(1, count):
        x, y, w, h, area = (int(value) for value in stats[label])
        if area < smallest:
            continue
        off = difference[y : y + h, x : x + w][labels[y : y + h, x : x + w] == label]
        unlike = float(np.abs(np.median(off, axis=0)).max() + off.std(axis=0).max())
        score[label] = area / (1.0 + unlike) ** 2
    keep = (score > 0) & (score >= 0.3 * score.max())
    return np.asarray(keep[labels] * np.uint8(255), np.uint8)
