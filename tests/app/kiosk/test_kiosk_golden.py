"""Every screen of the kiosk in both grounds, three sizes and from right to left, as it was looked at."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
from pytestqt.qtbot import QtBot

from ringar.app.kiosk.settings import KioskSettings
from ringar.camera import Feed, demo_still
from ringar.live import LiveHealth
from tests.app.kiosk.conftest import PIN, FakeHandOver, KioskDriver, OpenKiosk
from tests.app.looking import Steps, in_every_view, looking, resized

pytestmark = pytest.mark.qt


@dataclass
class Customer:
    """Goes through everything a kiosk shows."""

    kiosk: KioskDriver
    monkeypatch: pytest.MonkeyPatch

    def shown(self, button: str, name: str) -> Callable[[], None]:
        def go() -> None:
            self.kiosk.click(button)
            self.kiosk.until_shown(name)

        return go

    def gone(self, button: str, name: str) -> Callable[[], None]:
        def go() -> None:
            self.kiosk.click(button)
            self.kiosk.until_gone(name)

        return go

    def begin(self) -> None:
        self.kiosk.begin()
        self.kiosk.try_on.hand_at_px = (500.0, 200.0)
        self.kiosk.click("ringCard1")
        self.kiosk.until(lambda: not self.kiosk.kiosk.outfit.property("busy"))

    def consent(self) -> None:
        self.kiosk.click("heart0")
        self.kiosk.click("heart2")
        self.kiosk.click("shutter")
        self.kiosk.until_shown("agree")

    def agree(self) -> None:
        self.kiosk.click("agree")
        self.kiosk.until_gone("consent")
        self.kiosk.until(lambda: len(self.kiosk.kiosk.pictures.pictures()) == 1)

    def sheet(self) -> None:
        self.kiosk.click("compareRings")
        self.kiosk.until_shown("ringSheet")
        self.kiosk.until(lambda: self.kiosk.kiosk.looks.property("rings").property("drawn") == 2)

    def toggle_fingers(self) -> None:
        if self.kiosk.find("fingers").isVisible():
            self.kiosk.click("fingers")

    def close_pictures(self) -> None:
        self.gone("handOverClose", "handOver")()
        self.gone("galleryClose", "kioskGallery")()

    def pin(self) -> None:
        self.kiosk.kiosk.door.show()
        self.kiosk.until_shown("pinPad")
        for digit in PIN[:2]:
            self.kiosk.click(f"key{digit}")

    def unlock(self) -> None:
        for digit in PIN[2:]:
            self.kiosk.click(f"key{digit}")
        self.kiosk.click("keyEnter")
        self.kiosk.until_shown("leaveKiosk")

    def hang(self) -> None:
        self.kiosk.kiosk.heartbeat.stop()
        hangs = LiveHealth(0.1, float("inf"), loading=False)
        self.monkeypatch.setattr(self.kiosk.kiosk.live_view, "health", lambda: hangs)
        self.kiosk.kiosk.heartbeat.look()
        for item in self.kiosk.items():
            if item.objectName() == "waiting":
                item.setProperty("breathing", False)
        self.kiosk.until_shown("pause")

    def leave(self) -> None:
        self.kiosk.try_on.hand_at_px = None
        self.kiosk.kiosk.customer.finish()

    def steps(self) -> Steps:
        def here() -> None:
            return

        return {
            "attract": (lambda: self.kiosk.until_shown("attract"), self.begin),
            "live": (here, here),
            "fingers": (self.toggle_fingers, self.toggle_fingers),
            "fit": (self.shown("fit", "fitDrawer"), self.gone("fit", "fitDrawer")),
            "language": (self.shown("language", "languagePanel"), self.gone("languageClose", "languagePanel")),
            "consent": (self.consent, self.agree),
            "sheet": (self.sheet, self.gone("sheetClose", "ringSheet")),
            "pictures": (self.shown("pictures", "kioskGallery"), here),
            "picture": (self.shown("shot0", "largePicture"), lambda: self.kiosk.click("galleryBack")),
            "phone": (self.shown("toPhone", "handOverCode"), self.gone("handOverDelete", "handOverCode")),
            "phone-deleted": (here, self.close_pictures),
            "still-there": (lambda: self.kiosk.go_quiet(61), lambda: self.kiosk.click("stay")),
            "pin": (self.pin, self.unlock),
            "unlocked": (here, self.gone("padClose", "pinPad")),
            "pause": (self.hang, self.leave),
        }


@in_every_view
def test_kiosk_screens_look_as_they_did(
    open_kiosk_driver: OpenKiosk,
    kiosk_settings: KioskSettings,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    ground: Literal["dark", "light"],
    size: str,
    language: Literal["en", "ar"],
) -> None:
    monkeypatch.setattr("ringar.app.kiosk.hand_over.TICK_MS", 1_000_000)
    with looking(qtbot, "kiosk-", ground, size, language, tmp_path) as look:
        settings = kiosk_settings.model_copy(update={"ground": ground, "language": language})
        kiosk = open_kiosk_driver(settings, hand_over=FakeHandOver(), feed=lambda: Feed(demo_still()))
        kiosk.try_on.guidance, kiosk.try_on.marks = None, False
        resized(kiosk, size, "attract")
        kiosk.until(lambda: len(kiosk.kiosk.property("attract").property("pictures")) == 3)
        look.go_through(kiosk, Customer(kiosk, monkeypatch).steps())
