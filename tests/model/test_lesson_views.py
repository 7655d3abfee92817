"""Between steps and view states: nothing that the timeline lacks gets into a view, and views come back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Milestone
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Lesson, Question, Step, StepView, find_lesson
from bik_explorer.model.lesson_plain import from_plain, to_plain
from bik_explorer.model.lesson_views import missing, state_of, view_of
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.pack import Lane, PackInfo
from bik_explorer.model.source import Source
from bik_explorer.model.state import Card, CardKind, Page, ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic
from bik_explorer.model.veil import Hidden, Veil
from bik_explorer.model.viewport import Viewport
from tests.model.lesson_strategies import STEPS

TIMELINE = Timeline(
    pack=PackInfo(first=PartialDate(1999), last=PartialDate(2024)),
    lanes=(Lane("all", "All", ("law",)),),
    topics={"privacy": Topic("privacy", "Privacy")},
    organisations={"telia": Organisation("telia", "Telia"), "orange": Organisation("orange", "Orange")},
    sources={"portal": Source("portal", "Portal")},
    entries=(
        Entry(
            "act",
            Kind.LAW,
            "An act",
            PartialDate(2022, 11, 16),
            "all",
            aliases=("old-act",),
            milestones=(Milestone(PartialDate(2023), "first"), Milestone(PartialDate(2024), "second")),
        ),
        Entry("pledge", Kind.INITIATIVE, "A pledge", PartialDate(2009), "all"),
    ),
)
LIMITS = TIMELINE.limits


def test_a_plain_step_shows_everything():
    state = state_of(Step("One"), TIMELINE)
    assert state == ViewState(viewport=state.viewport)
    first, last = TIMELINE.span
    assert state.viewport.start < first < last < state.viewport.end


def test_all_that_a_step_says_is_shown():
    view = StepView(
        span=(PartialDate(2008), PartialDate(2014, 3)),
        query="promise",
        facets=Facets(kinds=("law",)),
        page=Page.COMMITMENTS,
        selection="old-act",
        milestone=1,
        highlight=("pledge", "old-act"),
        card=Card(CardKind.TOPIC, "privacy"),
        compare="telia",
        dim=True,
        band=True,
        folded=("all",),
        lane_order=("all",),
    )
    state = state_of(Step("One", view, hide=Hidden.DATES), TIMELINE)
    assert (state.selection, state.highlight) == ("act", ("pledge", "act"))
    assert state.veil == Veil(Hidden.DATES)
    assert (
        state.viewport.start
        < PartialDate(2008).first_day
        < PartialDate(2014, 3).last_day
        < state.viewport.end
    )
    same = ("query", "facets", "page", "card", "compare", "dim", "band", "folded", "lane_order", "milestone")
    for name in same:
        assert getattr(state, name) == getattr(view, name)


def test_what_the_timeline_lacks_is_left_out_and_told():
    view = StepView(
        selection="no-entry",
        highlight=("act", "no-mark", "no-entry"),
        card=Card(CardKind.ORGANISATION, "no-company"),
        compare="no-other",
    )
    step = Step(
        "One", view, question=Question("Why?", sources=("portal", "no-answer")), sources=("no-source",)
    )
    state = state_of(step, TIMELINE)
    assert (state.selection, state.highlight, state.card, state.compare) == (None, ("act",), None, None)
    assert missing(step, TIMELINE) == (
        "no-entry",
        "no-mark",
        "no-company",
        "no-other",
        "no-source",
        "no-answer",
    )


def test_a_page_that_only_a_newer_program_knows_is_told_and_the_timeline_shown():
    step = Step("One", StepView(unknown_page="xyz", selection="act"))
    assert missing(step, TIMELINE) == ("xyz",)
    state = state_of(step, TIMELINE)
    assert (state.page, state.selection) == (Page.TIMELINE, "act")
    assert from_plain(to_plain(Lesson("one", "One", (step,)))).steps == (step,)


@pytest.mark.parametrize(
    ("card", "compare", "lacks"),
    [
        (None, "act", False),
        (None, "telia", True),
        (Card(CardKind.ORGANISATION, "telia"), "orange", False),
        (Card(CardKind.ORGANISATION, "telia"), "act", True),
    ],
)
def test_entries_are_compared_with_entries_and_organisations_with_organisations(card, compare, lacks):
    step = Step("One", StepView(card=card, compare=compare))
    assert (missing(step, TIMELINE) == (compare,)) is lacks
    assert (state_of(step, TIMELINE).compare is None) is lacks


@pytest.mark.parametrize(
    ("selection", "milestone"), [("act", 2), ("act", -1), ("pledge", 0), (None, 0), ("no-entry", 0)]
)
def test_a_milestone_that_the_entry_does_not_have_is_left_out(selection, milestone):
    view = StepView(selection=selection, milestone=milestone)
    assert state_of(Step("One", view), TIMELINE).milestone is None


@given(STEPS)
def test_any_step_can_be_shown_and_its_view_comes_back(step):
    state = state_of(step, TIMELINE)
    assert state.viewport == state.viewport.clamped(LIMITS)
    assert state.selection in (None, "act", "pledge")
    told = view_of(state, TIMELINE)
    again = state_of(step._replace(view=told), TIMELINE)
    assert replace(again, viewport=state.viewport) == state
    assert missing(step._replace(view=told, sources=(), question=None), TIMELINE) == ()


@given(st.integers(1999, 2023), st.integers(0, 20))
def test_the_years_of_a_view_come_back(first, more):
    span = PartialDate(first), PartialDate(min(first + more, 2023))
    told = view_of(state_of(Step("One", StepView(span)), TIMELINE), TIMELINE).span
    assert abs(told[0].first_day - span[0].first_day) <= 1
    assert abs(told[1].last_day - span[1].last_day) <= 1


def test_a_view_of_everything_names_no_years():
    assert view_of(state_of(Step("One"), TIMELINE), TIMELINE).span is None
    part = ViewState(viewport=Viewport(733_000.0, 734_000.0))
    assert view_of(part, TIMELINE).span is not None


def test_a_lesson_is_found_by_its_id():
    lessons = (Lesson("a", "A"), Lesson("b", "B"))
    assert find_lesson(lessons, "b") is lessons[1]
    assert find_lesson(lessons, "c") is None
