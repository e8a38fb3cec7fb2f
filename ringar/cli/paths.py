"""Paths on the command line, looked at before any work is done."""

from collections.abc import Iterable
from pathlib import Path

from ringar.errors import InvalidParameterError, OutputError
from ringar.parameters import MAX_RINGS, RingParameter
from ringar.sidecar import InputFile, RingInput


def ring_inputs(rings: Iterable[Path], parameter: RingParameter, masks: Iterable[Path] = ()) -> tuple[RingInput, ...]:
    """The rings with the options that apply to all of them; masks belong to the rings in their order."""
    photos, mask_files = [InputFile.read(path) for path in rings], [InputFile.read(path) for path in masks]
    if len(photos) > MAX_RINGS:
        raise InvalidParameterError("object_infos", f"{MAX_RINGS} rings can be worn at once, not {len(photos)}.")
    if len(mask_files) > len(photos):
        raise InvalidParameterError("refmsk_file_ids", "There are more --ring-mask files than rings.")
    padded = [*mask_files, *[None] * (len(photos) - len(mask_files))]
    return tuple(RingInput(photo, parameter, mask) for photo, mask in zip(photos, padded, strict=True))


def check_outputs(outputs: Iterable[Path | None], inputs: Iterable[Path | None]) -> None:
    """Refuse outputs that can't be written or would overwrite an input or one another.

    Raises
    ------
    OutputError
        Says which path and why.
    """
    taken = {path.resolve() for path in inputs if path is not None}
    for path in outputs:
        if path is None:
            continue
        if path.is_dir():
            raise OutputError(f"{path}: is a folder. Name a file.")
        if not path.parent.is_dir():
            raise OutputError(f"{path.parent}: there is no such folder. Make it or choose another.")
        if path.resolve() in taken:
            raise OutputError(f"{path}: is already an input or another output of this command. Choose another name.")
        taken.add(path.resolve())


def check_suffix(path: Path, allowed: tuple[str, ...]) -> None:
    """Refuse a name whose ending is not one of those that can be written."""
    if path.suffix.lower() not in allowed:
        raise OutputError(f"{path}: must end in {' or '.join(allowed)}. Choose another name.")
