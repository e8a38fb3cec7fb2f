"""``ringar`` alone: the window, or, on a machine without a screen, the same pipeline into files."""

from pathlib import Path
from typing import Annotated

import typer

from ringar import __version__
from ringar.cli.trouble import say
from ringar.errors import ExitStatus


def _show_version(wanted: bool) -> None:
    if wanted:
        say(f"ringar {__version__}")
        raise typer.Exit


def root(
    context: typer.Context,
    source: Annotated[
        str | None,
        typer.Option(metavar="SOURCE", help="Camera (number or name), clip or picture; the first camera if left out."),
    ] = None,
    ring: Annotated[
        list[Path] | None, typer.Option(metavar="RING", help="Ring photo to start with; may be given several times.")
    ] = None,
    out: Annotated[
        Path, typer.Option(metavar="FOLDER", help="Where picture and video go on a machine without a screen.")
    ] = Path("out"),
    consult: Annotated[
        bool, typer.Option("--consult", help="A second, clean window for the customer or a video call.")
    ] = False,
    kiosk: Annotated[
        bool, typer.Option("--kiosk", help="Full screen for customers; only a PIN leads out. See 'ringar kiosk-setup'.")
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Show the details of unexpected errors.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> int:
    """Ring virtual try-on: one product photo and a webcam, and the ring is worn.

    Without a command the window opens with the camera, or with a bundled clip where there is none.

    Without a screen a composite picture and a short composite video are written instead.
    """
    del verbose, version
    if context.invoked_subcommand is not None:
        return ExitStatus.OK
    from ringar.cli.display import display_trouble

    rings = tuple(ring or ())
    if kiosk:
        from ringar.cli.kiosk import start_kiosk

        return start_kiosk(source, rings)
    if display_trouble() is None:
        from ringar.app import run_app
        from ringar.pictures import read_picture

        for photo in rings:
            read_picture(photo)
        return run_app(source, rings, consult=consult)
    from ringar.cli.demo import write_demo

    return write_demo(out, source, rings)
