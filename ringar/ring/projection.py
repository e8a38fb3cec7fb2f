"""How a product photo shows ring coordinates: turned, then projected with mild perspective."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ringar.records import Point

Doubles = NDArray[np.float64]


def view_rotation(elevation_deg: float, azimuth_deg: float) -> Doubles:
    """Rotation (3, 3) from ring coordinates to camera coordinates (x right, y up, z towards the viewer).

    The ring is first turned about its own Z by the azimuth, then tilted: at elevation 0 the line of sight runs
    through the hole, at 90 straight onto the stone.
    """
    el, az = np.radians([elevation_deg, azimuth_deg])
    return np.array(
        [
            [np.cos(az), -np.sin(az), 0.0],
            [np.sin(az) * np.sin(el), np.cos(az) * np.sin(el), np.cos(el)],
            [-np.sin(az) * np.cos(el), -np.cos(az) * np.cos(el), np.sin(el)],
        ]
    )


@dataclass(frozen=True)
class PhotoCamera:
    """Where a photo's pixels lie in ring coordinates.

    Attributes
    ----------
    rotation
        (3, 3) ring to camera, see `view_rotation`.
    center_px
        The ring's origin in the photo.
    scale_px
        Pixels per inner radius at the origin's depth.
    nearness
        Inner radii over the camera's distance: 0 is a view from infinitely far.
    """

    rotation: Doubles
    center_px: Point
    scale_px: float
    nearness: float

    def project(self, points: NDArray[np.floating]) -> Doubles:
        """Photo pixels (..., 2) of ring points (..., 3)."""
        seen = points @ self.rotation.T
        grow = self.scale_px / (1.0 - self.nearness * seen[..., 2])
        x = self.center_px[0] + grow * seen[..., 0]
        y = self.center_px[1] - grow * seen[..., 1]
        return np.stack([x, y], axis=-1)

    def facing(self, points: NDArray[np.floating], normals: NDArray[np.floating]) -> Doubles:
        """Cosine between surface normals and the line of sight: 1 seen square, below 0 turned away."""
        seen, normal = points @ self.rotation.T, normals @ self.rotation.T
        sight = np.concatenate([-self.nearness * seen[..., :2], 1.0 - self.nearness * seen[..., 2:]], axis=-1)
        length = np.maximum(np.linalg.norm(sight, axis=-1), 1e-9)
        return np.asarray((sight * normal).sum(axis=-1) / length)

    @property
    def elevation_deg(self) -> float:
        """Angle of the line of sight out of the XY plane."""
        return float(np.degrees(np.arcsin(np.clip(self.rotation[2, 2], -1, 1))))

    @property
    def azimuth_deg(self) -> float:
        """Turn of the ring about its own Z."""
        return float(np.degrees(np.arctan2(-self.rotation[2, 0], -self.rotation[2, 1])))

    def rolled(self, angle_deg: float) -> "PhotoCamera":
        """The same view of the photo turned counter-clockwise about its pixel (0, 0)."""
        if angle_deg == 0:
            return self
        angle = np.radians(angle_deg)
        x, y = self.center_px
        center = (x * np.cos(angle) + y * np.sin(angle), -x * np.sin(angle) + y * np.cos(angle))
        spin = np.array([[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1.0]])
        return PhotoCamera(spin @ self.rotation, (float(center[0]), float(center[1])), self.scale_px, self.nearness)

    def resized(self, factor: float) -> "PhotoCamera":
        """The same view of the photo enlarged by ``factor`` (pixel centres at integers)."""
        x, y = ((value + 0.5) * factor - 0.5 for value in self.center_px)
        return PhotoCamera(self.rotation, (x, y), self.scale_px * factor, self.nearness)
