"""A lesson as plain values: everything comes back, however unfinished; nothing else is taken for one."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.lesson import FORMAT, Lesson, Question, QuizKind, QuizPlan, Step, StepView
from bik_explorer.model.lesson_plain import from_plain, to_plain
from bik_explorer.model.state import Card, CardKind
from bik_explorer.model.veil import Hidden
from tests.model.lesson_strategies import LESSONS

texts = st.text(max_size=8)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=10,
)
FULL = to_plain(
    Lesson(
        "full",
        "Full",
        (
            Step(
                "c",
                StepView((PartialDate(2008), PartialDate(2009, 5)), card=Card(CardKind.TOPIC, "privacy")),
                question=Question("q"),
                hide=Hidden.DATES,
                quiz=QuizPlan(QuizKind.ORDER),
                minutes=2.0,
            ),
        ),
    )
)


@given(LESSONS)
def test_every_lesson_comes_back_through_json(lesson):
    assert from_plain(json.loads(json.dumps(to_plain(lesson)))) == lesson


def test_a_text_that_is_no_text_of_unicode_comes_back_too():
    lesson = Lesson("x", "half a pair: \ud800")
    assert from_plain(json.loads(json.dumps(to_plain(lesson)))) == lesson


def with_step(**changes):
    step = {**FULL["steps"][0], **changes}
    return {**FULL, "steps": [step]}


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        {},
        {**FULL, "format": FORMAT + 1},
        {**FULL, "title": None},
        {**FULL, "steps": {}},
        {**FULL, "minutes": "5"},
        {**FULL, "minutes": True},
        {**FULL, "minutes": float("nan")},
        with_step(caption=3),
        with_step(view=None),
        with_step(view={"span": ["2008"]}),
        with_step(view={"span": ["2008", "soon"]}),
        with_step(view={"span": 2008}),
        with_step(view={"page": "nowhere"}),
        with_step(view={"card": ["entry", "x"]}),
        with_step(view={"card": ["topic"]}),
        with_step(view={"highlight": "one"}),
        with_step(view={"milestone": -1}),
        with_step(view={"milestone": True}),
        with_step(view={"milestone": "1"}),
        with_step(question="why"),
        with_step(hide="everything"),
        with_step(quiz={"kind": "order"}),
        with_step(quiz={"kind": "order", "cards": True, "seed": 1}),
        with_step(quiz={"kind": "riddle", "cards": 5, "seed": 1}),
    ],
)
def test_what_is_no_lesson_is_told(plain):
    assert from_plain(FULL).id == "full"
    with pytest.raises(ValueError, match=r"."):
        from_plain(plain)


@settings(max_examples=60)
@given(anything, st.sampled_from(["title", "steps", "minutes", "description"]))
def test_no_value_does_harm(value, field):
    try:
        found = from_plain({**FULL, field: value})
    except ValueError:
        return
    assert isinstance(found, Lesson)
