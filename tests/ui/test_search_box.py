"""Typing filters, counts are told, and when nothing matches there is help, by mouse and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from bik_explorer.model.facets import Facets
from bik_explorer.model.serial import LONGEST_QUERY
from bik_explorer.ui.panels import announcing
from bik_explorer.ui.panels.search_box import SearchBox
from bik_explorer.ui.session import Session
from tests.ui.bars import in_a_window, little_timeline, nameless


@pytest.fixture
def box(qtbot, little_session, theming):
    """A box in a window with something else that can have the focus."""
    return in_a_window(qtbot, SearchBox(little_session, theming), 400)


def type_in(qtbot, box, text):
    box.focus()
    qtbot.keyClicks(box.edit, text)


def shown(box) -> list[str]:
    """The offers of the hint that can be seen."""
    return [one.text() for one in box.hint.findChildren(QPushButton) if one.isVisible()]


def offer(box, text) -> QPushButton:
    return next(one for one in box.hint.findChildren(QPushButton) if one.isVisible() and text in one.text())


def button(box, name) -> QToolButton:
    return next(one for one in box.findChildren(QToolButton) if one.accessibleName() == name)


def nothing(qtbot, box, text):
    type_in(qtbot, box, text)
    qtbot.waitUntil(box.hint.isVisible)


def test_every_key_filters_and_the_count_is_told(box, qtbot, little_session):
    heard = []
    little_session.resultsChanged.connect(lambda results: heard.append((results.query, len(results))))
    type_in(qtbot, box, "coal")
    assert [query for query, _ in heard] == ["c", "co", "coa", "coal"]
    assert heard[-1][1] == 1
    assert box._count.text() == "1 of 6"
    assert box._count.isVisible()


def test_a_filter_alone_is_counted_too(box, little_session):
    little_session.toggle("kinds", "law")
    assert box._count.text() == "2 of 6"
    little_session.clear()
    assert not box._count.isVisible()


def test_the_key_is_told_while_the_box_is_empty_and_asleep(box, qtbot, little_session):
    assert box._key.isVisible()
    box.focus()
    assert not box._key.isVisible()
    box.window().other.setFocus()
    assert box._key.isVisible()
    little_session.search("law")
    assert not box._key.isVisible()


def test_the_box_shows_that_it_has_the_focus(box, theming):
    box.focus()
    ring = [box.grab().toImage().pixelColor(x, box.height() // 2).name().upper() for x in (0, 1)]
    assert ring == [theming.theme.accent] * 2
    box.window().other.setFocus()
    assert box.grab().toImage().pixelColor(0, box.height() // 2).name().upper() == theming.theme.hairline


def test_going_to_the_box_selects_its_text(box, little_session):
    little_session.search("coalition")
    box.focus()
    assert box.edit.selectedText() == "coalition"


def test_escape_clears_then_leaves(box, qtbot, little_session):
    type_in(qtbot, box, "act")
    with qtbot.assertNotEmitted(box.left):
        qtbot.keyClick(box.edit, Qt.Key.Key_Escape)
    assert (little_session.state.query, box.edit.text()) == ("", "")
    with qtbot.waitSignal(box.left):
        qtbot.keyClick(box.edit, Qt.Key.Key_Escape)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_F3, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_for_the_next_match(box, qtbot, key):
    type_in(qtbot, box, "a")
    with qtbot.assertNotEmitted(box.previousWanted), qtbot.waitSignal(box.nextWanted):
        qtbot.keyClick(box.edit, key)


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_keys_for_the_previous_match(box, qtbot, key, modifier):
    type_in(qtbot, box, "a")
    with qtbot.assertNotEmitted(box.nextWanted), qtbot.waitSignal(box.previousWanted):
        qtbot.keyClick(box.edit, key, modifier)


def test_the_cross_clears_and_keeps_the_focus(box, qtbot, little_session):
    cross = button(box, "Clear the search")
    assert not cross.isVisible()
    type_in(qtbot, box, "act")
    assert cross.isVisible()
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert little_session.state.query == ""
    assert box.edit.hasFocus()
    assert not cross.isVisible()


def test_a_query_from_elsewhere_is_shown(box, little_session):
    little_session.search("directive")
    assert box.edit.text() == "directive"
    little_session.open(little_timeline())
    assert box.edit.text() == ""


def test_typing_in_the_middle_keeps_the_cursor(box, qtbot):
    type_in(qtbot, box, "act")
    box.edit.setCursorPosition(1)
    qtbot.keyClicks(box.edit, "x")
    assert (box.edit.text(), box.edit.cursorPosition()) == ("axct", 2)


def test_a_very_long_text_is_cut(box, little_session):
    box.edit.setText("x" * (LONGEST_QUERY + 500))
    assert len(little_session.state.query) == LONGEST_QUERY


def test_a_typo_gets_help_one_click_away(box, qtbot, little_session):
    nothing(qtbot, box, "telefonca")
    assert box.hint._nothing.text() == "Nothing for “telefonca”."
    assert shown(box) == ["Did you mean Telefónica? · 1 entry"]
    qtbot.mouseClick(offer(box, "Telefónica"), Qt.MouseButton.LeftButton)
    assert little_session.state.query == "Telefónica"
    assert box.edit.text() == "Telefónica"
    assert box.edit.hasFocus()
    assert not box.hint.isVisible()


def test_enter_takes_the_first_offer(box, qtbot, little_session):
    type_in(qtbot, box, "telefonca")  # and at once: it does not have to wait for the hint
    with qtbot.assertNotEmitted(box.nextWanted):
        qtbot.keyClick(box.edit, Qt.Key.Key_Return)
    assert little_session.state.query == "Telefónica"


def test_the_offers_are_reached_by_key(box, qtbot, little_session):
    little_session.toggle("kinds", "law")
    nothing(qtbot, box, "coalition")
    first, second = (one for one in box.hint.findChildren(QPushButton) if one.isVisible())
    assert first.text() == "Without the filter Laws · 1 entry"
    assert second.text() == "Without “coalition” · 2 entries"
    qtbot.keyClick(box.edit, Qt.Key.Key_Down)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert box.edit.hasFocus()
    qtbot.keyClick(box.edit, Qt.Key.Key_Down)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert little_session.state.facets == Facets()
    assert little_session.state.query == "coalition"


def test_filters_that_exclude_each_other_are_named(box, qtbot, little_session):
    little_session.toggle("kinds", "law")
    little_session.toggle("topics", "privacy")
    little_session.toggle("organisations", "telia")
    qtbot.waitUntil(box.hint.isVisible)
    assert box.hint._nothing.text() == "Nothing with these filters."
    assert "Without the filter Laws · 1 entry" in shown(box)


def test_a_name_with_an_ampersand_or_markup_stays_as_it_is(box, qtbot, little_session):
    little_session.toggle("kinds", "programme")
    little_session.toggle("topics", "privacy")
    qtbot.waitUntil(box.hint.isVisible)
    assert any("Privacy && safety" in text for text in shown(box))  # how a button writes one ampersand
    little_session.clear()
    nothing(qtbot, box, "<img src=x>")
    assert box.hint._nothing.textFormat() is Qt.TextFormat.PlainText
    assert "<img src=x>" in box.hint._nothing.text()


def test_the_hint_hangs_below_the_box_and_inside_the_window(box, qtbot):
    nothing(qtbot, box, "zzzz")
    place = box.mapTo(box.window(), QPoint(0, box.height()))
    assert box.hint.parent() is box.window()
    assert box.hint.y() > place.y()
    assert box.hint.x() == place.x()
    assert box.window().rect().contains(box.hint.geometry())
    box.window().resize(500, 400)
    assert box.window().rect().contains(box.hint.geometry())


def test_the_hint_goes_when_something_is_found(box, qtbot):
    nothing(qtbot, box, "acx")
    qtbot.keyClick(box.edit, Qt.Key.Key_Backspace)
    assert not box.hint.isVisible()


class Reader:
    """A screen reader that writes down what it would say."""

    def __init__(self, active):
        self.said = []
        self.active = active

    isActive = property(lambda self: lambda: self.active)  # noqa: N815
    AnnouncementPoliteness = announcing.QAccessible.AnnouncementPoliteness

    def updateAccessibility(self, event):
        self.said.append((event.message(), event.politeness()))


@pytest.fixture
def reader(monkeypatch):
    reader = Reader(active=True)
    monkeypatch.setattr(announcing, "QAccessible", reader)
    return reader


def test_the_count_is_read_out_once_after_a_pause(box, qtbot, reader):
    type_in(qtbot, box, "coal")
    assert reader.said == []
    qtbot.waitUntil(lambda: bool(reader.said))
    assert reader.said == [("1 of 6 entries", announcing.QAccessible.AnnouncementPoliteness.Polite)]


def test_help_is_read_out(box, qtbot, reader):
    type_in(qtbot, box, "telefonca")
    qtbot.waitUntil(lambda: bool(reader.said))
    assert reader.said[0][0] == "Nothing for “telefonca”. Did you mean Telefónica?"


def test_nothing_is_sent_where_no_screen_reader_runs(box, qtbot, reader):
    reader.active = False
    little = box.edit
    announcing.announce(little, "1 of 6 entries")
    assert reader.said == []


def test_everything_has_a_name(box, qtbot):
    nothing(qtbot, box, "telefonca")
    assert nameless(box) == []
    assert nameless(box.hint) == []


def test_a_box_takes_on_the_query_that_is_there(qtbot, theming):
    session = Session(little_timeline())
    session.search("act")
    box = SearchBox(session, theming)
    qtbot.addWidget(box)
    assert box.edit.text() == "act"
