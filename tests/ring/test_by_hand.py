"""What a person sets is used exactly: the ends of the inner edge, the view, an edited mask."""

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from ringar.errors import InvalidParameterError
from ringar.parameters import RingParameter
from ringar.records import ProductView
from ringar.ring import lift_ring
from tests.ring.studio import bundled_cutout, on

if TYPE_CHECKING:
    from tests.ring.conftest import KnownRings

Pixel = tuple[int, int]
ANY = RingParameter()
PHOTO = on(bundled_cutout("solitaire_white_gold"), 250.0)


def pixel(place: np.ndarray | tuple[float, float]) -> Pixel:
    return round(float(place[0])), round(float(place[1]))


def test_found_ends_are_whole_pixels_and_handed_back_give_the_same_ring() -> None:
    free = lift_ring(PHOTO, ANY)
    left, right = (pixel(place) for place in free.anchor_points_px)
    assert np.array_equal((left, right), free.anchor_points_px)
    again = lift_ring(PHOTO, RingParameter(ring_anchor_point=(left, right)))
    assert again.anchor_points_px == free.anchor_points_px
    for one, other in zip(free.patches, again.patches, strict=True):
        assert np.array_equal(one.position, other.position)
        assert np.array_equal(one.colour_linear_bgr, other.colour_linear_bgr)


@pytest.mark.parametrize(
    ("left", "right"), [((8, 0), (-8, 0)), ((-20, 5), (12, -9)), ((30, 10), (30, 10)), ((0, 40), (0, 20))]
)
def test_given_ends_are_the_models(left: Pixel, right: Pixel) -> None:
    found = np.array(lift_ring(PHOTO, ANY).anchor_points_px) + np.array((left, right))
    points = pixel(found[0]), pixel(found[1])
    model = lift_ring(PHOTO, RingParameter(ring_anchor_point=points))
    assert np.array_equal(model.anchor_points_px, points)
    assert model.anchor_confidence == 1.0
    circle = model.edges_px[2]
    assert circle[:, 0].min() == pytest.approx(points[0][0], abs=2.5)
    assert circle[:, 0].max() == pytest.approx(points[1][0], abs=2.5)


@pytest.mark.parametrize("aside_px", [0, 2])
def test_ends_one_over_the_other_are_refused(aside_px: int) -> None:
    left, right = np.array(lift_ring(PHOTO, ANY).anchor_points_px)
    middle, half = (left + right) / 2, float(np.linalg.norm(right - left)) / 2
    points = pixel(middle - (aside_px, half)), pixel(middle + np.array((0.0, half)))
    with pytest.raises(InvalidParameterError, match="not on this ring's inner edge"):
        lift_ring(PHOTO, RingParameter(ring_anchor_point=points))


@pytest.mark.parametrize("view", list(ProductView))
def test_ends_tell_the_view_of_a_photo_that_was_misread(known: "KnownRings", view: ProductView) -> None:
    ring = known("c02", view)
    left, right = (pixel(place) for place in ring.anchors_px)
    mask = cv2.dilate((ring.alpha > 0.5).astype(np.uint8) * np.uint8(255), np.ones((15, 15), np.uint8))
    model = lift_ring(
        ring.picture, RingParameter(ring_anchor_point=(left, right)), np.asarray(mask, np.uint8), view=view
    )
    assert model.view is view
    assert np.array_equal(model.cutout_bgra[..., 3], mask)
    assert model.elevation_deg == pytest.approx(ring.truth["elevation_deg"], abs=14)


@pytest.mark.parametrize("view", list(ProductView))
def test_a_view_that_was_set_is_kept(view: ProductView) -> None:
    model = lift_ring(PHOTO, ANY, view=view)
    assert model.view is view
    if view is ProductView.THREE_QUARTER:
        assert model.elevation_deg == pytest.approx(45, abs=4)
    if view is ProductView.TOP:
        assert model.elevation_deg >= 55
    if view is ProductView.LOW:
        assert model.elevation_deg <= 38
