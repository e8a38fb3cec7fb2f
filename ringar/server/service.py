"""The parts of a running service, put together from its settings."""

import asyncio
import logging
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from ringar.errors import InvalidParameterError, OutputError
from ringar.files import make_folder
from ringar.server.keys import KeyStore
from ringar.server.metrics import Metrics
from ringar.server.outbox import Outbox
from ringar.server.rates import RateLimit
from ringar.server.settings import ServerSettings
from ringar.server.signing import Signer
from ringar.server.upkeep import Upkeep
from ringar.server.webhooks import Webhooks
from ringar.tasks.blobs import Blobs
from ringar.tasks.database import Database
from ringar.tasks.engine import TaskEngine
from ringar.tasks.shared_blobs import open_blobs
from ringar.tasks.store import TaskStore
from ringar.tasks.uploads import UploadStore

MIN_FREE_BYTES = 200 * 2**20
"""With less room on the disk the service is not ready."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Stores:
    """What the service keeps, shared by all its processes."""

    database: Database
    blobs: Blobs
    tasks: TaskStore
    uploads: UploadStore
    keys: KeyStore

    @classmethod
    def open(cls, settings: ServerSettings) -> "Stores":
        """Open the stores of a service; what is missing is made, for this user's eyes alone.

        Raises
        ------
        OutputError
            The data folder can't be made or used.
        """
        folder = settings.data_folder
        make_folder(folder)
        with suppress(PermissionError):  # somebody else's folder, which may still be writable
            folder.chmod(0o700)
        database = _own_database(folder) if settings.engine is None else _shared_database(settings.engine)
        blobs = open_blobs(settings.pictures or str(folder / "pictures"))
        tasks = TaskStore(database, settings.limits.queue)
        return cls(database, blobs, tasks, UploadStore(database, blobs), KeyStore(database))


def _own_database(folder: Path) -> Database:
    try:
        return Database.in_folder(folder)
    except SQLAlchemyError as error:
        raise OutputError(f"{folder}: the service's data can't be used there. Choose another folder.") from error


def _shared_database(engine: str) -> Database:
    """The database of a cluster.

    Raises
    ------
    InvalidParameterError
        It is no address of one, or the packages for it are not installed.
    OutputError
        It doesn't answer or may not be changed.
    """
    try:
        from ringar.tasks.cluster import store_address  # noqa: PLC0415 - of an extra
    except ImportError as error:
        raise InvalidParameterError(
            "--engine", "--engine: needs the packages of ringar[cluster]. Install them: pip install 'ringar[cluster]'."
        ) from error
    try:
        return Database(store_address(engine))
    except SQLAlchemyError as error:
        raise OutputError("The cluster's database doesn't answer or can't be used. Check --engine.") from error


EngineMaker = Callable[[ServerSettings, Stores], TaskEngine]


class Service:
    """A service: stores, engine and the helpers that run beside the requests.

    Parameters
    ----------
    settings
        How it runs.
    make_engine
        Gives what works its tasks off.
    """

    def __init__(self, settings: ServerSettings, make_engine: EngineMaker) -> None:
        self.settings = settings
        self.stores = Stores.open(settings)
        self.engine = make_engine(settings, self.stores)
        self.signer = Signer(self.stores.keys.signing_secret())
        self.rate_limit = RateLimit(settings.limits.requests, settings.limits.window_s)
        self.upload_turns = asyncio.Semaphore(settings.limits.uploads)
        self.metrics = Metrics(self.stores.tasks, self.engine)
        self._upkeep = Upkeep(self.stores.tasks, self.stores.uploads, self.stores.blobs)
        self._webhooks = Webhooks(Outbox(self.stores.database), self.stores.keys)

    def start(self) -> None:
        """Start working; tasks that are left from an earlier run are taken up."""
        self.engine.start()
        self._upkeep.start()
        self._webhooks.start()

    def close(self) -> None:
        """Stop working; what is unfinished stays in the stores."""
        self._webhooks.close()
        self._upkeep.close()
        self.engine.close()
        self.stores.database.close()

    def trouble(self) -> str | None:
        """Why no task would be worked off now, or None."""
        try:
            self.stores.tasks.counts()
        except SQLAlchemyError:
            _log.exception("the task store can't be read")
            return "The task store can't be read."
        if self.engine.workers() == 0:
            return "No worker is running."
        if _free_bytes(self.settings.data_folder) < MIN_FREE_BYTES:
            return "The disk is almost full."
        return None


def _free_bytes(folder: Path) -> int:
    return shutil.disk_usage(folder).free
