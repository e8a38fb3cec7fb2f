"""A catalogue in memory, for tests of the window."""

import threading
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from ringar.app.entries import bundled_rings
from ringar.app.thumbnails import thumbnail
from ringar.catalog import Choice, Facets, Fit, ImportReport, ImportStep, Kind, Outcome, Page, Query, RingRecord
from ringar.catalog.report import Cancelled, Progress
from ringar.parameters import RingParameter
from ringar.pictures import encode_png, read_picture
from ringar.records import RingModel
from ringar.ring import lift_ring

METALS = ("Yellow gold", "Platinum", "Rose gold", "White gold")
STONES = ("Diamond", "Ruby", "Sapphire", "Emerald", "Pearl")
PHOTOS = tuple(entry.photo for entry in bundled_rings())


def record(number: int) -> RingRecord:
    return RingRecord(
        sku=f"R-{number:05}",
        name=f"{STONES[number % 5]} {METALS[number % 4].split()[-1]} {number}",
        metal=METALS[number % 4],
        stones=(STONES[number % 5],),
        price=Decimal(100 + number % 5000),
        currency="EUR",
        inner_diameter_mm=16.0 + number % 5,
        tags=("wedding",) if number % 3 == 0 else (),
        photo_sha256="0" * 64,
        needs_check=number % 100 == 7,
        check_reason="The rim is hard to see." if number % 100 == 7 else "",
        updated_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


class FakeCatalog:
    """Answers as :class:`ringar.catalog.store.Catalog` does, and counts what it was asked."""

    def __init__(self, rings: int = 0) -> None:
        self.records = {ring.sku: ring for ring in map(record, range(rings))}
        self.fits: list[tuple[str, Fit]] = []
        self.pages = 0
        self.closed = False
        self.age: timedelta | None = None
        self.lifted = threading.local()
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def search(self, query: Query | None = None, offset: int = 0, limit: int = 50) -> Page:
        self.pages += 1
        found = [ring for ring in self.records.values() if query is None or fits(ring, query)]
        return Page(len(found), tuple(found[offset : offset + limit]))

    def facets(self) -> Facets:
        rings = list(self.records.values())
        prices = [ring.price for ring in rings if ring.price is not None]
        return Facets(
            total=len(rings),
            metals=tuple(Choice(metal, sum(ring.metal == metal for ring in rings)) for metal in METALS),
            stones=tuple(Choice(stone, sum(stone in ring.stones for ring in rings)) for stone in STONES),
            tags=(Choice("wedding", sum("wedding" in ring.tags for ring in rings)),),
            currencies=(Choice("EUR", len(rings)),),
            price_min=min(prices, default=None),
            price_max=max(prices, default=None),
            needs_check=sum(ring.needs_check for ring in rings),
        )

    def ring(self, sku: str) -> RingRecord | None:
        return self.records.get(sku)

    def photo(self, ring: RingRecord) -> Path:
        return PHOTOS[int(ring.sku.rpartition("-")[2]) % len(PHOTOS)] if ring.sku.startswith("R-") else PHOTOS[0]

    def mask(self, ring: RingRecord) -> Path | None:  # noqa: ARG002
        return None

    def parameter(self, ring: RingRecord) -> RingParameter:
        if ring.anchor_points is None:
            return RingParameter()
        (left_x, left_y), (right_x, right_y) = ring.anchor_points
        return RingParameter(ring_anchor_point=((round(left_x), round(left_y)), (round(right_x), round(right_y))))

    def model(self, ring: RingRecord) -> RingModel:
        return lift_ring(read_picture(self.photo(ring)), self.parameter(ring))

    def thumbnail(self, ring: RingRecord, side_px: int = 256) -> bytes:
        photo = read_picture(self.photo(ring))
        cutout = photo.image_bgr[:, :, [0, 1, 2, 2]].copy()
        cutout[..., 3] = 255 if photo.alpha is None else photo.alpha
        return encode_png(thumbnail(cutout, side_px))

    def save_fit(self, sku: str, fit: Fit) -> RingRecord:
        self.fits.append((sku, fit))
        given = {name: value for name, value in fit.model_dump(exclude={"mask_png"}).items() if value is not None}
        changed = {"fitted_by_hand": True, "needs_check": False, "updated_at": datetime.now(UTC)}
        self.records[sku] = self.records[sku].model_copy(update=given | changed)
        return self.records[sku]

    def remove(self, skus: Iterable[str]) -> int:
        return sum(self.records.pop(sku, None) is not None for sku in skus)

    def add(
        self, sources: Iterable[Path], progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> ImportReport:
        files = [file for path in sources for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
        outcomes: list[Outcome] = []
        for number, file in enumerate(files):
            self.may_go_on.wait()
            if cancelled is not None and cancelled():
                break
            good = file.suffix in {".png", ".jpg"}
            if good:
                ring = record(20_000 + number).model_copy(update={"sku": file.stem, "name": file.stem})
                self.records[ring.sku] = ring
            kind, reasons = (Kind.ADDED, ()) if good else (Kind.REFUSED, ("It is no picture.",))
            outcomes.append(Outcome(kind, file.stem, str(file), reasons))
            if progress is not None:
                progress(ImportStep(number + 1, len(files), outcomes[-1]))
        added = sum(outcome.kind is Kind.ADDED for outcome in outcomes)
        return ImportReport(
            added=added,
            refused=len(outcomes) - added,
            cancelled=len(outcomes) < len(files),
            outcomes=tuple(sorted(outcomes, key=lambda outcome: outcome.kind is Kind.ADDED)),
        )

    def close(self) -> None:
        self.closed = True


def fits(ring: RingRecord, query: Query) -> bool:
    words = f"{ring.sku} {ring.name} {ring.metal} {' '.join(ring.stones)} {' '.join(ring.tags)}".casefold()
    return (
        all(word in words for word in query.text.casefold().split())
        and (not query.metals or ring.metal in query.metals)
        and (not query.stones or bool(set(ring.stones) & set(query.stones)))
        and (not query.tags or bool(set(ring.tags) & set(query.tags)))
        and (query.price_min is None or (ring.price is not None and ring.price >= query.price_min))
        and (query.price_max is None or (ring.price is not None and ring.price <= query.price_max))
        and (query.needs_check is None or ring.needs_check == query.needs_check)
    )
