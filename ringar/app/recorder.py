"""Recording a short clip, for QML."""

import time
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from ringar.app.album import Album
from ringar.app.clip import MAX_CLIP_S, Cancelled, Reel, write_clip
from ringar.app.jobs import Jobs
from ringar.app.live_view import LiveView
from ringar.live import LivePicture
from ringar.records import Bgr8
from ringar.workers import yield_to_the_window

TICK_MS = 200


class Recorder(QObject):
    """Hands the live composites to a thread of its own that writes them; the window never waits for the encoder."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, live: LiveView, album: Album, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._album = album
        self._jobs = Jobs(self)
        self._reel: Reel | None = None
        self._saving = False
        self._started_s = 0.0
        self._note = album.note()
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self._tick)

    @Slot()
    def start(self) -> None:
        """Begin a clip with what is on the screen."""
        picture = self._live.picture
        if picture is None or self._reel is not None or self._saving:
            return
        self._reel = Reel(_composite(picture), self._live.metrics().fps)
        self._note = self._album.note()
        self._started_s = time.monotonic()
        self._live.picture_changed.connect(self._follow)
        stem = f"ringar-{datetime.now().astimezone():%Y%m%d-%H%M%S}"
        self._jobs.submit(partial(_written, self._album.folder, stem, self._reel), self._keep, self._miss)
        self._clock.start()
        self.ticked.emit()
        self.changed.emit()

    @Slot()
    def finish(self) -> None:
        """End the clip and keep it."""
        self._end(cancel=False)

    @Slot()
    def cancel(self) -> None:
        """Give the clip up."""
        self._end(cancel=True)

    def stop(self) -> None:
        """Give up what is being recorded and end the thread."""
        self._end(cancel=True)
        self._jobs.stop()

    @Slot()
    def _follow(self) -> None:
        if self._reel is not None and self._live.picture is not None:
            self._reel.show(_composite(self._live.picture))

    @Slot()
    def _tick(self) -> None:
        self.ticked.emit()
        if self._get_remaining_s() <= 0:
            self.finish()

    def _end(self, *, cancel: bool) -> None:
        if self._reel is None:
            return
        self._live.picture_changed.disconnect(self._follow)
        self._clock.stop()
        self._reel.end(cancel=cancel)
        self._reel = None
        self._saving = True
        self.changed.emit()

    def _keep(self, path: Path | None) -> None:
        self._settle()
        if path is not None:
            self._album.keep_clip(path, self._note)

    def _miss(self, sentence: str) -> None:
        self._settle()
        self._album.failed.emit(sentence, False)

    def _settle(self) -> None:
        self._end(cancel=True)
        self._saving = False
        self.changed.emit()

    def _get_remaining_s(self) -> float:
        return max(0.0, MAX_CLIP_S - (time.monotonic() - self._started_s)) if self._reel is not None else 0.0

    recording = Property(bool, lambda self: self._reel is not None, notify=changed)
    saving = Property(bool, lambda self: self._saving, notify=changed)
    remaining_s = Property(float, _get_remaining_s, notify=ticked)


def _composite(picture: LivePicture) -> Bgr8:
    """The picture with its rings as the camera sees it, like a snapshot: not mirrored."""
    return picture.frame.image_bgr if picture.result is None else picture.result.image_bgr


def _written(folder: Path, stem: str, reel: Reel) -> Path | None:
    yield_to_the_window()
    try:
        return write_clip(folder, stem, reel)
    except Cancelled:
        return None
