"""Snapshots: picture and sidecar as a pair, the same pixels from a sidecar, hostile sidecars, full disks."""

import json
import os
import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ringar.errors import InvalidParameterError, NoRingError, OutputError, UnreadableMaskError, UnreadablePictureError
from ringar.parameters import DEFAULT_LOCATION, RingParameter
from ringar.pictures import encode_jpeg, encode_png, read_picture
from ringar.records import Frame, Gray8, Picture, ProductView, RingModel, Wearing
from ringar.requests import TryOnRequest
from ringar.sidecar import InputFile, RingInput, StillInput, load_sidecar
from ringar.snapshot import Snapshot, bare_frame, encode, take
from ringar.tryon import TryOnResult
from ringar.validation import validate_json

FOUND_ANCHORS = ((3.3, 10.2), (16.6, 9.8))


def lift(
    picture: Picture, parameter: RingParameter, mask: Gray8 | None = None, *, view: ProductView | None = None
) -> RingModel:
    """A stand-in that finds anchors between pixels and uses the given ones as they are."""
    if picture.image_bgr.max() == 0:
        raise NoRingError(f"{picture.name}: no ring found.")
    return RingModel(
        patches=(),
        cutout_bgra=np.dstack([picture.image_bgr, np.full(picture.image_bgr.shape[:2], 255, np.uint8)]),
        anchor_points_px=FOUND_ANCHORS if parameter.ring_anchor_point is None else parameter.ring_anchor_point,
        view=view or ProductView.THREE_QUARTER,
        elevation_deg=45.0,
        azimuth_deg=0.0,
        inner_radius_px=6.0,
        band_half_width=0.1,
        confidence=1.0 if mask is None else 0.5,
        name=picture.name,
    )


class Painter:
    """A stand-in for the pipeline whose picture depends on every input."""

    def still(self, frame: Frame, wearings: Sequence[Wearing], occluders: Gray8 | None = None) -> TryOnResult:
        image = frame.image_bgr.astype(np.float64)
        for number, wearing in enumerate(wearings, start=1):
            (x1, y1), (x2, y2) = wearing.model.anchor_points_px
            share = wearing.parameter.ring_shadow_intensity + wearing.parameter.phalanx_t
            weight = (x1 + 2 * y1 + 3 * x2 + 5 * y2) * share * wearing.model.confidence * (1 + wearing.parameter.finger)
            image += number * weight + wearing.model.cutout_bgra[..., :3].mean()
        if occluders is not None:
            image[occluders > 0] = 1
        image %= 256
        shape = frame.image_bgr.shape[:2]
        return TryOnResult(image.astype(np.uint8), frame, (), (), np.zeros(shape, np.uint8), {"total": 1.0}, (), None)


def noise(seed: int, size: tuple[int, int] = (24, 32)) -> np.ndarray:
    return np.random.default_rng(seed).integers(1, 256, (*size, 3), dtype=np.uint8)


@pytest.fixture
def given(tmp_path: Path) -> StillInput:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "hand.jpg").write_bytes(encode_jpeg(noise(1)))
    (folder / "gold ring.png").write_bytes(encode_png(noise(2, (20, 20))))
    (folder / "stack.png").write_bytes(encode_png(noise(3, (20, 20))))
    mask = np.zeros((24, 32), np.uint8)
    mask[:5] = 255
    (folder / "mask.png").write_bytes(encode_png(mask))
    return StillInput(
        hand=InputFile.read(folder / "hand.jpg"),
        rings=(
            RingInput(InputFile.read(folder / "gold ring.png"), RingParameter()),
            RingInput(
                InputFile.read(folder / "stack.png"),
                RingParameter(ring_wearing_finger=2, ring_wearing_location=0.7, ring_anchor_point=((2, 9), (15, 9))),
                InputFile("m.png", encode_png(np.full((20, 20), 255, np.uint8))),
            ),
        ),
        mask=InputFile.read(folder / "mask.png"),
    )


@pytest.fixture
def snapshot(given: StillInput) -> Snapshot:
    return take(Painter(), given, lift)


def replayed(sidecar: Path) -> np.ndarray:
    return take(Painter(), load_sidecar(sidecar), lift).result.image_bgr


def test_the_sidecar_is_a_request_with_everything_as_it_really_was(snapshot: Snapshot, tmp_path: Path) -> None:
    saved = snapshot.save(tmp_path / "album", "one")
    assert saved.picture == tmp_path / "album" / "one.png"
    assert saved.sidecar == tmp_path / "album" / "one.json"
    request = validate_json(TryOnRequest, saved.sidecar.read_bytes())
    assert request.src_file_id == "inputs/hand.jpg"
    assert request.ref_file_ids == ["inputs/gold ring.png", "inputs/stack.png"]
    first, second = (info.parameter for info in request.object_infos)
    assert first.ring_anchor_point == ((3, 10), (17, 10))
    assert first.ring_wearing_finger == 3
    assert first.ring_wearing_location == DEFAULT_LOCATION
    assert second.ring_anchor_point == ((2, 9), (15, 9))
    assert second.ring_wearing_finger == 2
    assert set(json.loads(saved.sidecar.read_text())["object_infos"][0]["parameter"]) == set(RingParameter.model_fields)


def test_a_replay_gives_the_same_pixels(snapshot: Snapshot, tmp_path: Path) -> None:
    saved = snapshot.save(tmp_path / "album")
    assert (read_picture(saved.picture).image_bgr == snapshot.result.image_bgr).all()
    assert (replayed(saved.sidecar) == snapshot.result.image_bgr).all()
    moved = tmp_path / "moved"
    (tmp_path / "album").rename(moved)
    assert (replayed(moved / saved.sidecar.name) == snapshot.result.image_bgr).all()


def test_a_frozen_live_frame_is_stored_bare_and_replays(tmp_path: Path, given: StillInput) -> None:
    frame = Frame(noise(9), t_capture_ns=5, index=77, source="camera", mirrored=True)
    snapshot = take(Painter(), StillInput(bare_frame(frame), given.rings), lift)
    saved = snapshot.save(tmp_path / "album")
    assert (read_picture(tmp_path / "album" / "inputs" / "hand.png").image_bgr == frame.image_bgr).all()
    assert (replayed(saved.sidecar) == snapshot.result.image_bgr).all()


def test_inputs_beside_the_sidecar_are_named_and_not_copied(snapshot: Snapshot, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    saved = snapshot.save(folder)
    request = validate_json(TryOnRequest, saved.sidecar.read_bytes())
    assert (request.src_file_id, request.ref_file_ids) == ("hand.jpg", ["gold ring.png", "stack.png"])
    assert [path.name for path in (folder / "inputs").iterdir()] == ["m.png"]


def test_inputs_are_kept_once_for_all_snapshots(snapshot: Snapshot, given: StillInput, tmp_path: Path) -> None:
    folder = tmp_path / "album"
    snapshot.save(folder)
    snapshot.save(folder)
    names = {path.name for path in (folder / "inputs").iterdir()}
    assert names == {"hand.jpg", "gold ring.png", "stack.png", "m.png", "mask.png"}
    other = InputFile("gold ring.png", encode_png(noise(8, (20, 20))))
    take(Painter(), StillInput(given.hand, (RingInput(other, RingParameter()),)), lift).save(folder)
    assert {path.name for path in (folder / "inputs").iterdir()} == names | {"gold ring-2.png"}


def test_jpeg_on_request(snapshot: Snapshot, tmp_path: Path) -> None:
    saved = snapshot.save(tmp_path, "one", ".jpg")
    assert saved.picture.read_bytes()[:3] == b"\xff\xd8\xff"
    assert (replayed(saved.sidecar) == snapshot.result.image_bgr).all()
    with pytest.raises(OutputError, match=r"not as '\.gif'"):
        encode(snapshot.result.image_bgr, ".gif")


def test_taken_names_get_a_number(snapshot: Snapshot, tmp_path: Path) -> None:
    (tmp_path / "one.png").write_bytes(b"mine")
    (tmp_path / "one-2.json").write_bytes(b"mine too")
    assert snapshot.save(tmp_path, "one").picture.name == "one-3.png"
    assert snapshot.save(tmp_path, "one").picture.name == "one-4.png"
    assert (tmp_path / "one.png").read_bytes() == b"mine"
    assert (tmp_path / "one-2.json").read_bytes() == b"mine too"
    assert not (tmp_path / "one-2.png").exists()


def test_many_at_once_never_share_a_name(snapshot: Snapshot, tmp_path: Path) -> None:
    start = threading.Barrier(6)
    saved = []

    def save() -> None:
        start.wait()
        saved.append(snapshot.save(tmp_path / "album", "one"))

    threads = [threading.Thread(target=save) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({pair.picture for pair in saved}) == len({pair.sidecar for pair in saved}) == 6
    assert all(pair.picture.stem == pair.sidecar.stem for pair in saved)
    for pair in saved:
        assert (replayed(pair.sidecar) == snapshot.result.image_bgr).all()


def test_a_full_disk_leaves_nothing_and_keeps_the_picture(
    given: StillInput, tmp_path: Path, full_disk: Callable[[int], AbstractContextManager[None]]
) -> None:
    hand = InputFile("hand.png", encode_png(noise(4, (200, 200))))
    snapshot = take(Painter(), StillInput(hand, given.rings), lift)
    album = tmp_path / "album"
    album.mkdir()
    with full_disk(50_000), pytest.raises(OutputError, match="Choose another folder"):
        snapshot.save(album)
    assert list(album.iterdir()) == []
    saved = snapshot.save(tmp_path / "other")
    assert (replayed(saved.sidecar) == snapshot.result.image_bgr).all()


def test_a_sidecar_that_cannot_be_written_takes_its_picture_along(
    snapshot: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_json(path: Path, data: bytes) -> None:
        if path.suffix == ".json":
            raise OutputError(f"{path}: can't be written (no space left on device). Choose another folder.")
        path.write_bytes(data)

    monkeypatch.setattr("ringar.snapshot.write_new", no_json)
    with pytest.raises(OutputError):
        snapshot.save(tmp_path / "album")
    assert list((tmp_path / "album").iterdir()) == []


def test_a_folder_that_cannot_be_made(snapshot: Snapshot, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="can't be written"):
        snapshot.save(tmp_path / "file" / "album")


HOSTILE = [
    ("../secret.png", "outside the sidecar's folder"),
    ("inputs/../../secret.png", "outside the sidecar's folder"),
    ("/etc/passwd", "outside the sidecar's folder"),
    ("C:\\secret.png", "outside the sidecar's folder"),
    ("..\\secret.png", "outside the sidecar's folder"),
    ("\\\\server\\share\\a.png", "outside the sidecar's folder"),
    ("//server/share/a.png", "outside the sidecar's folder"),
    ("a\0b.png", "outside the sidecar's folder"),
    ("hand.png:stream", "outside the sidecar's folder"),
    ("link.png", "outside the sidecar's folder"),
    ("linked/secret.png", "outside the sidecar's folder"),
    ("https://shop.example/hand.png", "opens no addresses"),
    ("file:///etc/passwd", "opens no addresses"),
]


@pytest.mark.parametrize(("name", "sentence"), HOSTILE)
@pytest.mark.parametrize("field", ["src_file_id", "ref_file_ids"])
def test_sidecars_open_nothing_outside_their_folder(tmp_path: Path, field: str, name: str, sentence: str) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(encode_png(noise(1)))
    folder = tmp_path / "album"
    folder.mkdir()
    (folder / "link.png").symlink_to(secret)
    (folder / "linked").symlink_to(tmp_path)
    (folder / "good.png").write_bytes(encode_png(noise(1)))
    hand, ring = (name, "good.png") if field == "src_file_id" else ("good.png", name)
    body = {
        "source_info": {"name": hand}, "src_file_id": hand, "ref_file_ids": [ring], "object_infos": [{"name": ring}],
    }  # fmt: skip
    (folder / "s.json").write_text(json.dumps(body))
    with pytest.raises(InvalidParameterError, match=sentence) as caught:
        load_sidecar(folder / "s.json")
    assert caught.value.field == field
    assert "s.json" in caught.value.message


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"source_info": 1}', "\0", "[" * 100_000, " " * 2**20])
def test_files_that_are_no_sidecar(tmp_path: Path, content: str) -> None:
    path = tmp_path / "s.json"
    path.write_text(content)
    with pytest.raises(InvalidParameterError, match=r"s\.json: "):
        load_sidecar(path)


def test_sidecars_with_addresses_are_not_followed(tmp_path: Path) -> None:
    address = "https://shop.example/a.png"
    body: dict[str, Any] = {"source_info": {"name": address}, "src_file_url": address, "ref_file_urls": [address]}
    (tmp_path / "s.json").write_text(json.dumps(body | {"object_infos": [{"name": address}]}))
    with pytest.raises(InvalidParameterError, match="opens no addresses"):
        load_sidecar(tmp_path / "s.json")


def test_missing_files_are_named(tmp_path: Path, snapshot: Snapshot) -> None:
    with pytest.raises(UnreadablePictureError, match="no such file"):
        load_sidecar(tmp_path / "none.json")
    saved = snapshot.save(tmp_path / "album")
    (tmp_path / "album" / "inputs" / "hand.jpg").unlink()
    with pytest.raises(UnreadablePictureError, match=r"hand\.jpg: there is no such file"):
        load_sidecar(saved.sidecar)


def test_hostile_names_stay_inside_the_folder(given: StillInput, tmp_path: Path) -> None:
    for name in ("../../x.png", "C:\\x\\y.png", "", "...", "a/b:c?.png", "x" * 300 + ".png", "\0"):
        hand = InputFile(name, given.hand.data)
        saved = take(Painter(), StillInput(hand, given.rings), lift).save(tmp_path / "album")
        assert (replayed(saved.sidecar) == take(Painter(), load_sidecar(saved.sidecar), lift).result.image_bgr).all()
    outside = {path.name for path in tmp_path.iterdir()}
    assert outside == {"album", "elsewhere"}


def test_files_whose_names_a_sidecar_cannot_hold_are_copied(given: StillInput, tmp_path: Path) -> None:
    for name in (os.fsdecode(b"h\xff\xe9.jpg"), "hand: mine.jpg"):
        path = tmp_path / name
        try:
            path.write_bytes(given.hand.data)
        except OSError:
            pytest.skip(f"this file system has no names like {name!r}")
        snapshot = take(Painter(), StillInput(InputFile.read(path), given.rings), lift)
        saved = snapshot.save(tmp_path)
        assert "inputs/" in saved.sidecar.read_text()
        assert (replayed(saved.sidecar) == snapshot.result.image_bgr).all()


def test_masks_must_fit_their_photos(given: StillInput) -> None:
    wrong = InputFile("wrong.png", encode_png(np.zeros((5, 5), np.uint8)))
    with pytest.raises(UnreadableMaskError, match=r"wrong\.png"):
        take(Painter(), StillInput(given.hand, given.rings, wrong), lift)
    with pytest.raises(UnreadableMaskError, match=r"wrong\.png"):
        take(Painter(), StillInput(given.hand, (RingInput(given.rings[0].photo, RingParameter(), wrong),)), lift)


def test_notes_on_the_files_are_passed_on(given: StillInput) -> None:
    hand = InputFile("hand.jpg", encode_png(noise(1)))
    assert (
        "hand.jpg: Named .jpg but really a PNG picture."
        in take(Painter(), StillInput(hand, given.rings), lift).warnings
    )
