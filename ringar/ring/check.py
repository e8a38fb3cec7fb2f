"""Is a photo fit for lifting, and if not, why and what to do."""

from dataclasses import dataclass
from enum import StrEnum

from ringar.errors import NoRingError
from ringar.parameters import RingParameter
from ringar.records import Gray8, Picture, RingModel
from ringar.ring.lift import lift_ring

_SURE = 0.6


class Verdict(StrEnum):
    """How a photo does."""

    GOOD = "good"
    PLEASE_CHECK = "please check"
    UNUSABLE = "unusable"


@dataclass(frozen=True)
class RingCheck:
    """What was found about a product photo.

    Attributes
    ----------
    usable
        True where the photo can be lifted.
    verdict
        In a word or two.
    reasons
        Sentences: why it can't be used, or what to be careful about, each with advice; empty where all is well.
    model
        The lifted ring where usable.
    """

    usable: bool
    verdict: Verdict
    reasons: tuple[str, ...]
    model: RingModel | None


def check_ring(picture: Picture, parameter: RingParameter, mask: Gray8 | None = None) -> RingCheck:
    """Judge a product photo.

    Raises
    ------
    InvalidParameterError
        An anchor point lies outside the photo or beside the ring.
    UnreadableMaskError
        The mask is not of the photo's size.
    """
    try:
        model = lift_ring(picture, parameter, mask)
    except NoRingError as error:
        return RingCheck(False, Verdict.UNUSABLE, (error.message,), None)
    sure = model.confidence >= _SURE and not model.warnings
    return RingCheck(True, Verdict.GOOD if sure else Verdict.PLEASE_CHECK, model.warnings, model)
