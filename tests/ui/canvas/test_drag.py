"""Dragging pans 1:1 with light momentum; with Shift it spans a time to zoom to; a short move is a click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from bik_explorer.ui.canvas.drag import SHORTEST_SWEEP
from bik_explorer.ui.canvas.motion import GLIDE
from tests.ui.canvas.hands import CTRL, SHIFT, day, same
from tests.ui.canvas.packs import crowd, millennium

Key = Qt.Key


@pytest.fixture
def alive(make):
    """2005 to 2015 in sight, moves animated."""
    hands = make(reduced=False)
    hands.look(day(2005), day(2015))
    return hands


@pytest.mark.parametrize("pixels", [-180, -4, 4, 75])
def test_the_view_follows_the_hand_pixel_by_pixel(near, pixels):
    start = near.empty
    held, days = near.day_at(start.x()), near.port.days
    near.press(start)
    near.move(start + QPoint(pixels, 0))
    assert near.day_at(start.x() + pixels) == same(held)
    near.release(start + QPoint(pixels, 0))
    assert near.day_at(start.x() + pixels) == same(held)
    assert near.port.days == pytest.approx(days)


def test_a_drag_can_begin_on_a_mark_and_selects_nothing(near):
    start = near.on("coalition")
    near.drag(start, start + QPoint(-120, 0))
    assert near.port.start > day(2005)
    assert near.session.selected is None


@pytest.mark.parametrize("offset", [QPoint(3, 0), QPoint(-3, 3), QPoint(0, 3)])
def test_under_four_pixels_it_is_a_click(near, offset):
    before, start = near.port, near.on("coalition")
    near.drag(start, start + offset)
    assert near.port == before
    assert near.session.selected.id == "coalition"


def test_a_drag_that_comes_back_is_no_click(near):
    before, start = near.port, near.on("coalition")
    near.press(start)
    near.move(start + QPoint(30, 0))
    near.move(start)
    near.release(start)
    assert near.port.start == same(before.start)
    assert near.session.selected is None


def test_a_drag_scrolls_lanes_that_overflow(make):
    hands = make(crowd())
    hands.look(day(2004), day(2011))
    hands.drag(QPoint(500, 400), QPoint(500, 340))
    assert hands.port.top == 60
    hands.drag(QPoint(500, 100), QPoint(500, 500))
    assert hands.port.top == 0


def test_a_drag_past_the_end_stops_softly_and_comes_back_at_once(near):
    limits = near.session.timeline.limits
    start, days = QPoint(600, 300), near.port.days
    near.press(start)
    near.move(QPoint(-20_000, 300))
    assert near.port.end == same(limits.last)
    assert near.port.days == pytest.approx(days)
    near.move(start + QPoint(10, 0))
    near.release(start + QPoint(10, 0))
    assert near.day_at(610) == same(day(2005) + (600 - near.frame.body.x) / near.frame.scale.per_day)


def test_only_the_left_button_drags(near, qtbot):
    before = near.session.state
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        qtbot.mousePress(near.view, button, pos=QPoint(500, 300))
        qtbot.mouseMove(near.view, QPoint(700, 300))
        qtbot.mouseRelease(near.view, button, pos=QPoint(700, 300))
    assert near.session.state == before


def test_the_cursor_tells_of_the_hand(near):
    start = near.empty
    near.press(start)
    near.move(start + QPoint(40, 0))
    assert near.view.cursor().shape() == Qt.CursorShape.ClosedHandCursor
    near.release(start + QPoint(40, 0))
    assert near.view.cursor().shape() == Qt.CursorShape.ArrowCursor


# momentum


def test_a_hand_that_throws_leaves_light_momentum(alive, qtbot):
    alive.timed_drag((1000, 500), (1020, 480), (1040, 460), (1060, 440), (1070, 430))
    assert alive.view.moves.running
    released = alive.port
    qtbot.waitUntil(lambda: not alive.view.moves.running)
    speed = (480 - 430) / 0.050
    glided = (alive.port.start - released.start) * alive.frame.scale.per_day
    assert glided == pytest.approx(speed * GLIDE)
    assert alive.port.days == pytest.approx(released.days)


def test_a_hand_that_rests_before_it_lets_go_leaves_none(alive):
    alive.timed_drag((1000, 500), (1020, 450), (1040, 400), (1300, 400), (1301, 400))
    assert not alive.view.moves.running


def test_a_slow_hand_leaves_none(alive):
    alive.timed_drag((1000, 500), (1050, 495), (1100, 492), (1150, 490), (1180, 489))
    assert not alive.view.moves.running


def test_no_momentum_under_reduced_motion(near):
    near.timed_drag((1000, 500), (1020, 480), (1040, 460), (1060, 430), (1070, 430))
    assert not near.view.moves.running
    assert near.day_at(430) == same(day(2005) + (500 - near.frame.body.x) / near.frame.scale.per_day)


def test_the_next_touch_stops_the_momentum(alive):
    alive.timed_drag((1000, 500), (1020, 440), (1040, 380), (1050, 350))
    assert alive.view.moves.running
    alive.press(QPoint(500, 300))
    assert not alive.view.moves.running
    held = alive.port
    alive.release(QPoint(500, 300))
    assert alive.port == held


def test_momentum_ends_at_the_limit(alive, qtbot):
    limits = alive.session.timeline.limits
    alive.look(limits.last - 1000, limits.last - 1)
    alive.timed_drag((1000, 500), (1005, 490), (1010, 470), (1012, 450))
    qtbot.waitUntil(lambda: not alive.view.moves.running)
    assert alive.port.end == same(limits.last)
    assert alive.port.days == pytest.approx(999)


# Shift spans a time


@pytest.mark.parametrize("way", [1, -1])
def test_shift_and_drag_zoom_to_the_span(near, way):
    start, end = QPoint(near.x(day(2008)), 300), QPoint(near.x(day(2010)), 320)
    first, last = near.day_at(start.x()), near.day_at(end.x())
    near.drag(*(start, end)[::way], modifiers=SHIFT)
    assert near.port.start == same(first)
    assert near.port.end == same(last)
    assert near.session.selected is None


def test_the_span_is_shown_while_it_is_drawn(near):
    before, inside, outside = near.port, near.empty, near.empty + QPoint(60, 0)
    paper = near.colour(inside)
    near.press(inside - QPoint(30, 0), SHIFT)
    near.move(inside + QPoint(30, 0))
    assert near.colour(inside) != paper == near.colour(outside)
    assert near.port == before
    near.key(Key.Key_Escape)
    assert near.colour(inside) == paper
    near.release(inside, SHIFT)


def test_escape_gives_the_span_up(near):
    before = near.session.state
    near.press(near.on("coalition"), SHIFT)
    near.move(near.on("coalition") + QPoint(90, 0))
    near.key(Key.Key_Escape)
    near.move(near.on("coalition") + QPoint(60, 0))
    near.release(near.on("coalition"), SHIFT)
    assert near.session.state == before


def test_escape_takes_a_pan_back(near):
    before = near.session.state
    near.press(near.empty)
    near.move(near.empty + QPoint(90, 0))
    assert near.port != before.viewport
    near.key(Key.Key_Escape)
    near.release(QPoint(500, 300))
    assert near.session.state == before


def test_a_span_of_a_few_pixels_is_no_wish_to_zoom(near):
    before, start = near.session.state, near.empty
    near.drag(start, start + QPoint(int(SHORTEST_SWEEP) - 1, 0), SHIFT)
    assert near.session.state == before


def test_a_tiny_span_zooms_to_a_month_about_it(near):
    near.look(day(2005), day(2006))
    start = QPoint(500, 300)
    middle = near.day_at(505)
    near.drag(start, start + QPoint(10, 0), SHIFT)
    assert near.port.days == pytest.approx(30)
    assert near.port.centre == same(middle)


def test_a_span_past_the_edges_ends_at_what_is_seen(near):
    middle = near.port.centre
    near.drag(QPoint(60, 300), QPoint(near.x(middle), 300), SHIFT)
    assert near.port.start == same(day(2005))
    assert near.port.end == pytest.approx(middle, rel=0, abs=4)
    near.drag(QPoint(500, 300), QPoint(998, 300), SHIFT)
    assert near.port.end == pytest.approx(middle, rel=0, abs=4)


def test_ctrl_does_not_span(near):
    days = near.port.days
    near.drag(QPoint(400, 300), QPoint(500, 300), CTRL)
    assert near.port.days == pytest.approx(days)
    assert near.port.start < day(2005)


def test_a_timeline_that_comes_during_a_drag_is_left_alone(near):
    near.press(QPoint(500, 300))
    near.move(QPoint(550, 300))
    near.session.open(millennium())
    before = near.session.state
    near.move(QPoint(700, 300))
    near.release(QPoint(700, 300))
    assert near.session.state == before


def test_every_step_of_a_drag_is_told_once(near):
    told = []
    near.session.viewportChanged.connect(told.append)
    near.press(QPoint(500, 300))
    for x in (510, 520, 530):
        near.move(QPoint(x, 300))
    near.release(QPoint(530, 300))
    assert len(told) == 3
    assert told[-1] == near.port
