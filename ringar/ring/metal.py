"""The metal: its colour in white light."""

import cv2
import numpy as np

from ringar.records import Floats

Reflectance = tuple[float, float, float]
"""At normal incidence, linear BGR."""

TRUE_HUE_LEVELS = (0.08, 0.6)
"""Linear levels between which a photo shows a metal's own hue: below it noise and stray light tint it, above it the
tone curve's shoulder bleaches it (gold's blue reads 0.35 between them, 0.36 to 0.67 over all levels)."""

LEAST_LEVEL = 1e-3
"""Level below which there is no hue."""

COLOURED_SATURATION = 0.25
"""From this saturation (1 - least over largest channel) a metal is coloured; white gold reads 0.13, rose gold 0.5."""
COLOURED_LIGHTNESS, WHITE_LIGHTNESS = 0.98, 0.78
"""Largest channel of the reflectance: gold and copper alloys reflect red light almost fully, platinum and plated
white gold about three quarters of all light."""
WHITE_LEVELS, COLOURED_LEVELS = (0.3, 0.7), (0.15, 0.4)
"""Metals whose lightest tenth stays below the first, though white light surrounds them, are dark ones, from the second
on they are light ones. Coloured metals are hardly ever dark, only badly lit: black ones have no colour."""
DARK_SHARE = 0.22
"""Share of its level that a dark metal reflects: mirror images of a photo tent's brightest parts exceed white paper."""


def metal_colour(colours: Floats) -> Reflectance:
    """The metal from a band's linear colours (n, 3)."""
    return reflectance(usual_hue(colours), lightest_tenth(colours))


def lightest_tenth(colours: Floats) -> float:
    """The level from which on the lightest tenth of colours (..., 3) begins."""
    return float(np.percentile(colours.max(axis=-1), 90))


def reflectance(hue: Floats, high: float) -> Reflectance:
    """The metal of a hue (3,), largest channel 1, whose lightest tenth begins at the level ``high``."""
    coloured = _saturation(hue) >= COLOURED_SATURATION
    dark, bright = COLOURED_LEVELS if coloured else WHITE_LEVELS
    most = COLOURED_LIGHTNESS if coloured else WHITE_LIGHTNESS
    lightness = float(np.interp(high, (0.0, dark, bright), (0.0, DARK_SHARE * dark, most)))
    blue, green, red = (float(value) for value in np.clip(hue * lightness, 0.02, 1.0))
    return blue, green, red


def stone_share(colours: Floats, metal: Reflectance) -> Floats:
    """How far each colour of a head (rows, cols, 3) is stone rather than metal, (rows, cols) float32 0-1.

    On a coloured metal whatever has another hue is stone. On a white metal a head can't be told from its diamonds and
    counts as stone: its own play of light is kept.
    """
    hue = hues(np.array(metal, np.float32))
    if _saturation(hue) < COLOURED_SATURATION:
        return np.ones(colours.shape[:2], np.float32)
    distance = np.abs(hues(colours) - hue).max(axis=2).astype(np.float32)
    return np.asarray(cv2.blur(np.clip((distance - 0.12) / 0.13, 0, 1), (3, 3)), np.float32)


def usual_hue(colours: Floats) -> Floats:
    """The hue of a metal's colours (n, 3), largest channel 1, (3,)."""
    level = colours.max(axis=1)
    usable = colours[(level > TRUE_HUE_LEVELS[0]) & (level < TRUE_HUE_LEVELS[1])]
    if len(usable) < 20:
        usable = colours
    return np.asarray(np.median(hues(usable), axis=0), np.float32)


def hues(colours: Floats) -> Floats:
    """Colours (..., 3) with their largest channel at 1."""
    return np.asarray(colours / np.maximum(colours.max(axis=-1, keepdims=True), LEAST_LEVEL), np.float32)


def _saturation(hue: Floats) -> float:
    return 1.0 - float(hue.min()) / max(float(hue.max()), LEAST_LEVEL)
