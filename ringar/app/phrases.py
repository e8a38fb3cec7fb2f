"""What the pipeline says, in the user's language.

The pipeline's errors and warnings are English sentences with names and numbers in them. Each is listed here once with
``%1``, ``%2`` ... in the places of those; a message is recognised by its phrase and its translation filled in. Names of
files and rings stay as they are, and a sentence that is not listed is shown as it is.
"""

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ringar.app.fingers import finger_name
from ringar.parameters import Finger

CONTEXT = "Errors"

_MARKED = (
    # Cameras and clips
    QT_TRANSLATE_NOOP("Errors", "No camera is connected."),
    QT_TRANSLATE_NOOP("Errors", "No camera called '%1' is connected. Check the name."),
    QT_TRANSLATE_NOOP("Errors", "%1 (%2) is not there. Connect the camera or choose another."),
    QT_TRANSLATE_NOOP(
        "Errors", "%1 (%2) may not be used by this account. Add it to the group 'video' and log in again."
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "%1 can't be opened: another program uses it, access is forbidden in the system's privacy settings, "
        "or it is not there. Close the other program or allow access.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "%1 opens but sends no picture. Close other programs that use it, or plug it in again."
    ),
    QT_TRANSLATE_NOOP("Errors", "%1 stopped delivering pictures. Check its cable or connection."),
    QT_TRANSLATE_NOOP("Errors", "%1 delivers only black pictures. Open its shutter or take off its cover."),
    QT_TRANSLATE_NOOP("Errors", "no video comes from this address. Check the address and the network."),
    QT_TRANSLATE_NOOP("Errors", "there is no such file, folder or camera. Check the name."),
    QT_TRANSLATE_NOOP("Errors", "holds no JPEG or PNG frames. Choose another folder."),
    QT_TRANSLATE_NOOP("Errors", "the file is empty. Copy it again from its source."),
    QT_TRANSLATE_NOOP("Errors", "is neither a video nor a JPEG or PNG picture. Choose another file."),
    QT_TRANSLATE_NOOP("Errors", "its frames are larger than %1 px. Scale the clip down."),
    QT_TRANSLATE_NOOP("Errors", "holds no frame that can be decoded. Copy it again or convert it to MP4."),
    QT_TRANSLATE_NOOP("Errors", "can't be read (%1). Check the path."),
    QT_TRANSLATE_NOOP("Errors", "breaks off after %1 of %2 frames. Copy it again from its source."),
    QT_TRANSLATE_NOOP("Errors", "can't be played again from its start."),
    # Pictures
    QT_TRANSLATE_NOOP("Errors", "there is no such file. Check the name."),
    QT_TRANSLATE_NOOP("Errors", "is a folder, not a picture. Name a JPEG or PNG file."),
    QT_TRANSLATE_NOOP("Errors", "is not a file. Name a JPEG or PNG file."),
    QT_TRANSLATE_NOOP("Errors", "can't be read (%1). Check the file."),
    QT_TRANSLATE_NOOP("Errors", "is %1; only JPEG and PNG are read. Save it as JPEG or PNG."),
    QT_TRANSLATE_NOOP("Errors", "the picture has no pixels. Choose another picture."),
    QT_TRANSLATE_NOOP("Errors", "the picture is damaged. Choose another picture."),
    QT_TRANSLATE_NOOP("Errors", "the picture is damaged or cut off. Choose another picture."),
    QT_TRANSLATE_NOOP("Errors", "there is too little memory for it. Save it smaller."),
    QT_TRANSLATE_NOOP("Errors", "the picture is %1; the long side may be %2 pixels at most. Save it smaller."),
    QT_TRANSLATE_NOOP("Errors", "the picture is %1; %2 megapixels are read at most. Save it smaller."),
    QT_TRANSLATE_NOOP("Errors", "the file must be smaller than %1 MB. Save it smaller."),
    QT_TRANSLATE_NOOP("Errors", "the picture has more than %1 megapixels. Save it smaller."),
    QT_TRANSLATE_NOOP("Errors", "the mask is %1, its photo %2. Make them the same size."),
    # Rings
    QT_TRANSLATE_NOOP("Errors", "no ring stands out from its background. Take a photo of one on a plain ground."),
    QT_TRANSLATE_NOOP("Errors", "its mask has another size; give a mask of the photo's size."),
    QT_TRANSLATE_NOOP("Errors", "No ring stands out from the background."),
    QT_TRANSLATE_NOOP("Errors", "Take a photo of one ring on a plain ground."),
    QT_TRANSLATE_NOOP("Errors", "The photo shows a hand, not a ring by itself."),
    QT_TRANSLATE_NOOP("Errors", "No ring found: what stands out looks like a box or a card."),
    QT_TRANSLATE_NOOP("Errors", "The background is too busy to find the ring."),
    QT_TRANSLATE_NOOP("Errors", "Put the ring on a plain ground."),
    QT_TRANSLATE_NOOP("Errors", "The photo shows %1 things."),
    QT_TRANSLATE_NOOP("Errors", "Show one ring alone."),
    QT_TRANSLATE_NOOP("Errors", "The ring is cut off by the photo's edge."),
    QT_TRANSLATE_NOOP("Errors", "Leave some room on all sides."),
    QT_TRANSLATE_NOOP("Errors", "No ring found: the shape is not a ring's."),
    QT_TRANSLATE_NOOP("Errors", "The photo seems to show several rings, one over the other."),
    QT_TRANSLATE_NOOP("Errors", "No ring found: there is no hole where a ring has one."),
    QT_TRANSLATE_NOOP("Errors", "Show the ring's hole, too."),
    QT_TRANSLATE_NOOP("Errors", "The ring is only %1 px wide."),
    QT_TRANSLATE_NOOP("Errors", "Use a photo in which it is at least 200 px wide."),
    QT_TRANSLATE_NOOP("Errors", "The ring is small in its photo (%1 px)."),
    QT_TRANSLATE_NOOP("Errors", "A larger photo looks sharper."),
    QT_TRANSLATE_NOOP("Errors", "The background is not plain."),
    QT_TRANSLATE_NOOP("Errors", "Please check the cutout."),
    QT_TRANSLATE_NOOP("Errors", "The inner edge is uncertain."),
    QT_TRANSLATE_NOOP("Errors", "Please check the anchor points."),
    QT_TRANSLATE_NOOP("Errors", "Taken from the top, the photo hides the ring's thickness."),
    QT_TRANSLATE_NOOP("Errors", "The ring is seen nearly from its side."),
    QT_TRANSLATE_NOOP("Errors", "A view from 45 degrees is best."),
    # Hands and fingers
    QT_TRANSLATE_NOOP("Errors", "no hand was found. Show the whole back of one hand, fingers apart."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "No bank card is seen in the picture; lay one flat beside the fingers, on a ground of another colour, "
        "with all four sides in view.",
    ),
    QT_TRANSLATE_NOOP("Errors", "The bank card is too small in the picture; bring hand and card closer to the camera."),
    QT_TRANSLATE_NOOP("Errors", "The %1 finger is out of the picture; move the hand into view."),
    QT_TRANSLATE_NOOP("Errors", "The %1 finger is too small in the picture; bring the hand closer."),
    QT_TRANSLATE_NOOP("Errors", "The %1 finger points at the camera; show the back of the hand."),
    QT_TRANSLATE_NOOP("Errors", "The %1 finger's edges are hard to see; the ring's place is a guess."),
    QT_TRANSLATE_NOOP("Errors", "The %1 finger is hidden where its ring would sit."),
    QT_TRANSLATE_NOOP("Errors", "%1 finds no room beside the other rings on the %2 finger."),
    QT_TRANSLATE_NOOP("Errors", "No hand is in view."),
    QT_TRANSLATE_NOOP("Errors", "The finger is cut off by the picture's edge."),
    QT_TRANSLATE_NOOP("Errors", "The hand is too far away."),
    QT_TRANSLATE_NOOP("Errors", "The hand is too near."),
    QT_TRANSLATE_NOOP("Errors", "The finger points at the camera or is bent."),
    QT_TRANSLATE_NOOP("Errors", "The hand is seen from its side."),
    QT_TRANSLATE_NOOP("Errors", "The palm is shown, so the stone is hidden."),
    QT_TRANSLATE_NOOP("Errors", "The hand is too dark."),
    QT_TRANSLATE_NOOP("Errors", "The hand is over-exposed."),
    QT_TRANSLATE_NOOP("Errors", "The hand is blurred."),
    # Files
    QT_TRANSLATE_NOOP("Errors", "can't be written (%1). Choose another folder."),
    QT_TRANSLATE_NOOP("Errors", "can't be written. Choose another folder."),
    QT_TRANSLATE_NOOP("Errors", "The video encoder failed in the middle of the clip. Record it again."),
    QT_TRANSLATE_NOOP("Errors", "there was no picture to write."),
    QT_TRANSLATE_NOOP("Errors", "is no longer there."),
    QT_TRANSLATE_NOOP("Errors", "is no longer there (%1)."),
    QT_TRANSLATE_NOOP("Errors", "can't be deleted (%1). Delete it by hand."),
    QT_TRANSLATE_NOOP("Errors", "a clip has no request. Choose a picture."),
    QT_TRANSLATE_NOOP("Errors", "takes no pictures just now. Look whether the printer is on."),
    QT_TRANSLATE_NOOP("Errors", "OpenCV %1 can't write MP4 clips of %2. Install ringar again."),
    # The program itself
    QT_TRANSLATE_NOOP("Errors", "The model file %1 is missing."),
    QT_TRANSLATE_NOOP("Errors", "The model file %1 can't be read (%2)."),
    QT_TRANSLATE_NOOP("Errors", "The model file %1 is damaged or not the one ringar ships."),
    QT_TRANSLATE_NOOP("Errors", "Install ringar again, or rebuild the models with models/convert.py."),
    QT_TRANSLATE_NOOP("Errors", "The model %1 can't be loaded. Install ringar again."),
    QT_TRANSLATE_NOOP("Errors", "Something unexpected went wrong; the log has the details."),
    QT_TRANSLATE_NOOP(
        "Errors", "The ring can't be shown just now because of an unexpected error; the log has the details."
    ),
)

PHRASES = tuple(map(str, _MARKED))
SENTENCE_END = re.compile(r"(?<=[.!?]) ")
FINGERS = {finger.name.lower(): finger for finger in Finger}


def in_users_language(message: str) -> str:
    """The message with every phrase that is known translated."""
    whole = _translated(message)
    if whole is not None:
        return whole
    label, colon, rest = message.partition(": ")
    if colon and _is_label(label):
        return f"{label}: {in_users_language(rest)}"
    return _by_sentences(message)


def without_label(message: str) -> str:
    """The message without the name of the file that it begins with, if a known phrase follows."""
    rest = message.partition(": ")[2]
    if _find(message) is not None or not _begins_known(rest):
        return message
    return f"{rest[:1].upper()}{rest[1:]}"


def is_known(message: str) -> bool:
    """Whether a message, or what follows the name it begins with, is one of the phrases."""
    return _find(message) is not None or _find(message.partition(": ")[2]) is not None


def _is_label(text: str) -> bool:
    """Whether the part before a colon names something rather than being the beginning of a phrase."""
    return not any(phrase.startswith(f"{text}: ") for phrase in PHRASES)


def _begins_known(message: str) -> bool:
    sentences = SENTENCE_END.split(message)
    return any(_find(" ".join(sentences[:count])) is not None for count in range(1, len(sentences) + 1))


def _by_sentences(message: str) -> str:
    """Translate the longest runs of sentences that are known."""
    sentences = SENTENCE_END.split(message)
    done: list[str] = []
    while sentences:
        for count in range(len(sentences), 0, -1):
            run = _translated(" ".join(sentences[:count]))
            if run is not None or count == 1:
                done.append(run or sentences[0])
                del sentences[:count]
                break
    return " ".join(done)


def _translated(message: str) -> str | None:
    found = _find(message)
    if found is None:
        return None
    phrase, values = found
    text = QCoreApplication.translate(CONTEXT, phrase)
    if text == phrase:
        return message
    for place, value in enumerate(values, start=1):
        text = text.replace(f"%{place}", finger_name(FINGERS[value]) if value in FINGERS else value)
    return text


def _find(message: str) -> tuple[str, tuple[str, ...]] | None:
    for phrase in PHRASES:
        match = _pattern(phrase).fullmatch(message)
        if match is not None:
            return phrase, match.groups()
    return None


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """What the phrase looks like with its places filled; its first letter may be small or large."""
    parts = re.split(r"%\d", phrase)
    return re.compile("(.+?)".join(re.escape(part) for part in parts), re.IGNORECASE | re.DOTALL)
