"""What helps to find, in the whole window: keys, the list beside the timeline, what is remembered."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from bik_explorer.model.facets import Facets
from bik_explorer.ui.finding.kept import SavedSearch
from bik_explorer.ui.preferences import Preferences, Saved, read_session, write_session
from tests.ui.canvas.packs import walk
from tests.ui.desks import open_desk

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


@pytest.fixture
def hands(qtbot):
    return open_desk(qtbot)


def press(hands, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or hands.window, key, modifier)


def shown(hands) -> bool:
    results = hands.desk.finding.results
    return results is not None and results.isVisible()


def test_the_list_comes_by_key_with_the_keyboard_in_it(hands):
    press(hands, KEY.Key_L, CTRL)
    assert shown(hands)
    assert hands.focus is hands.desk.finding.results.view
    assert hands.desk.preferences.results_list
    press(hands, KEY.Key_Escape)
    assert hands.focus is hands.view
    assert shown(hands)
    press(hands, KEY.Key_L, CTRL)
    assert not shown(hands)
    assert hands.focus is hands.view
    assert not hands.desk.preferences.results_list


def test_the_list_and_the_timeline_share_the_height(hands, qtbot):
    before = hands.view.height()
    press(hands, KEY.Key_L, CTRL)
    results = hands.desk.finding.results
    qtbot.waitUntil(lambda: hands.view.height() < before)
    assert results.height() + hands.view.height() <= before
    assert hands.view.height() >= 160
    assert results.width() == hands.view.width()
    hands.window.resize(1024, 640)
    assert hands.view.height() >= 160


def test_the_button_in_the_box_shows_it_and_tells(hands, qtbot):
    button = hands.desk.top.search._list
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown(hands)
    assert button.isChecked()
    hands.trigger("results")
    assert not button.isChecked()
    hands.trigger("results")
    qtbot.mouseClick(hands.desk.finding.results._close, Qt.MouseButton.LeftButton)
    assert not shown(hands)
    assert not button.isChecked()


def test_choosing_in_the_list_selects_in_the_timeline(hands):
    press(hands, KEY.Key_L, CTRL)
    press(hands, KEY.Key_End)
    press(hands, KEY.Key_Return)
    assert hands.selection == "act"
    hands.view.setFocus()
    press(hands, KEY.Key_Home)
    assert hands.selection == "plan"
    assert hands.desk.finding.results.view.currentIndex().row() == 0


def test_tab_goes_through_the_list_before_the_timeline(hands):
    press(hands, KEY.Key_L, CTRL)
    results = hands.desk.finding.results
    press(hands, KEY.Key_Tab)
    assert hands.focus is hands.view
    press(hands, KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert hands.focus is results.view
    press(hands, KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert hands.focus is results._close
    hands.session.search("coal")
    press(hands, KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert hands.focus is results._order


def test_the_list_is_there_again_at_the_next_start(qtbot):
    hands = open_desk(qtbot, results_list=True, list_height=200, best_first=True)
    assert shown(hands)
    assert hands.desk.top.search._list.isChecked()
    assert hands.desk.finding.results._best_first
    assert hands.focus is hands.view


def test_the_context_menu_of_the_box_can_save_and_copy(hands):
    texts = [action.text() for action in hands.desk.top.search.edit.actions()]
    assert texts == ["Save this search …", "Copy search as command line", "Copy search for a lesson"]
    edit = hands.desk.top.search.edit
    at = QPoint(20, 10)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, edit.mapToGlobal(at))
    QApplication.sendEvent(edit, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()][-3:] == texts
    menu.close()


def test_the_height_given_by_hand_is_kept(hands):
    press(hands, KEY.Key_L, CTRL)
    splitter = hands.desk.finding._splitter
    splitter.splitterMoved.emit(1, 1)
    assert hands.desk.preferences.list_height == splitter.sizes()[0]


@pytest.mark.parametrize("where", ["timeline", "box"])
def test_the_palette_comes_by_key_from_anywhere(hands, where):
    if where == "box":
        hands.trigger("find")
        hands.type("coal")
    before = hands.focus
    press(hands, KEY.Key_K, CTRL)
    palette = hands.desk.finding.palette
    assert palette.isVisible()
    assert hands.focus is palette.box
    hands.type("everything")
    assert [one.key for one in palette.model.things] == ["fit-all"]
    press(hands, KEY.Key_K, CTRL)
    assert not palette.isVisible()
    assert hands.focus is before
    assert hands.session.state.query == ("coal" if where == "box" else "")


def test_every_command_is_in_the_palette(hands):
    press(hands, KEY.Key_K, CTRL)
    for id_, action in hands.desk.actions_by_id.items():
        hands.desk.finding.palette._find(action.text().replace("&", ""))
        found = [one.key for one in hands.desk.finding.palette.model.things]
        assert (found[:1] == [id_]) is action.isEnabled(), id_


def test_a_command_from_the_palette_does_what_it_says(hands):
    press(hands, KEY.Key_K, CTRL)
    hands.type("list of res")
    press(hands, KEY.Key_Return)
    assert shown(hands)
    assert hands.desk.finding.memory.kept.picks == ("action:results",)
    assert hands.desk.preferences.searches["picks"] == ["action:results"]


def test_a_search_is_saved_by_key_in_the_box(hands):
    hands.trigger("find")
    hands.type("coal")
    press(hands, KEY.Key_D, CTRL)
    hands.type("My search")
    press(hands, KEY.Key_Return)
    assert hands.desk.finding.memory.kept.saved == (SavedSearch("My search", "coal"),)
    assert hands.desk.preferences.searches["saved"] == [{"name": "My search", "query": "coal"}]
    assert hands.focus is hands.desk.top.search.edit


def test_searches_outlive_the_program(hands, home, qtbot):
    hands.trigger("find")
    hands.type("coal")
    press(hands, KEY.Key_Return)
    assert hands.desk.finding.memory.kept.recent == ("coal",)
    file = home / "session.json"
    write_session(file, Saved(preferences=hands.desk.preferences))
    again = open_desk(qtbot, searches=read_session(file).preferences.searches)
    assert again.desk.finding.memory.kept.recent == ("coal",)


@pytest.mark.parametrize("searches", [None, 3, [], "x", {"recent": 4, "saved": [{}, None, {"name": "x"}]}])
def test_damaged_searches_are_dropped_without_a_word(home, searches):
    file = home / "session.json"
    plain = {"format": 1, "preferences": {"theme": "dark", "list_height": 1e9, "searches": searches}}
    file.write_text(json.dumps(plain), encoding="utf-8")
    preferences = read_session(file).preferences
    assert preferences.theme == "dark"
    assert preferences.list_height == Preferences().list_height
    assert preferences.searches is None or isinstance(preferences.searches, dict)
    assert [one.name for one in home.iterdir()] == ["session.json"]


def test_a_search_is_copied(hands):
    hands.session.search("coal -x")
    hands.session.toggle("kinds", "law")
    hands.trigger("copy-command-line")
    text = QGuiApplication.clipboard().text()
    assert text == "bik-explorer --search 'kind:\"law\" coal -x'"
    hands.trigger("copy-step")
    lines = ["query: coal -x", "facets:", "  kinds: [law]"]
    assert QGuiApplication.clipboard().text() == "".join(f"{' ' * 10}{line}\n" for line in lines)
    assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_the_way_to_what_is_out_of_sight(hands, qtbot):
    hands.session.search("plan")
    hands.session.look(hands.session.state.viewport.zoomed(6, 736_000, hands.session.timeline.limits))
    hands.session.settle()
    assert hands.desk.status._all.isVisible()
    qtbot.mouseClick(hands.desk.status._all, Qt.MouseButton.LeftButton)
    hands.session.settle()
    assert not hands.desk.status._all.isVisible()


def test_another_pack_keeps_the_rest_dimmed(hands, qtbot):
    hands.trigger("dim")
    assert hands.session.state.dim
    with qtbot.assertNotEmitted(hands.session.dimChanged):
        hands.session.open(walk())
    assert hands.session.state.dim
    assert hands.session.state.facets == Facets()


def test_the_timeline_does_not_wait_for_any_of_it(root):
    code = (
        "import sys, bik_explorer.app, bik_explorer.ui.start, bik_explorer.ui.running, bik_explorer.ui.desk\n"
        "print([name for name in sys.modules if 'finding' in name or 'search.parse' in name])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, timeout=60, check=True
    )
    assert ran.stdout.strip() == "[]"
