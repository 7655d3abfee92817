"""Looking for needles: the same answer whatever was looked for before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.search.scan import Scanner

TEXTS = st.lists(st.text("ab ", max_size=8).map(lambda text: f" {text} "), min_size=1, max_size=8)
NEEDLES = st.text("ab", min_size=1, max_size=3).map(lambda word: f" {word}")
ASKED = st.lists(st.tuples(st.lists(NEEDLES, min_size=1, max_size=2), st.sets(st.integers(0, 7))), max_size=8)


@given(TEXTS, ASKED)
def test_any_of(texts, asked):
    scanner = Scanner(texts)
    for needles, places in asked:
        among = sorted(place for place in places if place < len(texts))
        for some in (among, range(len(texts))):
            found = [place for place in some if any(needle in texts[place] for needle in needles)]
            assert list(scanner.any_of(needles, some)) == found


def test_few_places_are_not_remembered():
    scanner = Scanner([" a ", " b ", " ab "])
    scanner.any_of([" a"], [2])
    assert not scanner._found
    scanner.any_of([" a"], range(3))
    assert scanner._found == {" a": [0, 2]}
