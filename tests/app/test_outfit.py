import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ringar.app.outfit import History, Outfit
from ringar.parameters import MAX_RINGS, Finger, RingParameter

ON_RING_FINGER = RingParameter(ring_wearing_finger=3)


def wearing(*ring_ids: str) -> Outfit:
    outfit = Outfit().wear(ring_ids[0], ON_RING_FINGER)
    for number, ring_id in enumerate(ring_ids[1:]):
        outfit = outfit.add(ring_id, Finger(number))
    return outfit


def test_another_ring_is_worn_the_same_way_but_with_anchors_of_its_own() -> None:
    outfit = Outfit().wear("a", RingParameter(ring_anchor_point=((1, 2), (3, 4)), ring_shadow_intensity=0.5))
    current = outfit.wear("b", ON_RING_FINGER).current
    assert current is not None
    assert current.ring_id == "b"
    assert current.parameter == RingParameter(ring_shadow_intensity=0.5)


def test_controls_change_the_active_ring_only() -> None:
    outfit = wearing("a", "b").change("ring_shadow_intensity", 0.9)
    assert [piece.parameter.ring_shadow_intensity for piece in outfit.pieces] == [0.15, 0.9]
    outfit = outfit.activate(0).change("ring_wearing_finger", 1)
    assert outfit.fingers == (Finger.INDEX, Finger.THUMB)
    assert outfit.reset().pieces[0].parameter == RingParameter(ring_wearing_finger=1)


def test_out_of_range_is_refused() -> None:
    with pytest.raises(ValidationError, match="ring_shadow_intensity"):
        wearing("a").change("ring_shadow_intensity", 1.5)


def test_taking_off() -> None:
    outfit = wearing("a", "b", "c").activate(1).remove()
    assert [piece.ring_id for piece in outfit.pieces] == ["a", "c"]
    assert outfit.active == 1
    assert outfit.remove().remove() == Outfit()
    assert Outfit().remove() == Outfit()


def test_no_more_rings_than_a_request_may_have() -> None:
    outfit = wearing("a")
    for _ in range(10):
        outfit = outfit.add("a", Finger.THUMB)
    assert len(outfit.pieces) == MAX_RINGS


def test_a_dragged_slider_is_one_step_back() -> None:
    history = History()
    history.go_to(wearing("a"))
    for value in (0.2, 0.3, 0.4):
        history.go_to(history.now.change("ring_shadow_intensity", value), "ring_shadow_intensity")
    history.undo()
    assert history.now == wearing("a")
    assert not history.can_undo
    history.redo()
    assert history.now.pieces[0].parameter.ring_shadow_intensity == 0.4


@given(st.lists(st.integers(0, 4), min_size=1, max_size=30))
def test_all_the_way_back_and_forth(fingers: list[int]) -> None:
    history = History()
    history.go_to(wearing("a"))
    for finger in fingers:
        history.go_to(history.now.change("ring_wearing_finger", finger))
    last = history.now
    while history.can_undo:
        history.undo()
    assert history.now == wearing("a")
    while history.can_redo:
        history.redo()
    assert history.now == last


def test_a_ring_that_cannot_be_worn_leaves_no_trace() -> None:
    history = History()
    for ring_id in ("good", "bad", "bad", "fine", "bad"):
        history.go_to(history.now.wear(ring_id, ON_RING_FINGER))
    history.drop("bad")
    assert history.now == wearing("fine")
    history.undo()
    assert history.now == wearing("good")
    assert not history.can_undo
    history.drop("good")
    history.drop("fine")
    assert history.now == Outfit()
