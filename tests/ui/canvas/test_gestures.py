"""What a turn of the wheel means, read from the event alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF

from bik_explorer.ui.canvas.gestures import (
    LONGEST_TURN,
    PIXELS_PER_NOTCH,
    ZOOM_PER_NOTCH,
    Turn,
    turn_of,
    zoom_of,
)
from tests.ui.canvas.hands import ALT, CTRL, NONE, SHIFT, wheel

AT = QPointF(500, 300)
FAR = 2**30
ZOOM, PAN, BACK, DOWN = (
    Turn(zoom=ZOOM_PER_NOTCH),
    Turn(pan=-PIXELS_PER_NOTCH),
    Turn(pan=PIXELS_PER_NOTCH),
    Turn(scroll=PIXELS_PER_NOTCH),
)


@pytest.mark.parametrize(
    ("y", "x", "modifiers", "wheel_zooms", "over_names", "turn"),
    [
        (120, 0, NONE, True, False, ZOOM),
        (120, 0, CTRL, True, False, ZOOM),
        (120, 0, SHIFT, True, False, PAN),
        (-120, 0, SHIFT, True, False, BACK),
        (0, 120, NONE, True, False, PAN),
        (0, 120, SHIFT, True, False, PAN),
        (-120, 0, ALT, True, False, DOWN),
        (0, -120, ALT, True, False, DOWN),
        (-120, 0, NONE, True, True, DOWN),
        (-120, 0, SHIFT, True, True, DOWN),
        (120, 0, NONE, False, False, PAN),
        (120, 0, SHIFT, False, False, ZOOM),
        (120, 0, CTRL, False, False, ZOOM),
        (0, 120, NONE, False, False, PAN),
        (-120, 0, ALT, False, False, DOWN),
        (-120, 0, NONE, False, True, DOWN),
    ],
)
def test_what_a_notch_means(y, x, modifiers, wheel_zooms, over_names, turn):
    assert turn_of(wheel(AT, y, x, modifiers), wheel_zooms, over_names) == turn


@pytest.mark.parametrize("modifiers", [NONE, SHIFT, CTRL, ALT])
@pytest.mark.parametrize("over_names", [False, True])
def test_a_wheel_that_did_not_turn_asks_for_nothing(modifiers, over_names):
    assert turn_of(wheel(AT, 0, 0, modifiers), True, over_names) == Turn()


@pytest.mark.parametrize("wheel_zooms", [True, False])
def test_two_fingers_move_what_is_under_them(wheel_zooms):
    event = wheel(AT, 40, 24, pixels=QPoint(12, 20))
    assert turn_of(event, wheel_zooms, over_names=False) == Turn(pan=-12.0, scroll=-20.0)
    assert turn_of(event, wheel_zooms, over_names=True) == Turn(scroll=-20.0)


def test_two_fingers_with_ctrl_zoom():
    assert turn_of(wheel(AT, 120, 0, CTRL, QPoint(0, 20)), True, over_names=False) == ZOOM


@given(st.integers(-FAR, FAR), st.integers(-FAR, FAR))
def test_parts_of_a_notch_add_up(first, second):
    within = LONGEST_TURN * 120
    whole = zoom_of(first) * zoom_of(second)
    if max(abs(first), abs(second), abs(first + second)) <= within:
        assert zoom_of(first + second) == pytest.approx(whole)


@given(st.integers(-FAR, FAR), st.sampled_from([NONE, SHIFT, CTRL, ALT]), st.booleans(), st.booleans())
def test_the_wildest_turn_stays_calm(delta, modifiers, wheel_zooms, over_names):
    turn = turn_of(wheel(AT, delta, 0, modifiers), wheel_zooms, over_names)
    most = ZOOM_PER_NOTCH**LONGEST_TURN
    assert 1 / most <= turn.zoom <= most
    assert max(abs(turn.pan), abs(turn.scroll)) <= LONGEST_TURN * PIXELS_PER_NOTCH
