"""A sample hand that moves, with the edited ring on it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ringar.app.live_view import LiveView
from ringar.camera import Feed, demo_clip
from ringar.live import Pipeline
from ringar.parameters import RingParameter
from ringar.records import RingModel, Wearing


class SampleHand(QObject):
    """The bundled clip through a try-on of its own; runs only while a ring is edited.

    Attributes
    ----------
    view
        What a picture item shows; None while nothing is edited.
    """

    changed = Signal()

    def __init__(self, make_try_on: Callable[[], Pipeline], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view: LiveView | None = None
        self._make_try_on = make_try_on

    def start(self) -> None:
        """Start the clip, where it isn't running yet."""
        if self.view is None:
            self.view = LiveView(Feed(demo_clip()), self._make_try_on, self)
            self.view.start()
            self.changed.emit()

    def wear(self, model: RingModel | None) -> None:
        """Put a ring on from the next frame on; None: no ring."""
        if self.view is not None:
            self.view.wear(() if model is None else (Wearing(model, RingParameter()),))

    def stop(self) -> None:
        """End the clip."""
        view, self.view = self.view, None
        if view is not None:
            self.changed.emit()
            view.stop()
            view.deleteLater()
