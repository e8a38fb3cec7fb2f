"""A whole service in a process of its own whose work is light: for many clients at once."""

import functools
import json
import os
from multiprocessing.connection import Connection
from pathlib import Path

from ringar.server.running import run_service
from ringar.server.service import Stores
from ringar.server.settings import Limits, ServerSettings
from ringar.tasks.engine import TaskEngine
from ringar.tasks.local import LocalEngine, ShouldStop
from ringar.tasks.records import Task
from ringar.tasks.worker import Worker


def job(stores: Stores, task: Task) -> bytes:
    """The result names the request's own hand picture and who made it."""
    hand = json.loads(task.request)["src_file_id"]
    return b"%d " % os.getpid() + stores.uploads.read(hand, task.key_id)


def work(settings: ServerSettings, name: str, should_stop: ShouldStop) -> None:
    """The program of a worker process."""
    stores = Stores.open(settings)
    try:
        Worker(stores.tasks, stores.blobs, functools.partial(job, stores), name).run(should_stop)
    finally:
        stores.database.close()


def make_engine(settings: ServerSettings, stores: Stores) -> TaskEngine:
    """Two light workers."""
    return LocalEngine(stores.tasks, functools.partial(work, settings), 2)


def serve(folder: Path, line: Connection) -> None:
    """Run the service; its address is sent over the line."""
    settings = ServerSettings(folder, port=0, limits=Limits(requests=0))
    run_service(settings, line.send, make_engine)
