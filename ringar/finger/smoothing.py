"""Steadiness: a finger's fits smoothed in finger coordinates, carried along with the hand's motion."""

from dataclasses import dataclass, replace

import numpy as np

from ringar.finger.motion import RIGID_LANDMARKS, similarity_between
from ringar.finger.pose import PHALANX_LANDMARKS
from ringar.records import FingerFit, Floats, Hand, Point

SHOW_CONFIDENCE = 0.30
HIDE_CONFIDENCE = 0.15
"""The ring appears above the first and leaves below the second."""
FADE_NS = 120_000_000
"""Time of a full fade."""
LONGEST_GAP_NS = 400_000_000
"""After a longer gap the old fit says nothing about the new one."""

REST_GAIN = 0.25
"""Share of a new measurement taken over at rest, per frame at 30 frames a second."""


@dataclass(frozen=True)
class _Noise:
    """Size of a deviation that is still noise, and how quickly larger ones are followed."""

    still: float

    def gain(self, deviation: float) -> float:
        """Share of a deviation taken over: small for noise, all of a clear change."""
        ratio = (deviation / self.still) ** 2
        return REST_GAIN + (1.0 - REST_GAIN) * ratio / (1.0 + ratio)


ACROSS_NOISE = _Noise(0.03)
ALONG_NOISE = _Noise(0.15)
WIDTH_NOISE = _Noise(0.04)
ANGLE_NOISE = _Noise(2.0)
TURN_NOISE = _Noise(8.0)


class FingerFilter:
    """Smooths one ring's fits over a video's frames; one filter per ring and hand."""

    def __init__(self) -> None:
        self._fit: FingerFit | None = None
        self._points: Floats | None = None
        self._t_ns = 0
        self._strength = 0.0
        self._shown = False

    @property
    def strength(self) -> float:
        """0 = ring hidden, 1 = fully shown; fades instead of flickering."""
        return self._strength

    def update(self, fit: FingerFit, hand: Hand, t_ns: int) -> FingerFit:
        """The smoothed fit for a new frame; the first one after a gap is returned as it is."""
        before, points_before, elapsed = self._fit, self._points, t_ns - self._t_ns
        points = _rigid_points(fit, hand)
        if before is None or points_before is None or not 0 <= elapsed <= LONGEST_GAP_NS:
            smoothed = fit
            self._fade(fit.confidence, elapsed, fresh=True)
        else:
            smoothed = _blend(before, fit, points_before, points)
            self._fade(fit.confidence, elapsed, fresh=False)
        self._fit, self._points, self._t_ns = smoothed, points, t_ns
        return smoothed

    def _fade(self, confidence: float, elapsed_ns: int, *, fresh: bool) -> None:
        self._shown = confidence >= (HIDE_CONFIDENCE if self._shown else SHOW_CONFIDENCE)
        if fresh:
            self._strength = 1.0 if self._shown else 0.0
            return
        step = elapsed_ns / FADE_NS
        self._strength = float(np.clip(self._strength + (step if self._shown else -step), 0.0, 1.0))


def _rigid_points(fit: FingerFit, hand: Hand) -> Floats:
    numbers = [*RIGID_LANDMARKS, *PHALANX_LANDMARKS[fit.finger]]
    points: Floats = np.asarray(hand.landmarks_px[numbers, :2], dtype=np.float32)
    return points


def _blend(before: FingerFit, now: FingerFit, points_before: Floats, points_now: Floats) -> FingerFit:
    """The old fit, carried to the new frame by the hand's motion, corrected by the new one."""
    motion = similarity_between(points_before, points_now)
    carried = np.array(motion.apply(before.center_px))
    axis = np.array(now.axis)
    right = np.array([-axis[1], axis[0]])
    offset = (np.array(now.center_px) - carried) / now.width_px
    across, along = float(offset @ right), float(offset @ axis)
    moved = carried + now.width_px * (
        right * across * ACROSS_NOISE.gain(abs(across)) + axis * along * ALONG_NOISE.gain(abs(along))
    )
    width = before.width_px * motion.scale
    change = float(np.log(now.width_px / width))
    width *= float(np.exp(change * WIDTH_NOISE.gain(abs(change))))
    angle = _turned(before.axis_angle_deg + motion.turn_deg, now.axis_angle_deg, ANGLE_NOISE)
    return _moved(
        replace(
            now,
            width_px=width,
            axis_angle_deg=angle,
            tilt_deg=_turned(before.tilt_deg, now.tilt_deg, TURN_NOISE),
            roll_deg=_turned(before.roll_deg, now.roll_deg, TURN_NOISE),
        ),
        (float(moved[0]), float(moved[1])),
    )


def _turned(before_deg: float, now_deg: float, noise: _Noise) -> float:
    """Blend of two angles the short way round."""
    change = (now_deg - before_deg + 180.0) % 360.0 - 180.0
    return (before_deg + change * noise.gain(abs(change)) + 180.0) % 360.0 - 180.0


def _moved(fit: FingerFit, center_px: Point) -> FingerFit:
    """The fit at another centre, its edges following."""
    axis = fit.axis
    half = 0.5 * fit.width_px
    shift = np.array(center_px) - np.array(fit.center_px)
    return replace(
        fit,
        center_px=center_px,
        left_edge_px=(center_px[0] + half * axis[1], center_px[1] - half * axis[0]),
        right_edge_px=(center_px[0] - half * axis[1], center_px[1] + half * axis[0]),
        edge_left_path_px=(fit.edge_left_path_px + shift).astype(np.float32),
        edge_right_path_px=(fit.edge_right_path_px + shift).astype(np.float32),
    )
