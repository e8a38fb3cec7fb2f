"""The photo with what was found drawn in: matte outline, rims, inner edge and anchor points."""

import cv2
import numpy as np

from ringar.records import Bgr8, Picture, RingModel
from ringar.ring.picture_size import shrink

PREVIEW_SIZE_PX = 1024
_MATTE_BGR, _NEAR_BGR, _FAR_BGR, _INNER_BGR, _ANCHOR_BGR = (
    (60, 200, 60),
    (230, 160, 30),
    (200, 60, 200),
    (30, 30, 230),
    (0, 140, 255),
)


def preview(picture: Picture, model: RingModel | None) -> Bgr8:
    """Draw a lifted model's evidence into its photo; without a model the photo stays as it is.

    Returns
    -------
    (height, width, 3) uint8 BGR, long side at most `PREVIEW_SIZE_PX`: the ground dimmed, the matte's outline green,
    the near rim blue, the far rim violet, the inner circle red, the anchor points orange.
    """
    photo = shrink(picture.image_bgr, PREVIEW_SIZE_PX)
    if model is None:
        return photo.copy()
    alpha = np.ascontiguousarray(shrink(model.cutout_bgra, PREVIEW_SIZE_PX)[..., 3])
    factor = photo.shape[1] / picture.image_bgr.shape[1]
    share = 0.55 + 0.45 * alpha[..., None].astype(np.float32) / 255
    drawn = (photo * share + 128 * (1 - share)).astype(np.uint8)
    thick = max(1, round(photo.shape[1] / 400))
    contours, _ = cv2.findContours((alpha > 127).astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    cv2.drawContours(drawn, contours, -1, _MATTE_BGR, thick)
    for curve, colour in zip(model.edges_px, (_NEAR_BGR, _FAR_BGR, _INNER_BGR), strict=False):
        points = np.round(((curve + 0.5) * factor - 0.5) * 16).astype(np.int32)
        cv2.polylines(drawn, [points], True, colour, thick, cv2.LINE_AA, shift=4)
    for point in model.anchor_points_px:
        x, y = ((value + 0.5) * factor - 0.5 for value in point)
        cv2.circle(drawn, (round(x), round(y)), 4 * thick, _ANCHOR_BGR, -1, cv2.LINE_AA)
        cv2.circle(drawn, (round(x), round(y)), 4 * thick, (255, 255, 255), thick, cv2.LINE_AA)
    return drawn
