"""Looking for needles: the same answer whatever was looked for before."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.search.scan import Scanner
from bik_explorer.search.tiers import TIERS

SAID = st.lists(st.tuples(st.integers(0, TIERS - 1), st.text("ab ", max_size=6)), max_size=3)
TEXTS = st.lists(SAID, min_size=1, max_size=6)
NEEDLES = st.text("ab", min_size=1, max_size=3).map(lambda word: f" {word}")
ASKED = st.lists(
    st.tuples(NEEDLES, st.none() | st.sets(st.integers(0, 5)), st.integers(0, TIERS)), max_size=8
)


def written(said):
    """A text as it is read."""
    return "".join(f" |{tier} {' '.join(text.split())}".rstrip() for tier, text in said) + " "


@given(TEXTS, ASKED)
def test_what_is_found(texts, asked):
    scanner = Scanner([written(said) for said in texts])
    for needle, places, tier in asked:
        among = None if places is None else np.isin(np.arange(len(texts)), list(places))
        found = scanner.mask(needle, among, tier)
        for place, said in enumerate(texts):
            if among is None or among[place]:
                fits = [needle in f" {' '.join(text.split())} " for at, text in said if at <= tier]
                assert found[place] == any(fits)


def test_few_places_are_not_remembered():
    scanner = Scanner([" |0 a ", " |0 b ", " |0 ab "])
    scanner.mask(" a", np.array([False, False, True]))
    assert not scanner._found
    scanner.mask(" a")
    assert {needle: places.tolist() for needle, places in scanner._found.items()} == {" a": [0, 2]}


def test_words():
    assert Scanner([" |0 a b |2 c ", " |0 a "]).words() == {"a", "b", "c"}
