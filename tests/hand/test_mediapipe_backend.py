"""MediaPipe itself as the tracker."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest

from ringar.errors import RingarError
from ringar.hand import HandBackend, HandTracker
from ringar.hand.mediapipe_backend import MediaPipeTracker
from ringar.records import Facing, Frame, Handedness


@pytest.fixture
def reference() -> Iterator[MediaPipeTracker]:
    pytest.importorskip("mediapipe")
    with MediaPipeTracker(2) as tracker:
        yield tracker


def test_both_trackers_see_the_same_hand(
    reference: MediaPipeTracker, still_tracker: HandTracker, read: Callable[[str], Frame]
) -> None:
    for number in (0, 7):
        frame = read(f"photos/hands/adamspann_bare_{number:02d}.jpg")
        backends: tuple[HandBackend, ...] = (reference, still_tracker)
        (theirs,), (ours,) = (backend.detect(frame) for backend in backends)
        assert (theirs.handedness, theirs.facing) == (ours.handedness, ours.facing)
        palm = np.hypot(*(ours.landmarks_px[9] - ours.landmarks_px[0])[:2])
        assert np.hypot(*(theirs.landmarks_px - ours.landmarks_px)[:, :2].T).mean() < 0.06 * palm
        assert np.abs(theirs.world_m - ours.world_m).mean() < 0.01


def test_tracking_follows_the_hand(
    reference: MediaPipeTracker, tracker: HandTracker, sequence: Callable[[str], Iterator[Frame]]
) -> None:
    for frame in sequence("assets/demo_hand/frames"):
        (theirs,), (ours,) = reference.track(frame), tracker.track(frame)
        assert theirs.track_id == 0
        assert (theirs.handedness, theirs.facing) == (Handedness.LEFT, Facing.BACK)
        palm = np.hypot(*(ours.landmarks_px[9] - ours.landmarks_px[0])[:2])
        assert np.hypot(*(theirs.landmarks_px - ours.landmarks_px)[:, :2].T).mean() < 0.06 * palm


def test_mirrored_pictures(reference: MediaPipeTracker, read: Callable[[str], Frame]) -> None:
    frame = read("photos/hands/adamspann_bare_07.jpg")
    flipped = np.ascontiguousarray(frame.image_bgr[:, ::-1])
    (hand,) = reference.detect(replace(frame, image_bgr=flipped, mirrored=True))
    assert (hand.handedness, hand.facing) == (Handedness.LEFT, Facing.BACK)


def test_resetting_starts_anew_even_with_older_time_stamps(
    reference: MediaPipeTracker, read: Callable[[str], Frame]
) -> None:
    frame = replace(read("photos/hands/adamspann_bare_07.jpg"), t_capture_ns=10**12)
    (before,) = reference.track(frame)
    reference.reset()
    (after,) = reference.track(replace(frame, t_capture_ns=0))
    assert after.track_id != before.track_id
    (same,) = reference.track(replace(frame, t_capture_ns=0))
    assert same.track_id == after.track_id


def test_no_hand_no_words(
    reference: MediaPipeTracker, read: Callable[[str], Frame], capfd: pytest.CaptureFixture[str]
) -> None:
    assert reference.detect(read("photos/negatives/skimage_coffee.png")) == ()
    assert capfd.readouterr() == ("", "")


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "mediapipe", None)
    with pytest.raises(RingarError, match=r"ringar\[mediapipe\]"):
        MediaPipeTracker()
