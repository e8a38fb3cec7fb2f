"""What a batch has done, line by line: written as it happens, read to go on where it ended."""

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from ringar.errors import OutputError
from ringar.files import not_written, write_atomically
from ringar.parameters import RingParameter


class BatchEntry(BaseModel):
    """One ring on one hand.

    Attributes
    ----------
    ring, hand
        Their names.
    ring_sha256, hand_sha256, mask_sha256
        Of the files that the picture is made from.
    parameter
        How the ring is worn.
    picture, picture_sha256
        The result, named from the batch's folder; null where there is none.
    error, error_message
        Why there is none: the API's code and a sentence.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    ring: str
    hand: str
    ring_sha256: str
    hand_sha256: str
    mask_sha256: str | None = None
    parameter: RingParameter
    picture: str | None = None
    picture_sha256: str | None = None
    error: str | None = None
    error_message: str | None = None

    @property
    def order(self) -> str:
        """What was asked for: the same for two entries that are answers to the same question."""
        asked = self.model_dump(mode="json", exclude={"picture", "picture_sha256", "error", "error_message"})
        return json.dumps(asked, sort_keys=True)


class Manifest:
    """The manifest of a folder: a JSON object on each line, the last one of an order counting.

    Parameters
    ----------
    path
        The file; a line that was cut off by a crash is left out.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._entries: dict[str, BatchEntry] = {}
        for line in path.read_bytes().splitlines() if path.exists() else ():
            try:
                entry = BatchEntry.model_validate_json(line)
            except ValidationError:
                continue
            self._entries[entry.order] = entry
        self._rewrite(self._entries.values())

    def find(self, asked: BatchEntry) -> BatchEntry | None:
        """What became of an order; a picture that is gone or was changed counts as not made."""
        entry = self._entries.get(asked.order)
        if entry is None or entry.picture is None:
            return entry
        file = self._path.parent / entry.picture
        there = file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == entry.picture_sha256
        return entry if there else None

    def add(self, entry: BatchEntry) -> None:
        """Note what became of an order; it is on the disk when this returns.

        Raises
        ------
        OutputError
            It can't be written.
        """
        try:
            with self._path.open("ab") as lines:
                lines.write(_line(entry))
                lines.flush()
                os.fsync(lines.fileno())
        except OSError as error:
            raise OutputError(not_written(self._path, error)) from error
        self._entries[entry.order] = entry

    def keep_only(self, orders: Iterable[BatchEntry]) -> None:
        """Leave one line for each of these orders, in their sequence; for the end of a batch."""
        found = (self._entries.get(asked.order) for asked in orders)
        self._rewrite([entry for entry in found if entry is not None])

    def _rewrite(self, entries: Iterable[BatchEntry]) -> None:
        write_atomically(self._path, b"".join(map(_line, entries)))


def _line(entry: BatchEntry) -> bytes:
    return json.dumps(entry.model_dump(mode="json"), ensure_ascii=False).encode() + b"\n"
