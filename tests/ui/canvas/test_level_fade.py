"""A lane that is drawn more or less closely after a zoom fades, calmly, and leaves nothing behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from bik_explorer.ui.canvas.level_fade import LevelFade
from tests.bench.many import many
from tests.ui.canvas.test_many import rest


@pytest.fixture
def wide(make, qtbot):
    """A canvas of 12,000 entries, packed at once, that has been painted."""
    hands = make(many(12_000), 1200, 700)
    rest(hands, qtbot)
    hands.view.moves.reduced = False
    hands.view.repaint()
    return hands


def zoom(hands, by: float) -> None:
    hands.view.moves.zoom(by, 600.0)
    assert hands.frame is not None


def test_another_level_fades_and_leaves_nothing(wide, qtbot):
    fade = wide.view.findChild(LevelFade)
    zoom(wide, 2.0)
    assert fade.running
    first = wide.view.grab().toImage()
    qtbot.waitUntil(lambda: not fade.running)
    after = wide.view.grab().toImage()
    assert first != after
    wide.view.moves.reduced = True
    zoom(wide, 0.5)
    zoom(wide, 2.0)
    assert not fade.running
    assert wide.view.grab().toImage() == after


def test_the_same_level_does_not_fade(wide):
    zoom(wide, 1.001)
    zoom(wide, 1.001)
    fade = wide.view.findChild(LevelFade)
    fade.stop()
    wide.view.moves.pan(40.0)
    assert wide.frame is not None
    assert not fade.running


def test_reduced_motion_cuts(wide):
    wide.view.moves.reduced = True
    zoom(wide, 4.0)
    assert not wide.view.findChild(LevelFade).running


def test_a_search_or_another_size_ends_it(wide):
    fade = wide.view.findChild(LevelFade)
    for end in (lambda: wide.session.search("kind:law"), lambda: wide.view.resize(900, 600)):
        zoom(wide, 4.0)
        assert fade.running
        end()
        assert not fade.running


def test_one_strip_at_a_time_while_one_zooms_on(wide, qtbot):
    fade = wide.view.findChild(LevelFade)
    for _ in range(4):
        wide.turn(QPoint(600, 300), 360)
        wide.view.repaint()
    assert len(fade._strips) <= len(wide.frame.lanes)
    qtbot.waitUntil(lambda: not fade.running)
    assert not fade._strips


def test_few_entries_never_fade(hands):
    hands.view.moves.reduced = False
    zoom(hands, 2.0)
    assert not hands.view.findChild(LevelFade).running
