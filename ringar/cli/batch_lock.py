"""A folder for one program at a time."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ringar.errors import OutputError
from ringar.files import make_folder


@contextmanager
def alone_in(folder: Path, name: str) -> Iterator[Path]:
    """A new folder below ``folder / name``, for this program alone; it goes, and what earlier programs have left there.

    A lock of the operating system, by way of SQLite on every system alike: it ends with the program, however that ends.

    Raises
    ------
    OutputError
        Another program works there, or the folder can't be made.
    """
    work = folder / name
    make_folder(work)
    with closing(_locked(folder, work / "lock")):
        try:
            _empty(work)
            yield Path(tempfile.mkdtemp(dir=work))
        finally:
            _empty(work)
    shutil.rmtree(work, ignore_errors=True)


def _locked(folder: Path, file: Path) -> sqlite3.Connection:
    lock = sqlite3.connect(file, timeout=0, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        raise OutputError(f"{folder}: another program is at work there. Wait for it or choose another.") from error
    return lock


def _empty(work: Path) -> None:
    """Remove the folders of programs that have ended; what is still open on Windows goes the next time."""
    for path in work.iterdir():
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
