"""True scale and a view set by hand: in the sidecar beside the request, and the same pixels from there again."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from ringar.app.entries import bundled_rings
from ringar.app.shutter import Shutter
from ringar.app.taken import Note
from ringar.bundled import bundled_folder
from ringar.errors import InvalidParameterError
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import Frame, ProductView
from ringar.requests import TryOnRequest
from ringar.ring.remembering import RememberingLift
from ringar.sidecar import InputFile, RingInput, StillInput, TrueSize, load_request, load_sidecar
from ringar.snapshot import Snapshot, take
from ringar.tryon import TryOn

HAND = bundled_folder("resources") / "hand" / "demo_hand.jpg"
RING = bundled_folder("resources") / "rings" / "solitaire_white_gold.png"
LARGE = TrueSize(ring_mm=19.0, finger_mm=15.0)


@pytest.fixture(scope="module")
def try_on() -> TryOn:
    return TryOn()


def taken(try_on: TryOn, ring: RingInput) -> Snapshot:
    return take(try_on, StillInput(InputFile.read(HAND), (ring,)))


def worn(size: TrueSize | None = None, view: ProductView | None = None) -> RingInput:
    return RingInput(InputFile.read(RING), RingParameter(), view=view, size=size)


def test_a_ring_of_true_size_replays_to_the_same_pixels(try_on: TryOn, tmp_path: Path) -> None:
    snapshot = taken(try_on, worn(LARGE))
    saved = snapshot.save(tmp_path, "sized")
    again = take(TryOn(), load_sidecar(saved.sidecar))
    assert np.array_equal(again.result.image_bgr, snapshot.result.image_bgr)
    assert np.array_equal(read_picture(saved.picture).image_bgr, snapshot.result.image_bgr)
    plain = taken(try_on, worn()).result
    assert not np.array_equal(plain.image_bgr, snapshot.result.image_bgr)
    assert np.count_nonzero(snapshot.result.mask) > 1.1 * np.count_nonzero(plain.mask)


def test_a_view_set_by_hand_replays_to_the_same_pixels(try_on: TryOn, tmp_path: Path) -> None:
    snapshot = taken(try_on, worn(view=ProductView.LOW))
    saved = snapshot.save(tmp_path, "viewed")
    again = take(TryOn(), load_sidecar(saved.sidecar))
    assert np.array_equal(again.result.image_bgr, snapshot.result.image_bgr)
    assert load_sidecar(saved.sidecar).rings[0].view is ProductView.LOW


def test_the_request_beside_it_stays_a_request_of_the_published_api(try_on: TryOn, tmp_path: Path) -> None:
    sidecar = taken(try_on, worn(LARGE)).save(tmp_path, "sized").sidecar
    text = json.loads(sidecar.read_text(encoding="utf-8"))
    assert text.pop("ringar") == {"rings": [{"size": {"ring_mm": 19.0, "finger_mm": 15.0}}]}
    assert TryOnRequest.model_validate(text).as_json() == text
    assert type(load_request(sidecar)) is TryOnRequest
    assert load_request(sidecar).as_json() == text


def test_a_plain_picture_s_sidecar_is_a_plain_request(try_on: TryOn, tmp_path: Path) -> None:
    sidecar = taken(try_on, worn()).save(tmp_path, "plain").sidecar
    assert "ringar" not in json.loads(sidecar.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "extension",
    [
        {"rings": []},
        {"rings": [{}, {}]},
        {"rings": [{"size": {"ring_mm": 17}}]},
        {"rings": [{"size": {"ring_mm": -1, "finger_mm": 16}}]},
        {"rings": [{"size": {"ring_mm": 1e9, "finger_mm": 16}}]},
        {"rings": [{"view": "from behind"}]},
        {"rings": [{"colour": "red"}]},
        {"script": "x"},
        "all",
    ],
)
def test_what_is_wrong_with_the_extension_is_named(try_on: TryOn, tmp_path: Path, extension: object) -> None:
    sidecar = taken(try_on, worn()).save(tmp_path, "one").sidecar
    text = json.loads(sidecar.read_text(encoding="utf-8"))
    sidecar.write_text(json.dumps(text | {"ringar": extension}), encoding="utf-8")
    with pytest.raises(InvalidParameterError, match=r"one\.json: .*ringar"):
        load_sidecar(sidecar)


def test_the_shutter_keeps_size_and_view(tmp_path: Path) -> None:
    entry = next(ring for ring in bundled_rings() if ring.photo == RING)
    entry = replace(entry, inner_diameter_mm=19.0, view=ProductView.THREE_QUARTER).on_finger(15.0)
    shutter = Shutter(TryOn, RememberingLift())
    frame = Frame(read_picture(HAND).image_bgr, 0)
    shot = shutter.take(frame, [(entry, RingParameter())], Note((), datetime.now(UTC)), tmp_path)
    assert shot.taken is not None
    assert shot.taken.sidecar is not None
    ring = load_sidecar(shot.taken.sidecar).rings[0]
    assert (ring.size, ring.view) == (LARGE, ProductView.THREE_QUARTER)
    again = take(TryOn(), load_sidecar(shot.taken.sidecar)).result.image_bgr
    assert np.array_equal(again, read_picture(shot.taken.path).image_bgr)
    copied = shot.taken.copy_with_request(tmp_path / "elsewhere" / "mine.png")
    assert load_sidecar(copied).rings[0].size == LARGE


def test_sizes_that_do_not_go_together_are_left_out() -> None:
    entry = replace(bundled_rings()[0], inner_diameter_mm=17.0)
    assert entry.size is None
    assert entry.on_finger(16.0).size == TrueSize(ring_mm=17.0, finger_mm=16.0)
    assert entry.on_finger(5.0).size is None
