"""What is found: words, operators, facets and counts."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Kind, Signatory, SignatoryList
from bik_explorer.model.facets import Facets
from bik_explorer.model.timeline import Timeline
from bik_explorer.search import build_index

ALL = ["mobile-2007", "ceo-2011", "strategy-2012", "report-2018", "dsa-2022"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("telefonica", ["mobile-2007", "ceo-2011"]),
        ("TELEFÓNICA", ["mobile-2007", "ceo-2011"]),
        ("teliasonera", ["mobile-2007"]),
        ("o2", ["mobile-2007", "ceo-2011"]),
        ("report", ["ceo-2011", "report-2018", "dsa-2022"]),
        ('"report"', ["ceo-2011", "report-2018", "dsa-2022"]),
        ('"reports"', ["report-2018"]),
        ("reporting telefonica", ["ceo-2011"]),
        ("port", []),
        ("parental controls", ["mobile-2007"]),
        ('"control parental"', []),
        ("sur", ["strategy-2012"]),
        ("e-commerce", ["strategy-2012"]),
        ("e-com", ["strategy-2012"]),
        ("ecommerce", ["strategy-2012"]),
        ("ecom", ["strategy-2012"]),
        ('"ecommerce"', []),
        ("inter-net", ["ceo-2011", "strategy-2012"]),
        ("bik+", ["strategy-2012"]),
        ("2022/2065", ["dsa-2022"]),
        ("article 28", ["report-2018", "dsa-2022"]),
        ("Art. 28", ["report-2018", "dsa-2022"]),
        ("article 35", []),
        ("may 2012", ["strategy-2012"]),
        ("1 december 2011", ["ceo-2011"]),
        ("2011-12-01", ["ceo-2011"]),
        ("february 2024", ["dsa-2022"]),
        ("mobile-framework", ["mobile-2007"]),
        ("founding", ["mobile-2007"]),
        ("isp", ["ceo-2011"]),
        ("hand", ["mobile-2007"]),
        ("sixth", ["mobile-2007"]),
        ("gsma", ["mobile-2007"]),
        ("renewed", ["strategy-2012"]),
        ("ended", ["mobile-2007", "ceo-2011"]),
        ("regulation", ["dsa-2022"]),
        ("law", ["dsa-2022"]),
        ("-initiative", ["strategy-2012", "report-2018", "dsa-2022"]),
        ("report -law", ["ceo-2011", "report-2018"]),
        ("twitter OR teliasonera", ["mobile-2007", "report-2018"]),
        ("report twitter OR article", ["report-2018", "dsa-2022"]),
    ],
)
def test_words(found, text, ids):
    assert found(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("company:telia", ["mobile-2007"]),
        ("company:teliasonera", ["mobile-2007"]),
        ("signed-by:moviles", ["mobile-2007", "ceo-2011"]),
        ('company:"bt"', ["ceo-2011"]),
        ("company:twitter", []),
        ("-company:telefonica", ["strategy-2012", "report-2018", "dsa-2022"]),
        ("company:bt OR company:telia", ["mobile-2007", "ceo-2011"]),
        ("topic:reporting-tools", ["ceo-2011", "dsa-2022"]),
        ("topic:priv", ["ceo-2011", "dsa-2022"]),
        ("topic:report company:bt", ["ceo-2011"]),
        ("kind:law", ["dsa-2022"]),
        ("kind:laws", ["dsa-2022"]),
        ("kind:strategies", ["strategy-2012"]),
        ("kind:regulation", ["dsa-2022"]),
        ("kind:report", ["report-2018"]),
        ('status:"in force"', ["dsa-2022"]),
        ("status:act", ["strategy-2012"]),
        ("source:gsma", ["mobile-2007"]),
        ('source:"ec ceo"', ["ceo-2011"]),
        ("source:commission", ["ceo-2011"]),
        ("year:2009..2011", ["mobile-2007", "ceo-2011"]),
        ("year:2012", ["mobile-2007", "ceo-2011", "strategy-2012"]),
        ("year:2020", ["strategy-2012", "dsa-2022"]),
        ("year:2024", ["strategy-2012", "dsa-2022"]),
        ("year:2024-06", ["strategy-2012", "dsa-2022"]),
        ("year:2025", []),
        ("year:2012-06", ["mobile-2007", "ceo-2011", "strategy-2012"]),
        ("year:2019..", ["strategy-2012", "dsa-2022"]),
        ("before:2012", ["mobile-2007", "ceo-2011"]),
        ("before:..2011", ["mobile-2007", "ceo-2011"]),
        ("before:2012..", ["mobile-2007", "ceo-2011"]),
        ("after:2012..", ["strategy-2012", "report-2018", "dsa-2022"]),
        ("after:..2012", ["report-2018", "dsa-2022"]),
        ("after:2012", ["report-2018", "dsa-2022"]),
        ("after:2012-04", ["strategy-2012", "report-2018", "dsa-2022"]),
        ("-year:2012", ["report-2018", "dsa-2022"]),
        ("before:20", ALL),
    ],
)
def test_operators(found, text, ids):
    assert found(text) == ids


def test_nothing_asked_is_everything_and_reads_no_text(timeline):
    index = build_index(timeline)
    for text in ("", "  ", "company:", '"', "year:20", "😀"):
        results = index.search(text)
        assert not results.active
        assert results.mask.all()
        assert results.places.tolist() == list(range(len(timeline)))
        assert results.total == len(timeline)
    assert not index.is_read
    index.read()
    assert index.is_read


def test_results_know_what_was_asked(index):
    results = index.search(" Report ")
    assert (results.query, results.active, results.total, len(results)) == (" Report ", True, 5, 3)
    assert results.mask.dtype == np.bool_
    assert results.places.dtype == np.int64
    assert np.flatnonzero(results.mask).tolist() == results.places.tolist()
    assert index.search("", Facets(kinds=("law",))).active


@pytest.mark.parametrize(
    ("facets", "ids"),
    [
        (Facets(kinds=("law", "report")), ["report-2018", "dsa-2022"]),
        (Facets(topics=("privacy",)), ["ceo-2011", "dsa-2022"]),
        (Facets(topics=("privacy",), kinds=("law",)), ["dsa-2022"]),
        (Facets(organisations=("bt", "telia")), ["mobile-2007", "ceo-2011"]),
        (Facets(organisations=("nobody",)), []),
        (Facets(kinds=("law", "nothing")), ["dsa-2022"]),
    ],
)
def test_facets(found, facets, ids):
    assert found("", facets) == ids


def test_counts_of_everything(index):
    counts = index.search("").counts
    assert counts["kinds"] == {
        "programme": 0, "strategy": 1, "initiative": 2, "law": 1, "report": 1, "event": 0
    }  # fmt: skip
    assert counts["topics"] == {"reporting-tools": 2, "parental-controls": 1, "privacy": 2}
    assert counts["organisations"] == {"telia": 1, "telefonica": 2, "x": 0, "bt": 1}


def test_each_facet_is_counted_as_if_it_alone_were_not_set(index):
    counts = index.search("report", Facets(kinds=("initiative",), topics=("privacy",))).counts
    assert {kind: count for kind, count in counts["kinds"].items() if count} == {"initiative": 1, "law": 1}
    assert counts["topics"] == {"reporting-tools": 1, "parental-controls": 0, "privacy": 1}
    assert counts["organisations"] == {"telia": 0, "telefonica": 1, "x": 0, "bt": 1}


def test_an_empty_timeline():
    index = build_index(Timeline())
    assert index.search("report", Facets(kinds=("law",))).places.tolist() == []
    assert index.search("year:2012 company:x").places.tolist() == []
    assert not index.suggest("report")


def test_what_the_timeline_does_not_know_by_id_is_found_by_its_id():
    entry = Entry(
        "one", Kind.EVENT, "One", PartialDate(2001), "events", sources=("lost-source",),
        commitments=(Commitment("Text", topics=("lost-topic",)),),
        signatory_lists=(SignatoryList("signatory", (Signatory("lost-firm"),)),),
    )  # fmt: skip
    index = build_index(Timeline(entries=(entry,)))
    for text in (
        "lost-firm",
        "company:lost-firm",
        "topic:lost",
        "source:lost",
        "lost-topic",
        '"lost source"',
    ):
        assert len(index.search(text)) == 1
    assert index.search("").counts["organisations"] == {"lost-firm": 1}


PIECES = (
    *(
        "report",
        "rep",
        '"tools"',
        '"',
        "-law",
        "-",
        "company:telia",
        "company:",
        "kind:",
        "year:2012",
        "year:20",
    ),
    *(
        "topic:priv",
        "article",
        "28",
        "may",
        "2012",
        "1",
        "december",
        "foo:bar",
        "é",
        "-company:",
        "before:2012",
    ),
)


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(PIECES), max_size=5),
    st.sampled_from(PIECES).filter(lambda piece: '"' not in piece),
)
def test_one_more_word_never_widens(timeline, pieces, word):
    text = " ".join(pieces)
    text += '"' * (text.count('"') % 2)
    index = build_index(timeline)
    before, after = index.search(text).mask, index.search(f"{text} {word}").mask
    assert not (after & ~before).any()


@given(
    st.lists(
        st.sampled_from(["rep", "repor", "report", "reporting", "t", "te", "tele", "x", "-a", "e-c"]),
        max_size=8,
    )
)
def test_what_was_asked_before_changes_nothing(timeline, texts):
    used = build_index(timeline)
    for text in texts:
        assert used.search(text).mask.tolist() == build_index(timeline).search(text).mask.tolist()
