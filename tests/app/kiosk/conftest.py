"""The real kiosk window, offscreen, with a clock that the test moves."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ringar.app.entries import RingEntry
from ringar.app.kiosk.kiosk import Kiosk
from ringar.app.kiosk.pin import hash_pin
from ringar.app.kiosk.settings import KioskSettings
from ringar.app.kiosk.start import KioskWindow, open_kiosk
from ringar.app.languages import speak
from ringar.camera import Feed, demo_clip
from ringar.finger import Guidance
from ringar.live import Pipeline
from ringar.records import Facing, Frame, Hand, Handedness, Wearing
from ringar.tryon import TryOnResult
from tests.app.driving import LEFT, NO_KEYS, Driver, FakeTryOn

PIN = "4711"


@dataclass
class Clock:
    """Seconds that pass when the test says so."""

    now_s: float = 1000.0

    def __call__(self) -> float:
        return self.now_s


@dataclass
class HandTryOn(FakeTryOn):
    """Sees a hand where the test puts one."""

    hand_at_px: tuple[float, float] | None = None
    guidance: Guidance | None = Guidance.CUT_OFF

    def _run(self, frame: Frame, wearings: Sequence[Wearing]) -> TryOnResult:
        result = super()._run(frame, wearings)
        if self.hand_at_px is None:
            return result
        joints = np.stack([np.linspace(0, -120, 21), np.linspace(0, 240, 21), np.zeros(21)], axis=1).astype(np.float32)
        joints[:, :2] += np.array(self.hand_at_px, np.float32)
        hand = Hand(
            landmarks_px=joints,
            world_m=np.zeros((21, 3), np.float32),
            presence=1.0,
            handedness=Handedness.LEFT,
            handedness_score=1.0,
            facing=Facing.BACK,
            facing_score=1.0,
            track_id=1,
        )
        return TryOnResult(result.image_bgr, frame, (hand,), (), result.mask, result.timings_ms, (), self.guidance)


@dataclass
class FakeTicket:
    """An address and a small code."""

    url: str = "http://192.0.2.7:8123/0123456789abcdef"
    expires_at: datetime = field(default_factory=lambda: datetime.now(UTC) + timedelta(minutes=10))

    def qr_matrix(self) -> list[list[bool]]:
        return [[(x * y) % 3 == 0 for x in range(33)] for y in range(33)]


@dataclass
class FakeHandOver:
    """Remembers what was offered."""

    offered: list[tuple[str, bytes]] = field(default_factory=list)
    deletions: int = 0
    lifetime: timedelta = timedelta(minutes=10)

    def publish(self, pictures: Sequence[tuple[str, bytes]]) -> FakeTicket:
        self.offered = list(pictures)
        return FakeTicket(expires_at=datetime.now(UTC) + self.lifetime)

    def forget_all(self) -> None:
        self.offered = []
        self.deletions += 1


@dataclass
class KioskDriver(Driver):
    """Uses the kiosk as a customer does."""

    try_on: HandTryOn
    clock: Clock = field(default_factory=Clock)

    @property
    def kiosk(self) -> Kiosk:
        return self.kiosk_window.kiosk

    @property
    def kiosk_window(self) -> KioskWindow:
        window: Any = self.window
        assert isinstance(window, KioskWindow)
        return window

    @property
    def root(self) -> QQuickWindow:
        return self.kiosk_window.root

    def shows(self, name: str) -> bool:
        return name in self._seen(self.root.contentItem())

    def gone(self, name: str) -> bool:
        return not any(item.objectName() == name and item.isVisible() for item in self.items())

    def until_shown(self, *names: str) -> None:
        for name in names:
            self.until(lambda name=name: self.shows(name))  # type: ignore[misc]

    def until_gone(self, *names: str) -> None:
        for name in names:
            self.until(lambda name=name: self.gone(name))  # type: ignore[misc]

    def touch(self, x: int = 640, y: int = 120) -> None:
        """Touch the window somewhere where nothing is."""
        QTest.mouseClick(self.root, LEFT, NO_KEYS, QPoint(x, y))

    def click(self, name: str) -> None:
        """Click on something once it has come to rest."""
        places: list[QPoint] = []

        def rests() -> bool:
            places.append(self.middle(self.find(name)).toPoint())
            return len(places) > 4 and len({place.toTuple() for place in places[-4:]}) == 1

        self.until(rests)
        super().click(name)

    def begin(self) -> None:
        """Begin a visit, with the ring on and a picture there."""
        self.until(lambda: bool(self.try_on.wearings) and self.kiosk.live_view.picture is not None)
        self.touch()
        self.until_gone("attract", "splash")

    def agree_and_take(self) -> None:
        """Take the first picture, consent given."""
        self.click("shutter")
        self.until_shown("agree")
        self.click("agree")
        self.until(lambda: len(self.kiosk.pictures.pictures()) == 1)

    def go_quiet(self, seconds: float) -> None:
        """Let time pass in which nobody does anything."""
        end_s = self.clock.now_s + seconds
        while self.clock.now_s < end_s:
            self.clock.now_s = min(end_s, self.clock.now_s + 1.0)
            self.kiosk.customer.tick()

    def type_pin(self, pin: str) -> None:
        for digit in pin:
            self.click(f"key{digit}")
        self.click("keyEnter")

    def _seen(self, item: QQuickItem, opacity: float = 1.0) -> Iterator[str]:
        """Names of what is fully there, from an item downwards (asking an item for its parent is not safe here)."""
        for child in item.childItems():
            there = opacity * child.opacity()
            if child.isVisible() and there > 0.98:
                yield child.objectName()
                yield from self._seen(child, there)


OpenKiosk = Callable[..., KioskDriver]


@pytest.fixture(scope="session")
def pin_hash() -> str:
    return hash_pin(PIN, n=1024)


@pytest.fixture
def kiosk_settings(pin_hash: str) -> KioskSettings:
    return KioskSettings(pin_hash=pin_hash, language="en", hung_after_s=2)


@pytest.fixture
def open_kiosk_driver(
    qtbot: QtBot, few_rings: tuple[RingEntry, ...], kiosk_settings: KioskSettings, tmp_path: Path
) -> Iterator[OpenKiosk]:
    """Open kiosks; each is closed at the end of the test."""
    del tmp_path
    windows: list[KioskWindow] = []

    def open_one(
        settings: KioskSettings = kiosk_settings,
        *,
        hand_over: FakeHandOver | None = None,
        make_try_on: Callable[[], Pipeline] | None = None,
        full_screen: bool = False,
        rings: Sequence[RingEntry] = few_rings[:3],
        size: tuple[int, int] = (1280, 720),
        feed: Callable[[], Feed] = lambda: Feed(demo_clip()),
    ) -> KioskDriver:
        try_on, clock = HandTryOn(), Clock()
        window = open_kiosk(
            settings,
            feed,
            rings,
            hand_over=hand_over,
            make_try_on=make_try_on or (lambda: try_on),
            clock=clock,
            full_screen=full_screen,
        )
        windows.append(window)
        if not full_screen:
            window.root.resize(*size)
        anything: Any = window
        return KioskDriver(anything, try_on, qtbot, clock)

    yield open_one
    for window in windows:
        window.close()
    speak("en")


@pytest.fixture
def kiosk(open_kiosk_driver: OpenKiosk) -> KioskDriver:
    """An open kiosk with its attract screen."""
    return open_kiosk_driver()
