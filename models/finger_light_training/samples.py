"""The rendered pictures as what the network sees, and the rooms' light beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from finger_light_training.rendering import ROOM_COLUMNS, ROOM_ROWS
from numpy.typing import NDArray

from ringar.render.light_model import light_views, network_input

Floats = NDArray[np.float32]

KEPT_SHARE = 10
"""Of every so many hands one is kept back."""
LUMINANCE_RGB = np.array([0.2126, 0.7152, 0.0722], np.float32)
PLACE_JITTER, SIZE_JITTER, EXPOSURE_JITTER, COLOUR_JITTER, NOISE = 0.15, 0.12, 0.12, 0.1, 0.01
DISPLAY_GAMMA = 2.2


@dataclass(frozen=True)
class Sample:
    """A picture, (height, width, 3) uint8 BGR, a finger's place in it, and the light by direction, (n,) luminance."""

    image: NDArray[np.uint8]
    center_px: Floats
    width_px: float
    light: Floats
    kept: bool


def directions() -> tuple[Floats, Floats]:
    """(n, 3) unit vectors of a kept room's pixels, x right, y up, z to the camera, and the (n,) solid angles."""
    turn = (0.5 - (np.arange(ROOM_COLUMNS) + 0.5) / ROOM_COLUMNS) * 2 * np.pi
    height = ((np.arange(ROOM_ROWS) + 0.5) / ROOM_ROWS - 0.5) * np.pi
    turns, heights = np.meshgrid(turn, height)
    level = np.cos(heights)
    units = np.stack([level * np.cos(turns), level * np.sin(turns), np.sin(heights)], -1).reshape(-1, 3)
    solid = level.ravel() * (2 * np.pi / ROOM_COLUMNS) * (np.pi / ROOM_ROWS)
    return units.astype(np.float32), solid.astype(np.float32)


def mirrored() -> NDArray[np.intp]:
    """For each direction the number of the one with left and right swapped."""
    columns = (ROOM_COLUMNS // 2 - 1 - np.arange(ROOM_COLUMNS)) % ROOM_COLUMNS
    numbers = np.arange(ROOM_ROWS * ROOM_COLUMNS).reshape(ROOM_ROWS, ROOM_COLUMNS)
    return np.asarray(numbers[:, columns].ravel())


def read_samples(paths: Iterable[Path]) -> list[Sample]:
    """All pictures of all hands."""
    samples = []
    for path in sorted(paths):
        kept = int(path.stem.split("_")[1]) % KEPT_SHARE == 0
        with np.load(path) as hand:
            rooms = hand["room_rgb"].astype(np.float32) @ LUMINANCE_RGB
            columns = zip(hand["image_bgr"], hand["center_px"], hand["width_px"], rooms, strict=True)
        samples += [Sample(image, place, float(width), room.ravel(), kept) for image, place, width, room in columns]
    return samples


def batch(samples: Sequence[Sample], rng: np.random.Generator | None) -> tuple[Floats, Floats]:
    """(b, 6, rows, columns) inputs and (b, n) lights; with ``rng`` moved, mirrored, exposed and coloured at random."""
    inputs, lights = [], []
    swapped = mirrored()
    for sample in samples:
        place, width, light = sample.center_px, sample.width_px, sample.light
        if rng is None:
            inputs.append(network_input(light_views(sample.image, tuple(place), width)))
            lights.append(light)
            continue
        place = place + rng.normal(size=2) * PLACE_JITTER * width
        views = light_views(sample.image, tuple(place), width * float(np.exp(rng.normal() * SIZE_JITTER)))
        if rng.random() < 0.5:
            views, light = views[:, ::-1], light[swapped]
        exposure = float(np.exp(rng.normal() * EXPOSURE_JITTER))
        colour = np.tile(np.exp(rng.normal(size=3) * COLOUR_JITTER), 2) * exposure
        seen = (network_input(views) + 0.5) * colour[:, None, None] ** (1 / DISPLAY_GAMMA)
        inputs.append(np.clip(seen, 0, 1) - 0.5 + rng.normal(size=seen.shape) * NOISE)
        lights.append(light * exposure)
    return np.concatenate(inputs).astype(np.float32), np.stack(lights).astype(np.float32)
