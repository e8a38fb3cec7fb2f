"""What the picture of a finger corrects: the ring's place along it, and a little of its turn."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from ringar.finger.joint_model import PLACE_T, JointPlaces, joint_places
from ringar.finger.pose import FingerPose, finger_pose
from ringar.finger.prior import BASE_SHIFT, PhalanxPrior, phalanx_prior
from ringar.parameters import Finger
from ringar.records import Bgr8, FingerFit, Hand, JointCorrection

LOOK_EVERY = 3
"""In video the joints of a hand at rest are looked for in every third frame; between, the last shift against the
landmarks holds."""
MOVING_WIDTHS = 0.1
"""A ring that went farther since the last frame is looked for anew: landmarks are worse on moving hands."""
FIRST_LOOKS = 3
"""The first looks are averaged evenly, later ones with this last share."""
LARGEST_TURN_DEG = 25.0
"""Larger corrections of tilt and roll are cut back to it."""
LENGTH_RANGE = (0.7, 1.4)
"""The joints' distance over that of their (corrected) landmarks is believed within these bounds."""


@dataclass(frozen=True)
class Expected:
    """What the landmarks lead to expect of a finger: its phalanx with the ring's place ``phalanx_t``, and its turn."""

    finger: Finger
    phalanx_t: float
    phalanx: PhalanxPrior
    pose: FingerPose

    @classmethod
    def of(cls, hand: Hand, finger: Finger, phalanx_t: float) -> Self:
        """The landmarks' answer for one finger of a hand."""
        return cls(finger, phalanx_t, phalanx_prior(hand, finger, phalanx_t), finger_pose(hand, finger))

    def corrected(self, joints: JointCorrection) -> Self:
        """The same with the picture's corrections in it."""
        return replace(
            self,
            phalanx=moved_along(self.phalanx, joints.along),
            pose=self.pose.turned(joints.tilt_deg, joints.roll_deg),
        )


def correction(image_bgr: Bgr8, hand: Hand, expected: Expected, before: FingerFit | None) -> JointCorrection:
    """What the picture corrects in the landmarks' place and turn of a finger.

    Parameters
    ----------
    image_bgr, hand
        The picture and the hand in it.
    expected
        What the landmarks say about the finger.
    before
        The same ring's fit in the last frame of a video, at the same place along the finger.
    """
    if before is None:
        return _seen(image_bgr, hand, expected)
    old = before.joints
    frames = old.frames + 1
    if frames % LOOK_EVERY and _distance(before, expected.phalanx) < MOVING_WIDTHS:
        return replace(old, frames=frames)
    new = _seen(image_bgr, hand, expected)
    share = max(1.0 / (1.0 + frames // LOOK_EVERY), 1.0 / FIRST_LOOKS)
    return JointCorrection(
        along=old.along + share * (new.along - old.along),
        tilt_deg=old.tilt_deg + share * (new.tilt_deg - old.tilt_deg),
        roll_deg=old.roll_deg + share * (new.roll_deg - old.roll_deg),
        frames=frames,
    )


def moved_along(expected: PhalanxPrior, widths: float) -> PhalanxPrior:
    """The phalanx with its place moved along the finger, in expected finger widths towards the tip."""
    x, y = np.array(expected.center_px) + widths * expected.width_px * np.array(expected.axis)
    return replace(expected, center_px=(float(x), float(y)))


def _seen(image_bgr: Bgr8, hand: Hand, expected: Expected) -> JointCorrection:
    """The correction from this picture alone."""
    seen = joint_places(image_bgr, hand, expected.finger)
    tilt_deg = float(np.degrees(seen.tilt_rad)) - expected.pose.tilt_deg
    roll_deg = (float(np.degrees(seen.roll_rad)) - expected.pose.roll_deg + 180.0) % 360.0 - 180.0
    return JointCorrection(
        along=shift_at(seen, expected),
        tilt_deg=float(np.clip(tilt_deg, -LARGEST_TURN_DEG, LARGEST_TURN_DEG)),
        roll_deg=float(np.clip(roll_deg, -LARGEST_TURN_DEG, LARGEST_TURN_DEG)),
    )


def shift_at(seen: JointPlaces, expected: Expected) -> float:
    """From the landmarks' place to the seen one at a place along the phalanx, in expected finger widths."""
    length = expected.phalanx.length_px / expected.phalanx.width_px - BASE_SHIFT[expected.finger]
    ratio = float(np.clip(seen.length / max(length, 1e-6), *LENGTH_RANGE))
    return seen.shift + (expected.phalanx_t - PLACE_T) * length * (ratio - 1.0)


def _distance(before: FingerFit, expected: PhalanxPrior) -> float:
    """How far the landmarks say that the ring went since the last frame, in finger widths."""
    now = moved_along(expected, before.joints.along + before.landmark_offset)
    return float(np.hypot(*np.subtract(now.center_px, before.center_px))) / expected.width_px
