"""The gallery's pictures, and the first ones of its clips; one that has just been deleted is empty, without a word."""

from pathlib import Path
from urllib.parse import unquote

import cv2
import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

from ringar.camera import open_source
from ringar.errors import RingarError

WIDTH_PX = 2560
CLIP_SUFFIX = ".mp4"


class Posters(QQuickImageProvider):
    """A picture, or a clip's first one, by its path; read in Qt's image thread."""

    def __init__(self) -> None:
        super().__init__(
            QQmlImageProviderBase.ImageType.Image, QQmlImageProviderBase.Flag.ForceAsynchronousImageLoading
        )

    def requestImage(self, name: str, size: QSize, requested_size: QSize) -> QImage:  # noqa: N802, ARG002
        """Qt's way to ask for a picture."""
        path = Path(unquote(name))
        image = _first_picture(path) if path.suffix == CLIP_SUFFIX else QImage(str(path))
        if image.isNull():
            return QImage(1, 1, QImage.Format.Format_RGB32)
        width_px = requested_size.width() if requested_size.width() > 0 else WIDTH_PX
        if image.width() <= width_px:
            return image
        return image.scaledToWidth(width_px, Qt.TransformationMode.SmoothTransformation)


def _first_picture(clip: Path) -> QImage:
    try:
        source = open_source(clip)
    except RingarError:
        return QImage()
    try:
        frame = source.read()
    finally:
        source.close()
    if frame is None:
        return QImage()
    bgra = np.asarray(cv2.cvtColor(frame.image_bgr, cv2.COLOR_BGR2BGRA), np.uint8)
    height, width = bgra.shape[:2]
    return QImage(bgra.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()
