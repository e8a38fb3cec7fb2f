"""The slow work of the fit editor, for a worker thread. No Qt."""

from dataclasses import dataclass

import numpy as np

from ringar.app.entries import RingEntry
from ringar.app.fitting.draft import Anchors, Draft
from ringar.errors import NoRingError
from ringar.parameters import RingParameter
from ringar.pictures import read_mask, read_picture
from ringar.records import Gray8, Picture, RingModel
from ringar.ring import cut_out, lift_ring


@dataclass(frozen=True)
class Lifted:
    """A photo lifted by a draft: the ring, or why there is none."""

    model: RingModel | None
    trouble: str = ""


@dataclass(frozen=True)
class Opened:
    """A photo ready to be edited.

    Attributes
    ----------
    found_mask
        (height, width) uint8: the ring as the catalogue has it.
    lifted
        As the catalogue has it.
    """

    photo: Picture
    draft: Draft
    found_mask: Gray8
    lifted: Lifted


def open_photo(entry: RingEntry) -> Opened:
    """Read a ring's photo, its mask and how it was fitted.

    Raises
    ------
    RingarError
        The photo can't be read.
    """
    photo = read_picture(entry.photo)
    height, width = photo.image_bgr.shape[:2]
    anchors: Anchors | None = None
    if entry.anchor_points is not None:
        (left, right) = entry.anchor_points
        anchors = (float(left[0]), float(left[1])), (float(right[0]), float(right[1]))
    draft = Draft(anchors=anchors, view=entry.view, diameter_mm=entry.inner_diameter_mm)
    given = None if entry.mask is None else read_mask(entry.mask, (width, height))
    lifted = lift(photo, draft, given)
    if given is not None:
        mask = given
    elif lifted.model is not None:
        mask = np.ascontiguousarray(lifted.model.cutout_bgra[..., 3])
    else:
        mask = _cut(photo)
    return Opened(photo, draft, mask, lifted)


def lift(photo: Picture, draft: Draft, given: Gray8 | None) -> Lifted:
    """Lift a photo as a draft asks for; ``given`` is the catalogue's own mask."""
    mask = draft.mask()
    try:
        return Lifted(lift_ring(photo, draft.parameter(), given if mask is None else mask, view=draft.view))
    except NoRingError as error:
        return Lifted(None, error.message)


def _cut(photo: Picture) -> Gray8:
    try:
        return np.ascontiguousarray(cut_out(photo, RingParameter())[..., 3])
    except NoRingError:
        return np.zeros(photo.image_bgr.shape[:2], np.uint8)
