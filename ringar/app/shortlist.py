"""The rings a customer has set aside, marked by a heart on their cards."""

from PySide6.QtCore import Property, QObject, Signal, Slot

MAX_SHORTLISTED = 60
"""More rings than anybody compares; hearts beyond it are not taken."""


class Shortlist(QObject):
    """Ids of the rings set aside, in the order in which they were marked."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ring_ids: list[str] = []

    @Slot(str)
    def toggle(self, ring_id: str) -> None:
        """Set a ring aside, or put it back."""
        if ring_id in self._ring_ids:
            self._ring_ids.remove(ring_id)
        elif ring_id and len(self._ring_ids) < MAX_SHORTLISTED:
            self._ring_ids.append(ring_id)
        else:
            return
        self.changed.emit()

    @Slot(str, result=bool)
    def contains(self, ring_id: str) -> bool:
        """Whether a ring is set aside."""
        return ring_id in self._ring_ids

    @Slot()
    def clear(self) -> None:
        """Put every ring back."""
        if self._ring_ids:
            self._ring_ids.clear()
            self.changed.emit()

    def replace(self, ring_ids: list[str]) -> None:
        """Set these rings aside and no others."""
        kept = list(dict.fromkeys(ring_ids))[:MAX_SHORTLISTED]
        if kept != self._ring_ids:
            self._ring_ids = kept
            self.changed.emit()

    def ring_ids(self) -> list[str]:
        """The ids in their order."""
        return list(self._ring_ids)

    skus = Property(list, ring_ids, notify=changed)
