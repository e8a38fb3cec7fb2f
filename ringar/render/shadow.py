"""The ring's shadow on the finger: contact on both sides of the band, and one cast away from the light."""

from dataclasses import dataclass

import cv2
import numpy as np

from ringar.parameters import RingParameter
from ringar.records import Floats, Light
from ringar.render.projection import RingPose
from ringar.render.raster import Raster

NATURAL_INTENSITY = float(RingParameter.model_fields["ring_shadow_intensity"].default)
"""The ``ring_shadow_intensity`` that gives a natural shadow."""

CONTACT_DEPTH = 0.45
"""Optical depth of the natural contact shadow right beside the band."""

CAST_DEPTH = 1.0
"""Optical depth of the natural cast shadow under one hard lamp."""

CONTACT_REACH = 0.10
"""Reach of the contact shadow in inner radii: about half the height of a band."""

PENUMBRA = 0.10
"""Softness of the cast shadow's edge in inner radii: lamps and windows are large seen from a finger."""

STRONGEST = 3.0
"""The strongest shadow over the natural one."""

SKIN_DEPTH_BGR = np.array([1.12, 1.06, 0.92], np.float32)
"""Shadow on skin is reddish: light that has travelled through flesh fills it (red travels furthest)."""

_CAST_STEPS = (0.3, 0.65, 1.0)


@dataclass(frozen=True)
class FingerBand:
    """Where shadow can fall: the finger's silhouette, soft by a pixel at its edges."""

    cover: Floats

    @classmethod
    def of(cls, raster: Raster, pose: RingPose, half_width_px: float) -> "FingerBand":
        """Coverage of a straight finger of this half width over the raster's region."""
        x = np.arange(raster.x, raster.x + raster.width, dtype=np.float32) - np.float32(pose.center_px[0])
        y = np.arange(raster.y, raster.y + raster.height, dtype=np.float32) - np.float32(pose.center_px[1])
        across = np.abs(x[None, :] * np.float32(pose.right[0]) + y[:, None] * np.float32(pose.right[1]))
        return cls(np.clip((half_width_px - across) / 2.0 + 0.25, 0.0, 1.0))


def strength_of(intensity: float) -> float:
    """Factor on the natural shadow for ``ring_shadow_intensity``: 0 at 0, 1 at the default, STRONGEST at 1."""
    return float(STRONGEST * intensity ** (np.log(STRONGEST) / -np.log(NATURAL_INTENSITY)))


def transmittance(
    raster: Raster, alpha: Floats, pose: RingPose, light: Light, finger: FingerBand, strength: float
) -> Floats:
    """Share of the light that the shadow leaves, (height, width, 3) float32.

    Parameters
    ----------
    alpha
        (height, width) float32: the ring's coverage.
    strength
        Factor on the natural shadow.
    """
    contact = cv2.GaussianBlur(alpha, (0, 0), max(CONTACT_REACH * pose.radius_px, 0.6))
    depth = CONTACT_DEPTH * 2.0 * contact + CAST_DEPTH * (0.3 + light.directionality) * _cast(raster, pose, light)
    depth *= finger.cover * np.float32(strength)
    passed: Floats = np.exp(-depth[:, :, None] * SKIN_DEPTH_BGR)
    return passed


def _cast(raster: Raster, pose: RingPose, light: Light) -> Floats:
    """Coverage of the cast shadow, (height, width) float32: each raster pixel thrown along the light onto the skin."""
    width = raster.width * raster.oversampling
    place = np.stack([raster.pixel % width, raster.pixel // width], axis=1).astype(np.float32)
    place = (place + 0.5) / np.float32(raster.oversampling)
    height_radii = np.hypot(raster.finger[:, 0], raster.finger[:, 2]) - 1.0
    slope = np.array(light.direction[:2], np.float32) / np.float32(max(light.direction[2], 0.35))
    throw = (np.clip(height_radii, 0.0, 2.0) * np.float32(-pose.radius_px))[:, None] * slope
    cover = np.zeros(raster.width * raster.height, np.float32)
    size = np.array([raster.width, raster.height], np.int32)
    for step in _CAST_STEPS:
        spot = (place + np.float32(step) * throw).astype(np.int32)
        spot = np.clip(spot, 0, size - 1)
        cover += np.bincount(spot[:, 1] * raster.width + spot[:, 0], minlength=len(cover)).astype(np.float32)
    cover = np.minimum(cover / np.float32(raster.oversampling**2), 1.0)
    soft = cv2.GaussianBlur(cover.reshape(raster.height, raster.width), (0, 0), max(PENUMBRA * pose.radius_px, 0.6))
    return np.asarray(soft, np.float32)
