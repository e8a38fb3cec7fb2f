"""Taking snapshots and keeping them, for QML."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage

from ringar.app.dressing import Dressing
from ringar.app.jobs import Jobs
from ringar.app.live_view import LiveView
from ringar.app.phrases import in_users_language
from ringar.app.shutter import Shot, Shutter
from ringar.app.taken import Note, NotedRing, Taken
from ringar.errors import OutputError


class Album(QObject):
    """The shutter and what it left in this session, newest first."""

    saved = Signal(str, QUrl)
    copied = Signal()
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
        self._kept: list[Taken] = []

    def note(self) -> Note:
        """What is worn now, for the picture or clip about to be taken."""
        rings = (
            NotedRing(entry.name, _sku(entry.ring_id), piece.parameter.finger) for piece, entry in self._dressing.worn
        )
        return Note(tuple(rings), datetime.now().astimezone())

    def taken(self, index: int) -> Taken | None:
        """One picture or clip."""
        return self._kept[index] if 0 <= index < len(self._kept) else None

    @Slot()
    def take(self) -> None:
        """Take a snapshot of what is on the screen."""
        picture = self._live.picture
        if picture is None or self._busy:
            return
        worn = [(entry, piece.parameter) for piece, entry in self._dressing.worn]
        self._set_busy(busy=True)
        work = partial(self._shutter.take, picture.frame, worn, self.note(), self.folder)
        self._jobs.submit(work, self._keep, self._miss)

    @Slot(QUrl)
    def save_elsewhere(self, folder: QUrl) -> None:
        """Save the snapshot that could not be saved, and all later ones, in another folder."""
        self.folder = Path(folder.toLocalFile())
        if self._unsaved is not None and not self._busy:
            self._set_busy(busy=True)
            self._jobs.submit(partial(self._unsaved.save_again, self.folder), self._keep, self._miss)

    def keep_clip(self, path: Path, note: Note) -> None:
        """Put a clip that was recorded into the gallery."""
        self._add(Taken(path, note))

    @Slot(int)
    def remove(self, index: int) -> None:
        """Delete a picture or clip of this session with its files."""
        taken = self.taken(index)
        if taken is not None:
            self._kept.remove(taken)
            self._jobs.submit(taken.remove, lambda _: None, self._say)
            self.changed.emit()

    @Slot()
    def remove_all(self) -> None:
        """Delete everything that was taken in this session."""
        for _ in tuple(self._kept):
            self.remove(0)
        self._unsaved = None

    @Slot(int, QUrl)
    def save_copy(self, index: int, target: QUrl) -> None:
        """Copy a picture or clip to another place."""
        taken = self.taken(index)
        if taken is not None:
            self._copy(partial(taken.copy, Path(target.toLocalFile())))

    @Slot(int, QUrl)
    def save_request(self, index: int, target: QUrl) -> None:
        """Copy a picture with its API request and all inputs to another place."""
        taken = self.taken(index)
        if taken is not None:
            self._copy(partial(taken.copy_with_request, Path(target.toLocalFile())))

    @Slot(int)
    def copy_to_clipboard(self, index: int) -> None:
        """Put a picture on the clipboard."""
        taken = self.taken(index)
        if taken is not None and not taken.is_clip:
            self._jobs.submit(partial(_decoded, taken.path), self._put_on_clipboard, self._say)

    def _copy(self, copy: Callable[[], Path]) -> None:
        self._jobs.submit(copy, lambda copied: self.saved.emit(str(copied), QUrl()), self._say)

    def _put_on_clipboard(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self.copied.emit()

    def _keep(self, shot: Shot) -> None:
        self._set_busy(busy=False)
        if shot.taken is None:
            self._unsaved = shot
            self.failed.emit(in_users_language(shot.trouble), True)
        else:
            self._unsaved = None
            self._add(shot.taken)

    def _add(self, taken: Taken) -> None:
        self._kept.insert(0, taken)
        self.changed.emit()
        self.saved.emit(str(taken.path), shown_url(taken.path))

    def _miss(self, sentence: str) -> None:
        self._set_busy(busy=False)
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self.failed.emit(sentence, False)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit()

    def _get_shots(self) -> list[dict[str, object]]:
        return [
            {
                "picture": shown_url(taken.path),
                "file": QUrl.fromLocalFile(str(taken.path)),
                "bare": QUrl() if taken.bare is None else shown_url(taken.bare),
                "caption": taken.note.caption,
                "name": taken.path.name,
                "clip": taken.is_clip,
            }
            for taken in self._kept
        ]

    shots = Property(list, _get_shots, notify=changed)
    busy = Property(bool, lambda self: self._busy, notify=busy_changed)


def shown_url(path: Path) -> QUrl:
    """Where QML finds a picture, or a clip's first one, even while it is being deleted."""
    return QUrl("image://posters/" + quote(str(path), safe=""))


def _decoded(path: Path) -> QImage:
    image = QImage(str(path))
    if image.isNull():
        raise OutputError(f"{path}: is no longer there.")
    return image


def _sku(ring_id: str) -> str:
    """The ring's number in the shop; rings from photos of one's own have their path as id, and no number."""
    return "" if "/" in ring_id or "\\" in ring_id else ring_id
