"""Putting rings on: the outfit, its way back, and the lifting of photos behind it."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import Property, QObject, QPointF, QUrl, Signal, Slot

from ringar.app.controls import ParameterControls
from ringar.app.details import details_of
from ringar.app.entries import RingEntry, own_rings
from ringar.app.files import local_files
from ringar.app.grip import Grip, grip_at
from ringar.app.jobs import Jobs
from ringar.app.lifted import LiftedModels, ModelKey, model_key
from ringar.app.live_view import LiveView
from ringar.app.outfit import History, Outfit, Piece
from ringar.app.shelf import RingShelf
from ringar.parameters import DEFAULT_FINGER, Finger, RingParameter
from ringar.records import RingModel, Wearing
from ringar.ring.remembering import Lift
from ringar.tryon import TryOnResult

FREE_FINGERS = (Finger.RING, Finger.MIDDLE, Finger.INDEX, Finger.LITTLE, Finger.THUMB)
"""Fingers in the order in which one more ring is offered them."""


class Dressing(QObject):
    """What is worn, for QML. Photos are lifted in the worker; until a ring is ready the ones before stay on."""

    changed = Signal()
    busy_changed = Signal()
    refused = Signal(str)
    welcomed = Signal(str)

    def __init__(
        self, live: LiveView, shelf: RingShelf, jobs: Jobs, lift: Lift, finger: Finger, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.shelf = shelf
        self.controls = ParameterControls(self)
        self.finger = finger
        self._live = live
        self._jobs = jobs
        self._lift = lift
        self._history = History()
        self._models = LiftedModels(misfit=self.refused.emit)
        self._lifting: set[ModelKey] = set()
        self.finger_mm: float | None = None
        self._grip: Grip | None = None

    @property
    def worn(self) -> list[tuple[Piece, RingEntry]]:
        """The worn rings with their entries, on this customer's finger."""
        found = ((piece, self.shelf.entry(piece.ring_id)) for piece in self._history.now.pieces)
        return [(piece, entry.on_finger(self.finger_mm)) for piece, entry in found if entry is not None]

    @property
    def ring_id(self) -> str:
        """The active ring's id, empty where none is worn."""
        current = self._history.now.current
        return "" if current is None else current.ring_id

    @property
    def parameter(self) -> RingParameter:
        """How the next ring would be worn."""
        current = self._history.now.current
        if current is None:
            return RingParameter(ring_wearing_finger=int(self.finger))
        return current.parameter.model_copy(update={"ring_anchor_point": None})

    @Slot(int)
    def wear(self, row: int) -> None:
        """Put on the ring in this place of the shelf, instead of the active one."""
        entry = self.shelf.at(row)
        if entry is not None:
            self.wear_ring(entry.ring_id)

    @Slot(str)
    def wear_ring(self, ring_id: str) -> None:
        """Put on a ring by its id, instead of the active one."""
        if self.shelf.entry(ring_id) is not None:
            parameter = RingParameter(ring_wearing_finger=int(self.finger))
            self._go_to(self._history.now.wear(ring_id, parameter))

    def set_finger_mm(self, diameter_mm: float | None) -> None:
        """Draw rings of known size to true scale on a finger of this size; None: as if they fitted."""
        if diameter_mm != self.finger_mm:
            self.finger_mm = diameter_mm
            self._models.forget_sizes()
            self._apply()

    @property
    def ring_mm(self) -> float | None:
        """Inner diameter of the active ring, None where it isn't known."""
        entry = self._entry()
        return None if entry is None else entry.inner_diameter_mm

    def put_on(self, pieces: Sequence[Piece]) -> None:
        """Wear these rings and no others."""
        self._go_to(Outfit(tuple(pieces)))

    def start_over(self, ring_id: str) -> None:
        """Wear this ring alone, as at the start, with no way back to what was worn before."""
        self._history = History()
        self._grip = None
        self.finger = DEFAULT_FINGER
        self._go_to(Outfit((Piece(ring_id, RingParameter()),)))

    def forget_model(self, ring_id: str) -> None:
        """Lift a ring again: how its photo is read has been changed."""
        self._models.forget(ring_id)
        self._apply()

    @Slot()
    def add_ring(self) -> None:
        """Wear the active ring once more, on the first finger that has none; another may then take its place."""
        outfit = self._history.now
        free = [finger for finger in FREE_FINGERS if finger not in outfit.fingers]
        if outfit.current is not None:
            self._go_to(outfit.add(outfit.current.ring_id, free[0] if free else self.finger))

    @Slot()
    def take_off(self) -> None:
        """Take the active ring off."""
        self._go_to(self._history.now.remove())

    @Slot(int)
    def choose_finger(self, number: int) -> None:
        """Move the active ring to a finger, or turn to the ring that finger already carries."""
        self.finger = Finger(number)
        outfit = self._history.now
        if self.finger in outfit.fingers:
            self._go_to(outfit.activate(outfit.fingers.index(self.finger)))
        else:
            self._go_to(outfit.change("ring_wearing_finger", number))

    @Slot(str, "QVariant")
    def set_parameter(self, name: str, value: Any) -> None:
        """Set one parameter of the active ring; a value out of range is not taken."""
        try:
            self._go_to(self._history.now.change(name, value), gesture=name)
        except ValidationError:
            self._show()

    @Slot()
    def reset(self) -> None:
        """Give the active ring its default parameters back."""
        self._go_to(self._history.now.reset())

    @Slot()
    def undo(self) -> None:
        """One step back."""
        self._history.undo()
        self._apply()

    @Slot()
    def redo(self) -> None:
        """One step forward."""
        self._history.redo()
        self._apply()

    @Slot(QPointF, result=bool)
    def grab(self, point_px: QPointF) -> bool:
        """Take hold of the ring at a point of the frame; it becomes the active one."""
        self._grip = grip_at(self.seen, point_px.toTuple())
        if self._grip is not None:
            self._go_to(self._history.now.activate(self._place_of(self._grip.slot)))
        return self._grip is not None

    @Slot(QPointF)
    def drag(self, point_px: QPointF) -> None:
        """Move the held ring along its finger."""
        if self._grip is not None:
            location = self._grip.location(point_px.toTuple())
            self._go_to(self._history.now.change("ring_wearing_location", location), gesture="drag")

    @Slot(QPointF)
    def release(self, point_px: QPointF) -> None:
        """Let go of the held ring; away from its finger it is taken off."""
        grip, self._grip = self._grip, None
        if grip is not None and grip.is_off(point_px.toTuple()):
            self.take_off()

    @Slot("QVariantList")
    def drop_rings(self, urls: Sequence[QUrl | str]) -> None:
        """Wear the rings of photos from the disk in turn, and keep them on the shelf."""
        for entry in own_rings(local_files(urls)):
            piece = Piece(entry.ring_id, RingParameter())
            self._order(piece, entry, partial(self._welcome, entry))

    @property
    def seen(self) -> TryOnResult | None:
        """What the live picture shows; None where nothing was made of it."""
        return None if self._live.picture is None else self._live.picture.result

    def _place_of(self, slot: int) -> int:
        """The outfit's piece behind a ring of the live picture; -1 where it has gone meanwhile."""
        pieces = self._history.now.pieces
        worn = [place for place, piece in enumerate(pieces) if self.shelf.entry(piece.ring_id) is not None]
        return worn[slot] if slot < len(worn) else -1

    def _go_to(self, outfit: Outfit, gesture: str = "") -> None:
        self._history.go_to(outfit, gesture)
        self._apply()

    def _apply(self) -> None:
        """Wear the outfit, as soon as all of its rings are lifted."""
        worn = self.worn
        missing = [(piece, entry) for piece, entry in worn if model_key(piece) not in self._models]
        for piece, entry in missing:
            self._order(piece, entry, self._apply)
        if not missing:
            self._live.wear(tuple(Wearing(self._model(piece, entry), piece.parameter) for piece, entry in worn))
        self._show()

    def _model(self, piece: Piece, entry: RingEntry) -> RingModel:
        return self._models.model(model_key(piece), entry.inner_diameter_mm, self.finger_mm)

    def _show(self) -> None:
        current = self._history.now.current
        if current is not None:
            self.finger = current.parameter.finger
        self.controls.show(RingParameter() if current is None else current.parameter)
        self.changed.emit()

    def _order(self, piece: Piece, entry: RingEntry, then: Any) -> None:
        """Have a photo lifted, once, and go on with ``then``."""
        key = model_key(piece)
        if key in self._lifting:
            return
        self._lifting.add(key)
        self.busy_changed.emit()
        self._jobs.submit(
            lambda: entry.model(piece.parameter, self._lift),
            partial(self._lifted, key, then),
            partial(self._refuse, key),
        )

    def _lifted(self, key: ModelKey, then: Any, model: RingModel) -> None:
        self._models.keep(key, model, in_use={model_key(piece) for piece in self._history.now.pieces})
        self._settle(key)
        then()

    def _refuse(self, key: ModelKey, sentence: str) -> None:
        """Say why a ring can't be worn, and wear what was worn before, at the start the next ring of the shelf."""
        self._settle(key)
        if any(model_key(piece) == key for piece in self._history.now.pieces):
            self._history.drop(key[0])
            self._apply()
            if self._history.now.current is None and not self._history.can_undo:
                self.wear(self.shelf.row_of(key[0]) + 1)
        self.refused.emit(sentence)

    def _settle(self, key: ModelKey) -> None:
        self._lifting.discard(key)
        self.busy_changed.emit()

    def _welcome(self, entry: RingEntry) -> None:
        self.shelf.put_first(entry)
        self.wear(self.shelf.row_of(entry.ring_id))
        self.welcomed.emit(entry.name)

    def _entry(self) -> RingEntry | None:
        return self.shelf.entry(self.ring_id)

    def _get_name(self) -> str:
        entry = self._entry()
        return "" if entry is None else entry.name

    def _get_details(self) -> str:
        entry = self._entry()
        return "" if entry is None else details_of(entry)

    def _get_fingers(self) -> list[int]:
        return [int(finger) for finger in self._history.now.fingers]

    ring = Property(str, lambda self: self.ring_id, notify=changed)
    row = Property(int, lambda self: self.shelf.row_of(self.ring_id), notify=changed)
    name = Property(str, _get_name, notify=changed)
    details = Property(str, _get_details, notify=changed)
    active_finger = Property(int, lambda self: int(self.finger), notify=changed)
    worn_fingers = Property(list, _get_fingers, notify=changed)
    can_undo = Property(bool, lambda self: self._history.can_undo, notify=changed)
    can_redo = Property(bool, lambda self: self._history.can_redo, notify=changed)
    busy = Property(bool, lambda self: bool(self._lifting), notify=busy_changed)
