"""Lessons as they are written: every field, every mistake with its place, and nothing that is lost by one."""

from __future__ import annotations

import json
from textwrap import dedent, indent

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bik_explorer.loading import load_pack
from bik_explorer.loading.problems import Code, Severity
from bik_explorer.loading.schema.lessons import MOST_STEPS
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Lesson, Question, QuizKind, QuizPlan, Step, StepView
from bik_explorer.model.lesson_views import missing, state_of
from bik_explorer.model.state import Card, CardKind, Page
from bik_explorer.model.veil import Hidden

PACK = """\
topics: [{id: privacy, name: Privacy}]
organisations: [{id: telia, name: Telia}, {id: orange, name: Orange}]
sources: [{id: portal, title: Portal}, {id: journal, title: Journal}]
entries:
  - {id: act-2022, kind: law, title: An act, start: 2022, aliases: [act]}
  - {id: pledge-2009, kind: initiative, title: A pledge, start: 2009}
"""


@pytest.fixture
def lesson(load):
    """Loads a lesson with the given lines; gives it and problems as (code, subject, detail)."""

    def lesson(lines):
        text = f"{PACK}lessons:\n  - id: one\n    title: One\n{indent(dedent(lines), '    ')}"
        loaded = load(text)
        found = loaded.timeline.lessons[0] if loaded.timeline.lessons else None
        return found, [(one.code, one.subject, one.detail) for one in loaded.problems]

    return lesson


@pytest.fixture
def step(lesson):
    """As `lesson`, with the lines of its one step."""

    def step(lines):
        found, problems = lesson("steps:\n  - caption: A\n" + indent(dedent(lines), "    "))
        return found.steps[0], problems

    return step


@pytest.fixture
def view(step):
    """As `step`, with the fields of its view on one line."""

    def view(fields):
        found, problems = step(f"view: {{{fields}}}")
        return found.view, problems

    return view


def test_every_field_is_read(lesson):
    found, problems = lesson(
        """
        format: 1
        description: For all.
        minutes: 20
        language: de
        steps:
          - caption: First
          - caption: Second one
            label: Two
            text: |
              Two lines
              of text
            notes: |
              A paragraph.


              Another one.
            minutes: 1.5
            question: {text: Why?, answer: Because., sources: [portal]}
            sources: [journal]
            hide: dates
            quiz: {kind: signed, cards: 8, seed: 3}
            view:
              range: 2008-02..about 2014
              query: promise
              facets:
                kinds: [law]
                statuses: [in force]
                topics: [privacy]
                organisations: [telia]
                decades: [2000]
                years: [2009]
              page: signatories
              select: act
              milestone: 2
              highlight: [pledge-2009, act-2022]
              organisation: telia
              compare: orange
              dim: true
              band: true
              folded: [law]
              lane_order: [initiative, law]
        """
    )
    assert problems == []
    view = StepView(
        span=(PartialDate(2008, 2), PartialDate(2014, about=True)),
        query="promise",
        facets=Facets(("law",), ("in force",), ("privacy",), ("telia",), ("2000",), ("2009",)),
        page=Page.SIGNATORIES,
        selection="act",
        milestone=1,
        highlight=("pledge-2009", "act-2022"),
        card=Card(CardKind.ORGANISATION, "telia"),
        compare="orange",
        dim=True,
        band=True,
        folded=("law",),
        lane_order=("initiative", "law"),
    )
    second = Step(
        caption="Second one",
        view=view,
        label="Two",
        text="Two lines\nof text",
        notes="A paragraph.\n\nAnother one.",
        question=Question("Why?", "Because.", ("portal",)),
        sources=("journal",),
        minutes=1.5,
        hide=Hidden.DATES,
        quiz=QuizPlan(QuizKind.SIGNED, 8, 3),
    )
    assert found == Lesson("one", "One", (Step("First"), second), "For all.", 20.0, "de")


def test_short_forms(step):
    found, problems = step("question: Why?\nquiz: order\nview: {topic: privacy}")
    assert problems == []
    assert (found.question, found.quiz) == (Question("Why?"), QuizPlan(QuizKind.ORDER))
    assert found.view.card == Card(CardKind.TOPIC, "privacy")


def test_the_least(load):
    loaded = load("lessons: [{id: one, title: One, steps: [{}]}, {id: two, title: Two}]")
    assert loaded.problems == ()
    assert loaded.timeline.lessons == (Lesson("one", "One", (Step(""),)), Lesson("two", "Two"))


def test_ids_that_the_pack_lacks_are_told_with_a_guess_and_kept(load):
    loaded = load(
        PACK
        + dedent(
            """\
            lessons:
              - id: one
                title: One
                steps:
                  - caption: A
                    sources: [portel]
                    question: {text: Why?, sources: [jurnal]}
                    view:
                      select: act-2023
                      highlight: [pledge-2009, pledge-2008]
                      organisation: tellia
                      compare: oranje
                      facets: {topics: [privasy], organisations: [telja]}
                      folded: [lawn]
            """
        )
    )
    told = [
        (one.code, one.severity, one.line, one.column, one.subject, one.detail) for one in loaded.problems
    ]
    warning = Severity.WARNING
    assert told == [
        (Code.UNKNOWN_SOURCE, warning, 13, 19, "portel", "portal"),
        (Code.UNKNOWN_SOURCE, warning, 14, 42, "jurnal", "journal"),
        (Code.UNKNOWN_ENTRY, warning, 16, 19, "act-2023", "act-2022"),
        (Code.UNKNOWN_ENTRY, warning, 17, 36, "pledge-2008", "pledge-2009"),
        (Code.UNKNOWN_ORGANISATION, warning, 18, 25, "tellia", "telia"),
        (Code.UNKNOWN_ORGANISATION, warning, 19, 20, "oranje", "orange"),
        (Code.UNKNOWN_TOPIC, warning, 20, 29, "privasy", "privacy"),
        (Code.UNKNOWN_ORGANISATION, warning, 20, 55, "telja", "telia"),
        (Code.UNKNOWN_LANE, warning, 21, 20, "lawn", "law"),
    ]
    (step,) = loaded.timeline.lessons[0].steps
    assert missing(step, loaded.timeline) == (
        "act-2023",
        "pledge-2008",
        "tellia",
        "oranje",
        "portel",
        "jurnal",
    )
    assert (step.view.facets.topics, step.view.folded) == (("privasy",), ("lawn",))


def test_a_newer_format_is_told_and_what_is_known_is_read(load):
    loaded = load(
        "lessons: [{id: one, title: One, format: 2, hologram: yes, steps: [{caption: A, smell: b}]}]"
    )
    told = [(one.code, one.severity, one.subject, one.detail) for one in loaded.problems]
    assert told == [
        (Code.NEWER_LESSON, Severity.WARNING, "2", "1"),
        (Code.UNKNOWN_KEY, Severity.WARNING, "hologram", ""),
        (Code.UNKNOWN_KEY, Severity.WARNING, "smell", ""),
    ]
    assert loaded.timeline.lessons[0].steps == (Step("A"),)


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ("range: 2014..2008", (Code.BAD_RANGE, "2014..2008", "")),
        ("range: 2014", (Code.BAD_RANGE, "2014", "")),
        ("range: 0001..9999", (Code.BAD_RANGE, "0001..9999", "")),
        ("page: cover", (Code.BAD_CHOICE, "cover", "timeline, signatories, commitments")),
        ("dim: yes", (Code.NOT_A_FLAG, "dim", "")),
        ("query: [a]", (Code.NOT_A_TEXT, "query", "")),
        ("query: " + "x" * 2_001, (Code.TOO_LONG, "2000", "")),
        ("highlight: act", (Code.NOT_A_LIST, "highlight", "")),
        ("facets: law", (Code.NOT_A_MAPPING, "facets", "")),
        (
            "facets: {kinds: [lex]}",
            (Code.BAD_CHOICE, "lex", "programme, strategy, initiative, law, report, event"),
        ),
        ("facets: {years: [209]}", (Code.BAD_DATE, "209", "")),
        ("facets: {decades: [2009]}", (Code.BAD_DATE, "2009", "")),
        ("organisation: telia, topic: privacy", (Code.ONE_OF_TWO, "topic", "organisation")),
        ("milestone: 0", (Code.BAD_CHOICE, "0", "1..999")),
        ("milestone: 1000", (Code.BAD_CHOICE, "1000", "1..999")),
        ("milestone: first", (Code.NOT_A_NUMBER, "milestone", "")),
        ("selct: act", (Code.UNKNOWN_KEY, "selct", "select")),
    ],
)
def test_a_mistake_in_a_view_costs_one_field(view, fields, problem):
    found, problems = view(fields)
    assert problems == [problem]
    kept = StepView(card=Card(CardKind.ORGANISATION, "telia")) if "telia" in fields else StepView()
    assert found == kept._replace(unknown_page="cover" if "cover" in fields else "")


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ("minutes: soon", (Code.BAD_MINUTES, "soon", "")),
        ("minutes: 0", (Code.BAD_MINUTES, "0", "")),
        ("minutes: '2'", (Code.BAD_MINUTES, "2", "")),
        ("minutes: -1", (Code.BAD_MINUTES, "-1", "")),
        ("minutes: 1e9", (Code.BAD_MINUTES, "1e9", "")),
        ("minutes: [1]", (Code.BAD_MINUTES, "minutes", "")),
        ("hide: years", (Code.BAD_CHOICE, "years", "titles, dates, signatories")),
        ("notes: {a: b}", (Code.NOT_A_TEXT, "notes", "")),
        ("quiz: riddle", (Code.BAD_CHOICE, "riddle", "order, binding, signed")),
        ("quiz: {cards: 3}", (Code.MISSING, "kind", "")),
        ("question: {answer: Yes}", (Code.MISSING, "text", "")),
        ("view: everything", (Code.NOT_A_MAPPING, "view", "")),
    ],
)
def test_a_mistake_in_a_step_costs_one_field(step, lines, problem):
    found, problems = step(lines)
    assert problems == [problem]
    assert found == Step("A")


@pytest.mark.parametrize("cards", ["0", "100"])
def test_a_quiz_of_no_or_too_many_cards_is_one_of_five(step, cards):
    found, problems = step(f"quiz: {{kind: order, cards: {cards}}}")
    assert problems == [(Code.BAD_CHOICE, cards, "1..99")]
    assert found.quiz == QuizPlan(QuizKind.ORDER)


def test_a_lesson_without_a_title_is_kept_and_one_without_an_id_is_not(load):
    loaded = load("lessons: [{id: one}, {title: Two}, {id: one, title: Three}]")
    assert [(one.code, one.severity) for one in loaded.problems] == [
        (Code.UNTITLED_LESSON, Severity.WARNING),
        (Code.MISSING, Severity.ERROR),
        (Code.REPEATED_ID, Severity.ERROR),
    ]
    assert loaded.timeline.lessons == (Lesson("one", ""),)


def test_endless_steps_end(lesson):
    found, problems = lesson("steps:\n" + "  - caption: A\n" * (MOST_STEPS + 5))
    assert len(found.steps) == MOST_STEPS
    assert problems == [(Code.TOO_MANY_STEPS, str(MOST_STEPS), "")]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("|\n  One.\n\n  Two.\n", "One.\n\nTwo."),
        ("|\n  One.  \n\n\n\n  - a\n  - b\n", "One.\n\n- a\n- b"),
        (">\n  One\n  line.\n", "One line."),
        ('" a\\tb \\r\\n c\\u2028d "', "a b\n c\nd"),
    ],
)
def test_line_breaks_and_paragraphs_stay(step, written, read):
    found, problems = step(f"notes: {written}")
    assert problems == []
    assert found.notes == read


def test_a_caption_is_one_line(step):
    found, _ = step('label: "a\\n\\n b\\u2029c"')
    assert found.label == "a b c"


KEYS = [
    "id",
    "title",
    "steps",
    "format",
    "minutes",
    "caption",
    "view",
    "notes",
    "question",
    "answer",
    "text",
    "quiz",
]
MORE = [
    "kind",
    "cards",
    "seed",
    "range",
    "facets",
    "kinds",
    "years",
    "highlight",
    "select",
    "organisation",
    "hide",
]
VALUES = ["a", "act-2022", "order", "titles", "2008..2012", "2009", "true", "1.5", "0", "~", "", "x" * 3_000]
WORDS = st.sampled_from([*KEYS, *MORE, *VALUES])
TREES = st.recursive(
    WORDS, lambda each: st.lists(each, max_size=4) | st.dictionaries(WORDS, each, max_size=6), max_leaves=30
)
VIEW_TREES = st.dictionaries(
    st.sampled_from([*MORE, "page", "compare", "folded", "query"]), TREES, max_size=6
)
STEP_TREES = st.dictionaries(st.sampled_from(KEYS), TREES, max_size=6).flatmap(
    lambda head: VIEW_TREES.map(lambda view: head | {"view": view})
)
LESSON_TREES = st.lists(STEP_TREES, max_size=3).flatmap(
    lambda steps: st.dictionaries(WORDS, TREES, max_size=4).map(
        lambda more: more | {"id": "a", "title": "A", "steps": steps}
    )
)


@given(st.lists(LESSON_TREES | TREES, max_size=3) | TREES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_lessons_hold_they_can_be_shown(write, tree):
    timeline = load_pack(write(a=json.dumps({"lessons": tree}).encode(), b=PACK)).timeline
    for lesson in timeline.lessons:
        for step in lesson.steps:
            assert state_of(step, timeline).viewport.days > 0
            assert missing(step, timeline) == tuple(dict.fromkeys(missing(step, timeline)))
