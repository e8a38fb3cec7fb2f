"""A ring photo with what was found in it drawn in."""

import cv2
import numpy as np

from ringar.records import Bgr8, Picture, RingModel

GROUND_SHARE = 0.25
"""How much of the photo's ground still shows through where the matte is empty."""

EDGE_BGR = (60, 200, 60)
ANCHOR_BGR = (40, 60, 240)
GROUND_BGR = (150, 120, 90)


def draw_preview(picture: Picture, model: RingModel | None) -> Bgr8:
    """The photo, its ground tinted by the matte, with the ring's outlines and the anchor points.

    Without a model the photo comes back as it is.
    """
    image = picture.image_bgr.copy()
    if model is None:
        return image
    alpha = model.cutout_bgra[..., 3]
    share = (GROUND_SHARE + (1 - GROUND_SHARE) * alpha / 255)[..., None]
    ground = np.array(GROUND_BGR, np.float64)
    image = np.asarray(image * share + ground * (1 - share), np.uint8)
    size = max(1, round(max(image.shape[:2]) / 400))
    outlines, _ = cv2.findContours(np.asarray(alpha > 127, np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    cv2.drawContours(image, outlines, -1, EDGE_BGR, size, cv2.LINE_AA)
    left, right = (tuple(round(value) for value in point) for point in model.anchor_points_px)
    cv2.line(image, left, right, ANCHOR_BGR, size, cv2.LINE_AA)
    for point in (left, right):
        cv2.drawMarker(image, point, ANCHOR_BGR, cv2.MARKER_TILTED_CROSS, 12 * size, 2 * size, cv2.LINE_AA)
    return image
