from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.loading.schema.circles import closing_ties


def runs_in_a_circle(ties):
    """Whether anything is left when all points without a way on are taken away, again and again."""
    left = set(ties)
    while True:
        starts = {start for start, _ in left}
        inner = {tie for tie in left if tie[1] in starts}
        if inner == left:
            return bool(left)
        left = inner


POINTS = st.sampled_from("abcdef")


@given(st.lists(st.tuples(POINTS, POINTS)))
def test_without_the_closing_ties_there_is_no_circle(ties):
    closing = closing_ties(ties)
    assert closing <= set(ties)
    assert not runs_in_a_circle([tie for tie in ties if tie not in closing])
    assert bool(closing) == runs_in_a_circle(ties)


def test_a_long_chain_needs_no_deep_stack():
    chain = [(str(place), str(place + 1)) for place in range(50_000)]
    assert closing_ties(chain) == set()
    assert closing_ties([*chain, ("50000", "0")]) == {("50000", "0")}
