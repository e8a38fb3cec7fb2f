"""What the fitted band knows better: highlights that look like ground are metal, and one sees through its hole."""

import cv2
import numpy as np

from ringar.records import Floats, Gray8
from ringar.ring.band import outline_points, rim_points
from ringar.ring.head import filled_hull, head_candidates
from ringar.ring.pieces import disc, without_specks
from ringar.ring.rims import RimFit

_EDGE_PX = 2
_NO_RING, _LIKELY_RING, _SURE_RING, _ALIKE_LEVELS = 20, 128, 190, 8.0
_ROPE_VALLEY = 0.12
"""Depth of the valleys between a rope's strands, in inner radii."""
_SURE_COST, _LARGEST_LEAK = 0.35, 0.3


def body_and_hole(fit: RimFit, shape: tuple[int, ...]) -> tuple[Gray8, Gray8]:
    """Where a picture of (height, width) shows the fitted band, and where one sees through it; 255 = there."""
    size = (shape[0], shape[1])
    outline = filled_hull(fit.camera.project(outline_points(fit.band)), size)
    near, far = (filled_hull(fit.camera.project(rim), size) for rim in rim_points(fit.band))
    return outline & ~(near & far), near & far


def leaks(ring: Gray8, body: Gray8, fit: RimFit) -> Gray8:
    """What a ring mask (255 = ring) misses inside the fitted band; nothing where the fit is doubtful."""
    slack = _EDGE_PX + round(2 * fit.misfit_px)
    valleys = round(_ROPE_VALLEY * fit.camera.scale_px) if fit.band.rope else 0
    missing = np.asarray(cv2.erode(body, disc(slack + valleys)), np.uint8) & ~ring
    if fit.cost > _SURE_COST or (missing > 0).sum() > _LARGEST_LEAK * (body > 0).sum():
        return np.zeros_like(ring)
    return np.asarray(cv2.dilate(missing, disc(slack + _EDGE_PX)), np.uint8) & body


def seen_through(share: Gray8, hole: Gray8, off: Floats, fit: RimFit) -> Gray8:
    """Where the fitted hole shows no ring; from the top, where it is narrow, it is enough that nothing surely is ring.

    ``off`` is how many levels each pixel is off the ground's colour.
    """
    inner = np.asarray(cv2.erode(hole, disc(_EDGE_PX + round(2 * fit.misfit_px))), np.uint8)
    if not fit.from_top:
        return np.where(share < _NO_RING, inner, np.uint8(0)).astype(np.uint8)
    open_band = fit.cost < _SURE_COST and not head_candidates(share, fit.camera, fit.band)
    clear = inner if open_band else np.where(share < _SURE_RING, inner, np.uint8(0))
    clear = np.where((off < _ALIKE_LEVELS) | (share < _LIKELY_RING), hole, clear).astype(np.uint8)
    return without_specks(np.asarray(cv2.morphologyEx(clear, cv2.MORPH_OPEN, disc(1)), np.uint8), 0.1)
