"""Ropes: strands are counted, their twist is read off the photo, and their surface follows it."""

from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import Picture, ProductView, RingModel
from ringar.ring import lift_ring
from ringar.ring.band import flared_band
from ringar.ring.strands import Rope, openness, tubes_of

if TYPE_CHECKING:
    from tests.ring.conftest import KnownRings

RINGS = Path(__file__).parents[2] / "resources" / "rings"
ROPE_PATCHES = 3
"""Ropes have a patch for each strand, up to this many here; other bands have four, and stones more."""
TRUE_HALF_WIDTH = 0.237
"""Of the path-traced rope rings, in inner radii."""


def photo(name: str) -> Picture:
    return read_picture(RINGS / f"{name}.png")


def turns(model: RingModel) -> float:
    """How often the first strand goes round the rope on its way about the finger, with its sign."""
    middle = model.patches[0].position.mean(axis=0)
    radius = np.hypot(middle[:, 0], middle[:, 2])
    place = np.unwrap(np.arctan2(middle[:, 1], radius - (radius.max() + radius.min()) / 2))
    return float((place[-1] - place[0]) / (2 * np.pi))


@pytest.mark.parametrize(("name", "strands"), [("twisted_rose_gold", 2), ("twisted_white_gold", 3)])
def test_strands_and_their_twist_are_read_off_the_photo(name: str, strands: int) -> None:
    model = lift_ring(photo(name), RingParameter())
    assert len(model.patches) == strands
    assert turns(model) == pytest.approx(-9, abs=0.1)
    assert model.band_half_width == pytest.approx(TRUE_HALF_WIDTH, abs=0.03)


@pytest.mark.parametrize("view", list(ProductView))
def test_every_view_shows_the_same_rope(known: "KnownRings", view: ProductView) -> None:
    model = lift_ring(known("c08", view).picture, RingParameter())
    assert len(model.patches) == 2
    assert turns(model) == pytest.approx(-9, abs=0.1)
    assert model.band_half_width == pytest.approx(TRUE_HALF_WIDTH, abs=0.04)


def test_a_mirrored_photo_shows_the_other_twist() -> None:
    picture = photo("twisted_rose_gold")
    mirrored = Picture(np.asarray(cv2.flip(picture.image_bgr, 1), np.uint8))
    assert turns(lift_ring(mirrored, RingParameter())) == pytest.approx(9, abs=0.1)


@pytest.mark.parametrize("name", ["eternity_gold", "wide_band_platinum", "ruby_halo_gold", "signet_gold"])
def test_other_rings_have_no_strands(name: str) -> None:
    assert len(lift_ring(photo(name), RingParameter()).patches) > ROPE_PATCHES


def test_strands_of_one_metal_are_of_one_colour() -> None:
    model = lift_ring(photo("twisted_rose_gold"), RingParameter())
    metals = np.array([patch.metal_linear_bgr.reshape(-1, 3).mean(axis=0) for patch in model.patches])
    assert np.ptp(metals, axis=0).max() < 0.02
    blue, green, red = metals[0]
    assert blue < green < red


@given(
    strands=st.integers(2, 4),
    turns=st.floats(-12, 12),
    phase_rad=st.floats(0, 6),
    half_width=st.floats(0.12, 0.4),
    thickness=st.floats(0.15, 0.5),
)
def test_strands_stay_in_their_rope(
    strands: int, turns: float, phase_rad: float, half_width: float, thickness: float
) -> None:
    band = flared_band(half_width, thickness, 0.0, 0.3, rope=True)
    tubes = tubes_of(Rope(band, strands, turns, phase_rad))
    radius = np.hypot(tubes.position[..., 0], tubes.position[..., 2])
    slack = 0.02
    assert np.allclose(np.linalg.norm(tubes.normal, axis=-1), 1)
    assert 1 - slack <= radius.min() <= radius.max() <= 1 + thickness + slack
    assert np.abs(tubes.position[..., 1]).max() <= max(half_width, 0.5 * thickness) + slack


def test_gaps_between_strands_are_darker_than_their_crests() -> None:
    light = openness(np.linspace(0, 2.1, 50))
    assert light[0] == 1
    assert (np.diff(light) <= 0).all()
    assert light[-1] < 0.2
