"""The strip by keyboard, also where the window has shortcuts on the same keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from bik_explorer.ui.commands import KEY_ZOOM
from bik_explorer.ui.session import home_of
from tests.ui.overview.packs import day

Key = Qt.Key


@pytest.fixture
def near(hands):
    """2005 to 2010 in sight."""
    hands.look(day(2005), day(2010))
    return hands


@pytest.mark.parametrize(
    ("key", "share"),
    [(Key.Key_Left, -0.1), (Key.Key_Right, 0.1), (Key.Key_PageUp, -1.0), (Key.Key_PageDown, 1.0)],
)
def test_arrows_and_page_keys_pan(near, key, share):
    days = near.port.days
    near.key(key)
    assert near.port.start == pytest.approx(day(2005) + share * days)
    assert near.port.days == pytest.approx(days)


@pytest.mark.parametrize(("key", "factor"), [(Key.Key_Plus, KEY_ZOOM), (Key.Key_Minus, 1 / KEY_ZOOM)])
def test_plus_and_minus_zoom_about_the_middle(near, key, factor):
    before = near.port
    near.key(key)
    assert before.days / near.port.days == pytest.approx(factor)
    assert near.port.centre == pytest.approx(before.centre)


def test_home_and_end_go_to_the_ends(near):
    limits, days = near.session.timeline.limits, near.port.days
    near.key(Key.Key_Home)
    assert near.port.start == limits.first
    near.key(Key.Key_End)
    assert near.port.end == limits.last
    assert near.port.days == pytest.approx(days)


def test_zero_fits(near):
    near.key(Key.Key_0)
    assert near.port == home_of(near.session.timeline).viewport


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier),
        (Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier),
        (Key.Key_0, Qt.KeyboardModifier.KeypadModifier),
    ],
)
def test_keypads_and_other_keyboards_work(near, key, modifiers):
    before = near.port
    near.key(key, modifiers)
    assert near.port != before


def test_other_keys_are_left_to_the_window(near):
    before = near.session.state
    near.key(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    near.key(Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    near.key(Key.Key_A)
    near.key(Key.Key_Escape)
    assert near.session.state == before


def test_the_strip_goes_before_shortcuts_of_the_window(near):
    triggered = []
    for keys in ("0", "Left", "Ctrl+F"):
        action = QAction(near.window)
        action.setShortcut(keys)
        action.triggered.connect(lambda _on, keys=keys: triggered.append(keys))
        near.window.addAction(action)
    near.key(Key.Key_Left)
    assert near.port.start < day(2005)
    near.key(Key.Key_0)
    assert near.port == home_of(near.session.timeline).viewport
    near.key(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert triggered == ["Ctrl+F"]


def test_a_click_brings_the_focus_and_the_card_shows_it(near):
    near.strip.clearFocus()
    unfocused = near.colour(500, 0).name()
    near.click(near.x(near.port.centre))
    assert near.strip.hasFocus()
    assert near.colour(500, 0).name() != unfocused
