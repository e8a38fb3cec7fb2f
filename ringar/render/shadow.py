"""The ring's shadow on the finger: contact on both sides of the band, and one cast away from the light."""

import cv2
import numpy as np

from ringar.parameters import RingParameter
from ringar.records import Floats, Light
from ringar.render.projection import RingPose
from ringar.render.raster import Raster
from ringar.render.surface import Surface

NATURAL_INTENSITY = float(RingParameter.model_fields["ring_shadow_intensity"].default)
"""The ``ring_shadow_intensity`` that gives a natural shadow."""

CONTACT_DEPTH = 0.25
"""Optical depth of the natural contact shadow right beside the band."""

CAST_DEPTH = 0.8
"""Optical depth of the natural cast shadow under one hard lamp."""

CONTACT_REACH = 0.10
"""Reach of the contact shadow in inner radii: about half the height of a band."""

PENUMBRA = 0.10
"""Softness of the cast shadow's edge in inner radii: lamps and windows are large seen from a finger."""

LONGEST_CAST = 0.5
"""Longest throw of the cast shadow in inner radii; further out lamps and windows are too wide for a shadow to last."""

STRONGEST = 3.0
"""The strongest shadow over the natural one."""

SKIN_DEPTH_BGR = np.array([1.12, 1.06, 0.92], np.float32)
"""Shadow on skin is reddish: light that has travelled through flesh fills it (red travels furthest)."""

CAST_POINTS = 4000
"""Raster pixels thrown at most, about; the penumbra hides that they are few."""

_CAST_STEPS = (0.2, 0.45, 0.7, 1.0)


def finger_cover(raster: Raster, pose: RingPose, half_width_px: float, sharpness_px: float) -> Floats:
    """Coverage of a straight finger of this half width over the raster's region, its edges as soft as the camera's."""
    x = np.arange(raster.x, raster.x + raster.width, dtype=np.float32) - np.float32(pose.center_px[0])
    y = np.arange(raster.y, raster.y + raster.height, dtype=np.float32) - np.float32(pose.center_px[1])
    across = np.abs(x[None, :] * np.float32(pose.right[0]) + y[:, None] * np.float32(pose.right[1]))
    soft = max(3.0 * sharpness_px, 2.0)
    return np.asarray(np.clip((half_width_px - across) / np.float32(soft) + np.float32(0.25), 0.0, 1.0), np.float32)


def strength_of(intensity: float) -> float:
    """Factor on the natural shadow for ``ring_shadow_intensity``: 0 at 0, 1 at the default, STRONGEST at 1."""
    return float(STRONGEST * intensity ** (np.log(STRONGEST) / -np.log(NATURAL_INTENSITY)))


def transmittance(alpha: Floats, cast: Floats, pose: RingPose, light: Light, ground: Floats) -> Floats:
    """Share of the light that the shadow leaves, (height, width, 3) float32.

    Parameters
    ----------
    alpha
        (height, width) float32: the ring's coverage.
    cast
        (height, width) float32: coverage of the shadow cast, as :func:`cast_cover` gives it.
    ground
        (height, width) float32: where shadow can fall, times the factor on the natural shadow.
    """
    contact = cv2.GaussianBlur(alpha, (0, 0), max(CONTACT_REACH * pose.radius_px, 0.6))
    depth = np.float32(CONTACT_DEPTH * 2.0) * contact + np.float32(CAST_DEPTH * (0.3 + light.directionality)) * cast
    passed: Floats = np.exp(-(depth * ground)[:, :, None] * SKIN_DEPTH_BGR)
    return passed


def cast_cover(raster: Raster, surface: Surface, pose: RingPose, light: Light) -> Floats:
    """Coverage of the cast shadow, (height, width) float32: raster pixels thrown along the light onto the skin."""
    fine = raster.oversampling
    stride = max(fine, len(raster.pixel) // CAST_POINTS)
    thinned = slice(None, None, stride)
    row, column = np.divmod(raster.pixel[thinned], raster.width * fine)
    position = np.take(surface.position, raster.sample[thinned], axis=1)
    height = np.sqrt(position[0] ** 2 + position[2] ** 2) - np.float32(1.0)
    slope = np.array(light.direction[:2]) / max(light.direction[2], 0.35)
    longest = LONGEST_CAST / max(float(np.hypot(*slope)), 1e-3)
    throw = np.clip(height, 0.0, np.float32(longest)) * np.float32(-pose.radius_px)
    cover = np.zeros(raster.width * raster.height, np.float32)
    for step in _CAST_STEPS:
        x = ((column + 0.5) / fine + step * slope[0] * throw).astype(np.intp)
        y = ((row + 0.5) / fine + step * slope[1] * throw).astype(np.intp)
        inside = (x >= 0) & (x < raster.width) & (y >= 0) & (y < raster.height)
        cover += np.bincount((y * raster.width + x)[inside], minlength=len(cover))
    soft = cv2.GaussianBlur(cover.reshape(raster.height, raster.width), (0, 0), max(PENUMBRA * pose.radius_px, 0.6))
    return np.asarray(np.minimum(soft * np.float32(stride / fine**2 / len(_CAST_STEPS)), 1.0), np.float32)
