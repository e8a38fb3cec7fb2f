"""The room as a ring reflects it: a smooth environment of a few lobes, made from the light estimated in the frame.

Scene directions: x right, y down, z towards the camera; radiance is relative to white paper at 1.0.
"""

from dataclasses import dataclass

import numpy as np

from ringar.records import Floats, Light

KEY_SHARPNESS = 9.0
"""Exponent of the key lobe exp(s (cos - 1)): a window or a softbox some 45 degrees across."""

CAMERA_SHADE = 0.6
"""How dark the camera and the person behind it are against the room."""

CAMERA_SHARPNESS = 5.0
"""Exponent of that dark lobe: a head and shoulders at arm's length."""

CEILING_GAIN = 0.5
"""Ceilings and sky are lighter than walls, floors and tables darker, by this share of the walls."""

_CAMERA_DIRECTION = np.array([0.0, 0.24, 0.97], np.float32)


@dataclass(frozen=True)
class Environment:
    """Incoming light by direction.

    Attributes
    ----------
    room_bgr
        (3,) float32: the walls.
    key_bgr
        (3,) float32: radiance in the middle of the main light.
    key_direction
        (3,) float32 unit vector.
    behind_bgr
        (3,) float32: what is seen behind the finger.
    """

    room_bgr: Floats
    key_bgr: Floats
    key_direction: Floats
    behind_bgr: Floats

    @classmethod
    def of(cls, light: Light, behind_bgr: Floats) -> "Environment":
        """An environment that lights a sheet facing the camera as ``light`` says.

        The key's lobe carries the directional share of that: a lobe exp(s (cos - 1)) of peak A sends A (2 / s) cos
        onto the sheet, against 1 from a uniformly white room.
        """
        ambient = np.array(light.ambient_linear_bgr, np.float32)
        direction = np.array(light.direction, np.float32)
        facing = max(float(direction[2]), 0.35)
        key = ambient * np.float32(light.directionality * KEY_SHARPNESS / (2.0 * facing))
        return cls(ambient * np.float32(1.0 - light.directionality) * 1.25, key, direction, behind_bgr)

    def radiance(self, direction: Floats) -> Floats:
        """Light from (3, n) unit directions, (3, n) float32 BGR."""
        camera = np.exp(np.float32(CAMERA_SHARPNESS) * (_CAMERA_DIRECTION @ direction - np.float32(1.0)))
        key = np.exp(np.float32(KEY_SHARPNESS) * (self.key_direction @ direction - np.float32(1.0)))
        behind = np.clip(np.float32(0.5) - np.float32(1.5) * direction[2], 0.0, 1.0)
        shade = np.float32(1.0) - np.float32(CAMERA_SHADE) * camera
        height = np.float32(1.0) - np.float32(CEILING_GAIN) * direction[1]
        walls, ground = height * (1.0 - behind) * shade, behind * shade
        sources = np.stack([self.room_bgr, self.behind_bgr, self.key_bgr], axis=1)
        light: Floats = sources @ np.stack([walls, ground, key])
        return light
