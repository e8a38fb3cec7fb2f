"""The hand tracker: detection in stills, tracking in live pictures."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from ringar.hand.carry import SUDDEN_CHANGE, carried, shape_change
from ringar.hand.landmark_model import MIN_PRESENCE, LandmarkModel, Measurement
from ringar.hand.palm_detector import PalmDetector
from ringar.hand.roi import roi_from_landmarks
from ringar.hand.search import HandSearch
from ringar.hand.tracks import (
    CARRIED_FRAMES,
    REMEMBERED_FRAMES,
    Track,
    begin,
    by_prominence,
    lost_match,
    without_duplicates,
)
from ringar.records import Bgr8, Frame, Hand

Variant = Literal["full", "lite"]
SEARCH_EVERY = 10
"""Frames from one look for a further hand to the next, while one is tracked: a tenth of the detector's cost."""


class HandTracker:
    """Hands with 21 joints each, on ONNX Runtime.

    Parameters
    ----------
    max_hands
        How many hands are looked for.
    variant
        ``full``, or ``lite``: faster, less exact.
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
        self._landmark_model = LandmarkModel(variant, threads, providers)
        self._search = HandSearch(PalmDetector(variant, threads, providers), self._landmark_model)
        self._tracks: list[Track] = []
        self._lost: list[Track] = []
        self._before_bgr: Bgr8 | None = None
        self._next_id = 0
        self._frames_since_search = 0

    @property
    def provider(self) -> str:
        """The device that really runs the landmark model."""
        return self._landmark_model.provider

    def reset(self) -> None:
        """Forget all tracked hands."""
        self._tracks, self._lost, self._before_bgr = [], [], None
        self._frames_since_search = 0
        self._search.reset()

    def detect(self, frame: Frame) -> tuple[Hand, ...]:
        """Hands in a single picture, the most prominent first; what is being tracked stays as it is."""
        found = self._search.in_still(frame.image_bgr, self._max_hands)
        tracks = [begin(number, measurement, mirrored=frame.mirrored) for number, measurement in enumerate(found)]
        return tuple(track.hand() for track in by_prominence(tracks, None))

    def track(self, frame: Frame) -> tuple[Hand, ...]:
        """Hands in the next frame, the most prominent first; a hand keeps its ``track_id``."""
        first = self._tracks[0].track_id if self._tracks else None
        kept = without_duplicates(self._followed(frame))
        gone = [track for track in self._tracks if all(track.track_id != other.track_id for other in kept)]
        self._lost = [replace(t, missed=t.missed + 1) for t in [*self._lost, *gone] if t.missed < REMEMBERED_FRAMES]
        self._frames_since_search += 1
        due = self._frames_since_search >= SEARCH_EVERY or gone or not kept
        if due and len(kept) < self._max_hands:
            kept += self._found(frame, kept)
        self._tracks = by_prominence(kept, first)
        self._before_bgr = frame.image_bgr
        return tuple(track.hand() for track in self._tracks)

    def _followed(self, frame: Frame) -> list[Track]:
        """The known hands, measured where they were."""
        followed = []
        for track in self._tracks:
            measurement = self._steady(frame.image_bgr, track, self._measure(frame.image_bgr, track))
            if measurement.presence >= MIN_PRESENCE:
                followed.append(track.advance(measurement, mirrored=frame.mirrored))
        return followed

    def _measure(self, image_bgr: Bgr8, track: Track) -> Measurement:
        """The hand's joints; a second opinion where the model takes it for its own mirror image."""
        roi = roi_from_landmarks(track.measurement.landmarks_px)
        measurement = self._landmark_model.measure(image_bgr, roi)
        if track.doubts(measurement):
            second = self._landmark_model.measure(image_bgr, roi, flipped=True)
            if second.presence >= MIN_PRESENCE and not track.doubts(second):
                return second
        return measurement

    def _steady(self, image_bgr: Bgr8, track: Track, measured: Measurement) -> Measurement:
        """What was measured, or for a few frames the joints carried over by the skin where it changed shape at once."""
        before = track.measurement.landmarks_px
        if self._before_bgr is None or shape_change(before, measured.landmarks_px) < SUDDEN_CHANGE:
            return measured
        moved = carried(self._before_bgr, image_bgr, before) if track.carried < CARRIED_FRAMES else None
        return measured if moved is None else replace(measured, landmarks_px=moved, carried=True)

    def _found(self, frame: Frame, known: Sequence[Track]) -> list[Track]:
        """Further hands in the frame, new or lost a short while ago."""
        self._frames_since_search = 0
        found = []
        measurements = [track.measurement for track in known]
        for measurement in self._search.in_frame(frame.image_bgr, self._max_hands, measurements):
            match = lost_match(measurement, self._lost)
            if match is None:
                found.append(begin(self._next_id, measurement, mirrored=frame.mirrored))
                self._next_id += 1
            else:
                self._lost.remove(match)
                found.append(match.advance(measurement, mirrored=frame.mirrored))
        return found
