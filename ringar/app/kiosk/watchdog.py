"""Watches camera and try-on, and starts anew what hangs."""

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from ringar.app.kiosk.logs import logger
from ringar.app.kiosk.service import ServiceManager
from ringar.app.live_view import LiveView
from ringar.camera import Feed

POLL_MS = 500
LOADING_S = 90.0
"""Loading the models takes this long at most, on a slow disk."""
CAMERA_S = 30.0
"""OpenCV itself waits 10 s for a camera's picture, and several cameras may be tried in a row."""
NOTICE_S = 1.5
"""The customer's notice stays at least this long, so that it can be read."""
MOST_RESTARTS = 6
WITHIN_S = 3600.0
"""More restarts than that in an hour, and the whole program is started anew."""


class Watchdog(QObject):
    """Looks twice a second whether both live threads come round.

    A thread that hangs can't be ended from outside: it is left behind, and another takes its place. After too many of
    these the program gives up, and whoever started it starts it again.

    Parameters
    ----------
    make_feed
        Opens the camera again.
    hung_after_s
        Seconds without a sign of life of the try-on.
    """

    changed = Signal()
    gave_up = Signal()

    def __init__(
        self,
        live: LiveView,
        make_feed: Callable[[], Feed],
        hung_after_s: float,
        manager: ServiceManager,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._make_feed, self._hung_after_s, self._manager = live, make_feed, hung_after_s, manager
        self._recovering = self._back = False
        self._noticed_at_s = 0.0
        self._restarted_at_s: deque[float] = deque(maxlen=MOST_RESTARTS + 1)
        self.restarts = 0
        live.picture_changed.connect(self._recovered)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look)
        self._alive = QTimer(self)
        self._alive.timeout.connect(self._sign_of_life)

    def start(self) -> None:
        """Watch from now on."""
        self._manager.tell("READY=1")
        self._poll.start()
        if self._manager.watchdog_s:
            self._alive.start(round(self._manager.watchdog_s * 1000 / 3))

    def stop(self) -> None:
        """Watch no more."""
        self._poll.stop()
        self._alive.stop()
        self._manager.tell("STOPPING=1")

    @Slot()
    def look(self) -> None:
        """Start anew what hangs, and end the notice when the picture is back."""
        if self._recovering and self._back and time.monotonic() - self._noticed_at_s >= NOTICE_S:
            logger.info("The picture is back after %d restarts since the start.", self.restarts)
            self._set_recovering(recovering=False)
        health = self._live.health()
        if health.capture_quiet_s > max(CAMERA_S, self._hung_after_s):
            logger.error("The camera hangs; it is opened again.")
            self._live.renew_camera(self._make_feed())
            self._count()
        if health.inference_quiet_s > (LOADING_S if health.loading else self._hung_after_s):
            logger.error("The try-on hangs; it is started again.")
            self._live.renew_try_on()
            self._count()

    @Slot()
    def restart(self) -> None:
        """Start camera and try-on anew because somebody asks for it."""
        logger.info("Camera and try-on are started again by hand.")
        self._live.renew_camera(self._make_feed())
        self._live.renew_try_on()
        self._set_recovering(recovering=True)

    def _count(self) -> None:
        self.restarts += 1
        self._restarted_at_s.append(time.monotonic())
        self._set_recovering(recovering=True)
        if len(self._restarted_at_s) > MOST_RESTARTS and self._restarted_at_s[-1] - self._restarted_at_s[0] < WITHIN_S:
            logger.error("Restarts don't help; the program gives up.")
            self.gave_up.emit()

    @Slot()
    def _recovered(self) -> None:
        self._back = self._back or self._live.picture is not None

    @Slot()
    def _sign_of_life(self) -> None:
        self._manager.tell("WATCHDOG=1")

    def _set_recovering(self, *, recovering: bool) -> None:
        self._recovering, self._back = recovering, False
        self._noticed_at_s = time.monotonic()
        self.changed.emit()

    recovering = Property(bool, lambda self: self._recovering, notify=changed)
