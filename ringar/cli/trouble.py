"""What is said when something goes wrong: one sentence, the API's code, an exit status, never a traceback."""

import errno
import json
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import typer

from ringar.errors import EngineCode, ExitStatus, InvalidParameterError, OutputError, RequestCode, RingarError

LOG_BYTES = 256 * 1024


def report_trouble(error: Exception, arguments: Sequence[str]) -> int:
    """Tell of an error and return the exit status."""
    if isinstance(error, RingarError):
        field = error.field if isinstance(error, InvalidParameterError) else None
        _tell(error.message, error.request_code or error.engine_code, error.exit_status, arguments, field)
        return error.exit_status
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return report_trouble(OutputError("There is no room left on the disk. Make room and try again."), arguments)
    details = "".join(traceback.format_exception(error))
    log = write_log(details)
    where = f"The details are in {log}." if log is not None else "Run 'ringar --verbose ...' for the details."
    reason = str(error).strip().partition("\n")[0]
    _tell(
        f"Unexpected error, {type(error).__name__}{': ' if reason else ''}{reason[:200]}. {where}",
        EngineCode.RUNTIME_ERROR,
        ExitStatus.TROUBLE,
        arguments,
    )
    if "--verbose" in arguments:
        say_error(details)
    return ExitStatus.TROUBLE


def report_usage(error: typer.TyperException, arguments: Sequence[str]) -> int:
    """Tell of a wrong command line and return the exit status."""
    message = error.format_message().strip().replace("\n", " ").replace("Value error, ", "")
    ending = "" if message.endswith((".", "?", "!")) else "."
    _tell(f"{message}{ending} See 'ringar --help'.", RequestCode.INVALID_PARAMETERS, ExitStatus.USAGE, arguments)
    return ExitStatus.USAGE


def say(text: str) -> None:
    """Write a line to stdout; names that are no valid text are written with replacement characters."""
    typer.echo(text.encode("utf-8", "replace").decode())


def say_error(text: str) -> None:
    """Write a line to stderr."""
    typer.echo(text.encode("utf-8", "replace").decode(), err=True)


def say_json(value: object) -> None:
    """Write a value to stdout as JSON."""
    say(json.dumps(value, indent=2, ensure_ascii=True))


def warn(sentences: Sequence[str]) -> None:
    """Write warnings to stderr."""
    for sentence in sentences:
        say_error(f"note: {sentence}")


def write_log(details: str) -> Path | None:
    """Keep an unexpected error's details in the log file; None where it can't be written."""
    from platformdirs import user_log_path

    path = user_log_path("ringar", appauthor=False) / "ringar.log"
    command = " ".join([Path(sys.argv[0]).name, *sys.argv[1:]])
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LOG_BYTES:
            path.replace(path.with_name("ringar.log.1"))
        with path.open("a", encoding="utf-8", errors="replace") as log:
            log.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {command}\n{details}\n")
    except OSError:
        return None
    return path


def _tell(
    message: str, code: EngineCode | RequestCode, status: int, arguments: Sequence[str], field: str | None = None
) -> None:
    sentence = " ".join(message.split())
    say_error(f"ringar: {sentence} ({code})")
    if "--json" in arguments:
        answer = {"error": str(code), "error_message": sentence, "exit_status": status}
        say_json(answer | ({} if field is None else {"field": field}))
