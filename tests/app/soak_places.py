"""A busy shop for the soak: a made camera, a customer at the counter, customers at the kiosk."""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ringar.app.entries import bundled_rings
from ringar.app.kiosk.pin import hash_pin
from ringar.app.kiosk.settings import KioskSettings
from ringar.app.kiosk.start import open_kiosk
from ringar.app.live_view import LiveView
from ringar.app.preferences import Preferences, save_preferences
from ringar.app.start import open_window
from ringar.bundled import bundled_folder
from ringar.camera import CameraInfo, Feed, SourceKind, demo_clip, open_source
from ringar.catalog import open_catalog
from ringar.errors import CameraError
from ringar.records import Frame

UNPLUGGED_S, PLUG_PERIOD_S = 4.0, 60.0
RINGS, FINGERS = 14, 5
CATALOGUE = "catalog.sqlite"
SEARCHED = ("gold", "halo", "", "zzz", "diamond", "")
IDLE_S, NOTICE_S = 10.0, 3.0
VISIT_STEPS, GOING_STEPS = 24, 60
TOUCHED = QPoint(640, 120)


@dataclass
class Room:
    """What goes on before the camera, and what came of the day."""

    folder: Path
    wants_picture: Callable[[], bool]
    start_s: float = field(default_factory=time.monotonic)
    hand_there: bool = True
    pictures: int = 0
    clips: int = 0
    idle_resets: int = 0
    searches: int = 0
    sessions: int = 0
    trouble: list[str] = field(default_factory=list)
    chance: random.Random = field(default_factory=lambda: random.Random(1))  # noqa: S311 - the same day every time

    def __post_init__(self) -> None:
        save_preferences(Preferences(tour_seen=True, language="en"), self.folder / "app.json")
        with open_catalog(str(self.folder / CATALOGUE)) as catalog:
            catalog.add([bundled_folder("resources") / "rings"])

    def is_plugged(self) -> bool:
        """Whether the camera's cable is in."""
        return (time.monotonic() - self.start_s) % PLUG_PERIOD_S < PLUG_PERIOD_S - UNPLUGGED_S

    def feed(self) -> Feed:
        """The made camera behind the app's own feed."""

        def opener(uri: object) -> MadeCamera:
            if uri is not None:
                return open_source(uri, paced=True, loop=True)  # type: ignore[arg-type, return-value]
            if not self.is_plugged():
                raise CameraError("No camera is connected.")
            return MadeCamera(self)

        return Feed(None, opener=opener, devices=lambda: (CameraInfo(0, "Made camera", "0"),), poll_s=0.5)

    def note_saved(self, path: str, *_: object) -> None:
        """Count what the album keeps."""
        if path.endswith(".mp4"):
            self.clips += 1
        else:
            self.pictures += 1


class MadeCamera:
    """The demo clip as a live camera; without a hand it sees an empty table."""

    kind = SourceKind.CAMERA
    label = "Made camera"
    live = True

    def __init__(self, room: Room) -> None:
        self._room = room
        self._clip = open_source(demo_clip(), paced=True, loop=True)

    def read(self) -> Frame | None:
        if not self._room.is_plugged():
            raise CameraError(f"{self.label} stopped delivering pictures. Check its cable or connection.")
        frame = self._clip.read()
        if frame is None:
            return None
        image = frame.image_bgr if self._room.hand_there else np.full_like(frame.image_bgr, 150)
        return replace(frame, image_bgr=image, t_capture_ns=time.monotonic_ns(), source=self.label)

    def close(self) -> None:
        self._clip.close()


class Counter:
    """The window on the counter, with a catalogue and customer sessions."""

    name = "counter"

    def __init__(self, room: Room) -> None:
        self._room = room
        catalogue = room.folder / CATALOGUE
        self._window = open_window(
            room.feed(),
            bundled_rings(),
            make_catalog=lambda: open_catalog(str(catalogue)),
            sessions_folder=room.folder / "sessions",
            preferences_path=room.folder / "app.json",
            snapshot_folder=room.folder / "pictures",
        )
        self._window.studio.snapshots.saved.connect(room.note_saved)
        self.live: LiveView = self._window.studio.live_view

    def close(self) -> None:
        self._window.close()

    def actions(self) -> Iterator[None]:
        """One thing after the other, for ever."""
        room, studio = self._room, self._window.studio
        dressing, album = studio.property("dressing"), studio.snapshots
        yield from _waited(lambda: studio.ring_shelf.property("count") > 0, GOING_STEPS)
        for step in range(10**9):
            dressing.wear(room.chance.randrange(RINGS))
            yield
            if step % 3 == 0:
                dressing.choose_finger(room.chance.randrange(FINGERS))
                yield
            if room.wants_picture():
                album.take()
                yield
            if step % 20 == 7:
                yield from self._clip()
            if step % 12 == 5:
                yield from self._search(step)
            if step % 40 == 13:
                yield from self._compare()
            if step % 30 == 29:
                yield from self._next_customer(step)

    def _clip(self) -> Iterator[None]:
        clips = self._window.studio.clips
        clips.start()
        for _ in range(8):
            yield
        clips.finish()
        yield

    def _search(self, step: int) -> Iterator[None]:
        counter = self._window.studio.property("counter")
        counter.property("search").set_text(SEARCHED[step // 12 % len(SEARCHED)])
        self._room.searches += 1
        for _ in range(2):
            yield
        counter.property("search").clear()
        yield

    def _compare(self) -> Iterator[None]:
        studio = self._window.studio
        for row in range(3):
            entry = studio.ring_shelf.at(row)
            if entry is not None:
                studio.set_aside.toggle(entry.ring_id)
        studio.looks.show_rings()
        for _ in range(8):
            yield
        studio.looks.close()
        studio.live_view.set_frozen(frozen=False)
        yield

    def _next_customer(self, step: int) -> Iterator[None]:
        studio = self._window.studio
        customers = studio.property("counter").property("customers")
        customers.close()
        studio.snapshots.remove_all()
        studio.set_aside.clear()
        studio.property("dressing").reset()
        yield
        customers.begin(f"Customer {step}")
        customers.set_note("comes back on Friday")
        self._room.sessions += 1
        yield


class KioskStand:
    """The kiosk: customers come, take pictures and walk away without a word."""

    name = "kiosk"

    def __init__(self, room: Room) -> None:
        self._room = room
        settings = KioskSettings(pin_hash=hash_pin("4711", n=1024), language="en", idle_s=IDLE_S, notice_s=NOTICE_S)
        self._window = open_kiosk(settings, room.feed, bundled_rings())
        self._window.kiosk.pictures.taken.connect(self._note_taken)
        self.live: LiveView = self._window.kiosk.live_view

    def close(self) -> None:
        self._room.hand_there = True
        self._window.close()

    def actions(self) -> Iterator[None]:
        """One customer after the other, for ever."""
        room, kiosk = self._room, self._window.kiosk
        while True:
            room.hand_there = True
            QTest.mouseClick(self._window.root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, TOUCHED)
            kiosk.pictures.answer(agreed=True)
            for step in range(VISIT_STEPS):
                kiosk.outfit.wear(room.chance.randrange(RINGS))
                yield
                if step % 4 == 0:
                    kiosk.outfit.choose_finger(room.chance.randrange(FINGERS))
                if room.wants_picture():
                    kiosk.pictures.take()
                yield
            room.hand_there = False
            yield from _waited(lambda: not kiosk.customer.property("active"), GOING_STEPS)
            self._look_back()

    def _look_back(self) -> None:
        kiosk = self._window.kiosk
        if kiosk.customer.property("active"):
            self._room.trouble.append("a customer who had left was still there after the idle time")
        elif kiosk.pictures.pictures():
            self._room.trouble.append("pictures of a customer who had left were still there")
        else:
            self._room.idle_resets += 1

    def _note_taken(self) -> None:
        self._room.pictures += 1


def _waited(happens: Callable[[], bool], steps: int) -> Iterator[None]:
    for _ in range(steps):
        if happens():
            return
        yield
