"""Synthetic rings and fingers whose truth is known."""

from dataclasses import replace

import cv2
import numpy as np

from ringar.parameters import Finger
from ringar.records import (
    Bgr8,
    Facing,
    FingerFit,
    Frame,
    Hand,
    Handedness,
    Light,
    ProductView,
    RingModel,
    SurfacePatch,
)

SKIN_BGR = (120, 150, 200)
GROUND_BGR = (90, 90, 90)
EVEN_LIGHT = Light((0.7, 0.7, 0.7), (0.0, -0.6, 0.8), 0.5, 0.7, 0.0)


def _patch(position: np.ndarray, normal: np.ndarray, colour: tuple[float, float, float], stone: float) -> SurfacePatch:
    shape = position.shape[:2]
    return SurfacePatch(
        position.astype(np.float32),
        (normal / np.linalg.norm(normal, axis=2, keepdims=True)).astype(np.float32),
        np.full((*shape, 3), colour, np.float32),
        np.full((*shape, 3), colour, np.float32),
        np.ones(shape, np.float32),
        np.full(shape, stone, np.float32),
    )


def plain_band(
    half_width: float = 0.25,
    thickness: float = 0.22,
    colour: tuple[float, float, float] = (0.5, 0.5, 0.5),
    crown: float = 0.35,
) -> RingModel:
    """A band with a rounded outside and flat rims, all in inner radii."""
    angle, across = np.meshgrid(np.linspace(-np.pi, np.pi, 160), np.linspace(-1, 1, 15))

    def ring_at(radius: np.ndarray, y: np.ndarray) -> np.ndarray:
        return np.stack([radius * np.sin(angle), y, radius * np.cos(angle)], axis=2)

    outer = ring_at(1 + thickness * (1 - crown * across**2), across * half_width)
    lean = 2 * crown * thickness * across / half_width
    patches = [_patch(outer, ring_at(np.ones_like(angle), lean), colour, 0.0)]
    radius = 1 + (across + 1) / 2 * thickness * (1 - crown)
    for side in (-1.0, 1.0):
        rim = ring_at(radius, np.full_like(angle, side * half_width))
        patches.append(_patch(rim, np.dstack([angle * 0, angle * 0 + side, angle * 0]), colour, 0.0))
    return RingModel(
        patches=tuple(patches),
        cutout_bgra=np.zeros((4, 4, 4), np.uint8),
        anchor_points_px=((0.0, 0.0), (1.0, 0.0)),
        view=ProductView.THREE_QUARTER,
        elevation_deg=45.0,
        azimuth_deg=0.0,
        inner_radius_px=100.0,
        band_half_width=half_width,
        confidence=1.0,
    )


def with_stone(model: RingModel, colour: tuple[float, float, float], radius: float = 0.35) -> RingModel:
    """The model with a half ball of this colour on its top."""
    turn, lean = np.meshgrid(np.linspace(-np.pi, np.pi, 48), np.linspace(0.0, np.pi / 2, 12))
    normal = np.stack([np.sin(lean) * np.cos(turn), np.sin(lean) * np.sin(turn), np.cos(lean)], axis=2)
    ball = _patch(normal * radius + np.array([0.0, 0.0, 1.2]), normal, colour, 1.0)
    return replace(model, patches=(*model.patches, ball))


def finger_fit(
    center: tuple[float, float] = (160.0, 120.0),
    width: float = 60.0,
    axis_angle_deg: float = -90.0,
    tilt_deg: float = 0.0,
    roll_deg: float = 0.0,
) -> FingerFit:
    """A fit to a straight finger."""
    angle = np.radians(axis_angle_deg)
    right = np.array([-np.sin(angle), np.cos(angle)])
    middle = np.array(center)
    left, other = middle - right * width / 2, middle + right * width / 2
    return FingerFit(
        finger=Finger.RING,
        phalanx_t=0.5,
        center_px=center,
        axis_angle_deg=axis_angle_deg,
        width_px=width,
        left_edge_px=(float(left[0]), float(left[1])),
        right_edge_px=(float(other[0]), float(other[1])),
        tilt_deg=tilt_deg,
        roll_deg=roll_deg,
        confidence=1.0,
        facing=Facing.BACK if abs(roll_deg) < 90 else Facing.PALM,
    )


def picture_of(
    fit: FingerFit, skin: tuple[int, int, int] = SKIN_BGR, ground: tuple[int, int, int] = GROUND_BGR, side: float = 0.0
) -> Bgr8:
    """A 320 x 240 picture of an evenly coloured finger; ``side`` brightens it to the right (negative: to the left)."""
    y, x = np.mgrid[0:240, 0:320]
    ax, ay = fit.axis
    across = (-(x - fit.center_px[0]) * ay + (y - fit.center_px[1]) * ax) / (fit.width_px / 2)
    shade = 1.0 + side * np.clip(across, -1, 1)
    finger = np.array(skin) * shade[:, :, None]
    picture = np.where((np.abs(across) <= 1.0)[:, :, None], finger, np.array(ground, float))
    soft = cv2.GaussianBlur(picture, (0, 0), 0.7)
    return np.clip(np.rint(soft), 0, 255).astype(np.uint8)


def frame_of(picture: Bgr8) -> Frame:
    return Frame(picture, t_capture_ns=0)


def some_hand() -> Hand:
    """A hand that spans the picture's lower middle."""
    landmarks = np.zeros((21, 3), np.float32)
    landmarks[:, 0] = 160 + 60 * np.cos(np.linspace(0, 2 * np.pi, 21))
    landmarks[:, 1] = 120 + 80 * np.sin(np.linspace(0, 2 * np.pi, 21))
    return Hand(landmarks, np.zeros((21, 3), np.float32), 1.0, Handedness.RIGHT, 1.0, Facing.BACK, 1.0)
