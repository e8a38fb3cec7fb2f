"""What is worn: rings with their parameters, and the way back. No Qt."""

from dataclasses import dataclass, replace
from typing import Any

from ringar.app.steps import Steps
from ringar.parameters import MAX_RINGS, Finger, RingParameter

MAX_STEPS_BACK = 100


@dataclass(frozen=True)
class Piece:
    """One worn ring."""

    ring_id: str
    parameter: RingParameter


@dataclass(frozen=True)
class Outfit:
    """All worn rings; ``active`` is the one the controls change."""

    pieces: tuple[Piece, ...] = ()
    active: int = 0

    @property
    def current(self) -> Piece | None:
        """The piece the controls change."""
        return self.pieces[self.active] if self.pieces else None

    @property
    def fingers(self) -> tuple[Finger, ...]:
        """Fingers that carry a ring, in the order of the pieces."""
        return tuple(piece.parameter.finger for piece in self.pieces)

    def wear(self, ring_id: str, parameter: RingParameter) -> "Outfit":
        """Put another ring in the place of the active one, worn the same way; ``parameter`` is for the first one."""
        if self.current is None:
            return Outfit((Piece(ring_id, parameter),))
        kept = self.current.parameter.model_copy(update={"ring_anchor_point": None})
        return self._with_current(Piece(ring_id, kept))

    def add(self, ring_id: str, finger: Finger) -> "Outfit":
        """Put one more ring on a finger and make it the active one; nothing where the hand is full."""
        if len(self.pieces) >= MAX_RINGS:
            return self
        piece = Piece(ring_id, RingParameter(ring_wearing_finger=int(finger)))
        return Outfit((*self.pieces, piece), len(self.pieces))

    def remove(self) -> "Outfit":
        """Take the active ring off."""
        pieces = self.pieces[: self.active] + self.pieces[self.active + 1 :]
        return Outfit(pieces, max(0, min(self.active, len(pieces) - 1)))

    def activate(self, index: int) -> "Outfit":
        """Make another worn ring the active one."""
        return replace(self, active=index) if 0 <= index < len(self.pieces) else self

    def change(self, name: str, value: Any) -> "Outfit":
        """Set one parameter of the active ring.

        Raises
        ------
        pydantic.ValidationError
            The value is out of the parameter's range.
        """
        if self.current is None:
            return self
        values = self.current.parameter.model_dump() | {name: value}
        return self._with_current(replace(self.current, parameter=RingParameter.model_validate(values)))

    def reset(self) -> "Outfit":
        """Give the active ring its default parameters back; it stays on its finger."""
        if self.current is None:
            return self
        parameter = RingParameter(ring_wearing_finger=self.current.parameter.ring_wearing_finger)
        return self._with_current(replace(self.current, parameter=parameter))

    def _with_current(self, piece: Piece) -> "Outfit":
        return replace(self, pieces=(*self.pieces[: self.active], piece, *self.pieces[self.active + 1 :]))


class History(Steps[Outfit]):
    """The outfits so far. The first ring is no step: nobody wants back to the bare hand of the start."""

    def __init__(self) -> None:
        super().__init__(Outfit(), MAX_STEPS_BACK)

    def go_to(self, outfit: Outfit, gesture: str = "") -> None:
        """Wear another outfit."""
        if self.can_undo or self.now.pieces:
            super().go_to(outfit, gesture)
        else:
            self.begin_with(outfit)

    def drop(self, ring_id: str) -> None:
        """Forget every outfit with a ring that can't be worn; the newest one without it is worn again."""
        self.keep(lambda outfit: all(piece.ring_id != ring_id for piece in outfit.pieces), otherwise=Outfit())
