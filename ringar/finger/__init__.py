"""From landmarks and pixels to where a ring sits on a finger."""

from ringar.finger.check import Guidance, HandCheck, Reason, check_hand, wearing_hand
from ringar.finger.crossing import hidden_share, in_front_of
from ringar.finger.fit import fit_finger
from ringar.finger.smoothing import FingerFilter

__all__ = [
    "FingerFilter",
    "Guidance",
    "HandCheck",
    "Reason",
    "check_hand",
    "fit_finger",
    "hidden_share",
    "in_front_of",
    "wearing_hand",
]
