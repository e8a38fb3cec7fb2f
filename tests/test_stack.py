"""Stacked rings never overlap and move no more than they must."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringar.parameters import RingParameter
from ringar.records import ProductView, RingModel, SurfacePatch, Wearing
from ringar.stack import FIRST_T, GAP_RADII, LAST_T, RADIUS_PER_PHALANX, placements


def ring(half_width: float) -> RingModel:
    """A ring of which only the width matters."""
    return RingModel(
        patches=(),
        cutout_bgra=np.zeros((2, 2, 4), np.uint8),
        anchor_points_px=((0.0, 0.0), (1.0, 0.0)),
        view=ProductView.THREE_QUARTER,
        elevation_deg=45.0,
        azimuth_deg=0.0,
        inner_radius_px=1.0,
        band_half_width=half_width,
        confidence=1.0,
    )


def wearing(half_width: float, finger: int, location: float | None) -> Wearing:
    return Wearing(ring(half_width), RingParameter(ring_wearing_finger=finger, ring_wearing_location=location))


def test_a_single_ring_stays_where_it_was_asked_for() -> None:
    (placement,) = placements([wearing(0.3, 3, 0.9)])
    assert placement.phalanx_t == pytest.approx(0.48 + 0.44 * 0.9)


def test_rings_on_different_fingers_do_not_push_each_other() -> None:
    placed = placements([wearing(0.3, 2, 0.2), wearing(0.3, 3, 0.2)])
    assert [p.phalanx_t for p in placed] == pytest.approx([0.48 + 0.44 * 0.2] * 2)


def test_two_rings_at_one_place_give_way_by_the_same_amount() -> None:
    low, high = placements([wearing(0.2, 3, 0.5), wearing(0.2, 3, 0.5)])
    assert (low.slot, high.slot) == (0, 1)
    assert (low.phalanx_t + high.phalanx_t) / 2 == pytest.approx(0.48 + 0.44 * 0.5)


@given(st.lists(st.tuples(st.floats(0.05, 0.35), st.one_of(st.none(), st.floats(0.0, 1.0))), min_size=2, max_size=3))
def test_stacked_rings_never_overlap_and_stay_on_the_finger(rings: list[tuple[float, float | None]]) -> None:
    placed = placements([wearing(half, 3, location) for half, location in rings])
    assert sorted(p.slot for p in placed) == list(range(len(rings)))
    for low, high in itertools.pairwise(placed):
        room = (low.wearing.model.band_half_width + high.wearing.model.band_half_width + GAP_RADII) * RADIUS_PER_PHALANX
        assert high.phalanx_t - low.phalanx_t >= room - 1e-9
    assert placed[0].phalanx_t >= FIRST_T
    assert placed[-1].phalanx_t <= LAST_T


def test_rings_that_find_no_room_are_left_out_last_asked_first_out() -> None:
    wide = [wearing(0.6, 3, None) for _ in range(4)]
    placed = placements([*wide, wearing(0.6, 2, None)])
    assert sorted(p.slot for p in placed) == [0, 4]
    assert len(placements([wearing(0.2, 3, None) for _ in range(5)])) == 5


def test_what_stands_higher_is_drawn_later() -> None:
    surface = np.zeros((2, 2, 3), np.float32)
    surface[..., 2] = 1.5
    ones = np.ones((2, 2), np.float32)
    stone = SurfacePatch(
        position=surface,
        normal=surface,
        colour_linear_bgr=surface,
        metal_linear_bgr=surface,
        alpha=ones,
        stone=ones,
    )
    halo = replace(wearing(0.2, 3, 0.1), model=replace(ring(0.2), patches=(stone,)))
    assert [p.slot for p in placements([halo, wearing(0.2, 3, 0.5)])] == [1, 0]
