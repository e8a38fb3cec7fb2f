"""The kiosk's snapshots: in memory alone, and only with the customer's consent."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot

from ringar.app.dressing import Dressing
from ringar.app.entries import RingEntry
from ringar.app.jobs import Jobs
from ringar.app.kiosk.keepsakes import PROVIDER, Keepsakes
from ringar.app.live_view import LiveView
from ringar.app.shutter import Shutter
from ringar.parameters import RingParameter
from ringar.pictures import encode_jpeg
from ringar.records import Frame
from ringar.tryon import TryOnResult

MAX_PICTURES = 12
"""A customer's pictures; the oldest gives way."""
SHOTS = "shot/"


class Consent(StrEnum):
    """What the customer answered."""

    UNASKED = "unasked"
    GIVEN = "given"
    DECLINED = "declined"


class KioskAlbum(QObject):
    """Takes pictures once the customer has agreed, and forgets them all at once.

    Parameters
    ----------
    make_shutter
        Makes the shutter; a fresh one for every customer, so that nothing of a picture stays in its models' memory.
    """

    changed = Signal()
    taken = Signal()
    failed = Signal(str)

    def __init__(
        self,
        live: LiveView,
        dressing: Dressing,
        jobs: Jobs,
        make_shutter: Callable[[], Shutter],
        keepsakes: Keepsakes,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._dressing, self._jobs = live, dressing, jobs
        self._make_shutter, self._keepsakes = make_shutter, keepsakes
        self._shutter = make_shutter()
        self._consent = Consent.UNASKED
        self._busy = False
        self._visit = self._number = 0
        self._kept: list[tuple[str, str]] = []

    def pictures(self) -> list[tuple[str, bytes]]:
        """File names and JPEG files, oldest first."""
        named: list[tuple[str, bytes]] = []
        for place, (name, _) in enumerate(reversed(self._kept)):
            data = self._keepsakes.get(name)
            if isinstance(data, bytes):
                named.append((f"ringar-{place + 1}.jpg", data))
        return named

    @Slot(bool)
    def answer(self, agreed: bool) -> None:
        """Note the answer to the consent sentence."""
        self._consent = Consent.GIVEN if agreed else Consent.DECLINED
        self.changed.emit()

    @Slot()
    def take(self) -> None:
        """Take a picture of what is on the screen; nothing happens without consent."""
        picture = self._live.picture
        if picture is None or self._busy or self._consent is not Consent.GIVEN:
            return
        worn = [(entry, piece.parameter) for piece, entry in self._dressing.worn]
        caption = ", ".join(entry.name for entry, _ in worn)
        self._set_busy(busy=True)
        work = partial(_file_of, self._shutter, picture.frame, worn)
        self._jobs.submit(work, partial(self._keep, self._visit, caption), partial(self._miss, self._visit))

    def look(self, frame: Frame, rings: Sequence[tuple[RingEntry, RingParameter]]) -> TryOnResult:
        """Rings on a held frame, drawn by this customer's shutter and not kept; for the worker.

        Raises
        ------
        RingarError
            A ring can't be lifted or shown on this frame.
        """
        return self._shutter.look(frame, rings)

    @Slot(int)
    def remove(self, index: int) -> None:
        """Delete one picture."""
        if 0 <= index < len(self._kept):
            name, _ = self._kept.pop(index)
            self._keepsakes.drop(name)
            self.changed.emit()

    def forget(self) -> None:
        """Delete everything, ask the next customer anew, and drop a picture that is still being made."""
        self._visit += 1
        self._kept.clear()
        self._keepsakes.drop(SHOTS)
        self._consent = Consent.UNASKED
        self._shutter = self._make_shutter()
        self._busy = False
        self.changed.emit()

    def _keep(self, visit: int, caption: str, data: bytes) -> None:
        if visit != self._visit:
            return
        self._number += 1
        name = f"{SHOTS}{self._number}."
        self._keepsakes.put(name, data)
        self._kept.insert(0, (name, caption))
        for old, _ in self._kept[MAX_PICTURES:]:
            self._keepsakes.drop(old)
        del self._kept[MAX_PICTURES:]
        self._set_busy(busy=False)
        self.taken.emit()

    def _miss(self, visit: int, sentence: str) -> None:
        if visit == self._visit:
            self._set_busy(busy=False)
            self.failed.emit(sentence)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.changed.emit()

    def _get_shots(self) -> list[dict[str, str]]:
        return [{"picture": f"image://{PROVIDER}/{name}", "caption": caption} for name, caption in self._kept]

    shots = Property(list, _get_shots, notify=changed)
    busy = Property(bool, lambda self: self._busy, notify=changed)
    consent = Property(str, lambda self: str(self._consent), notify=changed)


def _file_of(shutter: Shutter, frame: Frame, worn: list[tuple[RingEntry, RingParameter]]) -> bytes:
    return encode_jpeg(shutter.look(frame, worn).image_bgr)
