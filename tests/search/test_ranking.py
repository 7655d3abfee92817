"""The list of results: title before commitment before source, whole words before beginnings, then time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Fact, Kind
from bik_explorer.model.facets import Facets
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline
from bik_explorer.search import Field, Hit, Index
from bik_explorer.search.parts import parts_of
from bik_explorer.search.text import padded
from tests.search.test_naive import FACETS, timelines

BIRDS = Timeline(
    sources={"owls": Source("owls", "Owls and more")},
    entries=tuple(
        Entry(f"e{number}", Kind.EVENT, title, PartialDate(2000 + number), "lane", summary=summary, **more)
        for number, (title, summary, more) in enumerate(
            [
                ("A", "Of birds.", {"sources": ("owls",)}),
                ("B", "", {"commitments": (Commitment("No owl shall be caught."),)}),
                ("Owls", "", {}),
                ("The owl", "", {}),
                ("Owlery", "An owl.", {}),
                ("C", "Here an owl, there an owl.", {}),
                ("Birds", "", {"facts": (Fact("An owl, and other birds."),)}),
            ]
        )
    ),
)


@pytest.fixture(params=[99, 0], ids=["scanner", "dictionary"])
def birds(request):
    index = Index(BIRDS, small=request.param)
    index.prepare()
    return index


def titles(index, text, **more):
    return [index.timeline[hit.place].title for hit in index.ranked(text, **more)]


def test_title_then_summary_then_commitment_then_details_then_sources(birds):
    assert titles(birds, "owl") == ["The owl", "Owls", "Owlery", "C", "B", "Birds", "A"]
    assert titles(birds, "owls") == ["Owls", "A"]
    assert titles(birds, '"owl"') == ["The owl", "Owlery", "C", "B", "Birds"]


def test_the_words_that_are_furthest_down_decide(birds):
    assert titles(birds, "birds owl") == ["Birds", "A"]
    assert titles(birds, "an owl") == ["Owlery", "C", "Birds", "A"]


def test_the_reason_is_the_best_one(birds):
    assert birds.ranked("owl")[0] == Hit(3, Field.TITLE, "The owl", ((4, 7),))
    assert birds.ranked("owl caught")[0] == Hit(
        1, Field.COMMITMENT, "No owl shall be caught.", ((3, 6), (16, 22))
    )
    assert birds.ranked("owl -summary")[-1] == Hit(0, Field.SOURCE, "Owls and more", ((0, 3),))


def test_without_a_reason_it_is_the_title_in_the_order_of_time(birds):
    everything = [entry.title for entry in BIRDS]
    assert titles(birds, "") == titles(birds, "", facets=Facets(kinds=("event",))) == everything
    assert titles(birds, "-owl") == []
    assert birds.ranked("-catched")[0] == Hit(0, Field.TITLE, "A")


def test_only_so_many(birds):
    assert titles(birds, "owl", limit=3) == ["The owl", "Owls", "Owlery"]
    assert titles(birds, "owl", limit=1) == ["The owl"]
    assert titles(birds, "owl OR birds", limit=0) == []


ASKED = st.lists(
    st.sampled_from(
        ["rep", "report", '"report"', "child", "e-com", "tele", "OR", "-law", "kind:law", "safe"]
    ),
    max_size=4,
).map(" ".join)


@settings(max_examples=80)
@given(timelines(), ASKED, FACETS, st.integers(0, 6))
def test_every_match_once_and_alike_by_both_ways(timeline, text, facets, limit):
    indexes = Index(timeline), Index(timeline, small=0)
    for index in indexes:
        index.prepare()
    first, second = (index.ranked(text, facets, limit) for index in indexes)
    assert first == second
    found = indexes[0].search(text, facets).places.tolist()
    assert len(first) == min(len(found), limit)
    assert sorted(hit.place for hit in indexes[0].ranked(text, facets)) == found


@given(timelines(), st.sampled_from(["rep", "report", "ch", "e", "te"]))
def test_one_word_by_its_best_place(timeline, word):
    def worth(place):
        parts = [part for part in parts_of(timeline, timeline[place]) if f" {word}" in padded(part.text)]
        tier = min(part.tier for part in parts)
        whole = any(f" {word} " in padded(part.text) for part in parts if part.tier == tier)
        return tier, not whole, place

    places = [hit.place for hit in Index(timeline).ranked(word)]
    assert places == sorted(places, key=worth)
