"""The light network: how strong the light on a hand is and where it comes from, read off the hand's shading.

One finger's profile tells a lamp's side and little more; all fingers, the back of the hand, their shadows and what lies
around them tell more. A small convolutional network reads two views around the ring's place, upright as the camera
sees them. It was trained on path-traced hands of all skin tones in random rooms (``models/train_finger_light.py``), for
light as :class:`ringar.render.environment.Environment` describes it; no photo was labelled for it.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.networks import small_network
from ringar.records import Bgr8, FingerFit, Floats, Point

MODEL_NAME = "finger_light"
SIDE = 32
"""Height and width of a view."""
VIEW_WIDTHS = (4.0, 14.0)
"""Widths of the near and the far view in finger widths: the finger with its neighbours, and the hand in its room."""
FINER = 4
"""Samples along either side that are averaged to one."""
MOST_DIRECTIONAL = 0.85


@dataclass(frozen=True)
class SeenLight:
    """What the network answers.

    Attributes
    ----------
    level
        White paper in this light, linear.
    direction
        Unit vector towards the main light: x right, y down, z towards the camera.
    directionality
        0 = even light from all sides, 1 = one hard lamp.
    """

    level: float
    direction: tuple[float, float, float]
    directionality: float


def light_on(image_bgr: Bgr8, fit: FingerFit) -> SeenLight:
    """Look at a finger and its surroundings; a picture's mirror image gets the mirrored answer.

    Raises
    ------
    ModelFileError
        The network's file is missing or damaged.
    """
    views = light_views(image_bgr, fit.center_px, fit.width_px)
    both = np.concatenate([network_input(views), network_input(views[:, ::-1])])
    plain, mirrored = (np.asarray(one, np.float64) for one in small_network(MODEL_NAME).answer(views=both))
    level, side, up, concentration = 0.5 * (plain + mirrored * (1.0, -1.0, 1.0, 1.0))
    direction = (np.sin(side) * np.cos(up), -np.sin(up), np.cos(side) * np.cos(up))
    return SeenLight(
        level=float(np.exp(level)),
        direction=(float(direction[0]), float(direction[1]), float(direction[2])),
        directionality=float(MOST_DIRECTIONAL / (1.0 + np.exp(-concentration))),
    )


def light_views(image_bgr: Bgr8, center_px: Point, width_px: float) -> NDArray[np.uint8]:
    """The near and the far view around a ring's place, (SIDE, SIDE, 6) uint8 BGR; the picture's edge is drawn out.

    Parameters
    ----------
    image_bgr
        (height, width, 3) uint8.
    width_px
        The finger's width.
    """
    views = []
    samples = SIDE * FINER
    for widths in VIEW_WIDTHS:
        step = widths * width_px / samples
        corner = np.array(center_px) - step * (samples - 1) / 2
        fine = cv2.warpAffine(
            image_bgr,
            np.array([[step, 0.0, corner[0]], [0.0, step, corner[1]]]),
            (samples, samples),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        views.append(cv2.resize(fine, (SIDE, SIDE), interpolation=cv2.INTER_AREA))
    return np.asarray(np.concatenate(views, axis=2), np.uint8)


def network_input(views: NDArray[np.uint8]) -> Floats:
    """Network input ``views``, (1, 6, SIDE, SIDE) float32, -0.5 to 0.5."""
    return np.ascontiguousarray(views.transpose(2, 0, 1)[None], np.float32) / np.float32(255.0) - np.float32(0.5)
