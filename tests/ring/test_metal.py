"""The metal's colour and what of a head is stone, on made colours and on the bundled rings."""

import numpy as np
import pytest

from ringar.bundled import bundled_folder
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import RingModel
from ringar.ring import lift_ring
from ringar.ring.metal import metal_colour, stone_share
from tests.ring.metals import metal_name

GOLD = np.array([0.30, 0.70, 1.0], np.float32)


def bundled(name: str) -> RingModel:
    return lift_ring(read_picture(bundled_folder("resources") / "rings" / f"{name}.png"), RingParameter())


def in_a_studio(hue: np.ndarray, count: int = 600) -> np.ndarray:
    """Colours of a metal that mirrors a studio from dark to blown out, (count, 3)."""
    level = np.linspace(0.05, 2.5, count, dtype=np.float32)[:, None]
    return np.asarray(np.clip(level * hue, 0, 1), np.float32)


def test_bleached_lights_do_not_bleach_the_metal() -> None:
    assert metal_colour(in_a_studio(GOLD)) == pytest.approx(tuple(0.98 * GOLD), abs=0.03)


def test_gold_in_the_shade_is_gold() -> None:
    shaded = np.linspace(0.03, 0.45, 600, dtype=np.float32)[:, None] * GOLD
    assert metal_colour(shaded) == pytest.approx(tuple(0.98 * GOLD), abs=0.06)


def test_a_metal_that_stays_dark_in_white_light_is_dark() -> None:
    colours = np.full((100, 3), 0.2, np.float32) * np.linspace(0.2, 1, 100, dtype=np.float32)[:, None]
    assert max(metal_colour(colours)) < 0.08


@pytest.mark.parametrize(
    ("name", "metal"),
    [
        ("classic_band_gold", "yellow"),
        ("ruby_halo_gold", "yellow"),
        ("eternity_gold", "yellow"),
        ("solitaire_rose_gold", "red"),
        ("black_band", "black"),
    ],
)
def test_bundled_rings_show_their_metal(name: str, metal: str) -> None:
    blue, green, red = bundled(name).patches[0].metal_linear_bgr[0, 0].tolist()
    assert metal_name((blue, green, red)) == metal


def test_a_ruby_is_stone_and_stays_red() -> None:
    crown = max(bundled("ruby_halo_gold").patches, key=lambda patch: float(patch.stone.mean()))
    middle = crown.colour_linear_bgr[crown.stone > 0.8]
    assert len(middle) > 200
    red = middle[(middle[:, 2] > 2 * middle[:, 1]) & (middle[:, 2] > 1.5 * middle[:, 0])]
    assert len(red) > 0.25 * len(middle)


def test_prongs_of_gold_are_metal_and_white_heads_keep_their_play() -> None:
    head = np.stack([np.tile(GOLD, (8, 1)), np.tile(np.array([0.3, 0.1, 0.9], np.float32), (8, 1))] * 4)
    assert stone_share(head[:1].repeat(8, 0), (0.3, 0.7, 1.0)).max() < 0.1
    assert stone_share(head[1:2].repeat(8, 0), (0.3, 0.7, 1.0)).min() > 0.9
    assert stone_share(head, (0.7, 0.75, 0.78)).min() == 1.0


def test_a_plain_band_has_no_stone() -> None:
    assert all(patch.stone.max() == 0 for patch in bundled("classic_band_gold").patches)
