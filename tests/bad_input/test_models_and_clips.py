"""Model files that are missing or tampered with; clips that are broken; frames that are black."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ringar.errors import ExitStatus
from ringar.pictures import encode_png
from tests.bad_input.conftest import TryOnCommand


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:1000])


def tamper(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))


@pytest.fixture
def models(repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the models folder, in use instead of it."""
    folder = tmp_path_factory.mktemp("models")
    for path in (repository / "models").iterdir():
        if path.is_file():
            shutil.copy(path, folder)
    monkeypatch.setattr("ringar.model_files.bundled_folder", lambda _: folder)
    return folder


@pytest.mark.parametrize(("harm", "word"), [(Path.unlink, "missing"), (cut, "damaged"), (tamper, "damaged")])
@pytest.mark.parametrize("name", ["palm_detection_full.onnx", "hand_landmark_full.onnx"])
def test_models_are_used_only_when_they_are_ours(
    try_on: TryOnCommand, hand: Path, ring: Path, models: Path, name: str, harm: Callable[[Path], None], word: str
) -> None:
    harm(models / name)
    try_on(hand, ring).refused(ExitStatus.MODELS, "RUNTIME_ERROR", name, word)


@pytest.mark.parametrize(("harm", "word"), [(Path.unlink, "can't be read"), (cut, "damaged")])
def test_the_list_of_models_is_needed(
    try_on: TryOnCommand, hand: Path, ring: Path, models: Path, harm: Callable[[Path], None], word: str
) -> None:
    harm(models / "MANIFEST.toml")
    try_on(hand, ring).refused(ExitStatus.MODELS, "RUNTIME_ERROR", "MANIFEST.toml", word)


BROKEN_CLIPS: dict[str, Callable[[bytes], bytes]] = {
    "empty.mp4": lambda _: b"",
    "text.mp4": lambda _: b"this is no clip" * 100,
    "head.mp4": lambda data: data[:64],
    "cut.mp4": lambda data: data[: len(data) // 2],
    "hole.mp4": lambda data: data[:200] + b"\0" * (len(data) - 5200) + data[-5000:],
}


@pytest.mark.parametrize("name", BROKEN_CLIPS)
def test_broken_clips(ringar_json: TryOnCommand, ring: Path, repository: Path, tmp_path: Path, name: str) -> None:
    clip = tmp_path / name
    clip.write_bytes(BROKEN_CLIPS[name]((repository / "resources" / "hand" / "demo_hand.mp4").read_bytes()))
    answer = ringar_json("video", clip, ring, "-o", tmp_path / "out.mp4", "--report", tmp_path / "out.jsonl")
    answer.refused(ExitStatus.INPUT, "INPUT_ERROR", name)


def test_a_folder_without_frames(ringar_json: TryOnCommand, ring: Path, tmp_path: Path) -> None:
    folder = tmp_path / "frames"
    folder.mkdir()
    (folder / "notes.txt").write_text("none")
    answer = ringar_json("video", folder, ring, "-o", tmp_path / "out.mp4")
    answer.refused(ExitStatus.INPUT, "INPUT_ERROR", "frames", "no JPEG or PNG")


def test_a_folder_with_a_broken_frame(ringar_json: TryOnCommand, hand: Path, ring: Path, tmp_path: Path) -> None:
    folder = tmp_path / "frames"
    folder.mkdir()
    shutil.copy(hand, folder / "1.jpg")
    (folder / "2.jpg").write_bytes(hand.read_bytes()[:5000])
    answer = ringar_json("video", folder, ring, "-o", tmp_path / "out.mp4")
    answer.refused(ExitStatus.INPUT, "INPUT_ERROR", "2.jpg", "damaged")


def test_black_frames_carry_no_ring(ringar_json: TryOnCommand, ring: Path, tmp_path: Path) -> None:
    folder = tmp_path / "frames"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.png").write_bytes(encode_png(np.zeros((240, 320, 3), np.uint8)))
    answer = ringar_json("video", folder, ring, "-o", tmp_path / "out.mp4", "--report", tmp_path / "out.jsonl")
    assert answer.status == ExitStatus.OK
    assert [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()] == [None] * 3
