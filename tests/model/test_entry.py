"""Entries and what they say of themselves."""

from __future__ import annotations

import pytest

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import (
    Commitment,
    Dispute,
    Entry,
    Fact,
    Figure,
    Kind,
    Milestone,
    RelationKind,
    Saying,
    Signatory,
    SignatoryList,
)

DAY = PartialDate(2007, 2, 6)


def entry(**parts: object) -> Entry:
    return Entry("one", Kind.EVENT, "A long title", DAY, "events", **parts)


@pytest.mark.parametrize("kind", RelationKind)
def test_a_relation_read_from_the_other_side_and_back_is_itself(kind):
    assert kind.inverse.inverse is kind
    assert (kind.inverse is kind) == (kind is RelationKind.RELATED)


@pytest.mark.parametrize(
    ("kind", "inverse"),
    [
        ("builds-on", "basis-for"),
        ("evaluates", "evaluated-by"),
        ("succeeds", "succeeded-by"),
        ("makes-law", "made-law-by"),
        ("amends", "amended-by"),
        ("replaces", "replaced-by"),
        ("funds", "funded-by"),
        ("part-of", "has-part"),
        ("announces", "announced-by"),
        ("supports", "supported-by"),
        ("ends", "ended-by"),
        ("applies", "applied-by"),
        ("related", "related"),
    ],
)
def test_the_inverse_relations(kind, inverse):
    assert RelationKind(kind).inverse is RelationKind(inverse)


def test_the_label_is_the_short_title_where_there_is_one():
    assert entry().label == "A long title"
    assert entry(short="Short").label == "Short"


@pytest.mark.parametrize(
    ("parts", "point"),
    [({}, True), ({"end": DAY}, False), ({"open": True}, False), ({"end_unknown": True}, False)],
)
def test_a_single_date_has_no_end_of_any_sort(parts, point):
    assert entry(**parts).is_point is point


def test_signatories_of_all_roles():
    one, two, three = (Signatory(name) for name in ("one", "two", "three"))
    lists = (SignatoryList("signatory", (one, two)), SignatoryList("supporter", (three,)))
    assert entry(signatory_lists=lists).signatories == (one, two, three)


def test_every_source_of_anything_once_in_the_order_of_first_use():
    full = entry(
        sources=("a", "b"),
        milestones=(Milestone(DAY, "launched", sources=("b", "c")),),
        facts=(Fact("so it is", sources=("d",)),),
        figures=(Figure("companies", "22", sources=("e", "a")),),
        commitments=(Commitment("we will", sources=("f",)),),
        signatory_lists=(SignatoryList("signatory", (Signatory("x", sources=("g",)),), sources=("h",)),),
        disputes=(Dispute("the year", (Saying("2016", ("i",)), Saying("2017", ("a", "j")))),),
    )
    assert full.all_sources() == ("a", "b", "c", "d", "e", "f", "h", "g", "i", "j")
    assert entry().all_sources() == ()
