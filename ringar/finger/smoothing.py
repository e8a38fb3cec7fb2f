"""Steadiness: a finger's fits smoothed in finger coordinates."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ringar.records import FingerFit, Hand, Point

SHOW_CONFIDENCE = 0.30
HIDE_CONFIDENCE = 0.15
"""The ring appears above the first and leaves below the second."""
FADE_NS = 120_000_000
"""Time of a full fade."""
RETURN_NS = 100_000_000
"""A ring whose finger could not be used comes back after this time without another such frame."""
LONGEST_GAP_NS = 400_000_000
"""After a longer gap the old fit says nothing about the new one."""

FRAME_NS = 33_333_333
REST_GAIN = 0.25
"""Share of a new measurement taken over at rest in ``FRAME_NS``."""


@dataclass(frozen=True)
class _Noise:
    """Size of a deviation that is still noise; clearly larger ones are followed at once."""

    still: float

    def gain(self, deviation: float, frames: float) -> float:
        """Share of a deviation taken over after a time in frames."""
        rest = 1.0 - float((1.0 - REST_GAIN) ** frames)
        ratio = (deviation / self.still) ** 2
        return rest + (1.0 - rest) * ratio / (1.0 + ratio)


PLACE_NOISE = _Noise(0.02)
WIDTH_NOISE = _Noise(0.04)
ANGLE_NOISE = _Noise(0.6)
TURN_NOISE = _Noise(5.0)
"""In finger widths, shares of the width, and degrees (axis; tilt and roll)."""

SPEED_GAIN = 0.7
"""Share of a new frame's speed taken over: a finger that moves is expected where its speed takes it."""
RESTING_WIDTHS = 0.015
"""Speeds clearly below this many finger widths per ``FRAME_NS`` are a resting finger's noise."""

Vector = NDArray[np.float64]


class FingerFilter:
    """Smooths one ring's fits over a video's frames; one filter per ring and hand."""

    def __init__(self) -> None:
        self._fit: FingerFit | None = None
        self._speed_px = np.zeros(2)
        self._t_ns = 0
        self._track_id = -1
        self._strength = 0.0
        self._shown = False
        self._lost_ns: int | None = None

    @property
    def strength(self) -> float:
        """0 = ring hidden, 1 = fully shown; fades instead of flickering."""
        return self._strength

    def update(self, fit: FingerFit, hand: Hand, t_ns: int) -> FingerFit:
        """The smoothed fit for a new frame; the first one after a gap or of another hand is returned as it is."""
        before, elapsed = self._fit, t_ns - self._t_ns
        if before is None or hand.track_id != self._track_id or not 0 < elapsed <= LONGEST_GAP_NS:
            smoothed = fit
            self._start(fit.confidence, t_ns)
        else:
            frames = elapsed / FRAME_NS
            smoothed = _blend(before, fit, frames * _believed(self._speed_px, fit.width_px), frames)
            self._learn_speed((np.array(smoothed.center_px) - before.center_px) / frames, frames)
            self._fade(fit.confidence, elapsed, t_ns)
        self._fit, self._t_ns, self._track_id = smoothed, t_ns, hand.track_id
        return smoothed

    def lose(self, t_ns: int) -> None:
        """Hide the ring: the finger can't be used in the frame of that time. Later it fades in again."""
        self._fit, self._lost_ns = None, t_ns
        self._shown, self._strength = False, 0.0

    def _start(self, confidence: float, t_ns: int) -> None:
        self._speed_px = np.zeros(2)
        self._shown = confidence >= SHOW_CONFIDENCE and self._back(t_ns)
        self._strength = 1.0 if self._shown and self._lost_ns is None else 0.0

    def _back(self, t_ns: int) -> bool:
        """Whether the finger has been usable for long enough."""
        if self._lost_ns is not None and t_ns - self._lost_ns >= RETURN_NS:
            self._lost_ns = None
        return self._lost_ns is None

    def _learn_speed(self, speed_px: Vector, frames: float) -> None:
        self._speed_px = self._speed_px + (1.0 - (1.0 - SPEED_GAIN) ** frames) * (speed_px - self._speed_px)

    def _fade(self, confidence: float, elapsed_ns: int, t_ns: int) -> None:
        self._shown = confidence >= (HIDE_CONFIDENCE if self._shown else SHOW_CONFIDENCE) and self._back(t_ns)
        step = elapsed_ns / FADE_NS
        self._strength = float(np.clip(self._strength + (step if self._shown else -step), 0.0, 1.0))


def _believed(speed_px: Vector, width_px: float) -> Vector:
    """A speed, or what is left of it where it may be noise."""
    ratio = (float(np.hypot(*speed_px)) / (RESTING_WIDTHS * width_px)) ** 2
    return speed_px * (ratio / (1.0 + ratio))


def _blend(before: FingerFit, now: FingerFit, way_px: Vector, frames: float) -> FingerFit:
    """The old fit, moved on by its way, corrected by the new one: little by what looks like noise, else fully."""
    axis = np.array(now.axis)
    right = np.array([-axis[1], axis[0]])
    ahead = before.center_px + way_px
    offset = (np.array(now.center_px) - ahead) / now.width_px
    across, along = float(offset @ right), float(offset @ axis)
    moved = ahead + now.width_px * (
        right * across * PLACE_NOISE.gain(across, frames) + axis * along * PLACE_NOISE.gain(along, frames)
    )
    change = float(np.log(now.width_px / before.width_px))
    return _at(
        replace(
            now,
            width_px=before.width_px * float(np.exp(change * WIDTH_NOISE.gain(change, frames))),
            axis_angle_deg=turned(before.axis_angle_deg, now.axis_angle_deg, ANGLE_NOISE, frames),
            tilt_deg=turned(before.tilt_deg, now.tilt_deg, TURN_NOISE, frames),
            roll_deg=turned(before.roll_deg, now.roll_deg, TURN_NOISE, frames),
        ),
        (float(moved[0]), float(moved[1])),
    )


def turned(before_deg: float, now_deg: float, noise: _Noise = TURN_NOISE, frames: float = 1.0) -> float:
    """An old angle corrected by a new one the short way round: little by noise, fully by a clear turn."""
    change = (now_deg - before_deg + 180.0) % 360.0 - 180.0
    return (before_deg + change * noise.gain(change, frames) + 180.0) % 360.0 - 180.0


def _at(fit: FingerFit, center_px: Point) -> FingerFit:
    """The fit at another centre, its edges following."""
    axis = fit.axis
    half = 0.5 * fit.width_px
    return replace(
        fit,
        center_px=center_px,
        left_edge_px=(center_px[0] + half * axis[1], center_px[1] - half * axis[0]),
        right_edge_px=(center_px[0] - half * axis[1], center_px[1] + half * axis[0]),
    )
