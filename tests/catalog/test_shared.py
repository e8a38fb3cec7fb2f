"""A chain's kiosks on one PostgreSQL server, which may be away."""

from datetime import timedelta
from pathlib import Path

import pytest

from ringar.catalog import Fit, Query, open_catalog, origin
from ringar.errors import CatalogAwayError
from tests.catalog.conftest import PhotoMaker
from tests.postgres import PostgresServer


def test_kiosks_share_one_catalogue_with_its_pictures(
    postgres: PostgresServer, tmp_path: Path, shop: Path, photo: PhotoMaker, quick: None
) -> None:
    assert quick is None
    url = postgres.new_database()
    photo("R-1.png")
    (shop / "list.csv").write_text("sku,name\nR-1,Weißgold\n", encoding="utf-8")
    with open_catalog(url, folder=tmp_path / "one") as first, open_catalog(url, folder=tmp_path / "two") as second:
        first.add([shop], workers=0)
        ring = second.search(Query(text="weiss")).rings[0]
        assert second.photo(ring).read_bytes() == (shop / "R-1.png").read_bytes()
        assert (tmp_path / "two") in second.photo(ring).parents
        second.save_fit("R-1", Fit(inner_diameter_mm=17.5))
        fitted = first.ring("R-1")
        assert fitted is not None
        assert fitted.inner_diameter_mm == pytest.approx(17.5)
        assert first.age is None


def test_the_last_good_copy_serves_while_the_server_is_away(
    postgres: PostgresServer,
    tmp_path: Path,
    shop: Path,
    photo: PhotoMaker,
    quick: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert quick is None
    monkeypatch.setattr(origin, "RETRY_S", 0.0)
    url, folder = postgres.new_database(), tmp_path / "kiosk"
    for number in (1, 2, 3):
        photo(f"R-{number}.png")
    with open_catalog(url, folder=tmp_path / "office") as office:
        office.add([shop], workers=0)
        with open_catalog(url, folder=folder) as kiosk:
            office.remove(["R-3"])
            assert kiosk.refresh(pictures=True) == 1
            before = kiosk.search().rings
            postgres.stop()
            try:
                assert kiosk.search().rings == before
                assert kiosk.search(Query(text="R-2")).total == 1
                assert kiosk.facets().total == 2
                assert kiosk.photo(before[0]).is_file()
                kiosk.model(before[1])
                assert kiosk.age is not None
                assert timedelta(0) <= kiosk.age < timedelta(minutes=5)
                with pytest.raises(CatalogAwayError, match="doesn't answer"):
                    kiosk.save_fit("R-1", Fit(inner_diameter_mm=17.0))
                with pytest.raises(CatalogAwayError):
                    kiosk.add([shop], workers=0)
                with open_catalog(url, folder=folder) as again:
                    assert again.search().rings == before
                    assert again.age is not None
                with pytest.raises(CatalogAwayError, match="doesn't answer"):
                    open_catalog(url, folder=tmp_path / "fresh")
            finally:
                postgres.start()
            assert kiosk.search().rings == before
            assert str(kiosk.age) == "None"
            assert kiosk.save_fit("R-1", Fit(inner_diameter_mm=17.0)).fitted_by_hand


def test_the_copy_follows_by_itself(
    postgres: PostgresServer,
    tmp_path: Path,
    shop: Path,
    photo: PhotoMaker,
    quick: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert quick is None
    monkeypatch.setattr(origin, "REFRESH_S", 0.0)
    url = postgres.new_database()
    photo("R-1.png")
    with open_catalog(url, folder=tmp_path / "one") as first, open_catalog(url, folder=tmp_path / "two") as second:
        first.add([shop], workers=0)
        assert second.search().total == 1
        assert second.refresh() == 0
        first.save_fit("R-1", Fit(inner_diameter_mm=17.5))
        assert second.refresh() == 1
        first.remove(["R-1"])
        assert second.refresh() == 1


def test_a_password_is_never_shown(tmp_path: Path) -> None:
    url = "postgresql://kiosk:secret123@127.0.0.1:1/shop"
    with pytest.raises(CatalogAwayError) as error:
        open_catalog(url, folder=tmp_path)
    assert "secret123" not in str(error.value)
