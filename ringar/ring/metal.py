"""The metal: its colour in white light, and its name for people."""

import numpy as np

from ringar.records import Floats

# Reflectance at normal incidence, linear BGR, after common measured values of the metals and alloys.
_METALS = {
    "yellow gold": (0.34, 0.77, 1.0),
    "rose gold": (0.52, 0.66, 0.97),
    "silver": (0.89, 0.93, 0.95),
    "white gold": (0.72, 0.78, 0.82),
    "platinum": (0.68, 0.72, 0.75),
    "black metal": (0.05, 0.05, 0.05),
}


def metal_colour(colours: Floats) -> tuple[float, float, float]:
    """Reflectance (B, G, R) from the band's linear colours (n, 3).

    A metal mirrors its surroundings: its hue is that of the pixels that are neither dark (they mirror the dark
    studio) nor blown out; its lightness that of the brightest ones, for white light surrounds most product shots.
    """
    level = colours.max(axis=1)
    usable = colours[level < 0.97]
    if len(usable) < 20:
        usable = colours
    level = usable.max(axis=1)
    bright = usable[level >= np.percentile(level, 60)]
    hue = np.median(bright / np.maximum(bright.max(axis=1, keepdims=True), 1e-3), axis=0)
    high = float(np.percentile(colours.max(axis=1), 90))
    lightness = 0.05 if high < 0.12 else float(np.clip(high * 1.3, 0.2, 1.0))
    blue, green, red = (float(value) for value in np.clip(hue * lightness, 0.02, 1.0))
    return blue, green, red


def metal_name(reflectance: tuple[float, float, float]) -> str:
    """The nearest of the common ring metals."""
    return min(_METALS, key=lambda name: float(np.abs(np.subtract(_METALS[name], reflectance)).sum()))
