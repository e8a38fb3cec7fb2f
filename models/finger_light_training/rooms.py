"""Rooms as light from all directions: those of the ground truth's generator and others, turned and mirrored."""

import types

import cv2
import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]

ROWS, COLUMNS = 192, 384
KINDS = ("softbox", "window", "tungsten", "mixed", "dim", "office", "overcast")
KNOWN_SHARE = 0.45
TURN_DEG = 35.0


def random_room(envs: types.ModuleType, rng: np.random.Generator) -> NDArray[np.float32]:
    """(rows, columns, 3) float32 linear RGB radiance in the generator's layout of directions."""
    if rng.random() < KNOWN_SHARE:
        kind = str(rng.choice(KINDS))
        room = envs.make(kind, int(rng.integers(1 << 30)), COLUMNS, ROWS)
        return _turned(envs, room, float(rng.uniform(-TURN_DEG, TURN_DEG)), bool(rng.random() < 0.5))
    return _furnished(envs, rng)


def _turned(envs: types.ModuleType, room: NDArray[np.float32], turn_deg: float, mirrored: bool) -> NDArray[np.float32]:
    """The room turned about the vertical, and its left and right swapped."""
    x, y, z = np.moveaxis(envs.dirs(COLUMNS, ROWS), -1, 0)
    turn = np.radians(turn_deg)
    x, z = (-1 if mirrored else 1) * (np.cos(turn) * x + np.sin(turn) * z), np.cos(turn) * z - np.sin(turn) * x
    row = (np.arcsin(np.clip(z, -1, 1)) / np.pi + 0.5) * ROWS - 0.5
    column = (0.5 - np.arctan2(y, x) / (2 * np.pi)) * COLUMNS - 0.5
    places = row.astype(np.float32), column.astype(np.float32)
    return np.asarray(cv2.remap(room, places[1], places[0], cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP), np.float32)


def _furnished(envs: types.ModuleType, rng: np.random.Generator) -> NDArray[np.float32]:
    """A room of random surfaces with one to four windows, lamps, ceiling panels or screens."""
    places = envs.dirs(COLUMNS, ROWS)
    wall, ceiling, floor = rng.uniform(0.2, 0.7), rng.uniform(0.4, 0.9), rng.uniform(0.08, 0.4)
    tint = envs.K(float(rng.uniform(2800, 7500))) ** float(rng.uniform(0.2, 1.0))
    room = envs.room(places, rng, wall * tint, ceiling * tint, floor, float(np.exp(rng.uniform(-2.3, -0.3))))
    for _ in range(int(rng.integers(1, 5))):
        room = room + _source(envs, places, rng)
    return np.asarray(room, np.float32)


def _source(envs: types.ModuleType, places: Doubles, rng: np.random.Generator) -> Doubles:
    kind = rng.choice(4, p=(0.4, 0.25, 0.25, 0.1))
    side = rng.choice((-1, 1))
    if kind == 0:  # a window or a softbox
        middle = (side * rng.uniform(0.3, 1.3), rng.uniform(-0.1, 0.9), rng.uniform(-0.2, 1.0))
        half, level, warmth_k = rng.uniform(0.2, 0.7, 2), rng.uniform(2, 11), rng.uniform(4500, 8000)
    elif kind == 1:  # a lamp
        middle = (rng.uniform(-1, 1), rng.uniform(0.2, 1.0), rng.uniform(-0.4, 0.9))
        half, level, warmth_k = rng.uniform(0.08, 0.28, 2), rng.uniform(6, 50), rng.uniform(2500, 4500)
    elif kind == 2:  # a panel in the ceiling
        middle = (rng.uniform(-1, 1), rng.uniform(0.8, 1.6), rng.uniform(-0.7, 1.0))
        half, level, warmth_k = rng.uniform(0.08, 0.4, 2), rng.uniform(5, 20), rng.uniform(3000, 6500)
    else:  # a screen before the hand
        middle = (rng.uniform(-0.4, 0.4), rng.uniform(-0.3, 0.2), 1.0)
        half, level, warmth_k = rng.uniform(0.15, 0.4, 2), rng.uniform(0.8, 3), rng.uniform(6000, 8500)
    soft = float(rng.uniform(0.01, 0.15))
    return np.asarray(envs.rect(places, middle, *half, level * envs.K(float(warmth_k)), soft))
