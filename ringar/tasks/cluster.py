"""The engine of several machines: Procrastinate, a queue in the PostgreSQL database that holds the tasks anyway.

A job of the queue is a task's id and nothing else. What counts stands in the task store: a worker that gets an id
claims the task there, and a job that is handed out twice, or lost with its worker, changes nothing.
"""

import asyncio
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import psycopg_pool
from procrastinate import App, PsycopgConnector, SyncPsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import DeleteJobCondition, Status
from procrastinate.schema import SchemaManager
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from ringar.errors import InvalidParameterError, OutputError
from ringar.tasks.local import ShouldStop
from ringar.tasks.store import TaskStore
from ringar.tasks.worker import Worker

QUEUE = "ringar"
_WORK = "ringar.try_on"

_SWEEP_S = 2.0
_ALIVE_S = 30.0
_LOOK_S = 5.0
_STOP_S = 0.2
_CONNECT_S = 10
_CONNECTIONS = 8
_SCHEMA_LOCK = 7_274_611  # any number that only this program uses

_log = logging.getLogger(__name__)


def store_address(engine: str) -> str:
    """SQLAlchemy's address of the task store that belongs to a cluster's address.

    Raises
    ------
    InvalidParameterError
        It is no address of a PostgreSQL database.
    """
    try:
        url = make_url(engine)
    except ArgumentError as error:
        raise InvalidParameterError("--engine", f"--engine: {_EXAMPLE}") from error
    if url.drivername not in ("postgresql", "postgres"):
        raise InvalidParameterError("--engine", f"--engine: '{url.drivername}' is not known. {_EXAMPLE}")
    return url.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)


_EXAMPLE = "Give the address of a PostgreSQL database, such as postgresql://ringar@db.shop.lan/ringar."


class ClusterEngine:
    """Hands tasks to the workers of all machines; implements :class:`~ringar.tasks.engine.TaskEngine`.

    Parameters
    ----------
    store
        The tasks, in the same database.
    address
        The database, ``postgresql://user@host/name``.
    """

    def __init__(self, store: TaskStore, address: str) -> None:
        self._store, self._address = store, address
        self._app = App(connector=SyncPsycopgConnector(conninfo=address, max_size=_CONNECTIONS, timeout=_CONNECT_S))
        self._closing = threading.Event()
        self._sweeper = threading.Thread(target=self._sweep, name="cluster", daemon=True)

    def start(self) -> None:
        """Begin; tasks that are left from an earlier run are taken up.

        Raises
        ------
        OutputError
            The database doesn't answer or may not be changed.
        """
        prepare_queue(self._address)
        self._app.open()
        self._sweeper.start()

    def submit(self, task_id: str) -> None:
        """Queue a task, unless it waits in the queue already. Where that fails now, it is done a little later."""
        try:
            self._defer(task_id)
        except ConnectorException as error:
            _log.warning("task %s is queued later (%s)", task_id, type(error).__name__)

    def workers(self) -> int:
        """How many workers of all machines have given a sign of life lately."""
        alive = "SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - make_interval(secs => %s)"
        try:
            with psycopg.connect(self._address, connect_timeout=_CONNECT_S) as connection:
                row = connection.execute(alive, (_ALIVE_S,)).fetchone()
        except psycopg.Error:
            return 0
        return 0 if row is None else int(row[0])

    def close(self) -> None:
        """Stop queueing; the workers on all machines go on with what is queued."""
        self._closing.set()
        if self._sweeper.is_alive():
            self._sweeper.join()
            self._app.close()

    def sweep(self) -> None:
        """Queue the tasks that nobody holds and that are not queued, and drop the jobs of dead workers."""
        manager = self._app.job_manager
        queued = {job.queueing_lock for job in manager.list_jobs(queue=QUEUE, status=Status.TODO.value)}
        for task_id in self._store.waiting(older_than_s=_SWEEP_S):
            if task_id not in queued:
                self._defer(task_id)
        with psycopg.connect(self._address, connect_timeout=_CONNECT_S) as connection:
            connection.execute(_DROP_DEAD, (_ALIVE_S, QUEUE))

    def _defer(self, task_id: str) -> None:
        job = self._app.configure_task(_WORK, queue=QUEUE, queueing_lock=task_id, allow_unknown=True)
        try:
            job.defer(task_id=task_id)
        except AlreadyEnqueued:
            return

    def _sweep(self) -> None:
        while not self._closing.wait(_SWEEP_S):
            try:
                self.sweep()
            except (ConnectorException, SQLAlchemyError, psycopg.Error, psycopg_pool.PoolTimeout) as error:
                _log.warning("the queue can't be looked after (%s)", type(error).__name__)


# A worker that was killed leaves its job as 'doing'; the task itself goes back by its lease.
_DROP_DEAD = """
WITH dead AS (
    DELETE FROM procrastinate_workers WHERE last_heartbeat < now() - make_interval(secs => %s)
)
DELETE FROM procrastinate_jobs WHERE queue_name = %s AND status = 'doing' AND worker_id IS NULL
"""


def prepare_queue(address: str) -> None:
    """Make the queue's tables where they are missing; several machines may do so at once.

    Raises
    ------
    OutputError
        The database doesn't answer or may not be changed.
    """
    try:
        with psycopg.connect(address, connect_timeout=_CONNECT_S) as connection:
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (_SCHEMA_LOCK,))
            row = connection.execute("SELECT to_regclass('procrastinate_jobs')").fetchone()
            if row is not None and row[0] is None:
                connection.execute(SchemaManager.get_schema())
    except psycopg.Error as error:
        reason = str(error).strip().partition("\n")[0][:200]
        raise OutputError(f"The cluster's database can't be used ({reason}). Check --engine.") from error


def run_cluster_worker(address: str, worker: Worker, name: str, should_stop: ShouldStop) -> None:
    """Work tasks off as the queue hands them out, one at a time, until ``should_stop`` says so.

    Raises
    ------
    OutputError
        The database doesn't answer or may not be changed.
    """
    prepare_queue(address)
    asyncio.run(_work(address, worker, name, should_stop))


async def _work(address: str, worker: Worker, name: str, should_stop: ShouldStop) -> None:
    app = App(connector=PsycopgConnector(conninfo=address, timeout=_CONNECT_S))

    @app.task(name=_WORK, queue=QUEUE)
    def try_on(task_id: str) -> None:
        worker.step(task_id)

    async with app.open_async():
        with _quiet():
            working = asyncio.create_task(
                app.run_worker_async(
                    queues=[QUEUE],
                    name=name,
                    fetch_job_polling_interval=_LOOK_S,
                    install_signal_handlers=False,
                    delete_jobs=DeleteJobCondition.ALWAYS,
                    stalled_worker_timeout=_ALIVE_S,
                )
            )
            stopping = asyncio.create_task(asyncio.to_thread(_wait_for, should_stop))
            await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
            working.cancel()
            await asyncio.gather(working, stopping, return_exceptions=True)


def _wait_for(should_stop: ShouldStop) -> None:
    while not should_stop(_STOP_S):
        pass


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the queue's own account of every job out of the log; the worker tells of its tasks itself."""
    logger = logging.getLogger("procrastinate")
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.setLevel(level)
