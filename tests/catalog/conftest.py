"""A quick stand-in for the lift, made-up photos, catalogues on SQLite and on a real PostgreSQL server."""

from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.catalog import lifting, open_catalog
from ringar.catalog.store import Catalog
from ringar.errors import NoRingError
from ringar.parameters import RingParameter
from ringar.pictures import encode_png
from ringar.records import Gray8, Picture, ProductView, RingModel, SurfacePatch
from tests.postgres import PostgresServer

PhotoMaker = Callable[..., Path]

UNSURE_BLUE = 77
"""A photo whose first pixel has this much blue is lifted without confidence."""


def quick_lift(
    picture: Picture, parameter: RingParameter, mask: Gray8 | None = None, *, view: ProductView | None = None
) -> RingModel:
    """Any photo that isn't blank is a ring."""
    image = picture.image_bgr
    if image.std() < 1:
        raise NoRingError(f"{picture.name}: no ring stands out from its background. Take another photo.")
    height, width = image.shape[:2]
    anchors = parameter.ring_anchor_point or ((1.5, height / 2), (width - 2.5, height / 2))
    alpha = mask if mask is not None else np.full((height, width), 255, np.uint8)
    flat = np.ones((2, 3), np.float32)
    grid = np.dstack([flat] * 3)
    patch = SurfacePatch(grid, grid, grid, grid, flat, flat)
    unsure = bool(image[0, 0, 0] == UNSURE_BLUE)
    return RingModel(
        patches=(patch,),
        cutout_bgra=np.dstack([image, alpha]),
        anchor_points_px=((float(anchors[0][0]), float(anchors[0][1])), (float(anchors[1][0]), float(anchors[1][1]))),
        view=view or ProductView.STANDING,
        elevation_deg=44.5,
        azimuth_deg=-3.25,
        inner_radius_px=width / 2 - 2,
        band_half_width=0.125,
        confidence=0.8,
        anchor_confidence=0.4 if unsure else 0.9,
        name=picture.name,
        edges_px=(np.ones((4, 2), np.float32),),
    )


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lift without looking."""
    monkeypatch.setattr(lifting, "lift_ring", quick_lift)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """An empty folder for photos and lists."""
    folder = tmp_path / "shop"
    folder.mkdir()
    return folder


@pytest.fixture
def photo(shop: Path) -> PhotoMaker:
    """Make a small photo; the same seed makes the same picture, and a blank one shows no ring."""

    def make(name: str, seed: int | None = None, *, blank: bool = False, unsure: bool = False) -> Path:
        seed = sum(name.encode()) if seed is None else seed
        image = np.random.default_rng(seed).integers(100, 255, (24, 24, 3)).astype(np.uint8)
        if blank:
            image[:] = 255
        if unsure:
            image[0, 0, 0] = UNSURE_BLUE
        path = shop / name
        path.parent.mkdir(parents=True, exist_ok=True)
        suffix = path.suffix if path.suffix in {".png", ".jpg"} else ".png"
        path.write_bytes(encode_png(image) if suffix == ".png" else cv2.imencode(".jpg", image)[1].tobytes())
        return path

    return make


@pytest.fixture
def catalog(tmp_path: Path, quick: None) -> Iterator[Catalog]:  # noqa: ARG001
    """An empty catalogue in a file."""
    with open_catalog(str(tmp_path / "catalog.sqlite")) as opened:
        yield opened


@pytest.fixture
def shared_catalog(postgres: PostgresServer, tmp_path: Path, quick: None) -> Iterator[Catalog]:  # noqa: ARG001
    """An empty catalogue on a server."""
    with open_catalog(postgres.new_database(), folder=tmp_path / "kiosk") as opened:
        yield opened


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest) -> Catalog:
    """The same behaviour on both databases."""
    opened = request.getfixturevalue("catalog" if request.param == "sqlite" else "shared_catalog")
    assert isinstance(opened, Catalog)
    return opened
