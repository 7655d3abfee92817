"""The parts of a query are coloured in the box, and nothing else about it changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QInputMethodEvent

from bik_explorer.model.serial import LONGEST_QUERY
from bik_explorer.style import DARK
from bik_explorer.ui.finding.query_edit import QueryEdit


@pytest.fixture
def edit(qtbot, theming, little_session):
    edit = QueryEdit(little_session.index.spans, theming.theme)
    qtbot.addWidget(edit)
    edit.resize(600, 40)
    font = edit.font()
    font.setPixelSize(22)  # strokes wide enough to have their full colour somewhere
    edit.setFont(font)
    with qtbot.waitActive(edit):
        edit.show()
    edit.setFocus()
    return edit


def has(edit, colour) -> bool:
    picture = edit.grab().toImage().convertToFormat(edit.grab().toImage().Format.Format_RGB32)
    wanted = QColor(colour).rgb()
    inside = range(6, picture.height() - 6)  # the ring of the focus has the accent too
    return any(picture.pixel(x, y) == wanted for x in range(6, picture.width() - 6) for y in inside)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("kind:law", "accent"),
        ("law OR report", "accent"),
        ('"EEEE HHHH" x', "initiative"),
        ("-EEEE", "muted"),
        ("nokind:law", "warning"),
        ("company:nobody", "warning"),
    ],
)
def test_each_part_has_its_colour(edit, qtbot, theming, text, role):
    assert not has(edit, getattr(theming.theme, role))
    qtbot.keyClicks(edit, text)
    assert has(edit, getattr(theming.theme, role))
    edit.setText("word")
    assert not has(edit, getattr(theming.theme, role))


def test_another_theme_has_other_colours(edit, qtbot):
    qtbot.keyClicks(edit, "kind:law")
    edit.set_theme(DARK)
    assert has(edit, DARK.accent)


def test_text_cursor_selection_and_undo_are_as_in_any_line_edit(edit, qtbot):
    heard = []
    edit.textChanged.connect(heard.append)
    qtbot.keyClicks(edit, "kind:l")
    assert heard == ["k", "ki", "kin", "kind", "kind:", "kind:l"]
    edit.setSelection(1, 2)
    edit.set_theme(DARK)
    assert (edit.selectedText(), edit.text()) == ("in", "kind:l")
    qtbot.keyClicks(edit, "X")
    assert (edit.text(), edit.cursorPosition()) == ("kXd:l", 2)
    edit.undo()
    assert edit.text() == "kind:l"
    assert edit.selectedText() in ("", "in")
    edit.undo()
    assert edit.text() == ""
    assert not edit.isModified() or edit.isRedoAvailable()


def test_screen_readers_see_a_plain_line_edit(edit, qtbot):
    qtbot.keyClicks(edit, 'company:"Telia" -x')
    interface = QAccessible.queryAccessibleInterface(edit)
    assert interface.role() is QAccessible.Role.EditableText
    assert interface.text(QAccessible.Text.Value) == 'company:"Telia" -x'
    assert interface.textInterface().cursorPosition() == len('company:"Telia" -x')


def test_what_an_input_method_composes_is_left_alone(edit):
    edit.setText("kind:law ")
    edit.inputMethodEvent(QInputMethodEvent("にほ", []))
    edit.set_theme(DARK)  # colours again
    assert edit.text() == "kind:law "
    commit = QInputMethodEvent("", [])
    commit.setCommitString("日本")
    edit.inputMethodEvent(commit)
    assert edit.text() == "kind:law 日本"


@pytest.mark.parametrize(
    "text",
    [
        "😀 kind:law 😀😀 -x",
        "\u202ekind:law \u202c عربي company:",
        '"' * 3000,
        "a\ud800b kind:law",
        "\x00\x1b[31m kind:\x07law",
        ".*[(+?)]{2,} kind:(law",
        "kind:" * 400,
    ],
)
def test_hostile_text_is_shown_and_drawn(edit, text):
    edit.setMaxLength(LONGEST_QUERY)
    edit.setText(text)
    assert not edit.grab().isNull()
    assert len(edit.text()) <= LONGEST_QUERY


def test_an_emoji_before_it_does_not_shift_the_colour(edit, theming):
    edit.setText("😀😀😀😀 kind:law")
    assert has(edit, theming.theme.accent)
    edit.setText("😀😀😀😀 kindlaw ")
    assert not has(edit, theming.theme.accent)


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_D, Qt.Key.Key_L])
def test_keys_of_the_window_are_left_to_it(edit, qtbot, key):
    qtbot.keyClicks(edit, "some words")
    edit.setCursorPosition(4)
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    edit.event(event)
    assert not event.isAccepted()
    assert edit.text() == "some words"
