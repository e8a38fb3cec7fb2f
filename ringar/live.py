"""Threads around the try-on: camera -> mailbox of one -> try-on -> mailbox of one -> doorbell. No Qt, no queue.

Overload drops frames, never delays them: each mailbox holds the newest item only. The composite is drawn on the very
frame that was measured, so the ring never trails. What is worn is a frozen snapshot, read once per frame.
"""

import contextlib
import logging
import os
import platform
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

import cv2
import numpy as np

from ringar.camera import Feed, SourceKind
from ringar.errors import RingarError
from ringar.metrics import LiveMetrics, Meter
from ringar.records import Bgr8, Frame, Gray8, Wearing

if TYPE_CHECKING:
    from ringar.tryon import TryOnResult

logger = logging.getLogger(__name__)

T = TypeVar("T")

WAIT_S = 0.1
JOIN_S = 5.0
WORKER_NICENESS = 10
"""Keeps the window fluid under load; the inference session's own threads inherit it (Linux)."""


class Pipeline(Protocol):
    """What the live view needs of :class:`ringar.tryon.TryOn`."""

    @property
    def provider(self) -> str:
        """Execution provider in use."""

    def still(self, frame: Frame, wearings: Sequence[Wearing], occluders: Gray8 | None = None) -> "TryOnResult":
        """Try on in one picture; raises where no ring can be worn."""

    def step(self, frame: Frame, wearings: Sequence[Wearing]) -> "TryOnResult":
        """Try on in the next video frame."""

    def reset(self) -> None:
        """Forget the video seen so far."""


class Mailbox(Generic[T]):
    """Holds the newest item only.

    Attributes
    ----------
    drops
        Items overwritten before anybody took them.
    """

    def __init__(self) -> None:
        self._full = threading.Condition()
        self._item: T | None = None
        self.drops = 0

    def put(self, item: T) -> bool:
        """Leave an item; True where the mailbox was empty."""
        with self._full:
            was_empty = self._item is None
            self.drops += not was_empty
            self._item = item
            self._full.notify()
        return was_empty

    def take(self, timeout_s: float = 0.0) -> T | None:
        """The newest item, or None where none came in time."""
        with self._full:
            if self._item is None and timeout_s > 0:
                self._full.wait(timeout_s)
            item, self._item = self._item, None
        return item


@dataclass(frozen=True)
class LiveSettings:
    """What the next frame is to show.

    Attributes
    ----------
    wearings
        The rings, with how each is worn.
    frozen
        Hold the frame that is there and try on in it instead of following the source.
    mirrored
        Show the picture as a mirror does; the try-on itself and its result stay as the camera sees.
    """

    wearings: tuple[Wearing, ...] = ()
    frozen: bool = False
    mirrored: bool = False


@dataclass(frozen=True)
class LivePicture:
    """One picture for the screen.

    Attributes
    ----------
    image_bgra
        (height, width, 4) uint8, contiguous, mirrored where ``mirrored`` says so; never written into again.
    result
        Its explanation; None where the try-on failed and the bare frame is shown.
    notice
        One sentence on what failed, or empty.
    still
        True where the frame was taken as a single picture: a still source, or a held frame.
    """

    image_bgra: Bgr8
    frame: Frame
    result: "TryOnResult | None"
    notice: str
    still: bool
    mirrored: bool
    t_composite_ns: int


@dataclass(frozen=True)
class _Captured:
    frame: Frame
    still: bool


class Live:
    """Runs a feed through the try-on in two threads.

    Parameters
    ----------
    feed
        Where frames come from; used and closed by the capture thread.
    make_try_on
        Loads the models; called in the inference thread.
    doorbell
        Called, in the inference thread, when a picture is there that ``take`` returns; without arguments, and once only
        until it is taken.
    """

    def __init__(self, feed: Feed, make_try_on: Callable[[], Pipeline], doorbell: Callable[[], None]) -> None:
        self.feed = feed
        self.settings = LiveSettings()
        self.ready = threading.Event()
        self._make_try_on = make_try_on
        self._doorbell = doorbell
        self._inbox: Mailbox[_Captured] = Mailbox()
        self._outbox: Mailbox[LivePicture] = Mailbox()
        self._stop = threading.Event()
        self._meter = Meter()
        self._captured = self._composed = 0
        self._provider = ""
        self._threads = (
            threading.Thread(target=self._capture, name="capture", daemon=True),
            threading.Thread(target=self._infer, name="inference", daemon=True),
        )

    def start(self) -> None:
        """Start both threads."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End both threads and give the camera back."""
        self._stop.set()
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(JOIN_S)

    def take(self) -> LivePicture | None:
        """The newest picture, once."""
        return self._outbox.take()

    def painted(self, picture: LivePicture) -> None:
        """Note that a picture went to the screen just now."""
        if not picture.still:
            self._meter.painted(picture.frame.t_capture_ns)

    def metrics(self) -> LiveMetrics:
        """Rates and times over the last frames."""
        return replace(
            self._meter.figures(),
            captured=self._captured,
            composed=self._composed,
            dropped_before=self._inbox.drops,
            dropped_after=self._outbox.drops,
            provider=self._provider,
        )

    def _capture(self) -> None:
        try:
            while not self._stop.is_set():
                try:
                    frame = self.feed.read()
                except Exception:
                    logger.exception("The camera's thread met an unexpected error and goes on.")
                    self._stop.wait(WAIT_S)
                    continue
                if frame is not None:
                    self._captured += 1
                    self._inbox.put(_Captured(frame, self.feed.status.kind is SourceKind.STILL))
        finally:
            self.feed.close()

    def _infer(self) -> None:
        _yield_to_the_window()
        try_on, trouble = _attempt(self._make_try_on)
        self._provider = try_on.provider if try_on is not None else ""
        self.ready.set()
        current: _Captured | None = None
        done: tuple[_Captured, LiveSettings] | None = None
        while not self._stop.is_set():
            fresh = self._inbox.take(WAIT_S)
            settings = self.settings
            if fresh is not None and not (settings.frozen and current is not None):
                if try_on is not None and current is not None and _other_video(current.frame, fresh.frame):
                    try_on.reset()
                current = fresh
            if current is None or (done is not None and done[0].frame is current.frame and done[1] is settings):
                continue
            done = (current, settings)
            self._publish(self._compose(try_on, current, settings, trouble))

    @staticmethod
    def _compose(try_on: Pipeline | None, captured: _Captured, settings: LiveSettings, trouble: str) -> LivePicture:
        frame, result, notice = captured.frame, None, trouble
        still = captured.still or settings.frozen
        if try_on is not None:
            run = try_on.still if still else try_on.step
            result, notice = _attempt(partial(run, frame, settings.wearings))
        image = frame.image_bgr if result is None else result.image_bgr
        shown = cv2.flip(image, 1) if settings.mirrored else image
        bgra = np.asarray(cv2.cvtColor(shown, cv2.COLOR_BGR2BGRA), np.uint8)
        return LivePicture(bgra, frame, result, notice, still, settings.mirrored, time.monotonic_ns())

    def _publish(self, picture: LivePicture) -> None:
        self._composed += 1
        if not picture.still:
            timings_ms = picture.result.timings_ms if picture.result is not None else {}
            self._meter.composed(picture.frame.t_capture_ns, picture.t_composite_ns, timings_ms)
        if self._outbox.put(picture):
            self._doorbell()


def _other_video(before: Frame, after: Frame) -> bool:
    """Whether two frames belong to different videos: another source, or another size."""
    return before.source != after.source or before.image_bgr.shape != after.image_bgr.shape


def _attempt(action: Callable[[], T]) -> tuple[T | None, str]:
    """The action's result, or None and a sentence for people; the unexpected goes to the log with its traceback."""
    try:
        return action(), ""
    except RingarError as error:
        return None, error.message
    except Exception:
        logger.exception("Unexpected error in the try-on.")
        return None, "The ring can't be shown just now because of an unexpected error; the log has the details."


def _yield_to_the_window() -> None:
    """Lower this thread's priority where a thread has one of its own."""
    if platform.system() == "Linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), WORKER_NICENESS)
