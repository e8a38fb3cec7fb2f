"""The API's messages: the four variants, every limit, and round trips."""

import copy
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringar.errors import EngineCode, FamilyCode, InvalidParameterError, RequestCode
from ringar.requests import (
    MAX_FILE_BYTES,
    ErrorAnswer,
    FileAnnouncement,
    TaskAnswer,
    TaskStart,
    TaskStartAnswer,
    TaskState,
    TryOnRequest,
)
from ringar.validation import validate, validate_json

EXAMPLE = Path(__file__).parents[2] / "shared/reference/example-request.json"
HAND, HAND_MASK = "https://shop.example/hand.jpg", "https://shop.example/hand_mask.png"
RING, RING_MASK = "https://shop.example/ring.jpg", "https://shop.example/ring_mask.png"


def request(source: str = "url", references: str = "urls", *, masks: bool = False) -> dict[str, Any]:
    """A valid request of one of the four variants."""
    body: dict[str, Any] = {
        "source_info": {"name": HAND},
        f"src_file_{source}": HAND,
        f"ref_file_{references}": [RING],
        "object_infos": [{"name": RING, "parameter": {"ring_wearing_finger": 3}}],
    }
    if masks:
        body["source_info"]["mask_name"] = HAND_MASK
        body["object_infos"][0]["mask_name"] = RING_MASK
        body[f"srcmsk_file_{source}"] = HAND_MASK
        body[f"refmsk_file_{references}"] = [RING_MASK]
    return body


VARIANTS = [(source, rings, masks) for source in ("url", "id") for rings in ("urls", "ids") for masks in (0, 1)]

shares = st.one_of(st.integers(0, 1), st.floats(0, 1))
parameters = st.fixed_dictionaries(
    {},
    optional={
        "ring_need_remove_background": st.booleans(),
        "ring_anchor_point": st.sampled_from([None, [[10, 20], [90, 21]]]),
        "ring_wearing_finger": st.none() | st.integers(0, 4),
        "ring_wearing_location": st.none() | shares,
        "ring_ambient_light_intensity": shares,
    },
)


@pytest.mark.parametrize(("source", "references", "masks"), VARIANTS)
def test_the_four_variants_come_back_unchanged(source: str, references: str, masks: int) -> None:
    body = request(source, references, masks=bool(masks))
    parsed = validate_json(TryOnRequest, json.dumps(body))
    assert parsed.as_json() == body
    assert parsed.source == HAND
    assert list(parsed.references) == [RING]
    assert parsed.source_mask == (HAND_MASK if masks else None)


@pytest.mark.skipif(not EXAMPLE.exists(), reason="the reference folder is not here")
def test_the_published_example_comes_back_unchanged() -> None:
    text = EXAMPLE.read_text()
    again = validate_json(TryOnRequest, text).as_json()
    assert json.dumps(again, sort_keys=True) == json.dumps(json.loads(text), sort_keys=True)


@given(st.lists(parameters, min_size=1, max_size=5), st.booleans())
def test_any_request_comes_back_unchanged(wished: list[dict[str, Any]], nulls: bool) -> None:
    names = [f"ring {number}" for number in range(len(wished))]
    body = {
        "source_info": {"name": "hand"} | ({"mask_name": None} if nulls else {}),
        "src_file_id": "hand",
        "ref_file_ids": names,
        "object_infos": [{"name": n, "parameter": p} for n, p in zip(names, wished, strict=True)],
    } | ({"src_file_url": None, "refmsk_file_ids": None} if nulls else {})
    text = json.dumps(validate(TryOnRequest, body).as_json(), sort_keys=True)
    assert text == json.dumps(body, sort_keys=True)


def changed(path: tuple[Any, ...], value: Any = None, *, remove: bool = False, masks: bool = True) -> dict[str, Any]:
    body = copy.deepcopy(request(masks=masks))
    place: Any = body
    for part in path[:-1]:
        place = place[part]
    if remove:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return body


WRONG: list[tuple[dict[str, Any], str]] = [
    (changed(("source_info",), remove=True), "source_info"),
    (changed(("object_infos",), remove=True), "object_infos"),
    (changed(("source_info", "name"), remove=True), "source_info.name"),
    (changed(("object_infos", 0, "name"), remove=True), "object_infos[0].name"),
    (changed(("source_info",), "hand"), "source_info"),
    (changed(("source_info", "name"), 5), "source_info.name"),
    (changed(("source_info", "name"), ""), "source_info.name"),
    (changed(("source_info", "name"), "https://shop.example/other.jpg"), "source_info.name"),
    (changed(("source_info", "mask_name"), "other"), "source_info.mask_name"),
    (changed(("object_infos", 0, "name"), "other"), "object_infos[0].name"),
    (changed(("object_infos", 0, "mask_name"), "other"), "object_infos[0].mask_name"),
    (changed(("object_infos",), []), "object_infos"),
    (changed(("object_infos",), [{"name": RING}] * 6), "object_infos"),
    (changed(("object_infos",), {"name": RING}), "object_infos"),
    (changed(("object_infos", 0, "parameter"), None), "object_infos[0].parameter"),
    (
        changed(("object_infos", 0, "parameter"), {"ring_wearing_finger": 5}),
        "object_infos[0].parameter.ring_wearing_finger",
    ),
    (changed(("object_infos", 0, "parameter"), {"ring_colour": 1}), "object_infos[0].parameter.ring_colour"),
    (changed(("ref_file_urls",), [RING] * 6), "ref_file_urls"),
    (changed(("ref_file_urls",), []), "ref_file_urls"),
    (changed(("ref_file_urls",), remove=True, masks=False), "ref_file_urls"),
    (changed(("ref_file_ids",), ["a"]), "ref_file_urls"),
    (changed(("src_file_url",), remove=True, masks=False), "src_file_url"),
    (changed(("src_file_id",), "a"), "src_file_url"),
    (changed(("srcmsk_file_id",), "a"), "srcmsk_file_id"),
    (changed(("refmsk_file_ids",), ["a"]), "refmsk_file_ids"),
    (changed(("src_file_url",), "file:///etc/passwd"), "src_file_url"),
    (changed(("src_file_url",), "https://x" + "y" * 3000), "src_file_url"),
    (changed(("ref_file_urls", 0), "ftp://shop.example/ring.jpg"), "ref_file_urls[0]"),
    (changed(("webhook",), 1), "webhook"),
    (changed(("source_info", "size"), 1), "source_info.size"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "field"), WRONG, ids=[f"{n}-{w[1]}" for n, w in enumerate(WRONG)])
def test_what_is_wrong_is_refused_by_name(body: dict[str, Any], field: str) -> None:
    with pytest.raises(InvalidParameterError) as caught:
        validate(TryOnRequest, body)
    assert caught.value.field == field
    assert caught.value.message.startswith(field)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
places = st.sampled_from(
    [(), ("source_info",), ("source_info", "name"), ("src_file_url",), ("ref_file_urls",), ("ref_file_urls", 0),
     ("object_infos",), ("object_infos", 0), ("object_infos", 0, "parameter"), ("object_infos", 0, "new"),
     ("object_infos", 0, "parameter", "ring_anchor_point"), ("srcmsk_file_url",), ("refmsk_file_urls",)]
)  # fmt: skip


@given(places, json_values)
def test_hostile_values_end_in_one_sentence_or_pass(path: tuple[Any, ...], value: Any) -> None:
    body = changed(path, value) if path else value
    with suppress(InvalidParameterError):
        parsed = validate(TryOnRequest, body)
        assert json.dumps(parsed.as_json(), sort_keys=True) == json.dumps(body, sort_keys=True)


def test_refusals_can_be_sent_whatever_they_quote() -> None:
    with pytest.raises(InvalidParameterError) as caught:
        validate_json(TryOnRequest, r'{"source_info": "\ud800"}')
    assert caught.value.message.encode()


def test_starting_answers_with_the_members_of_both_references() -> None:
    answer = TaskStartAnswer(data=TaskStart(task_id="4711")).model_dump(mode="json")
    assert answer == {"status": 200, "data": {"task_id": "4711", "status": "running", "results": []}}


@pytest.mark.parametrize("code", [*EngineCode, *FamilyCode])
def test_a_failed_task_names_its_code(code: EngineCode | FamilyCode) -> None:
    data = {"task_status": "error", "error": code.value, "error_message": "Why."}
    answer = validate(TaskAnswer, {"data": data}).model_dump(mode="json")
    assert answer["data"] == {**data, "error_code": None, "results": None, "polling_interval": 1000}


@pytest.mark.parametrize(
    "data",
    [{"task_status": "done"}, {"task_status": "success"}, {"task_status": "error"},
     {"task_status": "error", "error": "X"},
     {"task_status": "running", "results": {"url": "u"}}, {"task_status": "running", "polling_interval": -1}],
)  # fmt: skip
def test_task_states_hold_together(data: dict[str, Any]) -> None:
    with pytest.raises(InvalidParameterError):
        validate(TaskState, data)


def test_file_announcements_are_limited() -> None:
    file: dict[str, Any] = {"content_type": "image/png", "file_name": "hand.png", "file_size": MAX_FILE_BYTES - 1}
    assert validate(FileAnnouncement, {"files": [file]}).files[0].file_name == "hand.png"
    wrong = [("content_type", "image/gif"), ("file_name", ""), ("file_size", 0), ("file_size", MAX_FILE_BYTES),
             ("file_size", "9"), ("file_size", 9.0), ("file_size", True)]  # fmt: skip
    for member, value in wrong:
        with pytest.raises(InvalidParameterError) as caught:
            validate(FileAnnouncement, {"files": [file | {member: value}]})
        assert caught.value.field == f"files[0].{member}"


def test_refusals_carry_a_published_code() -> None:
    answer = ErrorAnswer(status=400, error="ring_wearing_finger: ...", error_code=RequestCode.INVALID_PARAMETERS)
    assert answer.model_dump(mode="json")["error_code"] == "InvalidParameters"


def test_the_schema_says_what_the_check_enforces() -> None:
    schema = TryOnRequest.model_json_schema()
    assert schema["additionalProperties"] is False
    assert set(schema["required"]) == {"source_info", "object_infos"}
    assert schema["properties"]["object_infos"]["maxItems"] == 5
    assert schema["$defs"]["RingParameter"]["additionalProperties"] is False
    variants = [{field for option in one["oneOf"] for field in option["required"]} for one in schema["allOf"]]
    assert variants == [{"src_file_url", "src_file_id"}, {"ref_file_urls", "ref_file_ids"}]
