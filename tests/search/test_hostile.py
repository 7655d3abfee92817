"""Whatever is typed or pasted, the answer is calm."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Fact, Kind
from bik_explorer.model.facets import Facets
from bik_explorer.model.timeline import Timeline
from bik_explorer.search import build_index

HOSTILE = [
    "a" * 100_000,
    "word " * 20_000,
    "(a+)+$" * 10_000,
    '"' * 99_999,
    "company:" * 10_000,
    "-" * 100_000,
    "OR " * 30_000,
    "year:" + "9" * 50_000,
    "year:" + "." * 50_000,
    "telefonca " * 10,
    "\x00\x01\x1f\x7f",
    "\ud800 \udfff",
    "\u202eabc\u202c עברית العربية",
    "😀👩‍👩‍👧‍👦",
    "e" + "\u0301" * 5_000,
    "ﷺ" * 2_000,
    "[report]*?.^$\\",
    "%s {0} <b>report</b> ' OR 1=1 --",
    "kind:\x00 status:\udc00 source:😀",
]
LETTERS = st.characters(exclude_categories=())
TEXTS = st.text(LETTERS) | st.text(st.sampled_from('ab -":.|\x1f\x00é\u0301\ud8005OR'), max_size=40)


def answer_to(index, text, facets=None):
    """Everything that is asked for a text that is being typed."""
    results = index.search(text, facets)
    assert len(results) == results.mask.sum()
    for place in results.places[:3]:
        for reason in index.reasons(int(place), text):
            assert all(0 <= start < end <= len(reason.text) for start, end in reason.parts)
    suggestions = index.suggest(text, facets)
    assert all(one.count == len(index.search(one.query, facets)) for one in suggestions.spellings)
    assert all(one.count == len(index.search(one.query, one.facets)) for one in suggestions.obstacles)
    for cursor in (-1, 0, len(text) // 2, len(text), len(text) + 9):
        index.complete(text, cursor)
    return results


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_queries(index, text):
    assert answer_to(index, text).total == 5
    answer_to(index, text, Facets(kinds=("law", "\x00"), topics=("\ud800",)))


@settings(max_examples=200)
@given(TEXTS)
def test_any_query(timeline, text):
    answer_to(build_index(timeline), text)


@settings(max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=3), TEXTS)
def test_any_data(texts, query):
    entries = [
        Entry(f"e{number}", Kind.EVENT, text, PartialDate(2000), "lane", facts=(Fact(text[::-1]),))
        for number, text in enumerate(texts)
    ]
    index = build_index(Timeline(entries=tuple(entries)))
    answer_to(index, query)
    for place, text in enumerate(texts):
        words = text.split()
        if words and words[0].isascii() and words[0].isalpha() and words[0] != "OR":
            assert index.search(words[0]).mask[place]
