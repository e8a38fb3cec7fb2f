"""Product photos put together from rendered rings: grounds, shadows, mirror images, tags, cushions; camera and JPEG."""

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from ring_mask_training.grounds import any_colour, any_ground, cloud

Floats = NDArray[np.float32]
Bgra = NDArray[np.uint8]
Random = np.random.Generator

HELD_OUT = 10
"""Every so many-th ring is kept for the figures."""
NO_RING = 0.04
"""Share of the photos that show all sorts of things but no ring."""


def read_rings(folder: Path) -> tuple[list[Bgra], list[Bgra]]:
    """Rendered rings (size, size, 4), those to train on and those kept back."""
    rings = [(path, cv2.imread(str(path), cv2.IMREAD_UNCHANGED)) for path in sorted(folder.glob("[0-9]*.png"))]
    rings = [(path, image) for path, image in rings if not _cut_off(image[..., 3])]
    kept = [image for path, image in rings if int(path.stem.split("_")[1]) % HELD_OUT == HELD_OUT - 1]
    return [image for path, image in rings if int(path.stem.split("_")[1]) % HELD_OUT != HELD_OUT - 1], kept


def _cut_off(alpha: NDArray[np.uint8]) -> bool:
    return bool(max(alpha[0].max(), alpha[-1].max(), alpha[:, 0].max(), alpha[:, -1].max()) > 0)


def make_photo(rings: list[Bgra], size: int, rng: Random) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """A photo (size, size, 3) BGR and the rings' alpha (size, size)."""
    ground = any_ground(size, rng)
    for _ in range(int(rng.choice((0, 1, 2, 4), p=(0.7, 0.15, 0.1, 0.05)))):
        _lay_thing(ground, rng)
    if rng.random() < 0.12:
        ground = _tagged(ground, rng)
    if rng.random() < NO_RING:
        return _photographed(ground, rng), np.zeros((size, size), np.uint8)
    colour, alpha = _placed(rings[rng.integers(len(rings))], size, rng.uniform(*_extent(rng)) * size, rng)
    if rng.random() < 0.05:
        other, more = _placed(rings[rng.integers(len(rings))], size, rng.uniform(0.2, 0.5) * size, rng, spread=0.35)
        clear = more * (1 - alpha)
        if (clear > 0.5).sum() > 0.3 * (alpha > 0.5).sum():
            colour, alpha = colour + other * (1 - alpha)[..., None], alpha + clear
    if rng.random() < 0.3:
        colour = _bleached(colour, alpha, ground, rng)
    if rng.random() < 0.4:
        ground = _mirrored(ground, colour, alpha, rng)
    ground = _shaded(ground, alpha, rng)
    image = ground * (1 - alpha[..., None]) + colour
    if rng.random() < 0.05:
        image, alpha = _slotted(image, alpha, rng)
    if rng.random() < 0.06:
        image = _marked(image, rng)
    image = _photographed(image, rng)
    return image, (alpha * 255 + 0.5).astype(np.uint8)


def _extent(rng: Random) -> tuple[float, float]:
    return ((0.6, 0.95), (0.3, 0.7), (0.15, 0.35), (0.9, 1.15))[rng.choice(4, p=(0.6, 0.25, 0.07, 0.08))]


def _placed(ring: Bgra, size: int, extent: float, rng: Random, spread: float = 0.06) -> tuple[Floats, Floats]:
    """The ring turned, scaled and coloured anew: colours times alpha (size, size, 3), and alpha (size, size)."""
    source = np.dstack([cv2.LUT(ring[..., :3], _tones(rng)), ring[..., 3:]]).astype(np.float32) / np.float32(255)
    if rng.random() < 0.15:
        source[..., :3] = source[..., 1:2]
    source[..., :3] *= source[..., 3:]
    if rng.random() < 0.5:
        source = source[:, ::-1]
    rows, cols = np.nonzero(ring[..., 3] > 127)
    scale = extent / max(np.ptp(rows), np.ptp(cols))
    while scale < 0.6:
        source, scale = cv2.resize(source, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), scale * 2
    turn = (rng.normal() * 3, rng.normal() * 20, rng.uniform(-180, 180))[rng.choice(3, p=(0.7, 0.18, 0.12))]
    matrix = cv2.getRotationMatrix2D((source.shape[1] / 2, source.shape[0] / 2), turn, 1.0)
    matrix[:, :2] *= scale * np.exp(rng.normal(size=(2, 1)) * 0.05)
    place = size * (0.5 + rng.normal(size=2) * spread * (1.0 if extent > 0.55 * size else 2.5))
    matrix[:, 2] = place - matrix[:, :2] @ (source.shape[1] / 2, source.shape[0] / 2)
    laid = cv2.warpAffine(source, matrix, (size, size), flags=cv2.INTER_LINEAR)
    return laid[..., :3] * np.float32(255), np.clip(laid[..., 3], 0, 1)


def _tones(rng: Random) -> NDArray[np.uint8]:
    """(1, 256, 3) tone curves: other exposure and tint."""
    gain = np.exp(rng.normal() * 0.15 + rng.normal(size=3) * 0.06)
    tones = np.clip(np.linspace(0, 1, 256)[:, None] * gain, 0, 1) ** np.exp(rng.normal() * 0.2)
    return np.asarray(tones * 255 + 0.5, np.uint8)[None]


def _bleached(colour: Floats, alpha: Floats, ground: Floats, rng: Random) -> Floats:
    """Patches of the ring as light as the lamps or as the ground that they mirror."""
    size = len(alpha)
    grain = size * np.exp(rng.uniform(np.log(0.03), np.log(0.3), 2))
    patch = np.clip(cloud(size, rng, *grain) * rng.uniform(1, 4) - rng.uniform(0, 3), 0, rng.uniform(0.5, 1.0))
    lamp = np.float32(255) if rng.random() < 0.4 else cv2.blur(ground, (9, 9)) * np.float32(rng.uniform(0.85, 1.1))
    light = np.clip(lamp, 0, 255) * alpha[..., None]
    return np.asarray(colour + (light - colour) * patch[..., None], np.float32)


def _moved(alpha: Floats, right: float, down: float, blur: float) -> Floats:
    shift = np.array([[1, 0, right], [0, 1, down]])
    return np.asarray(cv2.GaussianBlur(cv2.warpAffine(alpha, shift, alpha.shape[::-1]), (0, 0), max(blur, 0.5)))


def _shaded(ground: Floats, alpha: Floats, rng: Random) -> Floats:
    """Shadows of several lamps: contact, soft, hard, cast along the table; at times light thrown by the metal."""
    size, dark = len(alpha), np.zeros_like(alpha)
    rows, cols = np.nonzero(alpha > 0.5)
    if len(rows) == 0:
        return ground
    for _ in range(int(rng.choice(4, p=(0.25, 0.3, 0.3, 0.15)))):
        kind, strength = rng.integers(4), rng.uniform(0.08, 0.6)
        if kind == 0:
            one = _moved(
                alpha, rng.normal() * 0.01 * size, rng.uniform(0, 0.02) * size, size * rng.uniform(0.003, 0.012)
            )
        elif kind == 1:
            one = _moved(alpha, rng.normal() * 0.05 * size, rng.normal() * 0.05 * size, size * rng.uniform(0.008, 0.06))
        elif kind == 2:
            foot = float(rows.max())
            lean, flat = rng.normal() * 0.8, rng.choice((-1, 1)) * rng.uniform(0.15, 0.7)
            cast = np.array([[1, -lean, lean * foot], [0, flat, foot * (1 - flat)]])
            one = cv2.warpAffine(alpha, cast, alpha.shape[::-1])
            one = cv2.GaussianBlur(one, (0, 0), size * rng.choice((0.003, 0.01, 0.03)))
        else:
            one = np.zeros_like(alpha)
            reach = (float(np.ptp(cols)) * rng.uniform(0.15, 0.6), size * rng.uniform(0.01, 0.08))
            cv2.ellipse(
                one, ((float(cols.mean()), float(rows.max()) - reach[1] / 3), (2 * reach[0], 2 * reach[1]), 0), 1.0, -1
            )
            one = cv2.GaussianBlur(one, (0, 0), size * rng.uniform(0.006, 0.04))
        dark = 1 - (1 - dark) * (1 - strength * one)
    tint = 1 + 0.1 * rng.normal(size=3) * (rng.random() < 0.3)
    shaded = ground * (1 - dark[..., None] * np.clip(tint, 0.7, 1.0))
    if rng.random() < 0.08:
        thrown = _moved(alpha, rng.normal() * 0.1 * size, rng.normal() * 0.1 * size, size * 0.01)
        shaded = shaded * (
            1 + 0.5 * (thrown * np.clip(cloud(size, rng, 10, 10), 0, 2))[..., None] * (1, 1.05, 1.15)[::-1]
        )
    return np.asarray(np.clip(shaded, 0, 255), np.float32)


def _mirrored(ground: Floats, colour: Floats, alpha: Floats, rng: Random) -> Floats:
    """The ring's image in a polished table, fading downwards."""
    size, rows = len(alpha), np.nonzero(alpha.max(axis=1) > 0.5)[0]
    if len(rows) == 0:
        return ground
    foot, flat = rows.max() + rng.uniform(0, 0.03) * size * rng.choice((0, 1)), rng.uniform(0.7, 1.0)
    foot -= rng.choice((0.0, 0.04, 0.1)) * float(np.ptp(rows))
    flip = np.array([[1, 0, 0], [0, -flat, foot * (1 + flat)]])
    fade = np.clip(1 - (np.arange(size) - foot) / (size * rng.uniform(0.1, 0.9)), 0, 1) * rng.uniform(0.08, 0.7)
    fade = (fade * (np.arange(size) >= foot)).astype(np.float32)[:, None]
    blur = float(rng.choice((0.5, 1.0, size * 0.01)))
    image = cv2.GaussianBlur(cv2.warpAffine(colour, flip, (size, size)), (0, 0), blur)
    share = cv2.GaussianBlur(cv2.warpAffine(alpha, flip, (size, size)), (0, 0), blur)
    return np.asarray(ground * (1 - (share * fade)[..., None]) + image * fade[..., None], np.float32)


def _lay_thing(ground: Floats, rng: Random) -> None:
    """Something else on the table, painted in place: a leaf, a pebble, a fingertip, a ribbon, a wire."""
    size, kind = len(ground), rng.integers(4)
    colour = any_colour(rng) if rng.random() < 0.7 else np.array((120, 150, 205)) * rng.uniform(0.4, 1.15)
    middle = (rng.uniform(0, size, 2)).tolist()
    layer = np.zeros(ground.shape[:2], np.float32)
    if kind == 0:
        axes = (size * rng.uniform(0.02, 0.3), size * rng.uniform(0.02, 0.3))
        cv2.ellipse(layer, (middle, axes, rng.uniform(0, 180)), 1.0, -1, cv2.LINE_AA)
    elif kind == 1:
        corners = cv2.boxPoints(
            (middle, (size * rng.uniform(0.05, 0.6), size * rng.uniform(0.02, 0.3)), rng.uniform(0, 180))
        )
        cv2.fillConvexPoly(layer, corners.astype(np.int32), 1.0, cv2.LINE_AA)
    elif kind == 2:
        end = rng.uniform(-0.3, 1.3, 2) * size
        cv2.line(
            layer,
            [int(v) for v in middle],
            end.astype(int).tolist(),
            1.0,
            int(size * rng.uniform(0.01, 0.2)),
            cv2.LINE_AA,
        )
    else:
        path = np.cumsum(rng.normal(size=(12, 2)) * size * 0.06, axis=0) + middle
        cv2.polylines(layer, [path.astype(np.int32)], False, 1.0, int(rng.integers(1, 4)), cv2.LINE_AA)
    around = cv2.GaussianBlur(layer, (0, 0), size * 0.01)[..., None]
    tone = colour * (1 + 0.1 * cloud(size, rng, size / 4, size / 4)[..., None])
    ground *= 1 - 0.3 * around
    ground += layer[..., None] * (np.clip(tone, 0, 255) - ground)


def _tagged(ground: Floats, rng: Random) -> Floats:
    """A price tag with print on a thread."""
    size = len(ground)
    image = np.ascontiguousarray(np.clip(ground, 0, 255).astype(np.uint8))
    middle = np.array((0.5, 0.5)) * size + rng.choice((-1, 1), 2) * rng.uniform(0.2, 0.48, 2) * size
    wide, high, lean = size * rng.uniform(0.1, 0.3), size * rng.uniform(0.06, 0.18), float(rng.normal() * 25)
    corners = cv2.boxPoints((middle.tolist(), (wide, high), lean)).astype(np.int32)
    start = rng.uniform(0.3, 0.7, 2) * size
    path = np.stack(
        [np.linspace(start[k], corners[0][k], 12) + rng.normal(size=12).cumsum() * size * 0.01 for k in (0, 1)], 1
    )
    cv2.polylines(
        image, [path.astype(np.int32)], False, rng.integers(0, 255, 3).tolist(), int(rng.integers(1, 3)), cv2.LINE_AA
    )
    cv2.fillConvexPoly(image, corners, any_colour(rng).tolist(), cv2.LINE_AA)
    cv2.polylines(image, [corners], True, rng.integers(60, 200, 3).tolist(), 1, cv2.LINE_AA)
    _print(image, (int(middle[0] - wide / 2 + 2), int(middle[1] + high / 4)), high / 40, rng)
    return image.astype(np.float32)


def _print(image: NDArray[np.uint8], place: tuple[int, int], scale: float, rng: Random) -> None:
    text = "".join(rng.choice(list("0123456789.,$EURctK "), int(rng.integers(2, 9))))
    font = int(rng.choice((cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_DUPLEX, cv2.FONT_HERSHEY_COMPLEX)))
    cv2.putText(image, text, place, font, max(scale, 0.2), rng.integers(0, 200, 3).tolist(), 1, cv2.LINE_AA)


def _slotted(image: Floats, alpha: Floats, rng: Random) -> tuple[Floats, Floats]:
    """The ring's lower part stuck in a cushion."""
    size, rows = len(alpha), np.nonzero(alpha.max(axis=1) > 0.5)[0]
    if len(rows) == 0:
        return image, alpha
    edge = rows.max() - rng.uniform(0.05, 0.35) * float(np.ptp(rows))
    row = np.arange(size, dtype=np.float32)[:, None]
    front = np.clip((row - edge + cloud(size, rng, size / 2, size / 2)) / 1.5, 0, 1)
    cloth = any_ground(size, rng) * (1 - 0.4 * np.exp(-np.abs(row - edge) / (size * 0.02)))[..., None]
    return np.asarray(image * (1 - front[..., None]) + cloth * front[..., None]), alpha * (1 - front)


def _marked(image: Floats, rng: Random) -> Floats:
    """A shop's name laid over the photo."""
    size, layer = len(image), np.ascontiguousarray(np.clip(image, 0, 255).astype(np.uint8))
    for _ in range(int(rng.integers(1, 4))):
        _print(layer, tuple(rng.integers(0, size, 2).tolist()), size / rng.uniform(150, 600), rng)
    share = rng.uniform(0.2, 1.0)
    return np.asarray(image * (1 - share) + layer * share, np.float32)


def _photographed(image: Floats, rng: Random) -> NDArray[np.uint8]:
    """Exposure, cast, blur, noise, resampling, replicated margins, JPEG."""
    size = len(image)
    if rng.random() < 0.6:
        image = image * np.exp(rng.normal() * 0.08 + rng.normal(size=3) * 0.03).astype(np.float32)
    if rng.random() < 0.25:
        image = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.3, 1.3))
    elif rng.random() < 0.2:
        image = image + rng.uniform(0.3, 1.0) * (image - cv2.GaussianBlur(image, (0, 0), 1.0))
    if rng.random() < 0.2:
        less = round(size * rng.uniform(0.4, 0.9))
        small = cv2.resize(np.asarray(image, np.float32), (less, less), interpolation=cv2.INTER_AREA)
        image = cv2.resize(small, (size, size), interpolation=cv2.INTER_CUBIC)
    if rng.random() < 0.4:
        image = image + rng.standard_normal((size, size, 3), np.float32) * rng.choice((1.0, 2.5, 6.0))
    shown = np.clip(image + 0.5, 0, 255).astype(np.uint8)
    if rng.random() < 0.6:
        quality = int(rng.choice((35, 50, 65, 80, 92)))
        shown = cv2.imdecode(cv2.imencode(".jpg", shown, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_COLOR)
    return np.asarray(shown, np.uint8)
