"""The ring parameters as command-line options, made from the parameter model."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Annotated, Any

import typer

from ringar.errors import InvalidParameterError
from ringar.parameters import Finger, RingParameter
from ringar.validation import validate

FINGERS = "|".join(finger.name.lower() for finger in Finger)


def option_name(field: str) -> str:
    """``ring_wearing_location`` -> ``location``."""
    for prefix in ("ring_wearing_", "ring_need_", "ring_"):
        if field.startswith(prefix):
            return field.removeprefix(prefix).replace("_", "-")
    return field.replace("_", "-")


def with_ring_options(command: Callable[..., int], fields: Iterable[str] = ()) -> Callable[..., int]:
    """Give a command one option per ring parameter, or per field named; it receives them together as ``parameter``."""
    schemas = RingParameter.model_json_schema()["properties"]
    chosen = {field: schemas[field] for field in fields or schemas}

    @wraps(command)
    def with_parameter(**values: Any) -> int:
        given = {field: values.pop(field) for field in chosen}
        return command(parameter=parse(given), **values)

    own = [p for name, p in inspect.signature(command).parameters.items() if name != "parameter"]
    options = [
        inspect.Parameter(field, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=_annotation(field, schema))
        for field, schema in chosen.items()
    ]
    keyword = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own]
    del with_parameter.__wrapped__
    with_parameter.__signature__ = inspect.Signature([*keyword, *options])  # type: ignore[attr-defined]
    with_parameter.__annotations__ = {p.name: p.annotation for p in (*own, *options)}
    return with_parameter


def parse(given: Mapping[str, bool | str | None]) -> RingParameter:
    """The parameter that a command line asks for; options left out keep the model's defaults.

    Raises
    ------
    InvalidParameterError
        Names the option and the field.
    """
    values = {field: _value(field, text) for field, text in given.items() if text is not None}
    try:
        return validate(RingParameter, values)
    except InvalidParameterError as error:
        option = option_name(error.field.partition("[")[0])
        raise InvalidParameterError(error.field, f"--{option}: {error.message}") from error


def _annotation(field: str, schema: Mapping[str, Any]) -> Any:
    """A typer option that shows the field's help, range and default."""
    option, kind = option_name(field), schema["x-ui"]["control"]
    if kind == "switch":
        option_info = typer.Option(
            f"--{option}/--no-{option}",
            help=schema["description"],
            show_default=option if schema["default"] else f"no-{option}",
        )
        return Annotated[bool | None, option_info]
    limits = next((branch for branch in schema.get("anyOf", ()) if "minimum" in branch), schema)
    metavar = {
        "slider": f"{limits.get('minimum', 0):g}-{limits.get('maximum', 0):g}",
        "finger": f"0-4|{FINGERS}",
        "points": "X1,Y1,X2,Y2",
    }[kind]
    default = schema["default"]
    return Annotated[
        str | None,
        typer.Option(
            f"--{option}",
            metavar=metavar,
            help=schema["description"],
            show_default=False if default is None else str(default),
        ),
    ]


def _value(field: str, text: bool | str) -> Any:
    """What was typed as the JSON value that the model checks; what can't be read is left for it to refuse."""
    if isinstance(text, bool):
        return text
    if text == "null":
        return None
    if field == "ring_wearing_finger" and text.upper() in Finger.__members__:
        return int(Finger[text.upper()])
    if field == "ring_anchor_point":
        numbers = [_number(part) for part in text.split(",")]
        return [numbers[:2], numbers[2:]] if len(numbers) == 4 else text
    return _number(text)


def _number(text: str) -> int | float | str:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text
