"""A folder for one program at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ringar.errors import OutputError
from ringar.files import make_folder


@contextmanager
def alone_in(folder: Path, name: str) -> Iterator[Path]:
    """A working folder of this name in ``folder``, for this program alone.

    A lock of the operating system, by way of SQLite on every system alike: it ends with the program, however that ends.

    Raises
    ------
    OutputError
        Another program works there, or the folder can't be made.
    """
    work = folder / name
    make_folder(work)
    try:
        with closing(sqlite3.connect(work / "lock", timeout=0, isolation_level=None)) as lock:
            lock.execute("BEGIN EXCLUSIVE")
            yield work
    except sqlite3.OperationalError as error:
        raise OutputError(f"{folder}: another program is at work there. Wait for it or choose another.") from error
