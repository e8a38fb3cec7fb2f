"""The live try-on as QML sees it: a picture, a sentence, a status."""

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot

from ringar.app.guidance import sentence_for
from ringar.app.phrases import in_users_language
from ringar.app.picture_source import PictureSource
from ringar.app.sentence import SteadySentence
from ringar.camera import Feed, FeedState, FeedStatus
from ringar.live import Live, LiveHealth, LivePicture, Pipeline
from ringar.metrics import LiveMetrics
from ringar.records import Wearing

POLL_MS = 250
INDEX_MCP, LITTLE_MCP = 5, 17


class LiveView(PictureSource):
    """Owns the live threads; everything here runs in the window's thread."""

    guidance_changed = Signal()
    status_changed = Signal()
    hand_changed = Signal()
    settings_changed = Signal()
    stats_changed = Signal()
    _bell = Signal()

    def __init__(self, feed: Feed, make_try_on: Callable[[], Pipeline], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bell.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._live = Live(feed, make_try_on, self._bell.emit)
        self._status: FeedStatus = feed.status
        self._warming = True
        self._steady = SteadySentence()
        self._guidance = ""
        self._hand_seen = self._looking = False
        self._thumb_right = True
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look)

    def start(self) -> None:
        """Start camera and try-on."""
        self._live.start()
        self._poll.start()

    def stop(self) -> None:
        """End the threads; the last picture stays."""
        self._poll.stop()
        self._live.stop()

    @property
    def feed_state(self) -> FeedState:
        """What the feed shows just now."""
        return self._live.feed.status.state

    def health(self) -> LiveHealth:
        """Whether camera and try-on still come round."""
        return self._live.health()

    def metrics(self) -> LiveMetrics:
        """Rates and times over the last frames."""
        return self._live.metrics()

    def renew_try_on(self) -> None:
        """Leave a try-on behind that hangs, and start another."""
        self._live.renew_inference()

    def renew_camera(self, feed: Feed) -> None:
        """Leave a camera behind that hangs, and go on with another feed."""
        self._live.renew_capture(feed)

    def forget(self) -> None:
        """Let go of every picture so far; the video goes on."""
        self._live.forget()
        self.picture = None
        self.picture_changed.emit()
        self._steady, self._guidance = SteadySentence(), ""
        self._hand_seen = self._looking = False
        for changed in (self.guidance_changed, self.hand_changed, self.settings_changed):
            changed.emit()

    def wear(self, wearings: tuple[Wearing, ...]) -> None:
        """Show these rings from the next frame on."""
        self._live.settings = replace(self._live.settings, wearings=wearings)

    def select(self, uri: str) -> None:
        """Turn to another source; empty: the first camera."""
        self._live.settings = replace(self._live.settings, frozen=False)
        self._live.feed.select(uri or None)
        self.settings_changed.emit()

    def set_camera_size(self, size_px: tuple[int, int]) -> None:
        """Ask cameras for pictures of this width and height."""
        self._live.feed.ask_size(size_px)

    def painted(self, picture: LivePicture) -> None:
        """Note that a picture went to the screen."""
        self._live.painted(picture)

    @Slot()
    def _take(self) -> None:
        picture = self._live.take()
        if picture is None:
            return
        self.picture = picture
        self._see(picture)
        self.picture_changed.emit()
        self._mean(sentence_for(picture))
        if self._warming:
            self._warming = False
            self.status_changed.emit()

    @Slot()
    def _look(self) -> None:
        """Follow what changes without a new picture."""
        status = self._live.feed.status
        if status != self._status:
            self._status = status
            self.status_changed.emit()
        if self.picture is not None and self.picture.still:
            self._mean(sentence_for(self.picture))
        self.stats_changed.emit()

    def _mean(self, sentence: str) -> None:
        shown = self._steady.mean(sentence, time.monotonic())
        if shown != self._guidance:
            self._guidance = shown
            self.guidance_changed.emit()

    def _see(self, picture: LivePicture) -> None:
        """Note whether a hand is there or looked for, and on which side of the screen its thumb is."""
        hands = picture.result.hands if picture.result is not None else ()
        thumb_right = self._thumb_right
        if hands:
            x_px = hands[0].landmarks_px[:, 0]
            thumb_right = bool(x_px[INDEX_MCP] > x_px[LITTLE_MCP]) != picture.mirrored
        seen = bool(hands), picture.result is not None and not hands, thumb_right
        if seen != (self._hand_seen, self._looking, self._thumb_right):
            self._hand_seen, self._looking, self._thumb_right = seen
            self.hand_changed.emit()

    def is_mirrored(self) -> bool:
        """The property ``mirrored``."""
        return self._live.settings.mirrored

    def set_mirrored(self, mirrored: bool) -> None:
        """Set the property ``mirrored``."""
        self._live.settings = replace(self._live.settings, mirrored=mirrored)
        self.settings_changed.emit()

    def is_frozen(self) -> bool:
        """The property ``frozen``."""
        return self._live.settings.frozen

    def set_frozen(self, frozen: bool) -> None:
        """Set the property ``frozen``."""
        self._live.settings = replace(self._live.settings, frozen=frozen)
        self.settings_changed.emit()

    def _get_stats(self) -> list[str]:
        metrics = self._live.metrics()
        stages = "  ".join(f"{name} {value:.0f}" for name, value in metrics.stages_ms.items())
        dropped = metrics.dropped_before + metrics.dropped_after
        return [
            f"{metrics.fps:.1f} fps   {metrics.provider}",
            self._times(self.tr("capture to composite"), metrics.composite_p50_ms, metrics.composite_p95_ms),
            self._times(self.tr("capture to paint"), metrics.paint_p50_ms, metrics.paint_p95_ms),
            self.tr("frames") + f" {metrics.captured}   " + self.tr("dropped") + f" {dropped}",
            f"{stages}   ms",
        ]

    @staticmethod
    def _times(caption: str, p50_ms: float, p95_ms: float) -> str:
        return f"{caption}   {p50_ms:.0f} ms   p95 {p95_ms:.0f} ms"

    mirrored = Property(bool, is_mirrored, set_mirrored, notify=settings_changed)
    frozen = Property(bool, is_frozen, set_frozen, notify=settings_changed)
    stats = Property(list, _get_stats, notify=stats_changed)
    guidance = Property(str, lambda self: self._guidance, notify=guidance_changed)
    warming = Property(bool, lambda self: self._warming, notify=status_changed)
    hand_seen = Property(bool, lambda self: self._hand_seen, notify=hand_changed)
    looking = Property(bool, lambda self: self._looking, notify=hand_changed)
    thumb_right = Property(bool, lambda self: self._thumb_right, notify=hand_changed)
    state = Property(str, lambda self: str(self._status.state), notify=status_changed)
    source_label = Property(str, lambda self: self._status.label, notify=status_changed)
    notice = Property(str, lambda self: in_users_language(self._status.notice), notify=status_changed)
