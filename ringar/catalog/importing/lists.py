"""Lists of rings from outside: CSV and TSV of any program, JSON, JSON lines; read row by row in bounded memory."""

import codecs
import csv
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from ringar.catalog.importing.columns import field_of, fields_of
from ringar.errors import UnreadableListError
from ringar.files import check_regular, reason_of

LIST_SUFFIXES = (".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson")
MAX_LIST_BYTES = 2**30
MAX_JSON_BYTES = 64 * 2**20
MAX_ROWS = 2_000_000
MAX_CELL = 64 * 1024
MAX_LINE_BYTES = 4 * 2**20
_SNIFFED = 256 * 1024
_CHUNK = 2**20


@dataclass(frozen=True)
class ListRow:
    """One row: its line, its cells by field, or what is wrong with it."""

    line: int
    cells: dict[str, object]
    trouble: str = ""


def read_rows(path: Path) -> Iterator[ListRow]:
    """The rows of a list.

    Raises
    ------
    UnreadableListError
        The file can't be read, is no list, or none of its columns is known.
    """
    suffix = path.suffix.lower()
    try:
        check_regular(path)
        size = path.stat().st_size
        if size > MAX_LIST_BYTES:
            raise UnreadableListError(f"{path}: has more than {MAX_LIST_BYTES // 2**20} MB. Split it.")
        rows = {".json": _json_rows, ".jsonl": _json_lines, ".ndjson": _json_lines}.get(suffix, _table_rows)(path)
        for number, row in enumerate(rows):
            if number >= MAX_ROWS:
                raise UnreadableListError(f"{path}: has more than {MAX_ROWS} rows. Split it.")
            yield row
    except OSError as error:
        raise UnreadableListError(f"{path}: can't be read ({reason_of(error)}). Check the file.") from error


def encoding_of(path: Path) -> str:
    """The text encoding of a file: by its mark, by being valid UTF-8, by its zeros; else Windows' Western one."""
    with path.open("rb") as handle:
        start = handle.read(_SNIFFED)
        if start.startswith(codecs.BOM_UTF8):
            return "utf-8-sig"
        if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        zeros = (start[0::2].count(0), start[1::2].count(0))
        if max(zeros) > len(start) // 8:
            return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while start:
                decoder.decode(start)
                start = handle.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
        return "utf-8"


def _table_rows(path: Path) -> Iterator[ListRow]:
    encoding = encoding_of(path)
    with path.open(encoding=encoding, errors="replace", newline="") as text, _cell_limit():
        delimiter, skipped = _delimiter(text)
        reader = csv.reader(_lines(text, path), delimiter=delimiter)
        fields: dict[int, str] = {}
        while not fields:
            header, trouble = _next(reader)
            if header is None or trouble:
                raise UnreadableListError(f"{path}: is no table of rings. {trouble or 'It is empty.'}")
            if any(cell.strip() for cell in header):
                fields = fields_of(header)
                _check_columns(path, header, fields)
        while True:
            line = skipped + reader.line_num + 1
            cells, trouble = _next(reader)
            if cells is None:
                return
            if trouble or any(cell.strip() for cell in cells):
                yield ListRow(
                    line, {name: cells[place] for place, name in fields.items() if place < len(cells)}, trouble
                )


def _next(reader: Any) -> tuple[list[str] | None, str]:
    """The next row and what is wrong with it; None at the end."""
    try:
        return next(reader, None), ""
    except csv.Error as error:
        if "field limit" in str(error):
            return [], f"A cell has more than {MAX_CELL // 1024} thousand characters; is a quotation mark left open?"
        return [], f"The row can't be read ({error})."


def _lines(text: IO[str], path: Path) -> Iterator[str]:
    """The lines of a file, none of them without end."""
    while line := text.readline(MAX_LINE_BYTES):
        if len(line) >= MAX_LINE_BYTES:
            raise UnreadableListError(f"{path}: has a line without end. Is it a table?")
        yield line


def _delimiter(text: IO[str]) -> tuple[str, int]:
    """The sign between cells, with which most column names are known, and how many lines come before the header.

    Leaves the file there.
    """
    skipped = 0
    start = text.tell()
    header = text.readline(MAX_CELL)
    if header.lower().startswith("sep="):
        start, skipped = text.tell(), 1
        header = text.readline(MAX_CELL)
    while header.isspace():
        header = text.readline(MAX_CELL)
    text.seek(start)

    def known(sign: str) -> tuple[int, int]:
        try:
            cells = next(csv.reader([header], delimiter=sign), [])
        except csv.Error:
            return 0, 0
        return len(fields_of(cells)), len(cells)

    return max((";", ",", "\t", "|"), key=known), skipped


def _check_columns(path: Path, header: Sequence[str], fields: dict[int, str]) -> None:
    if not {"sku", "picture"} & set(fields.values()):
        shown = ", ".join(cell.strip()[:30] for cell in header[:8])
        raise UnreadableListError(f"{path}: no column holds the SKU (it has: {shown}). Name one column 'SKU'.")


@contextmanager
def _cell_limit() -> Iterator[None]:
    """Python's limit of a cell's length, which is one for the whole process, set for a while."""
    before = csv.field_size_limit(MAX_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _json_rows(path: Path) -> Iterator[ListRow]:
    if path.stat().st_size > MAX_JSON_BYTES:
        limit = MAX_JSON_BYTES // 2**20
        raise UnreadableListError(f"{path}: has more than {limit} MB. Save it as CSV or as JSON lines (.jsonl).")
    try:
        given = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise UnreadableListError(f"{path}: is no valid JSON ({reason}).") from error
    if isinstance(given, dict):
        lists = [
            value for key, value in given.items() if key in ("rings", "products", "items") and isinstance(value, list)
        ]
        given = lists[0] if lists else None
    if not isinstance(given, list):
        raise UnreadableListError(f'{path}: holds no list of rings. Give [{{...}}, ...] or {{"rings": [...]}}.')
    for number, entry in enumerate(given, 1):
        yield _json_row(number, entry)


def _json_lines(path: Path) -> Iterator[ListRow]:
    with path.open(encoding=encoding_of(path), errors="replace") as text:
        for number, line in enumerate(_lines(text, path), 1):
            if line.strip():
                try:
                    entry = json.loads(line)
                except (ValueError, RecursionError):
                    yield ListRow(number, {}, "This is no valid JSON.")
                    continue
                yield _json_row(number, entry)


def _json_row(number: int, entry: object) -> ListRow:
    if not isinstance(entry, dict):
        return ListRow(number, {}, "This is no object with a ring's fields.")
    cells: dict[str, object] = {}
    for key, value in entry.items():
        field = field_of(key)
        if field is not None and field not in cells:
            if isinstance(value, list):
                cells[field] = [part for part in value[:100] if isinstance(part, str | int | float)]
            elif isinstance(value, dict):
                return ListRow(number, {}, f"'{key[:40]}' must not be an object.")
            else:
                cells[field] = value[:MAX_CELL] if isinstance(value, str) else value
    return ListRow(number, cells)
