"""Clips: complete or not there."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.errors import OutputError
from ringar.movie import movie as movie_module
from ringar.movie import new_movie, platform_writer
from ringar.movie.h264 import EncoderMissingError


def missing(*_: object) -> None:
    raise EncoderMissingError


@pytest.fixture(params=["shipped encoder", "OpenCV's encoders"])
def any_encoder(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test runs with the shipped encoder, and as on a machine that has none."""
    if request.param == "shipped encoder":
        return

    monkeypatch.setattr(movie_module, "H264Writer", missing)


def images(count: int) -> list[np.ndarray]:
    dice = np.random.default_rng(3)
    return [cv2.resize(dice.integers(0, 256, (8, 12, 3), dtype=np.uint8), (96, 64)) for _ in range(count)]


def read(path: Path) -> tuple[list[np.ndarray], float]:
    capture = cv2.VideoCapture(str(path))
    found = []
    while (answer := capture.read())[0]:
        found.append(answer[1])
    return found, capture.get(cv2.CAP_PROP_FPS)


@pytest.mark.usefixtures("any_encoder")
def test_what_is_written_can_be_read(tmp_path: Path) -> None:
    path, given = tmp_path / "a.mp4", images(7)
    with new_movie(path, 12.5) as movie:
        for image in given:
            movie.add(image)
    found, fps = read(path)
    assert fps == pytest.approx(12.5)
    assert len(found) == 7
    assert all(np.abs(a.astype(int) - b).mean() < 12 for a, b in zip(given, found, strict=True))
    assert list(tmp_path.iterdir()) == [path]


def test_the_codec_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with new_movie(tmp_path / "a.mp4", 25) as movie:
        assert movie.codec == ""
        movie.add(images(1)[0])
        assert movie.codec == "H.264"
    monkeypatch.setattr(movie_module, "H264Writer", missing)
    monkeypatch.setattr(platform_writer, "ENCODERS", platform_writer.ENCODERS[-1:])
    with new_movie(tmp_path / "b.mp4", 25) as movie:
        movie.add(images(1)[0])
        assert movie.codec == "VP9"


@pytest.mark.usefixtures("any_encoder")
def test_an_interruption_leaves_the_old_clip(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"old")

    def interrupted() -> None:
        with new_movie(path, 25) as movie:
            movie.add(images(1)[0])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_pictures_of_two_sizes(tmp_path: Path) -> None:
    def two_sizes() -> None:
        with new_movie(tmp_path / "a.mp4", 25) as movie:
            movie.add(images(1)[0])
            movie.add(images(1)[0][:32])

    with pytest.raises(OutputError, match="Picture 2 is 96 x 32, the first one 96 x 64"):
        two_sizes()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("any_encoder")
def test_no_pictures(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no picture to write"), new_movie(tmp_path / "a.mp4", 25):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("any_encoder")
@pytest.mark.parametrize("place", ["none/a.mp4", "file/a.mp4"])
def test_folders_that_are_none(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="can't be written"), new_movie(tmp_path / place, 25) as movie:
        movie.add(images(1)[0])


@pytest.mark.usefixtures("any_encoder")
def test_a_full_disk(tmp_path: Path, full_disk: Callable[[int], AbstractContextManager[None]]) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (40, 240, 320, 3), dtype=np.uint8)

    def fill() -> None:
        with new_movie(tmp_path / "a.mp4", 25) as movie:
            for image in noise:
                movie.add(image)

    with full_disk(200_000), pytest.raises(OutputError, match="can't be written"):
        fill()
    assert list(tmp_path.iterdir()) == []
