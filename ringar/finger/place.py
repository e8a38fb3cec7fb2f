"""What the picture of a finger corrects: the ring's place along it, and a little of its turn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from ringar.finger.joint_model import PLACE_T, JointPlaces, joint_places
from ringar.finger.pose import FingerPose, finger_pose
from ringar.finger.prior import BASE_SHIFT, PhalanxPrior, moved_along, phalanx_prior
from ringar.parameters import Finger
from ringar.records import Bgr8, FingerFit, Hand, JointCorrection

LOOKS = (-0.15, -0.05, 0.05, 0.15)
"""Where the finger is looked at, in finger widths from the landmarks' place: the mean of several looks errs by a sixth
less than one. All at once at first, one after the other in a video's further frames, two at once, on either side, while
the finger moves."""
LOOK_EVERY = 3
"""In video the joints of a hand at rest are looked for in every third frame; between, the last shift against the
landmarks holds."""
MOVING_WIDTHS = 0.1
"""A ring that went farther since the last frame is looked for anew: landmarks are worse on moving hands."""
MOVING_SHARE, RESTING_SHARE = 0.7, 0.15
"""Share of a new look in the running mean."""
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
        return _seen(image_bgr, hand, expected, LOOKS)
    old = before.joints
    frames = old.frames + 1
    place = expected.phalanx.center_px
    way_px = float(np.hypot(place[0] - old.landmarks_px[0], place[1] - old.landmarks_px[1]))
    moving = way_px > MOVING_WIDTHS * expected.phalanx.width_px
    if frames % LOOK_EVERY and not moving:
        return replace(old, landmarks_px=place, frames=frames)
    look = LOOKS[frames % len(LOOKS)]
    new = _seen(image_bgr, hand, expected, (look, -look) if moving else (look,))
    share = MOVING_SHARE if moving else RESTING_SHARE
    return JointCorrection(
        along=old.along + share * (new.along - old.along),
        tilt_deg=old.tilt_deg + share * (new.tilt_deg - old.tilt_deg),
        roll_deg=old.roll_deg + share * (new.roll_deg - old.roll_deg),
        landmarks_px=place,
        frames=frames,
    )


def _seen(image_bgr: Bgr8, hand: Hand, expected: Expected, offsets: Sequence[float]) -> JointCorrection:
    """The correction from this picture alone."""
    seen = joint_places(image_bgr, hand, expected.finger, offsets)
    tilt_deg = float(np.degrees(seen.tilt_rad)) - expected.pose.tilt_deg
    roll_deg = (float(np.degrees(seen.roll_rad)) - expected.pose.roll_deg + 180.0) % 360.0 - 180.0
    return JointCorrection(
        along=shift_at(seen, expected),
        tilt_deg=float(np.clip(tilt_deg, -LARGEST_TURN_DEG, LARGEST_TURN_DEG)),
        roll_deg=float(np.clip(roll_deg, -LARGEST_TURN_DEG, LARGEST_TURN_DEG)),
        landmarks_px=expected.phalanx.center_px,
    )


def shift_at(seen: JointPlaces, expected: Expected) -> float:
    """From the landmarks' place to the seen one at a place along the phalanx, in expected finger widths."""
    length = expected.phalanx.length_px / expected.phalanx.width_px - BASE_SHIFT[expected.finger]
    ratio = float(np.clip(seen.length / max(length, 1e-6), *LENGTH_RANGE))
    return seen.shift + (expected.phalanx_t - PLACE_T) * length * (ratio - 1.0)
