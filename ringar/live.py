"""Threads around the try-on: camera -> mailbox of one -> try-on -> mailbox of one -> doorbell. No Qt, no queue.

Overload drops frames, never delays them: each mailbox holds the newest item only. The composite is drawn on the very
frame that was measured, so the ring never trails. What is worn is a frozen snapshot, read once per frame.
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

import cv2
import numpy as np

from ringar.camera import Feed, SourceKind
from ringar.errors import RingarError
from ringar.metrics import LiveMetrics, Meter
from ringar.records import Bgr8, Frame, Gray8, Wearing
from ringar.workers import Mailbox, Worker, yield_to_the_window

if TYPE_CHECKING:
    from ringar.tryon import TryOnResult

logger = logging.getLogger(__name__)

T = TypeVar("T")

WAIT_S = 0.1


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
class LiveHealth:
    """How long each thread has not come round; infinity for one that has ended.

    Attributes
    ----------
    loading
        Whether the models are still being loaded, which takes longer than a frame.
    """

    capture_quiet_s: float
    inference_quiet_s: float
    loading: bool


@dataclass(frozen=True)
class _Captured:
    """A frame, and how often everything had been forgotten when it was asked for."""

    frame: Frame
    still: bool
    era: int


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
        self._handing_over = threading.Lock()
        self._era = 0
        self._meter = Meter()
        self._captured = self._composed = 0
        self._provider = ""
        self._capturing = self._new_capture()
        self._inferring = Worker("inference", self._infer)

    def start(self) -> None:
        """Start both threads."""
        self._capturing.start()
        self._inferring.start()

    def stop(self) -> None:
        """End both threads and give the camera back."""
        for worker in (self._capturing, self._inferring):
            worker.stopped.set()
        for worker in (self._capturing, self._inferring):
            worker.end()

    def health(self) -> LiveHealth:
        """Whether both threads still come round."""
        return LiveHealth(self._capturing.quiet_s(), self._inferring.quiet_s(), not self.ready.is_set())

    def renew_inference(self) -> None:
        """Leave a try-on behind that hangs, and start another; the old one ends by itself if it ever goes on."""
        with self._handing_over:
            self._inferring.stopped.set()
        self.ready.clear()
        self._inferring = Worker("inference", self._infer)
        self._inferring.start()

    def renew_capture(self, feed: Feed) -> None:
        """Leave a camera behind that hangs, and go on with another feed."""
        self._capturing.stopped.set()
        self.feed = feed
        self._capturing = self._new_capture()
        self._capturing.start()

    def forget(self) -> None:
        """Let go of every frame and picture so far; the video goes on with the next frame."""
        with self._handing_over:
            self._era += 1
            self._inbox.take()
            self._outbox.take()
        self.settings = replace(self.settings, frozen=False)

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

    def _new_capture(self) -> Worker:
        return Worker("capture", partial(self._capture, self.feed))

    def _capture(self, feed: Feed, worker: Worker) -> None:
        try:
            while worker.goes_on():
                try:
                    self._take_in(feed, worker)
                except Exception:
                    logger.exception("The camera's thread met an unexpected error and goes on.")
                    worker.stopped.wait(WAIT_S)
        finally:
            feed.close()

    def _take_in(self, feed: Feed, worker: Worker) -> None:
        """Put the next frame into the inbox; in a function of its own, so that no frame outlives it."""
        era = self._era
        frame = feed.read()
        with self._handing_over:
            if frame is not None and era == self._era and not worker.stopped.is_set():
                self._captured += 1
                self._inbox.put(_Captured(frame, feed.status.kind is SourceKind.STILL, era))

    def _infer(self, worker: Worker) -> None:
        yield_to_the_window()
        try_on, trouble = _attempt(self._make_try_on)
        if worker.goes_on():
            self._provider = try_on.provider if try_on is not None else ""
            self.ready.set()
        current: _Captured | None = None
        done: tuple[_Captured, LiveSettings] | None = None
        era = self._era
        while worker.goes_on():
            fresh = self._inbox.take(WAIT_S)
            settings = self.settings
            if era != self._era:
                era, current, done = self._era, None, None
                if try_on is not None:
                    try_on.reset()
            if fresh is not None and fresh.era == era and not (settings.frozen and current is not None):
                if try_on is not None and current is not None and _other_video(current.frame, fresh.frame):
                    try_on.reset()
                current = fresh
            if current is None or (done is not None and done[0].frame is current.frame and done[1] is settings):
                continue
            if current is not fresh and not current.still and not settings.frozen:
                continue  # a moving picture that has been shown is old; the next frame is near
            done = (current, settings)
            self._publish(self._compose(try_on, current, settings, trouble), current.era, worker)

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

    def _publish(self, picture: LivePicture, era: int, worker: Worker) -> None:
        """Hand a picture over, unless it has been forgotten or the thread was left behind meanwhile."""
        with self._handing_over:
            if era != self._era or worker.stopped.is_set():
                return
            self._composed += 1
            if not picture.still:
                timings_ms = picture.result.timings_ms if picture.result is not None else {}
                self._meter.composed(picture.frame.t_capture_ns, picture.t_composite_ns, timings_ms)
            news = self._outbox.put(picture)
        if news:
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
