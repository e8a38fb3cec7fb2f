"""The rectified strip: the finger upright around the ring's place, at a fixed size in finger widths."""

from dataclasses import dataclass

import cv2
import numpy as np

from ringar.finger.prior import PhalanxPrior
from ringar.records import Bgr8, Floats, Point

PIXELS_PER_WIDTH = 40
"""Strip pixels per expected finger width, across."""
COLUMNS = 113
"""Strip columns: 2.8 finger widths, the middle column on the landmark axis."""
ROWS_PER_WIDTH = 20
ROWS = 25
TOP_WIDTHS = 0.80
"""The strip begins this far above the ring's place (towards the fingertip), in finger widths."""
MAX_OVERSAMPLING = 4

ACROSS = (np.arange(COLUMNS, dtype=np.float32) - (COLUMNS - 1) / 2) / PIXELS_PER_WIDTH
"""(COLUMNS,) float32: offset of each column from the landmark axis, expected finger widths, right positive."""
ALONG = TOP_WIDTHS - np.arange(ROWS, dtype=np.float32) / ROWS_PER_WIDTH
"""(ROWS,) float32: offset of each row from the ring's place, expected finger widths, towards the tip positive."""


@dataclass(frozen=True)
class Strip:
    """Pixels around the ring's place with the fingertip up.

    Attributes
    ----------
    bgr
        (ROWS, COLUMNS, 3) float32, sRGB-encoded, 0-255.
    inside
        (ROWS, COLUMNS) bool: within the picture.
    origin_px, axis, right
        The strip's origin (row of ``ALONG`` 0, column of ``ACROSS`` 0) and its two directions in the picture.
    width_px
        Frame pixels per unit of ``ACROSS`` and ``ALONG``.
    """

    bgr: Floats
    inside: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
    origin_px: Point
    axis: Point
    right: Point
    width_px: float

    def to_frame(self, across: float, along: float) -> Point:
        """Frame position of a strip position in expected finger widths."""
        return (
            self.origin_px[0] + self.width_px * (across * self.right[0] + along * self.axis[0]),
            self.origin_px[1] + self.width_px * (across * self.right[1] + along * self.axis[1]),
        )


def cut_strip(image_bgr: Bgr8, prior: PhalanxPrior) -> Strip:
    """Resample the strip from the picture, averaging where the picture is finer than the strip."""
    axis = prior.axis
    right = (-axis[1], axis[0])
    width = prior.width_px
    times = int(np.clip(np.ceil(width / PIXELS_PER_WIDTH), 1, MAX_OVERSAMPLING))
    row_times = max(1, min(MAX_OVERSAMPLING, round(width / ROWS_PER_WIDTH)))
    step_u, step_v = width / (PIXELS_PER_WIDTH * times), width / (ROWS_PER_WIDTH * row_times)
    u0 = ACROSS[0] * width - (times - 1) / 2 * step_u
    v0 = ALONG[0] * width + (row_times - 1) / 2 * step_v
    matrix = np.array(
        [
            [right[0] * step_u, -axis[0] * step_v, prior.center_px[0] + right[0] * u0 + axis[0] * v0],
            [right[1] * step_u, -axis[1] * step_v, prior.center_px[1] + right[1] * u0 + axis[1] * v0],
        ]
    )
    fine = cv2.warpAffine(
        image_bgr,
        matrix,
        (COLUMNS * times, ROWS * row_times),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    bgr = np.asarray(
        cv2.resize(fine.astype(np.float32), (COLUMNS, ROWS), interpolation=cv2.INTER_AREA), dtype=np.float32
    )
    height, columns = image_bgr.shape[:2]
    x = prior.center_px[0] + width * (right[0] * ACROSS[None] + axis[0] * ALONG[:, None])
    y = prior.center_px[1] + width * (right[1] * ACROSS[None] + axis[1] * ALONG[:, None])
    inside = (x >= 0) & (y >= 0) & (x <= columns - 1) & (y <= height - 1)
    return Strip(bgr, inside, prior.center_px, axis, right, width)
