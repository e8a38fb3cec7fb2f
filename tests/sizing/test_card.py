"""The bank card as a ruler: known cards in made-up pictures, partly hidden, turned in space; no card, no figure."""

from dataclasses import dataclass

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ringar.errors import CardNotFoundError
from ringar.parameters import Finger
from ringar.records import RING_TO_FINGER_WIDTH, Bgr8, FingerFit
from ringar.sizing import finger_diameter, measure_card

SIZE_PX = (960, 720)
CARD_MM = np.array([[0.0, 0.0], [85.60, 0.0], [85.60, 53.98], [0.0, 53.98]])
PRINT_PX_PER_MM = 8


@dataclass(frozen=True)
class Scene:
    image_bgr: Bgr8
    px_from_mm: np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def printed_card() -> tuple[Bgr8, Bgr8]:
    """A card with a chip, a number and rounded corners, and its mask."""
    width, height, corner = (round(mm * PRINT_PX_PER_MM) for mm in (85.60, 53.98, 3.18))
    card = np.full((height, width, 3), (120, 70, 30), np.uint8)
    cv2.rectangle(card, (80, 160), (175, 240), (90, 170, 200), -1)
    cv2.putText(card, "4000 1234 5678 9010", (70, 310), 0, 1.6, (240, 240, 240), 3, cv2.LINE_AA)
    mask = np.zeros((height, width), np.uint8)
    cv2.rectangle(mask, (corner, 0), (width - corner, height), 255, -1)
    cv2.rectangle(mask, (0, corner), (width, height - corner), 255, -1)
    for x in (corner, width - corner - 1):
        for y in (corner, height - corner - 1):
            cv2.circle(mask, (x, y), corner, 255, -1)
    return card, mask


def scene(turn_deg: float, tilt_deg: float, wide_px: float, seed: int = 0, *, thumb: bool = False) -> Scene:
    rng = np.random.default_rng(seed)
    width, height = SIZE_PX
    focal, distance = 1.05 * width, 1.05 * width * 85.60 / wide_px
    tilted = cv2.Rodrigues(np.array([np.radians(tilt_deg), 0.0, 0.0]))[0]
    turned = cv2.Rodrigues(np.array([0.0, 0.0, np.radians(turn_deg)]))[0]
    space = (np.c_[CARD_MM, np.zeros(4)] - [42.80, 26.99, 0.0]) @ (tilted @ turned).T + [0.0, 0.0, distance]
    corners = (space[:, :2] / space[:, 2:] * focal + [width / 2, height / 2]).astype(np.float32)
    homography = cv2.getPerspectiveTransform(CARD_MM.astype(np.float32), corners)
    card, mask = printed_card()
    onto = homography @ np.diag([1 / PRINT_PX_PER_MM, 1 / PRINT_PX_PER_MM, 1.0])
    alpha = cv2.warpPerspective(mask, onto, SIZE_PX)[..., None] / 255.0
    ground = np.dstack([np.tile(np.linspace(low, low + 40, width), (height, 1)) for low in (150, 165, 175)])
    image = ground * (1 - alpha) + cv2.warpPerspective(card, onto, SIZE_PX) * alpha
    if thumb:
        side, middle = corners[:2].mean(axis=0), corners.mean(axis=0)
        start, end = (side + (side - middle) * k for k in (1.5, -0.3))
        start_px, end_px = (tuple(int(v) for v in p) for p in (start, end))
        cv2.line(image, start_px, end_px, (120, 150, 205), round(wide_px / 5), cv2.LINE_AA)
    image = cv2.GaussianBlur(image, (0, 0), 0.7) + rng.normal(scale=2.0, size=image.shape)
    return Scene(np.clip(image, 0, 255).astype(np.uint8), np.asarray(homography, dtype=np.float64))


def finger_in(made: Scene, width_mm: float) -> FingerFit:
    """A fitted finger lying across the card's plane."""
    ends = np.array([[[20.0, 30.0], [20.0 + width_mm, 30.0]]])
    left, right = cv2.perspectiveTransform(ends, made.px_from_mm)[0]
    return FingerFit(
        finger=Finger.RING, phalanx_t=0.5, center_px=tuple((left + right) / 2), axis_angle_deg=-90.0,
        width_px=float(np.hypot(*(right - left))), left_edge_px=tuple(left), right_edge_px=tuple(right),
        tilt_deg=0.0, roll_deg=0.0, confidence=1.0,
    )  # fmt: skip


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.floats(0, 360), st.floats(-25, 25), st.floats(280, 480), st.integers(0, 99))
def test_a_finger_beside_a_card_is_measured_within_its_error(turn: float, tilt: float, wide: float, seed: int) -> None:
    made = scene(turn, tilt, wide, seed)
    measured = finger_diameter(measure_card(made.image_bgr), finger_in(made, 18.0))
    assert measured.diameter_mm == pytest.approx(18.0 * RING_TO_FINGER_WIDTH, rel=0.012)
    assert 0.01 < measured.error_mm / measured.diameter_mm < 0.04


def test_a_thumb_over_one_side_hides_no_card() -> None:
    made = scene(20.0, 10.0, 420.0, thumb=True)
    assert finger_diameter(measure_card(made.image_bgr), finger_in(made, 17.0)).diameter_mm == pytest.approx(
        17.0 * RING_TO_FINGER_WIDTH, rel=0.012
    )


@pytest.mark.parametrize("shape", ["nothing", "square", "noise"])
def test_what_is_no_card_is_not_measured(shape: str) -> None:
    image = np.full((SIZE_PX[1], SIZE_PX[0], 3), 180, np.uint8)
    if shape == "square":
        cv2.rectangle(image, (300, 200), (600, 500), (40, 60, 90), -1)
    if shape == "noise":
        image = np.random.default_rng(3).integers(0, 255, image.shape, np.uint8)
    with pytest.raises(CardNotFoundError, match="bank card"):
        measure_card(image)


def test_a_card_far_away_says_so() -> None:
    with pytest.raises(CardNotFoundError, match=r"closer|No bank card"):
        measure_card(scene(0.0, 0.0, 45.0).image_bgr)
