"""The timeline by keyboard, on a desk where the window's shortcuts are alive."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from bik_explorer.model.viewport import MARGIN, SHORTEST_SPAN
from bik_explorer.ui.commands import KEY_ZOOM
from bik_explorer.ui.session import home_of
from tests.ui.canvas.hands import ALT, CTRL, NONE, SHIFT, day, same
from tests.ui.canvas.packs import crowd, nothing
from tests.ui.desks import open_desk

Key = Qt.Key


@pytest.fixture
def hands(qtbot):
    return open_desk(qtbot)


@pytest.fixture
def near(hands):
    """2005 to 2015 in sight."""
    hands.look(day(2005), day(2015))
    hands.session.settle()
    return hands


def names(hands, *keys) -> list[str | None]:
    """What is selected after each key."""
    found = []
    for key in keys:
        hands.key(key)
        found.append(hands.selection)
    return found


# zooming


@pytest.mark.parametrize(
    ("key", "modifiers", "factor"),
    [
        (Key.Key_Plus, NONE, KEY_ZOOM),
        (Key.Key_Plus, CTRL, KEY_ZOOM),
        (Key.Key_Equal, CTRL, KEY_ZOOM),
        (Key.Key_Minus, NONE, 1 / KEY_ZOOM),
        (Key.Key_Minus, CTRL, 1 / KEY_ZOOM),
    ],
)
def test_plus_and_minus_zoom_about_the_middle(near, key, modifiers, factor):
    before = near.port
    near.key(key, modifiers)
    assert before.days / near.port.days == pytest.approx(factor)
    assert near.port.centre == same(before.centre)


@pytest.mark.parametrize("key", [Key.Key_Plus, Key.Key_Minus])
def test_they_zoom_about_the_selected_entry_if_it_is_visible(near, key):
    near.session.select("coalition")
    x = near.frame.scale.x(day(2011, 12, 1))
    near.key(key)
    assert near.frame.scale.x(day(2011, 12, 1)) == pytest.approx(x, abs=1)


def test_they_zoom_about_what_is_seen_of_the_selected_entry(near):
    near.look(day(2012), day(2020))
    near.session.select("coalition")
    for _ in range(3):
        near.key(Key.Key_Plus)
        assert near.port.start < day(2014)


def test_out_of_sight_they_zoom_about_the_middle(near):
    near.session.select("act")
    before = near.port
    near.key(Key.Key_Plus)
    assert near.port.centre == same(before.centre)


def test_nought_fits_everything(near):
    near.key(Key.Key_0)
    assert near.port == home_of(near.session.timeline).viewport


@pytest.mark.parametrize(("key", "modifiers"), [(Key.Key_0, SHIFT), (Key.Key_ParenRight, NONE)])
def test_shift_and_nought_fit_the_results(near, key, modifiers):
    near.session.search("kind:law")
    near.key(key, modifiers)
    columns, port = near.session.timeline.columns, near.port
    places = near.session.results.places
    assert len(places) == 2
    first, last = columns.start[places].min(), columns.end[places].max()
    assert port.start < first < last < port.end
    assert port.days < 1.3 * (last - first)


def test_shift_and_nought_do_nothing_without_a_match(near):
    near.session.search("nothing of the kind")
    before = near.session.state
    near.key(Key.Key_0, SHIFT)
    assert near.session.state == before


def test_keys_stop_at_the_limits(hands):
    limits = hands.session.timeline.limits
    for _ in range(30):
        hands.key(Key.Key_Plus)
    assert hands.port.days == pytest.approx(SHORTEST_SPAN)
    for _ in range(30):
        hands.key(Key.Key_Minus)
    assert (hands.port.start, hands.port.end) == (same(limits.first), same(limits.last))
    assert limits.first == day(1999) - MARGIN
    before = hands.session.state
    for key in (Key.Key_Minus, Key.Key_PageDown, Key.Key_PageUp):
        hands.key(key)
    assert hands.session.state == before


# panning


@pytest.mark.parametrize(
    ("key", "modifiers", "share"),
    [
        (Key.Key_Left, CTRL, -0.1),
        (Key.Key_Right, CTRL, 0.1),
        (Key.Key_PageUp, NONE, -1.0),
        (Key.Key_PageDown, NONE, 1.0),
    ],
)
def test_ctrl_and_arrows_pan_a_tenth_and_page_keys_a_whole_view(near, key, modifiers, share):
    near.look(day(2010), day(2014))
    days = near.port.days
    near.key(key, modifiers)
    assert near.port.start == same(day(2010) + share * days)
    assert near.port.days == pytest.approx(days)


def test_panning_stops_at_the_end_without_zooming(near):
    days, limits = near.port.days, near.session.timeline.limits
    for _ in range(5):
        near.key(Key.Key_PageUp)
    assert near.port.start == same(limits.first)
    assert near.port.days == pytest.approx(days)


# walking


def test_left_and_right_walk_in_time(hands):
    hands.session.select("framework")
    right = names(hands, Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert right == ["safer", "principles", "coalition"]
    assert names(hands, Key.Key_Left, Key.Key_Left) == ["principles", "safer"]


def test_walking_ends_at_the_first_and_the_last(hands):
    assert names(hands, Key.Key_End, Key.Key_Right) == ["act", "act"]
    assert names(hands, Key.Key_Home, Key.Key_Left) == ["plan", "plan"]


def test_without_a_selection_walking_begins_in_what_is_seen(near):
    assert names(near, Key.Key_Right) == ["framework"]
    near.session.select(None)
    near.look(day(2005), day(2015))
    assert names(near, Key.Key_Left) == ["directive"]


def test_walking_goes_only_through_what_is_shown(hands):
    hands.session.search("kind:initiative")
    hands.view.setFocus()
    keys = (Key.Key_Home, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_End)
    assert names(hands, *keys) == ["framework", "principles", "coalition", "coalition", "coalition"]


def test_from_an_entry_that_is_not_shown_walking_goes_to_its_neighbours(hands):
    hands.session.select("directive")
    hands.session.search("kind:initiative")
    hands.view.setFocus()
    assert names(hands, Key.Key_Left) == ["coalition"]


def test_walking_brings_into_view_without_zooming(near):
    days = near.port.days
    near.session.select("directive")
    near.key(Key.Key_Right)
    assert near.selection == "act"
    assert near.port.days == pytest.approx(days)
    assert near.port.end - day(2022, 11, 17) == pytest.approx(0.1 * days, abs=1)


def test_up_and_down_go_to_the_nearest_in_the_neighbouring_lane(hands):
    hands.session.select("safer")
    assert names(hands, Key.Key_Down, Key.Key_Down, Key.Key_Down) == ["principles", "directive", "directive"]
    assert names(hands, Key.Key_Up, Key.Key_Up, Key.Key_Up) == ["coalition", "safer", "safer"]


def test_up_and_down_pass_over_lanes_without_a_match(hands):
    hands.session.set_dim(True)
    hands.session.search("kind:law or kind:programme")
    hands.session.toggle("kinds", "law")
    hands.session.toggle("kinds", "programme")
    hands.session.search("")
    hands.view.setFocus()
    hands.session.select("safer")
    assert names(hands, Key.Key_Down, Key.Key_Up) == ["directive", "safer"]


def test_up_and_down_from_an_entry_that_is_not_shown(hands):
    hands.session.select("principles")
    hands.session.toggle("kinds", "law")
    assert names(hands, Key.Key_Down) == ["directive"]


def test_without_a_selection_down_begins_in_what_is_seen(near):
    assert names(near, Key.Key_Down) == ["framework"]


def test_walking_scrolls_the_lanes(qtbot):
    hands = open_desk(qtbot, crowd())
    assert hands.frame.overflow > 300
    hands.session.start_history()
    assert names(hands, Key.Key_End) == ["law"]
    mark, body = hands.mark("law"), hands.frame.body
    assert body.y <= mark.rect.y < mark.rect.bottom <= body.bottom
    hands.trigger("back")
    assert hands.port.top == 0
    assert not hands.session.can_go_back


def test_selecting_elsewhere_scrolls_the_lanes_too(qtbot):
    hands = open_desk(qtbot, crowd())
    hands.session.select("crowd-40", reveal=True)
    mark, body = hands.mark("crowd-40"), hands.frame.body
    assert body.y <= mark.rect.y < mark.rect.bottom <= body.bottom
    before = hands.port
    hands.session.select("crowd-41", reveal=True)
    assert hands.port == before or hands.port.top > before.top


def test_keys_where_nothing_is(qtbot):
    hands = open_desk(qtbot, nothing())
    for key in (
        Key.Key_Left,
        Key.Key_Right,
        Key.Key_Up,
        Key.Key_Down,
        Key.Key_Home,
        Key.Key_End,
        Key.Key_Return,
    ):
        hands.key(key)
    for key in (Key.Key_0, Key.Key_Plus, Key.Key_Minus, Key.Key_PageUp, Key.Key_Escape, Key.Key_F3):
        hands.key(key)
    hands.key(Key.Key_0, SHIFT)
    assert hands.session.selected is None
    limits = hands.session.timeline.limits
    assert limits.first <= hands.port.start < hands.port.end <= limits.last


# into the panel and back


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_goes_to_the_heading_of_the_panel_and_escape_back(qtbot, key):
    hands = open_desk(qtbot, complete=True)
    hands.session.select("coalition")
    hands.key(key)
    title = hands.desk.panel.card.heading.title
    qtbot.waitUntil(title.hasFocus)
    assert title.toPlainText() == "CEO Coalition"
    hands.key(Key.Key_Escape)
    assert hands.view.hasFocus()
    assert hands.selection == "coalition"


def test_enter_opens_a_hidden_panel(qtbot):
    hands = open_desk(qtbot, complete=True, panel=False)
    assert not hands.desk.panel.isVisible()
    hands.session.select("coalition")
    hands.key(Key.Key_Return)
    assert hands.desk.panel.isVisible()
    assert hands.desk.preferences.panel
    qtbot.waitUntil(hands.desk.panel.card.heading.title.hasFocus)


def test_enter_without_a_selection_stays(qtbot):
    hands = open_desk(qtbot, complete=True)
    hands.key(Key.Key_Return)
    assert hands.view.hasFocus()


def test_back_from_the_panel_the_focus_is_seen(qtbot):
    hands = open_desk(qtbot, complete=True)
    hands.session.select("coalition")
    edge = QPoint(hands.view.width() // 2, 0)
    quiet = hands.colour(edge)
    hands.key(Key.Key_Return)
    qtbot.waitUntil(lambda: not hands.view.hasFocus())
    hands.key(Key.Key_Escape)
    assert hands.view.hasFocus()
    assert hands.colour(edge) != quiet


def test_escape_clears_the_selection_then_the_search(hands):
    hands.session.search("kind:law")
    hands.view.setFocus()
    hands.session.select("act")
    hands.key(Key.Key_Escape)
    assert (hands.selection, hands.session.state.query) == (None, "kind:law")
    hands.key(Key.Key_Escape)
    assert hands.session.state.query == ""


def test_escape_during_a_drag_is_only_for_the_drag(near):
    near.session.select("coalition")
    before = near.session.state
    near.press(QPoint(400, 300), SHIFT)
    near.move(QPoint(500, 300))
    near.key(Key.Key_Escape)
    near.release(QPoint(500, 300), SHIFT)
    assert near.session.state == before


# history


def test_back_and_forward_through_range_search_filters_and_selection(hands):
    session = hands.session
    session.start_history()
    states = [session.state]
    for step in (
        lambda: hands.look(day(2005), day(2015)),
        lambda: session.search("kind:initiative"),
        lambda: session.toggle("kinds", "initiative"),
        lambda: session.select("coalition"),
        lambda: hands.look(day(2010), day(2012)),
    ):
        step()
        session.settle()
        states.append(session.state)
    hands.view.setFocus()
    for state in states[-2::-1]:
        hands.key(Key.Key_Left, ALT)
        assert session.state == state
    assert not session.can_go_back
    for state in states[1:]:
        hands.key(Key.Key_Right, ALT)
        assert session.state == state
    hands.key(Key.Key_Right, ALT)
    assert session.state == states[-1]


def test_letters_in_the_search_box_are_not_commands(near):
    near.key(Key.Key_Slash)
    assert near.desk.top.search.edit.hasFocus()
    before = near.port
    near.type("+-0?/ ")
    near.key(Key.Key_Home)
    near.key(Key.Key_Left)
    assert near.port == before
    assert near.desk.top.search.edit.text() == "+-0?/ "
    assert near.selection is None


def test_arrows_belong_to_the_timeline_only_while_it_has_the_focus(near):
    near.desk.filters.setFocus()
    near.key(Key.Key_Tab)
    assert not near.view.hasFocus()
    near.key(Key.Key_Right)
    assert near.selection is None
