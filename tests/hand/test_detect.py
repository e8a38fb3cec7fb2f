"""Single pictures: real photos, rendered hands with truth, and pictures without a hand."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from ringar.hand import HandTracker
from ringar.records import Bgr8, Facing, Frame, Hand, Handedness

PALMS = {0, 2, 12, 14, 17, 26}
"""Of the 36 webcam photos of one left hand, those that show its palm."""


def _error(hand: Hand, truth: dict[str, Any]) -> float:
    """Mean distance of the joints from the truth, in palm widths."""
    gap = hand.landmarks_px[:, :2] - np.array(truth["landmarks21_px"])
    return float(np.hypot(*gap.T).mean()) / float(truth["palm_width_px"])


def _lit(image_bgr: Bgr8, gain_bgr: tuple[float, float, float]) -> Frame:
    return Frame(np.clip(image_bgr * np.array(gain_bgr), 0, 255).astype(np.uint8), 0)


def test_rendered_hands_are_found_with_side_and_facing(
    still_tracker: HandTracker, stills: list[tuple[Bgr8, dict[str, Any]]]
) -> None:
    errors = []
    for image, truth in stills:
        hands = still_tracker.detect(Frame(image, 0))
        assert len(hands) == 1
        assert hands[0].handedness == truth["handedness"].lower()
        assert hands[0].facing is (Facing.BACK if truth["facing"] == "dorsal" else Facing.PALM)
        assert hands[0].facing_score > 0.85
        errors.append(_error(hands[0], truth))
    assert np.median(errors) < 0.09
    assert max(errors) < 0.2


def test_a_mirror_image_gives_the_same_hand(
    still_tracker: HandTracker, stills: list[tuple[Bgr8, dict[str, Any]]]
) -> None:
    for image, truth in stills[::3]:
        (direct,) = still_tracker.detect(Frame(image, 0))
        (mirrored,) = still_tracker.detect(Frame(np.ascontiguousarray(image[:, ::-1]), 0, mirrored=True))
        assert mirrored.handedness is direct.handedness
        assert mirrored.facing is direct.facing
        there = mirrored.landmarks_px[:, :2] * (-1, 1) + (image.shape[1] - 1, 0)
        gap = np.hypot(*(there - direct.landmarks_px[:, :2]).T)
        assert gap.mean() < 0.07 * truth["palm_width_px"]


@pytest.mark.parametrize("number", [5, 9, 15, 23, 28])
def test_hands_in_cold_light_are_found(still_tracker: HandTracker, read: Callable[[str], Frame], number: int) -> None:
    frame = read(f"photos/hands/adamspann_bare_{number:02d}.jpg")
    assert still_tracker.detect(_lit(frame.image_bgr, (1.4, 1.0, 0.6)))


@pytest.mark.parametrize("name", ["folded", "folded_away", "touched"])
def test_hands_in_the_dark_are_found(tracker: HandTracker, name: str) -> None:
    image = cv2.imread(str(Path(__file__).parents[1] / f"finger/data/{name}.jpg"))
    assert image is not None
    dark = _lit(np.asarray(image, np.uint8), (0.12, 0.12, 0.12))
    assert tracker.detect(dark)
    assert any(tracker.track(dark) for _ in range(4))


@pytest.mark.parametrize("number", range(0, 36, 3))
def test_webcam_photos_of_a_left_hand(still_tracker: HandTracker, read: Callable[[str], Frame], number: int) -> None:
    (hand,) = still_tracker.detect(read(f"photos/hands/adamspann_bare_{number:02d}.jpg"))
    assert hand.handedness is Handedness.LEFT
    assert hand.facing is (Facing.PALM if number in PALMS else Facing.BACK)
    assert min(hand.facing_score, hand.handedness_score, hand.presence) > 0.9
    assert hand.landmarks_px.shape == hand.world_m.shape == (21, 3)
    assert hand.landmarks_px.dtype == hand.world_m.dtype == np.float32


def test_two_hands(still_tracker: HandTracker, read: Callable[[str], Frame]) -> None:
    frame = read("photos/hands/tensorflow_hands.jpg")
    hands = still_tracker.detect(frame)
    assert len(hands) == 2
    assert hands[0].track_id != hands[1].track_id
    middles = [hand.landmarks_px[:, 0].mean() for hand in hands]
    assert min(middles) < frame.image_bgr.shape[1] / 2 < max(middles)
    assert len(HandTracker(1, threads=1, providers=["CPU"]).detect(frame)) == 1


def test_pictures_without_a_hand(still_tracker: HandTracker, shared: Path) -> None:
    files = sorted((shared / "photos/negatives").glob("*.*"))
    assert len(files) >= 10
    for file in files:
        assert still_tracker.detect(Frame(np.asarray(cv2.imread(str(file)), np.uint8), 0)) == (), file.name


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (480, 640)])
def test_blank_pictures(still_tracker: HandTracker, size: tuple[int, int]) -> None:
    for value in (0, 128, 255):
        assert still_tracker.detect(Frame(np.full((*size, 3), value, np.uint8), 0)) == ()


@pytest.mark.parametrize("degrees", [35, 90, 145, 180, 270, 320])
def test_a_hand_may_point_anywhere(
    still_tracker: HandTracker, stills: list[tuple[Bgr8, dict[str, Any]]], degrees: float
) -> None:
    for image, truth in stills[:20:6]:
        height, width = image.shape[:2]
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 0.8)
        turn[:, 2] += (450 - width / 2, 450 - height / 2)
        turned = np.asarray(cv2.warpAffine(image, turn, (900, 900)), np.uint8)
        joints = np.array(truth["landmarks21_px"]) @ turn[:, :2].T + turn[:, 2]
        (hand,) = still_tracker.detect(Frame(turned, 0))
        assert hand.facing is (Facing.BACK if truth["facing"] == "dorsal" else Facing.PALM)
        gap = np.hypot(*(hand.landmarks_px[:, :2] - joints).T).mean()
        assert gap < 0.22 * 0.8 * truth["palm_width_px"]


def test_a_small_hand_in_a_large_picture(still_tracker: HandTracker, read: Callable[[str], Frame]) -> None:
    room, hand_photo = read("photos/negatives/skimage_coffee.png"), read("photos/hands/adamspann_bare_05.jpg")
    large = np.asarray(cv2.resize(room.image_bgr, (2400, 1600)), np.uint8)
    large[900:1260, 300:780] = cv2.resize(hand_photo.image_bgr, (480, 360), interpolation=cv2.INTER_AREA)
    (hand,) = still_tracker.detect(Frame(large, 0))
    assert (hand.landmarks_px[9, :2] > (300, 900)).all()
    assert (hand.landmarks_px[9, :2] < (780, 1260)).all()
    assert (hand.handedness, hand.facing) == (Handedness.LEFT, Facing.BACK)


def test_a_picture_of_4096_pixels(still_tracker: HandTracker, stills: list[tuple[Bgr8, dict[str, Any]]]) -> None:
    image, truth = stills[0]
    scale = 4096 / image.shape[1]
    large = np.asarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), np.uint8)
    (small_hand,), (large_hand,) = still_tracker.detect(Frame(image, 0)), still_tracker.detect(Frame(large, 0))
    gap = np.hypot(*(large_hand.landmarks_px[:, :2] / scale - small_hand.landmarks_px[:, :2]).T)
    assert gap.mean() < 0.03 * truth["palm_width_px"]


def test_a_dim_and_noisy_webcam(still_tracker: HandTracker, read: Callable[[str], Frame]) -> None:
    random = np.random.default_rng(1)
    for number in (1, 7, 13, 19, 25, 31):
        frame = read(f"photos/hands/adamspann_bare_{number:02d}.jpg")
        noise = random.normal(0, 25, frame.image_bgr.shape)
        noisy = np.clip(frame.image_bgr * 0.8 + noise, 0, 255).astype(np.uint8)
        (clean_hand,), (hand,) = still_tracker.detect(frame), still_tracker.detect(Frame(noisy, 0))
        palm = np.hypot(*(clean_hand.landmarks_px[9] - clean_hand.landmarks_px[0])[:2])
        gap = np.hypot(*(hand.landmarks_px - clean_hand.landmarks_px)[:, :2].T).mean()
        assert gap < 0.1 * palm
        assert hand.facing is Facing.BACK


@pytest.mark.parametrize("cut", ["left", "right", "bottom"])
def test_a_hand_at_the_border(still_tracker: HandTracker, stills: list[tuple[Bgr8, dict[str, Any]]], cut: str) -> None:
    image, truth = stills[0]
    low, high = np.array(truth["landmarks21_px"]).min(0), np.array(truth["landmarks21_px"]).max(0)
    quarter = ((high - low) / 4).astype(int)
    left = int(low[0]) + quarter[0] if cut == "left" else 0
    right = int(high[0]) - quarter[0] if cut == "right" else image.shape[1]
    bottom = int(high[1]) - quarter[1] if cut == "bottom" else image.shape[0]
    part = np.ascontiguousarray(image[:bottom, left:right])
    (hand,) = still_tracker.detect(Frame(part, 0))
    assert hand.facing is Facing.BACK


def test_detection_leaves_tracking_alone(tracker: HandTracker, read: Callable[[str], Frame]) -> None:
    frame = read("photos/hands/adamspann_bare_07.jpg")
    (first,) = tracker.track(frame)
    assert tracker.detect(read("photos/negatives/skimage_rocket.jpg")) == ()
    (second,) = tracker.track(frame)
    assert second.track_id == first.track_id


def test_the_lite_models_see_the_same(read: Callable[[str], Frame]) -> None:
    frame = read("photos/hands/adamspann_bare_07.jpg")
    (full,) = HandTracker(1, "full", 1, ["CPU"]).detect(frame)
    (lite,) = HandTracker(1, "lite", 1, ["CPU"]).detect(frame)
    palm = np.hypot(*(full.landmarks_px[9] - full.landmarks_px[0])[:2])
    assert np.hypot(*(full.landmarks_px - lite.landmarks_px)[:, :2].T).mean() < 0.08 * palm
    assert (lite.handedness, lite.facing) == (full.handedness, full.facing)


@pytest.mark.parametrize("threads", [1, 2])
def test_the_number_of_threads_changes_nothing(read: Callable[[str], Frame], threads: int) -> None:
    frame = read("photos/hands/adamspann_bare_07.jpg")
    (one,) = HandTracker(1, threads=1, providers=["CPU"]).detect(frame)
    (other,) = HandTracker(1, threads=threads, providers=["CPU"]).detect(frame)
    np.testing.assert_allclose(one.landmarks_px, other.landmarks_px, atol=0.02)
