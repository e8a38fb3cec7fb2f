"""Lifted models kept on the disk come back as they were."""

from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from ringar.catalog.cache import LiftCache
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import SurfacePatch
from ringar.ring import lift_ring

RINGS = Path(__file__).resolve().parents[2] / "resources" / "rings"


@pytest.mark.parametrize("name", ["ruby_halo_gold", "slim_band_rose_gold"])
def test_a_kept_model_is_the_same_model(tmp_path: Path, name: str) -> None:
    model = lift_ring(read_picture(RINGS / f"{name}.png"), RingParameter())
    cache = LiftCache(tmp_path)
    cache.keep_model("aa" * 20, model)
    again = cache.model("aa" * 20)
    assert again is not None
    for field in fields(model):
        before, after = getattr(model, field.name), getattr(again, field.name)
        if field.name == "patches":
            for one, other in zip(before, after, strict=True):
                for layer in fields(SurfacePatch):
                    np.testing.assert_array_equal(getattr(one, layer.name), getattr(other, layer.name))
        elif field.name in ("cutout_bgra", "edges_px"):
            np.testing.assert_equal(after, before)
        elif field.name != "name":
            assert after == before, field.name


def test_a_damaged_file_is_no_model(tmp_path: Path) -> None:
    cache = LiftCache(tmp_path)
    path = tmp_path / "aa" / f"{'aa' * 20}.npz"
    path.parent.mkdir()
    path.write_bytes(b"PK\x03\x04 no archive")
    assert cache.model("aa" * 20) is None
