"""What speaks against lifting a photo, and what to be careful about, each with advice."""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from ringar.records import Gray8
from ringar.ring.band import rim_points
from ringar.ring.contour import Silhouette
from ringar.ring.head import filled_hull, head_candidates
from ringar.ring.pieces import above, enclosed
from ringar.ring.rims import RimFit
from ringar.ring.segment import Segmentation

_WORST_COST, _DOUBTFUL_COST = 0.6, 0.5
_WORST_COST_BUSY = 0.35
_SMALLEST_RADIUS_PX = 40.0
_GOOD_RADIUS_PX = 90.0
_JUDGED_HOLE = 0.25
_SKIN_CHROMA = (133, 178), (85, 130)
"""Cr and Cb of skin of all tones in ordinary light."""
_LEAST_SKIN, _MOST_EDGE = 0.07, 0.6
_SOFTEST_METAL = 41.0
"""Spread of the luma of gold as yellow as skin, whose mirrored lights and darks are stronger (43 to 51) than skin's."""
_COSTS, _CHANCES = (0.1, 0.3, 0.45, 0.6), (0.98, 0.96, 0.75, 0.5)
_GUESSED, _NOT_PLAIN = 0.78, 0.9
_TOUCH_PX, _LEAST_TOUCH, _ROUNDED_OFF = 1.5, 0.01, 1.5
"""Distance that touches, the least part of the outline that is more than chance, and how many times more of an outline
that rounds off is near (1.7 to 3 measured; 1.0 to 1.47 where a hundredth to a tenth of the ring is cut off)."""
_SEEN_HOLE = 0.03
"""Least part of the silhouette that an open hole takes."""
_TIGHT_COST = 0.05
"""A smooth band without a head fits better than this."""
SURE_ANCHORS = 0.8
"""Anchor points of less confidence are to be looked at."""


@dataclass(frozen=True)
class Reason:
    """One finding about a photo.

    Attributes
    ----------
    sentence
        What is wrong or uncertain.
    advice
        What to do about it.
    """

    sentence: str
    advice: str

    def __str__(self) -> str:
        return f"{self.sentence} {self.advice}"


def refusal(found: Segmentation, inner_radius_px: float, *, by_hand: bool = False) -> Reason | None:
    """The reason why a photo can't be lifted; None where it can.

    Parameters
    ----------
    found
        The ring in its photo.
    inner_radius_px
        Inner radius at the photo's own size.
    by_hand
        True where a person has set the view or the inner edge: then how well the shape fits is no reason any more.
    """
    return next((reason for failed, reason in _tests(found, inner_radius_px, by_hand) if failed), None)


def _tests(found: Segmentation, inner_radius_px: float, by_hand: bool) -> Iterator[tuple[bool, Reason]]:
    """What would keep a photo from being lifted, and the reason to give; each is worked out when it is its turn."""
    shape, fit = found.silhouette, found.fit
    plain_ground = "Take a photo of one ring on a plain ground."
    hand = Reason("The photo shows a hand, not a ring by itself.", plain_ground)
    if shape is None or fit is None:
        yield _shows_hand(found), hand
        yield True, Reason("No ring stands out from the background.", plain_ground)
        return
    busy = not by_hand and not found.plain and fit.cost > _WORST_COST_BUSY
    yield busy and _shows_hand(found), hand
    yield busy, Reason("The background is too busy to find the ring.", "Put the ring on a plain ground.")
    yield shape.pieces > 1, Reason(f"The photo shows {shape.pieces} things.", "Show one ring alone.")
    yield _cut_off(found), Reason("The ring is cut off by the photo's edge.", "Leave some room on all sides.")
    yield fit.cost > _DOUBTFUL_COST and _shows_hand(found), hand
    small = inner_radius_px < _SMALLEST_RADIUS_PX
    width = f"The ring is only {2 * inner_radius_px:.0f} px wide."
    if by_hand:
        yield small, Reason(width, "Use a photo in which it is at least 200 px wide.")
        return
    yield fit.cost > _WORST_COST, Reason("No ring found: the shape is not a ring's.", plain_ground)
    elsewhere, agreement = _hole_agreement(found)
    yield elsewhere > 0.06, Reason("The photo seems to show several rings, one over the other.", "Show one ring alone.")
    closed = agreement < 0.4 or _might_be_anything(found)
    yield closed, Reason("No ring found: there is no hole where a ring has one.", "Show the ring's hole, too.")
    yield small, Reason(width, "Use a photo in which it is at least 200 px wide.")


def warnings(found: Segmentation, inner_radius_px: float) -> tuple[Reason, ...]:
    """What is uncertain about a photo that can be lifted."""
    fit = found.fit
    if fit is None:
        return ()
    reasons = []
    if inner_radius_px < _GOOD_RADIUS_PX:
        reasons.append(
            Reason(f"The ring is small in its photo ({2 * inner_radius_px:.0f} px).", "A larger photo looks sharper.")
        )
    if not found.plain:
        reasons.append(Reason("The background is not plain.", "Please check the cutout."))
    if anchor_confidence(found) < SURE_ANCHORS:
        reasons.append(Reason("The inner edge is uncertain.", "Please check the anchor points."))
    if fit.from_top:
        reasons.append(
            Reason("Taken from the top, the photo hides the ring's thickness.", "A view from 45 degrees is best.")
        )
    if fit.edge_on:
        reasons.append(Reason("The ring is seen nearly from its side.", "A view from 45 degrees is best."))
    return tuple(reasons)


def confidence(found: Segmentation) -> float:
    """How far the lift can be trusted, 0-1."""
    if found.fit is None:
        return 0.0
    value = 1.1 - 1.3 * found.fit.cost
    if found.fit.from_top:
        value *= 0.85
    if not found.plain:
        value *= 0.7
    return float(np.clip(value, 0.05, 1.0))


def anchor_confidence(found: Segmentation) -> float:
    """The chance, 0-1, that both ends of the inner edge are found within 2 % of its diameter.

    Measured on photos of known rings on many grounds (``ringar bench --part cutout``): from the side the misfit alone
    tells. From the top it does where a smooth band's hole is seen; where it is hidden, or the band has another profile,
    its thickness has to be guessed (about four of five right). So has the thickness of a signet ring's top.
    """
    fit, shape = found.fit, found.silhouette
    if fit is None or shape is None:
        return 0.0
    chance = float(np.interp(fit.cost, _COSTS, _CHANCES))
    if fit.flared or (fit.from_top and _thickness_is_guessed(found.alpha, shape, fit)):
        chance *= _GUESSED
    if not found.plain:
        chance *= _NOT_PLAIN
    return chance


def _thickness_is_guessed(alpha: Gray8, shape: Silhouette, fit: RimFit) -> bool:
    """Whether a ring seen from the top hides how thick its band is, or has another profile than a smooth band."""
    hidden = shape.hole_area_px < _SEEN_HOLE * shape.area_px
    return hidden or fit.rope or (fit.cost > _TIGHT_COST and not head_candidates(alpha, fit.camera, fit.band))


def _shows_hand(found: Segmentation) -> bool:
    """True where a good part of the photo and some of its edge, but not most of it, has a skin's hue."""
    photo = np.ascontiguousarray(found.cutout[..., :3])
    chroma = cv2.cvtColor(np.asarray(cv2.blur(photo, (9, 9)), np.uint8), cv2.COLOR_BGR2YCrCb)
    (low_red, high_red), (low_blue, high_blue) = _SKIN_CHROMA
    skin = cv2.inRange(chroma, (0, low_red, low_blue), (255, high_red, high_blue))
    if float((skin > 0).mean()) < _LEAST_SKIN or float(chroma[..., 0][skin > 0].std()) > _SOFTEST_METAL:
        return False
    edge = np.concatenate([skin[0], skin[-1], skin[:, 0], skin[:, -1]])
    return 0 < float((edge > 0).mean()) < _MOST_EDGE


def _cut_off(found: Segmentation) -> bool:
    """Whether the outline runs into a side of the photo; one that rounds off there shows a whole ring in a tight crop.

    A round outline that just touches has about twice as many points within four times the distance from the side; one
    that is cut by a hundredth of the ring or more has hardly more of them, nor has a flat top at the very edge.
    """
    if found.silhouette is None:
        return False
    height, width = found.alpha.shape
    x, y = found.silhouette.outer.T
    for distance in (x, y, width - 1 - x, height - 1 - y):
        touching, near = (float((distance < reach).mean()) for reach in (_TOUCH_PX, 4 * _TOUCH_PX))
        if touching > _LEAST_TOUCH and near < _ROUNDED_OFF * touching:
            return True
    return False


def _hole_agreement(found: Segmentation) -> tuple[float, float]:
    """Area of openings away from the fitted hole, and how well the seen and the fitted hole agree (0-1).

    Areas are shares of the filled silhouette; smaller holes, which a head may cover, are not judged.
    """
    shape, fit = found.silhouette, found.fit
    if shape is None or fit is None:
        return 0.0, 0.0
    near, far = (filled_hull(fit.camera.project(rim), found.alpha.shape) for rim in rim_points(fit.band))
    fitted = near & far
    seen = enclosed(above(found.alpha, 127))
    around: Gray8 = np.asarray(cv2.dilate(fitted, np.ones((9, 9), np.uint8)), np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(seen & ~around, connectivity=4)
    elsewhere = int(stats[1:, cv2.CC_STAT_AREA].max()) if count > 1 else 0
    larger = max(int((seen > 0).sum()), int((fitted > 0).sum()))
    if larger < _JUDGED_HOLE * shape.area_px:
        return elsewhere / shape.area_px, 1.0
    return elsewhere / shape.area_px, float(((seen & fitted) > 0).sum()) / larger


def _might_be_anything(found: Segmentation) -> bool:
    """Whether something on a busy ground shows no hole although it is not seen from the top."""
    shape, fit = found.silhouette, found.fit
    return not found.plain and shape is not None and fit is not None and not fit.from_top and not shape.holed
