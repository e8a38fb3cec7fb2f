"""The main stone of a head: found where there is one, in its size and colour; bands and signets have none."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import Gem, ProductView, RingModel
from ringar.ring import lift_ring, true_scale

if TYPE_CHECKING:
    from tests.ring.conftest import KnownRings

RINGS = Path(__file__).resolve().parents[2] / "resources" / "rings"


def lifted(name: str) -> RingModel:
    return lift_ring(read_picture(RINGS / f"{name}.png"), RingParameter())


def gem_of(name: str) -> Gem:
    (gem,) = lifted(name).gems
    return gem


@pytest.mark.parametrize("name", ["solitaire_rose_gold", "solitaire_white_gold"])
def test_a_solitaire_has_a_colourless_stone_that_fills_its_head(name: str) -> None:
    gem = gem_of(name)
    assert gem.body_linear_bgr == (1.0, 1.0, 1.0)
    assert gem.refractive_index == pytest.approx(2.42)
    assert 0.25 < gem.half_width < 0.5
    assert gem.center[2] > 1.3


@pytest.mark.parametrize(
    ("name", "channel"), [("sapphire_halo_white_gold", 0), ("emerald_halo_platinum", 1), ("ruby_halo_gold", 2)]
)
def test_a_halo_has_a_coloured_stone_within_its_ring_of_small_ones(name: str, channel: int) -> None:
    gem = gem_of(name)
    assert gem.body_linear_bgr[channel] == 1.0
    assert min(gem.body_linear_bgr) < 0.45
    assert gem.half_width == pytest.approx(0.6 * 0.62, abs=0.05)


@pytest.mark.parametrize("view", list(ProductView))
@pytest.mark.parametrize(("case", "channel"), [("c05", 0), ("c13", 2), ("c17", 1), ("c03", None)])
def test_every_view_tells_a_coloured_stone_from_a_diamond(
    known: "KnownRings", case: str, channel: int | None, view: ProductView
) -> None:
    (gem,) = lift_ring(known(case, view).picture, RingParameter()).gems
    if channel is None:
        assert gem.body_linear_bgr == (1.0, 1.0, 1.0)
    else:
        assert gem.body_linear_bgr[channel] == 1.0
        assert min(gem.body_linear_bgr) < 0.5


@pytest.mark.parametrize("name", ["classic_band_gold", "signet_gold", "eternity_platinum", "twisted_rose_gold"])
def test_rings_without_a_head_have_no_main_stone(name: str) -> None:
    assert lifted(name).gems == ()


def test_a_stone_keeps_its_millimetres_on_a_smaller_finger() -> None:
    model = lifted("solitaire_white_gold")
    (before,), (after,) = model.gems, true_scale(model, 18.0, 15.0).gems
    assert after.half_width * 15.0 == pytest.approx(before.half_width * 18.0)
