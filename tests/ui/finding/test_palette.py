"""Ctrl+K: everything in one list, by a few letters, by key and by mouse."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bik_explorer import paths
from bik_explorer.loading import load_pack
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.state import Card, CardKind
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.finding.memory import Memory
from bik_explorer.ui.finding.palette import palette as module
from bik_explorer.ui.finding.palette.palette import Palette
from bik_explorer.ui.finding.palette.things import MOST
from bik_explorer.ui.session import Session
from tests.ui.bars import LANES, PACK, has_colour, nameless

KEY = Qt.Key
OPENS_MS, ANSWERS_MS = 50, 10


@pytest.fixture
def window(qtbot):
    window = QWidget()
    column = QVBoxLayout(window)
    window.other = QPushButton("other")
    column.addWidget(window.other)
    window.resize(1000, 700)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.other.setFocus()
    return window


@pytest.fixture
def made(window):
    """Three commands, one of which cannot be used now."""
    made = {}
    for id_, text, keys in (
        ("find", "&Search", "Ctrl+F"),
        ("fit-all", "Show everything", "0"),
        ("back", "Back", ""),
    ):
        made[id_] = QAction(text, window)
        made[id_].setShortcut(keys)
    made["back"].setEnabled(False)
    return made


@pytest.fixture
def palette(little_session, theming, memory, made, window):
    return Palette(little_session, theming, memory, made, window)


def names(palette) -> list[str]:
    return [one.name for one in palette.model.things]


def notes(palette) -> dict[str, str]:
    return {one.name: one.note for one in palette.model.things}


def type_in(qtbot, palette, text):
    if not palette.isVisible():
        palette.open()
    qtbot.keyClicks(palette.box, text)


def test_it_opens_with_the_commands_and_their_keys(palette):
    palette.open()
    assert palette.isVisible()
    assert palette.box.hasFocus()
    assert notes(palette) == {"Search": "Ctrl+F", "Show everything": "0"}


def test_everything_is_in_it(palette, qtbot):
    type_in(qtbot, palette, "tel")
    assert names(palette)[:2] == ["Telia", "Telefónica"]
    palette.box.clear()
    type_in(qtbot, palette, "directive")
    assert notes(palette) == {"Directive": "Law · 2011"}
    palette.box.clear()
    type_in(qtbot, palette, "privacy")
    assert notes(palette) == {"Privacy & safety": "Topic"}


def test_accents_and_former_names_do_not_matter(palette, qtbot):
    type_in(qtbot, palette, "TELIASON")
    assert names(palette) == ["Telia"]
    assert palette.model.things[0].meant_by("TELIASON") == "TeliaSonera"
    palette.box.clear()
    type_in(qtbot, palette, "telefonica")
    assert names(palette) == ["Telefónica"]


def test_an_entry_is_selected_and_shown(palette, qtbot, little_session):
    type_in(qtbot, palette, "directive")
    with qtbot.waitSignal(little_session.revealed):
        qtbot.keyClick(palette.box, KEY.Key_Return)
    assert little_session.state.selection == "directive"
    assert not palette.isVisible()


def test_an_organisation_and_a_topic_open_their_card(palette, qtbot, little_session):
    type_in(qtbot, palette, "telia")
    qtbot.keyClick(palette.box, KEY.Key_Return)
    assert little_session.state.card == Card(CardKind.ORGANISATION, "telia")
    type_in(qtbot, palette, "reporting t")
    qtbot.keyClick(palette.box, KEY.Key_Enter)
    assert little_session.state.card == Card(CardKind.TOPIC, "reporting")


def test_a_command_is_given_with_the_focus_where_it_was(palette, qtbot, made, window):
    had = []
    made["fit-all"].triggered.connect(lambda: had.append(window.focusWidget()))
    type_in(qtbot, palette, "every")
    qtbot.keyClick(palette.box, KEY.Key_Return)
    assert had == [window.other]


def test_keys_walk_round(palette, qtbot):
    palette.open()
    seen = []
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Up, KEY.Key_PageDown, KEY.Key_PageUp):
        qtbot.keyClick(palette.box, key)
        seen.append(palette.list.currentIndex().row())
    assert seen == [1, 0, 1, 1, 0]
    qtbot.keyClick(palette.box, KEY.Key_Tab)
    assert palette.box.hasFocus()


def test_the_mouse_takes_a_line(palette, qtbot, little_session):
    type_in(qtbot, palette, "tel")
    place = palette.list.visualRect(palette.model.index(1)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert little_session.state.card == Card(CardKind.ORGANISATION, "telefonica")


@pytest.mark.parametrize("how", ["escape", "again", "beside"])
def test_it_goes_away_and_leaves_all_as_it_was(palette, qtbot, little_session, window, how):
    before = little_session.state
    type_in(qtbot, palette, "tel")
    if how == "escape":
        qtbot.keyClick(palette.box, KEY.Key_Escape)
    elif how == "again":
        palette.open()
    else:
        qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert not palette.isVisible()
    assert window.other.hasFocus()
    assert little_session.state == before
    palette.open()
    assert palette.box.text() == ""


def test_a_click_on_the_card_keeps_it(palette, qtbot):
    palette.open()
    inside = palette._card.geometry().topLeft() + QPoint(3, 3)
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=inside)
    assert palette.isVisible()


def test_what_was_used_comes_first(palette, qtbot, memory):
    type_in(qtbot, palette, "telefonica")
    qtbot.keyClick(palette.box, KEY.Key_Return)
    type_in(qtbot, palette, "every")
    qtbot.keyClick(palette.box, KEY.Key_Return)
    assert memory.kept.picks == ("action:fit-all", "organisation:telefonica")
    palette.open()
    assert names(palette) == ["Show everything", "Telefónica", "Search"]
    type_in(qtbot, palette, "tel")
    assert names(palette)[0] == "Telefónica"


def test_what_is_gone_is_not_offered(palette, memory, little_session):
    memory.pick("entry:no such entry")
    memory.pick("action:no such command")
    palette.open()
    assert names(palette) == ["Search", "Show everything"]
    little_session.open(Timeline())
    assert not palette.isVisible()
    palette.open()
    assert names(palette) == ["Search", "Show everything"]


def test_nothing_found_is_said(palette, qtbot):
    type_in(qtbot, palette, "zzzz")
    assert names(palette) == []
    assert palette._nothing.isVisible()
    qtbot.keyClick(palette.box, KEY.Key_Return)
    assert palette.isVisible()


@pytest.mark.parametrize("text", ["<b>", "😀\u202e", "a" * 5000, "\x00\x01", ".*[", "a\ud800"])
def test_anything_can_be_typed_or_pasted(palette, text):
    palette.open()
    palette.box.insert(text)
    palette._find(palette.box.text())
    assert len(palette.box.text()) <= 200
    assert not palette.grab().isNull()


def test_it_fits_any_window_and_follows_it(palette, window, qtbot):
    palette.open()
    for width, height in ((1000, 700), (500, 400), (1400, 900)):
        window.resize(width, height)
        assert palette.size() == window.size()
        assert palette.rect().adjusted(0, 0, 0, 200).contains(palette._card.geometry())
        assert abs(palette._card.geometry().center().x() - width // 2) <= 1


def test_everything_has_a_name(palette, theming):
    palette.open()
    assert nameless(palette) == []
    assert palette.accessibleName() == "Commands"
    assert palette.list.accessibleName() == "Commands and entries"
    spoken = palette.model.data(palette.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Search, Ctrl+F"
    assert has_colour(palette.list, theming.theme.accent_soft)


def test_what_is_walked_to_is_read_out(palette, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr(module, "announce", lambda _widget, text: said.append(text))
    palette.open()
    qtbot.keyClick(palette.box, KEY.Key_Down)
    assert said == ["Show everything, 0"]


def test_of_very_many_entries_the_index_finds_some(qapp, theming, made, window, qtbot):
    many = tuple(
        Entry(f"e{n}", Kind.LAW, f"Entry number {n}", PartialDate(2000 + n % 20), "law")
        for n in range(MOST + 1)
    )
    session = Session(Timeline(pack=PACK, lanes=LANES, entries=many))
    palette = Palette(session, theming, Memory(session), made, window)
    type_in(qtbot, palette, "number 4321")
    assert names(palette) == ["Entry number 4321"]


def quickest(does) -> float:
    """Milliseconds of the quickest of some tries: what it takes without whatever else runs here."""
    times = []
    for _ in range(7):
        start = time.perf_counter()
        does()
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def test_it_is_quick_with_the_built_in_pack(qapp, theming, made, window, qtbot):
    session = Session(load_pack(paths.data()).timeline)
    palette = Palette(session, theming, Memory(session), made, window)

    def come_and_paint():
        palette._forget()
        palette.open()
        palette.repaint()

    assert quickest(come_and_paint) < OPENS_MS
    for text in ("t", "te", "safer", "digital services", "dsa", "zzz"):
        assert quickest(lambda text=text: palette._find(text)) < ANSWERS_MS
