"""Local files that are with the workers: each is sent once, and taken back when it is no longer needed."""

import hashlib
import time
from pathlib import Path

from ringar.errors import RingarError, UnreadablePictureError
from ringar.pictures import API_LIMITS, read_file
from ringar.requests import FileToUpload
from ringar.tasks.uploads import LIFE_S, UploadStore

_PNG = b"\x89PNG"


class SentFiles:
    """Files sent under one key.

    Parameters
    ----------
    uploads
        Where they are sent.
    key_id
        Whose files they are.
    """

    def __init__(self, uploads: UploadStore, key_id: str) -> None:
        self._uploads, self._key_id = uploads, key_id
        self._ids: dict[Path, tuple[str, float]] = {}
        self._digests: dict[Path, str] = {}

    def sha256(self, path: Path) -> str:
        """The digest of a file's content, empty where it can't be read."""
        if path not in self._digests:
            try:
                self._digests[path] = hashlib.sha256(read_file(path, API_LIMITS)).hexdigest()
            except RingarError:
                self._digests[path] = ""
        return self._digests[path]

    def id_of(self, path: Path) -> str:
        """The id under which workers find a file, which is sent now if it isn't there.

        Raises
        ------
        UnreadablePictureError
            It is missing, empty, too large, or has changed since the batch began.
        """
        file_id, sent_at = self._ids.get(path, ("", 0.0))
        if file_id and time.monotonic() - sent_at < LIFE_S / 2:
            return file_id
        data = read_file(path, API_LIMITS)
        self._check(path, data)
        described = FileToUpload(
            content_type="image/png" if data.startswith(_PNG) else "image/jpeg",
            file_name="picture",
            file_size=len(data),
        )
        (announced,) = self._uploads.announce(self._key_id, [described])
        self._uploads.keep(announced, data)
        if file_id:
            self._uploads.remove([file_id])
        self._ids[path] = announced.id, time.monotonic()
        return announced.id

    def remove(self, *paths: Path) -> None:
        """Take files back."""
        ids = [self._ids.pop(path)[0] for path in paths if path in self._ids]
        if ids:
            self._uploads.remove(ids)

    def clear(self) -> None:
        """Take all files back."""
        self.remove(*self._ids)

    def _check(self, path: Path, data: bytes) -> None:
        if not data:
            raise UnreadablePictureError(f"{path}: the file is empty. Choose another picture.")
        if hashlib.sha256(data).hexdigest() != self._digests.get(path, ""):
            raise UnreadablePictureError(f"{path}: has changed meanwhile. Run the batch again.")
