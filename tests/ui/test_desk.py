"""The desk puts the parts together: they hear of each other, and a person gets along with the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QFileDialog, QTableWidget, QWidget

from bik_explorer.loading.problems import Code, Problem
from bik_explorer.style import DARK
from bik_explorer.ui.dialogs.problems import ProblemsDialog
from bik_explorer.ui.dialogs.shortcuts import ShortcutsDialog
from bik_explorer.ui.preferences import Preferences
from tests.ui.canvas.hands import ALT, SHIFT, day
from tests.ui.canvas.packs import walk
from tests.ui.desks import open_desk

Key = Qt.Key
PROBLEM = Problem(Code.BAD_DATE.severity, Code.BAD_DATE, "laws.yaml", 12, 5, "2012-13", "")


@pytest.fixture
def hands(qtbot):
    """Without side panel and overview."""
    return open_desk(qtbot)


@pytest.fixture
def whole(qtbot):
    return open_desk(qtbot, complete=True)


def test_a_task_from_start_to_end_by_keyboard_alone(whole, qtbot):
    home = whole.port
    whole.session.start_history()
    whole.key(Key.Key_Slash)
    whole.type("kind:initiative")
    assert len(whole.session.results) == 3
    whole.key(Key.Key_F3)
    whole.key(Key.Key_F3)
    assert whole.selection == "principles"
    whole.session.settle()
    whole.key(Key.Key_Escape)
    assert (whole.session.state.query, whole.desk.top.search.edit.hasFocus()) == ("", True)
    whole.key(Key.Key_Escape)
    assert whole.view.hasFocus()
    whole.key(Key.Key_Return)
    qtbot.waitUntil(lambda: whole.heading == "Principles")
    whole.key(Key.Key_Escape)
    whole.key(Key.Key_Right)
    assert whole.selection == "coalition"
    whole.key(Key.Key_Plus)
    assert whole.port.days < home.days
    whole.session.settle()
    whole.key(Key.Key_Left, ALT)
    whole.key(Key.Key_Left, ALT)
    assert whole.selection == "principles"
    whole.key(Key.Key_0)
    whole.key(Key.Key_Escape)
    assert whole.selection is None
    assert whole.port == home


def test_tab_reaches_every_part_and_comes_round(whole):
    seen = []
    for _ in range(60):
        whole.key(Key.Key_Tab)
        seen.append(whole.focus)
        if whole.focus is whole.view:
            break
    desk = whole.desk
    assert seen[-1] is whole.view
    assert desk.overview in seen
    assert desk.top.search.edit in seen
    assert any(desk.panel.isAncestorOf(widget) for widget in seen)
    assert any(desk.filters.isAncestorOf(widget) for widget in seen)
    assert seen[0] is desk.overview


def test_shift_tab_goes_back_the_same_way(hands):
    hands.key(Key.Key_Tab)
    hands.key(Key.Key_Backtab, SHIFT)
    assert hands.view.hasFocus()


@pytest.mark.parametrize("key", [Key.Key_Slash, Key.Key_F])
def test_slash_and_ctrl_f_go_to_the_search_with_its_text_selected(hands, key):
    hands.session.search("law")
    modifiers = Qt.KeyboardModifier.ControlModifier if key == Key.Key_F else Qt.KeyboardModifier.NoModifier
    hands.key(key, modifiers)
    edit = hands.desk.top.search.edit
    assert edit.hasFocus()
    assert edit.selectedText() == "law"


def test_down_in_the_search_box_goes_through_the_matches(hands):
    hands.key(Key.Key_Slash)
    hands.type("kind:law")
    hands.key(Key.Key_Down)
    assert hands.selection == "directive"
    hands.key(Key.Key_Down)
    assert hands.selection == "act"
    hands.key(Key.Key_Up)
    assert hands.selection == "directive"
    assert hands.desk.top.search.edit.hasFocus()


def test_panel_and_overview_follow_the_session(whole):
    whole.click(whole.on("coalition"))
    assert whole.panel_tells("CEO Coalition")
    before = whole.desk.overview.grab().toImage()
    whole.turn(whole.empty, 360)
    assert whole.desk.overview.grab().toImage() != before


def test_the_overview_and_the_timeline_have_one_mover(whole):
    whole.desk.change(reduced_motion=False)
    whole.trigger("zoom-in")
    assert whole.view.moves.running
    whole.desk.overview.setFocus()
    whole.key(Key.Key_Left)
    assert not whole.view.moves.running


def test_another_timeline_reaches_all_parts(whole):
    whole.session.search("kind:law")
    whole.session.select("act")
    whole.session.open(walk())
    assert whole.desk.top.search.edit.text() == ""
    assert len(whole.frame.marks) == 7
    whole.session.select("plan")
    assert whole.panel_tells("Plan")


# preferences


def test_preferences_are_taken_on_and_told(hands, qtbot):
    with qtbot.waitSignal(hands.desk.preferencesChanged) as told:
        hands.desk.change(wheel_zooms=False)
    assert told.args == [hands.desk.preferences]
    assert hands.desk.preferences.wheel_zooms is False
    assert hands.view.wheel_zooms is False


def test_the_theme_reaches_all_parts(hands):
    hands.desk.change(theme="dark")
    assert hands.shows(DARK.initiative)
    picture = hands.window.grab().toImage()
    corner = picture.pixelColor(4, picture.height() // 2)
    assert corner.name().upper() in (DARK.paper.upper(), DARK.panel.upper())


def test_motion_is_reduced_when_it_is_chosen(whole):
    whole.desk.change(reduced_motion=False)
    assert not whole.view.moves.reduced
    whole.desk.change(reduced_motion=True)
    assert whole.view.moves.reduced
    assert whole.desk.overview.motion.reduced


def test_the_panel_can_be_hidden_and_the_timeline_takes_its_place(whole, qtbot):
    width = whole.view.width()
    whole.key(Key.Key_F9)
    assert not whole.desk.panel.isVisible()
    qtbot.waitUntil(lambda: whole.view.width() > width + 200)
    whole.key(Key.Key_F9)
    assert whole.desk.panel.isVisible()
    qtbot.waitUntil(lambda: whole.view.width() == width)


def test_the_panel_has_the_width_of_last_time(qtbot):
    hands = open_desk(qtbot, complete=True, panel_width=430)
    hands.window.resize(1440, 800)
    qtbot.waitUntil(lambda: hands.desk.panel.width() == 430)
    hands.window.resize(1180, 800)
    qtbot.waitUntil(lambda: hands.desk.panel.width() < 430)
    assert hands.desk.preferences == Preferences("light", reduced_motion=True, panel_width=430)


def test_a_panel_that_is_hidden_at_the_start_stays_away(qtbot):
    hands = open_desk(qtbot, complete=True, panel=False)
    assert not hands.desk.panel.isVisible()
    assert hands.view.width() > 1100


def test_the_timeline_does_not_jump_when_the_rest_arrives(qtbot):
    hands = open_desk(qtbot, bars=False)
    before = hands.view.mapTo(hands.window, hands.view.rect().topLeft()), hands.view.size()
    hands.desk.complete()
    qtbot.wait(1)
    assert (hands.view.mapTo(hands.window, hands.view.rect().topLeft()), hands.view.size()) == before


def test_all_parts_are_within_the_window_at_any_size(whole, qtbot):
    whole.session.select("coalition")
    desk = whole.desk
    for size in (QSize(720, 480), QSize(900, 620), QSize(1440, 900), QSize(2560, 1440)):
        whole.window.resize(size)
        qtbot.waitUntil(lambda size=size: desk.size() == size)
        for part in (desk.top, desk.filters, desk.view, desk.overview, desk.panel, desk.status):
            assert part.isVisible()
            corner = part.mapTo(whole.window, part.rect().topLeft())
            assert whole.window.rect().contains(part.rect().translated(corner)), part


# dialogs


def open_dialogs(hands) -> list[QDialog]:
    return [dialog for dialog in hands.window.findChildren(QDialog) if dialog.isVisible()]


def test_problems_are_counted_and_listed(hands):
    problems = hands.desk.actions_by_id["problems"]
    hands.desk.set_problems([])
    assert not problems.isEnabled()
    hands.desk.set_problems([PROBLEM])
    assert problems.isEnabled()
    problems.trigger()
    (dialog,) = open_dialogs(hands)
    assert isinstance(dialog, ProblemsDialog)
    assert "laws.yaml" in dialog.list.item(0).text()
    assert "12" in dialog.list.item(0).text()
    dialog.close()


def test_the_sheet_of_keys_lists_every_shortcut(hands):
    hands.key(Key.Key_F1)
    (dialog,) = open_dialogs(hands)
    assert isinstance(dialog, ShortcutsDialog)
    table = dialog.findChild(QTableWidget)
    sections: dict[str, dict[str, str]] = {}
    for row in range(table.rowCount()):
        if table.columnSpan(row, 0) == 2:
            rows = sections[table.item(row, 0).text()] = {}
        else:
            rows[table.item(row, 0).text()] = table.item(row, 1).text()
    window, presenting, editor = sections.values()
    assert list(sections) == ["In the window", "While presenting", "In the lesson editor"]
    assert window["Search"] == "/, Ctrl+F"
    assert window["Show everything"] == "0"
    assert window["Next entry in time"] == "Right"
    shortcuts = [action for action in hands.desk.actions_by_id.values() if action.shortcuts()]
    assert len(window) == len(shortcuts)
    assert presenting["Previous step"] == "Left, Up, PgUp, P"
    assert presenting["Black screen"] == "B, ."
    assert presenting["Larger notes"] == "Ctrl++, Ctrl+="
    assert editor["Undo"] == "Ctrl+Z"
    assert table.sizeHintForColumn(0) <= table.columnWidth(0), "no words are cut"
    dialog.close()


def test_about_tells_of_the_pack(hands):
    hands.trigger("about")
    (dialog,) = open_dialogs(hands)
    texts = [label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")]
    assert any("A little pack" in text for text in texts)
    dialog.close()


@pytest.mark.parametrize(
    ("action", "asks", "answer"),
    [
        ("open-file", "getOpenFileName", ("/some/pack.yaml", "")),
        ("open-folder", "getExistingDirectory", "/some/pack.yaml"),
    ],
)
def test_a_chosen_pack_is_wanted(hands, qtbot, monkeypatch, action, asks, answer):
    monkeypatch.setattr(QFileDialog, asks, lambda *_: answer)
    with qtbot.waitSignal(hands.desk.packWanted) as wanted:
        hands.trigger(action)
    assert wanted.args == [Path("/some/pack.yaml")]


@pytest.mark.parametrize(
    ("action", "asks", "answer"),
    [("open-file", "getOpenFileName", ("", "")), ("open-folder", "getExistingDirectory", "")],
)
def test_a_dialog_that_is_given_up_opens_nothing(hands, qtbot, monkeypatch, action, asks, answer):
    monkeypatch.setattr(QFileDialog, asks, lambda *_: answer)
    with qtbot.assertNotEmitted(hands.desk.packWanted):
        hands.trigger(action)


# silence


def test_a_screen_reader_follows_from_search_to_panel(whole):
    """With a reader running, every step of a session goes by without a fault."""
    QAccessible.setActive(True)
    try:
        whole.key(Key.Key_Slash)
        whole.type("initiative")
        whole.key(Key.Key_Down)
        whole.session.open(walk())
        whole.view.setFocus()
        whole.key(Key.Key_End)
        assert QAccessible.queryAccessibleInterface(whole.view).focusChild() is not None
        whole.key(Key.Key_Return)
    finally:
        QAccessible.setActive(False)
    assert whole.selection == "act"


def test_the_wheel_over_the_panel_does_not_move_the_timeline(whole):
    whole.session.select("coalition")
    before = whole.port
    panel = whole.desk.panel
    at = panel.mapTo(whole.window, panel.rect().center())
    whole.turn(whole.view.mapFrom(whole.window, at), -120)
    assert whole.port == before
    assert whole.port.start < day(1999)
