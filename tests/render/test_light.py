"""Light estimated from pictures whose light is known."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from ringar.bench.truth import stills
from ringar.records import FingerFit, Frame, Light
from ringar.render import blend_light, estimate_light
from ringar.render.camera_look import blur_at_edges, noise_on_skin
from ringar.render.light_model import light_on
from tests.render.scenes import finger_fit, frame_of, picture_of, some_hand


def light_of(picture: np.ndarray, width: float = 60.0, axis_angle_deg: float = -90.0) -> Light:
    fit = finger_fit(width=width, axis_angle_deg=axis_angle_deg)
    return estimate_light(frame_of(picture.astype(np.uint8)), some_hand(), fit)


@pytest.fixture(scope="module")
def lit(shared: Path) -> dict[str, tuple[Frame, FingerFit]]:
    """Path-traced hands beside a window, and where their rings sit."""
    cases = (case for case in stills(shared / "groundtruth") if case.truth["spec"]["env"] in {"window", "overcast"})
    return {case.folder.name: (Frame(case.picture("hand.png"), 0), true_fit(case.truth["ring"])) for case in cases}


def true_fit(ring: dict[str, Any]) -> FingerFit:
    x, y = ring["center_px"]
    return finger_fit((x - 0.5, y - 0.5), ring["finger_width_px"], ring["axis_angle_deg"])


@pytest.mark.parametrize(("case", "side"), [("c01", 1), ("c09", -1), ("c13", -1)])
def test_light_comes_from_the_windows_side(lit: dict[str, tuple[Frame, FingerFit]], case: str, side: int) -> None:
    frame, fit = lit[case]
    seen = light_on(frame.image_bgr, fit)
    assert side * seen.direction[0] > 0.3
    assert np.linalg.norm(seen.direction) == pytest.approx(1.0)


@pytest.mark.parametrize("case", ["c04", "c16"])
def test_an_even_sky_is_above_and_in_front(lit: dict[str, tuple[Frame, FingerFit]], case: str) -> None:
    frame, fit = lit[case]
    across, down, near = light_on(frame.image_bgr, fit).direction
    assert abs(across) < 0.25
    assert down < -0.4
    assert near > 0.4


def test_an_even_sky_is_less_directional_than_a_window(lit: dict[str, tuple[Frame, FingerFit]]) -> None:
    level = {case: light_on(frame.image_bgr, fit).directionality for case, (frame, fit) in lit.items()}
    assert max(level["c04"], level["c16"]) < min(level["c01"], level["c09"])


def test_a_mirrored_picture_has_mirrored_light(lit: dict[str, tuple[Frame, FingerFit]]) -> None:
    for frame, fit in lit.values():
        x, y = fit.center_px
        turned = finger_fit((frame.image_bgr.shape[1] - 1 - x, y), fit.width_px, -180.0 - fit.axis_angle_deg)
        seen = light_on(frame.image_bgr, fit)
        mirrored = light_on(np.ascontiguousarray(frame.image_bgr[:, ::-1]), turned)
        assert mirrored.direction == pytest.approx((-seen.direction[0], *seen.direction[1:]), abs=0.02)
        assert mirrored.level == pytest.approx(seen.level, rel=0.02)


def test_a_finer_picture_of_the_same_hand_has_the_same_light(lit: dict[str, tuple[Frame, FingerFit]]) -> None:
    for frame, fit in lit.values():
        finer = np.asarray(cv2.resize(frame.image_bgr, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC), np.uint8)
        x, y = fit.center_px
        seen, again = light_on(frame.image_bgr, fit), light_on(finer, finger_fit((2 * x, 2 * y), 2 * fit.width_px))
        assert np.dot(seen.direction, again.direction) > 0.995
        assert again.level == pytest.approx(seen.level, rel=0.05)


def test_a_brighter_picture_has_more_light() -> None:
    fit = finger_fit()
    levels = [
        light_of((picture_of(fit, ground=(200, 200, 200)) * level).astype(np.uint8)).ambient_linear_bgr[1]
        for level in (0.6, 0.8, 1.0)
    ]
    assert levels[0] < levels[1] < levels[2]


def test_the_light_is_the_same_on_dark_and_light_skin_of_one_scene() -> None:
    fit = finger_fit(width=40)
    light, dark = (
        light_of(picture_of(fit, skin, (170, 170, 170)), width=40).ambient_linear_bgr[1]
        for skin in ((130, 160, 210), (40, 50, 80))
    )
    assert 0.5 < dark / light < 1.5


def test_a_finger_against_the_light_stands_in_little_of_it() -> None:
    fit = finger_fit()
    backlit, lit = (picture_of(fit, skin=skin, ground=(250, 250, 250)) for skin in ((20, 20, 20), (120, 150, 200)))
    assert max(light_of(backlit).ambient_linear_bgr) < 0.3 * max(light_of(lit).ambient_linear_bgr)


def test_warm_surroundings_mean_warm_light_but_less_so() -> None:
    fit = finger_fit(width=30)
    blue, green, red = light_of(picture_of(fit, ground=(90, 130, 170)), width=30).ambient_linear_bgr
    assert red > green > blue
    assert red / blue < (170 / 90) ** 2.2


@pytest.mark.parametrize("sigma", [1.0, 2.0, 3.0])
def test_blur_is_read_off_the_silhouette(sigma: float) -> None:
    fit = finger_fit()
    picture = cv2.GaussianBlur(picture_of(fit), (0, 0), float(np.sqrt(sigma**2 - 0.7**2)))
    assert blur_at_edges(frame_of(picture.astype(np.uint8)), fit) == pytest.approx(sigma, rel=0.25)


def test_noise_is_read_off_the_skin() -> None:
    fit = finger_fit()
    for std in (2.0, 6.0):
        noise = np.random.default_rng(5).normal(0, std, (240, 320, 3))
        picture = np.clip(np.rint(picture_of(fit) + noise), 0, 255).astype(np.uint8)
        assert noise_on_skin(frame_of(picture), fit) == pytest.approx(std, rel=0.25)


def test_a_finger_at_the_frames_edge_still_gets_a_light() -> None:
    fit = finger_fit((2.0, 239.0))
    light = estimate_light(frame_of(picture_of(fit)), some_hand(), fit)
    assert np.isfinite([*light.ambient_linear_bgr, *light.direction, light.sharpness_px, light.noise_std]).all()


def test_black_and_white_frames_give_usable_light() -> None:
    for level in (0, 255):
        light = light_of(np.full((240, 320, 3), level, np.uint8))
        assert all(0.05 < value < 3.0 for value in light.ambient_linear_bgr)


def test_blending_starts_with_the_first_and_converges() -> None:
    first = Light((0.2, 0.2, 0.2), (1.0, 0.0, 0.0), 0.2, 0.7, 1.0)
    second = replace(first, ambient_linear_bgr=(0.8, 0.8, 0.8), direction=(0.0, 0.0, 1.0))
    assert blend_light(None, first) == first
    light = blend_light(first, second)
    assert 0.2 < light.ambient_linear_bgr[0] < 0.5
    for _ in range(60):
        light = blend_light(light, second)
        assert np.linalg.norm(light.direction) == pytest.approx(1.0)
    assert light.ambient_linear_bgr[0] == pytest.approx(0.8, abs=0.01)
    assert light.direction[2] == pytest.approx(1.0, abs=0.01)
