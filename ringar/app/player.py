"""Playing a clip of the gallery."""

import threading
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import Property, QObject, Qt, QUrl, Signal, Slot

from ringar.app.picture_source import PictureSource
from ringar.camera import open_source
from ringar.errors import RingarError
from ringar.live import LivePicture
from ringar.records import Frame
from ringar.workers import Mailbox

JOIN_S = 5.0


class ClipPlayer(PictureSource):
    """Plays one clip again and again, decoded in a thread of its own."""

    changed = Signal()
    _bell = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bell.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._outbox: Mailbox[LivePicture] = Mailbox()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    @Slot(QUrl)
    def play(self, clip: QUrl) -> None:
        """Play a clip from its beginning."""
        self.stop()
        self._ended = threading.Event()
        work = (Path(clip.toLocalFile()), self._ended, self._bell.emit)
        self._thread = threading.Thread(target=self._run, args=work, name="clip player", daemon=True)
        self._thread.start()
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """End the thread; nothing is shown any more."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._ended.set()
            thread.join(JOIN_S)
            self._outbox.take()
            self.picture = None
            self.changed.emit()

    def _run(self, clip: Path, ended: threading.Event, ring: Callable[[], object]) -> None:
        try:
            source = open_source(clip, paced=True, loop=True)
        except RingarError:
            return
        try:
            while not ended.is_set():
                frame = source.read()
                if frame is not None and self._outbox.put(_shown(frame)):
                    ring()
        except RingarError:
            return
        finally:
            source.close()

    @Slot()
    def _take(self) -> None:
        picture = self._outbox.take()
        if picture is not None and self._thread is not None:
            self.picture = picture
            self.picture_changed.emit()

    playing = Property(bool, lambda self: self._thread is not None, notify=changed)


def _shown(frame: Frame) -> LivePicture:
    image_bgra = np.asarray(cv2.cvtColor(frame.image_bgr, cv2.COLOR_BGR2BGRA), np.uint8)
    return LivePicture(image_bgra, frame, None, "", still=True, mirrored=False, t_composite_ns=frame.t_capture_ns)
