"""``ringar check-ring`` and ``ringar check-hand`` on good photos."""

from pathlib import Path

import numpy as np

from ringar.errors import ExitStatus
from ringar.pictures import encode_png, read_picture
from tests.cli.conftest import Ringar


def test_a_good_ring_photo(ringar: Ringar, folder: Path) -> None:
    preview = folder / "preview.png"
    outcome = ringar("check-ring", folder / "classic_band_gold.png", "--preview", preview, "--json")
    assert outcome.status == ExitStatus.OK, outcome.err
    assert outcome.json["usable"]
    assert outcome.json["view"] == "three_quarter"
    (left, _), (right, _) = outcome.json["anchor_points_px"]
    assert right - left > 400
    drawn, photo = read_picture(preview).image_bgr, read_picture(folder / "classic_band_gold.png").image_bgr
    assert drawn.shape == photo.shape
    x, y = round(left), round(outcome.json["anchor_points_px"][0][1])
    assert np.abs(drawn[y - 2 : y + 3, x - 2 : x + 3].astype(int) - (40, 60, 240)).min() < 30


def test_the_verdict_for_people(ringar: Ringar, folder: Path) -> None:
    ring = ringar("check-ring", folder / "classic_band_gold.png")
    assert ring.status == ExitStatus.OK
    assert "classic_band_gold.png: fit for a try-on" in ring.out
    hand = ringar("check-hand", folder / "hand.jpg", "--finger", "index")
    assert hand.status == ExitStatus.OK
    assert "hand.jpg: fit for a try-on (index finger)" in hand.out


def test_a_photo_without_a_ring(ringar: Ringar, folder: Path) -> None:
    plain, preview = folder / "plain.png", folder / "preview.png"
    plain.write_bytes(encode_png(np.full((300, 300, 3), 255, np.uint8)))
    outcome = ringar("check-ring", plain, "--preview", preview, "--json")
    assert outcome.status == ExitStatus.NO_RING
    assert not outcome.json["usable"]
    assert "plain.png" in outcome.json["reasons"][0]
    assert (read_picture(preview).image_bgr == 255).all()


def test_options_of_the_lift(ringar: Ringar, folder: Path) -> None:
    outcome = ringar("check-ring", folder / "classic_band_gold.png", "--anchor-point", "220,494,803,494", "--json")
    assert outcome.status == ExitStatus.OK
    assert np.abs(np.array(outcome.json["anchor_points_px"]) - [[220, 494], [803, 494]]).max() < 2
    wrong = ringar("check-ring", folder / "classic_band_gold.png", "--finger", "1")
    assert wrong.status == ExitStatus.USAGE
