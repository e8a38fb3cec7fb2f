"""Many rings on the held hand, and pictures of the gallery on one hand, for QML."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Property, QObject, Slot

from ringar.app.album import Album
from ringar.app.dressing import Dressing
from ringar.app.entries import RingEntry
from ringar.app.jobs import Jobs
from ringar.app.live_view import LiveView
from ringar.app.looks import Look, LookPictures, LookSheet, hand_cut, ring_cut, upright_hand_cut
from ringar.app.shortlist import Shortlist
from ringar.app.shutter import Shutter
from ringar.parameters import RingParameter
from ringar.records import Frame
from ringar.tryon import TryOnResult

MAX_COMPARED = 4
Looker = Callable[[Frame, Sequence[tuple[RingEntry, RingParameter]]], TryOnResult]
"""Draws rings on a held frame, as :meth:`ringar.app.shutter.Shutter.look`."""


class RingsOnHand(QObject):
    """Fills the sheet of the marked rings on the frame that is held."""

    def __init__(
        self, live: LiveView, dressing: Dressing, shortlist: Shortlist, jobs: Jobs, look: Looker, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.pictures = LookPictures()
        self._live, self._dressing, self._shortlist, self._look = live, dressing, shortlist, look
        self._rings = LookSheet(jobs, self.pictures, self)

    @Slot()
    def show_rings(self) -> None:
        """Hold the frame, and draw every marked ring on it, on the active finger and with the active ring's fit."""
        picture = self._live.picture
        if picture is None:
            return
        self._live.set_frozen(frozen=True)
        parameter = self._dressing.parameter
        shelf = self._dressing.shelf
        marked = [entry for entry in map(shelf.entry, self._shortlist.ring_ids()) if entry is not None]
        entries = [entry.on_finger(self._dressing.finger_mm) for entry in marked]
        looks = [
            Look(entry.ring_id, entry.name, partial(self._look, picture.frame, [(entry, parameter)]))
            for entry in entries
        ]
        self._rings.show(looks, ring_cut, mirrored=picture.mirrored)

    @Slot()
    def close(self) -> None:
        """Forget every picture."""
        self._rings.clear()

    rings = Property(QObject, lambda self: self._rings, constant=True)


class Compare(RingsOnHand):
    """Fills a second sheet too: two to four pictures of the gallery side by side."""

    def __init__(
        self,
        live: LiveView,
        dressing: Dressing,
        album: Album,
        shortlist: Shortlist,
        jobs: Jobs,
        shutter: Shutter,
        parent: QObject,
    ) -> None:
        super().__init__(live, dressing, shortlist, jobs, shutter.look, parent)
        self._album, self._shutter = album, shutter
        self._side_by_side = LookSheet(jobs, self.pictures, self)

    @Slot("QVariantList")
    def show_pictures(self, indices: list[int]) -> None:
        """Draw the rings of two to four pictures of the gallery on the hand of the first one."""
        taken = [taken for taken in map(self._album.taken, map(int, indices)) if taken is not None]
        pictures = [(one.note.caption, one.sidecar) for one in taken if one.sidecar is not None][:MAX_COMPARED]
        draw = self._shutter.other_hand
        looks = [Look(str(rings), caption, partial(draw, rings, pictures[0][1])) for caption, rings in pictures]
        self._side_by_side.show(looks, hand_cut if len(looks) < MAX_COMPARED - 1 else upright_hand_cut)

    @Slot()
    def close(self) -> None:
        """Forget every picture of both sheets."""
        super().close()
        self._side_by_side.clear()

    side_by_side = Property(QObject, lambda self: self._side_by_side, constant=True)
