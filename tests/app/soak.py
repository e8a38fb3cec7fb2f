#!/usr/bin/env python3
"""Half an hour of a busy shop in the real window: does it stay small, quick and quiet?

    python tests/app/soak.py [--minutes 30] [--report soak.json]

A made camera plays the demo clip at its own rate and is unplugged every minute. Meanwhile rings change, 200 pictures
and some clips are taken, rings are compared on the held hand, and all of it is forgotten again and again.
It fails where memory grows by 5 % after the warm-up, Qt warns, or a frame is shown more than 200 ms after its capture.
"""

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from ringar.app.entries import bundled_rings
from ringar.app.preferences import Preferences, save_preferences
from ringar.app.start import Window, dress_application, open_window, prepare_qt
from ringar.camera import CameraInfo, Feed, SourceKind, demo_clip, open_source
from ringar.errors import CameraError
from ringar.live import LivePicture
from ringar.records import Frame

UNPLUGGED_S = 4.0
GROWTH_LIMIT, AGE_LIMIT_MS = 0.05, 200.0
WARM_UP_SHARE = 0.25
STEP_MS = 500
SAMPLE_S = 5.0


class MadeCamera:
    """The demo clip as a live camera."""

    kind = SourceKind.CAMERA
    label = "Made camera"
    live = True

    def __init__(self, is_plugged: Callable[[], bool]) -> None:
        self._is_plugged = is_plugged
        self._clip = open_source(demo_clip(), paced=True, loop=True)

    def read(self) -> Frame | None:
        if not self._is_plugged():
            raise CameraError(f"{self.label} stopped delivering pictures. Check its cable or connection.")
        frame = self._clip.read()
        return None if frame is None else replace(frame, t_capture_ns=time.monotonic_ns(), source=self.label)

    def close(self) -> None:
        self._clip.close()


@dataclass
class Findings:
    """What was seen."""

    minutes: float
    first_frame_s: float = 0.0
    pictures: int = 0
    clips: int = 0
    frames_shown: int = 0
    frames_too_old: int = 0
    oldest_frame_ms: float = 0.0
    paint_p50_ms: float = 0.0
    camera_losses: int = 0
    memory_mib: list[float] = field(default_factory=list)
    memory_growth: float = 0.0
    qt_messages: list[str] = field(default_factory=list)

    def trouble(self) -> list[str]:
        """What must not be."""
        found = []
        if self.memory_growth >= GROWTH_LIMIT:
            found.append(f"memory grew by {self.memory_growth:.1%}")
        if self.qt_messages:
            found.append(f"Qt said: {self.qt_messages[:3]}")
        if self.frames_too_old:
            found.append(f"{self.frames_too_old} frames were older than {AGE_LIMIT_MS:.0f} ms")
        return found


class Soak:
    """Uses the window on timers, as a busy customer would."""

    def __init__(self, minutes: float, folder: Path) -> None:
        self.found = Findings(minutes)
        self._end_s = time.monotonic() + minutes * 60
        self._start_s = time.monotonic()
        self._ages_ms: list[float] = []
        self._random = random.Random(1)  # noqa: S311 - the same day every time
        self._pictures_due = max(3, round(200 * minutes / 30))
        self._folder = folder
        self.window = self._open()
        self._actions = self._plan()
        self._step = QTimer(interval=STEP_MS)
        self._step.timeout.connect(self._next)
        self._sample = QTimer(interval=round(SAMPLE_S * 1000))
        self._sample.timeout.connect(self._weigh)
        self._step.start()
        self._sample.start()

    def _open(self) -> Window:
        save_preferences(Preferences(tour_seen=True, language="en"), self._folder / "app.json")

        def opener(uri: object) -> MadeCamera:
            if uri is not None:
                return open_source(uri, paced=True, loop=True)  # type: ignore[arg-type, return-value]
            if not self._is_plugged():
                raise CameraError("No camera is connected.")
            return MadeCamera(self._is_plugged)

        window = open_window(
            Feed(None, opener=opener, devices=lambda: (CameraInfo(0, "Made camera", "0"),), poll_s=0.5),
            bundled_rings(),
            preferences_path=self._folder / "app.json",
            snapshot_folder=self._folder / "pictures",
        )
        live, painted = window.studio.live_view, window.studio.live_view.painted

        def seen(picture: LivePicture) -> None:
            painted(picture)
            self._note(picture)

        live.painted = seen  # type: ignore[method-assign]
        return window

    def _is_plugged(self) -> bool:
        return (time.monotonic() - self._start_s) % 60 < 60 - UNPLUGGED_S

    def _note(self, picture: LivePicture) -> None:
        now_ns = time.monotonic_ns()
        self.found.frames_shown += 1
        if self.found.frames_shown == 1:
            self.found.first_frame_s = time.monotonic() - self._start_s
        if picture.still:
            return
        age_ms = (now_ns - picture.frame.t_capture_ns) / 1e6
        self._ages_ms.append(age_ms)
        self.found.frames_too_old += age_ms > AGE_LIMIT_MS
        self.found.oldest_frame_ms = max(self.found.oldest_frame_ms, age_ms)

    def _plan(self) -> Iterator[None]:
        """One action per step, for ever."""
        studio = self.window.studio
        dressing, album = studio.property("dressing"), studio.snapshots
        every = max(2, round(self.found.minutes * 60_000 / STEP_MS / self._pictures_due))
        for step in range(10**9):
            dressing.wear(self._random.randrange(14))
            yield
            if step % 3 == 0:
                dressing.choose_finger(self._random.randrange(5))
                yield
            if step % every == every - 1 and self.found.pictures < self._pictures_due:
                album.take()
                self.found.pictures += 1
                yield
            if step % 40 == 7:
                studio.clips.start()
                for _ in range(5):
                    yield
                studio.clips.finish()
                self.found.clips += 1
                yield
            if step % 60 == 13:
                yield from self._compare()
            if step % 50 == 49:
                album.remove_all()
                studio.set_aside.clear()
                dressing.reset()
                yield

    def _compare(self) -> Iterator[None]:
        studio = self.window.studio
        for row in range(3):
            studio.set_aside.toggle(studio.ring_shelf.at(row).ring_id)  # type: ignore[union-attr]
        studio.looks.show_rings()
        for _ in range(8):
            yield
        studio.looks.close()
        studio.live_view.set_frozen(frozen=False)
        yield

    def _next(self) -> None:
        if time.monotonic() >= self._end_s:
            QGuiApplication.quit()
        else:
            next(self._actions)

    def _weigh(self) -> None:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        self.found.memory_mib.append(round(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, 1))

    def finish(self) -> Findings:
        """End the window and sum up."""
        self._step.stop()
        self._sample.stop()
        self.window.close()
        found = self.found
        found.camera_losses = int((time.monotonic() - self._start_s) // 60)
        found.paint_p50_ms = round(statistics.median(self._ages_ms), 1) if self._ages_ms else 0.0
        warm = found.memory_mib[round(len(found.memory_mib) * WARM_UP_SHARE) :]
        quarter = max(1, len(warm) // 4)
        if len(warm) > 1:
            found.memory_growth = statistics.median(warm[-quarter:]) / statistics.median(warm[:quarter]) - 1
        return found


def main() -> int:
    """Run and report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--report", type=Path, default=None)
    given = parser.parse_args()
    messages: list[str] = []
    qInstallMessageHandler(lambda _kind, _context, text: messages.append(text))
    prepare_qt()
    app = QGuiApplication(sys.argv[:1])
    dress_application(app, "en")
    with tempfile.TemporaryDirectory() as folder:
        soak = Soak(given.minutes, Path(folder))
        app.exec()
        found = soak.finish()
    found.qt_messages = messages
    if given.report is not None:
        given.report.write_text(json.dumps(asdict(found), indent=2), encoding="utf-8")
    told = {key: value for key, value in asdict(found).items() if key != "memory_mib"}
    sys.stdout.write(f"{json.dumps(told, indent=2)}\nmemory: {found.memory_mib[::12]} MiB\n")
    trouble = found.trouble()
    sys.stdout.write("".join(f"NOT GOOD: {sentence}\n" for sentence in trouble) or "All good.\n")
    return 1 if trouble else 0


if __name__ == "__main__":
    sys.exit(main())
