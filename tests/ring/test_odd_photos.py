"""Photos and anchor points that no ring goes with."""

import numpy as np
import pytest

from ringar.bundled import bundled_folder
from ringar.errors import InvalidParameterError, NoRingError
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import Picture
from ringar.ring import lift_ring


@pytest.mark.parametrize("level", [0, 128, 255])
def test_an_even_picture_shows_no_ring(level: int) -> None:
    with pytest.raises(NoRingError):
        lift_ring(Picture(np.full((300, 300, 3), level, np.uint8)), RingParameter())


@pytest.mark.parametrize("points", [((10, 10), (20, 10)), ((100, 10), (700, 10))])
def test_anchors_beside_the_ring_are_refused(points: tuple[tuple[int, int], tuple[int, int]]) -> None:
    photo = read_picture(bundled_folder("resources") / "rings" / "classic_band_gold.png")
    with pytest.raises(InvalidParameterError, match="inner edge"):
        lift_ring(photo, RingParameter(ring_anchor_point=points))
