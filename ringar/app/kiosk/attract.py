"""The shop window: rings of the shelf on the bundled hand, while nobody is there."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Property, QObject, Signal

from ringar.app.details import details_of
from ringar.app.entries import RingEntry
from ringar.app.jobs import Jobs
from ringar.app.kiosk.keepsakes import PROVIDER, Keepsakes
from ringar.app.shutter import Shutter
from ringar.camera import demo_still
from ringar.parameters import RingParameter
from ringar.pictures import encode_jpeg, read_picture
from ringar.records import Frame

MOST_SHOWN = 6


class Attract(QObject):
    """Makes the pictures one by one, so that a customer's wishes come in between."""

    changed = Signal()

    def __init__(
        self,
        jobs: Jobs,
        make_shutter: Callable[[], Shutter],
        keepsakes: Keepsakes,
        entries: Sequence[RingEntry],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._keepsakes = jobs, keepsakes
        self._shutter: Shutter | None = make_shutter()
        self._waiting = _spread(entries)
        self._shown: list[RingEntry] = []

    def start(self) -> None:
        """Make the next picture, and so on until all are made."""
        if not self._waiting or self._shutter is None:
            self._shutter = None
            return
        entry = self._waiting.pop(0)
        self._jobs.submit(partial(_on_the_hand, self._shutter, entry), partial(self._keep, entry), self._skip)

    def _keep(self, entry: RingEntry, data: bytes) -> None:
        self._keepsakes.put(f"attract/{len(self._shown)}.", data)
        self._shown.append(entry)
        self.changed.emit()
        self.start()

    def _skip(self, _sentence: str) -> None:
        """A ring that can't be shown is left out here; the tray says why when it is chosen."""
        self.start()

    def _get_pictures(self) -> list[dict[str, str]]:
        return [
            {"picture": f"image://{PROVIDER}/attract/{place}.", "name": entry.name, "details": details_of(entry)}
            for place, entry in enumerate(self._shown)
        ]

    most = Property(int, lambda _: MOST_SHOWN, constant=True)
    pictures = Property(list, _get_pictures, notify=changed)


def _spread(entries: Sequence[RingEntry]) -> list[RingEntry]:
    """At most so many, evenly over the shelf."""
    count = min(MOST_SHOWN, len(entries))
    return [entries[place * len(entries) // count] for place in range(count)]


def _on_the_hand(shutter: Shutter, entry: RingEntry) -> bytes:
    frame = Frame(read_picture(demo_still(), hand=True).image_bgr, t_capture_ns=0)
    return encode_jpeg(shutter.look(frame, [(entry, RingParameter())]).image_bgr)
