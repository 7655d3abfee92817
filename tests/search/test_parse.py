"""Any text is a query."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.search import Operator, parse_query
from bik_explorer.search.query import LONGEST, MOST_TERMS

PIECES = st.sampled_from(
    [
        "a",
        "report",
        '"',
        '"x y"',
        "-",
        "-a",
        "OR",
        "company:",
        "YEAR:2009..",
        "foo:bar",
        "article",
        "28",
        "é",
        "”",
        "\x1f",
    ]
)
QUERIES = st.lists(PIECES).flatmap(lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces)]))


def said(text):
    """Each clause as its terms: operator, words, and marks for negated (-) and whole ones (=)."""
    return [
        [f"{'-' * term.negated}{'=' * term.whole}{term.operator}:{term.words}" for term in clause]
        for clause in parse_query(text).clauses
    ]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("", []),
        ("   ", []),
        ("report tools", [[":report"], [":tools"]]),
        ('"Social  Networking"', [["=:social networking"]]),
        ('"social net', [[":social net"]]),
        ("“social networking”", [["=:social networking"]]),
        ('"', []),
        ('""', []),
        ("-word", [["-:word"]]),
        ('-"two words"', [["-=:two words"]]),
        ("-", []),
        ("--", []),
        ("a -- b", [[":a"], [":b"]]),
        ("a OR b", [[":a", ":b"]]),
        ("a OR b OR c d", [[":a", ":b", ":c"], [":d"]]),
        ("OR a OR", [[":a"]]),
        ("a or b", [[":a"], [":or"], [":b"]]),
        ("a OR -b", [[":a", "-:b"]]),
        ("company:telia", [["company:telia"]]),
        ("COMPANY:Telefónica", [["company:telefonica"]]),
        ("-kind:law", [["-kind:law"]]),
        ('company:"BT Group"', [["=company:bt group"]]),
        ('company:"bt', [["company:bt"]]),
        ("company:", []),
        ("company: telia", [["company:telia"]]),
        ('company: "BT"', [["=company:bt"]]),
        ("company: OR a", [[":a"]]),
        ("company: -a", [["-:a"]]),
        ("company: topic:privacy", [["topic:privacy"]]),
        ("signed-by:bt", [["signed-by:bt"]]),
        ("foo:bar", [[":foo bar"]]),
        ("https://example.org", [[":https example org"]]),
        ("year:2012", [["year:2012"]]),
        ("year:20", []),
        ("year:2009..2011 x", [["year:2009 2011"], [":x"]]),
        ("year:soon", [[":year soon"]]),
        ("e-commerce", [[":e commerce"]]),
        ("2022/2065", [[":2022 2065"]]),
        ("article 28", [[":article 28"]]),
        ("Art. 28 DSA", [[":art 28"], [":dsa"]]),
        ("article -28", [[":article"], ["-:28"]]),
        ("may 2012", [[":may 2012"]]),
        ("1 Dec 2011", [[":1 dec 2011"]]),
        ("may 2012 OR june 2012", [[":may 2012", ":june 2012"]]),
        ("may be", [[":may"], [":be"]]),
        ("28 companies", [[":28"], [":companies"]]),
        ("2011 2012", [[":2011"], [":2012"]]),
        ("😀 ?! \x00", []),
        ("(report|tool)*", [[":report tool"]]),
    ],
)
def test_clauses(text, clauses):
    assert said(text) == clauses


@pytest.mark.parametrize(
    ("text", "needles"),
    [
        ("report", (" report",)),
        ('"report"', (" report ",)),
        ("on-line", (" on line", " online")),
        ('"on-line"', (" on line ",)),
        ("on/line", (" on line",)),
        ("2-3", (" 2 3",)),
        ("art 28", (" art 28", " article 28", " articles 28")),
        ("article 28", (" article 28", " articles 28")),
        ("dec 2011", (" december 2011", " dec 2011")),
        ("1 december", (" 1 december",)),
    ],
)
def test_needles(text, needles):
    assert [term.needles for term in parse_query(text).terms] == [needles]


def test_places_of_terms_and_values():
    text = 'report -company:"BT Group" topic: privacy article 28'
    parts = [(text[t.start : t.end], text[t.value_start : t.value_end]) for t in parse_query(text).terms]
    assert parts == [
        ("report", "report"),
        ('-company:"BT Group"', "BT Group"),
        ("topic: privacy", "privacy"),
        ("article 28", "article 28"),
    ]


@pytest.mark.parametrize(
    "text", ["x" * 100_000, "x " * 50_000, '"' * 100_000, "-a OR " * 20_000, "company:" * 20_000]
)
def test_a_flood_is_cut(text):
    query = parse_query(text)
    assert query.text == text[:LONGEST]
    assert len(query.terms) <= MOST_TERMS


@given(QUERIES | st.text(st.characters(exclude_categories=())))
def test_any_text_gives_a_query_with_sound_places(text):
    query = parse_query(text)
    ends = [0]
    for term in query.terms:
        assert ends[-1] <= term.start <= term.value_start <= term.value_end <= term.end <= len(text)
        assert term.needles
        assert all(needle.startswith(" ") and needle.strip() for needle in term.needles)
        assert term.words
        ends.append(term.end)
    assert all(query.clauses)


@pytest.mark.parametrize("operator", [operator for operator in Operator if operator])
@pytest.mark.parametrize("odd", ["ſ", "K", "İ"])
def test_letters_that_only_look_like_an_operator_are_words(operator, odd):
    text = operator.value.replace("s", odd).replace("k", odd).replace("i", odd) + ":2012"
    if odd in text:
        assert all(term.operator is Operator.WORD for term in parse_query(text).terms)
