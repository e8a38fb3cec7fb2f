"""The customer's finger and the worn ring in ring sizes, for QML; known both, the ring is drawn to true scale."""

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot

from ringar.app.counter.customers import Customers
from ringar.app.dressing import Dressing
from ringar.app.jobs import Jobs
from ringar.errors import InvalidParameterError
from ringar.sizing import (
    MeasuredDiameter,
    SizeSystem,
    diameter_of,
    finger_diameter,
    measure_card,
    size_difference,
    sizes_of,
)

SYSTEMS = {"EU": SizeSystem.ISO, "US": SizeSystem.US, "UK": SizeSystem.UK, "JP": SizeSystem.JP, "mm": SizeSystem.MM}
"""As people call them: EU sizes are those of ISO 8653."""
SAME = 0.5
"""Sizes nearer than this are the same."""


class FingerSize(QObject):
    """Takes the finger's size as people say it, or measures it against a bank card in the live picture."""

    changed = Signal()
    trouble = Signal(str)

    def __init__(self, customers: Customers, dressing: Dressing, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._customers = customers
        self._dressing = dressing
        self._jobs = jobs
        self._measured: MeasuredDiameter | None = None
        self._measuring = False
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
    def measure(self) -> None:
        """Measure the finger that wears the ring against a bank card in the picture."""
        result = self._dressing.seen
        rings = () if result is None else result.rings
        worn = next((ring for ring in rings if ring.fit.finger == self._dressing.finger), None)
        if result is None or worn is None:
            self.trouble.emit(self.tr("Hold the hand that wears the ring and a bank card flat before the camera."))
            return
        image_bgr, fit = result.frame.image_bgr, worn.fit
        self._set_measuring(measuring=True)
        self._jobs.submit(lambda: finger_diameter(measure_card(image_bgr), fit), self._take, self._give_up)

    def _take(self, measured: MeasuredDiameter) -> None:
        self._measured = measured
        self._set_measuring(measuring=False)
        self._customers.set_finger_mm(measured.diameter_mm)

    def _give_up(self, sentence: str) -> None:
        self._set_measuring(measuring=False)
        self.trouble.emit(sentence)

    def _set_measuring(self, *, measuring: bool) -> None:
        self._measuring = measuring
        self.changed.emit()

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

    def _get_measurement(self) -> str:
        if self._measured is None or self._measured.diameter_mm != self._customers.finger_mm:
            return ""
        text = self.tr("Measured: %1 mm inside, give or take %2 mm.")
        figures = (QLocale().toString(mm, "f", 1) for mm in (self._measured.diameter_mm, self._measured.error_mm))
        return text.replace("%1", next(figures)).replace("%2", next(figures))

    def _get_difference(self) -> str:
        ring_mm, finger_mm = self._dressing.ring_mm, self._customers.finger_mm
        if ring_mm is None or finger_mm is None:
            return ""
        sizes = size_difference(ring_mm, finger_mm)
        if abs(sizes) < SAME:
            return self.tr("This ring has the finger's size.")
        count = QLocale().toString(abs(sizes), "f", 0)
        if round(abs(sizes)) == 1:
            larger = self.tr("This ring is one EU size larger than the finger.")
            return larger if sizes > 0 else self.tr("This ring is one EU size smaller than the finger.")
        if sizes > 0:
            return self.tr("This ring is %1 EU sizes larger than the finger.").replace("%1", count)
        return self.tr("This ring is %1 EU sizes smaller than the finger.").replace("%1", count)

    systems = Property(list, lambda _: list(SYSTEMS), constant=True)
    system = Property(str, lambda self: self._system, notify=changed)
    size = Property(str, lambda self: self._written(self._customers.finger_mm), notify=changed)
    ring_size = Property(str, lambda self: self._written(self._dressing.ring_mm), notify=changed)
    difference = Property(str, _get_difference, notify=changed)
    measurement = Property(str, _get_measurement, notify=changed)
    measuring = Property(bool, lambda self: self._measuring, notify=changed)
