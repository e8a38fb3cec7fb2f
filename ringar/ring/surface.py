"""From shapes to surface patches with the photo's colours."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from ringar.records import Floats, Gray8, SurfacePatch
from ringar.ring.band import BandShape, circle_points, inner_radius, outer_radius, outline_points
from ringar.ring.head import BASE_SHARE, TABLE_SHARE, HeadShape, filled_hull
from ringar.ring.materials import Materials, materials_of
from ringar.ring.metal import Reflectance, stone_share
from ringar.ring.projection import Doubles
from ringar.ring.texture import PhotoColours, complete, seen_weight

ANGLES = 192
"""Samples round the finger."""
_OUTER_ROWS, _INNER_ROWS, _RIM_ROWS = 17, 7, 4
_CROWN_ROWS, _WALL_ROWS, _HEAD_COLS = 28, 12, 96
_WALL_TOP = 0.92
_FLAT_SHARE = 0.7
"""Where the flat of a signet ring's top lies in its growth of thickness."""
_TOP, _SIDES = (0.0, 0.6), (1.1, 1.5)
"""Angles from the top, radians, between which a band's top and its sides are compared ..."""
_LEAST_TOP = 0.1
"""... if so much of the top is stone."""


def grid_normals(position: Doubles) -> Doubles:
    """Unit normals of a grid of points (rows, cols, 3) whose columns go once round."""
    along = np.roll(position, -1, axis=1) - np.roll(position, 1, axis=1)
    normal = np.cross(along, np.gradient(position, axis=0))
    return np.asarray(normal / np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-9))


def band_patches(
    band: BandShape, colours: PhotoColours, head: HeadShape | None
) -> tuple[tuple[SurfacePatch, ...], Materials]:
    """Outer band, both rims and inner band, closed all the way round, and the metals they are made of."""
    angle = np.linspace(-np.pi, np.pi, ANGLES, endpoint=False)
    fine = BandShape(angle, *band.at(angle), band.crown)
    hidden = _hidden_by(head, colours)
    across = np.linspace(-1, 1, _OUTER_ROWS)
    outer = np.stack([circle_points(fine, v, outer_radius(fine, v)) for v in across])
    outer[..., 2] = np.minimum(outer[..., 2], _flat_top(band))
    inner = np.stack([circle_points(fine, v, inner_radius(fine, v)) for v in np.linspace(1, -1, _INNER_ROWS)])
    inside, outside = inner_radius(fine, 1.0), outer_radius(fine, 1.0)
    shares = np.linspace(0, 1, _RIM_ROWS)
    near = np.stack([circle_points(fine, -1.0, inside + s * (outside - inside)) for s in shares])
    far = np.stack([circle_points(fine, 1.0, outside + s * (inside - outside)) for s in shares])
    opening = 255 - filled_hull(colours.camera.project(inner[-1]), colours.inside.shape)
    outer_grid, near_grid = (_Grid.of(position, colours, hidden) for position in (outer, near))
    inner_grid = _Grid.of(inner, colours, opening)
    grey = np.full(3, 0.4, np.float32)
    seen = outer_grid.completed(grey)
    plain = plain_colour(seen)
    rim, lining = near_grid.completed(plain), inner_grid.completed(0.6 * plain)
    materials = materials_of(seen, rim)
    stone = materials.stones_in(seen)
    if _thickens(band) or _only_on_top(stone):
        seen = outer_grid.completed(grey, all_round=False)
        stone = materials.stones_in(seen)
    rim_metal = materials.metal_of(rim)
    patches = (
        patch_of(outer, outer_grid.normal, seen, materials.outer_metal_of(seen), stone),
        patch_of(near, near_grid.normal, rim, rim_metal),
        patch_of(far, grid_normals(far), rim[::-1], rim_metal[::-1]),
        patch_of(inner, inner_grid.normal, lining, materials.metal_of(lining)),
    )
    return patches, materials


@dataclass(frozen=True, eq=False)
class _Grid:
    """Points of a band, (rows, cols, 3), with their normals, the photo's colours there and how far these are seen."""

    normal: Doubles
    colour: Floats
    weight: Floats

    @classmethod
    def of(cls, position: Doubles, colours: PhotoColours, hidden: Gray8 | None) -> Self:
        normal = grid_normals(position)
        return cls(normal, *seen_weight(colours, position, normal, hidden))

    def completed(self, fallback: Floats, *, all_round: bool = True) -> Floats:
        """Colours everywhere, (rows, cols, 3) float32; ``fallback`` (3,) where nothing of the grid is seen."""
        return complete(self.colour, self.weight, _mirrors(*self.weight.shape, all_round=all_round), fallback)


def _flat_top(band: BandShape) -> float:
    """Height at which a signet ring's top is cut flat; bands that don't thicken towards the top stay below it."""
    least, most = float(band.thickness.min()), float(band.thickness.max())
    return 1.0 + least + _FLAT_SHARE * (most - least) + (0.0 if _thickens(band) else 1.0)


def _thickens(band: BandShape) -> bool:
    """Whether the band grows thicker towards its top, as signet rings do."""
    return bool(band.thickness.max() > band.thickness.min() + 0.05)


def _only_on_top(stone: Floats) -> bool:
    """Whether a band's stones (rows, cols) end before its sides."""
    angle = np.abs(np.linspace(-np.pi, np.pi, stone.shape[1], endpoint=False))
    top, side = (float(stone[:, (angle >= low) & (angle < high)].mean()) for low, high in (_TOP, _SIDES))
    return top > _LEAST_TOP and side < 0.5 * top


def plain_colour(colours: Floats) -> Floats:
    """The usual one of colours (rows, cols, 3)."""
    return np.asarray(np.median(colours.reshape(-1, 3), axis=0), np.float32)


def _hidden_by(head: HeadShape | None, colours: PhotoColours) -> Gray8 | None:
    if head is None:
        return None
    points = colours.camera.project(head.outline_points())
    return filled_hull(points, colours.inside.shape, 0.03 * colours.camera.scale_px)


def _mirrors(rows: int, cols: int, *, all_round: bool) -> tuple[NDArray[np.intp], ...]:
    """Where a band sample's mirror images lie: left-right, front-back, both, then top-bottom if alike all round."""
    row, col = np.meshgrid(np.arange(rows), np.arange(cols), indexing="ij")
    left = (cols - col) % cols
    below = (cols // 2 - col) % cols
    opposite = (col + cols // 2) % cols
    back = rows - 1 - row
    pairs = [(row, left), (back, col), (back, left)]
    if all_round:
        pairs += [(row, below), (row, opposite), (back, below), (back, opposite)]
    return tuple((r * cols + c).ravel() for r, c in pairs)


def patch_of(
    position: Doubles, normal: Doubles, colour: Floats, metal: Floats, stone: Floats | None = None
) -> SurfacePatch:
    """A patch of (rows, cols, 3) points that is surface everywhere, metal but for ``stone`` (rows, cols)."""
    shape = position.shape[:2]
    return SurfacePatch(
        position.astype(np.float32),
        normal.astype(np.float32),
        np.ascontiguousarray(colour, np.float32),
        np.ascontiguousarray(metal, np.float32),
        np.ones(shape, np.float32),
        np.zeros(shape, np.float32) if stone is None else stone,
    )


def head_patches(
    head: HeadShape,
    band: BandShape,
    colours: PhotoColours,
    plain: Floats,
    metal: Reflectance,
) -> tuple[SurfacePatch, ...]:
    """The head's top as a low dome and its side down to the band.

    ``plain`` (3,) is the colour where the side is never seen, ``metal`` what tells stones from their setting.
    """
    share = np.linspace(1.0, 0.02, _CROWN_ROWS)
    rise = head.rise * np.clip((1 - share) / (1 - TABLE_SHARE), 0, 1)
    crown = np.stack([head.ring_at(s, head.girdle_z + r, _HEAD_COLS) for s, r in zip(share, rise, strict=True)])
    height = np.linspace(0, 1, _WALL_ROWS)
    width = BASE_SHARE + (_WALL_TOP - BASE_SHARE) * height**0.6
    level = head.base_z + height * (head.girdle_z - head.base_z)
    wall = np.stack([head.ring_at(w, z, _HEAD_COLS) for w, z in zip(width, level, strict=True)])
    top, side = (_head_patch(grid, colours, plain, metal) for grid in (crown, wall))
    stone = stone_share(top.colour_linear_bgr, metal)
    return replace(top, alpha=_crown_alpha(crown, band, colours), stone=stone), side


def _crown_alpha(crown: Doubles, band: BandShape, colours: PhotoColours) -> NDArray[np.float32]:
    """Gaps in the head's outline (between prongs, round a halo's stones), seen where no band lies behind."""
    behind = filled_hull(colours.camera.project(outline_points(band)), colours.inside.shape)
    seen = 1 - colours.read(behind, crown)
    alpha = colours.read(colours.alpha, crown)
    rows, cols = seen.shape
    mirrors = _head_mirrors(rows, cols)
    known = complete(np.dstack([alpha] * 3), seen, mirrors, np.ones(3, np.float32))[..., 0]
    core = np.clip((np.linspace(1.0, 0.02, rows)[:, None] - 0.95) / -0.15, 0, 1)
    return np.asarray(np.maximum(known, core), np.float32)


def _head_mirrors(rows: int, cols: int) -> tuple[NDArray[np.intp], ...]:
    """Where the mirror images of a head sample lie: left-right, front-back, both."""
    row, col = np.meshgrid(np.arange(rows), np.arange(cols), indexing="ij")
    left, back = (cols // 2 - col) % cols, (cols - col) % cols
    return tuple((row * cols + c).ravel() for c in (left, back, (cols // 2 - back) % cols))


def _head_patch(position: Doubles, colours: PhotoColours, plain: Floats, metal: Reflectance) -> SurfacePatch:
    normal = grid_normals(position)
    colour, weight = seen_weight(colours, position, normal, None)
    whole = complete(colour, weight, _head_mirrors(*weight.shape), plain)
    return patch_of(position, normal, whole, np.broadcast_to(np.array(metal, np.float32), whole.shape))
