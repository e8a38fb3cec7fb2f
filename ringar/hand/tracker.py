"""The hand tracker: detection in stills, tracking in live pictures."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from ringar.hand.landmark_model import MIN_PRESENCE, LandmarkModel, Measurement
from ringar.hand.orientation import orient
from ringar.hand.palm_detector import PalmDetector
from ringar.hand.roi import Roi, roi_from_landmarks
from ringar.records import Bgr8, Frame, Hand

Variant = Literal["full", "lite"]
SEARCH_EVERY = 10
"""Frames between two searches for a further hand while one is tracked."""
SAME_HAND = 0.35
"""Two measurements whose joints lie closer than this share of a palm (mean) are one hand."""


@dataclass
class _Track:
    track_id: int
    roi: Roi
    measurement: Measurement


class HandTracker:
    """Hands with 21 joints each, on ONNX Runtime.

    Parameters
    ----------
    max_hands
        How many hands are looked for.
    variant
        ``full`` (default) or ``lite``: faster, less exact.
    threads
        CPU threads per model run.
    providers
        Labels of :data:`ringar.hand.sessions.PROVIDERS` to try; default: all that the installed build has.

    Raises
    ------
    ModelFileError
        A model file is missing, damaged or can't be loaded.
    """

    def __init__(
        self,
        max_hands: int = 2,
        variant: Variant = "full",
        threads: int = 2,
        providers: Sequence[str] | None = None,
    ) -> None:
        self._max_hands = max_hands
        self._palm_detector = PalmDetector(variant, threads, providers)
        self._landmark_model = LandmarkModel(variant, threads, providers)
        self._tracks: list[_Track] = []
        self._next_id = 0
        self._frames_since_search = 0

    @property
    def provider(self) -> str:
        """The device that really runs the landmark model."""
        return self._landmark_model.provider

    def reset(self) -> None:
        """Forget all tracked hands."""
        self._tracks = []
        self._frames_since_search = 0

    def detect(self, frame: Frame) -> tuple[Hand, ...]:
        """Hands in a single picture, the most prominent first; tracked hands are left alone."""
        tracks = [_Track(number, r, m) for number, (r, m) in enumerate(self._search(frame.image_bgr, []))]
        return _hands(tracks, frame)

    def track(self, frame: Frame) -> tuple[Hand, ...]:
        """Hands in the next frame, the most prominent first; a hand keeps its ``track_id``."""
        kept: list[_Track] = []
        for track in self._tracks:
            roi = roi_from_landmarks(track.measurement.landmarks_px)
            measurement = self._landmark_model.measure(frame.image_bgr, roi)
            if measurement.presence >= MIN_PRESENCE and not _known(measurement, kept):
                kept.append(_Track(track.track_id, roi, measurement))
        self._frames_since_search += 1
        missing = self._max_hands - len(kept)
        lost = len(kept) < len(self._tracks)
        if missing and (not kept or lost or self._frames_since_search >= SEARCH_EVERY):
            self._frames_since_search = 0
            for roi, measurement in self._search(frame.image_bgr, kept):
                kept.append(_Track(self._next_id, roi, measurement))
                self._next_id += 1
        self._tracks = kept
        return _hands(kept, frame)

    def _search(self, image_bgr: Bgr8, known: Sequence[_Track]) -> list[tuple[Roi, Measurement]]:
        """Further hands in the whole picture, up to the allowed number."""
        found: list[_Track] = []
        for palm in self._palm_detector.detect(image_bgr):
            if len(known) + len(found) >= self._max_hands:
                break
            measurement = self._landmark_model.measure(image_bgr, palm.roi)
            if measurement.presence >= MIN_PRESENCE and not _known(measurement, [*known, *found]):
                found.append(_Track(-1, palm.roi, measurement))
        return [(track.roi, track.measurement) for track in found]


def _known(measurement: Measurement, tracks: Sequence[_Track]) -> bool:
    """Whether one of ``tracks`` already is this hand."""
    return any(_distance(measurement, track.measurement) < SAME_HAND for track in tracks)


def _distance(one: Measurement, other: Measurement) -> float:
    """Mean distance of the joints in palm lengths."""
    a, b = one.landmarks_px[:, :2], other.landmarks_px[:, :2]
    palm = max(float(np.hypot(*(a[9] - a[0]))), float(np.hypot(*(b[9] - b[0]))), 1.0)
    return float(np.hypot(*(a - b).T).mean()) / palm


def _hands(tracks: Sequence[_Track], frame: Frame) -> tuple[Hand, ...]:
    ordered = sorted(tracks, key=lambda track: -track.roi.side_px)
    return tuple(_hand(track, frame) for track in ordered)


def _hand(track: _Track, frame: Frame) -> Hand:
    measurement = track.measurement
    side = orient(measurement.landmarks_px, measurement.looks_left, mirrored=frame.mirrored)
    return Hand(
        landmarks_px=measurement.landmarks_px,
        world_m=measurement.world_m,
        presence=measurement.presence,
        handedness=side.handedness,
        handedness_score=side.handedness_score,
        facing=side.facing,
        facing_score=side.facing_score,
        track_id=track.track_id,
    )
