"""Writing an MP4 clip, complete or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from ringar.errors import OutputError
from ringar.files import moved_into_place
from ringar.movie.h264 import EncoderMissingError, H264Writer
from ringar.movie.platform_writer import PlatformWriter
from ringar.records import Bgr8


class _Writer(Protocol):
    codec: str

    def write(self, image_bgr: Bgr8) -> None: ...

    def close(self) -> None: ...


class Movie:
    """An MP4 clip being written; the first picture sets its size.

    Parameters
    ----------
    path
        The file, which must not exist.
    fps
        Pictures per second, the same throughout.
    """

    def __init__(self, path: Path, fps: float) -> None:
        self._path = path
        self._fps = fps
        self._writer: _Writer | None = None
        self._size_px = (0, 0)
        self.frame_count = 0

    def add(self, image_bgr: Bgr8) -> None:
        """Append a picture, without its last row or column where there is an odd number of them.

        Raises
        ------
        OutputError
            The clip can't be written, or the picture's size is not the first one's.
        OSError
            The file can't be written.
        """
        height, width = image_bgr.shape[:2]
        if self._writer is None:
            self._size_px = width, height
            self._writer = _open_writer(self._path, self._fps, (width // 2 * 2, height // 2 * 2))
        if (width, height) != self._size_px:
            raise OutputError(
                f"Picture {self.frame_count + 1} is {width} x {height}, the first one {self._size_px[0]} x "
                f"{self._size_px[1]}; a clip holds one size. Bring the pictures to one size."
            )
        self._writer.write(image_bgr[: height // 2 * 2, : width // 2 * 2])
        self.frame_count += 1

    @property
    def codec(self) -> str:
        """The codec's name, as soon as there is a picture."""
        return "" if self._writer is None else self._writer.codec

    def close(self) -> None:
        """Finish the file."""
        if self._writer is not None:
            self._writer.close()


@contextmanager
def new_movie(path: Path, fps: float) -> Iterator[Movie]:
    """Open a clip that takes its place at ``path`` when the block ends without an error.

    Raises
    ------
    OutputError
        Read-only folder, full disk, no encoder; nothing is left behind.
    """
    with moved_into_place(path) as temporary:
        movie = Movie(temporary, fps)
        try:
            yield movie
        except BaseException:
            _give_up(movie)
            raise
        movie.close()
        if movie.frame_count == 0:
            raise OutputError(f"{path}: there was no picture to write.")


def _give_up(movie: Movie) -> None:
    """Close what will be removed; the error that led here is the one to tell."""
    with suppress(OSError):
        movie.close()


def _open_writer(path: Path, fps: float, size_px: tuple[int, int]) -> _Writer:
    """The best encoder there is: the shipped one, the system's, or VP9."""
    try:
        return H264Writer(path, fps, size_px)
    except EncoderMissingError:
        return PlatformWriter(path, fps, size_px)
