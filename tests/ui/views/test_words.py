"""Shares and counts in words."""

from __future__ import annotations

import pytest

from bik_explorer.layout.pages.force import Bundle, Force, YearCount
from bik_explorer.ui.views.commitment_words import (
    bundle_tale,
    forces_count,
    share_words,
    topic_name,
    year_tale,
)
from bik_explorer.ui.views.words import gap_words, organisations_count
from tests.layout.pages.packs import commitments, entry, promise, roll

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("binding", "of", "words"),
    [
        (0, 5, "None is binding."),
        (5, 5, "All are binding."),
        (1, 2, "Binding: half of them."),
        (2, 5, "Binding: two in five."),
        (12, 31, "Binding: about two in five."),
        (7, 23, "Binding: about one in three."),
        (1, 40, "Less than one in ten is binding."),
        (39, 40, "More than nine in ten are binding."),
    ],
)
def test_shares_are_told_in_words(binding, of, words):
    assert share_words(binding / of) == words


def test_a_year_without_anything():
    assert year_tale(YearCount(2004, 0, 0)).text == "Nothing in force."


@pytest.mark.parametrize("force", Force)
def test_one_and_many(force):
    assert not forces_count(force, 1).startswith("1")
    assert forces_count(force, 3).startswith("3 ")


def test_organisations_are_counted():
    assert (organisations_count(1), organisations_count(75)) == ("1 organisation", "75 organisations")


def test_gaps_are_told_with_what_is_known():
    stated = roll("a", "b", complete=False, stated=25)
    assert gap_words(entry("one", "2001", signatory_lists=(stated,))) == (
        "One: 2 of at least 25 names are known"
    )
    vague = roll("a", complete=False)
    assert gap_words(entry("one", "2001", signatory_lists=(vague,))) == "One: only some names are known"
    assert gap_words(entry("one", "2001", signatory_lists=(roll("a"),))) == ""


def test_a_tip_spells_out_a_few_commitments():
    from bik_explorer.model.timeline import Timeline

    many = tuple(promise("privacy", text=f"Promise {number}.") for number in range(5))
    timeline = Timeline(entries=(entry("one", "2001", commitments=many),))
    told = bundle_tale(timeline, Bundle("privacy", 0, Force.VOLUNTARY, 5)).text
    assert told == "2001 · 5 voluntary promises\nPromise 0.\nPromise 1.\nPromise 2.\nand 2 more"


def test_topics_that_the_pack_does_not_describe():
    assert topic_name(commitments(), "unknown") == "unknown"
    assert topic_name(commitments(), "") == "Without a topic"
