"""Pydantic's findings as one sentence that names the field, what it must be and what it was."""

import json
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from ringar.errors import InvalidParameterError

Model = TypeVar("Model", bound=BaseModel)
Schema = dict[str, Any]


def validate(model: type[Model], data: object) -> Model:
    """Make a model from plain JSON values.

    Raises
    ------
    InvalidParameterError
        A field is missing, unknown, of the wrong type or out of range; the first one found is named.
    """
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise _invalid(error, model, data) from error


def validate_json(model: type[Model], text: str | bytes) -> Model:
    """Make a model from JSON text, with the same errors as :func:`validate`."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        reason = str(error).partition(":")[0] if isinstance(error, ValueError) else "nested too deeply"
        raise InvalidParameterError("", f"This is no valid JSON text ({reason}). Check where it came from.") from error
    return validate(model, data)


def expected(schema: Schema, root: Schema | None = None) -> str:
    """What a JSON schema asks for, in words: ``a whole number from 0 to 4 or null``."""
    root = schema if root is None else root
    schema = _resolved(schema, root)
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(expected(option, root) for option in schema["anyOf"]))
    if "pattern" in schema or "prefixItems" in schema:
        return str(schema["description"])
    if "enum" in schema:
        return "one of " + ", ".join(schema["enum"])
    noun, unit, low, high = _NOUNS[schema["type"]]
    return noun + _range(schema.get(low), schema.get(high), unit)


# JSON schema type: words, unit of its limits, keywords of its limits.
_NOUNS = {
    "boolean": ("true or false", "", "", ""),
    "integer": ("a whole number", "", "minimum", "maximum"),
    "number": ("a number", "", "minimum", "maximum"),
    "array": ("a list", " items", "minItems", "maxItems"),
    "string": ("a text", " characters", "minLength", "maxLength"),
    "object": ("an object", "", "", ""),
    "null": ("null", "", "", ""),
}


def _range(low: float | None, high: float | None, unit: str) -> str:
    start = " of " if unit else " from "
    if low is not None and high is not None:
        return f"{start}{low:g} to {high:g}{unit}"
    if low is not None:
        return f" of at least {low:g}{unit}"
    return "" if high is None else f" of at most {high:g}{unit}"


def _resolved(schema: Schema, root: Schema) -> Schema:
    while "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    return schema


def _invalid(error: ValidationError, model: type[BaseModel], data: object) -> InvalidParameterError:
    """The first of the findings as a sentence."""
    found = error.errors(include_url=False)[0]
    kind, missing = found["type"], found["type"] == "missing"
    path = _path(found["loc"], data, missing=missing)
    field = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")
    name = field or "The request"
    if kind == "extra_forbidden":
        return InvalidParameterError(field, f"{name}: there is no such field. Remove it or correct its name.")
    if missing:
        return InvalidParameterError(field, f"{name}: is missing. Add it.")
    if kind == "request":
        context = found["ctx"]
        return InvalidParameterError(context["field"], f"{context['field']}: {context['sentence']}.")
    value = _shown(_value(path, data))
    if kind not in _TYPE_AND_RANGE and not kind.endswith("_type"):
        return InvalidParameterError(field, f"{name}: {found['msg']}; it is {value}.")
    schema = model.model_json_schema()
    return InvalidParameterError(field, f"{name}: must be {expected(_at(path, schema), schema)}; it is {value}.")


_TYPE_AND_RANGE = {
    "finite_number", "greater_than_equal", "less_than_equal", "too_short", "too_long", "string_too_short",
    "string_too_long", "string_pattern_mismatch", "int_parsing_size",
}  # fmt: skip


def _path(loc: tuple[int | str, ...], data: object, *, missing: bool) -> tuple[int | str, ...]:
    """The part of pydantic's location that names places in ``data``; union branches are left out."""
    path: list[int | str] = []
    for part in loc[:-1] if missing else loc:
        inside = part in data if isinstance(data, dict) else isinstance(data, list | tuple) and isinstance(part, int)
        if not inside:
            break
        path.append(part)
        data = data[part]  # type: ignore[index]
    return (*path, loc[-1]) if missing else tuple(path)


def _value(path: tuple[int | str, ...], data: Any) -> object:
    for part in path:
        data = data[part]
    return data


def _at(path: tuple[int | str, ...], root: Schema) -> Schema:
    """The schema at a place."""
    schema = root
    for part in path:
        schema = _resolved(schema, root)
        if "anyOf" in schema:
            schema = _resolved(next(option for option in schema["anyOf"] if option.get("type") != "null"), root)
        if isinstance(part, str):
            schema = schema["properties"][part]
        else:
            schema = schema["prefixItems"][part] if "prefixItems" in schema else schema["items"]
    return schema


def _shown(value: object) -> str:
    """A value as JSON, shortened."""
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError):
        text = f"of type {type(value).__name__}"
    text = text.encode("utf-8", "replace").decode()
    return text if len(text) <= 60 else text[:57] + "..."
