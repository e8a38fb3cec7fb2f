"""Where a catalogue's rows come from: a file of one's own, or a shared database with a copy for when it is away."""

import json
import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol, TypeVar

import sqlalchemy as sa

from ringar.catalog import rows
from ringar.catalog.database import Database
from ringar.catalog.schema import ring
from ringar.errors import CatalogAwayError, RingarError
from ringar.files import make_folder, write_atomically

logger = logging.getLogger(__name__)

Result = TypeVar("Result")
Work = Callable[[sa.Connection], Result]

RETRY_S = 20.0
"""How long a server that didn't answer is left alone."""
REFRESH_S = 300.0
"""How often the copy follows by itself."""
_BATCH = 400
_STAMP_BYTES = 1000


class Origin(Protocol):
    """Rows of a catalogue."""

    shared: bool

    def read(self, work: Work[Result]) -> Result:
        """Do some reading in one consistent view."""

    def database(self) -> Database:
        """The database that changes go to."""

    def refresh(self) -> int:
        """Bring the copy up to date; returns how many rings were new or changed."""

    @property
    def age(self) -> timedelta | None:
        """How old the rows are that were read last; None where they came from the catalogue itself."""

    def close(self) -> None:
        """Close all connections."""


class OwnDatabase:
    """A database of this machine."""

    shared = False

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, work: Work[Result]) -> Result:
        """Do some reading in one consistent view."""
        with self._database.read() as connection:
            return work(connection)

    def database(self) -> Database:
        """The database itself."""
        return self._database

    def refresh(self) -> int:
        """Nothing to do: there is no copy."""
        return 0

    @property
    def age(self) -> timedelta | None:
        """None: there is no copy."""
        return None

    def close(self) -> None:
        """Close the database."""
        self._database.close()


class SharedDatabase:
    """A database that several machines share, and this machine's copy of its rows.

    Raises
    ------
    CatalogAwayError
        The server doesn't answer, and there is no copy yet.
    """

    shared = True

    def __init__(self, url: sa.URL, folder: Path) -> None:
        make_folder(folder)
        self._url = url
        self._stamp = folder / "copied.json"
        self._copy = Database(sa.URL.create("sqlite", database=str(folder / "copy.sqlite")))
        self._lock = threading.RLock()
        self._primary: Database | None = None
        self._retry_at = 0.0
        self._refresh_at = 0.0
        self._away = False
        try:
            self._follow()
        except CatalogAwayError as error:
            self._away = True
            if self.copied_at is None:
                self._copy.close()
                raise
            logger.warning("%s", error)
        except BaseException:
            self.close()
            raise

    @property
    def copied_at(self) -> datetime | None:
        """When the copy was last the same as the shared catalogue; None where it never was."""
        try:
            with self._stamp.open("rb") as handle:
                return datetime.fromtimestamp(json.loads(handle.read(_STAMP_BYTES))["copied_at"], UTC)
        except (OSError, ValueError, KeyError, TypeError, OverflowError):
            return None

    @property
    def age(self) -> timedelta | None:
        """How old the copy in use is; None while the server answers."""
        copied_at = self.copied_at if self._away else None
        return None if copied_at is None else max(timedelta(0), datetime.now(UTC) - copied_at)

    def read(self, work: Work[Result]) -> Result:
        """Do some reading in the shared database, or in the copy where that is away."""
        try:
            if time.monotonic() >= self._refresh_at:
                self._follow()
            with self.database().read() as connection:
                result = work(connection)
        except CatalogAwayError:
            self._mark_away()
            if self.copied_at is None:
                raise
            with self._copy.read() as connection:
                return work(connection)
        self._away = False
        return result

    def database(self) -> Database:
        """The shared database.

        Raises
        ------
        CatalogAwayError
            It doesn't answer, or didn't a moment ago.
        """
        with self._lock:
            if time.monotonic() < self._retry_at:
                raise CatalogAwayError(
                    f"{self._url.render_as_string()}: the catalogue's database doesn't answer. Try again later."
                )
            if self._primary is None:
                try:
                    self._primary = Database(self._url)
                except CatalogAwayError:
                    self._mark_away()
                    raise
            return self._primary

    def refresh(self) -> int:
        """Bring the copy up to date; returns how many rings were new or changed.

        Raises
        ------
        CatalogAwayError
            The server doesn't answer.
        """
        try:
            changed = self._follow()
        except CatalogAwayError:
            self._mark_away()
            raise
        self._away = False
        return changed

    def close(self) -> None:
        """Close all connections."""
        self._copy.close()
        if self._primary is not None:
            self._primary.close()

    def _mark_away(self) -> None:
        self._away = True
        self._retry_at = time.monotonic() + RETRY_S

    def _follow(self) -> int:
        with self._lock:
            self._refresh_at = time.monotonic() + REFRESH_S
            database = self.database()
            now = time.time()
            with database.read() as theirs:
                with self._copy.read() as mine:
                    there, here = _revisions(theirs), _revisions(mine)
                changed = [sku for sku, revision in there.items() if here.get(sku) != revision]
                gone = [sku for sku in here if sku not in there]
                with self._copy.write() as mine:
                    for start in range(0, len(changed), _BATCH):
                        _copy_rows(theirs, mine, changed[start : start + _BATCH])
                    for start in range(0, len(gone), _BATCH):
                        rows.remove(mine, gone[start : start + _BATCH])
            try:
                write_atomically(self._stamp, json.dumps({"copied_at": now}).encode())
            except RingarError as error:
                logger.warning("The catalogue's copy has no date: %s", error)
            return len(changed) + len(gone)


def _revisions(connection: sa.Connection) -> dict[str, str]:
    return {row.sku: row.revision for row in connection.execute(sa.select(ring.c.sku, ring.c.revision))}


def _copy_rows(theirs: sa.Connection, mine: sa.Connection, skus: list[str]) -> None:
    for row in theirs.execute(sa.select(ring).where(ring.c.sku.in_(skus))).mappings():
        rows.put(mine, {name: value for name, value in row.items() if name != "id"})
