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
from ringar.ring.materials import Kind, materials_of
from tests.ring.metals import metal_name

DATA = Path(__file__).parent / "data"
ROWS, COLS = 17, 192
HUES = {Kind.WHITE: (0.92, 0.97, 1.0), Kind.YELLOW: (0.32, 0.72, 1.0), Kind.RED: (0.52, 0.66, 1.0)}
SAPPHIRE = (0.4, 0.12, 0.08)
METALS = st.sampled_from([Kind.WHITE, Kind.YELLOW, Kind.RED])


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


@given(kind=METALS, seed=st.integers(0, 1000))
def test_one_metal_is_one_metal_whatever_it_mirrors(kind: Kind, seed: int) -> None:
    colours = mirroring(HUES[kind], seed)
    found = materials_of(colours, colours[:4])
    assert [metal.kind for metal in found.light] == [kind]
    assert found.black is None
    assert np.ptp(found.outer_metal_of(colours).reshape(-1, 3), axis=0).max() == 0
    assert found.stones_in(colours).max() == 0


@given(
    first=st.sampled_from([Kind.WHITE, Kind.YELLOW, Kind.RED]),
    second=st.sampled_from([Kind.WHITE, Kind.YELLOW, Kind.RED]),
)
def test_two_stripes_keep_their_own_metals(first: Kind, second: Kind) -> None:
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
    colours = mirroring(HUES[Kind.WHITE])
    colours[6:11] *= 0.15
    found = materials_of(colours, colours[:4])
    metal = found.outer_metal_of(colours)
    assert metal[6:11].max() < 0.1
    assert metal[:6].min() > 0.5
    assert found.main.kind == Kind.WHITE
    assert found.metal_of(colours).min() > 0.5


@pytest.mark.parametrize("kind", [Kind.YELLOW, Kind.RED])
def test_a_black_stripe_in_coloured_metal_is_no_stone(kind: Kind) -> None:
    colours = mirroring(HUES[kind])
    colours[6:11] = 0.15 * mirroring(HUES[Kind.WHITE])[6:11]
    found = materials_of(colours, colours[:4])
    assert found.stones_in(colours).max() == 0
    assert found.outer_metal_of(colours)[6:11].max() < 0.1
    assert [metal.kind for metal in found.light] == [kind]


def test_dark_edges_apart_from_a_black_stripe_stay_light() -> None:
    colours = np.repeat(mirroring(HUES[Kind.WHITE])[8:9], ROWS, axis=0)
    colours[[0, -1]] *= 0.4
    colours[7:10] *= 0.1
    found = materials_of(colours, colours[:4])
    metal = found.outer_metal_of(colours)
    assert metal[[0, 1, -2, -1]].min() > 0.5
    assert metal[7:10].max() < 0.1


def test_a_bright_line_does_not_brighten_a_black_ring() -> None:
    colours = 0.1 * mirroring(HUES[Kind.WHITE])
    colours[8:10] = mirroring(HUES[Kind.YELLOW])[8:10]
    found = materials_of(colours, colours[:4])
    assert max(found.main.linear_bgr) < 0.1
    assert metal_name(found.light[0].linear_bgr) == "yellow"


def test_stones_are_told_from_the_metal_between_them() -> None:
    colours = mirroring(HUES[Kind.WHITE])
    colours[5:12, ::12] = colours[5:12, 1::12] = colours[5:12, 2::12] = colours[5:12, 3::12] = SAPPHIRE
    found = materials_of(colours, colours[:4])
    stone = found.stones_in(colours)
    assert stone[7:10, 1::12].min() > 0.9
    assert stone[7:10, 8::12].max() == 0
    assert found.main.kind == Kind.WHITE


def test_a_blue_band_is_of_blue_metal() -> None:
    colours = mirroring((1.0, 0.5, 0.35))
    found = materials_of(colours, colours[:4])
    assert found.stones_in(colours).max() == 0
    assert np.argmax(found.main.linear_bgr) == 0


def test_a_speck_of_grey_does_not_turn_blue_metal_white() -> None:
    colours = mirroring((1.0, 0.5, 0.35))
    colours[8, 20] = 0.4
    found = materials_of(colours, colours[:4])
    assert found.main.linear_bgr[0] > 1.5 * found.main.linear_bgr[2]


def test_stones_in_a_stripe_do_not_bleach_its_metal() -> None:
    colours = mirroring(HUES[Kind.WHITE])
    colours[5:12] = mirroring(HUES[Kind.YELLOW])[5:12]
    colours[7:10, ::6] = colours[7:10, 1::6] = SAPPHIRE
    metal = materials_of(colours, colours[:4]).outer_metal_of(colours)
    hue = metal[7:10, 4::6] / metal[7:10, 4::6].max(axis=2, keepdims=True)
    assert np.abs(hue - HUES[Kind.YELLOW]).max() < 0.15


def test_stones_across_the_seam_are_as_wide_as_others() -> None:
    colours = mirroring(HUES[Kind.WHITE])
    colours[5:12, :2] = colours[5:12, -2:] = colours[5:12, 50:54] = SAPPHIRE
    stone = materials_of(colours, colours[:4]).stones_in(colours)
    assert stone[8, :2].min() == stone[8, -2:].min() == stone[8, 50:54].min() == 1.0


@pytest.mark.parametrize("shape", [(1, 1, 3), (2, 2, 3), (4, 3, 3), (17, 1, 3), (17, 192, 3)])
def test_no_photo_is_too_odd(shape: tuple[int, int, int]) -> None:
    noise = np.random.default_rng(1).random(shape, dtype=np.float32)
    one_line = np.zeros(shape, np.float32)
    one_line[0] = 1.0
    for colours in (noise, one_line, *(np.full(shape, level, np.float32) for level in (0.0, 0.01, 0.3, 1.0))):
        found = materials_of(colours, colours[:1])
        for values in (found.metal_of(colours), found.outer_metal_of(colours), found.stones_in(colours)):
            assert values.dtype == np.float32
            assert values.shape[:2] == shape[:2]
            assert 0.0 <= values.min() <= values.max() <= 1.0


def test_red_in_the_folds_of_a_red_metal_is_its_own_reflection_and_a_stone_in_others() -> None:
    twice_mirrored, ruby = (0.09, 0.15, 0.35), (0.09, 0.13, 0.6)
    for kind, colour, share in ((Kind.RED, twice_mirrored, 0.0), (Kind.WHITE, ruby, 1.0), (Kind.YELLOW, ruby, 1.0)):
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
    blue, _, red = band.metal_linear_bgr[0, 0]
    assert blue < 1.03 * red
    stones = band.colour_linear_bgr[band.stone > 0.9]
    assert 0.1 * band.stone.size < len(stones) < 0.8 * band.stone.size
    assert np.median(stones, axis=0).argmax() == channel


def test_grey_is_a_stone_in_coloured_metal_and_a_reflection_in_white() -> None:
    for kind, share in ((Kind.YELLOW, 1.0), (Kind.RED, 1.0), (Kind.WHITE, 0.0)):
        colours = mirroring(HUES[kind])
        colours[4:13, 40:80] = (0.1, 0.1, 0.1)
        stone = materials_of(colours, colours[:4]).stones_in(colours)
        assert stone[6:11, 42:78].min() == share
        assert stone[:3].max() == 0


@pytest.mark.parametrize(
    ("name", "metal"), [("white_on_wood", "white"), ("red_on_blue", "red"), ("yellow_on_green", "yellow")]
)
def test_coloured_ground_that_a_ring_mirrors_does_not_colour_it(name: str, metal: str) -> None:
    assert outer_metals(name) == {metal}


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
    patches = lifted(path).patches[:4]
    metal = np.concatenate([patch.metal_linear_bgr.reshape(-1, 3) for patch in patches])
    assert np.ptp(metal, axis=0).max() == 0
    assert patches[0].stone.mean() < (0.01 if path.stem == "eternity_gold" else 1e-9)
