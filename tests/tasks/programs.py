"""What the worker processes of these tests run: work that takes a moment and leaves a trace."""

import json
import os
import time
from pathlib import Path

from ringar.errors import NoHandError
from ringar.tasks.blobs import FolderBlobs
from ringar.tasks.database import Database
from ringar.tasks.local import ShouldStop
from ringar.tasks.records import Task
from ringar.tasks.store import TaskStore
from ringar.tasks.worker import Worker, WorkTimes

TIMES = WorkTimes(lease_s=5.0, heartbeat_s=0.2, job_limit_s=2.0, idle_s=0.02)


def job(task: Task) -> bytes:
    """As the request says: ``seconds`` of work, then a result, an error or the end of the process."""
    order = json.loads(task.request)
    if "trace" in order:
        trace = Path(order["trace"])
        trace.mkdir(exist_ok=True)
        (trace / f"{task.id}.{os.getpid()}.{task.attempts}").touch()
    time.sleep(order.get("seconds", 0.0))
    if order.get("die"):
        os._exit(9)
    if order.get("no_hand"):
        raise NoHandError("There is no hand.")
    if order.get("bug"):
        raise ZeroDivisionError
    return f"result of {task.id}".encode()


def work(folder: str, name: str, should_stop: ShouldStop) -> None:
    """The program of a worker process."""
    database = Database.in_folder(Path(folder))
    try:
        Worker(TaskStore(database), FolderBlobs(Path(folder) / "pictures"), job, name, TIMES).run(should_stop)
    finally:
        database.close()


def serve(folder: str, count: int) -> None:
    """A whole service without HTTP: an engine that runs until this process is killed."""
    import functools  # noqa: PLC0415

    from ringar.tasks.local import LocalEngine  # noqa: PLC0415 - only in this process

    database = Database.in_folder(Path(folder))
    engine = LocalEngine(TaskStore(database), functools.partial(work, folder), count)
    engine.start()
    while True:
        time.sleep(1.0)


CLUSTER_TIMES = WorkTimes(lease_s=5.0, heartbeat_s=0.5, job_limit_s=20.0)


def work_on_cluster(cluster: str, folder: str, name: str, should_stop: ShouldStop) -> None:
    """The program of a worker process of a cluster."""
    from ringar.tasks.cluster import run_cluster_worker, store_address  # noqa: PLC0415 - an extra

    database = Database(store_address(cluster))
    try:
        blobs = FolderBlobs(Path(folder) / "pictures")
        worker = Worker(TaskStore(database), blobs, job, name, CLUSTER_TIMES)
        run_cluster_worker(cluster, worker, name, should_stop)
    finally:
        database.close()


def machine(cluster: str, folder: str) -> None:
    """A machine with one worker and nobody who looks after it: killed, it is gone without a word."""

    def never(seconds: float) -> bool:
        time.sleep(seconds)
        return False

    work_on_cluster(cluster, folder, "doomed", never)
