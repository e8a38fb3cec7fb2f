"""Metals and stones in the user's language.

Catalogues name them in English or in a language of their own; the English names that jewelers use are translated
wherever they stand, so that "18K yellow gold" and "Ruby, diamonds" are too, and everything else stays as it is.
"""

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

CONTEXT = "Materials"

_MARKED = (
    QT_TRANSLATE_NOOP("Materials", "Yellow gold"),
    QT_TRANSLATE_NOOP("Materials", "White gold"),
    QT_TRANSLATE_NOOP("Materials", "Rose gold"),
    QT_TRANSLATE_NOOP("Materials", "Red gold"),
    QT_TRANSLATE_NOOP("Materials", "Pink gold"),
    QT_TRANSLATE_NOOP("Materials", "Green gold"),
    QT_TRANSLATE_NOOP("Materials", "Black gold"),
    QT_TRANSLATE_NOOP("Materials", "Two-tone gold"),
    QT_TRANSLATE_NOOP("Materials", "Gold"),
    QT_TRANSLATE_NOOP("Materials", "Platinum"),
    QT_TRANSLATE_NOOP("Materials", "Palladium"),
    QT_TRANSLATE_NOOP("Materials", "Sterling silver"),
    QT_TRANSLATE_NOOP("Materials", "Silver"),
    QT_TRANSLATE_NOOP("Materials", "Titanium"),
    QT_TRANSLATE_NOOP("Materials", "Stainless steel"),
    QT_TRANSLATE_NOOP("Materials", "Steel"),
    QT_TRANSLATE_NOOP("Materials", "Tungsten"),
    QT_TRANSLATE_NOOP("Materials", "Tantalum"),
    QT_TRANSLATE_NOOP("Materials", "Ceramic"),
    QT_TRANSLATE_NOOP("Materials", "Carbon"),
    QT_TRANSLATE_NOOP("Materials", "Diamond"),
    QT_TRANSLATE_NOOP("Materials", "Diamonds"),
    QT_TRANSLATE_NOOP("Materials", "Ruby"),
    QT_TRANSLATE_NOOP("Materials", "Rubies"),
    QT_TRANSLATE_NOOP("Materials", "Sapphire"),
    QT_TRANSLATE_NOOP("Materials", "Sapphires"),
    QT_TRANSLATE_NOOP("Materials", "Emerald"),
    QT_TRANSLATE_NOOP("Materials", "Emeralds"),
    QT_TRANSLATE_NOOP("Materials", "Pearl"),
    QT_TRANSLATE_NOOP("Materials", "Pearls"),
    QT_TRANSLATE_NOOP("Materials", "Amethyst"),
    QT_TRANSLATE_NOOP("Materials", "Amethysts"),
    QT_TRANSLATE_NOOP("Materials", "Topaz"),
    QT_TRANSLATE_NOOP("Materials", "Aquamarine"),
    QT_TRANSLATE_NOOP("Materials", "Aquamarines"),
    QT_TRANSLATE_NOOP("Materials", "Citrine"),
    QT_TRANSLATE_NOOP("Materials", "Citrines"),
    QT_TRANSLATE_NOOP("Materials", "Garnet"),
    QT_TRANSLATE_NOOP("Materials", "Garnets"),
    QT_TRANSLATE_NOOP("Materials", "Opal"),
    QT_TRANSLATE_NOOP("Materials", "Opals"),
    QT_TRANSLATE_NOOP("Materials", "Peridot"),
    QT_TRANSLATE_NOOP("Materials", "Tanzanite"),
    QT_TRANSLATE_NOOP("Materials", "Tourmaline"),
    QT_TRANSLATE_NOOP("Materials", "Tourmalines"),
    QT_TRANSLATE_NOOP("Materials", "Morganite"),
    QT_TRANSLATE_NOOP("Materials", "Moonstone"),
    QT_TRANSLATE_NOOP("Materials", "Onyx"),
    QT_TRANSLATE_NOOP("Materials", "Turquoise"),
    QT_TRANSLATE_NOOP("Materials", "Cubic zirconia"),
    QT_TRANSLATE_NOOP("Materials", "Zirconia"),
    QT_TRANSLATE_NOOP("Materials", "Moissanite"),
    QT_TRANSLATE_NOOP("Materials", "Spinel"),
    QT_TRANSLATE_NOOP("Materials", "Rose quartz"),
    QT_TRANSLATE_NOOP("Materials", "Quartz"),
    QT_TRANSLATE_NOOP("Materials", "Jade"),
    QT_TRANSLATE_NOOP("Materials", "Alexandrite"),
)
NAMES = {str(name).casefold(): str(name) for name in _MARKED}
_KNOWN = re.compile(r"\b(" + "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True)) + r")\b", re.IGNORECASE)


def in_users_language(text: str) -> str:
    """A metal or a list of stones, with the names that are known translated."""
    return _KNOWN.sub(_translated, text)


def _translated(found: re.Match[str]) -> str:
    """One name; small as it was written, but for German, which writes nouns large."""
    written = found.group()
    name = QCoreApplication.translate(CONTEXT, NAMES[written.casefold()])
    small = written[0].islower() and QLocale().language() != QLocale.Language.German
    return name[:1].lower() + name[1:] if small else name
