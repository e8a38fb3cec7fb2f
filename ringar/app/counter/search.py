"""Searching the catalogue as one types, for QML."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from ringar.app.counter.desk import CatalogueDesk
from ringar.app.entries import RingEntry
from ringar.app.materials import in_users_language
from ringar.app.prices import with_currency
from ringar.app.shelf import RingShelf
from ringar.catalog import Facets, Query

KINDS = ("metals", "stones", "tags")
MAX_CHOICES = 24
"""Values offered per filter, the most frequent ones."""


class CatalogueSearch(QObject):
    """What is looked for, and what can be chosen from; what is found lies on the shelf."""

    changed = Signal()
    facets_changed = Signal()

    def __init__(self, desk: CatalogueDesk, shelf: RingShelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shelf = shelf
        self._text = ""
        self._chosen: dict[str, list[str]] = {kind: [] for kind in KINDS}
        self._prices: tuple[float | None, float | None] = (None, None)
        self._check_only = False
        self._facets: Facets | None = None

    @Slot()
    def refresh(self) -> None:
        """Look again, and at what there is to choose from: the catalogue has changed."""
        self._desk.ask(lambda catalog: catalog.facets(), self._take_facets)
        self.look()

    @Slot()
    def look(self, then: Any = None) -> None:
        """Put what is looked for on the shelf."""
        lowest, highest = self._prices
        query = Query(
            text=self._text,
            metals=tuple(self._chosen["metals"]),
            stones=tuple(self._chosen["stones"]),
            tags=tuple(self._chosen["tags"]),
            price_min=None if lowest is None else Decimal(str(lowest)),
            price_max=None if highest is None else Decimal(str(highest)),
            needs_check=True if self._check_only else None,
        )
        self._shelf.show(query, self._fits, whole=not self.is_narrowed(), then=then)
        self.changed.emit()

    @Slot(str)
    def set_text(self, text: str) -> None:
        """Look for words."""
        text = " ".join(text.split())[:200]
        if text != self._text:
            self._text = text
            self.look()

    @Slot(str, str)
    def toggle(self, kind: str, value: str) -> None:
        """Choose a metal, stone or tag, or leave it again."""
        chosen = self._chosen[kind]
        if value in chosen:
            chosen.remove(value)
        else:
            chosen.append(value)
        self.look()

    @Slot(str, result=str)
    def priced(self, figures: str) -> str:
        """Figures with the catalogue's currency; without one where it has several."""
        currencies = () if self._facets is None else self._facets.currencies
        return with_currency(figures, currencies[0].value if len(currencies) == 1 else "")

    @Slot(float, float)
    def set_prices(self, lowest: float, highest: float) -> None:
        """Choose a span of prices; its ends ask for nothing where they are those of the catalogue."""
        least, most = self._price_span()
        prices = (None if lowest <= least else lowest, None if highest >= most else highest)
        if prices != self._prices:
            self._prices = prices
            self.look()

    @Slot(bool)
    def set_check_only(self, wanted: bool) -> None:
        """Show only rings whose fit should be looked at."""
        if wanted != self._check_only:
            self._check_only = wanted
            self.look()

    @Slot()
    def clear(self) -> None:
        """Ask for everything again."""
        self._text = ""
        self._chosen = {kind: [] for kind in KINDS}
        self._prices = (None, None)
        self._check_only = False
        self.look()

    def is_narrowed(self) -> bool:
        """Whether anything is asked for."""
        return bool(self._text or any(self._chosen.values()) or self._prices != (None, None) or self._check_only)

    def _fits(self, entry: RingEntry) -> bool:
        """Whether a ring that isn't in the catalogue is what is looked for: by its words and names only."""
        if self._prices != (None, None) or self._check_only or self._chosen["tags"]:
            return False
        words = f"{entry.name} {entry.metal} {entry.stone} {entry.ring_id}".casefold()
        named = all(word in words for word in self._text.casefold().split())
        metal = not self._chosen["metals"] or entry.metal in self._chosen["metals"]
        return named and metal and (not self._chosen["stones"] or entry.stone in self._chosen["stones"])

    def _take_facets(self, facets: Facets) -> None:
        self._facets = facets
        self.facets_changed.emit()
        self.changed.emit()

    def _price_span(self) -> tuple[float, float]:
        facets = self._facets
        if facets is None or facets.price_min is None or facets.price_max is None:
            return 0.0, 0.0
        return float(facets.price_min), float(facets.price_max)

    def _choices(self, kind: str) -> list[dict[str, Any]]:
        found: Sequence[Any] = () if self._facets is None else getattr(self._facets, kind)
        say = str if kind == "tags" else in_users_language
        return [
            {"value": choice.value, "text": say(choice.value), "count": choice.count}
            for choice in found[:MAX_CHOICES]
            if choice.value
        ]

    def _filters_on(self) -> int:
        prices = sum(price is not None for price in self._prices)
        return sum(len(values) for values in self._chosen.values()) + prices + self._check_only

    text = Property(str, lambda self: self._text, notify=changed)
    metals = Property(list, lambda self: self._choices("metals"), notify=facets_changed)
    stones = Property(list, lambda self: self._choices("stones"), notify=facets_changed)
    tags = Property(list, lambda self: self._choices("tags"), notify=facets_changed)
    chosen = Property(dict, lambda self: self._chosen, notify=changed)
    price_least = Property(float, lambda self: self._price_span()[0], notify=facets_changed)
    price_most = Property(float, lambda self: self._price_span()[1], notify=facets_changed)
    price_low = Property(
        float, lambda self: self._price_span()[0] if self._prices[0] is None else self._prices[0], notify=changed
    )
    price_high = Property(
        float, lambda self: self._price_span()[1] if self._prices[1] is None else self._prices[1], notify=changed
    )
    check_only = Property(bool, lambda self: self._check_only, notify=changed)
    to_check = Property(int, lambda self: self._facets.needs_check if self._facets else 0, notify=facets_changed)
    stocked = Property(bool, lambda self: bool(self._facets and self._facets.total), notify=facets_changed)
    narrowed = Property(bool, is_narrowed, notify=changed)
    filters_on = Property(int, _filters_on, notify=changed)
