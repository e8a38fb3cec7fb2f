"""Processes that Ctrl-C is not for, and who goes before whom."""

import multiprocessing
import os
import signal
import sys
import threading
from multiprocessing.connection import Connection

import pytest

from ringar.workers import BULK_NICENESS, WORKER_NICENESS, deaf_to_interrupts, yield_to_the_window


def tell_whether_deaf(line: Connection) -> None:
    line.send(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))


def is_deaf() -> bool:
    """Whether a process that is started now hears no Ctrl-C from its first moment."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=tell_whether_deaf, args=(theirs,))
    process.start()
    try:
        return bool(ours.recv())
    finally:
        process.join()


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_only_processes_started_meanwhile_are_deaf() -> None:
    with deaf_to_interrupts():
        assert is_deaf()
    assert not is_deaf()
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])


@pytest.mark.skipif(sys.platform != "linux", reason="threads share one priority elsewhere")
@pytest.mark.parametrize("niceness", [WORKER_NICENESS, BULK_NICENESS])
def test_only_the_thread_that_yields_and_its_own_threads_do(niceness: int) -> None:
    before = os.getpriority(os.PRIO_PROCESS, 0)
    seen: list[int] = []

    def tell() -> None:
        seen.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    def work() -> None:
        yield_to_the_window(niceness)
        tell()
        inner = threading.Thread(target=tell)
        inner.start()
        inner.join()

    outer = threading.Thread(target=work)
    outer.start()
    outer.join()
    tell()
    lowered = max(niceness, before)
    assert seen == [lowered, lowered, before]
