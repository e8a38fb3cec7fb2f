"""Cutouts on the grounds shops use: shadows, gradients, noise, JPEG, mirrors, cloth, small and large photos."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from ringar.parameters import RingParameter
from ringar.records import Picture
from ringar.ring import cut_out, lift_ring
from tests.ring.studio import Cutout, bundled_cutout, on

RINGS = ("classic_band_gold", "solitaire_white_gold", "sapphire_halo_white_gold")
Ground = Callable[[Cutout], np.ndarray]


def overlap(picture: Picture, cutout: Cutout) -> float:
    truth = cutout[..., 3] / 255
    alpha = cut_out(picture, RingParameter())[..., 3] / 255
    return float(np.minimum(alpha, truth).sum() / np.maximum(alpha, truth).sum())


def vignette(cutout: Cutout) -> np.ndarray:
    height, width = cutout.shape[:2]
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    return np.asarray((245 - 60 * (x * x + y * y) / 2)[..., None])


def cream(cutout: Cutout) -> np.ndarray:
    return np.full((*cutout.shape[:2], 3), (215.0, 232.0, 245.0))


def soft_shadow(cutout: Cutout) -> np.ndarray:
    moved = np.roll(cutout[..., 3].astype(np.float32) / 255, (20, 30), axis=(0, 1))
    dark = np.asarray(cv2.GaussianBlur(moved, (0, 0), 12))
    return np.asarray(245 * (1 - 0.35 * dark[..., None]))


def grainy(cutout: Cutout) -> np.ndarray:
    return np.random.default_rng(5).normal(235, 4, (*cutout.shape[:2], 1))


def velvet(cutout: Cutout) -> np.ndarray:
    cloth = cv2.GaussianBlur(np.random.default_rng(6).normal(0, 1, cutout.shape[:2]).astype(np.float32), (0, 0), 2)
    return np.asarray(np.array([70.0, 25.0, 30.0]) + 5 * (cloth / cloth.std())[..., None])


@pytest.mark.parametrize(
    ("ground", "least"), [(vignette, 0.94), (cream, 0.95), (soft_shadow, 0.92), (grainy, 0.94), (velvet, 0.96)]
)
@pytest.mark.parametrize("name", RINGS)
def test_grounds(name: str, ground: Ground, least: float) -> None:
    cutout = bundled_cutout(name)
    assert overlap(on(cutout, ground(cutout)), cutout) > least


@pytest.mark.parametrize("name", RINGS)
def test_jpeg_blocks_round_the_ring_are_ground(name: str) -> None:
    cutout = bundled_cutout(name)
    done, data = cv2.imencode(".jpg", on(cutout, 252.0).image_bgr, [cv2.IMWRITE_JPEG_QUALITY, 50])
    assert done
    decoded = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)
    assert overlap(Picture(decoded), cutout) > 0.94


@pytest.mark.parametrize("size_px", [250, 2600])
def test_small_and_large_photos(size_px: int) -> None:
    cutout = bundled_cutout("classic_band_gold", size_px)
    picture = on(cutout, 248.0)
    model = lift_ring(picture, RingParameter())
    assert model.cutout_bgra.shape == (size_px, size_px, 4)
    assert overlap(picture, cutout) > (0.94 if size_px < 500 else 0.97)
    left, right = np.array(model.anchor_points_px) / size_px
    assert right[0] - left[0] == pytest.approx(0.55, abs=0.03)
    assert model.elevation_deg == pytest.approx(45, abs=3)
