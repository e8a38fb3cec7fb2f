"""The try-on's reasons as one calm sentence, translatable."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ringar.finger import Guidance
from ringar.tryon import TryOnResult

CONTEXT = "Guidance"

ADVICE = {
    Guidance.NO_HAND: QT_TRANSLATE_NOOP("Guidance", "Show the back of your hand"),
    Guidance.CUT_OFF: QT_TRANSLATE_NOOP("Guidance", "Move your hand into the middle"),
    Guidance.TOO_FAR: QT_TRANSLATE_NOOP("Guidance", "A little closer, please"),
    Guidance.TOO_NEAR: QT_TRANSLATE_NOOP("Guidance", "Move your hand back a little"),
    Guidance.FINGER_BENT: QT_TRANSLATE_NOOP("Guidance", "Stretch your fingers, please"),
    Guidance.EDGE_ON: QT_TRANSLATE_NOOP("Guidance", "Turn the back of your hand to the camera"),
    Guidance.PALM: QT_TRANSLATE_NOOP("Guidance", "Turn your hand over: the stone is on its back"),
    Guidance.TOO_DARK: QT_TRANSLATE_NOOP("Guidance", "More light, please"),
    Guidance.TOO_BRIGHT: QT_TRANSLATE_NOOP("Guidance", "Less light, please"),
    Guidance.BLURRED: QT_TRANSLATE_NOOP("Guidance", "Hold your hand still for a moment"),
}


def sentence_for(result: TryOnResult | None) -> str:
    """What to ask of the customer; empty where all is well."""
    if result is None:
        return ""
    if result.guidance is not None:
        return QCoreApplication.translate(CONTEXT, str(ADVICE[result.guidance]))
    return "" if result.rings or not result.warnings else result.warnings[0]
