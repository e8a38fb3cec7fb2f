"""A ring made in another size: head and band keep their millimetres, the inner edge stays on the finger."""

from pathlib import Path

import numpy as np
import pytest

from ringar.errors import InvalidParameterError
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import RingModel
from ringar.ring import lift_ring, true_scale

RING = Path(__file__).resolve().parents[2] / "resources" / "rings" / "ruby_halo_gold.png"


@pytest.fixture(scope="module")
def model() -> RingModel:
    return lift_ring(read_picture(RING), RingParameter())


def extent(model: RingModel, patch: int, axis: int) -> float:
    values = model.patches[patch].position[..., axis]
    return float(values.max() - values.min())


def test_the_same_size_changes_nothing(model: RingModel) -> None:
    for before, after in zip(model.patches, true_scale(model, 17.0, 17.0).patches, strict=True):
        np.testing.assert_allclose(after.position, before.position, atol=1e-5)


def test_head_and_band_keep_their_millimetres_on_a_smaller_finger(model: RingModel) -> None:
    sized = true_scale(model, 18.0, 15.0)
    assert sized.band_half_width * 15.0 == pytest.approx(model.band_half_width * 18.0)
    head = len(model.patches) - 1
    for axis in (0, 1, 2):
        assert extent(sized, head, axis) * 15.0 == pytest.approx(extent(model, head, axis) * 18.0, rel=1e-4)


def test_the_inner_edge_stays_on_the_finger(model: RingModel) -> None:
    def inner_radius(ring: RingModel) -> float:
        inner = ring.patches[3].position
        return float(np.median(np.hypot(inner[..., 0], inner[..., 2])))

    assert inner_radius(true_scale(model, 19.0, 16.0)) == pytest.approx(inner_radius(model), abs=0.02)


@pytest.mark.parametrize(("ring_mm", "finger_mm"), [(17.0, 0.0), (17.0, 5.0), (5.0, 17.0), (float("nan"), 17.0)])
def test_sizes_that_cannot_belong_together_are_refused(model: RingModel, ring_mm: float, finger_mm: float) -> None:
    with pytest.raises(InvalidParameterError):
        true_scale(model, ring_mm, finger_mm)
