"""A ring as it is lifted from its photo, and how it is worn."""

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from ringar.parameters import RingParameter
from ringar.records.arrays import Floats, Point


class ProductView(StrEnum):
    """How a product photo shows its ring."""

    THREE_QUARTER = "three_quarter"
    STANDING = "standing"
    LOW = "low"
    TOP = "top"


@dataclass(frozen=True)
class SurfacePatch:
    """A piece of a ring's surface as a grid of points, ring coordinates, in inner radii.

    Attributes
    ----------
    position
        (rows, cols, 3) float32 X, Y, Z.
    normal
        (rows, cols, 3) float32 unit outward normals.
    colour_linear_bgr
        (rows, cols, 3) float32: the photo's own colour there, linear light.
    metal_linear_bgr
        (rows, cols, 3) float32: the reflectance of the metal there at normal incidence, linear.
    alpha
        (rows, cols) float32 0-1: 0 where there is no surface.
    stone
        (rows, cols) float32: 0 metal, 1 gem stone.
    """

    position: Floats
    normal: Floats
    colour_linear_bgr: Floats
    metal_linear_bgr: Floats
    alpha: Floats
    stone: Floats


@dataclass(frozen=True)
class Gem:
    """A faceted stone on top of a ring, its table square to Z.

    Attributes
    ----------
    center
        Middle of the girdle, ring coordinates in inner radii.
    half_width, half_depth
        Half the girdle along X and Y, in inner radii.
    body_linear_bgr
        What the stone lets pass, linear, largest channel 1; all 1 for colourless stones.
    refractive_index
        At the D line.
    """

    center: tuple[float, float, float]
    half_width: float
    half_depth: float
    body_linear_bgr: tuple[float, float, float]
    refractive_index: float


@dataclass(frozen=True, eq=False)
class RingModel:
    """A ring lifted from one product photo; two models are the same only where they are one object.

    Attributes
    ----------
    patches
        The surface: outer band (all the way round), inner band, rims and head; together closed enough to be seen
        from any side a finger shows.
    cutout_bgra
        (height, width, 4) uint8: the photo with its background removed, straight (not premultiplied) alpha.
    anchor_points_px
        Left and right end of the inner edge in the photo, as ``ring_anchor_point`` means them.
    view, elevation_deg, azimuth_deg
        How the photo was taken: 90 degrees elevation is straight onto the stone, 0 through the hole; the azimuth turns
        the ring about its own Z.
    inner_radius_px
        Inner radius in the photo.
    band_half_width
        Half the band's width along the finger where it is widest, in inner radii (head left out).
    confidence
        0-1: how far the lift can be trusted.
    warnings
        Sentences for people.
    edges_px
        Closed curves (n, 2) in the photo, for people to check: near rim, far rim, inner circle.
    gems
        The large faceted stones, drawn by their cut.
    anchor_confidence
        0-1, calibrated: the chance that both anchor points are within 2 % of the inner diameter; 1 where given.
    """

    patches: tuple[SurfacePatch, ...]
    cutout_bgra: NDArray[np.uint8]
    anchor_points_px: tuple[Point, Point]
    view: ProductView
    elevation_deg: float
    azimuth_deg: float
    inner_radius_px: float
    band_half_width: float
    confidence: float
    name: str = ""
    warnings: tuple[str, ...] = field(default=())
    edges_px: tuple[Floats, ...] = ()
    gems: tuple[Gem, ...] = ()
    anchor_confidence: float = 0.0


@dataclass(frozen=True)
class Wearing:
    """One ring and how it is to be worn."""

    model: RingModel
    parameter: RingParameter
