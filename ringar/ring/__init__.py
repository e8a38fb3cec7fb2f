"""From a product photo to a ring model: cutout, view, lift, checks."""

from ringar.ring.cutout import cut_out
from ringar.ring.lift import lift_ring

__all__ = ["cut_out", "lift_ring"]
