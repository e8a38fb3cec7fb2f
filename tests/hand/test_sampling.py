"""Cutting model inputs out of pictures."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringar.hand.roi import Roi
from ringar.hand.sampling import Window, sample, sample_averaged, whole


def _ramp(height: int, width: int) -> np.ndarray:
    """Red grows with x, green with y: a crop shows where it was taken."""
    y, x = np.mgrid[:height, :width]
    return np.stack([np.zeros_like(x), y * 250 / height, x * 250 / width], -1).astype(np.uint8)


@given(
    st.integers(1, 900), st.integers(1, 900), st.floats(-300, 1200), st.floats(-300, 1200), st.floats(5, 1500),
    st.floats(-4, 4),
)  # fmt: skip
def test_any_square_can_be_cut(height: int, width: int, x: float, y: float, side: float, rotation: float) -> None:
    crop = sample_averaged(
        np.full((height, width, 3), 77, np.uint8), Roi(x, y, side, rotation).to_crop(64), 64, cv2.BORDER_REPLICATE
    )
    assert crop.shape == (64, 64, 3)
    assert crop.dtype == np.uint8
    assert (crop == 77).all()


@pytest.mark.parametrize("side", [200, 500, 1100])
@pytest.mark.parametrize("rotation", [0.0, 0.7, -2.5])
def test_averaging_keeps_everything_in_its_place(side: float, rotation: float) -> None:
    picture, to_crop = _ramp(1301, 1403), Roi(700, 650, side, rotation).to_crop(224)
    plain = sample(picture, to_crop, 224, cv2.BORDER_REPLICATE).astype(int)
    averaged = sample_averaged(picture, to_crop, 224, cv2.BORDER_REPLICATE).astype(int)
    assert np.abs(plain - averaged).max() <= 2


def test_averaging_takes_the_noise_out_of_large_pictures() -> None:
    noise = np.clip(np.random.default_rng(0).normal(128, 30, (1600, 1600, 3)), 0, 255).astype(np.uint8)
    to_crop = whole(noise).letterbox(192)
    assert sample(noise, to_crop, 192, cv2.BORDER_CONSTANT).std() > 15
    assert sample_averaged(noise, to_crop, 192, cv2.BORDER_CONSTANT).std() < 8


def test_a_letterbox_centres_the_window() -> None:
    to_crop = Window(100, 50, 400, 200).letterbox(192)
    corners = np.array([[100, 50], [500, 250]]) @ to_crop[:, :2].T + to_crop[:, 2]
    np.testing.assert_allclose(corners, [[0, 48], [192, 144]])
