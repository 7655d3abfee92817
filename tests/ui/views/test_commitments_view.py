"""The page of commitments under hands and keys."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bik_explorer.layout.pages.force import Bundle, Force
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.views.mark_keys import TopicSpot
from tests.layout.pages.packs import commitments
from tests.ui.views.hands import CTRL, SHIFT

KEY = Qt.Key
COALITION = 1


def day(year: int) -> float:
    return float(date(year, 1, 1).toordinal())


def test_a_mark_selects_its_entry(topics):
    hands = topics()
    hands.click(hands.on("privacy", "coalition"))
    assert (hands.selection, hands.card) == ("coalition", None)


def test_ctrl_puts_another_one_beside_it(topics):
    hands = topics()
    hands.click(hands.on("privacy", "coalition"), CTRL)
    hands.click(hands.on("reporting", "act"), CTRL)
    assert (hands.selection, hands.session.state.compare) == ("coalition", "act")


def test_a_topic_is_told_of_in_the_panel(topics):
    hands = topics()
    hands.click(hands.on_topic("privacy"))
    assert hands.card == ("topic", "privacy")


def test_a_click_on_a_year_shows_its_state_and_another_takes_it_back(topics):
    hands = topics()
    hands.click(hands.on_year(2012))
    assert hands.session.state.facets.years == ("2012",)
    hands.click(hands.on_year(2023))
    assert hands.session.state.facets.years == ("2023",)
    assert hands.full() == {"principles", "act"}
    hands.click(hands.on_year(2023))
    assert hands.session.state.facets.years == ()


def test_rows_stay_while_years_are_walked_through(topics):
    hands = topics()
    rows = list(hands.view.promises.rows)
    for year in (2006, 2012, 2023):
        hands.click(hands.on_year(year)) if year != 2006 else hands.view.controls.slider.setValue(2006)
        assert list(hands.view.promises.rows) == rows
        assert hands.session.state.facets.years == (str(year),)
    assert f"What was there in {year} is drawn in full, the rest faintly." in hands.texts()


def test_a_law_is_there_in_every_year_that_it_is_in_force(topics):
    hands = topics()
    hands.view.controls.slider.setValue(2024)
    assert "act" in hands.full()


def test_the_arrow_keys_go_in_time_and_from_topic_to_topic(topics):
    hands = topics()
    keys = hands.view.keys
    hands.key(KEY.Key_Right)
    assert keys.cursor == TopicSpot("reporting")
    hands.key(KEY.Key_Right, KEY.Key_Right)
    assert keys.cursor == Bundle("reporting", COALITION, Force.VOLUNTARY, 1)
    hands.key(KEY.Key_Down)
    assert keys.cursor == Bundle("privacy", COALITION, Force.VOLUNTARY, 2)
    hands.key(KEY.Key_End)
    assert hands.session.timeline[keys.cursor.place].id == "draft"
    hands.key(KEY.Key_Up)
    assert hands.session.timeline[keys.cursor.place].id == "act"
    hands.key(KEY.Key_Home)
    assert keys.cursor == TopicSpot("reporting")
    hands.key(KEY.Key_Down, KEY.Key_Down)
    assert keys.cursor == TopicSpot("unknown")
    hands.key(KEY.Key_End, modifiers=CTRL)
    assert keys.cursor.topic == ""
    hands.key(KEY.Key_Home, modifiers=CTRL)
    assert keys.cursor == TopicSpot("reporting")


def test_enter_opens_the_panel_and_space_stays(topics, qtbot):
    hands = topics()
    hands.key(KEY.Key_Down)
    with qtbot.waitSignal(hands.view.panelWanted):
        hands.key(KEY.Key_Return)
    assert hands.card == ("topic", "reporting")
    hands.key(KEY.Key_Right)
    with qtbot.assertNotEmitted(hands.view.panelWanted):
        hands.key(KEY.Key_Space)
    assert hands.selection == "framework"


def test_a_mark_out_of_sight_is_brought_into_it(topics):
    hands = topics(height=300)
    hands.session.look(
        hands.session.state.viewport.fitted(day(2006), day(2009), hands.session.timeline.limits)
    )
    hands.key(KEY.Key_End)
    hands.key(KEY.Key_End, modifiers=CTRL)
    rect, body = hands.view.area(hands.view.keys.spot), hands.view.frame.body
    assert body.x <= rect.x < rect.right <= body.right
    assert body.y - 4 <= rect.y < rect.bottom <= body.bottom + 4


def test_selected_from_elsewhere_it_is_brought_into_sight(topics):
    hands = topics(height=300)
    hands.session.look(
        hands.session.state.viewport.fitted(day(2006), day(2009), hands.session.timeline.limits)
    )
    hands.session.select("draft", reveal=True)
    band, body = hands.view.band("privacy"), hands.view.frame.body
    assert body.y - 1 <= band.y < band.bottom <= body.bottom + 1
    assert [mark for mark in hands.view.frame.marks if hands.session.timeline[mark.place].id == "draft"]


def test_escape_clears_the_selection_then_the_search(topics):
    hands = topics()
    hands.session.search("framework")
    hands.session.select("framework")
    hands.key(KEY.Key_Escape)
    assert hands.selection is None
    assert hands.session.state.query == "framework"
    hands.key(KEY.Key_Escape)
    assert hands.session.state.query == ""


def test_the_wheel_zooms_at_the_pointer_and_scrolls_over_the_names(topics):
    hands = topics(height=300)
    at = hands.on("reporting", "coalition")
    before = hands.view.frame.scale.day(at.x())
    hands.turn(at, y=240)
    assert hands.view.frame.scale.day(at.x()) == pytest.approx(before)
    assert hands.session.state.viewport.days < 365 * 16
    hands.turn(hands.on_topic("reporting"), y=-120)
    assert hands.session.state.viewport.top > 0
    assert hands.view.frame.overflow > 0
    assert hands.view.bars.top == pytest.approx(hands.session.state.viewport.top, abs=1)


def test_the_hand_pans_and_with_shift_zooms_to_what_it_sweeps(topics):
    hands = topics()
    hands.session.look(
        hands.session.state.viewport.fitted(day(2010), day(2015), hands.session.timeline.limits)
    )
    start = hands.session.state.viewport.start
    empty = QPoint(600, round(hands.view.frame.body.bottom) - 4)
    hands.drag(empty, empty - QPoint(100, 0))
    assert hands.session.state.viewport.start > start
    assert hands.selection is None


def test_keys_pan(topics):
    hands = topics()
    hands.session.look(
        hands.session.state.viewport.fitted(day(2010), day(2015), hands.session.timeline.limits)
    )
    start, days = hands.session.state.viewport.start, hands.session.state.viewport.days
    hands.key(KEY.Key_Right, modifiers=CTRL)
    assert hands.session.state.viewport.start == pytest.approx(start + days / 10)
    hands.key(KEY.Key_PageUp)
    assert hands.session.state.viewport.start == pytest.approx(start - days * 0.9)
    assert hands.view.keys.cursor is None


def test_the_bar_scrolls(topics):
    hands = topics(height=300)
    hands.view.bars._down.setValue(20)
    assert hands.session.state.viewport.top == 20


def test_facets_of_topics_narrow_the_rows(topics):
    hands = topics()
    hands.session.toggle("topics", "privacy")
    assert list(hands.view.promises.rows) == ["privacy"]
    assert {one.year: one.voluntary for one in hands.view.promises.counts}[2012] == 2


def test_search_narrows_marks_and_counts(topics):
    hands = topics()
    hands.session.search("framework")
    assert list(hands.view.promises.rows) == ["reporting"]
    assert max(one.total for one in hands.view.promises.counts) == 1
    hands.session.set_dim(True)
    assert len(hands.view.promises.rows) == 4
    assert hands.full() == {"framework"}


def test_tips_tell_of_marks_topics_and_years(topics):
    hands = topics()
    hands.point(hands.on("privacy", "coalition"))
    assert hands.tip() == (
        "Coalition\n1 December 2011 to 2014 · 2 voluntary promises\nTo do something.\nTo do something."
    )
    hands.point(hands.on_topic("privacy"))
    assert hands.tip() == "Privacy\n2 voluntary promises, proposed duty, not law yet"
    hands.point(hands.on_year(2024))
    assert hands.tip() == "2024\nIn force: 1 voluntary, 2 binding.\nBinding: two in three."
    hands.point(hands.on_year(2006))
    assert hands.tip() == "2006\nNothing in force."


def test_nothing_found_and_nothing_there_look_different(topics):
    hands = topics()
    hands.session.search("nothing of the kind")
    assert "No commitments match. Esc clears the search." in hands.texts()
    hands.key(KEY.Key_Down, KEY.Key_Return, KEY.Key_End)
    empty = topics(Timeline())
    assert "This pack has no commitments." in empty.texts()
    assert not empty.view.controls.isVisible()


def test_another_timeline_is_another_page(topics):
    hands = topics()
    hands.key(KEY.Key_Down)
    hands.session.open(Timeline(lanes=commitments().lanes))
    assert hands.view.promises.rows == {}
    hands.session.open(commitments())
    assert len(hands.view.promises.rows) == 4
    assert hands.view.keys.cursor is None


@pytest.mark.parametrize("size", [(240, 160), (420, 300), (1600, 1000)])
def test_it_paints_at_any_size(topics, size):
    hands = topics(None, *size)
    hands.key(KEY.Key_Down)
    picture = hands.picture()
    assert (picture.width(), picture.height()) == size
    assert hands.view.controls.geometry().right() <= size[0]


def test_a_shift_sweep_zooms(topics):
    hands = topics()
    body = hands.view.frame.body
    y = round(body.bottom) - 3
    start, end = QPoint(round(body.x) + 200, y), QPoint(round(body.x) + 400, y)
    first, last = hands.view.frame.scale.day(start.x()), hands.view.frame.scale.day(end.x())
    handle, at = hands.window.windowHandle(), hands.view.mapTo
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, SHIFT, at(hands.window, start))
    QTest.mouseMove(handle, at(hands.window, end))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, SHIFT, at(hands.window, end))
    assert hands.session.state.viewport.start == pytest.approx(first, abs=1)
    assert hands.session.state.viewport.end == pytest.approx(last, abs=1)
