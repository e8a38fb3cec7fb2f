"""The kiosk by keyboard alone and by a screen reader."""

import pytest

from tests.app.everybody import nameless, unreachable
from tests.app.kiosk.conftest import PIN, FakeHandOver, KioskDriver, OpenKiosk

pytestmark = pytest.mark.qt


def check(kiosk: KioskDriver, screen: str) -> None:
    assert nameless(kiosk, screen) == []
    assert unreachable(kiosk, screen) == set()


def test_every_screen_of_a_visit(open_kiosk_driver: OpenKiosk) -> None:
    kiosk = open_kiosk_driver(hand_over=FakeHandOver())
    kiosk.begin()
    kiosk.click("heart1")
    check(kiosk, "stage")
    kiosk.click("fit")
    kiosk.until_shown("fitDrawer")
    check(kiosk, "fitDrawer")
    kiosk.click("fit")
    kiosk.click("language")
    kiosk.until_shown("languagePanel")
    check(kiosk, "languagePanel")
    kiosk.click("languageClose")
    kiosk.until_gone("languagePanel")
    kiosk.click("shutter")
    kiosk.until_shown("consent")
    check(kiosk, "consent")
    kiosk.click("agree")
    kiosk.until(lambda: len(kiosk.kiosk.pictures.pictures()) == 1)
    kiosk.click("compareRings")
    kiosk.until_shown("ringSheet", "look0")
    check(kiosk, "ringSheet")
    kiosk.click("sheetClose")
    kiosk.until_gone("ringSheet")
    kiosk.click("pictures")
    kiosk.until_shown("kioskGallery")
    check(kiosk, "kioskGallery")
    kiosk.click("toPhone")
    kiosk.until_shown("handOverCode")
    check(kiosk, "handOver")


def test_the_pad(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.kiosk.door.show()
    kiosk.until_shown("pinPad")
    check(kiosk, "pinPad")
    kiosk.type_pin(PIN)
    kiosk.until_shown("leaveKiosk")
    check(kiosk, "pinPad")
