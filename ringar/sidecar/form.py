"""The sidecar's text: a request of the published API, and beside it what that API has no words for."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from ringar.parameters import MAX_RINGS
from ringar.records import ProductView
from ringar.requests import TryOnRequest

MAX_DIAMETER_MM = 100.0


class TrueSize(BaseModel):
    """Inner diameters of the ring in the photo and of a ring that fits the finger, in millimetres."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ring_mm: Annotated[float, Field(gt=0, le=MAX_DIAMETER_MM, allow_inf_nan=False)]
    finger_mm: Annotated[float, Field(gt=0, le=MAX_DIAMETER_MM, allow_inf_nan=False)]


class BeyondRequest(BaseModel):
    """What one ring's try-on was made from beyond the published API."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    view: ProductView | None = None
    size: TrueSize | None = None


class Extension(BaseModel):
    """The sidecar's member ``ringar``: for every ring of the request, in its order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rings: Annotated[list[BeyondRequest], Field(min_length=1, max_length=MAX_RINGS)]


class Sidecar(TryOnRequest):
    """A request of the published API, and beside it what that API has no words for, where there is such a thing."""

    ringar: Extension | None = None

    @model_validator(mode="after")
    def _every_ring_is_described(self) -> Self:
        if self.ringar is not None and len(self.ringar.rings) != len(self.object_infos):
            raise PydanticCustomError("sidecar", "ringar.rings: describe as many rings as object_infos has")
        return self

    def request(self) -> TryOnRequest:
        """The request alone."""
        return TryOnRequest.model_validate({name: value for name, value in self.as_json().items() if name != "ringar"})
