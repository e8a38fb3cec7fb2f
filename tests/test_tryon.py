"""The whole pipeline on known hands: where rings land, what is refused, what stays as it was."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.bench.truth import StillCase, load_bgr, stills
from ringar.bundled import bundled_folder
from ringar.errors import HandUnusableError, NoHandError
from ringar.finger import Guidance, check_hand
from ringar.parameters import Finger, RingParameter
from ringar.pictures import read_picture
from ringar.records import Frame, RingModel, Wearing
from ringar.ring import lift_ring
from ringar.tryon import TryOn, parameter_in_use

FRAME_NS = 33_333_333


@pytest.fixture(scope="module")
def tryon() -> TryOn:
    return TryOn(threads=1)


@pytest.fixture(scope="module")
def band() -> RingModel:
    photo = bundled_folder("resources") / "rings" / "classic_band_gold.png"
    return lift_ring(read_picture(photo), RingParameter())


@pytest.fixture(scope="module")
def cases(shared: Path) -> dict[str, StillCase]:
    return {case.folder.name: case for case in stills(shared / "groundtruth")}


def frame_of(case: StillCase) -> Frame:
    return Frame(case.picture("hand.png"), 0, source=case.folder.name)


def worn(band: RingModel, *parameters: RingParameter) -> list[Wearing]:
    return [Wearing(band, parameter) for parameter in parameters]


@pytest.mark.parametrize("name", ["c01", "c03", "c05", "c07", "c16"])
def test_ring_lands_on_the_true_finger(tryon: TryOn, band: RingModel, cases: dict[str, StillCase], name: str) -> None:
    case = cases[name]
    (ring,) = tryon.still(frame_of(case), worn(band, case.parameter)).rings
    truth = case.truth["ring"]
    along = np.array(truth["axis_dir_px"])
    offset = (np.array(ring.center_px) - truth["center_px"]) / truth["finger_width_px"]
    assert abs(offset @ (-along[1], along[0])) < 0.1
    assert abs(offset @ along) < 0.5
    assert ring.width_px == pytest.approx(truth["inner_diameter_len_px"], rel=0.12)


@pytest.mark.parametrize("finger", list(Finger))
def test_every_finger_wears_its_ring(
    tryon: TryOn, band: RingModel, cases: dict[str, StillCase], finger: Finger
) -> None:
    case = cases["c08"]
    result = tryon.still(frame_of(case), worn(band, RingParameter(ring_wearing_finger=int(finger))))
    (ring,) = result.rings
    base, tip = (2, 3) if finger is Finger.THUMB else (1 + 4 * finger, 2 + 4 * finger)
    joints = np.array(case.truth["hand"]["landmarks21_px"])
    along = (joints[tip] - joints[base]) / np.linalg.norm(joints[tip] - joints[base])
    offset = np.array(ring.center_px) - joints[base]
    assert abs(offset @ (-along[1], along[0])) < 0.35 * ring.width_px
    assert 0 < offset @ along < np.linalg.norm(joints[tip] - joints[base])
    assert result.mask.max() > 200


def test_only_the_surroundings_of_the_ring_change(tryon: TryOn, band: RingModel, cases: dict[str, StillCase]) -> None:
    frame = frame_of(cases["c01"])
    untouched = frame.image_bgr.copy()
    result = tryon.still(frame, worn(band, RingParameter()))
    near = cv2.dilate(result.mask, np.ones((41, 41), np.uint8)) > 0
    assert np.array_equal(frame.image_bgr, untouched)
    assert np.array_equal(result.image_bgr[~near], untouched[~near])
    assert not np.array_equal(result.image_bgr[near], untouched[near])


def test_the_same_picture_gives_the_same_pixels(tryon: TryOn, band: RingModel, cases: dict[str, StillCase]) -> None:
    frame, wearings = frame_of(cases["c02"]), worn(band, RingParameter())
    assert np.array_equal(tryon.still(frame, wearings).image_bgr, tryon.still(frame, wearings).image_bgr)


def test_stacked_rings_do_not_overlap(tryon: TryOn, band: RingModel, cases: dict[str, StillCase]) -> None:
    frame, slim = frame_of(cases["c01"]), replace(band, band_half_width=0.2)
    one, two = tryon.still(frame, worn(slim, RingParameter(), RingParameter())).rings
    gap = np.hypot(*np.subtract(one.center_px, two.center_px))
    assert {one.slot, two.slot} == {0, 1}
    assert gap > 0.2 * one.width_px * 0.9


def test_a_ring_looks_the_same_beside_another_on_the_next_finger(
    tryon: TryOn, band: RingModel, cases: dict[str, StillCase]
) -> None:
    frame, little = frame_of(cases["c08"]), RingParameter(ring_wearing_finger=4)
    alone = tryon.still(frame, worn(band, little))
    beside = tryon.still(frame, worn(band, RingParameter(ring_wearing_finger=1), little))
    cover = alone.mask > 0
    assert np.array_equal(alone.image_bgr[cover], beside.image_bgr[cover])


def test_a_ring_without_room_is_told_of(tryon: TryOn, band: RingModel, cases: dict[str, StillCase]) -> None:
    broad = replace(band, band_half_width=0.8, name="Broad band")
    result = tryon.still(frame_of(cases["c01"]), worn(broad, RingParameter(), RingParameter()))
    assert [ring.slot for ring in result.rings] == [0]
    assert "Broad band finds no room beside the other rings on the ring finger." in result.warnings


def test_a_mask_in_front_hides_the_ring(tryon: TryOn, band: RingModel, cases: dict[str, StillCase]) -> None:
    frame = frame_of(cases["c01"])
    occluders = np.full(frame.image_bgr.shape[:2], 255, np.uint8)
    assert tryon.still(frame, worn(band, RingParameter()), occluders).mask.max() == 0


def test_parameters_in_use_leave_no_null(band: RingModel) -> None:
    used = parameter_in_use(band, RingParameter())
    assert used.ring_wearing_finger == 3
    assert used.ring_wearing_location == 0.15
    assert used.ring_anchor_point is not None


def test_a_picture_without_a_hand_is_refused(tryon: TryOn, band: RingModel, shared: Path) -> None:
    image = load_bgr(shared / "photos" / "negatives" / "skimage_coffee.png")
    with pytest.raises(NoHandError, match="coffee"):
        tryon.still(Frame(image, 0, source="coffee"), worn(band, RingParameter()))


def test_a_finger_outside_the_picture_is_refused(tryon: TryOn, band: RingModel, cases: dict[str, StillCase]) -> None:
    case = cases["c01"]
    joints = np.array(case.truth["hand"]["landmarks21_px"])
    cut = int(min(joints[5, 0], joints[9, 0])) - 4
    frame = Frame(np.ascontiguousarray(case.picture("hand.png")[:, cut:]), 0, source="cut")
    with pytest.raises((NoHandError, HandUnusableError)):
        tryon.still(frame, worn(band, RingParameter(ring_wearing_finger=4)))


@pytest.mark.parametrize(
    ("name", "finger", "words"),
    [
        ("subhih_2_pic00491.jpg", Finger.RING, "points at the camera"),
        ("subhih_2_pic00424.jpg", Finger.MIDDLE, "points at the camera"),
        ("subhih_2_pic00504.jpg", Finger.INDEX, "points at the camera"),
        ("googleaiedge_hand_thumb_up.jpg", Finger.MIDDLE, "is hidden where its ring would sit"),
    ],
)
def test_fingers_of_a_fist_that_hide_their_ring_are_refused(
    tryon: TryOn, band: RingModel, shared: Path, name: str, finger: Finger, words: str
) -> None:
    frame = Frame(load_bgr(shared / "photos" / "hands" / name), 0, source=name)
    with pytest.raises(HandUnusableError, match=words):
        tryon.still(frame, worn(band, RingParameter(ring_wearing_finger=int(finger))))


def test_a_fist_is_judged_as_it_is_worn(tryon: TryOn, band: RingModel, shared: Path) -> None:
    frame = Frame(load_bgr(shared / "photos" / "hands" / "subhih_2_pic00491.jpg"), 0, source="fist")
    result = tryon.step(frame, worn(band, RingParameter()))
    check = check_hand(frame, result.hands, Finger.RING)
    assert result.rings == ()
    assert not check.usable
    assert Guidance.FINGER_BENT in [reason.code for reason in check.reasons]


def test_a_fist_seen_from_the_back_wears_its_ring(tryon: TryOn, band: RingModel, cases: dict[str, StillCase]) -> None:
    result = tryon.still(frame_of(cases["c19"]), worn(band, cases["c19"].parameter))
    assert result.mask.max() > 200


def play(tryon: TryOn, images: Sequence[np.ndarray | None], wearings: Sequence[Wearing]) -> list[int]:
    """Rings drawn per frame; ``None`` is an empty picture."""
    tryon.reset()
    empty = np.full((480, 640, 3), 120, np.uint8)
    counts = []
    for index, image in enumerate(images):
        result = tryon.step(Frame(empty if image is None else image, index * FRAME_NS, index), wearings)
        assert result.guidance is Guidance.NO_HAND or result.hands
        counts.append(len(result.rings))
    return counts


def test_the_ring_goes_with_the_hand_and_is_back_within_three_frames(
    tryon: TryOn, band: RingModel, cases: dict[str, StillCase]
) -> None:
    hand = cases["c01"].picture("hand.png")
    counts = play(tryon, [hand] * 4 + [None] * 4 + [hand] * 6, worn(band, RingParameter()))
    assert counts[:4] == [1] * 4
    assert counts[5:8] == [0] * 3
    assert all(counts[11:])


def test_a_still_hand_under_noise_keeps_its_ring_still(
    tryon: TryOn, band: RingModel, cases: dict[str, StillCase]
) -> None:
    hand, noise = cases["c01"].picture("hand.png"), np.random.default_rng(5)
    tryon.reset()
    centres = []
    for index in range(24):
        noisy = np.clip(hand + noise.normal(0, 2.5, hand.shape), 0, 255).astype(np.uint8)
        result = tryon.step(Frame(noisy, index * FRAME_NS, index), worn(band, RingParameter()))
        centres.append(result.rings[0].center_px)
    steps = np.diff(np.array(centres[12:]), axis=0)
    assert np.sqrt((steps**2).sum(1).mean()) < 0.25


def test_the_wearing_hand_comes_first_and_is_the_one_that_is_judged(tryon: TryOn, band: RingModel) -> None:
    frame = Frame(load_bgr(Path(__file__).parent / "finger" / "data" / "pointed_at.jpg"), 0)
    found = tryon.still(frame, worn(band, RingParameter()))
    (ring,), (wearing, pointing) = found.rings, found.hands
    near, far = (np.hypot(*(hand.landmarks_px[13, :2] - ring.center_px)) for hand in (wearing, pointing))
    assert near < 1.5 * ring.width_px
    assert far > 2 * ring.width_px
    assert check_hand(frame, (pointing, wearing), Finger.RING) == check_hand(frame, (wearing,), Finger.RING)
