"""The main stone of a ring's head: its place, size and colour, read from the head's top."""

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import LUMINANCE_BGR, Floats, Gem, SurfacePatch
from ringar.ring.head import HeadShape
from ringar.ring.metal import Reflectance, hues
from ringar.ring.projection import Doubles

DIAMOND_INDEX, CORUNDUM_INDEX = 2.42, 1.77
"""Refractive indices at the D line; most coloured stones of rings are corundum or have a lower one."""

CENTRE_SHARE = 0.45
"""The head's top within this share of its outline is stone, where the head carries one in the middle."""
WIDE_SHARE, WIDELY = 0.85, 0.18
"""Where the middle shows metal, as it does in photos from low down whose stones are seen by their rims: a stone is told
if more than the second share of the head's top from there to the first share of its outline has a stone's colour.
Coloured stones cover 0.25 to 0.76 of it; colour that metals lend to diamonds stays below 0.12."""
COLOURED = 0.35
"""Saturation (1 - least over largest channel) of the deepest colour in a head's middle from which it is coloured."""
MIXED = 0.25
"""Part of the stone's colour that a sample shows at least; the rest is the photo tent's white on its facets."""
OTHER_HUE = 0.25
"""Distance of the middle's hue from the metal's, largest channel at 1, from which it is no metal."""
MIRRORED = 0.15
"""White that even the deepest part of a coloured stone mirrors in a photo tent, largest channel 1."""
LEAST_PASSED = 0.03
LARGEST_SHARE = 0.92
"""Prongs stand out beyond the girdle of a stone that fills its head by about a tenth."""
LEAST_SHARE = 0.3
FREE_OF_PRONGS = 0.75
"""Prongs reach over a stone's edge by a fifth of its radius at most; white mirror images further in are the stone's."""
FACETED = 0.07
"""Mean step of the luminance from one sample to the next round the head's top from which it is faceted: a mirror of
metal is smoother."""


def with_gem(head: HeadShape, top: SurfacePatch, metal: Reflectance) -> tuple[SurfacePatch, Gem | None]:
    """Find the stone in the middle of a head; None where it is metal or can't be told from it.

    Returns the head's top as well, with a coloured stone told from its metal by its own colour.

    Parameters
    ----------
    head
        The head's outline and height.
    top
        Its top: rows from the outline to the middle, columns once round.
    metal
        The metal's reflectance (B, G, R).
    """
    shares = _row_shares(head, top)
    own = hues(top.colour_linear_bgr)
    hue = hues(np.array(metal, np.float32))
    body = _stone_colour(own, shares, hue)
    if body is not None:
        like = _likeness(own, body, hue)
        reach = _reach(shares, like)
        soft = np.asarray(cv2.blur(like, (3, 3)), np.float32)
        return _with_stone(top, shares, reach, soft), _gem(head, reach, body, CORUNDUM_INDEX)
    if _is_faceted(top, shares):
        reach = _reach(shares, top.stone)
        gem = _gem(head, reach, np.ones(3, np.float32), DIAMOND_INDEX)
        return _with_stone(top, shares, reach, top.stone), gem
    return top, None


def _with_stone(top: SurfacePatch, shares: Doubles, reach: float, likeness: Floats) -> SurfacePatch:
    """The head's top with its stone marked: all of its middle, near its edge what is no prong."""
    place = shares[:, None] / reach
    stone = np.where(place <= FREE_OF_PRONGS, 1.0, np.where(place <= 1.0, likeness, top.stone))
    return replace(top, stone=stone.astype(np.float32))


def _row_shares(head: HeadShape, top: SurfacePatch) -> Doubles:
    """Share of the outline at which each row of the head's top lies, (rows,)."""
    width = np.ptp(top.position[:, :, 0], axis=1)
    return np.asarray(width / (2.0 * head.half_width), np.float64)


def _likeness(own: Floats, body: Floats, hue: Floats) -> Floats:
    """1 where a sample is the stone's colour, white mixed in, rather than the metal's, (rows, columns) float32."""
    stone_depth, stone_error = _mixed_with_white(own, body)
    _, metal_error = _mixed_with_white(own, hue)
    return np.asarray((stone_depth > MIXED) & (stone_error < metal_error), np.float32)


def _mixed_with_white(own: Floats, colour: Floats) -> tuple[Floats, Floats]:
    """How much of a colour is in each sample, 0 white to 1, and what that leaves unexplained, (rows, columns) each."""
    away = np.float32(1.0) - colour
    depth = np.clip((np.float32(1.0) - own) @ away / max(float(away @ away), 1e-3), 0.0, 1.0)
    error = np.abs(np.float32(1.0) - depth[..., None] * away - own).max(axis=2)
    return np.asarray(depth, np.float32), np.asarray(error, np.float32)


def _reach(shares: Doubles, likeness: Floats) -> float:
    """Share of the outline up to which more than half of every circle is stone, of (rows, columns) likeness."""
    outwards = np.argsort(shares)
    unlike = np.flatnonzero((likeness.mean(axis=1)[outwards] < 0.5) & (shares[outwards] > LEAST_SHARE))
    reach = shares[outwards][unlike[0]] if len(unlike) else 1.0
    return float(np.clip(reach, LEAST_SHARE, LARGEST_SHARE))


def _stone_colour(own: Floats, shares: Doubles, hue: Floats) -> Floats | None:
    """The colour of the head's main stone, (3,); None where it has none that is not the metal's ``hue``."""
    body = _body_colour(own[shares < CENTRE_SHARE].reshape(-1, 3))
    if _is_a_stones(body, hue):
        return body
    around = own[(shares >= CENTRE_SHARE) & (shares < WIDE_SHARE)].reshape(-1, 3)
    coloured = _is_a_stones(around, hue)
    return _body_colour(around[coloured]) if coloured.mean() > WIDELY else None


def _is_a_stones(colours: Floats, hue: Floats) -> NDArray[np.bool_]:
    """Whether colours (..., 3) have a saturation and a hue that the metal hasn't, (...)."""
    coloured = 1.0 - colours.min(axis=-1) >= COLOURED
    return np.asarray(coloured & (np.abs(colours - hue).max(axis=-1) >= OTHER_HUE))


def _body_colour(middle: Floats) -> Floats:
    """What the stone lets pass, (3,) linear BGR with the largest channel at 1, from its most saturated part.

    A photo tent is mirrored white all over a stone; the deepest colour is the body's own.
    """
    saturation = 1.0 - middle.min(axis=1)
    deep = middle[saturation >= np.percentile(saturation, 70)]
    colour = np.median(deep, axis=0)
    return np.asarray(np.clip((colour - MIRRORED) / (1.0 - MIRRORED), LEAST_PASSED, 1.0), np.float32)


def _is_faceted(top: SurfacePatch, shares: Doubles) -> bool:
    luminance = top.colour_linear_bgr @ LUMINANCE_BGR
    ring = luminance[(shares > CENTRE_SHARE) & (shares < LARGEST_SHARE)]
    return bool(np.abs(np.diff(ring, axis=1)).mean() >= FACETED)


def _gem(head: HeadShape, share: float, body: Floats, refractive_index: float) -> Gem:
    return Gem(
        center=(head.center_x, 0.0, head.girdle_z),
        half_width=float(share * head.half_width),
        half_depth=float(share * head.half_depth),
        body_linear_bgr=(float(body[0]), float(body[1]), float(body[2])),
        refractive_index=refractive_index,
    )
