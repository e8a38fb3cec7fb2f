"""``ringar`` without a screen: the same pipeline into a composite picture and a short composite clip."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from ringar.bundled import bundled_folder
from ringar.camera import SourceKind, demo_clip, demo_still, source_kind
from ringar.cli.display import display_trouble
from ringar.cli.paths import ring_inputs
from ringar.cli.trouble import say, warn
from ringar.cli.try_on import write_outputs
from ringar.cli.video import open_clip, write_composites
from ringar.errors import ExitStatus, InvalidParameterError
from ringar.files import make_folder
from ringar.parameters import RingParameter
from ringar.sidecar import InputFile, StillInput
from ringar.snapshot import take, wearings_of
from ringar.tryon import TryOn

DEMO_RING = "solitaire_white_gold.png"


def write_demo(folder: Path, source: str | None, rings: Sequence[Path]) -> int:
    """Write a composite picture and a composite clip and say where they are."""
    trouble = display_trouble()
    say(f"No window can be shown ({trouble}); writing a picture and a clip instead.")
    picture, clip = folder / "ringar.png", folder / "ringar.mp4"
    given = ring_inputs(rings or (bundled_folder("resources") / "rings" / DEMO_RING,), RingParameter())
    still, moving = _sources(source)
    if still is not None:
        snapshot = take(TryOn(), StillInput(InputFile.read(still), given))
        make_folder(folder)
        write_outputs(snapshot, picture)
        warn(snapshot.warnings)
        say(f"picture: {picture.resolve()}")
    if moving is not None:
        wearings, _ = wearings_of(given)
        with closing(open_clip(moving)) as frames:
            make_folder(folder)
            count, drawn = write_composites(frames, wearings, clip, show_progress=True)
        say(f"clip:    {clip.resolve()} ({count} frames, a ring on {drawn} of them)")
    return ExitStatus.OK


def _sources(source: str | None) -> tuple[Path | None, Path | None]:
    """The hand photo and the clip to use."""
    if source is None:
        return demo_still(), demo_clip()
    kind = source_kind(source)
    if kind in {SourceKind.CAMERA, SourceKind.STREAM}:
        raise InvalidParameterError("source", f"--source {source}: a camera needs a screen. Name a clip or a picture.")
    return (Path(source), None) if kind is SourceKind.STILL else (None, Path(source))
