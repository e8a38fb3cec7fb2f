"""A ring's cutout, its contours and its view: the network tells where it is, the photo where its edges are."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8, Floats, Gray8, ProductView
from ringar.ring.contour import Silhouette, trace
from ringar.ring.edges import off_ground, settled
from ringar.ring.ground import plain_ground, smooth_ground
from ringar.ring.matte import soft_cutout
from ringar.ring.mirror import mirror_row
from ringar.ring.picture_size import at_least, shrink
from ringar.ring.pieces import disc, without_specks
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
_WALL_LEVELS, _LEAST_WALLS, _CLEARLY_BETTER = 12.0, 0.02, 0.75
"""Levels off the ground that may be a wall, the least share of the ring that is worth a second fit, and the share of
the first fit's cost that the second must stay below."""
_LIGHTER_LEVELS, _MOSTLY = 30.0, 0.6
"""Levels over a plain ground's colour that no shadow explains, and the part of a gap that must be so to be ring."""
_BESIDE_PX = 9
_MOST_WALLS = 0.7
"""Share of the gaps that walls may fill: the hole of a ring of any width stays open."""
_DOUBTED, _LEAST_DOUBT = 20, 0.05
"""The ring's share from which on a pixel may be ring, and the least part of the walls that must be so: a hole of which
the network is sure is no wall."""
_LEAST_HOLE, _ABOUT_AS_WELL = 0.01, 1.3
"""A hole's least share of the ring's area, and how much worse than another view the one from the top may fit."""
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
    share &= _alone(without_specks(_above(share, _LIKELY)), share > _SURE)
    if ground is not None:
        share = np.maximum(share, _lighter_gaps(share, coarse, ground))
    shape = trace(share)
    if shape is None:
        empty = np.zeros_like(share)
        return Segmentation(np.dstack([fine, np.zeros(fine.shape[:2], np.uint8)]), empty, None, None, True)
    fit = fit_upright(shape, share, view)
    if ground is not None:
        share, fit = _with_walls(share, fit, _levels_off(coarse, ground), view)
        fit = _from_the_top(fit, share, view)
    body, hole = body_and_hole(fit, share.shape)
    share = np.maximum(share, leaks(_above(share, 127), body, fit))
    off = off_ground(coarse, share)
    ring = without_specks(settled(share, coarse, off, seen_through(share, hole, off, fit)))
    ring = _alone(ring, ring > _SURE)
    edge = cv2.GaussianBlur(cv2.resize(ring, fine.shape[1::-1], interpolation=cv2.INTER_LINEAR), (0, 0), _EDGE_BLUR_PX)
    cutout = soft_cutout(fine, np.asarray(edge, np.uint8))
    alpha = np.ascontiguousarray(shrink(cutout, SEGMENT_SIZE_PX)[..., 3])
    shape = trace(alpha)
    return Segmentation(cutout, alpha, shape, refit_rims(fit, shape, view) if shape else None, ground is not None)


def _with_walls(share: Gray8, fit: RimFit, off: Floats, view: ProductView | None) -> tuple[Gray8, RimFit]:
    """The ring's share and fit; with what is off a plain ground's colour in its gaps where a band fits that far better.

    A wide band's bright inner wall looks much like its ground, and so does a shadow in the hole of a ring that lies;
    into the hole of one that stands none falls.
    """
    ring = _above(share, 127)
    gaps = _gaps(ring)
    inside = np.where(off > _WALL_LEVELS, gaps, np.uint8(0))
    walls = np.asarray(cv2.morphologyEx(inside, cv2.MORPH_OPEN, disc(2)), np.uint8)
    filled, seen, empty = (int(np.count_nonzero(part)) for part in (walls, ring, gaps))
    doubted = np.count_nonzero(walls & _above(share, _DOUBTED))
    if filled < _LEAST_WALLS * seen or filled > _MOST_WALLS * empty or doubted < _LEAST_DOUBT * filled:
        return share, fit
    fuller = np.maximum(share, walls)
    shape = trace(fuller)
    other = fit if shape is None else fit_upright(shape, fuller, view)
    stands = other.camera.elevation_deg < _STANDING_DEG
    return (fuller, other) if stands and other.cost < _CLEARLY_BETTER * fit.cost else (share, fit)


def _from_the_top(fit: RimFit, share: Gray8, view: ProductView | None) -> RimFit:
    """The fit; the one from the top where no hole is seen and that fits about as well."""
    shape = trace(share)
    if view is not None or shape is None or shape.hole_area_px > _LEAST_HOLE * shape.area_px:
        return fit
    other = fit_upright(shape, share, ProductView.TOP)
    return other if other.cost < _ABOUT_AS_WELL * fit.cost else fit


def _lighter_gaps(share: Gray8, image: Bgr8, ground: Floats) -> Gray8:
    """Gaps, 255, that are mostly lighter than the ground in some colour: stones, for ground in a gap has shade.

    None where the ground beside the ring is lighter, too: it is another one than the photo's margins tell.
    """
    ring = _above(share, 127)
    gaps = _gaps(ring)
    lighter = (image - ground).max(axis=-1) > _LIGHTER_LEVELS
    beside = np.asarray(cv2.dilate(ring, disc(_BESIDE_PX)) > 0) & (ring == 0) & (gaps == 0)
    if not beside.any() or lighter[beside].mean() > 1 - _MOSTLY:
        return np.zeros_like(ring)
    count, number = cv2.connectedComponents(gaps)
    parts = np.bincount(number[lighter], minlength=count) / np.bincount(number.ravel(), minlength=count)
    stones = parts > _MOSTLY
    stones[0] = False
    return np.where(stones[number], np.uint8(255), np.uint8(0))


def _gaps(ring: Gray8) -> Gray8:
    """What the outline of a ring's mask encloses without being ring, 255."""
    outline = cv2.findContours(ring, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0]
    return np.asarray(cv2.drawContours(np.zeros_like(ring), outline, -1, 255, cv2.FILLED), np.uint8) & ~ring


def _table_row(image: Bgr8, ground: Floats) -> int | None:
    """The row from which on the photo shows the ring's image in a table; None where there is none."""
    off = _levels_off(image, ground)
    return mirror_row(image, ground, without_specks(np.where(off > _OFF_LEVELS, np.uint8(255), np.uint8(0))))


def _levels_off(image: Bgr8, ground: Floats) -> Floats:
    """(height, width) by how many levels each pixel is off a plain ground's colour."""
    return np.asarray(np.abs(image - ground).max(axis=-1), np.float32)


def _above(share: Gray8, least: int) -> Gray8:
    return np.where(share > least, np.uint8(255), np.uint8(0)).astype(np.uint8)


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
