"""How the strands of a rope lie: read off a product photo by their shine, then fitted to its silhouette."""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Floats, Gray8
from ringar.ring.band import BandShape
from ringar.ring.projection import Doubles, PhotoCamera
from ringar.ring.strands import Rope, openness, tubes_of
from ringar.ring.texture import PhotoColours, seen_weight

STRANDS = (2, 3, 4)
"""How many strands are told apart."""
CRESTS = (10, 64)
"""Fewest and most strands that are met on the way about the finger."""
LEAST_OVERLAP, LEAST_LIKENESS = 0.88, 0.05
"""Overlap of the silhouettes and correlation of the shine from which on strands are believed: two of them reach 0.94
to 0.97 and 0.2 to 0.35, three finer ones 0.97 and 0.08."""
LIKENESS_WEIGHT, STRAND_COST = 0.1, 0.004
"""Weight of the correlation of the shine against the overlap of the silhouettes, and what is taken off for every
strand: most ropes have two, few have four."""

_SHINE_ANGLES, _SHINE_ROWS, _SHINE_DEPTH = 512, 48, 0.8
_SMOOTH = 1 / 30
"""Part of a turn over which the shine's own mean is taken."""
_SEEN = 0.2
_RADIUS_PX = 38.0
"""Inner radius at which silhouettes are compared: enough for some ten pixels per strand."""
_TOUCHED = 0.1
"""Coverage from which a small pixel counts as the ring's, as it does where a single sample of a candidate lies."""
_FIT_ROWS, _FIT_ANGLES = 16, 281
_SHINE_RADIUS = 0.1
_PHASES = 8
_CRESTS_OFF = 2
"""By how many the shine may tell the crests wrong: only a part of the turn is seen, and from one side."""
_FINALISTS = 4
_STEPS = (1.0, 0.5, 0.25)


@dataclass(frozen=True, eq=False)
class _Seen:
    """What a candidate is compared with, at a small size.

    Attributes
    ----------
    cover
        (height, width) 0-1: the ring.
    shine
        (height, width) log luminance over its surroundings', 0 off the ring.
    """

    cover: Doubles
    shine: Doubles
    camera: PhotoCamera
    band: BandShape

    @classmethod
    def of(cls, alpha: Gray8, image_bgr: NDArray[np.uint8], camera: PhotoCamera, band: BandShape) -> "_Seen":
        factor = min(_RADIUS_PX / camera.scale_px, 1.0)
        size = (max(round(alpha.shape[1] * factor), 1), max(round(alpha.shape[0] * factor), 1))
        cover = np.asarray(cv2.resize(alpha, size, interpolation=cv2.INTER_AREA) / 255.0, np.float64)
        level = np.log(cv2.resize(image_bgr, size, interpolation=cv2.INTER_AREA).mean(axis=2) + 8.0)
        small = camera.resized(size[0] / alpha.shape[1])
        solid = (cover > 0.8).astype(np.float64)
        sigma = _SHINE_RADIUS * small.scale_px
        total, weight = (cv2.GaussianBlur(x, (0, 0), sigma) for x in (level * solid, solid))
        return cls(cover, (level - total / np.maximum(weight, 1e-3)) * solid, small, band)

    def overlap_and_likeness(self, rope: Rope) -> tuple[float, float]:
        """Intersection over union of the silhouettes, and the correlation of the shine."""
        drawn = self._drawn(rope)
        there = drawn > 0
        closed = cv2.morphologyEx(there.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)) > 0
        touched = self.cover > _TOUCHED
        overlap = (closed & touched).sum() / max(int((closed | touched).sum()), 1)
        both = there & (self.cover > 0.8)
        if both.sum() < 9:
            return float(overlap), 0.0
        mine, theirs = drawn[both] - drawn[both].mean(), self.shine[both] - self.shine[both].mean()
        norm = np.sqrt((mine**2).sum() * (theirs**2).sum())
        return float(overlap), float((mine * theirs).sum() / max(norm, 1e-9))

    def _drawn(self, rope: Rope) -> Doubles:
        """A rope lit from the camera, (height, width): 0 where it isn't."""
        tubes = tubes_of(rope, _FIT_ROWS, _FIT_ANGLES)
        facing = self.camera.facing(tubes.position, tubes.normal)
        light = np.broadcast_to(openness(tubes.around)[:, None], facing.shape)
        seen = facing > 0
        points, value = tubes.position[seen], (facing * light)[seen]
        x, y = np.rint(self.camera.project(points)).astype(np.intp).T
        height, width = self.cover.shape
        order = np.argsort((points @ self.camera.rotation.T)[:, 2])
        order = order[((x >= 0) & (x < width) & (y >= 0) & (y < height))[order]]
        picture = np.zeros(height * width)
        picture[y[order] * width + x[order]] = value[order]
        return picture.reshape(height, width)


@dataclass(frozen=True, eq=False)
class _Rated:
    """A rope with how well it agrees with the photo."""

    rope: Rope
    overlap: float
    likeness: float

    @classmethod
    def of(cls, rope: Rope, seen: _Seen) -> "_Rated":
        return cls(rope, *seen.overlap_and_likeness(rope))

    @property
    def score(self) -> float:
        return self.overlap + LIKENESS_WEIGHT * self.likeness - STRAND_COST * self.rope.strands


def find_rope(
    alpha: Gray8, cutout: NDArray[np.uint8], colours: PhotoColours, camera: PhotoCamera, band: BandShape
) -> Rope | None:
    """The strands of a band, or None where it isn't a rope.

    Parameters
    ----------
    alpha
        (height, width) uint8: the ring.
    cutout
        (h, w, 4) uint8 BGRA of the same picture, any size.
    camera
        The view at ``alpha``'s size.
    """
    if not band.rope:
        return None
    crests, hand = _pattern(colours, band)
    image_bgr = cv2.resize(cutout[..., :3], (alpha.shape[1], alpha.shape[0]), interpolation=cv2.INTER_AREA)
    seen = _Seen.of(alpha, np.asarray(image_bgr, np.uint8), camera, band)
    twists = [
        (strands, hand * n / strands)
        for n in range(crests - _CRESTS_OFF, crests + _CRESTS_OFF + 1)
        for strands in STRANDS
    ]
    starts = sorted((_best_phase(*twist, seen) for twist in twists), key=lambda rated: -rated.score)
    best = max((_refined(start, seen) for start in starts[:_FINALISTS]), key=lambda rated: rated.score)
    believed = best.overlap >= LEAST_OVERLAP and best.likeness >= LEAST_LIKENESS
    return best.rope if believed else None


def _pattern(colours: PhotoColours, band: BandShape) -> tuple[int, int]:
    """About how many crests there are about the finger, and the twist's hand (-1 or 1).

    On a rope of s strands the shine goes with the angle about the finger times the crests plus or minus the angle on
    the rope times s.
    """
    angle = np.linspace(-np.pi, np.pi, _SHINE_ANGLES, endpoint=False)
    around = np.linspace(-np.pi, np.pi, _SHINE_ROWS, endpoint=False)[:, None]
    half_width, thickness = band.at(angle)
    out = np.stack([np.sin(angle), np.zeros(_SHINE_ANGLES), np.cos(angle)], axis=-1)
    normal = np.cos(around)[..., None] * out + np.sin(around)[..., None] * np.array([0.0, 1.0, 0.0])
    rise = 1 + thickness / 2 * (1 + _SHINE_DEPTH * np.cos(around))
    position = rise[..., None] * out
    position[..., 1] = _SHINE_DEPTH * half_width * np.sin(around)
    colour, weight = seen_weight(colours, position, normal, None)
    level = np.log(colour.mean(axis=-1) + 0.02)
    shine = _over_its_mean(level, weight)
    waves = np.fft.fft(weight * shine, axis=1)[:, CRESTS[0] : CRESTS[1]]
    slants = [hand * strands for hand in (-1, 1) for strands in STRANDS]
    strength = np.stack([np.abs((np.exp(1j * slant * around) * waves).sum(axis=0)) for slant in slants])
    slant, crest = np.unravel_index(int(strength.argmax()), strength.shape)
    return CRESTS[0] + int(crest), int(np.sign(slants[slant]))


def _over_its_mean(level: Floats, weight: Floats) -> Doubles:
    """Level (rows, angles) over its mean along the rows, -1 to 1; 0 where it isn't known."""
    margin = _SHINE_ANGLES // 8
    spread = [
        cv2.GaussianBlur(
            np.pad(x, ((0, 0), (margin, margin)), mode="wrap"), (0, 0), _SMOOTH * _SHINE_ANGLES, sigmaY=0.1
        )
        for x in (level * weight, weight)
    ]
    total, known = (x[:, margin:-margin] for x in spread)
    shine = np.clip(level - total / np.maximum(known, 1e-3), -1.0, 1.0)
    return np.asarray(shine * (known > _SEEN), np.float64)


def _best_phase(strands: int, turns: float, seen: _Seen) -> _Rated:
    step = 2 * np.pi / strands / _PHASES
    ropes = (Rope(seen.band, strands, turns, number * step) for number in range(_PHASES))
    best = max((_Rated.of(rope, seen) for rope in ropes), key=lambda rated: rated.score)
    for change in (step / 2, -step / 2):
        best = _climbed(best, seen, phase_rad=change)
    return best


def _refined(start: _Rated, seen: _Seen) -> _Rated:
    """The best rope near one: its phase and size varied in turn, in ever smaller steps."""
    best = start
    for step in _STEPS:
        for change in (0.4, -0.4):
            best = _climbed(best, seen, phase_rad=change * step / best.rope.strands)
        for change in (0.08, -0.08):
            best = _climbed(best, seen, wider=1 + change * step)
        for change in (0.06, -0.06):
            best = _climbed(best, seen, thicker=1 + change * step)
        for change in (0.2, -0.2):
            best = _climbed(best, seen, phase_rad=change * step / best.rope.strands)
    return best


def _climbed(best: _Rated, seen: _Seen, *, phase_rad: float = 0.0, wider: float = 1.0, thicker: float = 1.0) -> _Rated:
    """Changed so again and again while that agrees better."""
    while True:
        rope = best.rope
        band = replace(rope.band, half_width=rope.band.half_width * wider, thickness=rope.band.thickness * thicker)
        tried = _Rated.of(replace(rope, band=band, phase_rad=rope.phase_rad + phase_rad), seen)
        if tried.score < best.score + 1e-4:
            return best
        best = tried
