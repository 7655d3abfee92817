"""A few letters name a thing: the nearer they are to its name, the higher it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.search.text import fold
from bik_explorer.ui.finding.palette.fuzzy import parts, score

NAME = "digital services act"


@pytest.mark.parametrize(
    ("nearer", "farther", "name"),
    [
        ("digital", "services", NAME),
        ("services", "ervices", NAME),
        ("digital services", "digital act", NAME),
        ("dsa", "dgtl", NAME),
        ("disa", "dgsv", NAME),
    ],
)
def test_the_better_fit_is_worth_more(nearer, farther, name):
    assert score(nearer, name) > score(farther, name) > 0


@pytest.mark.parametrize("typed", ["x", "actx", "tca", "digital law", "dtt"])
def test_what_is_not_meant_is_worth_nothing(typed):
    assert score(typed, NAME) == 0


def test_a_shorter_name_is_nearer():
    assert score("tel", "telia") > score("tel", "telefonica") > score("tel", "a telephone")


@pytest.mark.parametrize(
    ("typed", "name", "marked"),
    [
        ("dig", "Digital Services Act", ["Dig"]),
        ("ACT", "Digital Services Act", ["Act"]),
        ("act digital", "Digital Services Act", ["Digital", "Act"]),
        ("dsa", "Digital Services Act", ["D", "S", "A"]),
        ("telefo", "Telefónica", ["Telefó"]),
        ("", "Telia", []),
        ("xyz", "Telia", []),
        ("😀", "a 😀 b", []),
    ],
)
def test_the_letters_are_marked(typed, name, marked):
    assert [name[start:end] for start, end in parts(typed, name)] == marked


@given(st.text(max_size=12), st.text(max_size=30))
def test_anything_can_be_typed(typed, name):
    needle = fold(typed)
    if needle:
        worth = score(needle, fold(name))
        assert 0 <= worth <= 100
        assert bool(parts(typed, name)) == bool(worth)
    spans = parts(typed, name)
    assert all(0 <= start < end <= len(name) for start, end in spans)
    assert list(spans) == sorted(spans)


@given(st.text(st.characters(categories=["Ll", "Lu"]), min_size=1, max_size=20))
def test_a_name_names_itself(name):
    if fold(name):
        assert score(fold(name), fold(name)) == pytest.approx(100)
