"""What bands are made of: on made colours, on path-traced bands of two metals and rows of stones, on bundled rings."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringar.bundled import bundled_folder
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import Floats, RingModel
from ringar.ring import lift_ring
from ringar.ring.materials import RED, WHITE, YELLOW, materials_of
from tests.ring.metals import metal_name

DATA = Path(__file__).parent / "data"
ROWS, COLS = 17, 192
HUES = {WHITE: (0.92, 0.97, 1.0), YELLOW: (0.32, 0.72, 1.0), RED: (0.52, 0.66, 1.0)}
SAPPHIRE = (0.7, 0.25, 0.15)


def mirroring(hue: tuple[float, float, float], seed: int = 0) -> Floats:
    """Colours of a band of one metal that mirrors a studio with dark and blown out parts, (ROWS, COLS, 3)."""
    waves = np.random.default_rng(seed).uniform(0, 6.3, 3)
    angle = np.linspace(0, 2 * np.pi, COLS, endpoint=False)
    level = 0.15 + sum((1 + np.sin((k + 2) * angle + waves[k])) ** 3 / 8 for k in range(3))
    across = 1.0 - 0.4 * np.linspace(-1, 1, ROWS)[:, None] ** 2
    light: Floats = (np.asarray(level)[None, :] * across)[:, :, None].astype(np.float32)
    return np.clip(light * np.array(hue, np.float32), 0.0, 1.0)


def lifted(path: Path) -> RingModel:
    return lift_ring(read_picture(path), RingParameter())


def outer_metals(name: str) -> set[str]:
    """Names of the metals that make up a good part of a lifted ring's outer band."""
    metal = lifted(DATA / f"{name}.jpg").patches[0].metal_linear_bgr.reshape(-1, 3).tolist()
    counts = Counter(metal_name((blue, green, red)) for blue, green, red in metal)
    return {metal for metal, count in counts.items() if count > 0.15 * counts.total()}


@given(kind=st.sampled_from([WHITE, YELLOW, RED]), seed=st.integers(0, 1000))
def test_one_metal_is_one_metal_whatever_it_mirrors(kind: int, seed: int) -> None:
    colours = mirroring(HUES[kind], seed)
    found = materials_of(colours, colours[:4])
    assert [metal.kind for metal in found.light] == [kind]
    assert found.black is None
    assert np.ptp(found.outer_metal_of(colours).reshape(-1, 3), axis=0).max() == 0
    assert found.stones_in(colours).max() == 0


@given(first=st.sampled_from([WHITE, YELLOW, RED]), second=st.sampled_from([WHITE, YELLOW, RED]))
def test_two_stripes_keep_their_own_metals(first: int, second: int) -> None:
    colours = mirroring(HUES[first])
    colours[10:] = mirroring(HUES[second])[10:]
    found = materials_of(colours, colours[:4])
    assert {metal.kind for metal in found.light} == {first, second}
    assert found.main.kind == first
    metal = found.outer_metal_of(colours)
    for rows, kind in ((slice(0, 8), first), (slice(12, None), second)):
        hue = metal[rows] / metal[rows].max(axis=2, keepdims=True)
        assert np.abs(hue - HUES[kind]).max() < 0.12


def test_a_stripe_that_stays_dark_is_black() -> None:
    colours = mirroring(HUES[WHITE])
    colours[6:11] *= 0.15
    found = materials_of(colours, colours[:4])
    metal = found.outer_metal_of(colours)
    assert metal[6:11].max() < 0.1
    assert metal[:6].min() > 0.5
    assert found.main.kind == WHITE
    assert found.metal_of(colours).min() > 0.5


def test_a_bright_line_does_not_brighten_a_black_ring() -> None:
    colours = 0.1 * mirroring(HUES[WHITE])
    colours[8:10] = mirroring(HUES[YELLOW])[8:10]
    found = materials_of(colours, colours[:4])
    assert max(found.main.linear_bgr) < 0.1
    assert metal_name(found.light[0].linear_bgr) == "yellow"


def test_stones_are_told_from_the_metal_between_them() -> None:
    colours = mirroring(HUES[WHITE])
    colours[5:12, ::12] = colours[5:12, 1::12] = colours[5:12, 2::12] = colours[5:12, 3::12] = SAPPHIRE
    found = materials_of(colours, colours[:4])
    stone = found.stones_in(colours)
    assert stone[7:10, 1::12].min() > 0.9
    assert stone[7:10, 8::12].max() == 0
    assert found.main.kind == WHITE


def test_a_blue_band_is_of_blue_metal() -> None:
    colours = mirroring((1.0, 0.5, 0.35))
    found = materials_of(colours, colours[:4])
    assert found.stones_in(colours).max() == 0
    assert np.argmax(found.main.linear_bgr) == 0


def test_red_in_the_folds_of_a_red_metal_is_its_own_reflection_and_a_stone_in_others() -> None:
    twice_mirrored, ruby = (0.09, 0.15, 0.35), (0.09, 0.13, 0.6)
    for kind, colour, share in ((RED, twice_mirrored, 0.0), (WHITE, ruby, 1.0), (YELLOW, ruby, 1.0)):
        colours = mirroring(HUES[kind])
        colours[5:12, ::12] = colours[5:12, 1::12] = colours[5:12, 2::12] = colours[5:12, 3::12] = colour
        assert np.ptp(materials_of(colours, colours[:4]).stones_in(colours)[7:10, 1::12]) == 0
        assert materials_of(colours, colours[:4]).stones_in(colours)[7:10, 1::12].min() == share


@pytest.mark.parametrize(
    ("name", "metals"),
    [
        ("white_and_yellow", {"white", "yellow"}),
        ("white_and_red", {"white", "red"}),
        ("white_and_black", {"white", "black"}),
        ("black_and_yellow", {"black", "yellow"}),
    ],
)
def test_photos_of_two_metals_show_both(name: str, metals: set[str]) -> None:
    assert outer_metals(name) == metals


@pytest.mark.parametrize(
    ("name", "metal", "channel"), [("sapphires_in_white", "white", 0), ("rubies_in_yellow", "yellow", 2)]
)
def test_rows_of_stones_do_not_tint_their_metal(name: str, metal: str, channel: int) -> None:
    band = lifted(DATA / f"{name}.jpg").patches[0]
    assert outer_metals(name) == {metal}
    stones = band.colour_linear_bgr[band.stone > 0.9]
    assert 0.1 * band.stone.size < len(stones) < 0.8 * band.stone.size
    assert np.median(stones, axis=0).argmax() == channel


def test_grey_is_a_stone_in_coloured_metal_and_a_reflection_in_white() -> None:
    for kind, share in ((YELLOW, 1.0), (RED, 1.0), (WHITE, 0.0)):
        colours = mirroring(HUES[kind])
        colours[4:13, 40:80] = (0.1, 0.1, 0.1)
        stone = materials_of(colours, colours[:4]).stones_in(colours)
        assert stone[6:11, 42:78].min() == share
        assert stone[:3].max() == 0


def test_a_plate_of_onyx_lies_on_top_of_a_signet_ring() -> None:
    band = lifted(DATA / "onyx_in_yellow.jpg").patches[0]
    assert outer_metals("onyx_in_yellow") == {"yellow"}
    top = band.position[..., 2] > 0.97 * band.position[..., 2].max()
    assert band.stone[top].mean() > 0.6
    assert band.stone[band.position[..., 2] < 0.5].max() == 0


@pytest.mark.parametrize(("name", "below"), [("sapphires_on_top", False), ("sapphires_in_white", True)])
def test_the_palm_side_has_stones_only_where_the_sides_have_them(name: str, *, below: bool) -> None:
    band = lifted(DATA / f"{name}.jpg").patches[0]
    height = band.position[..., 2] / band.position[..., 2].max()
    assert band.stone[height > 0.9].mean() > 0.3
    assert bool(band.stone[height < -0.9].mean() > 0.2) == below


@pytest.mark.parametrize("path", sorted((bundled_folder("resources") / "rings").glob("*.png")), ids=lambda p: p.stem)
def test_bundled_rings_have_one_metal(path: Path) -> None:
    outer, *others = lifted(path).patches[:4]
    assert np.ptp(outer.metal_linear_bgr.reshape(-1, 3), axis=0).max() == 0
    assert all(np.array_equal(other.metal_linear_bgr[0, 0], outer.metal_linear_bgr[0, 0]) for other in others)
    assert outer.stone.mean() < 0.02
