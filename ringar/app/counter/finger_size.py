"""The customer's finger and the worn ring in ring sizes, for QML; known both, the ring is drawn to true scale."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from ringar.app.counter.customers import Customers
from ringar.app.dressing import Dressing
from ringar.errors import InvalidParameterError
from ringar.sizing import SizeSystem, diameter_of, size_difference, sizes_of

SYSTEMS = {"EU": SizeSystem.ISO, "US": SizeSystem.US, "UK": SizeSystem.UK, "JP": SizeSystem.JP, "mm": SizeSystem.MM}
"""As people call them: EU sizes are those of ISO 8653."""
SAME = 0.5
"""Sizes nearer than this are the same."""


class FingerSize(QObject):
    """Takes the finger's size as people say it."""

    changed = Signal()
    trouble = Signal(str)

    def __init__(self, customers: Customers, dressing: Dressing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._customers = customers
        self._dressing = dressing
        self._system = "EU"
        customers.changed.connect(self._follow)
        dressing.changed.connect(self.changed)

    @Slot(str)
    def set_system(self, system: str) -> None:
        """Write sizes in another system."""
        if system in SYSTEMS:
            self._system = system
            self.changed.emit()

    @Slot(str)
    def set_size(self, text: str) -> None:
        """Take the finger's size; empty: not known."""
        try:
            diameter_mm = diameter_of(SYSTEMS[self._system], text) if text.strip() else 0.0
        except InvalidParameterError as error:
            self.trouble.emit(error.message)
            self.changed.emit()
            return
        self._customers.set_finger_mm(diameter_mm)

    @Slot()
    def _follow(self) -> None:
        self._dressing.set_finger_mm(self._customers.finger_mm)
        self.changed.emit()

    def _written(self, diameter_mm: float | None) -> str:
        if diameter_mm is None:
            return ""
        sizes = sizes_of(diameter_mm)
        texts = {"EU": sizes.iso, "US": sizes.us, "UK": sizes.uk, "JP": sizes.jp, "mm": f"{diameter_mm:.1f}"}
        return texts[self._system]

    def _get_difference(self) -> str:
        ring_mm, finger_mm = self._dressing.ring_mm, self._customers.finger_mm
        if ring_mm is None or finger_mm is None:
            return ""
        sizes = size_difference(ring_mm, finger_mm)
        if abs(sizes) < SAME:
            return self.tr("This ring has the finger's size.")
        count = f"{abs(sizes):.0f}"
        if sizes > 0:
            return self.tr("This ring is %1 EU sizes larger than the finger.").replace("%1", count)
        return self.tr("This ring is %1 EU sizes smaller than the finger.").replace("%1", count)

    systems = Property(list, lambda _: list(SYSTEMS), constant=True)
    system = Property(str, lambda self: self._system, notify=changed)
    size = Property(str, lambda self: self._written(self._customers.finger_mm), notify=changed)
    ring_size = Property(str, lambda self: self._written(self._dressing.ring_mm), notify=changed)
    difference = Property(str, _get_difference, notify=changed)
