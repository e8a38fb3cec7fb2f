"""Taking snapshots and keeping them, for QML."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from ringar.app.dressing import Dressing
from ringar.app.jobs import Jobs
from ringar.app.live_view import LiveView
from ringar.app.shutter import Shot, Shutter


class Album(QObject):
    """The shutter and what it left."""

    saved = Signal(str, QUrl)
    failed = Signal(str, bool)
    busy_changed = Signal()

    def __init__(
        self,
        live: LiveView,
        dressing: Dressing,
        jobs: Jobs,
        shutter: Shutter,
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.folder = folder
        self._live = live
        self._dressing = dressing
        self._jobs = jobs
        self._shutter = shutter
        self._busy = False
        self._unsaved: Shot | None = None

    @Slot()
    def take(self) -> None:
        """Take a snapshot of what is on the screen."""
        picture = self._live.picture
        if picture is None or self._busy:
            return
        worn = [(entry.photo, piece.parameter) for piece, entry in self._dressing.worn]
        self._set_busy(busy=True)
        self._jobs.submit(partial(self._shutter.take, picture.frame, worn, self.folder), self._keep, self._miss)

    @Slot(QUrl)
    def save_elsewhere(self, folder: QUrl) -> None:
        """Save the snapshot that could not be saved, and all later ones, in another folder."""
        self.folder = Path(folder.toLocalFile())
        if self._unsaved is not None and not self._busy:
            self._set_busy(busy=True)
            self._jobs.submit(partial(self._unsaved.save_again, self.folder), self._keep, self._miss)

    def _keep(self, shot: Shot) -> None:
        self._set_busy(busy=False)
        if shot.saved is None:
            self._unsaved = shot
            self.failed.emit(shot.trouble, True)
        else:
            self._unsaved = None
            self.saved.emit(str(shot.saved.picture), QUrl.fromLocalFile(str(shot.saved.picture)))

    def _miss(self, sentence: str) -> None:
        self._set_busy(busy=False)
        self.failed.emit(sentence, False)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit()

    busy = Property(bool, lambda self: self._busy, notify=busy_changed)
