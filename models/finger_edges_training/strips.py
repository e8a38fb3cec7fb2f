"""Labelled strips: what :func:`ringar.finger.strip.cut_strip` sees of drawn fingers, and where their edges are."""

from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import cv2
import numpy as np
from finger_edges_training import hands
from finger_edges_training.hands import HEIGHT, WIDTH, Floats, Indices, Posed, Shape
from finger_edges_training.looks import openness, random_look
from finger_edges_training.scenes import ground, photographed, put_on_ring
from numpy.typing import NDArray

from ringar.finger.prior import PhalanxPrior
from ringar.finger.strip import ACROSS, ALONG, COLUMNS, ROWS, cut_strip

HANDS_PER_SHAPE, LOOKS_PER_HAND = 25, 4
LABEL_COLUMNS = 4 * COLUMNS
FIRST_T, LAST_T = 0.40, 1.2
"""Places along the phalanx between which rows can have edges."""


@dataclass(frozen=True)
class DrawnFinger:
    """One finger in the picture: joints, outline without what is before it, what is seen of it, width and middle."""

    base: Floats
    tip: Floats
    outline: Floats
    seen: Floats
    width_px: float
    aside_px: float

    @property
    def axis(self) -> Floats:
        """Unit vector towards the tip."""
        along = self.tip - self.base
        return along / np.linalg.norm(along)

    @property
    def right(self) -> Floats:
        """Unit vector to the right, tip up."""
        return np.array([-self.axis[1], self.axis[0]])


@dataclass(frozen=True)
class Labelled:
    """A strip, (ROWS, COLUMNS, 3) uint8 BGR, and its edges, (ROWS,) finger widths, NaN where there is none."""

    bgr: NDArray[np.uint8]
    left: Floats
    right: Floats


def draw_strips(model: ModuleType, photos: list[Path], seed: int, count: int) -> list[Labelled]:
    """Strips of ``count`` hands."""
    rng = np.random.default_rng(seed)
    strips: list[Labelled] = []
    shape: Shape | None = None
    for number in range(count):
        if shape is None or number % HANDS_PER_SHAPE == 0:
            shape = hands.random_shape(model, rng)
        strips.extend(_of_hand(shape, hands.placed(shape, model, rng), photos, rng))
    return strips


def _of_hand(shape: Shape, posed: Posed, photos: list[Path], rng: np.random.Generator) -> list[Labelled]:
    faces = hands.face_picture(posed)
    fingers = [f for k in range(1, 6) if (f := _finger(shape, posed, faces, k)) is not None]
    if not fingers:
        return []
    fingers, faces = _cropped(fingers, faces)
    sky = openness(posed, rng)
    strips = []
    for _ in range(LOOKS_PER_HAND):
        picture = _picture(random_look(shape, posed, sky, rng), posed.quads, faces, photos, rng)
        for finger in fingers:
            if rng.uniform() < 0.22:
                place = finger.base + (finger.tip - finger.base) * rng.uniform(0.42, 0.7)
                put_on_ring(picture, rng, place + finger.right * finger.aside_px, finger.axis, finger.width_px)
        mean_width = float(np.mean([finger.width_px for finger in fingers]))
        scale = float(np.clip(np.exp(rng.uniform(np.log(13), np.log(70))) / mean_width, 0.2, 1.0))
        file = photographed(picture, rng, scale)
        strips.extend(s for finger in fingers if (s := _strip(finger, file, scale, rng)) is not None)
    return strips


def _finger(shape: Shape, posed: Posed, faces: Indices, number: int) -> DrawnFinger | None:
    """A finger, unless it points at the camera or leaves the picture."""
    base, tip = (hands.project(joint) for joint in hands.phalanx(posed.joints, number))
    outline = hands.face_picture(posed, (shape.face_owner == number) & (shape.face_along > 0.25)) > 0
    seen = (faces > 0) & (np.concatenate([[0], shape.face_owner])[faces] == number)
    length = float(np.linalg.norm(tip - base))
    axis = (tip - base) / max(length, 1e-6)
    place = base + 0.7 * (tip - base)
    steps = np.arange(-120, 121) * 0.5
    left, right = _run(outline.astype(np.float32), place + steps[:, None] * np.array([-axis[1], axis[0]]), 120)
    width = 0.5 * (right - left)
    inside = 5 < place[0] < WIDTH - 5 and 5 < place[1] < HEIGHT - 5
    if right <= left or not (10 < width < 110) or length < 0.9 * width or not inside:
        return None
    return DrawnFinger(
        base, tip, outline.astype(np.float32), seen.astype(np.float32), width, 0.5 * (steps[left] + steps[right])
    )


def _run(mask: NDArray[np.float32], points: Floats, start: int) -> tuple[int, int]:
    """First and last index of the run of covered points around ``start``; (start, start) if that is not covered."""
    x, y = points[None, :, 0].astype(np.float32), points[None, :, 1].astype(np.float32)
    covered = cv2.remap(mask, x, y, cv2.INTER_LINEAR)[0] > 0.5
    if not covered[start]:
        return start, start
    left = right = start
    while left > 0 and covered[left - 1]:
        left -= 1
    while right < len(covered) - 1 and covered[right + 1]:
        right += 1
    return left, right


def _cropped(fingers: list[DrawnFinger], faces: Indices) -> tuple[list[DrawnFinger], Indices]:
    """The part of the picture around the fingers."""
    reach = [
        end + sign * margin * f.width_px
        for f in fingers
        for end, margin in ((f.base, 1.2), (f.tip, 2.4))
        for sign in (-1, 1)
    ]
    low = np.maximum(np.min(reach, axis=0).astype(int) - 8, 0)
    high = np.minimum(np.max(reach, axis=0).astype(int) + 8, (WIDTH, HEIGHT))
    part = np.s_[low[1] : high[1], low[0] : high[0]]
    moved = [
        DrawnFinger(f.base - low, f.tip - low, f.outline[part], f.seen[part], f.width_px, f.aside_px) for f in fingers
    ]
    return moved, faces[part]


def _picture(colours: Floats, quads: Indices, faces: Indices, photos: list[Path], rng: np.random.Generator) -> Floats:
    """The hand before a ground, linear RGB, at times with its shadow on it."""
    hand = np.concatenate([np.zeros((1, 3)), colours[quads].mean(axis=1)])[faces]
    cover = (faces > 0).astype(np.float32)
    hand *= np.exp(rng.normal() * 0.45) * 0.2 / max(float(np.median(hand[faces > 0].mean(axis=-1))), 1e-3)
    behind = ground(rng, photos, faces.shape[1], faces.shape[0]) * np.exp(rng.normal() * 0.5)
    if rng.uniform() < 0.45:
        shift = np.float32([[1, 0, rng.normal() * 25], [0, 1, rng.normal() * 25]])
        shadow = cv2.GaussianBlur(cv2.warpAffine(cover, shift, cover.shape[::-1]), (0, 0), rng.uniform(2, 20))
        behind = behind * (1 - rng.uniform(0.2, 0.85) * shadow)[..., None]
    smooth = cv2.GaussianBlur(hand, (0, 0), 0.8) / np.maximum(cv2.GaussianBlur(cover, (0, 0), 0.8), 0.05)[..., None]
    share = cv2.GaussianBlur(cover, (0, 0), 0.6)[..., None]
    return (smooth * share + behind * (1 - share)) * np.exp(rng.normal(size=3) * 0.08)


def _strip(finger: DrawnFinger, file: NDArray[np.uint8], scale: float, rng: np.random.Generator) -> Labelled | None:
    """A strip as wrong landmarks would cut it: off the finger's middle, turned, of the wrong width."""
    place = finger.base + (finger.tip - finger.base) * rng.uniform(0.42, 0.86)
    spread = 0.09 if rng.uniform() < 0.85 else 0.2
    error = finger.right * rng.normal() * spread + finger.axis * rng.normal() * 0.1
    centre = place + finger.right * finger.aside_px + finger.width_px * error
    turn = rng.normal() * np.radians(4.0)
    axis = np.cos(turn) * finger.axis + np.sin(turn) * finger.right
    width = finger.width_px * np.exp(rng.normal() * 0.09)
    length = float(np.linalg.norm(finger.tip - finger.base))
    x, y = ((centre + 0.5) * scale - 0.5).tolist()
    prior = PhalanxPrior((0.0, 0.0), (0.0, 0.0), (x, y), tuple(axis.tolist()), length * scale, float(width * scale))
    edges = _edges(finger, centre, axis, width)
    if edges is None:
        return None
    bgr = np.clip(cut_strip(file, prior).bgr + 0.5, 0, 255).astype(np.uint8)
    return Labelled(bgr, *edges)


def _edges(finger: DrawnFinger, centre: Floats, axis: Floats, width: float) -> tuple[Floats, Floats] | None:
    """Left and right edge in every row; None where most of the finger is hidden or too few rows have edges."""
    right = np.array([-axis[1], axis[0]])
    across = np.linspace(ACROSS[0], ACROSS[-1], LABEL_COLUMNS)
    points = centre + width * (across[None, :, None] * right + ALONG[:, None, None] * axis)
    x, y = points[..., 0].astype(np.float32), points[..., 1].astype(np.float32)
    outline, seen = (cv2.remap(mask, x, y, cv2.INTER_LINEAR) for mask in (finger.outline, finger.seen))
    if (outline * seen).sum() < 0.55 * outline.sum():
        return None
    t = ((points - finger.base) @ finger.axis / np.linalg.norm(finger.tip - finger.base))[:, LABEL_COLUMNS // 2]
    middle = np.argmin(np.abs((points - finger.base) @ finger.right - finger.aside_px), axis=1)
    step = (ACROSS[-1] - ACROSS[0]) / (LABEL_COLUMNS - 1)
    edges = np.full((2, ROWS), np.nan)
    for row in range(ROWS):
        first, last = _run(finger.outline, points[row], int(middle[row]))
        whole = 0 < first < last < LABEL_COLUMNS - 1
        if FIRST_T < t[row] < LAST_T and whole and 0.7 < (last - first + 1) * step * width / finger.width_px < 1.3:
            edges[:, row] = ACROSS[0] + step * (first - 0.5), ACROSS[0] + step * (last + 0.5)
    if np.isfinite(edges[0, 8:20]).sum() < 5:
        return None
    return edges[0], edges[1]
