"""The colour of a ring under the estimated light: metal mirrors the room, stones keep the photo's play of light."""

from dataclasses import dataclass

import numpy as np

from ringar.records import Floats, RingModel
from ringar.render.environment import Environment
from ringar.render.projection import RingPose
from ringar.render.raster import Raster
from ringar.render.surface import Surface

PHOTO_SHARE = 0.25
"""Share of the photo's own shading in the metal: it holds what a lift can't know, such as small relief."""

STONE_EXPOSURE = 0.62
"""Stones against white paper in the photo and in a room: a photo tent sends light into a stone from everywhere."""

METAL_EXPOSURE = 0.75
"""The same for the photo's metal."""

SKIN_GLOSS = 0.85
"""The skin that a ring's sides reflect against the skin seen from the front."""


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
    """Linear BGR light of each covered raster pixel, (m, 3) float32.

    Parameters
    ----------
    match
        0 keeps the photo's own colours, 1 takes on the frame's light fully (``ring_ambient_light_intensity``).
    """
    photo = surface.colour[raster.sample]
    if match <= 0.0:
        return photo
    stone = surface.stone[raster.sample][:, None]
    metal = _metal(raster, surface, model, pose, around)
    metal += PHOTO_SHARE * (photo * (METAL_EXPOSURE * around.ambient_bgr) - metal)
    gem = photo * (STONE_EXPOSURE * around.ambient_bgr)
    lit = metal + stone * (gem - metal)
    return np.asarray(photo + np.float32(match) * (lit - photo), np.float32)


def _metal(raster: Raster, surface: Surface, model: RingModel, pose: RingPose, around: Surroundings) -> Floats:
    """Mirror reflection in the metal: the room, or the finger itself where the surface turns towards it."""
    normal = raster.view_normal
    facing = np.clip(normal[:, 2:3], 0.0, 1.0)
    mirrored = 2.0 * facing * normal
    mirrored[:, 2] -= 1.0
    light = around.environment.radiance(np.asarray(mirrored @ pose.scene_from_view.T, np.float32))
    skin = _sees_skin(raster, mirrored, pose)
    light += skin * (SKIN_GLOSS * around.skin_bgr - light)
    tint = np.array(model.metal_linear_bgr, np.float32)
    grazing = (1.0 - facing) ** 5
    reflectance = tint + (1.0 - tint) * grazing
    lit: Floats = light * reflectance * surface.detail[raster.sample][:, None]
    return lit


def _sees_skin(raster: Raster, mirrored: Floats, pose: RingPose) -> Floats:
    """How far a reflected ray ends on the finger: by its elevation over the skin below, (m, 1) float32."""
    outwards = raster.finger.copy()
    outwards[:, 1] = 0.0
    radius = np.sqrt(outwards[:, 0] ** 2 + outwards[:, 2] ** 2)
    lean = pose.to_view @ pose.to_finger.T
    elevation = np.einsum("ij,ij->i", mirrored, outwards @ lean.T) / np.maximum(radius, 1e-3)
    return np.asarray(np.clip((0.35 - elevation) / 0.5, 0.0, 1.0)[:, None], np.float32)
