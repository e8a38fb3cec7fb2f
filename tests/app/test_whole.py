"""The whole way once, with the real pipeline: clip, hand, ring, window, snapshot, replay."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from ringar.app.guidance import ADVICE
from ringar.camera import Feed, demo_still
from ringar.finger import Guidance
from ringar.live import LivePicture
from ringar.records import Handedness
from ringar.sidecar import load_sidecar
from ringar.snapshot import take
from ringar.tryon import TryOn, WornRing
from tests.app.driving import LEFT, NO_KEYS, Driver, OpenWindow

pytestmark = pytest.mark.qt


def picture(driver: Driver) -> LivePicture:
    shown = driver.window.studio.live_view.picture
    assert shown is not None
    return shown


def wears_a_ring(driver: Driver) -> bool:
    shown = driver.window.studio.live_view.picture
    return shown is not None and shown.result is not None and bool(shown.result.rings)


def test_a_ring_sits_on_the_demo_hand_in_the_window(open_driver: OpenWindow, tmp_path: Path) -> None:
    driver = open_driver(make_try_on=TryOn)
    driver.until(lambda: wears_a_ring(driver))
    result = picture(driver).result
    assert result is not None
    assert result.hands[0].handedness is Handedness.LEFT
    changed = np.any(result.image_bgr != result.frame.image_bgr, axis=2)
    x_px, y_px = result.rings[0].center_px
    rows, columns = np.nonzero(changed)
    assert abs(rows.mean() - y_px) < 30
    assert abs(columns.mean() - x_px) < 30

    driver.click("freeze")
    driver.until(lambda: picture(driver).still and wears_a_ring(driver))
    driver.click("shutter")
    driver.until(lambda: driver.text("toast") != "")
    (saved,) = (tmp_path / "pictures").glob("*.png")
    again = take(TryOn(), load_sidecar(saved.with_suffix(".json")))
    pixels = cv2.imread(str(saved))
    assert pixels is not None
    assert np.array_equal(pixels, again.result.image_bgr)


def test_a_ring_is_dragged_along_its_finger_and_off_it(open_driver: OpenWindow) -> None:
    driver = open_driver(Feed(demo_still()), make_try_on=TryOn)
    driver.until(lambda: wears_a_ring(driver))

    def on_screen(frame_px: tuple[float, float]) -> QPoint:
        rect = driver.find("frame").property("picture_rect")
        width_px = picture(driver).frame.image_bgr.shape[1]
        scale = rect.width() / width_px
        return QPointF(rect.x() + (width_px - frame_px[0]) * scale, rect.y() + frame_px[1] * scale).toPoint()

    def ring() -> WornRing:
        result = picture(driver).result
        assert result is not None
        return result.rings[0]

    def drag(to_px: tuple[float, float]) -> None:
        start = on_screen(ring().center_px)
        QTest.mousePress(driver.root, LEFT, NO_KEYS, start)
        for step in range(1, 6):
            QTest.mouseMove(driver.root, start + (on_screen(to_px) - start) * step / 5)
        QTest.mouseRelease(driver.root, LEFT, NO_KEYS, on_screen(to_px))

    before, axis = ring(), ring().fit.axis
    drag((before.center_px[0] + 20 * axis[0], before.center_px[1] + 20 * axis[1]))

    def moved_px() -> float:
        return float(np.dot(np.subtract(ring().center_px, before.center_px), axis))

    driver.until(lambda: moved_px() == pytest.approx(20, abs=4))

    across = 3 * before.fit.width_px
    drag((ring().center_px[0] - across * axis[1], ring().center_px[1] + across * axis[0]))
    driver.until(lambda: not wears_a_ring(driver))
    driver.key(Qt.Key.Key_A)
    driver.until(lambda: driver.find("fitDrawer").opacity() == 1.0)
    driver.click("undo")
    driver.until(lambda: wears_a_ring(driver))


def test_every_reason_has_its_sentence() -> None:
    assert set(ADVICE) == set(Guidance)
