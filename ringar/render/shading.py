"""The colour of a ring under the estimated light: metal mirrors the room, stones keep the photo's play of light."""

from dataclasses import dataclass

import numpy as np

from ringar.records import Floats, RingModel
from ringar.render.environment import Environment
from ringar.render.gems import shade_gem
from ringar.render.projection import RingPose
from ringar.render.raster import Raster
from ringar.render.surface import Surface

STONE_EXPOSURE = 0.52
"""Stones against white paper in the photo and in a room: a photo tent sends light into a stone from everywhere."""

TENT_VEIL = 0.8
"""Share of a coloured stone's weakest channel in the photo, times its saturation, that is the tent's white."""

STONE_GLOSS = 0.08
"""Mirror reflection of a stone seen square, of the tent in the photo as of the room: diamond 0.17, corundum 0.08, beryl
0.05 (Fresnel, refractive indices 2.42, 1.77, 1.58)."""

GOLDEN = 0.55
"""Green over red from which colours without much blue are gold's or copper's (rose gold 0.65), of settings that are
taken for stone on white bands; they carry no veil."""

SKIN_GLOSS = 0.6
"""The skin that a ring's sides reflect against the skin seen from the front, high over it; it lies in the ring's own
shade."""

DARK_GAP = 0.25
"""Height over the skin, in inner radii, up to which what a side reflects fades into the dark gap below the band."""

SKIN_HORIZON = 0.5
"""Slope under which a ray along the finger meets its skin: knuckle, web and the flesh beside the band stand up."""


@dataclass(frozen=True)
class Surroundings:
    """What lights one ring.

    Attributes
    ----------
    environment
        The room.
    ambient_bgr
        (3,) float32: mean incoming light, white paper = 1.
    skin_bgr
        (3,) float32: the finger around the ring, linear.
    """

    environment: Environment
    ambient_bgr: Floats
    skin_bgr: Floats


def shade(
    raster: Raster, surface: Surface, model: RingModel, pose: RingPose, around: Surroundings, match: float
) -> Floats:
    """Linear BGR light of each covered raster pixel, (3, m) float32.

    Parameters
    ----------
    match
        0 keeps the photo's own colours, 1 takes on the frame's light fully (``ring_ambient_light_intensity``).
    """
    photo = np.take(surface.colour, raster.sample, axis=1)
    if match <= 0.0:
        return photo
    ambient = around.ambient_bgr[:, None]
    room, grazing = _mirrored_room(raster, surface, pose, around)
    detail = surface.detail[raster.sample]
    tint = np.take(surface.metal, raster.sample, axis=1)
    lit = room * (tint + (np.float32(1.0) - tint) * grazing) * detail
    stone = surface.stone[raster.sample]
    if stone.any():
        gem = _unveiled(photo) * (np.float32(STONE_EXPOSURE) * ambient) * np.sqrt(detail)
        gem += room * (np.float32(STONE_GLOSS) + np.float32(1.0 - STONE_GLOSS) * grazing)
        lit += stone * (gem - lit)
        for cut in model.gems:
            pixels, light, share = shade_gem(cut, raster, surface, stone, pose, around.environment, around.skin_bgr)
            lit[:, pixels] += share * (light - lit[:, pixels])
    return lit if match >= 1.0 else photo + np.float32(match) * (lit - photo)


def _unveiled(photo: Floats) -> Floats:
    """Stones' colours (3, m) without the white that a photo tent's mirror image lays over them."""
    blue, green, red = photo
    least, most = photo.min(axis=0), photo.max(axis=0)
    saturation = np.float32(1.0) - least / np.maximum(most, np.float32(1e-3))
    golden = (blue <= green) & (green <= red) & (green > np.float32(GOLDEN) * red)
    veil = np.where(golden, np.float32(0.0), np.float32(TENT_VEIL) * saturation * least)
    return np.asarray(photo - np.maximum(veil, np.minimum(least, np.float32(STONE_GLOSS))), np.float32)


def _mirrored_room(raster: Raster, surface: Surface, pose: RingPose, around: Surroundings) -> tuple[Floats, Floats]:
    """What a perfect mirror would show, (3, m): the room, or the finger itself where the surface turns towards it.

    Also Schlick's (1 - cos)^5, (m,), by which everything becomes a mirror at grazing angles.
    """
    normal = pose.to_view @ np.take(surface.normal, raster.sample, axis=1)
    facing = np.clip(normal[2], 0.0, 1.0)
    mirrored = (np.float32(2.0) * facing) * normal
    mirrored[2] -= np.float32(1.0)
    light = around.environment.radiance(pose.scene_from_view @ mirrored)
    share, gloss = _sees_skin(raster, surface, mirrored, pose)
    light += share * (gloss * around.skin_bgr[:, None] - light)
    back = np.float32(1.0) - facing
    grazing = back * back
    grazing *= grazing * back
    return light, grazing


def _sees_skin(raster: Raster, surface: Surface, mirrored: Floats, pose: RingPose) -> tuple[Floats, Floats]:
    """How far a reflected ray ends on the finger, and how light the skin is there, both (m,) float32.

    Rays that leave low along the finger meet it; those that leave across it do so only downwards, for there the
    finger curves away from them, and from r inner radii over its axis it fills only asin(1 / r) to each side.
    """
    outwards = np.take(surface.position, raster.sample, axis=1)
    outwards[1] = 0.0
    radius = np.sqrt(outwards[0] ** 2 + outwards[2] ** 2)
    elevation = (mirrored * (pose.to_view @ outwards)).sum(axis=0) / radius
    along = np.abs(pose.to_view[:, 1] @ mirrored)
    horizon = np.float32(SKIN_HORIZON) * along
    beyond = np.clip(np.float32(1.0) - np.float32(1.0) / radius**2, 0.0, 1.0)
    horizon -= np.sqrt(beyond * np.clip(np.float32(1.0) - along**2, 0.0, 1.0))
    share = np.clip((horizon - elevation) * np.float32(2.0), 0.0, 1.0)
    gloss = np.float32(SKIN_GLOSS) * np.clip((radius - np.float32(1.0)) / np.float32(DARK_GAP), 0.0, 1.0)
    return np.asarray(share, np.float32), np.asarray(gloss, np.float32)
