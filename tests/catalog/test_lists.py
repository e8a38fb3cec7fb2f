"""Lists as programs and people save them, and lists made to do harm."""

import json
import tracemalloc
from pathlib import Path

import pytest

from ringar.catalog.importing.lists import ListRow, encoding_of, read_rows
from ringar.errors import UnreadableListError

TEXT = "Artikelnr;Bezeichnung;Preis\r\nA-1;Größe Öl;1,5\r\nA-2;Šperk €;2\r\n"


def rows(path: Path, data: bytes) -> list[ListRow]:
    path.write_bytes(data)
    return list(read_rows(path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    found = rows(tmp_path / "a.csv", TEXT.encode(encoding))
    assert [row.cells["name"] for row in found] == ["Größe Öl", "Šperk €"]
    assert [row.line for row in found] == [2, 3]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("start", ["", "sep={}\r\n"])
def test_delimiters(tmp_path: Path, delimiter: str, start: str) -> None:
    text = (
        start.format(delimiter)
        + f'SKU{delimiter}"Name, full; or | not"{delimiter}Price\nA{delimiter}B{delimiter}"1,5"\n'
    )
    found = rows(tmp_path / "a.csv", text.encode())
    assert found == [ListRow(3 if start else 2, {"sku": "A", "price": "1,5"})]


def test_a_late_odd_byte_is_still_found(tmp_path: Path) -> None:
    data = b"SKU,Name\n" + b"A,plain\n" * 100_000 + "B,Gr\u00f6\u00dfe\n".encode("cp1252")
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    assert encoding_of(path) == "cp1252"


def test_quotes_lines_within_cells_and_short_rows(tmp_path: Path) -> None:
    found = rows(tmp_path / "a.csv", b'SKU,Name,Price\nA,"two\nlines, ""so""",3\n\n,,\nB\nC,x,1,extra,more\n')
    assert found == [
        ListRow(2, {"sku": "A", "name": 'two\nlines, "so"', "price": "3"}),
        ListRow(6, {"sku": "B"}),
        ListRow(7, {"sku": "C", "name": "x", "price": "1"}),
    ]


def test_a_quote_left_open_costs_some_rows_and_is_told_with_its_line(tmp_path: Path) -> None:
    data = b'SKU,Name\nA,good\nB,"open\n' + b"C,lost in the quote\n" * 10_000
    found = rows(tmp_path / "a.csv", data)
    assert found[0] == ListRow(2, {"sku": "A", "name": "good"})
    assert found[1].line == 3
    assert "quotation mark" in found[1].trouble
    assert found[-1].cells == {"sku": "C", "name": "lost in the quote"}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\n\n\n", "empty"),
        (b"just some text\nand more\n", "SKU"),
        (b"Name,Price\nx,1\n", "it has: Name, Price"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "SKU|empty"),
        (b"SKU," + b"x" * 200_000 + b"\nA,b\n", "thousand characters"),
        (b"SKU,Name\nA," + b"x" * 5_000_000, "line without end"),
        (bytes(range(256)) * 40, "."),
    ],
)
def test_what_is_no_list(tmp_path: Path, data: bytes, words: str) -> None:
    with pytest.raises(UnreadableListError, match=words):
        rows(tmp_path / "a.csv", data)


def test_a_missing_list(tmp_path: Path) -> None:
    with pytest.raises(UnreadableListError, match=r"No such file"):
        list(read_rows(tmp_path / "none.csv"))


def test_a_hundred_thousand_rows_take_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    with path.open("w") as text:
        text.write("SKU,Name,Price\n")
        text.writelines(f"R-{number},A ring with quite a name {number},{number}.50\n" for number in range(100_000))
    tracemalloc.start()
    try:
        count = sum(1 for _ in read_rows(path))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 100_000
    assert peak < 4e6


def test_json(tmp_path: Path) -> None:
    rings = [{"sku": "A", "Preis": 12.5, "tags": ["x", "y"], "other": {"deep": 1}}, {"SKU": "B", "image": "b.png"}]
    expected = [
        ListRow(1, {"sku": "A", "price": 12.5, "tags": ["x", "y"]}),
        ListRow(2, {"sku": "B", "picture": "b.png"}),
    ]
    assert rows(tmp_path / "a.json", json.dumps(rings).encode()) == expected
    assert rows(tmp_path / "b.json", json.dumps({"rings": rings}).encode("utf-16")) == expected
    lines = "\n".join(map(json.dumps, rings))
    assert rows(tmp_path / "c.jsonl", lines.encode()) == expected


def test_rows_of_json_that_are_wrong_are_told_one_by_one(tmp_path: Path) -> None:
    found = rows(tmp_path / "a.jsonl", b'{"sku": "A"}\nnot json\n[1]\n{"sku": {"a": 1}}\n' + b"[" * 100_000 + b"\n")
    assert [bool(row.trouble) for row in found] == [False, True, True, True, True]
    assert [row.line for row in found] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("data", [b"", b"{", b"3", b'{"a": 1}', b"[" * 100_000, b"\xff\xfe\x00", b"nul"])
def test_what_is_no_json_list(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UnreadableListError):
        rows(tmp_path / "a.json", data)
