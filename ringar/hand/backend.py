"""What every hand tracker offers."""

from typing import Protocol

from ringar.errors import NoHandError
from ringar.records import Frame, Hand


class HandBackend(Protocol):
    """Finds hands in frames; the first one returned is the most prominent."""

    @property
    def provider(self) -> str:
        """The device really in use, for people."""
        ...

    def detect(self, frame: Frame) -> tuple[Hand, ...]:
        """Hands in a single picture; nothing is remembered."""
        ...

    def track(self, frame: Frame) -> tuple[Hand, ...]:
        """Hands in the next frame of a live picture."""
        ...

    def reset(self) -> None:
        """Forget all tracked hands."""
        ...


def find_hands(tracker: HandBackend, frame: Frame) -> tuple[Hand, ...]:
    """Hands in a single picture, at least one.

    Raises
    ------
    NoHandError
        No hand was found.
    """
    hands = tracker.detect(frame)
    if not hands:
        name = frame.source or "The picture"
        raise NoHandError(f"{name}: no hand was found. Show the whole back of one hand, fingers apart.")
    return hands
