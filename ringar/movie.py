"""Writing an MP4 clip, complete or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2

from ringar.errors import OutputError
from ringar.files import moved_into_place
from ringar.records import Bgr8

CODECS = ("avc1", "mp4v")
"""H.264 where the installed OpenCV can write it (browsers play it), else MPEG-4 part 2."""


class Movie:
    """An MP4 clip being written; the first picture sets its size."""

    def __init__(self, path: Path, fps: float) -> None:
        self._path = path
        self._fps = fps
        self._writer: cv2.VideoWriter | None = None
        self._size = (0, 0)
        self.frame_count = 0

    def add(self, image_bgr: Bgr8) -> None:
        """Append a picture.

        Raises
        ------
        OutputError
            The clip can't be written, or the picture's size is not the first one's.
        """
        size = (image_bgr.shape[1], image_bgr.shape[0])
        if self._writer is None:
            self._writer, self._size = _open_writer(self._path, self._fps, size), size
        if size != self._size:
            raise OutputError(
                f"Picture {self.frame_count + 1} is {size[0]} x {size[1]}, the first one {self._size[0]} x "
                f"{self._size[1]}; a clip holds one size. Bring the pictures to one size."
            )
        self._writer.write(image_bgr)
        self.frame_count += 1

    def close(self) -> None:
        """Finish the file."""
        if self._writer is not None:
            self._writer.release()


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
        finally:
            movie.close()
        _check_written(temporary, path, movie.frame_count)


def _open_writer(path: Path, fps: float, size: tuple[int, int]) -> cv2.VideoWriter:
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    path.touch(exist_ok=False)  # tells why a folder can't be written to, which OpenCV doesn't
    for codec in CODECS:
        writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*codec), fps, size)
        if writer.isOpened():
            return writer
    raise OutputError(f"OpenCV {cv2.__version__} can't write MP4 clips of {size[0]} x {size[1]}. Install ringar again.")


def _check_written(temporary: Path, path: Path, frame_count: int) -> None:
    """OpenCV swallows write errors: read the clip's index back, which is written last."""
    if frame_count == 0:
        raise OutputError(f"{path}: there was no picture to write.")
    capture = cv2.VideoCapture(str(temporary), cv2.CAP_FFMPEG)
    written = int(capture.get(cv2.CAP_PROP_FRAME_COUNT)) if capture.isOpened() else 0
    capture.release()
    if written != frame_count:
        raise OutputError(f"{path}: can't be written in full (is the disk full?). Choose another folder.")
