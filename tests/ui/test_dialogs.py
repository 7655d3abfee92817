"""The dialogs say what they have to in plain text, and what is there to be copied can be."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton
from shiboken6 import isValid

import bik_explorer
from bik_explorer import paths
from bik_explorer.loading.problems import Code, Problem
from bik_explorer.model.pack import PackInfo
from bik_explorer.ui.dialogs.about import AboutDialog
from bik_explorer.ui.dialogs.error import ErrorDialog
from bik_explorer.ui.dialogs.problem_words import problem_place, problem_words
from bik_explorer.ui.dialogs.problems import ProblemsDialog
from bik_explorer.ui.dialogs.shortcuts import Section, ShortcutsDialog
from tests.ui.bars import PACK, nameless

MARKUP = '<img src="//host/x"> & {0}'
KEYS = [("Search", "/, Ctrl+F"), ("Show everything", "0")]


def problem(code: Code, subject: str = "", detail: str = "", line: int = 12) -> Problem:
    return Problem(code.severity, code, "entries/laws.yaml", line, 5, subject, detail)


PROBLEMS = [problem(Code.BAD_DATE, "2012-13"), problem(Code.UNKNOWN_TOPIC, "privcy", "privacy", 30)]


@pytest.fixture
def show(qtbot, theming):
    """Shows a dialog as the window does."""
    shown = []

    def show(dialog):
        shown.append(dialog)
        with qtbot.waitActive(dialog):
            dialog.open()
        return dialog

    yield show
    for dialog in filter(isValid, shown):
        dialog.close()


def texts(dialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def button(dialog, text) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def close_button(dialog) -> QPushButton:
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def all_dialogs() -> list:
    pack = PackInfo(title=MARKUP, version="1", licence=MARKUP, credit=MARKUP)
    return [
        AboutDialog(pack),
        ErrorDialog(MARKUP),
        ProblemsDialog(PROBLEMS),
        ShortcutsDialog([Section(MARKUP, ((MARKUP, "F1"),))]),
    ]


@pytest.mark.parametrize("place", range(4))
def test_a_dialog_is_plain_named_and_closes_by_escape(show, qtbot, place):
    dialog = show(all_dialogs()[place])
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    assert nameless(dialog) == []
    assert dialog.windowTitle()
    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    closed = []
    dialog.destroyed.connect(lambda: closed.append(True))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: closed == [True])


def test_about(show):
    dialog = show(AboutDialog(PACK))
    said = texts(dialog)
    assert f"Version {bik_explorer.__version__}" in said
    assert "This is not an official product of the European Union." in said
    assert "Pack: A little pack 2026.11" in said
    assert "Licence of the pack: CC BY 4.0" in said
    assert "Made by: The makers" in said
    assert close_button(dialog).hasFocus()


def test_about_names_the_licences_of_what_is_shipped(show):
    words = show(AboutDialog(PACK)).licences.toPlainText()
    assert words.startswith("BIK Explorer is free software under the MIT licence.")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in words
    assert "SIL OPEN FONT LICENSE" in words.upper()


def test_about_without_the_licence_file_and_without_a_named_pack(show, monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    dialog = show(AboutDialog(PackInfo()))
    assert "Qt for Python (LGPL 3.0)" in dialog.licences.toPlainText()
    assert not [text for text in texts(dialog) if text.startswith(("Pack", "Licence", "Made by"))]


def test_the_error_has_its_details_ready(show, qtbot):
    dialog = show(ErrorDialog("Traceback:\n  line 1"))
    assert not dialog.details.isVisible()
    assert close_button(dialog).hasFocus()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert clipboard() == "Traceback:\n  line 1"
    qtbot.mouseClick(dialog.show_button, Qt.MouseButton.LeftButton)
    assert dialog.details.isVisible()
    assert dialog.details.toPlainText() == "Traceback:\n  line 1"
    assert dialog.details.isReadOnly()
    assert not dialog.show_button.isVisible()


def test_the_keys_are_a_table_with_a_line_to_begin_with(show, qtbot):
    table = show(ShortcutsDialog([Section("In the window", tuple(KEYS))])).table
    assert table.item(0, 0).text() == "In the window"
    assert [[table.item(row, place).text() for place in (0, 1)] for row in (1, 2)] == [
        list(row) for row in KEYS
    ]
    assert table.hasFocus()
    assert table.currentRow() == 0
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentRow() == 1
    assert not table.item(0, 0).flags() & Qt.ItemFlag.ItemIsEditable or not table.editTriggers().value


def test_no_keys_at_all(show):
    assert show(ShortcutsDialog([])).table.rowCount() == 0


def test_problems_have_place_and_words(show):
    dialog = show(ProblemsDialog(PROBLEMS))
    assert [dialog.list.item(row).text() for row in (0, 1)] == [
        "entries/laws.yaml:12:5\n“2012-13” is not a date. Write 2007, 2012-01 or 2009-02-10.",
        "entries/laws.yaml:30:5\nThere is no topic “privcy”. Did you mean “privacy”?",
    ]
    assert dialog.list.hasFocus()
    assert any("All the rest of the pack is shown" in text for text in texts(dialog))


def test_a_pack_that_cannot_be_read_is_named(show):
    dialog = show(ProblemsDialog(PROBLEMS, unreadable=Path("packs") / "my <pack>"))
    assert "“my <pack>” could not be read, so the built-in pack is shown." in texts(dialog)


def test_problems_can_be_copied(show, qtbot):
    dialog = show(ProblemsDialog(PROBLEMS))
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert clipboard().split("\n") == [
        "entries/laws.yaml:12:5: “2012-13” is not a date. Write 2007, 2012-01 or 2009-02-10.",
        "entries/laws.yaml:30:5: There is no topic “privcy”. Did you mean “privacy”?",
    ]
    dialog.list.setCurrentRow(1)
    qtbot.keyClick(dialog.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "entries/laws.yaml:30:5: There is no topic “privcy”. Did you mean “privacy”?"


def test_a_double_click_on_a_problem_does_nothing(show, qtbot):
    dialog = show(ProblemsDialog(PROBLEMS))
    spot = dialog.list.visualItemRect(dialog.list.item(0)).center()
    qtbot.mouseDClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert dialog.isVisible()
    assert not dialog.list.isPersistentEditorOpen(dialog.list.item(0))


@pytest.mark.parametrize("code", list(Code))
def test_every_problem_has_words(code):
    words = problem_words(problem(code, "the subject", "the detail"))
    assert words[-1] in ".?" or words.endswith("the detail")
    assert "{" not in words
    assert ("the subject" in words) or ("{subject}" not in words)


@pytest.mark.parametrize("code", [Code.UNKNOWN_KEY, Code.UNKNOWN_ENTRY])
def test_without_a_guess_none_is_made(code):
    assert "Did you mean" not in problem_words(problem(code, "abc"))


def test_words_of_a_problem_take_its_texts_as_they_are():
    assert "“{detail} <b>”" in problem_words(problem(Code.UNKNOWN_TOPIC, "{detail} <b>", "x"))
    assert problem_words(problem(Code.NOT_A_MAPPING)).startswith("This file should have sections")
    assert problem_place(PROBLEMS[0]) == "entries/laws.yaml:12:5"
