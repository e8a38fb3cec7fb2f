"""Random rings: what they look like and the parts they are built of, from the generator's builders and own ones."""

import types
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]
Part = tuple[str, Doubles, list[list[int]], str, bool]
"""Name, vertices in metres, faces, what it is made of (a key of the looks), and whether it is smooth."""

METALS = ((1.0, 0.70, 0.29), (0.80, 0.76, 0.69), (0.96, 0.61, 0.47), (0.74, 0.71, 0.67), (0.93, 0.92, 0.89))
METALS += ((0.9, 0.78, 0.5), (0.30, 0.30, 0.32), (0.05, 0.05, 0.055), (0.85, 0.84, 0.83), (0.95, 0.52, 0.36))
METAL_SHARES = (0.22, 0.18, 0.12, 0.12, 0.12, 0.06, 0.05, 0.05, 0.05, 0.03)
GEMS = ((1.0, 1.0, 1.0), (0.1, 0.19, 0.86), (0.86, 0.03, 0.1), (0.05, 0.62, 0.24), (0.5, 0.2, 0.8), (0.95, 0.65, 0.1))
GEMS += ((0.5, 0.85, 0.95), (0.95, 0.6, 0.6), (0.25, 0.2, 0.15), (0.8, 0.9, 0.3))
OPAQUE = (
    (0.9, 0.86, 0.8),
    (0.92, 0.75, 0.7),
    (0.9, 0.75, 0.45),
    (0.12, 0.12, 0.13),
    (0.1, 0.6, 0.6),
    (0.02, 0.02, 0.02),
)
OPAQUE += (
    (0.9, 0.9, 0.92),
    (0.85, 0.25, 0.15),
    (0.15, 0.5, 0.25),
    (0.1, 0.15, 0.5),
    (0.7, 0.05, 0.1),
    (0.45, 0.3, 0.18),
)


@dataclass(frozen=True)
class Look:
    """A material: its colour (linear RGB), roughness, and what it is."""

    colour: tuple[float, ...]
    roughness: float
    metallic: bool = False
    refraction: float = 0.0


def random_looks(rng: np.random.Generator) -> dict[str, Look]:
    """Looks of ``metal``, ``other`` (a second metal or none), ``gem``, ``diamond`` and ``plain`` (pearl, enamel)."""

    def metal() -> Look:
        colour = np.array(METALS[rng.choice(len(METALS), p=METAL_SHARES)]) * (1 + 0.06 * rng.normal(size=3))
        return Look(tuple(np.clip(colour, 0.02, 1).tolist()), float(rng.choice((0.06, 0.12, 0.16, 0.3))), metallic=True)

    def gem(colours: tuple[tuple[float, ...], ...]) -> Look:
        colour = np.clip(np.array(colours[rng.integers(len(colours))]) * (1 + 0.1 * rng.normal(size=3)), 0.01, 1)
        return Look(tuple(colour.tolist()), 0.0, refraction=float(rng.uniform(1.5, 2.4)))

    def plain() -> Look:
        colour = np.clip(np.array(OPAQUE[rng.integers(len(OPAQUE))]) * (1 + 0.08 * rng.normal(size=3)), 0.01, 0.95)
        return Look(tuple(colour.tolist()), float(rng.uniform(0.05, 0.4)))

    first = metal() if rng.random() < 0.95 else plain()
    second = metal() if rng.random() < 0.6 else plain()
    small = gem(GEMS[:1]) if rng.random() < 0.8 else gem(GEMS)
    return {"metal": first, "other": second, "gem": gem(GEMS), "diamond": small, "plain": plain()}


def random_ring(rings: types.ModuleType, rng: np.random.Generator) -> list[Part]:
    """Parts of a ring; `rings` is the generator's module. Its inner radius is 7.5 to 11 mm."""
    radius = float(rng.uniform(0.0075, 0.011))
    builders = (_plain, _inlaid, _hammered, _eternity, _signet, _twisted, _openwork, _crossed, _stacked, _headed)
    shares = np.array((0.14, 0.06, 0.05, 0.1, 0.08, 0.08, 0.06, 0.04, 0.05, 0.34))
    parts: list[Part] = builders[rng.choice(len(builders), p=shares)](rings, radius, rng)
    return _waved(parts, rng) if rng.random() < 0.08 else parts


def _band(rings: Any, radius: float, rng: np.random.Generator, widest: float = 0.009) -> list[Part]:
    width, thick = float(rng.uniform(0.0014, widest)), float(rng.uniform(0.0012, 0.0026))
    if rng.random() < 0.25:  # flat, with bevelled edges
        bevel, half = rng.uniform(0.05, 0.4) * thick, width / 2
        edge = [
            (0, -half + bevel),
            (0, half - bevel),
            (bevel, half),
            (thick - bevel, half),
            (thick, half - 1.5 * bevel),
        ]
        edge += [(thick, -half + 1.5 * bevel), (thick - bevel, -half), (bevel, -half)]
        profile = np.array(edge) + np.array((radius, 0))
        vertices, faces = rings.fix_orient(*rings.revolve_profile(profile))
        return [("band", vertices, faces, "metal", True)]
    return list(rings.band(radius, width, thick, "metal", float(rng.uniform(0.0, 0.6))))


def _plain(rings: Any, radius: float, rng: np.random.Generator) -> list[Part]:
    parts = _band(rings, radius, rng)
    if rng.random() < 0.15:  # beaded edges
        vertices = parts[0][1]
        reach, half = float(np.hypot(vertices[:, 0], vertices[:, 1]).max()), float(vertices[:, 2].max())
        count, size = int(rng.integers(50, 90)), float(rng.uniform(0.0002, 0.0004))
        for side in (-half * 0.92, half * 0.92):
            parts.append(_beads(rings, reach * 0.985, side, count, size, "metal"))
    return parts


def _beads(rings: Any, reach: float, side: float, count: int, size: float, made_of: str) -> Part:
    all_vertices, all_faces = [], []
    for i in range(count):
        angle = 2 * np.pi * i / count
        vertices, faces = rings.sphere((reach * np.sin(angle), reach * np.cos(angle), side), size, 5)
        all_faces += [[index + i * len(vertices) for index in face] for face in faces]
        all_vertices.append(vertices)
    return ("beads", np.concatenate(all_vertices), all_faces, made_of, True)


def _inlaid(rings: Any, radius: float, rng: np.random.Generator) -> list[Part]:
    width, thick = float(rng.uniform(0.004, 0.009)), 0.0018
    parts = list(rings.band(radius, width, thick, "metal", 0.05))
    return parts + list(rings.band(radius + 0.0004, width * rng.uniform(0.2, 0.7), thick - 0.0003, "other", 0.0))


def _hammered(rings: Any, radius: float, rng: np.random.Generator) -> list[Part]:
    name, vertices, faces, made_of, _ = _band(rings, radius, rng)[0]
    middles = rng.normal(size=(160, 3)) * (1, 1, 0.3)
    middles[:, :2] *= (radius / np.linalg.norm(middles[:, :2], axis=1))[:, None]
    middles[:, 2] = rng.uniform(-0.004, 0.004, 160)
    off = np.linalg.norm(vertices[:, None] - middles[None], axis=2).min(1)
    reach = np.hypot(vertices[:, 0], vertices[:, 1])
    outer = reach > radius + 0.0004
    change = outer * rng.uniform(0.1, 0.3) * np.minimum(off, 0.0012)
    return [(name, vertices * np.stack([1 + change / reach] * 2 + [np.ones_like(reach)], 1), faces, made_of, True)]


def _eternity(rings: Any, radius: float, rng: np.random.Generator) -> list[Part]:
    parts = list(rings.eternity(radius, "metal", float(rng.uniform(0.0013, 0.0036))))
    if rng.random() < 0.3:  # two rows
        shift = float(np.ptp(parts[0][1][:, 2])) * 0.5
        parts = [(n, v + np.array((0, 0, s)), f, m, o) for s in (-shift, shift) for n, v, f, m, o in parts]
    return parts


def _signet(rings: Any, radius: float, rng: np.random.Generator) -> list[Part]:
    top = float(rng.uniform(0.008, 0.016))
    parts = list(
        rings.signet(radius, "metal", top, float(rng.uniform(0.0025, 0.006)), float(rng.uniform(0.0012, 0.002)))
    )
    if rng.random() < 0.5:
        height = float(parts[0][1][:, 1].max())
        made_of = str(rng.choice(["plain", "other", "gem"]))
        parts.append(
            _dome(rings, height - 0.0001, top * rng.uniform(0.25, 0.42), top * rng.uniform(0.25, 0.4), 0.0004, made_of)
        )
    return parts


def _dome(rings: Any, height: float, half_x: float, half_z: float, bulge: float, made_of: str) -> Part:
    vertices, faces = rings.sphere((0.0, 0.0, 0.0), 1.0, 16)
    return ("dome", vertices * (half_x, bulge, half_z) + (0, height, 0), faces, made_of, True)


def _twisted(rings: Any, radius: float, rng: np.random.Generator) -> list[Part]:
    strand = float(rng.uniform(0.0006, 0.0013))
    return list(rings.twisted(radius, "metal", int(rng.integers(2, 5)), int(rng.integers(4, 17)), strand * 0.9, strand))


def _openwork(rings: Any, radius: float, rng: np.random.Generator) -> list[Part]:
    """Two rails and waves between them: gaps that show the ground."""
    half, thin, waves = rng.uniform(0.0018, 0.0045), rng.uniform(0.0003, 0.0006), int(rng.integers(8, 26))
    angle = np.linspace(0, 2 * np.pi, 480, endpoint=False)
    curves = [np.full(480, -half), np.full(480, half), half * np.sin(waves * angle)]
    if rng.random() < 0.6:
        curves.append(-half * np.sin(waves * angle))
    parts: list[Part] = []
    for curve in curves:
        path = np.stack([(radius + thin) * np.sin(angle), (radius + thin) * np.cos(angle), curve], 1)
        vertices, faces = rings.tube(path, thin, 8)
        parts.append(("rail", vertices, faces, "metal", True))
    return parts + _head(rings, radius, 2 * thin, rng) if rng.random() < 0.4 else parts


def _crossed(rings: Any, radius: float, rng: np.random.Generator) -> list[Part]:
    """An open ring: a wire whose ends pass each other at the top, with balls or stones on them."""
    wire, aside = rng.uniform(0.0007, 0.0014), rng.uniform(0.0012, 0.004) * rng.choice((-1, 1))
    reach = rng.uniform(-0.5, 0.6)
    angle = np.linspace(-np.pi - reach, np.pi + reach, 300) + np.pi
    place = np.clip((np.abs(angle - np.pi) - 1.8) / 1.2, 0, 1.2) * np.sign(angle - np.pi)
    middle = radius + wire
    path = np.stack([middle * np.sin(angle), middle * np.cos(angle), place * aside], 1)
    vertices, faces = rings.tube(path, wire, 12, closed=False)
    parts: list[Part] = [("band", vertices, faces, "metal", True)]
    for end in path[[0, -1]]:
        vertices, faces = rings.sphere(tuple(end), wire * rng.uniform(1.0, 3.0), 12)
        parts.append(("ball", vertices, faces, str(rng.choice(["metal", "plain", "diamond"])), True))
    return parts


def _stacked(rings: Any, radius: float, rng: np.random.Generator) -> list[Part]:
    parts: list[Part] = []
    aside = 0.0
    for _ in range(int(rng.integers(2, 4))):
        one = _band(rings, radius, rng, 0.003) if rng.random() < 0.6 else _twisted(rings, radius, rng)
        width = max(float(np.ptp(part[1][:, 2])) for part in one)
        made_of = str(rng.choice(["metal", "other"]))
        parts += [(n, v + np.array((0, 0, aside + width / 2)), f, made_of, s) for n, v, f, _, s in one]
        aside += width * 1.02 + rng.choice((0.0, 0.0004))
    return parts


def _waved(parts: list[Part], rng: np.random.Generator) -> list[Part]:
    """Bent along the finger near the top, as chevrons and wedding bands beside a stone are."""
    height, width = rng.uniform(0.001, 0.003) * rng.choice((-1, 1)), rng.uniform(0.25, 0.8)
    bent = []
    for name, vertices, faces, made_of, smooth in parts:
        angle = np.arctan2(vertices[:, 0], vertices[:, 1])
        aside = height * np.exp(-((angle / width) ** 2))
        bent.append((name, vertices + np.stack([0 * aside, 0 * aside, aside], 1), faces, made_of, smooth))
    return bent


def _headed(rings: Any, radius: float, rng: np.random.Generator) -> list[Part]:
    thick = float(rng.uniform(0.0012, 0.0022))
    width = float(rng.uniform(0.0014, 0.0035))
    if rng.random() < 0.2:
        parts = list(rings.eternity(radius, "metal", float(rng.uniform(0.0012, 0.002))))
        thick = 0.0018
    elif rng.random() < 0.15:
        return _signet_like_dome(rings, radius, rng)
    else:
        parts = list(rings.band(radius, width, thick, "metal", float(rng.uniform(0.1, 0.6))))
    return parts + _head(rings, radius, thick, rng)


def _signet_like_dome(rings: Any, radius: float, rng: np.random.Generator) -> list[Part]:
    parts = list(rings.signet(radius, "metal", float(rng.uniform(0.005, 0.01)), 0.003, 0.0016))
    size = float(rng.uniform(0.003, 0.0065))
    height = float(parts[0][1][:, 1].max())
    parts.append(
        _dome(
            rings,
            height,
            size,
            size * rng.uniform(0.7, 1.5),
            size * rng.uniform(0.3, 0.8),
            str(rng.choice(["plain", "gem"])),
        )
    )
    angle = np.linspace(0, 2 * np.pi, 64, endpoint=False)
    path = np.stack([size * 1.03 * np.cos(angle), np.full(64, height), size * 1.1 * np.sin(angle)], 1)
    vertices, faces = rings.tube(path, 0.0005, 8)
    return [*parts, ("bezel", vertices, faces, "metal", True)]


def _head(rings: Any, radius: float, thick: float, rng: np.random.Generator) -> list[Part]:
    """A stone of any cut, a halo, three stones, a pearl or a flower."""
    kind = rng.choice(["stone", "halo", "three", "pearl", "flower"], p=(0.45, 0.2, 0.12, 0.13, 0.1))
    size, gem = float(rng.uniform(0.003, 0.0095)), str(rng.choice(["diamond", "gem"]))
    if kind == "pearl":
        half = float(rng.uniform(0.0025, 0.0058))
        vertices, faces = rings.sphere((0.0, radius + thick + half * 0.9, 0.0), half, 24)
        return [("pearl", vertices, faces, "plain", True)]
    if kind == "flower":
        count, petal = int(rng.integers(4, 9)), size * rng.uniform(0.2, 0.35)
        parts = [_dome(rings, radius + thick + petal, petal, petal, petal, "plain")]
        for i in range(count):
            angle = 2 * np.pi * i / count
            middle = (1.7 * petal * np.cos(angle), radius + thick + petal * 0.8, 1.7 * petal * np.sin(angle))
            vertices, faces = rings.sphere(middle, petal, 10)
            parts.append(("petal", vertices, faces, gem if count % 2 else "metal", True))
        return parts
    if kind == "three":
        parts = []
        for turn, share in ((0.0, 1.0), (-1.0, 0.7), (1.0, 0.7)):
            angle = turn * 0.9 * size / radius
            spin = np.array([[np.cos(angle), np.sin(angle), 0], [-np.sin(angle), np.cos(angle), 0], [0, 0, 1]])
            one = rings.setting(radius, thick, size * share * 0.8, "metal", gem, 4)
            parts += [(n, v @ spin.T, f, m, s) for n, v, f, m, s in one]
        return parts
    if kind == "halo":
        whole = rings.cluster(radius, "metal", gem, size * 0.75, int(rng.integers(9, 20)))
        parts = [part for part in whole if part[0] != "band"]
    else:
        parts = list(
            rings.setting(radius, thick, size, "metal", gem, int(rng.integers(3, 9)), float(rng.uniform(0, 0.0015)))
        )
    long, short = rng.choice([(1.0, 1.0), (1.35, 0.9), (0.9, 1.35), (0.65, 1.5), (1.3, 1.3)])
    return [(n, v * (long, 1, short), f, m, s) for n, v, f, m, s in parts]
