"""``ringar measure``: the ring size of a finger, from a photo with a bank card beside the hand."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from ringar.cli.ring_options import with_ring_options
from ringar.cli.trouble import say, say_json
from ringar.errors import ExitStatus
from ringar.finger import fit_finger, wearing_hand
from ringar.hand import HandTracker, find_hands
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import Frame
from ringar.sizing import finger_diameter, measure_card, sizes_of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("measure")(with_ring_options(measure, ["ring_wearing_finger", "ring_wearing_location"]))


def measure(
    hand: Annotated[
        Path,
        typer.Argument(metavar="HAND", help="Photo of the hand with a bank card in its plane.", show_default=False),
    ],
    parameter: RingParameter,
    as_json: Annotated[bool, typer.Option("--json", help="Print the sizes as JSON.")] = False,
) -> int:
    """Measure a finger's ring size against a bank card (85.60 x 53.98 mm) lying beside it."""
    picture = read_picture(hand, hand=True)
    frame = Frame(picture.image_bgr, t_capture_ns=0, source=str(hand))
    measured_hand = wearing_hand(find_hands(HandTracker(), frame), parameter.finger)
    fit = fit_finger(frame, measured_hand, parameter.finger, parameter.phalanx_t)
    measured = finger_diameter(measure_card(frame.image_bgr), fit)
    sizes = sizes_of(measured.diameter_mm)
    if as_json:
        say_json({"finger": parameter.finger.name.lower(), "error_mm": round(measured.error_mm, 2), **asdict(sizes)})
    else:
        say(
            f"{hand}: the {parameter.finger.name.lower()} finger takes a ring of {measured.diameter_mm:.1f} mm "
            f"inside, give or take {measured.error_mm:.1f} mm."
        )
        say(f"  ISO {sizes.iso}, US {sizes.us}, UK {sizes.uk}, JP {sizes.jp}")
    return ExitStatus.OK
