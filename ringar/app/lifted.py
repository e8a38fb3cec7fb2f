"""The models of the rings that are worn or were a short while ago, to true scale where sizes are known."""

from collections import OrderedDict
from collections.abc import Callable, Collection
from typing import Any

from ringar.app.outfit import Piece
from ringar.errors import InvalidParameterError
from ringar.records import RingModel
from ringar.ring import true_scale
from ringar.ring.remembering import KEPT_MODELS

ModelKey = tuple[str, bool, Any]


def model_key(piece: Piece) -> ModelKey:
    """What a ring's model depends on: the ring and how its photo is read."""
    return piece.ring_id, piece.parameter.ring_need_remove_background, piece.parameter.ring_anchor_point


class LiftedModels:
    """Lifted models by what they depend on.

    Parameters
    ----------
    misfit
        Called with a sentence where a ring and a finger are too different in size to be drawn together.
    """

    def __init__(self, misfit: Callable[[str], object]) -> None:
        self._misfit = misfit
        self._models: OrderedDict[ModelKey, RingModel] = OrderedDict()
        self._sized: dict[ModelKey, tuple[RingModel, RingModel]] = {}

    def __contains__(self, key: ModelKey) -> bool:
        return key in self._models

    def keep(self, key: ModelKey, model: RingModel, in_use: Collection[ModelKey]) -> None:
        """Add a model; of those not in use only the newest stay."""
        self._models[key] = model
        for old in [old for old in self._models if old not in in_use and old != key][:-KEPT_MODELS]:
            self._drop(old)

    def forget(self, ring_id: str) -> None:
        """Drop all models of a ring."""
        for key in [key for key in self._models if key[0] == ring_id]:
            self._drop(key)

    def forget_sizes(self) -> None:
        """The finger's size has changed."""
        self._sized.clear()

    def model(self, key: ModelKey, ring_mm: float | None, finger_mm: float | None) -> RingModel:
        """A kept model, to true scale where ring and finger are known and go together."""
        model = self._models[key]
        if ring_mm is None or finger_mm is None:
            return model
        kept = self._sized.get(key)
        if kept is None or kept[0] is not model:
            try:
                kept = model, true_scale(model, ring_mm, finger_mm)
            except InvalidParameterError as error:
                self._misfit(error.message)
                kept = model, model
            self._sized[key] = kept
        return kept[1]

    def _drop(self, key: ModelKey) -> None:
        del self._models[key]
        self._sized.pop(key, None)
