"""The lift against path-traced truth: anchors, view, geometry, and what given anchors change."""

from typing import TYPE_CHECKING

import numpy as np
import pytest

from ringar.errors import InvalidParameterError
from ringar.parameters import RingParameter
from ringar.records import Picture, ProductView
from ringar.ring import lift_ring

if TYPE_CHECKING:
    from tests.ring.conftest import KnownRings

KINDS = ("c01", "c02", "c04", "c05", "c06", "c14")
"""A solitaire, a wide band, an eternity ring, a halo, a signet ring, a black band."""


@pytest.mark.parametrize("view", list(ProductView))
@pytest.mark.parametrize("case", KINDS)
def test_every_view_is_told_apart_and_measured(known: "KnownRings", case: str, view: ProductView) -> None:
    ring = known(case, view)
    model = lift_ring(ring.picture, RingParameter())
    diameter = np.linalg.norm(ring.anchors_px[1] - ring.anchors_px[0])
    error = np.linalg.norm(np.array(model.anchor_points_px) - ring.anchors_px, axis=1).max() / diameter
    assert model.view is view
    assert error < (0.05 if view is ProductView.THREE_QUARTER else 0.12)
    tolerance_deg = 10 if view is ProductView.TOP else 4
    assert model.elevation_deg == pytest.approx(ring.truth["elevation_deg"], abs=tolerance_deg)


@pytest.mark.parametrize("case", KINDS)
def test_surfaces_are_whole_and_outside_the_finger(known: "KnownRings", case: str) -> None:
    model = lift_ring(known(case, ProductView.THREE_QUARTER).picture, RingParameter())
    for patch in model.patches:
        rows, cols = patch.alpha.shape
        assert patch.position.shape == patch.normal.shape == patch.colour_linear_bgr.shape == (rows, cols, 3)
        assert np.isfinite(patch.position).all()
        assert np.allclose(np.linalg.norm(patch.normal, axis=2), 1, atol=1e-3)
        assert 0 <= patch.colour_linear_bgr.min() <= patch.colour_linear_bgr.max() <= 1.001
        assert np.hypot(patch.position[..., 0], patch.position[..., 2]).min() > 0.0
    outer = model.patches[0].position
    assert np.hypot(outer[..., 0], outer[..., 2]).min() > 0.98
    assert 0.05 < model.band_half_width < 1.2


def test_a_wide_band_is_wider_than_a_slim_one(known: "KnownRings") -> None:
    wide, slim = (
        lift_ring(known(case, ProductView.THREE_QUARTER).picture, RingParameter()).band_half_width
        for case in ("c09", "c07")
    )
    assert wide == pytest.approx(4 * slim, rel=0.3)


def test_the_same_photo_at_another_size_gives_the_same_ring(known: "KnownRings") -> None:
    picture = known("c02", ProductView.THREE_QUARTER).picture
    half = Picture(np.ascontiguousarray(picture.image_bgr[::2, ::2]))
    large, small = (lift_ring(each, RingParameter()) for each in (picture, half))
    assert small.inner_radius_px == pytest.approx(large.inner_radius_px / 2, rel=0.03)
    assert small.elevation_deg == pytest.approx(large.elevation_deg, abs=2)


def test_given_anchors_fix_the_inner_diameter(known: "KnownRings") -> None:
    picture = known("c02", ProductView.THREE_QUARTER).picture
    free = lift_ring(picture, RingParameter())
    (left, top), (right, _) = ((round(x), round(y)) for x, y in free.anchor_points_px)
    given = RingParameter(ring_anchor_point=((left - 10, top), (right + 10, top)))
    wider = lift_ring(picture, given)
    assert wider.inner_radius_px == pytest.approx(free.inner_radius_px + 10, abs=2)


def test_anchors_outside_the_photo_are_refused_by_name(known: "KnownRings") -> None:
    picture = known("c02", ProductView.THREE_QUARTER).picture
    with pytest.raises(InvalidParameterError) as caught:
        lift_ring(picture, RingParameter(ring_anchor_point=((10, 10), (5000, 10))))
    assert caught.value.field.startswith("ring_anchor_point")
