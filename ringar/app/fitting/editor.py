"""The fit editor, for QML: anchors, matte, view and size of one ring, tried on beside its photo."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from ringar.app.counter.desk import CatalogueDesk, entry_of
from ringar.app.dressing import Dressing
from ringar.app.entries import RingEntry
from ringar.app.fitting.draft import Draft, DraftHistory
from ringar.app.fitting.pictures import FittingPictures
from ringar.app.fitting.sample import SampleHand
from ringar.app.fitting.showing import check_rows, rim_rows, sizes_text
from ringar.app.fitting.workbench import Lifted, Opened, lift, open_photo
from ringar.app.jobs import Jobs
from ringar.app.live_view import LiveView
from ringar.app.shelf import RingShelf
from ringar.catalog import Query
from ringar.errors import InvalidParameterError
from ringar.live import Pipeline
from ringar.records import Gray8, Point, ProductView
from ringar.sizing import sizes_of

MAX_TO_CHECK = 60


class FitEditor(QObject):
    """Edits one ring of the catalogue at a time; what is set goes to the catalogue when it is saved."""

    changed = Signal()
    photo_changed = Signal()
    to_check_changed = Signal()
    saved = Signal(str)
    trouble = Signal(str)

    def __init__(
        self,
        desk: CatalogueDesk,
        shelf: RingShelf,
        dressing: Dressing,
        live: LiveView,
        make_try_on: Callable[[], Pipeline],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.pictures = FittingPictures()
        self._desk = desk
        self._shelf = shelf
        self._dressing = dressing
        self._live = live
        self._jobs = Jobs(self)
        self._entry: RingEntry | None = None
        self._opened: Opened | None = None
        self._given: Gray8 | None = None
        self._history = DraftHistory(Draft())
        self._saving = self._history.now
        self._lifted = Lifted(None)
        self._hand = SampleHand(make_try_on, self)
        self._hand.changed.connect(self.changed)
        self._before = False
        self._waiting = 0
        self._round = 0
        self._matte = 0
        self._was_frozen = False
        self._to_check: list[RingEntry] = []

    @Slot(str)
    def open(self, ring_id: str) -> None:
        """Take up a ring of the catalogue."""
        entry = self._shelf.entry(ring_id)
        if entry is None or entry.ready_model is None:
            return
        if self._entry is None:
            self._was_frozen = self._live.is_frozen()
            self._live.set_frozen(True)
        self._entry, self._opened, self._before = entry, None, False
        self._round += 1
        self._work(partial(open_photo, entry), partial(self._take_up, self._round))
        self._refresh_list()
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Put the ring away; what isn't saved is gone."""
        if self._entry is None:
            return
        self._entry = self._opened = None
        self._round += 1
        self._hand.stop()
        self.pictures.clear()
        self._live.set_frozen(self._was_frozen)
        self.photo_changed.emit()
        self.changed.emit()

    @Slot()
    def save(self) -> None:
        """Keep what was set; no import changes it any more."""
        entry = self._entry
        if entry is None or self._opened is None:
            return
        self._saving = self._history.now
        fit = self._history.now.fit(self._history.saved)
        self._desk.ask(
            lambda catalog: entry_of(catalog, catalog.save_fit(entry.ring_id, fit)), self._note_saved, self.trouble.emit
        )

    @Slot(int, float, float)
    def set_anchor(self, number: int, x_px: float, y_px: float) -> None:
        """Put the left (0) or right (1) end of the inner edge somewhere else in the photo."""
        opened, anchors = self._opened, self._anchors()
        if opened is None or anchors is None or number not in (0, 1):
            return
        height_px, width_px = opened.photo.image_bgr.shape[:2]
        point: Point = min(max(x_px, 0.0), width_px - 1.0), min(max(y_px, 0.0), height_px - 1.0)
        moved = (point, anchors[1]) if number == 0 else (anchors[0], point)
        self._go_to(replace(self._history.now, anchors=moved))

    @Slot(str)
    def set_view(self, view: str) -> None:
        """Say how the photo shows the ring; empty: found by itself."""
        self._go_to(replace(self._history.now, view=ProductView(view) if view else None))

    @Slot(float)
    def set_diameter(self, diameter_mm: float) -> None:
        """Say how wide the ring is inside, millimetres."""
        try:
            sizes_of(diameter_mm)
        except InvalidParameterError as error:
            self.trouble.emit(error.message)
            self.changed.emit()
            return
        if diameter_mm != self._history.now.diameter_mm:
            self._history.go_to(replace(self._history.now, diameter_mm=diameter_mm))
            self.changed.emit()

    @Slot("QVariantList", float, bool)
    def brush(self, stroke: list[Any], radius_px: float, adding: bool) -> None:
        """Add what a stroke covers to the ring, or take it away."""
        opened = self._opened
        points: list[Point] = [(float(point.x()), float(point.y())) for point in stroke]
        if opened is None or not points:
            return
        work = partial(
            self._history.now.brushed, opened.photo, opened.found_mask, points, max(radius_px, 1.0), adding=adding
        )
        self._work(work, partial(self._take_stroke, self._round))

    @Slot()
    def undo(self) -> None:
        """One step back."""
        self._history.undo()
        self._show_draft()

    @Slot()
    def redo(self) -> None:
        """One step forward."""
        self._history.redo()
        self._show_draft()

    @Slot(bool)
    def set_before(self, wanted: bool) -> None:
        """Show the ring on the sample hand as it was before."""
        if wanted != self._before:
            self._before = wanted
            self._wear()
            self.changed.emit()

    def stop(self) -> None:
        """End the threads."""
        self._hand.stop()
        self._jobs.stop()

    def _work(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        self._waiting += 1

        def done(result: Any) -> None:
            self._waiting -= 1
            on_done(result)
            self.changed.emit()

        def failed(sentence: str) -> None:
            self._waiting -= 1
            self.trouble.emit(sentence)
            self.changed.emit()

        self._jobs.submit(work, done, failed)

    def _take_up(self, asked_in: int, opened: Opened) -> None:
        if asked_in != self._round:
            return
        self._opened = opened
        self._given = opened.found_mask if self._entry is not None and self._entry.mask is not None else None
        self._history = DraftHistory(opened.draft)
        self._lifted = opened.lifted
        self.pictures.put(opened.photo, opened.found_mask)
        self._matte += 1
        self.photo_changed.emit()
        self._hand.start()
        self._wear()

    def _take_stroke(self, asked_in: int, draft: Draft) -> None:
        if asked_in == self._round:
            self._go_to(draft)

    def _go_to(self, draft: Draft) -> None:
        self._history.go_to(draft)
        self._show_draft()

    def _show_draft(self) -> None:
        """Lift the photo anew and show the matte as it is now."""
        opened, draft = self._opened, self._history.now
        if opened is None:
            return
        mask = draft.mask()
        self.pictures.put_matte(opened.found_mask if mask is None else mask)
        self._matte += 1
        self._work(partial(lift, opened.photo, draft, self._given), partial(self._take_lift, self._round, draft))
        self.changed.emit()

    def _take_lift(self, asked_in: int, draft: Draft, lifted: Lifted) -> None:
        if asked_in == self._round and draft is self._history.now:
            self._lifted = lifted
            self._wear()

    def _wear(self) -> None:
        opened = self._opened
        if opened is not None:
            self._hand.wear(opened.lifted.model if self._before else self._lifted.model)

    def _note_saved(self, entry: RingEntry) -> None:
        self._shelf.know([entry])
        self._entry = entry if self._entry is not None else None
        self._history.saved = self._saving
        self._dressing.forget_model(entry.ring_id)
        self._refresh_list()
        self.changed.emit()
        self.saved.emit(entry.ring_id)

    def _refresh_list(self) -> None:
        def look(catalog: Any) -> list[RingEntry]:
            page = catalog.search(Query(needs_check=True), offset=0, limit=MAX_TO_CHECK)
            return [entry_of(catalog, record) for record in page.rings]

        self._desk.ask(look, self._take_list)

    def _take_list(self, entries: list[RingEntry]) -> None:
        self._to_check = entries
        self._shelf.know(entries)
        self.to_check_changed.emit()

    def _anchors(self) -> tuple[Point, Point] | None:
        if self._history.now.anchors is not None:
            return self._history.now.anchors
        if self._lifted.model is not None:
            return self._lifted.model.anchor_points_px
        if self._opened is None:
            return None
        height_px, width_px = self._opened.photo.image_bgr.shape[:2]
        return (0.3 * width_px, 0.5 * height_px), (0.7 * width_px, 0.5 * height_px)

    def _get_anchors(self) -> list[float]:
        anchors = self._anchors()
        return [] if anchors is None else [anchors[0][0], anchors[0][1], anchors[1][0], anchors[1][1]]

    def _photo_px(self, axis: int) -> int:
        return 0 if self._opened is None else int(self._opened.photo.image_bgr.shape[axis])

    def _get_view(self) -> str:
        return "" if self._history.now.view is None else self._history.now.view.value

    sample = Property(QObject, lambda self: self._hand.view, notify=changed)
    active = Property(bool, lambda self: self._entry is not None, notify=changed)
    ready = Property(bool, lambda self: self._opened is not None, notify=changed)
    busy = Property(bool, lambda self: self._waiting > 0, notify=changed)
    ring_id = Property(str, lambda self: "" if self._entry is None else self._entry.ring_id, notify=changed)
    name = Property(str, lambda self: "" if self._entry is None else self._entry.name, notify=changed)
    reason = Property(str, lambda self: self._lifted.trouble, notify=changed)
    confidence = Property(
        float, lambda self: 0.0 if self._lifted.model is None else self._lifted.model.confidence, notify=changed
    )
    anchors = Property(list, _get_anchors, notify=changed)
    rims = Property(list, lambda self: rim_rows(self._lifted.model), notify=changed)
    photo_width = Property(int, lambda self: self._photo_px(1), notify=photo_changed)
    photo_height = Property(int, lambda self: self._photo_px(0), notify=photo_changed)
    photo = Property(str, lambda self: f"image://fitting/photo/{self._round}", notify=photo_changed)
    matte = Property(str, lambda self: f"image://fitting/matte/{self._round}.{self._matte}", notify=changed)
    view = Property(str, _get_view, notify=changed)
    found_view = Property(str, lambda self: self._lifted.model.view.value if self._lifted.model else "", notify=changed)
    diameter = Property(float, lambda self: self._history.now.diameter_mm or 0.0, notify=changed)
    sizes = Property(str, lambda self: sizes_text(self._history.now.diameter_mm), notify=changed)
    before = Property(bool, lambda self: self._before, notify=changed)
    unsaved = Property(bool, lambda self: self._history.changed, notify=changed)
    can_undo = Property(bool, lambda self: self._history.can_undo, notify=changed)
    can_redo = Property(bool, lambda self: self._history.can_redo, notify=changed)
    to_check = Property(list, lambda self: check_rows(self._to_check), notify=to_check_changed)
