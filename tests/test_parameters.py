"""The parameter model: defaults, limits, types, and sentences that name the field."""

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ringar.errors import ExitStatus, InvalidParameterError, RequestCode
from ringar.parameters import Finger, RingParameter, phalanx_position
from ringar.validation import validate, validate_json

pixels = st.integers(min_value=0, max_value=4095)
points = st.tuples(pixels, pixels)
shares = st.one_of(st.integers(0, 1), st.floats(0, 1))
anchor_points = st.tuples(points, points).filter(lambda pair: pair[0] != pair[1])
parameters = st.fixed_dictionaries(
    {},
    optional={
        "ring_need_remove_background": st.booleans(),
        "ring_anchor_point": st.none() | anchor_points.map(lambda pair: [list(point) for point in pair]),
        "ring_wearing_finger": st.none() | st.integers(0, 4),
        "ring_wearing_location": st.none() | shares,
        "ring_shadow_intensity": shares,
        "ring_ambient_light_intensity": shares,
    },
)


def test_defaults_are_the_published_ones() -> None:
    assert RingParameter().model_dump() == {
        "ring_need_remove_background": True,
        "ring_anchor_point": None,
        "ring_wearing_finger": None,
        "ring_wearing_location": None,
        "ring_shadow_intensity": 0.15,
        "ring_ambient_light_intensity": 1.0,
    }


@given(parameters)
def test_whatever_is_allowed_comes_back_unchanged(values: dict[str, Any]) -> None:
    parameter = validate(RingParameter, values)
    assert parameter.model_dump(mode="json", exclude_unset=True) == values
    again = validate_json(RingParameter, parameter.model_dump_json())
    assert again == parameter


@given(st.none() | st.floats(0, 1))
def test_the_location_calibration(location: float | None) -> None:
    t = RingParameter(ring_wearing_location=location).phalanx_t
    assert 0.48 <= t <= 0.92
    if location is not None:
        assert t == pytest.approx(0.48 + 0.44 * location)
    else:
        assert t == phalanx_position(0.15)


def test_no_finger_means_the_ring_finger() -> None:
    assert RingParameter().finger is Finger.RING
    assert RingParameter(ring_wearing_finger=0).finger is Finger.THUMB


WRONG: dict[str, list[Any]] = {
    "ring_need_remove_background": [1, 0, "true", None, []],
    "ring_anchor_point": [
        "1,2,3,4", 5, [], [[1, 2]], [[1, 2], [3, 4], [5, 6]], [[1, 2, 3], [3, 4]], [[1.0, 2], [3, 4]],
        [[1, True], [3, 4]], [["1", 2], [3, 4]], [[1, 2], [1, 2]], [[-1, 2], [3, 4]], [None, [3, 4]], {"x": 1},
    ],
    "ring_wearing_finger": [-1, 5, 1.0, 3.5, True, "3", "ring", [3], math.nan, 10**30],
    "ring_wearing_location": [-0.01, 1.01, 2, True, "0.5", math.nan, math.inf, -math.inf, [0.5]],
    "ring_shadow_intensity": [-0.01, 1.01, None, False, "0.5", math.nan, math.inf, {}],
    "ring_ambient_light_intensity": [-0.01, 1.01, None, False, "1", math.nan, math.inf, 10**400],
}  # fmt: skip


@pytest.mark.parametrize(
    ("field", "value"), [(field, value) for field, values in WRONG.items() for value in values], ids=str
)
def test_what_is_wrong_is_refused_by_name(field: str, value: Any) -> None:
    with pytest.raises(InvalidParameterError) as caught:
        validate(RingParameter, {field: value})
    error = caught.value
    assert error.field.startswith(field)
    assert error.message.startswith(field)
    assert "\n" not in error.message
    assert len(error.message) < 250
    assert error.request_code is RequestCode.INVALID_PARAMETERS
    assert error.exit_status == ExitStatus.USAGE


@given(st.text().filter(lambda name: name not in RingParameter.model_fields))
def test_unknown_fields_are_refused_by_name(name: str) -> None:
    with pytest.raises(InvalidParameterError) as caught:
        validate(RingParameter, {name: 1})
    assert caught.value.field == name.lstrip(".")


def test_sentences_say_what_is_expected_and_what_was_given() -> None:
    with pytest.raises(InvalidParameterError, match=r"must be a whole number from 0 to 4 or null; it is 7\."):
        validate(RingParameter, {"ring_wearing_finger": 7})
    with pytest.raises(InvalidParameterError, match=r"must be a number from 0 to 1; it is NaN\."):
        validate(RingParameter, {"ring_shadow_intensity": math.nan})
    with pytest.raises(InvalidParameterError, match=r"must be two different points"):
        validate(RingParameter, {"ring_anchor_point": [[4, 4], [4, 4]]})


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "3", '"x"', "[" * 200_000, b"\xff\xfe\x00", b"\x80"])
def test_text_that_is_no_parameter(text: str | bytes) -> None:
    with pytest.raises(InvalidParameterError):
        validate_json(RingParameter, text)


def test_parameters_cannot_be_changed() -> None:
    parameter = RingParameter()
    with pytest.raises(ValidationError):
        parameter.ring_shadow_intensity = 0.5


def test_every_field_carries_what_a_control_needs() -> None:
    properties = RingParameter.model_json_schema()["properties"]
    assert set(properties) == set(RingParameter.model_fields)
    for schema in properties.values():
        assert schema["description"].endswith(".")
        assert schema["x-ui"]["label"]
        if schema["x-ui"]["control"] == "slider":
            number = next((option for option in schema.get("anyOf", []) if option["type"] == "number"), schema)
            assert (number["minimum"], number["maximum"]) == (0.0, 1.0)
