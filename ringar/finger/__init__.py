"""From landmarks and pixels to where a ring sits on a finger."""

from ringar.finger.check import Guidance, HandCheck, Reason, check_hand
from ringar.finger.fit import fit_finger
from ringar.finger.smoothing import FingerFilter

__all__ = [
    "FingerFilter",
    "Guidance",
    "HandCheck",
    "Reason",
    "check_hand",
    "fit_finger",
]
