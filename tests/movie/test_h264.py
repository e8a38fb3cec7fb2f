"""H.264 in MP4, read back by another program: codec, rate, length, key pictures, colours."""

import struct
import sys
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.bundled import bundled_folder
from ringar.errors import OutputError
from ringar.movie import h264, mp4, new_movie

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the encoder is shipped for Linux")


def written(path: Path, images: list[np.ndarray], fps: float) -> cv2.VideoCapture:
    with new_movie(path, fps) as movie:
        for image in images:
            movie.add(image)
    return cv2.VideoCapture(str(path))


def decoded(capture: cv2.VideoCapture) -> list[np.ndarray]:
    found = []
    while (answer := capture.read())[0]:
        found.append(answer[1])
    return found


def moving_hand(count: int) -> list[np.ndarray]:
    """Part of a real picture under a camera that moves."""
    photo = cv2.imread(str(bundled_folder("resources") / "hand" / "demo_hand.jpg"))
    assert photo is not None
    return [photo[40 : 40 + 360, 100 + 3 * step : 100 + 3 * step + 640].copy() for step in range(count)]


@pytest.mark.parametrize(("fps", "told"), [(30, 30.0), (24, 24.0), (30000 / 1001, 29.97), (12.5, 12.5)])
def test_codec_rate_and_length(tmp_path: Path, fps: float, told: float) -> None:
    capture = written(tmp_path / "a.mp4", moving_hand(45), fps)
    assert int(capture.get(cv2.CAP_PROP_FOURCC)) in {cv2.VideoWriter.fourcc(*"avc1"), cv2.VideoWriter.fourcc(*"h264")}
    assert capture.get(cv2.CAP_PROP_FPS) == pytest.approx(told, abs=0.005)
    assert capture.get(cv2.CAP_PROP_FRAME_COUNT) == 45
    times_ms = []
    while capture.grab():
        times_ms.append(capture.get(cv2.CAP_PROP_POS_MSEC))
    assert len(times_ms) == 45
    assert all(after - before == pytest.approx(1000 / fps, abs=0.1) for before, after in pairwise(times_ms))


def test_every_picture_is_there_in_its_place_and_looks_the_same(tmp_path: Path) -> None:
    given = moving_hand(40)
    found = decoded(written(tmp_path / "a.mp4", given, 30))
    for number, picture in enumerate(found):
        likeness = [cv2.PSNR(picture, given[other]) for other in range(len(given))]
        assert int(np.argmax(likeness)) == number
        assert likeness[number] > 36


def test_colours_stay(tmp_path: Path) -> None:
    colours = np.array([(255, 255, 255), (0, 0, 0), (60, 120, 200), (40, 200, 230), (180, 90, 40), (90, 60, 190)])
    image = np.repeat(np.repeat(colours[None].astype(np.uint8), 64, 0), 32, 1)
    found = decoded(written(tmp_path / "a.mp4", [image] * 3, 30))[-1]
    for number, colour in enumerate(colours):
        assert found[16:48, number * 32 + 8 : number * 32 + 24].mean((0, 1)) == pytest.approx(colour, abs=4)


def test_players_can_jump_to_every_second(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    written(path, moving_hand(61), 30).release()
    data = path.read_bytes()
    place = data.index(b"stss") + 8
    (count,) = struct.unpack_from(">I", data, place)
    assert struct.unpack_from(f">{count}I", data, place + 4) == (1, 31, 61)


def boxes(path: Path) -> list[bytes]:
    """The kinds of the file's boxes, which fill it."""
    data, place, kinds = path.read_bytes(), 0, []
    while place < len(data):
        size, kind = struct.unpack_from(">I4s", data, place)
        place += struct.unpack_from(">Q", data, place + 8)[0] if size == 1 else size
        kinds.append(kind)
    assert place == len(data)
    return kinds


def test_a_clip_can_be_played_while_it_is_being_fetched(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    written(path, moving_hand(5), 30).release()
    assert boxes(path) == [b"ftyp", b"moov", b"free", b"mdat"]


def test_a_long_clip_has_its_index_at_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mp4, "KEPT_FREE_BYTES", 100)
    path = tmp_path / "a.mp4"
    assert len(decoded(written(path, moving_hand(5), 30))) == 5
    assert boxes(path) == [b"ftyp", b"free", b"mdat", b"moov"]


def test_an_odd_row_and_column_are_left_out(tmp_path: Path) -> None:
    image = np.full((65, 97, 3), 80, np.uint8)
    (found,) = decoded(written(tmp_path / "a.mp4", [image], 30))
    assert found.shape == (64, 96, 3)


def test_an_encoder_that_fails_leaves_nothing_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = h264._library()

    class Failing:
        clip_encoder_open = staticmethod(real.clip_encoder_open)
        clip_encoder_close = staticmethod(real.clip_encoder_close)

        @staticmethod
        def clip_encoder_add(*_: object) -> int:
            return -1

    monkeypatch.setattr(h264, "_library", Failing)
    with pytest.raises(OutputError, match="encoder failed in the middle"):
        written(tmp_path / "a.mp4", moving_hand(2), 30)
    assert list(tmp_path.iterdir()) == []


def test_a_size_the_encoder_refuses_is_written_by_another(tmp_path: Path) -> None:
    image = np.full((2, 64, 3), 120, np.uint8)
    (found,) = decoded(written(tmp_path / "a.mp4", [image], 30))
    assert found.shape == (2, 64, 3)
