"""``ringar check-hand``: whether a hand photo is fit for a try-on."""

from pathlib import Path
from typing import Annotated

import typer

from ringar.cli.ring_options import with_ring_options
from ringar.cli.trouble import say, say_json
from ringar.errors import ExitStatus
from ringar.finger import check_hand as look_at_hand
from ringar.hand import HandTracker
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import Frame
from ringar.report import hand_report


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check-hand")(with_ring_options(check_hand, ["ring_wearing_finger"]))


def check_hand(
    hand: Annotated[Path, typer.Argument(metavar="HAND", help="Photo of the hand, JPEG or PNG.", show_default=False)],
    parameter: RingParameter,
    as_json: Annotated[bool, typer.Option("--json", help="Print the verdict as JSON.")] = False,
) -> int:
    """Say whether a hand photo is fit for a try-on, and what to do if not."""
    finger = parameter.finger
    picture = read_picture(hand, hand=True)
    frame = Frame(picture.image_bgr, t_capture_ns=0, source=str(hand))
    hands = HandTracker().detect(frame)
    check = look_at_hand(frame, hands, finger)
    if as_json:
        say_json(
            {
                "usable": check.usable,
                "reasons": [{"code": str(reason.code), "sentence": reason.sentence} for reason in check.reasons],
                "finger": finger.name.lower(),
                "hands": [hand_report(found) for found in hands],
                "notes": list(picture.notes),
            }
        )
    else:
        verdict = "fit for a try-on" if check.usable else "not fit for a try-on"
        say(f"{hand}: {verdict} ({finger.name.lower()} finger)")
        for sentence in (*(reason.sentence for reason in check.reasons), *picture.notes):
            say(f"  {sentence}")
    if check.usable:
        return ExitStatus.OK
    return ExitStatus.HAND_UNUSABLE if hands else ExitStatus.NO_HAND
