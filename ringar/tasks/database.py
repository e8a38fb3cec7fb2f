"""The database of tasks, files and keys: SQLite on this machine, or any other one that SQLAlchemy knows."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, MetaData, create_engine, event, make_url, text

metadata = MetaData()

_READ = "ringar_read"
_WAIT_S = 30.0
_SCHEMA_LOCK = 7_274_610  # any number that only this program uses


class Database:
    """Connections for reading and for writing.

    Parameters
    ----------
    url
        SQLAlchemy's address of the database, such as ``sqlite:///tasks.db`` or ``postgresql+psycopg://...``. Tables
        that are missing are made.
    """

    def __init__(self, url: str | URL) -> None:
        self._engine = _open(make_url(url))
        # SQLite has one writer at a time; threads that line up here wait shorter than in its sleeps.
        sqlite = self._engine.dialect.name == "sqlite"
        self._turn: AbstractContextManager[object] = threading.Lock() if sqlite else nullcontext()
        with self.write() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _SCHEMA_LOCK})
            metadata.create_all(connection)

    @classmethod
    def in_folder(cls, folder: Path) -> "Database":
        """The SQLite database of a data folder."""
        return cls(URL.create("sqlite", database=str(folder / "tasks.db")))

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: everything in the block is on the disk at its end, or nothing of it."""
        with self._turn, self._engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that waits for no writer."""
        with self._engine.connect().execution_options(**{_READ: True}) as connection:
            yield connection

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


def _open(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": _WAIT_S}, pool_size=8, max_overflow=64)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """Transactions are begun below and not by the driver; readers don't wait for writers; commits reach the disk."""
    connection.isolation_level = None
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes its lock at once: one taken later can fail in the middle of a transaction."""
    reading = connection.get_execution_options().get(_READ, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
