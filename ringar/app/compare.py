"""Many rings on the held hand, and pictures of the gallery on one hand, for QML."""

from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot

from ringar.app.album import Album
from ringar.app.dressing import Dressing
from ringar.app.jobs import Jobs
from ringar.app.live_view import LiveView
from ringar.app.looks import Look, LookPictures, LookSheet, hand_cut, ring_cut
from ringar.app.shortlist import Shortlist
from ringar.app.shutter import Shutter

MAX_COMPARED = 4


class Compare(QObject):
    """Fills the two sheets: the marked rings on the frame that is held, and two to four pictures side by side."""

    changed = Signal()

    def __init__(
        self,
        live: LiveView,
        dressing: Dressing,
        album: Album,
        shortlist: Shortlist,
        jobs: Jobs,
        shutter: Shutter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.pictures = LookPictures()
        self._live = live
        self._dressing = dressing
        self._album = album
        self._shortlist = shortlist
        self._shutter = shutter
        self._rings = LookSheet(jobs, self.pictures, ring_cut, self)
        self._side_by_side = LookSheet(jobs, self.pictures, hand_cut, self)

    @Slot()
    def show_rings(self) -> None:
        """Hold the frame, and draw every marked ring on it, on the active finger and with the active ring's fit."""
        picture = self._live.picture
        if picture is None:
            return
        self._live.set_frozen(frozen=True)
        parameter = self._dressing.parameter
        shelf = self._dressing.shelf
        entries = [entry for entry in map(shelf.entry, self._shortlist.ring_ids()) if entry is not None]
        self._rings.show(
            [
                Look(entry.ring_id, entry.name, partial(self._shutter.look, picture.frame, [(entry, parameter)]))
                for entry in entries
            ],
            mirrored=picture.mirrored,
        )

    @Slot("QVariantList")
    def show_pictures(self, indices: list[int]) -> None:
        """Draw the rings of two to four pictures of the gallery on the hand of the first one."""
        taken = [taken for taken in map(self._album.taken, map(int, indices)) if taken is not None]
        pictures = [(one.note.caption, one.sidecar) for one in taken if one.sidecar is not None][:MAX_COMPARED]
        draw = self._shutter.other_hand
        self._side_by_side.show(
            [Look(str(rings), caption, partial(draw, rings, pictures[0][1])) for caption, rings in pictures]
        )

    @Slot()
    def close(self) -> None:
        """Forget every picture of both sheets."""
        self._rings.clear()
        self._side_by_side.clear()

    rings = Property(QObject, lambda self: self._rings, constant=True)
    side_by_side = Property(QObject, lambda self: self._side_by_side, constant=True)
