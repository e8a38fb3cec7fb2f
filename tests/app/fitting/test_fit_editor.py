"""The fit editor: anchors dragged, matte painted, view and size set, tried on, saved."""

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ringar.app.entries import bundled_rings
from ringar.app.fitting.editor import FitEditor
from ringar.app.fitting.pictures import EDGE, VEIL, veil
from ringar.app.preferences import Ground, Preferences, save_preferences
from ringar.app.start import Window, open_window
from ringar.camera import Feed, demo_clip
from ringar.catalog import Fit
from ringar.records import ProductView
from tests.app.counter.fakes import FakeCatalog
from tests.app.counter.test_catalogue import lay_out, type_in
from tests.app.driving import LEFT, NO_KEYS, Driver, FakeTryOn
from tests.app.test_touch import Fingers

pytestmark = pytest.mark.qt

RING = "R-00007"


@pytest.fixture
def catalog() -> FakeCatalog:
    return FakeCatalog(120)


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path, catalog: FakeCatalog) -> Iterator[Driver]:
    """A window with the fit editor open on a ring that should be looked at."""
    save_preferences(Preferences(ground=Ground.DARK, language="en", tour_seen=True), tmp_path / "app.json")
    try_on = FakeTryOn()
    window: Window = open_window(
        Feed(demo_clip()),
        bundled_rings()[:2],
        make_catalog=lambda: catalog,  # type: ignore[arg-type, return-value]
        sessions_folder=tmp_path / "sessions",
        make_try_on=lambda: try_on,
        preferences_path=tmp_path / "app.json",
        snapshot_folder=tmp_path / "pictures",
    )
    driver = Driver(window, try_on, qtbot)
    driver.root.resize(1280, 720)
    driver.ready()
    driver.click("counter")
    driver.until(lambda: driver.find("counterPanel").opacity() == 1.0)
    driver.click("checkOnly")
    driver.until(lambda: window.studio.ring_shelf.rowCount() == 2)
    lay_out(driver)
    driver.until(lambda: driver.find("checkBadge0").isVisible())
    driver.click("checkBadge0")
    driver.until(lambda: bool(editor(driver).property("ready")) and driver.find("fitEditor").opacity() == 1.0)
    lay_out(driver)
    yield driver
    window.close()


def editor(driver: Driver) -> FitEditor:
    found = driver.window.studio.fit_editor
    assert found is not None
    return found


def settled(driver: Driver) -> None:
    driver.until(lambda: not editor(driver).property("busy"))
    lay_out(driver)


def drag_by(driver: Driver, item: QQuickItem, across: int, down: int) -> None:
    start = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mousePress(driver.root, LEFT, NO_KEYS, start)
    for step in range(1, 11):
        QTest.mouseMove(driver.root, start + QPoint(across * step // 10, down * step // 10))
    QTest.mouseRelease(driver.root, LEFT, NO_KEYS, start + QPoint(across, down))


def save(driver: Driver, catalog: FakeCatalog) -> Fit:
    saved = len(catalog.fits)
    driver.until(lambda: driver.find("fitSave").isEnabled())
    driver.click("fitSave")
    driver.until(lambda: len(catalog.fits) > saved and not editor(driver).property("unsaved"))
    sku, fit = catalog.fits[-1]
    assert sku == RING
    return fit


def test_photo_rims_anchors_and_a_hand_beside_it_are_shown(driver: Driver) -> None:
    assert len(editor(driver).property("rims")) == 3
    left, _, right, _ = editor(driver).property("anchors")
    assert 0 < left < right < editor(driver).property("photo_width")
    driver.until(lambda: driver.find("sampleFrame").property("picture_rect").width() > 100)
    driver.until(lambda: len(driver.try_on.wearings) == 1)
    assert driver.window.studio.live_view.is_frozen()
    driver.click("fitClose")
    driver.until(lambda: not driver.find("fitEditor").isVisible())
    assert editor(driver).property("sample") is None
    assert not driver.window.studio.live_view.is_frozen()


def test_a_dragged_anchor_moves_lifts_anew_and_is_saved(driver: Driver, catalog: FakeCatalog) -> None:
    before = editor(driver).property("anchors")
    rims = editor(driver).property("rims")
    drag_by(driver, driver.find("anchor1"), 30, 0)
    driver.until(lambda: editor(driver).property("anchors")[2] > before[2] + 10)
    settled(driver)
    assert editor(driver).property("anchors")[:2] == pytest.approx(before[:2])
    assert editor(driver).property("rims") != rims
    fit = save(driver, catalog)
    assert fit.anchor_points is not None
    assert fit.anchor_points[1][0] > before[2] + 10
    assert (fit.view, fit.inner_diameter_mm, fit.mask_png) == (None, None, None)
    driver.until(lambda: catalog.records[RING].fitted_by_hand and not editor(driver).property("unsaved"))


def test_arrow_keys_move_an_anchor_and_undo_brings_it_back(driver: Driver) -> None:
    before = editor(driver).property("anchors")
    driver.find("anchor0").forceActiveFocus()
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Down)
    driver.until(lambda: editor(driver).property("anchors")[1] == pytest.approx(before[1] + 2, abs=0.01))
    QTest.keyClick(driver.root, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    driver.until(lambda: editor(driver).property("anchors")[1] == pytest.approx(before[1] + 1, abs=0.01))
    driver.click("fitUndo")
    settled(driver)
    assert editor(driver).property("anchors") == pytest.approx(before)
    driver.click("fitRedo")
    settled(driver)
    assert editor(driver).property("anchors")[1] == pytest.approx(before[1] + 1, abs=0.01)


def mask_of(fit: Fit) -> np.ndarray:
    assert fit.mask_png is not None
    mask = cv2.imdecode(np.frombuffer(fit.mask_png, np.uint8), cv2.IMREAD_GRAYSCALE)
    assert mask is not None
    return mask


def stroke(driver: Driver, start: float, end: float) -> None:
    driver.drag("brushArea", start, end)
    settled(driver)


def test_the_brush_takes_away_adds_and_is_undone(driver: Driver, catalog: FakeCatalog) -> None:
    whole = cv2.imread(str(catalog.photo(catalog.records[RING])), cv2.IMREAD_UNCHANGED)
    assert whole is not None
    driver.click("toolRemove")
    lay_out(driver)
    assert driver.find("matte").isVisible()
    stroke(driver, 0.3, 0.42)
    removed = mask_of(save(driver, catalog))
    assert removed.shape == whole.shape[:2]
    taken = int(((whole[..., 3] > 127) & (removed < 128)).sum())
    assert taken > 500
    assert not ((whole[..., 3] < 100) & (removed > 127)).sum() > 50
    driver.click("toolAdd")
    stroke(driver, 0.3, 0.42)
    added = mask_of(save(driver, catalog))
    assert int(((whole[..., 3] > 127) & (added < 128)).sum()) < taken
    driver.click("fitUndo")
    settled(driver)
    assert editor(driver).property("can_redo")


def test_view_and_size_are_set_and_read_in_ring_sizes(driver: Driver, catalog: FakeCatalog) -> None:
    driver.click("view_standing")
    driver.until(lambda: editor(driver).property("view") == "standing")
    driver.find("diameter").setProperty("text", "")
    driver.click("diameter")
    type_in(driver, "17")
    driver.key(Qt.Key.Key_Return)
    driver.until(lambda: editor(driver).property("diameter") == 17.0)
    assert driver.text("sizes").startswith("EU 53")
    fit = save(driver, catalog)
    assert fit.view is ProductView.STANDING
    assert fit.inner_diameter_mm == 17.0


def test_a_size_no_ring_has_is_refused_in_a_sentence(driver: Driver) -> None:
    before = editor(driver).property("diameter")
    driver.find("diameter").setProperty("text", "")
    driver.click("diameter")
    type_in(driver, "170")
    driver.key(Qt.Key.Key_Return)
    driver.until(lambda: "170" in driver.text("toast"))
    assert editor(driver).property("diameter") == before


def test_before_and_after(driver: Driver) -> None:
    driver.until(lambda: len(driver.try_on.wearings) == 1)
    first = driver.try_on.wearings[0].model
    drag_by(driver, driver.find("anchor1"), 30, 0)
    settled(driver)
    driver.until(lambda: driver.try_on.wearings[0].model is not first)
    driver.click("before")
    driver.until(lambda: driver.try_on.wearings[0].model is first)
    driver.click("before")
    driver.until(lambda: driver.try_on.wearings[0].model is not first)


def test_wheel_zooms_where_it_is_and_the_photo_is_moved(driver: Driver) -> None:
    pane = driver.find("photoPane")
    handle = driver.find("anchor0")
    place = handle.mapToScene(QPointF(handle.width() / 2, handle.height() / 2))
    QTest.wheelEvent(driver.root, place, QPoint(0, 240))
    driver.until(lambda: pane.property("zoom") > 1.3)
    lay_out(driver)
    now = handle.mapToScene(QPointF(handle.width() / 2, handle.height() / 2))
    assert (now - place).manhattanLength() < 3
    anchors = editor(driver).property("anchors")
    middle = pane.mapToScene(QPointF(pane.width() / 2, pane.height() * 0.9)).toPoint()
    QTest.mousePress(driver.root, LEFT, NO_KEYS, middle)
    for step in range(1, 9):
        QTest.mouseMove(driver.root, middle + QPoint(-5 * step, 0))
    QTest.mouseRelease(driver.root, LEFT, NO_KEYS, middle + QPoint(-40, 0))
    lay_out(driver)
    moved = handle.mapToScene(QPointF(handle.width() / 2, handle.height() / 2))
    assert moved.x() < now.x() - 20
    assert editor(driver).property("anchors") == anchors
    driver.click("photoHome")
    assert pane.property("zoom") == 1.0


def test_rings_to_check_are_listed_and_leave_the_list_when_they_fit(driver: Driver, catalog: FakeCatalog) -> None:
    driver.until(lambda: len(editor(driver).property("to_check")) == 2)
    assert driver.text("fitSave") == "It fits"
    assert save(driver, catalog) == Fit()
    driver.until(lambda: len(editor(driver).property("to_check")) == 1)
    lay_out(driver)
    driver.click("check0")
    driver.until(lambda: editor(driver).property("ring_id") == "R-00107" and editor(driver).property("ready"))


@pytest.mark.parametrize("size", [(800, 480), (720, 1280)])
def test_the_editor_fits_small_and_upright_windows(driver: Driver, size: tuple[int, int]) -> None:
    driver.root.resize(*size)
    driver.until(lambda: driver.find("fitEditor").width() == size[0])
    lay_out(driver)
    names = [
        "fitUndo",
        "fitSave",
        "fitClose",
        "toolAnchors",
        "toolAdd",
        "photoZoomIn",
        "anchor0",
        "anchor1",
        "diameter",
    ]
    for name in names:
        item = driver.find(name)
        origin, corner = item.mapToScene(QPointF(0, 0)), item.mapToScene(QPointF(item.width(), item.height()))
        assert item.width() >= 48, name
        assert item.height() >= 48, name
        assert origin.x() >= 0, name
        assert origin.y() >= 0, name
        assert corner.x() <= size[0], name
        assert corner.y() <= size[1], name


def test_the_veil_lies_on_the_ground_and_the_edge_is_drawn() -> None:
    mask = np.zeros((200, 200), np.uint8)
    mask[50:150, 50:150] = 255
    over = veil(mask)
    assert int(over[10, 10, 3]) == VEIL[3]
    assert int(over[100, 100, 3]) == 0
    assert int(over[100, 50, 2]) > 0.6 * EDGE[2]


def test_two_fingers_zoom_the_photo(driver: Driver) -> None:
    pane = driver.find("photoPane")
    place = pane.mapToScene(QPointF(pane.width() / 2, pane.height() * 0.85)).toPoint()
    Fingers(QTest.createTouchDevice(), driver.root).pinch(place, 100, 300)
    driver.until(lambda: pane.property("zoom") > 1.5)
