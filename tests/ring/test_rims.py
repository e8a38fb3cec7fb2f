"""The fit of view and band recovers made silhouettes."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringar.ring.band import flared_band, outline_points, rim_points
from ringar.ring.contour import trace
from ringar.ring.head import filled_hull
from ringar.ring.projection import PhotoCamera, view_rotation
from ringar.ring.rims import fit_rims

SIZE = (512, 512)


def silhouette(camera: PhotoCamera, half_width: float, thickness: float) -> np.ndarray:
    band = flared_band(half_width, thickness, 0.0, 0.3)
    large = camera.resized(4)
    shape = (4 * SIZE[0], 4 * SIZE[1])
    near, far = (filled_hull(large.project(rim), shape) for rim in rim_points(band))
    mask = filled_hull(large.project(outline_points(band)), shape) & ~(near & far)
    return np.asarray(cv2.resize(mask, SIZE, interpolation=cv2.INTER_AREA), np.uint8)


@pytest.mark.parametrize(
    ("elevation_deg", "azimuth_deg", "half_width"),
    [(45, 0, 0.12), (45, 6, 0.3), (55, -8, 0.2), (38, 3, 0.45), (20, -5, 0.25), (15, 45, 0.25), (18, -40, 0.12)],
)
def test_made_bands_are_recovered(elevation_deg: float, azimuth_deg: float, half_width: float) -> None:
    camera = PhotoCamera(view_rotation(elevation_deg, azimuth_deg), (250.0, 262.0), 160.0, 0.09)
    shape = trace(silhouette(camera, half_width, 0.2))
    assert shape is not None
    fit = fit_rims(shape)
    assert fit.camera.elevation_deg == pytest.approx(elevation_deg, abs=1.5)
    assert fit.camera.azimuth_deg == pytest.approx(azimuth_deg, abs=1.5)
    assert fit.camera.scale_px == pytest.approx(160, rel=0.02)
    assert fit.camera.center_px == pytest.approx((250, 262), abs=4)
    assert fit.values[5] == pytest.approx(half_width, abs=0.02)
    assert fit.values[6] == pytest.approx(0.2, abs=0.03)


def test_an_empty_mask_has_no_silhouette() -> None:
    assert trace(np.zeros(SIZE, np.uint8)) is None


@given(st.floats(-89, 89), st.floats(-180, 180), st.floats(-180, 180), st.floats(0.2, 4.0))
@settings(max_examples=60, deadline=None)
def test_cameras_turn_and_resize_consistently(
    elevation_deg: float, azimuth_deg: float, roll_deg: float, factor: float
) -> None:
    rotation = view_rotation(elevation_deg, azimuth_deg)
    assert np.allclose(rotation @ rotation.T, np.eye(3))
    assert np.linalg.det(rotation) == pytest.approx(1)
    camera = PhotoCamera(rotation, (100.0, 80.0), 50.0, 0.1)
    assert camera.elevation_deg == pytest.approx(elevation_deg, abs=1e-4)
    point = np.array([[0.3, -0.2, 1.1]])
    there_and_back = camera.rolled(roll_deg).rolled(-roll_deg).project(point)
    assert there_and_back == pytest.approx(camera.project(point), abs=1e-6)
    resized = camera.resized(factor).project(point)
    assert resized == pytest.approx((camera.project(point) + 0.5) * factor - 0.5, abs=1e-6)
