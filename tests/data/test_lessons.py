"""The lessons of the built-in pack: whole, short enough for a stage, and every fact with its source."""

from __future__ import annotations

import re

import numpy as np
import pytest

from bik_explorer import paths
from bik_explorer.loading import load_pack
from bik_explorer.loading.lesson_file import load_lessons
from bik_explorer.loading.lesson_tidy import tidied
from bik_explorer.loading.lesson_yaml import lesson_text
from bik_explorer.model.lesson import QuizKind, find_lesson
from bik_explorer.model.lesson_views import missing, state_of, view_of
from bik_explorer.model.quiz import make_quiz
from bik_explorer.model.reveal import revealable
from bik_explorer.model.state import Page
from bik_explorer.model.veil import Hidden
from bik_explorer.search import build_index

PACK = load_pack(paths.data())
TIMELINE = PACK.timeline
INDEX = build_index(TIMELINE)
LESSONS = TIMELINE.lessons
STEPS = [
    pytest.param(lesson, step, id=f"{lesson.id}-{number}")
    for lesson in LESSONS
    for number, step in enumerate(lesson.steps, 1)
]
STEPS_AND_MINUTES = {
    "promises-to-law": (8, 10, 20),
    "who-promised-what": (5, 8, 15),
    "in-five-minutes": (4, 4, 5),
}
LONGEST_CAPTION, LONGEST_LABEL, LONGEST_LINE, LONGEST_PARAGRAPH = 60, 12, 58, 420
MOST_MARKS = 12
NAMES = {one.label for one in TIMELINE} | {one.name for one in TIMELINE.organisations.values()}
FACT = re.compile("[0-9]|" + "|".join(sorted(map(re.escape, NAMES))))
"""What only a sentence about something in the pack has."""


def shown(step):
    """The places of the entries found that lie in the years of the step."""
    state, columns = state_of(step, TIMELINE), TIMELINE.columns
    found = INDEX.search(state.query, state.facets).places
    inside = (columns.start[found] < state.viewport.end) & (columns.end[found] >= state.viewport.start)
    return found[inside]


def test_they_are_there_and_without_problems():
    assert PACK.problems == ()
    assert {lesson.id for lesson in LESSONS} == set(STEPS_AND_MINUTES)
    assert find_lesson(LESSONS, "promises-to-law").title == "From promises to law"


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_the_minutes_add_up(lesson):
    least, most, minutes = STEPS_AND_MINUTES[lesson.id]
    assert least <= len(lesson.steps) <= most
    assert lesson.minutes == minutes
    assert sum(step.minutes for step in lesson.steps) == minutes
    assert lesson.description


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_the_editor_can_save_them(lesson, tmp_path):
    file = tmp_path / "copy.yaml"
    file.write_text(lesson_text(lesson), encoding="utf-8")
    loaded = load_lessons(file, TIMELINE)
    assert loaded.problems == ()
    assert loaded.lessons == (lesson,) == (tidied(lesson),)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_labels_and_captions_tell_the_steps_apart(lesson):
    for words in ([step.label for step in lesson.steps], [step.caption for step in lesson.steps]):
        assert len(set(words)) == len(words)


@pytest.mark.parametrize(("lesson", "step"), STEPS)
def test_nothing_is_missing(lesson, step):
    assert missing(step, TIMELINE) == ()


@pytest.mark.parametrize(("lesson", "step"), STEPS)
def test_it_fits_a_stage(lesson, step):
    assert 0 < len(step.caption) <= LONGEST_CAPTION
    assert 0 < len(step.label) <= LONGEST_LABEL
    lines = step.text.split("\n")
    assert len(lines) <= 2
    assert all(0 < len(line) <= LONGEST_LINE for line in lines)


@pytest.mark.parametrize(("lesson", "step"), STEPS)
def test_the_notes_are_of_use(lesson, step):
    parts = step.notes.split("\n\n")
    assert len(parts) >= 3
    assert all(len(part) <= LONGEST_PARAGRAPH for part in parts)
    assert step is lesson.steps[-1] or f"Lead into step {lesson.steps.index(step) + 2}:" in parts[-1]


@pytest.mark.parametrize(("lesson", "step"), STEPS)
def test_what_states_a_fact_names_its_sources(lesson, step):
    told = "\n".join((step.caption, step.text))
    assert step.sources or not FACT.search(told)
    question = step.question
    if question is not None:
        assert question.text.endswith("?")
        assert question.answer
        assert question.sources or step.sources or not FACT.search(question.answer)


@pytest.mark.parametrize(("lesson", "step"), STEPS)
def test_no_more_is_shown_than_can_be_read(lesson, step):
    places = shown(step)
    assert 0 < len(places) <= MOST_MARKS
    if step.view.page is Page.TIMELINE:
        ids = {TIMELINE[int(place)].id for place in places}
        assert ids >= set(step.view.highlight)
        assert step.view.selection is None or step.view.selection in ids
    else:
        assert 0 < len(step.view.facets.organisations) <= 7


@pytest.mark.parametrize(("lesson", "step"), STEPS)
def test_its_view_is_what_a_step_of_that_view_would_say(lesson, step):
    state = state_of(step, TIMELINE)
    told = view_of(state, TIMELINE)
    again = state_of(step._replace(view=told), TIMELINE)
    assert np.allclose(
        (again.viewport.start, again.viewport.end), (state.viewport.start, state.viewport.end), atol=2
    )
    assert told._replace(span=step.view.span) == step.view


def test_the_example_in_the_manual_is_a_lesson(tmp_path):
    manual = (paths.data() / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(lessons:.*?)```", manual, re.DOTALL)
    file = tmp_path / "example.yaml"
    file.write_text(example, encoding="utf-8")
    loaded = load_lessons(file, TIMELINE)
    assert loaded.problems == ()
    (step,) = loaded.lessons[0].steps
    assert all(step)
    assert len(shown(step)) == 4


def test_every_kind_of_quiz_and_of_veil_is_used():
    steps = [step for lesson in LESSONS for step in lesson.steps]
    assert {step.quiz.kind for step in steps if step.quiz} == set(QuizKind)
    assert {step.hide for step in steps if step.hide} == set(Hidden)


@pytest.mark.parametrize(("lesson", "step"), [one for one in STEPS if one.values[1].hide])
def test_a_few_things_are_revealed_one_by_one(lesson, step):
    covered = revealable(TIMELINE, shown(step).tolist(), state_of(step, TIMELINE))
    assert 3 <= len(covered) <= 7


@pytest.mark.parametrize(("lesson", "step"), [one for one in STEPS if one.values[1].quiz])
def test_its_quiz_has_as_many_cards_as_it_asks_for(lesson, step):
    quiz = make_quiz(step.quiz, TIMELINE, shown(step).tolist())
    assert quiz.lack is None
    assert len(quiz.cards) == step.quiz.cards
    assert all(card.sources for card in quiz.cards)
