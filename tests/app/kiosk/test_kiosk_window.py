"""Locked in, asked for consent, handed over, spoken to: by what is on the screen."""

from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QCloseEvent, QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from ringar.app.kiosk.hand_over import code_image
from ringar.app.kiosk.settings import KioskSettings
from ringar.errors import HandUnusableError
from tests.app.driving import LEFT, NO_KEYS
from tests.app.kiosk.conftest import PIN, FakeHandOver, FakeTicket, KioskDriver, OpenKiosk

pytestmark = pytest.mark.qt


def test_nothing_but_the_pin_leads_out(open_kiosk_driver: OpenKiosk) -> None:
    kiosk = open_kiosk_driver(full_screen=True)
    left: list[bool] = []
    kiosk.kiosk.door.left.connect(lambda: left.append(True))
    kiosk.begin()
    assert kiosk.root.visibility() == QQuickWindow.Visibility.FullScreen
    for key, modifier in (
        (Qt.Key.Key_Escape, NO_KEYS),
        (Qt.Key.Key_F11, NO_KEYS),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier),
    ):
        QTest.keyClick(kiosk.root, key, modifier)
    close = QCloseEvent()
    QGuiApplication.sendEvent(kiosk.root, close)
    assert not close.isAccepted()
    kiosk.root.close()
    assert kiosk.root.isVisible()
    kiosk.root.showNormal()
    kiosk.until(lambda: kiosk.root.visibility() == QQuickWindow.Visibility.FullScreen)
    kiosk.root.showMinimized()
    kiosk.until(lambda: kiosk.root.visibility() == QQuickWindow.Visibility.FullScreen)
    assert not left

    QTest.keyClick(kiosk.root, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    kiosk.until_shown("pinPad")
    kiosk.type_pin("0000")
    kiosk.until(lambda: "wrong" in str(kiosk.find("pinPad").property("sentence")))
    assert kiosk.gone("leaveKiosk")
    kiosk.type_pin(PIN)
    kiosk.until_shown("leaveKiosk")
    kiosk.click("leaveKiosk")
    assert left == [True]


def test_holding_the_corner_opens_the_pad_and_a_tap_does_not(kiosk: KioskDriver) -> None:
    kiosk.begin()
    corner = kiosk.find("corner")
    assert corner.property("hold_s") == 3
    corner.setProperty("hold_s", 0.2)
    point = kiosk.middle(corner).toPoint()
    QTest.mouseClick(kiosk.root, LEFT, NO_KEYS, point)
    assert kiosk.gone("pinPad")
    QTest.mousePress(kiosk.root, LEFT, NO_KEYS, point)
    kiosk.until_shown("pinPad")
    QTest.mouseRelease(kiosk.root, LEFT, NO_KEYS, point)
    assert kiosk.shows("pinPad")
    kiosk.click("padClose")
    kiosk.until_gone("pinPad")


def test_the_pad_works_by_keyboard_and_waits_after_wrong_pins(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.kiosk.door.show()
    kiosk.until_shown("pinPad")
    for _ in range(3):
        for _ in range(4):
            kiosk.key(Qt.Key.Key_0)
        kiosk.key(Qt.Key.Key_Return)
    kiosk.until(lambda: "10 s" in str(kiosk.find("pinPad").property("sentence")))
    assert not kiosk.find("keyEnter").isEnabled()
    kiosk.clock.now_s += 11
    for digit in PIN:
        kiosk.key(Qt.Key(ord(digit)))
    kiosk.key(Qt.Key.Key_Backspace)
    kiosk.key(Qt.Key(ord(PIN[-1])))
    kiosk.key(Qt.Key.Key_Return)
    kiosk.until_shown("leaveKiosk")
    kiosk.key(Qt.Key.Key_Escape)
    kiosk.until_gone("pinPad")
    assert not kiosk.kiosk.door.is_unlocked


def test_the_pad_closes_with_the_visit(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.kiosk.door.show()
    kiosk.until_shown("pinPad")
    kiosk.type_pin(PIN)
    kiosk.until_shown("leaveKiosk")
    kiosk.go_quiet(71)
    kiosk.until_shown("attract")
    assert not kiosk.kiosk.door.is_unlocked
    kiosk.until_gone("pinPad")


def test_consent_comes_before_the_first_picture_of_each_customer(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.click("shutter")
    kiosk.until_shown("consent")
    assert "deleted when you leave" in str(kiosk.find("consent").property("sentence"))
    kiosk.click("decline")
    kiosk.until_gone("consent")
    kiosk.kiosk.pictures.take()
    assert not kiosk.kiosk.pictures.property("busy")
    assert kiosk.gone("pictures")
    kiosk.agree_and_take()
    kiosk.click("shutter")
    kiosk.until(lambda: len(kiosk.kiosk.pictures.pictures()) == 2)
    kiosk.until_gone("consent")  # asked once
    kiosk.click("finish")
    kiosk.until_shown("attract")
    kiosk.begin()
    kiosk.click("shutter")
    kiosk.until_shown("consent")


def test_the_shops_own_consent_sentence(open_kiosk_driver: OpenKiosk, kiosk_settings: KioskSettings) -> None:
    kiosk = open_kiosk_driver(kiosk_settings.model_copy(update={"consent_text": "Smile for the ring."}))
    kiosk.begin()
    kiosk.key(Qt.Key.Key_S)
    kiosk.until_shown("consent")
    assert kiosk.find("consent").property("sentence") == "Smile for the ring."


def test_pictures_are_looked_at_and_deleted(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.agree_and_take()
    ((name, data),) = kiosk.kiosk.pictures.pictures()
    assert name == "ringar-1.jpg"
    image = QImage.fromData(data)
    assert image.size().toTuple() == (960, 540)
    kiosk.click("pictures")
    kiosk.until_shown("kioskGallery")
    assert kiosk.gone("toPhone"), "no hand-over by default"
    kiosk.click("shot0")
    kiosk.until_shown("largePicture")
    kiosk.click("deletePicture")
    kiosk.until_gone("kioskGallery")
    assert kiosk.kiosk.pictures.pictures() == []


def test_a_picture_that_cannot_be_taken_says_why(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.kiosk.pictures.answer(True)
    kiosk.try_on.trouble = HandUnusableError("The hand is a fist. Open it.")
    kiosk.click("shutter")
    kiosk.until(lambda: "fist" in kiosk.text("toast"))
    assert kiosk.find("shutter").isEnabled()


def test_the_code_is_drawn_module_by_module() -> None:
    matrix = FakeTicket().qr_matrix()
    image = code_image(matrix).convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    side = image.width() // len(matrix)
    found = pixels[side // 2 :: side, side // 2 : image.width() : side] < 128
    assert np.array_equal(found, np.array(matrix))


def test_pictures_go_to_the_phone_until_deleted(open_kiosk_driver: OpenKiosk) -> None:
    service = FakeHandOver()
    kiosk = open_kiosk_driver(hand_over=service)
    kiosk.begin()
    kiosk.agree_and_take()
    kiosk.click("pictures")
    kiosk.until_shown("toPhone")
    kiosk.click("toPhone")
    kiosk.until_shown("handOverCode")
    assert kiosk.text("handOverAddress") == FakeTicket().url
    assert "Deleted in 9:5" in kiosk.text("handOverLeft") or "10:00" in kiosk.text("handOverLeft")
    assert [name for name, _ in service.offered] == ["ringar-1.jpg"]
    assert all(data.startswith(b"\xff\xd8\xff") for _, data in service.offered)
    code = kiosk.find("handOverCode")
    corner = code.mapToScene(QPointF(code.width() * 0.5 / 33, code.height() * 0.5 / 33)).toPoint()
    kiosk.until(lambda: kiosk.root.grabWindow().pixelColor(corner).lightness() < 30)
    kiosk.click("handOverDelete")
    kiosk.until_gone("handOverCode")
    assert service.offered == []
    assert "have been deleted" in kiosk.text("handOverLeft")
    kiosk.click("handOverClose")
    kiosk.until_gone("handOver")
    assert len(kiosk.kiosk.pictures.pictures()) == 1


def test_the_hand_over_ends_by_itself(open_kiosk_driver: OpenKiosk) -> None:
    service = FakeHandOver(lifetime=timedelta(seconds=1))
    kiosk = open_kiosk_driver(hand_over=service)
    kiosk.begin()
    kiosk.agree_and_take()
    kiosk.click("pictures")
    kiosk.until_shown("toPhone")
    kiosk.click("toPhone")
    kiosk.until(lambda: service.deletions >= 2 and service.offered == [])
    kiosk.until_gone("handOverCode")


def test_each_customer_may_choose_a_language(kiosk: KioskDriver) -> None:
    kiosk.until_shown("attract")
    kiosk.click("greet_de")
    kiosk.until_gone("attract")
    kiosk.until(lambda: kiosk.text("finish") == "Beenden")
    kiosk.click("language")
    kiosk.until_shown("languagePanel")
    kiosk.click("language_ar")
    kiosk.until_gone("languagePanel")
    kiosk.until(lambda: kiosk.middle(kiosk.find("finish")).x() < 200)
    kiosk.click("finish")
    kiosk.until_shown("attract")
    assert "Touch the screen" in kiosk.text("attractSentence")
    assert kiosk.kiosk.tongue.property("current") == "en"


@pytest.mark.parametrize("size", [(800, 480), (1280, 720), (1080, 1920), (3840, 2160)], ids=str)
def test_everything_to_touch_is_large_and_on_the_screen(open_kiosk_driver: OpenKiosk, size: tuple[int, int]) -> None:
    kiosk = open_kiosk_driver(hand_over=FakeHandOver(), size=size)
    kiosk.begin()
    kiosk.until(lambda: kiosk.find("tray").width() == size[0])

    def is_on_screen(name: str) -> bool:
        item = kiosk.find(name)
        corners = [item.mapToScene(QPointF(x, y)) for x in (0, item.width()) for y in (0, item.height())]
        return all(0 <= p.x() <= size[0] and 0 <= p.y() <= size[1] for p in corners)

    def check(*names: str) -> None:
        kiosk.until(lambda: all(map(is_on_screen, names)))  # once it is laid out
        for name in names:
            item = kiosk.find(name)
            assert min(item.width(), item.height()) >= 48, name

    check("shutter", "timer", "language", "finish", "ringCard0")
    kiosk.click("shutter")
    kiosk.until_shown("agree")
    check("agree", "decline")
    kiosk.click("agree")
    kiosk.until(lambda: len(kiosk.kiosk.pictures.pictures()) == 1)
    kiosk.click("pictures")
    kiosk.until_shown("toPhone")
    check("toPhone", "galleryClose")
    kiosk.click("toPhone")
    kiosk.until_shown("handOverCode")
    check("handOverCode", "handOverDelete", "handOverClose")
    kiosk.kiosk.door.show()
    kiosk.until_shown("pinPad")
    check(*(f"key{digit}" for digit in range(10)), "keyErase", "keyEnter", "padClose")


def test_screen_readers_find_names(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.kiosk.door.show()
    kiosk.until_shown("pinPad")

    def name_of(item: QQuickItem) -> str:
        interface = QAccessible.queryAccessibleInterface(item)
        return interface.text(QAccessible.Text.Name)

    for name in ("keyErase", "keyEnter", "padClose", "key7", "pinPad", "finish", "language", "shutter", "timer"):
        assert name_of(kiosk.find(name)), name


def test_keys_alone_take_a_picture(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.key(Qt.Key.Key_3)
    kiosk.until(lambda: kiosk.worn()[0][1] == 2)
    kiosk.key(Qt.Key.Key_S)
    kiosk.until_shown("agree")
    kiosk.until(lambda: kiosk.find("agree").hasActiveFocus())
    kiosk.key(Qt.Key.Key_Return)
    kiosk.until(lambda: len(kiosk.kiosk.pictures.pictures()) == 1)


def test_touches_on_the_screen_are_noticed_by_the_visit(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.go_quiet(50)
    kiosk.touch()
    kiosk.go_quiet(50)
    assert kiosk.gone("stillThere")


def test_nothing_of_a_visit_is_in_the_settings_folder(kiosk: KioskDriver, tmp_path: Path) -> None:
    kiosk.begin()
    kiosk.click("ringCard1")
    kiosk.kiosk_window.close()
    assert not list(tmp_path.rglob("app.json"))
