from dataclasses import replace

import pytest

from bik_explorer.model.entry import Fact
from bik_explorer.ui.panels.side.rows import Aim, Target
from bik_explorer.ui.panels.side.sources import host, printed, source_rows, supports_words
from bik_explorer.ui.panels.side.subject import Choice
from tests.ui.side.little import ACT, COALITION, FACTUAL, subject_of


def test_disputes_come_first_each_in_a_box_with_both_sides_and_what_is_shown():
    rows = source_rows(subject_of(COALITION))
    assert rows[0].text == "Sources differ"
    assert rows[1].boxed
    assert [block.text for block in rows[1].blocks] == ["How many there were", "28", "31", "We show 28."]
    assert [[ref.source for ref in block.refs] for block in rows[1].blocks] == [[], ["press"], ["blog"], []]
    assert rows[1].read_out == (
        "Sources differ: How many there were. One says: 28. One says: 31. We show 28."
    )
    assert rows[2].text == "All sources"


def test_each_source_tells_what_it_is_what_it_supports_and_where_it_leads():
    press = source_rows(subject_of(COALITION))[3]
    assert press.lead == "1"
    assert press.text.split("\n") == [
        "The press text",
        "The Commission · 1 December 2011",
        "Supports: title and dates, 1 step, 1 fact, 1 figure, 1 commitment, signatories, "
        "one side where sources differ",
        "example.org ↗",
    ]
    assert press.target == Target(Aim.LINK, "https://www.example.org/press")


def test_an_unsafe_address_is_text_and_leads_nowhere():
    blog = source_rows(subject_of(COALITION))[4]
    assert blog.target is None
    assert blog.text.split("\n")[-1] == "javascript:alert(1)"


def test_a_source_that_the_pack_does_not_describe_is_shown_calmly():
    entry = replace(FACTUAL, id="lost", facts=(Fact("One.", sources=("lost-source",)),))
    (row,) = source_rows(subject_of(entry))
    assert row.text == "lost-source\nThe pack does not describe this source.\nSupports: 1 fact"
    assert row.target is None


def test_an_entry_without_sources_has_no_rows():
    assert source_rows(subject_of(FACTUAL)) == ()


def test_the_source_that_was_asked_for_stands_out():
    rows = source_rows(subject_of(COALITION, Choice("source:blog", "blog")))
    assert [row.key for row in rows if row.chosen] == ["source:blog"]


def test_a_law_has_duties():
    entry = replace(ACT, commitments=(ACT.commitments[0]._replace(sources=("press",)),) * 2)
    assert supports_words(entry, "press") == "Supports: 2 duties"


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2011-12-01", "1 December 2011"),
        ("2011-12", "December 2011"),
        ("2011", "2011"),
        ("spring", "spring"),
        ("", ""),
    ],
)
def test_the_date_of_a_source_is_in_words_where_it_is_one(date, words):
    assert printed(date) == words


def test_the_host_is_shown_without_www():
    assert host("https://www.example.org:8443/a?b#c") == "example.org"
