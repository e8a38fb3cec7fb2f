"""The catalogue's words as a CSV file that spreadsheets open and an import reads again."""

import csv
import os
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from ringar.catalog.importing.values import FORMULA_SIGNS
from ringar.catalog.records import RingRecord
from ringar.files import moved_into_place

COLUMNS = (
    "sku", "name", "metal", "stones", "carat", "price", "currency", "inner_diameter_mm", "tags", "picture",
    "needs_check", "check_reason",
)  # fmt: skip


def export_table(records: Iterable[RingRecord], path: Path) -> int:
    """Write one row per ring; returns their number.

    Cells that a spreadsheet would calculate get an apostrophe before them.

    Raises
    ------
    OutputError
        It can't be written; nothing is left behind.
    """
    count = 0
    with moved_into_place(path) as temporary, temporary.open("x", encoding="utf-8-sig", newline="") as text:
        writer = csv.writer(text)
        writer.writerow(COLUMNS)
        for record in records:
            writer.writerow([defused(cell) for cell in _cells(record)])
            count += 1
        text.flush()
        os.fsync(text.fileno())
    return count


def defused(cell: str) -> str:
    """A cell that no spreadsheet calculates."""
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell


def _cells(record: RingRecord) -> tuple[str, ...]:
    price = _plain(record.price)
    if record.price_to is not None:
        price += f" - {_plain(record.price_to)}"
    return (
        record.sku,
        record.name,
        record.metal,
        "; ".join(record.stones),
        _plain(record.carat),
        price,
        record.currency,
        "" if record.inner_diameter_mm is None else f"{record.inner_diameter_mm:g}",
        "; ".join(record.tags),
        record.photo_name,
        "yes" if record.needs_check else "no",
        record.check_reason,
    )


def _plain(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount:f}"
