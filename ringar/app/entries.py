"""The rings on the shelf: the bundled ones and photos of one's own."""

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ringar.bundled import bundled_folder
from ringar.parameters import AnchorPoints, RingParameter
from ringar.pictures import read_mask, read_picture
from ringar.records import ProductView, RingModel
from ringar.ring.remembering import Lift
from ringar.ring.sized import go_together
from ringar.sidecar import TrueSize


@dataclass(frozen=True)
class Price:
    """What a ring costs, or from what to what, in a currency by its code."""

    amount: Decimal
    highest: Decimal | None = None
    currency: str = ""


@dataclass(frozen=True)
class RingEntry:
    """One ring to choose from.

    Attributes
    ----------
    ring_id
        Unique on the shelf.
    photo
        Its product photo.
    name, metal, stone
        For people, as the catalogue writes them; empty where unknown.
    price
        None where unknown.
    mask
        What is ring in the photo, for a ring that was cut out by hand.
    anchor_points
        Set by hand, else None.
    view
        Set by hand, else None.
    inner_diameter_mm
        None where unknown.
    finger_mm
        Diameter of the finger it is worn on; None: the ring is drawn as if it fitted.
    needs_check
        Whether a person should look at how it was fitted.
    stamp
        Another one whenever the ring has changed.
    ready_model, ready_thumbnail
        What the catalogue keeps of it: the lifted ring, and a small PNG of so many pixels a side.
    """

    ring_id: str
    photo: Path
    name: str
    metal: str = ""
    stone: str = ""
    price: Price | None = None
    mask: Path | None = None
    anchor_points: AnchorPoints | None = None
    view: ProductView | None = None
    inner_diameter_mm: float | None = None
    finger_mm: float | None = None
    needs_check: bool = False
    stamp: str = ""
    ready_model: Callable[[], RingModel] | None = field(default=None, repr=False, compare=False)
    ready_thumbnail: Callable[[int], bytes] | None = field(default=None, repr=False, compare=False)

    def on_finger(self, finger_mm: float | None) -> "RingEntry":
        """The ring as worn on a finger of this size."""
        return self if finger_mm == self.finger_mm else replace(self, finger_mm=finger_mm)

    @property
    def size(self) -> TrueSize | None:
        """Draws it to true scale; None where a diameter isn't known or the two don't go together."""
        ring_mm, finger_mm = self.inner_diameter_mm, self.finger_mm
        if ring_mm is None or finger_mm is None or not go_together(ring_mm, finger_mm):
            return None
        return TrueSize(ring_mm=ring_mm, finger_mm=finger_mm)

    def model(self, parameter: RingParameter, lift: Lift) -> RingModel:
        """The lifted ring as a parameter asks for it; the catalogue's own where nothing else is asked for.

        Raises
        ------
        RingarError
            The photo can't be read or lifted.
        """
        plain = parameter.ring_need_remove_background and parameter.ring_anchor_point is None
        if self.ready_model is not None and plain:
            return self.ready_model()
        picture = read_picture(self.photo)
        height_px, width_px = picture.image_bgr.shape[:2]
        mask = None if self.mask is None else read_mask(self.mask, (width_px, height_px))
        return lift(picture, self.parameter(parameter), mask, view=self.view)

    def parameter(self, worn: RingParameter) -> RingParameter:
        """A parameter with the anchor points set by hand, where it has none of its own."""
        if worn.ring_anchor_point is not None or self.anchor_points is None:
            return worn
        return worn.model_copy(update={"ring_anchor_point": self.anchor_points})


class _CatalogueRing(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    file: str
    name: str
    metal: str = ""
    stone: str = ""


class _Catalogue(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    ring: tuple[_CatalogueRing, ...]


def bundled_rings() -> tuple[RingEntry, ...]:
    """The rings shipped with ringar, in the order of their catalogue."""
    folder = bundled_folder("resources") / "rings"
    catalogue = _Catalogue.model_validate(tomllib.loads((folder / "catalogue.toml").read_text(encoding="utf-8")))
    return tuple(RingEntry(ring.id, folder / ring.file, ring.name, ring.metal, ring.stone) for ring in catalogue.ring)


def own_rings(photos: Iterable[Path]) -> tuple[RingEntry, ...]:
    """Rings known only by a photo, named after their files."""
    return tuple(RingEntry(str(photo.resolve()), photo, _name_from(photo)) for photo in photos)


def _name_from(photo: Path) -> str:
    words = photo.stem.replace("_", " ").replace("-", " ").split()
    return " ".join(words).capitalize() or photo.name
