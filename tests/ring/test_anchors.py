"""Anchor points: where they are told to be sure, they lie within 2 % of the inner diameter."""

from pathlib import Path

import numpy as np
import pytest

from ringar.bench.cutout import ProductPhoto, product_photos
from ringar.parameters import RingParameter
from ringar.records import Picture, ProductView, RingModel
from ringar.ring import lift_ring
from ringar.ring.verdict import SURE_ANCHORS


@pytest.fixture(scope="module")
def from_top(shared: Path) -> dict[str, ProductPhoto]:
    return {photo.name: photo for photo in product_photos(shared / "groundtruth", (ProductView.TOP,))}


def lifted(photo: ProductPhoto) -> tuple[RingModel, float]:
    """The model, and its worse anchor point's distance from the truth in inner diameters."""
    model = lift_ring(Picture(photo.photo), RingParameter())
    off = np.linalg.norm(np.array(model.anchor_points_px) - photo.anchors_px, axis=1).max()
    return model, float(off / np.linalg.norm(photo.anchors_px[1] - photo.anchors_px[0]))


@pytest.mark.parametrize("case", ["c02", "c03", "c07", "c11", "c12", "c19", "c23"])
def test_bands_whose_hole_is_seen_from_the_top_are_sure(from_top: dict[str, ProductPhoto], case: str) -> None:
    model, off = lifted(from_top[case])
    assert model.anchor_confidence > SURE_ANCHORS
    assert off < 0.02


@pytest.mark.parametrize("case", ["c04", "c06", "c08", "c10", "c16", "c21"])
def test_other_profiles_and_hidden_holes_are_to_be_checked(from_top: dict[str, ProductPhoto], case: str) -> None:
    model, off = lifted(from_top[case])
    assert model.anchor_confidence < SURE_ANCHORS
    assert off < 0.045


@pytest.mark.parametrize("view", [ProductView.THREE_QUARTER, ProductView.STANDING])
def test_signet_rings_are_to_be_checked(shared: Path, view: ProductView) -> None:
    (signet,) = (photo for photo in product_photos(shared / "groundtruth", (view,)) if photo.name == "c06")
    model, off = lifted(signet)
    assert model.anchor_confidence < SURE_ANCHORS
    assert off < 0.035
