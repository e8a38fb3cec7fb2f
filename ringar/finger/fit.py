"""From landmarks and pixels to a finger fit."""

from dataclasses import replace

import numpy as np

from ringar.errors import HandUnusableError
from ringar.finger.along import Upright, skin_patch, steady_offset
from ringar.finger.edges import EdgeLine, find_lines, refine_line
from ringar.finger.evidence import gather_evidence
from ringar.finger.pose import finger_pose
from ringar.finger.prior import PhalanxPrior, phalanx_prior
from ringar.finger.strip import ALONG, Strip, cut_strip
from ringar.parameters import Finger
from ringar.records import FingerFit, Floats, Frame, Hand, Point

RING_TO_FINGER_WIDTH = 0.987
"""A ring's inner diameter over the finger's silhouette width: finger sections are nearly round, a little wider than
high (16.3 by 16.1 mm), and a snug ring has their perimeter (median over rendered hands; range 0.965-1.02)."""


def fit_finger(frame: Frame, hand: Hand, finger: Finger, phalanx_t: float, prior: FingerFit | None = None) -> FingerFit:
    """Measure a finger's edges where the ring sits."""
    expected = phalanx_prior(hand, finger, phalanx_t)
    height, width = frame.image_bgr.shape[:2]
    x, y = expected.center_px
    if not (0 <= x < width and 0 <= y < height):
        raise HandUnusableError(f"The {finger.name.lower()} finger is out of the picture; move the hand into view.")
    strip = cut_strip(frame.image_bgr, expected)
    evidence = gather_evidence(strip)
    weights = row_weights(expected, phalanx_t) * evidence.bare
    weights = weights / weights.sum()
    left_line, right_line = find_lines(evidence, weights)
    left, right = refine_line(evidence, weights, left_line), refine_line(evidence, weights, right_line)
    fit = _assemble(hand, finger, phalanx_t, strip, left, right)
    return _settle(frame, fit, prior)


def row_weights(expected: PhalanxPrior, phalanx_t: float) -> Floats:
    """Weight of each strip row, sum 1: near the ring, not beyond the joints' creases."""
    place = phalanx_t + ALONG * expected.width_px / expected.length_px
    weights = np.exp(-0.5 * ((ALONG - 0.12) / 0.30) ** 2)
    weights = weights * np.clip((1.05 - place) / 0.1, 0.02, 1.0) * np.clip((place - 0.30) / 0.15, 0.02, 1.0)
    result: Floats = (weights / weights.sum()).astype(np.float32)
    return result


def _settle(frame: Frame, fit: FingerFit, prior: FingerFit | None) -> FingerFit:
    """The fit moved along the finger to where the skin under the ring is now, with that skin remembered."""
    usable = prior is not None and prior.finger is fit.finger and prior.phalanx_t == fit.phalanx_t
    place = Upright(fit.center_px, fit.axis, fit.width_px)
    offset = steady_offset(frame.image_bgr, place, prior if usable else None) * fit.width_px
    shift = (offset * fit.axis[0], offset * fit.axis[1])
    moved = replace(
        fit,
        center_px=_moved(fit.center_px, shift),
        left_edge_px=_moved(fit.left_edge_px, shift),
        right_edge_px=_moved(fit.right_edge_px, shift),
    )
    patch = skin_patch(frame.image_bgr, replace(place, center_px=moved.center_px))
    return replace(moved, skin_patch=patch)


def _moved(point: Point, shift: Point) -> Point:
    return point[0] + shift[0], point[1] + shift[1]


def _assemble(hand: Hand, finger: Finger, phalanx_t: float, strip: Strip, left: EdgeLine, right: EdgeLine) -> FingerFit:
    slope = 0.5 * (left.slope + right.slope)
    lean = np.arctan(slope)
    middle = 0.5 * (left.offset + right.offset)
    width = (right.offset - left.offset) * np.cos(lean)
    angle = np.degrees(np.arctan2(strip.axis[1], strip.axis[0])) + np.degrees(lean)
    centre = strip.to_frame(middle, 0.0)
    direction = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
    side = np.array([-direction[1], direction[0]]) * 0.5 * width * strip.width_px
    pose = finger_pose(hand, finger)
    rows = np.array([-0.3, 0.0, 0.3, 0.6])
    paths = [
        np.array([strip.to_frame(line.offset + line.slope * v, v) for v in rows], dtype=np.float32)
        for line in (left, right)
    ]
    confidence = float(min(left.support, right.support))
    return FingerFit(
        finger=finger,
        phalanx_t=phalanx_t,
        center_px=centre,
        axis_angle_deg=float((angle + 180.0) % 360.0 - 180.0),
        width_px=float(width * strip.width_px),
        left_edge_px=(float(centre[0] - side[0]), float(centre[1] - side[1])),
        right_edge_px=(float(centre[0] + side[0]), float(centre[1] + side[1])),
        tilt_deg=pose.tilt_deg,
        roll_deg=pose.roll_deg,
        confidence=confidence,
        edge_left_path_px=paths[0],
        edge_right_path_px=paths[1],
        facing=hand.facing,
    )
