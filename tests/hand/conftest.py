"""Fixtures for the hand tests: pictures, clips, and one tracker per session (stateless use only)."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from ringar.hand import HandTracker
from ringar.records import Bgr8, Floats, Frame


@pytest.fixture(scope="session")
def still_tracker() -> HandTracker:
    """For :meth:`HandTracker.detect` only."""
    return HandTracker(max_hands=2, threads=1, providers=["CPU"])


@pytest.fixture
def tracker() -> HandTracker:
    """A fresh one, for :meth:`HandTracker.track`."""
    return HandTracker(max_hands=2, threads=1, providers=["CPU"])


@pytest.fixture(scope="session")
def read(shared: Path) -> Callable[[str], Frame]:
    """Read a picture of the shared folder as an unmirrored frame."""

    def reader(name: str) -> Frame:
        image = cv2.imread(str(shared / name))
        assert image is not None, name
        return Frame(np.asarray(image, np.uint8), 0)

    return reader


@pytest.fixture(scope="session")
def stills(shared: Path) -> list[tuple[Bgr8, dict[str, Any]]]:
    """Rendered hands with their truth."""
    folders = sorted((shared / "groundtruth/stills").glob("c*"))
    assert len(folders) == 24
    rows = []
    for folder in folders:
        image = np.asarray(cv2.imread(str(folder / "hand.png")), np.uint8)
        rows.append((image, json.loads((folder / "truth.json").read_text())["hand"]))
    return rows


@pytest.fixture(scope="session")
def sequence(shared: Path) -> Callable[[str], Iterator[Frame]]:
    """Frames of a clip or of a folder of frames in the shared folder."""

    def frames(name: str) -> Iterator[Frame]:
        path = shared / name
        if path.is_dir():
            for index, file in enumerate(sorted(path.glob("*.jpg"))):
                yield Frame(np.asarray(cv2.imread(str(file)), np.uint8), index * 33_000_000, index)
            return
        clip = cv2.VideoCapture(str(path))
        try:
            index = 0
            while (grabbed := clip.read())[0]:
                yield Frame(np.asarray(grabbed[1], np.uint8), index * 33_000_000, index)
                index += 1
        finally:
            clip.release()

    return frames


@pytest.fixture(scope="session")
def pose() -> Floats:
    """(21, 3) joints of an open right hand seen from the back, fingers up, palm about 100 px long."""
    fingers = {1: (-25, -20, -22), 5: (-20, -95, -28), 9: (0, -100, -30), 13: (18, -95, -28), 17: (35, -85, -22)}
    joints = np.zeros((21, 3), np.float32)
    for first, (x, y, step) in fingers.items():
        for number in range(4):
            sideways = -14 * number if first == 1 else 0
            joints[first + number, :2] = (x + sideways, y + step * number)
    joints[:, :2] += (300, 260)
    return joints
