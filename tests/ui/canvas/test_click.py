"""Clicks, double clicks, and what the canvas says of what is under the pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

from bik_explorer.model.entry import Kind
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import LIGHT
from bik_explorer.ui.canvas.tip import Tip
from tests.ui.canvas.hands import CTRL, NO_BUTTON, NONE, SHIFT, day, same
from tests.ui.canvas.packs import LANES, RANGE, crowd, entry, nothing, one_day

MARKUP = '<img src="file:///etc/passwd"><b>bold</b>'


def tip_of(hands) -> Tip:
    return hands.view.findChild(Tip)


def words(hands) -> list[str]:
    return [label.text() for label in tip_of(hands).findChildren(QLabel)]


def point_at(hands, at: QPoint) -> None:
    """The pointer moves without a button."""
    place = QPointF(at)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, hands.view.mapToGlobal(place), NO_BUTTON, NO_BUTTON, NONE
    )
    QApplication.sendEvent(hands.view, event)


# clicks


@pytest.mark.parametrize("id_", ["plan", "coalition", "directive", "act"])
@pytest.mark.parametrize("modifiers", [NONE, SHIFT, CTRL])
def test_a_click_selects_without_moving_the_view(hands, id_, modifiers):
    before = hands.port
    hands.click(hands.on(id_), modifiers)
    assert hands.session.selected.id == id_
    assert hands.port == before


def test_a_click_on_a_label_beside_its_mark_selects_it(hands):
    mark = hands.mark("act")
    assert mark.label.right <= mark.rect.x or mark.label.x >= mark.rect.right
    hands.click(QPoint(*map(round, mark.label.centre)))
    assert hands.session.selected.id == "act"


def test_a_click_on_empty_canvas_keeps_the_selection(hands):
    hands.click(hands.on("coalition"))
    before = hands.session.state
    for at in (hands.empty, QPoint(60, 300), QPoint(500, 10), QPoint(500, 590)):
        hands.click(at)
    assert hands.session.state == before


def test_the_selected_mark_is_ringed(hands):
    assert not hands.shows(LIGHT.accent)
    hands.click(hands.on("coalition"))
    assert hands.shows(LIGHT.accent)


def test_a_release_without_a_press_selects_nothing(hands, qtbot):
    qtbot.mouseRelease(hands.view, Qt.MouseButton.LeftButton, pos=hands.on("coalition"))
    assert hands.session.selected is None


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_buttons_select_nothing(hands, qtbot, button):
    qtbot.mouseClick(hands.view, button, pos=hands.on("coalition"))
    assert hands.session.selected is None


# double clicks


@pytest.mark.parametrize("id_", ["safer", "coalition", "directive"])
def test_a_double_click_on_an_entry_zooms_to_it(hands, id_):
    hands.double_click(hands.on(id_))
    columns, place = hands.session.timeline.columns, hands.session.timeline.places[id_]
    assert hands.session.selected.id == id_
    assert hands.port.start < columns.start[place] < columns.end[place] < hands.port.end
    assert hands.port.days < 2 * (columns.end[place] - columns.start[place])
    rect, body = hands.mark(id_).rect, hands.frame.body
    assert body.x < rect.x < rect.right < body.right


def test_a_double_click_on_a_single_day_shows_some_months_about_it(make):
    hands = make(one_day(1))
    hands.double_click(hands.on("day-0"))
    assert 60 < hands.port.days < 200
    assert abs(hands.port.centre - day(2012, 5, 2)) < 2


def test_a_double_click_on_empty_canvas_zooms_in_twice_at_the_pointer(near):
    at, before = near.empty, near.port.days
    held = near.day_at(at.x())
    near.double_click(at)
    assert before / near.port.days == pytest.approx(2)
    assert near.day_at(at.x()) == same(held)


def test_the_click_before_a_double_click_is_undone_by_two_steps_back(hands):
    hands.session.start_history()
    before = hands.session.state
    hands.double_click(hands.on("coalition"))
    while hands.session.can_go_back:
        hands.session.back()
    assert hands.session.state == before


# the tip


def test_the_tip_says_title_dates_and_kind(hands):
    point_at(hands, hands.on("coalition"))
    assert tip_of(hands).isVisible()
    assert words(hands) == ["CEO Coalition", "1 December 2011 to 2014 · Industry initiative"]
    point_at(hands, hands.on("act"))
    assert words(hands) == ["Digital Services Act", "16 November 2022 · Law · in force"]


def test_dates_are_told_as_precise_as_they_are_known(hands):
    point_at(hands, hands.on("framework"))
    assert words(hands)[1] == "6 February 2007 to June 2010 · Industry initiative"


def test_the_tip_goes_with_the_pointer(hands):
    point_at(hands, hands.on("coalition"))
    point_at(hands, hands.empty)
    assert not tip_of(hands).isVisible()
    point_at(hands, hands.on("coalition"))
    QApplication.sendEvent(hands.view, QEvent(QEvent.Type.Leave))
    assert not tip_of(hands).isVisible()


def test_the_tip_goes_when_the_picture_moves(hands):
    for move in (
        lambda: hands.turn(hands.on("coalition"), 120),
        lambda: hands.click(hands.empty),
        lambda: hands.session.search("act"),
        lambda: hands.session.select("act"),
        lambda: hands.window.resize(990, 580),
    ):
        point_at(hands, hands.empty)
        point_at(hands, hands.on("act"))
        assert tip_of(hands).isVisible()
        move()
        QApplication.processEvents()
        assert not tip_of(hands).isVisible()


def test_the_mark_under_the_pointer_is_ringed_and_the_cursor_tells(hands):
    point_at(hands, hands.on("coalition"))
    assert hands.view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert hands.shows(LIGHT.accent)
    point_at(hands, hands.empty)
    assert hands.view.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert not hands.shows(LIGHT.accent)


def covers(hands, at: QPoint) -> bool:
    tip = tip_of(hands)
    return tip.isVisible() and QRect(tip.pos(), tip.size()).contains(at)


@pytest.mark.parametrize("size", [(1000, 600), (420, 300), (240, 160)])
def test_the_tip_never_covers_the_pointer(make, size):
    hands = make(crowd(30), *size)
    seen = 0
    for x in range(0, size[0], 12):
        for y in range(0, size[1], 6):
            point_at(hands, QPoint(x, y))
            seen += tip_of(hands).isVisible()
            assert not covers(hands, QPoint(x, y))
    assert seen > 20


@pytest.mark.parametrize("step", [QPoint(4, 3), QPoint(-4, 3), QPoint(4, -3), QPoint(-4, -3)])
def test_it_makes_way_for_a_pointer_that_moves_on_along_a_bar(hands, step):
    rect = hands.mark("plan").rect
    at = QPoint(
        round(rect.x + 2 if step.x() > 0 else rect.right - 3),
        round(rect.y + 1 if step.y() > 0 else rect.bottom - 2),
    )
    places = []
    while rect.contains(at.x(), at.y()):
        point_at(hands, at)
        assert tip_of(hands).isVisible()
        assert not covers(hands, at)
        places.append(tip_of(hands).pos() - at)
        at += step
    assert len(places) > 6
    assert len({(place.x(), place.y()) for place in places}) == 1


def test_without_room_beside_the_pointer_there_is_no_tip(make):
    title = "The long title of an entry that takes up some lines in a small canvas. " * 6
    long = entry("long", Kind.INITIATIVE, "2001-05-01", "2023-05-01", title=title)
    hands = make(Timeline(pack=RANGE, lanes=LANES, entries=(long,)), 240, 160)
    point_at(hands, hands.on("long"))
    assert words(hands)[0] == title
    assert not tip_of(hands).isVisible()


@pytest.mark.parametrize("id_", ["plan", "coalition", "act"])
def test_the_tip_is_within_the_canvas(hands, id_):
    rect = hands.mark(id_).rect
    for x in (rect.x + 1, rect.right - 1):
        point_at(hands, QPoint(round(x), round(rect.centre[1])))
        tip = tip_of(hands)
        assert tip.isVisible()
        assert hands.view.rect().contains(QRect(tip.pos(), tip.size()))


def test_markup_in_a_title_is_only_text(make):
    timeline = Timeline(
        pack=RANGE, lanes=LANES, entries=(entry("bad", Kind.LAW, "2010-01-01", title=MARKUP),)
    )
    hands = make(timeline)
    point_at(hands, hands.on("bad"))
    labels = tip_of(hands).findChildren(QLabel)
    assert labels[0].text() == MARKUP
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_hovering_changes_nothing_in_the_session(hands):
    before = hands.session.state
    for x in range(0, 1000, 50):
        point_at(hands, QPoint(x, 200))
    assert hands.session.state == before


def test_pointing_and_clicking_where_nothing_is(make):
    hands = make(nothing())
    point_at(hands, QPoint(500, 300))
    hands.click(QPoint(500, 300))
    hands.double_click(QPoint(500, 300))
    assert hands.session.selected is None


def test_a_click_with_control_compares(hands):
    session = hands.session
    hands.click(hands.on("act"), CTRL)
    assert (session.state.selection, session.state.compare) == ("act", None)  # nothing to compare with yet
    hands.click(hands.on("directive"), CTRL)
    assert (session.state.selection, session.state.compare) == ("act", "directive")
