"""Clips by the encoders that OpenCV finds: the system's own H.264 on Windows and macOS, else VP9."""

import errno
import os
import sys
from pathlib import Path

import cv2

from ringar.errors import OutputError
from ringar.records import Bgr8

ENCODERS = (
    *([(cv2.CAP_MSMF, "H264", "H.264")] if sys.platform == "win32" else ()),
    *([(cv2.CAP_AVFOUNDATION, "avc1", "H.264")] if sys.platform == "darwin" else ()),
    (cv2.CAP_FFMPEG, "avc1", "H.264"),
    (cv2.CAP_FFMPEG, "vp09", "VP9"),
)
"""OpenCV's way in, the codec's four letters and its name, best first; all phones and browsers play H.264, most VP9."""


class PlatformWriter:
    """A clip being written; same use as :class:`ringar.movie.h264.H264Writer`.

    Raises
    ------
    OutputError
        No encoder takes the size.
    OSError
        The file can't be written.
    """

    def __init__(self, path: Path, fps: float, size_px: tuple[int, int]) -> None:
        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
        path.touch(exist_ok=False)  # tells why a folder can't be written to, which OpenCV doesn't
        self._path = path
        self._count = 0
        self._writer, self.codec = _opened(path, fps, size_px)

    def write(self, image_bgr: Bgr8) -> None:
        """Append a picture of the clip's size."""
        self._writer.write(image_bgr)
        self._count += 1

    def close(self) -> None:
        """Finish the file, and read its index back, for OpenCV swallows errors while writing."""
        if not self._writer.isOpened():
            return
        self._writer.release()
        capture = cv2.VideoCapture(str(self._path))
        written = int(capture.get(cv2.CAP_PROP_FRAME_COUNT)) if capture.isOpened() else 0
        capture.release()
        if written != self._count:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _opened(path: Path, fps: float, size_px: tuple[int, int]) -> tuple[cv2.VideoWriter, str]:
    for way, letters, codec in ENCODERS:
        writer = cv2.VideoWriter(str(path), way, cv2.VideoWriter.fourcc(*letters), fps, size_px)
        if writer.isOpened():
            return writer, codec
    raise OutputError(
        f"OpenCV {cv2.__version__} can't write MP4 clips of {size_px[0]} x {size_px[1]}. Install ringar again."
    )
