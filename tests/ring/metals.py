"""Names for reflectances, to say in tests what a metal looks like."""

import numpy as np

# Reflectance at normal incidence, linear BGR, after common measured values of the metals and alloys.
_METALS = {
    "yellow": (0.34, 0.77, 1.0),
    "red": (0.52, 0.66, 0.97),
    "white": (0.75, 0.79, 0.83),
    "black": (0.05, 0.05, 0.05),
}


def metal_name(reflectance_bgr: tuple[float, float, float]) -> str:
    """The nearest of the common kinds of ring metal."""
    return min(_METALS, key=lambda name: float(np.abs(np.subtract(_METALS[name], reflectance_bgr)).sum()))
