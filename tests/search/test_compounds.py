"""With a hyphen, without one: the same word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.search.compounds import Compounds, hyphenated

COMPOUNDS = Compounds(["on-line", "On-Line", "e-Commerce", "self-regulation", "face-to-face"])


def test_hyphenated():
    text = "On-line and face-to-face, 2011-12-01, - a-, COVID-19 résumé-là"
    assert hyphenated(text) == ["On-line", "face-to-face", "résumé-là"]


@pytest.mark.parametrize(
    ("word", "needles"),
    [
        ("online", (" on line",)),
        ("onl", (" on l",)),
        ("on", ()),
        ("ecom", (" e com",)),
        ("facetoface", (" face to face",)),
        ("faceto", (" face to",)),
        ("facetof", (" face to f",)),
        ("onlines", ()),
        ("zebra", ()),
    ],
)
def test_needles(word, needles):
    assert COMPOUNDS.needles(word) == needles


@given(st.lists(st.text("ab", min_size=1, max_size=3), min_size=2, max_size=4), st.integers(1, 12))
def test_every_beginning_longer_than_the_first_part_is_found(parts, length):
    beginning = "".join(parts)[:length]
    needles = Compounds(["-".join(parts)]).needles(beginning)
    assert [needle.replace(" ", "") for needle in needles] == [beginning] * (len(beginning) > len(parts[0]))
    assert all(f" {' '.join(parts)}".startswith(needle) for needle in needles)
