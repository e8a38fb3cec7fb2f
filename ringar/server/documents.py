"""The OpenAPI document: bodies and refusals as the models of the messages say, nothing written twice."""

from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from ringar import __version__
from ringar.requests import ErrorAnswer, FileAnnouncement, TaskRemoval, TryOnRequest
from ringar.server.replies import STATUSES

_MODELS: tuple[type[BaseModel], ...] = (ErrorAnswer, FileAnnouncement, TaskRemoval, TryOnRequest)
_REF = "#/components/schemas/{model}"

_MEANINGS = {
    400: "The request is not understood; `error` names the field.",
    401: "The API key is missing, unknown or revoked.",
    403: "The address is not good, or its time is over.",
    404: "There is nothing there any more.",
    408: "The request took too long to arrive.",
    413: "The request is too large.",
    415: "The content type is another one than expected.",
    429: "Too many requests or tasks; `Retry-After` says in how many seconds to ask again.",
    500: "The task took too long (`TaskTimeout`), or the service failed.",
    503: "The service can't work at the moment.",
}

Document = dict[str, Any]


def refusals(*statuses: int) -> dict[int | str, Document]:
    """The refusals that an operation may answer with."""
    content = {"application/json": {"schema": {"$ref": _REF.format(model=ErrorAnswer.__name__)}}}
    return {status: {"description": _MEANINGS[status], "content": content} for status in (*statuses, 500)}


def body_of(model: type[BaseModel]) -> Document:
    """An operation's JSON body."""
    reference = {"$ref": _REF.format(model=model.__name__)}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": reference}}}}


def picture_body() -> Document:
    """An operation's body that is a picture file."""
    return {"requestBody": {"required": True, "content": {"image/jpeg": {}, "image/jpg": {}, "image/png": {}}}}


def add_document(app: FastAPI) -> None:
    """Let the app describe itself, once it is asked for the first time."""

    def document() -> Document:
        if app.openapi_schema is None:
            app.openapi_schema = _made(app)
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]


def _made(app: FastAPI) -> Document:
    made = get_openapi(
        title="ringar",
        version=__version__,
        summary="Ring virtual try-on on your own machine.",
        description=_description(STATUSES),
        routes=app.routes,
        separate_input_output_schemas=False,
    )
    _, models = models_json_schema([(model, "validation") for model in _MODELS], ref_template=_REF)
    made["components"]["schemas"] = {**models["$defs"], **made["components"]["schemas"]}
    for unused in ("HTTPValidationError", "ValidationError"):
        made["components"]["schemas"].pop(unused, None)
    for operation in _operations(made):
        if "HTTPValidationError" in str(operation["responses"].get("422")):
            del operation["responses"]["422"]
    return made


def _operations(document: Document) -> list[Document]:
    return [operation for path in document["paths"].values() for operation in path.values()]


def _description(statuses: Mapping[Any, int]) -> str:
    codes = ", ".join(f"`{code}` ({status})" for code, status in statuses.items())
    return (
        "Announce the files, send each to its address, start a task with their ids, and poll until it has ended; or "
        f"name http(s) addresses instead of files. A refused request has one of these codes: {codes}."
    )
