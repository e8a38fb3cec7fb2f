"""What a band is made of: one metal or several side by side, and coloured stones set into it.

Metals differ by chromaticity alone, which every reflection of a white photo tent in them shares: white ones (silver,
platinum, steel) have next to none, yellow ones lack blue, red ones lack blue and green alike. Black ones (zirconium,
oxidised silver, enamel) are told by rows that stay dark all the way round. Any other colour is a stone's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Floats
from ringar.ring.metal import TRUE_HUE_LEVELS, Reflectance, lightest_tenth, metal_colour, reflectance, usual_hue

METAL_KINDS = WHITE, YELLOW, RED = 0, 1, 2
STONE = 3

WHITE_CHROMA = 0.3
"""Length of log chromaticity (ln B/G, ln R/G) up to which a metal is white; white gold 0.12, rose gold 0.5, yellow
gold 0.7 to 0.9."""
RED_CHROMA = 0.75
"""Red of a longer one is light that a red metal has mirrored twice, or a stone's edge."""
YELLOW_ANGLES_DEG, RED_ANGLES_DEG = (142.0, 190.0), (95.0, 142.0)
"""Directions of log chromaticity of yellow metals (gold 150 to 158) and of red ones (rose gold 118 to 120). Light that
is mirrored twice lies in the same direction, farther out; rubies lie below 95."""
STONE_RAMP = 0.15
"""Chromaticity over a metal's at which a sample is all stone."""
DARKEST = 0.02
"""Grey stones, such as onyx, are told down to this level."""
MOST_STONE = 0.8
"""Largest share of stones on a band; metal shows between them."""

LEAST_SHARE = 0.15
"""Share of the band from which a second metal is believed; on rings of one metal up to 8 % look like another."""
STRIPED = 0.4
"""Least part of a second metal's variance that lies between the rows round the finger: stripes have 0.55 to 0.9, what
diamonds, a warm table or neighbouring stones make of one metal 0.26 at most."""

DARK_PERCENTILE, DARK_SHARE = 85.0, 0.27
"""A row whose level at this percentile stays below this share of the brightest row's is of black metal: 0.18 to 0.21,
while the darkest edges of polished bands have 0.32."""
DARK_BORDER = 0.45
"""The same beside such a row, where a photo blends both metals."""

BLACK_RIM = 0.17
"""A rim darker than this share of the band's light parts is black, too: 0.02 to 0.12; rims of light metals: 0.25."""

SPREAD_ALONG, SPREAD_ACROSS = 5.0, 0.6
"""How far a metal is carried on over highlights and shadows, which have no colour, in samples along and across."""
FAR_ALONG, FAR_WEIGHT = 30.0, 1e-3
"""The same where no sample that near shows its colour."""

LEAST = 1e-3
"""Level below which there is no chromaticity."""
LEAST_KNOWN = 1e-7

Kinds = NDArray[np.intp]


@dataclass(frozen=True)
class Metal:
    """One metal of a ring: its reflectance, and whether it is white, yellow or red; black ones count as white."""

    linear_bgr: Reflectance
    kind: int


@dataclass(frozen=True)
class Materials:
    """The metals of one ring.

    Attributes
    ----------
    main
        The one that the rims are of, and the band where colour tells nothing else.
    light
        All but a black one, the largest part first.
    black
        The metal of the outer band's dark rows, None where there is none.
    """

    main: Metal
    light: tuple[Metal, ...]
    black: Metal | None

    def metal_of(self, colours: Floats) -> Floats:
        """The metal at each sample of a patch, (rows, cols, 3) float32 linear BGR, from its photo colours."""
        others = [metal for metal in self.light if metal.kind != self.main.kind]
        return _mixed(colours, self.main, others)

    def outer_metal_of(self, colours: Floats) -> Floats:
        """As :meth:`metal_of` for the outer band, whose rows may be black."""
        metal = _mixed(colours, self.light[0], self.light[1:])
        if self.black is None:
            return metal
        black = np.array(self.black.linear_bgr, np.float32)
        return np.asarray(np.where(_dark_rows(colours)[:, None, None], black, metal), np.float32)

    def stones_in(self, colours: Floats) -> Floats:
        """How far each sample of the outer band is a coloured stone, (rows, cols) float32 0-1, from its photo colours.

        Deep red is a stone's unless the ring has a red metal, which mirrors itself. Between coloured metals grey is a
        stone's, too: those mirror no light as grey. A band that is all of another colour is of a metal of that colour.
        """
        length, angle = _chromaticity(colours)
        limit = np.full(length.shape, WHITE_CHROMA)
        limit[_within(angle, YELLOW_ANGLES_DEG)] = np.inf
        red = any(metal.kind == RED for metal in self.light)
        limit[_within(angle, RED_ANGLES_DEG)] = np.inf if red else RED_CHROMA
        level = colours.max(axis=-1)
        share = np.clip((length - limit) / STONE_RAMP, 0.0, 1.0) * (level > TRUE_HUE_LEVELS[0])
        if all(metal.kind != WHITE for metal in (self.main, *self.light)):
            grey = np.clip((WHITE_CHROMA - length) / STONE_RAMP, 0.0, 1.0)
            share = np.maximum(share, grey * (level > DARKEST) * (level < TRUE_HUE_LEVELS[1]))
        share = share.astype(np.float32)
        if share.mean() > MOST_STONE:
            return np.zeros_like(share)
        closed = cv2.morphologyEx(share, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
        return np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8)), np.float32)


def materials_of(colours: Floats, rim: Floats) -> Materials:
    """Read the metals off the photo's colours on the outer band and on a rim, (rows, cols, 3) float32 linear BGR."""
    dark = _dark_rows(colours)
    light = colours[~dark]
    kind, sure = _kinds(light)
    share = [float(np.mean(kind[sure] == number)) if sure.any() else 0.0 for number in METAL_KINDS]
    first, *rest = sorted(METAL_KINDS, key=lambda number: -share[number])
    striped = [n for n in rest if share[n] > LEAST_SHARE and _stripedness(kind == n, sure) > STRIPED]
    beside_others = bool(striped) or bool(dark.any())
    metals = tuple(
        Metal(_read(light, kind == number, sure, number, beside_others), number) for number in (first, *striped)
    )
    if not dark.any():
        return Materials(metals[0], metals, None)
    black = Metal(metal_colour(colours[dark].reshape(-1, 3)), WHITE)
    rim_is_black = float(np.median(rim.max(axis=-1))) < BLACK_RIM * lightest_tenth(light)
    return Materials(black if rim_is_black else metals[0], metals, black)


def _chromaticity(colours: Floats) -> tuple[Floats, Floats]:
    """Length and direction (degrees, 0-360) of the log chromaticity of colours (..., 3)."""
    blue, green, red = np.moveaxis(np.log(np.maximum(colours, LEAST)), -1, 0)
    return np.hypot(blue - green, red - green), np.degrees(np.arctan2(red - green, blue - green)) % 360.0


def _within(angle: Floats, limits: tuple[float, float]) -> NDArray[np.bool_]:
    return np.asarray((angle >= limits[0]) & (angle < limits[1]))


def _kinds(colours: Floats) -> tuple[Kinds, NDArray[np.bool_]]:
    """What each sample (..., 3) looks like, and whether its level shows its own colour."""
    length, angle = _chromaticity(colours)
    kind = np.full(length.shape, STONE, np.intp)
    kind[_within(angle, RED_ANGLES_DEG)] = RED
    kind[_within(angle, YELLOW_ANGLES_DEG)] = YELLOW
    kind[length < WHITE_CHROMA] = WHITE
    level = colours.max(axis=-1)
    sure = (level > TRUE_HUE_LEVELS[0]) & (level < TRUE_HUE_LEVELS[1])
    return kind, sure & ((kind != RED) | (length < RED_CHROMA))


def _dark_rows(colours: Floats) -> NDArray[np.bool_]:
    """Rows of black metal among lighter ones, (rows,); none where all are alike."""
    level = np.percentile(colours.max(axis=-1), DARK_PERCENTILE, axis=1)
    dark = level < DARK_SHARE * level.max()
    if dark.any():
        dark = level < DARK_BORDER * level.max()
    length, _ = _chromaticity(np.median(colours, axis=1))
    return np.asarray(dark & (length < WHITE_CHROMA))


def _stripedness(here: NDArray[np.bool_], sure: NDArray[np.bool_]) -> float:
    """Variance between the means of the rows over the whole variance of what is (rows, cols) here, 0-1."""
    counts, sums = sure.sum(axis=1), (here & sure).sum(axis=1)
    mean = sums.sum() / max(counts.sum(), 1)
    between = (counts * (sums / np.maximum(counts, 1) - mean) ** 2).sum() / max(counts.sum(), 1)
    return float(between / max(mean * (1 - mean), LEAST_KNOWN))


def _read(
    colours: Floats, here: NDArray[np.bool_], sure: NDArray[np.bool_], kind: int, beside_others: bool
) -> Reflectance:
    """A metal of this kind, found ``here``, from all colours (rows, cols, 3).

    Beside others those samples count that are least tinted by them.
    """
    if not (here & sure).any():
        return metal_colour(colours.reshape(-1, 3))
    own = colours[here & sure]
    if beside_others:
        length, _ = _chromaticity(own)
        middle = np.median(length)
        own = own[length <= middle] if kind == WHITE else own[length >= middle]
    bleached = colours.max(axis=-1) >= TRUE_HUE_LEVELS[1]
    return reflectance(usual_hue(own), lightest_tenth(colours[here | bleached]))


def _mixed(colours: Floats, usual: Metal, others: Sequence[Metal]) -> Floats:
    """``usual`` everywhere but where a patch (rows, cols, 3) has the colour of another metal."""
    base = np.array(usual.linear_bgr, np.float32)
    if not others:
        return np.broadcast_to(base, colours.shape)
    kind, sure = _kinds(colours)
    shares = [_carried((sure & (kind == metal.kind)).astype(np.float32)) for metal in others]
    known = _carried(sure.astype(np.float32)) + np.float32(LEAST_KNOWN)
    result = np.broadcast_to(base, colours.shape).copy()
    for metal, share in zip(others, shares, strict=True):
        result += (share / known)[:, :, None] * (np.array(metal.linear_bgr, np.float32) - base)
    return result


def _carried(share: Floats) -> Floats:
    """(rows, cols) float32 spread along its rows, which go once round, and a little across them."""
    near = _blurred_round(share, SPREAD_ALONG)
    return np.asarray(near + np.float32(FAR_WEIGHT) * _blurred_round(share, FAR_ALONG), np.float32)


def _blurred_round(share: Floats, along: float) -> Floats:
    margin = min(int(4 * along), share.shape[1])
    round_ = np.concatenate([share[:, -margin:], share, share[:, :margin]], axis=1)
    blurred = cv2.GaussianBlur(round_, (0, 0), along, sigmaY=SPREAD_ACROSS, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(blurred[:, margin : margin + share.shape[1]], np.float32)
