"""Commands are data: each has a text, keys that nobody else has, and works on a living desk."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from bik_explorer.ui.actions import Menu, Scope, make_menus, refresh, specs
from bik_explorer.ui.commands import Commands
from tests.ui.canvas.packs import nothing
from tests.ui.desks import open_desk


@pytest.fixture
def hands(qtbot):
    return open_desk(qtbot)


@pytest.fixture
def table(hands):
    return specs(Commands(hands.desk))


@pytest.fixture
def no_questions(monkeypatch):
    """File dialogs are answered at once: nothing chosen."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")


def test_each_has_an_id_of_its_own_and_a_text(table):
    ids = [spec.id for spec in table]
    assert len(set(ids)) == len(ids)
    assert len(ids) > 35
    assert all(spec.text.strip() == spec.text != "" for spec in table)
    texts = [spec.text for spec in table]
    assert len(set(texts)) == len(texts)


def test_shortcuts_can_be_typed(table):
    for spec in table:
        for keys in spec.shortcuts:
            sequence = QKeySequence(keys)
            assert sequence.count() == 1, (spec.id, keys)
            assert sequence[0].key() not in (Qt.Key.Key_unknown, 0), (spec.id, keys)


def test_no_two_commands_answer_to_the_same_keys(table):
    """The scopes overlap: in the window's are all of the timeline's."""
    for one, other in combinations(table, 2):
        mine, theirs = ({QKeySequence(keys).toString() for keys in spec.shortcuts} for spec in (one, other))
        assert not mine & theirs, (one.id, other.id)


def test_single_letters_are_free_for_typing(table):
    """Someone who types on must not set off commands; "/" and "?" are no letters."""
    keys = [keys for spec in table if spec.scope is Scope.WINDOW for keys in spec.shortcuts]
    assert not [one for one in keys if len(one) == 1 and one.isalpha()]


def try_all(hands) -> None:
    """Each command by its action; an exception in one fails the test with its traceback."""
    for action in hands.desk.actions_by_id.values():
        action.setEnabled(True)
        action.trigger()
        for window in QApplication.topLevelWidgets():
            if window is not hands.window and window.isVisible():
                window.close()
        hands.window.showNormal()


@pytest.mark.parametrize(("query", "selection"), [("", None), ("kind:law", "act"), ("no such thing", "plan")])
def test_each_works_on_a_living_desk(qtbot, no_questions, query, selection):
    hands = open_desk(qtbot, complete=True)
    hands.session.search(query)
    hands.session.select(selection)
    try_all(hands)
    assert hands.session.timeline


def test_each_works_where_nothing_is(qtbot, no_questions):
    hands = open_desk(qtbot, nothing(), complete=True)
    try_all(hands)
    assert hands.session.selected is None


def test_each_works_before_bars_and_panel_are_there(qtbot, no_questions):
    hands = open_desk(qtbot, bars=False)
    try_all(hands)
    assert hands.desk.top is None


def test_actions_have_text_keys_and_scope_of_their_spec(hands, table):
    for spec in table:
        action = hands.desk.actions_by_id[spec.id]
        assert action.text() == spec.text
        assert [keys.toString() for keys in action.shortcuts()] == [
            QKeySequence(keys).toString() for keys in spec.shortcuts
        ]
        assert action.isCheckable() == (spec.checked is not None)
        owner = hands.view if spec.scope is Scope.TIMELINE else hands.window
        assert action in owner.actions()


# menus


def menus(hands, table) -> dict[Menu, QMenu]:
    made = make_menus(table, hands.desk.actions_by_id, hands.window)
    return dict(zip(Menu, (menu for _title, menu in made), strict=True))


def test_every_command_of_a_menu_stands_in_it_once(hands, table):
    for place, menu in menus(hands, table).items():
        shown = [action.text() for action in menu.actions() if not action.isSeparator()]
        assert shown == [spec.text for spec in table if spec.menu is place]
        assert len(shown) >= 2


def test_menus_have_titles_of_their_own(hands, table):
    made = make_menus(table, hands.desk.actions_by_id, hands.window)
    titles = [title for title, _menu in made]
    assert titles == ["Pack", "Lesson", "View", "Help"]
    assert [menu.title() for _title, menu in made] == titles


def test_no_menu_begins_or_ends_with_a_line_or_has_two(hands, table):
    for menu in menus(hands, table).values():
        lines = [action.isSeparator() for action in menu.actions() if action.isVisible()]
        assert not lines[0]
        assert not lines[-1]
        assert (True, True) not in pairwise(lines)


def ticks(hands, table) -> dict[str, bool]:
    """What is ticked when the menu opens."""
    menu = menus(hands, table)[Menu.VIEW]
    menu.aboutToShow.emit()
    return {spec.id: action_of(hands, spec.id).isChecked() for spec in table if spec.checked is not None}


def action_of(hands, id_: str) -> QAction:
    return hands.desk.actions_by_id[id_]


def test_the_ticks_follow_the_state_however_it_changes(hands, table):
    first = ticks(hands, table)
    assert (first["dim"], first["wheel"], first["motion"], first["panel"]) == (False, True, True, True)
    hands.session.set_dim(True)
    hands.desk.change(wheel_zooms=False, reduced_motion=False, panel=False, theme="dark")
    then = ticks(hands, table)
    assert (then["dim"], then["wheel"], then["motion"], then["panel"]) == (True, False, False, False)
    assert [name for name in then if name.startswith("theme-") and then[name]] == ["theme-dark"]
    hands.session.back()
    assert not ticks(hands, table)["dim"]


@pytest.mark.parametrize("id_", ["dim", "wheel", "motion", "panel", "full-screen"])
def test_a_switch_turns_there_and_back(hands, table, id_):
    spec = next(spec for spec in table if spec.id == id_)
    before = spec.checked()
    for wanted in (not before, before):
        hands.trigger(id_)
        assert spec.checked() == wanted
        assert action_of(hands, id_).isChecked() == wanted


def test_refresh_sets_every_tick_right(hands, table):
    for spec in table:
        if spec.checked is not None and not spec.group:
            action_of(hands, spec.id).setChecked(not spec.checked())
    refresh(table, hands.desk.actions_by_id)
    assert all(action_of(hands, spec.id).isChecked() == spec.checked() for spec in table if spec.checked)


def test_one_theme_is_chosen_at_a_time(hands, table):
    for name in ("dark", "contrast", "system", "light"):
        hands.trigger(f"theme-{name}")
        assert hands.desk.preferences.theme == name
        chosen = [
            spec.id for spec in table if spec.group == "theme" and action_of(hands, spec.id).isChecked()
        ]
        assert chosen == [f"theme-{name}"]
