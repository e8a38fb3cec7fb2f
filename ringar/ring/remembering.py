"""Ring models that were lifted lately, so that going back to a ring is instant."""

import hashlib
from collections import OrderedDict
from typing import Any, Protocol

import numpy as np

from ringar.parameters import RingParameter
from ringar.records import Gray8, Picture, ProductView, RingModel
from ringar.ring.lift import lift_ring

KEPT_MODELS = 8


class Lift(Protocol):
    """How a product photo becomes a ring model, as :func:`ringar.ring.lift_ring`."""

    def __call__(
        self, picture: Picture, parameter: RingParameter, mask: Gray8 | None = None, *, view: ProductView | None = None
    ) -> RingModel:
        """The photo's ring model."""


class RememberingLift:
    """Lifts a photo once per mask, background switch, pair of anchor points and view. For one thread.

    Parameters
    ----------
    lift
        The lifting itself.
    kept
        How many models are remembered.
    """

    def __init__(self, lift: Lift = lift_ring, kept: int = KEPT_MODELS) -> None:
        self._lift, self._kept = lift, kept
        self._models: OrderedDict[tuple[Any, ...], RingModel] = OrderedDict()

    def __call__(
        self, picture: Picture, parameter: RingParameter, mask: Gray8 | None = None, *, view: ProductView | None = None
    ) -> RingModel:
        """The photo's ring model.

        Raises
        ------
        NoRingError
            The photo can't be lifted.
        """
        pixels = tuple(_digest(part) for part in (picture.image_bgr, picture.alpha, mask))
        key = (picture.name, *pixels, parameter.ring_need_remove_background, parameter.ring_anchor_point, view)
        if key not in self._models:
            self._models[key] = self._lift(picture, parameter, mask, view=view)
        self._models.move_to_end(key)
        while len(self._models) > self._kept:
            self._models.popitem(last=False)
        return self._models[key]


def _digest(pixels: Any) -> bytes | None:
    """Two pictures of different people must never be taken for one another, not even on purpose."""
    if pixels is None:
        return None
    digest = hashlib.sha256(repr(pixels.shape).encode())
    digest.update(np.ascontiguousarray(pixels).data)  # without a copy, and without holding up other threads
    return digest.digest()
