"""Pictures of tasks, uploads and results alike, under names that this program makes itself."""

import re
import time
from pathlib import Path
from typing import Protocol

from ringar.errors import UnreadablePictureError
from ringar.files import make_folder, write_atomically

_NAME = re.compile(r"[A-Za-z0-9_-]{1,128}", re.ASCII)


class Blobs(Protocol):
    """A place for pictures that every process of the service can reach."""

    def write(self, name: str, data: bytes) -> None:
        """Keep a file; a reader sees it whole or not at all."""

    def read(self, name: str) -> bytes:
        """A file's bytes; raises UnreadablePictureError where it is gone."""

    def remove(self, name: str) -> None:
        """Remove a file, which may be gone already."""

    def remove_older(self, age_s: float) -> int:
        """Remove the files that were written longer ago; how many."""


class FolderBlobs:
    """Pictures in a folder of this machine."""

    def __init__(self, folder: Path) -> None:
        make_folder(folder)
        self._folder = folder

    def write(self, name: str, data: bytes) -> None:
        """Keep a file.

        Raises
        ------
        OutputError
            It can't be written.
        """
        write_atomically(self._path(name), data)

    def read(self, name: str) -> bytes:
        """A file's bytes.

        Raises
        ------
        UnreadablePictureError
            It is gone.
        """
        try:
            return self._path(name).read_bytes()
        except OSError as error:
            raise UnreadablePictureError("A picture is no longer there. Send it again.") from error

    def remove(self, name: str) -> None:
        """Remove a file, which may be gone already."""
        self._path(name).unlink(missing_ok=True)

    def remove_older(self, age_s: float) -> int:
        """Remove the files that were written longer ago, those that were left half-written too; how many."""
        removed = 0
        for path in self._folder.iterdir():
            try:
                if path.stat().st_mtime < time.time() - age_s:
                    path.unlink()
                    removed += 1
            except FileNotFoundError:
                continue
        return removed

    def _path(self, name: str) -> Path:
        return self._folder / checked_name(name)


def checked_name(name: str) -> str:
    """A picture's name, which is no path; raises ValueError where it is one."""
    if _NAME.fullmatch(name) is None:
        raise ValueError("names of pictures are made by the service alone")
    return name
