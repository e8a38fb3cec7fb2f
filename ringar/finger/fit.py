"""From landmarks and pixels to a finger fit."""

from dataclasses import replace

import numpy as np

from ringar.errors import HandUnusableError
from ringar.finger.along import Upright, hold
from ringar.finger.confidence import SEEN, fit_confidence
from ringar.finger.edge_model import edge_probabilities
from ringar.finger.edges import ROWS_THAT_COUNT, EdgePair, find_edges
from ringar.finger.place import Expected, correction
from ringar.finger.pose import hides_its_ring
from ringar.finger.prior import end_on
from ringar.finger.rows import row_weights
from ringar.finger.smoothing import turned
from ringar.finger.strip import Strip, cut_strip
from ringar.parameters import Finger
from ringar.records import FingerFit, Frame, Hand, Point

LEAST_INSIDE = 0.6
"""Share of the weighted strip that must lie in the picture."""
ROWS_OF_A_STILL = 3.0
"""As how many independent ones a strip's rows weigh in a single picture: shading, flesh and worn rings shift an edge in
all of them alike. In a video they weigh more, for the priors' landmarks tremble and a steady error is the smaller
evil."""


def fit_finger(frame: Frame, hand: Hand, finger: Finger, phalanx_t: float, prior: FingerFit | None = None) -> FingerFit:
    """Measure where and how a ring sits on a finger.

    Parameters
    ----------
    frame
        The picture.
    hand
        The hand in it.
    finger
        The wearing finger.
    phalanx_t
        The ring's place on the line from MCP to PIP landmark (thumb: MCP to IP), 0-1.
    prior
        The same finger's fit in the last frame of a video: it tells rival edges apart and holds the ring to its skin
        along the finger.

    Raises
    ------
    HandUnusableError
        The finger is out of the picture, too small in it, or points at the camera.
    """
    before = prior if prior is not None and prior.finger is finger else None
    same_place = before if before is not None and before.phalanx_t == phalanx_t else None
    landmarks = Expected.of(hand, finger, phalanx_t)
    joints = correction(frame.image_bgr, hand, landmarks, same_place)
    expected = landmarks.corrected(joints)
    if hides_its_ring(hand, finger, expected.pose, shown_before=before is not None):
        raise end_on(finger)
    strip = cut_strip(frame.image_bgr, expected.phalanx)
    weights = row_weights(strip, expected.phalanx, phalanx_t)
    if float(strip.inside.mean(axis=1) @ weights) < LEAST_INSIDE:
        raise HandUnusableError(f"The {finger.name.lower()} finger is out of the picture; move the hand into view.")
    known_width = None if before is None else before.width_px / expected.phalanx.width_px
    measuring_rows = ROWS_OF_A_STILL if before is None else ROWS_THAT_COUNT
    edges = find_edges(edge_probabilities(strip), weights, known_width, measuring_rows)
    fit = replace(_to_picture(expected, strip, edges), facing=hand.facing, joints=joints)
    return _settle(frame, fit, same_place)


def _to_picture(expected: Expected, strip: Strip, edges: EdgePair) -> FingerFit:
    """The edges as a fit: the axis is their middle line, the width is taken square to it."""
    lean = float(np.arctan(edges.slopes.mean()))
    angle_deg = float(np.degrees(np.arctan2(strip.axis[1], strip.axis[0]) + lean))
    width_px = float((edges.offsets[1] - edges.offsets[0]) * np.cos(lean)) * strip.width_px
    center = strip.to_frame(float(edges.offsets.mean()), 0.0)
    angle = np.radians(angle_deg)
    half = (-0.5 * width_px * float(np.sin(angle)), 0.5 * width_px * float(np.cos(angle)))
    sides = zip(("left", "right"), edges.support, strict=True)
    return FingerFit(
        finger=expected.finger,
        phalanx_t=expected.phalanx_t,
        center_px=center,
        axis_angle_deg=(angle_deg + 180.0) % 360.0 - 180.0,
        width_px=width_px,
        left_edge_px=(center[0] - half[0], center[1] - half[1]),
        right_edge_px=(center[0] + half[0], center[1] + half[1]),
        tilt_deg=expected.pose.tilt_deg,
        roll_deg=expected.pose.roll_deg,
        confidence=fit_confidence(edges),
        evidence=tuple(f"{name} edge" if seen > SEEN else f"{name} edge prior" for name, seen in sides),
    )


def _settle(frame: Frame, fit: FingerFit, before: FingerFit | None) -> FingerFit:
    """The fit moved along the finger to where the skin under the ring is now, with that skin remembered."""
    skin = None if before is None else before.skin
    tilt_deg = fit.tilt_deg if skin is None else turned(skin.tilt_deg, fit.tilt_deg)
    place = Upright(fit.center_px, fit.axis, fit.width_px, tilt_deg)
    held = hold(frame.image_bgr, place, skin)
    distance = held.landmark_offset * place.along_px
    shift = (distance * fit.axis[0], distance * fit.axis[1])
    return replace(
        fit,
        center_px=_moved(fit.center_px, shift),
        left_edge_px=_moved(fit.left_edge_px, shift),
        right_edge_px=_moved(fit.right_edge_px, shift),
        skin=held,
    )


def _moved(point: Point, shift: Point) -> Point:
    return point[0] + shift[0], point[1] + shift[1]
