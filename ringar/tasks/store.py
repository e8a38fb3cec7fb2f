"""Accepted tasks on the disk: taken by one worker at a time, ended exactly once, gone when their life is over."""

import json
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, delete, func, insert, or_, select, update

from ringar.errors import BadRequestError, EngineCode, FamilyCode, TooManyRequestsError
from ringar.tasks.database import Database
from ringar.tasks.records import BROKE_OFF, Claim, Failure, NewTask, Phase, Task, is_id
from ringar.tasks.tables import deliveries, tasks

LIFE_S = 24 * 3600.0
"""How long a task id is known (published: 24 hours)."""

MAX_ATTEMPTS = 3
"""How often a task may end its worker before it counts as failed."""

_OPEN = (Phase.WAITING, Phase.RUNNING)


@dataclass(frozen=True)
class QueueLimits:
    """How many tasks may wait or run at once: of one key, and of all keys together."""

    of_key: int = 100
    of_all: int = 1000


class TaskStore:
    """Tasks in a database that several processes may use at once.

    Parameters
    ----------
    database
        Where they are.
    limits
        More tasks than that are refused, to be sent again later.
    clock
        Gives seconds since 1970.
    """

    def __init__(
        self, database: Database, limits: QueueLimits | None = None, clock: Callable[[], float] = time.time
    ) -> None:
        self._database, self._limits, self._clock = database, limits or QueueLimits(), clock

    def add(self, new: NewTask) -> tuple[Task, bool]:
        """Accept a task; from now on it will be answered.

        Returns
        -------
        The task, and whether it is new: a retry under the same idempotency key gets the task it is a retry of.

        Raises
        ------
        BadRequestError
            The idempotency key stands for another request already.
        TooManyRequestsError
            Too many tasks are waiting.
        """
        with self._database.write() as connection:
            earlier = _earlier(connection, new)
            if earlier is not None:
                return earlier, False
            self._check_limits(connection, new.key_id)
            now = self._clock()
            row = {
                "id": secrets.token_urlsafe(24),
                "key_id": new.key_id,
                "idempotency_key": new.idempotency_key,
                "request": new.request,
                "phase": Phase.WAITING,
                "attempts": 0,
                "created_at": now,
                "expires_at": now + LIFE_S,
                "timed_out": False,
                "notify": new.notify,
            }
            connection.execute(insert(tasks).values(row))
            return _task(row), True

    def get(self, task_id: str, key_id: str) -> Task | None:
        """A task of this key, unless its life is over."""
        if not is_id(task_id):
            return None
        asked = and_(tasks.c.id == task_id, tasks.c.key_id == key_id, tasks.c.expires_at > self._clock())
        with self._database.read() as connection:
            row = connection.execute(select(tasks).where(asked)).mappings().one_or_none()
        return None if row is None else _task(row)

    def ended(self, key_id: str) -> Sequence[Task]:
        """The tasks of this key that have a result or have failed."""
        asked = and_(tasks.c.key_id == key_id, tasks.c.phase.in_((Phase.SUCCESS, Phase.ERROR)))
        with self._database.read() as connection:
            return [_task(row) for row in connection.execute(select(tasks).where(asked)).mappings()]

    def claim(self, worker: str, lease_s: float, task_id: str | None = None) -> Claim | None:
        """Take the oldest task that waits or whose worker went silent, or a certain one; None where there is none."""
        now = self._clock()
        lost = and_(tasks.c.phase == Phase.RUNNING, tasks.c.lease_until < now)
        free = and_(or_(tasks.c.phase == Phase.WAITING, lost), tasks.c.expires_at > now)
        if task_id is not None:
            free = and_(free, tasks.c.id == task_id)
        with self._database.read() as connection:
            if connection.execute(select(tasks.c.id).where(free).limit(1)).first() is None:
                return None
        with self._database.write() as connection:
            return _take(connection, free, worker, now, lease_s)

    def extend(self, claim: Claim, lease_s: float) -> bool:
        """Hold a claimed task for longer; False where it is no longer this worker's."""
        with self._database.write() as connection:
            held = update(tasks).where(_held(claim)).values(lease_until=self._clock() + lease_s)
            return connection.execute(held).rowcount == 1

    def succeed(self, claim: Claim, result: str) -> bool:
        """End a claimed task with the name of its result; False where it is no longer this worker's."""
        return self._end(claim, {"phase": Phase.SUCCESS, "result": result})

    def fail(self, claim: Claim, failure: Failure) -> bool:
        """End a claimed task without a result; False where it is no longer this worker's."""
        return self._end(claim, _failed(failure))

    def release(self, worker: str) -> Sequence[str]:
        """Put the tasks of a worker that has ended back into the queue; their ids."""
        held = and_(tasks.c.worker == worker, tasks.c.phase == Phase.RUNNING)
        with self._database.write() as connection:
            ids = connection.execute(select(tasks.c.id).where(held)).scalars().all()
            if ids:
                back = {"phase": Phase.WAITING, "worker": None, "lease": None, "lease_until": None}
                connection.execute(update(tasks).where(tasks.c.id.in_(ids), held).values(back))
        return ids

    def remove(self, task_id: str, key_id: str) -> Task | None:
        """Forget a task of this key, running or not; the removed task."""
        if not is_id(task_id):
            return None
        with self._database.write() as connection:
            asked = and_(tasks.c.id == task_id, tasks.c.key_id == key_id, tasks.c.expires_at > self._clock())
            row = connection.execute(select(tasks).where(asked)).mappings().one_or_none()
            if row is None:
                return None
            connection.execute(delete(tasks).where(tasks.c.id == task_id))
        return _task(row)

    def result(self, task_id: str) -> str | None:
        """The name of a task's result, whosoever asks: the address that leads here is signed."""
        asked = and_(tasks.c.id == task_id, tasks.c.expires_at > self._clock())
        with self._database.read() as connection:
            return connection.execute(select(tasks.c.result).where(asked)).scalar_one_or_none()

    def remove_expired(self) -> Sequence[str]:
        """Forget the tasks whose life is over; the names of their results."""
        old = tasks.c.expires_at <= self._clock()
        with self._database.write() as connection:
            results = connection.execute(select(tasks.c.result).where(old, tasks.c.result.is_not(None))).scalars().all()
            connection.execute(delete(tasks).where(old))
        return [str(result) for result in results]

    def waiting(self, older_than_s: float = 0.0) -> Sequence[str]:
        """Ids of tasks that no worker holds, oldest first; of those accepted at least so many seconds ago."""
        now = self._clock()
        lost = and_(tasks.c.phase == Phase.RUNNING, tasks.c.lease_until < now)
        asked = and_(or_(tasks.c.phase == Phase.WAITING, lost), tasks.c.created_at <= now - older_than_s)
        with self._database.read() as connection:
            return connection.execute(select(tasks.c.id).where(asked).order_by(tasks.c.created_at)).scalars().all()

    def counts(self) -> Mapping[Phase, int]:
        """How many tasks stand how."""
        by_phase = select(tasks.c.phase, func.count()).group_by(tasks.c.phase)
        with self._database.read() as connection:
            found = {Phase(phase): count for phase, count in connection.execute(by_phase)}
        return {phase: found.get(phase, 0) for phase in Phase}

    def _check_limits(self, connection: Connection, key_id: str) -> None:
        waiting = select(func.count()).where(tasks.c.phase.in_(_OPEN))
        if connection.execute(waiting.where(tasks.c.key_id == key_id)).scalar_one() >= self._limits.of_key:
            raise TooManyRequestsError(
                f"{self._limits.of_key} tasks of this key are waiting already. Fetch their results first."
            )
        if connection.execute(waiting).scalar_one() >= self._limits.of_all:
            raise TooManyRequestsError("The service has too many tasks waiting. Try again in a while.")

    def _end(self, claim: Claim, values: Mapping[str, Any]) -> bool:
        now = self._clock()
        ended = {**values, "finished_at": now, "worker": None, "lease": None, "lease_until": None}
        with self._database.write() as connection:
            if connection.execute(update(tasks).where(_held(claim)).values(ended)).rowcount != 1:
                return False
            _announce(connection, claim.task.id, now)
        return True


def _earlier(connection: Connection, new: NewTask) -> Task | None:
    """The task that this one is a retry of."""
    if new.idempotency_key is None:
        return None
    same = and_(tasks.c.key_id == new.key_id, tasks.c.idempotency_key == new.idempotency_key)
    row = connection.execute(select(tasks).where(same)).mappings().one_or_none()
    if row is None:
        return None
    if row["request"] != new.request:
        raise BadRequestError("Idempotency-Key: stands for another request already. Choose a new key.")
    return _task(row)


def _take(connection: Connection, free: ColumnElement[bool], worker: str, now: float, lease_s: float) -> Claim | None:
    """Lease the oldest free task; those that ended their workers too often are failed on the way."""
    oldest = select(tasks).where(free).order_by(tasks.c.created_at).limit(1).with_for_update(skip_locked=True)
    while (row := connection.execute(oldest).mappings().one_or_none()) is not None:
        this = update(tasks).where(tasks.c.id == row["id"])
        if row["attempts"] >= MAX_ATTEMPTS:
            connection.execute(this.values(**_failed(BROKE_OFF), finished_at=now, worker=None, lease=None))
            _announce(connection, row["id"], now)
            continue
        values = {
            "phase": Phase.RUNNING,
            "attempts": row["attempts"] + 1,
            "worker": worker,
            "lease": secrets.token_urlsafe(16),
            "lease_until": now + lease_s,
        }
        connection.execute(this.values(values))
        return Claim(_task({**row, **values}), values["lease"])
    return None


def _announce(connection: Connection, task_id: str, now: float) -> None:
    """Note the end of a task for its webhook, in the transaction that ends it."""
    row = connection.execute(select(tasks).where(tasks.c.id == task_id)).mappings().one()
    if not row["notify"]:
        return
    created_at = datetime.fromtimestamp(now, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    body = {"created_at": created_at, "data": {"task_id": task_id, "task_status": row["phase"]}}
    news = {
        "id": f"msg_{secrets.token_urlsafe(18)}",
        "task_id": task_id,
        "key_id": row["key_id"],
        "body": json.dumps(body, separators=(",", ":")),
        "attempts": 0,
        "due_at": now,
    }
    connection.execute(insert(deliveries).values(news))


def _held(claim: Claim) -> ColumnElement[bool]:
    return and_(tasks.c.id == claim.task.id, tasks.c.phase == Phase.RUNNING, tasks.c.lease == claim.lease)


def _failed(failure: Failure) -> Mapping[str, Any]:
    return {
        "phase": Phase.ERROR,
        "engine_code": failure.engine_code,
        "family_code": failure.family_code,
        "message": failure.message,
        "timed_out": failure.timed_out,
    }


def _task(row: Mapping[str, Any] | RowMapping) -> Task:
    failure = None
    if row["phase"] == Phase.ERROR:
        failure = Failure(
            EngineCode(row["engine_code"]), FamilyCode(row["family_code"]), row["message"], row["timed_out"]
        )
    return Task(
        id=row["id"],
        key_id=row["key_id"],
        request=row["request"],
        phase=Phase(row["phase"]),
        attempts=row["attempts"],
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        finished_at=row.get("finished_at"),
        result=row.get("result"),
        failure=failure,
    )
