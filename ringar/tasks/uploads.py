"""Files that clients have announced and sent: known by ids nobody can guess, bound to their key, gone in time."""

import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Boolean, Column, Double, Integer, String, Table, and_, delete, func, insert, select, update

from ringar.errors import BadRequestError, TooManyRequestsError, UnreadablePictureError
from ringar.requests import FileToUpload
from ringar.tasks.blobs import Blobs
from ringar.tasks.database import Database, metadata
from ringar.tasks.records import is_id

LIFE_S = 24 * 3600.0
"""How long a file is kept, counted from its announcement: as long as a task that may use it."""

MAX_FILES_OF_KEY = 2000
"""Files of one key that may be there at once."""

_files = Table(
    "files",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("key_id", String(64), nullable=False, index=True),
    Column("content_type", String(32), nullable=False),
    Column("file_size", Integer, nullable=False),
    Column("sent", Boolean, nullable=False),
    Column("expires_at", Double, nullable=False, index=True),
)


@dataclass(frozen=True)
class UploadedFile:
    """An announced file; ``sent`` says whether its bytes have come."""

    id: str
    key_id: str
    content_type: str
    file_size: int
    sent: bool


class UploadStore:
    """Announced files and their bytes.

    Parameters
    ----------
    database, blobs
        Where the announcements and the bytes are.
    clock
        Gives seconds since 1970.
    """

    def __init__(self, database: Database, blobs: Blobs, clock: Callable[[], float] = time.time) -> None:
        self._database, self._blobs, self._clock = database, blobs, clock

    def announce(self, key_id: str, files: Sequence[FileToUpload]) -> Sequence[UploadedFile]:
        """Note files that are about to be sent.

        Raises
        ------
        TooManyRequestsError
            This key has too many files.
        """
        announced = [
            UploadedFile(secrets.token_urlsafe(32), key_id, f.content_type, f.file_size, sent=False) for f in files
        ]
        there = select(func.count()).where(_files.c.key_id == key_id)
        with self._database.write() as connection:
            if connection.execute(there).scalar_one() + len(files) > MAX_FILES_OF_KEY:
                raise TooManyRequestsError(f"This key has {MAX_FILES_OF_KEY} files already. Try again in a few hours.")
            expires_at = self._clock() + LIFE_S
            connection.execute(insert(_files), [{**vars(file), "expires_at": expires_at} for file in announced])
        return announced

    def find(self, file_id: str, key_id: str | None = None) -> UploadedFile | None:
        """An announced file; where a key is given, only if it is that key's."""
        if not is_id(file_id):
            return None
        asked = and_(_files.c.id == file_id, _files.c.expires_at > self._clock())
        if key_id is not None:
            asked = and_(asked, _files.c.key_id == key_id)
        with self._database.read() as connection:
            row = connection.execute(select(_files).where(asked)).mappings().one_or_none()
        return None if row is None else UploadedFile(**{name: row[name] for name in UploadedFile.__dataclass_fields__})

    def keep(self, file: UploadedFile, data: bytes) -> None:
        """Keep the bytes of an announced file.

        Raises
        ------
        BadRequestError
            They are not as many as announced.
        OutputError
            They can't be written.
        """
        if len(data) != file.file_size:
            raise BadRequestError(
                f"The file has {len(data)} bytes, but {file.file_size} were announced. Announce it again."
            )
        self._blobs.write(_blob(file.id), data)
        with self._database.write() as connection:
            connection.execute(update(_files).where(_files.c.id == file.id).values(sent=True))

    def read(self, file_id: str, key_id: str) -> bytes:
        """The bytes of a file of this key.

        Raises
        ------
        UnreadablePictureError
            There is no such file, or it is gone.
        """
        file = self.find(file_id, key_id)
        if file is None or not file.sent:
            raise UnreadablePictureError("A file of the request is no longer there. Send it again.")
        return self._blobs.read(_blob(file.id))

    def remove(self, file_ids: Sequence[str]) -> None:
        """Remove files that nobody needs any more; some may be gone already."""
        with self._database.write() as connection:
            connection.execute(delete(_files).where(_files.c.id.in_(file_ids)))
        for file_id in file_ids:
            self._blobs.remove(_blob(file_id))

    def remove_expired(self) -> int:
        """Remove the files whose life is over; how many."""
        old = _files.c.expires_at <= self._clock()
        with self._database.write() as connection:
            ids = connection.execute(select(_files.c.id).where(old)).scalars().all()
            connection.execute(delete(_files).where(old))
        for file_id in ids:
            self._blobs.remove(_blob(file_id))
        return len(ids)


def _blob(file_id: str) -> str:
    return f"u-{file_id}"
