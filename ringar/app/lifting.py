"""Ring models that were lifted lately, so that going back to a ring is instant. No Qt."""

import zlib
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import numpy as np

from ringar.parameters import RingParameter
from ringar.records import Gray8, Picture, RingModel
from ringar.ring import lift_ring

KEPT_MODELS = 8

Lift = Callable[[Picture, RingParameter, Gray8 | None], RingModel]


class RememberingLift:
    """Lifts a photo once per background switch and pair of anchor points. For one thread."""

    def __init__(self, lift: Lift = lift_ring) -> None:
        self._lift = lift
        self._models: OrderedDict[tuple[Any, ...], RingModel] = OrderedDict()

    def __call__(self, picture: Picture, parameter: RingParameter, mask: Gray8 | None = None) -> RingModel:
        """The photo's ring model.

        Raises
        ------
        NoRingError
            The photo can't be lifted.
        """
        if mask is not None:
            return self._lift(picture, parameter, mask)
        pixels = zlib.crc32(np.ascontiguousarray(picture.image_bgr).data)
        key = (pixels, picture.image_bgr.shape, parameter.ring_need_remove_background, parameter.ring_anchor_point)
        if key not in self._models:
            self._models[key] = self._lift(picture, parameter, None)
        self._models.move_to_end(key)
        while len(self._models) > KEPT_MODELS:
            self._models.popitem(last=False)
        return self._models[key]
