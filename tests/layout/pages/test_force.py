"""What is promised, demanded or proposed, by topic and by year."""

from __future__ import annotations

from hypothesis import given

from bik_explorer.layout.pages.force import (
    Bundle,
    Force,
    YearCount,
    bundles_of,
    counts_of,
    covered_years,
    force_of,
    present_in,
)
from bik_explorer.model.entry import Kind, Status
from bik_explorer.model.in_force import years_of
from bik_explorer.model.timeline import Timeline
from tests.layout.pages.packs import commitments, entry, promise, timelines

TIMELINE = commitments()
FRAMEWORK, COALITION, PRINCIPLES, DRAFT, ACT = range(5)


def test_a_commitment_is_voluntary_binding_or_only_proposed():
    law = {"start": "2022", "kind": Kind.LAW}
    assert force_of(entry("code", "2009"), promise()) is Force.VOLUNTARY
    assert force_of(entry("act", **law), promise(binding=True)) is Force.BINDING
    assert force_of(entry("draft", **law, status=Status.PENDING), promise()) is Force.PROPOSED
    assert force_of(entry("recommendation", **law, status=Status.IN_FORCE), promise()) is Force.VOLUNTARY
    assert force_of(entry("code", "2009", status=Status.PENDING), promise()) is Force.VOLUNTARY


def test_bundles_are_by_topic_then_by_time():
    assert bundles_of(TIMELINE) == (
        Bundle("reporting", FRAMEWORK, Force.VOLUNTARY, 1),
        Bundle("reporting", COALITION, Force.VOLUNTARY, 1),
        Bundle("reporting", PRINCIPLES, Force.VOLUNTARY, 1),
        Bundle("reporting", ACT, Force.BINDING, 2),
        Bundle("privacy", COALITION, Force.VOLUNTARY, 2),
        Bundle("privacy", DRAFT, Force.PROPOSED, 1),
        Bundle("unknown", COALITION, Force.VOLUNTARY, 1),
        Bundle("", COALITION, Force.VOLUNTARY, 1),
    )


def test_years_are_counted_raw_and_drafts_are_not():
    counts = {one.year: one for one in counts_of(TIMELINE, list(TIMELINE))}
    assert list(counts) == list(range(2005, 2025))
    assert counts[2006] == YearCount(2006, 0, 0)
    assert counts[2010] == YearCount(2010, 1, 0)
    assert counts[2012] == YearCount(2012, 5, 0)
    assert counts[2021] == YearCount(2021, 1, 0)
    assert counts[2024] == YearCount(2024, 1, 2)
    assert counts[2024].total == 3


def test_on_one_topic_alone():
    counts = {one.year: one for one in counts_of(TIMELINE, list(TIMELINE), {"privacy"})}
    assert counts[2012].voluntary == 2
    assert counts[2024].total == 0
    assert {one.year: one.voluntary for one in counts_of(TIMELINE, list(TIMELINE), {""})}[2012] == 1


def test_who_was_there_in_some_years():
    assert present_in(TIMELINE, (2010,)).tolist() == [True, False, False, False, False]
    assert present_in(TIMELINE, (2010, 2023)).tolist() == [True, False, True, False, True]
    assert present_in(Timeline(), (2010,)).tolist() == []


@given(timelines())
def test_every_commitment_is_in_a_bundle_of_each_of_its_topics(timeline):
    said = sum(len(set(one.topics)) or 1 for entry in timeline for one in entry.commitments)
    assert sum(bundle.count for bundle in bundles_of(timeline)) == said


@given(timelines())
def test_counts_agree_with_counting_one_by_one(timeline):
    years = covered_years(timeline)
    for count in counts_of(timeline, list(timeline)):
        there = [
            force_of(entry, one)
            for entry in timeline
            if count.year in years_of(entry, years)
            for one in entry.commitments
        ]
        assert (count.voluntary, count.binding) == (there.count(Force.VOLUNTARY), there.count(Force.BINDING))
