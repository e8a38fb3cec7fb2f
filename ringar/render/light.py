"""The light on the finger, from the frame alone: exposure, colour, direction, the camera's blur and noise."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import LUMINANCE_BGR, FingerFit, Frame, Hand, Light
from ringar.render.camera_look import blur_at_edges, noise_on_skin
from ringar.render.light_model import light_on
from ringar.render.tone import to_linear

SCENE_SIDE = 96
"""Samples along the frame's long side for its colour."""

RING_SHADE = 0.55
"""Light on a ring over that on a sheet of paper in its place: the hand stands in the way of much of it."""

LEVEL_RANGE = (0.1, 1.5)
"""What falls on rings in pictures that cameras expose by themselves."""

DARKEST_SKIN = 0.05
"""Share of the light that the darkest skin sends back; on path-traced and photographed hands of all tones the finger
shows 0.07 of the light or more. A finger against the light shows less, for the light is behind it."""

_SKIN = np.array([(across, along) for along in np.linspace(-0.8, 0.8, 9) for across in np.linspace(-0.3, 0.3, 5)])
"""Places on the finger beside the ring, across and along it in finger widths."""

COLOUR_TRUST = 0.25
"""How far the mean colour of the scene is taken for the colour of the light (log chroma); cameras have balanced most
of it already, and a scene has colours of its own."""

BLOWN_OUT = 1.2
"""Luminance from which on a camera no longer shows colours."""


def estimate_light(frame: Frame, hand: Hand, fit: FingerFit) -> Light:
    """Light, blur and noise at a finger.

    Parameters
    ----------
    frame, hand, fit
        The frame, the hand in it, and the finger's fit where the ring sits.
    """
    seen = light_on(frame.image_bgr, fit)
    level = float(np.clip(min(RING_SHADE * seen.level, _skin_level(frame, fit) / DARKEST_SKIN), *LEVEL_RANGE))
    return Light(
        ambient_linear_bgr=_ambient(frame, hand, level),
        direction=seen.direction,
        directionality=seen.directionality,
        sharpness_px=blur_at_edges(frame, fit),
        noise_std=noise_on_skin(frame, fit),
    )


def blend_light(previous: Light | None, new: Light, keep: float = 0.6) -> Light:
    """Light smoothed from one look to the next: ``keep`` of the previous one stays."""
    if previous is None:
        return new
    new_share = 1.0 - keep
    ambient = keep * np.array(previous.ambient_linear_bgr) + new_share * np.array(new.ambient_linear_bgr)
    direction = keep * np.array(previous.direction) + new_share * np.array(new.direction)
    direction /= max(float(np.linalg.norm(direction)), 1e-6)
    return Light(
        ambient_linear_bgr=(float(ambient[0]), float(ambient[1]), float(ambient[2])),
        direction=(float(direction[0]), float(direction[1]), float(direction[2])),
        directionality=keep * previous.directionality + new_share * new.directionality,
        sharpness_px=keep * previous.sharpness_px + new_share * new.sharpness_px,
        noise_std=keep * previous.noise_std + new_share * new.noise_std,
    )


def _skin_level(frame: Frame, fit: FingerFit) -> float:
    """Linear luminance of the finger's lighter parts around the ring's place."""
    height, width = frame.image_bgr.shape[:2]
    axis = np.array(fit.axis)
    points = fit.center_px + fit.width_px * _SKIN @ np.array([(-axis[1], axis[0]), axis])
    x, y = np.clip(np.rint(points), 0, (width - 1, height - 1)).astype(np.intp).T
    return float(np.percentile(to_linear(frame.image_bgr[y, x]) @ LUMINANCE_BGR, 75))


def _ambient(frame: Frame, hand: Hand, level: float) -> tuple[float, float, float]:
    """Light of this luminance in the scene's colour."""
    step = max(max(frame.image_bgr.shape[:2]) // SCENE_SIDE, 1)
    scene = to_linear(frame.image_bgr[::step, ::step]).reshape(-1, 3)
    usable = _beside_hand(frame, hand, step).reshape(-1) & (scene @ LUMINANCE_BGR < BLOWN_OUT)
    mean = scene[usable].mean(axis=0) if np.count_nonzero(usable) > 50 else scene.mean(axis=0)
    chroma = ((mean + 1e-3) / float(mean @ LUMINANCE_BGR + 1e-3)) ** COLOUR_TRUST
    chroma = chroma / float(chroma @ LUMINANCE_BGR) * level
    return float(chroma[0]), float(chroma[1]), float(chroma[2])


def _beside_hand(frame: Frame, hand: Hand, step: int) -> NDArray[np.bool_]:
    """Boolean mask of the coarse frame: True outside the hand's hull, whose skin would colour the light."""
    height, width = frame.image_bgr[::step, ::step].shape[:2]
    mask = np.ones((height, width), np.uint8)
    hull = cv2.convexHull((hand.landmarks_px[:, :2] / step).astype(np.int32))
    cv2.fillConvexPoly(mask, hull, 0)
    return mask > 0
