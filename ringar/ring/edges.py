"""The mask's edge moved to where the photo's edge is: soft shadows and JPEG's fringes fall to the ground."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Gray8
from ringar.ring.band import outline_points, rim_points
from ringar.ring.ground import Ground, disc
from ringar.ring.head import filled_hull
from ringar.ring.projection import PhotoCamera
from ringar.ring.repair import ROPE_VALLEY, without_specks
from ringar.ring.rims import RimFit

_LIGHTER_LEVELS, _TINTED_LEVELS = 14.0, 30.0
_FACET_SLOPE = 12.0
"""Steepest slope near a pixel, in levels per pixel, above which it shows facets, prongs or beads, not a soft shadow."""
_THIN_PX = 1
"""Half the width up to which ground inside the mask's edge is left to the matte."""
_SURE_COST = 0.3
_HEAD_HEIGHT, _HEAD_REACH = 1.35, 1.1
_FULL_VIEW_DEG = 62.0


def settled(ring: NDArray[np.uint8], ground: Ground, fit: RimFit) -> Gray8:
    """Draw a ring mask's edge to the strongest edge near it, by flooding from what is surely ring and surely ground.

    Parameters
    ----------
    ring
        (height, width) uint8, 255 = ring: may hold the shadow close to the ring and JPEG's fringe.
    ground
        What is known about the ground.
    fit
        View and band: well inside the band's body the mask is right, well outside only a head belongs to the ring.
    """
    camera, band = fit.camera, fit.band
    slack = 2 + round(2 * fit.misfit_px)
    outline = filled_hull(camera.project(outline_points(band)), ring.shape)
    near, far = (filled_hull(camera.project(rim), ring.shape) for rim in rim_points(band))
    body = outline & ~(near & far)
    zone = _head_zone(camera, ring.shape)
    sure = _facets(ring, ground) & zone
    if fit.cost < _SURE_COST:
        valleys = round(ROPE_VALLEY * camera.scale_px) if band.rope else 0
        sure = sure | (np.asarray(cv2.erode(body, disc(slack + valleys)), np.uint8) & ring)
    else:
        sure = sure | np.asarray(cv2.erode(ring, disc(5)), np.uint8)
    markers = np.zeros(ring.shape, np.int32)
    markers[ring == 0] = 2
    if fit.cost < _SURE_COST:
        beyond = np.asarray(cv2.dilate(outline, disc(2 * slack)), np.uint8) | zone
        markers[beyond == 0] = 2
    markers[sure > 0] = 1
    padded = cv2.copyMakeBorder(markers, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=2)
    cv2.watershed(np.asarray(cv2.copyMakeBorder(ground.calm, 1, 1, 1, 1, cv2.BORDER_REPLICATE), np.uint8), padded)
    flooded = np.asarray((padded[1:-1, 1:-1] == 2) * np.uint8(255), np.uint8) & ring
    thick = np.asarray(cv2.morphologyEx(flooded, cv2.MORPH_OPEN, disc(_THIN_PX)), np.uint8)
    extra = flooded & np.asarray(cv2.dilate(thick, disc(2 * _THIN_PX)), np.uint8)
    return ring & ~(extra & without_specks(ring, 1.0))


def _facets(ring: NDArray[np.uint8], ground: Ground) -> Gray8:
    """Inside of the mask that neither shadow nor JPEG explains."""
    off = ground.calm.astype(np.float32) - ground.colour
    lighter = off.mean(axis=-1)
    tint = np.abs(off - lighter[..., None]).max(axis=-1)
    clear = (np.abs(lighter) > _LIGHTER_LEVELS) & ((tint > _TINTED_LEVELS) | (ground.sharpness > _FACET_SLOPE))
    inside = np.asarray(cv2.erode(ring, disc(2)), np.uint8)
    return inside & np.asarray(clear * np.uint8(255), np.uint8)


def _head_zone(camera: PhotoCamera, shape: tuple[int, ...]) -> Gray8:
    """Where a head may be: round the band's top; seen from above, round it on all sides."""
    top = camera.project(np.array([0.0, 0.0, _HEAD_HEIGHT]))
    zone = np.zeros(shape[:2], np.uint8)
    cv2.circle(zone, (round(top[0]), round(top[1])), round(_HEAD_REACH * camera.scale_px), 255, -1)
    if camera.elevation_deg > _FULL_VIEW_DEG:
        return zone
    middle = camera.project(np.zeros(3))
    upward = (top - middle) / max(float(np.linalg.norm(top - middle)), 1e-6)
    rows, cols = np.mgrid[: shape[0], : shape[1]]
    above = (cols - middle[0]) * upward[0] + (rows - middle[1]) * upward[1] > 0.4 * camera.scale_px
    return np.asarray(zone * above, np.uint8)
