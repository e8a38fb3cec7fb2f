"""Cut stones as they are seen on the finger: every facet shows the part of the room that its cut sends to the eye."""

import numpy as np
from numpy.typing import NDArray

from ringar.records import Floats, Gem
from ringar.render.brilliant import RayTable, rays_towards
from ringar.render.environment import Environment
from ringar.render.projection import RingPose
from ringar.render.raster import Raster
from ringar.render.surface import Surface

BODY_LENGTH = 2.8
"""Way through a stone, in girdle radii, over which its body colour is what a photo shows: down and up again."""

BELOW_SHARE = 0.3
"""What a stone shows where its rays leave it downwards, over the skin seen from the front: setting and shaded skin."""

SIDES = (24, 32, 48, 64, 96, 144)
"""Sides of the ray tables; the first that is as fine as the raster is taken."""

CONTRAST = 0.3
"""How much more contrast (exponent, less 1) a stone's facets see than the environment has, whose sources are as wide as
a band's curve spreads them: lamps are smaller and brighter."""

EDGE = 0.04
"""Softness of a stone's outline, in girdle radii."""


def shade_gem(
    gem: Gem,
    raster: Raster,
    surface: Surface,
    stone: Floats,
    pose: RingPose,
    environment: Environment,
    skin_bgr: Floats,
) -> tuple[NDArray[np.intp], Floats, Floats]:
    """Light of a stone in the raster pixels that it covers.

    Parameters
    ----------
    stone
        (m,) float32: how far each covered raster pixel is stone of any kind.

    Returns
    -------
    Numbers (n,) of the covered raster pixels that show the stone, its linear BGR (3, n) float32 there, and how far each
    pixel is the stone (n,) float32: less on its outline and on its prongs.
    """
    scale = np.array([gem.half_width, gem.half_depth, 0.5 * (gem.half_width + gem.half_depth)], np.float32)[:, None]
    maybe = np.flatnonzero(stone)
    position = np.take(surface.position, raster.sample[maybe], axis=1) - np.array(gem.center, np.float32)[:, None]
    position /= scale
    radius = np.hypot(position[0], position[1])
    within = (radius < 1.0) & (position[2] > -EDGE)
    near, position, radius = maybe[within], position[:, within], radius[within]
    if not len(near):
        return near, np.zeros((3, 0), np.float32), radius
    table = rays_towards(pose.to_view[2], gem.refractive_index, _side(gem, pose, raster))
    seen = table.index(position)
    edge = np.clip((np.float32(1.0) - radius) / np.float32(EDGE), 0.0, 1.0)
    share = stone[near] * edge * (table.weight[0, seen] > 0)
    return near, _gathered(gem, table, seen, pose, environment, skin_bgr), share


def _side(gem: Gem, pose: RingPose, raster: Raster) -> int:
    wanted = 2.0 * gem.half_width * pose.radius_px * raster.oversampling
    return next((side for side in SIDES if side >= wanted), SIDES[-1])


def _gathered(
    gem: Gem,
    table: RayTable,
    seen: NDArray[np.intp],
    pose: RingPose,
    environment: Environment,
    skin_bgr: Floats,
) -> Floats:
    """Light (3, n) from all directions that the points ``seen`` of the table show."""
    to_scene = pose.scene_from_view @ pose.to_view
    level = np.float32(environment.room_bgr.mean())
    below = np.float32(BELOW_SHARE) * skin_bgr[:, None]
    absorption = np.log(np.array(gem.body_linear_bgr, np.float32))[:, None] / np.float32(BODY_LENGTH)
    total = np.zeros((3, len(seen)), np.float32)
    for direction, weight, length in zip(table.direction, table.weight, table.length, strict=True):
        towards = direction[:, seen]
        room = environment.radiance(to_scene @ towards)
        room *= (room.mean(axis=0) / level) ** np.float32(CONTRAST)
        radiance = np.where(towards[2] > 0, room, below)
        total += radiance * weight[seen] * np.exp(absorption * length[seen])
    return total
