"""Steadiness along the finger: where the skin under the ring went since the last frame.

Landmarks tremble along the finger by some per cent of its width, and no edge holds the ring there. The skin does:
a patch of it, finger upright, is found again in the next frame by its brightness steps along the finger.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from ringar.records import Bgr8, FingerFit, Floats, Point

PATCH_PX = 24
"""Patch pixels per finger width."""
BELOW_WIDTHS, ABOVE_WIDTHS, HALF_WIDTHS = 0.8, 1.2, 0.4
"""Reach of the patch from the ring towards base and tip, and to either side, in finger widths: up to the creases of the
first knuckle, short of the silhouette."""
SEARCH_WIDTHS = 0.5
"""How far along the finger the skin is looked for around the landmarks' place."""
CLEAR_MATCH = 0.5
"""Squared difference at the best place over that at the median place: above it nothing was recognised."""
LANDMARK_PULL = 0.06
"""Share of the way back to the landmarks' place per frame, so that the ring does not creep."""
FREE_DRIFT = 0.25
"""Farther from the landmarks' place than this, in finger widths, the ring is pulled back faster."""

ROWS = round((BELOW_WIDTHS + ABOVE_WIDTHS) * PATCH_PX) + 1
COLUMNS = 2 * round(HALF_WIDTHS * PATCH_PX) + 1
MARGIN = round(SEARCH_WIDTHS * PATCH_PX)


@dataclass(frozen=True)
class Upright:
    """A place on a finger: its centre, the direction to the tip and the width, all in frame pixels."""

    center_px: Point
    axis: Point
    width_px: float


def skin_patch(image_bgr: Bgr8, place: Upright, margin_rows: int = 0) -> Floats:
    """Grey skin around a place, finger upright, (ROWS + 2 * margin_rows, COLUMNS) float32."""
    step = place.width_px / PATCH_PX
    axis = np.array(place.axis)
    right = np.array([-axis[1], axis[0]])
    top = (ABOVE_WIDTHS * PATCH_PX + margin_rows) * step
    origin = np.array(place.center_px) - right * step * (COLUMNS - 1) / 2 + axis * top
    patch = cv2.warpAffine(
        image_bgr,
        np.column_stack([right * step, -axis * step, origin]),
        (COLUMNS, ROWS + 2 * margin_rows),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    grey = cv2.GaussianBlur(cv2.cvtColor(patch, cv2.COLOR_BGR2GRAY).astype(np.float32), (0, 0), 1.0)
    return np.asarray(grey, dtype=np.float32)


def steady_offset(image_bgr: Bgr8, place: Upright, before: FingerFit | None) -> float:
    """How far along the finger the ring belongs from the landmarks' place, in finger widths towards the tip.

    Parameters
    ----------
    image_bgr
        The frame.
    place
        Where landmarks and edges put the ring.
    before
        The same ring's fit in the last frame; without one, or where its skin isn't found again, the offset is 0.
    """
    if before is None or before.skin_patch is None or before.skin_patch.shape != (ROWS, COLUMNS):
        return 0.0
    found = _found_at(skin_patch(image_bgr, place, MARGIN), before.skin_patch)
    if found is None:
        return 0.0
    excess = abs(found) / FREE_DRIFT
    pull = LANDMARK_PULL + (1.0 - LANDMARK_PULL) * excess**4 / (1.0 + excess**4)
    return found * (1.0 - pull)


def _found_at(search: Floats, template: Floats) -> float | None:
    """Offset of the template's centre from the search patch's, in finger widths towards the tip."""
    steps, wanted = np.diff(search, axis=0), np.diff(template, axis=0)
    difference = cv2.matchTemplate(steps, wanted, cv2.TM_SQDIFF)[:, 0]
    best = int(np.argmin(difference))
    if not 0 < best < len(difference) - 1 or difference[best] > CLEAR_MATCH * np.median(difference):
        return None
    before, at, after = (float(difference[best + k]) for k in (-1, 0, 1))
    vertex = best + 0.5 * (before - after) / max(before - 2.0 * at + after, 1e-9)
    return (MARGIN - vertex) / PATCH_PX
