from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest


@pytest.fixture
def make_clip(tmp_path: Path) -> Callable[..., Path]:
    """Write a small clip whose frame ``i`` has grey level 10 + 8 i."""

    def make(
        name: str = "clip.mp4",
        frames: int = 12,
        fps: float = 60.0,
        size: tuple[int, int] = (64, 48),
    ) -> Path:
        path = tmp_path / name
        codec = "mp4v" if name.endswith(".mp4") else "MJPG"
        writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*codec), fps, size)
        for number in range(frames):
            writer.write(np.full((size[1], size[0], 3), 10 + 8 * number, np.uint8))
        writer.release()
        return path

    return make
