"""An import from beginning to end: every ring in a transaction of its own, after its pictures are safe."""

import os
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path

import sqlalchemy as sa

from ringar.catalog.database import Database
from ringar.catalog.importing.items import Item, Items
from ringar.catalog.importing.pool import Pool, Preparing, Serial
from ringar.catalog.importing.prepare import PictureJob, Prepared, Workshop
from ringar.catalog.importing.sources import gather
from ringar.catalog.importing.writing import write_data, write_prepared
from ringar.catalog.report import Cancelled, ImportReport, Kind, Outcome, Progress, Tally
from ringar.catalog.schema import ring

BATCH = 200
"""Rows looked up together; rows without pictures are written together, too."""
FEW = 3
"""So few pictures are prepared in this process: starting others takes longer."""


def add_rings(
    database: Database,
    workshop: Workshop,
    sources: Iterable[Path],
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    workers: int | None = None,
) -> ImportReport:
    """Import pictures, folders and lists.

    Parameters
    ----------
    workers
        Processes to lift in; by default one per core, or none for a few pictures. 0 works in this process.
    """
    gathered = gather(sources)
    items = Items(gathered)
    if workers is None:
        few = len(gathered.pictures) + len(gathered.beside) <= FEW
        workers = 0 if few else min(8, os.cpu_count() or 1)
    tally = Tally(progress)
    preparing: Preparing = Pool(workshop, workers) if workers else Serial(workshop)
    with closing(preparing):
        run = _Run(database, workshop, preparing, tally, cancelled or (lambda: False))
        stopped = run.all(items)
    return tally.report(cancelled=stopped, notes=tuple(items.notes))


class _Run:
    """One import."""

    def __init__(
        self, database: Database, workshop: Workshop, preparing: Preparing, tally: Tally, cancelled: Cancelled
    ) -> None:
        self._database = database
        self._workshop = workshop
        self._preparing = preparing
        self._tally = tally
        self._cancelled = cancelled
        self._waiting: dict[str, Item] = {}

    def all(self, items: Items) -> bool:
        """Import everything; True where it was cancelled."""
        rest = iter(items)
        while batch := list(islice(rest, BATCH)):
            self._tally.total = items.count()
            if self._batch(batch):
                break
        else:
            if not self._wait_until(0):
                return False
        for prepared in self._preparing.stop():
            self._write(prepared)
        return True

    def _batch(self, batch: list[Item]) -> bool:
        known = self._known(item.data.sku for item in batch if item.data is not None)
        bare: list[Item] = []
        for item in batch:
            if self._cancelled():
                self._write_bare(bare)
                return True
            if item.data is None or item.trouble:
                self._refuse(item, item.trouble)
            elif item.photos:
                if item.data.sku in self._waiting and self._wait_until(0):
                    return True
                self._submit(item, known.get(item.data.sku, ("", ())))
                while self._preparing.full:
                    if self._cancelled():
                        return True
                    self._take_finished()
            elif item.data.sku in known or item.data.sku in self._waiting:
                bare.append(item)
            else:
                self._refuse(item, f"No picture is named like '{item.data.sku}'. Add one, or name it in the list.")
        if any(item.data and item.data.sku in self._waiting for item in bare) and self._wait_until(0):
            return True
        self._write_bare(bare)
        return False

    def _known(self, skus: Iterable[str]) -> dict[str, tuple[str, tuple[str, ...]]]:
        """Import keys and pictures of rings that are in the catalogue."""
        columns = (ring.c.sku, ring.c.import_key, ring.c.photo_sha256, ring.c.mask_sha256)
        with self._database.read() as connection:
            rows = connection.execute(sa.select(*columns).where(ring.c.sku.in_(set(skus))))
            return {sku: (key, tuple(filter(None, pictures))) for sku, key, *pictures in rows}

    def _submit(self, item: Item, known: tuple[str, tuple[str, ...]]) -> None:
        if item.data is None:
            return
        self._waiting[item.data.sku] = item
        self._preparing.submit(PictureJob(item.data.sku, item.photos, item.mask, *known))

    def _wait_until(self, pending: int) -> bool:
        """Wait until so few jobs are on their way; True where the import was cancelled meanwhile."""
        while self._preparing.pending > pending:
            if self._cancelled():
                return True
            self._take_finished()
        return False

    def _take_finished(self) -> None:
        for prepared in self._preparing.finished():
            self._write(prepared)

    def _write(self, prepared: Prepared) -> None:
        item = self._waiting.pop(prepared.sku)
        if item.data is not None:
            outcome = write_prepared(self._database, self._workshop, item.data, prepared, item.source)
            self._tell(outcome, item)

    def _write_bare(self, items: list[Item]) -> None:
        given = [(item.data, item.source) for item in items if item.data is not None]
        for outcome, item in zip(write_data(self._database, given), items, strict=True):
            self._tell(outcome, item)

    def _tell(self, outcome: Outcome, item: Item) -> None:
        self._tally.add(replace(outcome, reasons=(*outcome.reasons, *item.notes)))

    def _refuse(self, item: Item, reason: str) -> None:
        sku = "" if item.data is None else item.data.sku
        self._tally.add(Outcome(Kind.REFUSED, sku, item.source, (reason,)))
