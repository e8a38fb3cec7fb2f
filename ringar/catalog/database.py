"""The connection to the catalogue's database: transactions, migrations, and its errors in words."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from ringar.catalog.schema import APPLICATION_ID, HEAD
from ringar.errors import CatalogAwayError, CatalogError, InvalidParameterError, OutputError
from ringar.files import make_folder

BUSY_S = 30
"""How long one process waits for another one's change."""
CONNECT_S = 4
"""How long a database server has to answer."""

_PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_S * 1000}",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
)
_STRANGE = "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')"
"""A catalogue has none; in a file from a stranger they might do harm."""
_WRITES = "ringar_writes"


class Database:
    """One database, migrated to the newest form when opened; may be used by several threads.

    Raises
    ------
    CatalogError
        It can't be opened, is damaged, another program's, or a newer version's.
    CatalogAwayError
        The server doesn't answer.
    """

    def __init__(self, url: sa.URL) -> None:
        self.url = url
        self.is_sqlite = url.get_backend_name() == "sqlite"
        self._engine = _engine(url)
        try:
            self._bring_up_to_date()
            if self.is_sqlite:
                self._let_readers_go_on()
        except BaseException:
            self.close()
            raise

    @property
    def label(self) -> str:
        """The database's name for people, without a password."""
        return str(self.url.database) if self.is_sqlite else self.url.render_as_string(hide_password=True)

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """One consistent view of the database."""
        with self._told(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """One change: whole or not at all. On SQLite it waits for its turn at the start and can't clash later."""
        with (
            self._told(),
            self._engine.connect().execution_options(**{_WRITES: True}) as connection,
            connection.begin(),
        ):
            yield connection

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def _bring_up_to_date(self) -> None:
        with self.read() as connection:
            if self._version(connection) == HEAD:
                return
        with self.write() as connection:
            if not self.is_sqlite and self.url.get_backend_name() == "postgresql":
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(APPLICATION_ID)))
            version = self._version(connection)
            if version != HEAD:
                _migrate(connection, version, self.label)
            if self.is_sqlite:
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")

    def _let_readers_go_on(self) -> None:
        """SQLite's write-ahead log: nobody waits for a reader. It stays with the file; outside of transactions only."""
        with self._told(), closing(self._engine.raw_connection()) as connection, suppress(sqlite3.OperationalError):
            connection.cursor().execute("PRAGMA journal_mode = WAL")  # another process may be doing the same

    def _version(self, connection: sa.Connection) -> str | None:
        """The migration that the database is at; None for an empty one."""
        names = set(sa.inspect(connection).get_table_names())
        if self.is_sqlite and names:
            mark = connection.exec_driver_sql("PRAGMA application_id").scalar()
            if mark != APPLICATION_ID:
                raise CatalogError(f"{self.label}: is a database of another program. Choose another file.")
            if connection.exec_driver_sql(_STRANGE).scalar():
                raise CatalogError(f"{self.label}: was changed by another program. Restore it from a backup.")
        if "catalog_version" not in names:
            return None
        return connection.exec_driver_sql("SELECT version_num FROM catalog_version").scalar()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """The database's own errors as sentences."""
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise self._in_words(error) from error

    def _in_words(self, error: Exception) -> CatalogError | OutputError:
        cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
        reason = (str(cause).strip() or type(cause).__name__).partition("\n")[0][:200]
        if not self.is_sqlite:
            if isinstance(error, DBAPIError) and (error.connection_invalidated or _no_answer(error)):
                return CatalogAwayError(f"{self.label}: the catalogue's database doesn't answer ({reason}). Try later.")
            return CatalogError(f"{self.label}: the catalogue's database refused ({reason}).")
        lowered = reason.lower()
        if "locked" in lowered or "busy" in lowered:
            return CatalogError(f"{self.label}: another program has been changing the catalogue. Try again.")
        if "full" in lowered or "readonly" in lowered or "disk i/o" in lowered:
            return OutputError(f"{self.label}: can't be written ({lowered}). Make room or choose another folder.")
        if "unable to open" in lowered:
            return CatalogError(f"{self.label}: can't be opened. Check the folder and its permissions.")
        return CatalogError(f"{self.label}: is no catalogue, or damaged ({reason}). Restore it from a backup.")


def database_url(text: str) -> sa.URL:
    """A database's address: a URL, or a path for SQLite.

    Raises
    ------
    InvalidParameterError
        It is neither.
    """
    if "://" not in text:
        return sa.URL.create("sqlite", database=str(Path(text).expanduser().absolute()))
    try:
        url = sa.make_url(text)
        if url.get_backend_name() in {"postgres", "postgresql"}:
            url = url.set(drivername="postgresql+psycopg")
        url.get_dialect()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise InvalidParameterError(
            "catalog", "The catalogue's address is no database URL. Give postgresql://user@host/name or a file."
        ) from error
    if url.get_backend_name() == "sqlite":
        if url.database in (None, "", ":memory:"):
            raise InvalidParameterError("catalog", "A catalogue in memory would be lost. Name a file.")
        url = url.set(database=str(Path(str(url.database)).absolute()))
    return url


def _engine(url: sa.URL) -> sa.Engine:
    if url.get_backend_name() == "sqlite":
        make_folder(Path(str(url.database)).parent)
        engine = sa.create_engine(url, connect_args={"timeout": BUSY_S})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    options: dict[str, Any] = {}
    if url.get_backend_name() == "postgresql":
        options = {"connect_timeout": CONNECT_S, "keepalives_idle": 10, "tcp_user_timeout": CONNECT_S * 1000}
    try:
        return sa.create_engine(url, pool_pre_ping=True, pool_size=2, connect_args=options)
    except ImportError as error:
        raise CatalogError(
            f"The driver for {url.get_backend_name()} is missing. Install ringar with its 'postgres' extra."
        ) from error


def _prepare_sqlite(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # transactions begin where _begin_sqlite says so
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma).close()
    except sqlite3.Error:
        connection.close()
        raise


def _begin_sqlite(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _migrate(connection: sa.Connection, version: str | None, label: str) -> None:
    """Run the migrations that are missing, inside the caller's transaction."""
    from alembic import command  # noqa: PLC0415 - takes its time, and most catalogues are up to date
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        if version is not None:
            ScriptDirectory.from_config(config).get_revision(version)
        command.upgrade(config, "head")
    except CommandError as error:
        raise CatalogError(f"{label}: was made by a newer ringar. Update this one.") from error


def _no_answer(error: DBAPIError) -> bool:
    """Whether a server is away: no SQL state means that it never answered, classes 08 and 57P that it went away."""
    state = getattr(error.orig, "sqlstate", None)
    return type(error.orig).__name__ in {"OperationalError", "InterfaceError", "AdminShutdown"} and (
        state is None or str(state).startswith(("08", "57P"))
    )
