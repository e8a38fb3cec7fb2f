"""The camera's tone curve: sRGB with a soft shoulder, both ways, by table.

Webcams and phones compress highlights before the sRGB transfer (IEC 61966-2-1) instead of clipping them. Linear
values here are scene light with white paper near 1.0; a lamp in a mirror reaches far above.
"""

import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8, Floats

Doubles = NDArray[np.float64]

SHOULDER = 0.72
"""Linear value where the roll-off begins; a common compromise between clipping and flat highlights."""

_ROLL_OFF = 0.8
_BRIGHTEST = 4.0
_STEPS = 16384


def _srgb_encode(linear: Doubles) -> Doubles:
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * np.maximum(linear, 1e-9) ** (1 / 2.4) - 0.055)


def _srgb_decode(encoded: Doubles) -> Doubles:
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)


def _encode_table() -> Floats:
    linear = np.linspace(0.0, _BRIGHTEST, _STEPS)
    room = 1.0 - SHOULDER
    rolled = SHOULDER + room * (1.0 - np.exp(-(linear - SHOULDER) / room * _ROLL_OFF))
    return (255.0 * _srgb_encode(np.where(linear > SHOULDER, rolled, linear))).astype(np.float32)


def _decode_table() -> Floats:
    display = _srgb_decode(np.arange(256) / 255.0)
    room = 1.0 - SHOULDER
    share = np.clip(1.0 - (display - SHOULDER) / room, 0.03, 1.0)
    unrolled = SHOULDER - room / _ROLL_OFF * np.log(share)
    return np.where(display > SHOULDER, unrolled, display).astype(np.float32)


_ENCODE = _encode_table()
_DECODE = _decode_table()


def to_linear(encoded: Bgr8) -> Floats:
    """Scene-linear light of camera pixels, float32 of the same shape."""
    return np.asarray(_DECODE[encoded], np.float32)


def to_camera(linear: Floats) -> Floats:
    """Camera grey levels (0-255, not rounded) of scene-linear light, float32 of the same shape."""
    steps = np.clip(linear * ((_STEPS - 1) / _BRIGHTEST), 0, _STEPS - 1)
    return np.asarray(_ENCODE[steps.astype(np.int32)], np.float32)


_ROUND_TRIP = to_camera(_DECODE)


def recorded(encoded: Bgr8) -> Floats:
    """Grey levels that camera pixels have after :func:`to_linear` and :func:`to_camera`: their own, but near white."""
    return np.asarray(_ROUND_TRIP[encoded], np.float32)
