"""What every source of frames offers, and the clock that paces recorded ones."""

import threading
import time
from enum import StrEnum
from typing import Protocol

from ringar.records import Frame

NS_PER_S = 1_000_000_000


class SourceKind(StrEnum):
    """Where frames come from."""

    CAMERA = "camera"
    STREAM = "stream"
    CLIP = "clip"
    FRAMES = "frames"
    STILL = "still"

    @property
    def live(self) -> bool:
        """True where frames are lost unless read in time."""
        return self in {SourceKind.CAMERA, SourceKind.STREAM}


class Source(Protocol):
    """An open source of frames. Read by one thread; ``close`` may be called twice."""

    @property
    def kind(self) -> SourceKind:
        """What kind of source it is."""

    @property
    def live(self) -> bool:
        """True for cameras and network streams."""

    @property
    def label(self) -> str:
        """The source's name for people; never holds a password."""

    def read(self) -> Frame | None:
        """Next frame, or None where a recorded source has ended.

        Raises
        ------
        CameraError
            A live source stopped delivering.
        UnreadableClipError
            A clip breaks off before its end, or a frame of a folder can't be read.
        """

    def close(self) -> None:
        """Give the device or file back."""


class Pacer:
    """Releases the frames of a recording at the recording's own speed.

    Parameters
    ----------
    fps
        Frames per second of the recording.
    paced
        False: every frame at once, stamped with its place in the recording.
    """

    def __init__(self, fps: float, *, paced: bool) -> None:
        self.period_ns = round(NS_PER_S / fps)
        self._paced = paced
        self._next_ns = time.monotonic_ns() if paced else 0
        self._stop = threading.Event()

    def due(self) -> int:
        """Wait until the next frame is due and return its time stamp in ns.

        A reader that falls more than half a second behind (a suspended machine) starts anew from now.
        """
        stamp_ns = self._next_ns
        if self._paced:
            ahead_ns = stamp_ns - time.monotonic_ns()
            if ahead_ns > 0:
                self._stop.wait(ahead_ns / NS_PER_S)
            elif ahead_ns < -NS_PER_S // 2:
                stamp_ns = time.monotonic_ns()
        self._next_ns = stamp_ns + self.period_ns
        return stamp_ns

    def stop(self) -> None:
        """Let a waiting reader go on at once."""
        self._stop.set()
