"""The small network behind :func:`ringar.finger.pose.finger_pose`: from a hand's joints to each finger's turn in space.

The landmark models answer with biased depth: proximal phalanges lean towards the camera by about eight degrees, and
the world landmarks collapse on the back of the hand. The network has learned, from the models' own answers on rendered
hands whose pose is known, what those answers mean (``models/train_finger_pose.py``).
"""

import functools
import io
from dataclasses import dataclass
from typing import Self

import numpy as np

from ringar.model_files import find_model
from ringar.records import Floats, Hand, Handedness

MODEL_NAME = "finger_pose"
PALM = (0, 5, 9, 13, 17)
KNUCKLES = (5, 9, 13, 17)
WORLD_UNIT_M = 1 / 12
"""Brings world landmarks to the order of 1."""
LEAST_SPREAD_RAD = 0.02
LOWEST = np.float32(-60.0)
"""SiLU is 0 below; its exponential would overflow for hands that are none."""
FINGERS = 5


@dataclass(frozen=True)
class FingerTurns:
    """What the network says about the five fingers, thumb to little, each (5,) float32.

    Attributes
    ----------
    tilt_rad, roll_rad
        Signs as in :class:`ringar.records.FingerFit`.
    tilt_spread_rad, roll_spread_rad
        Expected absolute errors.
    """

    tilt_rad: Floats
    roll_rad: Floats
    tilt_spread_rad: Floats
    roll_spread_rad: Floats


@dataclass(frozen=True)
class PoseNetwork:
    """Dense layers with SiLU between them.

    Attributes
    ----------
    mean, scale
        (126,) float32: the inputs' mean and spread.
    layers
        Weights (inputs, outputs) and biases (outputs,), float32; the last layer has 5 x 5 outputs: per finger the
        tilt, the sine and cosine of the roll (any length), and both spreads before softplus.
    spread_gain
        (2,) float32: real over learned spread of tilt and roll, on people that the network was not trained on.
    """

    mean: Floats
    scale: Floats
    layers: tuple[tuple[Floats, Floats], ...]
    spread_gain: Floats

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read an ``.npz`` file with ``mean``, ``scale``, ``spread_gain``, ``weight0``, ``bias0``, ``weight1`` ..."""
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            count = sum(name.startswith("weight") for name in arrays)
            layers = tuple((arrays[f"weight{i}"], arrays[f"bias{i}"]) for i in range(count))
            return cls(arrays["mean"], arrays["scale"], layers, arrays["spread_gain"])

    def turns(self, hand: Hand) -> FingerTurns:
        """Turn of every finger of a hand."""
        right = hand.handedness is Handedness.RIGHT
        values = (hand_features(hand.landmarks_px, hand.world_m, right=right) - self.mean) / self.scale
        for weight, bias in self.layers[:-1]:
            values = values @ weight + bias
            values = values / (1 + np.exp(-np.maximum(values, LOWEST)))
        weight, bias = self.layers[-1]
        answer = np.asarray(values @ weight + bias, np.float32).reshape(FINGERS, 5)
        roll = np.arctan2(answer[:, 1], answer[:, 2]) * np.float32(1 if right else -1)
        spread = (np.logaddexp(0, answer[:, 3:]) + np.float32(LEAST_SPREAD_RAD)) * self.spread_gain
        return FingerTurns(answer[:, 0], roll, spread[:, 0], spread[:, 1])


def hand_features(landmarks_px: Floats, world_m: Floats, *, right: bool) -> Floats:
    """(126,) float32: both sets of joints as a right hand, turned until its knuckles lie above its wrist.

    The joints in the picture are taken from the palm's middle and divided by their own root mean square distance from
    it, so that neither place, size, direction nor side of the hand matters.
    """
    side = np.array([1.0 if right else -1.0, 1.0, 1.0])
    picture, world = landmarks_px * side, world_m * side
    picture = picture - picture[list(PALM)].mean(0)
    up = picture[list(KNUCKLES), :2].mean(0) - picture[0, :2]
    cos, sin = np.array([-up[1], up[0]]) / max(float(np.hypot(*up)), 1e-9)
    turn = np.array([[cos, -sin, 0.0], [sin, cos, 0.0], [0.0, 0.0, 1.0]])
    picture, world = picture @ turn, world @ turn
    size = np.sqrt((picture[:, :2] ** 2).sum(1).mean())
    return np.concatenate([(picture / max(float(size), 1e-9)).ravel(), (world / WORLD_UNIT_M).ravel()]).astype(
        np.float32
    )


@functools.cache
def shipped_network() -> PoseNetwork:
    """The network that comes with ringar, read once.

    Raises
    ------
    ModelFileError
        Its file is missing or damaged.
    """
    return PoseNetwork.from_bytes(find_model(MODEL_NAME).read())
