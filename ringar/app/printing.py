"""Printing a picture: one page with the picture, the rings' names and numbers, the finger and the date."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QDate, QIODevice, QLocale, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ringar.app.fingers import finger_name
from ringar.app.taken import NotedRing, Taken
from ringar.errors import OutputError
from ringar.files import write_atomically

MARGIN_MM = 18.0
PICTURE_SHARE = 0.62
"""Height of the page that the picture may take."""
PDF_DPI = 300
INK, MUTE, RULE = QColor("#241e16"), QColor("#5c5244"), QColor("#b3924f")
SERIF = "EB Garamond"


@dataclass(frozen=True)
class Page:
    """What is printed.

    Attributes
    ----------
    lines
        Per ring its name, and its number and finger.
    """

    picture: Path
    lines: tuple[tuple[str, str], ...]
    date: str

    @classmethod
    def of(cls, taken: Taken) -> "Page":
        """The page for a picture, in the user's language."""
        day = taken.note.taken_at
        date = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
        return cls(taken.path, tuple((ring.name, _details(ring)) for ring in taken.note.rings), date)


def printers() -> list[str]:
    """Names of the machine's printers, the default one first. May take a while."""
    names: list[str] = QPrinterInfo.availablePrinterNames()
    default = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: name != default)


def print_page(page: Page, printer_name: str) -> None:
    """Print on one of the machine's printers.

    Raises
    ------
    OutputError
        The printer takes no jobs, or the picture has gone.
    """
    printer = QPrinter(QPrinterInfo.printerInfo(printer_name), QPrinter.PrinterMode.HighResolution)
    printer.setDocName(page.picture.stem)
    printer.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter)
    _paint(printer, page, f"{printer_name}: takes no pictures just now. Look whether the printer is on.")


def write_pdf(page: Page, target: Path) -> Path:
    """Write the page as a PDF; returns where it is.

    Raises
    ------
    OutputError
        The file can't be written, or the picture has gone.
    """
    target = target.with_suffix(".pdf")
    paper = QBuffer()
    paper.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(paper)
    writer.setResolution(PDF_DPI)
    writer.setTitle(page.picture.stem)
    writer.setCreator("ringar")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter)
    _paint(writer, page, f"{target}: can't be written. Choose another folder.")
    write_atomically(target, bytes(paper.data().data()))
    return target


def _details(ring: NotedRing) -> str:
    return "   ·   ".join(part for part in (ring.sku, finger_name(ring.finger)) if part)


def _paint(device: QPagedPaintDevice, page: Page, trouble: str) -> None:
    image = QImage(str(page.picture))
    if image.isNull():
        raise OutputError(f"{page.picture}: is no longer there.")
    painter = QPainter()
    if not painter.begin(device):
        raise OutputError(trouble)
    try:
        _draw(painter, image, page)
    finally:
        painter.end()


def _draw(painter: QPainter, image: QImage, page: Page) -> None:
    """Draw top-down in points; the page's width is the picture's."""
    scale = painter.device().logicalDpiX() / 72.0
    painter.scale(scale, scale)
    width, height = painter.device().width() / scale, painter.device().height() / scale
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    size = image.size().scaled(int(width), int(height * PICTURE_SHARE), Qt.AspectRatioMode.KeepAspectRatio)
    y = _text(painter, QRectF(0, 0, width, 30), "RINGAR", _font(SERIF, 20.0, spacing=6.0), INK) + 14.0
    painter.drawImage(QRectF((width - size.width()) / 2, y, size.width(), size.height()), image)
    y += size.height() + 20.0
    for name, details in page.lines:
        y = _text(painter, QRectF(0, y, width, 30), name, _font(SERIF, 22.0), INK) + 2.0
        y = _text(painter, QRectF(0, y, width, 20), details, _font("", 11.0), MUTE) + 12.0
    painter.setPen(QPen(RULE, 0.8))
    painter.drawLine(int(width * 0.4), int(y + 4), int(width * 0.6), int(y + 4))
    _text(painter, QRectF(0, y + 14.0, width, 20), page.date, _font("", 11.0), MUTE)


def _text(painter: QPainter, room: QRectF, text: str, font: QFont, color: QColor) -> float:
    """Draw one centred line; returns where it ends."""
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip, text)
    return room.bottom()


def _font(family: str, size_px: float, spacing: float = 0.0) -> QFont:
    font = QFont(family) if family else QFont()
    font.setPixelSize(round(size_px))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return font
