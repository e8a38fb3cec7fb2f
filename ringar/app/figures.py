"""What the window promises, measured: start, latency, the longest block, a dropped ring photo.

Every round is a window in a process of its own, so that its start is a cold one. It runs offscreen unless
``QT_QPA_PLATFORM`` says otherwise.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from ringar.app.entries import bundled_rings
from ringar.app.preferences import Preferences, save_preferences
from ringar.app.start import Window, dress_application, open_window, prepare_qt
from ringar.bundled import bundled_folder
from ringar.camera import CameraInfo, Feed, SourceKind, demo_clip, open_source
from ringar.pictures import read_picture
from ringar.records import Frame

Row = dict[str, Any]

ROUNDS = 3
SIZE_PX, FPS = (1280, 720), 30.0
WATCHED_S, SETTLED_S, CLIP_S, PATIENCE_S = 8.0, 2.0, 4.0, 60.0
BEAT_MS = 2
PHOTO_SIDES_PX = (1024, 4000)
GROUND_BGR = (236, 238, 240)


def run_app() -> list[Row]:
    """Medians over the rounds, one row per promise; the worst round where the worst counts."""
    rounds = [_round() for _ in range(ROUNDS)]
    return [
        {"case": case} | {figure: _joined(figure, [one[case][figure] for one in rounds]) for figure in rounds[0][case]}
        for case in rounds[0]
    ]


def _joined(figure: str, values: list[float]) -> float:
    return max(values) if figure.startswith("worst") else float(np.median(values))


def _round() -> dict[str, dict[str, float]]:
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "ringar.app.figures", folder, str(time.monotonic_ns())]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)  # noqa: S603
    found: dict[str, dict[str, float]] = json.loads(done.stdout)
    return found


class _SteadyCamera:
    """The demo clip's pictures as a camera of 1280 x 720 and 30 frames a second sees them."""

    kind = SourceKind.CAMERA
    label = "Steady camera"
    live = True

    def __init__(self) -> None:
        clip = open_source(demo_clip())
        self._images = []
        while (frame := clip.read()) is not None:
            self._images.append(np.asarray(cv2.resize(frame.image_bgr, SIZE_PX), np.uint8))
        clip.close()
        self._repeats = 3  # 12 pictures a second are in the clip: its motion goes on a little slower than it was
        self._count = 0
        self._start_s = time.monotonic()

    def read(self) -> Frame | None:
        time.sleep(max(0.0, self._start_s + self._count / FPS - time.monotonic()))
        self._count = max(self._count + 1, int((time.monotonic() - self._start_s) * FPS))
        image = self._images[self._count // self._repeats % len(self._images)]
        return Frame(image, time.monotonic_ns(), self._count, self.label)

    def close(self) -> None:
        self._images = []


class _Watch:
    """Waits in the window's thread, and knows how long that thread was held up."""

    def __init__(self) -> None:
        self._loop = QEventLoop()
        self._happens: Callable[[], bool] = lambda: False
        self._last_s = time.monotonic()
        self._end_s = 0.0
        self.blocks_ms: list[float] = []
        self._beat = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=BEAT_MS)
        self._beat.timeout.connect(self._tick)
        self._beat.start()

    def until(self, happens: Callable[[], bool], patience_s: float = PATIENCE_S) -> float:
        """Seconds until something happens.

        Raises
        ------
        TimeoutError
            It does not.
        """
        start_s = time.monotonic()
        self._happens, self._end_s = happens, start_s + patience_s
        self._loop.exec()
        if not happens():
            raise TimeoutError(f"nothing happened within {patience_s} s")
        return time.monotonic() - start_s

    def pass_time(self, seconds: float) -> None:
        """Let the window run."""
        end_s = time.monotonic() + seconds
        self.until(lambda: time.monotonic() >= end_s, seconds + PATIENCE_S)

    @contextmanager
    def blocks(self, into: dict[str, float]) -> Iterator[None]:
        """Note the longest time in which the window's thread did not come round."""
        self.blocks_ms, self._last_s = [], time.monotonic()
        yield
        into["worst_block_ms"] = max(self.blocks_ms, default=0.0)

    def _tick(self) -> None:
        now_s = time.monotonic()
        self.blocks_ms.append(max(0.0, (now_s - self._last_s) * 1e3 - BEAT_MS))
        self._last_s = now_s
        if self._happens() or now_s >= self._end_s:
            self._loop.quit()


class _Round:
    """One window, used once."""

    def __init__(self, folder: Path, started_ns: int) -> None:
        self._folder, self._started_ns = folder, started_ns
        self._watch = _Watch()
        self._swaps = 0
        self._refusals: list[str] = []
        self._window = self._open()
        self._studio = self._window.studio
        self._window.root.frameSwapped.connect(self._swapped)
        self._studio.property("dressing").refused.connect(self._refusals.append)

    def measure(self) -> dict[str, dict[str, float]]:
        """Everything, in one go."""
        live = self._studio.live_view
        self._watch.until(lambda: live.metrics().paint_p50_ms > 0)
        started = {"seconds": (time.monotonic_ns() - self._started_ns) / 1e9, "cpu_seconds": time.process_time()}
        found = {"start to the first live picture": started}
        self._watch.pass_time(SETTLED_S)
        found["live picture, 1280 x 720"] = self._live()
        for side_px in PHOTO_SIDES_PX:
            photo = _ring_photo(self._folder / f"ring of {side_px}.jpg", side_px)
            worn = partial(self._wears, photo)
            found[f"ring photo of {side_px} px dropped, until it is worn"] = self._drop(photo, worn)
        hand = bundled_folder("resources") / "hand" / "demo_hand.jpg"
        found["photo without a ring dropped, until it is said"] = self._drop(hand, lambda: bool(self._refusals))
        found["picture taken and saved"] = self._picture()
        found[f"clip of {CLIP_S:.0f} s recorded, until it is saved"] = self._clip()
        self._window.close()
        return found

    def _open(self) -> Window:
        save_preferences(Preferences(tour_seen=True, language="en"), self._folder / "app.json")
        devices = (CameraInfo(0, _SteadyCamera.label, "0"),)
        return open_window(
            Feed(
                None, opener=lambda uri: _SteadyCamera() if uri is None else open_source(uri), devices=lambda: devices
            ),
            bundled_rings(),
            preferences_path=self._folder / "app.json",
            snapshot_folder=self._folder / "pictures",
        )

    def _swapped(self) -> None:
        self._swaps += 1

    def _live(self) -> dict[str, float]:
        found: dict[str, float] = {}
        worst_ms = 0.0
        with self._watch.blocks(found):
            for _ in range(round(WATCHED_S)):
                self._watch.pass_time(1.0)
                metrics = self._studio.live_view.metrics()
                worst_ms = max(worst_ms, metrics.paint_worst_ms)
        return {
            "fps": metrics.fps,
            "paint_median_ms": metrics.paint_p50_ms,
            "paint_p95_ms": metrics.paint_p95_ms,
            "worst_paint_ms": worst_ms,
            **found,
        }

    def _drop(self, photo: Path, happens: Callable[[], bool]) -> dict[str, float]:
        found: dict[str, float] = {}
        with self._watch.blocks(found):
            start_s = time.monotonic()
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(str(photo))])
            at, copy = QPoint(SIZE_PX[0] // 4, SIZE_PX[1] // 2), Qt.DropAction.CopyAction
            button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            for event in (
                QDragEnterEvent(at, copy, data, button, keys),
                QDropEvent(QPointF(at), copy, data, button, keys),
            ):
                QCoreApplication.sendEvent(self._window.root, event)
            self._watch.until(happens)
            shown = self._swaps + 1
            self._watch.until(lambda: self._swaps >= shown)
            seconds = time.monotonic() - start_s
        self._watch.pass_time(SETTLED_S)
        return {"seconds": seconds, "worst_seconds": seconds, **found}

    def _wears(self, photo: Path) -> bool:
        picture = self._studio.live_view.picture
        rings = () if picture is None or picture.result is None else picture.result.rings
        return any(ring.name == photo.name for ring in rings)

    def _picture(self) -> dict[str, float]:
        return self._saved(self._studio.snapshots.take)

    def _clip(self) -> dict[str, float]:
        self._studio.clips.start()
        recording: dict[str, float] = {}
        with self._watch.blocks(recording):
            self._watch.pass_time(CLIP_S)
        fps = self._studio.live_view.metrics().fps
        found = self._saved(self._studio.clips.finish)
        found["worst_block_ms"] = max(found["worst_block_ms"], recording["worst_block_ms"])
        return {"fps": fps, **found}

    def _saved(self, act: Callable[[], None]) -> dict[str, float]:
        saved: list[str] = []
        found: dict[str, float] = {}
        self._studio.snapshots.saved.connect(lambda path, _url: saved.append(path))
        with self._watch.blocks(found):
            act()
            seconds = self._watch.until(lambda: bool(saved))
        return {"seconds": seconds, **found}


def _ring_photo(path: Path, side_px: int) -> Path:
    """A bundled ring as a shop's photo: no transparency, a light ground, a little noise, JPEG."""
    picture = read_picture(bundled_folder("resources") / "rings" / "solitaire_rose_gold.png")
    alpha = np.full(picture.image_bgr.shape[:2], 255) if picture.alpha is None else picture.alpha
    share = alpha[..., None] / 255.0
    plain = np.asarray(picture.image_bgr * share + np.asarray(GROUND_BGR) * (1.0 - share), np.float32)
    large = np.asarray(cv2.resize(plain, (side_px, side_px), interpolation=cv2.INTER_CUBIC), np.float32)
    image = large + np.random.default_rng(side_px).normal(0, 1.5, large.shape)
    cv2.imwrite(str(path), np.clip(image, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 92])
    return path


def _main() -> None:
    folder, started_ns = Path(sys.argv[1]), int(sys.argv[2])
    prepare_qt()
    app = QGuiApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    dress_application(app, "en")
    sys.stdout.write(json.dumps(_Round(folder, started_ns).measure()))


if __name__ == "__main__":
    _main()
