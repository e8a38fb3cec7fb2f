"""What is remembered of hands."""

import math
from dataclasses import replace

import numpy as np
import pytest

from ringar.hand.landmark_model import Measurement
from ringar.hand.search import distance
from ringar.hand.tracks import REMEMBERED_FRAMES, Track, begin, by_prominence, lost_match, without_duplicates
from ringar.records import Floats, Handedness


def _measured(pose: Floats, dx: float = 0, scale: float = 1, looks_left: float = 0.95) -> Measurement:
    joints = pose * np.float32(scale)
    joints[:, 0] += dx
    return Measurement(joints, np.zeros((21, 3), np.float32), 0.99, looks_left)


def _track(number: int, measurement: Measurement) -> Track:
    return begin(number, measurement, mirrored=False)


def test_distance_is_in_palm_lengths(pose: Floats) -> None:
    assert distance(_measured(pose), _measured(pose, dx=100)) == pytest.approx(1, rel=0.01)
    assert distance(_measured(pose), _measured(pose)) == 0


def test_single_wrong_frames_do_not_change_the_side(pose: Floats) -> None:
    track = _track(0, _measured(pose))
    for looks_left in (0.97, 0.95, 0.03, 0.96):
        track = track.advance(_measured(pose, looks_left=looks_left), mirrored=False)
        assert track.orientation.handedness is Handedness.RIGHT


def test_a_side_seen_wrong_at_first_is_put_right_within_three_frames(pose: Floats) -> None:
    track = _track(0, _measured(pose, looks_left=0.02))
    for _ in range(3):
        track = track.advance(_measured(pose, looks_left=0.98), mirrored=False)
    assert track.orientation.handedness is Handedness.RIGHT


def test_doubt_is_about_the_side(pose: Floats) -> None:
    track = _track(0, _measured(pose))
    assert track.doubts(_measured(pose, looks_left=0.1))
    assert not track.doubts(_measured(pose, looks_left=0.8))


def test_of_two_tracks_on_one_hand_the_one_that_jumped_goes(pose: Floats) -> None:
    steady = _track(0, _measured(pose)).advance(_measured(pose, dx=5), mirrored=False)
    jumped = _track(1, _measured(pose, dx=300)).advance(_measured(pose, dx=8), mirrored=False)
    far = _track(2, _measured(pose, dx=400))
    for order in ([steady, jumped, far], [far, jumped, steady]):
        assert {track.track_id for track in without_duplicates(order)} == {0, 2}


def test_a_lost_hand_is_known_again_near_by_and_soon(pose: Floats) -> None:
    lost = [_track(3, _measured(pose)), _track(4, _measured(pose, dx=60))]
    match = lost_match(_measured(pose, dx=50), lost)
    assert match is not None
    assert match.track_id == 4
    assert lost_match(_measured(pose, dx=900), lost) is None
    assert lost_match(_measured(pose, looks_left=0.1), lost) is None
    assert lost_match(_measured(pose), [replace(lost[0], missed=REMEMBERED_FRAMES + 1)]) is None
    assert lost_match(_measured(pose), []) is None


def test_the_first_hand_stays_first_until_another_is_clearly_larger(pose: Floats) -> None:
    small, larger = _track(0, _measured(pose)), _track(1, _measured(pose, scale=1.1))
    largest = _track(2, _measured(pose, scale=1.6))
    assert [track.track_id for track in by_prominence([small, larger], None)] == [1, 0]
    assert [track.track_id for track in by_prominence([small, larger], 0)] == [0, 1]
    assert [track.track_id for track in by_prominence([small, largest], 0)] == [2, 0]


def test_a_new_hand_has_not_been_anywhere(pose: Floats) -> None:
    track = _track(7, _measured(pose))
    assert track.moved == math.inf
    assert track.hand().track_id == 7
    assert track.hand().presence == pytest.approx(0.99)
