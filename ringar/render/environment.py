"""The room as a ring reflects it: a smooth environment of a few parts, made from the light estimated in the frame.

Scene directions: x right, y down, z towards the camera; radiance is relative to white paper at 1.0.

Light in rooms comes from few places: windows, lamps and screens are many times brighter than a sheet of white paper
in their light, and most of what a ring mirrors is far darker than that sheet. That contrast makes metal look like
metal.
"""

from dataclasses import dataclass

import numpy as np

from ringar.records import Floats, Light

WALL, CEILING, FLOOR = 0.35, 0.8, 0.18
"""Radiance of a room's surfaces over white paper if light came from everywhere in it (directionality 0): walls and
ceilings reflect half to three quarters of it, floors and tables a quarter."""

KEY_SHARPNESS = 12.0
"""Exponent of the key lobe exp(s (cos - 1)): a window or a softbox some 45 degrees across."""

FILL_SHARE = 0.35
"""Share of the directional light that comes from the other side: a second lamp, a bright wall, a screen."""

CAMERA_SHADE = 0.45
"""How much darker the camera and the person behind it are than the walls."""

CAMERA_SHARPNESS = 5.0
"""Exponent of that dark lobe: a head and shoulders at arm's length."""

_CAMERA_DIRECTION = np.array([0.0, 0.24, 0.97], np.float32)


@dataclass(frozen=True)
class Environment:
    """Incoming light by direction.

    Attributes
    ----------
    room_bgr
        (3,) float32: the level of the room's surfaces.
    key_bgr, fill_bgr
        (3,) float32: radiance in the middle of the main light and of the one on the other side.
    key_direction, fill_direction
        (3,) float32 unit vectors.
    behind_bgr
        (3,) float32: what is seen behind the finger.
    """

    room_bgr: Floats
    key_bgr: Floats
    fill_bgr: Floats
    key_direction: Floats
    fill_direction: Floats
    behind_bgr: Floats

    @classmethod
    def of(cls, light: Light, behind_bgr: Floats) -> "Environment":
        """An environment that lights a sheet facing the camera as ``light`` says.

        A lobe exp(s (cos - 1)) of peak A sends A (2 / s) cos onto the sheet, against 1 from a uniformly white room.
        """
        ambient = np.array(light.ambient_linear_bgr, np.float32)
        key = np.array(light.direction, np.float32)
        fill = key * np.array([-1, 1, 1], np.float32)
        peak = light.directionality * KEY_SHARPNESS / (2.0 * max(float(key[2]), 0.35))
        sided = FILL_SHARE * (1.0 - abs(float(key[0])))
        return cls(
            room_bgr=ambient * np.float32(1.0 - 0.75 * light.directionality),
            key_bgr=ambient * np.float32(peak * (1.0 - sided)),
            fill_bgr=ambient * np.float32(peak * sided),
            key_direction=key,
            fill_direction=fill,
            behind_bgr=behind_bgr,
        )

    def radiance(self, direction: Floats) -> Floats:
        """Light from (3, n) unit directions, (3, n) float32 BGR."""
        one = np.float32(1.0)
        camera = np.exp(np.float32(CAMERA_SHARPNESS) * (_CAMERA_DIRECTION @ direction - one))
        key, fill = (
            np.exp(np.float32(KEY_SHARPNESS) * (towards @ direction - one))
            for towards in (self.key_direction, self.fill_direction)
        )
        behind = np.clip(np.float32(0.5) - np.float32(1.5) * direction[2], 0.0, 1.0)
        shade = one - np.float32(CAMERA_SHADE) * camera
        up = -direction[1]
        surfaces = np.where(up > 0, WALL + np.float32(CEILING - WALL) * up, WALL + np.float32(WALL - FLOOR) * up)
        walls = surfaces.astype(np.float32) * (one - behind) * shade
        sources = np.stack([self.room_bgr, self.behind_bgr, self.key_bgr, self.fill_bgr], axis=1)
        light: Floats = sources @ np.stack([walls, behind, key, fill])
        return light
