"""The skin holds the ring: found again on a finger that tilts, and beside highlights that wander."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from ringar.finger.along import SKIN_HEIGHT, Upright, hold
from ringar.records import Bgr8

SIZE_PX = 240
WIDTH_PX = 48.0
CENTER_PX = (SIZE_PX / 2, SIZE_PX / 2)


def texture(seed: int = 0) -> NDArray[np.float32]:
    """Skin with creases across the finger, its middle the picture's."""
    rng = np.random.default_rng(seed)
    coarse = cv2.GaussianBlur(rng.normal(size=(SIZE_PX, SIZE_PX)).astype(np.float32), (0, 0), 3.0)
    return np.asarray(140.0 + 12.0 * coarse / coarse.std(), np.float32)


def seen(skin: NDArray[np.float32], tilt_deg: float, moved_px: float = 0.0) -> Bgr8:
    """The texture on a finger that points up, tilted and moved towards its tip; its skin lies over its axis."""
    tilt = np.radians(tilt_deg)
    sunk = SKIN_HEIGHT * WIDTH_PX * np.sin(tilt) - moved_px
    middle = CENTER_PX[1]
    matrix = np.array([[1.0, 0.0, 0.0], [0.0, np.cos(tilt), middle * (1.0 - np.cos(tilt)) + sunk]])
    grey = cv2.warpAffine(skin, matrix, (SIZE_PX, SIZE_PX), borderMode=cv2.BORDER_REFLECT)
    return np.asarray(cv2.cvtColor(np.clip(grey, 0, 255).astype(np.uint8), cv2.COLOR_GRAY2BGR), np.uint8)


def place(tilt_deg: float) -> Upright:
    return Upright(CENTER_PX, (0.0, -1.0), WIDTH_PX, tilt_deg)


@pytest.mark.parametrize("tilt_deg", [-25.0, -10.0, 0.0, 10.0, 25.0])
def test_a_finger_that_tilts_keeps_its_ring(tilt_deg: float) -> None:
    first = hold(seen(texture(), 0.0), place(0.0), None)
    held = hold(seen(texture(), tilt_deg), place(tilt_deg), first)
    assert abs(held.landmark_offset) < 0.01


@pytest.mark.parametrize("moved", [-0.1, 0.1])
def test_skin_that_moved_takes_the_ring_along(moved: float) -> None:
    first = hold(seen(texture(), 10.0), place(10.0), None)
    held = hold(seen(texture(), 10.0, moved * WIDTH_PX), place(10.0), first)
    in_picture = held.landmark_offset * place(10.0).along_px / WIDTH_PX
    assert in_picture == pytest.approx(moved, abs=0.03)


def test_a_wandering_highlight_does_not_take_the_ring_along() -> None:
    rows = np.arange(SIZE_PX, dtype=np.float32)[:, None]

    def lit(end_px: float) -> NDArray[np.float32]:
        return np.asarray(texture() + 45.0 * np.tanh((end_px - rows) / 2.0), np.float32)

    first = hold(seen(lit(100.0), 0.0), place(0.0), None)
    held = hold(seen(lit(109.0), 0.0), place(0.0), first)
    assert abs(held.landmark_offset) < 0.06
