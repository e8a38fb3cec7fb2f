"""A customer's pictures to the customer's phone, by a code on the screen."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from ringar.app.jobs import Jobs
from ringar.app.kiosk.album import KioskAlbum
from ringar.app.kiosk.keepsakes import PROVIDER, Keepsakes

TICK_MS = 500
CODES = "code/"
MODULE_PX = 8


class HandOverTicket(Protocol):
    """Where the pictures are, and until when."""

    @property
    def url(self) -> str:
        """The page's address."""

    @property
    def expires_at(self) -> datetime:
        """When the pictures are gone, with its time zone."""

    def qr_matrix(self) -> Sequence[Sequence[bool]]:
        """The address as a QR code with its quiet zone: rows of modules, True where dark."""


class HandOver(Protocol):
    """Offers pictures in the shop's own network for a while."""

    def publish(self, pictures: Sequence[tuple[str, bytes]]) -> HandOverTicket:
        """Offer pictures, given as names and files."""

    def forget_all(self) -> None:
        """Delete everything that is offered."""


class HandOverView(QObject):
    """The hand-over as QML sees it: a code, an address and a count-down."""

    changed = Signal()
    failed = Signal(str)

    def __init__(
        self,
        service: HandOver | None,
        album: KioskAlbum,
        jobs: Jobs,
        keepsakes: Keepsakes,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._album, self._jobs, self._keepsakes = service, album, jobs, keepsakes
        self._ticket: HandOverTicket | None = None
        self._busy = False
        self._visit = self._number = 0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._look)

    @Slot()
    def start(self) -> None:
        """Offer all pictures of this customer."""
        pictures = self._album.pictures()
        if self._service is None or self._busy or not pictures:
            return
        self._service.forget_all()
        self._ticket = None
        self._busy = True
        self.changed.emit()
        self._jobs.submit(
            partial(self._service.publish, pictures), partial(self._show, self._visit), partial(self._miss, self._visit)
        )

    @Slot()
    def forget(self) -> None:
        """Delete what is offered, now."""
        self._visit += 1
        if self._service is not None:
            self._service.forget_all()
        self._close()

    def _show(self, visit: int, ticket: HandOverTicket) -> None:
        if visit != self._visit:  # published after its customer had gone
            if self._service is not None:
                self._service.forget_all()
            return
        self._ticket = ticket
        self._busy = False
        self._number += 1
        self._keepsakes.put(f"{CODES}{self._number}.", code_image(ticket.qr_matrix()))
        self._timer.start()
        self.changed.emit()

    def _miss(self, visit: int, sentence: str) -> None:
        if visit == self._visit:
            self._close()
            self.failed.emit(sentence)

    @Slot()
    def _look(self) -> None:
        if self._left_s() <= 0:
            self.forget()
        else:
            self.changed.emit()

    def _close(self) -> None:
        self._timer.stop()
        self._keepsakes.drop(CODES)
        self._ticket = None
        self._busy = False
        self.changed.emit()

    def _left_s(self) -> int:
        if self._ticket is None:
            return 0
        return max(0, round((self._ticket.expires_at - datetime.now(UTC)).total_seconds()))

    def _get_code(self) -> str:
        return "" if self._ticket is None else f"image://{PROVIDER}/{CODES}{self._number}."

    available = Property(bool, lambda self: self._service is not None, constant=True)
    busy = Property(bool, lambda self: self._busy, notify=changed)
    open = Property(bool, lambda self: self._ticket is not None, notify=changed)
    address = Property(str, lambda self: "" if self._ticket is None else self._ticket.url, notify=changed)
    code = Property(str, _get_code, notify=changed)
    left_s = Property(int, _left_s, notify=changed)


def code_image(matrix: Sequence[Sequence[bool]]) -> QImage:
    """A QR code in black and white, eight pixels a module."""
    small = QImage(len(matrix[0]), len(matrix), QImage.Format.Format_RGB32)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            small.setPixel(x, y, 0xFF000000 if dark else 0xFFFFFFFF)
    return small.scaled(small.width() * MODULE_PX, small.height() * MODULE_PX)
