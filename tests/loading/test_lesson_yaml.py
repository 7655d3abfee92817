"""A lesson as a file: readable, and read again as what it was."""

from __future__ import annotations

from textwrap import dedent

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from bik_explorer.loading.lesson_file import load_lessons
from bik_explorer.loading.lesson_tidy import tidied
from bik_explorer.loading.lesson_yaml import HEAD, lesson_text, view_text
from bik_explorer.loading.problems import Code
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Lesson, Question, QuizKind, QuizPlan, Step, StepView
from bik_explorer.model.state import Card, CardKind, Page
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.veil import Hidden
from bik_explorer.model.written.yaml_text import WIDTH
from tests.model.lesson_strategies import LESSONS

NOTES = "Ask: who has ever reported something online?\n\nPoint at 2009.\n- first this\n- then that"
LONG = "Four companies had promised it, and nobody could oblige them to keep it; so what came next was law."
FULL = Lesson(
    "promises",
    "From promises to law",
    (
        Step("All of it"),
        Step(
            caption="Four pledges: one promise",
            label="Promise",
            text="Every initiative asked for it.\nWhy a law?",
            notes=NOTES,
            minutes=2.5,
            question=Question("Who can be fined?", LONG, ("dsa28",)),
            sources=("bik-portal", "dsa28"),
            hide=Hidden.TITLES,
            quiz=QuizPlan(QuizKind.BINDING, 6, 3),
            view=StepView(
                span=(PartialDate(2008), PartialDate(2014, 5, about=True)),
                query='company:"Telia"',
                facets=Facets(kinds=("law",), years=("2009",)),
                page=Page.SIGNATORIES,
                selection="dsa-2022",
                milestone=1,
                highlight=("dsa-2022", "no"),
                card=Card(CardKind.ORGANISATION, "telia"),
                compare="orange",
                dim=True,
                folded=("law",),
            ),
        ),
    ),
    minutes=20.0,
)


def read(text, folder):
    file = folder / "lesson.yaml"
    file.write_text(text, encoding="utf-8")
    loaded = load_lessons(file, Timeline())
    unknown = {Code.UNKNOWN_ENTRY, Code.UNKNOWN_ORGANISATION, Code.UNKNOWN_TOPIC, Code.UNKNOWN_SOURCE}
    allowed = unknown | {Code.UNKNOWN_LANE, Code.UNTITLED_LESSON, Code.MORE}
    assert [one for one in loaded.problems if one.code not in allowed] == []
    (lesson,) = loaded.lessons
    return lesson


def test_a_page_of_a_newer_program_is_written_as_it_was(tmp_path):
    view = StepView(unknown_page="cover", query="law")
    assert view_text(view) == "query: law\npage: cover\n"
    assert view_text(view._replace(page=Page.SIGNATORIES)) == "query: law\npage: signatories\n"
    file = tmp_path / "lesson.yaml"
    file.write_text(lesson_text(Lesson("one", "One", (Step("A", view),))), encoding="utf-8")
    loaded = load_lessons(file, Timeline())
    assert [one.code for one in loaded.problems] == [Code.BAD_CHOICE]
    assert loaded.lessons[0].steps[0].view == view


def test_it_reads_like_written_by_hand():
    assert lesson_text(FULL) == HEAD + dedent(
        """\
        lessons:
          - id: promises
            title: From promises to law
            format: 1
            minutes: 20
            language: en
            steps:
              - caption: All of it
              - caption: "Four pledges: one promise"
                label: Promise
                text: |-
                  Every initiative asked for it.
                  Why a law?
                notes: |-
                  Ask: who has ever reported something online?

                  Point at 2009.
                  - first this
                  - then that
                minutes: 2.5
                question:
                  text: Who can be fined?
                  answer: >-
                    Four companies had promised it, and nobody could oblige them to keep it; so what came
                    next was law.
                  sources: [dsa28]
                sources: [bik-portal, dsa28]
                hide: titles
                quiz:
                  kind: binding
                  cards: 6
                  seed: 3
                view:
                  range: 2008..about 2014-05
                  query: company:"Telia"
                  facets:
                    kinds: [law]
                    years: ["2009"]
                  page: signatories
                  select: dsa-2022
                  milestone: 2
                  highlight: [dsa-2022, "no"]
                  organisation: telia
                  compare: orange
                  dim: true
                  folded: [law]
        """
    )


def test_it_is_read_as_it_was(tmp_path):
    assert read(lesson_text(FULL), tmp_path) == FULL == tidied(FULL)


@given(LESSONS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_it_says_it_is_read_as_it_was(tmp_path, lesson):
    wanted = tidied(lesson)
    text = lesson_text(lesson)
    assert read(text, tmp_path) == wanted
    assert tidied(wanted) == wanted
    assert lesson_text(wanted) == text


@given(LESSONS)
@settings(deadline=None)
def test_other_readers_of_yaml_find_the_same_texts(lesson):
    (plain,) = yaml.safe_load(lesson_text(lesson))["lessons"]
    wanted = tidied(lesson)
    assert plain["title"] == wanted.title
    assert plain.get("description", "") == wanted.description
    assert [one["caption"] for one in plain["steps"]] == [step.caption for step in wanted.steps]
    assert [one.get("notes", "") for one in plain["steps"]] == [step.notes for step in wanted.steps]


def test_hidden_characters_are_replaced():
    told = tidied(FULL._replace(title="a\u202eb\x00c", steps=(Step("x", notes="a\x1b\n\ud800"),)))
    assert (told.title, told.steps[0].notes) == ("a\ufffdb\ufffdc", "a\ufffd\n\ufffd")


def test_long_lines_are_broken_and_long_lists_stand_one_below_the_other(tmp_path):
    ids = tuple(f"source-number-{number}" for number in range(12))
    lesson = Lesson("a", "b", (Step(LONG * 3, sources=ids),))
    text = lesson_text(lesson)
    assert max(map(len, text.splitlines())) <= WIDTH
    assert "\n          - source-number-11\n" in text
    assert read(text, tmp_path) == lesson


@pytest.mark.parametrize(
    "lesson",
    [
        FULL._replace(id="Two words"),
        FULL._replace(id=""),
        FULL._replace(title="x" * 20_001),
        FULL._replace(steps=(Step("a", StepView(query="x" * 2_001)),)),
        FULL._replace(steps=(Step("a"),) * 201),
    ],
)
def test_what_would_be_lost_is_refused(lesson):
    with pytest.raises(ValueError, match=r"not an id|longer than|more than"):
        lesson_text(lesson)


def test_an_answer_without_a_question_is_kept():
    told = tidied(
        FULL._replace(steps=(Step("a", question=Question("", "Yes")), Step("b", question=Question(""))))
    )
    assert [step.question for step in told.steps] == [Question("?", "Yes"), None]


def test_a_view_alone():
    assert view_text(StepView(query="act\x00 ", dim=True)) == "query: act\ufffd\ndim: true\n"
    assert view_text(StepView(query="act"), 4) == "    query: act\n"
    assert view_text(StepView()) == ""
