"""What a band is made of: one metal or several side by side, and stones set into it.

Metals differ by chromaticity alone, which every reflection of a white photo tent in them shares: white ones (silver,
platinum, steel) have next to none, yellow ones lack blue, red ones lack blue and green alike. Black ones (zirconium,
oxidised silver, enamel) are told by rows that stay dark all the way round. Other colours are stones', and so is grey
between coloured metals.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Floats
from ringar.ring.metal import (
    LEAST_LEVEL,
    TRUE_HUE_LEVELS,
    Reflectance,
    lightest_tenth,
    metal_colour,
    reflectance,
    usual_hue,
)


class Kind(IntEnum):
    """What a colour can belong to."""

    WHITE, YELLOW, RED, BLACK, OTHER = range(5)


WHITE_CHROMA = 0.3
"""Length of log chromaticity (ln B/G, ln R/G) up to which a metal is white; white gold 0.12, rose gold 0.5, yellow
gold 0.7 to 0.9."""
DEEP_CHROMA = 0.75
"""Yellow or red of a longer one on a ring without such a metal is a stone's; warm reflections stay below. Red gold
reaches it where it mirrors itself."""
YELLOW_ANGLES_DEG, RED_ANGLES_DEG, WARM_ANGLES_DEG = (146.0, 190.0), (95.0, 132.0), (132.0, 146.0)
"""Directions of log chromaticity of yellow metals (gold 150 to 158) and of red ones (rose gold 118 to 120). Light that
is mirrored twice lies in the same direction, farther out; rubies lie below 95. What lies between yellow and red may be
either, or wood and skin that a white metal mirrors: it tells nothing."""
STONE_RAMP = 0.15
"""Chromaticity over a metal's at which a sample is all stone."""
DARKEST = 0.02
"""Grey stones, such as onyx, are told down to this level."""
MOST_STONE = 0.8
"""From this share on what would be stones is the metal's own colour, as of blued titanium."""
STONY = 0.05
"""Share of stones from which the metal between them is tinted by them."""

LEAST_SHARE = 0.15
"""Share of the band from which a second metal is believed; on rings of one metal up to 8 % look like another."""
STRIPED = 0.4
"""Least part of a second metal's variance that lies between the rows round the finger: stripes have 0.55 to 0.9, what
diamonds, a warm table or neighbouring stones make of one metal 0.26 at most."""

DARK_PERCENTILE, DARK_SHARE = 85.0, 0.27
"""A row whose level at this percentile stays below this share of the brightest row's is of black metal: 0.18 to 0.21,
while the darkest edges of polished bands have 0.32."""
DARK_BORDER = 0.45
"""The same for rows that adjoin such a one, where a photo blends both metals."""
BLACK_RIM = 0.17
"""A rim darker than this share of the band's light parts is black, too: 0.02 to 0.12; rims of light metals: 0.25."""

SPREAD_ALONG, SPREAD_ACROSS = 5.0, 0.6
"""How far a metal is carried on over highlights and shadows, which have no colour, in samples along and across."""
FAR_ALONG, FAR_WEIGHT = 30.0, 1e-3
"""The same where no sample that near shows its colour."""
LEAST_KNOWN = 1e-7
"""Weight of what is carried from which it counts."""


@dataclass(frozen=True)
class Metal:
    """One metal of a ring: its reflectance and its kind."""

    linear_bgr: Reflectance
    kind: Kind


@dataclass(frozen=True)
class Materials:
    """The metals of one ring.

    Attributes
    ----------
    main
        What rims and inside are of where their colour tells nothing else: the black metal where the rim is black, else
        the first of the light ones.
    light
        All but a black one, the largest part of the outer band first.
    black
        The metal of the outer band's dark rows, None where there is none.
    """

    main: Metal
    light: tuple[Metal, ...]
    black: Metal | None

    def metal_of(self, colours: Floats) -> Floats:
        """The metal at each sample of a rim or the inside, (rows, cols, 3) float32 linear BGR, from photo colours."""
        seen = [metal for metal in self.light if not (metal.kind is Kind.WHITE and self.main.kind is Kind.BLACK)]
        return _mixed(colours, self.main, seen)

    def outer_metal_of(self, colours: Floats) -> Floats:
        """The same for the outer band, whose rows may be black."""
        metal = _mixed(colours, self.light[0], self.light[1:])
        if self.black is not None:
            metal[_dark_rows(colours)] = self.black.linear_bgr
        return metal

    def stones_in(self, colours: Floats) -> Floats:
        """How far each sample of the outer band is a stone, (rows, cols) float32 0-1, from its photo colours.

        Deep yellow and red are stones' unless the ring has such a metal, which mirrors itself. Between coloured metals
        grey is a stone's, too: those mirror no light as grey.
        """
        kinds = {metal.kind for metal in self.light}
        if Kind.OTHER in kinds:
            return np.zeros(colours.shape[:2], np.float32)
        length, angle = _chromaticity(colours)
        limit = np.full(length.shape, WHITE_CHROMA)
        for kind, angles in ((Kind.YELLOW, YELLOW_ANGLES_DEG), (Kind.RED, RED_ANGLES_DEG)):
            limit[_within(angle, angles)] = np.inf if kind in kinds else DEEP_CHROMA
        limit[_within(angle, WARM_ANGLES_DEG)] = np.inf
        level = colours.max(axis=-1)
        share = np.clip((length - limit) / STONE_RAMP, 0.0, 1.0) * (level > TRUE_HUE_LEVELS[0])
        if Kind.WHITE not in kinds and self.main.kind is not Kind.BLACK:
            grey = np.clip((WHITE_CHROMA - length) / STONE_RAMP, 0.0, 1.0)
            share = np.maximum(share, grey * (level > DARKEST) * (level < TRUE_HUE_LEVELS[1]))
        if self.black is not None:
            share[_dark_rows(colours)] = 0.0
        return _cleaned(share.astype(np.float32))


def materials_of(colours: Floats, rim: Floats) -> Materials:
    """Read the metals off the photo's colours on the outer band and on a rim, (rows, cols, 3) float32 linear BGR."""
    dark = _dark_rows(colours)
    light = _light_metals(colours[~dark], beside_black=bool(dark.any()))
    if not dark.any():
        return Materials(light[0], light, None)
    black = Metal(metal_colour(colours[dark].reshape(-1, 3)), Kind.BLACK)
    rim_is_black = float(np.median(rim.max(axis=-1))) < BLACK_RIM * lightest_tenth(colours[~dark])
    return Materials(black if rim_is_black else light[0], light, black)


def _dark_rows(colours: Floats) -> NDArray[np.bool_]:
    """Rows (rows,) of black metal among lighter ones of a band (rows, cols, 3); none where all are alike."""
    level = np.percentile(colours.max(axis=-1), DARK_PERCENTILE, axis=1)
    brightest = float(level.max())
    dark = level < DARK_SHARE * brightest
    _, run = cv2.connectedComponents((level < DARK_BORDER * brightest).astype(np.uint8)[:, None])
    length, _ = _chromaticity(np.median(colours, axis=1))
    return np.asarray(np.isin(run[:, 0], run[dark, 0]) & (run[:, 0] > 0) & (length < WHITE_CHROMA))


def _light_metals(colours: Floats, *, beside_black: bool) -> tuple[Metal, ...]:
    """The metals of a band's rows (rows, cols, 3) that are not black, the largest part first."""
    kind, sure = _kinds(colours)
    share = {k: float(np.mean(kind[sure] == k)) if sure.any() else 0.0 for k in Kind}
    if share[Kind.OTHER] > MOST_STONE:
        return (Metal(metal_colour(colours.reshape(-1, 3)), Kind.OTHER),)
    first, *rest = sorted((Kind.WHITE, Kind.YELLOW, Kind.RED), key=lambda k: -share[k])
    striped = [k for k in rest if share[k] > LEAST_SHARE and _stripedness(kind == k, sure) > STRIPED]
    tinted = beside_black or bool(striped) or share[Kind.OTHER] > STONY
    return tuple(Metal(_read(colours, kind == k, sure, k, tinted=tinted), k) for k in (first, *striped))


def _chromaticity(colours: Floats) -> tuple[Floats, Floats]:
    """Length and direction (degrees, 0-360) of the log chromaticity of colours (..., 3)."""
    blue, green, red = np.moveaxis(np.log(np.maximum(colours, LEAST_LEVEL)), -1, 0)
    return np.hypot(blue - green, red - green), np.degrees(np.arctan2(red - green, blue - green)) % 360.0


def _within(angle: Floats, limits: tuple[float, float]) -> NDArray[np.bool_]:
    return np.asarray((angle >= limits[0]) & (angle < limits[1]))


def _kinds(colours: Floats) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """What each sample (..., 3) looks like, and whether its level shows its own colour."""
    length, angle = _chromaticity(colours)
    kind = np.full(length.shape, Kind.OTHER, np.intp)
    kind[_within(angle, RED_ANGLES_DEG)] = Kind.RED
    kind[_within(angle, YELLOW_ANGLES_DEG)] = Kind.YELLOW
    kind[length < WHITE_CHROMA] = Kind.WHITE
    level = colours.max(axis=-1)
    sure = (level > TRUE_HUE_LEVELS[0]) & (level < TRUE_HUE_LEVELS[1])
    warm = _within(angle, WARM_ANGLES_DEG) & (length >= WHITE_CHROMA)
    return kind, sure & ~warm & ((kind != Kind.RED) | (length < DEEP_CHROMA))


def _stripedness(here: NDArray[np.bool_], sure: NDArray[np.bool_]) -> float:
    """Variance between the rows' means over the whole variance of what is (rows, cols) here, 0-1."""
    counts, sums = sure.sum(axis=1), (here & sure).sum(axis=1)
    mean = sums.sum() / counts.sum()
    if not 0 < mean < 1:
        return 0.0
    between = (counts * (sums / np.maximum(counts, 1) - mean) ** 2).sum() / counts.sum()
    return float(between / (mean * (1 - mean)))


def _read(
    colours: Floats, here: NDArray[np.bool_], sure: NDArray[np.bool_], kind: Kind, *, tinted: bool
) -> Reflectance:
    """A metal of this kind, found ``here``, from all colours (rows, cols, 3).

    Where other things tint it those samples count that are least tinted.
    """
    if not (here & sure).any():
        return metal_colour(colours.reshape(-1, 3))
    own = colours[here & sure]
    if tinted:
        length, _ = _chromaticity(own)
        middle = np.median(length)
        own = own[length <= middle] if kind is Kind.WHITE else own[length >= middle]
    bleached = colours.max(axis=-1) >= TRUE_HUE_LEVELS[1]
    return reflectance(usual_hue(own), lightest_tenth(colours[here | bleached]))


def _mixed(colours: Floats, usual: Metal, others: Sequence[Metal]) -> Floats:
    """``usual`` everywhere but where a patch (rows, cols, 3) has the colour of another metal."""
    base = np.array(usual.linear_bgr, np.float32)
    result = np.broadcast_to(base, colours.shape).copy()
    others = [metal for metal in others if metal != usual]
    if not others:
        return result
    kind, sure = _kinds(colours)
    known = _carried((sure & (kind != Kind.OTHER)).astype(np.float32)) + np.float32(LEAST_KNOWN)
    for metal in others:
        share = _carried((sure & (kind == metal.kind)).astype(np.float32)) / known
        result += share[:, :, None] * (np.array(metal.linear_bgr, np.float32) - base)
    return result


def _carried(share: Floats) -> Floats:
    """(rows, cols) float32 spread along its rows and a little across them."""
    near, far = (
        cv2.GaussianBlur(
            _round(share, int(4 * along)), (0, 0), along, sigmaY=SPREAD_ACROSS, borderType=cv2.BORDER_REPLICATE
        )
        for along in (SPREAD_ALONG, FAR_ALONG)
    )
    return _inner(near, share) + np.float32(FAR_WEIGHT) * _inner(far, share)


def _cleaned(share: Floats) -> Floats:
    """(rows, cols) float32 without single samples: gaps closed, then specks removed."""
    kernel = np.ones((3, 3), np.uint8)
    closed = cv2.morphologyEx(_round(share, 4), cv2.MORPH_CLOSE, kernel)
    return _inner(cv2.morphologyEx(closed, cv2.MORPH_OPEN, kernel), share)


def _round(share: Floats, margin: int) -> Floats:
    """(rows, cols) with its rows, which go once round, carried on at both ends by up to ``margin`` columns."""
    margin = min(margin, share.shape[1])
    return np.concatenate([share[:, -margin:], share, share[:, :margin]], axis=1)


def _inner(padded: cv2.typing.MatLike, share: Floats) -> Floats:
    """The middle of a padded picture that is as wide as ``share``."""
    margin = (padded.shape[1] - share.shape[1]) // 2
    return np.asarray(padded[:, margin : margin + share.shape[1]], np.float32)
