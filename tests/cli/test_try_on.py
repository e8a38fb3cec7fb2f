"""``ringar try-on`` and ``ringar replay`` with the real pipeline."""

import json
from pathlib import Path

import numpy as np
import pytest

from ringar.errors import ExitStatus
from ringar.parameters import RingParameter
from ringar.pictures import encode_png, read_mask, read_picture
from ringar.requests import TryOnRequest
from ringar.validation import validate_json
from tests.cli.conftest import Ringar


def test_everything_that_can_be_asked_for(ringar: Ringar, folder: Path) -> None:
    out, report, mask, sidecar = (folder / name for name in ("out.png", "r.json", "m.png", "s.json"))
    outcome = ringar(
        "try-on", folder / "hand.jpg", folder / "classic_band_gold.png", "-o", out,
        "--report", report, "--mask", mask, "--sidecar", sidecar,
    )  # fmt: skip
    assert outcome.status == ExitStatus.OK, outcome.err
    assert outcome.out == f"{out}\n"
    bare = read_picture(folder / "hand.jpg").image_bgr
    composite = read_picture(out).image_bgr
    drawn = read_mask(mask, (bare.shape[1], bare.shape[0]))
    assert (drawn > 128).sum() > 100
    far = np.ones(bare.shape[:2], bool)
    facts = json.loads(report.read_text())
    assert set(facts) == {"hands", "rings", "timings_ms", "warnings"}
    assert len(facts["hands"]) == 1
    assert len(facts["hands"][0]["landmarks_px"]) == 21
    (ring,) = facts["rings"]
    x, y = ring["center_px"]
    ys, xs = np.nonzero(drawn > 128)
    assert np.hypot(xs.mean() - x, ys.mean() - y) < ring["width_px"]
    assert ring["width_px"] == pytest.approx(ring["finger_width_px"], rel=0.25)
    left, right = np.array(ring["finger_edges_px"])
    assert np.linalg.norm(right - left) == pytest.approx(ring["finger_width_px"], rel=0.1)
    across = (right - left) / np.linalg.norm(right - left)
    along = np.array([np.cos(np.radians(ring["axis_angle_deg"])), np.sin(np.radians(ring["axis_angle_deg"]))])
    assert abs(across @ along) < 0.2
    assert -90 < ring["tilt_deg"] < 90
    assert 0 <= ring["confidence"] <= 1
    far[int(y) - 80 : int(y) + 80, int(x) - 80 : int(x) + 80] = False
    assert (composite[far] == bare[far]).all()
    assert facts["timings_ms"]["total"] > 0


def test_a_replay_has_the_same_pixels(ringar: Ringar, folder: Path, tmp_path: Path) -> None:
    album = tmp_path / "album"
    album.mkdir()
    rings = [folder / "solitaire_white_gold.png", folder / "eternity_platinum.png"]
    first = ringar("try-on", folder / "hand.jpg", *rings, "-o", album / "a.png", "--sidecar", album / "s.json")
    assert first.status == ExitStatus.OK, first.err
    for path in (folder / "hand.jpg", *rings):
        path.unlink()
    again = ringar("replay", album / "s.json", "-o", album / "b.png", "--mask", album / "m.png")
    assert again.status == ExitStatus.OK, again.err
    assert (album / "a.png").read_bytes() == (album / "b.png").read_bytes()
    assert (album / "m.png").exists()


def test_options_reach_the_request(ringar: Ringar, folder: Path) -> None:
    options = [
        "--finger", "index", "--location", "0.4", "--anchor-point", "220,494,803,494", "--no-remove-background",
        "--shadow-intensity", "0", "--ambient-light-intensity", "0.5",
    ]  # fmt: skip
    outcome = ringar(
        "try-on", folder / "hand.jpg", folder / "eternity_platinum.png", "-o", folder / "o.jpg", *options,
        "--sidecar", folder / "s.json", "--json",
    )  # fmt: skip
    assert outcome.status == ExitStatus.OK, outcome.err
    parameter = validate_json(TryOnRequest, (folder / "s.json").read_bytes()).object_infos[0].parameter
    assert parameter == RingParameter(
        ring_need_remove_background=False,
        ring_anchor_point=((220, 494), (803, 494)),
        ring_wearing_finger=1,
        ring_wearing_location=0.4,
        ring_shadow_intensity=0,
        ring_ambient_light_intensity=0.5,
    )
    (ring,) = outcome.json["rings"]
    assert ring["finger"] == "index"
    assert ring["phalanx_t"] == pytest.approx(0.48 + 0.44 * 0.4)
    assert (folder / "o.jpg").read_bytes()[:3] == b"\xff\xd8\xff"


def test_what_is_in_front_stays_in_front(ringar: Ringar, folder: Path) -> None:
    bare = read_picture(folder / "hand.jpg").image_bgr
    (folder / "front.png").write_bytes(encode_png(np.full(bare.shape[:2], 255, np.uint8)))
    command = ["try-on", folder / "hand.jpg", folder / "classic_band_gold.png", "-o", folder / "o.png"]
    command += ["--shadow-intensity", "0", "--mask", folder / "m.png"]
    assert ringar(*command, "--hand-mask", folder / "front.png").status == ExitStatus.OK
    assert read_picture(folder / "m.png").image_bgr.max() == 0


def test_a_mask_cuts_the_ring_out(ringar: Ringar, folder: Path) -> None:
    ring = read_picture(folder / "classic_band_gold.png")
    assert ring.alpha is not None
    (folder / "cut.png").write_bytes(encode_png(ring.alpha))
    (folder / "plain.png").write_bytes(encode_png(ring.image_bgr))
    outcome = ringar(
        "try-on", folder / "hand.jpg", folder / "plain.png", "--ring-mask", folder / "cut.png", "-o", folder / "o.png",
        "--sidecar", folder / "s.json",
    )  # fmt: skip
    assert outcome.status == ExitStatus.OK, outcome.err
    request = validate_json(TryOnRequest, (folder / "s.json").read_bytes())
    assert request.refmsk_file_ids == ["cut.png"]
    assert request.object_infos[0].mask_name == "cut.png"
    assert ringar("replay", folder / "s.json", "-o", folder / "b.png").status == ExitStatus.OK
    assert (folder / "o.png").read_bytes() == (folder / "b.png").read_bytes()


WRONG_VALUES = [
    ("--finger", "5", "ring_wearing_finger"),
    ("--finger", "toe", "ring_wearing_finger"),
    ("--finger", "1.0", "ring_wearing_finger"),
    ("--location", "1.5", "ring_wearing_location"),
    ("--location", "nan", "ring_wearing_location"),
    ("--location", "low", "ring_wearing_location"),
    ("--shadow-intensity", "-1", "ring_shadow_intensity"),
    ("--ambient-light-intensity", "inf", "ring_ambient_light_intensity"),
    ("--anchor-point", "1,2,3", "ring_anchor_point"),
    ("--anchor-point", "1,2,3,x", "ring_anchor_point"),
    ("--anchor-point", "1,2,3,4.5", "ring_anchor_point"),
    ("--anchor-point", "5,5,5,5", "ring_anchor_point"),
    ("--anchor-point", "5,5,9000,5", "ring_anchor_point"),
]


@pytest.mark.parametrize(("option", "value", "field"), WRONG_VALUES)
def test_wrong_values_name_the_field(ringar: Ringar, folder: Path, option: str, value: str, field: str) -> None:
    out = folder / "out.png"
    outcome = ringar(
        "try-on", folder / "hand.jpg", folder / "classic_band_gold.png", "-o", out, f"{option}={value}", "--json"
    )
    assert outcome.status == ExitStatus.USAGE
    assert field in outcome.sentence
    assert outcome.json["error"] == "InvalidParameters"
    assert outcome.json["field"].startswith(field)
    assert not out.exists()


def test_outputs_are_looked_at_before_any_work(ringar: Ringar, folder: Path) -> None:
    hand, ring = folder / "hand.jpg", folder / "classic_band_gold.png"
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    wrong = [
        (["-o", folder / "none" / "o.png"], "no such folder"),
        (["-o", folder / "o.gif"], "must end in .png or .jpg"),
        (["-o", folder / "o"], "must end in .png or .jpg"),
        (["-o", folder / "classic_band_gold.png"], "already an input"),
        (["-o", folder / "o.png", "--mask", folder / "o.png"], "another output"),
        (["-o", folder / "o.png", "--report", folder], "is a folder"),
    ]
    for options, sentence in wrong:
        outcome = ringar("try-on", hand, ring, *options)
        assert outcome.status == ExitStatus.OUTPUT
        assert sentence in outcome.sentence
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_more_rings_than_can_be_worn(ringar: Ringar, folder: Path) -> None:
    outcome = ringar("try-on", folder / "hand.jpg", *[folder / "classic_band_gold.png"] * 6, "-o", folder / "o.png")
    assert outcome.status == ExitStatus.USAGE
    assert "5 rings can be worn at once, not 6" in outcome.sentence


def test_more_masks_than_rings(ringar: Ringar, folder: Path) -> None:
    ring = folder / "classic_band_gold.png"
    outcome = ringar("try-on", folder / "hand.jpg", ring, "-o", folder / "o.png", *["--ring-mask", ring] * 2)
    assert outcome.status == ExitStatus.USAGE
