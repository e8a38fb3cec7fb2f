"""``ringar catalog add``: photos, folders and lists into the catalogue, with a progress bar and a report."""

import json
import signal
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from ringar.catalog import ImportReport, ImportStep, Kind, open_catalog
from ringar.cli.paths import check_outputs
from ringar.cli.trouble import say, say_error, say_json
from ringar.errors import ExitStatus
from ringar.files import moved_into_place

if TYPE_CHECKING:
    from rich.progress import Progress

SHOWN = 40
"""Rings that the report on the screen names."""


def import_rings(
    sources: Annotated[
        list[Path],
        typer.Argument(metavar="FILES|FOLDERS|CSV", help="Photos, folders, CSV or JSON lists.", show_default=False),
    ],
    workers: Annotated[
        int | None, typer.Option(min=0, max=64, help="Processes to work in; by default one per core.")
    ] = None,
    report: Annotated[
        Path | None, typer.Option(metavar="R.jsonl", help="What happened to every ring, one JSON line each.")
    ] = None,
    catalog: Annotated[
        str | None,
        typer.Option(
            "--catalog", metavar="URL", help="Database URL or file; by default RINGAR_CATALOG, else the user's own."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> int:
    """Import rings: pictures are matched to rows by name, the same SKU is updated.

    A list's columns may be named in English, German, French or Spanish: SKU, name, metal, stones, carat, price,
    currency, inner diameter, tags, picture, mask. Pictures without a row become rings named after their files. Ctrl-C
    stops cleanly; the same command goes on where it was.
    """
    check_outputs((report,), sources)
    with ExitStack() as opened:
        store = opened.enter_context(open_catalog(catalog))
        lines = None if report is None else opened.enter_context(_new_lines(report))
        bar = opened.enter_context(_progress_bar(shown=not as_json))
        stop = opened.enter_context(_stopped_by_ctrl_c())

        def progress(step: ImportStep) -> None:
            bar(step)
            if lines is not None:
                lines.write(json.dumps(asdict(step.outcome)) + "\n")

        found = store.add(sources, progress, stop.is_set, workers=workers)
    if as_json:
        say_json(asdict(found))
    else:
        _tell(found)
    if found.cancelled:
        return ExitStatus.INTERRUPTED
    nothing = not (found.added or found.updated or found.unchanged)
    return ExitStatus.NO_RING if nothing else ExitStatus.OK


def _tell(found: ImportReport) -> None:
    """The report for people: sums, then what needs a person's eyes."""
    troubled = [outcome for outcome in found.outcomes if outcome.reasons]
    for outcome in troubled[:SHOWN]:
        word = "please check" if outcome.needs_check else outcome.kind.value
        if outcome.kind is not Kind.REFUSED and not outcome.needs_check:
            word = f"{outcome.kind.value}, note"
        say(f"{word}: {outcome.sku or outcome.source}")
        for reason in outcome.reasons:
            say(f"    {reason}")
    if len(troubled) > SHOWN:
        say(f"and {len(troubled) - SHOWN} more; --report FILE.jsonl keeps them all")
    for note in found.notes:
        say_error(f"note: {note}")
    say(
        f"{found.added} added, {found.updated} updated, {found.unchanged} unchanged, {found.refused} refused"
        + (f"; {found.needs_check} to check" if found.needs_check else "")
    )
    if found.cancelled:
        say_error("Stopped; what was imported is kept. The same command goes on from here.")


@contextmanager
def _stopped_by_ctrl_c() -> Iterator[threading.Event]:
    """An event that the first Ctrl-C sets; the second one interrupts as usual."""
    stop = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return

    def set_once(_signal: int, _frame: object) -> None:
        stop.set()
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, set_once)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _new_lines(path: Path) -> Iterator[TextIO]:
    with moved_into_place(path) as temporary, temporary.open("x", encoding="utf-8") as lines:
        yield lines


@contextmanager
def _progress_bar(*, shown: bool) -> Iterator["_Bar"]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[refused]} refused"),
        TextColumn("{task.fields[sku]}", markup=False),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not (shown and console.is_terminal)) as progress:
        yield _Bar(progress)


class _Bar:
    """Moves a progress bar along with the import."""

    def __init__(self, progress: "Progress") -> None:
        self._progress = progress
        self._task = progress.add_task("rings", total=None, refused=0, sku="")
        self._refused = 0

    def __call__(self, step: ImportStep) -> None:
        self._refused += step.outcome.kind is Kind.REFUSED
        self._progress.update(
            self._task, completed=step.done, total=step.total, refused=self._refused, sku=step.outcome.sku[:30]
        )
