"""The round brilliant: its facets, and where the light comes from that leaves it towards the viewer.

Seen from above, a cut stone is a set of mirrors: light enters through the crown, is thrown back by the pavilion and
leaves through the crown again, so that every facet shows another part of the room. A lift from one photo, taken in a
tent that is white all round, can't know that; the cut does.

Gem coordinates: girdle radius 1, origin in the middle of the girdle, z out of the table.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ringar.records import Floats

Doubles = NDArray[np.float64]

TABLE = 0.57
"""Radius of the table's corners; modern cuts have 0.53 to 0.60."""
HALF_GIRDLE = 0.03
CROWN_DEG, PAVILION_DEG = 34.5, 40.75
"""Inclination of the main facets (Tolkowsky, Diamond Design, 1919)."""
STAR_DEG, UPPER_DEG, LOWER_DEG = 20.0, 41.0, 42.2
"""Inclination of the facets between them in modern cuts."""

BOUNCES = 5
"""Reflections inside the stone that are followed; what is left after them is too little to see."""
KEPT_RAYS = 3
"""The strongest of the rays that leave one point; the rest is shared out among them."""
VIEW_STEP = 0.04
"""Views are kept on this grid of sines of the viewing angle, about two degrees."""
PARALLEL = 1e-5
"""Cosine below which a ray runs along a facet."""
BLOCK = 1000
"""Rays followed at once, about: their distances to all facets fit into a processor's cache."""
REACH = 1.08
"""The table of rays covers a square of this half side across the line of sight."""


@dataclass(frozen=True, eq=False)
class RayTable:
    """Where light comes from, for points on a square across the line of sight.

    Attributes
    ----------
    side
        Points along one side of the square.
    across, up
        (3,) unit vectors of the square in gem coordinates.
    direction
        (1 + KEPT_RAYS, 3, side * side) float32: towards where the light comes from, gem coordinates; the first is the
        mirror image on the surface.
    weight
        (1 + KEPT_RAYS, side * side) float32: share of that light that reaches the viewer; all 0 beside the stone.
    length
        (1 + KEPT_RAYS, side * side) float32: its way inside the stone, girdle radii.
    """

    side: int
    across: Floats
    up: Floats
    direction: Floats
    weight: Floats
    length: Floats

    def index(self, position: Floats) -> NDArray[np.intp]:
        """Index (n,) of the points of the square that (3, n) gem coordinates are seen at."""
        scale = np.float32((self.side - 1) / (2 * REACH))
        column, row = (
            np.clip(np.rint((axis @ position + np.float32(REACH)) * scale), 0, self.side - 1).astype(np.intp)
            for axis in (self.across, self.up)
        )
        return np.asarray(row * self.side + column, np.intp)


def rays_towards(view: Floats, refractive_index: float, side: int) -> RayTable:
    """The table for a viewer in the direction ``view`` (3,), gem coordinates."""
    steps = (round(float(view[0]) / VIEW_STEP), round(float(view[1]) / VIEW_STEP))
    return _table(steps, refractive_index, side)


@lru_cache(maxsize=48)
def _table(steps: tuple[int, int], refractive_index: float, side: int) -> RayTable:
    across_view = np.array(steps) * VIEW_STEP
    view = np.array([*across_view, np.sqrt(max(1.0 - float(across_view @ across_view), 0.05))])
    view /= np.linalg.norm(view)
    across = np.cross([0.0, 1.0, 0.0], view)
    across /= np.linalg.norm(across)
    up = np.cross(view, across)
    places = np.linspace(-REACH, REACH, side)
    origin = (places[None, :, None] * across + places[:, None, None] * up).reshape(-1, 3) + 4.0 * view
    towards, starts = -view.astype(np.float32), np.array_split(origin.astype(np.float32), len(origin) // BLOCK + 1)
    blocks = [_trace(block, towards, refractive_index) for block in starts]
    direction, weight, length = (np.concatenate(parts, axis=1) for parts in zip(*blocks, strict=True))
    order = np.argsort(-weight[1:], axis=0)[:KEPT_RAYS] + 1
    kept = np.concatenate([np.zeros((1, order.shape[1]), np.intp), order])
    direction, weight, length = (
        np.take_along_axis(a, kept[..., None], 0) for a in (direction, weight[..., None], length[..., None])
    )
    weight = weight[..., 0]
    left = 1.0 - weight[0]
    weight[1:] *= np.where(weight[1:].sum(axis=0) > 0, left / np.maximum(weight[1:].sum(axis=0), 1e-6), 0.0)
    return RayTable(
        side,
        across.astype(np.float32),
        up.astype(np.float32),
        np.ascontiguousarray(direction.transpose(0, 2, 1), np.float32),
        weight.astype(np.float32),
        length[..., 0].astype(np.float32),
    )


def _trace(origin: Floats, towards: Floats, index: float) -> tuple[Floats, Floats, Floats]:
    """Follow rays (n, 3) from the viewer into the stone and out again.

    Returns the directions (1 + BOUNCES, n, 3) in which light leaves (backwards: comes in), its weights and ways.
    """
    normals, offsets = _facets()
    count = len(origin)
    direction = np.zeros((1 + BOUNCES, count, 3), np.float32)
    direction[..., 2] = 1.0
    weight, length = np.zeros((1 + BOUNCES, count), np.float32), np.zeros((1 + BOUNCES, count), np.float32)
    facing = normals @ towards
    distance = (offsets - origin @ normals.T) / np.where(np.abs(facing) < PARALLEL, 1.0, facing)
    enter = np.where(facing < -PARALLEL, distance, -np.inf)
    entered = enter.argmax(axis=1)
    hit = np.flatnonzero(enter.max(axis=1) < np.where(facing > PARALLEL, distance, np.inf).min(axis=1))
    normal = normals[entered[hit]]
    cosine = -(normal @ towards)
    mirrored, inner, reflected = _split(np.broadcast_to(towards, normal.shape), normal, cosine, 1.0 / index)
    direction[0, hit], weight[0, hit] = mirrored, reflected
    place = origin[hit] + enter.max(axis=1)[hit, None] * towards
    carried, way = 1.0 - reflected, np.zeros(len(hit), np.float32)
    for bounce in range(1, 1 + BOUNCES):
        nearness = (normals @ inner.T) / np.maximum(offsets[:, None] - normals @ place.T, PARALLEL)
        facet = nearness.argmax(axis=0)
        step = 1.0 / np.maximum(nearness[facet, np.arange(len(facet))], PARALLEL)
        place, way = place + step[:, None] * inner, way + step
        normal = -normals[facet]
        mirrored, outer, reflected = _split(inner, normal, -(normal * inner).sum(axis=1), index)
        direction[bounce, hit], weight[bounce, hit], length[bounce, hit] = outer, carried * (1.0 - reflected), way
        inner, carried = mirrored, carried * reflected
    return direction, weight, length


def _split(towards: Floats, normal: Floats, cosine: Floats, ratio: float) -> tuple[Floats, Floats, Floats]:
    """Mirrored and refracted directions (n, 3) and the mirrored share (n,): Snell's and Fresnel's laws.

    ``normal`` looks against the ray, ``ratio`` is the index before over the index behind the surface.
    """
    sine2 = ratio**2 * (1.0 - cosine**2)
    through = np.sqrt(np.maximum(1.0 - sine2, 0.0))
    square, flat = ratio * cosine, cosine
    across = ((square - through) / np.maximum(square + through, 1e-9)) ** 2
    along = ((flat - ratio * through) / np.maximum(flat + ratio * through, 1e-9)) ** 2
    share = np.where(sine2 >= 1.0, 1.0, 0.5 * (across + along))
    mirrored = towards + 2.0 * cosine[:, None] * normal
    refracted = ratio * towards + (ratio * cosine - through)[:, None] * normal
    return mirrored, refracted / np.maximum(np.linalg.norm(refracted, axis=1, keepdims=True), 1e-9), share


@lru_cache(maxsize=1)
def _facets() -> tuple[Floats, Floats]:
    """Outward normals (m, 3) and offsets (m,) of the facets: inside is where normal @ x <= offset."""
    mains, halves, sixteenths = (np.arange(n) * 2 * np.pi / n for n in (8, 8, 16))
    between, beside = halves + np.pi / 8, sixteenths + np.pi / 16
    top = HALF_GIRDLE + np.tan(np.radians(CROWN_DEG)) * (1.0 - TABLE)
    culet = -HALF_GIRDLE - np.tan(np.radians(PAVILION_DEG))
    rows = [
        _row(np.zeros(1), 0.0, 0.0, top),
        _row(mains, CROWN_DEG, 1.0, HALF_GIRDLE),
        _row(between, STAR_DEG, TABLE * np.cos(np.pi / 8), top),
        _row(beside, UPPER_DEG, 1.0, HALF_GIRDLE),
        _row(sixteenths, 90.0, 1.0, 0.0),
        _row(beside, 180.0 - LOWER_DEG, 1.0, -HALF_GIRDLE),
        _row(mains, 180.0 - PAVILION_DEG, 0.0, culet),
    ]
    facets = np.concatenate(rows)
    return facets[:, :3].astype(np.float32), facets[:, 3].astype(np.float32)


def _row(azimuth: Doubles, inclination_deg: float, radius: float, z: float) -> Doubles:
    """Facets (n, 4), normal and offset, of one inclination through points at ``radius`` and ``z`` in their azimuth."""
    lean = np.radians(inclination_deg)
    out = np.stack([np.cos(azimuth), np.sin(azimuth)], axis=1) * np.sin(lean)
    count = len(azimuth)
    offset = np.full(count, radius * np.sin(lean) + z * np.cos(lean))
    return np.column_stack([out, np.full(count, np.cos(lean)), offset])
