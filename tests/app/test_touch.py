"""With fingers on the screen: tap, flick, drag, pinch."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.app.driving import Driver

pytestmark = pytest.mark.qt


class Fingers:
    """One or two fingers on a window."""

    def __init__(self, device: QPointingDevice, window: QQuickWindow) -> None:
        self._device, self._window = device, window

    def tap(self, at: QPoint) -> None:
        self.drag(at, at)

    def drag(self, start: QPoint, end: QPoint) -> None:
        QTest.touchEvent(self._window, self._device).press(0, start, self._window).commit()
        for step in range(1, 9):
            at = start + (end - start) * step / 8
            QTest.touchEvent(self._window, self._device).move(0, at, self._window).commit()
            QTest.qWait(10)
        QTest.touchEvent(self._window, self._device).release(0, end, self._window).commit()

    def pinch(self, middle: QPoint, before_px: int, after_px: int) -> None:
        """Two fingers beside each other, from one distance to another."""

        def places(apart_px: int) -> tuple[QPoint, QPoint]:
            half = QPoint(apart_px // 2, 0)
            return middle - half, middle + half

        one, other = places(before_px)
        QTest.touchEvent(self._window, self._device).press(0, one, self._window).press(1, other, self._window).commit()
        for step in range(1, 13):
            one, other = places(before_px + (after_px - before_px) * step // 12)
            sequence = QTest.touchEvent(self._window, self._device)
            sequence.move(0, one, self._window).move(1, other, self._window).commit()
            QTest.qWait(10)
        sequence = QTest.touchEvent(self._window, self._device)
        sequence.release(0, one, self._window).release(1, other, self._window).commit()


@pytest.fixture(scope="module")
def touch_screen() -> QPointingDevice:
    return QTest.createTouchDevice()


def fingers_on(driver: Driver, device: QPointingDevice) -> Fingers:
    return Fingers(device, driver.root)


def middle(driver: Driver, item: QQuickItem, across: float = 0.5) -> QPoint:
    return driver.middle(item, across).toPoint()


def test_a_tap_wears_a_ring_and_another_chooses_the_finger(driver: Driver, touch_screen: QPointingDevice) -> None:
    driver.root.resize(1280, 720)
    driver.until(lambda: driver.find("frame").width() == 1280)
    fingers = fingers_on(driver, touch_screen)
    fingers.tap(middle(driver, driver.find("ringCard1"), 0.3))
    driver.until(lambda: driver.text("ringName") == "Ruby halo")
    fingers.tap(middle(driver, driver.find("finger1")))
    driver.until(lambda: driver.worn()[0][1] == 1)


def test_the_tray_is_flicked(driver: Driver, touch_screen: QPointingDevice) -> None:
    driver.root.resize(500, 720)
    tray = driver.find("tray")
    driver.until(lambda: tray.width() == 500)
    before = tray.property("contentX")
    start = middle(driver, tray, 0.9)
    fingers_on(driver, touch_screen).drag(start, start - QPoint(300, 0))
    driver.until(lambda: tray.property("contentX") > before + 100)


def test_a_slider_is_dragged(driver: Driver, touch_screen: QPointingDevice) -> None:
    driver.root.resize(1280, 720)
    driver.click("fit")
    driver.until(lambda: driver.find("fitDrawer").opacity() == 1.0)
    slider = driver.find("slider_ring_shadow_intensity")
    fingers_on(driver, touch_screen).drag(middle(driver, slider, 0.2), middle(driver, slider, 0.8))
    driver.until(lambda: driver.try_on.wearings[0].parameter.ring_shadow_intensity > 0.5)
