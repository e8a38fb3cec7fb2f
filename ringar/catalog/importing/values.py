"""Cells of a list as values: amounts with decimal points or commas, ranges, lists of words, text that is only text."""

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from ringar.catalog.records import MAX_DIAMETER_MM, MAX_TERMS, MAX_TEXT, MIN_DIAMETER_MM, RingData

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""Spreadsheets calculate cells that begin so (OWASP, "CSV Injection")."""

# ISO 4217 codes of the signs that shops write; a dollar alone is taken as the US one.
_CURRENCIES = {
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₩": "KRW", "zł": "PLN",
    "fr.": "CHF", "sfr.": "CHF", "euro": "EUR", "euros": "EUR",
}  # fmt: skip
_NUMBER = re.compile(r"\d[\d.,'\u2019\u00a0\u202f ]*")
_RANGE = re.compile(
    r"(?<=[\d€$£¥.,])\s*(?:[-\u2013\u2014]|\bto\b|\bbis\b|\bà\b|\ba\b|\.\.\.?|\u2026)\s*(?=[\d€$£¥a-zA-Z])"
)


class CellError(ValueError):
    """A cell can't be what its column says; the message is part of a sentence."""


def text_of(value: object) -> str:
    """A cell as plain text: without control characters, spaces at its ends and the guard against formulas."""
    text = value if isinstance(value, str) else "" if value is None else str(value)
    shown = "".join(" " if unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"} else sign for sign in text)
    clean = " ".join(shown.split())
    return clean[1:] if clean[:1] == "'" and clean[1:2] in FORMULA_SIGNS else clean


def number_of(value: object) -> Decimal:
    """A number: ``1.234,50``, ``1,234.50``, ``1 234,5``, ``1'234.50`` and ``1234.5`` are all understood.

    A single comma or point before exactly three digits parts thousands where the number before it has one to three
    digits other than a lone 0: ``1.200`` is a price of twelve hundred.

    Raises
    ------
    CellError
        It is no number.
    """
    if isinstance(value, bool):
        raise CellError("is no number")
    if isinstance(value, int | float | Decimal):
        return _checked(Decimal(str(value)))
    text = re.sub(r"[\s'\u2019\u00a0\u202f]", "", str(value))
    if not re.fullmatch(r"\d[\d.,]*", text):
        raise CellError("is no number")
    return _checked(_with_point(text.rstrip(".,")))


def measure_of(value: object) -> Decimal:
    """A number with a unit, where ``1.234`` is less than two: sizes and weights have no thousands."""
    if isinstance(value, int | float | Decimal):
        return number_of(value)
    match = re.fullmatch(r"[^\d.,+-]*(\d+(?:[.,]\d+)?|[.,]\d+)\s*[^\d]*", str(value))
    if match is None:
        raise CellError("is no number")
    return _checked(Decimal("0" + match[1].replace(",", ".")))


def prices_of(value: object) -> tuple[Decimal, Decimal | None, str]:
    """A price or a range of prices, with the currency written beside it.

    Returns
    -------
    Lowest, highest (None where there is one price only), ISO 4217 code (empty where none is written).

    Raises
    ------
    CellError
        It is no price.
    """
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return number_of(value), None, ""
    text = str(value).strip()
    if text.startswith(("=", "@")):
        raise CellError("is a formula, not a price")
    parts = [part for part in _RANGE.split(text) if part.strip()]
    if not 1 <= len(parts) <= 2:
        raise CellError("is no price")
    amounts = [_amount(part) for part in parts]
    currency = next((code for code in map(currency_of, [*parts, text]) if code), "")
    if len(amounts) == 1 or amounts[0] == amounts[1]:
        return amounts[0], None, currency
    return min(amounts), max(amounts), currency


def currency_of(text: str) -> str:
    """The currency that is written in a text, empty where there is none."""
    words = re.sub(r"[\d.,'\u2019\s\u00a0\u202f\u2013\u2014-]+", " ", text).strip()
    code = re.search(r"\b[A-Za-z]{3}\b", words)
    lowered = words.lower()
    for sign, known in _CURRENCIES.items():
        if sign in lowered:
            return known
    return code[0].upper() if code else ""


def terms_of(value: object) -> tuple[str, ...]:
    """Words or names apart by commas, semicolons, bars, slashes, plus signs or "and", each once."""
    given = value if isinstance(value, list | tuple) else re.split(r"[,;|/+]|\b(?:and|und|et|y)\b|&", text_of(value))
    terms = [text_of(term)[:MAX_TEXT] for term in given]
    return tuple(dict.fromkeys(term for term in terms if term))[:MAX_TERMS]


def ring_data(cells: Mapping[str, object]) -> tuple[RingData, tuple[str, ...]]:
    """A row's cells, by field, as a ring's data, and a sentence on every cell that says nothing of use.

    Empty cells and those that can't be read are left out; a ring is not refused for the sake of its price.

    Raises
    ------
    CellError
        There is no SKU, or one that is too long.
    """
    given: dict[str, Any] = {}
    notes: list[str] = []
    for field, value in cells.items():
        empty = value is None or value == [] or (isinstance(value, str) and not text_of(value))
        if not empty and field in _READERS:
            try:
                given |= _READERS[field](value)
            except CellError as error:
                notes.append(_left_out(field, value, str(error)))
    if not given.get("sku"):
        raise CellError("there is no SKU")
    if text_of(cells.get("currency")):
        given["currency"] = currency_of(text_of(cells["currency"])) or text_of(cells["currency"]).upper()
    while True:
        try:
            return RingData.model_validate(given), tuple(notes)
        except ValidationError as error:
            found = error.errors(include_url=False, include_input=False)[0]
            field = str(found["loc"][0])
            if field == "sku":
                raise CellError(f"SKU {_shown(given['sku'])}: {found['msg'].lower()}") from error
            notes.append(_left_out(field, given.pop(field), "can't be used"))


def _left_out(field: str, value: object, why: str) -> str:
    name = field.replace("_", " ")
    return f"{name[:1].upper()}{name[1:]} {_shown(value)} {why}; it was left out."


def _prices(value: object) -> dict[str, Any]:
    low, high, currency = prices_of(value)
    return {"price": low, "price_to": high} | ({"currency": currency} if currency else {})


def _diameter(value: object) -> dict[str, Any]:
    mm = float(measure_of(value))
    if not MIN_DIAMETER_MM <= mm <= MAX_DIAMETER_MM:
        raise CellError(f"is no ring's inner diameter; it must be {MIN_DIAMETER_MM:g} to {MAX_DIAMETER_MM:g} mm")
    return {"inner_diameter_mm": mm}


def _circumference(value: object) -> dict[str, Any]:
    mm = float(measure_of(value)) / math.pi
    if not MIN_DIAMETER_MM <= mm <= MAX_DIAMETER_MM:
        raise CellError("is no ring's inner circumference in mm")
    return {"inner_diameter_mm": round(mm, 3)}


_READERS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "sku": lambda value: {"sku": text_of(value)},
    "name": lambda value: {"name": text_of(value)[:MAX_TEXT]},
    "metal": lambda value: {"metal": text_of(value)[:MAX_TEXT]},
    "stones": lambda value: {"stones": terms_of(value)},
    "tags": lambda value: {"tags": terms_of(value)},
    "carat": lambda value: {"carat": measure_of(value)},
    "price": _prices,
    "inner_circumference_mm": _circumference,
    "inner_diameter_mm": _diameter,
}


def _amount(text: str) -> Decimal:
    found = _NUMBER.findall(text)
    if len(found) != 1 or re.search(r"[=@]", text) or re.match(r"\s*-", text):
        raise CellError("is no price")
    return number_of(found[0])


def _with_point(text: str) -> Decimal:
    """The number in digits, points and commas."""
    comma, point = text.rfind(","), text.rfind(".")
    if comma >= 0 and point >= 0:
        decimal, other = (",", ".") if comma > point else (".", ",")
        if text.count(decimal) > 1:
            raise CellError("is no number")
        return Decimal(text.replace(other, "").replace(decimal, "."))
    mark = "," if comma >= 0 else "."
    if text.count(mark) > 1:
        return Decimal(text.replace(mark, ""))
    before, _, after = text.partition(mark)
    thousands = len(after) == 3 and 1 <= len(before) <= 3 and before != "0"
    return Decimal(before + after if thousands else f"{before}.{after or 0}")


def _checked(number: Decimal) -> Decimal:
    if not number.is_finite() or not 0 <= number < 10**12:
        raise CellError("is out of range")
    return number


def _shown(value: object) -> str:
    text = text_of(value)
    return f"'{text[:40]}...'" if len(text) > 43 else f"'{text}'"
