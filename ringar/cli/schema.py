"""``ringar schema``: the JSON schemas of what the API takes and gives."""

from enum import StrEnum
from typing import Annotated

import typer
from pydantic import BaseModel

from ringar.cli.trouble import say_json
from ringar.errors import ExitStatus
from ringar.parameters import RingParameter
from ringar.requests import (
    AnnouncementAnswer,
    ErrorAnswer,
    FileAnnouncement,
    TaskAnswer,
    TaskStartAnswer,
    TryOnRequest,
)

MODELS: dict[str, type[BaseModel]] = {
    "request": TryOnRequest,
    "parameter": RingParameter,
    "task-start": TaskStartAnswer,
    "task": TaskAnswer,
    "files": FileAnnouncement,
    "files-answer": AnnouncementAnswer,
    "error": ErrorAnswer,
}

Topic = StrEnum("Topic", {name.replace("-", "_").upper(): name for name in MODELS})  # type: ignore[misc]
DEFAULT_TOPIC = Topic("request")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("schema")(schema)


def schema(
    topic: Annotated[Topic, typer.Argument(metavar="MESSAGE", help="Which message.")] = DEFAULT_TOPIC,
    as_json: Annotated[bool, typer.Option("--json", help="Accepted for symmetry: the answer is always JSON.")] = False,
) -> int:
    """Print the JSON schema of a message of the API."""
    del as_json
    model = MODELS[topic.value]
    say_json({"$schema": "https://json-schema.org/draft/2020-12/schema"} | model.model_json_schema())
    return ExitStatus.OK
