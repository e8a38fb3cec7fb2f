"""Threads that can be watched and left behind, the mailbox of one between them, and processes deaf to Ctrl-C."""

import contextlib
import math
import os
import platform
import signal
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing import resource_tracker
from typing import Generic, TypeVar

T = TypeVar("T")

JOIN_S = 5.0
WORKER_NICENESS = 10
"""Keeps the window fluid under load; the inference session's own threads inherit it (Linux)."""
BULK_NICENESS = 15
"""Keeps the live picture fluid while hundreds of ring photos are prepared."""


@contextlib.contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Processes that are started meanwhile don't hear Ctrl-C, not even while they load: it is their parent's matter."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # started with the first process, it would open their ears again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Mailbox(Generic[T]):
    """Holds the newest item only.

    Attributes
    ----------
    drops
        Items overwritten before anybody took them.
    """

    def __init__(self) -> None:
        self._full = threading.Condition()
        self._item: T | None = None
        self.drops = 0

    def put(self, item: T) -> bool:
        """Leave an item; True where the mailbox was empty."""
        with self._full:
            was_empty = self._item is None
            self.drops += not was_empty
            self._item = item
            self._full.notify()
        return was_empty

    def take(self, timeout_s: float = 0.0) -> T | None:
        """The newest item, or None where none came in time."""
        with self._full:
            if self._item is None and timeout_s > 0:
                self._full.wait(timeout_s)
            item, self._item = self._item, None
        return item


class Worker:
    """A daemon thread that tells when it last came round, and that can be left behind where it hangs.

    Parameters
    ----------
    run
        Called in the thread, with this worker; it asks :meth:`goes_on` at least once a second or so.
    """

    def __init__(self, name: str, run: "Callable[[Worker], None]") -> None:
        self.stopped = threading.Event()
        self._beat_ns = time.monotonic_ns()
        self._thread = threading.Thread(target=run, args=(self,), name=name, daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._beat_ns = time.monotonic_ns()
        self._thread.start()

    def goes_on(self) -> bool:
        """Note, in the thread, that it came round; False where it is to end."""
        self._beat_ns = time.monotonic_ns()
        return not self.stopped.is_set()

    def quiet_s(self) -> float:
        """For how long it has not come round; infinity where it has ended."""
        if self._thread.ident is not None and not self._thread.is_alive():
            return math.inf
        return (time.monotonic_ns() - self._beat_ns) / 1e9

    def end(self) -> None:
        """Ask it to end, and wait for that a little while."""
        self.stopped.set()
        if self._thread.ident is not None:
            self._thread.join(JOIN_S)


def yield_to_the_window(niceness: int = WORKER_NICENESS) -> None:
    """Lower the priority of this thread, and of those it starts, where a thread has one of its own."""
    if platform.system() == "Linux":
        with contextlib.suppress(OSError):
            thread = threading.get_native_id()
            os.setpriority(os.PRIO_PROCESS, thread, max(niceness, os.getpriority(os.PRIO_PROCESS, thread)))
