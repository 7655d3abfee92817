"""What mouse and wheel do on the strip, each event sent to the window as the system would."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication

from bik_explorer.model.viewport import Viewport
from bik_explorer.ui.panels.overview.grip import LEAST
from bik_explorer.ui.session import home_of
from tests.ui.overview.packs import day, millennium, single

SHIFT = Qt.KeyboardModifier.ShiftModifier
NO_KEY = Qt.KeyboardModifier.NoModifier
NO_BUTTON = Qt.MouseButton.NoButton


@pytest.fixture
def near(hands):
    """2005 to 2010 in sight."""
    hands.look(day(2005), day(2010))
    return hands


def a_pixel(hands):
    return 1 / hands.strip.scale.per_day


def test_dragging_the_body_pans(near):
    length = near.port.days
    middle = near.x(near.port.centre)
    near.drag(middle, middle + 60)
    assert near.port.start == pytest.approx(day(2005) + 60 * a_pixel(near))
    assert near.port.days == pytest.approx(length)


def test_dragging_an_edge_moves_it_alone(near):
    left, right = near.brush
    near.drag(right, right + 50)
    assert near.port.start == day(2005)
    assert near.port.end == pytest.approx(day(2010) + 50 * a_pixel(near), abs=a_pixel(near))
    near.drag(left, left - 50)
    assert near.port.start == pytest.approx(day(2005) - 50 * a_pixel(near), abs=a_pixel(near))


def test_an_edge_stops_a_month_before_the_other(near):
    left, right = near.brush
    near.drag(left, right + 200)
    assert near.port == Viewport(day(2010) - 30, day(2010))


def test_a_brush_of_a_month_can_be_taken_by_body_and_edge(hands):
    hands.look(day(2012, 5, 1), day(2012, 5, 31))
    left, right = hands.brush
    assert right - left == LEAST
    middle = round((left + right) / 2)
    hands.drag(middle, middle + 40)
    assert hands.port.days == pytest.approx(30)
    assert hands.port.start == pytest.approx(day(2012, 5, 1) + 40 * a_pixel(hands))
    start = hands.port.start
    hands.drag(hands.brush[1], hands.brush[1] + 40)
    assert hands.port.start == start
    assert hands.port.days == pytest.approx(30 + 40 * a_pixel(hands), abs=a_pixel(hands))


def test_a_drag_past_the_end_stops_softly(near):
    middle = near.x(near.port.centre)
    near.drag(middle, 998)
    limits = near.session.timeline.limits
    assert near.port.end == limits.last
    assert near.port.days == pytest.approx(day(2010) - day(2005))


def test_a_click_outside_centres(near):
    near.click(near.x(day(2020)))
    assert near.port.centre == pytest.approx(day(2020), abs=a_pixel(near))
    assert near.port.days == pytest.approx(day(2010) - day(2005))


def test_a_hand_that_goes_on_outside_takes_the_view_along(near):
    near.drag(near.x(day(2015)), near.x(day(2021)))
    assert near.port.centre == pytest.approx(day(2021), abs=a_pixel(near))


def test_a_click_in_the_body_or_on_the_words_moves_nothing(near):
    before = near.session.state
    near.click(near.x(near.port.centre))
    near.click(40)
    near.drag(40, 700)
    assert near.session.state == before


def test_under_four_pixels_it_is_a_click(near):
    before = near.session.state
    middle = near.x(near.port.centre)
    near.drag(middle, middle + 3)
    assert near.session.state == before


@pytest.mark.parametrize("year", [2007, 2020])
def test_a_double_click_fits_everything(near, year):
    near.double_click(near.x(day(year)))
    assert near.port == home_of(near.session.timeline).viewport


def test_lanes_stay_scrolled(near):
    near.session.look(Viewport(day(2005), day(2010), top=33.0))
    near.drag(near.x(near.port.centre), near.x(near.port.centre) + 40)
    near.double_click(near.x(day(2020)))
    assert near.port.top == 33.0


def test_only_the_left_button_takes_hold(near, qtbot):
    before = near.session.state
    at = near.strip.rect().center()
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        qtbot.mousePress(near.strip, button, pos=at)
        near.move(900)
        qtbot.mouseRelease(near.strip, button, pos=at)
    assert near.session.state == before


def test_escape_takes_a_drag_back(near):
    before = near.session.state
    middle = near.x(near.port.centre)
    near.press(middle)
    near.move(middle + 100)
    assert near.session.state != before
    near.key(Qt.Key.Key_Escape)
    near.move(middle + 200)
    near.release(middle + 200)
    assert near.session.state == before


def test_a_timeline_that_comes_during_a_drag_is_left_alone(near):
    middle = near.x(near.port.centre)
    near.press(middle)
    near.session.open(millennium())
    near.move(middle + 100)
    near.release(middle + 100)
    assert near.port == home_of(millennium()).viewport


@pytest.mark.parametrize(
    ("angle", "factor"), [(120, 1.25), (-120, 0.8), (40, 1.25 ** (1 / 3)), (240, 1.5625)]
)
def test_the_wheel_zooms_at_the_pointer(near, angle, factor):
    x = near.x(day(2006))
    anchor = near.strip.scale.day(x)
    share = (anchor - near.port.start) / near.port.days
    before = near.port.days
    near.turn(x, angle)
    assert before / near.port.days == pytest.approx(factor)
    assert (anchor - near.port.start) / near.port.days == pytest.approx(share)


def test_beside_the_brush_the_wheel_keeps_the_nearest_edge(near):
    near.turn(near.x(day(2022)), 120)
    assert near.port.end == pytest.approx(day(2010))
    near.turn(60, -120)
    assert near.port.days == pytest.approx(day(2010) - day(2005))


def test_a_wheel_that_did_not_turn_does_nothing(near):
    before = near.session.state
    at = QPointF(near.x(day(2007)), 25)
    still = QPoint()
    event = QWheelEvent(at, at, still, still, NO_BUTTON, NO_KEY, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(near.window.windowHandle(), event)
    assert event.isAccepted()
    assert near.session.state == before


def test_the_wheel_pans_sideways_and_with_shift(near):
    days = near.port.days
    near.turn(near.x(day(2007)), 0, -120)
    moved = near.port.start - day(2005)
    assert moved == pytest.approx(90 / near.strip.body.width * days)
    near.turn(near.x(day(2007)), 120, 0, SHIFT)
    assert near.port.start == pytest.approx(day(2005))
    assert near.port.days == pytest.approx(days)


def test_a_pinch_zooms(near):
    at = QPointF(near.x(near.port.centre), 25)
    device = QPointingDevice.primaryPointingDevice()
    kind = Qt.NativeGestureType.ZoomNativeGesture
    event = QNativeGestureEvent(kind, device, 2, at, at, at, 0.25, QPointF())
    assert event.type() == QEvent.Type.NativeGesture
    before = near.port.days
    QApplication.sendEvent(near.window.windowHandle(), event)
    assert before / near.port.days == pytest.approx(1.25)


def test_the_cursor_tells_what_a_press_would_do(near):
    left, right = near.brush
    shapes = []
    for x in (left, (left + right) / 2, right, right + 60, 30):
        near.move(x)
        shapes.append(near.strip.cursor().shape())
    cursor = Qt.CursorShape
    edge, body = cursor.SizeHorCursor, cursor.OpenHandCursor
    assert shapes == [edge, body, edge, cursor.PointingHandCursor, cursor.ArrowCursor]


def test_a_click_animates_and_any_input_stops_it(near):
    near.strip.motion.reduced = False
    near.click(near.x(day(2020)))
    assert near.strip.motion.running
    near.turn(near.x(near.port.centre), 120)
    assert not near.strip.motion.running
    assert near.port.end < day(2015)


@pytest.mark.parametrize("timeline", [single(), millennium()])
def test_short_and_long_timelines_answer_too(make, timeline):
    hands = make(timeline)
    home = hands.port
    hands.turn(hands.x(home.centre), -120)
    wide = min(home.days * 1.25, timeline.limits.longest)
    assert hands.port.days == pytest.approx(wide)
    hands.turn(hands.x(home.centre), 1200)
    assert hands.port.days == pytest.approx(max(wide / 1.25**10, 30.0))
    hands.double_click(hands.x(home.centre))
    assert hands.port == home


def test_every_step_of_a_drag_is_told_once(near, qtbot):
    told = []
    near.session.viewportChanged.connect(told.append)
    middle = near.x(near.port.centre)
    near.press(middle)
    for step in (10, 20, 30):
        near.move(middle + step)
    near.release(middle + 30)
    assert len(told) == 3
    assert told[-1] == near.port
