"""``ringar video``: a clip or a folder of frames in, a clip and a line per frame out."""

import errno
import json
import shutil
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from ringar.camera import open_source
from ringar.errors import ExitStatus
from ringar.pictures import encode_png
from tests.cli.conftest import Ringar

POSE = {"center_px", "axis_angle_deg", "width_px", "tilt_deg"}


def frames_of(clip: Path) -> list[np.ndarray]:
    with closing(open_source(clip)) as source:
        return [frame.image_bgr for frame in iter(source.read, None) if frame is not None]


def test_a_clip_with_a_line_per_frame(ringar: Ringar, folder: Path) -> None:
    out, report = folder / "out.mp4", folder / "r.jsonl"
    outcome = ringar("video", folder / "hand.mp4", folder / "classic_band_gold.png", "-o", out, "--report", report)
    assert outcome.status == ExitStatus.OK, outcome.err
    lines = [json.loads(line) for line in report.read_text().splitlines()]
    bare, composite = frames_of(folder / "hand.mp4"), frames_of(out)
    assert len(lines) == len(bare) == len(composite)
    drawn = [line for line in lines if line is not None]
    assert len(drawn) > len(lines) / 2
    for line in drawn:
        assert set(line) >= POSE
        assert line["rings"][0]["center_px"] == line["center_px"]
    assert [line["frame"] for line in drawn] == [index for index, line in enumerate(lines) if line is not None]
    assert f"{len(lines)} frames, a ring on {len(drawn)}" in outcome.out


def test_a_folder_of_frames_some_without_a_hand(ringar: Ringar, folder: Path) -> None:
    frames = folder / "frames"
    frames.mkdir()
    for index, image in enumerate(frames_of(folder / "hand.mp4")[:3]):
        (frames / f"{index}.png").write_bytes(encode_png(image))
        (frames / f"{index + 10}.png").write_bytes(encode_png(np.full_like(image, 90)))
    out, report = folder / "out.mp4", folder / "r.jsonl"
    outcome = ringar(
        "video", frames, folder / "classic_band_gold.png", "-o", out, "--report", report, "--json", "--finger", "middle"
    )
    assert outcome.status == ExitStatus.OK, outcome.err
    lines = [json.loads(line) for line in report.read_text().splitlines()]
    assert len(lines) == 6
    assert lines[2] is not None
    assert lines[2]["finger"] == "middle"
    assert lines[5] is None
    assert outcome.json["frames"] == 6
    assert outcome.json["drawn"] == sum(line is not None for line in lines)


@pytest.mark.parametrize("name", ["none.mp4", "hand.jpg"])
def test_what_is_no_clip(ringar: Ringar, folder: Path, name: str) -> None:
    outcome = ringar("video", folder / name, folder / "classic_band_gold.png", "-o", folder / "out.mp4")
    assert outcome.status in {ExitStatus.INPUT, ExitStatus.USAGE}
    assert name in outcome.sentence
    assert not (folder / "out.mp4").exists()


def test_a_clip_is_written_as_mp4_only(ringar: Ringar, folder: Path) -> None:
    outcome = ringar("video", folder / "hand.mp4", folder / "classic_band_gold.png", "-o", folder / "out.avi")
    assert outcome.status == ExitStatus.OUTPUT
    assert "must end in .mp4" in outcome.sentence


def test_frames_of_two_sizes(ringar: Ringar, folder: Path) -> None:
    frames = folder / "frames"
    frames.mkdir()
    image = frames_of(folder / "hand.mp4")[0]
    (frames / "1.png").write_bytes(encode_png(image))
    (frames / "2.png").write_bytes(encode_png(image[:200].copy()))
    outcome = ringar("video", frames, folder / "classic_band_gold.png", "-o", folder / "out.mp4")
    assert outcome.status == ExitStatus.INPUT
    assert "frames: frame 2 is" in outcome.sentence
    assert {path.name for path in folder.iterdir() if "out" in path.name} == set()


def test_clip_and_report_are_written_both_or_not_at_all(
    ringar: Ringar, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("ringar.cli.video.json.dumps", full)
    out, report = folder / "out.mp4", folder / "r.jsonl"
    outcome = ringar("video", folder / "hand.mp4", folder / "classic_band_gold.png", "-o", out, "--report", report)
    assert outcome.status == ExitStatus.OUTPUT
    assert "can't be written" in outcome.sentence
    assert {path.suffix for path in folder.iterdir()} <= {".jpg", ".png", ".mp4"}
    assert not out.exists()


def test_a_clip_may_be_the_only_thing_there(ringar: Ringar, folder: Path) -> None:
    frames = folder / "one"
    frames.mkdir()
    shutil.copy(folder / "hand.jpg", frames / "1.jpg")
    outcome = ringar("video", frames, folder / "classic_band_gold.png", "-o", folder / "out.mp4", "--json")
    assert outcome.status == ExitStatus.OK, outcome.err
    assert len(frames_of(folder / "out.mp4")) == 1
