"""The edited photo and its matte, for the image provider ``fitting``."""

import threading

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

from ringar.records import Bgr8, Gray8, Picture

SHOWN_PX = 1600
"""Long side of what is shown; the matte itself is painted in the photo's own pixels."""
PAPER = (209, 215, 220)
"""What a photo without a ground lies on, BGR: light enough for dark rings, dark enough for bright ones."""
VEIL = (16, 12, 10, 190)
"""What lies over the ground, BGRA."""
EDGE = (120, 184, 217, 255)
"""The matte's edge, BGRA: gold."""


class FittingPictures(QQuickImageProvider):
    """``photo`` and ``matte``; whatever follows a slash tells a new picture from the last one."""

    def __init__(self) -> None:
        super().__init__(
            QQmlImageProviderBase.ImageType.Image, QQmlImageProviderBase.Flag.ForceAsynchronousImageLoading
        )
        self._lock = threading.Lock()
        self._images: dict[str, QImage] = {}

    def put(self, photo: Picture, mask: Gray8) -> None:
        """Show a photo and its matte."""
        bgra = np.asarray(cv2.cvtColor(_small(on_paper(photo)), cv2.COLOR_BGR2BGRA), np.uint8)
        with self._lock:
            self._images = {"photo": _as_image(bgra), "matte": _as_image(veil(_small(mask)))}

    def put_matte(self, mask: Gray8) -> None:
        """Show another matte of the same photo."""
        matte = _as_image(veil(_small(mask)))
        with self._lock:
            self._images["matte"] = matte

    def clear(self) -> None:
        """Keep nothing in memory."""
        with self._lock:
            self._images = {}

    def requestImage(self, address: str, size: QSize, requested_size: QSize) -> QImage:  # noqa: N802, ARG002
        """Qt's way to ask for a picture."""
        with self._lock:
            image = self._images.get(address.partition("/")[0])
        if image is None:
            image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(0)
        return image


def on_paper(photo: Picture) -> Bgr8:
    """The photo, on paper where it is cut out."""
    if photo.alpha is None:
        return photo.image_bgr
    share = photo.alpha.astype(np.float32)[..., None] / 255.0
    over = share * photo.image_bgr + (1.0 - share) * np.asarray(PAPER, np.float32)
    return np.asarray(over + 0.5, np.uint8)


def veil(mask: Gray8) -> NDArray[np.uint8]:
    """The ground darkened and the ring's edge drawn.

    Parameters
    ----------
    mask
        (height, width) uint8, 255 = ring.

    Returns
    -------
    (height, width, 4) uint8 BGRA, premultiplied.
    """
    share = (255 - mask.astype(np.float32))[..., None] / 255.0
    colour = np.asarray(VEIL, np.float32)
    colour[:3] *= colour[3] / 255.0
    over = share * colour
    thick = max(1, round(max(mask.shape) / 500))
    edges, _ = cv2.findContours(np.asarray((mask > 127) * np.uint8(255)), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    over = np.clip(over + 0.5, 0, 255).astype(np.uint8)
    cv2.drawContours(over, edges, -1, EDGE, thick, cv2.LINE_AA)
    return np.asarray(over, np.uint8)


def _small(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height, width = picture.shape[:2]
    scale = SHOWN_PX / max(height, width)
    if scale >= 1:
        return np.asarray(picture, np.uint8)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def _as_image(bgra: NDArray[np.uint8]) -> QImage:
    bgra = np.ascontiguousarray(bgra)
    height, width = bgra.shape[:2]
    return QImage(bgra.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()
