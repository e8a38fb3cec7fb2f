"""The customer at the counter: shortlist, favourites, notes and the saved sessions, for QML."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot

from ringar.app.album import Album
from ringar.app.counter.desk import CatalogueDesk
from ringar.app.counter.rows import ring_row, session_row
from ringar.app.dressing import Dressing
from ringar.app.entries import RingEntry
from ringar.app.jobs import Jobs
from ringar.app.outfit import Piece
from ringar.app.posters import CLIP_SUFFIX
from ringar.app.shelf import RingShelf
from ringar.app.shortlist import Shortlist
from ringar.errors import InvalidParameterError
from ringar.pictures import read_file
from ringar.sessions import CustomerSession, SessionList, SessionStore, Shortlisted, Worn

SAVE_AFTER_MS = 400
"""Changes are saved when there was none for so long."""


class Customers(QObject):
    """The session in hand and the saved ones.

    Without a session nothing is written; from ``begin`` or ``reopen`` on every change is saved by itself.
    """

    changed = Signal()
    listed = Signal()
    saved = Signal()
    trouble = Signal(str)

    def __init__(
        self,
        store: SessionStore,
        desk: CatalogueDesk,
        shelf: RingShelf,
        shortlist: Shortlist,
        dressing: Dressing,
        album: Album,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._desk = desk
        self._shelf = shelf
        self._shortlist = shortlist
        self._dressing = dressing
        self._jobs = jobs
        self._session: CustomerSession | None = None
        self._notes: dict[str, str] = {}
        self._favourites: list[str] = []
        self._finger_mm: float | None = None
        self._sessions = SessionList(())
        self._pictures: tuple[Path, ...] = ()
        self._later = QTimer(self, interval=SAVE_AFTER_MS, singleShot=True)
        self._later.timeout.connect(self.save_now)
        shortlist.changed.connect(self._touch)
        dressing.changed.connect(self._save_later)
        album.saved.connect(self._keep_picture)
        desk.opened.connect(self._complete)

    @Slot()
    def refresh(self) -> None:
        """Read the list of saved sessions."""
        self._jobs.submit(self._store.saved, self._list, self.trouble.emit)

    @Slot(str)
    def begin(self, label: str) -> None:
        """Save what is on the counter as a session under a name."""
        self._attempt(lambda: CustomerSession.begin(label))
        self.save_now()

    @Slot(str)
    def rename(self, label: str) -> None:
        """Call the customer something else."""
        self._change(label=label)

    @Slot()
    def close(self) -> None:
        """Save and close the session: the next customer finds nothing of it."""
        self.save_now()
        self._session, self._notes, self._favourites, self._finger_mm = None, {}, [], None
        self._pictures = ()
        self._shortlist.clear()
        self.changed.emit()

    @Slot(str)
    def reopen(self, session_id: str) -> None:
        """Take up a saved session again, with the rings as they were worn."""
        self.save_now()
        self._jobs.submit(partial(self._store.load, session_id), self._open, self.trouble.emit)

    @Slot(str)
    def remove(self, session_id: str) -> None:
        """Delete a session with everything it kept."""
        if self._session is not None and self._session.session_id == session_id:
            self._session = None
            self.close()

        def delete() -> SessionList:
            self._store.delete(session_id)
            return self._store.saved()

        self._jobs.submit(delete, self._list, self.trouble.emit)

    @Slot(str)
    def set_note(self, text: str) -> None:
        """Note something about the customer."""
        if self._session is not None and text != self._session.note:
            self._change(note=text)

    @Slot(str, str)
    def set_ring_note(self, ring_id: str, text: str) -> None:
        """Note something about a ring."""
        if text != self._notes.get(ring_id, ""):
            self._notes[ring_id] = text[:4000]
            self._touch()

    @Slot(str)
    def toggle_favourite(self, ring_id: str) -> None:
        """Mark a ring as a favourite, or no longer."""
        if ring_id in self._favourites:
            self._favourites.remove(ring_id)
        elif ring_id:
            self._favourites.append(ring_id)
        self._touch()

    @Slot(bool)
    def set_pictures_allowed(self, allowed: bool) -> None:
        """Note whether the customer agrees to hand pictures being kept; without it those kept are deleted."""
        if self._session is not None and allowed != self._session.pictures_allowed:
            self._change(pictures_allowed=allowed, pictures=())

    @Slot(float)
    def set_finger_mm(self, diameter_mm: float) -> None:
        """Note the customer's finger: the inner diameter of a ring that fits, 0 where it isn't known."""
        self._finger_mm = diameter_mm or None
        self._touch()

    @Slot()
    def save_now(self) -> None:
        """Write the session in hand, if there is one."""
        self._later.stop()
        session = self._session
        if session is None:
            return
        current = self._attempt(lambda: session.changed(**self._on_the_counter()))
        if current is not None:
            self._jobs.submit(partial(self._write, current), self._list, self.trouble.emit)

    def forget(self) -> None:
        """Nothing of the customer stays in memory; what was saved is closed."""
        self.close()

    @property
    def finger_mm(self) -> float | None:
        """The customer's finger: the inner diameter of a ring that fits it."""
        return self._finger_mm

    def _write(self, session: CustomerSession) -> SessionList:
        saved = self._store.save(session)
        self._pictures = self._store.pictures(saved)
        return self._store.saved()

    def _on_the_counter(self) -> dict[str, Any]:
        return {
            "shortlist": tuple(
                Shortlisted(ring_id=ring_id, note=self._notes.get(ring_id, ""))
                for ring_id in self._shortlist.ring_ids()
            ),
            "favourites": tuple(self._favourites),
            "wearing": tuple(
                Worn(ring_id=piece.ring_id, parameter=piece.parameter) for piece, _ in self._dressing.worn
            ),
            "finger_diameter_mm": self._finger_mm,
        }

    def _open(self, session: CustomerSession) -> None:
        self._session = session
        self._notes = {item.ring_id: item.note for item in session.shortlist if item.note}
        self._favourites = list(session.favourites)
        self._finger_mm = session.finger_diameter_mm
        self._pictures = self._store.pictures(session)
        self._with_entries(
            [*(item.ring_id for item in session.shortlist), *self._favourites, *(w.ring_id for w in session.wearing)],
            partial(self._lay_out, session),
        )

    def _lay_out(self, session: CustomerSession) -> None:
        pieces = [Piece(worn.ring_id, worn.parameter) for worn in session.wearing]
        self._dressing.put_on([piece for piece in pieces if self._shelf.entry(piece.ring_id) is not None])
        self._shortlist.replace([item.ring_id for item in session.shortlist])
        self._later.stop()
        self.changed.emit()

    def _with_entries(self, ring_ids: list[str], then: Callable[[], None]) -> None:
        """Go on when the rings are known on the shelf."""
        missing = [ring_id for ring_id in dict.fromkeys(ring_ids) if self._shelf.entry(ring_id) is None]
        if not missing or self._desk.catalog is None:
            then()
            return

        def know(entries: list[RingEntry]) -> None:
            self._shelf.know(entries)
            then()

        self._desk.find(missing, know)

    @Slot()
    def _complete(self) -> None:
        """The catalogue is open: rings set aside before may be in it."""
        self._with_entries([*self._shortlist.ring_ids(), *self._favourites], self.changed.emit)

    def _change(self, **fields: Any) -> None:
        session = self._session
        if session is not None and self._attempt(lambda: session.changed(**fields)) is not None:
            self.save_now()

    def _attempt(self, make: Callable[[], CustomerSession]) -> CustomerSession | None:
        """Make it the session in hand, or say why not."""
        try:
            self._session = make()
        except InvalidParameterError as error:
            self.trouble.emit(error.message)
            self.changed.emit()
            return None
        self.changed.emit()
        return self._session

    @Slot()
    def _touch(self) -> None:
        self.changed.emit()
        self._save_later()

    @Slot()
    def _save_later(self) -> None:
        if self._session is not None:
            self._later.start()

    @Slot(str, QUrl)
    def _keep_picture(self, path: str, picture: QUrl) -> None:
        session = self._session
        is_still = not picture.isEmpty() and not path.endswith(CLIP_SUFFIX)
        if session is None or not session.pictures_allowed or not is_still:
            return

        def keep() -> SessionList:
            saved = self._store.add_picture(self._store.load(session.session_id), read_file(Path(path)))
            self._pictures = self._store.pictures(saved)
            return self._store.saved()

        self._jobs.submit(keep, self._list, self.trouble.emit)

    def _list(self, sessions: SessionList) -> None:
        self._sessions = sessions
        self.listed.emit()
        self.changed.emit()
        self.saved.emit()

    def _get_sessions(self) -> list[dict[str, Any]]:
        current = "" if self._session is None else self._session.session_id
        return [session_row(session, is_open=session.session_id == current) for session in self._sessions.sessions]

    def _get_items(self) -> list[dict[str, Any]]:
        ring_ids = dict.fromkeys([*self._favourites, *self._shortlist.ring_ids()])
        return [
            ring_row(
                ring_id,
                self._shelf.entry(ring_id),
                note=self._notes.get(ring_id, ""),
                favourite=ring_id in self._favourites,
                shortlisted=self._shortlist.contains(ring_id),
            )
            for ring_id in ring_ids
        ]

    def _get(self, name: str, otherwise: Any) -> Any:
        return otherwise if self._session is None else getattr(self._session, name)

    active = Property(bool, lambda self: self._session is not None, notify=changed)
    label = Property(str, lambda self: self._get("label", ""), notify=changed)
    note = Property(str, lambda self: self._get("note", ""), notify=changed)
    pictures_allowed = Property(bool, lambda self: self._get("pictures_allowed", False), notify=changed)
    pictures = Property(list, lambda self: [QUrl.fromLocalFile(str(path)) for path in self._pictures], notify=changed)
    favourites = Property(list, lambda self: list(self._favourites), notify=changed)
    items = Property(list, _get_items, notify=changed)
    sessions = Property(list, _get_sessions, notify=listed)
    troubles = Property(list, lambda self: list(self._sessions.troubles), notify=listed)
