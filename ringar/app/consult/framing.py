"""What the customer sees of the picture: the zoomed part round the ring, the pointer's dot, the ring's name."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QRadialGradient

MAX_ZOOM = 4.0
SETTLE_S = 0.25
"""Time constant with which the zoomed part follows the ring, so that a hand's tremor doesn't shake it."""
DOT_SHARE = 0.022
"""The dot's radius, as a share of the picture's height."""
NAME_SHARE = 0.075
"""Height of the ring's name, as a share of the picture's height."""
SERIF = "EB Garamond"


@dataclass(frozen=True)
class View:
    """What is shown of a picture; places are shares of its width and height.

    Attributes
    ----------
    zoom
        1 shows all of it.
    centre
        The place in the middle, as far as the picture's edges allow.
    pointer
        Where the dot is, None where there is none.
    name
        What is written under the hand.
    """

    zoom: float = 1.0
    centre: tuple[float, float] = (0.5, 0.5)
    pointer: tuple[float, float] | None = None
    name: str = ""

    def part(self, picture: QSizeF, area: QSizeF) -> QRectF:
        """The part of a picture that fills an area of another shape, in the picture's pixels."""
        scale = max(area.width() / picture.width(), area.height() / picture.height()) * self.zoom
        width, height = area.width() / scale, area.height() / scale
        left = min(max(self.centre[0] * picture.width() - width / 2, 0.0), picture.width() - width)
        top = min(max(self.centre[1] * picture.height() - height / 2, 0.0), picture.height() - height)
        return QRectF(left, top, width, height)


def followed(now: tuple[float, float], goal: tuple[float, float], elapsed_s: float) -> tuple[float, float]:
    """The place on the way from ``now`` to ``goal`` after a time, by an exponential approach."""
    share = 1.0 - math.exp(-max(0.0, elapsed_s) / SETTLE_S)
    return now[0] + share * (goal[0] - now[0]), now[1] + share * (goal[1] - now[1])


def framed(picture: QImage, view: View, size: QSizeF) -> QImage:
    """Draw what the customer sees into a picture of another size.

    Parameters
    ----------
    picture
        The composite.
    size
        Of the result, pixels.

    Returns
    -------
    Format_RGB888, the format of virtual cameras.
    """
    result = QImage(size.toSize(), QImage.Format.Format_RGB888)
    result.fill(Qt.GlobalColor.black)
    area = QRectF(QPointF(0, 0), size)
    part = view.part(QSizeF(picture.size()), size)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawImage(area, picture, part)
    if view.pointer is not None:
        x_px, y_px = view.pointer[0] * picture.width(), view.pointer[1] * picture.height()
        place = QPointF((x_px - part.x()) / part.width(), (y_px - part.y()) / part.height())
        _draw_dot(painter, QPointF(place.x() * size.width(), place.y() * size.height()), size.height() * DOT_SHARE)
    if view.name:
        _write(painter, view.name, area)
    painter.end()
    return result


def _draw_dot(painter: QPainter, centre: QPointF, radius_px: float) -> None:
    glow = QRadialGradient(centre, 2.2 * radius_px)
    for place, colour in ((0.0, "#ffff5a4a"), (0.32, "#ffff3b2e"), (0.46, "#90ff3b2e"), (1.0, "#00ff3b2e")):
        glow.setColorAt(place, QColor(colour))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(centre, 2.2 * radius_px, 2.2 * radius_px)


def _write(painter: QPainter, name: str, area: QRectF) -> None:
    font = QFont(SERIF)
    font.setPixelSize(round(area.height() * NAME_SHARE))
    painter.setFont(font)
    line = QRectF(area.x(), area.height() * (1 - 2.2 * NAME_SHARE), area.width(), area.height() * 2 * NAME_SHARE)
    for shift, colour in ((2.0, QColor(0, 0, 0, 170)), (0.0, QColor("#f5efe4"))):
        painter.setPen(colour)
        painter.drawText(line.translated(shift, shift), Qt.AlignmentFlag.AlignCenter, name)
