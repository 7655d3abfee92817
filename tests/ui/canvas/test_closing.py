"""Rows slide when a search leaves some of them; whatever comes next takes over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from bik_explorer.ui.canvas.closing import Closing
from bik_explorer.ui.canvas.fade import Fade


@pytest.fixture
def closing(hands):
    hands.view.moves.reduced = False
    hands.view.repaint()
    return hands.view.findChild(Closing)


def test_rows_slide_and_end_where_they_belong(hands, closing, qtbot):
    hands.session.search("act")
    assert closing.running
    assert not hands.view.findChild(Fade).running
    start = closing.frame
    assert start is not None
    assert len(start.marks) > len(hands.frame.marks)
    first = hands.view.grab().toImage()
    qtbot.waitUntil(lambda: not closing.running)
    assert closing.frame is None
    after = hands.view.grab().toImage()
    assert first != after
    hands.view.moves.reduced = True
    hands.session.search("")
    hands.session.search("act")
    assert hands.view.grab().toImage() == after


@pytest.mark.parametrize("move", ["press", "wheel", "select", "resize", "reload"])
def test_any_input_takes_over(hands, closing, move):
    hands.session.search("act")
    assert closing.running
    timeline = hands.session.timeline
    {
        "press": lambda: hands.press(hands.empty),
        "wheel": lambda: hands.turn(QPoint(500, 300), 120),
        "select": lambda: hands.session.select("act"),
        "resize": lambda: hands.view.resize(800, 500),
        "reload": lambda: hands.session.open(timeline),
    }[move]()
    ends = hands.frame
    assert not closing.running or closing._ends[1] is ends
    assert move == "reload" or not closing.running


def test_the_next_key_goes_on_from_where_rows_are(hands, closing):
    hands.session.search("act")
    hands.view.repaint()
    seen = closing.frame
    hands.session.search("")
    assert closing.running
    assert closing._ends[0].body == seen.body
    assert closing._ends[1] is hands.frame


def test_reduced_motion_is_instant(hands, closing):
    hands.view.moves.reduced = True
    hands.session.search("act")
    assert not closing.running


def test_what_is_pointed_at_is_what_will_be_there(hands, closing):
    hands.session.search("act")
    assert closing.running
    hands.click(hands.on("act"))
    assert hands.session.selected.id == "act"
