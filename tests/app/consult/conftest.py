"""A consultation's two windows, on a still and a camera that only remembers."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from ringar.app.consult.virtual_camera import Opener
from ringar.app.entries import bundled_rings
from ringar.app.preferences import Ground, Preferences, save_preferences
from ringar.app.start import Window, open_window
from ringar.camera import Feed, demo_still
from tests.app.driving import Driver, FakeTryOn

OpenConsultation = Callable[..., Driver]


class FakeCamera:
    """Remembers what was sent to it."""

    device = "Fake Camera"

    def __init__(self) -> None:
        self.asked: tuple[int, int, int] | None = None
        self.frame_rgb: NDArray[np.uint8] | None = None
        self.closed = threading.Event()
        self.broken = False

    def open(self, width_px: int, height_px: int, fps: int) -> "FakeCamera":
        self.asked = (width_px, height_px, fps)
        return self

    def send(self, frame_rgb: NDArray[np.uint8]) -> None:
        if self.broken:
            raise RuntimeError("the driver has gone")
        self.frame_rgb = frame_rgb

    def close(self) -> None:
        self.closed.set()

    def corner(self) -> tuple[int, ...]:
        return () if self.frame_rgb is None else tuple(int(value) for value in self.frame_rgb[20, -20])


@pytest.fixture
def camera() -> FakeCamera:
    return FakeCamera()


@pytest.fixture
def consult(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenConsultation]:
    windows: list[Window] = []
    save_preferences(Preferences(ground=Ground.DARK, language="en", tour_seen=True), tmp_path / "app.json")

    def open_one(opener: Opener, try_on: FakeTryOn | None = None) -> Driver:
        try_on = try_on or FakeTryOn()
        window = open_window(
            Feed(demo_still()),
            bundled_rings()[:5],
            make_try_on=lambda: try_on,
            preferences_path=tmp_path / "app.json",
            snapshot_folder=tmp_path / "pictures",
            consult=opener,
        )
        windows.append(window)
        driver = Driver(window, try_on, qtbot)
        driver.root.resize(1280, 720)
        driver.ready()
        driver.root.grabWindow()
        return driver

    yield open_one
    for window in windows:
        window.close()


def customer(driver: Driver) -> QQuickWindow:
    found = [window for window in QGuiApplication.topLevelWindows() if window.objectName() == "consultWindow"]
    assert isinstance(found[-1], QQuickWindow)
    assert found[-1] is not driver.root
    return found[-1]
