"""Processes that Ctrl-C is not for."""

import signal
import subprocess
import sys

import pytest

from ringar.workers import deaf_to_interrupts

PROGRAM = "import signal; print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))"


def is_deaf() -> bool:
    """Whether a process that is started now hears no Ctrl-C from its first moment."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    return done.stdout.strip() == "True"


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_only_processes_started_meanwhile_are_deaf() -> None:
    with deaf_to_interrupts():
        assert is_deaf()
    assert not is_deaf()
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])
