"""A worker: claims tasks, works on them one by one, and ends each of them exactly once."""

import logging
import os
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.exc import SQLAlchemyError

from ringar.errors import RingarError
from ringar.tasks.blobs import Blobs
from ringar.tasks.records import TOOK_TOO_LONG, Claim, Failure, Task
from ringar.tasks.store import TaskStore

Job = Callable[[Task], bytes]
"""Makes a task's result, a picture file; raises RingarError where it can't."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class WorkTimes:
    """Seconds of a worker's life.

    Attributes
    ----------
    lease_s, heartbeat_s
        A task is held for this long and the lease renewed this often; a worker that goes silent loses it.
    job_limit_s
        Work that takes longer is ended, and its process with it.
    idle_s
        How often an idle worker looks for a task.
    """

    lease_s: float = 10.0
    heartbeat_s: float = 2.5
    job_limit_s: float = 120.0
    idle_s: float = 0.05


class Worker:
    """Works tasks off.

    Parameters
    ----------
    store, blobs
        Where tasks and pictures are.
    job
        The work itself.
    name
        Unlike that of any other worker.
    """

    def __init__(self, store: TaskStore, blobs: Blobs, job: Job, name: str, times: WorkTimes | None = None) -> None:
        self._store, self._blobs, self._job = store, blobs, job
        self._name, self._times = name, times or WorkTimes()

    def run(self, should_stop: Callable[[float], bool]) -> None:
        """Work until ``should_stop``, which waits for so many seconds at most, says so."""
        idle_s = 0.0
        while not should_stop(idle_s):
            idle_s = 0.0 if self.step() else self._times.idle_s

    def step(self, task_id: str | None = None) -> bool:
        """Work off one task, or a certain one; False where none is free."""
        claim = self._store.claim(self._name, self._times.lease_s, task_id)
        if claim is None:
            return False
        start = time.monotonic()
        with self._heartbeat(claim):
            outcome = self._outcome(claim.task)
        kept = self._end(claim, outcome)
        how = outcome.engine_code if isinstance(outcome, Failure) else "success"
        _log.info("task %s: %s in %.2f s%s", claim.task.id, how, time.monotonic() - start, "" if kept else ", dropped")
        return True

    def _outcome(self, task: Task) -> bytes | Failure:
        try:
            return self._job(task)
        except RingarError as error:
            return Failure.of(error)
        except Exception as error:  # noqa: BLE001 - an accepted task is answered, whatever happens
            _log.error("task %s: unexpected %s", task.id, type(error).__name__, exc_info=error)
            return Failure.of(error)

    def _end(self, claim: Claim, outcome: bytes | Failure) -> bool:
        """Store the outcome, unless the task was removed or taken over meanwhile."""
        if isinstance(outcome, Failure):
            return self._store.fail(claim, outcome)
        name = f"r-{secrets.token_urlsafe(24)}"
        try:
            self._blobs.write(name, outcome)
        except RingarError as error:
            return self._store.fail(claim, Failure.of(error))
        if self._store.succeed(claim, name):
            return True
        self._blobs.remove(name)
        return False

    @contextmanager
    def _heartbeat(self, claim: Claim) -> Iterator[None]:
        done = threading.Event()
        beat = threading.Thread(target=self._beat, args=(claim, done), name="heartbeat", daemon=True)
        beat.start()
        try:
            yield
        finally:
            done.set()
            beat.join()

    def _beat(self, claim: Claim, done: threading.Event) -> None:
        end = time.monotonic() + self._times.job_limit_s
        while not done.wait(min(self._times.heartbeat_s, max(end - time.monotonic(), 0.0))):
            try:
                if time.monotonic() >= end:
                    self._give_up(claim)
                self._store.extend(claim, self._times.lease_s)
            except SQLAlchemyError as error:
                _log.warning("task %s: the lease can't be renewed (%s)", claim.task.id, type(error).__name__)

    def _give_up(self, claim: Claim) -> None:
        """End work that hangs: native code can't be interrupted, so its process ends with it."""
        _log.error("task %s: longer than %.0f s, its worker is ended", claim.task.id, self._times.job_limit_s)
        self._store.fail(claim, TOOK_TOO_LONG)
        os._exit(1)
