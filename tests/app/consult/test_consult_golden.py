"""Both windows of a consultation in both grounds, three sizes and from right to left, as they were looked at."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ringar.app.preferences import Ground, Preferences, save_preferences
from tests.app.consult.conftest import FakeCamera, OpenConsultation, customer
from tests.app.driving import LEFT, NO_KEYS, SeesHand
from tests.app.looking import in_every_view, looking

pytestmark = pytest.mark.qt


@in_every_view
def test_consultation_windows_look_as_they_did(
    consult: OpenConsultation, qtbot: QtBot, tmp_path: Path, ground: str, size: str, language: str
) -> None:
    kept = Preferences(ground=Ground(ground), language=language, tour_seen=True)
    save_preferences(kept, tmp_path / "app.json")
    with looking(qtbot, "consult-", ground, size, language, tmp_path) as look:
        driver = consult(FakeCamera().open, SeesHand())
        driver.root.resize(*look.size_px)
        driver.until(lambda: driver.find("frame").width() == look.size_px[0])
        customer(driver).resize(*look.size_px)
        driver.click("zoomIn")
        driver.click("zoomIn")
        place = QPoint(look.size_px[0] // 2, look.size_px[1] // 3)
        QTest.mousePress(driver.root, LEFT, NO_KEYS, place)
        look.at(driver.root, "jeweler")
        look.at(customer(driver), "customer")
        QTest.mouseRelease(driver.root, LEFT, NO_KEYS, place)
        driver.click("consultScreens")
        driver.root.grabWindow()
        driver.click("virtualCamera")
        driver.until(lambda: driver.text("cameraStatus") != "")
        look.at(driver.root, "screens")
