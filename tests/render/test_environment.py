"""The room that a ring mirrors, and what it shows of it."""

from dataclasses import replace

import numpy as np

from ringar.parameters import RingParameter
from ringar.records import SurfacePatch
from ringar.render import draw_ring
from ringar.render.environment import Environment
from tests.render.scenes import EVEN_LIGHT, finger_fit, picture_of, plain_band


def beside(direction: np.ndarray, square: np.ndarray, angle_deg: float) -> np.ndarray:
    """A unit direction turned by an angle towards one square to it, as (3, 1) float32."""
    angle = np.radians(angle_deg)
    return np.asarray((np.cos(angle) * direction + np.sin(angle) * square)[:, None], np.float32)


def test_a_source_is_taller_than_wide_and_brightest_in_its_middle() -> None:
    light = replace(EVEN_LIGHT, direction=(0.6, 0.0, 0.8), directionality=0.85)
    room = Environment.of(light, np.full(3, 0.2, np.float32))
    middle = room.right_direction
    up = np.array([0.0, -1.0, 0.0]) + middle * middle[1]
    up /= np.linalg.norm(up)
    aside = np.cross(middle, up)
    peak = room.radiance(middle[:, None])
    above, right = (room.radiance(beside(middle, square, 30)) for square in (up, aside))
    assert (peak > above).all()
    assert (above > right + 0.2 * peak).all()


def cup() -> SurfacePatch:
    """The side of a wide setting that narrows towards the band."""
    turn, height = np.meshgrid(np.linspace(-np.pi, np.pi, 60), np.linspace(0, 1, 12))
    radius, rise = 0.15 + 0.4 * height, 1.2 + 0.5 * height
    position = np.stack([radius * np.cos(turn), radius * np.sin(turn), rise], axis=2)
    normal = np.stack([np.cos(turn), np.sin(turn), np.full_like(turn, -0.8)], axis=2)
    normal /= np.linalg.norm(normal, axis=2, keepdims=True)
    metal = np.full(position.shape, 0.8, np.float32)
    alpha = np.ones(turn.shape, np.float32)
    return SurfacePatch(position.astype(np.float32), normal.astype(np.float32), metal, metal, alpha, 0 * alpha)


def test_a_setting_that_stands_high_mirrors_more_than_the_finger_below_it() -> None:
    model = replace(plain_band(0.1, 0.1), patches=(cup(),))
    fit = finger_fit(width=90, roll_deg=95.0)
    skins = ((30, 30, 200), (200, 30, 30))
    pictures = [picture_of(fit, skin=skin) for skin in skins]
    drawn = [draw_ring(one, model, fit, RingParameter(ring_shadow_intensity=0.0), EVEN_LIGHT) for one in pictures]
    cover = drawn[0].alpha > 0.95
    difference = drawn[0].image_bgr[cover].astype(float) - drawn[1].image_bgr[cover]
    assert cover.sum() > 200
    assert np.abs(difference[:, [0, 2]]).mean() < 0.5 * np.abs(np.subtract(*skins))[0]
