"""A PostgreSQL cluster of the tests' own: in a temporary folder, reached by a socket in it, without a port."""

import os
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


@contextmanager
def running_postgres() -> Iterator[str]:
    """Start a cluster; its address without the database's name in it, as ``address.format(name)`` takes it."""
    binaries = _binaries()
    if sys.platform == "win32" or binaries is None:
        pytest.skip("needs PostgreSQL's programs")
    somebody = _as_somebody()
    folder = Path(tempfile.mkdtemp(prefix="ringar-pg-"))
    if somebody:
        os.chown(folder, somebody["user"], somebody["group"])
    control: list[str | Path] = [binaries / "pg_ctl", "-D", folder / "data", "-w", "-t", "60"]
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
    options = f"-k {folder} -h '' -c fsync=off -c full_page_writes=off -c shared_buffers=16MB"
    try:
        subprocess.run(new, cwd=folder, check=True, stdout=subprocess.DEVNULL, **somebody)
        # The server would keep pipes of its parent open, so nothing is captured.
        start = [*control, "-s", "-l", folder / "log", "-o", options, "start"]
        subprocess.run(start, cwd=folder, check=True, **somebody)
        yield f"postgresql://{USER}@/{{}}?host={quote(str(folder), safe='')}"
    finally:
        subprocess.run([*control, "-s", "-m", "immediate", "stop"], cwd=folder, check=False, **somebody)
        shutil.rmtree(folder, ignore_errors=True)
