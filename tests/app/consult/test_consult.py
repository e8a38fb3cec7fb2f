"""The customer's window beside the jeweler's: clean, zoomed, pointed at, and sent as a camera."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from ringar.app.consult import open_device
from ringar.app.consult.framing import MAX_ZOOM, View, followed, framed
from ringar.app.consult.virtual_camera import FPS, HEIGHT_PX, WIDTH_PX
from ringar.app.entries import bundled_rings
from ringar.errors import CameraError
from tests.app.consult.conftest import FakeCamera, OpenConsultation, customer
from tests.app.driving import LEFT, NO_KEYS, Driver
from tests.app.everybody import nameless, unreachable
from tests.app.test_touch import Fingers

pytestmark = pytest.mark.qt


def seen(driver: Driver, name: str) -> QQuickItem:
    (item,) = (item for item in driver.below(customer(driver).contentItem()) if item.objectName() == name)
    return item


def test_the_customer_sees_picture_and_name_and_no_controls(consult: OpenConsultation) -> None:
    driver = consult(FakeCamera().open)
    driver.until(lambda: customer(driver).isVisible())
    items = list(driver.below(customer(driver).contentItem()))
    assert not [item for item in items if item.inherits("QQuickControl")]
    first, second = bundled_rings()[:2]
    driver.until(lambda: str(seen(driver, "customerName").property("text")).startswith(first.name))
    driver.click("ringCard1")
    driver.until(lambda: str(seen(driver, "customerName").property("text")).startswith(second.name))
    shown = customer(driver).grabWindow()
    red = shown.pixelColor(shown.width() - 5, 5)
    assert (red.red(), red.green(), red.blue()) == (255, 0, 0)  # the pipeline's mark in the mirrored picture


def test_the_jewelers_window_alone_has_no_second_one(consult: OpenConsultation) -> None:
    driver = consult(None)
    assert driver.window.studio.property("consultation") is None
    assert not [item for item in driver.items() if item.objectName() == "zoomIn"]


def test_a_held_touch_shows_the_dot_there_and_letting_go_takes_it_away(consult: OpenConsultation) -> None:
    driver = consult(FakeCamera().open)
    dot = seen(driver, "customerDot")
    assert not dot.isVisible()
    start = QPoint(640, 200)
    QTest.mousePress(driver.root, LEFT, NO_KEYS, start)
    driver.until(dot.isVisible)
    QTest.mouseMove(driver.root, QPoint(800, 300))
    scene = seen(driver, "customerScene")

    def place() -> tuple[float, float]:
        centre = dot.mapToItem(scene, dot.boundingRect().center())
        return centre.x() / scene.width(), centre.y() / scene.height()

    driver.until(lambda: place() == pytest.approx((800 / 1280, 300 / 720), abs=0.01))
    QTest.mouseRelease(driver.root, LEFT, NO_KEYS, QPoint(800, 300))
    driver.until(lambda: not dot.isVisible())


def test_without_the_pointer_a_touch_drags_rings_again(consult: OpenConsultation) -> None:
    driver = consult(FakeCamera().open)
    driver.click("pointing")
    QTest.mousePress(driver.root, LEFT, NO_KEYS, QPoint(640, 200))
    QTest.mouseRelease(driver.root, LEFT, NO_KEYS, QPoint(640, 200))
    assert not seen(driver, "customerDot").isVisible()
    driver.key(Qt.Key.Key_L)
    assert bool(driver.find("pointing").property("checked"))


def test_wheel_buttons_and_keys_zoom_what_the_customer_sees(consult: OpenConsultation) -> None:
    driver = consult(FakeCamera().open)
    frame, scene = seen(driver, "customerFrame"), seen(driver, "customerScene")

    def zoom() -> float:
        return float(frame.width() / scene.width())

    QTest.wheelEvent(driver.root, QPoint(640, 250).toPointF(), QPoint(0, 120))
    driver.until(lambda: zoom() > 1.1)
    assert driver.find("customerPart").isVisible()
    assert driver.find("frame").width() == 1280
    driver.click("zoomIn")
    driver.until(lambda: zoom() > 1.4)
    for _ in range(20):
        driver.click("zoomIn")
    driver.until(lambda: zoom() == pytest.approx(MAX_ZOOM))
    assert frame.x() <= 0
    assert frame.x() + frame.width() >= scene.width() - 1
    driver.key(Qt.Key.Key_0)
    driver.until(lambda: zoom() == 1.0)


def test_the_customers_window_covers_a_chosen_screen_and_comes_back(consult: OpenConsultation) -> None:
    driver = consult(FakeCamera().open)
    driver.click("consultScreens")
    driver.root.grabWindow()
    driver.click("screen0")
    driver.until(lambda: customer(driver).visibility() == QQuickWindow.Visibility.FullScreen)
    assert driver.root.visibility() != QQuickWindow.Visibility.FullScreen
    QTest.keyClick(customer(driver), Qt.Key.Key_Escape)
    driver.until(lambda: customer(driver).visibility() != QQuickWindow.Visibility.FullScreen)
    customer(driver).close()
    driver.click("consultScreens")
    driver.root.grabWindow()
    driver.click("asWindow")
    driver.until(lambda: customer(driver).isVisible())


def test_the_virtual_camera_sends_what_the_customer_sees(consult: OpenConsultation, camera: FakeCamera) -> None:
    driver = consult(camera.open)
    driver.click("consultScreens")
    driver.root.grabWindow()
    driver.click("virtualCamera")
    driver.until(lambda: "Fake Camera" in driver.text("cameraStatus"))
    assert camera.asked == (WIDTH_PX, HEIGHT_PX, FPS)
    driver.until(lambda: camera.corner() == (255, 0, 0))
    driver.click("zoomIn")
    driver.click("zoomIn")
    driver.click("zoomIn")
    driver.until(lambda: camera.corner() != (255, 0, 0))
    driver.click("virtualCamera")
    assert camera.closed.is_set()
    driver.until(lambda: driver.text("cameraStatus") == "")


def test_a_missing_driver_is_said_and_nothing_else_happens(consult: OpenConsultation) -> None:
    def none(_width: int, _height: int, _fps: int) -> FakeCamera:
        raise CameraError("This computer has no virtual camera. Install one.")

    driver = consult(none)
    driver.click("consultScreens")
    driver.root.grabWindow()
    driver.click("virtualCamera")
    driver.until(lambda: "Install one" in driver.text("cameraStatus"))
    driver.until(lambda: not bool(driver.find("virtualCamera").property("checked")))


def test_a_driver_that_goes_away_is_said(consult: OpenConsultation, camera: FakeCamera) -> None:
    driver = consult(camera.open)
    driver.click("consultScreens")
    driver.root.grabWindow()
    driver.click("virtualCamera")
    driver.until(lambda: "Fake Camera" in driver.text("cameraStatus"))
    camera.broken = True
    driver.until(lambda: "the driver has gone" in driver.text("cameraStatus"))
    assert camera.closed.wait(5)


def test_without_the_extra_the_sentence_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyvirtualcam", None)
    with pytest.raises(CameraError, match=r"ringar\[virtual-camera\]"):
        open_device(WIDTH_PX, HEIGHT_PX, FPS)


@given(
    zoom=st.floats(1, MAX_ZOOM), x=st.floats(-0.5, 1.5), y=st.floats(-0.5, 1.5), width=st.sampled_from([320, 640, 1280])
)
def test_the_part_shown_lies_in_the_picture_and_has_the_areas_shape(
    zoom: float, x: float, y: float, width: int
) -> None:
    part = View(zoom=zoom, centre=(x, y)).part(QSizeF(640, 480), QSizeF(width, 360))
    assert part.left() >= -1e-6
    assert part.top() >= -1e-6
    assert part.right() <= 640 + 1e-6
    assert part.bottom() <= 480 + 1e-6
    assert part.width() / part.height() == pytest.approx(width / 360)


def test_the_dot_lies_where_it_is_pointed_in_the_zoomed_part(qapp: QGuiApplication) -> None:
    assert qapp is not None
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    result = framed(image, View(zoom=2.0, centre=(0.5, 0.5), pointer=(0.625, 0.5)), QSizeF(1280, 720))
    dot = result.pixelColor(960, 360)
    assert dot.red() > 240
    assert dot.green() < 100
    assert result.pixelColor(640, 360).red() == 0x33


def test_the_zoomed_part_follows_without_haste() -> None:
    assert followed((0.0, 0.0), (1.0, 1.0), 0.0) == (0.0, 0.0)
    near = followed((0.0, 0.0), (1.0, 0.5), 0.25)
    assert near == pytest.approx((0.632, 0.316), abs=0.001)
    assert followed((0.0, 0.0), (1.0, 1.0), 60.0) == pytest.approx((1.0, 1.0))


def test_two_fingers_zoom_what_the_customer_sees(consult: OpenConsultation) -> None:
    driver = consult(FakeCamera().open)
    fingers = Fingers(QTest.createTouchDevice(), driver.root)
    fingers.pinch(QPoint(800, 260), 120, 320)
    frame, scene = seen(driver, "customerFrame"), seen(driver, "customerScene")
    driver.until(lambda: frame.width() / scene.width() > 1.5)
    fingers.pinch(QPoint(800, 260), 320, 60)
    driver.until(lambda: frame.width() == scene.width())


def test_the_jewelers_side_by_keyboard_and_screen_reader(consult: OpenConsultation) -> None:
    driver = consult(FakeCamera().open)
    driver.click("consultScreens")
    driver.root.grabWindow()
    assert nameless(driver, "consultPanel") == []
    assert unreachable(driver, "consultPanel") == set()
