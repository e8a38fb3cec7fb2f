"""A ring drawn to true scale on a finger of another size than its own."""

from dataclasses import replace

import numpy as np

from ringar.errors import InvalidParameterError
from ringar.records import Floats, Gem, RingModel, SurfacePatch

LEAST_RATIO, LARGEST_RATIO = 0.5, 2.0
"""Ring diameter over finger diameter; beyond these one of the two is not what was meant."""


def go_together(ring_diameter_mm: float, finger_diameter_mm: float) -> bool:
    """Whether a ring can be made in a finger's size: the diameters differ by no more than a factor of two."""
    return finger_diameter_mm > 0 and LEAST_RATIO <= ring_diameter_mm / finger_diameter_mm <= LARGEST_RATIO


def true_scale(model: RingModel, ring_diameter_mm: float, finger_diameter_mm: float) -> RingModel:
    """Give a ring the proportions it has when it is made in the finger's size.

    A jeweler sizes the hoop; head, band width and thickness stay what they are in millimetres. In units of the inner
    radius all of these change by the ratio of the two diameters, the inner edge stays where it is.

    Parameters
    ----------
    model
        The ring as lifted from its photo, in inner radii.
    ring_diameter_mm, finger_diameter_mm
        Inner diameter of the ring in the photo, and of a ring that fits the finger.

    Raises
    ------
    InvalidParameterError
        The diameters differ by more than a factor of two, or one is none.
    """
    if not go_together(ring_diameter_mm, finger_diameter_mm):
        raise InvalidParameterError(
            "inner_diameter_mm",
            f"A ring of {ring_diameter_mm:g} mm and a finger of {finger_diameter_mm:g} mm do not belong together; "
            "check both inner diameters.",
        )
    ratio = ring_diameter_mm / finger_diameter_mm
    return replace(
        model,
        patches=tuple(_sized(patch, ratio) for patch in model.patches),
        band_half_width=model.band_half_width * ratio,
        gems=tuple(_sized_gem(gem, ratio) for gem in model.gems),
    )


def _sized(patch: SurfacePatch, ratio: float) -> SurfacePatch:
    """Everything beyond the inner edge grows by the ratio: outwards, along the finger and, on the head, sideways.

    A point's place round the finger is kept where it lies on the hoop and grows with the head where it stands above
    it, so that the head keeps its own proportions.
    """
    position = patch.position.astype(np.float64)
    x, y, z = np.moveaxis(position, -1, 0)
    radius = np.hypot(x, z)
    outwards = np.maximum(radius, 1e-6)
    grown = 1.0 + (radius - 1.0) * ratio
    hoop = np.stack([x / outwards * grown, y * ratio, z / outwards * grown], axis=-1)
    head = np.stack([x * ratio, y * ratio, 1.0 + (z - 1.0) * ratio], axis=-1)
    share = _head_share(patch)[..., None]
    sized: Floats = (hoop + (head - hoop) * share).astype(np.float32)
    return replace(patch, position=sized)


def _sized_gem(gem: Gem, ratio: float) -> Gem:
    x, y, z = gem.center
    return replace(
        gem,
        center=(x * ratio, y * ratio, 1.0 + (z - 1.0) * ratio),
        half_width=gem.half_width * ratio,
        half_depth=gem.half_depth * ratio,
    )


def _head_share(patch: SurfacePatch) -> Floats:
    """1 on patches that stand on top of the finger, 0 on those that go all the way round it."""
    goes_round = bool((patch.position[..., 2] < 0).any())
    return np.full(patch.alpha.shape, 0.0 if goes_round else 1.0, dtype=np.float32)
