"""The published API's messages: the request with its four variants, the answers, the file announcement.

The same request form is a snapshot's sidecar. Member names and limits are those of the published API; unknown
members are refused.
"""

from collections.abc import Sequence
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StrictInt, StrictStr, model_validator
from pydantic_core import PydanticCustomError

from ringar.errors import EngineCode, FamilyCode, RequestCode
from ringar.parameters import MAX_RINGS, RingParameter

MAX_FILE_BYTES = 10 * 2**20
"""A file of a request must be smaller (published: less than 10 MB)."""

Address = Annotated[
    StrictStr,
    Field(pattern=r"^[hH][tT][tT][pP][sS]?://[^\s/]", max_length=2048, description="an http or https address"),
]
FileId = Annotated[StrictStr, Field(min_length=1, max_length=2048)]
FileName = Annotated[StrictStr, Field(min_length=1, max_length=2048, description="Address or file id.")]
References = Annotated[list[Address], Field(min_length=1, max_length=MAX_RINGS)]
ReferenceIds = Annotated[list[FileId], Field(min_length=1, max_length=MAX_RINGS)]


class _Message(BaseModel):
    """Base of all messages: no unknown members, no changes after the check."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def as_json(self) -> dict[str, Any]:
        """The message as plain JSON values, holding exactly the members it was made with."""
        return self.model_dump(mode="json", exclude_unset=True)


class SourceInfo(_Message):
    """The hand picture."""

    name: FileName
    mask_name: FileName | None = None


class ObjectInfo(_Message):
    """One ring: which reference it is and how it is worn."""

    name: FileName
    mask_name: FileName | None = None
    parameter: RingParameter = RingParameter()


def _one_of(*fields: str) -> dict[str, Any]:
    """JSON schema: exactly one of the fields is there and not null."""
    given = [{"required": [field], "properties": {field: {"not": {"type": "null"}}}} for field in fields]
    return {"oneOf": given}


class TryOnRequest(_Message):
    """A try-on task: one hand picture and one to five rings, each by address or by file id."""

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [_one_of("src_file_url", "src_file_id"), _one_of("ref_file_urls", "ref_file_ids")],
        }
    )

    source_info: SourceInfo
    src_file_url: Address | None = None
    src_file_id: FileId | None = None
    srcmsk_file_url: Address | None = None
    srcmsk_file_id: FileId | None = None
    ref_file_urls: References | None = None
    ref_file_ids: ReferenceIds | None = None
    refmsk_file_urls: References | None = None
    refmsk_file_ids: ReferenceIds | None = None
    object_infos: Annotated[list[ObjectInfo], Field(min_length=1, max_length=MAX_RINGS)]

    @model_validator(mode="after")
    def _one_variant(self) -> Self:
        _exactly_one(self, "src_file_url", "src_file_id")
        _exactly_one(self, "ref_file_urls", "ref_file_ids")
        _needs(self, "srcmsk_file_url", "src_file_url")
        _needs(self, "srcmsk_file_id", "src_file_id")
        _needs(self, "refmsk_file_urls", "ref_file_urls")
        _needs(self, "refmsk_file_ids", "ref_file_ids")
        return self

    @model_validator(mode="after")
    def _names_are_given(self) -> Self:
        _among("source_info.name", self.source_info.name, [self.source])
        _among("source_info.mask_name", self.source_info.mask_name, [self.srcmsk_file_url, self.srcmsk_file_id])
        masks = self.refmsk_file_urls or self.refmsk_file_ids or []
        for number, info in enumerate(self.object_infos):
            _among(f"object_infos[{number}].name", info.name, self.references)
            _among(f"object_infos[{number}].mask_name", info.mask_name, masks)
        return self

    @property
    def source(self) -> str:
        """Address or id of the hand picture."""
        return self.src_file_url or self.src_file_id or ""

    @property
    def source_mask(self) -> str | None:
        """Address or id of the mask of what lies in front of the ring."""
        return self.srcmsk_file_url or self.srcmsk_file_id

    @property
    def references(self) -> Sequence[str]:
        """Addresses or ids of the ring pictures."""
        return self.ref_file_urls or self.ref_file_ids or ()


def _refuse(field: str, sentence: str) -> PydanticCustomError:
    return PydanticCustomError("request", "{sentence}", {"sentence": sentence, "field": field})


def _exactly_one(request: TryOnRequest, first: str, second: str) -> None:
    given = [name for name in (first, second) if getattr(request, name) is not None]
    if len(given) != 1:
        raise _refuse(first, f"give {first} or {second}, " + ("not both" if given else "one of them is needed"))


def _needs(request: TryOnRequest, mask: str, photo: str) -> None:
    if getattr(request, mask) is not None and getattr(request, photo) is None:
        raise _refuse(mask, f"{mask} is the mask of {photo}, which is not given")


def _among(field: str, name: str | None, given: Sequence[str | None]) -> None:
    if name is not None and name not in given:
        raise _refuse(field, "names no file of this request; name one that is given beside it")


class FileToUpload(_Message):
    """A file that a client is about to upload."""

    content_type: Literal["image/jpeg", "image/jpg", "image/png"]
    file_name: Annotated[StrictStr, Field(min_length=1, max_length=255)]
    file_size: Annotated[StrictInt, Field(ge=1, lt=MAX_FILE_BYTES)]


class FileAnnouncement(_Message):
    """Files that a client is about to upload."""

    files: Annotated[list[FileToUpload], Field(min_length=1, max_length=2 * (MAX_RINGS + 1))]


class Upload(_Message):
    """How a file's bytes are to be sent."""

    method: Literal["PUT"] = "PUT"
    url: str
    headers: dict[str, str]


class AnnouncedFile(_Message):
    """A file that is expected, with its id."""

    content_type: str
    file_name: str
    file_id: str
    requests: list[Upload]


class AnnouncedFiles(_Message):
    """The data of the answer to an announcement."""

    files: list[AnnouncedFile]


class AnnouncementAnswer(_Message):
    """The answer to an announcement of files."""

    status: Literal[200] = 200
    data: AnnouncedFiles


class TaskStart(_Message):
    """The data of a started task: the newer reference's ``task_id`` and the older one's ``status`` and ``results``."""

    task_id: str
    status: Literal["running"] = "running"
    results: list[Any] = Field(default_factory=list, max_length=0)


class TaskStartAnswer(_Message):
    """The answer to a started task, with the members of both published references."""

    status: Literal[200] = 200
    data: TaskStart


class TaskResult(_Message):
    """Where the composite is."""

    url: str


class TaskState(_Message):
    """How a task stands; ``polling_interval`` in milliseconds says when to ask again.

    ``error`` and ``error_code`` name the same trouble in the two published families.
    """

    task_status: Literal["running", "success", "error"]
    error: EngineCode | FamilyCode | None = None
    error_message: str | None = None
    error_code: EngineCode | FamilyCode | None = None
    results: TaskResult | None = None
    polling_interval: int = Field(default=1000, ge=0)

    @model_validator(mode="after")
    def _state_has_its_members(self) -> Self:
        if (self.task_status == "success") != (self.results is not None):
            raise _refuse("results", "is there when the task has succeeded, and only then")
        if (self.task_status == "error") != (self.error is not None):
            raise _refuse("error", "is there when the task has failed, and only then")
        return self


class TaskAnswer(_Message):
    """The answer to a poll."""

    status: Literal[200] = 200
    data: TaskState


class TaskRemoval(_Message):
    """Which task is to be removed."""

    task_id: Annotated[StrictStr, Field(min_length=1, max_length=2048)]


class RemovedTask(_Message):
    """The task that is gone."""

    task_id: str


class TaskRemovalAnswer(_Message):
    """The answer to the removal of a task."""

    status: Literal[200] = 200
    data: RemovedTask


class ErrorAnswer(_Message):
    """The answer to a request that was refused, sent with the same HTTP status."""

    status: int = Field(ge=400, le=599)
    error: str
    error_code: RequestCode | Literal[FamilyCode.UNKNOWN]
