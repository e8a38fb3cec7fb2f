import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.camera import CameraInfo, Feed, FeedState, Source, SourceKind, demo_clip, open_source
from ringar.errors import CameraError
from ringar.records import Frame
from tests.waiting import PATIENCE_S


class FakeCamera:
    """A camera that delivers one grey level until it is unplugged."""

    kind = SourceKind.CAMERA
    live = True
    label = "Fake Cam"

    def __init__(self, level: int = 120) -> None:
        self.level = level
        self.plugged = True
        self.closed = False
        self.index = 0

    def read(self) -> Frame | None:
        if not self.plugged:
            raise CameraError("Fake Cam stopped delivering pictures. Check its cable or connection.")
        self.index += 1
        image = np.full((48, 64, 3), self.level, np.uint8)
        return Frame(image, time.monotonic_ns(), self.index, self.label)

    def close(self) -> None:
        self.closed = True


class Desk:
    """The cameras on a desk: plug them in and out."""

    def __init__(self) -> None:
        self.camera: FakeCamera | None = None

    def devices(self) -> tuple[CameraInfo, ...]:
        return (CameraInfo(0, "Fake Cam", "0"),) if self.camera else ()

    def open(self, uri: str | Path | None) -> Source:
        if uri is not None and uri != "0":
            return open_source(uri, loop=True)
        if self.camera is None or not self.camera.plugged:
            raise CameraError("No camera is connected.")
        return self.camera


def read_until(feed: Feed, happens: Callable[[Frame | None], bool]) -> Frame | None:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        frame = feed.read()
        if happens(frame):
            return frame
    pytest.fail(f"did not happen; the feed says {feed.status}")


def is_clip(frame: Frame | None) -> bool:
    return frame is not None and frame.source == demo_clip().name


def is_camera(frame: Frame | None) -> bool:
    return frame is not None and frame.source == "Fake Cam"


def is_stream(frame: Frame | None) -> bool:
    return frame is not None and frame.source.startswith("127.0.0.1")


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def feed(desk: Desk) -> Iterator[Feed]:
    feed = Feed(None, opener=desk.open, devices=desk.devices, poll_s=0.01)
    yield feed
    feed.close()


def test_no_camera_the_clip_stands_in_and_says_so(feed: Feed) -> None:
    read_until(feed, is_clip)
    assert feed.status.state is FeedState.STAND_IN
    assert feed.status.notice == "No camera is connected."


def test_switches_over_when_a_camera_appears(feed: Feed, desk: Desk) -> None:
    read_until(feed, bool)
    desk.camera = FakeCamera()
    read_until(feed, is_camera)
    assert feed.status.state is FeedState.PLAYING
    assert feed.status.notice == ""


def test_a_camera_that_vanishes_and_comes_back(feed: Feed, desk: Desk) -> None:
    first = desk.camera = FakeCamera()
    read_until(feed, bool)
    first.plugged = False
    read_until(feed, is_clip)
    assert feed.status.state is FeedState.STAND_IN
    assert "stopped delivering" in feed.status.notice
    assert first.closed
    desk.camera = FakeCamera()
    read_until(feed, is_camera)


def test_black_frames_are_told_and_the_notice_goes_with_them(
    feed: Feed, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ringar.camera.feed.BLACK_NOTICE_S", 0.0)
    desk.camera = FakeCamera(level=0)
    read_until(feed, lambda _: feed.status.state is FeedState.BLACK)
    assert "only black pictures" in feed.status.notice
    desk.camera.level = 90
    read_until(feed, lambda _: feed.status.state is FeedState.PLAYING)
    assert feed.status.notice == ""


def test_another_source_can_be_chosen(feed: Feed, desk: Desk, make_clip: Callable[..., Path]) -> None:
    desk.camera = FakeCamera()
    read_until(feed, bool)
    feed.select(make_clip("other.mp4"))
    read_until(feed, lambda frame: frame is not None and frame.source == "other.mp4")
    assert desk.camera.closed
    assert feed.status.kind is SourceKind.CLIP


def test_a_broken_choice_leaves_the_clip_on_and_searches_nothing(feed: Feed, tmp_path: Path) -> None:
    (tmp_path / "bad.mp4").write_bytes(b"junk")
    feed.select(tmp_path / "bad.mp4")
    read_until(feed, is_clip)
    assert "bad.mp4" in feed.status.notice
    assert not [thread for thread in threading.enumerate() if thread.name == "camera search"]


def test_without_any_picture_the_feed_says_why(desk: Desk, tmp_path: Path) -> None:
    feed = Feed(None, stand_in=tmp_path / "gone.mp4", opener=desk.open, devices=desk.devices, poll_s=0.01)
    read_until(feed, lambda _: feed.status.state is FeedState.FAILED)
    feed.close()
    assert "No camera is connected." in feed.status.notice
    assert "gone.mp4" in feed.status.notice


def test_closing_ends_the_search(feed: Feed) -> None:
    read_until(feed, bool)
    feed.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "camera search"]


class MjpegStation:
    """An HTTP MJPEG stream from a thread, which can go off the air."""

    def __init__(self) -> None:
        self.on_air = threading.Event()
        self.on_air.set()
        station = self
        _, encoded = cv2.imencode(".jpg", np.full((48, 64, 3), 99, np.uint8))
        part = b"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n" % len(encoded)

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
                self.end_headers()
                try:
                    while station.on_air.is_set():
                        self.wfile.write(part + encoded.tobytes() + b"\r\n")
                        time.sleep(0.01)
                except OSError:
                    return

            def log_message(self, *_: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}/live.mjpg"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.on_air.clear()
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def station() -> Iterator[MjpegStation]:
    station = MjpegStation()
    yield station
    station.close()


def test_mjpeg_over_http(station: MjpegStation) -> None:
    source = open_source(station.url)
    frames = [frame for _ in range(5) if (frame := source.read()) is not None]
    source.close()
    assert source.kind is SourceKind.STREAM
    assert source.live
    assert abs(float(frames[-1].image_bgr.mean()) - 99) < 3
    assert [frame.index for frame in frames] == list(range(5))


def test_a_stream_that_goes_off_the_air_is_replaced_and_found_again(station: MjpegStation) -> None:
    feed = Feed(station.url, poll_s=0.05)
    read_until(feed, is_stream)
    station.on_air.clear()
    read_until(feed, is_clip)
    assert feed.status.state is FeedState.STAND_IN
    station.on_air.set()
    read_until(feed, is_stream)
    feed.close()
