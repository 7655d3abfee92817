"""What a search changes fades, calmly, and leaves nothing behind."""

from __future__ import annotations

import pytest

from bik_explorer.ui.canvas.fade import Fade
from tests.bench.many import many


@pytest.fixture
def hands(make):
    """So many entries that their rows do not slide."""
    return make(many(2000), 1200, 700)


@pytest.fixture
def fade(hands, qtbot):
    """The fade of a view that has been painted."""
    hands.view.moves.reduced = False
    hands.view.repaint()
    return hands.view.findChild(Fade)


def picture(view):
    """What is on the canvas now."""
    return view.grab().toImage()


def test_a_search_fades_from_what_was_there_to_what_is(hands, fade, qtbot):
    before = picture(hands.view)
    hands.session.search("kind:law")
    assert fade.running
    first = picture(hands.view)
    qtbot.waitUntil(lambda: not fade.running)
    after = picture(hands.view)
    assert len({before.constBits().tobytes(), after.constBits().tobytes()}) == 2
    assert first != after  # what was there is still seen


def test_nothing_of_before_is_left(hands, fade, qtbot):
    hands.session.search("kind:law")
    qtbot.waitUntil(lambda: not fade.running)
    after = picture(hands.view)
    hands.view.moves.reduced = True
    hands.session.search("")
    hands.session.search("kind:law")
    assert picture(hands.view) == after


def test_keys_in_a_row_end_in_one_picture(hands, fade, qtbot):
    for text in ("kind:law", "kind:report", "", "kind:event"):
        hands.session.search(text)
        hands.view.repaint()
    assert fade.running
    qtbot.waitUntil(lambda: not fade.running)
    faded = picture(hands.view)
    hands.view.moves.reduced = True
    hands.session.search("")
    hands.session.search("kind:event")
    assert picture(hands.view) == faded


def test_reduced_motion_cuts(hands, fade):
    hands.view.moves.reduced = True
    hands.session.search("kind:law")
    assert not fade.running


def test_moving_the_view_does_not_fade(hands, fade):
    hands.view.moves.zoom(2.0, 400.0)
    assert not fade.running
