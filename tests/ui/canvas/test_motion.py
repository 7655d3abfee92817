"""Animated moves: they end exactly where they should, any input interrupts, reduced motion has none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPoint, Qt

from bik_explorer.model.viewport import Viewport
from bik_explorer.ui.canvas import motion
from bik_explorer.ui.canvas.motion import GLIDE_MS, MOVE_MS, Motion, between
from bik_explorer.ui.session import home_of
from tests.ui.canvas.hands import SHIFT, day, same
from tests.ui.desks import open_desk

Key = Qt.Key
START, END = Viewport(730_000.0, 731_000.0), Viewport(732_000.0, 732_100.0, 40.0)
days = st.floats(700_000, 750_000)
lengths = st.floats(30, 20_000)


@pytest.fixture
def moving(qapp):
    """A motion and the viewports that it shows."""
    parent, shown = QObject(), []
    moving = Motion(shown.append, parent)
    moving.shown = shown
    moving.keeping = parent
    return moving


@pytest.fixture
def alive(qtbot, monkeypatch):
    """A desk whose moves are animated, if a little quicker, 2005 to 2015 in sight, at rest."""
    monkeypatch.setattr(motion, "MOVE_MS", 120)
    hands = open_desk(qtbot, reduced_motion=False)
    hands.look(day(2005), day(2015))
    hands.session.settle()
    return hands


def ended(moves) -> bool:
    return not moves.running


def test_moves_take_between_a_quarter_and_a_third_of_a_second():
    assert 250 <= MOVE_MS <= 350
    assert GLIDE_MS <= 450


@pytest.mark.parametrize("way", ["move", "glide"])
def test_a_move_ends_exactly_at_its_target(moving, qtbot, way):
    getattr(moving, way)(START, END)
    assert moving.running
    assert moving.target == END
    qtbot.waitUntil(lambda: ended(moving))
    assert moving.shown[-1] == END
    assert len(moving.shown) > 3


def test_a_move_goes_one_way(moving, qtbot):
    moving.move(START, END)
    qtbot.waitUntil(lambda: ended(moving))
    starts = [port.start for port in moving.shown]
    assert starts == sorted(starts)


def test_nothing_is_shown_while_a_move_is_being_prepared(moving, qtbot):
    moving.move(START, END)
    qtbot.waitUntil(lambda: len(moving.shown) > 2)
    moving.shown.clear()
    moving.glide(END, START)
    moving.move(START, END)
    assert {port.start for port in moving.shown} <= {START.start, END.start}


def test_a_stopped_move_stays_where_it_is(moving, qtbot):
    moving.move(START, END)
    qtbot.waitUntil(lambda: len(moving.shown) > 2)
    moving.stop()
    assert not moving.running
    assert moving.shown[-1] != END


@pytest.mark.parametrize("way", ["move", "glide"])
def test_reduced_motion_is_there_at_once(moving, way):
    moving.reduced = True
    getattr(moving, way)(START, END)
    assert moving.shown == [END]
    assert not moving.running


@given(days, lengths, days, lengths, st.floats(0, 1))
def test_between_two_viewports_is_always_a_viewport(first, length, second, other, share):
    start, end = Viewport(first, first + length), Viewport(second, second + other)
    port = between(start, end, share)
    shortest, longest = sorted((start.days, end.days))
    assert shortest - 1e-3 <= port.days <= longest + 1e-3
    slack = 1e-3 * (1 + abs(first - second))
    assert min(start.start, end.start) - slack <= port.start
    assert port.end <= max(start.end, end.end) + slack


def test_the_ends_of_the_way_are_the_two_viewports():
    assert between(START, END, 0.0) == START
    far = between(START, END, 1.0)
    assert (far.start, far.end, far.top) == (same(END.start), same(END.end), 40)


# on a desk


@pytest.mark.parametrize(
    ("keys", "target"),
    [
        ([Key.Key_0], lambda hands: home_of(hands.session.timeline).viewport),
        ([Key.Key_Plus, Key.Key_Plus], lambda hands: _zoomed(hands, 1.5**2)),
        ([Key.Key_PageDown, Key.Key_Plus], lambda hands: _zoomed(_paged(hands), 1.5)),
    ],
    ids=["fit", "zoom twice", "page and zoom"],
)
def test_keys_move_the_view_to_exactly_their_target(alive, qtbot, keys, target):
    wanted = target(alive)
    for key in keys:
        alive.key(key)
    assert alive.view.moves.running
    assert alive.port != wanted
    qtbot.waitUntil(lambda: ended(alive.view.moves))
    assert alive.port.start == same(wanted.start)
    assert alive.port.end == same(wanted.end)


class _Port:
    """Something with a port, for what a key does from it."""

    def __init__(self, hands, port):
        self.session, self.port = hands.session, port


def _zoomed(hands, factor):
    return hands.port.zoomed(factor, hands.port.centre, hands.session.timeline.limits)


def _paged(hands):
    return _Port(hands, hands.port.panned(hands.port.days, hands.session.timeline.limits))


INPUTS = {
    "wheel": lambda hands: hands.turn(hands.empty, 120),
    "press": lambda hands: hands.press(hands.empty),
    "pinch": lambda hands: hands.pinch(hands.empty, 0.1),
    "two fingers": lambda hands: hands.scroll(hands.empty, 9, 0),
    "arrow": lambda hands: hands.key(Key.Key_Right),
    "back": lambda hands: hands.trigger("back"),
    "select elsewhere": lambda hands: hands.session.select("plan", reveal=True),
    "another timeline": lambda hands: hands.session.open(hands.session.timeline),
}


@pytest.mark.parametrize("name", INPUTS)
def test_any_input_interrupts(alive, qtbot, name):
    start = alive.port
    alive.key(Key.Key_0)
    qtbot.waitUntil(lambda: alive.port != start)
    INPUTS[name](alive)
    assert not alive.view.moves.running


def test_a_key_takes_over_from_the_move_before(alive, qtbot):
    alive.key(Key.Key_0)
    alive.key(Key.Key_Minus)
    assert alive.view.moves.running
    qtbot.waitUntil(lambda: ended(alive.view.moves))
    assert alive.port.days == pytest.approx(alive.session.timeline.limits.longest)


def test_a_move_is_one_step_of_history(alive, qtbot):
    alive.session.start_history()
    before = alive.port
    alive.key(Key.Key_0)
    qtbot.waitUntil(lambda: ended(alive.view.moves))
    alive.trigger("back")
    assert alive.port == before
    assert not alive.session.can_go_back


def test_a_hidden_canvas_moves_at_once(alive):
    alive.window.hide()
    alive.trigger("fit-all")
    assert not alive.view.moves.running
    assert alive.port == home_of(alive.session.timeline).viewport


def test_reduced_motion_moves_at_once_everywhere(alive):
    alive.desk.change(reduced_motion=True)
    told = []
    alive.session.viewportChanged.connect(told.append)
    alive.key(Key.Key_0)
    alive.key(Key.Key_Plus)
    alive.key(Key.Key_PageDown)
    alive.double_click(alive.empty)
    alive.drag(QPoint(400, 300), QPoint(600, 300), SHIFT)
    assert not alive.view.moves.running
    assert len(told) == 5
