"""Sources made of pictures: one still, or a folder of frames."""

import re
from collections.abc import Sequence
from pathlib import Path

from ringar.camera.source import Pacer, SourceKind
from ringar.errors import UnreadableClipError
from ringar.pictures import read_picture
from ringar.records import Frame

STILL_FPS = 10.0
FOLDER_FPS = 25.0
PICTURE_SUFFIXES = frozenset({".jpg", ".jpeg", ".png"})


class StillSource:
    """One picture. Looped, it delivers the very same :class:`Frame` again and again."""

    kind = SourceKind.STILL
    live = False

    def __init__(self, path: Path, *, paced: bool, loop: bool) -> None:
        self.label = path.name
        self._loop = loop
        self._pacer = Pacer(STILL_FPS, paced=paced)
        self._frame = Frame(read_picture(path).image_bgr, self._pacer.due(), 0, self.label)
        self._first = True

    def read(self) -> Frame | None:
        """The picture; None from the second call on where it isn't looped."""
        if self._first:
            self._first = False
        elif self._loop:
            self._pacer.due()
        else:
            return None
        return self._frame

    def close(self) -> None:
        """Let a waiting reader go on."""
        self._pacer.stop()


class FolderSource:
    """A folder of JPEG or PNG frames in the order of the numbers in their names."""

    kind = SourceKind.FRAMES
    live = False

    def __init__(self, folder: Path, *, paced: bool, loop: bool, fps: float = FOLDER_FPS) -> None:
        self.label = folder.name
        self.fps = fps
        self._paths = frame_paths(folder)
        if not self._paths:
            raise UnreadableClipError(f"{folder}: holds no JPEG or PNG frames. Choose another folder.")
        self.frame_count = len(self._paths)
        self._loop = loop
        self._pacer = Pacer(fps, paced=paced)
        self._index = 0

    def read(self) -> Frame | None:
        """Next frame of the folder; None after the last one."""
        if self._index >= self.frame_count and not self._loop:
            return None
        picture = read_picture(self._paths[self._index % self.frame_count])
        frame = Frame(picture.image_bgr, self._pacer.due(), self._index, self.label)
        self._index += 1
        return frame

    def close(self) -> None:
        """Let a waiting reader go on."""
        self._pacer.stop()


def frame_paths(folder: Path) -> Sequence[Path]:
    """The folder's pictures, ``frame2`` before ``frame10``."""

    def numbers_as_numbers(path: Path) -> list[tuple[int, str]]:
        return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", path.name)]

    found = (path for path in folder.iterdir() if path.suffix.lower() in PICTURE_SUFFIXES and path.is_file())
    return sorted(found, key=numbers_as_numbers)
