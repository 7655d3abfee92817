"""A quiz on a touch screen: fingers do what the mouse does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bik_explorer.model.lesson import QuizKind
from tests.ui.quiz.packs import middle, shown_view

SIZE = (760, 520)
"""All of it within the screen: no finger comes beside that."""


@pytest.fixture(scope="module")
def screen(qapp):
    """A touch screen."""
    return QTest.createTouchDevice()


def tap(screen, widget: QWidget, at: QPoint | None = None) -> None:
    spot = middle(widget) if at is None else at
    QTest.touchEvent(widget, screen).press(0, spot, widget).commit()
    QTest.touchEvent(widget, screen).release(0, spot, widget).commit()


def drag(screen, widget: QWidget, to: QPointF) -> None:
    """A finger takes a card by its middle to a point of the board."""
    start, board = widget.mapToGlobal(middle(widget)), widget.parentWidget()
    end = board.mapToGlobal(to.toPoint())
    QTest.touchEvent(widget, screen).press(0, middle(widget), widget).commit()
    for share in (0.2, 0.6, 1.0):
        at = widget.mapFromGlobal(start + (end - start) * share)
        QTest.touchEvent(widget, screen).move(0, at, widget).commit()
    QTest.touchEvent(widget, screen).release(0, widget.mapFromGlobal(end), widget).commit()


def test_a_finger_drags_cards_onto_the_line_and_checks(qtbot, screen):
    view = shown_view(qtbot, QuizKind.ORDER, SIZE)
    board = view.board
    wanted = [card.id for card in view.quiz.in_time]
    for number, id_ in enumerate(wanted):
        drag(screen, board.tiles[id_], board._boxes[1][number].center())
        assert view.state.placed[number] == id_
        assert board.dragged is None
    tap(screen, view.check_button)
    assert view.state.right == len(wanted)


def test_a_finger_drags_a_card_off_the_line_again(qtbot, screen):
    view = shown_view(qtbot, QuizKind.ORDER, SIZE)
    first = view.quiz.cards[0].id
    drag(screen, view.board.tiles[first], view.board._boxes[1][2].center())
    assert view.state.placed[2] == first
    drag(screen, view.board.tiles[first], QPointF(5.0, 5.0))
    assert first in view.state.loose


def test_a_tap_picks_a_card_up_and_a_tap_on_a_place_puts_it_down(qtbot, screen):
    view = shown_view(qtbot, QuizKind.ORDER, SIZE)
    first = view.quiz.cards[0].id
    tap(screen, view.board.tiles[first])
    assert view.board.tiles[first].lifted
    tap(screen, view.board, view.board._boxes[1][2].center().toPoint())
    assert view.state.placed[2] == first


def test_answers_are_tapped_and_changed_until_they_are_told(qtbot, screen):
    view = shown_view(qtbot, QuizKind.BINDING, SIZE)
    for id_, (free, bound) in view.board.buttons.items():
        right, wrong = (bound, free) if view.quiz.card(id_).answer else (free, bound)
        tap(screen, wrong)
        assert wrong.isChecked()
        tap(screen, right)
        assert right.isChecked()
        assert not wrong.isChecked()
    tap(screen, view.check_button)
    assert view.state.right == len(view.board.buttons) == 4
