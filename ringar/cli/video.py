"""``ringar video``: rings on the hand in a clip or a folder of frames."""

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import Annotated, TextIO

import typer

from ringar.camera import Source, SourceKind, open_source
from ringar.cli.paths import check_outputs, check_suffix, ring_inputs
from ringar.cli.ring_options import with_ring_options
from ringar.cli.trouble import say, say_json, warn
from ringar.errors import ExitStatus, InvalidParameterError, UnreadableClipError
from ringar.files import moved_into_place
from ringar.movie import new_movie
from ringar.parameters import RingParameter
from ringar.records import Frame, Wearing
from ringar.report import frame_report
from ringar.snapshot import wearings_of
from ringar.tryon import TryOn

DEFAULT_FPS = 25.0
"""For a source of a single frame, which has no rate."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("video")(with_ring_options(video))


def video(
    source: Annotated[Path, typer.Argument(metavar="IN", help="Clip or folder of frames.", show_default=False)],
    rings: Annotated[
        list[Path],
        typer.Argument(metavar="RING", help="Product photos of one to five rings.", show_default=False),
    ],
    parameter: RingParameter,
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="OUT.mp4", help="The composite clip.", show_default=False)
    ],
    report: Annotated[
        Path | None, typer.Option(metavar="R.jsonl", help="One JSON line per frame; null where no ring is drawn.")
    ] = None,
    ring_mask: Annotated[
        list[Path] | None,
        typer.Option(metavar="MASK", help="The ring: white, of its photo's size; once per ring, in their order."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print a summary as JSON.")] = False,
) -> int:
    """Put rings on the hand in a clip or a folder of frames."""
    masks = ring_mask or []
    check_suffix(out, (".mp4",))
    check_outputs((out, report), (source, *rings, *masks))
    with closing(open_clip(source)) as frames:
        wearings, warnings = wearings_of(ring_inputs(rings, parameter, masks))
        count, drawn = write_composites(frames, wearings, out, report, show_progress=not as_json)
    if as_json:
        say_json({"frames": count, "drawn": drawn, "out": str(out), "warnings": list(warnings)})
    else:
        warn(warnings)
        say(f"{out}: {count} frames, a ring on {drawn} of them")
    return ExitStatus.OK


def open_clip(path: Path) -> Source:
    """Open a clip or a folder of frames.

    Raises
    ------
    UnreadableClipError
        It can't be read.
    """
    if not path.exists():
        raise UnreadableClipError(f"{path}: there is no such file or folder. Check the name.")
    source = open_source(path)
    if source.kind not in {SourceKind.CLIP, SourceKind.FRAMES}:
        source.close()
        raise InvalidParameterError(
            "IN", f"{path}: is no clip and no folder of frames. Use 'ringar try-on' for a photo."
        )
    return source


def write_composites(
    source: Source, wearings: Sequence[Wearing], out: Path, report: Path | None = None, *, show_progress: bool
) -> tuple[int, int]:
    """Write the composite clip and its report, or neither; return how many frames there are and how many show a ring.

    Raises
    ------
    UnreadableClipError
        The clip breaks off or its frames differ in size; nothing is written.
    OutputError
        The clip or the report can't be written.
    """
    try_on = TryOn()
    frames = _frames(source)
    first = list(islice(frames, 2))
    period_ns = first[1].t_capture_ns - first[0].t_capture_ns if len(first) == 2 else 0
    count = drawn = 0
    with ExitStack() as outputs:
        lines = None if report is None else outputs.enter_context(_new_report(report))
        movie = outputs.enter_context(new_movie(out, 1e9 / period_ns if period_ns > 0 else DEFAULT_FPS))
        for frame in _with_progress(chain(first, frames), getattr(source, "frame_count", 0), show_progress):
            result = try_on.step(frame, wearings)
            movie.add(result.image_bgr)
            count, drawn = count + 1, drawn + bool(result.rings)
            if lines is not None:
                lines.write(json.dumps(frame_report(result)) + "\n")
    return count, drawn


@contextmanager
def _new_report(path: Path) -> Iterator[TextIO]:
    with moved_into_place(path) as temporary, temporary.open("x", encoding="utf-8") as lines:
        yield lines


def _frames(source: Source) -> Iterator[Frame]:
    """The frames, all of the first one's size."""
    size: tuple[int, ...] = ()
    while (frame := source.read()) is not None:
        height, width = frame.image_bgr.shape[:2]
        size = size or (width, height)
        if (width, height) != size:
            raise UnreadableClipError(
                f"{source.label}: frame {frame.index + 1} is {width} x {height}, the first one {size[0]} x {size[1]}. "
                "Bring all frames to one size."
            )
        yield frame


def _with_progress(frames: Iterator[Frame], count: int, shown: bool) -> Iterator[Frame]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("frames"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not (shown and console.is_terminal)) as progress:
        yield from progress.track(frames, total=count or None)
