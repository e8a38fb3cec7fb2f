"""The joint network: where along a finger its two joints lie, from the picture and the hand's landmarks together.

The landmark model places joints along a finger within a quarter of its width; the web between the fingers, the creases
over the joints and the finger's outline show them better. A small convolutional network reads a crop around the
phalanx and joins what it sees with the landmarks. It was trained on rasterised hands whose joints are known exactly, of
all skin tones, shapes, poses and lights, with the landmark models' own errors; no hand was labelled for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.finger.pose_network import hand_features, shipped_network
from ringar.finger.prior import PhalanxPrior, moved_along, phalanx_prior
from ringar.networks import small_network
from ringar.parameters import Finger
from ringar.records import Bgr8, Floats, Hand, Handedness

MODEL_NAME = "finger_joints"
PLACE_T = 0.62
"""The place along the phalanx that the crop is centred on and the network answers for."""
PIXELS_PER_WIDTH = 20
ROWS, COLUMNS = 80, 60
"""Size of the crop: 4 expected finger widths along and 3 across."""
TOP_WIDTHS = 1.7
"""The crop begins this far above its place, towards the fingertip: from the first knuckle to below the web."""
CORE = np.s_[ROWS // 4 : 3 * ROWS // 4, COLUMNS // 2 - 5 : COLUMNS // 2 + 5]
"""Part of the crop that is finger for certain; its mean colour is the network's zero."""
LEAST_CONTRAST = 8.0
"""Added to the crop's contrast so that noise is not blown up, grey levels."""
COARSE = 1.5
"""Frame pixels that one sample may stand for; a crop pixel that covers more is the mean of several samples."""
FARTHEST = 0.8
"""Answers farther than this from the landmarks' place, in finger widths, are cut back to it."""

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class JointPlaces:
    """Where a phalanx lies along its landmarks' line, in expected finger widths towards the tip.

    Attributes
    ----------
    shift
        From the landmarks' place to the true one, at ``PLACE_T``.
    length
        From joint to joint in the picture.
    tilt_rad, roll_rad
        Signs as in :class:`ringar.records.FingerFit`.
    """

    shift: float
    length: float
    tilt_rad: float
    roll_rad: float

    @classmethod
    def from_answer(cls, answer: Floats, *, right: bool) -> Self:
        """Read the network's (6,) answer: shift, length, the shift's spread, tilt, sine and cosine of the roll."""
        shift, length, _, tilt, sine, cosine = (float(value) for value in answer)
        return cls(
            shift=float(np.clip(shift, -FARTHEST, FARTHEST)),
            length=length,
            tilt_rad=tilt,
            roll_rad=float(np.arctan2(sine, cosine)) * (1.0 if right else -1.0),
        )


def joint_places(image_bgr: Bgr8, hand: Hand, finger: Finger, offsets: Sequence[float] = (0.0,)) -> JointPlaces:
    """Look at a finger and answer where its joints are.

    Parameters
    ----------
    image_bgr
        The picture, (height, width, 3) uint8 BGR.
    hand, finger
        Which finger of which hand in it; the hand's side must be right.
    offsets
        One crop is read for each, cut so far from the landmarks' place, in finger widths towards the tip; the answers
        are averaged.

    Raises
    ------
    HandUnusableError
        The finger is too small in the picture or points at the camera.
    ModelFileError
        The network's file is missing or damaged.
    """
    right = hand.handedness is Handedness.RIGHT
    network = small_network(MODEL_NAME)
    expected = phalanx_prior(hand, finger, PLACE_T)
    known = hand_input(hand, finger)[None]
    answers = []
    for offset in offsets:
        crop = cut_crop(image_bgr, moved_along(expected, offset), mirrored=not right)
        answer = network.answer(crop=crop_input(crop), hand=known)[0]
        answers.append(answer + np.array([offset, 0, 0, 0, 0, 0], dtype=np.float32))
    return JointPlaces.from_answer(np.mean(answers, axis=0), right=right)


def cut_crop(image_bgr: Bgr8, place: PhalanxPrior, *, mirrored: bool) -> Floats:
    """The picture around a place with the finger upright, (ROWS, COLUMNS, 3) float32; left hands are mirrored."""
    step = place.width_px / PIXELS_PER_WIDTH
    times = max(int(np.ceil(step / COARSE)), 1)
    matrix = crop_matrix(place, mirrored=mirrored)
    matrix[:, :2] /= times
    matrix[:, 2] -= matrix[:, :2].sum(axis=1) * (times - 1) / 2
    fine = cv2.warpAffine(
        image_bgr,
        matrix,
        (COLUMNS * times, ROWS * times),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return cv2.resize(fine, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA).astype(np.float32)


def crop_matrix(place: PhalanxPrior, *, mirrored: bool) -> Matrix:
    """(2, 3): from crop pixels (column, row) to the picture."""
    step = place.width_px / PIXELS_PER_WIDTH
    axis = np.array(place.axis)
    across = np.array([-axis[1], axis[0]]) * (-1.0 if mirrored else 1.0)
    origin = np.array(place.center_px) - across * step * (COLUMNS - 1) / 2 + axis * TOP_WIDTHS * place.width_px
    return np.column_stack([across * step, -axis * step, origin])


def crop_input(crop: Floats) -> Floats:
    """Network input ``crop``, (1, 5, ROWS, COLUMNS): colours about the finger's own, by contrast, and the place."""
    deviation = crop - crop[CORE].mean(axis=(0, 1))
    contrast = float(np.sqrt(np.mean(deviation**2))) + LEAST_CONTRAST
    values = np.empty((1, 5, ROWS, COLUMNS), dtype=np.float32)
    values[0, :3] = (deviation / np.float32(contrast)).transpose(2, 0, 1)
    values[0, 3] = np.linspace(-1.0, 1.0, COLUMNS, dtype=np.float32)
    values[0, 4] = np.linspace(1.0, -1.0, ROWS, dtype=np.float32)[:, None]
    return values


def hand_input(hand: Hand, finger: Finger) -> Floats:
    """Network input ``hand``, (136,): the joints as a right hand, which finger, and how the pose network turns it."""
    right = hand.handedness is Handedness.RIGHT
    turns = shipped_network().turns(hand)
    roll = turns.roll_rad[finger] * (1.0 if right else -1.0)
    which = np.zeros(len(Finger), dtype=np.float32)
    which[finger] = 1.0
    turn = (turns.tilt_rad[finger], np.sin(roll), np.cos(roll), turns.tilt_spread_rad[finger])
    joints = hand_features(hand.landmarks_px, hand.world_m, right=right)
    return np.concatenate([joints, which, [*turn, turns.roll_spread_rad[finger]]]).astype(np.float32)
