"""Crops around drawn fingers, as wrong landmarks would cut them, and what the network should answer."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.errors import HandUnusableError
from ringar.finger.joint_model import COLUMNS, PIXELS_PER_WIDTH, PLACE_T, ROWS, crop_matrix, hand_input
from ringar.finger.prior import PhalanxPrior, phalanx_prior
from ringar.parameters import Finger
from ringar.records import Facing, Hand, Handedness

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

PATCH_ROWS, PATCH_COLUMNS = ROWS + 28, COLUMNS + 28
MIN_PRESENCE = 0.5
FARTHEST_JOINTS = 0.09
"""Answers whose joints are farther from the true ones, in hand lengths on average, are of another hand or none."""
SMALLEST_WIDTH_PX = 9.0
FARTHEST_ALONG, FARTHEST_ACROSS = 1.0, 0.6
HELD_OUT = 7
"""One person of ten, those at this place, is kept for the figures."""
MODEL_SHARES = (0.25, 0.5, 0.25)
"""How often a sample's landmarks are those of the first look, the full and the lite model."""
SCATTER_ALONG, SCATTER_ACROSS, SCATTER_TURN, SCATTER_WIDTH = 0.12, 0.05, np.radians(3.0), 0.05


@dataclass(frozen=True)
class Sample:
    """One finger in one picture.

    Attributes
    ----------
    patch, to_picture
        (PATCH_ROWS, PATCH_COLUMNS, 3) uint8 around the finger, and the map of its pixels to the picture, (2, 3).
    priors, inputs
        Where each usable set of landmarks puts the phalanx, and its network input ``hand``; None where it can't.
    ends, turn
        True joints in the picture (2, 2), and true tilt and roll in radians, the roll as of a right hand.
    """

    patch: NDArray[np.uint8]
    to_picture: Doubles
    priors: tuple[PhalanxPrior | None, ...]
    inputs: tuple[Floats, ...]
    ends: Doubles
    turn: tuple[float, float]
    right: bool
    held_out: bool


def read_samples(paths: Iterable[Path]) -> list[Sample]:
    """All fingers of all people's files."""
    samples: list[Sample] = []
    for number, path in enumerate(sorted(paths)):
        with np.load(path) as file:
            people = {name: file[name] for name in file}
        for i in range(sum(name.startswith("image") for name in people)):
            row = {name.removesuffix(str(i)): values for name, values in people.items() if name.endswith(str(i))}
            samples.extend(_fingers(row, held_out=number % 10 == HELD_OUT))
    if not samples:
        sys.exit("no pictures; make some with draw first")
    return samples


def _fingers(row: dict[str, Any], *, held_out: bool) -> list[Sample]:
    landmarks, joints = row["landmarks"], row["joints"]
    off = np.linalg.norm(landmarks[1, :, :2] - joints, axis=1).mean()
    if row["presence"] < MIN_PRESENCE or off > FARTHEST_JOINTS * np.ptp(joints, axis=0).max():
        return []
    right = bool(row["right"])
    side = Handedness.RIGHT if right else Handedness.LEFT
    hands = [Hand(p, w, 1.0, side, 1.0, Facing.BACK, 1.0) for p, w in zip(landmarks, row["world"], strict=True)]
    image = cv2.imdecode(row["image"], cv2.IMREAD_COLOR)
    samples = []
    for finger in Finger:
        priors = tuple(_prior(hand, finger, row["ends"][finger]) for hand in hands)
        place = priors[1]
        if place is None or place.width_px < SMALLEST_WIDTH_PX:
            continue
        matrix = crop_matrix(place, mirrored=not right)
        matrix[:, 2] -= matrix[:, :2] @ ((PATCH_COLUMNS - COLUMNS) / 2, (PATCH_ROWS - ROWS) / 2)
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        patch = cv2.warpAffine(image, matrix, (PATCH_COLUMNS, PATCH_ROWS), flags=flags, borderMode=cv2.BORDER_REPLICATE)
        tilt, roll = np.radians((row["tilt"][finger], row["roll"][finger])).tolist()
        inputs = tuple(hand_input(hand, finger) for hand in hands)
        turn = (tilt, roll if right else -roll)
        samples.append(Sample(patch, matrix, priors, inputs, row["ends"][finger], turn, right, held_out))
    return samples


def _prior(hand: Hand, finger: Finger, ends: Doubles) -> PhalanxPrior | None:
    """None where the landmarks are not those of this finger."""
    try:
        prior = phalanx_prior(hand, finger, PLACE_T)
    except HandUnusableError:
        return None
    offset = (ends[0] + PLACE_T * (ends[1] - ends[0]) - prior.center_px) / prior.width_px
    axis = np.array(prior.axis)
    near = abs(offset @ axis) < FARTHEST_ALONG and abs(offset @ (-axis[1], axis[0])) < FARTHEST_ACROSS
    return prior if near else None


def cut(sample: Sample, rng: np.random.Generator | None) -> tuple[Floats, Floats, Floats]:
    """Crop, ``hand`` input and answer (shift, length, tilt, sine and cosine of the roll); scattered if ``rng``."""
    which = 1 if rng is None else int(rng.choice(len(sample.priors), p=MODEL_SHARES))
    if sample.priors[which] is None:
        which = 1
    place = sample.priors[which]
    assert place is not None  # noqa: S101
    if rng is not None:
        place = _scattered(place, rng)
    to_patch = np.linalg.inv(np.vstack([sample.to_picture, [0.0, 0.0, 1.0]]))
    matrix = to_patch[:2] @ np.vstack([crop_matrix(place, mirrored=not sample.right), [0.0, 0.0, 1.0]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    crop = cv2.warpAffine(sample.patch, matrix, (COLUMNS, ROWS), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    first, last = (sample.ends - place.center_px) @ np.array(place.axis) / place.width_px
    tilt, roll = sample.turn
    answer = [first + PLACE_T * (last - first), last - first, tilt, np.sin(roll), np.cos(roll)]
    return crop.astype(np.float32), sample.inputs[which], np.array(answer, np.float32)


def _scattered(place: PhalanxPrior, rng: np.random.Generator) -> PhalanxPrior:
    axis = np.array(place.axis)
    right = np.array([-axis[1], axis[0]])
    centre = place.center_px + place.width_px * (
        axis * rng.normal() * SCATTER_ALONG + right * rng.normal() * SCATTER_ACROSS
    )
    turn = rng.normal() * SCATTER_TURN
    turned = np.cos(turn) * axis + np.sin(turn) * right
    width = place.width_px * float(np.exp(rng.normal() * SCATTER_WIDTH))
    return PhalanxPrior(tuple(centre), tuple(turned), place.length_px, width)


def changed(crops: Floats, rng: np.random.Generator) -> Floats:
    """(n, ROWS, COLUMNS, 3) crops blurred, covered, recoloured, shaded and with noise."""
    y, x = np.mgrid[:ROWS, :COLUMNS]
    for crop in crops:
        _blur(crop, rng)
        if rng.random() < 0.12:
            _cover_with_ring(crop, rng)
        if rng.random() < 0.15:
            left, top, (wide, high) = rng.integers(0, COLUMNS), rng.integers(0, ROWS), rng.integers(5, 25, 2)
            crop[top : top + high, left : left + wide] = rng.uniform(0, 255, 3)
    n = len(crops)
    gain = np.exp(rng.normal(size=(n, 1, 1, 1)) * 0.15 + rng.normal(size=(n, 1, 1, 3)) * 0.07)
    value = 255 * np.clip(crops * gain / 255, 0, 1) ** np.exp(rng.normal(size=(n, 1, 1, 1)) * 0.18)
    grey = value.mean(-1, keepdims=True)
    value = grey + (value - grey) * rng.uniform(0.1, 1.3, (n, 1, 1, 1))
    value += rng.normal(size=value.shape) * np.abs(rng.normal(size=(n, 1, 1, 1))) * 4
    slope = rng.normal(size=(2, n, 1, 1, 1)) * 0.12
    value *= 1 + slope[0] * (2 * x / COLUMNS - 1)[..., None] + slope[1] * (2 * y / ROWS - 1)[..., None]
    return np.clip(value, 0, 255).astype(np.float32)


def _blur(crop: Floats, rng: np.random.Generator) -> None:
    """At times defocus, at times motion blur, in place."""
    chance = rng.random()
    if chance < 0.35:
        crop[:] = cv2.GaussianBlur(crop, (0, 0), rng.uniform(0.4, 1.6))
    elif chance < 0.45:
        kernel = np.zeros((7, 7), np.float32)
        angle, half = rng.uniform(0, np.pi), rng.integers(2, 7) / 2
        step = half * np.array([np.cos(angle), np.sin(angle)])
        cv2.line(kernel, (3 - step).astype(int).tolist(), (3 + step).astype(int).tolist(), 1.0, 1)
        crop[:] = cv2.filter2D(crop, -1, kernel / max(float(kernel.sum()), 1.0))


def _cover_with_ring(crop: Floats, rng: np.random.Generator) -> None:
    """Paint something like a worn ring or a plaster across the finger, in place."""
    y, x = np.mgrid[:ROWS, :COLUMNS]
    middle, half = COLUMNS / 2 + rng.normal() * 2, rng.uniform(0.45, 0.6) * PIXELS_PER_WIDTH
    u = x - middle
    bent = rng.uniform(-2, 2) * (1 - (u / half) ** 2) + rng.normal() * 0.1 * u
    band = (np.abs(y - rng.uniform(0.3, 0.6) * ROWS - bent) < rng.uniform(1.5, 5)) & (np.abs(u) < half)
    colour = rng.uniform(20, 240) * rng.uniform(0.7, 1.1, 3)
    crop[band] = colour * rng.uniform(0.6, 1.4, (int(band.sum()), 1))
