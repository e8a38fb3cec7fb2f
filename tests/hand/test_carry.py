"""Joints carried by the skin: shapes, known motion, and a fast clip on which single frames are misread."""

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.hand import HandTracker
from ringar.hand.carry import SUDDEN_CHANGE, carried, shape_change
from ringar.records import Bgr8, Floats, Frame


@pytest.fixture(scope="module")
def hand(shared: Path) -> tuple[Bgr8, Floats]:
    image = cv2.imread(str(shared / "groundtruth" / "stills" / "c01" / "hand.png"))
    assert image is not None
    picture = image.astype(np.uint8)
    return picture, HandTracker(threads=1).detect(Frame(picture, 0))[0].landmarks_px


def moved_by(matrix: Floats, picture: Bgr8) -> Bgr8:
    warped = cv2.warpAffine(picture, matrix, picture.shape[1::-1], borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(warped, np.uint8)


def test_turning_and_scaling_is_no_change_of_shape(hand: tuple[Bgr8, Floats]) -> None:
    _, joints = hand
    turned = joints.copy()
    turned[:, :2] = joints[:, :2] @ np.array([[0.0, 1.4], [-1.4, 0.0]]) + 30
    assert shape_change(joints, turned) == pytest.approx(0, abs=1e-4)


def test_a_mirror_image_is_a_sudden_change(hand: tuple[Bgr8, Floats]) -> None:
    _, joints = hand
    assert shape_change(joints, joints * np.array([-1, 1, 1], np.float32)) > SUDDEN_CHANGE


@pytest.mark.parametrize(("turn_deg", "shift_px"), [(0.0, (25.0, -14.0)), (6.0, (-12.0, 9.0))])
def test_joints_follow_the_skin(hand: tuple[Bgr8, Floats], turn_deg: float, shift_px: tuple[float, float]) -> None:
    picture, joints = hand
    matrix = cv2.getRotationMatrix2D((320, 240), turn_deg, 1.02)
    matrix[:, 2] += np.array(shift_px)
    result = carried(picture, moved_by(np.asarray(matrix, np.float32), picture), joints)
    assert result is not None
    expected = joints[:, :2] @ matrix[:, :2].T + matrix[:, 2]
    assert np.abs(result[:, :2] - expected).max() < 2.5


def test_nothing_is_carried_into_an_empty_picture(hand: tuple[Bgr8, Floats]) -> None:
    picture, joints = hand
    assert carried(picture, np.full_like(picture, 90), joints) is None
    assert carried(picture, picture[:-2], joints) is None


def test_no_frame_of_a_fast_hand_swaps_its_fingers(shared: Path) -> None:
    folder = shared / "groundtruth" / "sequences" / "seq_fast"
    truth = json.loads((folder / "truth.json").read_text())["frames"]
    tracker = HandTracker(threads=1)
    for index, path in enumerate(sorted((folder / "frames").iterdir())):
        image = cv2.imread(str(path))
        assert image is not None
        joints = tracker.track(Frame(image.astype(np.uint8), index * 33_333_333, index))[0].landmarks_px[:, :2]
        true = np.array(truth[index]["hand"]["landmarks21_px"])
        knuckles = [6, 10, 14, 18]
        palm = np.linalg.norm(true[5] - true[17])
        assert np.linalg.norm(joints[knuckles] - true[knuckles], axis=1).mean() < 0.2 * palm
