"""Runs the program itself: ``ringar serve`` in a process of its own."""

import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.waiting import PATIENCE_S

REPOSITORY = Path(__file__).resolve().parents[2]


def ringar(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run one command to its end."""
    command = [sys.executable, "-m", "ringar", *map(str, arguments)]
    return subprocess.run(
        command, cwd=REPOSITORY, capture_output=True, text=True, check=False, env=os.environ | environment, timeout=120
    )


def make_key(folder: Path) -> str:
    """A new key of the service with this data folder."""
    done = ringar("keys", "make", "test", "--data-folder", folder, "--json")
    assert done.returncode == 0, done.stderr
    return str(json.loads(done.stdout)["key"])


@dataclass
class Program:
    """A running ``ringar serve``; ``log`` grows."""

    process: subprocess.Popen[str]
    url: str
    log: list[str]

    def worker_pids(self) -> list[int]:
        """Process ids of the workers that have said that they are ready, latest last."""
        found = [re.search(r"is ready \(process (\d+)\)", line) for line in list(self.log)]
        return [int(match[1]) for match in found if match]

    def wait_for(self, text: str, times: int = 1) -> None:
        """Wait until the log holds a text so many times."""
        end = time.monotonic() + PATIENCE_S
        while sum(text in line for line in list(self.log)) < times:
            assert time.monotonic() < end, "".join(self.log)
            assert self.process.poll() is None, "".join(self.log)
            time.sleep(0.02)


@contextmanager
def running(folder: Path, *options: object) -> Iterator[Program]:
    """``ringar serve`` at a free port, told to stop at the end."""
    command = [sys.executable, "-m", "ringar", "serve", "--json", "--port", "0", "--data-folder", str(folder)]
    process = subprocess.Popen(
        [*command, *map(str, options)], cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stderr is not None
    log: list[str] = []
    errors = process.stderr
    reader = threading.Thread(target=lambda: log.extend(errors))
    reader.start()
    try:
        told = "".join(process.stdout.readline() for _ in range(4))
        if process.poll() is not None or not told:
            reader.join()
            pytest.fail("".join(log))
        yield Program(process, json.loads(told)["url"], log)
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(PATIENCE_S)
        reader.join()
        process.stdout.close()
        errors.close()


def client_of(program: Program, key: str) -> httpx.Client:
    """A client with this key."""
    headers = {"Authorization": f"Bearer {key}"}
    return httpx.Client(base_url=program.url, headers=headers, timeout=PATIENCE_S, trust_env=False)
