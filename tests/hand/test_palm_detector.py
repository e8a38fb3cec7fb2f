"""Anchors, overlap and non-maximum suppression."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from ringar.hand.palm_detector import MAX_OVERLAP, PALM_JOINTS, PalmDetector, anchors, merge_overlapping, overlap
from ringar.records import Floats, Frame

BOX = st.tuples(st.floats(0, 100), st.floats(0, 100), st.floats(1, 50), st.floats(1, 50)).map(
    lambda v: np.array([v[0], v[1], v[0] + v[2], v[1] + v[3]], np.float32)
)


def test_anchors_are_those_of_the_model() -> None:
    grid = anchors()
    assert grid.shape == (2016, 2)
    assert grid.dtype == np.float32
    # 24 x 24 cells with two anchors each, row by row, then 12 x 12 with six.
    first = np.array([[0.5, 0.5], [0.5, 0.5], [1.5, 0.5], [23.5, 0.5], [0.5, 1.5]]) / 24
    np.testing.assert_allclose(grid[[0, 1, 2, 47, 48]], first, rtol=1e-6)
    np.testing.assert_allclose(grid[1152:1158], np.full((6, 2), 0.5 / 12, np.float32))
    np.testing.assert_allclose(grid[-1], [11.5 / 12, 11.5 / 12])


@given(BOX, BOX)
def test_overlap_is_symmetric_and_a_share(one: Floats, other: Floats) -> None:
    there, back = overlap(one, other[None])[0], overlap(other, one[None])[0]
    assert 0 <= there <= 1 + 1e-6
    assert there == pytest.approx(back, abs=1e-5)
    assert overlap(one, one[None])[0] == pytest.approx(1, abs=1e-4)


def test_overlap_of_known_boxes() -> None:
    boxes = np.array([[0, 0, 2, 2], [1, 0, 3, 2], [5, 5, 6, 6]], np.float32)
    np.testing.assert_allclose(overlap(boxes[0], boxes), [1, 1 / 3, 0])


def test_close_detections_become_their_weighted_mean() -> None:
    rows = np.array([[0, 0, 10, 10, 1], [1, 0, 11, 10, 4], [50, 50, 60, 60, 7]], np.float32)
    merged = merge_overlapping(rows, np.array([0.9, 0.6, 0.7], np.float32))
    assert [round(score, 3) for score, _ in merged] == [0.9, 0.7]
    np.testing.assert_allclose(merged[0][1], [0.4, 0, 10.4, 10, 2.2], rtol=1e-5)
    np.testing.assert_allclose(merged[1][1], rows[2])


@given(st.lists(BOX, max_size=12), st.data())
def test_suppression_keeps_the_best_and_drops_no_lone_box(boxes: list[Floats], data: st.DataObject) -> None:
    values = np.array(boxes, np.float32).reshape(-1, 4)
    scores = data.draw(hnp.arrays(np.float32, len(values), elements=st.floats(0.5, 1, width=32)))
    merged = merge_overlapping(values, scores)
    found = [score for score, _ in merged]
    assert found == sorted(found, reverse=True)
    assert len(merged) <= len(values)
    if len(values):
        assert found[0] == pytest.approx(scores.max())
    for index in range(len(values)):
        others = np.delete(values, index, 0)
        if not (overlap(values[index], others) > MAX_OVERLAP).any():
            assert any(np.allclose(values[index], row, rtol=1e-5, atol=1e-4) for _, row in merged)


def test_nothing_detected_gives_an_empty_answer() -> None:
    assert merge_overlapping(np.zeros((0, 4), np.float32), np.zeros(0, np.float32)) == []
    detector = PalmDetector("lite", 1, ["CPU"])
    assert detector.detect(np.zeros((40, 30, 3), np.uint8)) == ()
    assert detector.detect(np.full((1, 1, 3), 255, np.uint8), averaged=True) == ()


@pytest.mark.parametrize("averaged", [False, True])
def test_key_points_lie_at_the_joints(read: Callable[[str], Frame], averaged: bool) -> None:
    from ringar.hand import HandTracker  # noqa: PLC0415

    frame = read("photos/hands/adamspann_bare_07.jpg")
    (palm,) = PalmDetector("full", 1, ["CPU"]).detect(frame.image_bgr, averaged=averaged)
    (hand,) = HandTracker(1, threads=1, providers=["CPU"]).detect(frame)
    joints = hand.landmarks_px[list(PALM_JOINTS), :2]
    length = np.hypot(*(joints[2] - joints[0]))
    assert np.hypot(*(palm.keypoints - joints).T).max() < 0.3 * length
