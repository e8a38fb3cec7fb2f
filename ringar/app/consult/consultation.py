"""What the jeweler steers of the customer's window: pointer, zoom, screen, virtual camera; for QML."""

import time

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from ringar.app.consult.framing import MAX_ZOOM, View, followed
from ringar.app.consult.virtual_camera import Opener, Shown, VirtualCamera, open_device
from ringar.app.dressing import Dressing
from ringar.app.live_view import LiveView
from ringar.app.prices import price_text

MIDDLE = (0.5, 0.5)


class Consultation(QObject):
    """Places are shares of the shown picture's width and height."""

    changed = Signal()
    view_changed = Signal()
    screens_changed = Signal()
    camera_changed = Signal()
    _bell = Signal()

    def __init__(
        self, live: LiveView, dressing: Dressing, opener: Opener = open_device, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._dressing = dressing
        self._opener = opener
        self._view = View()
        self._pointing = True
        self._camera: VirtualCamera | None = None
        self._trouble = ""
        self._moved_s = time.monotonic()
        self._bell.connect(self._look_at_camera, Qt.ConnectionType.QueuedConnection)
        live.picture_changed.connect(self._follow)
        dressing.changed.connect(self._rename)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self.screens_changed)
            app.screenRemoved.connect(self.screens_changed)
        self._rename()

    @Slot(float)
    def set_zoom(self, zoom: float) -> None:
        """Enlarge the customer's picture round the ring; 1 shows all of it."""
        self._show(zoom=min(max(zoom, 1.0), MAX_ZOOM))

    @Slot(float)
    def zoom_by(self, factor: float) -> None:
        """Enlarge by a factor."""
        self.set_zoom(self._view.zoom * factor)

    @Slot(float, float)
    def point(self, x: float, y: float) -> None:
        """Show the dot at a place of the picture; outside of it there is none."""
        inside = 0.0 <= x <= 1.0 and 0.0 <= y <= 1.0
        self._show(pointer=(x, y) if inside else None)

    @Slot()
    def stop_pointing(self) -> None:
        """Take the dot away."""
        self._show(pointer=None)

    @Slot(bool)
    def set_pointing(self, wanted: bool) -> None:
        """Whether a touch on the picture points, or drags rings."""
        self._pointing = wanted
        self.stop_pointing()
        self.changed.emit()

    @Slot(bool)
    def set_camera(self, wanted: bool) -> None:
        """Switch the virtual camera on or off."""
        if wanted == (self._camera is not None):
            return
        self._trouble = ""
        if self._camera is not None:
            self._camera.stop()
            self._camera = None
        else:
            self._camera = VirtualCamera(self._opener, self._bell.emit)
            self._send()
            self._camera.start()
        self.camera_changed.emit()

    def stop(self) -> None:
        """Give the virtual camera back."""
        self.set_camera(False)

    @Slot()
    def _follow(self) -> None:
        """Keep the ring in the middle of what is enlarged."""
        picture = self._live.picture
        if picture is None:
            return
        now_s = time.monotonic()
        elapsed_s, self._moved_s = now_s - self._moved_s, now_s
        goal = self._view.centre
        if picture.result is not None and picture.result.rings:
            height_px, width_px = picture.frame.image_bgr.shape[:2]
            x, y = picture.result.rings[0].center_px
            goal = (1 - x / width_px if picture.mirrored else x / width_px), y / height_px
        centre = MIDDLE if self._view.zoom <= 1.0 and goal == MIDDLE else followed(self._view.centre, goal, elapsed_s)
        self._show(centre=centre)

    @Slot()
    def _rename(self) -> None:
        worn = ["  ·  ".join(filter(None, (entry.name, price_text(entry.price)))) for _, entry in self._dressing.worn]
        self._show(name="   +   ".join(worn))

    def _show(self, **fields: object) -> None:
        view = View(**{**vars(self._view), **fields})
        if view != self._view:
            self._view = view
            self.view_changed.emit()
        self._send()

    def _send(self) -> None:
        if self._camera is not None and self._live.picture is not None:
            self._camera.show(Shown(self._live.picture, self._view))

    @Slot()
    def _look_at_camera(self) -> None:
        """The camera's thread has news."""
        camera = self._camera
        if camera is not None and camera.trouble:
            self._trouble = camera.trouble
            camera.stop()
            self._camera = None
        self.camera_changed.emit()

    def _get_camera_name(self) -> str:
        return "" if self._camera is None else self._camera.name

    @staticmethod
    def _get_screens() -> list[str]:
        return [
            f"{screen.name()}   {screen.size().width()} x {screen.size().height()}".strip()
            for screen in QGuiApplication.screens()
        ]

    zoom = Property(float, lambda self: self._view.zoom, set_zoom, notify=view_changed)
    centre_x = Property(float, lambda self: self._view.centre[0], notify=view_changed)
    centre_y = Property(float, lambda self: self._view.centre[1], notify=view_changed)
    dot_shown = Property(bool, lambda self: self._view.pointer is not None, notify=view_changed)
    dot_x = Property(float, lambda self: (self._view.pointer or MIDDLE)[0], notify=view_changed)
    dot_y = Property(float, lambda self: (self._view.pointer or MIDDLE)[1], notify=view_changed)
    name = Property(str, lambda self: self._view.name, notify=view_changed)
    pointing = Property(bool, lambda self: self._pointing, notify=changed)
    camera_on = Property(bool, lambda self: self._camera is not None, notify=camera_changed)
    camera_name = Property(str, _get_camera_name, notify=camera_changed)
    camera_trouble = Property(str, lambda self: self._trouble, notify=camera_changed)
    screens = Property(list, lambda self: self._get_screens(), notify=screens_changed)
