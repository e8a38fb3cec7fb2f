#!/usr/bin/env python3
"""Half an hour of a busy shop in the real windows: do they stay small, quick and quiet?

    python tests/app/soak.py [--minutes 30] [--report soak.json]

A made camera plays the demo clip at its own rate and is unplugged every minute. First the counter's window is used,
then the kiosk's: rings change, 200 pictures and some clips are taken, the catalogue is searched, customers come, walk
away and are forgotten. It fails where memory grows by 5 % after a window's warm-up, Qt warns, something of a customer
stays, or a frame is shown more than 200 ms after its capture while the machine had nothing else to do.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import GeneratorType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QCoreApplication, QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from ringar.app.start import dress_application, prepare_qt
from ringar.live import LivePicture
from tests.app.soak_places import PLUG_PERIOD_S, Counter, KioskStand, Room

GROWTH_LIMIT, AGE_LIMIT_MS = 0.05, 200.0
WARM_UP_SHARE = 0.25
STEP_MS = 500
SAMPLE_S = 5.0
PICTURES_IN_30_MINUTES = 200
COUNTER_SHARE = 0.6
"""Of the time; the rest is the kiosk's."""
BUSY_CORES = 0.3
"""Cores that other programs may use before the machine counts as busy with them."""


@dataclass
class Sample:
    """Five seconds: who used the machine, and how old the oldest frame shown was."""

    second: float
    place: str
    memory_mib: float
    load: float
    own_cores: float
    other_cores: float
    oldest_frame_ms: float
    frames_shown: int
    frames_too_old: int


@dataclass
class LateFrame:
    """A frame that was shown too old: what went on, and where its time went."""

    second: float
    place: str
    doing: str
    composed_ms: float
    painted_ms: float
    try_on_ms: float


@dataclass
class Findings:
    """What was seen."""

    minutes: float
    first_frame_s: list[float] = field(default_factory=list)
    pictures: int = 0
    clips: int = 0
    idle_resets: int = 0
    searches: int = 0
    sessions: int = 0
    camera_losses: int = 0
    frames_shown: int = 0
    frames_too_old: int = 0
    frames_on_a_free_machine: int = 0
    frames_too_old_on_a_free_machine: int = 0
    oldest_frame_ms: float = 0.0
    paint_p50_ms: float = 0.0
    paint_p95_ms: float = 0.0
    other_programs_cores: float = 0.0
    late_frames: list[LateFrame] = field(default_factory=list)
    memory_growth: dict[str, float] = field(default_factory=dict)
    memory_mib: dict[str, list[float]] = field(default_factory=dict)
    qt_messages: list[str] = field(default_factory=list)
    left_behind: list[str] = field(default_factory=list)

    def trouble(self) -> list[str]:
        """What must not be."""
        found = [f"memory grew by {g:.1%} ({place})" for place, g in self.memory_growth.items() if g >= GROWTH_LIMIT]
        if self.qt_messages:
            found.append(f"Qt said: {self.qt_messages[:3]}")
        if self.frames_too_old_on_a_free_machine:
            found.append(f"{self.frames_too_old_on_a_free_machine} frames were older than {AGE_LIMIT_MS:.0f} ms")
        if self.pictures < round(PICTURES_IN_30_MINUTES * self.minutes / 30) - 2:
            found.append(f"only {self.pictures} pictures were taken")
        return [*found, *self.left_behind]


class Soak:
    """Uses the windows on timers, as busy customers would."""

    def __init__(self, minutes: float, folder: Path) -> None:
        self.found = Findings(minutes)
        self.samples: list[Sample] = []
        self._start_s = time.monotonic()
        self._end_s = self._start_s + minutes * 60
        self._ages_ms: list[float] = []
        self._fresh_ms: list[float] = []
        self._spent = _spent_s()
        self._room = Room(folder, self._picture_is_due)
        self._open(Counter)
        self._step = QTimer(interval=STEP_MS)
        self._step.timeout.connect(self._next)
        self._sample = QTimer(interval=round(SAMPLE_S * 1000))
        self._sample.timeout.connect(self._weigh)
        self._step.start()
        self._sample.start()

    def _open(self, kind: type[Counter] | type[KioskStand]) -> None:
        self._opened_s = time.monotonic()
        self._first = True
        self._place: Counter | KioskStand = kind(self._room)
        self._actions: Iterator[None] = self._place.actions()
        live, painted = self._place.live, self._place.live.painted

        def seen(picture: LivePicture) -> None:
            painted(picture)
            self._note(picture)

        live.painted = seen  # type: ignore[method-assign]

    def _picture_is_due(self) -> bool:
        passed = (time.monotonic() - self._start_s) / 1800
        return self._room.pictures <= PICTURES_IN_30_MINUTES * passed

    def _note(self, picture: LivePicture) -> None:
        captured_ns = picture.frame.t_capture_ns
        age_ms = (time.monotonic_ns() - captured_ns) / 1e6
        self.found.frames_shown += 1
        if self._first:
            self._first = False
            self.found.first_frame_s.append(round(time.monotonic() - self._opened_s, 2))
        if not picture.still:
            self._fresh_ms.append(age_ms)
            if age_ms > AGE_LIMIT_MS:
                composed_ms = (picture.t_composite_ns - captured_ns) / 1e6
                self._note_late(composed_ms, age_ms, picture.result.timings_ms["total"] if picture.result else 0.0)

    def _note_late(self, composed_ms: float, painted_ms: float, try_on_ms: float) -> None:
        second = round(time.monotonic() - self._start_s, 1)
        times = (round(value, 1) for value in (composed_ms, painted_ms, try_on_ms))
        self.found.late_frames.append(LateFrame(second, self._place.name, _innermost(self._actions), *times))

    def _next(self) -> None:
        now_s = time.monotonic()
        if now_s >= self._end_s:
            QCoreApplication.exit(0)  # quit() asks the kiosk, which stays
        elif isinstance(self._place, Counter) and now_s - self._start_s > COUNTER_SHARE * self.found.minutes * 60:
            self._place.close()
            self._open(KioskStand)
        else:
            next(self._actions)

    def _weigh(self) -> None:
        spent, fresh = _spent_s(), self._fresh_ms
        span_s = max(1e-3, spent[0] - self._spent[0])
        own, everything = (spent[1] - self._spent[1]) / span_s, (spent[2] - self._spent[2]) / span_s
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        self.samples.append(
            Sample(
                second=round(time.monotonic() - self._start_s, 1),
                place=self._place.name,
                memory_mib=round(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, 1),
                load=round(os.getloadavg()[0], 2),
                own_cores=round(own, 2),
                other_cores=round(max(0.0, everything - own), 2),
                oldest_frame_ms=round(max(fresh, default=0.0), 1),
                frames_shown=len(fresh),
                frames_too_old=sum(age > AGE_LIMIT_MS for age in fresh),
            )
        )
        self._ages_ms += fresh
        self._fresh_ms, self._spent = [], spent

    def finish(self) -> Findings:
        """End the window and sum up."""
        self._step.stop()
        self._sample.stop()
        self._place.close()
        found, room = self.found, self._room
        for name in ("pictures", "clips", "idle_resets", "searches", "sessions"):
            setattr(found, name, getattr(room, name))
        found.left_behind = room.trouble
        found.camera_losses = int((time.monotonic() - self._start_s) // PLUG_PERIOD_S)
        found.frames_too_old = sum(sample.frames_too_old for sample in self.samples)
        free = [sample for sample in self.samples if sample.other_cores < BUSY_CORES]
        found.frames_on_a_free_machine = sum(sample.frames_shown for sample in free)
        found.frames_too_old_on_a_free_machine = sum(sample.frames_too_old for sample in free)
        found.oldest_frame_ms = max((sample.oldest_frame_ms for sample in self.samples), default=0.0)
        found.other_programs_cores = round(statistics.mean(sample.other_cores for sample in self.samples), 2)
        if len(self._ages_ms) > 1:
            found.paint_p50_ms = round(statistics.median(self._ages_ms), 1)
            found.paint_p95_ms = round(statistics.quantiles(self._ages_ms, n=20)[-1], 1)
        for place in (Counter.name, KioskStand.name):
            self._weigh_growth(place)
        return found

    def _weigh_growth(self, place: str) -> None:
        """Compare the first and last quarter of what was weighed in one kind of window after the warm-up."""
        warm = [s.memory_mib for s in self.samples if s.place == place]
        self.found.memory_mib[place] = warm[::6]
        warm = warm[round(len(warm) * WARM_UP_SHARE) :]
        quarter = max(1, len(warm) // 4)
        if len(warm) > 1:
            growth = statistics.median(warm[-quarter:]) / statistics.median(warm[:quarter]) - 1
            self.found.memory_growth[place] = round(growth, 4)


def _innermost(actions: Iterator[None]) -> str:
    """Where a generator stands: function and line."""
    inner: object = actions
    while isinstance(inner, GeneratorType) and inner.gi_yieldfrom is not None:
        inner = inner.gi_yieldfrom
    frame = inner.gi_frame if isinstance(inner, GeneratorType) else None
    return "" if frame is None else f"{frame.f_code.co_name}:{frame.f_lineno}"


def _spent_s() -> tuple[float, float, float]:
    """Seconds by the clock, of this process on any core, and of all programs on any core (Linux)."""
    own = os.times()
    first = Path("/proc/stat").read_text(encoding="ascii").splitlines()[0].split()[1:]
    ticks = [int(value) for value in first]
    busy = (sum(ticks[:8]) - ticks[3] - ticks[4]) / os.sysconf("SC_CLK_TCK")
    return time.monotonic(), own.user + own.system, busy


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
    app.setQuitOnLastWindowClosed(False)
    dress_application(app, "en")
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {f"XDG_{name}_HOME": f"{folder}/{name}" for name in ("CONFIG", "DATA", "CACHE", "STATE")}
        soak = Soak(given.minutes, Path(folder))
        app.exec()
        found = soak.finish()
    found.qt_messages = messages
    if given.report is not None:
        told = asdict(found) | {"samples": [asdict(sample) for sample in soak.samples]}
        given.report.write_text(json.dumps(told, indent=1), encoding="utf-8")
    sys.stdout.write(f"{json.dumps(asdict(found), indent=2)}\n")
    trouble = found.trouble()
    sys.stdout.write("".join(f"NOT GOOD: {sentence}\n" for sentence in trouble) or "All good.\n")
    if found.frames_on_a_free_machine < found.frames_shown / 2:
        sys.stdout.write("Other programs kept the machine busy: how old frames get is not shown by this run.\n")
    return 1 if trouble else 0


if __name__ == "__main__":
    sys.exit(main())
