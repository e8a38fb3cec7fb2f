"""A ring's cutout, its contours and its view: the network tells where it is, the photo where its edges are."""

from dataclasses import dataclass
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8, Floats, Gray8, ProductView
from ringar.ring.contour import Silhouette, trace
from ringar.ring.edges import ground_round, off_ground, settled
from ringar.ring.gaps import inner_walls, lighter_gaps
from ringar.ring.ground import plain_ground, smooth_ground
from ringar.ring.matte import soft_cutout
from ringar.ring.mirror import mirror_row
from ringar.ring.picture_size import at_least, shrink
from ringar.ring.pieces import above, disc, without_specks
from ringar.ring.repair import body_and_hole, leaks, seen_through
from ringar.ring.rims import RimFit, refit_rims
from ringar.ring.ring_network import ring_share
from ringar.ring.upright import fit_upright

SEGMENT_SIZE_PX = 512
"""Long side at which the ring's contours are traced and its view is fitted."""
MATTE_SIZE_PX = 1024
"""Long side at which edges are made soft; larger photos get their alpha enlarged from there."""
_ANOTHER_RING_SHARE = 0.35
_NEAR_PX = 6
_LIKELY, _SURE = 40, 200
_EDGE_BLUR_PX = 1.0
_OFF_LEVELS = 8.0
_CLEARLY_BETTER, _ABOUT_AS_WELL = 0.75, 1.3
"""Shares of a fit's cost: a fit with walls must stay below the first, one from the top may reach the second."""
_STANDING_DEG = 30.0
"""Elevation below which a ring stands rather than lies."""


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


class _Reading(NamedTuple):
    """A mask, its contours and the view fitted to them."""

    share: Gray8
    shape: Silhouette
    fit: RimFit


def segment_given(cutout: NDArray[np.uint8], view: ProductView | None = None) -> Segmentation:
    """Trace and fit a BGRA cutout whose alpha is given."""
    fine = at_least(shrink(cutout, MATTE_SIZE_PX), SEGMENT_SIZE_PX)
    alpha = np.ascontiguousarray(shrink(fine, SEGMENT_SIZE_PX)[..., 3])
    shape = trace(alpha)
    return Segmentation(fine, alpha, shape, fit_upright(shape, alpha, view) if shape else None, True)


def segment(image: Bgr8, view: ProductView | None = None) -> Segmentation:
    """Cut a ring out of its ground and fit its view."""
    fine = at_least(shrink(image, MATTE_SIZE_PX), SEGMENT_SIZE_PX)
    coarse = shrink(fine, SEGMENT_SIZE_PX)
    share = shrink(ring_share(fine), SEGMENT_SIZE_PX)
    ground = smooth_ground(coarse.astype(np.float32)) if plain_ground(coarse) else None
    row = None if ground is None else _table_row(coarse, ground)
    if row is not None:
        share[row:] = 0
    share &= _alone(without_specks(above(share, _LIKELY)), share > _SURE)
    if ground is not None:
        share = np.maximum(share, lighter_gaps(share, coarse, ground))
    shape = trace(share)
    if shape is None:
        empty = np.zeros_like(share)
        return Segmentation(np.dstack([fine, np.zeros(fine.shape[:2], np.uint8)]), empty, None, None, True)
    reading = _Reading(share, shape, fit_upright(shape, share, view))
    if ground is not None:
        reading = _with_walls(reading, _levels_off(coarse, ground), view)
    share, fit = reading.share, reading.fit
    if ground is not None and view is None:
        fit = _from_the_top(reading)
    body, hole = body_and_hole(fit, share.shape)
    share = np.maximum(share, leaks(above(share, 127), body, fit))
    around = ground_round(coarse, share)
    through = seen_through(share, hole, off_ground(coarse, around), fit)
    ring = without_specks(settled(share, coarse, off_ground(coarse, around, shaded=True), through))
    ring = _alone(ring, ring > _SURE)
    edge = cv2.GaussianBlur(cv2.resize(ring, fine.shape[1::-1], interpolation=cv2.INTER_LINEAR), (0, 0), _EDGE_BLUR_PX)
    cutout = soft_cutout(fine, np.asarray(edge, np.uint8))
    alpha = np.ascontiguousarray(shrink(cutout, SEGMENT_SIZE_PX)[..., 3])
    shape = trace(alpha)
    return Segmentation(
        cutout, alpha, shape, _settled_fit(fit, shape, alpha, view) if shape else None, ground is not None
    )


def _settled_fit(fit: RimFit, shape: Silhouette, alpha: Gray8, view: ProductView | None) -> RimFit:
    """The first mask's fit on the cutout's contours; where they still don't agree, whatever fits these best."""
    fit = refit_rims(fit, shape, view)
    return min(fit, fit_upright(shape, alpha, view), key=lambda one: one.cost) if fit.doubtful else fit


def _with_walls(reading: _Reading, off: Floats, view: ProductView | None) -> _Reading:
    """The ring as it was read, or with what may be a band's inner wall where a standing band fits that far better.

    A shadow in the hole of a ring that lies looks like a wall, too; into the hole of one that stands none falls.
    """
    walls = inner_walls(reading.share, off)
    share = np.maximum(reading.share, walls)
    shape = trace(share) if walls.any() else None
    if shape is None:
        return reading
    fit = fit_upright(shape, share, view)
    stands = fit.camera.elevation_deg < _STANDING_DEG
    return _Reading(share, shape, fit) if stands and fit.cost < _CLEARLY_BETTER * reading.fit.cost else reading


def _from_the_top(reading: _Reading) -> RimFit:
    """The fit; the one from the top where no hole is seen and that fits about as well."""
    if reading.shape.holed:
        return reading.fit
    fit = fit_upright(reading.shape, reading.share, ProductView.TOP)
    return fit if fit.cost < _ABOUT_AS_WELL * reading.fit.cost else reading.fit


def _table_row(image: Bgr8, ground: Floats) -> int | None:
    """The row from which on the photo shows the ring's image in a table; None where there is none."""
    off = _levels_off(image, ground)
    return mirror_row(image, ground, without_specks(above(off, _OFF_LEVELS)))


def _levels_off(image: Bgr8, ground: Floats) -> Floats:
    """(height, width) by how many levels each pixel is off a plain ground's colour."""
    return np.asarray(np.abs(image - ground).max(axis=-1), np.float32)


def _alone(ring: Gray8, sure: NDArray[np.bool_]) -> Gray8:
    """The largest piece and what nearly touches it; things beside it only where much of them is surely ring, too."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ring, connectivity=8)
    if count < 3:
        return ring
    largest = 1 + int(stats[1:, cv2.CC_STAT_AREA].argmax())
    near = cv2.dilate((labels == largest).astype(np.uint8), disc(_NEAR_PX)) > 0
    areas = np.bincount(labels[sure], minlength=count)
    keep = areas > _ANOTHER_RING_SHARE * areas[largest]
    keep[np.unique(labels[near])] = True
    keep[0] = False
    return np.asarray(keep[labels] * np.uint8(255), np.uint8)
