"""The order of lanes and which are folded."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.lane_order import fold_toggled, lane_moved, ordered
from bik_explorer.model.pack import Lane
from bik_explorer.model.state import ViewState
from bik_explorer.model.viewport import Viewport

LANES = [Lane(id_, id_) for id_ in "abcd"]
STATE = ViewState(Viewport(0.0, 100.0))
ORDERS = st.lists(st.sampled_from([*"abcd", "unknown"]))


@given(ORDERS)
def test_every_lane_stands_somewhere_once(order):
    assert sorted(ordered(LANES, order)) == [0, 1, 2, 3]


def test_named_ones_come_first():
    assert ordered(LANES, ["c", "a"]) == [2, 0, 1, 3]


def test_folding_twice_unfolds():
    folded = fold_toggled(STATE, "b")
    assert folded.folded == ("b",)
    assert fold_toggled(folded, "b") == STATE


@given(ORDERS, st.sampled_from("abcd"), st.sampled_from("abcd"))
def test_a_moved_lane_takes_the_place_of_the_other(order, lane, to):
    before = [LANES[place].id for place in ordered(LANES, order)]
    state = ViewState(Viewport(0.0, 100.0), lane_order=tuple(order))
    after = lane_moved(state, LANES, lane, to).lane_order
    assert sorted(after) == sorted(before)
    assert after.index(lane) == before.index(to)


def test_an_unknown_lane_moves_nothing():
    assert lane_moved(STATE, LANES, "a", "unknown") == STATE
    assert lane_moved(STATE, LANES, "unknown", "a") == STATE
