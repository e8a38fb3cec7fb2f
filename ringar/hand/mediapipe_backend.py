"""A second hand tracker: MediaPipe's own (Tasks API, package extra ``mediapipe``), with the same two full models.

In single pictures MediaPipe Tasks turns its first region of interest by 26.6 degrees (``hand_detector_graph.cc``
gives the target angle of 90 degrees to an option that takes radians), which moves its joints by about 3 % of a palm
against MediaPipe's older graphs and :class:`ringar.hand.tracker.HandTracker`. Tracked hands are not concerned.
"""

from types import TracebackType
from typing import Any, Self

import cv2
import numpy as np

from ringar.errors import RingarError
from ringar.hand.landmark_model import Measurement
from ringar.hand.tracks import Track, begin, by_prominence, lost_match
from ringar.model_files import find_model
from ringar.records import Bgr8, Frame, Hand
from ringar.runtime import parked_stderr

BUNDLE = "hand_landmarker"
NANOSECONDS_PER_MS = 1_000_000


class MediaPipeTracker:
    """Hands with 21 joints each, by MediaPipe Tasks; a context manager.

    Parameters
    ----------
    max_hands
        How many hands are looked for.

    Raises
    ------
    RingarError
        The package extra is not installed.
    ModelFileError
        The model bundle is missing or damaged.
    """

    def __init__(self, max_hands: int = 2) -> None:
        try:
            with parked_stderr():
                import mediapipe  # noqa: PLC0415
                from mediapipe.tasks.python import BaseOptions, vision  # noqa: PLC0415
        except ImportError as error:
            raise RingarError(
                "MediaPipe is not installed. Install it with: pip install 'ringar[mediapipe]'."
            ) from error
        self._mediapipe, self._vision = mediapipe, vision
        self._base_options = BaseOptions(model_asset_buffer=find_model(BUNDLE).read())
        self._max_hands = max_hands
        self._landmarkers: dict[bool, Any] = {}
        self._tracks: list[Track] = []
        self._next_id = 0
        self._last_ms = -1

    @property
    def provider(self) -> str:
        """The device really in use."""
        return "MediaPipe (CPU)"

    def detect(self, frame: Frame) -> tuple[Hand, ...]:
        """Hands in a single picture, the most prominent first; what is being tracked stays as it is."""
        with parked_stderr():
            result = self._landmarker(live=False).detect(self._picture(frame.image_bgr))
        found = enumerate(_measurements(result, frame.image_bgr))
        tracks = [begin(number, measurement, mirrored=frame.mirrored) for number, measurement in found]
        return tuple(track.hand() for track in by_prominence(tracks, None))

    def track(self, frame: Frame) -> tuple[Hand, ...]:
        """Hands in the next frame, the most prominent first; a hand keeps its ``track_id``."""
        self._last_ms = max(self._last_ms + 1, frame.t_capture_ns // NANOSECONDS_PER_MS)
        with parked_stderr():
            result = self._landmarker(live=True).detect_for_video(self._picture(frame.image_bgr), self._last_ms)
        first = self._tracks[0].track_id if self._tracks else None
        before, now = list(self._tracks), []
        for measurement in _measurements(result, frame.image_bgr):
            match = lost_match(measurement, before)
            if match is None:
                now.append(begin(self._next_id, measurement, mirrored=frame.mirrored))
                self._next_id += 1
            else:
                before.remove(match)
                now.append(match.advance(measurement, mirrored=frame.mirrored))
        self._tracks = by_prominence(now, first)
        return tuple(track.hand() for track in self._tracks)

    def reset(self) -> None:
        """Forget all tracked hands."""
        self._tracks, self._last_ms = [], -1
        if True in self._landmarkers:
            self._landmarkers.pop(True).close()

    def close(self) -> None:
        """Free MediaPipe's graphs."""
        while self._landmarkers:
            self._landmarkers.popitem()[1].close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _landmarker(self, *, live: bool) -> Any:
        """MediaPipe's graph for single pictures or for live ones, made when first needed."""
        if live not in self._landmarkers:
            mode = self._vision.RunningMode.VIDEO if live else self._vision.RunningMode.IMAGE
            options = self._vision.HandLandmarkerOptions(
                base_options=self._base_options, running_mode=mode, num_hands=self._max_hands
            )
            self._landmarkers[live] = self._vision.HandLandmarker.create_from_options(options)
        return self._landmarkers[live]

    def _picture(self, image_bgr: Bgr8) -> Any:
        rgb = cv2.cvtColor(image_bgr, cv2.COLOR_BGR2RGB)
        return self._mediapipe.Image(image_format=self._mediapipe.ImageFormat.SRGB, data=rgb)


def _measurements(result: Any, image_bgr: Bgr8) -> list[Measurement]:
    """MediaPipe's result; it tells no presence, only that it is above one half."""
    height, width = image_bgr.shape[:2]
    scale = np.array([width, height, width], np.float32)
    found = []
    for landmarks, world, sides in zip(
        result.hand_landmarks, result.hand_world_landmarks, result.handedness, strict=True
    ):
        points = np.array([[point.x, point.y, point.z] for point in landmarks], np.float32) * scale
        world_m = np.array([[point.x, point.y, point.z] for point in world], np.float32)
        right = sides[0].score if sides[0].category_name == "Right" else 1 - sides[0].score
        found.append(Measurement(points, world_m, 1.0, float(right)))
    return found
