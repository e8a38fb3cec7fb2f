"""Writing what is on the screen into a short clip of a steady rate. No Qt."""

import queue
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import cv2
import numpy as np

from ringar.files import make_folder, numbered
from ringar.movie import Movie, new_movie
from ringar.records import Bgr8

MAX_CLIP_S = 15.0
RATES = (10.0, 12.0, 15.0, 20.0, 24.0, 25.0, 30.0)
"""Pictures per second a clip can have; the live picture's own rate, measured, is near one of them."""
MAX_WIDTH_PX = 1280
"""Wider pictures are made smaller, so that two cores can follow."""
WAITING_PICTURES = 8
"""Held for the encoder where it falls behind; the next ones are left out, never the live view held up."""
PATIENCE_S = 0.1


class Cancelled(Exception):  # noqa: N818 - not an error
    """The clip is not wanted any more."""


class Reel:
    """Pictures on their way from the window to the thread that writes the clip.

    Parameters
    ----------
    image_bgr
        The first picture; only those of its size get into the clip.
    live_fps
        Pictures per second of the live view; 0 where it is not known.
    """

    def __init__(self, image_bgr: Bgr8, live_fps: float = 0.0) -> None:
        self.fps = min(RATES, key=lambda rate: abs(rate - live_fps)) if live_fps > 0 else RATES[-1]
        self.cancelled = False
        self._start_s = time.monotonic()
        self._length_s: float | None = None
        self._shape = image_bgr.shape
        self._waiting: queue.Queue[tuple[float, Bgr8]] = queue.Queue(WAITING_PICTURES)
        self.show(image_bgr)

    @property
    def length_s(self) -> float:
        """Seconds recorded so far."""
        seconds = time.monotonic() - self._start_s if self._length_s is None else self._length_s
        return min(seconds, MAX_CLIP_S)

    def show(self, image_bgr: Bgr8) -> None:
        """Offer the next picture, without waiting."""
        if image_bgr.shape == self._shape:
            with suppress(queue.Full):
                self._waiting.put_nowait((self.length_s, image_bgr))

    def end(self, *, cancel: bool = False) -> None:
        """Finish the clip, or give it up."""
        self.cancelled = self.cancelled or cancel
        self._length_s = self.length_s

    def pictures(self) -> Iterator[tuple[float, Bgr8 | None]]:
        """Each picture with its second in the clip, and a second without a picture now and then, until the end.

        Raises
        ------
        Cancelled
            The clip was given up.
        """
        while True:
            picture: tuple[float, Bgr8 | None]
            try:
                picture = self._waiting.get(timeout=PATIENCE_S)
            except queue.Empty:
                if self._length_s is not None or self.length_s >= MAX_CLIP_S:
                    return
                picture = self.length_s, None
            if self.cancelled:
                raise Cancelled
            yield picture


def write_clip(folder: Path, stem: str, reel: Reel) -> Path:
    """Write a reel's pictures until it ends or is full; for a thread of its own.

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
    with new_movie(path, reel.fps) as movie:
        newest: Bgr8 | None = None
        for second, image_bgr in reel.pictures():
            newest = _follow(movie, newest, image_bgr, second * reel.fps)
        if newest is not None:
            _hold(movie, newest, max(1, round(reel.length_s * reel.fps)))
        if reel.cancelled:
            raise Cancelled
    return path


def _follow(movie: Movie, newest: Bgr8 | None, image_bgr: Bgr8 | None, due: float) -> Bgr8 | None:
    """Add a picture in its turn and return the newest one; ``due`` is its place in the clip.

    The clip's rate and the camera's are not quite the same, nor are pictures on time to the millisecond: each takes
    the next place, unless it is more than one away from its own.
    """
    ahead = due - movie.frame_count
    if newest is not None and ahead > 1:
        _hold(movie, newest, round(due))
    if image_bgr is None or ahead < -1:
        return newest
    newest = _fitted(image_bgr)
    movie.add(newest)
    return newest


def _hold(movie: Movie, image_bgr: Bgr8, frame_count: int) -> None:
    while movie.frame_count < frame_count:
        movie.add(image_bgr)


def _fitted(image_bgr: Bgr8) -> Bgr8:
    """At most the greatest width."""
    height, width = image_bgr.shape[:2]
    if width <= MAX_WIDTH_PX:
        return image_bgr
    size = MAX_WIDTH_PX, height * MAX_WIDTH_PX // width
    return np.asarray(cv2.resize(image_bgr, size, interpolation=cv2.INTER_AREA), np.uint8)
