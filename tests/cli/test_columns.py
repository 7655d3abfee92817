from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.cli.columns import aligned, width


def test_columns_are_as_wide_as_their_widest_cell():
    assert aligned([("a", "bb", "c"), ("aaa", "b", "")]) == ["a    bb  c", "aaa  b"]
    assert aligned([]) == []


def test_wide_and_combining_characters():
    assert [width(text) for text in ("abc", "日本", "e\u0301", "–…é")] == [3, 4, 1, 3]
    assert aligned([("日本", "x"), ("abcd", "x")]) == ["日本  x", "abcd  x"]


@given(st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8)), max_size=6))
def test_the_second_column_starts_at_one_place(rows):
    lines = aligned([(*row, "|") for row in rows])
    assert len({width(line) for line in lines}) <= 1
    assert len(lines) == len(rows)
