"""The figures agree with the ground truth's own scorer and say what they mean on made cases."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import cv2
import numpy as np
import pytest

from ringar.bench.figures import picture_figures, pose_figures, sequence_figures
from ringar.bench.summary import by_group, differences, summarise


@pytest.fixture(scope="session")
def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("truth_scorer", shared / "groundtruth" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_picture_figures_are_those_of_the_scorer(shared: Path, scorer: ModuleType, tmp_path: Path) -> None:
    case = shared / "groundtruth" / "stills" / "c01"
    truth = json.loads((case / "truth.json").read_text())
    bare, with_ring = cv2.imread(str(case / "hand.png")), cv2.imread(str(case / "with_ring.png"))
    mask = cv2.imread(str(case / "ring_mask.png"), 0)
    assert bare is not None
    assert with_ring is not None
    assert mask is not None
    drawn = np.roll(mask, 3, axis=1).astype(np.uint8)
    composite = np.roll(with_ring, 3, axis=1).astype(np.uint8)
    pose = {"center_px": [260.0, 206.0], "axis_angle_deg": 80.0, "width_px": 36.0, "tilt_deg": 1.0}
    cv2.imwrite(str(tmp_path / "c01.png"), composite)
    cv2.imwrite(str(tmp_path / "c01_mask.png"), drawn)
    (tmp_path / "c01_pose.json").write_text(json.dumps(pose))
    expected = scorer.score_still(case, tmp_path)
    mine: dict[str, Any] = {
        **picture_figures(
            composite, drawn, bare.astype(np.uint8), with_ring.astype(np.uint8), mask.astype(np.uint8), truth["ring"]
        ),
        **pose_figures(pose, truth["ring"]),
    }
    assert mine == pytest.approx({name: expected[name] for name in mine})


def test_sequence_figures_are_those_of_the_scorer(shared: Path, scorer: ModuleType) -> None:
    folder = shared / "groundtruth" / "sequences" / "seq_fast"
    frames = json.loads((folder / "truth.json").read_text())["frames"]
    poses: list[dict[str, Any] | None] = [
        {
            "center_px": [frame["ring"]["center_px"][0] + (index % 3), frame["ring"]["center_px"][1]],
            "axis_angle_deg": frame["ring"]["axis_angle_deg"] + 181,
            "width_px": frame["ring"]["inner_diameter_len_px"] * 1.1,
            "tilt_deg": 0.0,
        }
        for index, frame in enumerate(frames)
    ]
    poses[4] = None
    expected = scorer.score_sequence(folder, poses)
    mine = sequence_figures(poses, frames)
    assert mine == pytest.approx({name: expected[name] for name in mine})
    assert mine["answered"] == 29


def test_no_answer_gives_no_errors() -> None:
    assert sequence_figures([None, None], [{"ring": {}}, {"ring": {}}]) == {"frames": 2.0, "answered": 0.0}


def test_summary_knows_which_way_is_worse() -> None:
    rows = [{"view": "low", "iou": 0.2, "lat_err": 0.1}, {"view": "top", "iou": 0.8, "lat_err": 0.3}]
    summary = summarise(rows)
    assert summary["iou"]["worst"] == 0.2
    assert summary["lat_err"]["worst"] == 0.3
    assert by_group([*rows, {"view": "top", "refused": "why"}], "view")["top"]["refused"] == 1


def test_differences_compare_the_figures_both_runs_have() -> None:
    old = {"summary": {"stills": {"iou": {"mean": 0.5}}}}
    new = {"summary": {"stills": {"iou": {"mean": 0.7}, "gain_db": {"mean": 1.0}}}}
    (row,) = differences(new, old)
    assert row["figure"] == "stills iou"
    assert row["change"] == pytest.approx(0.2)
