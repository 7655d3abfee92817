"""Ways to go on, under the box: by key and by mouse, and never in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from bik_explorer.model.facets import Facets
from bik_explorer.ui.finding.kept import SavedSearch
from bik_explorer.ui.finding.offers_list import HEADING, ROW
from tests.ui.bars import has_colour, nameless

KEY = Qt.Key
ACTS = SavedSearch("Acts", "act", Facets(kinds=("law",)))


@pytest.fixture
def offers(box):
    return box.below.offers


def texts(offers) -> list[str]:
    return [one.text for one in offers.list.rows.offers] if offers.isVisible() else []


def press(qtbot, box, *keys):
    for key in keys:
        qtbot.keyClick(box.edit, key)


def type_in(qtbot, box, text):
    box.focus()
    qtbot.keyClicks(box.edit, text)


def remember(memory, *queries):
    for query in queries:
        memory._take(memory.kept.with_recent(query))


def row(offers, text) -> int:
    return next(place for place, one in enumerate(offers.list.rows.offers) if one.text == text)


def spot(offers, text, from_the_end=0) -> QPoint:
    rect = offers.list.visualRect(offers.list.rows.index(row(offers, text)))
    return QPoint(rect.right() - from_the_end, rect.center().y()) if from_the_end else rect.center()


def click(qtbot, offers, text, from_the_end=0):
    at = spot(offers, text, from_the_end)
    qtbot.mouseClick(offers.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_an_operator_is_offered_from_its_second_letter_on(box, offers, qtbot):
    type_in(qtbot, box, "c")
    assert texts(offers) == []
    qtbot.keyClicks(box.edit, "o")
    assert texts(offers) == ["company:"]
    assert offers.list.rows.offers[0].detail == "a company or body that takes part"
    qtbot.keyClicks(box.edit, "a")
    assert texts(offers) == []


def test_values_are_offered_with_live_counts(box, offers, qtbot, little_session):
    type_in(qtbot, box, "company:te")
    assert texts(offers) == ["Telia", "Telefónica"]
    assert [one.note for one in offers.list.rows.offers] == ["2", "1"]
    little_session.search("")
    type_in(qtbot, box, "principles company:te")
    assert {one.text: one.note for one in offers.list.rows.offers} == {"Telia": "1", "Telefónica": "1"}


def test_enter_is_never_stolen(box, offers, qtbot, little_session):
    type_in(qtbot, box, "company:te")
    with qtbot.waitSignal(box.nextWanted):
        press(qtbot, box, KEY.Key_Return)
    assert little_session.state.query == "company:te"


def test_down_and_enter_take_what_was_walked_to(box, offers, qtbot, little_session):
    type_in(qtbot, box, "principles company:te")
    with qtbot.assertNotEmitted(box.nextWanted):
        press(qtbot, box, KEY.Key_Down, KEY.Key_Down, KEY.Key_Return)
    assert little_session.state.query == box.edit.text() == "principles company:Telia "
    assert box.edit.cursorPosition() == len(box.edit.text())
    assert not offers.isVisible()
    box.edit.undo()
    assert box.edit.text() == "principles company:te"


def test_up_goes_back_into_the_text_and_chooses_nothing(box, offers, qtbot):
    type_in(qtbot, box, "company:te")
    press(qtbot, box, KEY.Key_Down)
    assert offers.list.current.text == "Telia"
    press(qtbot, box, KEY.Key_Up)
    assert offers.list.current is None
    with qtbot.waitSignal(box.nextWanted):
        press(qtbot, box, KEY.Key_Return)


def test_tab_takes_the_first_value_but_no_operator_unasked(box, offers, qtbot, little_session):
    type_in(qtbot, box, "company:te")
    press(qtbot, box, KEY.Key_Tab)
    assert little_session.state.query == "company:Telia "
    little_session.search("")
    type_in(qtbot, box, "to")
    assert texts(offers) == ["topic:"]
    press(qtbot, box, KEY.Key_Tab)
    assert not box.edit.hasFocus()
    assert little_session.state.query == "to"


def test_an_operator_leads_on_to_its_values(box, offers, qtbot, little_session):
    type_in(qtbot, box, "-to")
    press(qtbot, box, KEY.Key_Down, KEY.Key_Tab)
    assert box.edit.text() == "-topic:"
    assert texts(offers) == ["Reporting tools", "Privacy & safety"]
    click(qtbot, offers, "Reporting tools")
    assert little_session.state.query == '-topic:"Reporting tools" '
    assert box.edit.hasFocus()


def test_in_the_middle_of_a_query_with_an_emoji_before_it(box, offers, qtbot, little_session):
    box.focus()
    box.edit.setText("😀 company:te act")
    box.edit.setCursorPosition(len("😀x company:t"))  # the emoji counts twice
    qtbot.keyClicks(box.edit, "e")
    assert texts(offers) == ["Telefónica", "Telia"]
    press(qtbot, box, KEY.Key_Tab)
    assert little_session.state.query == "😀 company:Telefónica act"


def test_escape_closes_the_offers_first(box, offers, qtbot, little_session):
    type_in(qtbot, box, "company:te")
    press(qtbot, box, KEY.Key_Escape)
    assert not offers.isVisible()
    assert little_session.state.query == "company:te"
    press(qtbot, box, KEY.Key_Escape)
    assert little_session.state.query == ""
    with qtbot.waitSignal(box.left):
        press(qtbot, box, KEY.Key_Escape)


def test_offers_hold_the_help_back(box, offers, qtbot):
    type_in(qtbot, box, "zzzz company:te")
    assert offers.isVisible()
    box.hint.refresh()
    assert not box.hint.isVisible()
    press(qtbot, box, KEY.Key_Escape)
    qtbot.waitUntil(box.hint.isVisible)


def test_what_is_complete_is_not_offered(box, offers, qtbot):
    type_in(qtbot, box, "company:Telia")
    assert texts(offers) == []


def test_leaving_the_box_closes_them(box, offers, qtbot):
    type_in(qtbot, box, "company:te")
    box.window().other.setFocus()
    assert not offers.isVisible()


# the empty box


def test_the_empty_box_offers_what_was_searched_for(box, offers, memory):
    memory.save("Acts", "act", Facets(kinds=("law",)))
    remember(memory, "telia", "coalition")
    box.focus()
    found = texts(offers)
    assert found[:6] == [
        "Saved searches",
        "Acts",
        "Recent searches",
        "coalition",
        "telia",
        "Clear recent searches",
    ]
    assert found[6:8] == ["Narrow a search", "company:"]
    assert offers.list.rows.offers[1].detail == "act · Laws"


def test_without_any_it_tells_how_to_narrow_a_search(box, offers, qtbot):
    box.focus()
    assert texts(offers)[:3] == ["Narrow a search", "company:", "topic:"]
    press(qtbot, box, KEY.Key_Down, KEY.Key_Return)
    assert box.edit.text() == "company:"
    assert "Telia" in texts(offers)


def test_a_recent_search_by_key(box, offers, qtbot, little_session, memory):
    remember(memory, "coalition", "act")
    box.focus()
    press(qtbot, box, KEY.Key_Down, KEY.Key_Down, KEY.Key_Return)
    assert little_session.state.query == box.edit.text() == "coalition"
    assert memory.kept.recent == ("coalition", "act")
    assert not offers.isVisible()


def test_a_saved_search_brings_its_filters(box, offers, qtbot, little_session, memory):
    little_session.toggle("topics", "privacy")
    memory.save("Acts", "act", Facets(kinds=("law",)))
    box.focus()
    click(qtbot, offers, "Acts")
    assert (little_session.state.query, little_session.state.facets) == ("act", Facets(kinds=("law",)))


def test_headings_are_passed_over_and_take_no_click(box, offers, qtbot, little_session, memory):
    remember(memory, "act")
    box.focus()
    seen = []
    for _ in range(4):
        press(qtbot, box, KEY.Key_Down)
        seen.append(offers.list.current.text)
    assert seen == ["act", "Clear recent searches", "company:", "topic:"]
    click(qtbot, offers, "Recent searches")
    assert offers.isVisible()
    assert little_session.state.query == ""


def test_a_search_is_dropped_by_key_and_by_mouse(box, offers, qtbot, memory):
    remember(memory, "one", "two", "three")
    box.focus()
    press(qtbot, box, KEY.Key_Down, KEY.Key_Delete)
    assert memory.kept.recent == ("two", "one")
    assert offers.isVisible()
    click(qtbot, offers, "one", from_the_end=18)
    assert memory.kept.recent == ("two",)
    press(qtbot, box, KEY.Key_Down, KEY.Key_Down, KEY.Key_Return)
    assert memory.kept.recent == ()
    assert "Recent searches" not in texts(offers)


def test_typing_puts_them_away(box, offers, qtbot, memory):
    remember(memory, "act")
    box.focus()
    qtbot.keyClicks(box.edit, "x")
    assert not offers.isVisible()


def test_coming_back_from_another_window_does_not_open_them(box, offers, memory):
    remember(memory, "act")
    box.edit.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert not offers.isVisible()
    box.edit.pressed.emit()
    assert offers.isVisible()


def test_hundreds_of_searches_fit_below_the_box(box, offers, qtbot, memory):
    for number in range(300):
        memory.save(f"Search {number}", f"query {number}", Facets())
        remember(memory, f"a long query {number} " * 20)
    box.focus()
    assert offers.list.rows.rowCount() < 200
    assert box.window().rect().contains(offers.geometry())
    whole = offers.list.viewport().height()
    assert whole % ROW in (0, HEADING, 2 * HEADING % ROW, 3 * HEADING % ROW)
    for _ in range(150):
        press(qtbot, box, KEY.Key_Down)
    shown = offers.list.visualRect(offers.list.currentIndex())
    assert offers.list.viewport().rect().contains(shown)
    assert not offers.grab().isNull()


def test_hostile_texts_stay_texts(box, offers, memory):
    remember(memory, "<img src=x onerror=y>\n\x00\u202e&amp; 😀" + "y" * 1900)
    memory.save("<b>bold</b>", "x\ud800y", Facets(topics=("<i>",)))
    box.focus()
    shown = offers.list.rows.data(offers.list.rows.index(1))
    assert shown == "<b>bold</b>"
    assert not offers.grab().isNull()


def test_the_card_follows_the_box(box, offers, memory):
    box.focus()
    assert offers.parent() is box.window()
    below = box.mapTo(box.window(), QPoint(0, box.height()))
    assert offers.x() == below.x()
    assert offers.y() > below.y()
    box.window().resize(420, 700)
    assert box.window().rect().contains(offers.geometry())


# names


def test_a_search_is_named_with_the_star(box, qtbot, little_session, memory):
    type_in(qtbot, box, "act")
    naming = box.below.naming
    star = box._star
    assert star.isVisible()
    assert star.accessibleName() == "Save this search"
    qtbot.mouseClick(star, Qt.MouseButton.LeftButton)
    name = naming.findChild(QLineEdit)
    assert naming.isVisible()
    assert (name.text(), name.selectedText(), name.hasFocus()) == ("act", "act", True)
    qtbot.keyClicks(name, "All acts")
    qtbot.keyClick(name, KEY.Key_Return)
    assert memory.kept.saved == (SavedSearch("All acts", "act"),)
    assert not naming.isVisible()
    assert box.edit.hasFocus()
    assert star.accessibleName() == "Saved search: rename or delete"


def test_the_star_is_there_only_for_a_search(box, little_session):
    assert not box._star.isVisible()
    little_session.toggle("kinds", "law")
    assert box._star.isVisible()
    box.name_search()
    assert box.below.naming.findChild(QLineEdit).text() == "Laws"
    little_session.clear()
    assert not box._star.isVisible()


def test_a_saved_search_is_renamed_and_deleted(box, qtbot, little_session, memory):
    memory.save("Acts", "act", Facets())
    box.focus()
    press(qtbot, box, KEY.Key_Down, KEY.Key_F2)
    naming = box.below.naming
    name = naming.findChild(QLineEdit)
    assert name.text() == "Acts"
    name.setText("Other")
    qtbot.mouseClick(naming._keep, Qt.MouseButton.LeftButton)
    assert [one.name for one in memory.kept.saved] == ["Other"]
    little_session.search("act")
    box.name_search()
    assert naming._drop.isVisible()
    qtbot.mouseClick(naming._drop, Qt.MouseButton.LeftButton)
    assert memory.kept.saved == ()


def test_naming_is_given_up_with_escape_or_a_click_elsewhere(box, qtbot, little_session, memory):
    little_session.search("act")
    naming = box.below.naming
    box.name_search()
    qtbot.keyClick(naming.findChild(QLineEdit), KEY.Key_Escape)
    assert not naming.isVisible()
    box.name_search()
    box.window().other.setFocus()
    assert not naming.isVisible()
    assert memory.kept.saved == ()


def test_there_is_nothing_to_name_without_a_search(box):
    box.name_search()
    assert not box.below.naming.isVisible()


def test_everything_has_a_name_and_the_theme_colours_it(box, offers, qtbot, memory, theming):
    remember(memory, "act")
    box.focus()
    assert nameless(offers) == []
    assert offers.list.accessibleName() == "Suggestions"
    press(qtbot, box, KEY.Key_Down)
    assert has_colour(offers, theming.theme.accent_soft)
    theming.choose("dark")
    assert has_colour(offers, theming.theme.accent_soft)
    box.name_search()
    assert nameless(box.below.naming) == []


def test_what_is_walked_to_is_read_out(box, qtbot, monkeypatch, memory):
    from bik_explorer.ui.finding import offers as module

    said = []
    monkeypatch.setattr(module, "announce", lambda _widget, text: said.append(text))
    type_in(qtbot, box, "company:te")
    assert box.edit.accessibleDescription() == "Down arrow: suggestions"
    press(qtbot, box, KEY.Key_Down, KEY.Key_Down)
    assert said == ["Telia, 2", "Telefónica, 1"]
    press(qtbot, box, KEY.Key_Escape)
    assert box.edit.accessibleDescription() == ""
