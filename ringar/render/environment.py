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
        """Light from (n, 3) unit directions, (n, 3) float32 BGR."""
        up = -direction[:, 1:2]
        camera = direction @ _CAMERA_DIRECTION - 1.0
        key = direction @ self.key_direction - 1.0
        lobes = np.exp(np.stack([CAMERA_SHARPNESS * camera, KEY_SHARPNESS * key], axis=1))
        behind = np.clip(0.5 - 1.5 * direction[:, 2:3], 0.0, 1.0)
        room = self.room_bgr * (1.0 + CEILING_GAIN * up)
        room += behind * (self.behind_bgr - room)
        room *= 1.0 - CAMERA_SHADE * lobes[:, 0:1]
        light: Floats = room + lobes[:, 1:2] * self.key_bgr
        return light
