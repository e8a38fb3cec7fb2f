"""What the fit editor shows, as QML takes it."""

from collections.abc import Iterable

from ringar.app.entries import RingEntry
from ringar.app.thumbnails import address_of
from ringar.records import RingModel
from ringar.sizing import sizes_of


def rim_rows(model: RingModel | None) -> list[list[float]]:
    """Near rim, far rim and inner circle: x and y in turn, photo pixels."""
    edges = () if model is None else model.edges_px
    return [[float(value) for value in edge.reshape(-1)] for edge in edges]


def sizes_text(diameter_mm: float | None) -> str:
    """An inner diameter in four systems of ring sizes; empty where it isn't known."""
    if diameter_mm is None:
        return ""
    sizes = sizes_of(diameter_mm)
    named = (("EU", sizes.iso), ("US", sizes.us), ("UK", sizes.uk), ("JP", sizes.jp))
    return "   ".join(f"{system} {size}" for system, size in named if size)


def check_rows(entries: Iterable[RingEntry]) -> list[dict[str, str]]:
    """Rings to look at."""
    return [{"ring_id": entry.ring_id, "name": entry.name, "thumbnail": address_of(entry)} for entry in entries]
