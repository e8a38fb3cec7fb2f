"""The command line.

Each command lives in a module of its own that is imported only when its command is called: help and errors come at
once, and nothing loads what it doesn't use.
"""

import importlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass

import typer

from ringar.cli.root import root
from ringar.cli.trouble import report_trouble, report_usage
from ringar.errors import ExitStatus


@dataclass(frozen=True)
class Command:
    """A row of the command table: its module has ``register(app)``."""

    module: str
    help: str


COMMANDS = {
    "try-on": Command("ringar.cli.try_on", "Put rings on the hand of a photo."),
    "replay": Command("ringar.cli.replay", "Make the picture of a sidecar again, pixel for pixel."),
    "batch": Command("ringar.cli.batch", "Put every ring on every hand, into a folder."),
    "video": Command("ringar.cli.video", "Put rings on the hand in a clip or a folder of frames."),
    "check-hand": Command("ringar.cli.check_hand", "Say whether a hand photo is fit for a try-on."),
    "check-ring": Command("ringar.cli.check_ring", "Say whether a ring photo is fit for a try-on."),
    "catalog": Command("ringar.cli.catalog", "Keep a shop's rings: import, search, export, back up."),
    "kiosk-setup": Command("ringar.cli.kiosk", "Set the PIN of 'ringar --kiosk' and make its settings file."),
    "remote": Command("ringar.cli.remote", "Send a sidecar to a service of the try-on API."),
    "measure": Command("ringar.cli.measure", "Measure a finger's ring size against a bank card."),
    "doctor": Command("ringar.cli.doctor", "Look at camera, display, devices, models and versions."),
    "schema": Command("ringar.cli.schema", "Print the JSON schema of requests, parameters and answers."),
    "serve": Command("ringar.cli.serve", "Answer the published try-on API on this machine."),
    "worker": Command("ringar.cli.worker", "Work off the tasks of a cluster on this machine."),
    "keys": Command("ringar.cli.keys", "Make, list and revoke the service's API keys."),
    "bench": Command("ringar.cli.bench", "Measure accuracy, steadiness and speed."),
}

EPILOG = (
    "Exit status: 0 done, 1 unexpected error, 2 wrong option or parameter, 3 no hand, 4 hand unusable, 5 no usable "
    "ring, 6 unreadable input, 7 output can't be written, 8 model files, 9 camera, 10 catalogue, 11 remote service, "
    "130 stopped by Ctrl-C."
)


def main() -> None:
    """Entry point of the program ``ringar``."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit status; whatever goes wrong ends in one sentence on stderr."""
    try:
        status = build_app(arguments)(args=list(arguments), prog_name="ringar", standalone_mode=False)
    except typer.TyperException as error:
        return report_usage(error, arguments)
    except (typer.Abort, KeyboardInterrupt):
        return ExitStatus.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: a sentence instead of a traceback
        return report_trouble(error, arguments)
    return status if isinstance(status, int) else 0


def build_app(arguments: Sequence[str]) -> typer.Typer:
    """The command line with the called commands in full and the others as rows of the help."""
    app = typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True, epilog=EPILOG)(root)
    for name, command in COMMANDS.items():
        if name in arguments:
            importlib.import_module(command.module).register(app)
        else:
            app.command(name, help=command.help)(_not_called)
    return app


def _not_called() -> None:
    """Stand in for a command in the help."""
