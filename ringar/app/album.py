"""Taking snapshots and keeping them, for QML."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from ringar.app.dressing import Dressing
from ringar.app.jobs import Jobs
from ringar.app.live_view import LiveView
from ringar.app.shutter import Shot, Shutter, remove_files
from ringar.errors import OutputError
from ringar.files import write_atomically


class Album(QObject):
    """The shutter and what it left."""

    saved = Signal(str, QUrl)
    failed = Signal(str, bool)
    busy_changed = Signal()
    changed = Signal()

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
        self._shots: list[tuple[Shot, str]] = []
        self._caption = ""

    @Slot()
    def take(self) -> None:
        """Take a snapshot of what is on the screen."""
        picture = self._live.picture
        if picture is None or self._busy:
            return
        self._caption = ", ".join(entry.name for _, entry in self._dressing.worn)
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

    @Slot(int)
    def remove(self, index: int) -> None:
        """Delete a snapshot of this session with its files."""
        if 0 <= index < len(self._shots):
            shot, _ = self._shots.pop(index)
            self._jobs.submit(partial(remove_files, shot), lambda _: None, self._miss)
            self.changed.emit()

    @Slot(int, QUrl)
    def save_copy(self, index: int, target: QUrl) -> None:
        """Copy a snapshot's picture to another place."""
        saved = self._shots[index][0].saved
        if saved is not None:
            path = Path(target.toLocalFile())
            copy = partial(_copy, saved.picture, path.with_suffix(path.suffix or saved.picture.suffix))
            self._jobs.submit(copy, lambda copied: self.saved.emit(str(copied), QUrl()), self._miss)

    def _keep(self, shot: Shot) -> None:
        self._set_busy(busy=False)
        if shot.saved is None:
            self._unsaved = shot
            self.failed.emit(shot.trouble, True)
        else:
            self._unsaved = None
            self._shots.insert(0, (shot, self._caption))
            self.changed.emit()
            self.saved.emit(str(shot.saved.picture), QUrl.fromLocalFile(str(shot.saved.picture)))

    def _miss(self, sentence: str) -> None:
        self._set_busy(busy=False)
        self.failed.emit(sentence, False)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit()

    def _get_shots(self) -> list[dict[str, object]]:
        return [
            {
                "picture": QUrl.fromLocalFile(str(shot.saved.picture)),
                "bare": QUrl.fromLocalFile(str(shot.bare)),
                "caption": caption,
                "name": shot.saved.picture.name,
            }
            for shot, caption in self._shots
            if shot.saved is not None
        ]

    shots = Property(list, _get_shots, notify=changed)
    busy = Property(bool, lambda self: self._busy, notify=busy_changed)


def _copy(picture: Path, target: Path) -> Path:
    try:
        data = picture.read_bytes()
    except OSError as error:
        raise OutputError(f"{picture}: is no longer there ({error.strerror or error}).") from error
    write_atomically(target, data)
    return target
