"""What a catalogue keeps, finds and gives back, on both databases."""

from decimal import Decimal
from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.catalog import Choice, Fit, Order, Query, RingRecord, open_catalog
from ringar.catalog.store import Catalog
from ringar.errors import CatalogError, InvalidParameterError, UnreadableMaskError
from ringar.pictures import encode_png
from ringar.records import ProductView
from tests.catalog.conftest import PhotoMaker

LIST = """SKU;Name;Metall;Steine;Karat;Preis;Währung;Innendurchmesser;Schlagworte
A-1;Sonnenaufgang;Weißgold;Diamant, Rubin;0,25;1.290,00;EUR;17,2;Verlobung, neu
A-2;Émile;Platin;Diamant;1,5;12.500,00 €;;18;Verlobung
A-3;Trauring;Gelbgold;;;450 - 690 EUR;;;Trauring
A-4;Rosé;Roségold;Saphir;;;;16,5;neu
"""


def filled(catalog: Catalog, shop: Path, photo: PhotoMaker) -> Catalog:
    for number in (1, 2, 3, 4):
        photo(f"A-{number}.png", unsure=number == 4)
    (shop / "rings.csv").write_text(LIST, encoding="utf-8")
    report = catalog.add([shop], workers=0)
    assert (report.added, report.refused, report.needs_check) == (4, 0, 1)
    return catalog


def known(catalog: Catalog, sku: str) -> RingRecord:
    record = catalog.ring(sku)
    assert record is not None
    return record


def test_everything_a_list_says_is_kept(either: Catalog, shop: Path, photo: PhotoMaker) -> None:
    record = known(filled(either, shop, photo), "A-1")
    assert (record.name, record.metal) == ("Sonnenaufgang", "Weißgold")
    assert record.stones == ("Diamant", "Rubin")
    assert record.tags == ("Verlobung", "neu")
    assert (record.carat, record.price, record.currency) == (Decimal("0.25"), Decimal("1290.00"), "EUR")
    assert record.inner_diameter_mm == pytest.approx(17.2)
    assert record.view is ProductView.STANDING
    assert record.anchor_points == ((1.5, 12.0), (21.5, 12.0))
    assert not record.needs_check
    assert known(either, "A-2").currency == "EUR"
    assert (known(either, "A-3").price, known(either, "A-3").price_to) == (Decimal(450), Decimal(690))
    assert known(either, "A-4").needs_check
    assert "anchor points" in known(either, "A-4").check_reason
    assert either.ring("A-5") is None


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("", ["A-2", "A-4", "A-1", "A-3"]),
        ("weissgold", ["A-1"]),
        ("WEISS", ["A-1"]),
        ("gold", ["A-4", "A-1", "A-3"]),
        ("emile", ["A-2"]),
        ("Émi", ["A-2"]),
        ("ém", ["A-2"]),
        ("old", ["A-4", "A-1", "A-3"]),
        ("dia verl", ["A-2", "A-1"]),
        ("rubin platin", []),
        ("a-3", ["A-3"]),
        ("%", []),
        ('"', []),
        ("gold* OR", []),
        ("50%_\\", []),
    ],
)
def test_search(either: Catalog, shop: Path, photo: PhotoMaker, text: str, skus: list[str]) -> None:
    page = filled(either, shop, photo).search(Query(text=text))
    assert [ring.sku for ring in page.rings] == skus
    assert page.total == len(skus)


def test_choices_and_prices(either: Catalog, shop: Path, photo: PhotoMaker) -> None:
    filled(either, shop, photo)

    def found(**wanted: object) -> set[str]:
        return {ring.sku for ring in either.search(Query.model_validate(wanted)).rings}

    assert found(metals=("platin", "GELBGOLD")) == {"A-2", "A-3"}
    assert found(stones=("diamant",), tags=("neu",)) == {"A-1"}
    assert found(price_min=500, price_max=2000) == {"A-1", "A-3"}
    assert found(price_min=700) == {"A-1", "A-2"}
    assert found(needs_check=True) == {"A-4"}
    assert found(needs_check=False, text="gold") == {"A-1", "A-3"}
    cheap_first = either.search(Query(order=Order.PRICE))
    assert [ring.sku for ring in cheap_first.rings] == ["A-3", "A-1", "A-2", "A-4"]
    facets = either.facets()
    assert facets.total == 4
    assert facets.stones[0] == Choice("Diamant", 2)
    assert {choice.value for choice in facets.metals} == {"Weißgold", "Platin", "Gelbgold", "Roségold"}
    assert (facets.price_min, facets.price_max, facets.needs_check) == (Decimal(450), Decimal(12500), 1)
    assert facets.currencies == (Choice("EUR", 3),)


def test_pages_fit_together(either: Catalog, shop: Path, photo: PhotoMaker) -> None:
    filled(either, shop, photo)
    pages = [either.search(offset=offset, limit=3) for offset in (0, 3, 6)]
    assert [page.total for page in pages] == [4, 4, 4]
    assert [ring.sku for page in pages for ring in page.rings] == ["A-2", "A-4", "A-1", "A-3"]
    assert [ring.sku for ring in either.every()] == ["A-2", "A-4", "A-1", "A-3"]


def test_a_fit_set_by_hand_survives_every_import(either: Catalog, shop: Path, photo: PhotoMaker) -> None:
    filled(either, shop, photo)
    mask = np.zeros((24, 24), np.uint8)
    mask[6:18] = 255
    fit = Fit(
        anchor_points=((3.4, 12), (20, 11)), view=ProductView.TOP, inner_diameter_mm=16.9, mask_png=encode_png(mask)
    )
    before = either.save_fit("A-4", fit)
    assert before.fitted_by_hand
    assert not before.needs_check
    assert either.parameter(before).ring_anchor_point == ((3, 12), (20, 11))
    (shop / "rings.csv").write_text(LIST.replace("16,5", "19").replace("Rosé;", "Rose;"), encoding="utf-8")
    photo("A-4.png", seed=99)
    report = either.add([shop], workers=0)
    assert report.updated == 1
    assert "by hand" in report.outcomes[0].reasons[0]
    after = known(either, "A-4")
    assert after.name == "Rose"
    same = {"photo_sha256", "mask_sha256", "anchor_points", "view", "inner_diameter_mm", "needs_check"}
    assert after.model_dump(include=same) == before.model_dump(include=same)
    path = either.mask(after)
    assert path is not None
    assert path.read_bytes() == encode_png(mask)
    assert (either.model(after).cutout_bgra[..., 3] == mask).all()


def test_a_fit_needs_a_ring_and_a_mask_of_its_size(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    filled(catalog, shop, photo)
    with pytest.raises(CatalogError, match="no ring 'B'"):
        catalog.save_fit("B", Fit())
    with pytest.raises(UnreadableMaskError, match="same size"):
        catalog.save_fit("A-1", Fit(mask_png=encode_png(np.zeros((5, 5), np.uint8))))
    assert not known(catalog, "A-1").fitted_by_hand


def test_only_the_diameter_set_leaves_the_anchor_points_to_the_program(
    catalog: Catalog, shop: Path, photo: PhotoMaker
) -> None:
    filled(catalog, shop, photo)
    record = catalog.save_fit("A-1", Fit(inner_diameter_mm=17.9))
    assert record.inner_diameter_mm == pytest.approx(17.9)
    assert catalog.parameter(record).ring_anchor_point is None


def test_removed_rings_are_gone(either: Catalog, shop: Path, photo: PhotoMaker) -> None:
    filled(either, shop, photo)
    assert either.remove(["A-1", "A-1", "nothing"]) == 1
    assert either.ring("A-1") is None
    assert either.search(Query(text="weissgold")).total == 0
    assert "Rubin" not in {choice.value for choice in either.facets().stones}
    assert either.remove(["A-1"]) == 0


def test_thumbnails_have_the_size_asked_for(either: Catalog, shop: Path, photo: PhotoMaker) -> None:
    record = known(filled(either, shop, photo), "A-1")
    for side_px in (16, 100, 512):
        image = cv2.imdecode(np.frombuffer(either.thumbnail(record, side_px), np.uint8), cv2.IMREAD_UNCHANGED)
        assert image is not None
        assert image.shape == (side_px, side_px, 4)
        assert image[side_px // 2, side_px // 2, 3] == 255
        assert image[0, 0, 3] <= 8
    with pytest.raises(InvalidParameterError, match="16 to 512"):
        either.thumbnail(record, 513)


def test_a_catalogue_stays_when_it_is_closed(tmp_path: Path, quick: None, shop: Path, photo: PhotoMaker) -> None:
    assert quick is None
    file = str(tmp_path / "kept.sqlite")
    with open_catalog(file) as opened:
        before = known(filled(opened, shop, photo), "A-2")
    with open_catalog(f"sqlite:///{file}") as opened:
        assert known(opened, "A-2") == before


def test_two_catalogues_open_at_once_see_each_other(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    with open_catalog(str(catalog.folder).removesuffix(".files")) as other:
        filled(catalog, shop, photo)
        assert other.search().total == 4
        other.remove(["A-1"])
        assert catalog.search().total == 3
