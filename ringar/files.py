"""Reading files up to a limit; writing them so that nobody sees a half-written one or loses one by accident."""

import errno
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from ringar.errors import OutputError


def read_at_most(path: Path, max_bytes: int) -> bytes | None:
    """A file's content; None where it has more than ``max_bytes`` bytes.

    Raises
    ------
    OSError
        It is missing, no regular file, or can't be read.
    """
    check_regular(path)
    with path.open("rb") as handle:
        data = handle.read(max_bytes + 1)
    return data if len(data) <= max_bytes else None


def check_regular(path: Path) -> None:
    """Refuse a pipe or a device, which might never end.

    Raises
    ------
    OSError
        It is one; nothing is said of files, of folders and of what is missing.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise OSError(errno.EINVAL, "Not a file")


def reason_of(error: Exception) -> str:
    """The system's few words on what went wrong."""
    return getattr(error, "strerror", None) or str(error)


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` to a temporary neighbour of ``path``, flush it to the disk, then put it in place.

    Raises
    ------
    OutputError
        The folder is missing or read-only, or the disk is full; nothing is left behind.
    """
    write_together({path: data})


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Write several files, or none: all are on the disk under temporary names before the first takes its place.

    Raises
    ------
    OutputError
        The folder is missing or read-only, or the disk is full; nothing is left behind.
    """
    temporaries: dict[Path, Path] = {}
    path = Path()
    try:
        for path, data in contents.items():
            if path.is_dir():
                raise IsADirectoryError(None, "it is a folder")
            temporaries[path] = temporary_neighbour(path)
            _write_flushed(temporaries[path], data)
        for path, temporary in temporaries.items():
            temporary.replace(path)
    except OSError as error:
        raise OutputError(not_written(path, error)) from error
    finally:
        for temporary in temporaries.values():
            _remove(temporary)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet, complete from its first moment and safe against others doing the same.

    Raises
    ------
    FileExistsError
        The name is taken; the file there is untouched.
    OutputError
        The folder is missing or read-only, or the disk is full; nothing is left behind.
    """
    temporary = temporary_neighbour(path)
    try:
        _write_flushed(temporary, data)
        _claim(temporary, path)
    except FileExistsError:
        raise
    except OSError as error:
        raise OutputError(not_written(path, error)) from error
    finally:
        _remove(temporary)


def numbered(path: Path) -> Iterator[Path]:
    """``path`` itself, then ``name-2``, ``name-3`` and so on, without end."""
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem}-{number}{path.suffix}")


def make_folder(path: Path) -> None:
    """Make a folder and those above it where they are missing.

    Raises
    ------
    OutputError
        It can't be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(not_written(path, error)) from error


@contextmanager
def moved_into_place(path: Path) -> Iterator[Path]:
    """Give the name of a temporary neighbour to write to; it takes its place when the block ends without an error.

    The neighbour keeps the suffix of ``path``, for writers that tell the format by it.
    """
    temporary = temporary_neighbour(path)
    try:
        yield temporary
        temporary.replace(path)
    except OSError as error:
        raise OutputError(not_written(path, error)) from error
    finally:
        _remove(temporary)


def temporary_neighbour(path: Path) -> Path:
    """A hidden name in the same folder, with the same suffix."""
    return path.with_name(f".{path.stem[:60]}.{secrets.token_hex(6)}{path.suffix}")


def not_written(path: Path, error: OSError) -> str:
    """One sentence on why ``path`` can't be written."""
    reason = reason_of(error)
    return f"{path}: can't be written ({reason[:1].lower()}{reason[1:]}). Choose another folder."


def _write_flushed(path: Path, data: bytes) -> None:
    with path.open("xb") as handle:
        handle.write(data)
        handle.flush()
        os.fsync(handle.fileno())


def _claim(temporary: Path, path: Path) -> None:
    """Give a finished file its name, unless that is taken."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        # No hard links here (FAT on a memory stick, some network drives): an empty file holds the name meanwhile.
        with path.open("xb"):
            pass
        try:
            temporary.replace(path)
        except OSError:
            _remove(path)
            raise


def _remove(path: Path) -> None:
    """Remove a file that may be gone, or whose folder may be gone."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
