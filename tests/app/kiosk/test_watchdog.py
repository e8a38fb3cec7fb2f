"""A pipeline that hangs on purpose, and a service manager that listens."""

import logging
import socket
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ringar.app.kiosk.service import ServiceManager
from ringar.app.kiosk.watchdog import MOST_RESTARTS
from ringar.live import LiveHealth
from ringar.records import Frame, Wearing
from ringar.tryon import TryOnResult
from tests.app.driving import PATIENCE_MS
from tests.app.kiosk.conftest import HandTryOn, KioskDriver, OpenKiosk

pytestmark = pytest.mark.qt


@dataclass
class HangingTryOn(HandTryOn):
    """Stops in the middle of a frame when told."""

    gate: threading.Event = field(default_factory=threading.Event)
    steps: int = 0

    def __post_init__(self) -> None:
        self.gate.set()

    def step(self, frame: Frame, wearings: Sequence[Wearing]) -> TryOnResult:
        self.steps += 1
        self.gate.wait(PATIENCE_MS / 1000)
        return super().step(frame, wearings)


def test_a_hanging_try_on_is_replaced_and_the_customer_is_told(
    open_kiosk_driver: OpenKiosk, caplog: pytest.LogCaptureFixture
) -> None:
    made: list[HangingTryOn] = []

    def make() -> HangingTryOn:
        made.append(HangingTryOn())
        return made[-1]

    caplog.set_level(logging.INFO, "ringar")
    kiosk = open_kiosk_driver(make_try_on=make)
    kiosk.until(lambda: kiosk.kiosk.live_view.picture is not None)
    kiosk.touch()
    kiosk.until_gone("attract", "splash")
    assert kiosk.gone("pause")
    live = next(try_on for try_on in made if try_on.steps)
    live.gate.clear()
    before = len(made)
    kiosk.until_shown("pause")
    assert "One moment" in str(kiosk.find("pause").property("title"))
    kiosk.until_gone("pause")
    assert len(made) > before
    assert kiosk.kiosk.heartbeat.restarts == 1
    kiosk.until(lambda: any("picture is back" in message for message in caplog.messages))
    assert any("try-on hangs" in message for message in caplog.messages)
    live.gate.set()


def test_too_many_restarts_end_the_program(kiosk: KioskDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk.until(lambda: kiosk.kiosk.live_view.picture is not None)
    given_up: list[bool] = []
    renewed: list[str] = []
    kiosk.kiosk.heartbeat.stop()
    kiosk.kiosk.heartbeat.gave_up.connect(lambda: given_up.append(True))
    monkeypatch.setattr(kiosk.kiosk.live_view, "health", lambda: LiveHealth(0.1, float("inf"), loading=False))
    monkeypatch.setattr(kiosk.kiosk.live_view, "renew_try_on", lambda: renewed.append("try-on"))
    for _ in range(MOST_RESTARTS):
        kiosk.kiosk.heartbeat.look()
    assert not given_up
    kiosk.kiosk.heartbeat.look()
    assert given_up == [True]
    assert len(renewed) == MOST_RESTARTS + 1


@pytest.mark.parametrize(
    ("health", "expected"),
    [
        (LiveHealth(0.1, 0.1, loading=False), []),
        (LiveHealth(0.1, 5.0, loading=True), []),
        (LiveHealth(0.1, 5.0, loading=False), ["try-on"]),
        (LiveHealth(0.1, 100.0, loading=True), ["try-on"]),
        (LiveHealth(12.0, 0.1, loading=False), []),
        (LiveHealth(40.0, 0.1, loading=False), ["camera"]),
        (LiveHealth(float("inf"), float("inf"), loading=False), ["camera", "try-on"]),
    ],
)
def test_what_is_started_anew(
    kiosk: KioskDriver, monkeypatch: pytest.MonkeyPatch, health: LiveHealth, expected: list[str]
) -> None:
    renewed: list[str] = []
    kiosk.kiosk.heartbeat.stop()
    view = kiosk.kiosk.live_view
    monkeypatch.setattr(view, "health", lambda: health)
    monkeypatch.setattr(view, "renew_try_on", lambda: renewed.append("try-on"))
    monkeypatch.setattr(view, "renew_camera", lambda _: renewed.append("camera"))
    kiosk.kiosk.heartbeat.look()
    assert renewed == expected


def test_staff_can_start_the_camera_again(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.kiosk.door.show()
    kiosk.until_shown("pinPad")
    kiosk.type_pin("4711")
    kiosk.until_shown("restartCamera")
    feed = kiosk.kiosk.live_view._live.feed
    kiosk.click("restartCamera")
    kiosk.until(lambda: kiosk.kiosk.live_view._live.feed is not feed)
    kiosk.until_gone("pinPad")
    kiosk.until(lambda: not kiosk.kiosk.heartbeat.property("recovering"))
    kiosk.until_gone("pause")
    assert kiosk.kiosk.heartbeat.restarts == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs Unix sockets")
def test_the_service_manager_hears_that_the_kiosk_lives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path may have about 100 characters
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind("notify")
        listener.settimeout(10)
        manager = ServiceManager({"NOTIFY_SOCKET": "notify", "WATCHDOG_USEC": "30000000"})
        assert manager.watchdog_s == 30
        for state in ("READY=1", "WATCHDOG=1"):
            manager.tell(state)
            assert listener.recv(100) == state.encode()
    manager.tell("STOPPING=1")


def test_without_a_service_manager_nothing_is_told() -> None:
    manager = ServiceManager({})
    assert manager.watchdog_s == 0
    manager.tell("READY=1")
