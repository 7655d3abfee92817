"""Places in a text, as Python and as Qt count them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.ui.finding.units import from_qt, to_qt


def test_an_emoji_counts_twice():
    assert [to_qt("a😀b", place) for place in range(4)] == [0, 1, 3, 4]
    assert [from_qt("a😀b", place) for place in (0, 1, 3, 4)] == [0, 1, 2, 3]


@given(st.text(st.characters(codec="utf-8"), max_size=30), st.integers(0, 30))
def test_there_and_back(text, place):
    place = min(place, len(text))
    assert from_qt(text, to_qt(text, place)) == place
    assert to_qt(text, place) == len(text[:place].encode("utf-16-le")) // 2
