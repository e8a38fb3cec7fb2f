"""Skin and light for a posed hand: linear colour per vertex."""

import numpy as np
from finger_edges_training.hands import Floats, Posed, Shape


def _linear(rgb: tuple[int, int, int]) -> Floats:
    value = np.array(rgb) / 255.0
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


BACKS = [
    _linear(c) for c in ((240, 205, 188), (226, 182, 154), (204, 152, 118), (172, 118, 84), (118, 76, 52), (70, 45, 35))
]
PALMS = [
    _linear(c)
    for c in ((242, 196, 178), (232, 180, 156), (218, 164, 136), (200, 146, 116), (176, 124, 98), (150, 104, 84))
]
"""Skin from very light to very dark, sRGB."""


def _unit(vector: Floats) -> Floats:
    return vector / np.linalg.norm(vector)


def lit(vertices: Floats, towards: Floats, cell_m: float = 0.0012, bias_m: float = 0.0035) -> Floats:
    """(n,) 0-1: how far a far light in a direction reaches each vertex (a depth map of points)."""
    side = _unit(np.cross(towards, [0.3, 0.9, 0.1]))
    flat = np.stack([vertices @ side, vertices @ np.cross(towards, side)], axis=1)
    cells = np.floor((flat - flat.min(axis=0)) / cell_m).astype(int) + 1
    width = int(cells[:, 0].max()) + 2
    key, depth = cells[:, 0] + cells[:, 1] * width, vertices @ towards
    nearest = np.full(width * (int(cells[:, 1].max()) + 2), -np.inf)
    np.maximum.at(nearest, key, depth)
    return np.clip(1.0 - (nearest[key] - depth - bias_m) / 0.002, 0.0, 1.0)


def openness(posed: Posed, rng: np.random.Generator, directions: int = 10) -> Floats:
    """(n,) 0-1: share of the sky that each vertex sees."""
    reached, weight = np.zeros(len(posed.vertices)), np.zeros(len(posed.vertices))
    for _ in range(directions):
        towards = rng.normal(size=3)
        towards[2] = abs(towards[2]) * 1.2
        towards = _unit(towards)
        share = np.maximum(posed.normals @ towards, 0.0)
        reached += share * lit(posed.vertices, towards, 0.0015)
        weight += share
    return reached / np.maximum(weight, 1e-6)


def _unrest(points: Floats, rng: np.random.Generator, frequency: float, waves: int = 6) -> Floats:
    value = np.zeros(len(points))
    for _ in range(waves):
        value += np.sin(points @ (rng.normal(size=3) * frequency) + rng.uniform(0.0, 2 * np.pi))
    return value / np.sqrt(waves / 2)


def _albedo(shape: Shape, rng: np.random.Generator) -> Floats:
    """Skin of a random tone, with blotches, redder joints, and creases at the knuckle and the palm's base."""
    tone = rng.uniform(0.0, 5.0)
    low, share = int(min(tone, 4)), tone - int(min(tone, 4))
    back = np.clip(shape.dorsal * 1.5 + 0.5, 0.0, 1.0)[:, None]
    colour = back * ((1 - share) * BACKS[low] + share * BACKS[low + 1])
    colour = colour + (1 - back) * ((1 - share) * PALMS[low] + share * PALMS[low + 1])
    coarse = rng.uniform(0.0, 0.12) * _unrest(shape.rest, rng, 200.0)
    fine = rng.uniform(0.0, 0.08) * _unrest(shape.rest, rng, 900.0)
    colour = colour * (1 + coarse + fine)[:, None]
    joints = sum(np.exp(-(((shape.along - place) / 0.13) ** 2)) for place in (0.0, 1.0))
    colour = colour * (1 - rng.uniform(-0.05, 0.2) * joints[:, None] * np.array([0.2, 1.0, 1.0]))
    waves = np.sin((shape.along - 1) * rng.uniform(120, 260) + _unrest(shape.rest, rng, 300.0))
    knuckle = np.exp(-(((shape.along - 1) / 0.07) ** 2)) * (waves > rng.uniform(-0.2, 0.6))
    crease = np.exp(-(((shape.along - rng.uniform(0.4, 0.5)) / 0.012) ** 2)) * (1 - back[:, 0])
    colour = colour * ((1 - rng.uniform(0.0, 0.3) * knuckle) * (1 - rng.uniform(0.0, 0.5) * crease))[:, None]
    return np.clip(colour, 0.005, 0.95)


def random_look(shape: Shape, posed: Posed, sky: Floats, rng: np.random.Generator) -> Floats:
    """(n, 3) linear RGB: random skin under a coloured sky and one to three lamps, with shine and shadows."""
    view = -posed.vertices / np.linalg.norm(posed.vertices, axis=1, keepdims=True)
    albedo = _albedo(shape, rng)
    ambient = rng.uniform(0.15, 1.0) * (np.ones(3) + rng.normal(size=3) * 0.12)
    shade = (sky ** rng.uniform(0.7, 2.2))[:, None]
    slope = rng.normal(size=3) * 0.35
    tilts = slope + rng.normal(size=(3, 3)) * 0.12
    light = ambient * np.maximum(0.1, 1 + posed.normals @ tilts.T) * shade
    shine = np.zeros_like(albedo)
    gloss, strength = rng.uniform(8, 70), rng.uniform(0, 0.35) * rng.uniform()
    for _ in range(rng.integers(1, 4)):
        towards = rng.normal(size=3)
        towards[2] = abs(towards[2]) * 0.8 + rng.uniform(-0.4, 0.6)
        towards = _unit(towards)
        warmth = rng.normal() * 0.25
        lamp = np.array([1 + warmth, 1.0, 1 - warmth]) * rng.uniform(0.1, 1.3)
        reach = lit(posed.vertices, towards) if rng.uniform() < 0.8 else np.ones(len(albedo))
        reach = 1 - (1 - reach) * rng.uniform(0.5, 1.0)
        wrap = rng.uniform(0.0, 0.35)
        facing = posed.normals @ towards
        soft = [np.maximum(0.0, (facing + w) / (1 + w)) for w in (wrap * 1.4 + 0.05, wrap, wrap * 0.8)]
        light += lamp * np.stack(soft, axis=1) * reach[:, None]
        half = view + towards
        half /= np.linalg.norm(half, axis=1, keepdims=True)
        peak = np.maximum(0.0, (posed.normals * half).sum(axis=1)) ** gloss
        shine += strength * lamp * (peak * gloss / 20 * reach)[:, None]
    grazing = (1 - np.clip((posed.normals * view).sum(axis=1), 0.0, 1.0)) ** 4
    return albedo * light + shine + rng.uniform(0.0, 0.25) * grazing[:, None] * ambient * shade
