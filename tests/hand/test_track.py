"""Live pictures: clips, sequences with truth, hands that come and go."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ringar.hand import HandTracker
from ringar.hand.palm_detector import PalmDetector
from ringar.records import Bgr8, Facing, Frame, Handedness

Sequence = Callable[[str], Iterator[Frame]]


def _black(frame: Frame) -> Frame:
    return replace(frame, image_bgr=np.zeros_like(frame.image_bgr))


@pytest.mark.parametrize(
    ("folder", "side"), [("assets/demo_hand", "left"), ("groundtruth/sequences/seq_slow", "left"),
                         ("groundtruth/sequences/seq_fast", "right")]
)  # fmt: skip
def test_rendered_sequences(tracker: HandTracker, shared: Path, sequence: Sequence, folder: str, side: str) -> None:
    truth: list[dict[str, Any]] = json.loads((shared / folder / "truth.json").read_text())["frames"]
    errors = []
    for frame, row in zip(sequence(f"{folder}/frames"), truth, strict=True):
        hands = tracker.track(frame)
        assert [hand.track_id for hand in hands] == [0]
        assert hands[0].handedness == side
        assert hands[0].facing is Facing.BACK
        joints = np.array(row["hand"]["landmarks21_px"])
        gap = np.hypot(*(hands[0].landmarks_px[:, :2] - joints).T).mean()
        errors.append(gap / np.hypot(*(joints[9] - joints[0])))
    assert np.median(errors) < 0.08
    assert max(errors) < 0.25


def test_a_video_is_tracked_alike_after_another_one(tracker: HandTracker, sequence: Sequence) -> None:
    """In dim pictures it matters which look comes first."""

    def first_seen() -> int:
        for frame in sequence("assets/demo_hand/frames"):
            dim = replace(frame, image_bgr=(frame.image_bgr // 12).astype(np.uint8))
            if tracker.track(dim):
                return frame.index
        return -1

    seen = []
    for looks in range(4):
        tracker.reset()
        for _ in range(looks):
            tracker.track(Frame(np.zeros((480, 640, 3), np.uint8), 0))
        tracker.reset()
        seen.append(first_seen())
    assert len(set(seen)) == 1


def test_a_hand_that_never_leaves_keeps_its_number_and_side(tracker: HandTracker, sequence: Sequence) -> None:
    for frame in sequence("photos/videos/tensorflow_asl_hand.25fps.mp4"):
        if frame.index % 3:
            continue
        (hand,) = tracker.track(frame)
        assert (hand.track_id, hand.handedness) == (0, Handedness.RIGHT)


def test_a_hand_comes_into_an_empty_picture(tracker: HandTracker, sequence: Sequence) -> None:
    seen = []
    for frame in sequence("photos/videos/handpose3d_cam0_test.mp4"):
        seen.append(tracker.track(frame))
        if frame.index == 40:
            break
    assert not any(seen[:8])
    assert all(len(hands) == 1 for hands in seen[14:])
    assert {hands[0].track_id for hands in seen[14:]} == {0}
    assert {hands[0].facing for hands in seen[14:]} == {Facing.BACK}


def test_the_detector_rests_while_a_hand_is_tracked(sequence: Sequence, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    detect = PalmDetector.detect

    def counted(self: PalmDetector, *arguments: Any, **options: Any) -> Any:
        calls.append(1)
        return detect(self, *arguments, **options)

    monkeypatch.setattr(PalmDetector, "detect", counted)
    for max_hands, at_most in ((1, 1), (2, 3)):
        calls.clear()
        tracker = HandTracker(max_hands, threads=1, providers=["CPU"])
        for frame in sequence("assets/demo_hand/frames"):
            assert tracker.track(frame)
        assert 1 <= len(calls) <= at_most


def test_a_hand_lost_for_a_moment_keeps_its_number(tracker: HandTracker, read: Callable[[str], Frame]) -> None:
    frame = read("photos/hands/adamspann_bare_07.jpg")
    (before,) = tracker.track(frame)
    for _ in range(4):
        assert tracker.track(_black(frame)) == ()
    hands: tuple[Any, ...] = ()
    for _ in range(2):
        hands = hands or tracker.track(frame)
    assert [hand.track_id for hand in hands] == [before.track_id]


def test_a_forgotten_hand_gets_a_new_number(tracker: HandTracker, read: Callable[[str], Frame]) -> None:
    frame = read("photos/hands/adamspann_bare_07.jpg")
    (before,) = tracker.track(frame)
    tracker.reset()
    (after,) = tracker.track(frame)
    assert after.track_id != before.track_id


def _two_hands(frame: Frame, shift: int) -> Bgr8:
    """The two hands of the photo, moved towards each other by ``shift`` pixels each, on white."""
    image = frame.image_bgr
    height, width = image.shape[:2]
    canvas = np.full((height + 60, width + 60, 3), 255, np.uint8)
    left, right = image[:, : width // 2], image[:, width // 2 :]
    canvas[30 : 30 + height, 10 + shift : 10 + shift + left.shape[1]] = left
    part = canvas[30 : 30 + height, width // 2 + 50 - shift : width // 2 + 50 - shift + right.shape[1]]
    np.minimum(part, right, out=part)
    return canvas


def test_two_hands_keep_their_numbers_while_they_move(tracker: HandTracker, read: Callable[[str], Frame]) -> None:
    photo = read("photos/hands/tensorflow_hands.jpg")
    shifts = [*range(0, 40, 4), *range(40, 0, -4)]
    numbers = []
    for index, shift in enumerate(shifts):
        hands = tracker.track(Frame(_two_hands(photo, shift), index * 33_000_000, index))
        if len(hands) == 2:
            by_place = sorted(hands, key=lambda hand: float(hand.landmarks_px[:, 0].mean()))
            numbers.append(tuple(hand.track_id for hand in by_place))
    assert len(numbers) >= len(shifts) - 1
    assert len(set(numbers)) == 1
    assert len(set(numbers[0])) == 2


def test_a_second_hand_is_found_while_the_first_is_tracked(tracker: HandTracker, read: Callable[[str], Frame]) -> None:
    photo = read("photos/hands/tensorflow_hands.jpg")
    alone = photo.image_bgr.copy()
    alone[:, alone.shape[1] // 2 :] = 255
    (first,) = tracker.track(Frame(alone, 0))
    counts = [len(tracker.track(photo)) for _ in range(25)]
    assert counts[-1] == 2
    assert tracker.track(photo)[0].track_id == first.track_id


def test_one_hand_is_never_two(tracker: HandTracker, sequence: Sequence) -> None:
    for frame in sequence("photos/videos/seq_subhih_plaid"):
        assert len(tracker.track(frame)) == 1


def test_mirrored_frames_give_the_same_side(shared: Path, sequence: Sequence) -> None:
    assert shared
    direct, mirrored = (HandTracker(1, threads=1, providers=["CPU"]) for _ in range(2))
    for frame in sequence("assets/demo_hand/frames"):
        flipped = np.ascontiguousarray(frame.image_bgr[:, ::-1])
        (one,), (other,) = direct.track(frame), mirrored.track(replace(frame, image_bgr=flipped, mirrored=True))
        assert (one.handedness, one.facing) == (other.handedness, other.facing)


def test_a_camera_may_change_its_size(tracker: HandTracker, read: Callable[[str], Frame]) -> None:
    frame = read("photos/hands/adamspann_bare_07.jpg")
    assert tracker.track(frame)
    smaller = np.ascontiguousarray(frame.image_bgr[::2, ::2])
    found = [tracker.track(replace(frame, image_bgr=smaller)) for _ in range(3)]
    (hand,) = found[-1]
    assert hand.landmarks_px[:, 0].max() < 330
