"""What a person has set in the fit editor so far, and the way back. No Qt."""

from dataclasses import dataclass, replace

import cv2
import numpy as np

from ringar.app.steps import Steps
from ringar.catalog import Fit
from ringar.parameters import RingParameter
from ringar.pictures import encode_png
from ringar.records import Gray8, Picture, Point, ProductView
from ringar.ring import add_along, remove_along

MAX_STEPS_BACK = 40
Anchors = tuple[Point, Point]


@dataclass(frozen=True, eq=False)
class Draft:
    """One state of the editor; None means: as found by itself.

    Attributes
    ----------
    anchors
        Left and right end of the inner edge, photo pixels.
    mask_png
        The ring's mask as painted, PNG of the photo's size.
    """

    anchors: Anchors | None = None
    view: ProductView | None = None
    diameter_mm: float | None = None
    mask_png: bytes | None = None

    def parameter(self) -> RingParameter:
        """How the photo is to be lifted."""
        if self.anchors is None:
            return RingParameter()
        (left_x, left_y), (right_x, right_y) = self.anchors
        return RingParameter(ring_anchor_point=((round(left_x), round(left_y)), (round(right_x), round(right_y))))

    def mask(self) -> Gray8 | None:
        """The painted mask, (height, width) uint8."""
        if self.mask_png is None:
            return None
        return np.asarray(cv2.imdecode(np.frombuffer(self.mask_png, np.uint8), cv2.IMREAD_GRAYSCALE), np.uint8)

    def brushed(self, photo: Picture, found: Gray8, stroke: list[Point], radius_px: float, *, adding: bool) -> "Draft":
        """With a stroke of the matte brush.

        Parameters
        ----------
        found
            (height, width) uint8: the mask as found by itself, for the first stroke.
        """
        mask = self.mask()
        brush = add_along if adding else remove_along
        painted = brush(found if mask is None else mask, photo.image_bgr, stroke, radius_px)
        return replace(self, mask_png=encode_png(painted))

    def fit(self, before: "Draft") -> Fit:
        """What the catalogue is to keep: the fields that a person changed."""
        return Fit(
            anchor_points=self.anchors if self.anchors != before.anchors else None,
            view=self.view if self.view != before.view else None,
            inner_diameter_mm=self.diameter_mm if self.diameter_mm != before.diameter_mm else None,
            mask_png=self.mask_png if self.mask_png is not before.mask_png else None,
        )


class DraftHistory(Steps[Draft]):
    """The drafts since the photo was opened.

    Attributes
    ----------
    saved
        The one that the catalogue has.
    """

    def __init__(self, saved: Draft) -> None:
        super().__init__(saved, MAX_STEPS_BACK)
        self.saved = saved

    @property
    def changed(self) -> bool:
        """Whether there is anything to save."""
        return self.now is not self.saved
