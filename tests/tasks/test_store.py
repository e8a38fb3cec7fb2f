"""The task store: accepted once, held by one, ended once, and gone in time."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ringar.errors import BadRequestError, EngineCode, FamilyCode, NoHandError, TooManyRequestsError
from ringar.tasks.database import Database
from ringar.tasks.records import Claim, Failure, NewTask, Phase
from ringar.tasks.store import LIFE_S, MAX_ATTEMPTS, QueueLimits, TaskStore
from tests.clock import Clock


@pytest.fixture
def store(database: Database, clock: Clock) -> TaskStore:
    return TaskStore(database, QueueLimits(of_key=3, of_all=5), clock)


def new(key: str = "key", request: str = "{}", idempotency_key: str | None = None) -> NewTask:
    return NewTask(key, request, idempotency_key)


def test_a_task_is_worked_off(store: TaskStore) -> None:
    task, fresh = store.add(new())
    assert fresh
    assert task.phase is Phase.WAITING
    claim = store.claim("worker", 10)
    assert claim is not None
    assert claim.task.id == task.id
    assert claim.task.attempts == 1
    assert store.claim("other", 10) is None
    assert store.succeed(claim, "picture")
    answered = store.get(task.id, "key")
    assert answered is not None
    assert (answered.phase, answered.result, answered.failure) == (Phase.SUCCESS, "picture", None)


def test_a_failure_keeps_its_codes(store: TaskStore) -> None:
    task, _ = store.add(new())
    claim = store.claim("worker", 10)
    assert claim is not None
    assert store.fail(claim, Failure.of(NoHandError("No hand.")))
    answered = store.get(task.id, "key")
    assert answered is not None
    assert answered.failure == Failure(EngineCode.PHOTO_DETECTION_FAIL, FamilyCode.POSE, "No hand.")


def test_unexpected_errors_tell_nothing_of_the_inside() -> None:
    failure = Failure.of(ValueError("/secret/path"))
    assert "/secret" not in failure.message
    assert failure.engine_code is EngineCode.RUNTIME_ERROR
    assert failure.family_code is FamilyCode.UNKNOWN


def test_tasks_belong_to_their_key(store: TaskStore) -> None:
    task, _ = store.add(new("mine"))
    assert store.get(task.id, "yours") is None
    assert store.remove(task.id, "yours") is None
    assert store.get(task.id, "mine") is not None


def test_the_oldest_task_comes_first(store: TaskStore, clock: Clock) -> None:
    ids = []
    for _ in range(3):
        ids.append(store.add(new())[0].id)
        clock.now_s += 1
    claims = [store.claim("worker", 10) for _ in range(3)]
    assert [claim.task.id for claim in claims if claim is not None] == ids
    assert store.claim("worker", 10) is None


def test_a_certain_task_can_be_claimed(store: TaskStore) -> None:
    store.add(new())
    task, _ = store.add(new())
    claim = store.claim("worker", 10, task.id)
    assert claim is not None
    assert claim.task.id == task.id
    assert store.claim("worker", 10, task.id) is None


def test_a_silent_worker_loses_its_task(store: TaskStore, clock: Clock) -> None:
    task, _ = store.add(new())
    first = store.claim("silent", 10)
    clock.now_s += 9
    assert first is not None
    assert store.extend(first, 10)
    clock.now_s += 9
    assert store.claim("other", 10) is None
    clock.now_s += 2
    second = store.claim("other", 10)
    assert second is not None
    assert second.task.attempts == 2
    assert not store.extend(first, 10)
    assert not store.succeed(first, "first")
    assert store.succeed(second, "second")
    assert not store.fail(first, Failure.of(ValueError()))
    answered = store.get(task.id, "key")
    assert answered is not None
    assert answered.result == "second"


def test_a_released_task_waits_again(store: TaskStore) -> None:
    task, _ = store.add(new())
    claim = store.claim("gone", 10)
    assert store.release("gone") == [task.id]
    assert store.release("gone") == []
    assert claim is not None
    assert not store.succeed(claim, "late")
    assert store.waiting() == [task.id]


def test_a_task_that_ends_its_workers_fails_in_the_end(store: TaskStore) -> None:
    task, _ = store.add(new())
    for _ in range(MAX_ATTEMPTS):
        assert store.claim("doomed", 10) is not None
        store.release("doomed")
    assert store.claim("doomed", 10) is None
    answered = store.get(task.id, "key")
    assert answered is not None
    assert answered.phase is Phase.ERROR
    assert answered.failure is not None
    assert answered.failure.engine_code is EngineCode.RUNTIME_ERROR


def test_a_retry_gets_the_same_task(store: TaskStore) -> None:
    first, fresh = store.add(new(idempotency_key="order 7"))
    again, fresh_again = store.add(new(idempotency_key="order 7"))
    assert (fresh, fresh_again) == (True, False)
    assert again.id == first.id
    assert store.add(new("other", idempotency_key="order 7"))[0].id != first.id
    with pytest.raises(BadRequestError):
        store.add(new(request='{"other": 1}', idempotency_key="order 7"))


def test_retries_at_the_same_time_make_one_task(store: TaskStore) -> None:
    start = threading.Barrier(8)

    def add() -> str:
        start.wait()
        return store.add(new(idempotency_key="same"))[0].id

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: add(), range(8)))) == 1


def test_too_many_tasks_are_refused(store: TaskStore) -> None:
    for _ in range(3):
        store.add(new("busy"))
    with pytest.raises(TooManyRequestsError, match="of this key"):
        store.add(new("busy"))
    store.add(new("other"))
    store.add(new("other"))
    with pytest.raises(TooManyRequestsError, match="service"):
        store.add(new("third"))
    claim = store.claim("worker", 10)
    assert claim is not None
    store.succeed(claim, "picture")
    store.add(new("third"))


def test_a_removed_task_is_gone_and_its_worker_can_not_end_it(store: TaskStore) -> None:
    task, _ = store.add(new())
    claim = store.claim("worker", 10)
    assert claim is not None
    assert store.remove(task.id, "key") is not None
    assert store.get(task.id, "key") is None
    assert not store.succeed(claim, "late")
    assert store.remove(task.id, "key") is None


def test_a_task_lives_for_its_time(store: TaskStore, clock: Clock) -> None:
    done, _ = store.add(new())
    waiting, _ = store.add(new())
    claim = store.claim("worker", 10, done.id)
    assert claim is not None
    store.succeed(claim, "picture")
    clock.now_s += LIFE_S - 1
    assert store.get(done.id, "key") is not None
    assert store.remove_expired() == []
    clock.now_s += 2
    assert store.get(done.id, "key") is None
    assert store.claim("worker", 10) is None
    assert store.remove_expired() == ["picture"]
    assert store.get(waiting.id, "key") is None
    assert sum(store.counts().values()) == 0


def test_two_stores_on_one_file_never_hand_a_task_out_twice(tmp_path: Path) -> None:
    databases = [Database.in_folder(tmp_path), Database.in_folder(tmp_path)]
    stores = [TaskStore(database) for database in databases]
    ids = {stores[index % 2].add(new())[0].id for index in range(40)}

    def work(index: int) -> list[str]:
        taken = []
        while (claim := stores[index % 2].claim(f"worker {index}", 60)) is not None:
            assert stores[index % 2].succeed(claim, f"by {index}")
            taken.append(claim.task.id)
        return taken

    with ThreadPoolExecutor(4) as pool:
        taken = [task_id for part in pool.map(work, range(4)) for task_id in part]
    assert sorted(taken) == sorted(ids)
    for database in databases:
        database.close()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sampled_from(["add", "claim", "succeed", "fail", "lose", "late"]), max_size=40))
def test_whatever_happens_a_task_ends_once(steps: list[str], database: Database) -> None:
    """Random lives of tasks: every accepted task is waiting, held or ended, and an end is never changed."""
    clock = Clock()
    store = TaskStore(database, QueueLimits(10_000, 10_000), clock)
    held: list[Claim] = []
    lost: list[Claim] = []
    ids: list[str] = []
    ended: dict[str, str | None] = {}
    for step in steps:
        if step == "add":
            ids.append(store.add(new())[0].id)
        elif step == "claim" and (claim := store.claim("worker", 10)) is not None:
            held.append(claim)
        elif step in {"succeed", "fail"} and held:
            claim = held.pop()
            if step == "succeed":
                assert store.succeed(claim, f"result of {claim.lease}")
                ended[claim.task.id] = f"result of {claim.lease}"
            else:
                assert store.fail(claim, Failure.of(ValueError()))
                ended[claim.task.id] = None
        elif step == "lose":
            clock.now_s += 11
            lost += held
            held = []
            store.release("worker")
        elif step == "late" and lost:
            assert not store.succeed(lost.pop(), "too late")
    for task_id in ids:
        task = store.get(task_id, "key")
        assert task is not None
        if task_id in ended:
            assert task.result == ended[task_id]
            assert task.phase in {Phase.SUCCESS, Phase.ERROR}
        store.remove(task_id, "key")
