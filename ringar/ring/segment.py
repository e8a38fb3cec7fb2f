"""Cutout and view found together: the fitted band tells highlights from ground where colour alone can't."""

from dataclasses import dataclass, replace

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
_FLAT_LEVELS, _MOSTLY_FLAT = 14, 0.5
_WIDEST_BAND = 0.85
"""Half the width, in inner radii, of the widest band whose hole may be hidden: about 14 mm in all."""
_BOX_SHARE, _BOX_EDGE = 0.2, 0.05
"""Least part of the photo that a box takes, and the part of its sides that its edge may take."""


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
    """Cut a ring out of its ground and fit its view; where a box or a card stands out, look on it for the ring."""
    fine = at_least(shrink(image, MATTE_SIZE_PX), SEGMENT_SIZE_PX)
    found = _on_ground(fine, view)
    shape, fit = found.silhouette, found.fit
    if shape is None or fit is None or not is_box(shape, fit) or shape.area_px < _BOX_SHARE * found.alpha.size:
        return found
    inside = _inside(shape, fine.shape[1] / found.alpha.shape[1])
    within = _on_ground(at_least(np.ascontiguousarray(fine[inside]), SEGMENT_SIZE_PX), view)
    if within.silhouette is None or within.fit is None or is_box(within.silhouette, within.fit):
        return found
    cutout = np.dstack([fine, np.zeros(fine.shape[:2], np.uint8)])
    place = cutout[inside]
    cutout[inside] = cv2.resize(within.cutout, (place.shape[1], place.shape[0]), interpolation=cv2.INTER_AREA)
    return replace(segment_given(cutout, view), plain=False)


def is_box(shape: Silhouette, fit: RimFit) -> bool:
    """True where what was found has no hole and is wider than any ring."""
    return shape.hole_area_px == 0 and float(fit.values[5]) > _WIDEST_BAND


def _inside(shape: Silhouette, factor: float) -> tuple[slice, slice]:
    """Rows and columns well within the outer contour's bounding box, at a photo ``factor`` times as large."""
    (left, top), (right, bottom) = shape.outer.min(axis=0), shape.outer.max(axis=0)
    edge_x, edge_y = _BOX_EDGE * (right - left), _BOX_EDGE * (bottom - top)
    rows = slice(round((top + edge_y) * factor), round((bottom - edge_y) * factor))
    return rows, slice(round((left + edge_x) * factor), round((right - edge_x) * factor))


def _on_ground(fine: Bgr8, view: ProductView | None) -> Segmentation:
    """Cut out what stands out from the photo's ground and fit a ring to it."""
    coarse = shrink(fine, SEGMENT_SIZE_PX)
    ground = find_ground(coarse)
    ring = _without_cards(without_specks(~ground.mask), ground.calm)
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


def _without_cards(ring: NDArray[np.uint8], calm: Bgr8) -> Gray8:
    """Drop what is mostly of one flat colour, as a price tag is and no ring, where something larger is left."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ring, connectivity=8)
    areas = stats[:, cv2.CC_STAT_AREA]
    card = np.zeros(len(areas), np.bool_)
    for label in range(1, len(areas)):
        if areas[label] < areas[1:].max():
            colours = calm[labels == label].astype(np.int16)
            off = np.abs(colours - np.median(colours, axis=0)).max(axis=1)
            card[label] = float((off < _FLAT_LEVELS).mean()) > _MOSTLY_FLAT
    return np.where(card[labels], np.uint8(0), ring).astype(np.uint8)


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
