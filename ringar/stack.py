"""Several rings at once: rings that share a finger are pushed apart along it until none overlaps."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ringar.records import RingModel, Wearing

RADIUS_PER_PHALANX = 0.23
"""A ring's inner radius as a share of the landmark distance MCP-PIP: half the finger's width, which is 0.46 of that
distance (median of 57 annotated photos of worn rings, the band's own thickness taken off)."""

GAP_RADII = 0.04
"""Air between two stacked bands, in inner radii."""

FIRST_T, LAST_T = 0.42, 0.95
"""Outermost places along the phalanx to which stacking may push a ring."""


@dataclass(frozen=True)
class Placement:
    """Where one ring of a request goes; ``slot`` is its place in the request."""

    slot: int
    wearing: Wearing
    phalanx_t: float


def placements(wearings: Sequence[Wearing]) -> list[Placement]:
    """Places along their fingers for the rings, in the order of drawing: what stands higher hides its neighbour.

    Rings keep the place asked for where there is room; where two would overlap both give way by the least amount
    (isotonic regression on the places less the room taken up below them). Where a finger is too short for its rings
    the last ones of the request are left out.
    """
    by_finger: dict[int, list[int]] = {}
    for slot, wearing in enumerate(wearings):
        by_finger.setdefault(wearing.parameter.finger, []).append(slot)
    placed: list[Placement] = []
    for asked in by_finger.values():
        slots = _that_fit(asked, wearings)
        slots.sort(key=lambda slot: wearings[slot].parameter.phalanx_t)
        half = np.array([wearings[slot].model.band_half_width for slot in slots]) * RADIUS_PER_PHALANX
        wanted = np.array([wearings[slot].parameter.phalanx_t for slot in slots])
        for slot, phalanx_t in zip(slots, _spread(wanted, half), strict=True):
            placed.append(Placement(slot, wearings[slot], float(phalanx_t)))
    return sorted(placed, key=lambda placement: _height(placement.wearing.model))


def _that_fit(slots: Sequence[int], wearings: Sequence[Wearing]) -> list[int]:
    """The first slots whose rings find room on one finger together; the first one always does."""
    widths = np.array([2.0 * wearings[slot].model.band_half_width + GAP_RADII for slot in slots])
    ends = (np.cumsum(widths) - GAP_RADII) * RADIUS_PER_PHALANX
    return [
        slot for place, (slot, end) in enumerate(zip(slots, ends, strict=True)) if place == 0 or end <= LAST_T - FIRST_T
    ]


def _height(model: RingModel) -> float:
    """How far a ring stands out from the back of its finger, in inner radii."""
    return max(
        (float(patch.position[..., 2][patch.alpha > 0.5].max(initial=0.0)) for patch in model.patches), default=0.0
    )


def _spread(wanted: NDArray[np.float64], half: NDArray[np.float64]) -> NDArray[np.float64]:
    """Least-squares places with room for every half width; ascending input, shapes (n,)."""
    if len(wanted) == 1:
        return wanted
    room = np.concatenate([[0.0], np.cumsum(half[:-1] + half[1:] + GAP_RADII * RADIUS_PER_PHALANX)])
    return np.asarray(np.clip(_isotonic(wanted - room), FIRST_T + half[0], LAST_T - half[-1] - room[-1]) + room)


def _isotonic(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Nearest non-decreasing sequence, by pooling adjacent violators (Ayer et al. 1955)."""
    blocks: list[tuple[float, int]] = []
    for value in values:
        blocks.append((float(value), 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (mean_b, count_b), (mean_a, count_a) = blocks.pop(), blocks.pop()
            blocks.append(((mean_a * count_a + mean_b * count_b) / (count_a + count_b), count_a + count_b))
    return np.concatenate([np.full(count, mean) for mean, count in blocks])
