"""What is around the hand and between it and the file: grounds, worn rings, the camera."""

import functools
from pathlib import Path

import cv2
import numpy as np
from finger_edges_training.hands import Floats
from finger_edges_training.looks import BACKS
from numpy.typing import NDArray

METALS = ((0.95, 0.93, 0.90), (1.00, 0.78, 0.40), (0.95, 0.65, 0.50), (0.20, 0.20, 0.22))
LARGEST_GROUND_PX = 900


@functools.lru_cache(maxsize=256)
def _photo(path: Path) -> NDArray[np.uint8]:
    picture = cv2.imread(str(path))
    if picture is None:
        raise SystemExit(f"{path}: not a readable picture")
    scale = min(1.0, LARGEST_GROUND_PX / max(picture.shape))
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


def ground(rng: np.random.Generator, photos: list[Path], width: int, height: int) -> Floats:
    """(height, width, 3) linear RGB: a piece of a photo, a gradient, something like skin, or boxes; often blurred."""
    kind = rng.uniform()
    if kind < 0.62:
        picture = _photo_ground(rng, photos, width, height)
    elif kind < 0.80:
        picture = _gradient(rng, width, height)
    elif kind < 0.92:
        tone = int(rng.integers(5))
        colour = (BACKS[tone] + rng.uniform() * (BACKS[tone + 1] - BACKS[tone])) * rng.uniform(0.3, 1.1)
        picture = colour * np.exp(0.35 * _clouds(rng, 16, 12, width, height))
    else:
        picture = _boxes(rng, width, height)
    if rng.uniform() < 0.7:
        picture = cv2.GaussianBlur(picture.astype(np.float32), (0, 0), rng.uniform(0.5, 9.0))
    return np.asarray(picture, np.float64)


def _photo_ground(rng: np.random.Generator, photos: list[Path], width: int, height: int) -> Floats:
    photo = _photo(photos[rng.integers(len(photos))])
    zoom = rng.uniform(0.35, 1.0)
    rows, columns = int(photo.shape[0] * zoom), int(photo.shape[1] * zoom)
    columns = min(columns, int(rows * 4 / 3))
    rows = min(rows, int(columns * 3 / 4))
    y, x = rng.integers(photo.shape[0] - rows + 1), rng.integers(photo.shape[1] - columns + 1)
    part = cv2.resize(photo[y : y + rows, x : x + columns], (width, height), interpolation=cv2.INTER_CUBIC)
    picture = (part[..., ::-1] / 255.0) ** 2.2 * np.exp(rng.normal() * 0.4) * (1 + rng.normal(size=3) * 0.08)
    if rng.uniform() < 0.5:
        picture = picture[:, ::-1]
    return picture[::-1] if rng.uniform() < 0.3 else picture


def _gradient(rng: np.random.Generator, width: int, height: int) -> Floats:
    first, second = rng.uniform(0, 0.8, 3) ** 1.5, rng.uniform(0, 0.8, 3) ** 1.5
    if rng.uniform() < 0.6:
        first = np.full(3, rng.uniform(0.01, 0.9)) * (1 + rng.normal(size=3) * 0.1)
        second = first * np.exp(rng.normal() * 0.5)
    y, x = np.mgrid[:height, :width]
    angle = rng.uniform(0, 2 * np.pi)
    share = np.clip(0.5 + (np.cos(angle) * (x - width / 2) + np.sin(angle) * (y - height / 2)) / width, 0, 1)
    picture = first * (1 - share[..., None]) + second * share[..., None]
    if rng.uniform() < 0.5:
        picture = picture * np.exp(rng.uniform(0, 0.25) * _clouds(rng, width // 8, height // 8, width, height))
    return picture


def _clouds(rng: np.random.Generator, columns: int, rows: int, width: int, height: int) -> Floats:
    coarse = rng.normal(size=(max(rows, 1), max(columns, 1))).astype(np.float32)
    return cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)[..., None].astype(np.float64)


def _boxes(rng: np.random.Generator, width: int, height: int) -> Floats:
    picture = np.ones((height, width, 3)) * rng.uniform(0, 0.7, 3)
    for _ in range(rng.integers(10, 60)):
        x, y, w, h = rng.integers(width), rng.integers(height), rng.integers(10, 200), rng.integers(10, 300)
        picture[y : y + h, x : x + w] = rng.uniform(0, 1, 3) ** 1.6 * (1.0 if rng.uniform() < 0.6 else 0.3)
    return picture


def put_on_ring(picture: Floats, rng: np.random.Generator, centre: Floats, axis: Floats, width_px: float) -> None:
    """Paint a worn ring into a linear picture: a bent band whose ends stand out, at times its far rim or a stone."""
    right = np.array([-axis[1], axis[0]])
    along = axis + rng.normal() * 0.07 * right
    along /= np.linalg.norm(along)
    across = np.array([-along[1], along[0]])
    x0, y0 = np.maximum((centre - 1.3 * width_px).astype(int), 0)
    x1, y1 = np.minimum((centre + 1.3 * width_px).astype(int), picture.shape[1::-1])
    if x1 - x0 < 5 or y1 - y0 < 5:
        return
    y, x = np.mgrid[y0:y1, x0:x1]
    offset = np.stack([x - centre[0], y - centre[1]], axis=-1)
    u = (offset @ across - rng.normal() * 0.03 * width_px) / (0.5 * width_px * rng.uniform(1.0, 1.16))
    v = offset @ along / width_px
    bend = rng.uniform(-0.15, 0.25)
    half = rng.uniform(0.05, 0.24)
    front = v + bend * np.sqrt(np.maximum(0.0, 1 - u * u))
    far = v - bend * np.sqrt(np.maximum(0.0, 1 - u * u))
    band = (np.abs(u) < 1) & (np.abs(front) < half)
    metal, level = np.array(METALS[rng.integers(len(METALS))]), rng.uniform(0.4, 1.5)
    rounding = 0.6 + 0.4 * np.sqrt(np.maximum(0.0, 1 - (front / half) ** 2))
    light = np.interp(u, np.linspace(-1, 1, 40), _streaks(rng)) * level * rounding
    piece = picture[y0:y1, x0:x1]
    if rng.uniform() < 0.4:
        rim = (np.abs(far) < half) & (np.abs(u) < 1) & (np.abs(offset @ right) > 0.485 * width_px) & ~band
        piece[rim] = metal * level * rng.uniform(0.1, 0.6)
    contact = np.exp(-np.maximum(np.abs(front) - half, 0) / 0.04) * (np.abs(u) < 0.97)
    piece *= (1 - rng.uniform(0, 0.6) * contact * ~band)[..., None]
    if rng.uniform() < 0.3:
        stone = np.hypot(offset @ across / width_px, v + bend) < rng.uniform(0.12, 0.35)
        facets = cv2.resize(rng.uniform(0, 1.6, (9, 9)).astype(np.float32), light.shape[::-1])
        light, band = np.where(stone, facets, light), band | stone
    piece[band] = (light[..., None] * metal)[band]


def _streaks(rng: np.random.Generator) -> Floats:
    """Mirrored light across a band, (40,), often dark towards its ends."""
    light = np.convolve(rng.uniform(0, 1, 40), np.ones(3) / 3, "same") ** 2
    if rng.uniform() < 0.5:
        ends = int(rng.integers(1, 7))
        light[:ends] *= rng.uniform(0.05, 0.5)
        light[-ends:] *= rng.uniform(0.05, 0.5)
    return light


def photographed(picture: Floats, rng: np.random.Generator, scale: float) -> NDArray[np.uint8]:
    """A linear RGB picture as a camera's file: (rows, columns, 3) uint8 BGR, reduced by ``scale``."""
    image = cv2.resize(picture.astype(np.float32), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    if rng.uniform() < 0.6:
        sigma = max(0.25, abs(rng.normal()) * 1.1 * (1 + image.shape[1] / 900))
        image = cv2.GaussianBlur(image, (0, 0), sigma)
    if rng.uniform() < 0.12:
        image = cv2.filter2D(image, -1, _shake(rng))
    value = np.clip(image, 0.0, 4.0)
    value = np.where(value <= 0.0031308, 12.92 * value, 1.055 * np.maximum(value, 1e-9) ** (1 / 2.4) - 0.055)
    knee = rng.uniform(0.7, 0.95)
    if rng.uniform() < 0.6:
        value = np.where(value > knee, knee + (1 - knee) * (1 - np.exp(-(value - knee) / (1 - knee))), value)
    value = np.clip(value, 0.0, 1.0)
    grey = value.mean(axis=-1, keepdims=True)
    value = grey + (value - grey) * rng.uniform(0.5, 1.35)
    if rng.uniform() < 0.5:
        value = value + rng.uniform(-0.15, 0.15) * np.sin(2 * np.pi * value) / (2 * np.pi)
    value = _grained(value, rng)
    if rng.uniform() < 0.4:
        blurred = cv2.GaussianBlur(value.astype(np.float32), (0, 0), rng.uniform(0.8, 1.6))
        value = value + rng.uniform(0.2, 1.2) * (value - blurred)
    file = np.ascontiguousarray((np.clip(value, 0, 1) * 255 + 0.5).astype(np.uint8)[..., ::-1])
    if rng.uniform() < 0.7:
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(45, 96))]
        file = cv2.imdecode(cv2.imencode(".jpg", file, quality)[1], cv2.IMREAD_COLOR)
    return file


def _shake(rng: np.random.Generator) -> NDArray[np.float32]:
    size = int(rng.integers(3, 9))
    kernel = np.zeros((size, size), np.float32)
    angle, middle = rng.uniform(0, np.pi), (size - 1) / 2
    step = np.array([np.cos(angle), np.sin(angle)]) * middle
    first, last = np.rint(middle - step).astype(int), np.rint(middle + step).astype(int)
    cv2.line(kernel, tuple(int(c) for c in first), tuple(int(c) for c in last), 1.0)
    return kernel / kernel.sum()


def _grained(value: Floats, rng: np.random.Generator) -> Floats:
    """Sensor noise, fine and blotchy, and at times a denoiser's softness."""
    noise = abs(rng.normal()) * 0.012
    value = value + rng.normal(size=value.shape) * noise * (0.6 + 0.4 * rng.uniform())
    if rng.uniform() < 0.4:
        blotches = (rng.normal(size=(value.shape[0] // 3, value.shape[1] // 3, 3)) * noise * 1.5).astype(np.float32)
        value = value + cv2.resize(blotches, value.shape[1::-1])
    return cv2.GaussianBlur(value.astype(np.float32), (0, 0), 0.6) if rng.uniform() < 0.3 else value
