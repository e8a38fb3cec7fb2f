"""Relief read from a photo's play of light: only on worked surfaces, outwards where they are light."""

from dataclasses import replace

import numpy as np
import pytest

from ringar.records import Floats, SurfacePatch
from ringar.render.relief import HEIGHT, raised

ROWS, COLS = 17, 192
ANGLE = np.linspace(-np.pi, np.pi, COLS, endpoint=False)


@pytest.fixture
def band() -> SurfacePatch:
    """A plain outer band of 0.3 inner radii's width, one radius and a tenth from the axis."""
    across = np.linspace(-0.15, 0.15, ROWS)
    normal = np.broadcast_to(np.stack([np.sin(ANGLE), 0 * ANGLE, np.cos(ANGLE)], axis=1), (ROWS, COLS, 3))
    position = 1.1 * normal + across[:, None, None] * np.array([0.0, 1.0, 0.0])
    grey = np.full((ROWS, COLS, 3), 0.5, np.float32)
    flat = np.ones((ROWS, COLS), np.float32)
    return SurfacePatch(position.astype(np.float32), normal.astype(np.float32), grey, grey, flat, 0 * flat)


def strands(count: int, contrast: float = 0.8) -> Floats:
    """Detail (ROWS, COLS) of ``count`` strands round the band, light in the middle of each."""
    return np.tile(1.0 + contrast * np.cos(count * ANGLE), (ROWS, 1)).astype(np.float32)


def heights(before: SurfacePatch, after: SurfacePatch) -> Floats:
    return np.asarray(((after.position - before.position) * before.normal).sum(axis=2))


def test_reflections_on_a_plain_band_are_no_relief(band: SurfacePatch) -> None:
    assert raised(band, strands(3, 0.6)) is band


def test_light_strands_stand_out_and_dark_gaps_lie_deep(band: SurfacePatch) -> None:
    detail = strands(16)
    rise = heights(band, raised(band, detail))
    assert rise[detail > 1.5].min() > 0.3 * HEIGHT * 0.5
    assert rise[detail < 0.5].max() < -0.3 * HEIGHT * 0.5
    assert np.abs(rise).max() <= HEIGHT


def test_surfaces_turn_away_from_the_strands_middles(band: SurfacePatch) -> None:
    detail = strands(16)
    after = raised(band, detail)
    forwards = np.stack([np.cos(ANGLE), 0 * ANGLE, -np.sin(ANGLE)], axis=1)
    turned = (after.normal * forwards).sum(axis=2)[ROWS // 2]
    falling = np.gradient(detail[ROWS // 2]) < -0.1
    assert (turned[1:-1][falling[1:-1]] > 0).all()
    assert np.linalg.norm(after.normal, axis=2) == pytest.approx(1.0, abs=1e-5)


def test_holes_count_for_nothing(band: SurfacePatch) -> None:
    gone = replace(band, alpha=np.zeros((ROWS, COLS), np.float32))
    assert raised(gone, strands(16)) is gone
