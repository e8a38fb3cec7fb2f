"""The program of a worker process."""

import logging
import os

import cv2

from ringar.server.fetch import fetch_bytes
from ringar.server.logs import log_to_stderr
from ringar.server.service import Stores
from ringar.server.settings import ServerSettings
from ringar.tasks.job import TryOnJob
from ringar.tasks.local import ShouldStop
from ringar.tasks.worker import Worker
from ringar.tryon import TryOn

_log = logging.getLogger(__name__)


def work(settings: ServerSettings, name: str, should_stop: ShouldStop) -> None:
    """Work tasks off, one at a time and on one core: several tasks at once are several processes' matter."""
    log_to_stderr(settings.log_level)
    cv2.setNumThreads(1)
    stores = Stores.open(settings)
    try:
        try_on_job = job(settings, stores)
        _log.info("worker %s is ready (process %d)", name, os.getpid())
        worker = Worker(stores.tasks, stores.blobs, try_on_job, name)
        if settings.engine is None:
            worker.run(should_stop)
        else:
            from ringar.tasks.cluster import run_cluster_worker  # noqa: PLC0415 - of an extra

            run_cluster_worker(settings.engine, worker, name, should_stop)
    finally:
        stores.database.close()


def job(settings: ServerSettings, stores: Stores) -> TryOnJob:
    """The work of a task."""
    return TryOnJob(
        stores.uploads,
        fetch=lambda url, mask: fetch_bytes(url, settings.fetch, mask=mask),
        try_on=TryOn(threads=1),
    )
