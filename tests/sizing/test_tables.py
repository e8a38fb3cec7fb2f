"""Ring sizes against figures printed in the trade's tables, and back again."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringar.errors import InvalidParameterError
from ringar.sizing import SizeSystem, diameter_of, size_difference, sizes_of


@pytest.mark.parametrize(
    ("diameter_mm", "iso", "us", "uk", "jp"),
    [
        (16.51, "52", "6", "L½", "12"),
        (17.35, "55", "7", "N½", "14"),
        (18.19, "57", "8", "P½", "17"),
        (14.86, "47", "4", "H½", "7"),
        (21.41, "67", "12", "Y", "26"),
    ],
)
def test_known_sizes(diameter_mm: float, iso: str, us: str, uk: str, jp: str) -> None:
    sizes = sizes_of(diameter_mm)
    assert (sizes.iso, sizes.us, sizes.uk, sizes.jp) == (iso, us, uk, jp)


@pytest.mark.parametrize(
    ("system", "text", "diameter_mm"),
    [
        (SizeSystem.MM, "17,3", 17.3),
        (SizeSystem.ISO, "54", 54 / math.pi),
        (SizeSystem.US, "7", 17.323),
        (SizeSystem.US, "6 1/2", 16.916),
        (SizeSystem.US, "6½", 16.916),
        (SizeSystem.UK, "n", 53.75 / math.pi),
        (SizeSystem.UK, "N 1/2", 54.375 / math.pi),
        (SizeSystem.UK, "Z+2", 71.25 / math.pi),
        (SizeSystem.JP, "13", 17.0),
    ],
)
def test_sizes_as_people_write_them(system: SizeSystem, text: str, diameter_mm: float) -> None:
    assert diameter_of(system, text) == pytest.approx(diameter_mm, abs=1e-3)


@given(st.floats(13.0, 24.0))
def test_there_and_back_stays_within_half_a_step(diameter_mm: float) -> None:
    sizes = sizes_of(diameter_mm)
    steps_mm = {
        SizeSystem.ISO: 1 / math.pi,
        SizeSystem.US: 0.2032,
        SizeSystem.UK: 0.625 / math.pi,
        SizeSystem.JP: 1 / 3,
    }
    for system, step_mm in steps_mm.items():
        assert diameter_of(system, getattr(sizes, system)) == pytest.approx(diameter_mm, abs=step_mm / 2 + 1e-9)


@given(st.sampled_from(SizeSystem), st.text(max_size=12))
def test_any_text_gives_a_ring_or_a_sentence(system: SizeSystem, text: str) -> None:
    try:
        diameter_mm = diameter_of(system, text)
    except InvalidParameterError:
        return
    assert 10.0 <= diameter_mm <= 30.0


@pytest.mark.parametrize("diameter_mm", [0.0, -17.0, 9.9, 31.0, math.nan, math.inf])
def test_no_ring_is_that_wide(diameter_mm: float) -> None:
    with pytest.raises(InvalidParameterError):
        sizes_of(diameter_mm)


def test_the_difference_is_told_in_iso_sizes() -> None:
    assert size_difference(17.0, 16.0) == pytest.approx(math.pi)
    assert size_difference(16.0, 17.0) == pytest.approx(-math.pi)
