"""``ringar bench``: accuracy, steadiness and speed, measured."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from ringar.bench.run import BenchOptions, Part, run_bench
from ringar.cli.paths import check_outputs
from ringar.cli.trouble import say_json
from ringar.errors import ExitStatus
from ringar.records import ProductView


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("bench")(bench)


def bench(
    groundtruth: Annotated[
        Path | None, typer.Argument(metavar="GROUNDTRUTH", help="Folder of path-traced truth.", show_default=False)
    ] = None,
    photos: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Folder of real photos.")] = None,
    part: Annotated[list[Part] | None, typer.Option(help="What to measure; all if left out.")] = None,
    view: Annotated[list[ProductView] | None, typer.Option(help="Product views; all if left out.")] = None,
    reference_python: Annotated[
        Path | None, typer.Option(metavar="PYTHON", help="Interpreter of an environment with the reference tracker.")
    ] = None,
    sheet: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Where pictures for the eye go.")] = None,
    out: Annotated[Path | None, typer.Option(metavar="R.json", help="Where the figures go.")] = None,
    against: Annotated[Path | None, typer.Option(metavar="OLD.json", help="Earlier figures to compare with.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> int:
    """Measure accuracy, steadiness and speed."""
    check_outputs((out,), (against,))
    options = BenchOptions(
        groundtruth=groundtruth,
        photos=photos,
        parts=tuple(part or Part),
        views=tuple(view or ProductView),
        reference_python=reference_python,
        sheet=sheet,
        json_path=out,
        against=against,
        measure_app=_measure_app,
    )
    figures = run_bench(options, Console(stderr=as_json))
    if as_json:
        say_json(figures)
    return ExitStatus.OK


def _measure_app() -> list[dict[str, Any]]:
    from ringar.app.figures import run_app

    return run_app()
