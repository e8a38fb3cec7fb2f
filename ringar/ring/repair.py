"""The mask set right by the fitted band: leaks filled, the hole opened, shadows and mirror images taken off."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Gray8
from ringar.ring.band import outline_points, rim_points
from ringar.ring.ground import Ground, disc
from ringar.ring.head import filled_hull
from ringar.ring.rims import RimFit

_EDGE_PX = 2
ROPE_VALLEY = 0.12
"""Depth of the valleys between a rope's strands, in inner radii."""
_LARGEST_LEAK, _LARGEST_SURE_LEAK = 0.25, 0.5
_SURE_COST = 0.3
_SMALL_EXCESS = 0.01
_HALF_SHADE = 0.5
_HEAD_AREA = 0.03
_GAP = 0.13
_FACE_DEG = 35.0
"""From this elevation on a photo shows a stone's face; below it, the gaps of its setting."""
_THIN, _HEAD_REACH = 0.06, 0.25
_FULL_VIEW_DEG = 65.0
"""Above this elevation a head may reach out below the band."""


def repaired(ring: Gray8, ground: Ground, fit: RimFit) -> Gray8:
    """Set a ring mask (255 = ring) right by the fitted band."""
    camera, band = fit.camera, fit.band
    slack = _EDGE_PX + round(2 * fit.misfit_px)
    outline = filled_hull(camera.project(outline_points(band)), ring.shape)
    near, far = (filled_hull(camera.project(rim), ring.shape) for rim in rim_points(band))
    hole = near & far
    body = outline & ~hole
    valleys = round(ROPE_VALLEY * camera.scale_px) if band.rope else 0
    leaks = cv2.bitwise_and(cv2.erode(body, disc(slack + valleys)), ~ring)
    most = _LARGEST_SURE_LEAK if fit.cost < _SURE_COST else _LARGEST_LEAK
    if (leaks > 0).sum() > most * (body > 0).sum():
        return ring
    filled = cv2.bitwise_or(ring, cv2.bitwise_and(cv2.dilate(leaks, disc(3 * _EDGE_PX)), body)).astype(np.uint8)
    reach: Gray8 = np.asarray(cv2.dilate(outline, disc(slack)), np.uint8)
    extra = _not_head(filled & ~reach, ground, fit)
    beside = np.asarray(filled & ~extra & ~np.asarray(cv2.dilate(body, disc(1)), np.uint8), np.uint8)
    extra = extra | _faint_fringe(beside, ground, fit)
    open_area = ground.like
    if fit.cost < _SURE_COST and not _may_be_covered(filled & ~reach & ~extra, fit):
        open_area = open_area | (ground.shade if ground.plain else True)
    seen_through = cv2.bitwise_and(cv2.erode(hole, disc(slack)), np.asarray(open_area * 255, np.uint8))
    opened: Gray8 = np.asarray(cv2.morphologyEx(seen_through, cv2.MORPH_OPEN, disc(2)), np.uint8)
    through = without_specks(opened, 0.1)
    kept = np.asarray(filled & ~through & ~extra, np.uint8)
    return np.asarray(kept | _bleached_stone(kept & ~outline, ground, fit), np.uint8)


def _bleached_stone(outside: NDArray[np.uint8], ground: Ground, fit: RimFit) -> Gray8:
    """Gaps in a head that are as white as the ground: a colourless stone between its prongs."""
    if not ground.plain or fit.camera.elevation_deg < _FACE_DEG or not _may_be_covered(outside, fit):
        return np.zeros_like(outside)
    closed = cv2.morphologyEx(outside, cv2.MORPH_CLOSE, disc(max(2, round(_GAP * fit.camera.scale_px))))
    return np.asarray(cv2.bitwise_and(closed, np.asarray(ground.faint * 255, np.uint8)), np.uint8)


def _may_be_covered(outside: NDArray[np.uint8], fit: RimFit) -> bool:
    """True where a head stands out of the band: it may hang over the hole and be as grey as a shadow."""
    return float((outside > 0).sum()) > _HEAD_AREA * fit.camera.scale_px**2


def _faint_fringe(outside: NDArray[np.uint8], ground: Ground, fit: RimFit) -> Gray8:
    """What JPEG smears round the band's edge, on a busy ground all that is thin; heads, as faint, are left alone."""
    thick = cv2.morphologyEx(outside, cv2.MORPH_OPEN, disc(max(2, round(_THIN * fit.camera.scale_px))))
    reach_px = max(3, round(_HEAD_REACH * fit.camera.scale_px))
    if not ground.plain:
        return np.asarray(outside & ~np.asarray(cv2.dilate(thick, disc(_EDGE_PX)), np.uint8), np.uint8)
    near_head: Gray8 = np.asarray(cv2.dilate(thick, disc(reach_px)), np.uint8)
    return np.asarray(outside & (ground.faint * np.uint8(255)) & ~near_head, np.uint8)


def _not_head(outside: NDArray[np.uint8], ground: Ground, fit: RimFit) -> Gray8:
    """Pieces outside the band that are no head: specks hardly off the ground, and shadows and mirror images below."""
    camera = fit.camera
    count, labels, stats, middles = cv2.connectedComponentsWithStats(outside, connectivity=8)
    middle, top = camera.project(np.array([[0.0, 0.0, 0.0], [0.0, 0.0, 1.0]]))
    upward = (top - middle) / max(float(np.linalg.norm(top - middle)), 1e-6)
    drop = np.zeros(count, np.bool_)
    for label in range(1, count):
        piece = labels == label
        if stats[label, cv2.CC_STAT_AREA] < _SMALL_EXCESS * camera.scale_px**2:
            drop[label] = float(ground.faint[piece].mean()) > _HALF_SHADE
            continue
        below = float((middles[label] - middle) @ upward) < 0
        shady = float(ground.shade[piece].mean()) > _HALF_SHADE
        drop[label] = below and (shady or abs(camera.elevation_deg) < _FULL_VIEW_DEG)
    return np.asarray(drop[labels] * np.uint8(255), np.uint8)


def without_specks(ring: NDArray[np.uint8], smallest: float = 0.02) -> Gray8:
    """Drop everything that is smaller than a share of the largest piece."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ring, connectivity=8)
    if count < 2:
        return np.zeros_like(ring)
    areas = stats[:, cv2.CC_STAT_AREA].copy()
    areas[0] = 0
    return np.asarray((areas >= smallest * areas.max())[labels] * np.uint8(255), np.uint8)
