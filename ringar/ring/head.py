"""The head: what stands out of the band at the top (stone, setting), fitted from the silhouette's excess."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Gray8
from ringar.ring.band import BandShape, outline_points, rim_points
from ringar.ring.pieces import above
from ringar.ring.projection import Doubles, PhotoCamera

_MIN_AREA = 0.035
"""Smallest excess over the band's silhouette that is taken for a head, in squared inner radii."""
_MARGIN = 0.03
_WIDEST_HEAD = 1.7
BASE_SHARE = 0.35
"""Width of the setting where it meets the band, as a share of the head's."""
TABLE_SHARE, TABLE_RISE = 0.65, 0.22
"""Width and rise of a stone's flat top over its widest line, as shares of the head's half-width (brilliant cut)."""
_USUAL_LIFT = 0.28
"""Usual height of a head's widest line over the band, in inner radii: about 2.3 mm."""


@dataclass(frozen=True)
class HeadShape:
    """A head with a round or oval outline over the band's top.

    Attributes
    ----------
    center_x
        Its place along X.
    half_width, half_depth
        Along X and Y, in inner radii.
    girdle_z
        Height of its widest line above the ring's centre.
    base_z
        Height where it meets the band.
    rise
        Height of its top above the widest line.
    """

    center_x: float
    half_width: float
    half_depth: float
    girdle_z: float
    base_z: float
    rise: float

    def ring_at(self, share: float, z: float, count: int = 48) -> Doubles:
        """Curve (count, 3) of ``share`` times the outline at height ``z``."""
        angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
        x = self.center_x + share * self.half_width * np.cos(angle)
        return np.stack([x, share * self.half_depth * np.sin(angle), np.full(count, z)], axis=-1)

    def outline_points(self) -> Doubles:
        """Points (n, 3) whose projection's convex hull is the head's silhouette."""
        return np.concatenate(
            [
                self.ring_at(1.0, self.girdle_z),
                self.ring_at(TABLE_SHARE, self.girdle_z + self.rise),
                self.ring_at(BASE_SHARE, self.base_z),
            ]
        )


def filled_hull(points: Doubles, shape: tuple[int, int], grow_px: float = 0.0) -> Gray8:
    """Mask of the convex hull of (n, 2) points, grown by some pixels."""
    mask = np.zeros(shape, np.uint8)
    hull = np.round(cv2.convexHull(points.astype(np.float32))).astype(np.int32)
    cv2.fillConvexPoly(mask, hull, 255)
    if grow_px > 0:
        cv2.polylines(mask, [hull], True, 255, max(1, round(2 * grow_px)))
    return mask


def band_excess(alpha: Gray8, camera: PhotoCamera, band: BandShape) -> tuple[Gray8, Gray8]:
    """Ring pixels that the band does not explain, and the zone of the band's own pixels.

    The excess is the largest piece outside the band's silhouette and what reaches from the band into the hole
    below or beside it.
    """
    margin = _MARGIN * camera.scale_px
    outline = filled_hull(camera.project(outline_points(band)), alpha.shape, margin)
    near, far = (filled_hull(camera.project(rim), alpha.shape) for rim in rim_points(band))
    thickness = max(1, round(margin))
    square = np.ones((2 * thickness + 1, 2 * thickness + 1), np.uint8)
    hole: Gray8 = np.asarray(cv2.erode(near & far, square), np.uint8)
    zone = outline & ~hole
    ring = above(alpha, 127)
    outside = _largest(ring & ~outline, _MIN_AREA * camera.scale_px**2)
    if not outside.any():
        return outside, zone
    columns = np.nonzero(outside.any(axis=0))[0]
    inside = ring & hole
    inside[:, : columns[0]] = 0
    inside[:, columns[-1] + 1 :] = 0
    return outside | _largest(inside, 0.2 * _MIN_AREA * camera.scale_px**2), zone


def _largest(mask: NDArray[np.uint8], at_least_px: float) -> Gray8:
    """The largest piece of a mask, if it is large enough."""
    labels, areas = _pieces(mask)
    areas[0] = 0
    largest = int(areas.argmax())
    if areas[largest] < max(at_least_px, 1):
        return np.zeros_like(mask)
    return np.asarray((labels == largest) * np.uint8(255), np.uint8)


def _pieces(mask: NDArray[np.uint8]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    return np.asarray(labels, np.int32), stats[:, cv2.CC_STAT_AREA].astype(np.int32)


def head_candidates(alpha: Gray8, camera: PhotoCamera, band: BandShape) -> list[Doubles]:
    """Middles (x, y) of pieces outside the band that may be a head, largest first; none is as wide as the ring."""
    outline = filled_hull(camera.project(outline_points(band)), alpha.shape, _MARGIN * camera.scale_px)
    outside = above(alpha, 127) & ~outline
    _, _, stats, middles = cv2.connectedComponentsWithStats(outside, connectivity=8)
    found = []
    for label in range(1, len(stats)):
        _, _, width, height, area = stats[label]
        if area >= _MIN_AREA * camera.scale_px**2 and max(width, height) < _WIDEST_HEAD * camera.scale_px:
            found.append((area, middles[label]))
    return [middle for _, middle in sorted(found, key=lambda one: -one[0])]


def fit_head(alpha: Gray8, camera: PhotoCamera, band: BandShape) -> HeadShape | None:
    """Fit the head's outline and height to the silhouette; None where nothing stands out of the band."""
    excess, zone = band_excess(alpha, camera, band)
    ys, xs = np.nonzero(excess)
    if len(xs) < 20:
        return None
    points = cv2.convexHull(np.stack([xs, ys], axis=-1).astype(np.float32))[:, 0].astype(np.float64)
    turn = np.radians(np.arange(0, 360, 10))
    directions = np.stack([np.cos(turn), np.sin(turn)], axis=-1)
    reach = points @ directions.T
    farthest = points[reach.argmax(axis=0)].astype(int)
    near_band = cv2.dilate(zone, np.ones((5, 5), np.uint8))
    free = near_band[farthest[:, 1], farthest[:, 0]] == 0
    if free.sum() < 5:
        return None
    top_thickness = float(band.at(np.zeros(1))[1][0])
    return _fit_support(reach.max(axis=0)[free], directions[free], camera, top_thickness)


def _shape_of(values: Doubles, top_thickness: float) -> HeadShape:
    half = float(np.exp(values[1]))
    ratio = float(np.exp(values[3]))
    base = 1.0 + 0.5 * top_thickness
    return HeadShape(float(values[0]), half, half * ratio, float(values[2]), base, TABLE_RISE * half)


def _fit_support(measured: Doubles, directions: Doubles, camera: PhotoCamera, top_thickness: float) -> HeadShape:
    """Levenberg-Marquardt on the support function (extent per direction) of the head's silhouette."""
    # Seen from the top a head's height hardly shows.
    height_spread = 0.05 + 0.2 * max(0.0, float(camera.rotation[1, 2]))

    def residuals(values: Doubles) -> Doubles:
        shape = _shape_of(values, top_thickness)
        extent = (camera.project(shape.outline_points()) @ directions.T).max(axis=0)
        usual_z = 1.0 + top_thickness + min(0.7 * shape.half_width, _USUAL_LIFT)
        priors = [values[0] / 0.05, (shape.girdle_z - usual_z) / height_spread, values[3] / 0.03]
        return np.concatenate([(extent - measured) / camera.scale_px / 0.02, priors])

    values = np.array([0.0, np.log(0.4), 1.0 + top_thickness + _USUAL_LIFT, 0.0])
    best = residuals(values)
    damping = 1.0
    for _ in range(25):
        jacobian = np.stack([(residuals(values + step) - best) / 1e-3 for step in 1e-3 * np.eye(4)], axis=1)
        normal = jacobian.T @ jacobian
        move = np.linalg.solve(normal + damping * np.diag(np.diag(normal)), -jacobian.T @ best)
        tried = values + np.clip(move, -0.3, 0.3)
        tried[1] = np.clip(tried[1], np.log(0.08), np.log(1.5))
        tried[2] = np.clip(tried[2], 1.0, 3.0)
        after = residuals(tried)
        if (after**2).sum() < (best**2).sum():
            values, best, damping = tried, after, max(damping / 4, 1e-4)
        else:
            damping *= 4
    return _shape_of(values, top_thickness)
