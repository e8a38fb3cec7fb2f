"""Looking a catalogue over: is every picture there and whole, does the search know every ring, what is left over."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from ringar.catalog import rows
from ringar.catalog.database import Database
from ringar.catalog.origin import Origin
from ringar.catalog.pictures import PictureFolder
from ringar.catalog.schema import ring
from ringar.errors import CatalogError

LEFT_ALONE_S = 24 * 3600
"""Unused pictures younger than this may belong to an import that is under way."""


@dataclass(frozen=True)
class CheckReport:
    """What was found.

    Attributes
    ----------
    rings
        How many were looked at.
    troubles
        One sentence for everything that is wrong.
    unused
        Pictures that no ring needs.
    freed_bytes
        What a repair has deleted.
    """

    rings: int
    troubles: tuple[str, ...]
    unused: int
    freed_bytes: int = 0


def check_catalog(
    origin: Origin, pictures: PictureFolder, fetch: Callable[[str], object], *, repair: bool = False
) -> CheckReport:
    """Look a catalogue over; with ``repair`` the search is built anew and old unused pictures are deleted.

    Parameters
    ----------
    fetch
        Brings a picture into the folder, given its SHA-256.
    """
    database = origin.database()
    with database.read() as connection:
        troubles = _database_troubles(connection) if database.is_sqlite else []
        records = [(row["sku"], _pictures_of(row), _damage(row)) for row in _all(connection)]
    needed: dict[str, str] = {}
    for sku, names, damage in records:
        troubles += [damage] if damage else []
        for name in names:
            needed.setdefault(name, sku)
    for name, sku in needed.items():
        try:
            fetch(name)
            pictures.read(name)
        except CatalogError as error:
            troubles.append(f"Ring '{sku}': {error.message}")
    unused = [path for path in pictures.all() if path.stem not in needed]
    freed = 0
    if repair:
        freed = sum(_delete_old(pictures, path) for path in unused)
        if database.is_sqlite:
            _index_again(database)
    return CheckReport(len(records), tuple(troubles), len(unused), freed)


def _all(connection: sa.Connection) -> sa.MappingResult:
    return connection.execute(sa.select(ring).order_by(ring.c.sku)).mappings()


def _pictures_of(row: sa.RowMapping) -> list[str]:
    return [row[name] for name in ("photo_sha256", "mask_sha256", "fit_mask_sha256") if row[name] is not None]


def _damage(row: sa.RowMapping) -> str:
    try:
        rows.record_of(row)
    except CatalogError as error:
        return error.message
    return ""


def _database_troubles(connection: sa.Connection) -> list[str]:
    troubles = []
    found = [str(value) for value in connection.exec_driver_sql("PRAGMA quick_check(10)").scalars()]
    if found != ["ok"]:
        troubles.append(f"The database is damaged ({found[0][:120]}). Restore it from a backup.")
    known = connection.exec_driver_sql(
        "SELECT count(*) FROM ring LEFT JOIN ring_words ON ring_words.rowid = ring.id "
        "WHERE ring_words.search_text IS NOT ring.search_text"
    ).scalar_one()
    if known:
        troubles.append(f"The search doesn't know {known} rings. Repair the catalogue.")
    return troubles


def _index_again(database: Database) -> None:
    with database.write() as connection:
        connection.exec_driver_sql("DELETE FROM ring_words")
        connection.exec_driver_sql("INSERT INTO ring_words(rowid, search_text) SELECT id, search_text FROM ring")


def _delete_old(pictures: PictureFolder, path: Path) -> int:
    try:
        found = path.stat()
    except OSError:
        return 0
    if time.time() - found.st_mtime < LEFT_ALONE_S:
        return 0
    pictures.remove(path)
    return found.st_size
