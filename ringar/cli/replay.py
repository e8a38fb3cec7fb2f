"""``ringar replay``: the picture of a sidecar again."""

from pathlib import Path
from typing import Annotated

import typer

from ringar.cli.paths import check_outputs, check_suffix
from ringar.cli.still_options import AsJson, MaskOption, OutOption, ReportOption
from ringar.cli.trouble import say, say_json, warn
from ringar.cli.try_on import write_outputs
from ringar.errors import ExitStatus
from ringar.report import still_report
from ringar.sidecar import load_sidecar
from ringar.snapshot import PICTURE_SUFFIXES, take
from ringar.tryon import TryOn


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("replay")(replay)


def replay(
    sidecar: Annotated[
        Path, typer.Argument(metavar="S.json", help="Sidecar of a snapshot or a try-on.", show_default=False)
    ],
    out: OutOption,
    report: ReportOption = None,
    mask: MaskOption = None,
    as_json: AsJson = False,
) -> int:
    """Make the picture of a sidecar again, pixel for pixel, from the files beside the sidecar."""
    check_suffix(out, PICTURE_SUFFIXES)
    given = load_sidecar(sidecar)
    check_outputs((out, report, mask), (sidecar, *(file.path for file in given.files())))
    snapshot = take(TryOn(), given)
    write_outputs(snapshot, out, report, mask)
    if as_json:
        say_json(still_report(snapshot))
    else:
        warn(snapshot.warnings)
        say(str(out))
    return ExitStatus.OK
