"""The light on the finger, from the frame alone: exposure, colour, direction, the camera's blur and noise."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import LUMINANCE_BGR, FingerFit, Floats, Frame, Hand, Light
from ringar.render.camera_look import blur_at_edges, noise_on_skin
from ringar.render.tone import to_linear

SCENE_SIDE = 96
"""Samples along the frame's long side for exposure and colour."""

WHITE_OVER_BRIGHT = 1.5
"""White paper over the frame's bright end (95th percentile): rooms hold light walls and skin, seldom white paper."""

SKIN_REFLECTANCE = (0.055, 0.66)
"""Luminous reflectance of human skin, from the darkest to the lightest (Cooksey et al. 2014, NIST, give 0.05-0.65)."""

WHITE_RANGE = (0.25, 1.5)
"""White paper in pictures that cameras expose by themselves."""

COLOUR_TRUST = 0.25
"""How far the mean colour of the scene is taken for the colour of the light (log chroma); cameras have balanced most
of it already, and a scene has colours of its own."""

OVERHEAD = 0.7
"""Slope of the light from above that is assumed across what the shading can't tell: lamps hang, windows reach up."""

FRONTAL = 0.5
"""The light's part towards the camera's side: a finger whose camera side were unlit would not be held up."""

STRIP = (24, 17)
"""Samples along and across the finger's strip."""

STRIP_HALF_WIDTH = 0.42
"""Half the strip's width in finger widths; the last part of a silhouette belongs to the background's blur."""

STRIP_HALF_LENGTH = 0.8
"""Half the strip's length in finger widths: from above the web to below the knuckle."""

_ACROSS = np.linspace(-2.0 * STRIP_HALF_WIDTH, 2.0 * STRIP_HALF_WIDTH, STRIP[1])
_TILT_OF_PROFILE = np.linalg.pinv(np.stack([np.ones_like(_ACROSS), _ACROSS, np.sqrt(1.0 - _ACROSS**2)], axis=1))[1]


def estimate_light(frame: Frame, hand: Hand, fit: FingerFit) -> Light:
    """Light, blur and noise at a finger.

    Parameters
    ----------
    frame, hand, fit
        The frame, the hand in it, and the finger's fit where the ring sits.
    """
    strip = _strip(frame, fit)
    skin = float((strip @ LUMINANCE_BGR).mean())
    ambient = _ambient(frame, hand, skin)
    direction, directionality = _direction(strip, fit)
    return Light(ambient, direction, directionality, blur_at_edges(frame, fit), noise_on_skin(frame, fit))


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


def _strip(frame: Frame, fit: FingerFit) -> Floats:
    """Linear light of the finger around the ring, rows along it and columns across, (rows, cols, 3) float32."""
    rows, cols = STRIP
    along, right = np.array(fit.axis), np.array([-fit.axis[1], fit.axis[0]])
    across_step = right * (fit.width_px * 2.0 * STRIP_HALF_WIDTH / (cols - 1))
    down_step = along * (-fit.width_px * 2.0 * STRIP_HALF_LENGTH / (rows - 1))
    corner = np.array(fit.center_px) - across_step * (cols - 1) / 2 - down_step * (rows - 1) / 2
    picture = cv2.warpAffine(
        frame.image_bgr,
        np.column_stack([across_step, down_step, corner]),
        (cols, rows),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return to_linear(np.asarray(picture, np.uint8))


def _ambient(frame: Frame, hand: Hand, skin: float) -> tuple[float, float, float]:
    """White paper in the finger's light: level from the frame's bright end and the skin, colour from the scene."""
    step = max(max(frame.image_bgr.shape[:2]) // SCENE_SIDE, 1)
    scene = to_linear(frame.image_bgr[::step, ::step]).reshape(-1, 3)
    luminance = scene @ LUMINANCE_BGR
    bright = float(np.percentile(luminance, 95.0))
    white = np.clip(WHITE_OVER_BRIGHT * bright, skin / SKIN_REFLECTANCE[1], skin / SKIN_REFLECTANCE[0])
    level = float(np.clip(white, *WHITE_RANGE))
    beside = _beside_hand(frame, hand, step).reshape(-1)
    usable = beside & (luminance < 1.2)
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


def _direction(strip: Floats, fit: FingerFit) -> tuple[tuple[float, float, float], float]:
    """Main direction and directionality, from the luminance across the finger.

    On a cylinder seen square the normal at u (in half widths) is (u, sqrt(1 - u^2)); a distant light over an even one
    gives luminance = a + b u + c sqrt(1 - u^2) (Lambert), and b over the mean tells the light's part across.
    """
    profile = (strip @ LUMINANCE_BGR).mean(axis=0)
    across = float(np.clip(_TILT_OF_PROFILE @ profile / max(float(profile.mean()), 1e-3), -1.0, 1.0))
    along, right = np.array(fit.axis), np.array([-fit.axis[1], fit.axis[0]])
    overhead = np.array([0.0, -OVERHEAD])
    sideways = 1.5 * across + 0.3 * float(overhead @ right)
    in_plane = right * sideways + along * float(overhead @ along)
    vector = np.array([in_plane[0], in_plane[1], FRONTAL])
    vector /= np.linalg.norm(vector)
    directionality = float(np.clip(0.65 + 0.3 * abs(across), 0.0, 0.85))
    return (float(vector[0]), float(vector[1]), float(vector[2])), directionality
