"""A photo turned in its plane gives the same ring."""

import numpy as np
import pytest

from ringar.parameters import RingParameter
from ringar.records import ProductView
from ringar.ring import lift_ring
from tests.ring.studio import bundled_cutout, clear, on, turned


@pytest.mark.parametrize("angle_deg", [-35, -12, -8, 10, 20, 70, 130, 180])
@pytest.mark.parametrize("name", ["solitaire_rose_gold", "ruby_halo_gold"])
def test_the_head_tells_where_the_top_is(name: str, angle_deg: int) -> None:
    model = lift_ring(clear(turned(bundled_cutout(name), angle_deg)), RingParameter())
    assert model.view is ProductView.THREE_QUARTER
    assert model.elevation_deg == pytest.approx(45, abs=4)
    assert model.azimuth_deg == pytest.approx(0, abs=4)
    near, far, _ = model.edges_px
    up = far.mean(axis=0) - near.mean(axis=0)
    assert np.degrees(np.arctan2(-up[0], -up[1])) % 360 == pytest.approx(angle_deg % 360, abs=8)


def test_a_plain_band_upside_down_is_told_by_perspective() -> None:
    band = bundled_cutout("wide_band_platinum")
    straight, flipped = (lift_ring(clear(one), RingParameter()) for one in (band, turned(band, 180)))
    assert flipped.elevation_deg == pytest.approx(straight.elevation_deg, abs=3)
    near, far, _ = flipped.edges_px
    assert near[:, 1].mean() < far[:, 1].mean()


def test_a_shadow_or_mirror_image_below_is_no_head() -> None:
    cutout = bundled_cutout("solitaire_rose_gold")
    bottom = int(np.nonzero(cutout[..., 3].max(axis=1))[0].max())
    ground = np.full((*cutout.shape[:2], 3), 248.0)
    rows = min(cutout.shape[0] - bottom - 1, 120)
    mirror = cutout[bottom : bottom - rows : -1].astype(float)
    share = mirror[..., 3:] / 255 * np.linspace(0.3, 0.0, rows)[:, None, None]
    ground[bottom + 1 : bottom + 1 + rows] = 248 * (1 - share) + mirror[..., :3] * share
    model = lift_ring(on(cutout, ground), RingParameter())
    assert model.elevation_deg == pytest.approx(45, abs=4)
    near, far, _ = model.edges_px
    assert far[:, 1].mean() < near[:, 1].mean()
    truth = cutout[..., 3] > 127
    found = model.cutout_bgra[..., 3] > 127
    assert (truth & found).sum() / (truth | found).sum() > 0.93
