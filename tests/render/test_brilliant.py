"""The cut stone as a set of mirrors: no light is won, the cut is symmetric, diamond returns what glass leaks."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringar.records import Floats
from ringar.render.brilliant import RayTable, rays_towards

FACE_ON = np.array([0.0, 0.0, 1.0], np.float32)
SIDE = 48


def covered(table: RayTable) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    return np.asarray(table.weight.sum(axis=0) > 0)


def returned(table: RayTable) -> float:
    """Share of the light that comes in through the crown again."""
    upwards = (table.weight * (table.direction[:, 2] > 0)).sum(axis=0)
    return float(upwards[covered(table)].mean())


@settings(max_examples=12, deadline=None)
@given(st.floats(-0.7, 0.7), st.floats(-0.6, 0.6), st.sampled_from([1.58, 1.77, 2.42]))
def test_a_stone_hands_on_its_light_and_wins_none(x: float, y: float, index: float) -> None:
    table = rays_towards(np.array([x, y, np.sqrt(max(1 - x * x - y * y, 0.1))], np.float32), index, SIDE)
    inside = covered(table)
    assert inside.any()
    total = table.weight.sum(axis=0)[inside]
    assert total.max() < 1.0 + 1e-5
    assert np.median(total) == pytest.approx(1.0, abs=1e-5)
    lengths = np.linalg.norm(table.direction, axis=1)
    np.testing.assert_allclose(lengths[table.weight > 0], 1.0, atol=1e-4)


def test_seen_from_above_the_girdle_is_round_and_the_pattern_fourfold() -> None:
    table = rays_towards(FACE_ON, 2.42, SIDE)
    shape = covered(table).reshape(SIDE, SIDE)
    assert shape.mean() == pytest.approx(np.pi / (2 * 1.08) ** 2, abs=0.04)
    mirror = table.weight[0].reshape(SIDE, SIDE)
    np.testing.assert_allclose(mirror, np.rot90(mirror), atol=2e-3)


def test_a_diamond_throws_light_back_that_glass_lets_through() -> None:
    diamond, glass = (returned(rays_towards(FACE_ON, index, SIDE)) for index in (2.42, 1.5))
    assert diamond > 0.85 > glass


def test_facets_show_different_parts_of_the_room() -> None:
    table = rays_towards(FACE_ON, 2.42, SIDE)
    brightest: Floats = table.direction[1][:, covered(table)]
    assert brightest[:2].std(axis=1).min() > 0.2


def test_a_point_is_found_where_it_is_seen() -> None:
    table = rays_towards(np.array([0.3, -0.2, 0.93], np.float32), 1.77, SIDE)
    centre = table.index(np.zeros((3, 1), np.float32))[0]
    assert divmod(int(centre), SIDE) in {(SIDE // 2 - 1 + a, SIDE // 2 - 1 + b) for a in (0, 1) for b in (0, 1)}
    assert covered(table)[centre]
