"""What the catalogue gives out and takes in: rings, queries, pages, fits."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from ringar.records import Point, ProductView

MAX_TEXT = 200
"""Longest name, metal or tag, in characters."""
MAX_TERMS = 32
"""Most stones or tags of one ring."""

MIN_DIAMETER_MM, MAX_DIAMETER_MM = 8.0, 32.0
"""Inner diameters of rings for babies and of the widest thumb rings; what lies outside is a slip of the pen."""

Sku = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Text = Annotated[str, StringConstraints(max_length=MAX_TEXT)]
Terms = Annotated[tuple[Text, ...], Field(max_length=MAX_TERMS)]
Amount = Annotated[Decimal, Field(ge=0, lt=10**12)]
Currency = Annotated[str, StringConstraints(pattern=r"^([A-Z]{3})?$")]
DiameterMm = Annotated[float, Field(ge=MIN_DIAMETER_MM, le=MAX_DIAMETER_MM, allow_inf_nan=False)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Anchors = tuple[Point, Point]


class _Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class RingData(_Frozen):
    """What a shop says about one ring.

    Attributes
    ----------
    sku
        The shop's own number, unique in the catalogue.
    stones, tags
        One word or name each.
    price, price_to
        The price, or the least and the highest where the shop gives a range.
    currency
        ISO 4217 code, empty where unknown.
    carat
        Weight of the stones, carat.
    inner_diameter_mm
        Of the ring itself, millimetres.
    """

    sku: Sku
    name: Text = ""
    metal: Text = ""
    stones: Terms = ()
    carat: Amount | None = None
    price: Amount | None = None
    price_to: Amount | None = None
    currency: Currency = ""
    inner_diameter_mm: DiameterMm | None = None
    tags: Terms = ()


class RingRecord(RingData):
    """One ring of the catalogue; what a person set in the fit editor comes before what was found or imported.

    Attributes
    ----------
    photo_sha256, mask_sha256
        Name its product photo and, where there is one, the mask that cuts it out.
    photo_name
        The photo's file name when it was imported.
    view, anchor_points, anchor_confidence
        How the photo shows the ring: left and right end of the inner edge in photo pixels, confidence 0-1.
    needs_check, check_reason
        True where a person should look at the fit, and why.
    fitted_by_hand, anchors_by_hand, view_by_hand
        True where a person has set something of the fit, and where the anchor points or the view are among it.
    updated_at
        Last change, UTC.
    """

    photo_sha256: Sha256
    mask_sha256: Sha256 | None = None
    photo_name: str = ""
    view: ProductView = ProductView.THREE_QUARTER
    anchor_points: Anchors | None = None
    anchor_confidence: float = 0.0
    needs_check: bool = False
    check_reason: str = ""
    fitted_by_hand: bool = False
    anchors_by_hand: bool = False
    view_by_hand: bool = False
    updated_at: datetime


class Fit(_Frozen):
    """What a person sets in the fit editor; None leaves a field as it was found or imported.

    Attributes
    ----------
    anchor_points
        Left and right end of the inner edge, photo pixels.
    mask_png
        The ring's mask as PNG, 8-bit, of the photo's size.
    """

    anchor_points: Anchors | None = None
    view: ProductView | None = None
    inner_diameter_mm: DiameterMm | None = None
    mask_png: bytes | None = Field(default=None, repr=False)


class Order(StrEnum):
    """In which order a query's rings come; a text's best matches come first in any case."""

    NAME = "name"
    PRICE = "price"
    NEWEST = "newest"


class Query(_Frozen):
    """Which rings are wanted; empty fields ask for nothing.

    Attributes
    ----------
    text
        Every word must occur in SKU, name, metal, stones or tags; case and accents don't matter.
    metals, stones, tags
        One of each that is given must fit.
    price_min, price_max
        In the ring's own currency, both included.
    needs_check
        Only rings that should be looked at (True) or need not be (False).
    """

    text: str = ""
    metals: tuple[str, ...] = ()
    stones: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    price_min: Decimal | None = None
    price_max: Decimal | None = None
    needs_check: bool | None = None
    order: Order = Order.NAME


@dataclass(frozen=True)
class Page:
    """Some of a query's rings, and how many there are in all."""

    total: int
    rings: tuple[RingRecord, ...]


@dataclass(frozen=True)
class Choice:
    """A value to filter by, and how many rings have it."""

    value: str
    count: int


@dataclass(frozen=True)
class Facets:
    """What can be chosen from: values with their counts, most frequent first, and the span of prices."""

    total: int = 0
    metals: tuple[Choice, ...] = ()
    stones: tuple[Choice, ...] = ()
    tags: tuple[Choice, ...] = ()
    currencies: tuple[Choice, ...] = ()
    price_min: Decimal | None = None
    price_max: Decimal | None = None
    needs_check: int = 0
