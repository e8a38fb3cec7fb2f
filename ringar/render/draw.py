"""One ring into one picture."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.parameters import RingParameter
from ringar.records import Bgr8, FingerFit, Floats, Gray8, Light, Point, RingModel
from ringar.render.camera_look import grain_of, soften
from ringar.render.environment import Environment
from ringar.render.projection import RingPose
from ringar.render.raster import Raster, oversampling_for, rasterise
from ringar.render.shading import Surroundings, shade
from ringar.render.shadow import LONGEST_CAST, PENUMBRA, cast_cover, finger_cover, strength_of, transmittance
from ringar.render.surface import surface_for
from ringar.render.tone import recorded, to_camera, to_linear

MARGIN_RADII = LONGEST_CAST + 2.0 * PENUMBRA
"""Room around the ring for its shadow, in inner radii."""

_ALONG = np.linspace(-1.0, 1.0, 7)
_SKIN_PLACES = np.array([(across, along) for along in _ALONG for across in (-0.4, 0.0, 0.4)])
_SIDE_PLACES = np.array([(across, along) for along in _ALONG for across in (-1.7, 1.7)])


@dataclass(frozen=True)
class DrawnRing:
    """A ring drawn into its region of the picture.

    Attributes
    ----------
    image_bgr
        (h, w, 3) uint8: the finished region.
    x, y
        The region's top left corner in the picture.
    alpha
        (h, w) float32: the drawn ring's coverage, shadows not counted.
    center_px, axis_angle_deg, width_px, tilt_deg, roll_deg
        The drawn pose; ``width_px`` is the ring's inner diameter in the picture.
    """

    image_bgr: Bgr8
    x: int
    y: int
    alpha: Floats
    center_px: Point
    axis_angle_deg: float
    width_px: float
    tilt_deg: float
    roll_deg: float

    def paste(self, canvas_bgr: Bgr8, mask: Gray8 | None = None) -> None:
        """Write the region into a canvas, and the coverage into a (height, width) mask, in place."""
        rows = slice(self.y, self.y + self.alpha.shape[0])
        cols = slice(self.x, self.x + self.alpha.shape[1])
        canvas_bgr[rows, cols] = self.image_bgr
        if mask is not None:
            np.maximum(mask[rows, cols], np.rint(self.alpha * 255.0).astype(np.uint8), out=mask[rows, cols])


def draw_ring(
    canvas_bgr: Bgr8,
    model: RingModel,
    fit: FingerFit,
    parameter: RingParameter,
    light: Light,
    occluders: Gray8 | None = None,
    strength: float = 1.0,
) -> DrawnRing:
    """Draw a ring on the finger as it would be seen there; the canvas stays as it is.

    Parameters
    ----------
    canvas_bgr
        (height, width, 3) uint8 BGR: the frame, perhaps with other rings already on it.
    occluders
        (height, width) uint8: what lies in front of the ring, 255 = hides it.
    strength
        1 = fully there, below 1 while it fades in or out.
    """
    height, width = canvas_bgr.shape[:2]
    pose = RingPose.of(fit, (width, height))
    surface = surface_for(model, pose.largest_radius_px * oversampling_for(pose.radius_px))
    raster = rasterise(surface, pose, (width, height), MARGIN_RADII * pose.radius_px + 2.0)
    if raster is None:
        return _drawn(np.zeros((0, 0, 3), np.uint8), 0, 0, np.zeros((0, 0), np.float32), pose, fit)
    rows, cols = slice(raster.y, raster.y + raster.height), slice(raster.x, raster.x + raster.width)
    region = canvas_bgr[rows, cols]
    free = np.full(region.shape[:2], strength, np.float32)
    if occluders is not None:
        free *= np.float32(1.0) - occluders[rows, cols].astype(np.float32) / np.float32(255.0)
    around = _surroundings(canvas_bgr, pose, light)
    colour = shade(raster, surface, model, pose, around, parameter.ring_ambient_light_intensity)
    ring = soften(_resolve(raster, colour), light.sharpness_px) * free[:, :, None]
    alpha = np.ascontiguousarray(ring[:, :, 3])
    base = to_linear(region)
    lit = base
    if parameter.ring_shadow_intensity > 0.0:
        ground = finger_cover(raster, pose, 0.5 * fit.width_px, light.sharpness_px) * free
        ground *= np.float32(strength_of(parameter.ring_shadow_intensity))
        lit = base * transmittance(alpha, cast_cover(raster, surface, pose, light), pose, light, ground)
    composite = lit * (1.0 - alpha[:, :, None]) + ring[:, :, :3]
    grain = grain_of(region, light.noise_std) * alpha[:, :, None]
    image = _finished(region, composite, grain)
    return _drawn(image, raster.x, raster.y, alpha, pose, fit)


def _resolve(raster: Raster, colour: Floats) -> Floats:
    """Raster pixels averaged to picture pixels: (height, width, 4) float32 premultiplied linear BGR and coverage."""
    fine = raster.oversampling
    full = np.zeros((raster.height * fine * raster.width * fine, 4), np.float32)
    full[raster.pixel] = np.vstack([colour * raster.weight, raster.weight]).T
    image = full.reshape(raster.height * fine, raster.width * fine, 4)
    if fine == 1:
        return image
    return np.asarray(cv2.resize(image, (raster.width, raster.height), interpolation=cv2.INTER_AREA), np.float32)


def _finished(region: Bgr8, composite: Floats, grain: Floats) -> Bgr8:
    """The camera's picture of the composite; where nothing changed, the region's own bytes."""
    change = to_camera(composite) - recorded(region)
    return np.clip(np.rint(region + change + grain), 0, 255).astype(np.uint8)


def _surroundings(canvas_bgr: Bgr8, pose: RingPose, light: Light) -> Surroundings:
    """The light on the ring, with the finger's skin and what lies beside the finger taken from the canvas."""
    skin_bgr, side_bgr = (_mean_light(canvas_bgr, pose, places) for places in (_SKIN_PLACES, _SIDE_PLACES))
    return Surroundings(Environment.of(light, side_bgr), np.array(light.ambient_linear_bgr, np.float32), skin_bgr)


def _mean_light(canvas_bgr: Bgr8, pose: RingPose, places: NDArray[np.float64]) -> Floats:
    """Mean linear light of the canvas at (n, 2) places (right, along) in inner radii, held inside the frame."""
    height, width = canvas_bgr.shape[:2]
    points = pose.center_px + pose.radius_px * places @ np.array([pose.right, pose.along])
    x, y = np.clip(np.rint(points), 0, [width - 1, height - 1]).astype(np.intp).T
    return np.asarray(to_linear(canvas_bgr[y, x]).mean(axis=0), np.float32)


def _drawn(image: Bgr8, x: int, y: int, alpha: Floats, pose: RingPose, fit: FingerFit) -> DrawnRing:
    return DrawnRing(
        image_bgr=image,
        x=x,
        y=y,
        alpha=alpha,
        center_px=(float(pose.center_px[0]), float(pose.center_px[1])),
        axis_angle_deg=float(fit.axis_angle_deg),
        width_px=2.0 * pose.radius_px,
        tilt_deg=float(fit.tilt_deg),
        roll_deg=float(fit.roll_deg),
    )
