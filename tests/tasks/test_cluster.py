"""The engine of several machines, with real processes on a PostgreSQL cluster of the tests' own."""

import functools
import json
import multiprocessing
import os
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytest.importorskip("procrastinate")

from ringar.errors import InvalidParameterError, OutputError
from ringar.tasks.blobs import FolderBlobs
from ringar.tasks.cluster import ClusterEngine, prepare_queue, store_address
from ringar.tasks.database import Database
from ringar.tasks.engine import TaskEngine
from ringar.tasks.local import LocalEngine
from ringar.tasks.records import NewTask, Phase
from ringar.tasks.store import TaskStore
from tests.tasks import programs
from tests.waiting import until


@pytest.fixture
def database(cluster: str) -> Iterator[Database]:
    database = Database(store_address(cluster))
    yield database
    database.close()


@pytest.fixture
def store(database: Database) -> TaskStore:
    return TaskStore(database)


@pytest.fixture
def engine(store: TaskStore, cluster: str) -> Iterator[ClusterEngine]:
    engine = ClusterEngine(store, cluster)
    engine.start()
    yield engine
    engine.close()


@contextmanager
def machine(store: TaskStore, cluster: str, folder: Path, count: int) -> Iterator[LocalEngine]:
    """A machine with some workers."""
    host = LocalEngine(store, functools.partial(programs.work_on_cluster, cluster, str(folder)), count)
    host.start()
    try:
        yield host
    finally:
        host.close()


def send(store: TaskStore, engine: TaskEngine, count: int, **order: object) -> list[str]:
    ids = [store.add(NewTask("key", json.dumps({"number": number, **order})))[0].id for number in range(count)]
    for task_id in ids:
        engine.submit(task_id)
    return ids


def all_answered(store: TaskStore, ids: list[str]) -> bool:
    tasks = [store.get(task_id, "key") for task_id in ids]
    return all(task is not None and task.phase is Phase.SUCCESS for task in tasks)


def check_once_each(store: TaskStore, ids: list[str], folder: Path) -> None:
    """Every task has its own result and there is no other picture."""
    blobs = FolderBlobs(folder / "pictures")
    results = []
    for task_id in ids:
        task = store.get(task_id, "key")
        assert task is not None
        assert task.result is not None
        assert blobs.read(task.result) == f"result of {task_id}".encode()
        results.append(task.result)
    assert Counter(results) == Counter(path.name for path in (folder / "pictures").iterdir())


def test_workers_of_several_machines_share_the_work(
    store: TaskStore, engine: ClusterEngine, cluster: str, tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    with machine(store, cluster, tmp_path, 1) as first, machine(store, cluster, tmp_path, 1) as second:
        until(lambda: engine.workers() == 2)
        ids = send(store, engine, 20, seconds=0.05, trace=str(trace))
        until(lambda: all_answered(store, ids))
        check_once_each(store, ids, tmp_path)
        pids = Counter(path.name.split(".")[1] for path in trace.iterdir())
        assert {int(pid) for pid in pids} == {*first.pids(), *second.pids()}
        assert sum(pids.values()) == 20


def test_a_machine_that_is_killed_loses_nothing_and_doubles_nothing(
    store: TaskStore, engine: ClusterEngine, cluster: str, tmp_path: Path
) -> None:
    doomed = multiprocessing.get_context("spawn").Process(target=programs.machine, args=(cluster, str(tmp_path)))
    doomed.start()
    trace = tmp_path / "trace"
    with machine(store, cluster, tmp_path, 1):
        until(lambda: engine.workers() == 2)
        ids = send(store, engine, 30, seconds=0.2, trace=str(trace))
        until(lambda: trace.exists() and str(doomed.pid) in {path.name.split(".")[1] for path in trace.iterdir()})
        assert doomed.pid is not None
        os.kill(doomed.pid, signal.SIGKILL)
        doomed.join()
        until(lambda: all_answered(store, ids))
        check_once_each(store, ids, tmp_path)
        begun = Counter(path.name.split(".")[0] for path in trace.iterdir())
        assert set(begun) == set(ids)
        assert sum(begun.values()) <= len(ids) + 1  # only the killed machine's task was begun again


def test_a_worker_process_that_is_killed_is_replaced(
    store: TaskStore, engine: ClusterEngine, cluster: str, tmp_path: Path
) -> None:
    with machine(store, cluster, tmp_path, 2) as host:
        until(lambda: engine.workers() == 2)
        ids = send(store, engine, 12, seconds=0.2)
        os.kill(host.pids()[0], signal.SIGKILL)
        until(lambda: all_answered(store, ids))
        check_once_each(store, ids, tmp_path)


def test_tasks_from_before_are_taken_up(store: TaskStore, cluster: str, tmp_path: Path) -> None:
    forgotten = [store.add(NewTask("key", "{}"))[0].id for _ in range(3)]  # accepted, then the node went down
    engine = ClusterEngine(store, cluster)
    engine.start()
    try:
        with machine(store, cluster, tmp_path, 1):
            until(lambda: all_answered(store, forgotten))
    finally:
        engine.close()


def test_a_task_is_queued_once(store: TaskStore, engine: ClusterEngine, cluster: str) -> None:
    import psycopg  # noqa: PLC0415 - an extra

    (task_id,) = send(store, engine, 1)
    for _ in range(3):
        engine.submit(task_id)
        engine.sweep()
    with psycopg.connect(cluster) as connection:
        assert connection.execute("SELECT count(*) FROM procrastinate_jobs").fetchone() == (1,)


def test_a_worker_forgets_a_removed_task(store: TaskStore, engine: ClusterEngine, cluster: str, tmp_path: Path) -> None:
    ids = send(store, engine, 3)
    store.remove(ids[1], "key")
    with machine(store, cluster, tmp_path, 1):
        until(lambda: all_answered(store, [ids[0], ids[2]]))
    assert store.get(ids[1], "key") is None
    check_once_each(store, [ids[0], ids[2]], tmp_path)


def test_the_queue_can_be_prepared_again(cluster: str) -> None:
    for _ in range(2):
        prepare_queue(cluster)


def test_a_database_that_is_not_there_is_told_of(cluster: str) -> None:
    with pytest.raises(OutputError, match="--engine"):
        prepare_queue(cluster.replace("/test_", "/nowhere_"))


@pytest.mark.parametrize("address", ["", "redis://x", "sqlite:///x.db", "mysql://x/y", "x"])
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises(InvalidParameterError, match="PostgreSQL"):
        store_address(address)


def test_the_store_s_address_keeps_its_password() -> None:
    assert store_address("postgresql://a:b%2Fc@h/d") == "postgresql+psycopg://a:b%2Fc@h/d"
