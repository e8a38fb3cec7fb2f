"""Folders, lists and pictures become rings; what can't be used is refused with its reason."""

import os
import sys
from pathlib import Path

import numpy as np
import pytest

from ringar.catalog import Fit, ImportReport, ImportStep, Kind, RingRecord
from ringar.catalog.importing.matching import PictureIndex
from ringar.catalog.store import Catalog
from ringar.errors import UnreadableListError, UnreadablePictureError
from ringar.pictures import encode_png
from tests.catalog.conftest import PhotoMaker


def add(catalog: Catalog, *sources: Path) -> ImportReport:
    return catalog.add(sources, workers=0)


def record(catalog: Catalog, sku: str) -> RingRecord:
    found = catalog.ring(sku)
    assert found is not None
    return found


def skus(catalog: Catalog) -> list[str]:
    return sorted(ring.sku for ring in catalog.search().rings)


def refusals(report: ImportReport) -> dict[str, str]:
    return {outcome.sku: " ".join(outcome.reasons) for outcome in report.outcomes if outcome.kind is Kind.REFUSED}


def test_photos_without_a_list_are_named_after_their_files(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    photo("solitaire_rose-gold.png")
    photo("sub/Band 7.jpg")
    (shop / "notes.docx").write_bytes(b"x")
    (shop / "._hidden.png").write_bytes(b"x")
    report = add(catalog, shop)
    assert (report.added, report.refused) == (2, 0)
    assert record(catalog, "solitaire_rose-gold").name == "Solitaire rose gold"
    assert record(catalog, "Band 7").photo_name == "Band 7.jpg"
    assert any("left out" in note for note in report.notes)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is text")
def test_a_file_whose_name_is_no_text(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    photo("ring.png").rename(os.fsdecode(os.fsencode(shop) + b"/r\xffing.png"))
    report = catalog.add([shop], workers=0)
    assert report.added == 1
    record = catalog.ring("r ing")
    assert record is not None
    assert record.photo_name == "r ing.png"


def test_every_refused_picture_has_its_own_reason(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    photo("good.png")
    photo("blank.png", blank=True)
    (shop / "cut.png").write_bytes(photo("whole.png").read_bytes()[:200])
    (shop / "empty.jpg").write_bytes(b"")
    (shop / "web.webp").write_bytes(b"RIFF\0\0\0\0WEBPVP8 ")
    (shop / "text.jpg").write_text("<html>")
    report = add(catalog, shop)
    assert skus(catalog) == ["good", "whole"]
    reasons = refusals(report)
    assert set(reasons) == {"blank", "cut", "empty", "web", "text"}
    assert "no ring stands out" in reasons["blank"]
    assert "damaged" in reasons["cut"]
    assert "empty" in reasons["empty"]
    assert "WebP" in reasons["web"]
    assert "web page" in reasons["text"]


def test_rows_find_their_pictures_by_many_names(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    for name in ("sol_001.jpg", "SOL-002 (front).png", "SOL0003.png", "Princess.png", "deep/er/x y.png", "other.png"):
        photo(name)
    (shop / "list.csv").write_text(
        "sku,name,image\nSOL-001,,\nSOL-002,,\nSOL-0003,,\nP-4,princess,\nX-5,,C:\\Fotos\\X Y.PNG\n"
        "U-6,,https://shop.example/img/other.png?size=9\nN-7,nothing,\nM-8,,missing.png\n"
    )
    report = add(catalog, shop)
    assert skus(catalog) == ["P-4", "SOL-0003", "SOL-001", "SOL-002", "U-6", "X-5"]
    assert record(catalog, "X-5").photo_name == "x y.png"
    assert record(catalog, "U-6").photo_name == "other.png"
    assert set(refusals(report)) == {"N-7", "M-8"}
    assert "missing.png" in refusals(report)["M-8"]
    assert report.outcomes[0].source.endswith("list.csv, line 8")


def test_a_name_that_begins_like_another_ring_is_not_mixed_up(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    photo("R-1.png")
    photo("R-1-2.png")
    (shop / "list.csv").write_text("sku\nR-1\nR-1-2\n")
    report = add(catalog, shop)
    assert report.added == 2
    assert record(catalog, "R-1").photo_name == "R-1.png"
    assert record(catalog, "R-1-2").photo_name == "R-1-2.png"


def test_of_several_photos_the_first_good_one_is_shown(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    photo("R-1_a.png", blank=True)
    photo("R-1_b.png", unsure=True)
    photo("R-1_c.png")
    (shop / "list.csv").write_text("sku\nR-1\n")
    report = add(catalog, shop)
    assert record(catalog, "R-1").photo_name == "R-1_c.png"
    assert not record(catalog, "R-1").needs_check
    reasons = " ".join(report.outcomes[0].reasons)
    assert "no ring stands out" in reasons
    assert "R-1_b.png: another picture" in reasons


def test_masks_go_with_their_photos(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    photo("R-1.png")
    photo("R-2.png")
    photo("R-3.png")
    mask = np.zeros((24, 24), np.uint8)
    mask[4:20] = 255
    (shop / "R-1_mask.png").write_bytes(encode_png(mask))
    (shop / "cut.png").write_bytes(encode_png(mask))
    (shop / "R-3_mask.png").write_bytes(encode_png(mask[:5]))
    (shop / "list.csv").write_text("sku,mask\nR-2,cut.png\n")
    report = add(catalog, shop)
    assert skus(catalog) == ["R-1", "R-2"]
    for sku in ("R-1", "R-2"):
        assert (catalog.model(record(catalog, sku)).cutout_bgra[..., 3] == mask).all()
    assert "24 x 5" in refusals(report)["R-3"]


def test_the_same_again_changes_nothing(either: Catalog, shop: Path, photo: PhotoMaker) -> None:
    photo("R-1.png")
    photo("R-2.png", unsure=True)
    (shop / "list.csv").write_text("sku,name,price\nR-1,One,5\n")
    assert add(either, shop).added == 2
    before = either.search().rings
    report = add(either, shop)
    assert (report.added, report.updated, report.unchanged) == (0, 0, 2)
    assert either.search().rings == before


def test_a_new_list_updates_what_it_names_and_nothing_else(either: Catalog, shop: Path, photo: PhotoMaker) -> None:
    photo("R-1.png")
    (shop / "list.csv").write_text("sku,name,metal,price,currency,tags\nR-1,One,Gold,5.00,EUR,new\n")
    add(either, shop)
    prices = shop.parent / "prices.csv"
    prices.write_text("sku,price,name\nR-1,7.50,\nR-9,1,\n")
    report = add(either, prices)
    assert (report.updated, report.refused) == (1, 1)
    assert "R-9" in refusals(report)["R-9"]
    ring = record(either, "R-1")
    assert (str(ring.price), ring.name, ring.metal, ring.currency, ring.tags) == (
        "7.50",
        "One",
        "Gold",
        "EUR",
        ("new",),
    )


def test_a_bad_new_picture_leaves_the_good_old_one(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    photo("R-1.png")
    add(catalog, shop)
    before = record(catalog, "R-1")
    photo("R-1.png", blank=True)
    (shop / "list.csv").write_text("sku,price\nR-1,9\n")
    report = add(catalog, shop)
    assert report.updated == 1
    assert "stays" in report.outcomes[0].reasons[-1]
    after = record(catalog, "R-1")
    assert after.photo_sha256 == before.photo_sha256
    assert str(after.price) == "9.00"


def test_rows_that_are_wrong_are_told_with_their_lines(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    for number in range(1, 5):
        photo(f"R-{number}.png")
    (shop / "list.csv").write_text("sku;price;Ø mm\nR-1;5;17\nR-2;=1+1;17\n;5;17\nR-3;5;170\n=cmd|'/c calc'!A1;5;\n")
    report = add(catalog, shop)
    told = {outcome.source.rpartition("line ")[2]: outcome.reasons[0] for outcome in report.outcomes if outcome.reasons}
    assert "SKU" in told["4"]
    assert "=cmd" in told["6"]
    notes = {outcome.sku: outcome.reasons for outcome in report.outcomes if outcome.kind is Kind.ADDED}
    assert "formula" in notes["R-2"][0]
    assert "8 to 32 mm" in notes["R-3"][0]
    assert skus(catalog) == ["R-1", "R-2", "R-3", "R-4"]
    assert record(catalog, "R-2").price is None
    assert record(catalog, "R-2").inner_diameter_mm == pytest.approx(17)


def test_a_picture_named_wrongly_is_looked_for_by_the_rings_number(
    catalog: Catalog, shop: Path, photo: PhotoMaker
) -> None:
    photo("R-1.png")
    (shop / "list.csv").write_text("sku,name,image\nR-1,One,old_name.png\n")
    report = add(catalog, shop)
    assert report.added == 1
    assert record(catalog, "R-1").name == "One"
    assert "old_name.png" in report.outcomes[0].reasons[0]


def test_the_later_of_two_rows_counts(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    photo("R-1.png")
    (shop / "list.csv").write_text("sku,name\nR-1,first\nR-1,second\n")
    report = add(catalog, shop)
    assert (report.added, report.updated) == (1, 1)
    assert record(catalog, "R-1").name == "second"


def test_a_list_that_is_named_must_be_one_and_one_that_is_found_need_not(
    catalog: Catalog, shop: Path, photo: PhotoMaker
) -> None:
    photo("R-1.png")
    stock = shop / "stock.csv"
    stock.write_text("warehouse,shelf\n1,2\n")
    report = add(catalog, shop)
    assert report.added == 1
    assert any("stock.csv" in note for note in report.notes)
    with pytest.raises(UnreadableListError):
        add(catalog, stock)
    with pytest.raises(UnreadablePictureError, match="no such file"):
        add(catalog, shop / "missing")


def test_pictures_beside_a_named_list_are_used_where_rows_name_them(
    catalog: Catalog, shop: Path, photo: PhotoMaker
) -> None:
    photo("R-1.png")
    photo("private.png")
    (shop / "list.csv").write_text("sku\nR-1\n")
    add(catalog, shop / "list.csv")
    assert skus(catalog) == ["R-1"]


def test_a_list_can_name_no_file_elsewhere(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    secret = photo("../secret.png")
    (shop / "list.csv").write_text(f"sku,image\nR-1,../secret.png\nR-2,{secret.resolve()}\n")
    assert set(refusals(add(catalog, shop / "list.csv"))) == {"R-1", "R-2"}


def test_cancelled_and_resumed(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    for number in range(6):
        photo(f"R-{number}.png")
    steps: list[ImportStep] = []
    report = catalog.add([shop], steps.append, lambda: len(steps) >= 2, workers=0)
    assert report.cancelled
    assert report.added == len(steps) == catalog.search().total == 2
    rest = add(catalog, shop)
    assert (rest.added, rest.unchanged, rest.cancelled) == (4, 2, False)


def test_progress_ends_at_its_total(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    for number in range(4):
        photo(f"R-{number}.png", blank=number == 3)
    (shop / "list.csv").write_text("sku\nR-1\n")
    steps: list[ImportStep] = []
    catalog.add([shop], steps.append, workers=0)
    assert [step.done for step in steps] == [1, 2, 3, 4]
    assert steps[-1].total == 4


def test_what_was_set_by_hand_comes_before_a_list(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    photo("R-1.png")
    add(catalog, shop)
    catalog.save_fit("R-1", Fit(inner_diameter_mm=16.0))
    (shop / "list.csv").write_text("sku,inner diameter\nR-1,18\n")
    add(catalog, shop)
    assert record(catalog, "R-1").inner_diameter_mm == pytest.approx(16.0)


def test_an_import_with_real_photos_in_processes_of_its_own(tmp_path: Path, repository: Path) -> None:
    from ringar.catalog import open_catalog  # noqa: PLC0415 - without the quick lift

    rings = repository / "resources" / "rings"
    sources = [rings / f"{name}.png" for name in ("classic_band_gold", "solitaire_white_gold")]
    bad = tmp_path / "bad.png"
    bad.write_bytes(sources[0].read_bytes()[:5000])
    with open_catalog(str(tmp_path / "a.sqlite")) as catalog:
        report = catalog.add([*sources, bad], workers=2)
        assert (report.added, report.refused) == (2, 1)
        model = catalog.model(record(catalog, "solitaire_white_gold"))
        (left, _), (right, _) = model.anchor_points_px
        assert right - left > 400
        assert len(model.patches) > 3
        assert catalog.add(sources, workers=0).unchanged == 2


def test_index_of_a_hundred_thousand_names_is_searched_quickly_by_bisection() -> None:
    index = PictureIndex([Path(f"R-{number}.png") for number in range(20_000)])
    assert index.of_ring("R-777") == [Path("R-777.png")]
    assert index.of_ring("R-77777") == []
    assert index.of_ring("") == []
    assert index.mask_of(Path("R-1.png")) is None
