"""Product photos of known alpha on other grounds: cloth, wood, marble, boxes, mirrors; with shadows, tags, JPEG."""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8, Floats

Bgra = NDArray[np.uint8]
Paint = Callable[[tuple[int, int], np.random.Generator], Floats]


@dataclass(frozen=True)
class Scene:
    """A ground to lay a ring on.

    Attributes
    ----------
    paint
        From (height, width) and a random generator to (height, width, 3) float32 BGR, 0-255.
    shadow, mirror
        Strength (0-1) of a soft shadow beside the ring and of its image below it.
    plain
        True where cutouts are to be right, not merely tried.
    tag
        True where a price tag lies beside the ring.
    """

    paint: Paint
    shadow: float = 0.0
    mirror: float = 0.0
    plain: bool = True
    tag: bool = False


def _even(*colour_bgr: float) -> Paint:
    def paint(shape: tuple[int, int], _: np.random.Generator) -> Floats:
        return np.full((*shape, 3), colour_bgr, np.float32)

    return paint


def _places(shape: tuple[int, int]) -> tuple[Floats, Floats]:
    """Rows and columns as (height, width) from -1 to 1."""
    y, x = np.mgrid[-1 : 1 : shape[0] * 1j, -1 : 1 : shape[1] * 1j].astype(np.float32)
    return y, x


def _cloud(shape: tuple[int, int], random: np.random.Generator, grain: tuple[float, float]) -> Floats:
    """Smooth noise of unit spread whose grain is (down, across) in shares of the long side."""
    scale = max(shape)
    small = (max(4, round(shape[0] / max(1.0, grain[0] * scale))), max(4, round(shape[1] / max(1.0, grain[1] * scale))))
    noise = cv2.resize(random.normal(size=small).astype(np.float32), shape[::-1], interpolation=cv2.INTER_CUBIC)
    return np.asarray(noise / max(float(noise.std()), 1e-6), np.float32)


def _gradient(shape: tuple[int, int], random: np.random.Generator) -> Floats:
    y, x = _places(shape)
    angle = random.uniform(0, 2 * np.pi)
    slope = np.cos(angle) * x + np.sin(angle) * y
    return np.asarray((205 + 32 * slope)[..., None] * np.array([1.0, 0.98, 0.96]), np.float32)


def _vignette(shape: tuple[int, int], _: np.random.Generator) -> Floats:
    y, x = _places(shape)
    return np.asarray((245 - 45 * (x * x + y * y))[..., None] * np.ones(3), np.float32)


def _grainy(shape: tuple[int, int], random: np.random.Generator) -> Floats:
    return np.asarray(random.normal(228, 5, (*shape, 3)), np.float32)


def _velvet(shape: tuple[int, int], random: np.random.Generator) -> Floats:
    pile = 5 * _cloud(shape, random, (0.006, 0.004)) + 7 * _cloud(shape, random, (0.2, 0.3))
    return np.asarray(np.array([62.0, 22.0, 30.0]) * (1 + pile[..., None] / 45), np.float32)


def _black_velvet(shape: tuple[int, int], random: np.random.Generator) -> Floats:
    return np.asarray(24 + 3 * _cloud(shape, random, (0.005, 0.005))[..., None] * np.ones(3), np.float32)


def _wood(shape: tuple[int, int], random: np.random.Generator) -> Floats:
    rings = _cloud(shape, random, (0.05, 0.9))
    fibre = _cloud(shape, random, (0.004, 0.15))
    tone = np.sin(5 * rings) * 16 + fibre * 9
    return np.asarray(np.array([78.0, 118.0, 162.0]) + tone[..., None] * (0.8, 1.0, 1.1), np.float32)


def _linen(shape: tuple[int, int], random: np.random.Generator) -> Floats:
    thread = 0.012 * max(shape)
    y, x = np.mgrid[: shape[0], : shape[1]].astype(np.float32)
    weave = np.sin(2 * np.pi * x / thread) + np.sin(2 * np.pi * y / thread) + 0.7 * _cloud(shape, random, (0.01, 0.01))
    return np.asarray(np.array([176.0, 190.0, 198.0]) + 9 * weave[..., None], np.float32)


def _marble(shape: tuple[int, int], random: np.random.Generator) -> Floats:
    bend = _cloud(shape, random, (0.3, 0.3)) + 0.4 * _cloud(shape, random, (0.08, 0.08))
    veins = np.exp(-((bend / 0.06) ** 2))
    return np.asarray(np.array([232.0, 234.0, 235.0]) - (45 * veins - 4 * bend)[..., None], np.float32)


def _leather_box(shape: tuple[int, int], random: np.random.Generator) -> Floats:
    """A dark leather box with a cushion whose slot runs across the middle."""
    grain = _cloud(shape, random, (0.012, 0.012))
    image = np.asarray(np.array([30.0, 38.0, 58.0]) + 5 * grain[..., None], np.float32)
    y, x = _places(shape)
    cushion = np.clip((0.86 - np.maximum(np.abs(x), np.abs(y))) / 0.02, 0, 1)[..., None]
    cloth = np.array([196.0, 205.0, 212.0]) - 30 * np.exp(-(((y - 0.1) / 0.05) ** 2))[..., None] + 2 * grain[..., None]
    return np.asarray(image * (1 - cushion) + cloth * cushion, np.float32)


def _table_edge(shape: tuple[int, int], _: np.random.Generator) -> Floats:
    """A grey table before a lighter wall."""
    y = _places(shape)[0]
    wall = np.clip((-0.3 - y) / 0.04 + 0.5, 0, 1)[..., None]
    table = np.array([168.0, 172.0, 176.0]) + 12 * y[..., None]
    return np.asarray(np.array([222.0, 224.0, 226.0]) * wall + table * (1 - wall), np.float32)


SCENES: dict[str, Scene] = {
    "white": Scene(_even(255, 255, 255)),
    "grey": Scene(_even(150, 148, 146), shadow=0.3),
    "black": Scene(_even(18, 18, 18)),
    "cream": Scene(_even(212, 230, 243), shadow=0.3),
    "pink": Scene(_even(205, 190, 240), shadow=0.25),
    "gradient": Scene(_gradient, shadow=0.25),
    "vignette": Scene(_vignette, shadow=0.35),
    "noise": Scene(_grainy),
    "velvet": Scene(_velvet, shadow=0.4),
    "black velvet": Scene(_black_velvet),
    "mirror": Scene(_even(238, 238, 238), shadow=0.3, mirror=0.35),
    "dark mirror": Scene(_even(32, 30, 30), mirror=0.45),
    "price tag": Scene(_even(250, 250, 250), shadow=0.3, tag=True),
    "wood": Scene(_wood, shadow=0.4, plain=False),
    "linen": Scene(_linen, shadow=0.4, plain=False),
    "marble": Scene(_marble, shadow=0.35, plain=False),
    "leather box": Scene(_leather_box, shadow=0.4, plain=False),
    "table edge": Scene(_table_edge, shadow=0.35, plain=False),
}
"""Grounds by name."""


def compose(ring: Bgra, scene: Scene, seed: int, *, size_px: int = 0, quality: int = 0) -> tuple[Bgr8, Bgra, float]:
    """Lay a ring of known alpha on a ground.

    Parameters
    ----------
    ring
        (height, width, 4) uint8 BGRA, straight alpha.
    scene
        The ground.
    seed
        Of the ground's randomness.
    size_px
        Long side of the result; 0 keeps the ring's.
    quality
        JPEG quality 1-100; 0 stores nothing.

    Returns
    -------
    The photo (height, width, 3) uint8, the truth in it (height, width, 4) uint8, and its pixels per pixel of ``ring``.
    """
    whole = _with_room(ring) if scene.tag or scene.mirror else ring
    truth = _resized(whole, size_px)
    random = np.random.default_rng(seed)
    shape = (truth.shape[0], truth.shape[1])
    ground = scene.paint(shape, random)
    alpha = np.asarray(truth[..., 3] / np.float32(255), np.float32)
    if scene.mirror:
        ground = _mirrored(ground, truth, alpha, scene.mirror)
    if scene.shadow:
        ground = np.asarray(ground * (1 - scene.shadow * _shadow(alpha, random))[..., None], np.float32)
    if scene.tag:
        ground = _tagged(ground)
    photo = truth[..., :3] * alpha[..., None] + ground * (1 - alpha[..., None])
    image = np.clip(photo + random.normal(0, 1.0, photo.shape) + 0.5, 0, 255).astype(np.uint8)
    if quality:
        _, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])
        image = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)
    return image, truth, truth.shape[1] / whole.shape[1]


def _with_room(ring: Bgra) -> Bgra:
    """The ring with room at the right and below."""
    return np.pad(ring, ((0, ring.shape[0] // 4), (0, ring.shape[1] // 4), (0, 0)), mode="edge")


def _resized(ring: Bgra, size_px: int) -> Bgra:
    """Straight alpha at another size; colours weighted by alpha so that nothing dark seeps in."""
    if not size_px or size_px == max(ring.shape[:2]):
        return ring
    factor = size_px / max(ring.shape[:2])
    size = (round(ring.shape[1] * factor), round(ring.shape[0] * factor))
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    alpha = ring[..., 3:].astype(np.float32)
    carried = cv2.resize(ring[..., :3] * alpha, size, interpolation=way)
    share = cv2.resize(alpha, size, interpolation=way)[..., None]
    colour = np.where(share > 1, carried / np.maximum(share, 1), 0)
    return np.clip(np.dstack([colour, share]) + 0.5, 0, 255).astype(np.uint8)


def _shadow(alpha: Floats, random: np.random.Generator) -> Floats:
    """A soft shadow that starts at the ring's foot and falls to one side."""
    scale = max(alpha.shape)
    soft = cv2.GaussianBlur(_moved(alpha, random.uniform(-0.05, 0.05) * scale, 0.03 * scale), (0, 0), 0.02 * scale)
    contact = cv2.GaussianBlur(_moved(alpha, 0.0, 0.008 * scale), (0, 0), 0.006 * scale)
    return np.asarray(np.clip(0.8 * soft + 0.35 * contact, 0, 1), np.float32)


def _moved(alpha: Floats, right_px: float, down_px: float) -> Floats:
    shift = np.array([[1, 0, right_px], [0, 1, down_px]])
    return np.asarray(cv2.warpAffine(alpha, shift, (alpha.shape[1], alpha.shape[0])), np.float32)


def _mirrored(ground: Floats, truth: Bgra, alpha: Floats, strength: float) -> Floats:
    """The ring's image in the table below it, fading downwards."""
    bottom = int(np.nonzero(alpha.max(axis=1) > 0.5)[0].max())
    rows = min(truth.shape[0] - bottom - 1, bottom + 1)
    image = np.asarray(cv2.GaussianBlur(truth[bottom - rows + 1 : bottom + 1][::-1], (0, 0), 1.2), np.float32)
    share = image[..., 3:] / 255 * strength * np.linspace(1, 0.15, rows)[:, None, None]
    result = ground.copy()
    below = slice(bottom + 1, bottom + 1 + rows)
    result[below] = ground[below] * (1 - share) + image[..., :3] * share
    return result


def _tagged(ground: Floats) -> Floats:
    """A white tag with a dark line of print and a thread, at the lower right."""
    height, width = ground.shape[:2]
    image = np.clip(ground, 0, 255).astype(np.uint8)
    left, top = round(0.80 * width), round(0.84 * height)
    right, bottom = round(0.97 * width), round(0.95 * height)
    cv2.rectangle(image, (left, top), (right, bottom), (120, 150, 235), -1)
    cv2.putText(image, "890", (left + 3, bottom - 4), cv2.FONT_HERSHEY_SIMPLEX, height / 1100, (30, 30, 30), 2)
    cv2.ellipse(image, (left, top), (width // 14, height // 20), 20, 180, 320, (90, 90, 90), max(1, width // 300))
    return image.astype(np.float32)
