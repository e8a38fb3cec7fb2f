"""The frozen records that travel between the stages: camera -> hand -> finger -> ring -> render.

Pictures are uint8, BGR, sRGB-encoded, shape (height, width, 3), y down, pixel centres at integer coordinates.
Arrays named ``*_linear_bgr`` hold linear light as float32, 1.0 = white. No stage writes into a record's arrays.

Ring coordinates, in units of the ring's inner radius: X right in an upright three-quarter product photo, Y along
the finger towards the fingertip (up and away from the viewer in that photo), Z out of the back of the finger
(towards the stone). The origin is the centre of the inner circle. Right-handed; a finger pointing up in the
picture with its back to the camera has X right, Y up and Z towards the viewer.
"""

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from ringar.parameters import Finger, RingParameter

Bgr8 = NDArray[np.uint8]
Gray8 = NDArray[np.uint8]
Floats = NDArray[np.float32]
Point = tuple[float, float]


@dataclass(frozen=True)
class Frame:
    """One picture from a source.

    Attributes
    ----------
    image_bgr
        (height, width, 3) uint8 BGR.
    t_capture_ns
        Monotonic time stamp of the capture; for clips, of the frame's place in the clip.
    index
        Number of the frame since the source was opened.
    source
        The source's URI, for people.
    mirrored
        True where the picture is a mirror image of the scene.
    """

    image_bgr: Bgr8
    t_capture_ns: int
    index: int = 0
    source: str = ""
    mirrored: bool = False


@dataclass(frozen=True)
class Picture:
    """A decoded, upright, sRGB picture with its transparency, if it had any.

    Attributes
    ----------
    image_bgr
        (height, width, 3) uint8 BGR.
    alpha
        (height, width) uint8, or None where the file has no transparency.
    name
        The file's name, for messages and sidecars.
    notes
        What was changed while decoding, one sentence each.
    """

    image_bgr: Bgr8
    alpha: Gray8 | None = None
    name: str = ""
    notes: tuple[str, ...] = ()


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
    edge_left_path_px, edge_right_path_px
        (n, 2) float32 points of the silhouette near the ring, from the base towards the tip.
    evidence
        Short words for what was measured and what is a prior, e.g. ``("left edge", "right edge prior")``.
    skin_patch, skin_offset
        The skin around the ring, finger upright, float32 grey levels, and how far (in finger widths, towards the tip)
        the ring lies from its middle: what the next frame is matched with.
    landmark_offset
        How far along the finger the ring lies from where landmarks and joints put it, in finger widths.
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
    edge_left_path_px: Floats
    edge_right_path_px: Floats
    facing: Facing = Facing.BACK
    evidence: tuple[str, ...] = ()
    skin_patch: Floats | None = field(default=None, repr=False, compare=False)
    skin_offset: float = 0.0
    landmark_offset: float = 0.0
    joints: JointCorrection = JointCorrection()

    @property
    def axis(self) -> Point:
        """Unit vector towards the fingertip in the picture."""
        angle = np.radians(self.axis_angle_deg)
        return float(np.cos(angle)), float(np.sin(angle))


class ProductView(StrEnum):
    """How a product photo shows its ring."""

    THREE_QUARTER = "three_quarter"
    STANDING = "standing"
    LOW = "low"
    TOP = "top"


@dataclass(frozen=True)
class SurfacePatch:
    """A piece of a ring's surface as a grid of points, ring coordinates, in inner radii.

    Attributes
    ----------
    position
        (rows, cols, 3) float32 X, Y, Z.
    normal
        (rows, cols, 3) float32 unit outward normals.
    colour_linear_bgr
        (rows, cols, 3) float32: the photo's own colour there, linear light.
    alpha
        (rows, cols) float32 0-1: 0 where there is no surface.
    stone
        (rows, cols) float32: 0 metal, 1 gem stone.
    """

    position: Floats
    normal: Floats
    colour_linear_bgr: Floats
    alpha: Floats
    stone: Floats


@dataclass(frozen=True)
class Gem:
    """A faceted stone on top of a ring, its table square to Z.

    Attributes
    ----------
    center
        Middle of the girdle, ring coordinates in inner radii.
    half_width, half_depth
        Half the girdle along X and Y, in inner radii.
    body_linear_bgr
        What the stone lets pass, linear, largest channel 1; all 1 for colourless stones.
    refractive_index
        At the D line.
    """

    center: tuple[float, float, float]
    half_width: float
    half_depth: float
    body_linear_bgr: tuple[float, float, float]
    refractive_index: float


@dataclass(frozen=True, eq=False)
class RingModel:
    """A ring lifted from one product photo; two models are the same only where they are one object.

    Attributes
    ----------
    patches
        The surface: outer band (all the way round), inner band, rims and head; together closed enough to be seen
        from any side a finger shows.
    metal_linear_bgr
        The metal's reflectance at normal incidence (its colour in white light), linear.
    cutout_bgra
        (height, width, 4) uint8: the photo with its background removed, straight (not premultiplied) alpha.
    anchor_points_px
        Left and right end of the inner edge in the photo, as ``ring_anchor_point`` means them.
    view, elevation_deg, azimuth_deg
        How the photo was taken: 90 degrees elevation is straight onto the stone, 0 through the hole; the azimuth turns
        the ring about its own Z.
    inner_radius_px
        Inner radius in the photo.
    band_half_width
        Half the band's width along the finger where it is widest, in inner radii (head left out).
    confidence
        0-1: how far the lift can be trusted.
    warnings
        Sentences for people.
    edges_px
        Closed curves (n, 2) in the photo, for people to check: near rim, far rim, inner circle.
    gems
        The large faceted stones, drawn by their cut.
    anchor_confidence
        0-1, calibrated: the chance that both anchor points are within 2 % of the inner diameter; 1 where given.
    """

    patches: tuple[SurfacePatch, ...]
    metal_linear_bgr: tuple[float, float, float]
    cutout_bgra: NDArray[np.uint8]
    anchor_points_px: tuple[Point, Point]
    view: ProductView
    elevation_deg: float
    azimuth_deg: float
    inner_radius_px: float
    band_half_width: float
    confidence: float
    name: str = ""
    warnings: tuple[str, ...] = field(default=())
    edges_px: tuple[Floats, ...] = ()
    gems: tuple[Gem, ...] = ()
    anchor_confidence: float = 0.0


@dataclass(frozen=True)
class Wearing:
    """One ring and how it is to be worn."""

    model: RingModel
    parameter: RingParameter


@dataclass(frozen=True)
class Light:
    """The light on the finger, estimated from the frame.

    Attributes
    ----------
    ambient_linear_bgr
        Mean incoming light relative to white paper at 1.0.
    direction
        Unit vector towards the main light: x right, y down, z towards the camera.
    directionality
        0 = even light from all sides, 1 = one hard lamp.
    sharpness_px, noise_std
        Blur (Gaussian sigma, px) and noise (grey levels, 0-255 scale) of the camera at the finger.
    """

    ambient_linear_bgr: tuple[float, float, float]
    direction: tuple[float, float, float]
    directionality: float
    sharpness_px: float
    noise_std: float
