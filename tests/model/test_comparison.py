"""What two things share, and what only one of them has."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.comparison import Shares, shares

IDS = st.lists(st.sampled_from("abcdefgh"))


def test_what_both_have_stands_in_the_order_of_the_first():
    assert shares("cabc", "bcd") == Shares(("a",), ("c", "b"), ("d",))
    assert shares((), ()) == Shares((), (), ())


@given(IDS, IDS)
def test_every_id_is_in_exactly_one_part_and_none_is_lost(one, other):
    found = shares(one, other)
    parts = (*found.first, *found.both, *found.second)
    assert len(parts) == len(set(parts))
    assert set(found.first) | set(found.both) == set(one)
    assert set(found.second) | set(found.both) == set(other)


@given(IDS, IDS)
def test_the_other_way_round_the_sides_change_places(one, other):
    found, turned = shares(one, other), shares(other, one)
    assert (turned.first, turned.second) == (found.second, found.first)
    assert set(turned.both) == set(found.both)
