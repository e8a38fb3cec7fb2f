"""A contact sheet: the cut-out rings side by side, to look a catalogue over at a glance."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.catalog.records import RingRecord
from ringar.catalog.store import Catalog
from ringar.errors import RingarError
from ringar.pictures import encode_png

MOST_ON_A_SHEET = 400
CELL_PX, LABEL_PX = 180, 34
_SQUARES_PX = 12
_INK, _CHECK = (40, 40, 40), (30, 30, 210)


def contact_sheet(catalog: Catalog, records: Sequence[RingRecord], columns: int = 8) -> bytes:
    """Every ring on a chequered ground with its SKU, in red where a person should check it; PNG.

    Rings whose photo can't be used show an empty field.
    """
    lines = max(1, -(-len(records) // columns))
    sheet = np.full((lines * (CELL_PX + LABEL_PX), columns * CELL_PX, 3), 245, np.uint8)
    for number, record in enumerate(records):
        top, left = number // columns * (CELL_PX + LABEL_PX), number % columns * CELL_PX
        sheet[top : top + CELL_PX, left : left + CELL_PX] = _on_squares(_thumbnail(catalog, record))
        ink = _CHECK if record.needs_check else _INK
        label = record.sku if record.sku.isascii() else record.sku.encode("ascii", "replace").decode()
        base = (left + 6, top + CELL_PX + 16)
        cv2.putText(sheet, label[:24], base, cv2.FONT_HERSHEY_SIMPLEX, 0.4, ink, 1, cv2.LINE_AA)
        below = f"{record.view.value} {record.anchor_confidence:.2f}"
        base = (left + 6, top + CELL_PX + 29)
        cv2.putText(sheet, below, base, cv2.FONT_HERSHEY_SIMPLEX, 0.35, ink, 1, cv2.LINE_AA)
    return encode_png(sheet, level=6)


def _thumbnail(catalog: Catalog, record: RingRecord) -> NDArray[np.uint8]:
    try:
        png = catalog.thumbnail(record, CELL_PX)
    except RingarError:
        return np.zeros((CELL_PX, CELL_PX, 4), np.uint8)
    return np.asarray(cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED), np.uint8)


def _on_squares(bgra: NDArray[np.uint8]) -> NDArray[np.uint8]:
    side = bgra.shape[0]
    place = np.indices((side, side)) // _SQUARES_PX
    ground = np.where(place.sum(axis=0) % 2, 235, 205)[..., None].astype(np.float32)
    alpha = bgra[..., 3:].astype(np.float32) / 255
    return (bgra[..., :3] * alpha + ground * (1 - alpha) + 0.5).astype(np.uint8)
