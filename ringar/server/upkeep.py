"""Removes tasks, uploads and results when their time is over."""

import logging
import threading

from sqlalchemy.exc import SQLAlchemyError

from ringar.errors import RingarError
from ringar.tasks import store, uploads
from ringar.tasks.blobs import Blobs
from ringar.tasks.store import TaskStore
from ringar.tasks.uploads import UploadStore

_EVERY_S = 60.0
_LONGEST_LIFE_S = max(store.LIFE_S, uploads.LIFE_S) * 2
"""A file without an owner, left by a process that was killed in the middle, goes when no owner can still come."""

_log = logging.getLogger(__name__)


class Upkeep:
    """Cleans up once a minute, in a thread of its own."""

    def __init__(self, tasks: TaskStore, files: UploadStore, blobs: Blobs) -> None:
        self._tasks, self._files, self._blobs = tasks, files, blobs
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="upkeep", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def close(self) -> None:
        """End."""
        self._closing.set()
        if self._thread.is_alive():
            self._thread.join()

    def clean(self) -> None:
        """Remove everything whose time is over."""
        for result in self._tasks.remove_expired():
            self._blobs.remove(result)
        self._files.remove_expired()
        self._blobs.remove_older(_LONGEST_LIFE_S)

    def _run(self) -> None:
        while not self._closing.is_set():
            try:
                self.clean()
            except (RingarError, OSError, SQLAlchemyError) as error:
                _log.warning("cleaning up failed (%s)", type(error).__name__)
            self._closing.wait(_EVERY_S)
