"""Pictures of tasks in a store that all machines reach: a shared folder, S3 and whatever else fsspec knows."""

import secrets
import time
from datetime import UTC
from pathlib import Path

import fsspec
from fsspec.utils import get_protocol

from ringar.errors import InvalidParameterError, OutputError, UnreadablePictureError
from ringar.tasks.blobs import Blobs, FolderBlobs, checked_name

_HALF_WRITTEN = ".part-"


def open_blobs(address: str) -> Blobs:
    """The store behind an address: a folder, or a URL such as ``s3://bucket/ringar``.

    Raises
    ------
    InvalidParameterError
        The address is of no known kind, or the package for it is not installed.
    OutputError
        The folder can't be made.
    """
    if get_protocol(address) in ("file", "local"):
        return FolderBlobs(Path(address.removeprefix("local://").removeprefix("file://")))
    try:
        filesystem, root = fsspec.core.url_to_fs(address)
    except (ValueError, ImportError) as error:
        reason = str(error).partition("\n")[0][:200]
        raise InvalidParameterError("--pictures", f"--pictures: {reason}") from error
    return SharedBlobs(filesystem, root)


class SharedBlobs:
    """Pictures in a file system of fsspec; implements :class:`~ringar.tasks.blobs.Blobs`.

    Parameters
    ----------
    filesystem, root
        The file system and the folder in it.
    """

    def __init__(self, filesystem: fsspec.AbstractFileSystem, root: str) -> None:
        self._filesystem, self._root = filesystem, root.rstrip("/")

    def write(self, name: str, data: bytes) -> None:
        """Keep a file; it gets its name when all of it is there.

        Raises
        ------
        OutputError
            It can't be written.
        """
        part = f"{self._root}/{_HALF_WRITTEN}{secrets.token_hex(8)}"
        try:
            self._filesystem.makedirs(self._root, exist_ok=True)
            self._filesystem.pipe_file(part, data)
            self._filesystem.mv(part, self._path(name))
        except OSError as error:
            raise OutputError("The store of the pictures can't be written to. Check --pictures.") from error

    def read(self, name: str) -> bytes:
        """A file's bytes.

        Raises
        ------
        UnreadablePictureError
            It is gone.
        """
        try:
            return bytes(self._filesystem.cat_file(self._path(name)))
        except OSError as error:
            raise UnreadablePictureError("A picture is no longer there. Send it again.") from error

    def remove(self, name: str) -> None:
        """Remove a file, which may be gone already."""
        try:
            self._filesystem.rm_file(self._path(name))
        except FileNotFoundError:
            return

    def remove_older(self, age_s: float) -> int:
        """Remove the files that were written longer ago, those that were left half-written too; how many."""
        removed = 0
        for path in self._filesystem.ls(self._root, detail=False) if self._filesystem.exists(self._root) else ():
            try:
                written = self._filesystem.modified(path)
                if written.replace(tzinfo=written.tzinfo or UTC).timestamp() < time.time() - age_s:
                    self._filesystem.rm_file(path)
                    removed += 1
            except FileNotFoundError:
                continue
        return removed

    def _path(self, name: str) -> str:
        return f"{self._root}/{checked_name(name)}"
