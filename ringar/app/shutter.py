"""Snapshots: the frame on screen, tried on once more without smoothing, and saved with its sidecar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ringar.app.entries import RingEntry
from ringar.app.taken import Note, Taken
from ringar.errors import OutputError
from ringar.parameters import RingParameter
from ringar.records import Frame, RingModel, Wearing
from ringar.ring.remembering import Lift
from ringar.ring.sized import true_scale
from ringar.sidecar import InputFile, RingInput, StillInput, load_sidecar
from ringar.snapshot import Snapshot, StillTryOn, bare_frame, take
from ringar.tryon import TryOnResult


@dataclass(frozen=True)
class Shot:
    """What a press on the shutter left.

    Attributes
    ----------
    taken
        The saved picture; None where it could not be saved.
    snapshot, trouble
        The picture in memory while it could not be saved, and why.
    """

    note: Note
    taken: Taken | None = None
    snapshot: Snapshot | None = None
    trouble: str = ""

    def save_again(self, folder: Path) -> "Shot":
        """Try another folder."""
        return self if self.snapshot is None else _saved(self.snapshot, self.note, folder)


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
        self._made: StillTryOn | None = None

    def take(self, frame: Frame, rings: Sequence[tuple[RingEntry, RingParameter]], note: Note, folder: Path) -> Shot:
        """Take a snapshot; a folder that can't be written leaves it in memory and says so.

        Raises
        ------
        RingarError
            No ring can be shown on this frame.
        """
        worn = tuple(_input(entry, parameter) for entry, parameter in rings)
        snapshot = take(self._try_on(), StillInput(bare_frame(frame), worn), self._lift)
        return _saved(snapshot, note, folder)

    def look(self, frame: Frame, rings: Sequence[tuple[RingEntry, RingParameter]]) -> TryOnResult:
        """Rings on a held frame, not kept anywhere.

        Raises
        ------
        RingarError
            A ring can't be lifted or shown on this frame.
        """
        wearings = [
            Wearing(self._sized_model(entry, parameter), entry.parameter(parameter)) for entry, parameter in rings
        ]
        return self._try_on().still(frame, wearings)

    def other_hand(self, rings_of: Path, hand_of: Path) -> TryOnResult:
        """The rings of one sidecar on the hand of another.

        Raises
        ------
        RingarError
            A file has gone, or no ring can be shown on that hand.
        """
        given = StillInput(load_sidecar(hand_of).hand, load_sidecar(rings_of).rings)
        return take(self._try_on(), given, self._lift).result

    def _sized_model(self, entry: RingEntry, parameter: RingParameter) -> RingModel:
        model, size = entry.model(parameter, self._lift), entry.size
        return model if size is None else true_scale(model, size.ring_mm, size.finger_mm)

    def _try_on(self) -> StillTryOn:
        if self._made is None:
            self._made = self._make_try_on()
        return self._made


def _input(entry: RingEntry, parameter: RingParameter) -> RingInput:
    mask = None if entry.mask is None else InputFile.read(entry.mask)
    return RingInput(InputFile.read(entry.photo), entry.parameter(parameter), mask, entry.view, entry.size)


def _saved(snapshot: Snapshot, note: Note, folder: Path) -> Shot:
    try:
        saved = snapshot.save(folder)
    except OutputError as error:
        return Shot(note, snapshot=snapshot, trouble=error.message)
    return Shot(note, Taken(saved.picture, note, saved.sidecar, load_sidecar(saved.sidecar).hand.path))
