"""A PostgreSQL server of the tests' own: in a temporary folder, reached by a socket in it, without a port."""

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

USER = "ringar"


def _binaries() -> Path | None:
    """The folder of PostgreSQL's programs; Debian keeps them off the path."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).resolve().parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return versions[-1].parent if versions else None


def _as_somebody() -> dict[str, Any]:
    """PostgreSQL refuses to run as root; another user then owns it."""
    if os.geteuid() != 0:
        return {}
    import pwd  # noqa: PLC0415 - not on Windows

    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    return {}


class PostgresServer:
    """A server that can be stopped and started again.

    Parameters
    ----------
    folder
        Where its data and its socket lie.
    """

    def __init__(self, binaries: Path, folder: Path) -> None:
        self._folder = folder
        self._somebody = _as_somebody()
        self._log = folder / "log"
        self._control: list[str | Path] = [binaries / "pg_ctl", "-D", folder / "data", "-s", "-w", "-t", "60"]
        if self._somebody:
            os.chown(folder, self._somebody["user"], self._somebody["group"])
        new: list[str | Path] = [
            binaries / "initdb",
            "-D",
            folder / "data",
            "-U",
            USER,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
        ]
        subprocess.run([*new, "--locale=C"], cwd=folder, check=True, stdout=subprocess.DEVNULL, **self._somebody)

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = f"-k {self._folder} -h '' -c fsync=off -c full_page_writes=off -c shared_buffers=16MB"
        self._run("-l", self._log, "-o", options, "start")

    def stop(self) -> None:
        """Stop it at once, connections or not."""
        self._run("-m", "immediate", "stop")

    def new_database(self) -> str:
        """The address of a fresh database."""
        import psycopg  # noqa: PLC0415 - an extra

        name = f"test_{secrets.token_hex(6)}"
        with psycopg.connect(self._address("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
        return self._address(name)

    def _address(self, name: str) -> str:
        return f"postgresql://{USER}@/{name}?host={quote(str(self._folder), safe='')}"

    def _run(self, *words: str | Path) -> None:
        # The server would keep pipes of its parent open, so nothing is captured.
        subprocess.run([*self._control, *words], cwd=self._folder, check=True, **self._somebody)


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """A running server; skips the test where PostgreSQL's programs are not installed."""
    binaries = _binaries()
    if sys.platform == "win32" or binaries is None:
        pytest.skip("needs PostgreSQL's programs")
    folder = Path(tempfile.mkdtemp(prefix="ringar-pg-"))
    try:
        server = PostgresServer(binaries, folder)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
