"""Taking many photos, folders and lists into the catalogue, in a thread of its own, for QML."""

import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Qt, QUrl, Signal, Slot

from ringar.app.counter.desk import CatalogueDesk
from ringar.app.files import local_files
from ringar.app.jobs import Jobs
from ringar.catalog import ImportReport, ImportStep

if TYPE_CHECKING:
    from ringar.catalog.store import Catalog

LISTS = (".csv", ".json")
FEW_PHOTOS = 4
"""So many photos dropped at once are tried on; more are meant for the catalogue."""
MAX_REASONS = 200
"""Refusals shown; a folder of holiday pictures has more."""


class Importing(QObject):
    """One import at a time: how far it is, and what came of it."""

    changed = Signal()
    done = Signal()
    trouble = Signal(str)
    _bell = Signal()

    def __init__(self, desk: CatalogueDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = Jobs(self)
        self._stop = threading.Event()
        self._progress = (0, 0)
        self._running = False
        self._report: ImportReport | None = None
        self._bell.connect(self.changed, Qt.ConnectionType.QueuedConnection)

    @Slot("QVariantList", result=bool)
    def takes(self, urls: Sequence[QUrl | str]) -> bool:
        """Whether what was dropped is meant for the catalogue: a folder, a list, or many photos."""
        paths = local_files(urls)
        lists = any(path.is_dir() or path.suffix.lower() in LISTS for path in paths)
        return self._desk.catalog is not None and (lists or len(paths) > FEW_PHOTOS)

    @Slot("QVariantList")
    def start(self, urls: Sequence[QUrl | str]) -> None:
        """Take files and folders into the catalogue."""
        paths = local_files(urls)
        catalog = self._desk.catalog
        if not paths or self._running or catalog is None:
            return
        self._stop.clear()
        self._progress, self._report, self._running = (0, 0), None, True
        self._jobs.submit(partial(self._work, catalog, paths), self._finish, self._fail)
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Stop after the photo in hand; what was taken in so far stays."""
        self._stop.set()
        self.changed.emit()

    @Slot()
    def dismiss(self) -> None:
        """Put the report away."""
        self._report = None
        self.changed.emit()

    def stop(self) -> None:
        """Cancel and end the thread."""
        self._stop.set()
        self._jobs.stop()

    def _work(self, catalog: "Catalog", paths: list[Path]) -> ImportReport:
        return catalog.add(paths, progress=self._note, cancelled=self._stop.is_set)

    def _note(self, step: ImportStep) -> None:
        """Called by the import's thread."""
        self._progress = (step.done, step.total or 0)
        self._bell.emit()

    def _finish(self, report: ImportReport) -> None:
        self._running, self._report = False, report
        self.changed.emit()
        self.done.emit()

    def _fail(self, sentence: str) -> None:
        self._running = False
        self.changed.emit()
        self.done.emit()
        self.trouble.emit(sentence)

    def _told(self) -> list[dict[str, Any]]:
        """Rings that were refused or should be looked at, with the reason."""
        outcomes = () if self._report is None else self._report.outcomes
        told = [outcome for outcome in outcomes if outcome.reasons][:MAX_REASONS]
        return [
            {
                "name": outcome.sku or Path(outcome.source).name,
                "reason": outcome.reasons[0],
                "refused": not outcome.needs_check,
            }
            for outcome in told
        ]

    def _figure(self, name: str) -> int:
        return 0 if self._report is None else int(getattr(self._report, name))

    running = Property(bool, lambda self: self._running, notify=changed)
    stopping = Property(bool, lambda self: self._running and self._stop.is_set(), notify=changed)
    progress = Property(int, lambda self: self._progress[0], notify=changed)
    total = Property(int, lambda self: self._progress[1], notify=changed)
    reported = Property(bool, lambda self: self._report is not None, notify=changed)
    added = Property(int, lambda self: self._figure("added"), notify=changed)
    updated = Property(int, lambda self: self._figure("updated"), notify=changed)
    refused = Property(int, lambda self: self._figure("refused"), notify=changed)
    to_check = Property(int, lambda self: self._figure("needs_check"), notify=changed)
    cancelled = Property(bool, lambda self: bool(self._figure("cancelled")), notify=changed)
    notes = Property(list, lambda self: [] if self._report is None else list(self._report.notes), notify=changed)
    told = Property(list, _told, notify=changed)
