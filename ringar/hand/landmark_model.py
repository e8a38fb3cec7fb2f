"""The landmark model: 21 joints of the hand in a region of interest.

Constants are those of MediaPipe's ``hand_landmark_cpu`` graph.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from ringar.hand.roi import Roi
from ringar.hand.sampling import sample_averaged
from ringar.hand.sessions import Session
from ringar.records import Bgr8, Floats

INPUT_PX = 224
DEPTH_SCALE = 0.4
"""The model's z is in input pixels times this."""
MIN_PRESENCE = 0.5


@dataclass(frozen=True, eq=False)
class Measurement:
    """What the model sees in one region.

    Attributes
    ----------
    landmarks_px
        (21, 3) float32, as :class:`ringar.records.Hand` has them.
    world_m
        (21, 3) float32 metres.
    presence
        Probability that the region holds a hand.
    looks_left
        Probability that the picture shows a hand that is a left hand if the picture is a mirror image (and a right
        one if it is not).
    carried
        Whether the joints come from the frame before, moved with the skin, instead of the model.
    """

    landmarks_px: Floats
    world_m: Floats
    presence: float
    looks_left: float
    carried: bool = False


class LandmarkModel:
    """Measures hands with the landmark model of the given variant (``full`` or ``lite``)."""

    def __init__(self, variant: str, threads: int, providers: Sequence[str] | None = None) -> None:
        self._session = Session(f"hand_landmark_{variant}", threads, providers)

    @property
    def provider(self) -> str:
        """The device really in use."""
        return self._session.provider

    def measure(self, image_bgr: Bgr8, roi: Roi, *, flipped: bool = False) -> Measurement:
        """Joints of the hand in ``roi`` of an (height, width, 3) uint8 BGR picture.

        With ``flipped`` the model sees the region's mirror image (the answer is for the picture itself): a second
        opinion.
        """
        crop = sample_averaged(image_bgr, roi.to_crop(INPUT_PX), INPUT_PX, cv2.BORDER_REPLICATE)
        if flipped:
            crop = np.ascontiguousarray(crop[:, ::-1])
        raw, presence, handedness, raw_world = self._session.run(crop)
        landmarks, world = raw.reshape(21, 3) / np.float32(INPUT_PX), raw_world.reshape(21, 3).copy()
        looks_left = float(handedness[0, 0])
        if flipped:
            landmarks[:, 0] = 1 - np.float32(1 / INPUT_PX) - landmarks[:, 0]
            world[:, 0] *= -1
            looks_left = 1 - looks_left
        landmarks[:, 2] *= np.float32(roi.side_px / DEPTH_SCALE)
        landmarks[:, :2] = roi.to_picture(landmarks[:, :2])
        world[:, :2] = roi.turn(world[:, :2])
        return Measurement(landmarks, world, float(presence[0, 0]), looks_left)
