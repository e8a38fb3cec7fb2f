"""What is known of one customer's visit."""

import secrets
from datetime import UTC, datetime
from typing import Annotated, Any, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from ringar.parameters import MAX_RINGS, RingParameter
from ringar.validation import validate

MAX_RINGS_NOTED = 500
MAX_PICTURES = 500

SessionId = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$", description="32 hexadecimal digits")]
Label = Annotated[
    str,
    StringConstraints(strip_whitespace=True),
    Field(
        min_length=1,
        max_length=80,
        pattern=r"^[^\x00-\x1f\x7f]*$",
        description="a text of 1 to 80 characters in one line",
    ),
]
RingId = Annotated[
    str,
    Field(
        min_length=1,
        max_length=1024,
        pattern=r"^[^\x00-\x1f\x7f]*$",
        description="a text of 1 to 1024 characters in one line",
    ),
]
Note = Annotated[
    str,
    Field(
        max_length=4000,
        pattern=r"^[^\x00-\x08\x0b-\x1f\x7f]*$",
        description="a text of up to 4000 characters without control characters",
    ),
]
PictureName = Annotated[
    str, Field(pattern=r"^[0-9a-f]{16}\.(png|jpg)$", description="16 hexadecimal digits and .png or .jpg")
]
Millimetres = Annotated[float, Field(gt=5.0, lt=40.0, allow_inf_nan=False)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Shortlisted(_Part):
    """One ring on the shortlist."""

    ring_id: RingId
    note: Note = ""


class Worn(_Part):
    """One ring as it was worn last."""

    ring_id: RingId
    parameter: RingParameter = RingParameter()


class CustomerSession(_Part):
    """One customer's visit.

    Attributes
    ----------
    session_id
        32 hexadecimal digits, made at random.
    label
        What the jeweler calls this customer.
    created_at, changed_at
        With their time zone.
    shortlist, favourites
        Ring ids; the shortlist with notes. No ring stands in either of them twice.
    wearing
        The rings as they were worn last, with their parameters.
    finger_diameter_mm
        The customer's finger: the inner diameter of the ring that fits it; None where it isn't known.
    pictures_allowed
        Whether the customer agreed to hand pictures being kept. Without it there are none.
    pictures
        Names of the kept hand pictures, oldest first.
    """

    version: Annotated[int, Field(ge=1, le=1)] = 1
    session_id: SessionId
    label: Label
    created_at: AwareDatetime
    changed_at: AwareDatetime
    note: Note = ""
    shortlist: Annotated[tuple[Shortlisted, ...], Field(max_length=MAX_RINGS_NOTED)] = ()
    favourites: Annotated[tuple[RingId, ...], Field(max_length=MAX_RINGS_NOTED)] = ()
    wearing: Annotated[tuple[Worn, ...], Field(max_length=MAX_RINGS)] = ()
    finger_diameter_mm: Millimetres | None = None
    pictures_allowed: bool = False
    pictures: Annotated[tuple[PictureName, ...], Field(max_length=MAX_PICTURES)] = ()

    @model_validator(mode="after")
    def _pictures_need_consent(self) -> Self:
        if self.pictures and not self.pictures_allowed:
            raise ValueError("it lists hand pictures without the customer's consent")
        return self

    @model_validator(mode="after")
    def _rings_stand_once(self) -> Self:
        for ids in ([item.ring_id for item in self.shortlist], list(self.favourites)):
            if len(set(ids)) < len(ids):
                raise ValueError("it lists a ring twice")
        return self

    @classmethod
    def begin(cls, label: str, now: datetime | None = None) -> "CustomerSession":
        """A new session, not saved yet.

        Raises
        ------
        InvalidParameterError
            The label is empty, too long or has control characters.
        """
        now = now or datetime.now(UTC)
        return validate(
            cls, {"session_id": secrets.token_hex(16), "label": label, "created_at": now, "changed_at": now}
        )

    def changed(self, **fields: Any) -> "CustomerSession":
        """The session with other fields.

        Raises
        ------
        InvalidParameterError
            A field is out of its limits.
        """
        return validate(CustomerSession, self.model_dump() | fields)
