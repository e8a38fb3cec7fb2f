"""Short clips: recorded from what is on the screen, given up, played in the gallery."""

from pathlib import Path
from urllib.parse import quote

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt

from ringar.app import clip as clip_module
from ringar.app.clip import Cancelled, Reel, write_clip
from ringar.app.posters import Posters
from ringar.camera import open_source
from ringar.errors import OutputError
from tests.app.driving import Driver


def grey(level: int, width: int = 320, height: int = 180) -> np.ndarray:
    return np.full((height, width, 3), level, np.uint8)


class Seconds:
    """A clock that runs by what is shown."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


def levels(path: Path) -> list[int]:
    """Brightness of every picture of a clip."""
    source, found = open_source(path), []
    while (frame := source.read()) is not None:
        found.append(round(float(frame.image_bgr.mean())))
    source.close()
    return found


def recorded(folder: Path, monkeypatch: pytest.MonkeyPatch, reel_fps: float, shown: list[tuple[float, int]]) -> Path:
    """A clip of grey pictures, each shown at its second; the last pair only ends it."""
    seconds = Seconds()
    monkeypatch.setattr("ringar.app.clip.time.monotonic", seconds.monotonic)
    monkeypatch.setattr(clip_module, "WAITING_PICTURES", len(shown) + 1)
    reel = Reel(grey(shown[0][1]), reel_fps)
    for second, level in shown[1:-1]:
        seconds.now = 100.0 + second
        reel.show(grey(level))
    seconds.now = 100.0 + shown[-1][0]
    reel.end()
    return write_clip(folder, "clip", reel)


def test_a_clip_lasts_as_long_as_it_was_recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = recorded(tmp_path, monkeypatch, 30, [(0, 90), (2, 0)])
    assert levels(path) == pytest.approx([90] * 60, abs=2)


def test_a_clip_ends_when_it_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clip_module, "MAX_CLIP_S", 0.5)
    assert len(levels(write_clip(tmp_path, "clip", Reel(grey(90), 24)))) == 12


@pytest.mark.parametrize(("live_fps", "fps"), [(29.6, 30), (23.9, 24), (25.3, 25), (14.2, 15), (60, 30), (0, 30)])
def test_a_clip_has_the_live_picture_s_rate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, live_fps: float, fps: float
) -> None:
    capture = cv2.VideoCapture(str(recorded(tmp_path, monkeypatch, live_fps, [(0, 90), (1, 0)])))
    assert capture.get(cv2.CAP_PROP_FPS) == fps
    assert capture.get(cv2.CAP_PROP_FRAME_COUNT) == fps


def test_pictures_a_little_off_their_time_are_all_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jitter = np.random.default_rng(1).uniform(-0.012, 0.012, 30)
    shown = [(0.0, 20)] + [(k / 24 + jitter[k], 20 + 6 * k) for k in range(1, 30)] + [(30 / 24, 0)]
    path = recorded(tmp_path, monkeypatch, 24, shown)
    assert levels(path) == pytest.approx([20 + 6 * k for k in range(30)], abs=3)


def test_a_gap_is_filled_with_the_picture_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = recorded(tmp_path, monkeypatch, 10, [(0, 40), (0.1, 80), (1.0, 200), (1.2, 0)])
    assert levels(path) == pytest.approx([40] + [80] * 9 + [200] * 2, abs=3)


def test_pictures_that_come_faster_than_the_rate_are_thinned_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = [(k / 60, 20 + 2 * k) for k in range(60)] + [(1.0, 0)]
    found = levels(recorded(tmp_path, monkeypatch, 30, shown))
    assert len(found) in {30, 31}
    assert found == pytest.approx([20 + 4 * k for k in range(len(found))], abs=7)


def test_an_encoder_that_falls_behind_leaves_pictures_out_and_never_holds_up_the_window() -> None:
    reel = Reel(grey(10), 30)
    for level in range(100):
        reel.show(grey(level))
    reel.end()
    assert len(list(reel.pictures())) == clip_module.WAITING_PICTURES


def test_pictures_of_another_size_do_not_get_into_a_clip() -> None:
    reel = Reel(grey(10))
    reel.show(grey(200, 640, 480))
    reel.show(grey(50))
    reel.end()
    assert [image.mean() for _, image in reel.pictures() if image is not None] == [10, 50]


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


@pytest.mark.parametrize("name", ["gone.mp4", "gone.png"])
def test_what_has_gone_has_an_empty_poster(tmp_path: Path, name: str) -> None:
    assert Posters().requestImage(str(tmp_path / name), QSize(), QSize()).size() == QSize(1, 1)


def test_a_picture_is_its_own_poster(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "a b.png"), grey(90, 800, 450))
    poster = Posters().requestImage(quote(str(tmp_path / "a b.png"), safe=""), QSize(), QSize(400, 0))
    assert poster.size() == QSize(400, 225)
    assert poster.pixelColor(200, 100).red() == 90


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
