"""What lies in front of a ring: another finger of the same hand or of another, or its own finger folded over it.

Landmarks tell which fingers cross the ring's place. Which of two crossing fingers is in front the picture shows: only
the front one keeps both of its edges through the crossing. They also bound it, to a fraction of a pixel. A finger folds
towards its palm only, so where the palm is seen its own end is in front.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.finger.edge_model import edge_probabilities
from ringar.finger.edges import find_edges
from ringar.finger.pose import FINGER_LANDMARKS, PHALANX_LANDMARKS
from ringar.finger.prior import PhalanxPrior, expected_width_px
from ringar.finger.strip import ALONG, cut_strip
from ringar.parameters import Finger
from ringar.records import Bgr8, FingerFit, Gray8, Hand, Point

Doubles = NDArray[np.float64]

_PHALANGES = [(finger, step) for finger, chain in FINGER_LANDMARKS.items() for step in range(len(chain) - 1)]
_STARTS = [FINGER_LANDMARKS[finger][step] for finger, step in _PHALANGES]
_ENDS = [FINGER_LANDMARKS[finger][step + 1] for finger, step in _PHALANGES]

TAPER = (1.0, 0.97, 0.88, 0.78)
"""Width of a finger at its landmarks, from the base, over that of its base phalanx."""

RING_ALONG = 0.30
OWN_ACROSS, OTHER_ACROSS = 0.50, 0.60
"""Half the extent of the ring's place, in finger widths; across it less far for fingers of the same hand, since
neighbours touch without crossing."""
OWN_CROSSED, OTHER_CROSSED = 0.05, 0.02
"""Share of the place that a finger of the same and of another hand must cover to count as crossing."""
KEPT_SHARE = 0.3
"""How much of that share is enough once something was seen in front."""
LANDMARK_WIDTHS = 0.15
"""How far off landmarks may be, in finger widths: so near they must come for the finger's edges to be looked for."""
NEARER_WIDTHS = 0.15
"""How much nearer, by its landmarks, a finger of the same hand must be, in finger widths."""
ROW_SIGMA = 0.22
"""Rows of the strip count around the crossing with this spread, finger widths."""
LEAST_SUPPORT, KEPT_SUPPORT = 0.45, 0.30
"""Share of each edge's rows that must be seen through the crossing, and what is enough once it was seen."""
NEAR_WIDTHS = float(np.hypot(OTHER_ACROSS, RING_ALONG))
"""No point of the ring's place is farther from its middle, in finger widths."""
WIDEST = 1.2
"""No finger is wider than this against the middle finger."""
CAP_LENGTH = 1.15
"""Length of a fingertip beyond its landmark over its half width there."""
CAP_POINTS = 13
SHORTEST_PX = 3.0
"""Phalanges that look shorter point at the camera and have no outline of their own."""
SHIFT = 4
FINE = 1 << SHIFT
"""Sub-pixels of a drawn outline."""
EDGE_SIGMA_PX = 0.8
"""Softness of the covering finger's edge."""


@dataclass(frozen=True)
class _Bone:
    """A phalanx that may be in front.

    ``ends_px`` (2, 2): its landmarks, the one nearer to the palm first; ``widths_px`` and ``depths_px`` (2,): the
    finger's width and the landmarks' depth there; ``has_tip``: whether it ends in the fingertip; ``folded``: whether it
    is of the wearing finger, folded back over the ring.
    """

    ends_px: Doubles
    widths_px: Doubles
    depths_px: Doubles
    has_tip: bool
    folded: bool

    def place_of(self, points: Doubles) -> tuple[Doubles, Doubles]:
        """Nearest place along the phalanx, 0-1, of each of (n, 2) points, and the distance to it in pixels."""
        return _nearest(points, self.ends_px[0], self.ends_px[1] - self.ends_px[0])

    def nearest(self, point: Point) -> float:
        """Nearest place along the phalanx of one point."""
        return float(self.place_of(np.array([point]))[0][0])

    def comes_near(self, points: Doubles, spare_px: float) -> bool:
        """Whether the phalanx lies over any of (n, 2) points or no farther from it than ``spare_px``."""
        place, distance = self.place_of(points)
        return bool((distance < 0.5 * _between(self.widths_px, place) + spare_px).any())

    def around(self, place: float) -> PhalanxPrior:
        """The phalanx as one whose edges can be measured at a place on it."""
        along = self.ends_px[1] - self.ends_px[0]
        length_px = float(np.hypot(along[0], along[1]))
        x, y = self.ends_px[0] + place * along
        return PhalanxPrior(
            center_px=(float(x), float(y)),
            axis=(float(along[0] / length_px), float(along[1] / length_px)),
            length_px=length_px,
            width_px=float(_between(self.widths_px, place)),
        )


def in_front_of(
    image_bgr: Bgr8, hands: Sequence[Hand], hand: Hand, fit: FingerFit, *, hidden_before: bool = False
) -> Gray8 | None:
    """What hides the ring's place on a finger: other fingers of this hand or of another that cross it in front.

    Parameters
    ----------
    image_bgr
        (height, width, 3) uint8 BGR: the picture.
    hands
        All hands in it, ``hand`` among them.
    hand, fit
        The wearing hand and the ring's place on its finger.
    hidden_before
        Something was in front in the last frame of the video: fewer signs are asked for.

    Returns
    -------
    (height, width) uint8, 255 = hidden; None where nothing crosses the finger.
    """
    least_support, share = (KEPT_SUPPORT, KEPT_SHARE) if hidden_before else (LEAST_SUPPORT, 1.0)
    mask: Gray8 | None = None
    for bone, place, least_share in _crossing_bones(hands, hand, fit):
        outline = _outline(image_bgr, bone, fit, 0.0 if bone.folded else least_support)
        if outline is not None and _share_within(outline, place) >= share * least_share:
            mask = np.zeros(image_bgr.shape[:2], np.uint8) if mask is None else mask
            cv2.fillPoly(mask, [np.rint(outline * FINE).astype(np.int32)], 255, cv2.LINE_AA, SHIFT)
    return mask if mask is None else np.asarray(cv2.GaussianBlur(mask, (0, 0), EDGE_SIGMA_PX), np.uint8)


def hidden_share(hidden: Gray8, fit: FingerFit) -> float:
    """How much of the ring's place a mask from :func:`in_front_of` hides, 0-1."""
    height, width = hidden.shape
    x, y = np.rint(_place_around(fit, OWN_ACROSS)).astype(np.intp).T
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    return float(hidden[y[inside], x[inside]].mean()) / 255.0 if inside.any() else 1.0


def _crossing_bones(hands: Sequence[Hand], hand: Hand, fit: FingerFit) -> Iterator[tuple[_Bone, Doubles, float]]:
    """The phalanges that may lie over the ring's place, of its own hand only those nearer to the camera.

    With each the points (n, 2) of the place and the share of them that it must cover.
    """
    nearer_px = _depth_at(hand, fit) - NEARER_WIDTHS * fit.width_px
    spare_px = LANDMARK_WIDTHS * fit.width_px
    for other in hands:
        own = other is hand
        across, least_share = (OWN_ACROSS, OWN_CROSSED) if own else (OTHER_ACROSS, OTHER_CROSSED)
        for bone in _bones_near(other, fit, own=own):
            if own and float(_between(bone.depths_px, bone.nearest(fit.center_px))) > nearer_px:
                continue
            place = _place_around(fit, across)
            if bone.comes_near(place, spare_px):
                yield bone, place, least_share


def _outline(image_bgr: Bgr8, bone: _Bone, fit: FingerFit, least_support: float) -> Doubles | None:
    """The phalanx's outline (n, 2) in the picture if its edges are seen where it crosses the finger, else None."""
    place = bone.nearest(fit.center_px)
    expected = bone.around(place)
    strip = cut_strip(image_bgr, expected)
    weights = np.exp(-0.5 * (ALONG / ROW_SIGMA) ** 2)
    edges = find_edges(edge_probabilities(strip), (weights / weights.sum()).astype(np.float32))
    if edges.support.min() < least_support:
        return None
    ends = np.array([-place, 1.0 - place]) * expected.length_px / expected.width_px
    sides = [
        [strip.to_frame(float(edges.offsets[k] + edges.slopes[k] * end), float(end)) for end in ends] for k in (0, 1)
    ]
    left, right = np.array(sides[0]), np.array(sides[1])
    tip = _cap(left[1], right[1]) if bone.has_tip else np.empty((0, 2))
    bend = _cap(right[0], left[0]) if bone.folded else np.empty((0, 2))
    return np.concatenate([left, tip, right[::-1], bend])


def _share_within(outline: Doubles, points: Doubles) -> float:
    """Share of (n, 2) points within a convex outline."""
    sides = np.roll(outline, -1, axis=0) - outline
    off = points[:, None] - outline
    turns = sides[:, 0] * off[..., 1] - sides[:, 1] * off[..., 0]
    return float(((turns >= 0).all(axis=1) | (turns <= 0).all(axis=1)).mean())


def _cap(left: Doubles, right: Doubles) -> Doubles:
    """The half ellipse over a finger's end between its two edge points, from left to right, without these."""
    turn = np.linspace(np.pi, 0.0, CAP_POINTS)[1:-1, None]
    middle, half = (left + right) / 2, (right - left) / 2
    forward = CAP_LENGTH * np.array([half[1], -half[0]])
    return np.asarray(middle + np.cos(turn) * half + np.sin(turn) * forward, np.float64)


def _bones_near(hand: Hand, fit: FingerFit, *, own: bool) -> Iterator[_Bone]:
    """A hand's phalanges that come near the ring's place; of the wearing finger those that are folded back over it."""
    points = hand.landmarks_px.astype(np.float64)
    starts = points[_STARTS, :2]
    along = points[_ENDS, :2] - starts
    distance = _nearest(np.array(fit.center_px), starts, along)[1]
    size_px = 2.0 * (NEAR_WIDTHS + LANDMARK_WIDTHS) * fit.width_px + WIDEST * expected_width_px(hand, Finger.MIDDLE)
    palm_side = abs(fit.roll_deg) > 90.0
    long_enough = np.hypot(along[:, 0], along[:, 1]) > SHORTEST_PX
    for k in np.flatnonzero((distance < 0.5 * size_px) & long_enough):
        finger, step = _PHALANGES[k]
        wearing = own and finger is fit.finger
        if not wearing or (step > 0 and palm_side and float(along[k] @ fit.axis) < 0.0):
            chain = points[[_STARTS[k], _ENDS[k]]]
            widths = expected_width_px(hand, finger) * np.array(TAPER[step : step + 2])
            has_tip = step == len(FINGER_LANDMARKS[finger]) - 2
            yield _Bone(chain[:, :2], widths, chain[:, 2], has_tip, folded=wearing)


def _place_around(fit: FingerFit, across: float) -> Doubles:
    """Points (n, 2) all over the ring's place, ``across`` finger widths to either side."""
    axis = np.array(fit.axis)
    right = np.array([-axis[1], axis[0]])
    u, v = np.meshgrid(np.linspace(-across, across, 9), np.linspace(-RING_ALONG, RING_ALONG, 5))
    grid = u.reshape(-1, 1) * right + v.reshape(-1, 1) * axis
    return np.asarray(np.array(fit.center_px) + fit.width_px * grid, np.float64)


def _depth_at(hand: Hand, fit: FingerFit) -> float:
    """The landmarks' depth of the wearing finger at the ring's place."""
    first, last = (float(hand.landmarks_px[k, 2]) for k in PHALANX_LANDMARKS[fit.finger])
    return first + fit.phalanx_t * (last - first)


def _nearest(points: Doubles, starts: Doubles, along: Doubles) -> tuple[Doubles, Doubles]:
    """Nearest place on a line from its start, 0-1, and the distance to it; points and lines (..., 2) broadcast."""
    off = points - starts
    place = np.clip((off * along).sum(axis=-1) / np.maximum((along**2).sum(axis=-1), 1e-6), 0.0, 1.0)
    off = off - place[..., None] * along
    return place, np.hypot(off[..., 0], off[..., 1])


def _between(values: Doubles, place: float | Doubles) -> Doubles:
    return np.asarray(values[0] + place * (values[1] - values[0]), np.float64)
