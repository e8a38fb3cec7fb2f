"""Writing files so that a reader never sees a half-written one and nothing is overwritten by accident."""

import os
import secrets
from pathlib import Path

from ringar.errors import OutputError


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` to a temporary neighbour of ``path``, flush it to the disk, then put it in place.

    Raises
    ------
    OutputError
        The folder is missing or read-only, or the disk is full; nothing is left behind.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with temporary.open("xb") as handle:
            handle.write(data)
            handle.flush()
            os.fsync(handle.fileno())
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise OutputError(f"{path}: can't be written ({error.strerror or error}). Choose another folder.") from error


def free_name(path: Path) -> Path:
    """``path`` itself, or the first of ``name-2``, ``name-3`` ... that does not exist yet."""
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return candidate
