"""Background removal: from a product photo to the ring alone, straight alpha."""

import numpy as np
from numpy.typing import NDArray

from ringar.errors import NoRingError, UnreadableMaskError
from ringar.parameters import RingParameter
from ringar.records import Gray8, Picture, ProductView
from ringar.ring.picture_size import enlarge_cutout
from ringar.ring.segment import Segmentation, segment, segment_given
from ringar.ring.verdict import refusal

_TIGHT_COST = 0.05
"""A transparency that a ring fits this well is believed unless its ring can't be lifted."""
_ALIKE, _CLEARLY_BETTER = 0.95, 0.75
"""Overlap of two outlines from which on they show the same, and the share of a fit's cost that another's must stay
below: so all of 176 clean cutouts of known rings were believed, and 66 of 69 bad ones (shadows or the hole left in,
metal erased with the ground) were not; two of the other three were right after all."""


def cut_out(picture: Picture, parameter: RingParameter, mask: Gray8 | None = None) -> NDArray[np.uint8]:
    """The photo with its background removed.

    A given mask is used as it is. A photo with real transparency keeps it, unless a ring fits what is found in it on
    white far better: then shadows or the hole's ground were left in it, or parts of the ring were erased. Otherwise
    the background is removed, or, with ``ring_need_remove_background=False``, the photo is kept whole (alpha 255
    everywhere).

    Parameters
    ----------
    picture
        The product photo.
    parameter
        ``ring_need_remove_background`` is read.
    mask
        (height, width) uint8 of the photo's size, 255 = ring.

    Returns
    -------
    (height, width, 4) uint8 BGRA, straight alpha, of the photo's size.

    Raises
    ------
    NoRingError
        Nothing stands out from the background.
    UnreadableMaskError
        The mask is not of the photo's size.
    """
    given = given_cutout(picture, mask)
    if given is not None:
        return given if mask is not None else segmentation_of(picture, mask)[1]
    if not parameter.ring_need_remove_background:
        return np.dstack([picture.image_bgr, np.full(picture.image_bgr.shape[:2], 255, np.uint8)])
    found = segment(picture.image_bgr)
    if found.silhouette is None:
        name = picture.name or "the ring photo"
        raise NoRingError(f"{name}: no ring stands out from its background. Take a photo of one on a plain ground.")
    return enlarge_cutout(found.cutout, picture.image_bgr)


def segmentation_of(
    picture: Picture, mask: Gray8 | None, view: ProductView | None = None
) -> tuple[Segmentation, NDArray[np.uint8]]:
    """The ring at working size and its cutout at the photo's size, for lifting.

    The lift needs the ring's outline, so the background is looked for even where it is to be kept.

    Raises
    ------
    UnreadableMaskError
        The mask is not of the photo's size.
    """
    given = given_cutout(picture, mask)
    if given is None:
        found = segment(picture.image_bgr, view)
        return found, enlarge_cutout(found.cutout, picture.image_bgr)
    believed = segment_given(given, view)
    return (believed, given) if mask is not None else _better(believed, given, view)


def _better(
    believed: Segmentation, given: NDArray[np.uint8], view: ProductView | None
) -> tuple[Segmentation, NDArray[np.uint8]]:
    """A photo's own transparency, or what is found in the photo on white where a ring fits that far better."""
    refused = _refused(believed)
    if believed.fit is not None and believed.fit.cost < _TIGHT_COST and not refused:
        return believed, given
    share = given[..., 3:].astype(np.float32) / 255
    flat = np.asarray(given[..., :3] * share + 255 * (1 - share) + 0.5, np.uint8)
    found = segment(flat, view)
    if found.fit is None or _refused(found):
        return believed, given
    if refused or _tells_another_ring(found, believed):
        return found, enlarge_cutout(found.cutout, flat)
    return believed, given


def _refused(found: Segmentation) -> bool:
    """Whether it can't be lifted, whatever its size."""
    return refusal(found, np.inf) is not None


def _tells_another_ring(found: Segmentation, believed: Segmentation) -> bool:
    """Whether the outlines differ and a ring fits the first far better."""
    if found.fit is None or believed.fit is None:
        return False
    one, other = found.alpha > 127, believed.alpha > 127
    alike = np.count_nonzero(one & other) > _ALIKE * np.count_nonzero(one | other)
    return not alike and found.fit.cost < _CLEARLY_BETTER * believed.fit.cost


def given_cutout(picture: Picture, mask: Gray8 | None) -> NDArray[np.uint8] | None:
    """BGRA by the given mask or the photo's own transparency; None where the background must be found."""
    if mask is not None:
        if mask.shape != picture.image_bgr.shape[:2]:
            raise UnreadableMaskError(
                f"{picture.name or 'the ring photo'}: its mask has another size; give a mask of the photo's size."
            )
        return np.dstack([picture.image_bgr, mask])
    if picture.alpha is not None and float((picture.alpha < 128).mean()) > 0.02:
        return np.dstack([picture.image_bgr, picture.alpha])
    return None
