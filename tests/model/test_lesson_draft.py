"""A lesson while it is written: whatever is done can be undone, and never leads out of the lesson."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model import lesson_draft as drafts
from bik_explorer.model.lesson import Lesson, Question, Step, StepView
from bik_explorer.model.lesson_draft import Draft
from bik_explorer.model.state import Page, ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Viewport


def lesson(*captions: str) -> Lesson:
    return Lesson("mine", "Mine", tuple(Step(caption) for caption in captions))


def captions(draft: Draft) -> list[str]:
    return [step.caption for step in draft.lesson.steps]


ABC = drafts.started(lesson("a", "b", "c"))
EMPTY = drafts.started(lesson())


def test_a_draft_begins_at_the_first_step_with_nothing_to_undo():
    assert (ABC.chosen, ABC.step.caption, ABC.undo, ABC.redo) == (0, "a", (), ())
    assert (EMPTY.chosen, EMPTY.step) == (None, None)


def test_a_step_comes_after_the_chosen_one_and_is_chosen():
    draft = drafts.add(ABC, Step("new"))
    assert (captions(draft), draft.chosen) == (["a", "new", "b", "c"], 1)
    assert captions(drafts.add(EMPTY, Step("first"))) == ["first"]


@pytest.mark.parametrize(
    ("place", "found"), [(-5, "xabc"), (0, "xabc"), (2, "abxc"), (3, "abcx"), (9, "abcx")]
)
def test_a_step_is_put_at_a_place(place, found):
    draft = drafts.insert(ABC, place, Step("x"))
    assert "".join(captions(draft)) == found
    assert draft.step.caption == "x"


@pytest.mark.parametrize(
    ("place", "to", "found"),
    [
        (0, 1, "bac"),
        (0, 2, "bca"),
        (2, 0, "cab"),
        (1, 9, "acb"),
        (1, -4, "bac"),
        (1, 1, "abc"),
        (7, 0, "abc"),
    ],
)
def test_a_moved_step_is_where_it_was_put(place, to, found):
    draft = drafts.move(ABC, place, to)
    assert "".join(captions(draft)) == found
    if place < 3:
        assert draft.step.caption == "abc"[place]
    assert bool(draft.undo) == (found != "abc")


def test_a_duplicate_follows_its_original():
    draft = drafts.duplicate(ABC, 1)
    assert (captions(draft), draft.chosen) == (["a", "b", "b", "c"], 2)
    assert drafts.duplicate(ABC, 3) == ABC


@pytest.mark.parametrize(("place", "left", "chosen"), [(0, "bc", 0), (1, "ac", 1), (2, "ab", 1)])
def test_after_a_deletion_a_neighbour_is_chosen(place, left, chosen):
    draft = drafts.delete(ABC, place)
    assert ("".join(captions(draft)), draft.chosen) == (left, chosen)


def test_the_last_step_can_go_and_come_back():
    draft = drafts.delete(drafts.started(lesson("only")), 0)
    assert (captions(draft), draft.chosen) == ([], None)
    assert drafts.undo(draft).step.caption == "only"


def test_fields_of_step_question_and_lesson_are_set():
    draft = drafts.rename(ABC, 1, "B")
    draft = drafts.set_field(draft, 1, "notes", "say this")
    draft = drafts.set_question(draft, 1, "text", "Why?")
    draft = drafts.set_question(draft, 1, "sources", ("one",))
    draft = drafts.set_lesson(draft, "minutes", 20.0)
    assert draft.step == Step("B", notes="say this", question=Question("Why?", sources=("one",)))
    assert draft.lesson.minutes == 20.0
    assert len(draft.undo) == 5


def test_a_question_of_which_nothing_is_left_is_none():
    draft = drafts.set_question(ABC, 0, "answer", "x")
    assert draft.step.question == Question("", "x")
    assert drafts.set_question(draft, 0, "answer", "").step.question is None


def test_a_view_is_taken_from_a_state():
    state = ViewState(Viewport(730_000.0, 730_900.0), query="report", page=Page.COMMITMENTS)
    draft = drafts.set_view(ABC, 2, state, Timeline())
    assert (draft.step.view.query, draft.step.view.page) == ("report", Page.COMMITMENTS)
    assert drafts.set_view(draft, 2, state, Timeline()) == draft


def test_the_same_value_is_no_change():
    assert drafts.rename(ABC, 0, "a") == ABC
    assert drafts.set_lesson(ABC, "title", "Mine") == ABC
    assert drafts.set_question(ABC, 0, "text", "") == ABC


def typed(draft: Draft, text: str, field: str = "notes", place: int = 0) -> Draft:
    for end in range(1, len(text) + 1):
        draft = drafts.set_field(draft, place, field, text[:end], typing=field)
    return draft


def test_typing_in_one_field_is_undone_at_once():
    draft = typed(ABC, "hello")
    assert (draft.step.notes, len(draft.undo)) == ("hello", 1)
    assert drafts.undo(draft).lesson == ABC.lesson


def test_another_field_step_or_pause_is_undone_by_itself():
    draft = typed(typed(ABC, "notes"), "text", "text")
    draft = typed(drafts.choose(draft, 1), "more", place=1)
    draft = typed(drafts.rest(draft), "more and more", place=1)
    assert [len(one) for one in (draft.undo, draft.redo)] == [4, 0]
    back = drafts.undo(draft)
    assert back.lesson.steps[1].notes == "more"
    assert drafts.undo(drafts.undo(back)).lesson.steps[0].text == ""


def test_typing_after_undo_does_not_join_what_was_undone():
    draft = typed(drafts.undo(typed(ABC, "one")), "two")
    assert (draft.step.notes, len(draft.undo), draft.redo) == ("two", 1, ())


def test_undo_leads_back_to_the_step_where_it_was():
    draft = drafts.choose(drafts.rename(ABC, 2, "C"), 0)
    assert drafts.undo(drafts.delete(draft, 1)).chosen == 0


def test_choosing_is_no_change_and_keeps_what_can_be_redone():
    draft = drafts.undo(drafts.rename(ABC, 0, "A"))
    assert drafts.redo(drafts.choose(draft, 2)).step.caption == "A"
    assert drafts.choose(ABC, 3) == ABC
    assert drafts.choose(EMPTY, 0) == EMPTY


def test_there_is_nothing_before_the_first_and_after_the_last():
    assert drafts.undo(ABC) == ABC
    assert drafts.redo(ABC) == ABC


def test_the_oldest_changes_are_forgotten(monkeypatch):
    monkeypatch.setattr(drafts, "MOST", 3)
    draft = ABC
    for number in range(5):
        draft = drafts.rename(draft, 0, str(number))
    assert [one.lesson.steps[0].caption for one in draft.undo] == ["1", "2", "3"]


places = st.integers(-1, 6)
words = st.sampled_from(["", "x", "yy"])
CHANGES = st.one_of(
    st.tuples(st.just(drafts.add), words.map(Step)),
    st.tuples(st.just(drafts.insert), places, words.map(Step)),
    st.tuples(st.just(drafts.move), places, places),
    st.tuples(st.just(drafts.duplicate), places),
    st.tuples(st.just(drafts.delete), places),
    st.tuples(st.just(drafts.rename), places, words),
    st.tuples(st.just(drafts.set_field), places, st.sampled_from(["text", "notes"]), words, words),
    st.tuples(
        st.just(drafts.set_field), places, st.just("view"), words.map(lambda query: StepView(query=query))
    ),
    st.tuples(st.just(drafts.set_question), places, st.sampled_from(["text", "answer"]), words, words),
    st.tuples(st.just(drafts.set_lesson), st.sampled_from(["title", "description"]), words, words),
    st.tuples(st.just(drafts.choose), places),
    st.tuples(st.just(drafts.rest)),
)
STEPS = st.one_of(CHANGES, st.tuples(st.just(drafts.undo)), st.tuples(st.just(drafts.redo)))


def fits(draft: Draft) -> bool:
    """A step is chosen if there is one, now and in every moment that can come back."""
    moments = (draft, *draft.undo, *draft.redo)
    return all(
        one.chosen is None if not one.lesson.steps else 0 <= one.chosen < len(one.lesson.steps)
        for one in moments
    )


@given(st.lists(STEPS, max_size=25))
def test_whatever_is_done_a_step_of_the_lesson_is_chosen(changes):
    draft = ABC
    for change, *arguments in changes:
        draft = change(draft, *arguments)
        assert fits(draft)


@given(st.lists(CHANGES, max_size=25))
def test_undoing_everything_gives_the_first_lesson_and_redoing_the_last(changes):
    draft = ABC
    for change, *arguments in changes:
        draft = change(draft, *arguments)
    last = draft.lesson
    while draft.undo:
        draft = drafts.undo(draft)
    assert draft.lesson == ABC.lesson
    while draft.redo:
        draft = drafts.redo(draft)
    assert draft.lesson == last


@given(st.lists(CHANGES, max_size=25))
def test_each_step_back_is_a_lesson_that_was_there(changes):
    draft, seen = ABC, {ABC.lesson}
    for change, *arguments in changes:
        draft = change(draft, *arguments)
        seen.add(draft.lesson)
    while draft.undo:
        draft = drafts.undo(draft)
        assert draft.lesson in seen
