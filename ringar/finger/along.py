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
BELOW_WIDTHS, ABOVE_WIDTHS, HALF_WIDTHS = 0.6, 1.4, 0.4
"""Reach of the patch from the ring towards base and tip, and to either side, in finger widths: up to the creases of the
first knuckle, short of the silhouette."""
SEARCH_WIDTHS = 0.5
"""How far along the finger the skin is looked for around the landmarks' place."""
CLEAR_MATCH = 0.5
"""Squared difference at the best place over that at the median place: above it nothing was recognised."""
SAME_VIEW = 0.2
LONGEST_HOLD = 0.15
"""Below this mismatch and this distance of the ring from the patch's middle the patch is kept for the next frame, so
that small errors do not add up; else it is cut anew."""
LOST_DECAY = 0.9
"""What is left per frame of the distance to the landmarks' place while the skin isn't found again."""
LANDMARK_PULL = 0.07
"""Share of the way back to the landmarks' place per frame, so that the ring does not creep."""
SLACK, FREE_DRIFT = 0.03, 0.25
"""Nearer to the landmarks' place than the first, in finger widths, the ring is left where it is; farther than the
second it is pulled back at once."""

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


@dataclass(frozen=True)
class Anchor:
    """The ring's place along the finger.

    Attributes
    ----------
    offset
        How far it lies from the landmarks' place, in finger widths towards the tip.
    patch
        (ROWS, COLUMNS) float32: the skin it is held to.
    patch_offset
        How far the ring lies from the patch's middle, likewise.
    """

    offset: float
    patch: Floats
    patch_offset: float


def anchor(image_bgr: Bgr8, place: Upright, before: FingerFit | None) -> Anchor:
    """Hold the ring to its skin, with a slow pull back to the landmarks' place.

    Parameters
    ----------
    image_bgr
        The frame.
    place
        Where landmarks and edges put the ring.
    before
        The same ring's fit in the last frame; without one the ring goes where the landmarks put it.
    """
    if before is None or before.skin_patch is None or before.skin_patch.shape != (ROWS, COLUMNS):
        return Anchor(0.0, skin_patch(image_bgr, place), 0.0)
    search = skin_patch(image_bgr, place, MARGIN)
    found, mismatch = _find(search, before.skin_patch)
    if mismatch > CLEAR_MATCH:
        offset = before.landmark_offset * LOST_DECAY
        return Anchor(offset, _cut(search, offset), 0.0)
    held = found + before.skin_offset
    pull = max(LANDMARK_PULL * _beyond(held, SLACK), _beyond(held, FREE_DRIFT))
    offset = held * (1.0 - pull)
    if mismatch < SAME_VIEW and abs(offset - found) < LONGEST_HOLD:
        return Anchor(offset, before.skin_patch, offset - found)
    return Anchor(offset, _cut(search, offset), 0.0)


def _beyond(distance: float, limit: float) -> float:
    """0 well within a limit, 1 well beyond it."""
    ratio = (distance / limit) ** 4
    return ratio / (1.0 + ratio)


def _cut(search: Floats, offset: float) -> Floats:
    """The patch at an offset from the middle of a search patch, (ROWS, COLUMNS)."""
    top = MARGIN - offset * PATCH_PX
    shifted = cv2.warpAffine(
        search,
        np.array([[1.0, 0.0, 0.0], [0.0, 1.0, top]]),
        (COLUMNS, ROWS),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(shifted, dtype=np.float32)


def _find(search: Floats, template: Floats) -> tuple[float, float]:
    """Offset of the template's middle from the search patch's, in finger widths towards the tip, and the mismatch.

    The mismatch is the squared difference at the best place over that at the median place.
    """
    steps, wanted = np.diff(search, axis=0), np.diff(template, axis=0)
    difference = cv2.matchTemplate(steps, wanted, cv2.TM_SQDIFF)[:, 0]
    best = int(np.argmin(difference))
    if not 0 < best < len(difference) - 1:
        return 0.0, 1.0
    before, at, after = (float(difference[best + k]) for k in (-1, 0, 1))
    vertex = best + 0.5 * (before - after) / max(before - 2.0 * at + after, 1e-9)
    return (MARGIN - vertex) / PATCH_PX, at / max(float(np.sort(difference)[len(difference) // 2]), 1e-9)
