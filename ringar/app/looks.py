"""Several looks on one hand, drawn one after the other in the worker: a sheet of rings, or pictures to compare."""

import itertools
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Property, QAbstractListModel, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

from ringar.app.controls import Index
from ringar.app.jobs import Jobs
from ringar.pictures import encode_jpeg
from ringar.records import Bgr8
from ringar.tryon import TryOnResult

MAX_SIDE_PX = 1600
MARGIN_SHARE = 0.16
"""Room left around the hand where a picture is cut to it, as a share of the hand's size."""
MIN_ASPECT, MAX_ASPECT = 1.0, 1.5
UPRIGHT_ASPECT = 0.72
"""Width by height of a hand's picture where three or four stand side by side."""
RING_SHARE = 0.82
"""Side of the picture around a ring, as a share of the hand's length."""
RING_ASPECT = 4 / 3
Cut = Callable[[TryOnResult], Bgr8]
FIELDS = ("key", "caption", "source", "trouble")
FIRST_ROLE = int(Qt.ItemDataRole.UserRole)
ROLES = {FIRST_ROLE + place: field for place, field in enumerate(FIELDS)}


@dataclass(frozen=True)
class Look:
    """One picture to draw.

    Attributes
    ----------
    key
        The ring's id, or the picture's place in the gallery.
    draw
        Makes the picture; called in the worker, may raise a :class:`ringar.errors.RingarError`.
    source, trouble
        Address of the finished picture, or why there is none; both empty while it is waited for.
    """

    key: str
    caption: str
    draw: Callable[[], TryOnResult]
    source: str = ""
    trouble: str = ""


class LookPictures(QQuickImageProvider):
    """The finished pictures, kept as JPEG."""

    def __init__(self) -> None:
        super().__init__(
            QQmlImageProviderBase.ImageType.Image, QQmlImageProviderBase.Flag.ForceAsynchronousImageLoading
        )
        self._lock = threading.Lock()
        self._files: dict[str, bytes] = {}

    def put(self, name: str, file: bytes) -> None:
        """Keep a picture."""
        with self._lock:
            self._files[name] = file

    def forget(self, prefix: str) -> None:
        """Drop every picture whose name begins so."""
        with self._lock:
            self._files = {name: file for name, file in self._files.items() if not name.startswith(prefix)}

    def requestImage(self, name: str, size: QSize, requested_size: QSize) -> QImage:  # noqa: N802, ARG002
        """Qt's way to ask for a picture."""
        with self._lock:
            file = self._files.get(name)
        image = QImage.fromData(file) if file is not None else QImage(1, 1, QImage.Format.Format_RGB32)
        if 0 < requested_size.width() < image.width():
            return image.scaledToWidth(requested_size.width(), Qt.TransformationMode.SmoothTransformation)
        return image


class LookSheet(QAbstractListModel):
    """The looks asked for last, for QML; each appears as soon as it is drawn."""

    changed = Signal()
    _serials = itertools.count()

    def __init__(self, jobs: Jobs, pictures: LookPictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._pictures = pictures
        self._cut: Cut = hand_cut
        self._mirrored = False
        self._looks: list[Look] = []
        self._prefix = ""
        self._drawn = 0

    def show(self, looks: Sequence[Look], cut: Cut, *, mirrored: bool = False) -> None:
        """Draw these and cut them so; what is still being drawn of earlier ones is dropped."""
        self.clear()
        self._cut, self._mirrored = cut, mirrored
        self._prefix = f"{next(self._serials)}-"
        self.beginResetModel()
        self._looks = list(looks)
        self.endResetModel()
        self._go_on(self._prefix)
        self.changed.emit()

    def clear(self) -> None:
        """Forget every picture."""
        self.beginResetModel()
        self._looks = []
        self.endResetModel()
        self._pictures.forget(self._prefix)
        self._prefix = ""
        self._drawn = 0
        self.changed.emit()

    def _go_on(self, prefix: str) -> None:
        """Order the next picture, one at a time, so that other work comes in between."""
        if prefix != self._prefix or self._drawn == len(self._looks):
            return
        work = partial(_finished, self._looks[self._drawn].draw, self._cut, mirrored=self._mirrored)
        self._jobs.submit(work, partial(self._keep, prefix), partial(self._miss, prefix))

    def _keep(self, prefix: str, file: bytes) -> None:
        if prefix == self._prefix:
            name = f"{prefix}{self._drawn}"
            self._pictures.put(name, file)
            self._settle(prefix, replace(self._looks[self._drawn], source=f"image://looks/{name}"))

    def _miss(self, prefix: str, sentence: str) -> None:
        if prefix == self._prefix:
            self._settle(prefix, replace(self._looks[self._drawn], trouble=sentence))

    def _settle(self, prefix: str, look: Look) -> None:
        self._looks[self._drawn] = look
        place = self.index(self._drawn)
        self.dataChanged.emit(place, place, list(ROLES))
        self._drawn += 1
        self.changed.emit()
        self._go_on(prefix)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802, ARG002 - Qt's signature
        """Count the looks."""
        return len(self._looks)

    def data(self, index: Index, role: int = FIRST_ROLE) -> Any:
        """One field of one look."""
        return getattr(self._looks[index.row()], ROLES[role]) if index.isValid() and role in ROLES else None

    def roleNames(self) -> dict[int, Any]:  # noqa: N802 - Qt's name
        """Names under which QML sees the fields."""
        return {role: name.encode() for role, name in ROLES.items()}

    count = Property(int, lambda self: len(self._looks), notify=changed)
    drawn = Property(int, lambda self: self._drawn, notify=changed)


def _finished(draw: Callable[[], TryOnResult], cut: Cut, *, mirrored: bool) -> bytes:
    image = cut(draw())
    scale = min(1.0, MAX_SIDE_PX / max(image.shape[:2]))
    if scale < 1.0:
        image = np.asarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    return encode_jpeg(np.ascontiguousarray(image[:, ::-1]) if mirrored else image)


def hand_cut(result: TryOnResult) -> Bgr8:
    """The picture cut to its hand, square or broad; whole where no hand is known."""
    return _hand_cut(result, MIN_ASPECT, MAX_ASPECT)


def upright_hand_cut(result: TryOnResult) -> Bgr8:
    """The picture cut to its hand, higher than wide; whole where no hand is known."""
    return _hand_cut(result, UPRIGHT_ASPECT, UPRIGHT_ASPECT)


def _hand_cut(result: TryOnResult, least: float, most: float) -> Bgr8:
    if not result.hands:
        return result.image_bgr
    points_px = result.hands[0].landmarks_px[:, :2]
    low, high = points_px.min(0), points_px.max(0)
    size = high - low + 2 * MARGIN_SHARE * (high - low).max()
    height = float(max(size[1], size[0] / most))
    return _cut(result.image_bgr, (low + high) / 2, max(float(size[0]), height * least), height)


def ring_cut(result: TryOnResult) -> Bgr8:
    """The picture cut to the fingers around its rings; to the hand where none is worn."""
    if not result.rings or not result.hands:
        return hand_cut(result)
    points_px = result.hands[0].landmarks_px[:, :2]
    side = RING_SHARE * float((points_px.max(0) - points_px.min(0)).max())
    middle = np.mean([ring.center_px for ring in result.rings], axis=0)
    return _cut(result.image_bgr, middle, side * RING_ASPECT, side)


def _cut(image_bgr: Bgr8, middle: NDArray[np.floating[Any]], width: float, height: float) -> Bgr8:
    """A part of the picture around a point, moved inside where it would stick out."""
    height_px, width_px = image_bgr.shape[:2]
    width, height = min(width, width_px), min(height, height_px)
    left = int(np.clip(middle[0] - width / 2, 0, width_px - width))
    top = int(np.clip(middle[1] - height / 2, 0, height_px - height))
    return np.ascontiguousarray(image_bgr[top : top + int(height), left : left + int(width)])
