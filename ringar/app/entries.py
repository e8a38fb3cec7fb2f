"""The rings on the shelf: the bundled ones and photos of one's own."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ringar.bundled import bundled_folder


@dataclass(frozen=True)
class RingEntry:
    """One ring to choose from.

    Attributes
    ----------
    ring_id
        Unique on the shelf.
    photo
        Its product photo.
    name, metal, stone, price
        For people; empty where unknown.
    """

    ring_id: str
    photo: Path
    name: str
    metal: str = ""
    stone: str = ""
    price: str = ""

    @property
    def details(self) -> str:
        """Metal, stone and price in one line."""
        return "   ·   ".join(part for part in (self.metal, self.stone, self.price) if part)


class _CatalogueRing(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    file: str
    name: str
    metal: str = ""
    stone: str = ""
    price: str = ""


class _Catalogue(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    ring: tuple[_CatalogueRing, ...]


def bundled_rings() -> tuple[RingEntry, ...]:
    """The rings shipped with ringar, in the order of their catalogue."""
    folder = bundled_folder("resources") / "rings"
    catalogue = _Catalogue.model_validate(tomllib.loads((folder / "catalogue.toml").read_text(encoding="utf-8")))
    return tuple(
        RingEntry(ring.id, folder / ring.file, ring.name, ring.metal, ring.stone, ring.price) for ring in catalogue.ring
    )


def own_rings(photos: Iterable[Path]) -> tuple[RingEntry, ...]:
    """Rings known only by a photo, named after their files."""
    return tuple(RingEntry(str(photo.resolve()), photo, _name_from(photo)) for photo in photos)


def _name_from(photo: Path) -> str:
    words = photo.stem.replace("_", " ").replace("-", " ").split()
    return " ".join(words).capitalize() or photo.name
