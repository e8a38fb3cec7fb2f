"""Writing what is on the screen into a short clip, at the clip's own pace. No Qt."""

import threading
import time
from pathlib import Path

import cv2
import numpy as np

from ringar.files import make_folder, numbered
from ringar.movie import new_movie
from ringar.records import Bgr8

MAX_CLIP_S = 15.0
CLIP_FPS = 24.0
MAX_WIDTH_PX = 1280
"""Wider pictures are made smaller, so that two cores can follow."""


class Cancelled(Exception):  # noqa: N818 - not an error
    """The clip is not wanted any more."""


class Reel:
    """The newest picture, handed from the window to the thread that writes the clip."""

    def __init__(self, image_bgr: Bgr8) -> None:
        self.ended = threading.Event()
        self.cancelled = False
        self._image_bgr = image_bgr

    @property
    def newest(self) -> Bgr8:
        """The picture to write next."""
        return self._image_bgr

    def show(self, image_bgr: Bgr8) -> None:
        """Offer a newer picture; one of another size, from another source, does not get into this clip."""
        if image_bgr.shape == self._image_bgr.shape:
            self._image_bgr = image_bgr

    def end(self, *, cancel: bool = False) -> None:
        """Finish the clip, or give it up."""
        self.cancelled = self.cancelled or cancel
        self.ended.set()


def write_clip(folder: Path, stem: str, reel: Reel) -> Path:
    """Write the reel's newest picture at a steady rate until it ends or is full; for a thread of its own.

    Parameters
    ----------
    folder, stem
        Where the clip goes and its name without suffix; a taken name gets a number.

    Raises
    ------
    OutputError
        Read-only folder, full disk, no encoder; nothing is left behind.
    Cancelled
        The reel was given up; nothing is left behind.
    """
    make_folder(folder)
    path = next(name for name in numbered(folder / f"{stem}.mp4") if not name.exists())
    with new_movie(path, CLIP_FPS) as movie:
        start_s = time.monotonic()
        while movie.frame_count < MAX_CLIP_S * CLIP_FPS:
            movie.add(_even(reel.newest))
            if reel.ended.wait(max(0.0, start_s + movie.frame_count / CLIP_FPS - time.monotonic())):
                break
        if reel.cancelled:
            raise Cancelled
    return path


def _even(image_bgr: Bgr8) -> Bgr8:
    """At most the greatest width, with even sides as encoders want them."""
    height, width = image_bgr.shape[:2]
    scale = min(1.0, MAX_WIDTH_PX / width)
    size = (int(width * scale) // 2 * 2, int(height * scale) // 2 * 2)
    if size == (width, height):
        return image_bgr
    return np.asarray(cv2.resize(image_bgr, size, interpolation=cv2.INTER_AREA), np.uint8)
