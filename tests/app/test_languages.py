import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from ringar.app.controls import controls_of
from ringar.app.guidance import ADVICE, CONTEXT
from ringar.app.languages import TRANSLATIONS_FOLDER, speak
from ringar.parameters import RingParameter
from tests.app.driving import OpenWindow

LANGUAGES = ("de", "fr", "es", "zh_CN", "ar")


def speaking(app: QGuiApplication, language: str) -> Iterator[str]:
    assert app is not None
    speak(language)
    yield language
    speak("en")


@pytest.fixture(params=LANGUAGES)
def language(qapp: QGuiApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    yield from speaking(qapp, request.param)


@pytest.fixture
def arabic(qapp: QGuiApplication) -> Iterator[str]:
    yield from speaking(qapp, "ar")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_is_translated(code: str) -> None:
    tree = ET.parse(TRANSLATIONS_FOLDER / f"ringar_{code}.ts")  # noqa: S314 - our own file
    messages = list(tree.iter("message"))
    assert len(messages) > 70
    for message in messages:
        translation = message.find("translation")
        assert translation is not None
        assert translation.text, message.findtext("source")
        assert "type" not in translation.attrib, message.findtext("source")


def test_compiled_translations_hold_guidance_and_parameters(language: str) -> None:
    for sentence in ADVICE.values():
        assert QGuiApplication.translate(CONTEXT, str(sentence)) != sentence, language
    for control in controls_of(RingParameter.model_json_schema()):
        assert QGuiApplication.translate("Parameters", control.help) != control.help, language


def test_every_text_of_the_window_is_collected(repository: Path) -> None:
    tree = ET.parse(TRANSLATIONS_FOLDER / "ringar_de.ts")  # noqa: S314 - our own file
    known = {message.findtext("source") for message in tree.iter("message")}
    sources = {
        part.split('"')[0]
        for file in (repository / "ringar" / "app" / "qml").rglob("*.qml")
        for part in file.read_text(encoding="utf-8").split('qsTr("')[1:]
    }
    assert len(sources) > 50
    assert [source for source in sources if source not in known] == []


@pytest.mark.qt
def test_arabic_turns_the_window_round(arabic: str, open_driver: OpenWindow) -> None:
    driver = open_driver()
    driver.ready()
    driver.root.resize(1280, 720)
    driver.until(lambda: driver.find("tray").width() == 1280)
    driver.click("fit")
    driver.until(lambda: driver.find("fitDrawer").opacity() == 1.0)
    assert driver.find("fitDrawer").mapToScene(QPointF(0, 0)).x() < 100, arabic
    assert driver.middle(driver.find("ringCard0")).x() > 1100
    driver.click("finger1")
    driver.until(lambda: driver.worn()[0][1] == 1)
    driver.click("ringCard1")
    driver.until(lambda: driver.text("ringName") == "Ruby halo")
