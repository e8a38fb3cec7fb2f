"""Pictures in memory, for QML's image provider ``keepsakes``; never on the disk, and gone when told."""

import threading

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

PROVIDER = "keepsakes"


class Keepsakes:
    """Encoded pictures and code images by name; may be used by several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[str, bytes | QImage] = {}

    def put(self, name: str, picture: bytes | QImage) -> None:
        """Keep a picture: a JPEG or PNG file's bytes, or an image."""
        with self._lock:
            self._kept[name] = picture

    def get(self, name: str) -> bytes | QImage | None:
        """A picture that is kept."""
        with self._lock:
            return self._kept.get(name)

    def drop(self, beginning: str) -> None:
        """Forget the pictures whose names begin so."""
        with self._lock:
            for name in [name for name in self._kept if name.startswith(beginning)]:
                del self._kept[name]

    def names(self) -> list[str]:
        """What is kept."""
        with self._lock:
            return list(self._kept)


class KeepsakeProvider(QQuickImageProvider):
    """Hands kept pictures to QML, decoded; whatever follows a ``?`` in the address is left out."""

    def __init__(self, keepsakes: Keepsakes) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)
        self._keepsakes = keepsakes

    def requestImage(self, address: str, size: QSize, requested_size: QSize) -> QImage:  # noqa: N802, ARG002
        """Qt's way to ask for a picture."""
        kept = self._keepsakes.get(address.partition("?")[0])
        image = QImage.fromData(kept) if isinstance(kept, bytes) else kept
        if image is None or image.isNull():
            image = QImage(1, 1, QImage.Format.Format_RGB32)
            image.fill(0)
        return image
