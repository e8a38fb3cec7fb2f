"""The engine of one machine: worker processes that take their tasks from the store themselves."""

import logging
import multiprocessing
import secrets
import signal
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from ringar.tasks.store import TaskStore
from ringar.workers import deaf_to_interrupts

ShouldStop = Callable[[float], bool]
Program = Callable[[str, ShouldStop], None]
"""What a worker process runs, given its name and a function that waits a little and says whether to stop. It is
handed to a new process, so it must be picklable: a function of a module or a ``functools.partial`` of one."""

_LOOK_S = 0.2
_CLOSE_S = 10.0
_SETTLED_S = 5.0
_RESTART_S = 2.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Child:
    """A worker process; closing ``line`` asks it to stop, and the service's own end closes it too."""

    process: SpawnProcess
    line: Connection
    started: float


class LocalEngine:
    """Starts worker processes, and new ones for those that end.

    Parameters
    ----------
    store
        The tasks; those of a worker that ended go back into the queue at once.
    program
        What a worker process runs.
    count
        How many processes.
    """

    def __init__(self, store: TaskStore, program: Program, count: int) -> None:
        self._store, self._program, self._count = store, program, count
        self._context = multiprocessing.get_context("spawn")
        self._closing = threading.Event()
        self._children: list[_Child] = []
        self._watch = threading.Thread(target=self._keep_alive, name="workers", daemon=True)

    def start(self) -> None:
        """Start the workers."""
        self._children = [self._new() for _ in range(self._count)]
        self._watch.start()

    def submit(self, task_id: str) -> None:
        """Nothing is left to do: workers look into the store."""

    def workers(self) -> int:
        """How many workers live."""
        return sum(child.process.is_alive() for child in self._children)

    def pids(self) -> tuple[int, ...]:
        """Process ids of the workers."""
        return tuple(child.process.pid for child in self._children if child.process.pid is not None)

    def close(self) -> None:
        """Let every worker end its task, or end it where that takes too long."""
        self._closing.set()
        if self._watch.is_alive():
            self._watch.join()
        children, self._children = self._children, []
        for child in children:
            child.line.close()
        end = time.monotonic() + _CLOSE_S
        for child in children:
            child.process.join(max(end - time.monotonic(), 0.0))
            if child.process.is_alive():
                child.process.kill()
                child.process.join()
            self._store.release(child.process.name)
            child.process.close()

    def _new(self) -> _Child:
        name = f"{socket.gethostname()[:64]}-{secrets.token_hex(8)}"
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_run, args=(self._program, name, theirs), name=name)
        with deaf_to_interrupts():
            process.start()
        theirs.close()
        return _Child(process, ours, time.monotonic())

    def _keep_alive(self) -> None:
        while not self._closing.wait(_LOOK_S):
            for index, child in enumerate(self._children):
                if not child.process.is_alive():
                    self._replace(index, child)

    def _replace(self, index: int, child: _Child) -> None:
        process = child.process
        released = self._store.release(process.name)
        _log.warning("worker %s ended (exit %s), %d tasks go back", process.name, process.exitcode, len(released))
        if time.monotonic() - child.started < _SETTLED_S and self._closing.wait(_RESTART_S):
            return
        self._children[index] = self._new()
        child.line.close()
        process.close()


def _run(program: Program, name: str, line: Connection) -> None:
    """The worker process: Ctrl-C is the service's matter, and with the service its workers end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def should_stop(seconds: float) -> bool:
        try:
            return line.poll(seconds)
        except OSError:
            return True

    program(name, should_stop)
