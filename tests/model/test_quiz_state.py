from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.lesson import QuizKind
from bik_explorer.model.quiz import Quiz, QuizCard
from bik_explorer.model.quiz_state import (
    QuizState,
    answered,
    begun,
    checked,
    put,
    revealed_next,
    taken,
)

ORDER = Quiz(
    QuizKind.ORDER,
    cards=tuple(QuizCard(id_, id_, date=PartialDate(year)) for id_, year in (("b", 2), ("c", 3), ("a", 1))),
)
BINDING = Quiz(QuizKind.BINDING, cards=(QuizCard("law", "law", answer=True), QuizCard("code", "code")))
SIGNED = Quiz(QuizKind.SIGNED, cards=(QuizCard("x", "x", answer=True), QuizCard("y", "y")))


def placed(*ids: str | None) -> QuizState:
    return QuizState(ORDER, ids)


def test_cards_go_onto_the_line_change_places_and_come_off():
    state = put(put(begun(ORDER), "b", 0), "c", 2)
    assert state.placed == ("b", None, "c")
    assert state.loose == ("a",)
    assert put(state, "b", 2).placed == ("c", None, "b")
    assert put(state, "a", 0).placed == ("a", None, "c")
    assert put(state, "a", 0).loose == ("b",)
    assert taken(state, "c").placed == ("b", None, None)
    assert put(state, "b", 0) == state


def test_what_cannot_be_moved_stays():
    state = placed("b", None, None)
    assert put(state, "unknown", 0) == put(state, "a", 3) == put(state, "a", -1) == taken(state, "a") == state
    assert answered(state, "a", answer=True) == state


def test_only_a_full_line_is_checked():
    assert not placed("a", None, "c").ready
    assert checked(placed("a", None, "c")) == placed("a", None, "c")
    state = checked(placed("a", "c", "b"))
    assert state.checked
    assert state.finished
    assert (state.right, state.is_right("a"), state.is_right("c")) == (1, True, False)
    assert state.right_slot("c") == 2
    assert put(state, "a", 2) == state


def test_revealing_puts_the_earliest_card_where_it_belongs():
    state = revealed_next(placed("c", None, "a"))
    assert state.placed == ("a", None, "c")
    assert state.revealed == ("a",)
    assert put(state, "b", 0) == taken(state, "a") == put(state, "a", 1) == state
    state = revealed_next(revealed_next(state))
    assert state.placed == ("a", "b", "c")
    assert state.finished
    assert not state.checked
    assert revealed_next(state) == state


def test_answers_count_until_they_are_revealed():
    state = answered(answered(begun(BINDING), "law", answer=False), "law", answer=True)
    assert state.answer_to("law") is True
    assert state.answer_to("code") is None
    assert not state.ready
    state = revealed_next(state)
    assert state.revealed == ("law",)
    assert answered(state, "law", answer=False) == state
    state = checked(answered(state, "code", answer=True))
    assert (state.checked, state.right) == (True, 1)
    assert not state.is_right("code")


def test_who_has_no_tick_has_not_signed():
    state = begun(SIGNED)
    assert state.ready
    assert checked(state).right == 1
    assert checked(answered(state, "x", answer=True)).right == 2


def test_a_quiz_without_cards_is_never_checked():
    for kind in QuizKind:
        state = begun(Quiz(kind))
        assert checked(state) == state
        assert state.finished


MOVES = st.lists(
    st.one_of(
        st.tuples(st.just(put), st.sampled_from("abcx"), st.integers(-1, 3)),
        st.tuples(st.just(taken), st.sampled_from("abcx")),
        st.tuples(st.sampled_from((revealed_next, checked))),
    ),
    max_size=12,
)


@given(MOVES)
def test_whatever_is_done_no_card_is_lost_or_doubled(moves):
    state = begun(ORDER)
    for move, *arguments in moves:
        before = state
        state = move(state, *arguments)
        on_line = [id_ for id_ in state.placed if id_]
        assert sorted([*on_line, *state.loose]) == ["a", "b", "c"]
        assert state.revealed[: len(before.revealed)] == before.revealed
        if not state.checked:
            assert all(state.is_right(id_) for id_ in state.revealed)


@pytest.mark.parametrize("quiz", [ORDER, BINDING, SIGNED], ids=lambda quiz: quiz.kind.value)
def test_all_answers_come_one_by_one(quiz):
    state = begun(quiz)
    for count in range(len(quiz.cards)):
        assert len(state.to_reveal) == len(quiz.cards) - count
        assert not state.finished
        state = revealed_next(state)
    assert state.finished
