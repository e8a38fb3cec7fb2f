"""The language on the screen: each customer's own, then the shop's again."""

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot

from ringar.app.languages import LANGUAGES, speak

OWN_NAMES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "zh_CN": "简体中文",
    "ar": "العربية",
}
"""Each language's name in itself; the system's own names add a country."""


class Tongue(QObject):
    """Which languages are offered, and which is spoken.

    Parameters
    ----------
    offered
        Codes, in the order shown.
    first
        Spoken to every new customer; empty: the system's.
    """

    changed = Signal()
    spoken = Signal()

    def __init__(self, offered: tuple[str, ...], first: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offered = tuple(code for code in offered if code in LANGUAGES)
        self._first = first
        self._current = first

    @Slot(str)
    def choose(self, code: str) -> None:
        """Speak one of the offered languages."""
        if code in self._offered and code != self._code():
            self._turn_to(code)

    def forget(self) -> None:
        """Speak the shop's language again."""
        if self._current != self._first:
            self._turn_to(self._first)

    def _turn_to(self, code: str) -> None:
        self._current = code
        speak(code)
        self.spoken.emit()
        self.changed.emit()

    def _code(self) -> str:
        """The code spoken; that of the system's language where none was chosen."""
        if self._current:
            return self._current
        name = QLocale.system().name()
        return next((code for code in self._offered if name == code or name.split("_")[0] == code), "en")

    def _get_languages(self) -> list[dict[str, str]]:
        return [{"code": code, "name": OWN_NAMES[code]} for code in self._offered]

    languages = Property(list, _get_languages, constant=True)
    current = Property(str, _code, notify=changed)
