"""What the pipeline says is known to the app, so that it can be said in every language."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from ringar.app.guidance import ADVICE, sentence_for
from ringar.app.languages import speak
from ringar.app.phrases import PHRASES, in_users_language, is_known, without_label
from ringar.finger import Guidance
from ringar.finger.check import REASONS

SPOKEN = ("camera/*.py", "finger/*.py", "ring/*.py", "pictures/*.py", "tryon.py", "movie/*.py", "files.py", "live.py")
SPOKEN_IN_APP = ("album.py", "jobs.py", "taken.py", "printing.py")
NOT_SHOWN = (
    "ring_anchor_point: ",  # given by files and the command line
    "its mask has another size than",
    "The mask has another size",
    "A ring of ",
    "can't be stored as",
    "Picture {}",
    "it is a folder",
    "Not a file",  # a reason in brackets, as the system gives one
)


@pytest.fixture
def german(qapp: QGuiApplication) -> Iterator[None]:
    assert qapp is not None
    speak("de")
    yield
    speak("en")


def text_of(node: ast.expr) -> str:
    """A message with {} where a value goes; the first branch of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(text_of(part) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    if isinstance(node, ast.IfExp):
        return text_of(node.body)
    return ""


def messages(repository: Path) -> Iterator[tuple[str, str]]:
    package = repository / "ringar"
    files = [file for pattern in SPOKEN for file in package.glob(pattern)]
    files += [package / "app" / name for name in SPOKEN_IN_APP]
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                if node.func.id.endswith("Error") and text_of(node.args[-1]).strip("{} "):
                    yield file.name, text_of(node.args[-1])
                elif node.func.id == "Reason":
                    yield from ((file.name, text_of(part)) for part in node.args if text_of(part).strip("{} "))


def test_every_message_is_known(repository: Path) -> None:
    found = list(messages(repository))
    assert len(found) > 60
    unknown = [
        (file, message)
        for file, message in found
        if not is_known(message.replace("{}", "17"))
        and not is_known(message.replace("{}", "17").partition(": 17")[0])
        and message.replace("{}", "17") != "17: 17"
        and not any(part in message for part in NOT_SHOWN)
    ]
    assert unknown == []


def test_phrases_are_each_there_once() -> None:
    assert len(set(PHRASES)) == len(PHRASES)


@pytest.mark.usefixtures("german")
def test_names_and_numbers_stay_in_the_translation() -> None:
    said = in_users_language("Desk Cam (/dev/video3) is not there. Connect the camera or choose another.")
    assert "Desk Cam" in said
    assert "/dev/video3" in said
    assert "Connect" not in said
    said = in_users_language("my ring.jpg: The photo shows 31 things. Show one ring alone.")
    assert said.startswith("my ring.jpg: ")
    assert "31" in said
    assert "photo" not in said
    said = in_users_language("The ring finger is too small in the picture; bring the hand closer.")
    assert "Ringfinger" in said


@pytest.mark.usefixtures("german")
def test_several_sentences_are_translated_each_and_unknown_ones_stay() -> None:
    said = in_users_language("The hand is too dark. A sentence of another version. The hand is blurred.")
    assert "A sentence of another version." in said
    assert "dark" not in said
    assert "blurred" not in said


def test_english_stays_as_it_is() -> None:
    for message in (
        "x.png: The photo shows 3 things. Show one ring alone.",
        "No camera is connected.",
        "",
        "What: ever",
    ):
        assert in_users_language(message) == message


def test_a_file_s_name_is_left_out_where_it_says_nothing() -> None:
    message = "my hand.jpg: no hand was found. Show the whole back of one hand, fingers apart."
    assert without_label(message) == "No hand was found. Show the whole back of one hand, fingers apart."
    assert without_label("Odd: thing") == "Odd: thing"
    kept = "Cam can't be opened: another program uses it"
    assert without_label(kept) == kept


def test_a_still_without_a_usable_hand_gives_the_same_calm_advice_as_live() -> None:
    class Refused:
        result = None
        notice = "my hand.jpg: no hand was found. Show the whole back of one hand, fingers apart."

    picture = Refused()
    assert sentence_for(picture) == ADVICE[Guidance.NO_HAND]  # type: ignore[arg-type]
    for code, reason in REASONS.items():
        picture.notice = f"my hand.jpg: {reason.sentence[:1].lower()}{reason.sentence[1:]} And more."
        said = sentence_for(picture)  # type: ignore[arg-type]
        assert said == ADVICE[code], reason.sentence
