"""What a customer does with the ring: fits it, holds the picture, sees the marked rings side by side."""

import pytest
from PySide6.QtCore import Qt

from tests.app.kiosk.conftest import KioskDriver

pytestmark = pytest.mark.qt


@pytest.mark.parametrize("name", ["ring_wearing_location", "ring_shadow_intensity", "ring_ambient_light_intensity"])
def test_the_fit_is_changed_undone_and_gone_with_the_visit(kiosk: KioskDriver, name: str) -> None:
    kiosk.begin()
    kiosk.click("fit")
    kiosk.until_shown("fitDrawer")
    assert kiosk.gone("switch_ring_need_remove_background")
    usual = getattr(kiosk.try_on.wearings[0].parameter, name)
    kiosk.drag(f"slider_{name}", 0.1, 0.6)
    kiosk.until(lambda: getattr(kiosk.try_on.wearings[0].parameter, name) not in (None, usual))
    kiosk.click("undo")
    kiosk.until(lambda: getattr(kiosk.try_on.wearings[0].parameter, name) == usual)
    kiosk.click("redo")
    kiosk.click("finish")
    kiosk.until_shown("attract")
    kiosk.until(lambda: getattr(kiosk.try_on.wearings[0].parameter, name) == usual)
    kiosk.begin()
    assert kiosk.gone("fitDrawer")


def test_a_held_picture_can_be_tried_on_and_moves_again_for_the_next_customer(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.click("freeze")
    kiosk.until(kiosk.kiosk.live_view.is_frozen)
    kiosk.click("ringCard2")
    kiosk.until(lambda: kiosk.kiosk.outfit.property("row") == 2 and bool(kiosk.try_on.stills))
    kiosk.click("finish")
    kiosk.until_shown("attract")
    assert not kiosk.kiosk.live_view.is_frozen()


def test_marked_rings_are_compared_after_consent_and_one_is_worn(kiosk: KioskDriver) -> None:
    kiosk.begin()
    assert kiosk.gone("compareRings")
    kiosk.click("heart1")
    kiosk.click("heart2")
    kiosk.click("compareRings")
    kiosk.until_shown("agree")
    kiosk.click("agree")
    kiosk.until_shown("ringSheet")
    looks = kiosk.kiosk.looks.property("rings")
    kiosk.until(lambda: looks.property("drawn") == 2)
    kiosk.click("look1")
    kiosk.until_gone("ringSheet")
    kiosk.until(lambda: kiosk.kiosk.outfit.property("row") == 2)
    assert not kiosk.kiosk.live_view.is_frozen()
    assert kiosk.kiosk.pictures.pictures() == []


def test_without_consent_nothing_is_compared(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.click("heart1")
    kiosk.key(Qt.Key.Key_C)
    kiosk.until_shown("decline")
    kiosk.click("decline")
    kiosk.until_gone("consent")
    assert kiosk.gone("ringSheet")


def test_an_open_sheet_goes_with_the_customer(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.click("heart1")
    kiosk.kiosk.pictures.answer(True)
    kiosk.click("compareRings")
    kiosk.until_shown("ringSheet")
    looks = kiosk.kiosk.looks
    kiosk.until(lambda: looks.property("rings").property("drawn") == 1)
    assert looks.pictures._files
    kiosk.go_quiet(71)
    kiosk.until_shown("attract")
    assert looks.pictures._files == {}
    assert not kiosk.kiosk.live_view.is_frozen()
    kiosk.begin()
    assert kiosk.gone("ringSheet")
