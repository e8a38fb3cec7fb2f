"""What a drawn ring looks like, with rings and fingers of known shape."""

import json
from dataclasses import fields, replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringar.parameters import RingParameter
from ringar.records import Light, SurfacePatch
from ringar.render import DrawnRing, draw_ring
from tests.render.scenes import EVEN_LIGHT, finger_fit, picture_of, plain_band, with_stone

NO_SHADOW = RingParameter(ring_shadow_intensity=0.0)
BAND = plain_band()
RED_STONE = with_stone(BAND, (0.0, 0.0, 0.9))


def coverage(drawn: DrawnRing, shape: tuple[int, int] = (240, 320)) -> np.ndarray:
    mask = np.zeros(shape, np.uint8)
    canvas = np.zeros((*shape, 3), np.uint8)
    drawn.paste(canvas, mask)
    return mask / 255.0


def test_a_band_seen_square_is_a_bar_across_the_finger() -> None:
    fit = finger_fit(width=60)
    drawn = draw_ring(picture_of(fit), plain_band(0.25, 0.2), fit, NO_SHADOW, EVEN_LIGHT)
    cover = coverage(drawn)
    radius = drawn.width_px / 2
    assert cover[120].sum() == pytest.approx(2.4 * radius, rel=0.05)
    nearer = 1.0 / (1.0 - 1.2 * 0.09)  # the top is nearer to the camera than the axis
    assert cover[:, 160].sum() == pytest.approx(0.5 * radius * nearer, rel=0.05)
    assert 0.5 * radius < cover[:, 160 + round(0.9 * radius)].sum() < 0.5 * radius * nearer + 1


@pytest.mark.parametrize("width", [12, 24, 43, 60, 97, 130, 180])
def test_a_band_has_no_holes_at_any_size(width: float) -> None:
    fit = finger_fit(width=width, axis_angle_deg=-80.0, tilt_deg=12.0, roll_deg=9.0)
    drawn = draw_ring(picture_of(fit), RED_STONE, fit, NO_SHADOW, EVEN_LIGHT)
    solid = cv2.erode((drawn.alpha > 0.5).astype(np.uint8), np.ones((3, 3), np.uint8))
    closed = cv2.morphologyEx((drawn.alpha > 0.5).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    inner = cv2.erode(closed, np.ones((5, 5), np.uint8)) > 0
    assert inner.sum() > 0 or width < 20
    assert drawn.alpha[inner].min(initial=1.0) > 0.97
    assert (solid[inner] > 0).all()


def test_a_grid_that_stops_one_step_short_of_its_start_leaves_no_slit() -> None:
    fit = finger_fit(width=110, roll_deg=180.0)
    parts = (
        SurfacePatch(*(getattr(p, f.name)[:, :-1:3] for f in fields(SurfacePatch))) for p in plain_band(0.3).patches
    )
    model = replace(plain_band(0.3), patches=tuple(parts))
    drawn = draw_ring(picture_of(fit), model, fit, NO_SHADOW, EVEN_LIGHT)
    row = coverage(drawn)[120, 100:220]
    assert row.min() > 0.97


def test_each_half_of_a_band_mirrors_with_its_own_metal() -> None:
    band = plain_band(0.4)
    outer = band.patches[0]
    gold, white = np.array([0.3, 0.7, 1.0], np.float32), np.array([0.8, 0.8, 0.8], np.float32)
    towards_tip = outer.position[..., 1:2] > 0
    two = replace(outer, metal_linear_bgr=np.where(towards_tip, gold, white))
    fit = finger_fit(width=90)
    drawn = draw_ring(picture_of(fit), replace(band, patches=(two,)), fit, NO_SHADOW, EVEN_LIGHT)
    middle = drawn.image_bgr[:, drawn.image_bgr.shape[1] // 2 - 20 : drawn.image_bgr.shape[1] // 2 + 20].astype(float)
    sure = np.nonzero(drawn.alpha[:, drawn.alpha.shape[1] // 2] > 0.99)[0]
    tip, base = middle[sure[1:8]].mean(axis=(0, 1)), middle[sure[-8:-1]].mean(axis=(0, 1))
    assert tip[0] < 0.8 * tip[2]
    assert base[0] == pytest.approx(base[2], rel=0.1)


def test_a_stone_is_drawn_without_the_photo_tents_white_and_gold_beside_it_with_its_own_colour() -> None:
    fit = finger_fit(width=90)

    def top_of(colour: tuple[float, float, float]) -> np.ndarray:
        drawn = draw_ring(picture_of(fit), with_stone(BAND, colour), fit, NO_SHADOW, EVEN_LIGHT)
        y, x = (round(value) for value in np.argwhere(drawn.alpha > 0.9).mean(axis=0))
        return np.asarray(drawn.image_bgr[y - 3 : y + 4, x - 3 : x + 4].mean(axis=(0, 1)))

    red, onyx, gold = top_of((0.3, 0.3, 0.9)), top_of((0.1, 0.1, 0.1)), top_of((0.3, 0.7, 0.9))
    assert red[0] < 0.6 * red[2]
    assert onyx.max() < 90
    assert gold[1] > 0.85 * gold[2]


def test_the_middle_bows_towards_the_base_when_the_tip_comes_nearer() -> None:
    rows = np.arange(240)
    for tilt, sign in ((25.0, 1), (-25.0, -1)):
        fit = finger_fit(tilt_deg=tilt)
        cover = coverage(draw_ring(picture_of(fit), BAND, fit, NO_SHADOW, EVEN_LIGHT))
        middle, end = ((cover[:, x] * rows).sum() / cover[:, x].sum() for x in (160, 135))
        assert sign * (middle - end) > 3


def test_the_far_half_is_hidden_by_the_finger() -> None:
    fit = finger_fit(tilt_deg=50.0)
    cover = coverage(draw_ring(picture_of(fit), BAND, fit, NO_SHADOW, EVEN_LIGHT))
    assert cover[:118, 160].max() == 0
    assert cover[122:, 160].max() == 1


def test_the_palm_shows_no_stone() -> None:
    back, palm = finger_fit(), finger_fit(roll_deg=180.0)
    reds = []
    for fit in (back, palm):
        drawn = draw_ring(picture_of(fit), RED_STONE, fit, NO_SHADOW, EVEN_LIGHT)
        image = drawn.image_bgr.astype(int)
        reds.append(np.count_nonzero(image[:, :, 2] - image[:, :, 0] > 90))
    assert reds[0] > 100
    assert reds[1] == 0


def test_a_stone_stands_over_the_side_of_the_finger_when_the_hand_rolls() -> None:
    fit = finger_fit(roll_deg=60.0)
    drawn = draw_ring(picture_of(fit), RED_STONE, fit, NO_SHADOW, EVEN_LIGHT)
    cover = coverage(drawn)
    assert cover[120, 160 + 32 :].sum() > cover[120, : 160 - 32].sum() + 5


def test_the_pose_reported_is_the_pose_drawn() -> None:
    fit = finger_fit((150.0, 118.0), 50.0, -75.0, 8.0, -12.0)
    drawn = draw_ring(picture_of(fit), BAND, fit, NO_SHADOW, EVEN_LIGHT)
    assert drawn.center_px == (150.0, 118.0)
    assert (drawn.axis_angle_deg, drawn.tilt_deg, drawn.roll_deg) == (-75.0, 8.0, -12.0)
    assert drawn.width_px == pytest.approx(50.0, rel=0.03)


def test_the_same_input_gives_the_same_bytes_and_leaves_the_canvas_alone() -> None:
    fit = finger_fit(roll_deg=10.0)
    canvas = picture_of(fit)
    before = canvas.copy()
    light = Light((0.6, 0.7, 0.8), (0.5, -0.5, 0.7), 0.7, 0.9, 3.0)
    first, second = (draw_ring(canvas, RED_STONE, fit, RingParameter(), light) for _ in range(2))
    assert np.array_equal(canvas, before)
    assert np.array_equal(first.image_bgr, second.image_bgr)
    assert np.array_equal(first.alpha, second.alpha)


def test_without_shadow_only_covered_pixels_change() -> None:
    fit = finger_fit()
    canvas = picture_of(fit)
    drawn = draw_ring(canvas, BAND, fit, NO_SHADOW, EVEN_LIGHT)
    pasted = canvas.copy()
    drawn.paste(pasted)
    changed = np.any(pasted != canvas, axis=2)
    assert not changed[coverage(drawn) == 0].any()
    assert changed[coverage(drawn) > 0.9].mean() > 0.9


@pytest.mark.parametrize("level", [3, 8, 17, 120, 250])
def test_pixels_beside_the_ring_keep_their_level(level: int) -> None:
    fit = finger_fit(width=60)
    canvas = np.full((240, 320, 3), level, np.uint8)
    drawn = draw_ring(canvas, BAND, fit, NO_SHADOW, EVEN_LIGHT)
    assert (drawn.image_bgr[drawn.alpha == 0] == level).all()


def test_shadow_grows_with_its_intensity_and_stays_on_the_finger() -> None:
    fit = finger_fit()
    canvas = picture_of(fit)
    beside, ground = [], []
    for intensity in (0.0, 0.15, 0.5, 1.0):
        image = canvas.copy()
        parameter = RingParameter(ring_shadow_intensity=intensity)
        drawn = draw_ring(canvas, BAND, fit, parameter, EVEN_LIGHT)
        drawn.paste(image)
        beside.append(image[131:134, 150:170].mean())
        ground.append(int(np.abs(image[:, 200:].astype(int) - canvas[:, 200:]).max()))
    assert beside[0] > beside[1] + 3 > beside[2] + 6 > beside[3] + 9
    assert max(ground) == 0


def test_the_shadow_falls_away_from_the_light() -> None:
    fit = finger_fit()
    canvas = picture_of(fit)
    for down in (-0.8, 0.8):
        image = canvas.copy()
        light = Light((0.7, 0.7, 0.7), (0.0, down, 0.6), 0.9, 0.7, 0.0)
        draw_ring(canvas, BAND, fit, RingParameter(ring_shadow_intensity=0.5), light).paste(image)
        above, below = image[106:110, 150:170].mean(), image[131:135, 150:170].mean()
        assert (above > below) == (down < 0)


def test_unmatched_light_keeps_the_photos_colours() -> None:
    fit = finger_fit()
    own = RingParameter(ring_ambient_light_intensity=0.0, ring_shadow_intensity=0.0)
    model = plain_band(colour=(0.1, 0.3, 0.6))
    dark = Light((0.1, 0.1, 0.1), (0.0, -0.6, 0.8), 0.5, 0.7, 0.0)
    drawn = draw_ring(picture_of(fit), model, fit, own, dark)
    centre = drawn.image_bgr[120 - drawn.y, 160 - drawn.x]
    assert centre == pytest.approx([89, 149, 203], abs=3)  # sRGB of the linear colour


def test_matched_light_follows_the_scene() -> None:
    fit = finger_fit()
    means = []
    for level in (0.2, 0.5, 1.0):
        light = Light((level, level, level), (0.3, -0.6, 0.7), 0.6, 0.7, 0.0)
        drawn = draw_ring(picture_of(fit), BAND, fit, NO_SHADOW, light)
        means.append(drawn.image_bgr[drawn.alpha > 0.95].mean())
    assert means[0] + 10 < means[1] < means[2] - 10


def test_gold_stays_gold_and_a_warm_room_warms_silver() -> None:
    fit = finger_fit()
    gold = plain_band(colour=(0.3, 0.7, 1.0))
    drawn = draw_ring(picture_of(fit), gold, fit, NO_SHADOW, EVEN_LIGHT)
    blue, green, red = drawn.image_bgr[drawn.alpha > 0.95].mean(axis=0)
    assert red > green > blue + 10
    warm = Light((0.4, 0.65, 0.9), (0.0, -0.6, 0.8), 0.5, 0.7, 0.0)
    neutral_ring, warm_ring = (
        draw_ring(picture_of(fit, skin=(150, 150, 150)), plain_band(), fit, NO_SHADOW, light)
        for light in (EVEN_LIGHT, warm)
    )
    ratios = [np.divide(*d.image_bgr[d.alpha > 0.95].mean(axis=0)[[2, 0]]) for d in (neutral_ring, warm_ring)]
    assert ratios[1] > ratios[0] + 0.1


def test_metal_has_a_highlight_on_the_lights_side() -> None:
    fit = finger_fit(width=90)
    brightest = []
    for side in (-0.7, 0.7):
        light = Light((0.5, 0.5, 0.5), (side, -0.1, 0.7), 0.85, 0.7, 0.0)
        drawn = draw_ring(picture_of(fit), plain_band(colour=(0.7, 0.7, 0.7)), fit, NO_SHADOW, light)
        row = drawn.image_bgr[120 - drawn.y].mean(axis=1) * (drawn.alpha[120 - drawn.y] > 0.9)
        brightest.append(drawn.x + int(np.argmax(cv2.GaussianBlur(row, (1, 9), 2))))
    assert brightest[0] < 155
    assert brightest[1] > 165


def test_occluders_hide_the_ring_and_its_shadow() -> None:
    fit = finger_fit()
    canvas = picture_of(fit)
    half = np.zeros((240, 320), np.uint8)
    half[:, 160:] = 255
    drawn = draw_ring(canvas, BAND, fit, RingParameter(ring_shadow_intensity=1.0), EVEN_LIGHT, occluders=half)
    image = canvas.copy()
    drawn.paste(image)
    assert np.array_equal(image[:, 160:], canvas[:, 160:])
    assert not np.array_equal(image[:, :150], canvas[:, :150])
    assert coverage(drawn)[:, 160:].max() == 0


def test_a_fading_ring_lets_the_picture_through() -> None:
    fit = finger_fit()
    canvas = picture_of(fit)
    faint = draw_ring(canvas, BAND, fit, RingParameter(), EVEN_LIGHT, strength=0.25)
    assert faint.alpha.max() == pytest.approx(0.25, abs=0.01)
    gone = draw_ring(canvas, BAND, fit, RingParameter(), EVEN_LIGHT, strength=0.0)
    image = canvas.copy()
    gone.paste(image)
    assert np.array_equal(image, canvas)


def test_grain_follows_the_cameras_noise() -> None:
    fit = finger_fit(width=90)
    noisy = picture_of(fit).astype(float) + np.random.default_rng(3).normal(0, 6, (240, 320, 3))
    canvas = np.clip(noisy, 0, 255).astype(np.uint8)
    rough = []
    for noise in (0.0, 6.0):
        light = Light((0.5, 0.5, 0.5), (0.0, -0.6, 0.8), 0.3, 0.7, noise)
        drawn = draw_ring(canvas, BAND, fit, NO_SHADOW, light)
        laplacian = cv2.Laplacian(drawn.image_bgr.astype(np.float32), cv2.CV_32F)
        rough.append(laplacian[drawn.alpha > 0.99].std())
    assert rough[1] > 2 * rough[0]


@given(
    x=st.floats(-80, 400),
    y=st.floats(-80, 320),
    width=st.floats(8, 150),
    angle=st.floats(-180, 180),
    tilt=st.floats(-75, 75),
    roll=st.floats(-180, 180),
)
def test_any_pose_stays_in_its_region(x: float, y: float, width: float, angle: float, tilt: float, roll: float) -> None:
    fit = finger_fit((x, y), width, angle, tilt, roll)
    canvas = np.full((240, 320, 3), 120, np.uint8)
    drawn = draw_ring(canvas, RED_STONE, fit, RingParameter(), EVEN_LIGHT)
    height, wide = drawn.alpha.shape
    assert drawn.image_bgr.shape == (height, wide, 3)
    assert 0 <= drawn.x <= 320 - wide
    assert 0 <= drawn.y <= 240 - height
    if drawn.alpha.size:
        assert 0.0 <= drawn.alpha.min() <= drawn.alpha.max() <= 1.0 + 1e-5
    drawn.paste(canvas, np.zeros((240, 320), np.uint8))


@pytest.mark.parametrize("case", ["c02", "c09", "c12", "c16", "c18", "c20", "c22"])
def test_plain_bands_cover_what_path_traced_ones_cover(shared: Path, case: str) -> None:
    folder = shared / "groundtruth" / "stills" / case
    ring = json.loads((folder / "truth.json").read_text())["ring"]
    canvas = np.asarray(cv2.imread(str(folder / "hand.png")), np.uint8)
    truth = np.asarray(cv2.imread(str(folder / "ring_mask.png"), cv2.IMREAD_GRAYSCALE), np.float64) / 255.0
    inner = ring["inner_radius_mm"]
    fit = finger_fit(
        tuple(ring["center_px"]),
        ring["finger_width_px"],
        ring["axis_angle_deg"],
        ring["axis_tilt_from_image_plane_deg"],
        -ring["roll_top_vs_camera_deg"],
    )
    model = plain_band(ring["band_width_mm"] / 2 / inner, 1.8 / inner)
    cover = coverage(draw_ring(canvas, model, fit, RingParameter(), EVEN_LIGHT), canvas.shape[:2])
    overlap = np.minimum(cover, truth).sum() / np.maximum(cover, truth).sum()
    assert overlap > 0.8
