"""Cut-out thumbnails of rings for the image provider ``rings``."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from urllib.parse import quote, unquote

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

from ringar.app.entries import RingEntry
from ringar.errors import RingarError
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.ring import cut_out
from ringar.ring.cutout import given_cutout
from ringar.ring.framed import framed

THUMBNAIL_PX = 256
KEPT_THUMBNAILS = 200


class Thumbnails(QQuickImageProvider):
    """Thumbnails by ring id; made in Qt's image thread, never in the window's.

    Whatever follows a ``?`` in the address is left out: a changed ring gets a new address by it.
    """

    def __init__(self, find: Callable[[str], RingEntry | None]) -> None:
        super().__init__(
            QQmlImageProviderBase.ImageType.Image, QQmlImageProviderBase.Flag.ForceAsynchronousImageLoading
        )
        self._find = find
        self._lock = threading.Lock()
        self._made: OrderedDict[str, QImage] = OrderedDict()

    def requestImage(self, address: str, size: QSize, requested_size: QSize) -> QImage:  # noqa: N802, ARG002
        """Qt's way to ask for a thumbnail; it hands on the id as the address has it, slashes encoded."""
        with self._lock:
            made = self._made.get(address)
        if made is None:
            made = self._make(unquote(address.partition("?")[0]))
        with self._lock:
            self._made[address] = made
            self._made.move_to_end(address)
            while len(self._made) > KEPT_THUMBNAILS:
                self._made.popitem(last=False)
        return made

    def _make(self, ring_id: str) -> QImage:
        entry = self._find(ring_id)
        if entry is None:
            return _empty()
        try:
            if entry.ready_thumbnail is not None:
                return QImage.fromData(entry.ready_thumbnail(THUMBNAIL_PX))
            photo = read_picture(entry.photo)
            given = given_cutout(photo, None)
            cutout = cut_out(photo, RingParameter()) if given is None else given
        except RingarError:
            return _empty()
        return as_image(thumbnail(cutout))


def address_of(entry: RingEntry) -> str:
    """Where QML finds a ring's thumbnail."""
    return f"image://rings/{quote(entry.ring_id, safe='')}?{entry.stamp}"


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
    return np.asarray(np.clip(framed(cutout_bgra, side_px) + 0.5, 0, 255), np.uint8)


def as_image(premultiplied_bgra: NDArray[np.uint8]) -> QImage:
    """A QImage with its own copy of the pixels."""
    height, width = premultiplied_bgra.shape[:2]
    return QImage(premultiplied_bgra.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()


def _empty() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image
