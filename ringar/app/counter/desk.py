"""The catalogue as the window asks it: in a thread of its own, answers behind a signal."""

from collections.abc import Callable, Hashable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ringar.app.entries import Price, RingEntry
from ringar.app.jobs import Jobs
from ringar.app.pages import OnPage
from ringar.catalog import Query, RingRecord

if TYPE_CHECKING:
    from ringar.catalog.store import Catalog


class CatalogueDesk(QObject):
    """Opens a catalogue and asks it without holding up the window.

    Attributes
    ----------
    catalog
        None until it is open.
    """

    opened = Signal()
    trouble = Signal(str)

    def __init__(self, make_catalog: "Callable[[], Catalog]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalog: Catalog | None = None
        self._make_catalog = make_catalog
        self._jobs = Jobs(self)
        self._newest: Hashable = None

    def open(self) -> None:
        """Open the catalogue; ``opened`` or ``trouble`` follows."""
        self._jobs.submit(self._make_catalog, self._keep, self.trouble.emit)

    def ask(
        self,
        question: "Callable[[Catalog], Any]",
        on_done: Callable[[Any], None],
        on_error: Callable[[str], None] | None = None,
    ) -> None:
        """Ask an open catalogue something; nothing happens before it is open."""
        if self.catalog is not None:
            self._jobs.submit(partial(question, self.catalog), on_done, on_error or self.trouble.emit)

    def fetch(self, query: Hashable, offset: int, limit: int, on_page: OnPage) -> None:
        """Ask for a page of rings; an older query that is still waiting is left out."""
        if not isinstance(query, Query):
            raise TypeError(f"{query!r} is no query of the catalogue")
        self._newest = query

        def look(catalog: "Catalog") -> tuple[int, tuple[RingEntry, ...]] | None:
            if query != self._newest:
                return None
            page = catalog.search(query, offset=offset, limit=limit)
            return page.total, tuple(entry_of(catalog, record) for record in page.rings)

        self.ask(look, lambda found: None if found is None else on_page(*found))

    def find(self, skus: Iterable[str], on_found: Callable[[list[RingEntry]], None]) -> None:
        """Ask for rings by their numbers; those that are gone are left out."""

        def look(catalog: "Catalog") -> list[RingEntry]:
            records = [record for sku in skus if (record := catalog.ring(sku)) is not None]
            return [entry_of(catalog, record) for record in records]

        self.ask(look, on_found)

    def stop(self) -> None:
        """End the thread and close the catalogue."""
        self._jobs.stop()
        if self.catalog is not None:
            self.catalog.close()
            self.catalog = None

    def _keep(self, catalog: "Catalog") -> None:
        self.catalog = catalog
        self.opened.emit()


def entry_of(catalog: "Catalog", record: RingRecord) -> RingEntry:
    """A ring of the catalogue as it lies on the shelf."""
    return RingEntry(
        ring_id=record.sku,
        photo=catalog.photo(record),
        name=record.name or record.sku,
        metal=record.metal,
        stone=", ".join(record.stones),
        price=None if record.price is None else Price(record.price, record.price_to, record.currency),
        mask=catalog.mask(record),
        anchor_points=catalog.parameter(record).ring_anchor_point,
        view=record.view if record.view_by_hand else None,
        inner_diameter_mm=record.inner_diameter_mm,
        needs_check=record.needs_check,
        stamp=f"{record.updated_at.timestamp():.3f}",
        ready_model=partial(catalog.model, record),
        ready_thumbnail=partial(catalog.thumbnail, record),
    )
