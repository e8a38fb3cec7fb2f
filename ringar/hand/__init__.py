"""Hand tracking: from a frame to the hands in it."""

from ringar.hand.backend import HandBackend
from ringar.hand.tracker import HandTracker

__all__ = ["HandBackend", "HandTracker"]
