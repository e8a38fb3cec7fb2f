"""Steps back and forward through the states of something that a person edits. No Qt."""

from collections.abc import Callable
from typing import Generic, TypeVar

State = TypeVar("State")


class Steps(Generic[State]):
    """The states so far.

    Parameters
    ----------
    start
        The first state.
    most_back
        How many steps back are kept.

    Attributes
    ----------
    now
        The state things are in.
    """

    def __init__(self, start: State, most_back: int) -> None:
        self.now = start
        self._most_back = most_back
        self._past: list[State] = []
        self._future: list[State] = []
        self._gesture = ""

    def go_to(self, state: State, gesture: str = "") -> None:
        """Take another state; changes that carry the same ``gesture`` (a slider being dragged) count as one step."""
        if state == self.now:
            return
        if not gesture or gesture != self._gesture:
            self._past = [*self._past, self.now][-self._most_back :]
        self._future.clear()
        self._gesture = gesture
        self.now = state

    def begin_with(self, state: State) -> None:
        """Take a state that no step leads back from."""
        self._past.clear()
        self._future.clear()
        self._gesture = ""
        self.now = state

    def keep(self, wanted: Callable[[State], bool], otherwise: State) -> None:
        """Forget every state that isn't wanted; the newest wanted one is taken again, or ``otherwise``."""
        kept = [state for state in (*self._past, self.now) if wanted(state)]
        self.now = kept.pop() if kept else otherwise
        self._past = kept
        self._future = [state for state in self._future if wanted(state)]
        self._gesture = ""

    def undo(self) -> None:
        """One step back."""
        self._move(self._past, self._future)

    def redo(self) -> None:
        """One step forward again."""
        self._move(self._future, self._past)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step forward."""
        return bool(self._future)

    def _move(self, source: list[State], target: list[State]) -> None:
        if source:
            target.append(self.now)
            self.now = source.pop()
            self._gesture = ""
