"""From a product photo to a ring model: cutout, view, lift, checks."""

from ringar.ring.brush import add_along, remove_along
from ringar.ring.check import RingCheck, Verdict, check_ring
from ringar.ring.cutout import cut_out
from ringar.ring.lift import lift_ring
from ringar.ring.preview import preview
from ringar.ring.sized import true_scale

__all__ = [
    "RingCheck",
    "Verdict",
    "add_along",
    "check_ring",
    "cut_out",
    "lift_ring",
    "preview",
    "remove_along",
    "true_scale",
]
