"""The window on screens with more pixels per unit shows what it shows on others, only finer."""

import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.app.at_scale import HEIGHT, WIDTH

ROOT = Path(__file__).resolve().parents[2]
BLOCK = 20
"""Units along a block's sides: no icon is so small that its loss would not be seen in one."""
TOLERANCE = 10.0


def window_at(factor: str, folder: Path) -> np.ndarray:
    out = folder / f"{factor}.png"
    command = [sys.executable, "-m", "tests.app.at_scale", factor, str(out)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=120)
    return np.asarray(cv2.imread(str(out)))


@pytest.mark.qt
def test_nothing_is_lost_at_two_pixels_per_unit(tmp_path: Path) -> None:
    plain, fine = window_at("1", tmp_path), window_at("2", tmp_path)
    assert plain.shape == (HEIGHT, WIDTH, 3)
    assert fine.shape == (2 * HEIGHT, 2 * WIDTH, 3)
    blocks = [
        cv2.resize(image.astype(np.float32), (WIDTH // BLOCK, HEIGHT // BLOCK), interpolation=cv2.INTER_AREA)
        for image in (plain, fine)
    ]
    apart = np.abs(blocks[1] - blocks[0]).max(axis=2)
    assert apart.max() < TOLERANCE, f"differs at {np.argwhere(apart >= TOLERANCE) * BLOCK} (row, column)"
