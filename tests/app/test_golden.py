"""Every screen in both grounds, three sizes and from right to left, against pictures that were looked at.

The pictures lie in ``golden``, half size. Fonts and shapes are drawn a little differently by every version of Qt, so
both pictures are made small before they are compared. ``RINGAR_WRITE_GOLDEN=1`` writes them anew: look at them then.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage

from ringar.app.entries import RingEntry
from ringar.app.languages import speak
from ringar.app.preferences import Ground, Preferences, save_preferences
from ringar.camera import Feed, demo_still
from ringar.records import Facing, Hand, Handedness
from ringar.tryon import TryOnResult
from tests.app.driving import Driver, FakeTryOn, OpenWindow

pytestmark = pytest.mark.qt

FOLDER = Path(__file__).parent / "golden"
WRITE = os.environ.get("RINGAR_WRITE_GOLDEN") == "1"
SIZES = {"wide": (1280, 720), "small": (800, 480), "tall": (1080, 1920)}
COMPARED_WIDTH_PX = 160
MEAN_TOLERANCE, WORST_TOLERANCE = 2.0, 40.0
VIEWS = [(ground, size, "en") for ground in ("dark", "light") for size in SIZES] + [("dark", "wide", "ar")]


class WithHand(FakeTryOn):
    """Sees a left hand's back in every picture."""

    def _run(self, frame, wearings) -> TryOnResult:  # type: ignore[no-untyped-def]
        landmarks = np.zeros((21, 3), np.float32)
        height, width = frame.image_bgr.shape[:2]
        landmarks[:, :2] = np.linspace((width * 0.6, height * 0.2), (width * 0.4, height * 0.8), 21)
        hand = Hand(landmarks, landmarks, 1.0, Handedness.LEFT, 1.0, Facing.BACK, 1.0)
        return replace(super()._run(frame, wearings), hands=(hand,), image_bgr=frame.image_bgr.copy())


def pixels(image: QImage) -> NDArray[np.uint8]:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return np.ascontiguousarray(raw[:, : image.width(), :3])


def small(image: NDArray[np.uint8]) -> NDArray[np.float32]:
    height = round(image.shape[0] * COMPARED_WIDTH_PX / image.shape[1])
    return cv2.resize(image, (COMPARED_WIDTH_PX, height), interpolation=cv2.INTER_AREA).astype(np.float32)


def check(driver: Driver, name: str, diff_folder: Path) -> None:
    """Wait until nothing moves, then compare with the picture of this name."""
    seen = [pixels(driver.root.grabWindow())]
    unchanged = 0

    def still() -> bool:
        nonlocal unchanged
        driver.bot.wait(40)
        seen.append(pixels(driver.root.grabWindow()))
        unchanged = unchanged + 1 if np.abs(small(seen[-1]) - small(seen[-2])).max() < 0.5 else 0
        return unchanged >= 3

    driver.until(lambda: not driver.find("flight").isVisible())
    driver.until(still)
    shown, path = seen[-1], FOLDER / f"{name}.jpg"
    if WRITE:
        half = cv2.resize(shown, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
        cv2.imwrite(str(path), half, [cv2.IMWRITE_JPEG_QUALITY, 80])
        return
    golden = cv2.imread(str(path))
    assert golden is not None, f"{path} is missing"
    half = cv2.resize(shown, golden.shape[1::-1], interpolation=cv2.INTER_AREA)
    difference = np.abs(small(np.asarray(half, np.uint8)) - small(np.asarray(golden, np.uint8))).mean(axis=2)
    if difference.mean() > MEAN_TOLERANCE or difference.max() > WORST_TOLERANCE:
        beside = diff_folder / f"{name}.png"
        heat = cv2.resize(np.clip(difference * 4, 0, 255).astype(np.uint8), golden.shape[1::-1])
        cv2.imwrite(str(beside), np.hstack([golden, half, cv2.cvtColor(heat, cv2.COLOR_GRAY2BGR)]))
        pytest.fail(f"{name}: differs by {difference.mean():.1f} on average, {difference.max():.0f} at worst: {beside}")


def opened(driver: Driver, button: str, panel: str) -> None:
    driver.click(button)
    driver.until(lambda: driver.find(panel).isVisible() and driver.find(panel).opacity() == 1.0)


def wear_and_shoot(driver: Driver, row: int) -> None:
    taken = len(driver.window.studio.snapshots.property("shots"))
    driver.window.studio.property("dressing").wear(row)
    driver.bot.wait(20)
    driver.until(lambda: not driver.window.studio.property("dressing").property("busy"))
    driver.window.studio.snapshots.take()
    driver.until(lambda: len(driver.window.studio.snapshots.property("shots")) == taken + 1)


def screens(driver: Driver) -> dict[str, tuple[Callable[[], None], Callable[[], None]]]:
    """How to come to each screen from the live view, and back."""
    studio = driver.window.studio

    def picture() -> None:
        opened(driver, "galleryButton", "gallery")
        driver.click("shot0")
        driver.until(lambda: bool(driver.find("beforeAfter").property("ready")))
        driver.find("beforeAfter").setProperty("divider", 0.5)

    def side_by_side() -> None:
        opened(driver, "galleryButton", "gallery")
        driver.click("galleryCompare")
        driver.click("shot0")
        driver.click("shot1")
        driver.root.grabWindow()
        driver.click("gallerySide")
        driver.until(lambda: studio.looks.property("side_by_side").property("drawn") == 2)

    def sheet() -> None:
        opened(driver, "compareRings", "ringSheet")
        driver.until(lambda: studio.looks.property("rings").property("drawn") == 3)

    def settings() -> None:
        studio.settings_kept.set_folder(QUrl("file:///home/shop/pictures"))
        opened(driver, "settings", "settingsPanel")

    def close_sheet() -> None:
        driver.click("sheetClose")
        driver.until(lambda: not driver.find("ringSheet").isVisible())
        studio.live_view.set_frozen(frozen=False)

    def close_gallery() -> None:
        driver.click("galleryClose")
        driver.until(lambda: not driver.find("gallery").isVisible())

    return {
        "live": (lambda: None, lambda: None),
        "fit": (lambda: opened(driver, "fit", "fitDrawer"), lambda: driver.click("fit")),
        "sources": (lambda: opened(driver, "sources", "sourcePanel"), lambda: driver.click("sources")),
        "sheet": (sheet, close_sheet),
        "gallery": (lambda: opened(driver, "galleryButton", "gallery"), close_gallery),
        "picture": (picture, close_gallery),
        "side": (side_by_side, close_gallery),
        "settings": (settings, lambda: driver.click("settings")),
        "tour": (lambda: studio.settings_kept.set_tour_seen(seen=False), lambda: None),
    }


@pytest.mark.parametrize(("ground", "size", "language"), VIEWS)
def test_screens_look_as_they_did(
    open_driver: OpenWindow, few_rings: tuple[RingEntry, ...], tmp_path: Path, ground: str, size: str, language: str
) -> None:
    kept = Preferences(ground=Ground(ground), language=language, tour_seen=True)
    save_preferences(kept, tmp_path / "app.json")
    speak(language)
    try:
        try_on = WithHand()
        driver = open_driver(Feed(demo_still()), make_try_on=lambda: try_on)
        driver = replace(driver, try_on=try_on)
        driver.ready()
        driver.root.resize(*SIZES[size])
        driver.until(lambda: driver.find("frame").width() == SIZES[size][0])
        studio = driver.window.studio
        for row in (1, 2, 3):
            studio.set_aside.toggle(few_rings[row].ring_id)
        for row in (1, 2):
            wear_and_shoot(driver, row)
        driver.find("toast").setProperty("text", "")
        driver.find("toast").setVisible(False)
        for name, (go, back) in screens(driver).items():
            go()
            check(driver, f"{name}-{size}-{ground}-{language}", tmp_path)
            back()
    finally:
        speak("en")
