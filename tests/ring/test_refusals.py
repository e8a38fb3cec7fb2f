"""Photos that can't be lifted are refused with a reason; those that can are judged."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.errors import NoRingError
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import Picture
from ringar.ring import Verdict, check_ring, lift_ring, preview
from tests.ring.studio import bundled_cutout, clear, on, side_by_side, written

ANY = RingParameter()


def white_card() -> np.ndarray:
    return np.full((512, 512, 3), 250, np.uint8)


def disc() -> np.ndarray:
    return np.asarray(cv2.circle(white_card(), (256, 256), 150, (40, 60, 160), -1), np.uint8)


def square_frame() -> np.ndarray:
    return np.asarray(cv2.rectangle(white_card(), (120, 120), (400, 400), (40, 60, 160), 40), np.uint8)


def grain() -> np.ndarray:
    return np.random.default_rng(3).normal(200, 6, (512, 512, 3)).clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize(
    ("image", "words"),
    [
        (white_card(), "stands out"),
        (grain(), "stands out"),
        (written(("RINGS 50% OFF", "only today")), "ring"),
        (disc(), "ring"),
        (square_frame(), "ring"),
        (on(side_by_side(("classic_band_gold", "black_band", "solitaire_white_gold")), 253.0).image_bgr, "3 things"),
        (on(side_by_side(("classic_band_gold", "solitaire_white_gold"), 130), 253.0).image_bgr, "ring"),
        (on(bundled_cutout("classic_band_gold"), 250.0).image_bgr[:330], "cut off"),
        (on(bundled_cutout("classic_band_gold", 90), 250.0).image_bgr, "px"),
    ],
)
def test_no_single_whole_ring_is_refused(image: np.ndarray, words: str) -> None:
    picture = Picture(np.ascontiguousarray(image), None, "photo.jpg")
    with pytest.raises(NoRingError, match=words) as caught:
        lift_ring(picture, ANY)
    assert caught.value.message.startswith("photo.jpg: ")
    check = check_ring(picture, ANY)
    assert not check.usable
    assert check.verdict is Verdict.UNUSABLE
    assert check.model is None
    assert check.reasons == (caught.value.message,)


@pytest.mark.parametrize("name", ["classic_band_gold", "solitaire_white_gold", "slim_band_rose_gold"])
def test_a_whole_ring_may_touch_the_photos_edges(name: str) -> None:
    cutout = bundled_cutout(name)
    x, y, width, height = cv2.boundingRect((cutout[..., 3] > 20).astype(np.uint8))
    photo = on(cutout, 250.0).image_bgr
    whole = lift_ring(Picture(photo), ANY)
    for left, right in ((x, x + width), (0, 512)):
        tight = lift_ring(Picture(np.ascontiguousarray(photo[: y + height, left:right])), ANY)
        assert tight.inner_radius_px == pytest.approx(whole.inner_radius_px, rel=0.02)
        assert tight.elevation_deg == pytest.approx(whole.elevation_deg, abs=2)


@pytest.mark.parametrize("cut", [0.02, 0.05, 0.1])
@pytest.mark.parametrize("name", ["classic_band_gold", "solitaire_white_gold", "slim_band_rose_gold"])
def test_a_ring_that_is_cut_off_a_little_is_refused(name: str, cut: float) -> None:
    cutout = bundled_cutout(name)
    x, y, width, height = cv2.boundingRect((cutout[..., 3] > 20).astype(np.uint8))
    photo = on(cutout, 250.0).image_bgr
    for part in (photo[: y + height - round(cut * height)], photo[:, : x + width - round(cut * width)]):
        with pytest.raises(NoRingError, match="cut off"):
            lift_ring(Picture(np.ascontiguousarray(part)), ANY)


def test_pictures_of_other_things_are_refused(shared: Path) -> None:
    for path in sorted((shared / "photos" / "negatives").iterdir()):
        assert not check_ring(read_picture(path), ANY).usable, path.name


def test_a_good_photo_is_good() -> None:
    check = check_ring(on(bundled_cutout("solitaire_white_gold"), 250.0), ANY)
    assert check.verdict is Verdict.GOOD
    assert check.reasons == ()
    assert check.model is not None
    assert check.model.confidence > 0.6


def test_a_price_tag_beside_the_ring_is_left_out() -> None:
    photo = on(np.pad(bundled_cutout("classic_band_gold"), ((0, 0), (0, 200), (0, 0))), 250.0)
    tagged = photo.image_bgr.copy()
    cv2.rectangle(tagged, (590, 60), (680, 110), (40, 40, 220), -1)
    model = lift_ring(Picture(tagged), ANY)
    alone = lift_ring(photo, ANY)
    assert model.inner_radius_px == pytest.approx(alone.inner_radius_px, rel=0.01)
    assert model.cutout_bgra[50:120, 580:690, 3].max() == 0


def test_doubts_come_with_advice() -> None:
    small = lift_ring(on(bundled_cutout("classic_band_gold", 200), 250.0), ANY)
    assert any("small" in warning and "larger" in warning for warning in small.warnings)


def test_the_preview_shows_the_photo_with_what_was_found() -> None:
    picture = on(bundled_cutout("solitaire_white_gold", 1400), 250.0)
    model = lift_ring(picture, ANY)
    drawn = preview(picture, model)
    assert max(drawn.shape[:2]) == 1024
    left, right = (tuple(round(value * 1024 / 1400) for value in point) for point in model.anchor_points_px)
    for x, y in (left, right):
        blue, _, red = drawn[y, x].astype(int)
        assert red - blue > 150
    plain = preview(clear(bundled_cutout("solitaire_white_gold")), None)
    assert np.array_equal(plain, bundled_cutout("solitaire_white_gold")[..., :3])
