"""Every screen of the window in both grounds, three sizes and from right to left, as it was looked at."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from pytestqt.qtbot import QtBot

from ringar.app.entries import RingEntry
from ringar.app.preferences import Ground, Preferences, save_preferences
from ringar.app.studio import Studio
from ringar.camera import Feed, demo_still
from tests.app.driving import LEFT, NO_KEYS, Driver, OpenWindow, SeesHand
from tests.app.looking import Steps, closed, in_every_view, looking, opened, resized

pytestmark = pytest.mark.qt


def wear_and_shoot(driver: Driver, row: int) -> None:
    taken = len(driver.window.studio.snapshots.property("shots"))
    driver.window.studio.property("dressing").wear(row)
    driver.bot.wait(20)
    driver.until(lambda: not driver.window.studio.property("dressing").property("busy"))
    driver.window.studio.snapshots.take()
    driver.until(lambda: len(driver.window.studio.snapshots.property("shots")) == taken + 1)
    driver.until(lambda: not driver.find("flight").isVisible())


@dataclass
class Visitor:
    """Goes through everything the window shows."""

    driver: Driver

    @property
    def studio(self) -> Studio:
        return self.driver.window.studio

    def opened(self, button: str, panel: str) -> Callable[[], None]:
        return lambda: opened(self.driver, button, panel)

    def closed(self, button: str, panel: str) -> Callable[[], None]:
        return lambda: closed(self.driver, button, panel)

    def click(self, button: str) -> Callable[[], None]:
        return lambda: self.driver.click(button)

    def picture(self) -> None:
        opened(self.driver, "galleryButton", "gallery")
        self.driver.click("shot0")
        self.driver.until(lambda: bool(self.driver.find("beforeAfter").property("ready")))
        self.driver.find("beforeAfter").setProperty("divider", 0.5)

    def page(self) -> None:
        self.picture()
        opened(self.driver, "galleryPrint", "printPanel")

    def choosing(self) -> None:
        opened(self.driver, "galleryButton", "gallery")
        self.driver.click("galleryCompare")
        self.driver.click("shot1")

    def side_by_side(self, count: int) -> None:
        opened(self.driver, "galleryButton", "gallery")
        self.driver.click("galleryCompare")
        for number in range(count):
            self.driver.click(f"shot{number}")
        self.driver.root.grabWindow()
        self.driver.click("gallerySide")
        self.driver.until(lambda: self.studio.looks.property("side_by_side").property("drawn") == count)

    def sheet(self) -> None:
        opened(self.driver, "compareRings", "ringSheet")
        self.driver.until(lambda: self.studio.looks.property("rings").property("drawn") == 3)

    def settings(self) -> None:
        self.studio.settings_kept.set_folder(QUrl("file:///home/shop/pictures"))
        opened(self.driver, "settings", "settingsPanel")

    def stack(self) -> None:
        dressing = self.studio.property("dressing")
        for finger, row in ((3, 1), (2, 3), (4, 4)):
            if finger != 3:
                dressing.add_ring()
            dressing.choose_finger(finger)
            dressing.wear(row)
            self.driver.bot.wait(20)
            self.driver.until(lambda: not dressing.property("busy"))
        self.toggle_fingers()

    def toggle_fingers(self) -> None:
        if self.driver.find("fingers").isVisible():
            self.driver.click("fingers")

    def dragged_over(self) -> None:
        data, at = QMimeData(), QPoint(200, self.driver.root.height() // 2)
        data.setUrls([QUrl("file:///ring.png")])
        for kind in (QDragEnterEvent, QDragMoveEvent):
            QCoreApplication.sendEvent(self.driver.root, kind(at, Qt.DropAction.CopyAction, data, LEFT, NO_KEYS))

    def dragged_away(self) -> None:
        QCoreApplication.sendEvent(self.driver.root, QDragLeaveEvent())

    def trouble(self) -> None:
        sentence = "The folder /home/shop/pictures can't be written to. Choose another one."
        self.studio.snapshots.failed.emit(sentence, True)
        self.driver.until(lambda: self.driver.find("toast").opacity() == 1.0)

    def hush(self) -> None:
        self.driver.find("toast").setProperty("opacity", 0.0)

    def steps(self) -> Steps:
        def here() -> None:
            return

        close_gallery = self.closed("galleryClose", "gallery")
        return {
            "live": (here, here),
            "fit": (self.opened("fit", "fitDrawer"), self.click("fit")),
            "sources": (self.opened("sources", "sourcePanel"), self.click("sources")),
            "sheet": (self.sheet, self.closed("sheetClose", "ringSheet")),
            "gallery": (self.opened("galleryButton", "gallery"), close_gallery),
            "choosing": (self.choosing, close_gallery),
            "picture": (self.picture, close_gallery),
            "print": (self.page, close_gallery),
            "side": (partial(self.side_by_side, 2), close_gallery),
            "four": (partial(self.side_by_side, 4), close_gallery),
            "settings": (self.settings, self.click("settings")),
            "drop": (self.dragged_over, self.dragged_away),
            "trouble": (self.trouble, self.hush),
            "stack": (self.stack, self.toggle_fingers),
            "tour": (partial(self.studio.settings_kept.set_tour_seen, seen=False), here),
        }


@in_every_view
def test_screens_look_as_they_did(
    open_driver: OpenWindow,
    few_rings: tuple[RingEntry, ...],
    qtbot: QtBot,
    tmp_path: Path,
    ground: str,
    size: str,
    language: str,
) -> None:
    kept = Preferences(ground=Ground(ground), language=language, tour_seen=True)
    save_preferences(kept, tmp_path / "app.json")
    with looking(qtbot, "", ground, size, language, tmp_path) as look:
        try_on = SeesHand()
        driver = open_driver(Feed(demo_still()), make_try_on=lambda: try_on)
        driver = replace(driver, try_on=try_on)
        driver.ready()
        resized(driver, size)
        for row in (1, 2, 3):
            driver.window.studio.set_aside.toggle(few_rings[row].ring_id)
        for row in (3, 4, 1, 2):
            wear_and_shoot(driver, row)
        driver.find("toast").setProperty("opacity", 0.0)
        driver.find("toast").setProperty("text", "")
        look.go_through(driver, Visitor(driver).steps())
