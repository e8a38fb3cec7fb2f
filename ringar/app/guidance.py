"""The try-on's reasons as one calm sentence, translatable."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ringar.app.phrases import in_users_language, without_label
from ringar.finger import Guidance
from ringar.finger.check import REASONS
from ringar.live import LivePicture

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
NO_HAND = "No hand was found."
CODES = {reason.sentence: code for code, reason in REASONS.items()} | {NO_HAND: Guidance.NO_HAND}


def sentence_for(picture: LivePicture) -> str:
    """What to ask of the customer; empty where all is well."""
    if picture.notice:
        return _calm(picture.notice)
    result = picture.result
    if result is None:
        return ""
    if result.guidance is not None:
        return advice(result.guidance)
    return "" if result.rings or not result.warnings else in_users_language(result.warnings[0])


def advice(code: Guidance) -> str:
    """What to do about a reason, in the user's language."""
    return QCoreApplication.translate(CONTEXT, str(ADVICE[code]))


def _calm(notice: str) -> str:
    """A refusal of the whole picture: advice for its first reason, or else the refusal without a file's name."""
    sentence = without_label(notice)
    code = next((code for reason, code in CODES.items() if sentence.startswith(reason)), None)
    return in_users_language(sentence) if code is None else advice(code)
