"""Cutout and view found together: the fitted band tells highlights from ground where colour alone can't."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8, Gray8, ProductView
from ringar.ring.contour import Silhouette, trace
from ringar.ring.edges import settled
from ringar.ring.ground import SEGMENT_SIZE_PX, disc, find_ground
from ringar.ring.matte import soft_cutout
from ringar.ring.mirror import mirror_row
from ringar.ring.picture_size import at_least, shrink
from ringar.ring.repair import repaired, without_specks
from ringar.ring.rims import RimFit, refit_rims
from ringar.ring.upright import fit_upright

MATTE_SIZE_PX = 1024
"""Long side at which edges are made soft; larger photos get their alpha enlarged from there."""
_TRUSTED_COST = 0.55
_ANOTHER_RING_SHARE = 0.35


@dataclass(frozen=True)
class Segmentation:
    """The ring in its photo.

    Attributes
    ----------
    cutout
        (height, width, 4) uint8 BGRA, long side `SEGMENT_SIZE_PX` to `MATTE_SIZE_PX`.
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


def segment_given(cutout: NDArray[np.uint8], view: ProductView | None = None) -> Segmentation:
    """Trace and fit a BGRA cutout whose alpha is given."""
    fine = at_least(shrink(cutout, MATTE_SIZE_PX), SEGMENT_SIZE_PX)
    alpha = np.ascontiguousarray(shrink(fine, SEGMENT_SIZE_PX)[..., 3])
    shape = trace(alpha)
    return Segmentation(fine, alpha, shape, fit_upright(shape, alpha, view=view) if shape else None, True)


def segment(image: Bgr8, view: ProductView | None = None) -> Segmentation:
    """Cut a ring out of a plain ground and fit its view."""
    fine = at_least(shrink(image, MATTE_SIZE_PX), SEGMENT_SIZE_PX)
    coarse = shrink(fine, SEGMENT_SIZE_PX)
    ground = find_ground(coarse)
    ring = without_specks(~ground.mask)
    row = mirror_row(ground.calm, ground.colour, ring) if ground.plain else None
    if row is not None:
        ring[row:] = 0
    shape = trace(ring, ground.sharpness)
    if shape is None:
        return Segmentation(np.dstack([fine, np.zeros(fine.shape[:2], np.uint8)]), ring, None, None, ground.plain)
    fit = fit_upright(shape, ring, ground.shade, view)
    if fit.cost < _TRUSTED_COST:
        ring = without_specks(repaired(ring, ground, fit))
        ring = without_specks(settled(ring, ground, fit))
        better = trace(ring, ground.sharpness)
        if better is not None:
            fit = refit_rims(fit, better, view)
            ring = without_specks(settled(ring, ground, fit))
    ring = _alone(ring)
    enlarged = cv2.resize(ring, (fine.shape[1], fine.shape[0]), interpolation=cv2.INTER_LINEAR)
    ratio = max(1, round(fine.shape[1] / coarse.shape[1]))
    cutout = soft_cutout(fine, np.where(enlarged > 127, np.uint8(255), np.uint8(0)), ratio)
    alpha = np.ascontiguousarray(shrink(cutout, SEGMENT_SIZE_PX)[..., 3])
    better = trace(alpha, ground.sharpness)
    return Segmentation(cutout, alpha, better or shape, refit_rims(fit, better, view) if better else fit, ground.plain)


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
