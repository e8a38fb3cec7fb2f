"""H.264 by the encoder that ringar ships for Linux (OpenH264), written into an MP4 file of its own making."""

import ctypes
import functools
import platform
import sys
from pathlib import Path
from typing import BinaryIO

import cv2
import numpy as np

from ringar.bundled import bundled_folder
from ringar.errors import OutputError
from ringar.movie.mp4 import Mp4Writer
from ringar.records import Bgr8

BITS_PER_PIXEL = 0.25
"""7 Mbit/s at 1280 x 720 and 30 pictures a second; the noise of a webcam's dark corners needs it."""
SMALLEST_SIDE_PX = 16
"""One macroblock; OpenH264 fails on less."""
ROOM_PER_PIXEL = 4
"""Bytes kept for one encoded picture, more than an unpacked one takes."""


class H264Writer:
    """A clip being written.

    Parameters
    ----------
    path
        The file, which must not exist.
    size_px
        Width and height, both even.

    Raises
    ------
    EncoderMissingError
        There is no encoder for this machine, or it refuses the size.
    OSError
        The file can't be written.
    """

    codec = "H.264"

    def __init__(self, path: Path, fps: float, size_px: tuple[int, int]) -> None:
        width, height = size_px
        if min(size_px) < SMALLEST_SIDE_PX:
            raise EncoderMissingError
        self._library = _library()
        self._room = np.empty(width * height * ROOM_PER_PIXEL, np.uint8)
        self._encoder = self._library.clip_encoder_open(
            width, height, fps, round(width * height * fps * BITS_PER_PIXEL), 1
        )
        if not self._encoder:
            raise EncoderMissingError
        try:
            self._file: BinaryIO = path.open("xb")
        except OSError:
            self._end_encoder()
            raise
        self._mp4 = Mp4Writer(self._file, fps, size_px)

    def write(self, image_bgr: Bgr8) -> None:
        """Append a picture of the clip's size."""
        planes = np.ascontiguousarray(cv2.cvtColor(image_bgr, cv2.COLOR_BGR2YUV_I420))
        size = self._library.clip_encoder_add(
            self._encoder, planes.ctypes.data, self._room.ctypes.data, self._room.size
        )
        if size < 0:
            raise OutputError("The video encoder failed in the middle of the clip. Record it again.")
        self._mp4.add(self._room[:size].tobytes())

    def close(self) -> None:
        """Write the index and close the file."""
        if not self._encoder:
            return
        self._end_encoder()
        with self._file:
            self._mp4.finish()

    def _end_encoder(self) -> None:
        self._library.clip_encoder_close(self._encoder)
        self._encoder = None


class EncoderMissingError(Exception):
    """An encoder is of no use on this machine; another one may be."""


@functools.cache
def _library() -> ctypes.CDLL:
    """The shipped encoder, built by ``packaging/h264/build.py``."""
    path = bundled_folder("resources") / "h264" / f"libclipencoder-{platform.machine()}.so"
    if sys.platform != "linux" or not path.is_file():
        raise EncoderMissingError
    try:
        library = ctypes.CDLL(str(path))
    except OSError as error:  # another C library than glibc
        raise EncoderMissingError from error
    integer, pointer = ctypes.c_int, ctypes.c_void_p
    library.clip_encoder_open.argtypes = (integer, integer, ctypes.c_double, integer, integer)
    library.clip_encoder_open.restype = pointer
    library.clip_encoder_add.argtypes = (pointer, pointer, pointer, integer)
    library.clip_encoder_add.restype = integer
    library.clip_encoder_close.argtypes = (pointer,)
    library.clip_encoder_close.restype = None
    return library
