"""Milestones of a law are targets of their own: by hand, by key, and for the one who listens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor

from bik_explorer.layout.milestones import milestone_rect
from bik_explorer.style import LIGHT
from bik_explorer.ui.canvas import accessible
from tests.ui.canvas.hands import day
from tests.ui.desks import open_desk
from tests.ui.side.hands import click_row

Name, Description = QAccessible.Text.Name, QAccessible.Text.Description


def sign(hands, number: int, id_: str = "directive") -> QPoint:
    """The middle of the sign of a milestone."""
    rect = milestone_rect(hands.view.setting, hands.mark(id_), number)
    return QPoint(*(round(part) for part in rect.centre))


def accent_around(hands, at: QPoint) -> int:
    """How many pixels about a sign have the accent."""
    picture, wanted = hands.picture(), QColor(LIGHT.accent).rgb()
    around = range(-13, 14)
    return sum(picture.pixel(at.x() + dx, at.y() + dy) == wanted for dx in around for dy in around)


@pytest.fixture
def close(hands):
    """All milestones of the directive in sight, far apart."""
    hands.look(day(2011), day(2015))
    return hands


def test_a_click_on_a_sign_selects_the_act_and_the_milestone(close):
    close.click(sign(close, 1))
    assert (close.session.selected.id, close.session.state.milestone) == ("directive", 1)
    close.click(sign(close, 0))
    assert close.session.state.milestone == 0


def test_a_click_on_the_line_between_selects_the_act_alone(close):
    close.click(sign(close, 1))
    middle = (sign(close, 0) + sign(close, 1)) / 2
    close.click(middle)
    assert (close.session.selected.id, close.session.state.milestone) == ("directive", None)


def test_another_entry_leaves_no_milestone(close):
    close.click(sign(close, 1))
    close.click(close.on("coalition"))
    assert (close.session.selected.id, close.session.state.milestone) == ("coalition", None)


def test_the_selected_sign_has_a_ring_and_the_other_has_none(close):
    close.session.select("directive", milestone=1)
    ringed, plain = accent_around(close, sign(close, 1)), accent_around(close, sign(close, 0))
    assert ringed > plain + 8


def test_the_sign_under_the_pointer_has_a_ring_of_its_own(close):
    before = close.picture()
    close.move(sign(close, 1))
    after = close.picture()
    other = sign(close, 0)
    where = [QPoint(dx, dy) for dx in range(-13, 14) for dy in range(-13, 14)]
    changed = [before.pixel(sign(close, 1) + one) != after.pixel(sign(close, 1) + one) for one in where]
    assert any(changed)
    assert not any(before.pixel(other + one) != after.pixel(other + one) for one in where)


def test_a_milestone_that_the_entry_has_not_is_not_taken(hands):
    hands.session.select("directive", milestone=7)
    assert hands.session.state.milestone is None
    hands.session.select("act", milestone=0)
    assert hands.session.state.milestone is None


def test_each_milestone_is_a_child_of_its_act(close):
    accessible.install(close.view)
    timeline = QAccessible.queryAccessibleInterface(close.view)
    act = next(
        child
        for child in map(timeline.child, range(timeline.childCount()))
        if child.text(Name).startswith("Directive")
    )
    steps = [act.child(number) for number in range(act.childCount())]
    assert [step.text(Name) for step in steps] == ["17 December 2011: step", "18 December 2013: step"]
    assert steps[0].text(Description) == "Directive"
    assert [act.indexOfChild(step) for step in steps] == [0, 1]
    assert steps[1].parent().text(Name) == act.text(Name)
    assert act.child(2) is None
    steps[1].doAction("Press")
    assert close.session.state.step == ("directive", 1)
    assert timeline.focusChild().text(Name) == "18 December 2013: step"
    assert act.focusChild().text(Name) == "18 December 2013: step"
    assert steps[1].state().selected
    assert act.state().selected
    assert not steps[0].state().selected
    at = close.view.mapToGlobal(sign(close, 1))
    assert steps[1].rect().contains(at)
    assert act.childAt(at.x(), at.y()).text(Name) == steps[1].text(Name)


@pytest.fixture
def desk(qtbot):
    desk = open_desk(qtbot, complete=True)
    desk.view.moves.reduced = True
    desk.view.setFocus()
    qtbot.waitUntil(desk.view.hasFocus)
    return desk


def test_keys_walk_from_step_to_step_and_stay_at_the_ends(desk, qtbot):
    desk.session.select("directive", reveal=True)
    seen = []
    for key in (Qt.Key.Key_Period, Qt.Key.Key_Period, Qt.Key.Key_Period, Qt.Key.Key_Comma, Qt.Key.Key_Comma):
        qtbot.keyClick(desk.view, key)
        seen.append(desk.session.state.milestone)
    assert seen == [0, 1, 1, 0, 0]
    qtbot.keyClick(desk.view, Qt.Key.Key_Escape)
    assert desk.session.state.step == ("directive", None)
    qtbot.keyClick(desk.view, Qt.Key.Key_Comma)
    assert desk.session.state.milestone == 1


def test_a_step_out_of_sight_comes_into_sight(desk, qtbot):
    desk.session.look(
        desk.session.state.viewport.fitted(day(2011, 12), day(2012, 2), desk.session.timeline.limits)
    )
    desk.session.select("directive")
    qtbot.keyClick(desk.view, Qt.Key.Key_Comma)
    port = desk.session.state.viewport
    assert port.start < day(2013, 12, 18) < port.end


def test_without_milestones_the_keys_do_nothing(desk, qtbot):
    for id_ in (None, "coalition"):
        desk.session.select(id_)
        qtbot.keyClick(desk.view, Qt.Key.Key_Period)
        assert desk.session.state.milestone is None


def test_the_panel_marks_the_milestone_and_a_click_there_selects_it(desk, qtbot):
    desk.session.select("directive", milestone=1)
    card = desk.desk.panel.pages.entry
    assert [row.key for row in card.body.rows if row.chosen] == ["milestone:1"]
    assert card.body.current_key == "milestone:1"
    assert not card.body.row_rect("milestone:1").isEmpty()
    desk.session.select("directive")
    assert not [row for row in card.body.rows if row.chosen]
    click_row(card.body, "milestone:0")
    assert desk.session.state.step == ("directive", 0)
    assert [row.key for row in card.body.rows if row.chosen] == ["milestone:0"]
    click_row(card.body, "milestone:0")
    assert desk.session.state.step == ("directive", None)
