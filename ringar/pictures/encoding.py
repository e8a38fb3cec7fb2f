"""Pixels to PNG and JPEG bytes, fast."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.errors import OutputError
from ringar.records import Bgr8


def encode_png(image: NDArray[np.uint8], *, level: int = 1) -> bytes:
    """Encode grey, BGR or BGRA uint8 pixels as PNG, lossless.

    Level 1 is within 15 % of the size of level 6 on camera frames at a fraction of its time.
    """
    return _encode(".png", image, [cv2.IMWRITE_PNG_COMPRESSION, level])


def encode_jpeg(image_bgr: Bgr8, *, quality: int = 95) -> bytes:
    """Encode BGR uint8 pixels as JPEG, colour at full resolution: rings are small and colourful."""
    sampling = int(cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444)
    options = [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_SAMPLING_FACTOR, sampling]
    return _encode(".jpg", image_bgr, options)


def _encode(extension: str, image: NDArray[np.uint8], options: list[int]) -> bytes:
    try:
        done, data = cv2.imencode(extension, image, options)
    except cv2.error:
        done = False
    if not done:
        size = " x ".join(map(str, image.shape[1::-1]))
        raise OutputError(f"A picture of {size} pixels can't be stored as {extension[1:].upper()}. Choose PNG.")
    return bytes(data)
