"""Hand tracking: from a frame to the hands in it."""

from ringar.hand.backend import HandBackend, find_hands
from ringar.hand.tracker import HandTracker

__all__ = ["HandBackend", "HandTracker", "find_hands"]
