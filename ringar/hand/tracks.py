"""What is remembered of a tracked hand from frame to frame."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ringar.hand.landmark_model import Measurement
from ringar.hand.orientation import Orientation, follow, orient
from ringar.hand.roi import roi_from_landmarks
from ringar.hand.search import SAME_HAND, distance
from ringar.records import Hand

LOGIT_LIMIT = 4.0
SIDE_RATE = 0.1
"""Weight of one frame in what is believed of a hand's side: a hand stays left or right, single frames may err."""
CONTRADICTED_RATE = 0.3
"""The same for a frame in which a second opinion, too, contradicts what is believed."""
REMEMBERED_FRAMES = 15
"""A hand lost for at most so many frames is taken up again under its number ..."""
REMEMBERED_REACH = 1.5
"""... if it reappears within so many palm lengths."""

CARRIED_FRAMES = 3
"""A change of shape that lasts longer than so many frames is the hand's own."""

CLEARLY_LARGER = 1.25
"""How much larger another hand must be to become the most prominent one."""


@dataclass(frozen=True, eq=False)
class Track:
    """One hand over time.

    Attributes
    ----------
    track_id
        Its number.
    measurement
        The newest measurement.
    side_logit
        Log odds, gathered over the frames, that the hand looks like a left one in a mirror image.
    orientation
        Its side and facing in the newest frame.
    moved
        How far its middle came since the frame before, in palm lengths (infinite for a new hand).
    missed
        Frames since it was last seen.
    carried
        Frames in a row for which its joints were carried over instead of measured.
    """

    track_id: int
    measurement: Measurement
    side_logit: float
    orientation: Orientation
    moved: float = math.inf
    missed: int = 0
    carried: int = 0

    def doubts(self, measurement: Measurement) -> bool:
        """Whether a measurement takes this hand for its mirror image."""
        return (self.side_logit >= 0) != (measurement.looks_left >= 0.5)

    def advance(self, measurement: Measurement, *, mirrored: bool) -> "Track":
        """The same hand one frame later."""
        rate = CONTRADICTED_RATE if self.doubts(measurement) else SIDE_RATE
        side_logit = self.side_logit + rate * (_logit(measurement.looks_left) - self.side_logit)
        now = orient(measurement.landmarks_px, _probability(side_logit), mirrored=mirrored)
        orientation = follow(now, self.orientation)
        return Track(
            self.track_id,
            measurement,
            side_logit,
            orientation,
            moved=distance(measurement, self.measurement),
            carried=self.carried + 1 if measurement.carried else 0,
        )

    def hand(self) -> Hand:
        """The record for the next stages."""
        return Hand(
            landmarks_px=self.measurement.landmarks_px,
            world_m=self.measurement.world_m,
            presence=self.measurement.presence,
            handedness=self.orientation.handedness,
            handedness_score=self.orientation.handedness_score,
            facing=self.orientation.facing,
            facing_score=self.orientation.facing_score,
            track_id=self.track_id,
        )


def begin(track_id: int, measurement: Measurement, *, mirrored: bool) -> Track:
    """A hand seen for the first time."""
    orientation = orient(measurement.landmarks_px, measurement.looks_left, mirrored=mirrored)
    return Track(track_id, measurement, _logit(measurement.looks_left), orientation)


def without_duplicates(tracks: Sequence[Track]) -> list[Track]:
    """Where two tracks have run onto one hand, the one that jumped there goes."""
    kept: list[Track] = []
    for track in sorted(tracks, key=lambda each: each.moved):
        if all(distance(track.measurement, other.measurement) >= SAME_HAND for other in kept):
            kept.append(track)
    return [track for track in tracks if track in kept]


def lost_match(measurement: Measurement, lost: Iterable[Track]) -> Track | None:
    """The lost hand that a new measurement continues: near by and of the same side, the nearest first."""
    near = [
        (distance(measurement, track.measurement), track)
        for track in lost
        if track.missed <= REMEMBERED_FRAMES and not track.doubts(measurement)
    ]
    gap, match = min(near, key=lambda pair: pair[0], default=(math.inf, None))
    return match if gap <= REMEMBERED_REACH else None


def by_prominence(tracks: Sequence[Track], first_id: int | None) -> list[Track]:
    """Largest first, but the hand that was first stays so unless another is clearly larger."""

    def size(track: Track) -> float:
        side = roi_from_landmarks(track.measurement.landmarks_px).side_px
        return side * CLEARLY_LARGER if track.track_id == first_id else side

    return sorted(tracks, key=size, reverse=True)


def _logit(probability: float) -> float:
    inside = min(max(probability, 1e-6), 1 - 1e-6)
    return min(max(math.log(inside / (1 - inside)), -LOGIT_LIMIT), LOGIT_LIMIT)


def _probability(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))
