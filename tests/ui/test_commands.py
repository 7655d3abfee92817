"""What the commands do that no key of the canvas tests already does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from bik_explorer.model.viewport import Viewport
from tests.ui.canvas.hands import CTRL, NONE, SHIFT, day
from tests.ui.canvas.packs import LANES, RANGE, entry, walk
from tests.ui.desks import open_desk

Key = Qt.Key


@pytest.fixture
def hands(qtbot):
    return open_desk(qtbot, bars=False)


def after(hands, *keys) -> list[str | None]:
    """What is selected after each key."""
    found = []
    for key, *modifiers in keys:
        hands.key(key, *modifiers)
        found.append(hands.selection)
    return found


NEXT, PREVIOUS = (Key.Key_F3,), (Key.Key_F3, SHIFT)


def test_next_match_goes_round(hands):
    hands.session.search("kind:initiative")
    assert after(hands, NEXT, NEXT, NEXT, NEXT) == ["framework", "principles", "coalition", "framework"]


def test_previous_match_goes_round_the_other_way(hands):
    hands.session.search("kind:initiative")
    found = after(hands, PREVIOUS, PREVIOUS, PREVIOUS, PREVIOUS)
    assert found == ["coalition", "principles", "framework", "coalition"]


def test_the_first_match_is_one_that_is_seen(hands):
    hands.session.search("kind:initiative")
    hands.look(day(2008), day(2024))
    assert after(hands, NEXT) == ["principles"]
    hands.session.select(None)
    hands.look(day(2000), day(2010))
    assert after(hands, PREVIOUS) == ["principles"]


def test_matches_are_brought_into_view(hands):
    hands.look(day(2000), day(2003))
    hands.session.search("kind:law")
    assert after(hands, NEXT) == ["directive"]
    assert hands.port.start < day(2011, 12, 13) < hands.port.end
    assert hands.port.days == pytest.approx(day(2003) - day(2000))


def test_a_single_match_stays_selected(hands):
    hands.session.search("digital")
    assert after(hands, NEXT, NEXT, PREVIOUS) == ["act", "act", "act"]


def test_without_a_match_nothing_is_selected(hands):
    hands.session.search("nothing of the kind")
    assert after(hands, NEXT, PREVIOUS) == [None, None]


def test_clear_gives_up_search_and_filters_and_keeps_the_selection(hands):
    hands.session.search("kind:law")
    hands.session.toggle("kinds", "law")
    hands.session.select("act")
    hands.key(Key.Key_Backspace, CTRL)
    assert (hands.session.state.query, bool(hands.session.state.facets)) == ("", False)
    assert hands.selection == "act"


def test_showing_everything_leaves_search_and_selection(hands):
    hands.session.search("kind:law")
    hands.session.select("act")
    hands.look(day(2005), day(2010))
    hands.trigger("fit-all")
    assert hands.port.start < day(1999) < day(2024, 12, 31) < hands.port.end
    assert (hands.session.state.query, hands.selection) == ("kind:law", "act")


def test_showing_the_results_stops_at_the_range_of_the_pack(qtbot):
    late = entry("late", walk()[0].kind, "2020-01-01", "2090-01-01")
    timeline = type(walk())(pack=RANGE, lanes=LANES, entries=(*walk().entries, late))
    hands = open_desk(qtbot, timeline, bars=False)
    hands.session.search("late")
    hands.trigger("fit-results")
    assert hands.port.start < day(2020) < day(2024, 12, 31) < hands.port.end
    assert hands.port.days < 7 * 366


def test_showing_results_that_lie_outside_of_the_range(qtbot):
    late = entry("late", walk()[0].kind, "2080-01-01", "2090-01-01")
    timeline = type(walk())(pack=RANGE, lanes=LANES, entries=(*walk().entries, late))
    hands = open_desk(qtbot, timeline, bars=False)
    hands.session.search("late")
    hands.trigger("fit-results")
    limits = timeline.limits
    assert limits.first - 1e-6 <= hands.port.start < hands.port.end <= limits.last + 1e-6


def test_the_built_in_pack_and_another_reading_are_asked_for(hands, qtbot):
    with qtbot.waitSignal(hands.desk.packWanted) as wanted:
        hands.trigger("open-built-in")
    assert wanted.args == [None]
    with qtbot.waitSignal(hands.desk.reloadWanted):
        hands.key(Key.Key_R, CTRL)


def test_quit_closes_the_window(hands, qtbot):
    with qtbot.waitSignal(hands.window.closing):
        hands.key(Key.Key_Q, CTRL)
    assert not hands.window.isVisible()


def test_full_screen_and_back(hands):
    hands.key(Key.Key_F11)
    assert hands.window.isFullScreen()
    hands.key(Key.Key_F11)
    assert not hands.window.isFullScreen()


def test_a_maximised_window_comes_back_maximised(hands):
    hands.window.showMaximized()
    hands.key(Key.Key_F11)
    assert hands.window.isFullScreen()
    hands.key(Key.Key_F11)
    assert not hands.window.isFullScreen()
    assert hands.window.isMaximized()


def test_back_and_forward_with_nowhere_to_go(hands):
    hands.session.start_history()
    before = hands.session.state
    hands.trigger("back")
    hands.trigger("forward")
    assert hands.session.state == before


def test_panning_keeps_the_lanes_where_they_are(hands):
    hands.session.look(Viewport(day(2005), day(2010), 0.0))
    hands.key(Key.Key_Right, CTRL)
    hands.key(Key.Key_Plus, NONE)
    assert hands.port.top == 0.0


def lanes_of(hands) -> list[str]:
    """The lanes from top to bottom."""
    lanes = hands.session.timeline.lanes
    return [lanes[band.lane].id for band in hands.frame.lanes]


def test_space_folds_and_unfolds_the_lane_of_the_selection(hands):
    hands.session.select("coalition")
    lane = hands.session.selected.lane
    hands.key(Key.Key_Space)
    assert hands.session.state.folded == (lane,)
    hands.key(Key.Key_Space)
    assert hands.session.state.folded == ()


def test_without_a_selection_no_lane_folds_or_moves(hands):
    before = hands.session.state
    hands.key(Key.Key_Space)
    hands.key(Key.Key_Up, CTRL)
    assert hands.session.state == before


def test_ctrl_with_an_arrow_moves_the_lane_of_the_selection(hands):
    hands.session.select("coalition")
    before = lanes_of(hands)
    place = before.index(hands.session.selected.lane)
    hands.key(Key.Key_Up, CTRL)
    assert lanes_of(hands).index(hands.session.selected.lane) == place - 1
    hands.key(Key.Key_Down, CTRL)
    assert lanes_of(hands) == before
    for _ in before:
        hands.key(Key.Key_Down, CTRL)
    assert lanes_of(hands)[-1] == hands.session.selected.lane


def test_walking_leaves_out_folded_lanes(hands):
    hands.session.select("framework")
    hands.key(Key.Key_Space)
    hands.session.select("plan")
    assert after(hands, (Key.Key_Right,), (Key.Key_Right,), (Key.Key_Right,)) == ["safer", "directive", "act"]
    assert hands.session.state.folded != ()


def test_arrows_go_down_in_the_order_of_the_lanes_as_they_stand(hands):
    hands.session.select("coalition")
    hands.key(Key.Key_Up, CTRL)
    order = lanes_of(hands)
    hands.key(Key.Key_Down)
    below = order[order.index("initiatives") + 1] if "initiatives" in order else order[1]
    assert hands.session.selected.lane == below
