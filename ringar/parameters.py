"""The parameter model: every try-on parameter's type, range, default, unit, help and control, declared once.

The API schema, the command line, the app's controls and the sidecar are derived from :class:`RingParameter`.
Field names, ranges and defaults are those of the published ring try-on API.
"""

from enum import IntEnum
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    WithJsonSchema,
    field_validator,
)
from pydantic_core import PydanticCustomError


class Finger(IntEnum):
    """The wearing finger, numbered as in the API."""

    THUMB = 0
    INDEX = 1
    MIDDLE = 2
    RING = 3
    LITTLE = 4


DEFAULT_FINGER = Finger.RING
"""Worn where ``ring_wearing_finger`` is null."""

DEFAULT_LOCATION = 0.15
"""Location L used where ``ring_wearing_location`` is null: t = 0.546, the middle of where real rings sit."""

MAX_RINGS = 5
"""Rings in one request; the API publishes no maximum."""


def phalanx_position(location: float | None) -> float:
    """Place t along the proximal phalanx (0 = MCP, 1 = PIP; on the thumb MCP to IP) for a wearing location.

    Location 0 lies on the visible base of the finger (the web, t = 0.48), 1 just below the PIP crease (t = 0.92).
    """
    return 0.48 + 0.44 * (DEFAULT_LOCATION if location is None else location)


def _hint(label: str, unit: str, control: str, step: float | None = None) -> dict[str, Any]:
    """User-interface hint stored in the JSON schema beside a field."""
    hint: dict[str, Any] = {"label": label, "unit": unit, "control": control}
    if step is not None:
        hint["step"] = step
    return {"x-ui": hint}


# Whole numbers stay whole, so that a request is answered and stored as it was sent.
Share = Annotated[
    StrictInt | StrictFloat,
    Field(ge=0.0, le=1.0, allow_inf_nan=False),
    WithJsonSchema({"type": "number", "minimum": 0.0, "maximum": 1.0}),
]
Pixel = Annotated[StrictInt, Field(ge=0)]
AnchorPoint = Annotated[tuple[Pixel, Pixel], Field(description="[x, y] in whole product-photo pixels")]
AnchorPoints = Annotated[
    tuple[AnchorPoint, AnchorPoint], Field(description="two points [[x, y], [x, y]] in whole product-photo pixels")
]


class RingParameter(BaseModel):
    """How one ring is worn (``object_infos[].parameter``)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ring_need_remove_background: StrictBool = Field(
        default=True,
        description="Cut the ring out of its photo's background.",
        json_schema_extra=_hint("Remove background", "", "switch"),
    )
    ring_anchor_point: AnchorPoints | None = Field(
        default=None,
        description="The two farthest points (left, right) of the ring's inner edge, in product-photo pixels; "
        "null: found by itself.",
        json_schema_extra=_hint("Anchor points", "px", "points"),
    )
    ring_wearing_finger: Annotated[StrictInt, Field(ge=0, le=4)] | None = Field(
        default=None,
        description="The finger: 0 thumb, 1 index, 2 middle, 3 ring, 4 little; null: the ring finger.",
        json_schema_extra=_hint("Finger", "", "finger"),
    )
    ring_wearing_location: Share | None = Field(
        default=None,
        description="Place along the finger: 0 at its visible base, 1 just below the first knuckle; "
        "null: where rings usually sit.",
        json_schema_extra=_hint("Location", "", "slider", 0.01),
    )
    ring_shadow_intensity: Share = Field(
        default=0.15,
        description="Shadow of the ring on the finger: 0 none, 1 the strongest.",
        json_schema_extra=_hint("Shadow", "", "slider", 0.01),
    )
    ring_ambient_light_intensity: Share = Field(
        default=1.0,
        description="How far the ring takes on the hand picture's light: 0 ignores it, 1 matches it fully.",
        json_schema_extra=_hint("Light", "", "slider", 0.01),
    )

    @field_validator("ring_anchor_point")
    @classmethod
    def _anchors_differ(cls, points: AnchorPoints | None) -> AnchorPoints | None:
        if points is not None and points[0] == points[1]:
            raise PydanticCustomError("equal_points", "must be two different points, the left and the right end")
        return points

    @property
    def finger(self) -> Finger:
        """The finger really worn on."""
        return DEFAULT_FINGER if self.ring_wearing_finger is None else Finger(self.ring_wearing_finger)

    @property
    def phalanx_t(self) -> float:
        """Place along the proximal phalanx, 0 = MCP, 1 = PIP."""
        return phalanx_position(self.ring_wearing_location)
