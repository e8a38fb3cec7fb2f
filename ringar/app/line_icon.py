"""Line icons, painted at the screen's own resolution.

Qt's software drawing leaves out parts of a ``Shape`` that lies in a layer on a screen with more pixels per unit, and
without a layer it paints shapes of lists over their edges; a painted item is right on every screen.
"""

from PySide6.QtCore import Property, QObject, QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem
from PySide6.QtSvg import QSvgRenderer

QML_IMPORT_NAME = "Ringar"
QML_IMPORT_MAJOR_VERSION = 1
GRID = 24
"""Units of an icon's path along either side."""


@QmlElement
class LineIcon(QQuickPaintedItem):
    """An icon from an SVG path on a 24 x 24 grid."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self._color = QColor(0, 0, 0)
        self._fill = QColor(0, 0, 0, 0)
        self._weight = 1.6
        self.changed.connect(self.update)

    def paint(self, painter: QPainter) -> None:
        """Draw the path over the whole item."""
        if not self._path:
            return
        lines = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {GRID} {GRID}"><path d="{self._path}" '
            f'stroke="{self._color.name()}" stroke-opacity="{self._color.alphaF():.3f}" '
            f'stroke-width="{self._weight:g}" stroke-linecap="round" stroke-linejoin="round" '
            f'fill="{self._fill.name()}" fill-opacity="{self._fill.alphaF():.3f}"/></svg>'
        )
        QSvgRenderer(lines.encode()).render(painter, QRectF(0, 0, self.width(), self.height()))

    def _set(self, name: str, value: QObject | str | float) -> None:
        if getattr(self, name) != value:
            setattr(self, name, value)
            self.changed.emit()

    path = Property(str, lambda self: self._path, lambda self, path: self._set("_path", path), notify=changed)
    color = Property(QColor, lambda self: self._color, lambda self, color: self._set("_color", color), notify=changed)
    fill = Property(QColor, lambda self: self._fill, lambda self, fill: self._set("_fill", fill), notify=changed)
    weight = Property(float, lambda self: self._weight, lambda self, w: self._set("_weight", w), notify=changed)
