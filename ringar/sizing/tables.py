"""Ring sizes: the inner diameter in millimetres and what the trade calls it.

Every system is a straight line over the inner diameter or circumference:

- ISO 8653: the circumference in whole millimetres, 41 to 76.
- United States: size 0 is 0.458 inch across, every size 0.032 inch more; quarter sizes.
- United Kingdom, BS 6820: size C is 40 mm round, every letter 1.25 mm more; half sizes; Z1 and up beyond Z.
- Japan, JCS gauge: size 1 is 13 mm across, every size a third of a millimetre more.
"""

import math
import re
from dataclasses import dataclass
from enum import StrEnum

from ringar.errors import InvalidParameterError

LEAST_DIAMETER_MM, LARGEST_DIAMETER_MM = 10.0, 30.0
"""Inner diameters of rings for people: a child's midi ring and the largest thumb."""

INCH_MM = 25.4
US_ZERO_MM, US_STEP_MM = 0.458 * INCH_MM, 0.032 * INCH_MM
UK_C_ROUND_MM, UK_STEP_ROUND_MM = 40.0, 1.25
JP_ONE_MM, JP_STEP_MM = 13.0, 1.0 / 3.0

_HALF = "½"
_UK_TEXT = re.compile(r"^([A-Z])(?:\s*\+?\s*([1-6]))?\s*(½|1/2|\.5)?$")
_FRACTIONS = {"¼": ".25", "½": ".5", "¾": ".75", " 1/4": ".25", " 1/2": ".5", " 3/4": ".75"}


class SizeSystem(StrEnum):
    """The ways to say a ring's size."""

    MM = "mm"
    ISO = "iso"
    US = "us"
    UK = "uk"
    JP = "jp"


@dataclass(frozen=True)
class RingSizes:
    """One inner diameter in every system; texts as printed on ring sticks, the nearest size each.

    Attributes
    ----------
    diameter_mm
        The inner diameter itself.
    iso, us, uk, jp
        For example ``52``, ``6``, ``L½``, ``11``; empty where a system has no size for it.
    """

    diameter_mm: float
    iso: str
    us: str
    uk: str
    jp: str


def sizes_of(inner_diameter_mm: float) -> RingSizes:
    """Name an inner diameter in every system.

    Raises
    ------
    InvalidParameterError
        No ring is that wide.
    """
    diameter = _checked("inner_diameter_mm", inner_diameter_mm)
    circumference = math.pi * diameter
    iso = round(circumference)
    quarters = round(4 * (diameter - US_ZERO_MM) / US_STEP_MM)
    halves = round(2 * (circumference - UK_C_ROUND_MM) / UK_STEP_ROUND_MM)
    jp = round((diameter - JP_ONE_MM) / JP_STEP_MM) + 1
    return RingSizes(
        diameter_mm=diameter,
        iso=str(iso),
        us=f"{quarters / 4:g}" if quarters >= 0 else "",
        uk=_letters(halves),
        jp=str(jp) if jp >= 1 else "",
    )


def diameter_of(system: SizeSystem, text: str) -> float:
    """Inner diameter in millimetres of a size as people write it.

    Raises
    ------
    InvalidParameterError
        The text is no size of that system, or no ring is that wide.
    """
    words = text.strip().upper().replace(",", ".")
    if system is SizeSystem.UK:
        return _checked("ring_size", (UK_C_ROUND_MM + _letter_steps(words) * UK_STEP_ROUND_MM) / math.pi)
    number = _number(system, words)
    if system is SizeSystem.MM:
        return _checked("ring_size", number)
    if system is SizeSystem.ISO:
        return _checked("ring_size", number / math.pi)
    if system is SizeSystem.US:
        return _checked("ring_size", US_ZERO_MM + number * US_STEP_MM)
    return _checked("ring_size", JP_ONE_MM + (number - 1) * JP_STEP_MM)


def size_difference(ring_diameter_mm: float, finger_diameter_mm: float) -> float:
    """ISO sizes (millimetres of circumference) by which a ring is larger than a finger; negative: too small."""
    ring, finger = _checked("ring_diameter_mm", ring_diameter_mm), _checked("finger_diameter_mm", finger_diameter_mm)
    return math.pi * (ring - finger)


def _checked(field: str, diameter_mm: float) -> float:
    if not LEAST_DIAMETER_MM <= diameter_mm <= LARGEST_DIAMETER_MM:
        raise InvalidParameterError(
            field,
            f"{field}: an inner diameter of {diameter_mm:.4g} mm is not a ring's; "
            f"give one from {LEAST_DIAMETER_MM:g} to {LARGEST_DIAMETER_MM:g} mm.",
        )
    return float(diameter_mm)


def _letters(halves_above_c: int) -> str:
    """The letter of a British size, counted in half sizes above C; empty below A."""
    steps, half = divmod(halves_above_c, 2)
    place = steps + 2
    if place < 0:
        return ""
    letter = chr(ord("A") + place) if place <= 25 else f"Z{place - 25}"
    return letter + (_HALF if half else "")


def _letter_steps(text: str) -> float:
    match = _UK_TEXT.match(text)
    if match is None or (match[2] and match[1] != "Z"):
        raise InvalidParameterError("ring_size", f"'{text}' is no British ring size; give a letter such as M or M½.")
    return ord(match[1]) - ord("C") + int(match[2] or 0) + (0.5 if match[3] else 0.0)


def _number(system: SizeSystem, text: str) -> float:
    for sign, decimal in _FRACTIONS.items():
        text = text.replace(sign, decimal)
    try:
        return float(text)
    except ValueError:
        raise InvalidParameterError(
            "ring_size", f"'{text}' is no ring size in the system '{system}'; give a number such as 7 or 7.5."
        ) from None
