"""Processes that Ctrl-C is not for."""

import multiprocessing
import signal
import sys
from multiprocessing.connection import Connection

import pytest

from ringar.workers import deaf_to_interrupts


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
