"""For everybody: by keyboard alone, by screen reader, with a thousand rings, with a customer's own photo."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from ringar.app.entries import RingEntry, bundled_rings
from ringar.camera import CameraInfo, Feed, demo_clip, demo_still, open_source
from ringar.errors import CameraError, NoHandError
from tests.app.driving import LEFT, NO_KEYS, Driver, OpenWindow, drop
from tests.app.everybody import focused, nameless, tab_to, unreachable

pytestmark = pytest.mark.qt

MOST_CARDS = 60


def cards(driver: Driver) -> list[QQuickItem]:
    return [item for item in driver.items() if item.objectName().startswith("ringCard")]


def many_rings(count: int) -> tuple[RingEntry, ...]:
    some = bundled_rings()
    return tuple(replace(some[row % len(some)], ring_id=f"ring-{row}", name=f"Ring {row}") for row in range(count))


def test_a_thousand_rings_are_flicked_through_with_few_cards(open_driver: OpenWindow) -> None:
    driver = open_driver(entries=many_rings(1000))
    driver.ready()
    driver.root.resize(1280, 720)
    tray = driver.find("tray")
    driver.until(lambda: tray.width() == 1280 and len(cards(driver)) > 5)
    most = len(cards(driver))
    start = driver.middle(tray, 0.8).toPoint()
    for _ in range(8):
        QTest.mousePress(driver.root, LEFT, NO_KEYS, start)
        for step in range(1, 6):
            QTest.mouseMove(driver.root, start - QPoint(150 * step, 0))
        QTest.mouseRelease(driver.root, LEFT, NO_KEYS, start - QPoint(750, 0))
        driver.bot.wait(60)
        most = max(most, len(cards(driver)))
    assert tray.property("contentX") > 1500
    driver.window.studio.property("dressing").wear(990)
    driver.until(lambda: driver.text("ringName") == "Ring 990")
    driver.until(lambda: any(card.objectName() == "ringCard990" for card in cards(driver)))
    assert max(most, len(cards(driver))) <= MOST_CARDS


def test_the_tray_is_one_stop_and_shows_where_the_focus_is(driver: Driver) -> None:
    tab_to(driver, "ringCard0")
    driver.key(Qt.Key.Key_Right)
    driver.until(lambda: driver.text("ringName") == "Ruby halo")
    worn = next(card for card in cards(driver) if card.property("worn"))
    assert worn.property("focused")
    driver.key(Qt.Key.Key_H)
    assert worn.property("marked")
    driver.key(Qt.Key.Key_Tab)
    assert not focused(driver).startswith("ringCard")
    assert not worn.property("focused")


def test_a_picture_is_taken_seen_and_deleted_by_keyboard_alone(driver: Driver, tmp_path: Path) -> None:
    driver.root.resize(1280, 720)
    tab_to(driver, "shutter")
    driver.key(Qt.Key.Key_Return)
    driver.until(lambda: len(list((tmp_path / "pictures").glob("*.json"))) == 1)
    driver.until(lambda: driver.text("toast") != "")
    driver.key(Qt.Key.Key_G)
    driver.until(lambda: driver.find("gallery").opacity() == 1.0)
    tab_to(driver, "shot0")
    driver.key(Qt.Key.Key_Return)
    driver.until(lambda: bool(driver.find("beforeAfter").property("ready")))
    tab_to(driver, "beforeAfter")
    driver.key(Qt.Key.Key_Right)
    assert driver.find("beforeAfter").property("divider") > 0
    tab_to(driver, "galleryDelete")
    driver.key(Qt.Key.Key_Return)
    driver.until(lambda: not list((tmp_path / "pictures").glob("*.json")))
    driver.key(Qt.Key.Key_Escape)
    driver.until(lambda: not driver.find("gallery").isVisible())


@pytest.mark.parametrize("panel", ["settings", "sources", "fit"])
def test_every_control_of_a_panel_can_be_reached_and_has_a_name(driver: Driver, panel: str) -> None:
    driver.root.resize(1280, 900)
    driver.click(panel)
    shown = {"settings": "settingsPanel", "sources": "sourcePanel", "fit": "fitDrawer"}[panel]
    driver.until(lambda: driver.find(shown).isVisible() and driver.find(shown).opacity() == 1.0)
    controls = [item for item in driver.below(driver.find(shown)) if item.inherits("QQuickControl")]
    controls = [item for item in controls if item.isVisible() and item.isEnabled()]
    names = [item.objectName() for item in controls if item.property("focusPolicy") != Qt.FocusPolicy.NoFocus]
    assert len(names) >= 3
    reached = set()
    for _ in range(80):
        driver.key(Qt.Key.Key_Tab)
        reached.add(focused(driver))
    assert set(names) - {""} <= reached
    for item in controls:
        interface = QAccessible.queryAccessibleInterface(item)
        if interface is not None and item.property("focusPolicy") != Qt.FocusPolicy.NoFocus:
            assert interface.text(QAccessible.Text.Name), item.objectName()


def test_gallery_and_sheet_by_keyboard_and_screen_reader(driver: Driver) -> None:
    driver.root.resize(1280, 720)
    driver.click("heart1")
    driver.click("shutter")
    driver.until(lambda: len(driver.window.studio.snapshots.property("shots")) == 1)
    for button, screen, closing in (
        ("compareRings", "ringSheet", "sheetClose"),
        ("galleryButton", "gallery", "galleryClose"),
    ):
        driver.click(button)
        driver.until(lambda screen=screen: driver.find(screen).opacity() == 1.0)  # type: ignore[misc]
        driver.root.grabWindow()
        assert nameless(driver, screen) == []
        assert unreachable(driver, screen) == set()
        driver.click(closing)
        driver.until(lambda screen=screen: not driver.find(screen).isVisible())  # type: ignore[misc]
    driver.click("galleryButton")
    driver.until(lambda: driver.find("gallery").opacity() == 1.0)
    driver.click("shot0")
    driver.until(lambda: bool(driver.find("beforeAfter").property("ready")))
    driver.click("galleryPrint")
    driver.until(lambda: driver.find("printPanel").isVisible())
    assert nameless(driver, "gallery") == []
    assert unreachable(driver, "gallery") == set()


@pytest.mark.parametrize("size", [(800, 480), (1280, 720), (720, 1280), (3840, 2160)])
def test_hearts_and_shutter_row_are_large_enough_everywhere(driver: Driver, size: tuple[int, int]) -> None:
    driver.root.resize(*size)
    driver.until(lambda: driver.find("frame").width() == size[0])
    for name in ("heart0", "markRing", "record", "timer", "compareRings", "settings", "galleryButton"):
        item = driver.find(name)
        assert item.isVisible(), name
        assert min(item.width(), item.height()) >= 48, name
        corner = item.mapToScene(QPointF(item.width(), item.height()))
        assert 0 < corner.x() <= size[0], name
        assert 0 < corner.y() <= size[1], name


def test_a_still_without_a_hand_says_what_to_do_and_not_which_file(open_driver: OpenWindow) -> None:
    driver = open_driver(Feed(demo_still()))
    driver.ready()
    driver.try_on.trouble = NoHandError("x.jpg: no hand was found. Show the whole back of one hand, fingers apart.")
    driver.click("ringCard1")
    driver.until(lambda: driver.find("guidance").property("sentence") == "Show the back of your hand")


@pytest.mark.parametrize(
    ("trouble", "advice"),
    [
        (
            (
                "Desk Cam can't be opened: another program uses it, access is forbidden in the system's privacy "
                "settings, or it is not there. Close the other program or allow access."
            ),
            "Close the other program or allow access.",
        ),
        (
            "Desk Cam (/dev/video0) may not be used by this account. Add it to the group 'video' and log in again.",
            "Add it to the group 'video'",
        ),
    ],
)
def test_a_busy_or_forbidden_camera_says_how_to_fix_it(open_driver: OpenWindow, trouble: str, advice: str) -> None:
    def opener(uri: object) -> object:
        if uri is None:
            raise CameraError(trouble)
        return open_source(demo_clip(), paced=True, loop=True)

    infos: tuple[CameraInfo, ...] = (CameraInfo(0, "Desk Cam", "/dev/video0"),)
    driver = open_driver(Feed(None, opener=opener, devices=lambda: infos, poll_s=0.05))  # type: ignore[arg-type]
    driver.ready()
    driver.until(lambda: driver.find("standIn").isVisible())
    assert advice in QAccessible.queryAccessibleInterface(driver.find("standIn")).text(QAccessible.Text.Name)


def test_a_dropped_photo_without_a_ring_gives_the_reason_and_the_ring_before_stays(
    driver: Driver, tmp_path: Path
) -> None:
    photo = tmp_path / "holiday.jpg"
    photo.write_bytes(demo_still().read_bytes())
    before = driver.worn()
    drop(driver, photo, QPoint(300, 300))
    driver.until(lambda: "holiday" in driver.text("toast"))
    assert driver.find("toast").property("trouble")
    assert driver.worn() == before
