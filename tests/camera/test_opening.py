import itertools
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.camera import CameraInfo, Source, SourceKind, demo_clip, demo_still, open_source, opening, source_kind
from ringar.camera.devices import v4l2_cameras
from ringar.errors import CameraError, RingarError, UnreadableClipError, UnreadablePictureError
from ringar.records import Frame


def read_all(source: Source) -> list[Frame]:
    frames = []
    while (frame := source.read()) is not None:
        frames.append(frame)
    source.close()
    return frames


def test_demo_clip_and_still_are_bundled_and_agree() -> None:
    clip = read_all(open_source(demo_clip()))
    (still,) = read_all(open_source(demo_still()))
    assert len(clip) == 24
    assert clip[0].image_bgr.shape == still.image_bgr.shape == (540, 960, 3)
    assert cv2.PSNR(clip[0].image_bgr, still.image_bgr) > 30


def test_clip_frames_come_in_order_with_their_place_in_the_clip(make_clip: Callable[..., Path]) -> None:
    source = open_source(make_clip(frames=10, fps=50.0))
    assert source.kind is SourceKind.CLIP
    assert not source.live
    frames = read_all(source)
    assert [frame.index for frame in frames] == list(range(10))
    assert [frame.t_capture_ns for frame in frames] == [20_000_000 * number for number in range(10)]
    assert all(later.image_bgr.mean() > earlier.image_bgr.mean() for earlier, later in itertools.pairwise(frames))


def test_looped_clip_starts_again_with_time_going_on(make_clip: Callable[..., Path]) -> None:
    source = open_source(make_clip(frames=4), loop=True)
    frames = [frame for _ in range(9) if (frame := source.read()) is not None]
    source.close()
    assert len(frames) == 9
    assert np.array_equal(frames[0].image_bgr, frames[8].image_bgr)
    stamps = [frame.t_capture_ns for frame in frames]
    assert stamps == sorted(set(stamps))


def test_paced_clip_is_spaced_like_the_clip(make_clip: Callable[..., Path]) -> None:
    source = open_source(make_clip(frames=6, fps=100.0), paced=True)
    stamps = [frame.t_capture_ns for frame in read_all(source)]
    assert {later - earlier for earlier, later in itertools.pairwise(stamps)} == {10_000_000}


def test_folder_in_numeric_order(tmp_path: Path) -> None:
    for number in (10, 2, 1):
        cv2.imwrite(str(tmp_path / f"frame{number}.png"), np.full((8, 8, 3), number, np.uint8))
    (tmp_path / "notes.txt").write_text("no frame")
    source = open_source(tmp_path)
    assert source.kind is SourceKind.FRAMES
    assert [int(frame.image_bgr[0, 0, 0]) for frame in read_all(source)] == [1, 2, 10]


def test_still_ends_after_one_frame_or_repeats_the_same_one() -> None:
    assert len(read_all(open_source(demo_still()))) == 1
    looped = open_source(str(demo_still()), loop=True)
    first = looped.read()
    assert looped.kind is SourceKind.STILL
    assert looped.read() is first


@pytest.mark.parametrize(
    ("write", "says"),
    [
        (lambda path: path.write_bytes(b""), "empty"),
        (lambda path: path.write_bytes(b"#EXTM3U\nhttp://example.com/a.ts\n"), "neither a video"),
        (lambda path: path.write_bytes(b"\0\0\0\x18ftypmp42" + bytes(2000)), "no frame"),
        (lambda path: path.write_bytes(demo_clip().read_bytes()[:60_000]), ""),
    ],
)
def test_broken_clips_are_named_in_one_sentence(
    tmp_path: Path, write: Callable[[Path], int], says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.mp4"
    write(path)
    with pytest.raises(UnreadableClipError, match=r"broken\.mp4") as caught:
        read_all(open_source(path))
    assert says in caught.value.message
    assert capfd.readouterr().err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableClipError, match="Not a file"):
        open_source(tmp_path / "pipe")


def test_clip_that_breaks_off_says_after_how_many_frames(make_clip: Callable[..., Path]) -> None:
    path = make_clip("cut.avi", frames=30, size=(320, 240))
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(UnreadableClipError, match=r"cut\.avi"):
        read_all(open_source(path))


@pytest.mark.parametrize("uri", ["missing.mp4", "no/such/folder", Path("missing")])
def test_missing_files(uri: str | Path) -> None:
    with pytest.raises(UnreadableClipError, match="no such file"):
        open_source(uri)


def test_folder_without_frames(tmp_path: Path) -> None:
    with pytest.raises(UnreadableClipError, match="no JPEG or PNG frames"):
        open_source(tmp_path)


def test_damaged_still(tmp_path: Path) -> None:
    path = tmp_path / "hand.jpg"
    path.write_bytes(demo_still().read_bytes()[:300])
    with pytest.raises(UnreadablePictureError, match=r"hand\.jpg"):
        open_source(path)


def test_kinds(tmp_path: Path) -> None:
    shutil.copy(demo_clip(), tmp_path / "a clip.mp4")
    assert source_kind(None) is SourceKind.CAMERA
    assert source_kind("0") is SourceKind.CAMERA
    assert source_kind("/dev/video3") is SourceKind.CAMERA
    assert source_kind("Integrated Webcam") is SourceKind.CAMERA
    assert source_kind("rtsp://example.com/a") is SourceKind.STREAM
    assert source_kind(tmp_path) is SourceKind.FRAMES
    assert source_kind(tmp_path / "a clip.mp4") is SourceKind.CLIP
    assert source_kind(str(demo_still())) is SourceKind.STILL
    assert source_kind("gone.mp4") is SourceKind.CLIP


def test_no_camera(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "cameras", tuple)
    with pytest.raises(CameraError, match="No camera is connected"):
        open_source(None)
    with pytest.raises(CameraError, match="'Studio Cam'"):
        open_source("Studio Cam")
    with pytest.raises(CameraError, match=r"Camera 97 .* is not there"):
        open_source("/dev/video97")


def test_forbidden_camera_says_how_to_be_let_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    device = tmp_path / "video0"
    device.write_bytes(b"")
    monkeypatch.setattr(opening, "cameras", lambda: (CameraInfo(0, "Desk Cam", str(device)),))
    monkeypatch.setattr("ringar.camera.video.os.access", lambda *_: False)
    with pytest.raises(CameraError, match=r"Desk Cam .* group 'video'"):
        open_source(None)


def test_camera_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    device = tmp_path / "video60"
    device.write_bytes(b"")
    monkeypatch.setattr(opening, "cameras", lambda: (CameraInfo(60, "Desk Cam", str(device)),))
    with pytest.raises(CameraError, match="Desk Cam can't be opened: another program"):
        open_source("desk")


def test_names_from_the_kernel(tmp_path: Path) -> None:
    devices = tmp_path / "dev"
    devices.mkdir()
    for node, name, index, present in (
        ("video2", "Desk Cam\n", "0\n", True),
        ("video3", "Desk Cam\n", "1\n", True),
        ("video0", "Built-in\n", "0\n", True),
        ("video4", "Elsewhere\n", "0\n", False),
    ):
        folder = tmp_path / "class" / node
        folder.mkdir(parents=True)
        (folder / "name").write_text(name)
        (folder / "index").write_text(index)
        if present:
            (devices / node).write_bytes(b"")
    assert [(camera.index, camera.name) for camera in v4l2_cameras(tmp_path / "class", devices)] == [
        (0, "Built-in"),
        (2, "Desk Cam"),
    ]
    assert v4l2_cameras(tmp_path / "nothing", devices) == ()


def test_errors_hide_passwords() -> None:
    with pytest.raises(RingarError) as caught:
        open_source("http://owner:secret@127.0.0.1:9/live")
    assert "secret" not in caught.value.message
    assert "127.0.0.1/live" in caught.value.message
