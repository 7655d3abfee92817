"""The window of a quiz, and the commands that open it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from bik_explorer.model.lesson import QuizKind
from bik_explorer.style import DARK
from bik_explorer.ui.quiz.quiz_dialog import SMALLEST, QuizDialog
from tests.ui.bars import nameless
from tests.ui.desks import open_desk
from tests.ui.quiz.packs import press, timeline

KEY = Qt.Key


def opened(qtbot, theming, kind: QuizKind, places=range(5)) -> QuizDialog:
    dialog = QuizDialog(kind, timeline(), places, theming)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    dialog.view.focus_cards()
    return dialog


def texts(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_another_one_is_another_quiz_and_once_more_the_same(qtbot, theming):
    dialog = opened(qtbot, theming, QuizKind.ORDER)
    first = dialog.quiz
    dialog.another.click()
    assert dialog.quiz != first
    second = dialog.quiz
    dialog.view.reveal_next()
    dialog.again.click()
    assert dialog.quiz == second
    assert dialog.view.state.revealed == ()


def test_the_number_of_cards_can_be_chosen_as_far_as_there_are(qtbot, theming):
    dialog = opened(qtbot, theming, QuizKind.ORDER)
    assert len(dialog.quiz.cards) == 5
    dialog.more.click()
    assert len(dialog.quiz.cards) == 5
    assert not dialog.more.isEnabled()
    for _ in range(9):
        dialog.fewer.click()
    assert len(dialog.quiz.cards) == 3
    assert not dialog.fewer.isEnabled()
    assert dialog.count.text() == "3 cards"


def test_why_comes_with_the_answers_and_leads_to_the_source(qtbot, theming, monkeypatch):
    dialog = opened(qtbot, theming, QuizKind.BINDING)
    assert not dialog.why_button.isEnabled()
    while dialog.view.reveal_next():
        pass
    dialog.why_button.click()
    assert dialog.stack.currentWidget() is dialog.why
    told = texts(dialog.why)
    assert "Binding: it is law. Article 8: “Delete it.”" in told
    assert "Voluntary: companies promised it, and no law made them. “Report bad content.”" in told
    followed = []
    monkeypatch.setattr("bik_explorer.ui.links.open_link", lambda url, parent: followed.append(url))
    dialog.why.links[0].click()
    assert followed == ["https://example.org/page"]
    dialog.why_button.click()
    assert dialog.stack.currentWidget() is dialog.view


def test_why_somebody_is_not_on_a_list_has_its_date(qtbot, theming):
    dialog = opened(qtbot, theming, QuizKind.SIGNED)
    while dialog.view.reveal_next():
        pass
    dialog.why_button.click()
    assert "Not on the list of 2010." in texts(dialog.why)
    assert "Signed as Ada Ltd." in texts(dialog.why)


def test_reasons_go_when_another_quiz_begins(qtbot, theming):
    dialog = opened(qtbot, theming, QuizKind.SIGNED)
    dialog.view.check()
    dialog.why_button.click()
    dialog.another.click()
    assert dialog.stack.currentWidget() is dialog.view
    assert not dialog.why_button.isEnabled()


def test_enter_on_a_card_does_not_close_the_window(qtbot, theming):
    dialog = opened(qtbot, theming, QuizKind.ORDER)
    press(KEY.Key_Return, KEY.Key_Right, KEY.Key_Return)
    assert dialog.isVisible()
    assert dialog.view.state.placed[0] == dialog.quiz.cards[0].id
    press(KEY.Key_Return, KEY.Key_Right, KEY.Key_Escape)
    assert dialog.isVisible()
    dialog.another.setFocus()
    before = dialog.quiz
    press(KEY.Key_Return)
    assert dialog.quiz != before
    press(KEY.Key_Escape)
    assert not dialog.isVisible()


def test_what_cannot_be_asked_leaves_only_the_way_out(qtbot, theming):
    dialog = opened(qtbot, theming, QuizKind.SIGNED, [2, 3])
    assert "needs" in dialog.view.accessibleName()
    for button in (dialog.another, dialog.again, dialog.more, dialog.fewer):
        assert not button.isVisible()
    assert dialog.close_button.isVisible()


@pytest.mark.parametrize("kind", QuizKind)
def test_every_control_has_a_name_and_all_fit_a_small_window(qtbot, theming, kind):
    dialog = opened(qtbot, theming, kind)
    dialog.resize(SMALLEST)
    assert nameless(dialog) == []
    for button in (dialog.fewer, dialog.more, dialog.another, dialog.again, dialog.why_button):
        assert dialog.rect().contains(button.geometry())
    dialog.resize(900, 620)
    assert not dialog.grab().isNull()


def test_it_follows_the_theme(qtbot, theming):
    dialog = opened(qtbot, theming, QuizKind.BINDING)
    theming.choose("dark")
    assert dialog.view.check_button.theme is DARK


@pytest.mark.parametrize("kind", QuizKind)
def test_a_command_asks_about_what_the_search_shows(qtbot, kind):
    hands = open_desk(qtbot, timeline())
    hands.session.search("kind:initiative")
    hands.trigger(f"quiz-{kind.value}")
    dialog = hands.window.findChild(QuizDialog)
    assert dialog.isVisible()
    shown = {entry.id for entry in hands.session.timeline if entry.id in ("code", "pact")}
    if kind is QuizKind.SIGNED:
        assert dialog.quiz.about == "code"
    else:
        assert {card.id for card in dialog.quiz.cards} <= shown
    dialog.reject()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_a_whole_round_from_the_menu_by_keys(qtbot):
    hands = open_desk(qtbot, timeline())
    hands.trigger("quiz-signed")
    dialog = hands.window.findChild(QuizDialog)
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
    for id_ in ("ada", "bob"):
        dialog.view.board.tiles[id_].setFocus()
        press(KEY.Key_Space)
    dialog.view.check_button.setFocus()
    press(KEY.Key_Return)
    assert dialog.view.state.right == 3
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert not dialog.isVisible()
