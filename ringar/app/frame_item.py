"""The live picture in the scene: one texture, the newest frame."""

from PySide6.QtCore import Property, QObject, QPointF, QRect, QRectF, QSizeF, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGNode, QSGSimpleTextureNode

from ringar.app.picture_source import PictureSource
from ringar.live import LivePicture

QML_IMPORT_NAME = "Ringar"
QML_IMPORT_MAJOR_VERSION = 1
TEXTURE_OPTION = QQuickWindow.CreateTextureOption.TextureIsOpaque


@QmlElement
class FrameItem(QQuickItem):
    """Shows a source's newest picture, aspect kept.

    The picture covers the item as long as no more than ``max_zoom`` of enlargement over the fitting size is needed for
    that; beyond, it leaves bars at two sides.
    """

    view_changed = Signal()
    max_zoom_changed = Signal()
    picture_rect_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setFlag(QQuickItem.Flag.ItemHasContents, True)
        self._view: PictureSource | None = None
        self._max_zoom = 2.2
        self._picture: LivePicture | None = None
        self._image = QImage(1, 1, QImage.Format.Format_RGB32)
        self._image.fill(0)
        self._rect = QRectF()
        self._fresh = False
        self._handed: LivePicture | None = None
        self._shown_in: QQuickWindow | None = None
        self.windowChanged.connect(self._follow_window)

    def _get_view(self) -> QObject | None:
        return self._view

    def _set_view(self, view: QObject | None) -> None:
        if view is self._view:
            return
        if self._view is not None:
            self._view.picture_changed.disconnect(self._show_newest)
        self._view = view if isinstance(view, PictureSource) else None
        if self._view is not None:
            self._view.picture_changed.connect(self._show_newest)
        self.view_changed.emit()

    view = Property(QObject, _get_view, _set_view, notify=view_changed)

    def _get_max_zoom(self) -> float:
        return self._max_zoom

    def _set_max_zoom(self, zoom: float) -> None:
        self._max_zoom = zoom
        self._place()
        self.max_zoom_changed.emit()

    max_zoom = Property(float, _get_max_zoom, _set_max_zoom, notify=max_zoom_changed)

    def _get_picture_rect(self) -> QRectF:
        return self._rect

    picture_rect = Property(QRectF, _get_picture_rect, notify=picture_rect_changed)

    @Slot(QPointF, result=QPointF)
    def to_frame(self, point: QPointF) -> QPointF:
        """A point of the item in pixels of the frame as the camera sees it."""
        picture = self._picture
        if picture is None or self._rect.isEmpty():
            return QPointF(-1, -1)
        height_px, width_px = picture.frame.image_bgr.shape[:2]
        x_px = (point.x() - self._rect.x()) / self._rect.width() * width_px - 0.5
        y_px = (point.y() - self._rect.y()) / self._rect.height() * height_px - 0.5
        return QPointF(width_px - 1 - x_px if picture.mirrored else x_px, y_px)

    @Slot()
    def _show_newest(self) -> None:
        picture = self._view.picture if self._view is not None else None
        if picture is None:
            self._let_go()
            return
        height, width = picture.image_bgra.shape[:2]
        resized = self._image.size().toTuple() != (width, height)
        self._image = QImage(picture.image_bgra.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        resized = resized or self._picture is None
        self._picture = picture
        self._fresh = True
        if resized:
            self._place()
        self.update()

    def _let_go(self) -> None:
        """Show nothing, and keep nothing of what was shown."""
        self._image = QImage(1, 1, QImage.Format.Format_RGB32)
        self._image.fill(0)
        self._picture = None
        self._fresh = True
        self._place()
        self.update()

    @Slot(QQuickWindow)
    def _follow_window(self, window: QQuickWindow | None) -> None:
        if self._shown_in is not None:
            self._shown_in.frameSwapped.disconnect(self._note_shown)
        self._shown_in = window
        if window is not None:
            window.frameSwapped.connect(self._note_shown)

    @Slot()
    def _note_shown(self) -> None:
        """The window's new content is on the screen; where it holds a new picture, that one has been seen."""
        picture, self._handed = self._handed, None
        if picture is not None and self._view is not None:
            self._view.painted(picture)

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:  # noqa: N802 - Qt's name
        """Follow the item's size."""
        super().geometryChange(new, old)
        self._place()

    def _place(self) -> None:
        picture = QSizeF(self._image.size()) if self._picture is not None else QSizeF()
        rect = covering_rect(picture, QSizeF(self.width(), self.height()), self._max_zoom)
        if rect != self._rect:
            self._rect = rect
            self.picture_rect_changed.emit()
            self.update()

    def updatePaintNode(self, old: QSGNode | None, _data: QQuickItem.UpdatePaintNodeData) -> QSGNode:  # noqa: N802
        """Hand the newest picture to the scene graph."""
        node = old if isinstance(old, QSGSimpleTextureNode) else None
        if node is None:
            node = QSGSimpleTextureNode()
            node.setOwnsTexture(True)
            self._fresh = True
        if self._fresh:
            node.setTexture(self.window().createTextureFromImage(self._image, TEXTURE_OPTION))
            self._fresh = False
            self._handed = self._picture
        node.setRect(self._rect)
        return node


def covering_rect(picture: QSizeF, area: QSizeF, max_zoom: float) -> QRectF:
    """Where a picture goes: centred, aspect kept, covering the area unless that enlarges it beyond ``max_zoom``."""
    if picture.isEmpty() or area.isEmpty():
        return QRectF()
    across, down = area.width() / picture.width(), area.height() / picture.height()
    scale = min(max(across, down), min(across, down) * max_zoom)
    width, height = picture.width() * scale, picture.height() * scale
    return QRectF((area.width() - width) / 2, (area.height() - height) / 2, width, height)
