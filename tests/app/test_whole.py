"""The whole way once, with the real pipeline: clip, hand, ring, window, snapshot, replay."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.app.guidance import ADVICE
from ringar.finger import Guidance
from ringar.live import LivePicture
from ringar.records import Handedness
from ringar.sidecar import load_sidecar
from ringar.snapshot import take
from ringar.tryon import TryOn
from tests.app.driving import Driver, OpenWindow

pytestmark = pytest.mark.qt


def picture(driver: Driver) -> LivePicture:
    shown = driver.window.studio.live_view.picture
    assert shown is not None
    return shown


def wears_a_ring(driver: Driver) -> bool:
    shown = driver.window.studio.live_view.picture
    return shown is not None and shown.result is not None and bool(shown.result.rings)


def test_a_ring_sits_on_the_demo_hand_in_the_window(open_driver: OpenWindow, tmp_path: Path) -> None:
    driver = open_driver(make_try_on=TryOn)
    driver.until(lambda: wears_a_ring(driver))
    result = picture(driver).result
    assert result is not None
    assert result.hands[0].handedness is Handedness.LEFT
    changed = np.any(result.image_bgr != result.frame.image_bgr, axis=2)
    x_px, y_px = result.rings[0].center_px
    rows, columns = np.nonzero(changed)
    assert abs(rows.mean() - y_px) < 30
    assert abs(columns.mean() - x_px) < 30

    driver.click("freeze")
    driver.until(lambda: picture(driver).still and wears_a_ring(driver))
    driver.click("shutter")
    driver.until(lambda: driver.text("toast") != "")
    (saved,) = (tmp_path / "pictures").glob("*.png")
    again = take(TryOn(), load_sidecar(saved.with_suffix(".json")))
    pixels = cv2.imread(str(saved))
    assert pixels is not None
    assert np.array_equal(pixels, again.result.image_bgr)


def test_every_reason_has_its_sentence() -> None:
    assert set(ADVICE) == set(Guidance)
