"""Cells of lists as values: amounts of all countries, ranges, currencies, text that stays text."""

import string
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringar.catalog.importing.columns import field_of, fields_of
from ringar.catalog.importing.values import CellError, measure_of, number_of, prices_of, ring_data, terms_of, text_of
from ringar.catalog.table import defused


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1290", "1290"),
        ("1290.5", "1290.5"),
        ("1290,5", "1290.5"),
        ("1.290,00", "1290"),
        ("1,290.00", "1290"),
        ("1.234.567,89", "1234567.89"),
        ("1,234,567", "1234567"),
        ("1 290,00", "1290"),
        ("1\u202f290,00", "1290"),
        ("1'290.50", "1290.5"),
        ("1\u2019290.50", "1290.5"),
        ("1.200", "1200"),
        ("1,200", "1200"),
        ("0.125", "0.125"),
        ("12.50", "12.5"),
        ("99,-", None),
        ("12,3,4.5.6", None),
        ("", None),
        ("1e5", None),
        ("nan", None),
        ("-5", None),
        ("9" * 13, None),
        ("9" * 100_000, None),
    ],
)
def test_numbers(text: str, value: str | None) -> None:
    if value is None:
        with pytest.raises(CellError):
            number_of(text)
    else:
        assert number_of(text) == Decimal(value)


@given(st.integers(0, 10**9), st.sampled_from(["{:,.2f}", "{:.2f}"]), st.sampled_from(["EN", "DE", "CH", "FR"]))
def test_every_countrys_way_to_write_a_price_reads_the_same(cents: int, form: str, country: str) -> None:
    english = form.format(Decimal(cents) / 100)
    marks = {"EN": ",.", "DE": ".,", "CH": "'.", "FR": "\u202f,"}[country]
    written = english.translate(str.maketrans(",.", marks))
    assert prices_of(f"{written} €") == (Decimal(cents) / 100, None, "EUR")


@pytest.mark.parametrize(
    ("text", "low", "high", "currency"),
    [
        ("€ 1.290,00", "1290", None, "EUR"),
        ("1290 EUR", "1290", None, "EUR"),
        ("CHF 1'290.-", "1290", None, "CHF"),
        ("$1,290", "1290", None, "USD"),
        ("ab 450 €", "450", None, "EUR"),
        ("450 - 690 €", "450", "690", "EUR"),
        ("450-690", "450", "690", ""),
        ("£450\u2013£690", "450", "690", "GBP"),
        ("1.200,00 bis 1.500,00 EUR", "1200", "1500", "EUR"),
        ("de 450 à 690 €", "450", "690", "EUR"),
        ("690 to 450", "450", "690", ""),
        ("450...690", "450", "690", ""),
    ],
)
def test_prices(text: str, low: str, high: str | None, currency: str) -> None:
    assert prices_of(text) == (Decimal(low), None if high is None else Decimal(high), currency)


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "on request", "-5", "1 - 2 - 3", "450/690", "=HYPERLINK(1)"])
def test_what_is_no_price(text: str) -> None:
    with pytest.raises(CellError):
        prices_of(text)


def test_measures_have_no_thousands() -> None:
    assert measure_of("17,250 mm") == Decimal("17.25")
    assert measure_of("1.005 ct") == Decimal("1.005")
    assert measure_of(".5") == Decimal("0.5")
    for text in ("-1", "1-2", "mm", "1.2.3"):
        with pytest.raises(CellError):
            measure_of(text)


def test_terms() -> None:
    assert terms_of("Ruby, diamonds; Ruby | pearl") == ("Ruby", "diamonds", "pearl")
    assert terms_of(["Ruby", " ", "opal, white"]) == ("Ruby", "opal, white")
    assert terms_of("Rubin und Diamant") == ("Rubin", "Diamant")
    assert len(terms_of(",".join(string.ascii_letters))) == 32


@given(st.text(max_size=60))
def test_text_is_one_line_and_a_round_trip_through_a_spreadsheet_changes_nothing(text: str) -> None:
    clean = text_of(text)
    assert "\n" not in clean
    assert "\0" not in clean
    assert text_of(defused(clean)) == text_of(clean)
    assert not defused(clean).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_formulas_are_text() -> None:
    data, _ = ring_data({"sku": "=1+1", "name": '=HYPERLINK("http://x")', "tags": "@a"})
    assert (data.sku, data.name, data.tags) == ("=1+1", '=HYPERLINK("http://x")', ("@a",))


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"sku": "a", "inner_diameter_mm": "172"}, "8 to 32 mm"),
        ({"sku": "a", "inner_diameter_mm": "seventeen"}, "Inner diameter mm 'seventeen' is no number"),
        ({"sku": "a", "price": "=2*3"}, "formula"),
        ({"sku": "a", "price": "on request"}, "Price 'on request' is no price; it was left out"),
        ({"sku": "a", "carat": "heavy"}, "Carat 'heavy' is no number"),
        ({"sku": "a", "price": 5, "currency": "Taler"}, "Currency"),
        ({"sku": "a", "price": True}, "is no"),
    ],
)
def test_a_cell_of_no_use_is_left_out_and_named(cells: dict[str, object], words: str) -> None:
    data, notes = ring_data({**cells, "name": "kept"})
    assert data.name == "kept"
    assert len(notes) == 1
    assert words in notes[0]


@pytest.mark.parametrize("cells", [{"name": "no number"}, {"sku": " "}, {"sku": "x" * 101}])
def test_a_row_needs_a_number(cells: dict[str, object]) -> None:
    with pytest.raises(CellError, match="SKU"):
        ring_data(cells)


def test_empty_cells_say_nothing() -> None:
    data, notes = ring_data({"sku": "a", "name": "  ", "price": "", "tags": [], "metal": None})
    assert data.model_fields_set == {"sku"}
    assert notes == ()


def test_a_circumference_is_a_diameter() -> None:
    data, _ = ring_data({"sku": "a", "inner_circumference_mm": "54"})
    assert data.inner_diameter_mm == pytest.approx(17.19, abs=0.01)


@pytest.mark.parametrize(
    ("column", "field"),
    [
        ("SKU", "sku"),
        (" Artikel-Nr. ", "sku"),
        ("RÉFÉRENCE", "sku"),
        ("Bezeichnung", "name"),
        ("Matière", "metal"),
        ("Edelsteine", "stones"),
        ("Preis (EUR)", "price"),
        ("Price [USD]", "price"),
        ("Precio", "price"),
        ("Währung", "currency"),
        ("Waehrung", "currency"),
        ("Inner diameter in mm", "inner_diameter_mm"),
        ("Ø innen (mm)", "inner_diameter_mm"),
        ("inner_diameter_mm", "inner_diameter_mm"),
        ("Ringweite", "inner_circumference_mm"),
        ("Mots-clés", "tags"),
        ("Bilddatei", "picture"),
        ("Lagerort", None),
        ("", None),
    ],
)
def test_columns(column: str, field: str | None) -> None:
    assert field_of(column) == field


def test_the_first_of_two_columns_counts() -> None:
    assert fields_of(["id", "SKU", "x", "Preis", "UVP"]) == {0: "sku", 3: "price"}
