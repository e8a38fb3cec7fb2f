"""``ringar try-on``: rings on the hand of a photo."""

import json
from pathlib import Path
from typing import Annotated

import typer

from ringar.cli.paths import check_outputs, check_suffix, ring_inputs
from ringar.cli.ring_options import with_ring_options
from ringar.cli.still_options import AsJson, MaskOption, OutOption, ReportOption
from ringar.cli.trouble import say, say_json, warn
from ringar.errors import ExitStatus
from ringar.files import write_together
from ringar.parameters import RingParameter
from ringar.pictures import encode_png
from ringar.report import still_report
from ringar.sidecar import InputFile, StillInput, place_inputs, remove_all, sidecar_text
from ringar.snapshot import PICTURE_SUFFIXES, Snapshot, encode, take
from ringar.tryon import TryOn


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("try-on")(with_ring_options(try_on))


def try_on(
    hand: Annotated[Path, typer.Argument(metavar="HAND", help="Photo of the hand, JPEG or PNG.", show_default=False)],
    rings: Annotated[
        list[Path],
        typer.Argument(
            metavar="RING", help="Product photos of one to five rings, from base to tip.", show_default=False
        ),
    ],
    parameter: RingParameter,
    out: OutOption,
    report: ReportOption = None,
    mask: MaskOption = None,
    sidecar: Annotated[
        Path | None, typer.Option(metavar="S.json", help="All inputs and parameters as an API request, for a replay.")
    ] = None,
    hand_mask: Annotated[
        Path | None,
        typer.Option(metavar="MASK", help="What lies in front of the rings: white, of the hand photo's size."),
    ] = None,
    ring_mask: Annotated[
        list[Path] | None,
        typer.Option(metavar="MASK", help="The ring: white, of its photo's size; once per ring, in their order."),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Put rings on the hand of a photo."""
    masks = ring_mask or []
    check_suffix(out, PICTURE_SUFFIXES)
    check_outputs((out, report, mask, sidecar), (hand, *rings, hand_mask, *masks))
    given = StillInput(
        hand=InputFile.read(hand),
        rings=ring_inputs(rings, parameter, masks),
        mask=None if hand_mask is None else InputFile.read(hand_mask),
    )
    snapshot = take(TryOn(), given)
    write_outputs(snapshot, out, report, mask, sidecar)
    if as_json:
        say_json(still_report(snapshot))
    else:
        warn(snapshot.warnings)
        say(str(out))
    return ExitStatus.OK


def write_outputs(
    snapshot: Snapshot, out: Path, report: Path | None = None, mask: Path | None = None, sidecar: Path | None = None
) -> None:
    """Write all that was asked for, or nothing.

    Raises
    ------
    OutputError
        One of them can't be written.
    """
    contents = {out: encode(snapshot.result.image_bgr, out.suffix)}
    if report is not None:
        contents[report] = json.dumps(still_report(snapshot), indent=1).encode()
    if mask is not None:
        contents[mask] = encode_png(snapshot.result.mask)
    if sidecar is None:
        write_together(contents)
        return
    names, made = place_inputs(snapshot.given, sidecar.parent)
    try:
        write_together(contents | {sidecar: sidecar_text(snapshot.given, names)})
    except BaseException:
        remove_all(made)
        raise
