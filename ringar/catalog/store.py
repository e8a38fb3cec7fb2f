"""The catalogue: rings with their photos, fits, models and thumbnails, kept for good."""

import dataclasses
import time
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

from ringar.catalog import archive, rows, search, table
from ringar.catalog.cache import LiftCache, Recipe
from ringar.catalog.check import CheckReport, check_catalog
from ringar.catalog.importing import Workshop, add_rings
from ringar.catalog.importing.writing import share_picture
from ringar.catalog.lifting import Lifter
from ringar.catalog.origin import Origin
from ringar.catalog.pictures import PictureFolder, sha256_of
from ringar.catalog.records import Facets, Fit, Page, Query, RingRecord
from ringar.catalog.report import Cancelled, ImportReport, ImportStep, Kind, Outcome, Progress
from ringar.catalog.schema import picture, ring
from ringar.errors import CatalogError, RingarError
from ringar.parameters import RingParameter
from ringar.pictures import read_mask, read_picture
from ringar.records import RingModel


class Catalog:
    """A shop's rings. Every change is whole or not at all; several programs may use one catalogue at once.

    May be used by several threads. Close it when done.
    """

    def __init__(self, origin: Origin, folder: Path) -> None:
        self._origin = origin
        self.folder = folder
        self._pictures = PictureFolder(folder / "pictures")
        self._workshop = Workshop(folder / "pictures", folder / "cache")
        self._cache = LiftCache(folder / "cache")
        self._lifter = Lifter(self._pictures, self._cache)

    def search(self, query: Query | None = None, offset: int = 0, limit: int = 50) -> Page:
        """One page of the rings that a query asks for, all rings without one."""
        return self._origin.read(lambda connection: search.page_of(connection, query or Query(), offset, limit))

    def facets(self) -> Facets:
        """What can be filtered by."""
        return self._origin.read(search.facets_of)

    def ring(self, sku: str) -> RingRecord | None:
        """The ring with this SKU, None where there is none."""
        wanted = sa.select(ring).where(ring.c.sku == sku)
        row = self._origin.read(lambda connection: connection.execute(wanted).mappings().first())
        return None if row is None else rows.record_of(row)

    def every(self, query: Query | None = None) -> Iterator[RingRecord]:
        """All rings of a query, page by page; a ring that comes or goes meanwhile may be missed."""
        offset = 0
        while page := self.search(query, offset, search.MOST_PER_PAGE).rings:
            yield from page
            offset += len(page)

    def photo(self, record: RingRecord) -> Path:
        """The ring's product photo.

        Raises
        ------
        CatalogError
            It is missing.
        """
        return self._fetched(record.photo_sha256)

    def mask(self, record: RingRecord) -> Path | None:
        """The mask that cuts the ring out of its photo, where there is one."""
        return None if record.mask_sha256 is None else self._fetched(record.mask_sha256)

    def parameter(self, record: RingRecord) -> RingParameter:
        """How the ring's photo is lifted: anchor points only where a person set them, else they are found again."""
        if not record.anchors_by_hand or record.anchor_points is None:
            return RingParameter()
        (left_x, left_y), (right_x, right_y) = record.anchor_points
        return RingParameter(ring_anchor_point=((round(left_x), round(left_y)), (round(right_x), round(right_y))))

    def model(self, record: RingRecord) -> RingModel:
        """The lifted ring, remembered on the disk.

        Raises
        ------
        NoRingError
            The photo can't be lifted with these anchor points.
        CatalogError
            Photo or mask is missing.
        """
        return self._lifter.model(self._recipe(record), record.photo_name or record.sku)

    def thumbnail(self, record: RingRecord, side_px: int = 256) -> bytes:
        """The ring alone on a see-through square as PNG, 16 to 512 pixels wide.

        Raises
        ------
        NoRingError, CatalogError
            As :meth:`model`.
        """
        return self._lifter.thumbnail(self._recipe(record), side_px, record.photo_name or record.sku)

    def save_fit(self, sku: str, fit: Fit) -> RingRecord:
        """Keep what a person set; no import changes it. Fields that are None stay as they are.

        Raises
        ------
        CatalogError
            There is no such ring.
        UnreadableMaskError
            The mask is no picture of the photo's size.
        InvalidParameterError
            The anchor points are not on the ring.
        """
        record = self._known(sku)
        values: rows.Values = {"sku": sku, "needs_check": False, "check_reason": ""}
        values["fitted_at_us"] = time.time_ns() // 1000
        if fit.mask_png is not None:
            height, width = read_picture(self.photo(record)).image_bgr.shape[:2]
            read_mask(fit.mask_png, (width, height), name="The mask")
            values["fit_mask_sha256"] = self._pictures.put(fit.mask_png)
        if fit.anchor_points is not None:
            values["fit_anchor_points"] = rows.found_anchors(fit.anchor_points)
        if fit.view is not None:
            values["fit_view"] = fit.view.value
        if fit.inner_diameter_mm is not None:
            values["fit_inner_diameter_mm"] = fit.inner_diameter_mm
        with self._origin.database().write() as connection:
            if self._origin.shared and fit.mask_png is not None:
                share_picture(connection, values["fit_mask_sha256"], fit.mask_png)
            rows.change(connection, values)
        return self._known(sku)

    def remove(self, skus: Iterable[str]) -> int:
        """Take rings out of the catalogue; returns how many there were. Pictures stay until tidied up."""
        wanted = list(dict.fromkeys(skus))
        with self._origin.database().write() as connection:
            return sum(rows.remove(connection, wanted[at : at + 500]) for at in range(0, len(wanted), 500))

    def add(
        self,
        sources: Iterable[Path],
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        *,
        workers: int | None = None,
    ) -> ImportReport:
        """Import pictures, folders and lists (CSV, JSON).

        Every ring is kept on its own as soon as it is ready: stopped or killed at any moment, the catalogue is
        whole, and the same call goes on where it was. Rings with a known SKU are updated; what a person set stays.

        Parameters
        ----------
        progress
            Told of every ring.
        cancelled
            Asked often; True stops the import.
        workers
            Processes to lift in; chosen by itself if left out, 0 for none beside this one.

        Raises
        ------
        UnreadablePictureError
            A file or folder is not there.
        UnreadableListError
            A list can't be read.
        """
        return add_rings(
            self._origin.database(), self._workshop, sources, progress=progress, cancelled=cancelled, workers=workers
        )

    def export(self, path: Path) -> int:
        """Write the whole catalogue to one archive file, or its words alone where the name ends in ``.csv``.

        Returns
        -------
        The number of rings.

        Raises
        ------
        OutputError
            It can't be written.
        CatalogError
            A picture is missing or damaged.
        """
        if path.suffix.lower() == ".csv":
            return table.export_table(self.every(), path)
        return archive.export_archive(self._origin, self._pictures, self._fetched, path)

    def restore(self, path: Path, *, replace: bool = False) -> int:
        """Take over the rings of an archive, and, with ``replace``, remove all others; returns their number.

        Raises
        ------
        UnreadableArchiveError
            It is damaged or no archive; nothing has changed.
        """
        return archive.restore_archive(self._origin, self._pictures, path, replace=replace)

    def check(self, *, repair: bool = False) -> CheckReport:
        """Look everything over; with ``repair`` the search is built anew and what nobody needs is deleted."""
        report = check_catalog(self._origin, self._pictures, self._fetched, repair=repair)
        freed = self._cache.prune() if repair else 0
        return dataclasses.replace(report, freed_bytes=report.freed_bytes + freed)

    def refresh(
        self, *, pictures: bool = False, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> int:
        """Bring this machine's copy of a shared catalogue up to date; returns how many rings were new or changed.

        Rows follow by themselves every few minutes; ``pictures`` fetches and lifts everything that is not here yet,
        so that nothing is missing while the server is away.

        Raises
        ------
        CatalogAwayError
            The server doesn't answer.
        """
        changed = self._origin.refresh()
        if pictures:
            total = self.search(limit=0).total
            for number, record in enumerate(self.every(), 1):
                if cancelled is not None and cancelled():
                    break
                outcome = self._warm(record)
                if progress is not None:
                    progress(ImportStep(number, total, outcome))
        return changed

    @property
    def age(self) -> timedelta | None:
        """How old the copy in use is while a shared database is away; None while it is there."""
        return self._origin.age

    def close(self) -> None:
        """Close the database."""
        self._origin.close()

    def __enter__(self) -> "Catalog":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _known(self, sku: str) -> RingRecord:
        record = self.ring(sku)
        if record is None:
            raise CatalogError(f"The catalogue has no ring '{sku}'. Check the SKU.")
        return record

    def _recipe(self, record: RingRecord) -> Recipe:
        """What the ring is lifted from; its pictures are here afterwards."""
        self.photo(record)
        self.mask(record)
        view = record.view if record.view_by_hand else None
        return Recipe(record.photo_sha256, record.mask_sha256, self.parameter(record), view)

    def _warm(self, record: RingRecord) -> Outcome:
        try:
            self.thumbnail(record)
        except RingarError as error:
            return Outcome(Kind.REFUSED, record.sku, record.photo_name, (error.message,))
        return Outcome(Kind.UNCHANGED, record.sku, record.photo_name)

    def _fetched(self, sha256: str) -> Path:
        """A picture's file, brought here from a shared database where it is not here yet."""
        if self._origin.shared and self._pictures.find(sha256) is None:
            wanted = sa.select(picture.c.data).where(picture.c.sha256 == sha256)
            with self._origin.database().read() as connection:
                data = connection.execute(wanted).scalar()
            if data is not None and sha256_of(data) == sha256:
                self._pictures.put(data)
        return self._pictures.path(sha256)
