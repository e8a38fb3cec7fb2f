"""Compares what is on a window with a picture that was looked at.

The pictures lie in ``golden``, half size. Fonts and shapes are drawn a little differently by every version of Qt, so
both pictures are made small before they are compared. ``RINGAR_WRITE_GOLDEN=1`` writes them anew, and each one in full
size into the test's temporary folder: look at them then.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from ringar.app.languages import speak
from tests.app.driving import PATIENCE_MS, Driver

FOLDER = Path(__file__).parent / "golden"
WRITE = os.environ.get("RINGAR_WRITE_GOLDEN") == "1"
SIZES = {"wide": (1280, 720), "small": (800, 480), "tall": (1080, 1920)}
LONGEST_SIDE_PX, JPEG_QUALITY = 640, 80
COMPARED_WIDTH_PX = 160
MEAN_TOLERANCE, WORST_TOLERANCE = 2.0, 40.0
LOOKS_AT_REST = 3
VIEWS = [(ground, size, "en") for ground in ("dark", "light") for size in SIZES] + [("dark", "wide", "ar")]
in_every_view = pytest.mark.parametrize(("ground", "size", "language"), VIEWS)

Steps = dict[str, tuple[Callable[[], object], Callable[[], object]]]
"""How to come to each screen, and back."""


@dataclass
class Looking:
    """Looks at screens in one ground, size and language."""

    bot: QtBot
    prefix: str
    view: str
    size_px: tuple[int, int]
    differences: Path

    def go_through(self, driver: Driver, steps: Steps) -> None:
        """Look at one screen after the other."""
        for name, (go, back) in steps.items():
            go()
            self.at(driver.root, name)
            back()

    def at(self, window: QQuickWindow, name: str) -> None:
        """Wait until nothing moves, then compare with the picture of this name."""
        name = f"{self.prefix}{name}-{self.view}"
        shown, path = self._at_rest(window), FOLDER / f"{name}.jpg"
        if WRITE:
            cv2.imwrite(str(path), _halved(shown), [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
            cv2.imwrite(str(self.differences / f"{name}.png"), shown)
            return
        golden = cv2.imread(str(path))
        assert golden is not None, f"{path} is missing"
        half = np.asarray(cv2.resize(shown, golden.shape[1::-1], interpolation=cv2.INTER_AREA), np.uint8)
        apart = _small(half).astype(np.float64) - _small(np.asarray(golden, np.uint8))
        difference = np.abs(apart).mean(axis=2)
        if difference.mean() > MEAN_TOLERANCE or difference.max() > WORST_TOLERANCE:
            beside = self.differences / f"{name}.png"
            heat = cv2.resize(np.clip(difference * 4, 0, 255).astype(np.uint8), golden.shape[1::-1])
            cv2.imwrite(str(beside), np.hstack([golden, half, cv2.cvtColor(heat, cv2.COLOR_GRAY2BGR)]))
            figures = f"{difference.mean():.1f} on average, {difference.max():.0f} at worst"
            pytest.fail(f"{name}: differs by {figures}: {beside}")

    def _at_rest(self, window: QQuickWindow) -> NDArray[np.uint8]:
        """The window when it has looked the same a few times; rows made for the last look still get their pictures."""
        seen = [_pixels(window.grabWindow())]
        unchanged = 0

        def still() -> bool:
            nonlocal unchanged
            self.bot.wait(20)
            seen.append(_pixels(window.grabWindow()))
            same = np.abs(_small(seen[-1]) - _small(seen[-2])).max() < 0.5
            unchanged = unchanged + 1 if same and not any(loading(window.contentItem())) else 0
            return unchanged >= LOOKS_AT_REST

        self.bot.waitUntil(still, timeout=PATIENCE_MS)
        return seen[-1]


@contextmanager
def looking(bot: QtBot, prefix: str, ground: str, size: str, language: str, folder: Path) -> Iterator[Looking]:
    """Speak the language, with a text cursor that doesn't blink, and English again at the end."""
    hints = QGuiApplication.styleHints()
    flash_ms = hints.cursorFlashTime()
    hints.setCursorFlashTime(0)
    speak(language)
    try:
        yield Looking(bot, prefix, f"{size}-{ground}-{language}", SIZES[size], folder)
    finally:
        speak("en")
        hints.setCursorFlashTime(flash_ms)


def opened(driver: Driver, button: str, panel: str) -> None:
    """Press a button and wait until its panel is there."""
    driver.click(button)
    driver.until(lambda: driver.find(panel).isVisible() and driver.find(panel).opacity() == 1.0)


def closed(driver: Driver, button: str, panel: str) -> None:
    """Press a button and wait until the panel has gone."""
    driver.click(button)
    driver.until(lambda: not driver.find(panel).isVisible())


def resized(driver: Driver, size: str, item: str = "frame") -> None:
    """Give the window its size, and wait until an item is as wide."""
    driver.root.resize(*SIZES[size])
    driver.until(lambda: driver.find(item).width() == SIZES[size][0])


def loading(item: QQuickItem) -> Iterator[bool]:
    """Whether pictures that can be seen are still on their way."""
    for child in item.childItems():
        if child.isVisible():
            if child.inherits("QQuickImage"):
                yield not child.property("source").isEmpty() and child.property("progress") < 1.0
            yield from loading(child)


def _pixels(image: QImage) -> NDArray[np.uint8]:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return np.ascontiguousarray(raw[:, : image.width(), :3])


def _halved(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    scale = min(0.5, LONGEST_SIDE_PX / max(image.shape[:2]))
    return np.asarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)


def _small(image: NDArray[np.uint8]) -> NDArray[np.float32]:
    height = round(image.shape[0] * COMPARED_WIDTH_PX / image.shape[1])
    size = (COMPARED_WIDTH_PX, height)
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.float32)
