"""What the search box colours."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.search.query import LONGEST
from bik_explorer.search.spans import Role, query_spans


def coloured(text):
    return [(text[span.start : span.end], str(span.role)) for span in query_spans(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("report tools", []),
        ("company:telia", [("company:", "operator")]),
        ("company: telia", [("company:", "operator")]),
        ('COMPANY:"BT Group"', [("COMPANY:", "operator"), ('"BT Group"', "phrase")]),
        ('company: "BT', [("company:", "operator"), ('"BT', "unfinished")]),
        ("company:", [("company:", "unfinished")]),
        ("company: OR a", [("company:", "unfinished"), ("OR", "or")]),
        ('a "social networking" b', [('"social networking"', "phrase")]),
        ('"social net', [('"social net', "unfinished")]),
        ('""', [('""', "unfinished")]),
        ("-law", [("-law", "excluded")]),
        ('-kind:"law"', [('-kind:"law"', "excluded")]),
        ("-", [("-", "unfinished")]),
        ("-kind:", [("-kind:", "unfinished")]),
        ("a OR b", [("OR", "or")]),
        ("a OR", [("OR", "unfinished")]),
        ("OR a", [("OR", "unfinished")]),
        ("a or b", []),
        ("year:2009..2012", [("year:", "operator")]),
        ("year:20", [("year:", "operator"), ("20", "unfinished")]),
        ("year:soon", [("year:", "operator"), ("soon", "unknown")]),
        ("foo:bar", [("foo:", "unknown")]),
        ("signed-off:me", [("signed-off:", "unknown")]),
        ("https://example.org", []),
        ("10:30", []),
        ("😀", [("😀", "unfinished")]),
    ],
)
def test_roles(text, parts):
    assert coloured(text) == parts


def test_a_value_that_names_nothing(index):
    assert index.spans("company:telia kind:zzz year:2012 -kind:zzz") == (
        (0, 8, Role.OPERATOR),
        (14, 19, Role.OPERATOR),
        (19, 22, Role.UNKNOWN),
        (23, 28, Role.OPERATOR),
        (33, 42, Role.EXCLUDED),
    )


def test_what_is_not_read_any_more_is_marked():
    text = "a " * LONGEST
    last = query_spans(text)[-1]
    assert last.role is Role.UNKNOWN
    assert 0 < last.start < LONGEST
    assert last.end == len(text)


PIECES = st.sampled_from(
    ["a", '"', '"x y"', "-", "OR", "company:", "YEAR:2009..", "foo:bar", "é", "”", "\x1f", " "]
)


@given(st.lists(PIECES).map("".join) | st.text(st.characters(exclude_categories=())))
def test_any_text(text):
    spans = query_spans(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
