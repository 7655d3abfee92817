"""Voluntary or binding, and who signed: by keys and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bik_explorer.model.lesson import QuizKind
from bik_explorer.model.quiz import Lack, Quiz
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import LIGHT
from bik_explorer.ui.quiz.face import Face, Verdict
from bik_explorer.ui.quiz.quiz_view import QuizView
from tests.ui.quiz.packs import LONG, press, shown_view, timeline

KEY = Qt.Key


@pytest.fixture
def binding(qtbot):
    return shown_view(qtbot, QuizKind.BINDING)


@pytest.fixture
def signed(qtbot):
    return shown_view(qtbot, QuizKind.SIGNED)


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_an_answer_for_each_card_then_it_is_checked(binding):
    pairs = binding.board.buttons
    for id_, (free, bound) in pairs.items():
        assert not binding.check_button.isEnabled()
        click(bound if binding.quiz.card(id_).answer else free)
    click(binding.check_button)
    assert binding.state.right == len(pairs) == 4
    assert not any(button.isVisible() for pair in pairs.values() for button in pair)
    face = binding.board.tiles["act"].face
    assert (face.note, face.word, face.verdict) == ("Binding: law, article 8", "Right", Verdict.RIGHT)


def test_the_answers_are_reached_and_given_by_keys(binding):
    first = binding.quiz.cards[0].id
    press(KEY.Key_Return)
    assert binding.state.answer_to(first) is False
    press(KEY.Key_Right)
    assert binding.state.answer_to(first) is True
    assert binding.board.buttons[first][1].isChecked()
    assert binding.board.buttons[first][1].accessibleName() == f"The {first}: Binding"
    press(KEY.Key_Tab, KEY.Key_Space)
    assert binding.state.answer_to(binding.quiz.cards[1].id) is False


def test_an_answer_can_be_changed_until_it_is_told(binding):
    free, bound = binding.board.buttons["act"]
    click(free)
    click(bound)
    assert binding.state.answer_to("act") is True
    click(free)
    while "act" not in binding.state.revealed:
        assert binding.reveal_next()
    assert binding.board.tiles["act"].face.verdict is Verdict.WRONG
    assert "Not quite" in binding.board.tiles["act"].accessibleName()


def test_the_keyboard_stays_on_a_card_that_is_told(binding):
    for pair in binding.board.buttons.values():
        click(pair[0])
    last = binding.board.buttons[binding.quiz.cards[0].id][0]
    last.setFocus()
    binding.check()
    assert QApplication.focusWidget() is binding.board.tiles[binding.quiz.cards[0].id]


def test_a_kind_is_not_told_before_the_answer(binding):
    for tile in binding.board.tiles.values():
        assert (tile.face.note, tile.face.word) == ("", "")
        assert not any(word in tile.accessibleName() for word in ("law", "promise"))


def test_ticks_are_given_by_mouse_and_key_and_checked(signed):
    tiles = signed.board.tiles
    click(tiles["ada"])
    tiles["bob"].setFocus()
    press(KEY.Key_Space)
    tiles["cyd"].setFocus()
    press(KEY.Key_Return)
    assert [signed.state.answer_to(id_) for id_ in ("ada", "bob", "cyd")] == [True, True, True]
    signed.check_button.setFocus()
    press(KEY.Key_Space)
    assert signed.state.right == 2
    assert tiles["ada"].face.note == "Signed as Ada Ltd"
    assert (tiles["cyd"].face.note, tiles["cyd"].face.verdict) == ("Did not sign", Verdict.WRONG)
    click(tiles["cyd"])
    assert tiles["cyd"].isChecked()


def test_arrows_walk_through_the_grid(signed):
    tiles = list(signed.board.tiles.values())
    tiles[0].setFocus()
    press(KEY.Key_Right)
    assert tiles[1].hasFocus()
    press(KEY.Key_Left, KEY.Key_Left)
    assert tiles[0].hasFocus()


def test_the_list_that_is_asked_about_has_its_date(signed):
    assert "Who signed “The code”?" in signed.accessibleName()
    assert "2010" in signed.accessibleName()


def test_a_reveal_before_any_answer_has_no_verdict(signed):
    assert signed.reveal_next()
    face = signed.board.tiles[signed.state.revealed[0]].face
    assert face.note
    assert face.verdict is Verdict.NONE


@pytest.mark.parametrize("shown", [timeline(), timeline(code=LONG, pact=LONG, act=LONG, rule=LONG)])
def test_both_answers_are_whole_on_a_low_stage(qtbot, shown):
    view = shown_view(qtbot, QuizKind.BINDING, size=(960, 270), shown=shown, scale=1.92)
    board = view.board
    for id_, pair in board.buttons.items():
        assert all(button.width() >= button.least_width for button in pair)
        tile, pad = board.tiles[id_], board.sizes.pad / 2
        bottom = tile.box.bottom() - tile.foot - pad
        assert all(button.geometry().top() >= bottom - 1 for button in pair), "no button lies over the text"
        assert bottom - tile.box.top() - pad >= tile.text_size, "a line has room"
        assert all(board.tiles[id_].rect().contains(button.geometry()) for button in pair)


def test_the_text_beside_a_tick_box_stands_in_the_middle_where_it_fits(signed):
    tile = next(iter(signed.board.tiles.values()))
    assert tile._balance(tile.look) == tile.inset > 0
    tile.show_face(Face(LONG), LONG)
    tile.resize(round(tile.inset * 4), tile.height())
    assert tile._balance(tile.look) == 0.0


def test_what_cannot_be_asked_says_why(qtbot):
    for lack in Lack:
        view = QuizView(Quiz(QuizKind.SIGNED, lack=lack), Timeline(), LIGHT)
        qtbot.addWidget(view)
        view.resize(700, 400)
        assert view.board is None
        assert view.check_button.isHidden()
        assert "needs" in view.accessibleName()
        assert not view.reveal_next()
        assert not view.grab().isNull()


@pytest.mark.parametrize("kind", [QuizKind.BINDING, QuizKind.SIGNED])
@pytest.mark.parametrize(
    ("size", "scale"), [((860, 480), 1.0), ((520, 340), 1.0), ((1800, 700), 2.7), ((960, 480), 1.92)]
)
def test_all_cards_are_within_the_rectangle(qtbot, kind, size, scale):
    view = shown_view(qtbot, kind, size, timeline(act=LONG, code=f"{LONG} {LONG}"), scale)
    for tile in view.board.tiles.values():
        assert view.board.rect().contains(tile.geometry())
        assert tile.text_size >= 13.2 * scale - 0.01
    assert not view.grab().isNull()
    view.check()
    assert not view.grab().isNull()
