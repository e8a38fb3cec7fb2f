"""Lifted models and thumbnails on the disk: the same again, and made anew when code or photo change."""

import os
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ringar.catalog import Fit, cache, lifting
from ringar.catalog.cache import LiftCache, Recipe, cache_key, code_version
from ringar.catalog.lifting import thumbnail
from ringar.catalog.store import Catalog
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import ProductView, RingModel, SurfacePatch
from ringar.ring import lift_ring
from tests.catalog.conftest import PhotoMaker, quick_lift


@pytest.fixture
def model(repository: Path) -> RingModel:
    """A real ring, without a name."""
    photo = read_picture((repository / "resources" / "rings" / "solitaire_white_gold.png").read_bytes())
    return lift_ring(photo, RingParameter())


@pytest.fixture
def lifts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the photos that are really lifted."""
    names: list[str] = []

    def counted(picture: Any, *rest: Any, **named: Any) -> RingModel:
        names.append(picture.name)
        return quick_lift(picture, *rest, **named)

    monkeypatch.setattr(lifting, "lift_ring", counted)
    return names


def test_a_model_comes_back_bit_by_bit(tmp_path: Path, model: RingModel) -> None:
    kept = LiftCache(tmp_path)
    assert kept.model("a" * 40) is None
    kept.keep_model("a" * 40, model)
    back = kept.model("a" * 40)
    assert back is not None
    assert len(back.patches) == len(model.patches)
    for old, new in zip(model.patches, back.patches, strict=True):
        for field in fields(SurfacePatch):
            assert np.array_equal(getattr(old, field.name), getattr(new, field.name))
    assert np.array_equal(back.cutout_bgra, model.cutout_bgra)
    assert all(np.array_equal(old, new) for old, new in zip(model.edges_px, back.edges_px, strict=True))
    for field in fields(RingModel):
        if field.name not in {"patches", "cutout_bgra", "edges_px"}:
            assert getattr(back, field.name) == getattr(model, field.name)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:0],
        lambda data: data[: len(data) // 2],
        lambda data: b"\x80\x04\x95" + data,
        lambda data: data.replace(b"facts", b"fakts"),
        lambda data: b"PK\3\4" + bytes(len(data)),
    ],
)
def test_damaged_files_count_as_missing(tmp_path: Path, model: RingModel, damage: Callable[[bytes], bytes]) -> None:
    kept = LiftCache(tmp_path)
    kept.keep_model("a" * 40, model)
    file = next(tmp_path.rglob("*.npz"))
    file.write_bytes(damage(file.read_bytes()))
    assert kept.model("a" * 40) is None


def test_nothing_is_ever_unpickled(tmp_path: Path) -> None:
    file = tmp_path / "aa" / ("a" * 40 + ".npz")
    file.parent.mkdir()
    np.savez(file, facts=np.array([{"evil": 1}], dtype=object), cutout=np.zeros(3, np.uint8))
    assert LiftCache(tmp_path).model("a" * 40) is None


def test_the_key_tells_photo_mask_parameters_and_code_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    photo, mask = "a" * 64, "b" * 64
    moved = RingParameter(ring_anchor_point=((1, 2), (3, 4)))
    keys = {
        cache_key(Recipe(photo)),
        cache_key(Recipe(mask)),
        cache_key(Recipe(photo, mask)),
        cache_key(Recipe(photo, None, moved)),
        cache_key(Recipe(photo, None, RingParameter(ring_need_remove_background=False))),
        cache_key(Recipe(photo, view=ProductView.TOP)),
    }
    assert len(keys) == 6
    worn_elsewhere = RingParameter(ring_wearing_finger=1, ring_shadow_intensity=0.5)
    assert cache_key(Recipe(photo, None, worn_elsewhere)) in keys
    monkeypatch.setattr(cache, "code_version", lambda: "other")
    assert cache_key(Recipe(photo)) not in keys


def test_a_ring_is_lifted_once_and_again_when_the_code_changes(
    catalog: Catalog, shop: Path, photo: PhotoMaker, lifts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    photo("R-1.png")
    catalog.add([shop], workers=0)
    record = catalog.search().rings[0]
    assert len(lifts) == 1
    assert catalog.model(record).name == "R-1.png"
    catalog.thumbnail(record, 64)
    assert len(lifts) == 1
    monkeypatch.setattr(cache, "code_version", lambda: "newer")
    catalog.model(record)
    catalog.thumbnail(record, 64)
    assert len(lifts) == 2


def test_a_fit_gives_another_model(catalog: Catalog, shop: Path, photo: PhotoMaker, lifts: list[str]) -> None:
    photo("R-1.png")
    catalog.add([shop], workers=0)
    record = catalog.save_fit("R-1", Fit(anchor_points=((3, 10), (20, 11)), view=ProductView.LOW))
    assert catalog.model(record).view is ProductView.LOW
    assert catalog.model(record).anchor_points_px == ((3.0, 10.0), (20.0, 11.0))
    assert len(lifts) == 2


def test_the_oldest_models_go_first_and_thumbnails_stay(tmp_path: Path, model: RingModel) -> None:
    roomy = LiftCache(tmp_path)
    keys = [f"{number:02d}" + "0" * 38 for number in range(4)]
    for key in keys:
        roomy.keep_model(key, model)
        roomy.keep_thumbnail(key, 64, b"png")
    size = next(tmp_path.rglob("*.npz")).stat().st_size
    assert roomy.prune() == 0
    for age, key in enumerate(keys):
        file = tmp_path / key[:2] / f"{key}.npz"
        os.utime(file, (1000 + age, 1000 + age))
    tight = LiftCache(tmp_path, kept_bytes=3 * size)
    assert tight.prune() == 2 * size
    assert [tight.model(key) is not None for key in keys] == [False, False, True, True]
    assert all(tight.thumbnail(key, 64) == b"png" for key in keys)


def test_the_version_of_the_code_is_steady() -> None:
    assert code_version() == code_version()
    assert len(code_version()) == 16


def test_a_thumbnail_shows_the_whole_ring_in_the_middle() -> None:
    cutout = np.zeros((400, 300, 4), np.uint8)
    cutout[50:150, 20:80] = (10, 20, 200, 255)
    small = thumbnail(cutout, 128)
    seen = small[..., 3] > 127
    rows, columns = np.nonzero(seen)
    assert abs(rows.mean() - 63.5) < 1
    assert abs(columns.mean() - 63.5) < 1
    assert abs(np.ptp(rows) + 1 - 128 * 0.88) <= 2
    assert abs(np.ptp(columns) + 1 - 128 * 0.88 * 0.6) <= 2
    assert (small[seen][:, :3] == (10, 20, 200)).all()
    assert thumbnail(np.zeros((9, 9, 4), np.uint8), 32).max() == 0
