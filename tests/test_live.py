import threading
import time
import weakref
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from ringar.camera import Feed, Source, SourceKind, demo_still, open_source
from ringar.errors import HandUnusableError, ModelFileError
from ringar.live import Live, LivePicture, LiveSettings
from ringar.records import Frame, Gray8, Wearing
from ringar.tryon import TryOnResult
from ringar.workers import Mailbox
from tests.waiting import PATIENCE_S, until


class FakeSource:
    """Frames as fast as they are read; frame i is i % 200 all over."""

    kind = SourceKind.CAMERA
    live = True

    def __init__(self, label: str = "fake") -> None:
        self.label = label
        self.index = 0
        self.closed = False
        self.height_px = 24

    def read(self) -> Frame | None:
        time.sleep(0.001)
        self.index += 1
        image = np.full((self.height_px, 32, 3), self.index % 200, np.uint8)
        return Frame(image, time.monotonic_ns(), self.index, self.label)

    def close(self) -> None:
        self.closed = True


class FakeTryOn:
    """Marks the pictures it has made, and does what a test asks for."""

    provider = "FakeProvider"

    def __init__(self) -> None:
        self.seen: list[tuple[str, int, int]] = []
        self.resets = 0
        self.gate = threading.Event()
        self.gate.set()
        self.trouble: Exception | None = None

    def still(self, frame: Frame, wearings: Sequence[Wearing], occluders: Gray8 | None = None) -> TryOnResult:
        del occluders
        return self._run("still", frame, wearings)

    def step(self, frame: Frame, wearings: Sequence[Wearing]) -> TryOnResult:
        return self._run("step", frame, wearings)

    def reset(self) -> None:
        self.resets += 1

    def _run(self, how: str, frame: Frame, wearings: Sequence[Wearing]) -> TryOnResult:
        self.seen.append((how, frame.index, len(wearings)))
        self.gate.wait(PATIENCE_S)
        if self.trouble is not None:
            raise self.trouble
        image = frame.image_bgr.copy()
        image[0, 0] = 255
        return TryOnResult(image, frame, (), (), image[..., 0], {"total": 1.0}, (), None)


class Rig:
    """A live view on a fake camera and a fake try-on."""

    def __init__(self, uri: Path | None = None) -> None:
        self.source = FakeSource()
        self.try_on = FakeTryOn()
        self.rings = 0
        self.feed = Feed(uri, opener=self.open, devices=tuple, poll_s=0.01)
        self.live = Live(self.feed, lambda: self.try_on, self.ring)

    def open(self, uri: str | Path | None) -> Source:
        return self.source if uri is None else open_source(uri, paced=True, loop=True)

    def ring(self) -> None:
        self.rings += 1

    def next_picture(self) -> LivePicture:
        got: list[LivePicture] = []

        def arrived() -> bool:
            picture = self.live.take()
            if picture is not None:
                got.append(picture)
            return bool(got)

        until(arrived)
        return got[0]


@pytest.fixture
def rig() -> Iterator[Rig]:
    rig = Rig()
    rig.live.start()
    yield rig
    rig.try_on.gate.set()
    rig.live.stop()
    assert not [thread for thread in threading.enumerate() if thread.name in {"capture", "inference"}]


def test_mailbox_keeps_the_newest_and_counts_the_rest() -> None:
    box: Mailbox[int] = Mailbox()
    assert box.take() is None
    assert [box.put(number) for number in range(4)] == [True, False, False, False]
    assert box.take() == 3
    assert box.take() is None
    assert box.drops == 3


def test_a_waiting_taker_is_woken() -> None:
    box: Mailbox[str] = Mailbox()
    got: list[str | None] = []
    thread = threading.Thread(target=lambda: got.append(box.take(PATIENCE_S)))
    thread.start()
    box.put("here")
    thread.join(PATIENCE_S)
    assert got == ["here"]


def test_composites_arrive_on_the_frame_they_were_made_from(rig: Rig) -> None:
    for _ in range(5):
        picture = rig.next_picture()
        assert picture.result is not None
        assert picture.result.frame is picture.frame
        assert picture.image_bgra.shape == (24, 32, 4)
        assert tuple(picture.image_bgra[0, 0]) == (255, 255, 255, 255)
        assert tuple(picture.image_bgra[1, 1, :3]) == (picture.frame.index % 200,) * 3
        assert picture.t_composite_ns >= picture.frame.t_capture_ns


def test_a_window_that_never_looks_costs_no_memory_and_one_ring(rig: Rig) -> None:
    until(lambda: rig.live.metrics().composed >= 30)
    assert rig.rings == 1
    assert rig.live.metrics().dropped_after >= 29 - 1
    newest = rig.live.metrics().composed
    assert rig.next_picture().frame.index >= newest


def test_a_slow_try_on_drops_frames_and_takes_the_newest(rig: Rig) -> None:
    rig.next_picture()
    rig.try_on.gate.clear()
    captured = rig.live.metrics().captured
    until(lambda: rig.live.metrics().captured > captured + 20)
    before = len(rig.try_on.seen)
    newest = rig.source.index
    rig.try_on.gate.set()
    until(lambda: len(rig.try_on.seen) > before)
    assert rig.try_on.seen[before][1] >= newest - 1
    assert rig.live.metrics().dropped_before >= 15


def test_settings_are_swapped_as_a_whole(rig: Rig) -> None:
    rig.next_picture()
    wearing = object()
    rig.live.settings = LiveSettings((wearing, wearing))  # type: ignore[arg-type]
    until(lambda: rig.try_on.seen[-1][2] == 2)
    assert {count for _, _, count in rig.try_on.seen} == {0, 2}


@pytest.mark.parametrize(
    ("error", "says"),
    [(HandUnusableError("The hand is a fist. Open it."), "fist"), (ZeroDivisionError("oops"), "unexpected error")],
)
def test_trouble_becomes_a_sentence_and_the_picture_goes_on(rig: Rig, error: Exception, says: str) -> None:
    rig.try_on.trouble = error
    until(lambda: says in rig.next_picture().notice)
    picture = rig.next_picture()
    assert picture.result is None
    assert picture.image_bgra[0, 0, 0] != 255
    rig.try_on.trouble = None
    until(lambda: rig.next_picture().notice == "")


def test_models_that_cannot_be_loaded_leave_the_bare_picture() -> None:
    def no_models() -> FakeTryOn:
        raise ModelFileError("hand.onnx: the file is cut. Install ringar again.")

    rig = Rig()
    rig.live = Live(rig.feed, no_models, rig.ring)
    rig.live.start()
    picture = rig.next_picture()
    rig.live.stop()
    assert "hand.onnx" in picture.notice
    assert picture.result is None


def test_a_camera_that_changes_its_size_starts_the_tracking_anew(rig: Rig) -> None:
    rig.next_picture()
    rig.source.height_px = 48
    until(lambda: rig.next_picture().frame.image_bgr.shape[0] == 48)
    assert rig.try_on.resets == 1


def test_a_held_frame_is_tried_on_again_only_when_something_changes(rig: Rig) -> None:
    rig.next_picture()
    rig.live.settings = LiveSettings(frozen=True)
    until(lambda: rig.try_on.seen[-1][0] == "still")
    held, seen, captured = rig.try_on.seen[-1][1], len(rig.try_on.seen), rig.live.metrics().captured
    until(lambda: rig.live.metrics().captured > captured + 20)
    assert len(rig.try_on.seen) == seen
    rig.live.settings = LiveSettings((object(),), frozen=True)  # type: ignore[arg-type]
    until(lambda: len(rig.try_on.seen) > seen)
    assert rig.try_on.seen[-1] == ("still", held, 1)
    rig.live.settings = LiveSettings()
    until(lambda: rig.try_on.seen[-1][0] == "step")


def test_mirroring_turns_the_picture_but_not_the_result(rig: Rig) -> None:
    rig.live.settings = LiveSettings(mirrored=True)
    until(lambda: rig.next_picture().mirrored)
    picture = rig.next_picture()
    assert picture.result is not None
    assert tuple(picture.image_bgra[0, -1, :3]) == tuple(picture.result.image_bgr[0, 0]) == (255, 255, 255)


def test_a_still_source_is_tried_on_once() -> None:
    rig = Rig(demo_still())
    rig.live.start()
    assert rig.next_picture().still
    until(lambda: rig.live.metrics().captured > 3)
    rig.live.stop()
    assert [how for how, _, _ in rig.try_on.seen] == ["still"]


def test_metrics(rig: Rig) -> None:
    for _ in range(10):
        rig.live.painted(rig.next_picture())
    metrics = rig.live.metrics()
    assert metrics.provider == "FakeProvider"
    assert metrics.fps > 0
    assert metrics.stages_ms == {"total": 1.0}
    assert 0 < metrics.composite_p50_ms <= metrics.composite_p95_ms
    assert 0 < metrics.paint_p50_ms <= metrics.paint_p95_ms


def test_stopping_gives_the_camera_back() -> None:
    rig = Rig()
    rig.live.start()
    rig.next_picture()
    rig.live.stop()
    assert rig.source.closed


def threads_at_work() -> list[str]:
    return sorted(thread.name for thread in threading.enumerate() if thread.name in {"capture", "inference"})


def test_a_try_on_that_hangs_is_left_behind_and_another_goes_on(rig: Rig) -> None:
    rig.next_picture()
    rig.try_on.gate.clear()
    until(lambda: rig.live.health().inference_quiet_s > 0.3)
    assert rig.live.health().capture_quiet_s < 0.3
    stuck, rig.try_on = rig.try_on, FakeTryOn()
    rig.live.take()
    rig.live.renew_inference()
    rig.next_picture()
    assert rig.try_on.seen
    assert not rig.live.health().loading
    stuck.gate.set()
    until(lambda: threads_at_work() == ["capture", "inference"])
    last = stuck.seen[-1]
    rig.next_picture()
    assert stuck.seen[-1] == last


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_that_has_ended_is_told(rig: Rig) -> None:
    def end(*_: object) -> TryOnResult:
        raise SystemExit

    rig.next_picture()
    rig.try_on.step = end  # type: ignore[assignment, method-assign]
    until(lambda: rig.live.health().inference_quiet_s == float("inf"))
    rig.try_on = FakeTryOn()
    rig.live.renew_inference()
    rig.next_picture()


def test_a_camera_that_hangs_is_left_behind_and_another_feed_goes_on(rig: Rig) -> None:
    gate, read = threading.Event(), rig.source.read

    def hanging_read() -> Frame | None:
        gate.wait(PATIENCE_S)
        return read()

    rig.next_picture()
    stuck = rig.source
    stuck.read = hanging_read  # type: ignore[method-assign]
    until(lambda: rig.live.health().capture_quiet_s > 0.3)
    rig.source = FakeSource("another")
    rig.live.renew_capture(Feed(None, opener=rig.open, devices=tuple, poll_s=0.01))
    until(lambda: rig.next_picture().frame.source == "another")
    gate.set()
    until(lambda: stuck.closed)


def test_what_is_forgotten_is_gone_from_memory(rig: Rig) -> None:
    rig.live.settings = LiveSettings(frozen=True)
    picture = rig.next_picture()
    pixels, bare = weakref.ref(picture.image_bgra), weakref.ref(picture.frame.image_bgr)
    shown = picture.frame.index
    del picture
    until(lambda: len(rig.try_on.seen) > 0)
    rig.live.forget()
    assert not rig.live.settings.frozen
    until(lambda: rig.try_on.resets > 0)
    until(lambda: rig.next_picture().frame.index > shown)
    assert pixels() is None
    assert bare() is None


def test_a_picture_in_the_making_is_forgotten_too(rig: Rig) -> None:
    rig.next_picture()
    rig.try_on.gate.clear()
    until(lambda: rig.live.health().inference_quiet_s > 0.2)
    rig.live.take()
    in_the_making = rig.try_on.seen[-1][1]
    rig.live.forget()
    rig.try_on.gate.set()
    assert rig.next_picture().frame.index > in_the_making + 1
