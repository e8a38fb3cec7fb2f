"""Metals, stones and prices as the user's language writes them."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from ringar.app.details import details_of
from ringar.app.entries import Price, bundled_rings
from ringar.app.languages import LANGUAGES, speak
from ringar.app.materials import NAMES, in_users_language
from ringar.app.prices import price_text
from tests.app.driving import OpenWindow

NARROW, SPACE, DASH = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}", "\N{EN DASH}"


@pytest.fixture(autouse=True)
def english_again(qapp: QGuiApplication) -> Iterator[None]:
    assert qapp is not None
    yield
    speak("en")


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_every_metal_and_stone_has_a_name_in_every_language(language: str) -> None:
    speak(language)
    same = [name for name in NAMES.values() if in_users_language(name) == name]
    assert len(same) <= 0.3 * len(NAMES), same  # a Peridot is a Peridot in German too
    if language in {"zh_CN", "ar"}:
        assert same == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "18K yellow gold", "18K yellow gold"),
        ("de", "Yellow gold", "Gelbgold"),
        ("de", "Ruby, diamonds", "Rubin, Diamanten"),
        ("de", "18K yellow gold", "18K Gelbgold"),
        ("fr", "Ruby, diamonds", "Rubis, diamants"),
        ("fr", "platinum 950", "platine 950"),
        ("es", "White gold", "Oro blanco"),
        ("de", "Marigold", "Marigold"),
        ("de", "Wolfram", "Wolfram"),
        ("de", "", ""),
    ],
)
def test_known_names_are_translated_where_they_stand(language: str, text: str, expected: str) -> None:
    speak(language)
    assert in_users_language(text) == expected


@pytest.mark.parametrize(
    ("language", "price", "expected"),
    [
        ("en", Price(Decimal(4200), None, "EUR"), "€4,200"),
        ("en", Price(Decimal("99.5"), None, "USD"), "$99.50"),
        ("en", Price(Decimal(1200), Decimal(1500), "CHF"), f"CHF{SPACE}1,200{SPACE}{DASH}{SPACE}1,500"),
        ("de", Price(Decimal(4200), None, "EUR"), f"4.200{SPACE}€"),
        ("fr", Price(Decimal(4200), None, "EUR"), f"4{NARROW}200{SPACE}€"),
        ("es", Price(Decimal(14200), None, "EUR"), f"14.200{SPACE}€"),
        ("zh_CN", Price(Decimal(4200), None, "CNY"), "¥4,200"),
        ("en", Price(Decimal(4200)), "4,200"),
        ("en", None, ""),
    ],
)
def test_prices_are_written_as_people_write_them(language: str, price: Price | None, expected: str) -> None:
    assert price_text(price, QLocale(language)) == expected


def test_an_arabic_price_has_its_figures_and_its_currency() -> None:
    text = price_text(Price(Decimal(4200), None, "EUR"), QLocale("ar"))
    assert QLocale("ar").toString(4200.0, "f", 0) in text
    assert "€" in text


@pytest.mark.qt
def test_cards_and_title_follow_the_language(open_driver: OpenWindow) -> None:
    driver = open_driver()
    driver.ready()
    ruby = bundled_rings()[1]
    driver.click("ringCard1")
    driver.until(lambda: driver.text("ringDetails") == "Yellow gold   ·   Ruby, diamonds")
    driver.window.studio.settings_kept.set_language("de")
    driver.until(lambda: driver.text("ringDetails") == "Gelbgold   ·   Rubin, Diamanten")
    assert driver.find("ringCard1").property("details") == details_of(ruby) == "Gelbgold   ·   Rubin, Diamanten"
