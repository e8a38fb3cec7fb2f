"""The catalogue: rings with their photos, fits, models and thumbnails, kept for good."""

import time
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

from ringar.catalog import rows, search
from ringar.catalog.cache import LiftCache
from ringar.catalog.database import Database
from ringar.catalog.importing import Workshop, add_rings
from ringar.catalog.lifting import Lifter
from ringar.catalog.pictures import PictureFolder
from ringar.catalog.records import Facets, Fit, Page, Query, RingRecord
from ringar.catalog.report import Cancelled, ImportReport, Progress
from ringar.catalog.schema import ring
from ringar.errors import CatalogError
from ringar.parameters import RingParameter
from ringar.pictures import read_mask, read_picture
from ringar.records import RingModel


class Catalog:
    """A shop's rings. Every change is whole or not at all; several programs may use one catalogue at once.

    May be used by several threads. Close it when done.
    """

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self.folder = folder
        self._pictures = PictureFolder(folder / "pictures")
        self._workshop = Workshop(folder / "pictures", folder / "cache")
        self._lifter = Lifter(self._pictures, LiftCache(folder / "cache"))

    def search(self, query: Query | None = None, offset: int = 0, limit: int = 50) -> Page:
        """One page of the rings that a query asks for, all rings without one."""
        with self._database.read() as connection:
            return search.page_of(connection, query or Query(), offset, limit)

    def facets(self) -> Facets:
        """What can be filtered by."""
        with self._database.read() as connection:
            return search.facets_of(connection)

    def ring(self, sku: str) -> RingRecord | None:
        """The ring with this SKU, None where there is none."""
        with self._database.read() as connection:
            row = connection.execute(sa.select(ring).where(ring.c.sku == sku)).mappings().first()
        return None if row is None else rows.record_of(row)

    def photo(self, record: RingRecord) -> Path:
        """The ring's product photo.

        Raises
        ------
        CatalogError
            It is missing.
        """
        return self._picture(record.photo_sha256)

    def mask(self, record: RingRecord) -> Path | None:
        """The mask that cuts the ring out of its photo, where there is one."""
        return None if record.mask_sha256 is None else self._picture(record.mask_sha256)

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
        name = record.photo_name or record.sku
        return self._lifter.model(record.photo_sha256, record.mask_sha256, self.parameter(record), name)

    def thumbnail(self, record: RingRecord, side_px: int = 256) -> bytes:
        """The ring alone on a see-through square as PNG, 16 to 512 pixels wide.

        Raises
        ------
        NoRingError, CatalogError
            As :meth:`model`.
        """
        return self._lifter.thumbnail(
            record.photo_sha256, record.mask_sha256, self.parameter(record), side_px, record.photo_name
        )

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
            height, width = read_picture(self._pictures.read(record.photo_sha256)).image_bgr.shape[:2]
            read_mask(fit.mask_png, (width, height), name="The mask")
            values["fit_mask_sha256"] = self._pictures.put(fit.mask_png)
        if fit.anchor_points is not None:
            values["fit_anchor_points"] = rows.found_anchors(fit.anchor_points)
        if fit.view is not None:
            values["fit_view"] = fit.view.value
        if fit.inner_diameter_mm is not None:
            values["fit_inner_diameter_mm"] = fit.inner_diameter_mm
        with self._database.write() as connection:
            rows.change(connection, values)
        return self._known(sku)

    def remove(self, skus: Iterable[str]) -> int:
        """Take rings out of the catalogue; returns how many there were. Pictures stay until tidied up."""
        wanted = list(dict.fromkeys(skus))
        with self._database.write() as connection:
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
            self._database, self._workshop, sources, progress=progress, cancelled=cancelled, workers=workers
        )

    @property
    def age(self) -> timedelta | None:
        """How old the copy in use is while a shared database is away; None while it is there."""
        return None

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def __enter__(self) -> "Catalog":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _known(self, sku: str) -> RingRecord:
        record = self.ring(sku)
        if record is None:
            raise CatalogError(f"The catalogue has no ring '{sku}'. Check the SKU.")
        return record

    def _picture(self, sha256: str) -> Path:
        return self._pictures.path(sha256)
