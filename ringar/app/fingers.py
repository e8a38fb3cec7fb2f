"""The fingers' names in the user's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ringar.parameters import Finger

CONTEXT = "Fingers"

NAMES = {
    Finger.THUMB: QT_TRANSLATE_NOOP("Fingers", "Thumb"),
    Finger.INDEX: QT_TRANSLATE_NOOP("Fingers", "Index finger"),
    Finger.MIDDLE: QT_TRANSLATE_NOOP("Fingers", "Middle finger"),
    Finger.RING: QT_TRANSLATE_NOOP("Fingers", "Ring finger"),
    Finger.LITTLE: QT_TRANSLATE_NOOP("Fingers", "Little finger"),
}


def finger_name(finger: Finger) -> str:
    """A finger's name."""
    return QCoreApplication.translate(CONTEXT, str(NAMES[finger]))
