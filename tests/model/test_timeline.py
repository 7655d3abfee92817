"""The document: order, finding, span and relations."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Milestone, Relation, RelationKind
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import MARGIN
from tests.model.strategies import timelines


def entry(id_: str, start: str = "2009", **parts: object) -> Entry:
    return Entry(id_, Kind.INITIATIVE, id_.title(), PartialDate.parse(start), "", **parts)


def related(kind: str, other: str) -> tuple[Relation, ...]:
    return (Relation(RelationKind(kind), other),)


@given(timelines())
def test_entries_stand_in_the_order_of_their_start_and_id(timeline):
    keys = [(one.start.first_day, one.id) for one in timeline]
    assert keys == sorted(keys)
    assert [timeline[place] for place in range(len(timeline))] == list(timeline)


@given(timelines())
def test_everything_that_is_drawn_or_said_lies_within_the_span_of_a_pack_without_a_range(timeline):
    first, last = Timeline(lanes=timeline.lanes, entries=timeline.entries).span
    assert first < last
    for one in timeline:
        days = [one.start, one.end or one.start, *(step.date for step in one.milestones)]
        assert first <= min(day.first_day for day in days)
        assert max(day.last_day for day in days) < last


def test_a_law_proposed_before_all_else_is_within_the_limits():
    steps = (Milestone(PartialDate(2018), "proposed"),)
    law = Entry("act", Kind.LAW, "Act", PartialDate(2022), "", milestones=steps)
    timeline = Timeline(entries=(law,))
    assert timeline.columns.start[0] == timeline.span[0] == PartialDate(2018).first_day


def test_the_span_is_the_range_of_the_pack_where_it_says_one():
    info = PackInfo(first=PartialDate(1999), last=PartialDate(2024))
    timeline = Timeline(pack=info, entries=(entry("old", "1980"), entry("new", "2030")))
    assert timeline.span == (date(1999, 1, 1).toordinal(), date(2025, 1, 1).toordinal())
    assert timeline.limits.first == timeline.span[0] - MARGIN
    assert timeline.limits.last == timeline.span[1] + MARGIN


NO_RANGES = [PackInfo(), PackInfo(first=PartialDate(1999)), PackInfo(last=PartialDate(2024))]


@pytest.mark.parametrize("info", NO_RANGES)
def test_without_a_whole_range_the_entries_decide(info):
    timeline = Timeline(pack=info, entries=(entry("one", "2009-02-10", end=PartialDate(2012, 6)),))
    assert timeline.span == (date(2009, 2, 10).toordinal(), date(2012, 7, 1).toordinal())


def test_an_open_entry_reaches_to_the_end_of_the_span():
    timeline = Timeline(entries=(entry("on", "2009", open=True), entry("late", "2015")))
    assert timeline.columns.end[0] == timeline.span[1] == date(2016, 1, 1).toordinal()


def test_an_empty_timeline_has_a_year_to_show():
    timeline = Timeline()
    assert (len(timeline), list(timeline), timeline.find("x")) == (0, [], None)
    assert timeline.span == (date(2000, 1, 1).toordinal(), date(2001, 1, 1).toordinal())
    assert timeline.limits.longest > 365


def test_an_entry_is_found_by_its_id_and_its_aliases():
    one, two = entry("one", aliases=("eins", "two")), entry("two", "2010", aliases=("zwei",))
    timeline = Timeline(entries=(two, one))
    assert timeline.find("one") is one
    assert timeline.find("eins") is one
    assert timeline.find("two") is two, "an id goes before an alias"
    assert timeline.find("zwei") is two
    assert timeline.find("three") is None
    assert timeline.places == {"one": 0, "eins": 0, "two": 1, "zwei": 1}


def test_a_relation_is_seen_from_both_sides():
    one, two = entry("one"), entry("two", relations=related("builds-on", "one"))
    timeline = Timeline(entries=(one, two))
    assert timeline.relations(two) == related("builds-on", "one")
    assert timeline.relations(one) == related("basis-for", "two")


def test_a_relation_said_on_both_sides_counts_once():
    one = entry("one", aliases=("eins",), relations=related("basis-for", "two"))
    two = entry("two", relations=related("builds-on", "eins"))
    timeline = Timeline(entries=(one, two))
    assert timeline.relations(one) == related("basis-for", "two")
    assert timeline.relations(two) == related("builds-on", "one"), "by its id, whatever name it was said with"


def test_own_relations_go_before_those_said_by_others():
    one = entry("one", relations=related("succeeds", "two"))
    two = entry("two")
    three = entry("three", relations=(*related("evaluates", "one"), *related("related", "two")))
    timeline = Timeline(entries=(three, two, one))
    assert timeline.relations(one) == (*related("succeeds", "two"), *related("evaluated-by", "three"))
    assert timeline.relations(two) == (*related("succeeded-by", "one"), *related("related", "three"))


def test_relations_to_what_is_not_there_are_left_out():
    one = entry("one", relations=related("builds-on", "nothing"))
    assert Timeline(entries=(one,)).relations(one) == ()
    assert Timeline().relations(one) == ()
