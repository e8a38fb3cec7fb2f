"""The counter's view model: search, customers and imports together."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot

from ringar.app.album import Album
from ringar.app.counter.customers import Customers
from ringar.app.counter.desk import CatalogueDesk
from ringar.app.counter.finger_size import FingerSize
from ringar.app.counter.importing import Importing
from ringar.app.counter.search import CatalogueSearch
from ringar.app.dressing import Dressing
from ringar.app.entries import RingEntry
from ringar.app.jobs import Jobs
from ringar.app.shelf import RingShelf
from ringar.app.shortlist import Shortlist
from ringar.sessions import SessionStore

if TYPE_CHECKING:
    from ringar.catalog.store import Catalog

MINUTE_S, HOUR_S, DAY_S = 60, 3600, 86_400


class Counter(QObject):
    """What the jeweler has at hand beside the live picture.

    Attributes
    ----------
    desk
        The catalogue.
    customer
        The customer's session; QML sees ``customers``.
    """

    opened = Signal()
    trouble = Signal(str)

    def __init__(
        self,
        make_catalog: "Callable[[], Catalog]",
        store: SessionStore,
        shelf: RingShelf,
        shortlist: Shortlist,
        dressing: Dressing,
        album: Album,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shelf = shelf
        shelf.wait()
        self.desk = CatalogueDesk(make_catalog, self)
        self.customer = Customers(store, self.desk, shelf, shortlist, dressing, album, jobs, self)
        self._finger = FingerSize(self.customer, dressing, jobs, self)
        self._search = CatalogueSearch(self.desk, shelf, self)
        self._imports = Importing(self.desk, self)
        self._dressing = dressing
        self._ring_id = ""
        self._age = ""
        self.desk.opened.connect(self._fill)
        self.desk.trouble.connect(self._do_without)
        self._imports.done.connect(self._search.refresh)
        for part in (self.desk, self.customer, self._imports, self._finger):
            part.trouble.connect(self.trouble)

    def start(self, ring_id: str) -> None:
        """Open the catalogue and the list of sessions.

        Parameters
        ----------
        ring_id
            The ring to wear when the catalogue is there, as far as it has it; empty: the first one.
        """
        self._ring_id = ring_id
        self.desk.open()
        self.customer.refresh()

    def stop(self) -> None:
        """Save the session in hand, end imports and the catalogue."""
        self.customer.save_now()
        self._imports.stop()
        self.desk.stop()

    @Slot()
    def speak(self) -> None:
        """Say everything anew: the user has another language."""
        for said in (self._search.facets_changed, self._search.changed, self.customer.changed, self.customer.listed):
            said.emit()

    @Slot()
    def _fill(self) -> None:
        """The catalogue is open: its rings come on the shelf."""
        self._shelf.attach(self.desk)
        self._search.refresh()
        self._search.look(then=self._welcome)
        self.desk.ask(lambda catalog: catalog.age, self._note_age)

    @Slot()
    def _do_without(self) -> None:
        """The catalogue can't be opened: the stand-ins are shown."""
        if self.desk.catalog is None:
            self._shelf.show(None, lambda _: True, whole=True, then=self._wear_first)

    def _welcome(self) -> None:
        """Wear the ring that was worn last, the first one where that is gone."""
        self.opened.emit()
        if self._ring_id and self._shelf.entry(self._ring_id) is None:
            self.desk.find([self._ring_id], self._meet)
        else:
            self._wear_first()

    def _meet(self, entries: list[RingEntry]) -> None:
        self._shelf.know(entries)
        self._wear_first()

    def _wear_first(self) -> None:
        if self._dressing.ring_id:
            return
        first = self._shelf.at(0)
        if self._shelf.entry(self._ring_id) is not None:
            self._dressing.wear_ring(self._ring_id)
        elif first is not None:
            self._dressing.wear_ring(first.ring_id)

    def _note_age(self, age: timedelta | None) -> None:
        """Say how old the rings on the shelf are while the shop's database is away."""
        self._age = "" if age is None else self._age_in_words(age.total_seconds())
        self.opened.emit()

    def _age_in_words(self, age_s: float) -> str:
        if age_s < HOUR_S:
            return self.tr("The shop's catalogue is away. This copy is %1 minutes old.").replace(
                "%1", str(int(age_s // MINUTE_S))
            )
        if age_s < DAY_S:
            return self.tr("The shop's catalogue is away. This copy is %1 hours old.").replace(
                "%1", str(int(age_s // HOUR_S))
            )
        return self.tr("The shop's catalogue is away. This copy is %1 days old.").replace(
            "%1", str(int(age_s // DAY_S))
        )

    search = Property(QObject, lambda self: self._search, constant=True)
    customers = Property(QObject, lambda self: self.customer, constant=True)
    finger = Property(QObject, lambda self: self._finger, constant=True)
    imports = Property(QObject, lambda self: self._imports, constant=True)
    age = Property(str, lambda self: self._age, notify=opened)
