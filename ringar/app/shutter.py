"""Snapshots: the frame on screen, tried on once more without smoothing, and saved with its sidecar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ringar.app.lifting import Lift
from ringar.errors import OutputError
from ringar.parameters import RingParameter
from ringar.records import Frame
from ringar.sidecar import InputFile, RingInput, StillInput, load_sidecar
from ringar.snapshot import SavedSnapshot, Snapshot, StillTryOn, bare_frame, take


@dataclass(frozen=True)
class Shot:
    """What a press on the shutter left: a snapshot, and its files or why there are none.

    Attributes
    ----------
    bare
        The stored frame without a ring, None where nothing was saved.
    """

    snapshot: Snapshot
    saved: SavedSnapshot | None = None
    bare: Path | None = None
    trouble: str = ""

    def save_again(self, folder: Path) -> "Shot":
        """Try another folder."""
        return _saved(self.snapshot, folder)


class Shutter:
    """Takes and saves snapshots in the worker thread, with a try-on of its own.

    Parameters
    ----------
    make_try_on
        Loads the models; called once, with the first snapshot.
    lift
        How a product photo becomes a ring model.
    """

    def __init__(self, make_try_on: Callable[[], StillTryOn], lift: Lift) -> None:
        self._make_try_on = make_try_on
        self._lift = lift
        self._try_on: StillTryOn | None = None

    def take(self, frame: Frame, rings: Sequence[tuple[Path, RingParameter]], folder: Path) -> Shot:
        """Take a snapshot; a folder that can't be written leaves it in memory and says so.

        Raises
        ------
        RingarError
            No ring can be shown on this frame.
        """
        if self._try_on is None:
            self._try_on = self._make_try_on()
        worn = tuple(RingInput(InputFile.read(photo), parameter) for photo, parameter in rings)
        snapshot = take(self._try_on, StillInput(bare_frame(frame), worn), self._lift)
        return _saved(snapshot, folder)


def _saved(snapshot: Snapshot, folder: Path) -> Shot:
    try:
        saved = snapshot.save(folder)
    except OutputError as error:
        return Shot(snapshot, trouble=error.message)
    return Shot(snapshot, saved, load_sidecar(saved.sidecar).hand.path)


def remove_files(shot: Shot) -> None:
    """Delete a snapshot's files; its bare frame too, unless another sidecar in the folder names it.

    Raises
    ------
    OutputError
        A file can't be deleted.
    """
    if shot.saved is None:
        return
    try:
        for path in (shot.saved.picture, shot.saved.sidecar):
            path.unlink(missing_ok=True)
        others = shot.saved.sidecar.parent.glob("*.json")
        if shot.bare is not None and not any(shot.bare.name.encode() in other.read_bytes() for other in others):
            shot.bare.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{shot.saved.picture}: can't be deleted ({reason}). Delete it by hand.") from error
