"""Steps back and forward."""

from hypothesis import given
from hypothesis import strategies as st

from ringar.app.steps import Steps


@given(st.lists(st.integers(), max_size=30), st.integers(1, 10))
def test_back_as_far_as_is_kept_and_forth_again(states: list[int], most_back: int) -> None:
    steps = Steps(0, most_back)
    passed = [0]
    for state in states:
        steps.go_to(state)
        if state != passed[-1]:
            passed.append(state)
    back = 0
    while steps.can_undo:
        steps.undo()
        back += 1
        assert steps.now == passed[-1 - back]
    assert back == min(len(passed) - 1, most_back)
    while steps.can_redo:
        steps.redo()
    assert steps.now == passed[-1]


def test_a_new_state_ends_the_way_forward() -> None:
    steps = Steps("a", 5)
    steps.go_to("b")
    steps.undo()
    steps.go_to("c")
    assert not steps.can_redo
    steps.undo()
    assert steps.now == "a"


def test_a_gesture_is_one_step_and_ends_with_a_step_back() -> None:
    steps = Steps(0, 5)
    for value in (1, 2, 3):
        steps.go_to(value, "drag")
    steps.undo()
    assert steps.now == 0
    steps.redo()
    steps.go_to(4, "drag")
    steps.undo()
    assert steps.now == 3
