"""Steadiness along the finger: where the skin under the ring went since the last frame.

Landmarks tremble along the finger by some per cent of its width, and no edge holds the ring there. The skin does:
a patch of it, finger upright, is found again in the next frame by its brightness steps along the finger. The ring's
centre lies on the finger's axis, the skin before it: a finger that tilts towards the camera carries its skin towards
the base in the picture and shortens it.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from ringar.records import Bgr8, Floats, Point, SkinHold

PATCH_PX = 24
"""Patch pixels per finger width."""
BELOW_WIDTHS, ABOVE_WIDTHS, HALF_WIDTHS = 0.6, 1.4, 0.4
"""Reach of the patch from the ring towards base and tip, and to either side, in finger widths: up to the creases of the
first knuckle, short of the silhouette."""
SEARCH_WIDTHS = 0.5
"""How far along the finger the skin is looked for around the landmarks' place."""
STRONGEST_STEP = 3.0
"""Brightness steps beyond this times their mean count no more than it: edges of highlights, which wander over the skin,
are strong."""
CLEAR_MATCH = 0.6
"""Squared difference at the best place over that at the median place: above it nothing was recognised."""
SAME_VIEW = 0.15
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
SKIN_HEIGHT = 0.2
"""Height of the skin over the finger's axis by which a tilt moves it, in finger widths. A rigid finger's would be 0.45;
where a finger bends its skin slides the other way. 0.2 is steadiest over 15 path-traced sequences of both kinds."""
STEEPEST_DEG = 66.0
"""A finger that points at the camera more than this shows too little skin to reckon with."""

ROWS = round((BELOW_WIDTHS + ABOVE_WIDTHS) * PATCH_PX) + 1
COLUMNS = 2 * round(HALF_WIDTHS * PATCH_PX) + 1
MARGIN = round(SEARCH_WIDTHS * PATCH_PX)


@dataclass(frozen=True)
class Upright:
    """A place on a finger: its centre, the direction to the tip and the width in frame pixels, and the tilt."""

    center_px: Point
    axis: Point
    width_px: float
    tilt_deg: float

    @property
    def along_px(self) -> float:
        """Length in the picture of one finger width along the skin."""
        return self.width_px * float(np.cos(np.radians(min(abs(self.tilt_deg), STEEPEST_DEG))))

    @property
    def skin_px(self) -> Point:
        """Where in the picture the skin is that lies over the centre."""
        sunk = SKIN_HEIGHT * self.width_px * float(np.sin(np.radians(self.tilt_deg)))
        return self.center_px[0] - sunk * self.axis[0], self.center_px[1] - sunk * self.axis[1]


def skin_patch(image_bgr: Bgr8, place: Upright, margin_rows: int = 0) -> Floats:
    """Grey skin around a place, finger upright, (ROWS + 2 * margin_rows, COLUMNS) float32."""
    axis = np.array(place.axis)
    across = np.array([-axis[1], axis[0]]) * place.width_px / PATCH_PX
    along = axis * place.along_px / PATCH_PX
    above = ABOVE_WIDTHS * PATCH_PX + margin_rows
    origin = np.array(place.skin_px) - across * (COLUMNS - 1) / 2 + along * above
    patch = cv2.warpAffine(
        image_bgr,
        np.column_stack([across, -along, origin]),
        (COLUMNS, ROWS + 2 * margin_rows),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    grey = cv2.GaussianBlur(cv2.cvtColor(patch, cv2.COLOR_BGR2GRAY).astype(np.float32), (0, 0), 1.0)
    return np.asarray(grey, dtype=np.float32)


def hold(image_bgr: Bgr8, place: Upright, before: SkinHold | None) -> SkinHold:
    """Hold the ring to its skin, with a slow pull back to the landmarks' place.

    Parameters
    ----------
    image_bgr
        The frame.
    place
        Where landmarks and edges put the ring.
    before
        What held the same ring in the last frame; without it the ring goes where the landmarks put it.
    """
    if before is None or before.patch.shape != (ROWS, COLUMNS):
        return SkinHold(skin_patch(image_bgr, place), 0.0, 0.0, place.tilt_deg)
    search = skin_patch(image_bgr, place, MARGIN)
    found, mismatch = _find(search, before.patch)
    if mismatch > CLEAR_MATCH:
        offset = before.landmark_offset * LOST_DECAY
        return SkinHold(_cut(search, offset), 0.0, offset, place.tilt_deg)
    held = found + before.patch_offset
    pull = max(LANDMARK_PULL * _beyond(held, SLACK), _beyond(held, FREE_DRIFT))
    offset = held * (1.0 - pull)
    if mismatch < SAME_VIEW and abs(offset - found) < LONGEST_HOLD:
        return SkinHold(before.patch, offset - found, offset, place.tilt_deg)
    return SkinHold(_cut(search, offset), 0.0, offset, place.tilt_deg)


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
    strongest = np.float32(STRONGEST_STEP) * np.abs(wanted).mean()
    steps, wanted = (np.clip(each, -strongest, strongest) for each in (steps, wanted))
    difference = cv2.matchTemplate(steps, wanted, cv2.TM_SQDIFF)[:, 0]
    best = int(np.argmin(difference))
    if not 0 < best < len(difference) - 1:
        return 0.0, 1.0
    before, at, after = (float(difference[best + k]) for k in (-1, 0, 1))
    vertex = best + 0.5 * (before - after) / max(before - 2.0 * at + after, 1e-9)
    return (MARGIN - vertex) / PATCH_PX, at / max(float(np.sort(difference)[len(difference) // 2]), 1e-9)
