"""The shelf of rings as a list for QML: a few of one's own, then the catalogue's, page by page."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Property, QAbstractListModel, QObject, Qt, Signal

from ringar.app.controls import Index
from ringar.app.details import details_of
from ringar.app.entries import RingEntry
from ringar.app.materials import in_users_language
from ringar.app.pages import PAGE_ROWS, Pages, PageSource
from ringar.app.prices import price_text
from ringar.app.thumbnails import address_of

FIELDS: Mapping[str, Callable[[RingEntry], str | bool]] = {
    "ring_id": lambda entry: entry.ring_id,
    "name": lambda entry: entry.name,
    "metal": lambda entry: in_users_language(entry.metal),
    "stone": lambda entry: in_users_language(entry.stone),
    "price": lambda entry: price_text(entry.price),
    "details": details_of,
    "needs_check": lambda entry: entry.needs_check,
    "thumbnail": address_of,
}
FIRST_ROLE = int(Qt.ItemDataRole.UserRole)
ROLES = {FIRST_ROLE + place: field for place, field in enumerate(FIELDS)}
KEPT_ENTRIES = 2_000
"""Entries of the catalogue that stay known after their page has gone, so that worn rings keep their names."""


class RingShelf(QAbstractListModel):
    """The rings to choose from.

    Own rings come first and are all in memory. Those of a catalogue follow; only the pages looked at are fetched, and
    only the newest are kept. While the catalogue is empty, or there is none, the stand-ins take its place.

    Parameters
    ----------
    stand_ins
        Rings shown while there is no catalogue.
    own
        Rings that stay, whatever the catalogue holds.
    """

    count_changed = Signal()

    def __init__(
        self, stand_ins: Iterable[RingEntry], parent: QObject | None = None, *, own: Iterable[RingEntry] = ()
    ) -> None:
        super().__init__(parent)
        self._own = _each_once(own)
        self._stand_ins = _each_once(stand_ins)
        self._first = _each_once([*self._own, *self._stand_ins])
        self._fits: Callable[[RingEntry], bool] = lambda _: True
        self._source: PageSource | None = None
        self._query: Hashable = None
        self._whole = True
        self._stocked = False
        self._round = 0
        self._total = 0
        self._pages: Pages[RingEntry] = Pages()
        self._known: OrderedDict[str, RingEntry] = OrderedDict()

    def wait(self) -> None:
        """Hold the stand-ins back until it is known whether there is a catalogue."""
        self.beginResetModel()
        self._first = list(self._own)
        self.endResetModel()
        self.count_changed.emit()

    def attach(self, source: PageSource) -> None:
        """Put the rings of a catalogue on the shelf."""
        self._source = source

    def show(
        self,
        query: Hashable,
        fits: Callable[[RingEntry], bool],
        *,
        whole: bool,
        then: Callable[[], None] | None = None,
    ) -> None:
        """Show what a query finds, own rings where they fit.

        Parameters
        ----------
        whole
            Whether the query leaves nothing out, so that an empty answer means an empty catalogue.
        then
            Called when it is on the shelf.
        """
        self._query, self._fits, self._whole = query, fits, whole
        self._round += 1
        if self._source is None:
            self._lay_out(self._round, then, 0, ())
        else:
            self._source.fetch(query, 0, PAGE_ROWS, partial(self._lay_out, self._round, then))

    def entry(self, ring_id: str) -> RingEntry | None:
        """The ring with this id, as far as it is known here."""
        own = (entry for entry in (*self._own, *self._stand_ins) if entry.ring_id == ring_id)
        return next(own, None) or self._known.get(ring_id)

    def know(self, entries: Iterable[RingEntry]) -> None:
        """Keep rings of the catalogue known though they may not be on a page."""
        for entry in entries:
            self._known[entry.ring_id] = entry
            self._known.move_to_end(entry.ring_id)
        while len(self._known) > KEPT_ENTRIES:
            self._known.popitem(last=False)

    def at(self, row: int) -> RingEntry | None:
        """The ring in this place; None where there is none or its page isn't here yet."""
        if 0 <= row < len(self._first):
            return self._first[row]
        return self._pages.at(row - len(self._first)) if len(self._first) <= row < self.rowCount() else None

    def row_of(self, ring_id: str) -> int:
        """A ring's place, -1 where it isn't on the pages in memory."""
        own = next((row for row, entry in enumerate(self._first) if entry.ring_id == ring_id), -1)
        if own >= 0:
            return own
        row = self._pages.find(lambda entry: entry.ring_id == ring_id)
        return row + len(self._first) if row >= 0 else -1

    def put_first(self, entry: RingEntry) -> None:
        """Add a ring before all others; one that is there already stays where it is."""
        if self.row_of(entry.ring_id) < 0:
            self.beginInsertRows(self.index(-1), 0, 0)
            self._own.insert(0, entry)
            self._first.insert(0, entry)
            self.endInsertRows()
            self.count_changed.emit()

    def entries_in_memory(self) -> int:
        """How many rings the shelf holds just now."""
        return len(self._first) + len(self._pages)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's signature
        """Count the rings."""
        return 0 if parent is not None and parent.isValid() else len(self._first) + self._total

    def data(self, index: Index, role: int = FIRST_ROLE) -> Any:
        """One field of one ring; a page that isn't here is sent for, and the field is empty until it comes."""
        if not index.isValid() or role not in ROLES:
            return None
        entry = self.at(index.row())
        if entry is None:
            self._send_for((index.row() - len(self._first)) // PAGE_ROWS)
            return False if ROLES[role] == "needs_check" else ""
        return FIELDS[ROLES[role]](entry)

    def roleNames(self) -> dict[int, Any]:  # noqa: N802 - Qt's name
        """Names under which QML sees the fields."""
        return {role: name.encode() for role, name in ROLES.items()}

    def speak(self) -> None:
        """Say everything anew: the user has another language."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1), list(ROLES))

    def _send_for(self, number: int) -> None:
        if self._source is not None and number >= 0 and self._pages.ask(number):
            on_page = partial(self._take_page, self._round, number)
            self._source.fetch(self._query, number * PAGE_ROWS, PAGE_ROWS, on_page)

    def _take_page(self, asked_in: int, number: int, _total: int, entries: Sequence[RingEntry]) -> None:
        if asked_in != self._round:
            return
        self._pages.put(number, entries)
        self.know(entries)
        first = len(self._first) + number * PAGE_ROWS
        last = min(first + PAGE_ROWS, self.rowCount()) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last), list(ROLES))

    def _lay_out(
        self, asked_in: int, then: Callable[[], None] | None, total: int, entries: Sequence[RingEntry]
    ) -> None:
        """Take the first page of another query; an answer to an older one is left."""
        if asked_in != self._round:
            return
        self._clear_off()
        if total or self._whole:
            self._stocked = total > 0
        self.know(entries)
        first = self._own if self._stocked else [*self._own, *self._stand_ins]
        fitting = [entry for entry in _each_once(first) if self._fits(entry)]
        if total or fitting:
            self.beginInsertRows(self.index(-1), 0, total + len(fitting) - 1)
            self._total, self._first = total, fitting
            self._pages.put(0, entries)
            self.endInsertRows()
        self.count_changed.emit()
        if then is not None:
            then()

    def _clear_off(self) -> None:
        """Remove every row; a list that is still making one of them is told so, as it is not by a reset."""
        if self.rowCount():
            self.beginRemoveRows(self.index(-1), 0, self.rowCount() - 1)
            self._total, self._first = 0, []
            self._pages.clear()
            self.endRemoveRows()
        self._pages.clear()

    count = Property(int, rowCount, notify=count_changed)


def _each_once(entries: Iterable[RingEntry]) -> list[RingEntry]:
    return list({entry.ring_id: entry for entry in entries}.values())
