"""Ring sizes in millimetres and in the tables of the trade, and the finger measured against a bank card."""

from ringar.sizing.card import CardScale, measure_card
from ringar.sizing.finger import MeasuredDiameter, finger_diameter
from ringar.sizing.tables import RingSizes, SizeSystem, diameter_of, size_difference, sizes_of

__all__ = [
    "CardScale",
    "MeasuredDiameter",
    "RingSizes",
    "SizeSystem",
    "diameter_of",
    "finger_diameter",
    "measure_card",
    "size_difference",
    "sizes_of",
]
