"""The only way out: a PIN on an on-screen pad, with a growing wait after wrong ones."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from ringar.app.kiosk.logs import logger
from ringar.app.kiosk.pin import MAX_DIGITS, MIN_DIGITS, pin_fits

FREE_TRIES = 3
FIRST_WAIT_S = 10.0
LONGEST_WAIT_S = 900.0
TICK_MS = 500


def wait_after(tries: int) -> float:
    """Seconds to wait after so many wrong PINs in a row: none for the first two, then doubling from ten."""
    return 0.0 if tries < FREE_TRIES else min(LONGEST_WAIT_S, FIRST_WAIT_S * 2.0 ** (tries - FREE_TRIES))


class KioskLock(QObject):
    """The pad, what has been typed on it, and whether it was right.

    Parameters
    ----------
    pin_hash
        As the settings keep it.
    clock
        Gives seconds that only grow.
    """

    changed = Signal()
    opened = Signal()
    left = Signal()

    def __init__(
        self, pin_hash: str, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pin_hash, self._clock = pin_hash, clock
        self._typed = ""
        self._wrong_tries = 0
        self._again_at_s = float("-inf")
        self._shown = self._wrong = self._unlocked = False
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._count_down)

    @property
    def is_unlocked(self) -> bool:
        """Whether the PIN was right and the pad has not been closed since."""
        return self._unlocked

    @Slot()
    def show(self) -> None:
        """Open the pad."""
        self._shown = True
        self.changed.emit()
        self.opened.emit()

    @Slot()
    def hide(self) -> None:
        """Close the pad, and lock again; wrong tries stay counted."""
        self._typed = ""
        self._shown = self._wrong = self._unlocked = False
        self.changed.emit()

    @Slot(str)
    def press(self, digit: str) -> None:
        """Type one digit."""
        if len(digit) == 1 and digit in "0123456789" and len(self._typed) < MAX_DIGITS and not self._wait_s():
            self._typed += digit
            self._wrong = False
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self._typed = self._typed[:-1]
        self.changed.emit()

    @Slot()
    def enter(self) -> None:
        """Try what has been typed."""
        if not self._shown or self._unlocked or self._wait_s() or len(self._typed) < MIN_DIGITS:
            return
        typed, self._typed = self._typed, ""
        if pin_fits(typed, self._pin_hash):
            self._wrong_tries = 0
            self._unlocked = True
            logger.info("The PIN was entered.")
        else:
            self._refuse()
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """End the kiosk, once the PIN was right."""
        if self._unlocked:
            self.left.emit()

    def _refuse(self) -> None:
        self._wrong = True
        self._wrong_tries += 1
        self._again_at_s = self._clock() + wait_after(self._wrong_tries)
        if self._wait_s():
            self._timer.start()
        logger.warning("A wrong PIN was entered, the %d. in a row.", self._wrong_tries)

    @Slot()
    def _count_down(self) -> None:
        if not self._wait_s():
            self._timer.stop()
        self.changed.emit()

    def _wait_s(self) -> int:
        return max(0, math.ceil(self._again_at_s - self._clock())) if math.isfinite(self._again_at_s) else 0

    shown = Property(bool, lambda self: self._shown, notify=changed)
    unlocked = Property(bool, lambda self: self._unlocked, notify=changed)
    wrong = Property(bool, lambda self: self._wrong, notify=changed)
    typed = Property(int, lambda self: len(self._typed), notify=changed)
    complete = Property(bool, lambda self: len(self._typed) >= MIN_DIGITS and not self._wait_s(), notify=changed)
    wait_s = Property(int, _wait_s, notify=changed)
