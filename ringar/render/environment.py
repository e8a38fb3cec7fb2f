"""The room as a ring reflects it: a smooth environment of a few parts, made from the light estimated in the frame.

Scene directions: x right, y down, z towards the camera; radiance is relative to white paper at 1.0.

Light in rooms comes from few places: windows, lamps and screens are many times brighter than a sheet of white paper
in their light, and most of what a ring mirrors is far darker than that sheet. That contrast makes metal look like
metal.
"""

from dataclasses import dataclass

import numpy as np

from ringar.records import Floats, Light

WALL, CEILING, FLOOR = 0.4, 0.9, 0.22
"""Radiance of a room's surfaces over white paper if light came from everywhere in it (directionality 0): walls and
ceilings reflect half to three quarters of it, floors and tables a quarter."""

KEY_SHARPNESS = 6.5
"""Sharpness s of a source's lobe exp(-(s q)^2): flat inside, 29 degrees to each side to half its height, as a window or
a softbox near a desk. q is 1 - cos, half the squared distance of two directions, with their difference in y shrunk."""

TALLNESS = 0.7
"""By how much that difference is shrunk: windows and softboxes are taller than wide, so that a band mirrors them over
its whole width."""

SOURCE_SHARE = 0.84
"""Share of the directional light that comes from the two sources a ring mirrors; the rest has lights too small or too
high to be seen in it."""

BEHIND_SHADE = 0.8
"""What a ring's sides mirror against the picture beside the finger: the hand itself stands in part of the way."""

SPREAD = 0.9
"""How far to either side of the mean direction the two main sources stand (added to the unit vector before
normalising): the mean of a window on one side and a lamp on the other is where neither of them is."""

LEAST_SHARE = 0.1
"""The weaker side's part of the light at least: a bright wall, a screen."""

DARKENED = 0.85
"""Share of the room's own light that goes where all light is directional."""

SIDE_SLOPE = 0.8
"""How fast the sources' shares change as the mean direction moves to a side."""

LEAST_FACING = 0.45
"""Sources lower over a sheet that faces the camera are not made brighter any more."""

CAMERA_SHADE = 0.7
"""How much darker the camera and the person behind it are than the walls."""

CAMERA_SHARPNESS = 5.0
"""Exponent of that dark lobe: a head and shoulders at arm's length."""

CAMERA_DIRECTION = np.array([0.0, 0.24, 0.97], np.float32)


@dataclass(frozen=True)
class Environment:
    """Incoming light by direction.

    Attributes
    ----------
    room_bgr
        (3,) float32: the level of the room's surfaces.
    left_bgr, right_bgr
        (3,) float32: radiance in the middle of the sources to the left and to the right.
    left_direction, right_direction
        (3,) float32 unit vectors.
    behind_bgr
        (3,) float32: what is seen behind the finger.
    """

    room_bgr: Floats
    left_bgr: Floats
    right_bgr: Floats
    left_direction: Floats
    right_direction: Floats
    behind_bgr: Floats

    @classmethod
    def of(cls, light: Light, behind_bgr: Floats) -> "Environment":
        """An environment of the colour, direction and directionality that ``light`` says.

        ``SOURCE_SHARE`` of the light comes from where a ring mirrors it. A lobe exp(-(s (1 - cos))^2) of peak A sends
        A (sqrt(pi) / s) cos onto the sheet, against 1 from a uniformly white room; a taller one that much more.
        """
        ambient = np.array(light.ambient_linear_bgr, np.float32)
        mean = np.array(light.direction)
        right_share = float(np.clip(0.5 + SIDE_SLOPE * mean[0], LEAST_SHARE, 1.0 - LEAST_SHARE))
        sources = []
        for side, share in ((-1.0, 1.0 - right_share), (1.0, right_share)):
            towards = mean + np.array([side * SPREAD, 0.0, 0.0])
            towards /= np.linalg.norm(towards)
            peak = (
                SOURCE_SHARE
                * share
                * light.directionality
                * KEY_SHARPNESS
                * TALLNESS
                / (np.sqrt(np.pi) * max(float(towards[2]), LEAST_FACING))
            )
            sources.append((ambient * np.float32(peak), towards.astype(np.float32)))
        return cls(
            room_bgr=ambient * np.float32(1.0 - DARKENED * light.directionality),
            left_bgr=sources[0][0],
            right_bgr=sources[1][0],
            left_direction=sources[0][1],
            right_direction=sources[1][1],
            behind_bgr=behind_bgr * np.float32(BEHIND_SHADE),
        )

    def radiance(self, direction: Floats) -> Floats:
        """Light from (3, n) unit directions, (3, n) float32 BGR."""
        one = np.float32(1.0)
        camera = np.exp(np.float32(CAMERA_SHARPNESS) * (CAMERA_DIRECTION @ direction - one))
        left, right = (_lobe(towards, direction) for towards in (self.left_direction, self.right_direction))
        behind = np.clip(np.float32(0.5) - np.float32(1.5) * direction[2], 0.0, 1.0)
        shade = one - np.float32(CAMERA_SHADE) * camera
        up = -direction[1]
        surfaces = np.where(up > 0, WALL + np.float32(CEILING - WALL) * up, WALL + np.float32(WALL - FLOOR) * up)
        walls = surfaces.astype(np.float32) * (one - behind) * shade
        sources = np.stack([self.room_bgr, self.behind_bgr, self.left_bgr, self.right_bgr], axis=1)
        light: Floats = sources @ np.stack([walls, behind, left, right])
        return light


def _lobe(towards: Floats, direction: Floats) -> Floats:
    """A source's share of its peak in (3, n) unit directions, (n,) float32."""
    lower = np.float32(0.5 * (1.0 - TALLNESS**2)) * np.square(direction[1] - towards[1])
    apart = np.float32(1.0) - towards @ direction - lower
    return np.asarray(np.exp(-np.square(np.float32(KEY_SHARPNESS) * apart)), np.float32)
