"""What a search changes fades, calmly, and leaves nothing behind."""

from __future__ import annotations

import pytest

from bik_explorer.ui.canvas.fade import Fade


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
    hands.session.search("act")
    assert fade.running
    first = picture(hands.view)
    qtbot.waitUntil(lambda: not fade.running)
    after = picture(hands.view)
    assert len({before.constBits().tobytes(), after.constBits().tobytes()}) == 2
    assert first != after  # what was there is still seen


def test_nothing_of_before_is_left(hands, fade, qtbot):
    hands.session.search("act")
    qtbot.waitUntil(lambda: not fade.running)
    after = picture(hands.view)
    hands.view.moves.reduced = True
    hands.session.search("")
    hands.session.search("act")
    assert picture(hands.view) == after


def test_keys_in_a_row_end_in_one_picture(hands, fade, qtbot):
    for text in ("a", "ac", "act", "act ", "ac"):
        hands.session.search(text)
        hands.view.repaint()
    assert fade.running
    qtbot.waitUntil(lambda: not fade.running)
    faded = picture(hands.view)
    hands.view.moves.reduced = True
    hands.session.search("")
    hands.session.search("ac")
    assert picture(hands.view) == faded


def test_reduced_motion_cuts(hands, fade):
    hands.view.moves.reduced = True
    hands.session.search("act")
    assert not fade.running


def test_moving_the_view_does_not_fade(hands, fade):
    hands.view.moves.zoom(2.0, 400.0)
    assert not fade.running
