"""The app's own fonts have every letter of its own texts, on machines without any other font."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QRawFont

from ringar.app.languages import LANGUAGES, TRANSLATIONS_FOLDER


@pytest.fixture(scope="module")
def fonts(repository: Path) -> list[QRawFont]:
    return [QRawFont(str(path), 16.0) for path in sorted((repository / "resources" / "fonts").glob("*.[ot]tf"))]


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_every_letter_of_a_translation_is_there(qapp: QGuiApplication, fonts: list[QRawFont], code: str) -> None:
    assert qapp is not None
    assert len(fonts) == 6
    tree = ET.parse(TRANSLATIONS_FOLDER / f"ringar_{code}.ts")  # noqa: S314 - our own file
    letters = {letter for message in tree.iter("translation") for letter in message.text or "" if letter.isprintable()}
    letters |= set(LANGUAGES[code])
    missing = {letter for letter in letters if not any(font.supportsCharacter(ord(letter)) for font in fonts)}
    assert missing == set()


def test_fonts_are_small(repository: Path) -> None:
    assert sum(path.stat().st_size for path in (repository / "resources" / "fonts").iterdir()) < 2_500_000
