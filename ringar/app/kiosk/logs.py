"""The kiosk's log: small files that rotate, with neither pictures nor anything personal in them. No Qt."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from platformdirs import user_log_path

from ringar.errors import RingarError

logger = logging.getLogger("ringar.kiosk")

LOG_BYTES = 256 * 1024
LOG_FILES = 4
"""Older files beside the newest one."""
MAX_TEXT = 120
MAX_LINE = 2_000


class DiscreetFormatter(logging.Formatter):
    """Writes what happened, never with what: no pixels, no contents, no messages of unknown errors.

    Arguments are written only where they are numbers, short texts or errors meant for people; of everything else only
    the kind. Of an unexpected error its kind and the places in the code are written.
    """

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """One record as one bounded text."""
        clean = logging.makeLogRecord(record.__dict__)
        arguments = record.args if isinstance(record.args, tuple) else ()
        clean.args = tuple(_plain(argument) for argument in arguments)
        clean.msg = str(record.msg) if isinstance(record.msg, str) else type(record.msg).__name__
        error = record.exc_info[1] if record.exc_info else None
        clean.exc_info = clean.exc_text = clean.stack_info = None
        try:
            line = super().format(clean)[:MAX_LINE]
        except (TypeError, ValueError):  # a place for a number, and something else for it
            clean.args = ()
            line = super().format(clean)[:MAX_LINE]
        return line if error is None else f"{line}\n{_places(error)}"


def write_logs(folder: Path | None = None) -> logging.Handler:
    """Write the program's log into rotating files; returns the handler, for :func:`end_logs`.

    Where the folder can't be written the log goes nowhere, and the kiosk runs.
    """
    folder = folder or user_log_path("ringar", appauthor=False)
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "kiosk.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", errors="replace"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(DiscreetFormatter())
    program = logging.getLogger("ringar")
    program.addHandler(handler)
    program.setLevel(logging.INFO)
    return handler


def end_logs(handler: logging.Handler) -> None:
    """Close the files."""
    program = logging.getLogger("ringar")
    program.removeHandler(handler)
    program.setLevel(logging.NOTSET)
    handler.close()


def _plain(argument: object) -> Any:
    if isinstance(argument, bool | int | float):
        return argument
    if isinstance(argument, RingarError):
        return argument.message[:MAX_TEXT]
    return argument[:MAX_TEXT] if isinstance(argument, str) else type(argument).__name__


def _places(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-20:]
    places = (f"    {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
    return "\n".join((f"  {type(error).__name__}", *places))
