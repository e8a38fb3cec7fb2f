"""Parity with MediaPipe: its older graphs (joints recorded with mediapipe 0.10.21) and its Tasks API as installed."""

import json
import math
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.hand import HandTracker
from ringar.hand.landmark_model import LandmarkModel
from ringar.hand.palm_detector import PalmDetector
from ringar.hand.roi import PALM_SCALE, PALM_SHIFT, Roi, upward_rotation
from ringar.records import Floats, Frame

TASKS_TURN = math.remainder(90 - math.pi / 2, 2 * math.pi)
"""MediaPipe Tasks takes its target angle of 90 degrees for radians, see :mod:`ringar.hand.mediapipe_backend`."""
FURTHER = {"subhih_25_pic00004.jpg", "subhih_3_pic00043.jpg", "subhih_3_pic00051.jpg", "subhih_3_pic00054.jpg"}
"""Hands that MediaPipe misses and a second look may find."""


def _gaps(found: list[Floats], wanted: list[Floats]) -> list[Floats]:
    """Distances (21,) of every wanted hand's joints from the nearest hand found."""
    rows = []
    for joints in wanted:
        gaps = [np.asarray(np.hypot(*(hand[:, :2] - joints[:, :2]).T), np.float32) for hand in found]
        rows.append(min(gaps, key=lambda gap: float(gap.mean())))
    return rows


def test_same_hands_as_mediapipe_within_half_a_pixel(still_tracker: HandTracker, shared: Path) -> None:
    recorded = json.loads((Path(__file__).parent / "data/mediapipe_solutions_0_10_21.json").read_text())
    files = sorted((shared / "photos/hands").iterdir())
    assert {file.name for file in files} == recorded.keys()
    gaps = []
    for file in files:
        hands = still_tracker.detect(Frame(np.asarray(cv2.imread(str(file)), np.uint8), 0))
        wanted = [np.array(joints, np.float32) for joints in recorded[file.name]]
        if file.name in FURTHER:
            assert not wanted
            continue
        assert len(hands) == len(wanted), file.name
        gaps += _gaps([hand.landmarks_px for hand in hands], wanted)
    assert len(gaps) > 65
    assert np.median(np.concatenate(gaps)) < 0.5
    assert np.percentile([np.median(gap) for gap in gaps], 90) < 1.5


@pytest.mark.parametrize("name", [
    "adamspann_bare_04.jpg", "adamspann_bare_12.jpg", "subhih_2_pic00155.jpg", "subhih_2_pic00291.jpg",
    "googleaiedge_hand_thumb_up.jpg", "tensorflow_hands.jpg",
])  # fmt: skip
def test_same_joints_as_mediapipe_tasks(read: Callable[[str], Frame], name: str) -> None:
    pytest.importorskip("mediapipe")
    from ringar.hand.mediapipe_backend import MediaPipeTracker  # noqa: PLC0415

    frame = read(f"photos/hands/{name}")
    with MediaPipeTracker(2) as reference:
        wanted = [hand.landmarks_px for hand in reference.detect(frame)]
    palm_detector, landmark_model = PalmDetector("full", 1, ["CPU"]), LandmarkModel("full", 1, ["CPU"])
    found = []
    for palm in palm_detector.detect(frame.image_bgr):
        low, high = palm.box[:2], palm.box[2:]
        rotation = upward_rotation(palm.keypoints[0], palm.keypoints[2]) + TASKS_TURN
        roi = Roi.around((low + high) / 2, high - low, rotation, PALM_SCALE, PALM_SHIFT)
        found.append(landmark_model.measure(frame.image_bgr, roi).landmarks_px)
    assert wanted
    for gap in _gaps(found, wanted):
        assert np.median(gap) < 0.5
