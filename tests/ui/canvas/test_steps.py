"""The tip tells which milestone of a law the pointer is on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPointF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

from bik_explorer.ui.canvas.text import today
from bik_explorer.ui.canvas.tip import Tip
from tests.ui.canvas.hands import NO_BUTTON, NONE


def words_at(hands, x: float, id_: str) -> str:
    """What the tip says at a pixel of the row of an entry."""
    place = QPointF(x, hands.mark(id_).rect.centre[1])
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, hands.view.mapToGlobal(place), NO_BUTTON, NO_BUTTON, NONE
    )
    QApplication.sendEvent(hands.view, event)
    return "\n".join(label.text() for label in hands.view.findChild(Tip).findChildren(QLabel))


def test_each_step_is_told_and_the_line_between_is_not(hands):
    entry = hands.session.timeline.find("directive")
    scale = hands.frame.scale
    first, last = (scale.x(step.date.middle_day) for step in entry.milestones)
    assert f"18 December 2013: {entry.milestones[1].label}" in words_at(hands, last, "directive")
    assert f": {entry.milestones[0].label}" in words_at(hands, first, "directive")
    between = words_at(hands, (first + last) / 2, "directive")
    assert entry.title in between
    assert f": {entry.milestones[0].label}" not in between


def test_a_bar_tells_no_steps(hands):
    assert "2007:" not in words_at(hands, hands.mark("framework").rect.x + 5, "framework")


def test_the_present_day_is_an_ordinal():
    known = QDate.currentDate()
    assert today() == date(known.year(), known.month(), known.day()).toordinal()
