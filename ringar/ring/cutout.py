"""Background removal: from a product photo to the ring alone, straight alpha."""

import numpy as np
from numpy.typing import NDArray

from ringar.errors import NoRingError, UnreadableMaskError
from ringar.parameters import RingParameter
from ringar.records import Gray8, Picture, ProductView
from ringar.ring.picture_size import enlarge_cutout
from ringar.ring.segment import Segmentation, segment, segment_given


def cut_out(picture: Picture, parameter: RingParameter, mask: Gray8 | None = None) -> NDArray[np.uint8]:
    """The photo with its background removed.

    A given mask is used as it is. A photo with real transparency keeps it. Otherwise the background is removed, or,
    with ``ring_need_remove_background=False``, the photo is kept whole (alpha 255 everywhere).

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
        return given
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
    found = segment(picture.image_bgr, view) if given is None else segment_given(given, view)
    return found, given if given is not None else enlarge_cutout(found.cutout, picture.image_bgr)


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
