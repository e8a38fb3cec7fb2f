"""The catalogue beside the live picture: searched, filtered, worn, paged, imported into."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QAbstractItemModelTester, QTest

from ringar.app.entries import bundled_rings, own_rings
from ringar.app.pages import KEPT_PAGES, PAGE_ROWS
from ringar.errors import CatalogError
from tests.app.counter.conftest import OpenCounter
from tests.app.counter.fakes import FakeCatalog, record
from tests.app.driving import Driver

pytestmark = pytest.mark.qt


def count(driver: Driver) -> int:
    return int(driver.window.studio.ring_shelf.rowCount())


def lay_out(driver: Driver) -> None:
    """Have Qt place what has just become visible."""
    driver.root.grabWindow()


def type_in(driver: Driver, text: str) -> None:
    for letter in text:
        QTest.keyClick(driver.root, Qt.Key.Key_Space if letter == " " else Qt.Key(ord(letter.upper())))


def drop(driver: Driver, paths: list[Path], at: QPoint) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(at, actions, data, buttons, keys),
        QDragMoveEvent(at, actions, data, buttons, keys),
        QDropEvent(at.toPointF(), actions, data, buttons, keys),
    ):
        driver.root.event(event)


def test_the_catalogue_stands_on_the_shelf_and_its_first_ring_is_worn(driver: Driver) -> None:
    assert count(driver) == 250
    assert driver.text("ringName") == record(0).name
    assert driver.text("resultCount") == "250 rings"


def test_bundled_rings_stand_in_for_an_empty_catalogue(open_counter: OpenCounter) -> None:
    driver = open_counter(FakeCatalog(0))
    driver.ready()
    assert count(driver) == 5
    assert driver.text("ringName") == bundled_rings()[0].name


def test_a_catalogue_that_cannot_be_opened_says_why_and_the_bundled_rings_are_there(open_counter: OpenCounter) -> None:
    def broken() -> None:
        raise CatalogError("The catalogue is damaged. Restore a backup.")

    driver = open_counter(FakeCatalog(0), make_catalog=broken)
    driver.ready()
    driver.until(lambda: "damaged" in driver.text("toast"))
    assert count(driver) == 5


def test_own_rings_come_first_and_stay(open_counter: OpenCounter, catalog: FakeCatalog) -> None:
    (mine,) = own_rings([bundled_rings()[2].photo])
    driver = open_counter(catalog, own=(mine,), worn_first=True)
    driver.ready()
    driver.until(lambda: count(driver) == 251)
    assert driver.window.studio.ring_shelf.at(0) == mine
    assert driver.text("ringName") == mine.name


def test_search_as_one_types(driver: Driver) -> None:
    driver.click("searchField")
    type_in(driver, "ruby")
    driver.until(lambda: count(driver) == 50)
    driver.until(lambda: driver.text("resultCount") == "50 rings")
    lay_out(driver)
    driver.click("result0")
    driver.until(lambda: driver.text("ringName").startswith("Ruby"))
    driver.click("searchField")
    driver.key(Qt.Key.Key_Escape)
    driver.until(lambda: count(driver) == 250)


def test_nothing_found_is_said(driver: Driver) -> None:
    driver.click("searchField")
    type_in(driver, "#")
    driver.until(lambda: driver.find("nothingFound").isVisible())
    assert count(driver) == 0


def test_filters_narrow_and_are_taken_back(driver: Driver, catalog: FakeCatalog) -> None:
    driver.click("filters")
    driver.until(lambda: driver.find("filterPane").isVisible())
    lay_out(driver)
    driver.click("metals1")
    driver.until(lambda: count(driver) == 63)
    lay_out(driver)
    driver.click("stones0")
    wanted = [ring for ring in catalog.records.values() if ring.metal == "Platinum" and "Diamond" in ring.stones]
    driver.until(lambda: count(driver) == len(wanted))
    driver.click("metals1")
    driver.until(lambda: count(driver) == 50)
    driver.window.studio.at_counter.search.clear()  # type: ignore[union-attr]
    driver.until(lambda: count(driver) == 250)


def test_the_price_range_is_dragged(driver: Driver, catalog: FakeCatalog) -> None:
    driver.click("filters")
    pane = driver.find("filterPane")
    driver.until(pane.isVisible)
    lay_out(driver)
    pane.setProperty("contentY", pane.property("contentHeight") - pane.height())
    lay_out(driver)
    driver.drag("priceRange", 0.04, 0.5)
    driver.until(lambda: count(driver) < 150)
    search = driver.window.studio.at_counter.property("search")  # type: ignore[union-attr]
    prices = [float(ring.price or 0) for ring in catalog.records.values()]
    driver.until(lambda: count(driver) == sum(price >= search.property("price_low") for price in prices))


def test_rings_to_check_are_found(driver: Driver) -> None:
    driver.click("checkOnly")
    driver.until(lambda: count(driver) == 3)


def test_ten_thousand_rings_are_flicked_through_in_bounded_memory(open_counter: OpenCounter) -> None:
    catalog = FakeCatalog(10_000)
    driver = open_counter(catalog)
    driver.ready()
    driver.until(lambda: count(driver) == 10_000)
    tray, shelf = driver.find("tray"), driver.window.studio.ring_shelf
    QAbstractItemModelTester(shelf, QAbstractItemModelTester.FailureReportingMode.Fatal)
    width = tray.property("contentWidth") - tray.width()
    for step in range(1, 41):
        tray.setProperty("contentX", width * step / 40)
        driver.until(lambda: all(str(card.property("name")) for card in cards(driver)))
    assert shelf.entries_in_memory() <= (KEPT_PAGES + 1) * PAGE_ROWS
    assert max(int(card.property("index")) for card in cards(driver)) > 9_900
    last = max(cards(driver), key=lambda card: int(card.property("index")))
    ring_id = str(last.property("ring_id"))
    QTest.mouseClick(driver.root, Qt.MouseButton.LeftButton, pos=driver.middle(last, 0.3).toPoint())
    driver.until(lambda: driver.window.studio.property("dressing").ring_id == ring_id)


def cards(driver: Driver) -> list[QQuickItem]:
    found = [item for item in driver.items() if item.objectName().startswith("ringCard") and item.isVisible()]
    tray = driver.find("tray")
    return [card for card in found if 0 <= tray.mapFromItem(card, card.boundingRect().center()).x() < tray.width()]


def test_the_ring_worn_last_is_worn_again_though_its_page_is_far(open_counter: OpenCounter) -> None:
    catalog = FakeCatalog(1_000)
    first = open_counter(catalog)
    first.ready()
    first.window.studio.at_counter.desk.find(  # type: ignore[union-attr]
        ["R-00900"], first.window.studio.ring_shelf.know
    )
    first.until(lambda: first.window.studio.ring_shelf.entry("R-00900") is not None)
    first.window.studio.property("dressing").wear_ring("R-00900")
    first.window.close()
    again = open_counter(FakeCatalog(1_000))
    again.until(lambda: again.text("ringName") == record(900).name)


def test_beside_the_panel_a_small_window_shows_the_picture_alone(
    driver: Driver,
) -> None:
    frame = driver.find("frame")
    driver.until(lambda: frame.width() < 900)
    driver.root.resize(800, 480)
    panel = driver.find("counterPanel")
    driver.until(lambda: panel.width() < 400 and frame.width() == 800 - panel.width())
    assert not driver.find("shutter").isVisible()
    driver.click("closeCounter")
    driver.until(lambda: not panel.isVisible() and frame.width() == 800)
    assert driver.find("shutter").isVisible()
    driver.key(Qt.Key.Key_K)
    driver.until(lambda: driver.find("counterPanel").isVisible())


def test_keyboard_finds_and_wears(driver: Driver) -> None:
    QTest.keyClick(driver.root, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    type_in(driver, "pearl")
    driver.until(lambda: count(driver) == 50)
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Right)
    driver.key(Qt.Key.Key_Return)
    driver.until(lambda: driver.text("ringName") == record(9).name)


def make_photos(folder: Path, names: list[str]) -> list[Path]:
    folder.mkdir()
    for name in names:
        (folder / name).write_bytes(bundled_rings()[0].photo.read_bytes())
    return [folder / name for name in names]


@pytest.mark.parametrize("place", ["picture", "panel"])
def test_a_dropped_folder_goes_into_the_catalogue(driver: Driver, tmp_path: Path, place: str) -> None:
    make_photos(tmp_path / "shop", ["A1.png", "A2.png", "list.txt"])
    drop(driver, [tmp_path / "shop"], QPoint(700, 300) if place == "picture" else QPoint(200, 400))
    driver.until(lambda: driver.find("importReport").isVisible())
    assert driver.text("importFigures") == "2 added, 0 updated, 1 refused"
    driver.until(lambda: count(driver) == 252)
    driver.click("dismissReport")
    driver.until(lambda: driver.find("addFiles").isVisible())


def test_few_dropped_photos_are_tried_on_and_not_imported(driver: Driver, tmp_path: Path) -> None:
    photos = make_photos(tmp_path / "few", ["mine.png"])
    drop(driver, photos, QPoint(700, 300))
    driver.until(lambda: driver.text("ringName") == "Mine")
    assert count(driver) == 251


def test_an_import_is_cancelled(driver: Driver, catalog: FakeCatalog, tmp_path: Path) -> None:
    photos = make_photos(tmp_path / "many", [f"B{number}.png" for number in range(30)])
    catalog.may_go_on.clear()
    drop(driver, photos, QPoint(200, 400))
    driver.until(lambda: driver.find("cancelImport").isVisible())
    driver.click("cancelImport")
    driver.until(lambda: driver.text("importProgress") == "Stopping")
    catalog.may_go_on.set()
    driver.until(lambda: driver.find("importReport").isVisible())
    assert len(catalog.records) == 250


def test_the_age_of_a_copy_is_said(open_counter: OpenCounter, catalog: FakeCatalog) -> None:
    catalog.age = timedelta(hours=5)
    driver = open_counter(catalog)
    driver.ready()
    driver.click("counter")
    driver.until(lambda: "5 hours" in driver.text("catalogueAge"))


def test_without_a_catalogue_there_is_no_counter(open_counter: OpenCounter) -> None:
    driver = open_counter(FakeCatalog(0), make_catalog=None)
    driver.ready()
    assert not driver.find("counter").isVisible()
