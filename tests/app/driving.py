"""Uses the real window as a person does."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ringar.app.start import Window
from ringar.records import Facing, Frame, Gray8, Hand, Handedness, Wearing
from ringar.tryon import TryOnResult

PATIENCE_MS = 30_000
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


@dataclass
class FakeTryOn:
    """Paints a patch into the corner of each picture and remembers what it was to draw."""

    provider: str = "FakeProvider"
    wearings: tuple[Wearing, ...] = ()
    warnings: tuple[str, ...] = ()
    trouble: Exception | None = None
    stills: list[tuple[Wearing, ...]] = field(default_factory=list)
    marks: bool = True

    def still(self, frame: Frame, wearings: Sequence[Wearing], _occluders: Gray8 | None = None) -> TryOnResult:
        self.stills.append(tuple(wearings))
        return self._run(frame, wearings)

    def step(self, frame: Frame, wearings: Sequence[Wearing]) -> TryOnResult:
        return self._run(frame, wearings)

    def reset(self) -> None:
        return

    def _run(self, frame: Frame, wearings: Sequence[Wearing]) -> TryOnResult:
        self.wearings = tuple(wearings)
        if self.trouble is not None:
            raise self.trouble
        image = frame.image_bgr.copy()
        if self.marks:
            image[:40, :40] = (0, 0, 255)
        mask = np.zeros(image.shape[:2], np.uint8)
        return TryOnResult(image, frame, (), (), mask, {"total": 1.0}, self.warnings, None)


@dataclass
class SeesHand(FakeTryOn):
    """Leaves pictures as they are, and sees the back of a left hand in each."""

    marks: bool = False

    def _run(self, frame: Frame, wearings: Sequence[Wearing]) -> TryOnResult:
        landmarks = np.zeros((21, 3), np.float32)
        height, width = frame.image_bgr.shape[:2]
        landmarks[:, :2] = np.linspace((width * 0.6, height * 0.2), (width * 0.4, height * 0.8), 21)
        hand = Hand(landmarks, landmarks, 1.0, Handedness.LEFT, 1.0, Facing.BACK, 1.0)
        return replace(super()._run(frame, wearings), hands=(hand,))


@dataclass
class Driver:
    """Uses the window as a person does: by what is on it."""

    window: Window
    try_on: FakeTryOn
    bot: QtBot

    @property
    def root(self) -> QQuickWindow:
        return self.window.root

    def below(self, item: QQuickItem) -> Iterator[QQuickItem]:
        for child in item.childItems():
            yield child
            yield from self.below(child)

    def items(self) -> list[QQuickItem]:
        return list(self.below(self.root.contentItem()))

    def find(self, name: str) -> QQuickItem:
        found = [item for item in self.items() if item.objectName() == name]
        assert found, f"nothing on the window is called {name}"
        return found[0]

    def text(self, name: str) -> str:
        return str(self.find(name).property("text"))

    def middle(self, item: QQuickItem, across: float = 0.5) -> QPointF:
        return item.mapToScene(QPointF(item.width() * across, item.height() / 2))

    def click(self, name: str) -> None:
        QTest.mouseClick(self.root, LEFT, NO_KEYS, self.middle(self.find(name)).toPoint())

    def drag(self, name: str, start: float, end: float) -> None:
        """Drag along an item's width, from one share of it to another."""
        item = self.find(name)
        QTest.mousePress(self.root, LEFT, NO_KEYS, self.middle(item, start).toPoint())
        for step in range(1, 9):
            share = start + (end - start) * step / 8
            QTest.mouseMove(self.root, self.middle(item, share).toPoint())
        QTest.mouseRelease(self.root, LEFT, NO_KEYS, self.middle(item, end).toPoint())

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.root, key)

    def until(self, happens: Callable[[], bool]) -> None:
        self.bot.waitUntil(happens, timeout=PATIENCE_MS)

    def worn(self) -> list[tuple[str, int]]:
        """Names and fingers of the rings the pipeline was last asked for."""
        return [(wearing.model.name, int(wearing.parameter.finger)) for wearing in self.try_on.wearings]

    def until_worn(self, *expected: tuple[str, int]) -> None:
        self.until(lambda: self.worn() == list(expected))

    def ready(self) -> None:
        self.until(lambda: not self.find("splash").isVisible() and bool(self.try_on.wearings))


OpenWindow = Callable[..., Driver]


def drop(driver: Driver, path: Path, at: QPoint) -> None:
    """Drop a file on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy = Qt.DropAction.CopyAction
    for event in (
        QDragEnterEvent(at, copy, data, LEFT, NO_KEYS),
        QDragMoveEvent(at, copy, data, LEFT, NO_KEYS),
        QDropEvent(QPointF(at), copy, data, LEFT, NO_KEYS),
    ):
        QCoreApplication.sendEvent(driver.root, event)
