"""``ringar batch``: every ring on every hand, for a catalogue's pictures."""

import logging
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from ringar.cli.batch_lock import alone_in
from ringar.cli.cluster_options import EngineOption, PicturesOption
from ringar.cli.ring_options import with_ring_options
from ringar.cli.serve import MOST_WORKERS
from ringar.cli.trouble import say, say_json
from ringar.errors import ExitStatus, InvalidParameterError, OutputError, UnreadablePictureError
from ringar.parameters import RingParameter
from ringar.server.running import make_engine
from ringar.server.service import Stores
from ringar.server.settings import ServerSettings
from ringar.snapshot import PICTURE_SUFFIXES
from ringar.tasks.batch import MANIFEST, Batch, BatchHand, BatchMeans, BatchProgress, BatchRing

CATALOG = "catalog:"
WORK_FOLDER = ".ringar-batch"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("batch")(with_ring_options(batch))


def batch(
    rings: Annotated[
        list[str],
        typer.Argument(
            metavar="RINGS",
            help="Photos or folders of rings, or catalog:TEXT for the rings that a search of the catalogue finds.",
            show_default=False,
        ),
    ],
    hands: Annotated[
        Path, typer.Argument(metavar="HANDS", help="Folder of hand photos, or one of them.", show_default=False)
    ],
    parameter: RingParameter,
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="OUT", help="Folder of pictures and manifest.", show_default=False)
    ],
    suffix: Annotated[str, typer.Option(metavar=".png|.jpg", help="Kind of pictures.")] = ".png",
    workers: Annotated[
        int | None, typer.Option(min=1, max=MOST_WORKERS, help="Worker processes; one per core if left out.")
    ] = None,
    engine: EngineOption = None,
    pictures: PicturesOption = None,
    catalog: Annotated[
        str | None, typer.Option(metavar="URL", help="The catalogue to search; the user's own if left out.")
    ] = None,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Try pairs again that failed in an earlier run.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the counts as JSON.")] = False,
) -> int:
    """Put every ring on every hand; run again, it goes on where it ended.

    OUT/RING/HAND.png are the pictures, OUT/manifest.jsonl tells what each is made from and what failed. The work is
    done by processes of this machine, or by the workers of a cluster (--engine).
    """
    if suffix not in PICTURE_SUFFIXES:
        raise OutputError(f"--suffix: pictures are written as {' or '.join(PICTURE_SUFFIXES)}, not as '{suffix}'.")
    if engine is not None and workers is not None:
        raise InvalidParameterError("--workers", "--workers: with --engine they are started by 'ringar worker'.")
    chosen = _rings(rings, parameter, catalog)
    shown = _hands(hands)
    with alone_in(out, WORK_FOLDER) as work:
        settings = ServerSettings(
            data_folder=work,
            workers=workers or min(os.cpu_count() or 1, MOST_WORKERS),
            engine=engine,
            pictures=pictures,
            log_level=logging.WARNING,
        )
        with _means(settings) as means, _progress(shown=not as_json) as progress:
            done = Batch(means, out, suffix, retry_failed=retry_failed).run(chosen, shown, progress)
    if as_json:
        say_json({**vars(done), "manifest": str(out / MANIFEST)})
    else:
        say(f"{out}: {done.made} pictures made, {done.kept} kept, {done.failed} failed; see {out / MANIFEST}")
    return ExitStatus.OK


@contextmanager
def _means(settings: ServerSettings) -> Iterator[BatchMeans]:
    """The stores and the engine, which ends with the block."""
    stores = Stores.open(settings)
    try:
        engine = make_engine(settings, stores)
        try:
            yield BatchMeans(stores.tasks, stores.uploads, stores.blobs, engine)
        finally:
            engine.close()
    finally:
        stores.database.close()


def _rings(given: Sequence[str], parameter: RingParameter, catalog: str | None) -> list[BatchRing]:
    """The rings under names that differ."""
    found: list[BatchRing] = []
    for text in given:
        if text.startswith(CATALOG):
            found.extend(_of_catalog(text.removeprefix(CATALOG), parameter, catalog))
        else:
            found.extend(BatchRing(path.stem, path, parameter) for path in _pictures(Path(text)))
    if not found:
        raise UnreadablePictureError("There is no ring to put on. Name photos, folders or a search that finds some.")
    names = _free_names(ring.name for ring in found)
    return [BatchRing(name, ring.photo, ring.parameter, ring.mask) for name, ring in zip(names, found, strict=True)]


def _of_catalog(text: str, parameter: RingParameter, address: str | None) -> list[BatchRing]:
    """The rings of a search, as they were fitted; options of the command line come before the fit."""
    from ringar.catalog import Query, open_catalog

    options = parameter.model_dump(exclude_unset=True)
    with open_catalog(address) as catalog:
        return [
            BatchRing(
                record.sku,
                catalog.photo(record),
                catalog.parameter(record).model_copy(update=options),
                catalog.mask(record),
            )
            for record in catalog.every(Query(text=text))
        ]


def _hands(path: Path) -> list[BatchHand]:
    photos = _pictures(path)
    if not photos:
        raise UnreadablePictureError(f"{path}: holds no hand photo. Name a folder of JPEG and PNG files.")
    return [BatchHand(name, photo) for name, photo in zip(_free_names(p.stem for p in photos), photos, strict=True)]


def _pictures(path: Path) -> list[Path]:
    """A picture, or the pictures of a folder in the order of their names."""
    if path.is_dir():
        return sorted(file for file in path.iterdir() if file.suffix.lower() in PICTURE_SUFFIXES and file.is_file())
    if not path.is_file():
        raise UnreadablePictureError(f"{path}: there is no such file or folder. Check the name.")
    return [path]


def _free_names(names: Iterable[str]) -> list[str]:
    """Names for files, each once, whatever the names are made of."""
    taken: set[str] = set()
    free = []
    for name in names:
        plain = re.sub(r"[^\w .()+-]", "_", name).strip(" .")[:100] or "picture"
        number, candidate = 1, plain
        while candidate.casefold() in taken:
            number += 1
            candidate = f"{plain}-{number}"
        taken.add(candidate.casefold())
        free.append(candidate)
    return free


@contextmanager
def _progress(*, shown: bool) -> Iterator[Callable[[BatchProgress], None]]:
    """A bar on a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    failures = TextColumn("{task.fields[failed]}")
    columns = (TextColumn("pictures"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), failures)
    with Progress(*columns, console=console, transient=True, disable=not (shown and console.is_terminal)) as bar:
        task = bar.add_task("", total=None, failed="")

        def show(state: BatchProgress) -> None:
            failed = f"{state.failed} failed" if state.failed else ""
            bar.update(task, total=state.total, completed=state.ended, failed=failed)

        yield show
