"""What a person gave to import: pictures, folders and lists told apart."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ringar.catalog.importing.lists import LIST_SUFFIXES
from ringar.errors import InvalidParameterError, UnreadablePictureError

PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".jpe", ".jfif")
OTHER_PICTURES = (".webp", ".heic", ".heif", ".avif", ".gif", ".bmp", ".tif", ".tiff", ".psd")
"""Kinds that the picture reader refuses by name; better said than passed over."""
TABLES = (".csv", ".tsv")
"""Lists that are taken from a folder without being named."""
MAX_FILES = 200_000


@dataclass(frozen=True)
class Sources:
    """The files to import.

    Attributes
    ----------
    pictures
        Each is to become a ring, with a list's row or without.
    beside
        Pictures in the folders of the lists: used where a row names them.
    lists
        CSV and JSON files that were named, and those found in the folders given.
    found
        Those of the lists that were found and not named.
    notes
        Sentences on what was left out.
    """

    pictures: tuple[Path, ...]
    beside: tuple[Path, ...]
    lists: tuple[Path, ...]
    found: frozenset[Path]
    notes: tuple[str, ...]


def gather(given: Iterable[Path]) -> Sources:
    """Look into folders and tell lists from pictures.

    Raises
    ------
    UnreadablePictureError
        A file or folder is not there.
    InvalidParameterError
        There are too many files.
    """
    pictures: dict[Path, None] = {}
    named: dict[Path, None] = {}
    found: dict[Path, None] = {}
    left_out = 0
    for source in given:
        if source.is_dir():
            for path in _files_below(source):
                suffix = path.suffix.lower()
                if suffix in PICTURE_SUFFIXES or suffix in OTHER_PICTURES:
                    pictures[path] = None
                elif suffix in TABLES:
                    found[path] = None
                else:
                    left_out += 1
                if len(pictures) > MAX_FILES:
                    raise InvalidParameterError("sources", f"{source}: has more than {MAX_FILES} pictures. Split it.")
        elif not source.exists():
            raise UnreadablePictureError(f"{source}: there is no such file or folder. Check the name.")
        elif source.suffix.lower() in LIST_SUFFIXES:
            named[source] = None
        else:
            pictures[source] = None
    found = {path: None for path in found if path not in named}
    beside = {
        path: None
        for folder in dict.fromkeys(path.parent for path in named)
        for path in _files_below(folder)
        if path.suffix.lower() in PICTURE_SUFFIXES and path not in pictures
    }
    notes = (f"{left_out} files that are neither pictures nor lists were left out.",) if left_out else ()
    return Sources(tuple(pictures), tuple(beside), (*named, *found), frozenset(found), notes)


def _files_below(folder: Path) -> Iterator[Path]:
    """Files in a folder and below it in the order of their names; hidden ones and other systems' leavings are not."""
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "__MACOSX")
        for name in sorted(files):
            if not name.startswith((".", "~$")) and name.lower() not in {"thumbs.db", "desktop.ini"}:
                yield Path(where) / name
