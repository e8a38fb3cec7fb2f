"""Background removal against the true alpha: overlap, the open hole, no halo, other grounds."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from ringar.bench.grounds import SCENES, compose
from ringar.parameters import RingParameter
from ringar.records import Picture, ProductView
from ringar.ring import cut_out, lift_ring
from ringar.ring.pieces import above, enclosed
from tests.ring.studio import bundled_cutout, clear, on

if TYPE_CHECKING:
    from tests.ring.conftest import KnownRing, KnownRings

CASES = ("c01", "c02", "c04", "c06", "c12", "c14")


def overlap(alpha: np.ndarray, truth: np.ndarray) -> float:
    return float(np.minimum(alpha, truth).sum() / np.maximum(alpha, truth).sum())


def alpha_of(picture: Picture) -> np.ndarray:
    return np.asarray(cut_out(picture, RingParameter())[..., 3] / 255.0)


Spoil = Callable[[np.ndarray], np.ndarray]


def with_shadow(cutout: np.ndarray) -> np.ndarray:
    """The ring's shadow left in the transparency, as black."""
    moved = np.roll(cutout[..., 3].astype(np.float32), (15, 10), axis=(0, 1))
    dark = 0.6 * np.asarray(cv2.GaussianBlur(moved, (0, 0), 7)) / 255
    share = cutout[..., 3] / 255.0
    whole = share + (1 - share) * dark
    colour = cutout[..., :3] * (share / np.maximum(whole, 1e-3))[..., None]
    return np.asarray(np.dstack([colour, 255 * whole]).round(), np.uint8)


def with_filled_hole(cutout: np.ndarray) -> np.ndarray:
    """Only the ground outside the ring erased; white seen through its hole."""
    hole = enclosed(above(cutout[..., 3], 127))[..., None] > 0
    return np.asarray(np.where(hole, on_white(cutout), cutout), np.uint8)


def with_erased_highlights(cutout: np.ndarray) -> np.ndarray:
    """Everything light erased, wherever it is."""
    erased = on_white(cutout)
    erased[erased[..., :3].min(axis=-1) > 200, 3] = 0
    return erased


def on_white(cutout: np.ndarray) -> np.ndarray:
    """Opaque BGRA."""
    flat = on(cutout, 255.0).image_bgr
    return np.dstack([flat, np.full(flat.shape[:2], 255, np.uint8)])


def on_ground(ring: "KnownRing", ground_bgr: np.ndarray) -> Picture:
    """The ring on another ground of its own size, without the studio's shadow."""
    share = ring.alpha[..., None]
    composite = ring.picture.image_bgr * share + ground_bgr * (1 - share)
    return Picture(np.clip(composite, 0, 255).astype(np.uint8))


@pytest.mark.parametrize("view", [ProductView.THREE_QUARTER, ProductView.STANDING, ProductView.LOW])
@pytest.mark.parametrize("case", CASES)
def test_cutouts_on_white(known: "KnownRings", case: str, view: ProductView) -> None:
    ring = known(case, view)
    alpha = alpha_of(ring.picture)
    assert overlap(alpha, ring.alpha) > 0.95
    assert np.abs(alpha - ring.alpha).mean() < 0.01
    x, y = ring.anchors_px.mean(axis=0)
    if ring.alpha[round(y), round(x)] < 0.01:
        assert alpha[round(y), round(x)] < 0.05


def test_a_wide_bands_bright_inner_wall_stays_and_its_hole_is_open(known: "KnownRings") -> None:
    ring = known("c09", ProductView.STANDING)
    alpha = alpha_of(ring.picture)
    assert overlap(alpha, ring.alpha) > 0.97
    assert alpha[ring.alpha < 0.01].mean() < 0.005


@pytest.mark.parametrize(
    ("case", "view", "scene", "seed", "size_px"),
    [("c12", ProductView.LOW, "velvet", 186, 0), ("c14", ProductView.STANDING, "leather box", 212, 360)],
)
def test_cloth_seen_through_the_hole_is_no_wall(
    known: "KnownRings", case: str, view: ProductView, scene: str, seed: int, size_px: int
) -> None:
    ring = known(case, view)
    rgba = np.dstack([ring.picture.image_bgr, (ring.alpha * 255).round().astype(np.uint8)])
    photo, truth, _ = compose(rgba, SCENES[scene], seed, size_px=size_px, quality=40)
    assert overlap(alpha_of(Picture(photo)), truth[..., 3] / 255.0) > 0.93


@pytest.mark.parametrize("level", [(235, 235, 235), (120, 110, 105), (40, 36, 34)])
def test_other_plain_grounds(known: "KnownRings", level: tuple[int, int, int]) -> None:
    ring = known("c02", ProductView.THREE_QUARTER)
    ground = np.full(ring.picture.image_bgr.shape, level, np.float32)
    assert overlap(alpha_of(on_ground(ring, ground)), ring.alpha) > 0.93


def test_a_gradient_is_a_ground_too(known: "KnownRings") -> None:
    ring = known("c02", ProductView.THREE_QUARTER)
    height, width = ring.alpha.shape
    ground = np.linspace(170, 245, height)[:, None, None] * np.ones((height, width, 3))
    assert overlap(alpha_of(on_ground(ring, ground)), ring.alpha) > 0.93


def test_transparency_and_masks_are_used_as_they_are(known: "KnownRings") -> None:
    ring = known("c02", ProductView.THREE_QUARTER)
    given = (ring.alpha * 255).round().astype(np.uint8)
    clear = Picture(ring.picture.image_bgr, given)
    assert np.array_equal(cut_out(clear, RingParameter())[..., 3], given)
    assert np.array_equal(cut_out(ring.picture, RingParameter(), given)[..., 3], given)


@pytest.mark.parametrize(
    ("spoil", "name"),
    [
        (with_shadow, "classic_band_gold"),
        (with_shadow, "slim_band_rose_gold"),
        (with_filled_hole, "classic_band_gold"),
        (with_filled_hole, "solitaire_rose_gold"),
        (with_erased_highlights, "classic_band_gold"),
        (with_erased_highlights, "solitaire_rose_gold"),
    ],
)
def test_transparency_that_shows_no_ring_by_itself_is_not_believed(spoil: Spoil, name: str) -> None:
    cutout = bundled_cutout(name)
    spoilt = spoil(cutout)
    assert overlap(spoilt[..., 3] / 255.0, cutout[..., 3] / 255.0) < 0.93
    found = cut_out(clear(spoilt), RingParameter())
    assert overlap(found[..., 3] / 255.0, cutout[..., 3] / 255.0) > 0.93
    assert np.array_equal(found, lift_ring(clear(spoilt), RingParameter()).cutout_bgra)


@pytest.mark.parametrize("name", ["twisted_rose_gold", "signet_gold", "emerald_halo_platinum", "black_band"])
def test_clean_transparency_stays_as_it_is(name: str) -> None:
    cutout = bundled_cutout(name)
    assert np.array_equal(lift_ring(clear(cutout), RingParameter()).cutout_bgra, cutout)


def test_edges_carry_the_rings_colour_not_the_grounds(known: "KnownRings") -> None:
    ring = known("c14", ProductView.THREE_QUARTER)
    cutout = cut_out(ring.picture, RingParameter())
    edge = (cutout[..., 3] > 60) & (cutout[..., 3] < 200)
    assert np.median(cutout[edge][:, :3]) < 110


@pytest.mark.parametrize("case", ["c01", "c11", "c23"])
def test_the_slits_beside_a_stone_seen_from_the_top_are_open(known: "KnownRings", case: str) -> None:
    ring = known(case, ProductView.TOP)
    alpha = alpha_of(ring.picture)
    slits = enclosed(above(ring.alpha, 0.1)) > 0
    assert slits.any()
    assert (alpha[slits] < 0.5).mean() > 0.5
    assert overlap(alpha, ring.alpha) > 0.97
