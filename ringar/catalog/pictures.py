"""Pictures by their content: a folder in which every file is named after the SHA-256 of its bytes."""

import hashlib
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from ringar.errors import CatalogError, OutputError
from ringar.files import make_folder, reason_of, write_atomically

_NAME = re.compile(r"^[0-9a-f]{64}\.(png|jpg)$")
_SUFFIXES = (".png", ".jpg")


def sha256_of(data: bytes) -> str:
    """The name of some bytes."""
    return hashlib.sha256(data).hexdigest()


class PictureFolder:
    """JPEG and PNG files; the same picture is kept once, and none is ever changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, data: bytes) -> str:
        """Keep a picture; when this returns it is on the disk.

        Returns
        -------
        Its SHA-256.

        Raises
        ------
        OutputError
            It can't be written; nothing is left behind.
        """
        sha256 = sha256_of(data)
        there = self.find(sha256)
        if there is not None and _holds(there, data):
            return sha256
        suffix = ".png" if data.startswith(b"\x89PNG") else ".jpg"
        path = self.folder / sha256[:2] / f"{sha256}{suffix}"
        make_folder(path.parent)
        write_atomically(path, data)
        _flush_folder(path.parent)
        return sha256

    def find(self, sha256: str) -> Path | None:
        """Where a picture lies, None where it isn't there."""
        candidates = (self.folder / sha256[:2] / f"{sha256}{suffix}" for suffix in _SUFFIXES)
        return next((path for path in candidates if path.is_file()), None)

    def path(self, sha256: str) -> Path:
        """Where a picture lies.

        Raises
        ------
        CatalogError
            It is missing.
        """
        path = self.find(sha256)
        if path is None:
            raise CatalogError(f"{self.folder}: the picture {sha256[:12]} is missing. Import its ring again.")
        return path

    def read(self, sha256: str) -> bytes:
        """A picture's bytes, checked against their name.

        Raises
        ------
        CatalogError
            It is missing or was changed.
        """
        path = self.path(sha256)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise CatalogError(f"{path}: can't be read ({reason_of(error)}). Check the catalogue's folder.") from error
        if sha256_of(data) != sha256:
            raise CatalogError(f"{path}: the picture was changed or is damaged. Import its ring again.")
        return data

    def all(self) -> Iterator[Path]:
        """Every picture's file."""
        for path in sorted(self.folder.glob("??/*")):
            if _NAME.match(path.name) and path.is_file():
                yield path

    def remove(self, path: Path) -> None:
        """Delete a picture's file.

        Raises
        ------
        OutputError
            It can't be deleted.
        """
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(f"{path}: can't be deleted ({reason_of(error)}).") from error


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file holds these bytes; if so it is marked as in use, so that no tidying up takes it away."""
    try:
        if path.read_bytes() != data:
            return False
        os.utime(path)
    except OSError:
        return False
    return True


def _flush_folder(folder: Path) -> None:
    """Bring a folder's new names to the disk, where the system has a way to do so."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        return  # some network drives can't
    finally:
        os.close(handle)
