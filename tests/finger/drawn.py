"""Drawn fingers with known edges, and hands whose landmarks lie on them."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Facing, Frame, Hand, Handedness

LANDMARKS = np.array(
    [
        [0.0, 0.0],
        [2.2, 1.0], [3.2, 2.1], [3.8, 3.5], [4.1, 4.6],
        [1.5, 4.3], [1.7, 6.4], [1.8, 7.6], [1.85, 8.7],
        [0.3, 4.5], [0.3, 6.8], [0.3, 8.2], [0.3, 9.4],
        [-0.8, 4.2], [-0.8, 6.3], [-0.8, 7.6], [-0.8, 8.7],
        [-1.8, 3.7], [-2.1, 5.2], [-2.25, 6.1], [-2.35, 7.0],
    ]
)  # fmt: skip
"""A flat right hand seen from the back, fingertips up, in widths of its ring finger; x right, y up, from the wrist."""

RING_MCP, RING_PIP = 13, 14


@dataclass(frozen=True)
class Scene:
    """A picture of a bar-shaped ring finger, the hand's landmarks, and where the finger really is."""

    frame: Frame
    hand: Hand
    axis: NDArray[np.float64]
    right: NDArray[np.float64]
    base_px: NDArray[np.float64]
    width_px: float


def make_hand(points: NDArray[np.float64], track_id: int = 0) -> Hand:
    """A right hand from the back with (21, 2) landmarks in pixels."""
    landmarks = np.column_stack([points, np.zeros(21)]).astype(np.float32)
    return Hand(
        landmarks_px=landmarks,
        world_m=(landmarks - landmarks.mean(axis=0)) / 1000.0,
        presence=0.99,
        handedness=Handedness.RIGHT,
        handedness_score=0.99,
        facing=Facing.BACK,
        facing_score=0.99,
        track_id=track_id,
    )


def draw_scene(
    skin: tuple[int, int, int] = (120, 150, 205),
    ground: tuple[int, int, int] = (90, 80, 70),
    width_px: float = 48.0,
    turn_deg: float = 0.0,
    aside_px: float = 0.0,
    noise: float = 2.0,
    seed: int = 0,
    neighbours: bool = False,
) -> Scene:
    """Draw the ring finger as a shaded bar; ``aside_px`` moves the landmarks off its middle, to the right."""
    angle = np.radians(turn_deg)
    right = np.array([np.cos(angle), np.sin(angle)])
    axis = np.array([np.sin(angle), -np.cos(angle)])
    wrist = np.array([480.0, 640.0])
    points = wrist + width_px * (LANDMARKS[:, :1] * right + LANDMARKS[:, 1:] * axis)
    base = points[RING_MCP].copy()
    y, x = np.mgrid[0:720, 0:960]
    across = (x - base[0]) * right[0] + (y - base[1]) * right[1]
    along = (x - base[0]) * axis[0] + (y - base[1]) * axis[1]
    picture: NDArray[np.float64] = np.empty((720, 960, 3), np.float64)
    picture[:] = ground
    offsets = (-1.06, 0.0, 1.06) if neighbours else (0.0,)
    for offset in offsets:
        place = (across - offset * width_px) / (0.5 * width_px)
        cover = np.clip((1.0 - np.abs(place)) * 0.5 * width_px + 0.5, 0.0, 1.0) * (along > -2 * width_px)
        shade = (0.55 + 0.45 * np.sqrt(np.clip(1.0 - place**2, 0.0, 1.0)))[..., None] * np.array(skin)
        crease = 6.0 * np.cos(along / width_px * 9.0)[..., None]
        picture += cover[..., None] * (shade + crease - picture)
    picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), 0.8), np.float64)
    picture += np.random.default_rng(seed).normal(size=picture.shape) * noise
    frame = Frame(np.clip(picture, 0, 255).astype(np.uint8), 0)
    hand = make_hand(points + aside_px * right)
    return Scene(frame, hand, axis, right, base, width_px)
