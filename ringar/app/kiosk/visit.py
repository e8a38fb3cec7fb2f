"""One customer after the other: who is there, who has gone."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot

from ringar.app.kiosk.presence import HandPresence
from ringar.app.live_view import LiveView
from ringar.camera import FeedState

TICK_MS = 200
TOUCHES = frozenset({
    QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.Wheel,
    QEvent.Type.TabletPress,
})  # fmt: skip
MOVES = frozenset({QEvent.Type.MouseMove, QEvent.Type.TouchUpdate, QEvent.Type.TabletMove})
"""They keep a visit going and begin none: a mouse still moves after its last click."""


class Visit(QObject):
    """Begins with a touch or a moving hand; ends by the customer's own wish, or some time after the last of either.

    Parameters
    ----------
    idle_s, notice_s
        Seconds until the customer is asked, and from there to the end.
    clock
        Gives seconds that only grow.
    """

    changed = Signal()
    began = Signal()
    ended = Signal()

    def __init__(
        self,
        live: LiveView,
        idle_s: float,
        notice_s: float,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._clock = live, clock
        self._idle_s, self._notice_s = idle_s, notice_s
        self._presence = HandPresence()
        self._active = False
        self._seconds_left = 0
        self._last_s = clock()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note every touch, move and key on the window; none is held back."""
        if event.type() in TOUCHES or (self._active and event.type() in MOVES):
            self.stay()
        return False

    @Slot()
    def stay(self) -> None:
        """Somebody is there."""
        self._last_s = self._clock()
        began, self._active = not self._active, True
        if began or self._seconds_left:
            self._seconds_left = 0
            self.changed.emit()
        if began:
            self.began.emit()

    @Slot()
    def finish(self) -> None:
        """The customer goes; everything of theirs goes too."""
        if not self._active:
            return
        self._active = False
        self._seconds_left = 0
        self.changed.emit()
        self.ended.emit()

    @Slot()
    def tick(self) -> None:
        """Look for a hand, and at the clock."""
        now_s = self._clock()
        if self._hand_moves(now_s):
            self.stay()
        if not self._active:
            return
        left_s = self._idle_s + self._notice_s - (now_s - self._last_s)
        if left_s <= 0:
            self.finish()
            return
        seconds_left = math.ceil(left_s) if left_s <= self._notice_s else 0
        if seconds_left != self._seconds_left:
            self._seconds_left = seconds_left
            self.changed.emit()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _hand_moves(self, now_s: float) -> bool:
        """Whether a hand moves before the camera; the hand of the stand-in clip is nobody's."""
        picture = self._live.picture
        if picture is None or picture.result is None or self._live.feed_state is not FeedState.PLAYING:
            return False
        hands = picture.result.hands
        return self._presence.moved(hands[0].landmarks_px if hands else None, now_s)

    active = Property(bool, lambda self: self._active, notify=changed)
    asking = Property(bool, lambda self: self._seconds_left > 0, notify=changed)
    seconds_left = Property(int, lambda self: self._seconds_left, notify=changed)
