"""Webcam-like pictures of posed hands: many lights with shadows, a background, a camera's response."""

import functools
import types
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np
from finger_pose_training.mesh import Floats
from finger_pose_training.people import Person
from finger_pose_training.posing import PosedHand
from finger_pose_training.rasteriser import draw, lit_share
from numpy.typing import NDArray

ENVIRONMENTS = ("softbox", "window", "tungsten", "mixed", "dim", "office", "overcast")
SIZE_PX = 320
OVERSAMPLING = 1.5
LIGHTS = 12
WRAP = np.array([0.30, 0.15, 0.08])
"""Light that skin carries past its terminator, red most (a stand-in for subsurface scattering)."""
NOTHING_NEARER_M = 0.02

Bgr8 = NDArray[np.uint8]


@functools.cache
def _environment(make: Any, name: str, seed: int) -> Floats:
    """(32, 64, 3) linear RGB of the generator's environment."""
    small: Floats = make(name, seed, 256, 128).reshape(32, 4, 64, 4, 3).mean((1, 3)).astype(float)
    return small


def _lights(g: types.SimpleNamespace, name: str, seed: int) -> tuple[Floats, Floats]:
    """Directions and linear RGB, both (n, 3), of lights drawn from an environment by importance."""
    picture = _environment(g.envs.make, name, seed)
    high, wide = picture.shape[:2]
    directions = g.envs.dirs(wide, high).reshape(-1, 3)
    area = np.cos((np.arange(high) + 0.5) / high * np.pi - np.pi / 2)
    power = (picture * area[:, None, None]).reshape(-1, 3)
    share = power.sum(1) / power.sum()
    steps = (np.arange(LIGHTS) + np.random.default_rng(seed).random(LIGHTS)) / LIGHTS
    chosen = np.minimum(np.searchsorted(np.cumsum(share), steps), len(share) - 1)
    return directions[chosen], 3 * power[chosen] / (share[chosen, None] * LIGHTS * power.sum())


def _shade(
    g: types.SimpleNamespace, hand: PosedHand, person: Person, lights: tuple[Floats, Floats], rng: np.random.Generator
) -> Floats:
    """(n, 3) linear RGB per fine vertex; vertices that face away stay black. At times the arm wears a sleeve."""
    directions, colours = lights
    normals = g.mesh.normals(hand.vertices, mirrored=hand.right_hand)
    sight = -hand.vertices / np.linalg.norm(hand.vertices, axis=1, keepdims=True)
    seen = np.flatnonzero((normals * sight).sum(1) > -0.3)
    normals, sight, albedo, gloss = normals[seen], sight[seen], person.albedo[seen], person.gloss[seen]
    if rng.random() < 0.35:
        cloth = person.rest_y_m[seen] < -rng.uniform(0.03, 0.12)
        colour = rng.uniform(0.02, 0.8) * rng.uniform(0.5, 1.1, 3)
        albedo, gloss = np.where(cloth[:, None], colour, albedo), np.where(cloth, 0, gloss)
    shares = [lit_share(hand.coarse, g.mesh.coarse_triangles, direction) for direction in directions]
    lit = g.mesh.coarse_to_fine[seen] @ np.stack(shares, 1)
    cosine = normals @ directions.T
    out = np.zeros((len(hand.vertices), 3))
    for channel, wrap in enumerate(WRAP):
        through = 0.5 * wrap
        diffuse = np.clip((cosine + wrap) / (1 + wrap), 0, None) * (through + (1 - through) * lit)
        out[seen, channel] = albedo[:, channel] * (diffuse @ colours[:, channel])
    half = sight[:, None] + directions[None]
    shine = np.clip((normals[:, None] * half).sum(2) / np.linalg.norm(half, axis=2), 0, 1) ** 16 * lit * (cosine > 0)
    out[seen] += 0.5 * gloss[:, None] * (shine @ colours)
    return out


def plain_ground(rng: np.random.Generator, size: int) -> Floats:
    """(size, size, 3) linear RGB: a gradient, at times with blocks and with cloudy noise."""
    ends = rng.uniform(0.02, 0.9, 2)[:, None] * rng.uniform(0.6, 1.2, (2, 3))
    angle = rng.uniform(0, 2 * np.pi)
    y, x = np.mgrid[0:size, 0:size] / size - 0.5
    ramp = np.clip((x * np.cos(angle) + y * np.sin(angle)) * rng.uniform(0.3, 1.5) + 0.5, 0, 1)[..., None]
    out = ends[0] * (1 - ramp) + ends[1] * ramp
    if rng.random() < 0.5:
        for _ in range(int(rng.integers(2, 30))):
            middle, half = rng.uniform(0, size, 2).tolist(), rng.uniform(3, size / 4, 2).tolist()
            box = cv2.boxPoints((middle, half, float(rng.uniform(-90, 90))))
            colour = (rng.uniform(0.01, 0.9) * rng.uniform(0.4, 1.2, 3)).tolist()
            cv2.fillConvexPoly(out, box.astype(np.int32), colour)
    if rng.random() < 0.6:
        for scale in (4, 12, 40):
            cloud = cv2.resize(rng.normal(size=(scale, scale)), (size, size), interpolation=cv2.INTER_CUBIC)
            out *= np.exp(rng.uniform(0, 0.25) * cloud)[..., None]
    return np.clip(cv2.GaussianBlur(out, (0, 0), rng.uniform(0.5, 4)), 0.003, 1.0)


@dataclass(frozen=True)
class Style:
    """What a picture is like.

    Attributes
    ----------
    size_px, oversampling
        The picture's side, and how much finer it is drawn.
    ground
        Makes what is behind the hand: (size, size, 3) linear RGB.
    marks
        (n, 3) further points, camera coordinates, that are followed into the picture.
    """

    size_px: int = SIZE_PX
    oversampling: float = OVERSAMPLING
    ground: Callable[[np.random.Generator, int], Floats] = plain_ground
    marks: Floats = field(default_factory=lambda: np.zeros((0, 3)))


def _cut_frame(image: Bgr8, joints: Floats, rng: np.random.Generator) -> Bgr8:
    """At times end the frame close to the hand, as near hands have it; beyond the end its border is repeated."""
    if rng.random() < 0.3:
        return image
    size, low, high = image.shape[0], joints.min(0), joints.max(0)
    room = float((high - low).max()) * (rng.exponential(0.25, 4) + rng.uniform(-0.03, 0.03))
    left, top = np.clip(low - room[:2], 0, size - 2).astype(int)
    right, bottom = np.clip(high + room[2:], [left + 2, top + 2], size).astype(int)
    inside = image[top:bottom, left:right]
    return cv2.copyMakeBorder(inside, top, size - bottom, left, size - right, cv2.BORDER_REPLICATE)


def picture(
    g: types.SimpleNamespace, hand: PosedHand, person: Person, rng: np.random.Generator, style: Style | None = None
) -> tuple[Bgr8, Floats]:
    """An (n, n, 3) uint8 BGR picture and the (21, 2) true joints in its pixels; those of ``style.marks`` follow."""
    style = style or Style()
    size = int(style.size_px * style.oversampling)
    flat = hand.joints[:, :2] / -hand.joints[:, 2:]
    focal = size * rng.uniform(0.5, 0.68) / np.ptp(flat, axis=0).max()
    centre = size / 2 - focal * (flat.min(0) + flat.max(0)) / 2 * (1, -1) + rng.uniform(-0.06, 0.06, 2) * size

    def project(points: Floats) -> Floats:
        return focal * points[:, :2] / -points[:, 2:] * (1, -1) + centre

    lights = _lights(g, str(rng.choice(ENVIRONMENTS)), int(rng.integers(1, 40)))
    light = lights[1].sum(0) / lights[1].sum() * 3
    canvas, nearest = style.ground(rng, size) * light * rng.uniform(0.15, 0.9), np.full((size, size), np.inf)
    in_front = hand.vertices[:, 2] < -NOTHING_NEARER_M
    triangles = g.mesh.triangles[in_front[g.mesh.triangles].all(1)]
    colour = _shade(g, hand, person, lights, rng)
    draw(project(hand.vertices), -hand.vertices[:, 2], colour, triangles, canvas, nearest)
    joints, marks = project(hand.joints) / style.oversampling, project(style.marks) / style.oversampling
    image = _photograph(g, canvas, np.isfinite(nearest), light, rng, style.size_px)
    return _cut_frame(image, joints, rng), np.concatenate([joints, marks])


def _photograph(
    g: types.SimpleNamespace,
    canvas: Floats,
    covered: NDArray[np.bool_],
    light: Floats,
    rng: np.random.Generator,
    size_px: int,
) -> Bgr8:
    size = (size_px, size_px)
    linear = cv2.resize(canvas, size, interpolation=cv2.INTER_AREA)
    mask = cv2.resize(covered.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    gain = g.post.auto_params(linear, mask, rng.uniform(0.10, 0.36))
    balance = g.post.wb_gain(light, rng.uniform(0.3, 1.0))
    noise = rng.uniform(0, 3) if rng.random() < 0.8 else rng.uniform(3, 8)
    if rng.random() < 0.3:
        shrink = 1 / rng.uniform(1.2, 2.5)
        linear = cv2.resize(linear, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    seed, quality = int(rng.integers(1 << 30)), int(rng.integers(70, 96))
    image = g.post.webcam(linear, gain, balance, noise, seed, jpeg=quality)
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_LINEAR), np.uint8)
