"""The frozen records that travel between the stages: camera -> hand -> finger -> ring -> render.

Pictures are uint8, BGR, sRGB-encoded, shape (height, width, 3), y down, pixel centres at integer coordinates.
Arrays named ``*_linear_bgr`` hold linear light as float32, 1.0 = white. No stage writes into a record's arrays.

Ring coordinates, in units of the ring's inner radius: X right in an upright three-quarter product photo, Y along
the finger towards the fingertip (up and away from the viewer in that photo), Z out of the back of the finger
(towards the stone). The origin is the centre of the inner circle. Right-handed; a finger pointing up in the
picture with its back to the camera has X right, Y up and Z towards the viewer.
"""

from ringar.records.arrays import Bgr8, Floats, Gray8, Point
from ringar.records.hand import RING_TO_FINGER_WIDTH, Facing, FingerFit, Hand, Handedness, JointCorrection, SkinHold
from ringar.records.picture import LUMINANCE_BGR, Frame, Light, Picture
from ringar.records.ring import Gem, ProductView, RingModel, SurfacePatch, Wearing

__all__ = [
    "LUMINANCE_BGR",
    "RING_TO_FINGER_WIDTH",
    "Bgr8",
    "Facing",
    "FingerFit",
    "Floats",
    "Frame",
    "Gem",
    "Gray8",
    "Hand",
    "Handedness",
    "JointCorrection",
    "Light",
    "Picture",
    "Point",
    "ProductView",
    "RingModel",
    "SkinHold",
    "SurfacePatch",
    "Wearing",
]
