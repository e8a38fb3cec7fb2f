"""Ropes: bands made of strands that are twisted round each other."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ringar.records import Floats, SurfacePatch
from ringar.ring.band import BandShape
from ringar.ring.materials import Materials, materials_of
from ringar.ring.projection import Doubles
from ringar.ring.surface import patch_of, plain_colour
from ringar.ring.texture import PhotoColours, complete, seen_weight

_ANGLES, _ROWS = 289, 17
"""Samples of a strand's surface round the finger and round the strand."""
_ARC = 2.1
"""How far round a strand's surface reaches from where it faces outwards, radians: the rest lies inside the rope."""
_CREST = 1.1
"""Up to here a strand shows its own colour, radians."""
_OUTSIDE = 0.75
"""Least part of a normal that points away from the finger, for the photo's colours to tell the metal."""
_OPEN, _SHUT, _GAP_LIGHT = 0.7, 1.7, 0.1
"""Angles, radians, at which a strand's side starts to lie in its neighbours' shade and is all in it, and the light that
is left there."""
_PRESSED = 1.12
"""Strands' thickness against round ones that just touch: they are pressed together a little."""


@dataclass(frozen=True, eq=False)
class Rope:
    """Strands twisted round the middle line of a band.

    Attributes
    ----------
    band
        What the rope fills: its crests reach the band's half-width and thickness.
    strands
        How many there are.
    turns
        How often each goes round the rope on its way about the finger; below 0 the other way round.
    phase_rad
        Where the first strand lies on the rope at the top of the ring: 0 outside, growing towards Y.
    """

    band: BandShape
    strands: int
    turns: float
    phase_rad: float


@dataclass(frozen=True, eq=False)
class Tubes:
    """Samples of all strands' surfaces.

    Attributes
    ----------
    position, normal
        (strands, rows, angles, 3) ring coordinates in inner radii, and unit normals.
    around
        (rows,) angle round the strand, radians: 0 faces out of the rope.
    """

    position: Doubles
    normal: Doubles
    around: Doubles


def tubes_of(rope: Rope, rows: int = _ROWS, angles: int = _ANGLES) -> Tubes:
    """A rope's surface as ``rows`` by ``angles`` points for each strand; the last angle closes the turn.

    Round strands touch where their thickness is sin(pi / n) / (1 + sin(pi / n)) of the rope's.
    """
    angle = np.linspace(-np.pi, np.pi, angles)
    half_width, thickness = rope.band.at(angle)
    touching = np.sin(np.pi / rope.strands)
    radius = _PRESSED * touching / (1 + touching) * thickness / 2
    place = rope.turns * angle + rope.phase_rad + 2 * np.pi * np.arange(rope.strands)[:, None] / rope.strands
    outwards = np.stack([np.sin(angle), np.zeros(angles), np.cos(angle)], axis=-1)
    along = np.array([0.0, 1.0, 0.0])
    out, side = np.cos(place)[..., None], np.sin(place)[..., None]
    rise = (1 + thickness / 2 + (thickness / 2 - radius) * np.cos(place))[..., None]
    reach = (np.maximum(half_width - radius, 0.0) * np.sin(place))[..., None]
    middle = rise * outwards + reach * along
    tangent = _unit(np.gradient(middle, axis=1))
    away = out * outwards + side * along
    away = _unit(away - (away * tangent).sum(axis=-1, keepdims=True) * tangent)
    beside = np.cross(tangent, away)
    around = np.linspace(-_ARC, _ARC, rows)
    cos, sin = np.cos(around)[:, None, None], np.sin(around)[:, None, None]
    normal = cos * away[:, None] + sin * beside[:, None]
    return Tubes(middle[:, None] + radius[:, None] * normal, normal, around)


def openness(around: NDArray[np.floating]) -> Doubles:
    """Share of the light that reaches a strand's surface at angles round it; its neighbours keep off the rest."""
    shut = np.clip((np.abs(around) - _OPEN) / (_SHUT - _OPEN), 0.0, 1.0)
    return np.asarray(1.0 - (1.0 - _GAP_LIGHT) * shut * shut * (3.0 - 2.0 * shut))


def rope_patches(rope: Rope, colours: PhotoColours) -> tuple[tuple[SurfacePatch, ...], Materials]:
    """Every strand's surface in its own metal's colour, and the metals they are made of.

    The photo's play of light is left out: read at crests and gaps a pixel off their place, it would make spots.
    """
    tubes = tubes_of(rope)
    crest = np.abs(tubes.around) < _CREST
    grey = np.full(3, 0.4, np.float32)
    seen = np.stack(
        [
            _crest_colours(*strand, colours, grey)
            for strand in zip(tubes.position[:, crest], tubes.normal[:, crest], strict=True)
        ]
    )
    rows = seen.reshape(-1, *seen.shape[2:])
    materials = materials_of(rows, rows)
    metals = materials.outer_metal_of(rows).reshape(seen.shape)
    light = openness(tubes.around)[:, None, None].astype(np.float32)
    patches = (
        patch_of(
            position,
            normal,
            np.broadcast_to(plain_colour(colour) * light, position.shape),
            np.broadcast_to(plain_colour(metal), position.shape),
        )
        for position, normal, colour, metal in zip(tubes.position, tubes.normal, seen, metals, strict=True)
    )
    return tuple(patches), materials


def _crest_colours(position: Doubles, normal: Doubles, colours: PhotoColours, grey: Floats) -> Floats:
    """The photo's colours on a strand (rows, angles, 3) where it lies on the rope's outside, carried on along it.

    What faces the finger mirrors the ground more than anything else.
    """
    radius = np.maximum(np.hypot(position[..., 0], position[..., 2]), 1e-9)
    outwards = (normal[..., 0] * position[..., 0] + normal[..., 2] * position[..., 2]) / radius
    colour, weight = seen_weight(colours, position, normal, None)
    return complete(colour, weight * (outwards > _OUTSIDE), (), grey)


def _unit(vectors: Doubles) -> Doubles:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9))
