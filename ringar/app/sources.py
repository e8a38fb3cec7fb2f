"""The sources to choose from, for QML."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from ringar.app.files import local_files
from ringar.app.live_view import LiveView
from ringar.camera import CameraInfo, cameras, demo_clip


class SourceList(QObject):
    """Cameras by name, and the bundled clip."""

    changed = Signal()

    def __init__(self, live: LiveView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._cameras: tuple[CameraInfo, ...] = ()

    @Slot()
    def refresh(self) -> None:
        """Look which cameras are there."""
        self._cameras = cameras()
        self.changed.emit()

    @Slot(str)
    def choose(self, uri: str) -> None:
        """Turn to a source; empty: the first camera."""
        self._live.select(uri)

    @Slot("QVariantList")
    def open_files(self, urls: Sequence[QUrl | str]) -> None:
        """Use a picture or clip from the disk as the hand."""
        for path in local_files(urls)[:1]:
            self._live.select(str(path))

    def _get_entries(self) -> list[dict[str, str]]:
        listed = [{"name": camera.name, "uri": camera.uri, "kind": "camera"} for camera in self._cameras]
        return [*listed, {"name": self.tr("Demo clip"), "uri": str(demo_clip()), "kind": "clip"}]

    entries = Property(list, _get_entries, notify=changed)
