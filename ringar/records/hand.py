"""A hand as it is tracked, and a finger as it is measured."""

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from ringar.parameters import Finger
from ringar.records.arrays import Floats, Point

RING_TO_FINGER_WIDTH = 0.985
"""A ring's inner diameter over the silhouette width of the finger that wears it: a finger's section is a little wider
than high (16.3 by 16.1 mm), and a ring that fits has its perimeter (24 path-traced worn rings: median 0.983, extremes
0.964 and 1.022)."""


class Handedness(StrEnum):
    """Whose hand: the anatomical side."""

    LEFT = "left"
    RIGHT = "right"


class Facing(StrEnum):
    """Which side of the hand the camera sees."""

    BACK = "back"
    PALM = "palm"


@dataclass(frozen=True)
class Hand:
    """One tracked hand.

    Attributes
    ----------
    landmarks_px
        (21, 3) float32: x, y in frame pixels, z in the same scale, growing away from the camera, 0 at the wrist.
        Order of the MediaPipe hand model: 0 wrist; 1-4 thumb; 5-8 index; 9-12 middle; 13-16 ring; 17-20 little.
    world_m
        (21, 3) float32 metres, origin in the hand's middle. Collapses on the back of the hand: no scale from it.
    presence
        Probability that the region holds a hand.
    handedness, handedness_score
        Anatomical side and its probability (>= 0.5).
    facing, facing_score
        The side the camera sees and its confidence (0-1; low when the hand stands edge-on).
    track_id
        Stays with the same hand from frame to frame.
    """

    landmarks_px: Floats
    world_m: Floats
    presence: float
    handedness: Handedness
    handedness_score: float
    facing: Facing
    facing_score: float
    track_id: int = 0


@dataclass(frozen=True)
class JointCorrection:
    """What a finger's own picture corrects in the landmarks' answer.

    Attributes
    ----------
    along
        From the landmarks' place for the ring to the true one, in finger widths towards the tip.
    tilt_deg, roll_deg
        To be added to what the landmarks say.
    landmarks_px
        Where the landmarks put the ring.
    frames
        For how many frames of a video it has been followed.
    """

    along: float = 0.0
    tilt_deg: float = 0.0
    roll_deg: float = 0.0
    landmarks_px: Point = (0.0, 0.0)
    frames: int = 0


@dataclass(frozen=True, eq=False)
class SkinHold:
    """The skin that a ring is held to over a video's frames.

    Attributes
    ----------
    patch
        (rows, columns) float32 grey levels: the skin around the ring, finger upright.
    patch_offset
        How far the ring lies from the patch's middle, in finger widths on the skin towards the tip.
    landmark_offset
        How far it lies from where landmarks and joints put it, likewise.
    tilt_deg
        The finger's tilt, smoothed over the frames.
    """

    patch: Floats
    patch_offset: float
    landmark_offset: float
    tilt_deg: float


@dataclass(frozen=True)
class FingerFit:
    """Where and how a ring sits on one finger, measured in the frame.

    Attributes
    ----------
    center_px
        The ring's centre (on the finger's axis) in the picture.
    axis_angle_deg
        Direction towards the fingertip in the picture, atan2(dy, dx) with y down.
    width_px
        The finger's width between its silhouette edges at the ring, square to the axis.
    left_edge_px, right_edge_px
        Where the silhouette crosses the line through the centre, square to the axis; left and right as seen
        with the fingertip up.
    tilt_deg
        Angle between the finger's axis and the picture plane, positive when the fingertip comes towards the camera.
    roll_deg
        Turn of the back of the finger about the axis away from the camera: 0 = back to the camera, 180 = palm view,
        positive when the back turns to the right as seen with the fingertip up.
    confidence
        0-1, calibrated: the chance that centre (across) and width are within 0.1 finger widths.
    evidence
        Short words for what was measured and what is a prior, e.g. ``("left edge", "right edge prior")``.
    skin
        What the next frame's skin is matched with.
    joints
        What the picture of the finger corrected in the landmarks' answer.
    """

    finger: Finger
    phalanx_t: float
    center_px: Point
    axis_angle_deg: float
    width_px: float
    left_edge_px: Point
    right_edge_px: Point
    tilt_deg: float
    roll_deg: float
    confidence: float
    facing: Facing = Facing.BACK
    evidence: tuple[str, ...] = ()
    skin: SkinHold | None = field(default=None, repr=False, compare=False)
    joints: JointCorrection = JointCorrection()

    @property
    def axis(self) -> Point:
        """Unit vector towards the fingertip in the picture."""
        angle = np.radians(self.axis_angle_deg)
        return float(np.cos(angle)), float(np.sin(angle))
