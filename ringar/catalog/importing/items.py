"""What is to be imported, ring by ring: rows with their pictures, then the pictures that no row names."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ringar.catalog.importing.lists import ListRow, read_rows
from ringar.catalog.importing.matching import PictureIndex, name_key
from ringar.catalog.importing.sources import Sources
from ringar.catalog.importing.values import CellError, ring_data, text_of
from ringar.catalog.records import RingData
from ringar.errors import UnreadableListError


@dataclass(frozen=True)
class Item:
    """One ring to import, or a row that can't be.

    Attributes
    ----------
    source
        The list and its line, or the picture.
    data
        What is said about the ring; None where the row is refused.
    trouble
        Why it is refused.
    notes
        Sentences on cells that say nothing of use.
    """

    source: str
    data: RingData | None = None
    photos: tuple[Path, ...] = ()
    mask: Path | None = None
    trouble: str = ""
    notes: tuple[str, ...] = ()


class Items:
    """Goes through the sources in bounded memory: only the names of pictures are held."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._index = PictureIndex((*sources.pictures, *sources.beside))
        self._given = set(sources.pictures)
        self._used: set[Path] = set()
        self.notes: list[str] = list(sources.notes)
        self._lists = self._readable_lists()

    def count(self) -> int:
        """How many there will be: the rows, and the pictures that no row has used so far."""
        return self._rows + sum(1 for _ in self._without_row())

    def __iter__(self) -> Iterator[Item]:
        for path in self._lists:
            for row in read_rows(path):
                yield self._of_row(path, row)
        yield from map(self._of_pictures, self._without_row())

    def _readable_lists(self) -> list[Path]:
        """Read every list once, for its errors, its length and the names that its rows claim."""
        self._rows = 0
        self._claimed: set[str] = set()
        readable = []
        for path in self._sources.lists:
            try:
                for row in read_rows(path):
                    self._rows += 1
                    key = name_key(text_of(row.cells.get("sku")))
                    if self._index.knows(key):
                        self._claimed.add(key)
            except UnreadableListError as error:
                if path not in self._sources.found:
                    raise
                self.notes.append(f"{error.message} It was left out.")
                continue
            readable.append(path)
        return readable

    def _of_row(self, path: Path, row: ListRow) -> Item:
        source = f"{path}, line {row.line}"
        if row.trouble:
            return Item(source, trouble=row.trouble)
        cells = dict(row.cells)
        named = cells.get("picture")
        if not text_of(cells.get("sku")) and named:
            cells["sku"] = Path(_first_name(named)).stem
        try:
            data, notes = ring_data(cells)
        except CellError as error:
            sentence = str(error)
            return Item(source, trouble=f"{sentence[:1].upper()}{sentence[1:]}.")
        photos, missing = self._photos(data, named)
        self._used.update(photos)
        mask_name = text_of(cells.get("mask"))
        mask = next(iter(self._index.named_mask(mask_name)), None) if mask_name else None
        if mask is not None:
            self._used.add(mask)
        elif mask_name:
            missing = f"The mask '{mask_name[:80]}' is not there."
        trouble = missing if missing and (mask_name or not photos) else ""
        notes = (*notes, missing) if missing else notes
        return Item(source, data, photos, mask or self._mask(photos), trouble, notes)

    def _of_pictures(self, photos: tuple[Path, ...]) -> Item:
        """A ring named after its file."""
        stem = text_of(photos[0].stem)[:100]
        name = " ".join(stem.replace("_", " ").replace("-", " ").split()).capitalize()
        return Item(str(photos[0]), RingData(sku=stem or "ring", name=name), photos, self._mask(photos))

    def _photos(self, data: RingData, named: object) -> tuple[tuple[Path, ...], str]:
        """A row's pictures, and a sentence where the one it names is not there; then its SKU and name count."""
        missing = ""
        if text_of(_first_name(named)):
            names = named if isinstance(named, list) else [_first_name(named)]
            found = dict.fromkeys(path for name in names for path in self._index.named_file(text_of(name)))
            if found:
                return tuple(found), ""
            missing = f"The picture '{_first_name(named)[:80]}' is not there."
        others = self._claimed - {name_key(data.sku)}
        return tuple(self._index.of_ring(data.sku, others) or self._index.of_name(data.name)), missing

    def _mask(self, photos: tuple[Path, ...]) -> Path | None:
        return next((mask for mask in map(self._index.mask_of, photos) if mask is not None), None)

    def _without_row(self) -> Iterator[tuple[Path, ...]]:
        """Pictures that no row has used, those of one name together."""
        for _, group in self._index.groups():
            photos = tuple(path for path in group if path in self._given and path not in self._used)
            if photos:
                yield photos


def _first_name(named: object) -> str:
    """The first of several picture names in one cell."""
    if isinstance(named, list):
        return text_of(named[0]) if named else ""
    return text_of(named).split(";")[0].split("|")[0].strip()
