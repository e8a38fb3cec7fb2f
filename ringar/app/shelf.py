"""The shelf of rings as a list for QML, and their thumbnails."""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QObject, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

from ringar.app.controls import Index
from ringar.app.entries import RingEntry
from ringar.errors import RingarError
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.ring import cut_out

THUMBNAIL_PX = 256
MARGIN_SHARE = 0.06
KEPT_THUMBNAILS = 200
FIELDS = ("ring_id", "name", "metal", "stone", "price", "details")
FIRST_ROLE = int(Qt.ItemDataRole.UserRole)
ROLES = {FIRST_ROLE + place: field for place, field in enumerate(FIELDS)}


class RingShelf(QAbstractListModel):
    """The rings to choose from."""

    def __init__(self, entries: Iterable[RingEntry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = list({entry.ring_id: entry for entry in entries}.values())

    def entry(self, ring_id: str) -> RingEntry | None:
        """The ring with this id."""
        return next((entry for entry in self._entries if entry.ring_id == ring_id), None)

    def at(self, row: int) -> RingEntry | None:
        """The ring in this place."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, ring_id: str) -> int:
        """A ring's place, -1 where it isn't on the shelf."""
        return next((row for row, entry in enumerate(self._entries) if entry.ring_id == ring_id), -1)

    def put_first(self, entry: RingEntry) -> None:
        """Add a ring before all others; one that is there already stays where it is."""
        if self.row_of(entry.ring_id) < 0:
            self.beginInsertRows(self.index(-1), 0, 0)
            self._entries.insert(0, entry)
            self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802, ARG002 - Qt's signature
        """Count the rings."""
        return len(self._entries)

    def data(self, index: Index, role: int = FIRST_ROLE) -> Any:
        """One field of one ring."""
        entry = self.at(index.row()) if index.isValid() else None
        return getattr(entry, ROLES[role]) if entry is not None and role in ROLES else None

    def roleNames(self) -> dict[int, Any]:  # noqa: N802 - Qt's name
        """Names under which QML sees the fields."""
        return {role: name.encode() for role, name in ROLES.items()}


class Thumbnails(QQuickImageProvider):
    """Cut-out thumbnails by ring id; made in Qt's image thread, never in the window's."""

    def __init__(self, shelf: RingShelf) -> None:
        super().__init__(
            QQmlImageProviderBase.ImageType.Image, QQmlImageProviderBase.Flag.ForceAsynchronousImageLoading
        )
        self._shelf = shelf
        self._lock = threading.Lock()
        self._made: OrderedDict[str, QImage] = OrderedDict()

    def requestImage(self, ring_id: str, size: QSize, requested_size: QSize) -> QImage:  # noqa: N802, ARG002
        """Qt's way to ask for a thumbnail; it hands on the id as the address has it, slashes encoded."""
        ring_id = unquote(ring_id)
        with self._lock:
            made = self._made.get(ring_id)
        if made is None:
            made = self._make(ring_id)
        with self._lock:
            self._made[ring_id] = made
            self._made.move_to_end(ring_id)
            while len(self._made) > KEPT_THUMBNAILS:
                self._made.popitem(last=False)
        return made

    def _make(self, ring_id: str) -> QImage:
        entry = self._shelf.entry(ring_id)
        if entry is None:
            return _empty()
        try:
            cutout = cut_out(read_picture(entry.photo), RingParameter())
        except RingarError:
            return _empty()
        return as_image(thumbnail(cutout))


def thumbnail(cutout_bgra: NDArray[np.uint8], side_px: int = THUMBNAIL_PX) -> NDArray[np.uint8]:
    """The ring alone, centred on a see-through square.

    Parameters
    ----------
    cutout_bgra
        (height, width, 4) uint8, straight alpha.

    Returns
    -------
    (side_px, side_px, 4) uint8, premultiplied alpha.
    """
    rows, columns = np.nonzero(cutout_bgra[..., 3] > 16)
    if rows.size == 0:
        return np.zeros((side_px, side_px, 4), np.uint8)
    ring = cutout_bgra[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1].astype(np.float32)
    ring[..., :3] *= ring[..., 3:] / 255.0
    scale = side_px * (1 - 2 * MARGIN_SHARE) / max(ring.shape[:2])
    size = (max(1, round(ring.shape[1] * scale)), max(1, round(ring.shape[0] * scale)))
    small = cv2.resize(ring, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    square = np.zeros((side_px, side_px, 4), np.uint8)
    top, left = (side_px - size[1]) // 2, (side_px - size[0]) // 2
    square[top : top + size[1], left : left + size[0]] = np.clip(small + 0.5, 0, 255).astype(np.uint8)
    return square


def as_image(premultiplied_bgra: NDArray[np.uint8]) -> QImage:
    """A QImage with its own copy of the pixels."""
    height, width = premultiplied_bgra.shape[:2]
    return QImage(premultiplied_bgra.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()


def _empty() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image
