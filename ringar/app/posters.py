"""First pictures of clips, for the gallery."""

from pathlib import Path
from urllib.parse import unquote

import cv2
import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

from ringar.camera import open_source
from ringar.errors import RingarError

WIDTH_PX = 1280


class Posters(QQuickImageProvider):
    """A clip's first picture by its path; read in Qt's image thread."""

    def __init__(self) -> None:
        super().__init__(
            QQmlImageProviderBase.ImageType.Image, QQmlImageProviderBase.Flag.ForceAsynchronousImageLoading
        )

    def requestImage(self, clip: str, size: QSize, requested_size: QSize) -> QImage:  # noqa: N802, ARG002
        """Qt's way to ask for a picture."""
        try:
            source = open_source(Path(unquote(clip)))
        except RingarError:
            return QImage(1, 1, QImage.Format.Format_RGB32)
        try:
            frame = source.read()
        finally:
            source.close()
        if frame is None:
            return QImage(1, 1, QImage.Format.Format_RGB32)
        width_px = requested_size.width() if requested_size.width() > 0 else WIDTH_PX
        scale = min(1.0, width_px / frame.image_bgr.shape[1])
        small = cv2.resize(frame.image_bgr, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        bgra = np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2BGRA), np.uint8)
        height, width = bgra.shape[:2]
        return QImage(bgra.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()
