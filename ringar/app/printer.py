"""Printing from the gallery, for QML."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from ringar.app.album import Album
from ringar.app.jobs import Jobs
from ringar.app.printing import Page, print_page, printers, write_pdf


class Printer(QObject):
    """The machine's printers, and paper's stand-in, a PDF; all of it happens in the worker."""

    changed = Signal()
    printed = Signal(str)

    def __init__(self, album: Album, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._album = album
        self._jobs = jobs
        self._names: list[str] = []

    @Slot()
    def refresh(self) -> None:
        """Look which printers are there."""
        self._jobs.submit(printers, self._know, self._say)

    @Slot(int, str)
    def print_picture(self, index: int, printer_name: str) -> None:
        """Print a picture of the gallery."""
        taken = self._album.taken(index)
        if taken is not None and not taken.is_clip:
            work = partial(print_page, Page.of(taken), printer_name)
            self._jobs.submit(work, lambda _: self.printed.emit(printer_name), self._say)

    @Slot(int, QUrl)
    def save_pdf(self, index: int, target: QUrl) -> None:
        """Write the page as a PDF."""
        taken = self._album.taken(index)
        if taken is not None and not taken.is_clip:
            work = partial(write_pdf, Page.of(taken), Path(target.toLocalFile()))
            self._jobs.submit(work, lambda path: self._album.saved.emit(str(path), QUrl()), self._say)

    def _know(self, names: list[str]) -> None:
        self._names = names
        self.changed.emit()

    def _say(self, sentence: str) -> None:
        self._album.failed.emit(sentence, False)

    names = Property(list, lambda self: self._names, notify=changed)
