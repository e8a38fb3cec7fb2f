"""Pages of a long list that are in memory: those looked at lately. No Qt."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from typing import Generic, Protocol, TypeVar

from ringar.app.entries import RingEntry

PAGE_ROWS = 60
KEPT_PAGES = 16
"""Pages held at once: the tray, the grid and their surroundings need four."""

Item = TypeVar("Item")
OnPage = Callable[[int, Sequence[RingEntry]], None]


class PageSource(Protocol):
    """Where pages of rings come from; answers later, in the caller's thread."""

    def fetch(self, query: Hashable, offset: int, limit: int, on_page: OnPage) -> None:
        """Ask for rings; ``on_page`` gets how many there are in all, and these."""


class Pages(Generic[Item]):
    """The newest pages by number, and which are on their way."""

    def __init__(self, kept: int = KEPT_PAGES) -> None:
        self._kept = kept
        self._pages: OrderedDict[int, tuple[Item, ...]] = OrderedDict()
        self._asked: set[int] = set()

    def __len__(self) -> int:
        """Rows held in memory."""
        return sum(len(page) for page in self._pages.values())

    def at(self, row: int) -> Item | None:
        """The item of a row, None where its page isn't here."""
        number, place = divmod(row, PAGE_ROWS)
        page = self._pages.get(number)
        if page is None or place >= len(page):
            return None
        self._pages.move_to_end(number)
        return page[place]

    def ask(self, number: int) -> bool:
        """Note that a page is wanted; False where it is here or on its way already."""
        if number in self._pages or number in self._asked:
            return False
        self._asked.add(number)
        return True

    def put(self, number: int, items: Sequence[Item]) -> None:
        """Keep a page; the one longest unused goes."""
        self._asked.discard(number)
        self._pages[number] = tuple(items)
        self._pages.move_to_end(number)
        while len(self._pages) > self._kept:
            self._pages.popitem(last=False)

    def find(self, fits: Callable[[Item], bool]) -> int:
        """The row of the first item in memory that fits, -1 where there is none."""
        for number, page in self._pages.items():
            for place, item in enumerate(page):
                if fits(item):
                    return number * PAGE_ROWS + place
        return -1

    def clear(self) -> None:
        """Forget every page."""
        self._pages.clear()
        self._asked.clear()
