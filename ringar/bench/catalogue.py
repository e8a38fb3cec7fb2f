"""A catalogue of 10 000 rings: search as one types, the first page, a walk along the whole carousel."""

import itertools
import random
import tempfile
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np

from ringar.bench.speed import peak_memory_mb
from ringar.bundled import bundled_folder
from ringar.catalog import Query, open_catalog
from ringar.catalog import rows as ring_rows
from ringar.catalog.database import Database, database_url
from ringar.catalog.records import RingData, RingRecord
from ringar.catalog.store import Catalog

Row = dict[str, Any]

RINGS = 10_000
PAGE, VISIBLE, THUMBNAIL_PX = 50, 12, 256
"""Rings asked for at once, rings seen at once in a carousel, and their size."""
TYPED = ("weißgold diamant", "solitaire 0.5", "R-00421", "rubin verlobung", "vintage pavé rosé", "zzz")
ROUNDS = 5
WALKED = 1500

_NAMES = ("Solitaire", "Halo", "Trilogie", "Pavé", "Eternity", "Twist", "Siegelring", "Trauring", "Memoire", "Vintage")
_METALS = ("Weißgold 750", "Gelbgold 585", "Roségold 750", "Platin 950", "Silber 925")
_STONES = ("Diamant", "Rubin", "Saphir", "Smaragd", "Perle", "Opal", "Topas")
_TAGS = ("Verlobung", "Hochzeit", "neu", "Sale", "Vintage", "Herren", "Damen")


def run_catalogue(rings: int = RINGS) -> list[Row]:
    """Milliseconds of what a person waits for, and how far memory grows along the carousel."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "catalog.sqlite"
        _fill(file, rings)
        start = time.perf_counter()
        with open_catalog(str(file)) as catalog:
            catalog.search(limit=PAGE)
            opened = (time.perf_counter() - start) * 1e3
            return [
                _row("search as one types", _typed(catalog)),
                _row("first page, no text", _times(lambda: catalog.search(limit=PAGE), 20)),
                _row("first page and its visible thumbnails", _times(lambda: _first_page(catalog), 10)),
                _row("last page", _times(lambda: catalog.search(offset=rings - PAGE, limit=PAGE), 10)),
                _row("choices to filter by", _times(catalog.facets, 10)),
                _row("opened until the first page", [opened]),
                {"case": f"carousel, {WALKED} thumbnails", "memory_growth_mb": _walk(catalog)},
            ]


def _fill(file: Path, rings: int) -> None:
    """The bundled rings, imported, and their photos again under many names."""
    chance = random.Random(1)  # noqa: S311 - made-up words
    with open_catalog(str(file)) as catalog:
        catalog.add([bundled_folder("resources") / "rings"])
        photos = catalog.search().rings
    database = Database(database_url(str(file)))
    with database.write() as connection:
        for number, photo in zip(range(rings - len(photos)), itertools.cycle(photos)):
            ring_rows.put(connection, ring_rows.data_values(_data(chance, number)) | _found(photo))
    database.close()


def _data(chance: random.Random, number: int) -> RingData:
    carat = chance.choice((None, "0.25", "0.5", "1.0"))
    name = f"{chance.choice(_NAMES)} {chance.choice(_NAMES)} {number}"
    return RingData(
        sku=f"R-{number:05d}",
        name=name if carat is None else f"{name} {carat} ct",
        metal=chance.choice(_METALS),
        stones=tuple(chance.sample(_STONES, chance.randrange(3))),
        tags=tuple(chance.sample(_TAGS, chance.randrange(4))),
        carat=None if carat is None else Decimal(carat),
        price=Decimal(chance.randrange(90, 20_000)),
        currency="EUR",
    )


def _found(photo: RingRecord) -> dict[str, Any]:
    return {
        "photo_sha256": photo.photo_sha256,
        "photo_name": photo.photo_name,
        "view": photo.view.value,
        "anchor_points": ring_rows.found_anchors(photo.anchor_points),
        "anchor_confidence": photo.anchor_confidence,
        "needs_check": photo.needs_check,
        "check_reason": photo.check_reason,
        "import_key": "",
    }


def _typed(catalog: Catalog) -> list[float]:
    """One search per key pressed."""
    times: list[float] = []
    for text in TYPED * ROUNDS:
        for end in range(1, len(text) + 1):
            query = Query(text=text[:end])
            times += _times(lambda query=query: catalog.search(query, limit=PAGE), 1)  # type: ignore[misc]
    return times


def _first_page(catalog: Catalog) -> None:
    for ring in catalog.search(limit=PAGE).rings[:VISIBLE]:
        catalog.thumbnail(ring, THUMBNAIL_PX)


def _walk(catalog: Catalog) -> float:
    """Growth of the peak memory along the carousel, after the first pages."""
    start = 0.0
    for number, ring in enumerate(itertools.islice(catalog.every(), WALKED)):
        catalog.thumbnail(ring, THUMBNAIL_PX)
        if number == 100:
            start = peak_memory_mb()
    return peak_memory_mb() - start


def _times(work: Callable[[], object], rounds: int) -> list[float]:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1e3)
    return times


def _row(case: str, times_ms: list[float]) -> Row:
    return {
        "case": case,
        "median_ms": float(np.median(times_ms)),
        "p95_ms": float(np.percentile(times_ms, 95)),
        "worst_ms": float(max(times_ms)),
    }
