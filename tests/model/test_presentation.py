"""A lesson that is presented: every key has one meaning, and no row of keys leads to a stray state."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.lesson import Lesson, Step
from bik_explorer.model.presentation import (
    LONGEST_NUMBER,
    Blank,
    Presentation,
    end,
    enter,
    go_back,
    go_on,
    go_to,
    go_to_first,
    go_to_last,
    reset_timer,
    take_digit,
    toggle_black,
    toggle_lock,
    toggle_notes,
    toggle_spotlight,
    toggle_white,
    type_digit,
    with_hidden,
)

LESSON = Lesson("walk", "A walk", tuple(Step(f"Step {number}") for number in range(1, 6)), minutes=20)
START = Presentation(LESSON, started=100.0)
COMMANDS = {
    "next": go_on,
    "previous": go_back,
    "first": go_to_first,
    "last": go_to_last,
    "enter": enter,
    "take": take_digit,
    "black": toggle_black,
    "white": toggle_white,
    "spotlight": toggle_spotlight,
    "lock": toggle_lock,
    "notes": toggle_notes,
    "reset": lambda state: reset_timer(state, 500.0),
    **{digit: lambda state, digit=digit: type_digit(state, digit) for digit in "0123456789"},
}


def after(*names: str, start: Presentation = START) -> Presentation:
    for name in names:
        start = COMMANDS[name](start)
    return start


def test_next_and_previous_go_step_by_step_and_stop_at_the_ends():
    assert after("next", "next").index == 2
    assert after("next", "previous", "previous").index == 0
    assert after(*["next"] * 9).index == 4
    assert after("last").is_last
    assert after("last", "first").index == 0


def test_a_number_and_enter_jump_to_that_step_or_the_nearest():
    assert after("4", "enter").index == 3
    assert after("9", "9", "enter").index == 4
    assert after("0", "enter") == START
    assert after("4", "take", "2", "enter").index == 1
    assert after("4", "next", "enter").index == 1, "a step key forgets the number"
    assert type_digit(START, "²") == type_digit(START, "12") == START


def test_what_a_step_hides_is_revealed_one_by_one_before_the_next_step():
    state = with_hidden(START, ("a", "b"))
    one = go_on(state)
    assert (one.index, one.shown, one.waiting) == (0, ("a",), ("b",))
    both = go_on(one)
    assert (both.index, both.shown, both.waiting) == (0, ("a", "b"), ())
    assert go_on(both).index == 1


def test_what_was_revealed_stays_so_when_one_comes_back():
    state = go_to(go_on(with_hidden(START, ("a", "b"))), 3)
    assert state.shown == ()
    back = with_hidden(go_to(state, 0), ("a", "b"))
    assert (back.shown, back.waiting) == (("a",), ("b",))


@pytest.mark.parametrize(("key", "blank"), [("black", Blank.BLACK), ("white", Blank.WHITE)])
def test_a_covered_stage_comes_back_at_a_step_key_without_going_on(key, blank):
    covered = after("next", key)
    assert covered.blank is blank
    for step_key in ("next", "previous", key):
        assert COMMANDS[step_key](covered) == after("next")
    assert after("black", "white").blank is Blank.WHITE


def test_the_timer_takes_its_times_from_outside():
    assert START.elapsed(160.0) == 60.0
    assert START.elapsed(50.0) == 0.0
    assert reset_timer(START, 150.0).elapsed(160.0) == 10.0
    assert not START.is_over(100.0 + 20 * 60)
    assert START.is_over(101.0 + 20 * 60)
    assert not replace(START, lesson=LESSON._replace(minutes=None)).is_over(9e9)


def test_the_step_and_the_one_that_comes():
    assert START.step.caption == "Step 1"
    assert START.coming is not None
    assert START.coming.caption == "Step 2"
    assert after("last").coming is None
    assert end(toggle_black(START)).ended
    assert end(toggle_black(START)).blank is Blank.NONE


@given(st.lists(st.sampled_from(sorted(COMMANDS)), max_size=500), st.lists(st.sampled_from("abcd")))
def test_no_keys_lead_to_a_stray_state(keys, hidden):
    state = START
    for key in keys:
        before, state = state, COMMANDS[key](state)
        if state.index != before.index:
            state = with_hidden(state, tuple(hidden))
        assert 0 <= state.index < state.count
        assert len(state.revealed) == state.count
        assert not set(state.waiting) & set(state.shown)
        assert len(state.typed) <= LONGEST_NUMBER
        assert abs(state.index - before.index) <= 1 or key in ("enter", "first", "last")
        assert not state.ended
