"""What rings lie on, made up: paper, cloth, wood, stone, boxes, blurred rooms; (size, size, 3) float32 BGR, 0-255."""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Random = np.random.Generator


def cloud(size: int, rng: Random, down: float, across: float) -> Floats:
    """(size, size) smooth noise of unit spread with a grain of (down, across) pixels, at any angle."""
    large = round(size * 1.45)
    cells = (max(3, round(large / max(1.0, down))), max(3, round(large / max(1.0, across))))
    noise = cv2.resize(rng.standard_normal(cells, np.float32), (large, large), interpolation=cv2.INTER_LINEAR)
    turned = cv2.getRotationMatrix2D((large / 2, large / 2), rng.uniform(0, 360), 1.0)
    turned[:, 2] -= (large - size) / 2
    cut = cv2.warpAffine(noise, turned, (size, size), borderMode=cv2.BORDER_REFLECT)
    return np.asarray(cut / max(float(cut.std()), 1e-3), np.float32)


def any_colour(rng: Random) -> Floats:
    """(3,) BGR: often white or nearly, else grey, black, pastel, or any."""
    kind = rng.choice(5, p=(0.35, 0.2, 0.1, 0.2, 0.15))
    if kind == 0:
        return np.asarray(rng.uniform(238, 256) * (1 - 0.03 * rng.random(3)), np.float32)
    if kind in (1, 2):
        level = rng.uniform(60, 240) if kind == 1 else rng.uniform(5, 50)
        return np.asarray(level * (1 - 0.08 * rng.random(3)), np.float32)
    if kind == 3:
        return np.asarray(rng.uniform(165, 255, 3), np.float32)
    return np.asarray(rng.uniform(0, 255, 3), np.float32)


def _even(size: int, rng: Random) -> Floats:
    colour = np.full(3, 255, np.float32) if rng.random() < 0.3 else any_colour(rng)
    return np.broadcast_to(colour, (size, size, 3)).astype(np.float32)


def _slope(size: int, rng: Random) -> Floats:
    """A gradient, a vignette, or two surfaces that meet: a table before a wall."""
    y, x = np.mgrid[-1 : 1 : size * 1j, -1 : 1 : size * 1j].astype(np.float32)
    first, second = any_colour(rng), any_colour(rng)
    if rng.random() < 0.75:
        second = np.clip(first * rng.uniform(0.55, 1.15) + rng.normal(size=3) * 4, 0, 255)
    kind, angle = rng.integers(4), rng.uniform(0, 2 * np.pi)
    if kind == 0:
        share = 0.5 + 0.5 * (np.cos(angle) * x + np.sin(angle) * y)
    elif kind == 1:
        share = ((x - rng.normal() * 0.3) ** 2 + (y - rng.normal() * 0.3) ** 2) * rng.uniform(0.3, 0.8)
    elif kind == 2:
        lean = rng.normal() * 0.1
        share = (y + lean * x - rng.uniform(-0.8, 0.6)) / rng.choice((0.02, 0.1, 0.5)) + 0.5
    else:
        share = 0.5 + 0.25 * cloud(size, rng, size / 2, size / 2)
    share = np.clip(share, 0, 1)[..., None]
    return np.asarray(first * (1 - share) + second * share, np.float32)


def _mottled(size: int, rng: Random) -> Floats:
    """Velvet, paper, leather, concrete, sand: noise of several grains."""
    image = np.broadcast_to(any_colour(rng), (size, size, 3)).astype(np.float32)
    strength = rng.choice((0.015, 0.04, 0.1, 0.2))
    for grain in rng.choice((1.0, 1.5, 3.0, 8.0, 25.0, 80.0), 3):
        longer = grain * rng.choice((1.0, 1.0, 4.0))
        noise = cloud(size, rng, grain, longer)
        image = image * (1 + strength * rng.uniform(0.3, 1) * noise[..., None]) + noise[..., None] * strength * 20
    return np.asarray(image, np.float32)


def _wooden(size: int, rng: Random) -> Floats:
    colour = np.array((60, 100, 150), np.float32) * rng.uniform(0.4, 1.6) + rng.normal(size=3).astype(np.float32) * 12
    y, x = np.mgrid[:size, :size].astype(np.float32) / size
    angle = rng.uniform(0, np.pi)
    along = np.cos(angle) * x + np.sin(angle) * y
    bend = 0.05 * cloud(size, rng, size / 3, size / 3) + 0.006 * cloud(size, rng, 6, size)
    rings = np.sin((along + bend) * rng.uniform(15, 120))
    tone = rng.uniform(3, 22) * rings + rng.uniform(2, 10) * cloud(size, rng, 1.5, 40)
    return np.asarray(colour + tone[..., None] * np.array((0.8, 1.0, 1.1), np.float32), np.float32)


def _veined(size: int, rng: Random) -> Floats:
    """Marble: bent veins on a light or dark stone."""
    bend = cloud(size, rng, size / 4, size / 4) + 0.4 * cloud(size, rng, size / 12, size / 12)
    veins = np.exp(-((bend / rng.uniform(0.03, 0.2)) ** 2)) + 0.4 * np.exp(-(((bend - 0.8) / 0.05) ** 2))
    depth = rng.uniform(-80, 60)
    return np.asarray(any_colour(rng) + (depth * veins + 4 * bend)[..., None], np.float32)


def _woven(size: int, rng: Random) -> Floats:
    """Linen, checks, stripes: periodic both ways or one."""
    y, x = np.mgrid[:size, :size].astype(np.float32)
    angle, period = rng.uniform(0, np.pi), float(np.exp(rng.uniform(np.log(3), np.log(50))))
    u, v = np.cos(angle) * x + np.sin(angle) * y, -np.sin(angle) * x + np.cos(angle) * y
    u, v = u + rng.uniform(0, 3) * cloud(size, rng, 20, 20), v + rng.uniform(0, 3) * cloud(size, rng, 20, 20)
    weave = np.sin(2 * np.pi * u / period) + rng.choice((0, 1)) * np.sin(2 * np.pi * v / period)
    if rng.random() < 0.3:
        weave = np.sign(weave)
    weave = weave + 0.7 * cloud(size, rng, 2, 2)
    tint = rng.uniform(0.6, 1.2, 3)
    return np.asarray(any_colour(rng) + rng.uniform(2, 25) * weave[..., None] * tint, np.float32)


def _folded(size: int, rng: Random) -> Floats:
    """Silk or velvet in folds."""
    place = cloud(size, rng, size / 2, size / 2) * rng.uniform(2, 6) + cloud(size, rng, size / 6, size / 2)
    return np.asarray(any_colour(rng) * (1 + rng.uniform(0.05, 0.45) * np.sin(place))[..., None], np.float32)


def _blurred(size: int, rng: Random) -> Floats:
    """A room far out of focus: discs and boxes."""
    image = _slope(size, rng)
    for _ in range(int(rng.integers(3, 25))):
        middle, reach = rng.integers(0, size, 2), int(size * rng.uniform(0.02, 0.3))
        colour = any_colour(rng).tolist()
        if rng.random() < 0.6:
            cv2.circle(image, middle.tolist(), reach, colour, -1, cv2.LINE_AA)
        else:
            corners = cv2.boxPoints((middle.tolist(), (reach * 2, reach * rng.uniform(0.3, 3)), rng.uniform(0, 180)))
            cv2.fillConvexPoly(image, corners.astype(np.int32), colour, cv2.LINE_AA)
    return np.asarray(cv2.GaussianBlur(image, (0, 0), size * rng.choice((0.004, 0.012, 0.03))), np.float32)


def _boxed(size: int, rng: Random) -> Floats:
    """A ring box from above or the front: frames in one another, a slotted cushion in the middle."""
    image = PAINTERS[int(rng.integers(3))](size, rng)
    middle = np.array((size / 2, size / 2)) + rng.normal(size=2) * size * 0.05
    reach, lean = size * rng.uniform(0.75, 1.05), float(rng.normal() * 4)
    for _ in range(int(rng.integers(1, 4))):
        corners = cv2.boxPoints((middle.tolist(), (reach, reach * rng.uniform(0.8, 1.1)), lean)).astype(np.int32)
        inner = PAINTERS[int(rng.choice((0, 2, 2, 6)))](size, rng)
        mask = cv2.fillConvexPoly(np.zeros((size, size), np.float32), corners, 1.0, cv2.LINE_AA)[..., None]
        image = image * (1 - mask) + inner * mask
        reach *= rng.uniform(0.8, 0.95)
    for _ in range(int(rng.integers(0, 3))):
        row = int(middle[1] + size * rng.uniform(-0.3, 0.3))
        tone = np.zeros((size, size), np.float32)
        cv2.line(
            tone, (int(middle[0] - reach / 2), row), (int(middle[0] + reach / 2), row), 1.0, int(rng.integers(1, 8))
        )
        image = image * (1 - rng.uniform(0.1, 0.7) * cv2.GaussianBlur(tone, (0, 0), rng.uniform(0.6, 4)))[..., None]
    return np.asarray(image, np.float32)


PAINTERS: tuple[Callable[[int, Random], Floats], ...]
PAINTERS = (_even, _slope, _mottled, _wooden, _veined, _woven, _folded, _blurred, _boxed)
SHARES = (0.3, 0.2, 0.13, 0.07, 0.07, 0.06, 0.05, 0.06, 0.06)


def any_ground(size: int, rng: Random) -> Floats:
    """A ground of any kind, plain ones most often."""
    return np.ascontiguousarray(np.clip(PAINTERS[rng.choice(len(PAINTERS), p=SHARES)](size, rng), 0, 255))
