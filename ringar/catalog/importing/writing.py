"""What an import writes: never more than one ring's change at a time, and never over what a person set."""

from collections.abc import Iterable

import sqlalchemy as sa

from ringar.catalog import rows
from ringar.catalog.database import Database
from ringar.catalog.importing.prepare import Prepared, Workshop
from ringar.catalog.pictures import PictureFolder
from ringar.catalog.records import RingData
from ringar.catalog.report import Kind, Outcome
from ringar.catalog.schema import picture, ring

ANOTHER_PHOTO = (
    "Its fit was set by hand on another photo, which stays. Remove the ring first to start anew with this one."
)


def write_prepared(database: Database, workshop: Workshop, data: RingData, prepared: Prepared, source: str) -> Outcome:
    """Write one ring whose pictures are ready, in a transaction of its own."""
    with database.write() as connection:
        there = _row(connection, data.sku)
        if prepared.refused:
            return _refused(connection, data, there, prepared, source)
        if prepared.unchanged:
            return _data_only(connection, data, there, source)
        values: rows.Values = {"import_key": prepared.key}
        reasons = [prepared.check_reason] if prepared.check_reason else []
        fitted = there is not None and there["fitted_at_us"] is not None
        if fitted and there is not None and there["photo_sha256"] != prepared.photo_sha256:
            reasons = [ANOTHER_PHOTO]
        else:
            values |= _found_values(prepared)
            if fitted:
                reasons = []
            else:
                values |= {"needs_check": bool(reasons), "check_reason": prepared.check_reason}
        if not database.is_sqlite:
            _share(connection, workshop, prepared)
        new = rows.put(connection, rows.merged_values(there, data) | values)
    kind = Kind.ADDED if new else Kind.UPDATED
    return Outcome(
        kind, data.sku, prepared.source or source, (*reasons, *prepared.unused), bool(values.get("needs_check"))
    )


def write_data(database: Database, given: Iterable[tuple[RingData, str]]) -> list[Outcome]:
    """Change rings that are in the catalogue, without pictures, together."""
    pairs = list(given)
    if not pairs:
        return []
    with database.write() as connection:
        return [_data_only(connection, data, _row(connection, data.sku), source) for data, source in pairs]


def _data_only(connection: sa.Connection, data: RingData, there: rows.Values | None, source: str) -> Outcome:
    if there is None:
        return Outcome(Kind.REFUSED, data.sku, source, ("Another program removed it meanwhile. Import it again.",))
    values = rows.merged_values(there, data)
    changed = any(there[name] != value for name, value in values.items())
    if changed:
        rows.put(connection, values)
    return Outcome(Kind.UPDATED if changed else Kind.UNCHANGED, data.sku, source)


def _refused(
    connection: sa.Connection, data: RingData, there: rows.Values | None, prepared: Prepared, source: str
) -> Outcome:
    """A ring without a usable picture: nothing new; one that is there keeps its picture and takes the words."""
    if there is None:
        return Outcome(Kind.REFUSED, data.sku, source, prepared.refused)
    _data_only(connection, data, there, source)
    return Outcome(Kind.UPDATED, data.sku, source, (*prepared.refused, "The picture that was there stays."))


def _found_values(prepared: Prepared) -> rows.Values:
    return {
        "photo_sha256": prepared.photo_sha256,
        "mask_sha256": prepared.mask_sha256,
        "photo_name": prepared.photo_name,
        "view": prepared.view.value,
        "anchor_points": rows.found_anchors(prepared.anchor_points),
        "anchor_confidence": prepared.confidence,
    }


def _share(connection: sa.Connection, workshop: Workshop, prepared: Prepared) -> None:
    """Put the pictures' bytes into a database that other machines read, too."""
    folder = PictureFolder(workshop.pictures)
    for sha256 in filter(None, (prepared.photo_sha256, prepared.mask_sha256)):
        share_picture(connection, sha256, folder.read(sha256))


def share_picture(connection: sa.Connection, sha256: str, data: bytes) -> None:
    """Put one picture's bytes into the database unless they are there."""
    if connection.execute(sa.select(picture.c.sha256).where(picture.c.sha256 == sha256)).first() is None:
        rows.insert_or_leave(connection, picture, {"sha256": sha256, "data": data})


def _row(connection: sa.Connection, sku: str) -> rows.Values | None:
    row = connection.execute(sa.select(ring).where(ring.c.sku == sku)).mappings().first()
    return None if row is None else dict(row)
