"""The wheel, the trackpad and the pinch on the canvas, each event sent to the window as the system would."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from bik_explorer.model.viewport import SHORTEST_SPAN
from bik_explorer.ui.session import home_of
from tests.ui.canvas.hands import ALT, CTRL, NONE, SHIFT, day, same, wheel
from tests.ui.canvas.packs import crowd

NAMES = QPoint(60, 300)
SMART_ZOOM = Qt.NativeGestureType.SmartZoomNativeGesture


@pytest.fixture
def crowded(make):
    """More rows than fit, 2004 to 2011 in sight."""
    hands = make(crowd())
    hands.look(day(2004), day(2011))
    assert hands.frame.overflow > 500
    return hands


def at(hands, day_: float, y: int = 300) -> QPoint:
    return QPoint(hands.x(day_), y)


def pan_of(hands, pixels: float) -> float:
    """The days of so many pixels."""
    return pixels / hands.frame.scale.per_day


@pytest.mark.parametrize("modifiers", [NONE, CTRL])
@pytest.mark.parametrize(
    ("angle", "factor"), [(120, 1.25), (-120, 0.8), (15, 1.25 ** (1 / 8)), (360, 1.25**3)]
)
def test_the_wheel_zooms_at_the_pointer_in_proportion(near, angle, factor, modifiers):
    where, before = at(near, day(2008)), near.port.days
    anchor = near.day_at(where.x())
    near.turn(where, angle, modifiers=modifiers)
    assert before / near.port.days == pytest.approx(factor)
    assert near.day_at(where.x()) == same(anchor)


def test_eight_small_turns_are_one_notch(near):
    where, before = at(near, day(2012)), near.port
    for _ in range(8):
        near.turn(where, 15)
    assert before.days / near.port.days == pytest.approx(1.25)


def test_a_wheel_that_did_not_turn_does_nothing(near):
    before, event = near.session.state, wheel(QPointF(at(near, day(2008))))
    QApplication.sendEvent(near.window.windowHandle(), event)
    assert event.isAccepted()
    assert near.session.state == before


@pytest.mark.parametrize("angle", [2**24, -(2**24)])
def test_a_wild_turn_stops_at_a_limit(near, angle):
    where = at(near, day(2008))
    near.turn(where, angle)
    near.turn(where, angle)
    limits = near.session.timeline.limits
    wanted = SHORTEST_SPAN if angle > 0 else limits.longest
    assert near.port.days == same(wanted)
    assert limits.first <= near.port.start < near.port.end <= limits.last


def test_at_the_closest_the_wheel_keeps_the_day_under_the_pointer(near):
    where = at(near, day(2008))
    near.turn(where, 12_000)
    near.turn(where, 12_000)
    anchor, before = near.day_at(where.x()), near.port
    near.turn(where, 120)
    assert near.port == before
    assert near.day_at(where.x()) == same(anchor)


def test_at_an_end_of_time_the_view_stays_within_the_limits(hands):
    limits = hands.session.timeline.limits
    hands.look(limits.first, limits.first + 3000)
    where = QPoint(round(hands.frame.body.x) + 400, 300)
    hands.turn(where, -360)
    assert hands.port.start == same(limits.first)
    assert hands.port.days == pytest.approx(3000 * 1.25**3)


@pytest.mark.parametrize("turn", [{"y": -120, "modifiers": SHIFT}, {"x": -120}], ids=["shift", "horizontal"])
def test_shift_and_the_horizontal_wheel_pan(near, turn):
    wanted = near.port.start + pan_of(near, 90)
    days = near.port.days
    near.turn(at(near, day(2008)), **turn)
    assert near.port.start == same(wanted)
    assert near.port.days == pytest.approx(days)


def test_two_fingers_pan_in_time(near):
    wanted = near.port.start - pan_of(near, 30)
    near.scroll(at(near, day(2008)), 30, 0)
    assert near.port.start == same(wanted)


def test_two_fingers_up_and_down_do_nothing_where_all_lanes_fit(near):
    before = near.port
    near.scroll(at(near, day(2008)), 0, -40)
    assert near.port == before


def test_two_fingers_scroll_lanes_that_overflow(crowded):
    wanted = crowded.port.start - pan_of(crowded, 30)
    crowded.scroll(at(crowded, day(2008)), 30, -40)
    assert crowded.port.top == 40
    assert crowded.port.start == same(wanted)


@pytest.mark.parametrize("turn", [{"y": -120}, {"x": -120}], ids=["plain", "turned by the system"])
def test_alt_scrolls_the_lanes(crowded, turn):
    before = crowded.port
    crowded.turn(at(crowded, day(2008)), modifiers=ALT, **turn)
    assert crowded.port.top == 90
    assert (crowded.port.start, crowded.port.end) == (before.start, before.end)


@pytest.mark.parametrize("modifiers", [NONE, SHIFT])
def test_over_the_names_of_the_lanes_the_wheel_scrolls(crowded, modifiers):
    before = crowded.port
    crowded.turn(NAMES, -120, modifiers=modifiers)
    assert crowded.port.top == 90
    assert (crowded.port.start, crowded.port.end) == (before.start, before.end)


def test_lanes_scroll_no_farther_than_to_their_ends(crowded):
    crowded.turn(NAMES, -12_000)
    crowded.turn(NAMES, -12_000)
    assert crowded.port.top == crowded.frame.overflow
    assert crowded.mark("law").rect.bottom <= crowded.frame.body.bottom
    crowded.turn(NAMES, 120)
    assert crowded.port.top == crowded.frame.overflow - 90
    for _ in range(3):
        crowded.turn(NAMES, 12_000)
    assert crowded.port.top == 0


def test_over_the_names_nothing_zooms_where_all_lanes_fit(near):
    before = near.port
    near.turn(NAMES, 120)
    assert near.port == before


def test_zooming_over_the_names_keeps_what_is_at_the_edge(near):
    before = near.port
    near.turn(NAMES, 120, modifiers=CTRL)
    assert near.port.start == same(before.start)
    assert before.days / near.port.days == pytest.approx(1.25)


def test_the_other_setting_swaps_zoom_and_pan(near):
    near.view.wheel_zooms = False
    where, before = at(near, day(2008)), near.port
    wanted = before.start + pan_of(near, 90)
    near.turn(where, -120)
    assert near.port.start == same(wanted)
    assert near.port.days == pytest.approx(before.days)
    near.turn(where, 120, modifiers=SHIFT)
    assert before.days / near.port.days == pytest.approx(1.25)
    near.turn(where, -120, modifiers=CTRL)
    assert near.port.days == pytest.approx(before.days)


@pytest.mark.parametrize(("value", "factor"), [(0.25, 1.25), (-0.2, 0.8), (50.0, 4.0), (-3.0, 0.25)])
def test_a_pinch_zooms_at_its_middle(near, value, factor):
    near.look(day(2007), day(2009))
    where, before = at(near, day(2008)), near.port.days
    anchor = near.day_at(where.x())
    near.pinch(where, value)
    assert before / near.port.days == pytest.approx(factor)
    assert near.day_at(where.x()) == same(anchor)


def test_a_pinch_of_nothing_and_other_gestures_do_nothing(near):
    before = near.session.state
    near.pinch(at(near, day(2008)), 0.0)
    near.gesture(Qt.NativeGestureType.RotateNativeGesture, at(near, day(2008)), 30.0)
    assert near.session.state == before


def test_a_smart_zoom_is_a_double_click(hands):
    hands.gesture(SMART_ZOOM, hands.on("coalition"))
    assert hands.port.start < day(2011, 12, 1) < day(2014, 12, 31) < hands.port.end
    assert hands.port.days < 5 * 366
    hands.gesture(SMART_ZOOM, hands.empty)
    assert hands.port.days < 3 * 366


def test_the_wheel_selects_nothing_and_remembers_one_step(near):
    near.session.settle()
    near.session.start_history()
    for _ in range(5):
        near.turn(at(near, day(2008)), 120)
    assert near.session.selected is None
    near.session.back()
    assert (near.port.start, near.port.end) == (day(2005), day(2015))
    assert not near.session.can_go_back


def test_the_wheel_during_a_drag_lets_go(near):
    where = at(near, day(2010))
    near.press(where)
    near.move(where + QPoint(50, 0))
    near.turn(where, 120)
    zoomed = near.port
    near.move(where + QPoint(90, 0))
    near.release(where + QPoint(90, 0))
    assert near.port == zoomed


def test_turns_while_the_window_is_resized(near):
    where = at(near, day(2008))
    for width in (900, 400, 241, 1200):
        near.window.resize(width, 300)
        near.turn(QPoint(min(where.x(), width - 20), 100), 120)
        near.turn(QPoint(min(where.x(), width - 20), 100), -240)
    limits = near.session.timeline.limits
    assert limits.first <= near.port.start < near.port.end <= limits.last
    assert near.port.days < home_of(near.session.timeline).viewport.days
