"""``ringar --kiosk`` and ``ringar kiosk-setup``."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ringar.cli.trouble import say, say_error
from ringar.errors import ExitStatus, HandOverError, InvalidParameterError

if TYPE_CHECKING:
    from ringar.app.kiosk import KioskSettings
    from ringar.server.handover import HandOverService


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("kiosk-setup")(kiosk_setup)


def kiosk_setup(
    settings: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Settings file; the user's own if left out.")
    ] = None,
) -> int:
    """Set the PIN that ends the kiosk, and make its settings file where there is none.

    The PIN is asked for twice, or read from the first line of standard input. Only its hash is kept.
    """
    from ringar.app.kiosk import kiosk_settings_file, load_kiosk_settings
    from ringar.app.kiosk.pin import hash_pin
    from ringar.app.kiosk.settings import save_pin

    path = settings or kiosk_settings_file()
    load_kiosk_settings(path)
    save_pin(path, hash_pin(_asked_pin()))
    say(f"The PIN is set. The kiosk's settings are in {path}.")
    return ExitStatus.OK


def start_kiosk(source: str | None, photos: Sequence[Path], settings_path: Path | None = None) -> int:
    """Run the kiosk with the user's settings.

    Raises
    ------
    InvalidParameterError
        The settings are wrong or have no PIN, or there is no screen.
    """
    from ringar.app.kiosk import kiosk_rings, kiosk_settings_file, load_kiosk_settings
    from ringar.cli.display import display_trouble

    path = settings_path or kiosk_settings_file()
    settings = load_kiosk_settings(path)
    settings.check()
    trouble = display_trouble()
    if trouble is not None:
        raise InvalidParameterError(
            "kiosk", f"A kiosk needs a screen, but {trouble}. Start it where a window can open."
        )
    from ringar.app.entries import own_rings
    from ringar.app.kiosk import run_kiosk
    from ringar.catalog import open_catalog
    from ringar.pictures import read_picture

    for photo in photos:
        read_picture(photo)
    with ExitStack() as stack:
        catalog = open_catalog()
        stack.callback(catalog.close)
        hand_over = _hand_over(settings)
        if hand_over is not None:
            stack.callback(hand_over.close)
        entries = kiosk_rings(settings.rings, lambda: catalog, own_rings(photos))
        return run_kiosk(settings, entries, source, hand_over=hand_over)


def _hand_over(settings: "KioskSettings") -> "HandOverService | None":
    """The hand-over where it is wanted and can be had; the kiosk runs without it too."""
    choice = settings.hand_over
    if not choice.enabled:
        return None
    from ringar.server.handover import HandOverSettings, open_hand_over

    try:
        return open_hand_over(
            HandOverSettings(
                enabled=True,
                host=choice.address,
                port=choice.port,
                lifetime_s=choice.minutes * 60,
                language=settings.language or "en",
            )
        )
    except HandOverError as error:
        say_error(f"note: {error.message} The kiosk starts without handing pictures over.")
        return None


def _asked_pin() -> str:
    if sys.stdin is None:
        return ""
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    pin: str = typer.prompt("New PIN (4 to 12 digits)", hide_input=True, confirmation_prompt="Once more")
    return pin
