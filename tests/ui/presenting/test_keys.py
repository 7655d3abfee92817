"""Keys: each has one meaning in both windows, and leaves alone what one types and presses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from bik_explorer.ui.presenting.key_words import command_words, presenting_rows, short_words
from bik_explorer.ui.presenting.keys import Command, Keys, command_of, is_taken

K, M = Qt.Key, Qt.KeyboardModifier
MEANING = {
    Command.NEXT: (K.Key_Right, K.Key_Down, K.Key_PageDown, K.Key_Space, K.Key_N),
    Command.PREVIOUS: (K.Key_Left, K.Key_Up, K.Key_PageUp, K.Key_P),
    Command.FIRST: (K.Key_Home,),
    Command.LAST: (K.Key_End,),
    Command.ENTER: (K.Key_Return, K.Key_Enter),
    Command.BLACK: (K.Key_B, K.Key_Period),
    Command.WHITE: (K.Key_W,),
    Command.SPOTLIGHT: (K.Key_S,),
    Command.LOCK: (K.Key_L,),
    Command.TIMER: (K.Key_T,),
    Command.FULL_SCREEN: (K.Key_F,),
    Command.END: (K.Key_Escape,),
    Command.DIGIT: (K.Key_0, K.Key_7),
    Command.NOTHING: (K.Key_F5,),
}


def event(key, modifiers=M.NoModifier, repeat=False, kind=QEvent.Type.KeyPress):
    return QKeyEvent(kind, key, modifiers, "", repeat)


@pytest.mark.parametrize(
    ("key", "command"), [(key, command) for command, keys in MEANING.items() for key in keys]
)
def test_every_key_of_the_design_has_its_meaning(key, command):
    assert command_of(event(key)) is command
    assert command_of(event(key, M.AltModifier)) is None


def test_with_ctrl_other_things_are_meant():
    assert command_of(event(K.Key_Plus, M.ControlModifier)) is Command.LARGER
    assert command_of(event(K.Key_F, M.ControlModifier)) is Command.SEARCH
    assert command_of(event(K.Key_B, M.ControlModifier)) is None
    assert command_of(event(K.Key_7, M.KeypadModifier)) is Command.DIGIT
    assert command_of(event(K.Key_Q)) is None


def taken(key, focus, quiz=None, typed=False):
    return is_taken(key, command_of(event(key)), focus, quiz, typed)


def test_letters_belong_to_a_text_field_and_the_clicker_to_nobody_else(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    assert not any(taken(key, field) for key in (K.Key_B, K.Key_7, K.Key_Space, K.Key_Left, K.Key_Escape))
    assert all(taken(key, field) for key in (K.Key_PageDown, K.Key_PageUp, K.Key_F5))


def test_a_button_is_pressed_and_does_not_take_other_keys(qtbot):
    for button in (QPushButton(), QToolButton()):
        qtbot.addWidget(button)
        assert not taken(K.Key_Space, button)
        assert not taken(K.Key_Return, button)
        assert taken(K.Key_Return, button, typed=True), "a typed number waits for its Enter"
        assert taken(K.Key_Right, button)
        assert taken(K.Key_B, button)


class Cards(QWidget):
    """What keys ask a quiz."""

    carries = False


def test_a_quiz_with_the_keyboard_moves_its_cards(qtbot):
    quiz = Cards()
    card = QWidget(quiz)
    qtbot.addWidget(quiz)
    assert not any(taken(key, card, quiz) for key in (K.Key_Left, K.Key_Space, K.Key_Home, K.Key_1))
    assert all(taken(key, card, quiz) for key in (K.Key_PageDown, K.Key_B, K.Key_Escape))
    quiz.carries = True
    assert not taken(K.Key_Escape, card, quiz), "it puts the card back first"
    assert taken(K.Key_Escape, None, quiz)
    assert taken(K.Key_Left, QWidget(quiz), None)


def test_a_held_key_counts_once_and_its_release_goes_nowhere_else(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    keys = Keys(window)
    said = []
    keys.wanted.connect(lambda command, text: said.append(command))
    assert keys.eventFilter(window, event(K.Key_PageDown))
    assert keys.eventFilter(window, event(K.Key_PageDown, repeat=True))
    assert keys.eventFilter(window, event(K.Key_PageDown, repeat=True))
    assert keys.eventFilter(window, event(K.Key_PageDown, kind=QEvent.Type.KeyRelease))
    assert not keys.eventFilter(window, event(K.Key_PageDown, kind=QEvent.Type.KeyRelease))
    assert keys.eventFilter(window, event(K.Key_F5))
    assert not keys.eventFilter(window, event(K.Key_Tab))
    assert said == [Command.NEXT]


def test_the_sheet_of_keys_tells_of_every_command_and_of_all_its_keys(qapp):
    told = dict(presenting_rows())
    assert set(command_words()) == set(Command) - {Command.DIGIT, Command.NOTHING}
    assert all(told.values()), told
    assert told[command_words()[Command.NEXT]] == "Right, Down, PgDown, Space, N"
    assert told[command_words()[Command.SEARCH]] == "/, Ctrl+F"
    assert [keys for keys, _ in short_words()][:2] == ["← →", "B"]
