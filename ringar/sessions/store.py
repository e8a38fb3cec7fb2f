"""Sessions on the disk: a folder per session with ``session.json`` and, with consent, ``pictures/``."""

import json
import logging
import re
import secrets
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import platformdirs
from pydantic import ValidationError

from ringar.errors import OutputError, UnreadableSessionError
from ringar.files import make_folder, read_at_most, reason_of, write_atomically
from ringar.sessions.record import MAX_PICTURES, CustomerSession

logger = logging.getLogger(__name__)

FILE_NAME = "session.json"
PICTURES = "pictures"
MAX_FILE_BYTES = 4_000_000
MAX_PICTURE_BYTES = 50_000_000
MAX_LISTED = 2_000
"""Sessions shown, newest first; older ones stay on the disk."""
_ID = re.compile(r"[0-9a-f]{32}")
_SUFFIXES = {b"\x89PNG\r\n\x1a\n": ".png", b"\xff\xd8\xff": ".jpg"}


@dataclass(frozen=True)
class SessionList:
    """The saved sessions, those changed last first.

    Attributes
    ----------
    troubles
        One sentence for each session that can't be read.
    """

    sessions: tuple[CustomerSession, ...]
    troubles: tuple[str, ...] = ()


class SessionStore:
    """The saved sessions of one user.

    Parameters
    ----------
    folder
        Where they lie; by default in the user's data folder. Made with the first session.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path(platformdirs.user_data_dir("ringar", appauthor=False)) / "sessions"

    def saved(self) -> SessionList:
        """Every session that can be read."""
        sessions: list[CustomerSession] = []
        troubles: list[str] = []
        for session_id in self._newest_ids():
            try:
                sessions.append(self.load(session_id))
            except UnreadableSessionError as error:
                troubles.append(error.message)
        sessions.sort(key=lambda session: session.changed_at, reverse=True)
        return SessionList(tuple(sessions), tuple(troubles))

    def load(self, session_id: str) -> CustomerSession:
        """Open one session again.

        Raises
        ------
        UnreadableSessionError
            It is not there, damaged, too large or not written by ringar.
        """
        path = self._path(session_id)
        try:
            data = read_at_most(path, MAX_FILE_BYTES)
        except OSError as error:
            raise UnreadableSessionError(f"{path}: the session can't be opened ({reason_of(error)}).") from error
        if data is None:
            raise UnreadableSessionError(f"{path}: is too large for a session. Delete it.")
        try:
            session = CustomerSession.model_validate_json(data)
        except ValidationError as error:
            raise UnreadableSessionError(
                f"{path}: is no session of ringar ({_first_fault(error)}). Delete it."
            ) from error
        if session.session_id != session_id:
            raise UnreadableSessionError(f"{path}: belongs to another session. Delete it.")
        return session

    def save(self, session: CustomerSession, now: datetime | None = None) -> CustomerSession:
        """Write a session, whole or not at all.

        Its hand pictures are those kept so far, whatever it lists; where consent is gone they are deleted.

        Returns
        -------
        The session as saved, with its new ``changed_at``.

        Raises
        ------
        OutputError
            It can't be written; the last saved state is untouched.
        """
        kept = self._kept_pictures(session.session_id) if session.pictures_allowed else ()
        return self._write(session.changed(pictures=kept), now)

    def add_picture(self, session: CustomerSession, data: bytes) -> CustomerSession:
        """Keep a hand picture with the session.

        Parameters
        ----------
        data
            A PNG or JPEG file.

        Raises
        ------
        OutputError
            The customer has not agreed, there are too many, or it can't be written.
        """
        if not session.pictures_allowed:
            raise OutputError("The hand picture isn't kept: the customer hasn't agreed. Ask, then switch it on.")
        kept = self._kept_pictures(session.session_id)
        if len(kept) >= MAX_PICTURES:
            raise OutputError(f"The session has {MAX_PICTURES} pictures already. Delete some first.")
        suffix = next((suffix for start, suffix in _SUFFIXES.items() if data.startswith(start)), None)
        if suffix is None or len(data) > MAX_PICTURE_BYTES:
            raise OutputError("The hand picture isn't kept: it is no PNG or JPEG file of a usual size.")
        name = secrets.token_hex(8) + suffix
        folder = self._path(session.session_id).parent
        self._make_private(folder)
        self._make_private(folder / PICTURES)
        write_atomically(folder / PICTURES / name, data)
        return self._write(session.changed(pictures=(*kept, name)))

    def pictures(self, session: CustomerSession) -> tuple[Path, ...]:
        """The kept hand pictures that are still there."""
        folder = self._path(session.session_id).parent / PICTURES
        return tuple(folder / name for name in session.pictures if (folder / name).is_file())

    def delete(self, session_id: str) -> None:
        """Delete a session with everything it kept; pictures go first, so that none outlives its session.

        Raises
        ------
        OutputError
            Something can't be deleted; the session is still listed.
        """
        folder = self._path(session_id).parent
        try:
            _delete_tree(folder / PICTURES)
            _delete_tree(folder)
        except OSError as error:
            raise OutputError(f"{folder}: can't be deleted ({reason_of(error)}). Delete it by hand.") from error

    def _write(self, session: CustomerSession, now: datetime | None = None) -> CustomerSession:
        saved = session.changed(changed_at=now or datetime.now(UTC))
        path = self._path(saved.session_id)
        self._make_private(path.parent)
        write_atomically(path, saved.model_dump_json(indent=1).encode())
        self._keep_only(saved)
        return saved

    def _kept_pictures(self, session_id: str) -> tuple[str, ...]:
        if not self._path(session_id).is_file():
            return ()
        return self.load(session_id).pictures

    def _newest_ids(self) -> list[str]:
        try:
            found = [
                entry for entry in self.folder.iterdir() if _ID.fullmatch(entry.name) and (entry / FILE_NAME).is_file()
            ]
            found.sort(key=lambda entry: (entry / FILE_NAME).stat().st_mtime_ns, reverse=True)
        except OSError:
            return []
        return [entry.name for entry in found[:MAX_LISTED]]

    def _path(self, session_id: str) -> Path:
        if not _ID.fullmatch(session_id):
            raise UnreadableSessionError("A session's id has 32 hexadecimal digits; choose one from the list.")
        return self.folder / session_id / FILE_NAME

    @staticmethod
    def _make_private(folder: Path) -> None:
        make_folder(folder)
        try:
            folder.chmod(0o700)
        except OSError as error:
            logger.warning("The session's folder stays readable for others: %s", error)

    def _keep_only(self, session: CustomerSession) -> None:
        """Delete pictures that the session doesn't list: left by a crash, or consent was withdrawn."""
        folder = self._path(session.session_id).parent / PICTURES
        try:
            if not session.pictures:
                _delete_tree(folder)
                return
            for stray in folder.iterdir():
                if stray.name not in session.pictures:
                    stray.unlink()
        except OSError as error:
            reason = reason_of(error)
            raise OutputError(f"{folder}: hand pictures can't be deleted ({reason}). Delete them by hand.") from error


def _delete_tree(folder: Path) -> None:
    """Delete a folder that may be gone; a link is removed, never followed."""
    if folder.is_symlink():
        folder.unlink()
    elif folder.is_dir():
        shutil.rmtree(folder)


def _first_fault(error: ValidationError) -> str:
    fault = error.errors(include_url=False, include_context=False)[0]
    place = ".".join(str(part) for part in fault["loc"])
    message = str(fault["msg"]).removeprefix("Value error, ")
    return json.dumps(f"{place}: {message}" if place else message, ensure_ascii=False)[1:-1][:200]
