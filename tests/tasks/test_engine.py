"""Worker processes: killed ones are replaced, their tasks taken over, and every task is answered once."""

import functools
import json
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ringar.errors import EngineCode, UnreadablePictureError
from ringar.tasks.blobs import FolderBlobs
from ringar.tasks.database import Database
from ringar.tasks.engine import TaskEngine
from ringar.tasks.local import LocalEngine
from ringar.tasks.records import NewTask, Phase, Task
from ringar.tasks.store import TaskStore
from ringar.tasks.worker import Worker
from tests.tasks import programs
from tests.waiting import until


@pytest.fixture
def store(database: Database) -> TaskStore:
    return TaskStore(database)


@contextmanager
def engine_of(store: TaskStore, folder: Path, count: int) -> Iterator[LocalEngine]:
    engine = LocalEngine(store, functools.partial(programs.work, str(folder)), count)
    engine.start()
    try:
        yield engine
    finally:
        engine.close()


def add(store: TaskStore, **order: object) -> str:
    return store.add(NewTask("key", json.dumps(order)))[0].id


def answered(store: TaskStore, task_id: str) -> Task:
    def ended() -> bool:
        task = store.get(task_id, "key")
        return task is not None and task.phase in {Phase.SUCCESS, Phase.ERROR}

    until(ended)
    task = store.get(task_id, "key")
    assert task is not None
    return task


def test_processes_work_tasks_off(store: TaskStore, tmp_path: Path) -> None:
    ids = [add(store) for _ in range(12)]
    bad, bug = add(store, no_hand=True), add(store, bug=True)
    with engine_of(store, tmp_path, 2) as engine:
        checked: TaskEngine = engine
        checked.submit(ids[0])
        results = [answered(store, task_id).result for task_id in ids]
        assert len(set(results)) == len(ids)
        blobs = FolderBlobs(tmp_path / "pictures")
        assert [blobs.read(name or "") for name in results] == [f"result of {task_id}".encode() for task_id in ids]
        no_hand, unexpected = answered(store, bad).failure, answered(store, bug).failure
        assert no_hand is not None
        assert no_hand.engine_code is EngineCode.PHOTO_DETECTION_FAIL
        assert unexpected is not None
        assert unexpected.engine_code is EngineCode.RUNTIME_ERROR
        assert engine.workers() == 2
    assert engine.workers() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_the_task_of_a_killed_worker_is_taken_over(store: TaskStore, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    task_id = add(store, seconds=0.8, trace=str(trace))
    with engine_of(store, tmp_path, 1) as engine:
        until(lambda: trace.is_dir() and any(trace.iterdir()))
        os.kill(engine.pids()[0], signal.SIGKILL)
        task = answered(store, task_id)
        assert task.phase is Phase.SUCCESS
        assert task.attempts == 2
    assert len({path.name.split(".")[1] for path in trace.iterdir()}) == 2
    assert len(list((tmp_path / "pictures").iterdir())) == 1


def test_a_task_that_kills_its_workers_is_answered(store: TaskStore, tmp_path: Path) -> None:
    task_id, after = add(store, die=True), add(store)
    with engine_of(store, tmp_path, 2):
        assert answered(store, task_id).failure is not None
        assert answered(store, after).phase is Phase.SUCCESS


def test_work_that_hangs_is_ended(store: TaskStore, tmp_path: Path) -> None:
    task_id, after = add(store, seconds=600), add(store)
    with engine_of(store, tmp_path, 1):
        failure = answered(store, task_id).failure
        assert failure is not None
        assert failure.timed_out
        assert answered(store, after).phase is Phase.SUCCESS


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_nothing_is_lost_when_the_service_is_killed(store: TaskStore, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    ids = [add(store, seconds=0.3, trace=str(trace)) for _ in range(4)]
    service = multiprocessing.get_context("spawn").Process(target=programs.serve, args=(str(tmp_path), 2))
    service.start()
    until(lambda: trace.is_dir() and any(trace.iterdir()))
    service.kill()
    service.join()
    service.close()
    with engine_of(store, tmp_path, 2):
        assert all(answered(store, task_id).phase is Phase.SUCCESS for task_id in ids)
    assert len(list((tmp_path / "pictures").iterdir())) == len(ids)


def test_the_result_of_a_removed_task_is_dropped(store: TaskStore, tmp_path: Path) -> None:
    blobs = FolderBlobs(tmp_path / "pictures")
    task_id = add(store)

    def remove_meanwhile(_: Task) -> bytes:
        assert store.remove(task_id, "key") is not None
        return b"result"

    assert Worker(store, blobs, remove_meanwhile, "worker").step()
    assert list((tmp_path / "pictures").iterdir()) == []
    assert not Worker(store, blobs, remove_meanwhile, "worker").step()


def test_pictures_have_names_of_the_service_alone(tmp_path: Path) -> None:
    blobs = FolderBlobs(tmp_path / "pictures")
    blobs.write("u-1", b"picture")
    assert blobs.read("u-1") == b"picture"
    for name in ("../u-1", "/etc/passwd", "", "a/b", "u-1\0", "a" * 129):
        with pytest.raises(ValueError, match="made by the service"):
            blobs.read(name)
    os.utime(tmp_path / "pictures" / "u-1", (0, 0))
    blobs.write("u-2", b"new")
    assert blobs.remove_older(3600) == 1
    with pytest.raises(UnreadablePictureError):
        blobs.read("u-1")
    blobs.remove("u-2")
    blobs.remove("u-2")
