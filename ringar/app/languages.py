"""The languages the window speaks, and turning to one of them."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "zh_CN": "中文", "ar": "العربية"}
"""Codes, with what the languages call themselves. English is what the texts are written in; the others have a
translation file."""
TRANSLATIONS_FOLDER = Path(__file__).resolve().parent / "translations"
TRANSLATOR = "ringar translation"


def speak(language: str) -> None:
    """Speak a language from now on, in numbers and dates and the direction of reading too; empty: the system's.

    Texts that are on the screen already follow when the engine translates them anew.
    """
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication):
        return
    before = app.findChild(QTranslator, TRANSLATOR)
    if before is not None:
        app.removeTranslator(before)
        before.setParent(None)
    locale = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(locale)
    translator = QTranslator(app)
    translator.setObjectName(TRANSLATOR)
    if translator.load(locale, "ringar", "_", str(TRANSLATIONS_FOLDER)):
        QCoreApplication.installTranslator(translator)
    app.setLayoutDirection(locale.textDirection())
