"""Short clips: recorded from what is on the screen, given up, played in the gallery."""

import threading
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt

from ringar.app import clip as clip_module
from ringar.app.clip import CLIP_FPS, Cancelled, Reel, write_clip
from ringar.app.posters import Posters
from ringar.camera import open_source
from ringar.errors import OutputError
from tests.app.driving import Driver


def grey(level: int, width: int = 320, height: int = 180) -> np.ndarray:
    return np.full((height, width, 3), level, np.uint8)


def record_in_thread(folder: Path, reel: Reel) -> threading.Thread:
    thread = threading.Thread(target=write_clip, args=(folder, "clip", reel))
    thread.start()
    return thread


def test_a_clip_lasts_as_long_as_it_was_recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clip_module, "MAX_CLIP_S", 0.5)
    path = write_clip(tmp_path, "clip", Reel(grey(90)))
    source = open_source(path)
    count = 0
    while (frame := source.read()) is not None:
        assert frame.image_bgr.mean() == pytest.approx(90, abs=4)
        count += 1
    source.close()
    assert count == pytest.approx(0.5 * CLIP_FPS, abs=1)


def test_pictures_of_another_size_do_not_get_into_a_clip() -> None:
    reel = Reel(grey(10))
    reel.show(grey(200, 640, 480))
    assert reel.newest.mean() == 10
    reel.show(grey(50))
    assert reel.newest.mean() == 50


def test_wide_and_odd_pictures_are_made_to_fit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clip_module, "MAX_CLIP_S", 0.05)
    path = write_clip(tmp_path, "clip", Reel(grey(90, 2561, 1441)))
    capture = cv2.VideoCapture(str(path))
    assert (capture.get(cv2.CAP_PROP_FRAME_WIDTH), capture.get(cv2.CAP_PROP_FRAME_HEIGHT)) == (1280, 720)
    capture.release()


def test_a_clip_given_up_leaves_nothing(tmp_path: Path) -> None:
    reel = Reel(grey(90))
    reel.end(cancel=True)
    with pytest.raises(Cancelled):
        write_clip(tmp_path, "clip", reel)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="can't be written"):
        write_clip(tmp_path / "file", "clip", Reel(grey(90)))


def test_a_taken_name_gets_a_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clip_module, "MAX_CLIP_S", 0.05)
    assert write_clip(tmp_path, "clip", Reel(grey(90))) != write_clip(tmp_path, "clip", Reel(grey(90)))


def test_a_clip_that_has_gone_has_an_empty_poster(tmp_path: Path) -> None:
    assert Posters().requestImage(str(tmp_path / "gone.mp4"), QSize(), QSize()).size() == QSize(1, 1)


@pytest.mark.qt
def test_a_clip_is_recorded_kept_played_and_deleted(driver: Driver, tmp_path: Path) -> None:
    driver.click("record")
    driver.until(lambda: driver.find("recording").isVisible())
    assert 0 < driver.window.studio.clips.property("remaining_s") <= 15.0
    assert driver.text("recordingTime").startswith("0:1")
    driver.bot.wait(400)
    driver.click("shutter")
    driver.until(lambda: len(list(tmp_path.glob("pictures/ringar*.mp4"))) == 1)
    driver.until(lambda: driver.text("toast") != "")
    (path,) = tmp_path.glob("pictures/ringar*.mp4")
    source = open_source(path)
    frame = source.read()
    source.close()
    assert frame is not None
    marked = frame.image_bgr[10:30, 10:30].reshape(-1, 3).mean(0)
    assert marked[2] > 180
    assert marked[0] < 70
    driver.click("galleryButton")
    driver.until(lambda: driver.find("gallery").opacity() == 1.0)
    driver.click("shot0")
    driver.until(lambda: driver.window.studio.property("player").picture is not None)
    driver.click("galleryDelete")
    driver.until(lambda: not list(tmp_path.glob("pictures/ringar*.mp4")))
    driver.until(lambda: not driver.window.studio.property("player").property("playing"))


@pytest.mark.qt
def test_a_recording_can_be_given_up_and_ends_by_itself(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.key(Qt.Key.Key_R)
    driver.until(lambda: driver.find("recording").isVisible())
    driver.click("cancelRecording")
    driver.until(lambda: not driver.window.studio.clips.property("saving"))
    assert not list(tmp_path.glob("pictures/*"))
    monkeypatch.setattr("ringar.app.recorder.MAX_CLIP_S", 0.4)
    driver.key(Qt.Key.Key_R)
    driver.until(lambda: len(list(tmp_path.glob("pictures/ringar*.mp4"))) == 1)
    driver.until(lambda: not driver.find("recording").isVisible())
