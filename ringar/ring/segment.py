"""Cutout and view found together: the fitted band tells highlights from ground where colour alone can't."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8, Gray8
from ringar.ring.band import outline_points, rim_points
from ringar.ring.contour import Silhouette, trace
from ringar.ring.ground import SEGMENT_SIZE_PX, Ground, disc, find_ground
from ringar.ring.head import filled_hull
from ringar.ring.matte import soft_cutout
from ringar.ring.picture_size import shrink
from ringar.ring.rims import RimFit, refit_rims
from ringar.ring.upright import fit_upright

MATTE_SIZE_PX = 1024
"""Long side at which edges are made soft; larger photos get their alpha enlarged from there."""
_TRUSTED_COST = 0.55
_EDGE_PX = 2
_LARGEST_LEAK = 0.25
_ANOTHER_RING_SHARE = 0.35


@dataclass(frozen=True)
class Segmentation:
    """The ring in its photo.

    Attributes
    ----------
    cutout
        (height, width, 4) uint8 BGRA, long side at most `MATTE_SIZE_PX`.
    alpha
        (height, width) uint8: the ring's mask at `SEGMENT_SIZE_PX`.
    silhouette
        Its contours at `SEGMENT_SIZE_PX`, None where the cutout is empty.
    fit
        View and band, at the silhouette's size; None where there is no silhouette.
    plain
        True where the ground was plain or given.
    """

    cutout: NDArray[np.uint8]
    alpha: Gray8
    silhouette: Silhouette | None
    fit: RimFit | None
    plain: bool


def segment_given(cutout: NDArray[np.uint8]) -> Segmentation:
    """Trace and fit a BGRA cutout whose alpha is given."""
    fine = shrink(cutout, MATTE_SIZE_PX)
    alpha = np.ascontiguousarray(shrink(fine, SEGMENT_SIZE_PX)[..., 3])
    shape = trace(alpha)
    return Segmentation(fine, alpha, shape, fit_upright(shape, alpha) if shape else None, True)


def segment(image: Bgr8) -> Segmentation:
    """Cut a ring out of a plain ground and fit its view."""
    fine = shrink(image, MATTE_SIZE_PX)
    coarse = shrink(fine, SEGMENT_SIZE_PX)
    ground = find_ground(coarse)
    ring = without_specks(cv2.bitwise_not(ground.mask))
    shape = trace(ring, ground.sharpness)
    if shape is None:
        return Segmentation(np.dstack([fine, np.zeros(fine.shape[:2], np.uint8)]), ring, None, None, ground.plain)
    fit = fit_upright(shape, ring)
    if fit.cost < _TRUSTED_COST:
        ring = without_specks(_repaired(ring, ground, fit))
    ring = _alone(ring)
    enlarged = cv2.resize(ring, (fine.shape[1], fine.shape[0]), interpolation=cv2.INTER_LINEAR)
    ratio = max(1, round(fine.shape[1] / coarse.shape[1]))
    cutout = soft_cutout(fine, np.where(enlarged > 127, np.uint8(255), np.uint8(0)), ratio)
    alpha = np.ascontiguousarray(shrink(cutout, SEGMENT_SIZE_PX)[..., 3])
    better = trace(alpha, ground.sharpness)
    return Segmentation(cutout, alpha, better or shape, refit_rims(fit, better) if better else fit, ground.plain)


def _repaired(ring: Gray8, ground: Ground, fit: RimFit) -> Gray8:
    """Fill leaks inside the fitted band and open what shows ground inside its hole."""
    camera, band = fit.camera, fit.band
    slack = disc(_EDGE_PX + round(2 * fit.misfit_px))
    outline = filled_hull(camera.project(outline_points(band)), ring.shape)
    near, far = (filled_hull(camera.project(rim), ring.shape) for rim in rim_points(band))
    hole = near & far
    body = outline & ~hole
    leaks = cv2.erode(body, slack) & ~ring
    if (leaks > 0).sum() > _LARGEST_LEAK * (body > 0).sum():
        return ring
    filled = ring | (cv2.dilate(leaks, disc(3 * _EDGE_PX)) & body)
    seen_through = cv2.erode(hole, slack) & (ground.like * np.uint8(255))
    return np.asarray(filled & ~without_specks(cv2.morphologyEx(seen_through, cv2.MORPH_OPEN, disc(2)), 0.1), np.uint8)


def _alone(ring: Gray8) -> Gray8:
    """The largest piece and what nearly touches it; things beside it (a price tag) only where they are large."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ring, connectivity=8)
    if count < 3:
        return ring
    largest = 1 + int(stats[1:, cv2.CC_STAT_AREA].argmax())
    near = cv2.dilate((labels == largest).astype(np.uint8), disc(6)) > 0
    areas = stats[:, cv2.CC_STAT_AREA]
    keep = areas > _ANOTHER_RING_SHARE * areas[largest]
    keep[np.unique(labels[near])] = True
    keep[0] = False
    return np.asarray(keep[labels] * np.uint8(255), np.uint8)


def without_specks(ring: NDArray[np.uint8], smallest: float = 0.02) -> Gray8:
    """Drop everything that is smaller than a share of the largest piece."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ring, connectivity=8)
    if count < 2:
        return np.zeros_like(ring)
    areas = stats[:, cv2.CC_STAT_AREA].copy()
    areas[0] = 0
    return np.asarray((areas >= smallest * areas.max())[labels] * np.uint8(255), np.uint8)
