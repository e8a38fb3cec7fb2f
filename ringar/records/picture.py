"""Pictures, and the light in them."""

from dataclasses import dataclass

import numpy as np

from ringar.records.arrays import Bgr8, Gray8

LUMINANCE_BGR = np.array([0.0722, 0.7152, 0.2126], np.float32)
"""Luminance of linear light as a sum over its channels: ITU-R BT.709."""


@dataclass(frozen=True)
class Frame:
    """One picture from a source.

    Attributes
    ----------
    image_bgr
        (height, width, 3) uint8 BGR.
    t_capture_ns
        Monotonic time stamp of the capture; for clips, of the frame's place in the clip.
    index
        Number of the frame since the source was opened.
    source
        The source's URI, for people.
    mirrored
        True where the picture is a mirror image of the scene.
    """

    image_bgr: Bgr8
    t_capture_ns: int
    index: int = 0
    source: str = ""
    mirrored: bool = False


@dataclass(frozen=True)
class Picture:
    """A decoded, upright, sRGB picture with its transparency, if it had any.

    Attributes
    ----------
    image_bgr
        (height, width, 3) uint8 BGR.
    alpha
        (height, width) uint8, or None where the file has no transparency.
    name
        The file's name, for messages and sidecars.
    notes
        What was changed while decoding, one sentence each.
    """

    image_bgr: Bgr8
    alpha: Gray8 | None = None
    name: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Light:
    """The light on the finger, estimated from the frame.

    Attributes
    ----------
    ambient_linear_bgr
        Mean incoming light relative to white paper at 1.0.
    direction
        Unit vector towards the main light: x right, y down, z towards the camera.
    directionality
        0 = even light from all sides, 1 = one hard lamp.
    sharpness_px, noise_std
        Blur (Gaussian sigma, px) and noise (grey levels, 0-255 scale) of the camera at the finger.
    """

    ambient_linear_bgr: tuple[float, float, float]
    direction: tuple[float, float, float]
    directionality: float
    sharpness_px: float
    noise_std: float
