"""Every filter is a chip that can be seen, counted and given up, by mouse and by key."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bik_explorer.model.entry import Status
from bik_explorer.model.facets import Facets
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.panels.chip import HEIGHT, LONGEST, Chip
from bik_explorer.ui.panels.facet_chip import FacetChip
from bik_explorer.ui.panels.filter_bar import FilterBar
from tests.ui.bars import MORE, entry, has_colour, little_timeline, nameless


@pytest.fixture
def bar(qtbot, little_session, theming):
    """A bar in a window that gives it its width."""
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    bar = FilterBar(little_session, theming)
    layout.addWidget(bar)
    layout.addStretch(1)
    window.resize(1440, 400)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    bar.held = window  # or it is gone with this function
    return bar


def chips(bar) -> dict[str, Chip]:
    return {chip.name: chip for chip in bar.findChildren(Chip) if chip.isVisible()}


def in_order(bar) -> list[str]:
    """The names of the chips as they stand in their one row."""
    return sorted(chips(bar), key=lambda name: chips(bar)[name].x())


def counts(bar) -> dict[str, int]:
    return {name: chip.count for name, chip in chips(bar).items() if chip.count is not None}


def clear_all(bar) -> QPushButton:
    return next(one for one in bar.findChildren(QPushButton) if one.text() == "Clear all")


def press(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def menu_of(bar, name):
    return chips(bar)[name].open_menu()


def rows(menu) -> list[str]:
    return [item.text() for item in menu._items() if not item.isHidden()]


def row(menu, name):
    return next(item for item in menu._items() if item.text() == name)


def click_row(qtbot, menu, name):
    place = menu.list.visualItemRect(row(menu, name)).center()
    qtbot.mouseClick(menu.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_kinds_that_are_there_have_a_chip_with_their_number(bar):
    assert counts(bar) == {"Programmes": 1, "Industry initiatives": 3, "Laws": 2}
    assert {chip.height() for chip in chips(bar).values()} == {HEIGHT}


def test_a_mark_has_the_colour_of_the_lane(bar, theming):
    assert has_colour(chips(bar)["Laws"], theming.theme.law)
    assert has_colour(chips(bar)["Industry initiatives"], theming.theme.initiative)
    theming.choose("dark")
    assert has_colour(chips(bar)["Laws"], theming.theme.law)


def test_a_chip_filters_and_shows_it(bar, qtbot, little_session):
    press(qtbot, chips(bar)["Laws"])
    assert little_session.state.facets == Facets(kinds=("law",))
    assert chips(bar)["Laws"].isChecked()
    press(qtbot, chips(bar)["Laws"])
    assert little_session.state.facets == Facets()
    assert not chips(bar)["Laws"].isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_chip_by_keyboard(bar, qtbot, little_session, key):
    chips(bar)["Laws"].setFocus()
    qtbot.keyClick(chips(bar)["Laws"], key)
    assert little_session.state.facets == Facets(kinds=("law",))


def test_a_click_leaves_the_focus_where_it_was(bar, qtbot):
    chips(bar)["Programmes"].setFocus()
    press(qtbot, chips(bar)["Laws"])
    assert chips(bar)["Programmes"].hasFocus()


def test_a_filter_from_elsewhere_is_shown(bar, little_session):
    little_session.toggle("kinds", "programme")
    assert chips(bar)["Programmes"].isChecked()


def test_counts_follow_the_query_and_chips_do_not_jump(bar, little_session):
    before = {name: chip.geometry() for name, chip in chips(bar).items()}
    little_session.search("coalition")
    assert counts(bar) == {"Programmes": 0, "Industry initiatives": 1, "Laws": 0}
    assert chips(bar)["Laws"].accessibleName() == "Laws, 0 entries"
    assert {name: chip.geometry() for name, chip in chips(bar).items()} == before


def test_chips_keep_their_width_when_a_count_loses_a_digit(qtbot, theming):
    chip = Chip("Laws", theming.theme)
    qtbot.addWidget(chip)
    chip.set_count(12, 12)
    wide = chip.sizeHint()
    chip.set_count(3)
    assert chip.sizeHint() == wide
    chip.set_count(123)
    assert chip.sizeHint().width() > wide.width()


def test_a_very_long_name_is_shortened(qtbot, theming):
    chip = Chip("x" * 500, theming.theme)
    qtbot.addWidget(chip)
    assert chip.sizeHint().width() < LONGEST + 40
    assert chip.accessibleName() == "x" * 500
    assert not chip.grab().isNull()


def test_a_name_with_an_ampersand_makes_no_shortcut(qtbot, theming):
    chip = Chip("A & B &C", theming.theme)
    qtbot.addWidget(chip)
    assert chip.shortcut().isEmpty()
    assert chip.name == "A & B &C"


def test_clear_all_is_there_when_something_is_active(bar, qtbot, little_session):
    assert not clear_all(bar).isVisible()
    little_session.toggle("kinds", "law")
    assert clear_all(bar).isVisible()
    press(qtbot, clear_all(bar))
    assert little_session.state.facets == Facets()
    assert not clear_all(bar).isVisible()
    little_session.search("act")
    press(qtbot, clear_all(bar))
    assert little_session.state.query == ""


def test_the_menu_of_companies_finds_as_one_types(bar, qtbot, little_session):
    menu = menu_of(bar, "Any company")
    assert rows(menu) == [*MORE, "Telefónica", "Telia"]
    assert menu._box.hasFocus()
    qtbot.keyClicks(menu._box, "TELEFO")
    assert rows(menu) == ["Telefónica"]
    menu._box.clear()
    qtbot.keyClicks(menu._box, "sonera")  # the name that it had, though not from its start
    assert rows(menu) == []
    assert menu._nothing.isVisible()
    menu._box.setText("teliason")
    assert rows(menu) == ["Telia"]
    qtbot.keyClick(menu._box, Qt.Key.Key_Return)
    assert little_session.state.facets.organisations == ("telia",)
    menu.close()


def test_several_values_are_chosen_without_closing_the_menu(bar, qtbot, little_session):
    menu = menu_of(bar, "Any topic")
    assert rows(menu) == ["Privacy & safety", "Reporting tools"]
    assert not menu._box.isVisible()  # few values need no box
    click_row(qtbot, menu, "Reporting tools")
    click_row(qtbot, menu, "Privacy & safety")
    assert little_session.state.facets.topics == ("reporting", "privacy")
    assert menu.isVisible()
    assert [item.checkState() for item in menu._items()] == [Qt.CheckState.Checked] * 2
    click_row(qtbot, menu, "Reporting tools")
    assert little_session.state.facets.topics == ("privacy",)
    menu.close()


def test_the_counts_of_a_menu_follow_the_other_filters(bar, little_session):
    little_session.search("coalition")
    menu = menu_of(bar, "Any company")
    spoken = [row(menu, name).data(Qt.ItemDataRole.AccessibleTextRole) for name in ("Telia", "Telefónica")]
    assert spoken == ["Telia, 1", "Telefónica, 0"]
    little_session.search("")
    spoken = [row(menu, name).data(Qt.ItemDataRole.AccessibleTextRole) for name in ("Telia", "Telefónica")]
    assert spoken == ["Telia, 2", "Telefónica, 1"]
    menu.close()


def test_a_menu_by_keyboard(bar, qtbot, little_session):
    menu = menu_of(bar, "Any company")
    qtbot.keyClick(menu._box, Qt.Key.Key_Down)
    assert menu.list.hasFocus()
    assert menu.list.currentRow() == 0  # screen readers have something to begin with
    menu.list.setCurrentItem(row(menu, "Telefónica"))
    qtbot.keyClick(menu.list, Qt.Key.Key_Space)
    assert little_session.state.facets.organisations == ("telefonica",)
    qtbot.keyClick(menu.list, Qt.Key.Key_Return)
    assert little_session.state.facets.organisations == ()
    qtbot.keyClicks(menu.list, "teli")  # typing goes to the box
    assert menu._box.text() == "teli"
    assert rows(menu) == ["Telia"]
    qtbot.keyClick(menu._box, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_a_menu_is_drawn_with_its_ticks(bar, qtbot, little_session, theming):
    little_session.toggle("topics", "privacy")
    menu = menu_of(bar, "Topics")
    assert has_colour(menu.list, theming.theme.accent)
    little_session.toggle("topics", "privacy")
    menu.list.clearFocus()
    assert not has_colour(menu.list.viewport(), theming.theme.accent)
    assert nameless(menu) == []
    menu.close()


def test_a_menu_opens_inside_the_screen(bar):
    bar.window().move(0, bar.screen().geometry().height() - 60)
    menu = menu_of(bar, "Any company")
    assert bar.screen().geometry().contains(menu.geometry())
    menu.close()


def test_what_is_chosen_in_a_menu_becomes_a_chip(bar, qtbot, little_session):
    little_session.toggle("topics", "privacy")
    little_session.toggle("organisations", "telia")
    names = list(chips(bar))
    assert {"Privacy & safety", "Telia", "Topics", "Companies"} <= set(names)
    press(qtbot, chips(bar)["Telia"])
    assert little_session.state.facets == Facets(topics=("privacy",))
    assert "Telia" not in chips(bar)
    assert "Any company" in chips(bar)


def test_an_unknown_value_is_a_chip_all_the_same(bar, little_session):
    little_session.apply(replace(little_session.state, facets=Facets(topics=("gone",))))
    assert "gone" in chips(bar)


def test_backspace_gives_up_the_last_filter(bar, qtbot, little_session):
    for facet, value in (("organisations", "telia"), ("kinds", "initiative"), ("topics", "privacy")):
        little_session.toggle(facet, value)
    chips(bar)["Laws"].setFocus()
    qtbot.keyClick(chips(bar)["Laws"], Qt.Key.Key_Backspace)
    assert little_session.state.facets == Facets(kinds=("initiative",), topics=("privacy",))
    qtbot.keyClick(chips(bar)["Laws"], Qt.Key.Key_Backspace)
    qtbot.keyClick(chips(bar)["Laws"], Qt.Key.Key_Backspace)
    assert little_session.state.facets == Facets()
    qtbot.keyClick(chips(bar)["Laws"], Qt.Key.Key_Backspace)
    assert little_session.state.facets == Facets()


def test_the_focus_stays_in_the_bar_when_its_chip_goes(bar, qtbot, little_session):
    little_session.toggle("organisations", "telia")
    chips(bar)["Telia"].setFocus()
    qtbot.keyClick(chips(bar)["Telia"], Qt.Key.Key_Space)
    assert isinstance(bar.window().focusWidget(), FacetChip)


@pytest.mark.parametrize("width", [1440, 1024, 720])
def test_nothing_is_clipped(bar, little_session, width):
    for value in ("telia", "telefonica", "company-1"):
        little_session.toggle("organisations", value)
    bar.window().resize(width, 400)
    for name, chip in chips(bar).items():
        assert bar.viewport().rect().contains(chip.geometry()), name
        assert chip.width() == chip.sizeHint().width(), name
    places = [chip.geometry() for chip in chips(bar).values()]
    assert not any(a.intersects(b) for i, a in enumerate(places) for b in places[i + 1 :])


def test_a_line_is_as_high_as_the_design_wants(bar):
    assert bar.height() == 16 + HEIGHT + 14


def test_many_filters_scroll_instead_of_taking_the_window(bar, qtbot, little_session):
    bar.window().resize(500, 400)
    for name in MORE:
        little_session.toggle("organisations", name.lower().replace(" ", "-"))
    assert bar.height() <= 16 + 3 * HEIGHT + 2 * 8 + 14
    qtbot.waitUntil(lambda: bar.verticalScrollBar().maximum() > 0)


def test_tab_goes_through_the_chips_as_they_stand(bar, qtbot, little_session):
    little_session.toggle("organisations", "telia")
    first = chips(bar)["Programmes"]
    first.setFocus()
    seen = []
    while bar.window().focusWidget() not in seen:
        seen.append(bar.window().focusWidget())
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
    names = [one.name if isinstance(one, Chip) else one.text() for one in seen]
    assert names == [
        "Programmes",
        "Industry initiatives",
        "Laws",
        "Any topic",
        "Companies",
        "Any decade",
        "Telia",
        "Clear all",
    ]


def test_another_timeline_has_other_chips(bar, little_session):
    little_session.toggle("organisations", "telia")
    little_session.open(Timeline(entries=(entry("alone", kind=little_timeline()[0].kind, year=2000),)))
    assert list(chips(bar)) == ["Programmes"]
    assert counts(bar) == {"Programmes": 1}


def test_an_empty_timeline_has_no_chips(bar, little_session):
    little_session.open(Timeline())
    assert chips(bar) == {}


def test_from_right_to_left_the_chips_start_at_the_right(bar, qtbot):
    bar.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, second = chips(bar)["Programmes"], chips(bar)["Laws"]
    qtbot.waitUntil(lambda: first.mapTo(bar, QPoint(0, 0)).x() > second.mapTo(bar, QPoint(0, 0)).x() > 700)
    assert not first.grab().isNull()


def test_everything_has_a_name(bar, little_session):
    little_session.toggle("topics", "privacy")
    assert nameless(bar.widget()) == []
    assert chips(bar)["Privacy & safety"].accessibleName() == "Filter Privacy & safety: give it up"


# the other facets


@pytest.fixture
def full(bar, little_session):
    """The bar of a timeline with statuses too."""
    entries = little_timeline().entries
    named = [replace(one, status=Status.ENDED) for one in entries[:3]]
    little_session.open(replace(little_timeline(), entries=(*named, *entries[3:])))
    return bar


def test_every_facet_has_its_menu(full):
    assert in_order(full)[3:] == ["Any topic", "Any company", "Any status", "Any decade"]
    assert rows(menu_of(full, "Any status")) == ["Ended"]
    assert rows(menu_of(full, "Any decade")) == ["1990s", "2000s", "2010s", "2020s"]


def test_several_statuses_and_decades_are_chosen_and_given_up(full, qtbot, little_session):
    menu = menu_of(full, "Any decade")
    click_row(qtbot, menu, "1990s")
    click_row(qtbot, menu, "2020s")
    assert little_session.state.facets == Facets(decades=("1990", "2020"))
    menu.close()
    assert {"1990s", "2020s", "Decades"} <= set(chips(full))
    press(qtbot, chips(full)["1990s"])
    assert little_session.state.facets == Facets(decades=("2020",))


def test_counts_of_a_menu_respect_the_other_facets(full, little_session):
    little_session.toggle("kinds", "law")
    menu = menu_of(full, "Any decade")
    spoken = [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in menu._values()]
    assert spoken == ["1990s, 0", "2000s, 0", "2010s, 1", "2020s, 1"]
    menu.close()


def test_a_year_is_a_chip_that_can_be_given_up(bar, qtbot, little_session):
    little_session.toggle("years", "2009")
    assert chips(bar)["State in 2009"].accessibleName() == "Filter State in 2009: give it up"
    press(qtbot, chips(bar)["State in 2009"])
    assert little_session.state.facets == Facets()


@pytest.mark.parametrize("width", [1440, 1024, 900, 720])
def test_one_row_is_enough(full, little_session, width):
    full.window().resize(width, 400)
    little_session.search("a")
    assert clear_all(full).isVisible()
    for widget in (*chips(full).values(), clear_all(full)):
        assert full.viewport().rect().contains(widget.geometry()), widget
    assert full.height() == 16 + HEIGHT + 14


def test_chips_stay_where_they_are_when_a_search_begins(full, little_session):
    full.window().resize(760, 400)
    before = {name: chip.geometry() for name, chip in chips(full).items()}
    little_session.search("coalition")
    assert {name: chip.geometry() for name, chip in chips(full).items()} == before


def test_what_has_no_room_is_gathered_under_its_headings(full, qtbot, little_session):
    full.window().resize(680, 400)
    assert in_order(full) == ["Programmes", "Industry initiatives", "Laws", "More filters"]
    menu = menu_of(full, "More filters")
    assert rows(menu)[:4] == ["Topics", "Privacy & safety", "Reporting tools", "Companies"]
    assert rows(menu)[-5:] == ["Decades", "1990s", "2000s", "2010s", "2020s"]
    assert menu.list.currentItem().text() == "Privacy & safety"
    qtbot.keyClicks(menu._box, "te")
    assert rows(menu) == ["Companies", "Telefónica", "Telia"]
    qtbot.keyClick(menu._box, Qt.Key.Key_Return)
    assert little_session.state.facets == Facets(organisations=("telefonica",))
    menu.close()
    assert "Telefónica" in chips(full)


def test_a_heading_cannot_be_chosen(full, qtbot, little_session):
    full.window().resize(680, 400)
    menu = menu_of(full, "More filters")
    click_row(qtbot, menu, "Companies")
    assert little_session.state.facets == Facets()
    assert not menu.grab().isNull()
    menu.close()


def test_kinds_gather_last_and_what_is_chosen_stays_in_sight(full, qtbot, little_session):
    little_session.toggle("kinds", "law")
    full.window().resize(500, 400)
    assert in_order(full)[0] == "Kinds"
    assert "Laws" in chips(full)
    press(qtbot, chips(full)["Laws"])
    assert little_session.state.facets == Facets()
    assert in_order(full)[0] == "Any kind"


def test_the_focus_goes_on_to_what_took_its_place(full, qtbot):
    chips(full)["Any status"].setFocus()
    full.window().resize(680, 400)
    assert full.window().focusWidget() is chips(full)["More filters"]
    qtbot.keyClick(full.window().focusWidget(), Qt.Key.Key_Backspace)


def test_hidden_menus_do_not_count(full, little_session, monkeypatch):
    menu = menu_of(full, "Any topic")
    menu.close()
    monkeypatch.setattr(menu, "_show_counts", lambda: pytest.fail("nobody sees it"))
    little_session.search("act")
