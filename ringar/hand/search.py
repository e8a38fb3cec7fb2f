"""Finding hands in a whole picture."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from ringar.hand.landmark_model import MIN_PRESENCE, LandmarkModel, Measurement
from ringar.hand.palm_detector import PALM_JOINTS, Palm, PalmDetector
from ringar.hand.sampling import Window, whole
from ringar.records import Bgr8

SAME_HAND = 0.3
"""Two measurements whose middles lie closer than this, in palm lengths, are one hand."""
SURE_PRESENCE = 0.8
"""Presence asked of what only the second look finds: more looks are more chances for a false alarm."""
MARGIN = 0.25
"""Border added on each side for a hand that is too near: as a share of the picture's size."""
COARSE_TILES = (0.6, 3)
FINE_TILES = (0.36, 4)
"""Overlapping tiles that show a small hand larger: their share of the picture's size, and how many across and down."""
FINE_FROM_PX = 1000
"""Pictures with a longer side above this are also looked at in fine tiles."""


class HandSearch:
    """Palm detector and landmark model together, on pictures in which no hand is known yet."""

    def __init__(self, palm_detector: PalmDetector, landmark_model: LandmarkModel) -> None:
        self._palm_detector = palm_detector
        self._landmark_model = landmark_model
        self._turn = 0

    def reset(self) -> None:
        """Begin a new video: the looks at its frames take their turns from the start."""
        self._turn = 0

    def in_still(self, image_bgr: Bgr8, max_hands: int) -> list[Measurement]:
        """Hands in a single picture; where the first look finds none, several more follow."""
        found = self._measure(image_bgr, self._palm_detector.detect(image_bgr), max_hands, MIN_PRESENCE, ())
        if found:
            return found
        for palms in self._second_looks(image_bgr):
            found = self._measure(image_bgr, palms, max_hands, SURE_PRESENCE, ())
            if found:
                return found
        return []

    def in_frame(self, image_bgr: Bgr8, max_hands: int, known: Sequence[Measurement]) -> list[Measurement]:
        """Further hands in a live picture, with one look: at the picture or, by turns, with a margin or relit."""
        self._turn += 1
        margin, relit = self._turn % 4 == 2, self._turn % 4 == 0
        window = _with_margin(whole(image_bgr)) if margin else whole(image_bgr)
        palms = self._palm_detector.detect(image_bgr, window, averaged=True, relit=relit)
        return self._measure(image_bgr, palms, max_hands, MIN_PRESENCE, known)

    def _second_looks(self, image_bgr: Bgr8) -> Iterator[tuple[Palm, ...]]:
        everything = whole(image_bgr)
        near = [everything, _with_margin(everything)]
        far = tiles(everything, *COARSE_TILES)
        finer = tiles(everything, *FINE_TILES) if max(everything.width, everything.height) > FINE_FROM_PX else []
        for windows, relit in ((near, False), (near, True), (far, False), (far, True), (finer, False)):
            for window in windows:
                yield self._palm_detector.detect(image_bgr, window, averaged=True, relit=relit)

    def _measure(
        self,
        image_bgr: Bgr8,
        palms: Iterable[Palm],
        max_hands: int,
        min_presence: float,
        known: Sequence[Measurement],
    ) -> list[Measurement]:
        found: list[Measurement] = []
        for palm in palms:
            if len(known) + len(found) >= max_hands:
                break
            if any(_belongs(palm, other) for other in [*known, *found]):
                continue
            measurement = self._landmark_model.measure(image_bgr, palm.roi)
            if measurement.presence >= min_presence and not is_known(measurement, [*known, *found]):
                found.append(measurement)
        return found


def tiles(window: Window, share: float, count: int) -> list[Window]:
    """``count`` x ``count`` windows of ``share`` of the size, spread evenly from edge to edge."""
    width, height = window.width * share, window.height * share
    lefts = np.linspace(window.left, window.left + window.width - width, count)
    tops = np.linspace(window.top, window.top + window.height - height, count)
    return [Window(float(left), float(top), width, height) for top in tops for left in lefts]


def is_known(measurement: Measurement, others: Iterable[Measurement]) -> bool:
    """Whether one of ``others`` is the same hand."""
    return any(distance(measurement, other) < SAME_HAND for other in others)


def distance(one: Measurement, other: Measurement) -> float:
    """Distance of two hands' middles in lengths of the longer palm (wrist to middle MCP)."""
    gap = (one.landmarks_px - other.landmarks_px)[:, :2].mean(0)
    return float(np.hypot(*gap)) / max(_palm_px(one), _palm_px(other), 1.0)


def _belongs(palm: Palm, measurement: Measurement) -> bool:
    """Whether a palm is that of a measured hand: the detector's key points lie at its joints."""
    joints = measurement.landmarks_px[list(PALM_JOINTS), :2]
    gap = (palm.keypoints - joints).mean(0)
    return float(np.hypot(*gap)) < SAME_HAND * max(_palm_px(measurement), 1.0)


def _palm_px(measurement: Measurement) -> float:
    wrist, middle = measurement.landmarks_px[0, :2], measurement.landmarks_px[9, :2]
    return float(np.hypot(*(middle - wrist)))


def _with_margin(window: Window) -> Window:
    dx, dy = window.width * MARGIN, window.height * MARGIN
    return Window(window.left - dx, window.top - dy, window.width + 2 * dx, window.height + 2 * dy)
