"""Comparing in the panel: how it begins and ends, where it leads, how it is laid out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from bik_explorer.model.entry import Signatory, SignatoryList
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.state import Card, CardKind
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.panels.side.sizes import PanelSizes
from bik_explorer.ui.panels.side.telling import telling
from bik_explorer.ui.panels.side.two_columns import TwoColumns
from tests.ui.side.hands import click_row, keys_of, press
from tests.ui.side.little import COALITION, PRINCIPLES, little_timeline


@pytest.fixture
def view(card, panel, session, qapp):
    """The coalition beside the principles."""
    session.compare("principles")
    qapp.processEvents()
    return panel.pages.comparison


def texts(view):
    return [row.text for list_ in view.lists if list_.isVisible() for row in list_.rows]


def test_two_entries_stand_side_by_side(view, panel):
    assert view.isVisible()
    assert view.accessibleName() == "Comparison: CEO Coalition and Principles"
    assert panel.top.badge.accessibleName() == "Comparison"
    assert "Only CEO Coalition · 2" in texts(view)
    shown = [button.text() for button in panel.footer.order if button.isVisible()]
    assert shown == ["Compare …", "Swap", "Stop comparing"]


def test_two_organisations_stand_side_by_side(panel, session):
    session.show_card(CardKind.ORGANISATION, "telia")
    session.compare("orange")
    assert panel.pages.comparison.accessibleName() == "Comparison: Telia Company and Orange"
    assert "Only Telia Company · 1" in texts(panel.pages.comparison)


def test_it_ends_where_it_began(view, card, panel, session):
    panel.footer.stop_button.click()
    assert session.state.compare is None
    assert card.isVisible()
    session.back()
    assert view.isVisible()


def test_the_two_change_places_in_one_step(view, panel, session):
    session.settle()
    panel.footer.swap_button.click()
    assert (session.state.selection, session.state.compare) == ("principles", "coalition")
    assert view.sides[0].rows[0].text == "Principles"
    assert view.isVisible()
    session.back()
    assert (session.state.selection, session.state.compare) == ("coalition", "principles")


def test_organisations_change_places_too(panel, session):
    session.show_card(CardKind.ORGANISATION, "telia")
    session.compare("orange")
    panel.footer.swap_button.click()
    assert session.state.card == Card(CardKind.ORGANISATION, "orange")
    assert session.state.compare == "telia"


def test_one_of_the_two_is_one_click_away(view, session):
    click_row(view.sides[1], "side:1")
    assert session.selected.id == "principles"
    assert session.state.compare is None


def test_what_they_share_leads_on(view, session):
    click_row(view.groups[1].both, "organisation:telia")
    assert session.state.card == Card(CardKind.ORGANISATION, "telia")
    session.back()
    assert view.isVisible()
    click_row(view.groups[0].both, "topic:reporting")
    assert session.state.card == Card(CardKind.TOPIC, "reporting")


def test_many_come_out_where_they_waited(panel, session, qapp):
    roll = SignatoryList("member", tuple(Signatory(f"o{place}") for place in range(500)))
    session.open(little_timeline(replace(PRINCIPLES, id="big", signatory_lists=(roll,))))
    session.select("big")
    session.compare("coalition")
    qapp.processEvents()
    first = panel.pages.comparison.groups[1].first
    assert len(first.rows) == 10
    click_row(first, "more:signatories:first")
    assert len(first.rows) == 501
    assert first.current_key == "organisation:o8"
    assert len(panel.pages.comparison.groups[1].second.rows) < 10


class TestKeyboard:
    def test_tab_walks_through_all_lists_and_the_foot(self, view, panel):
        view.sides[0].setFocus(Qt.FocusReason.TabFocusReason)
        walked = []
        for _ in range(14):
            walked.append(QApplication.focusWidget())
            press(QApplication.focusWidget(), Qt.Key.Key_Tab)
        footer = panel.footer
        buttons = [footer.compare_button, footer.swap_button, footer.stop_button]
        assert walked == [*view.lists, *buttons]

    def test_every_list_is_called_what_it_holds(self, view):
        names = [list_.accessibleName() for list_ in view.lists]
        assert names[:3] == [
            COALITION.title,
            "Principles",
            "What is known of both",
        ]
        assert names[3:7] == ["Topics", "Only CEO Coalition · 2", "Only Principles · 0", "In both · 1"]

    def test_enter_leads_on_to_the_heading(self, view, panel, session):
        view.groups[0].both.setFocus(Qt.FocusReason.TabFocusReason)
        press(view.groups[0].both, Qt.Key.Key_Down, Qt.Key.Key_Return)
        assert session.state.card == Card(CardKind.TOPIC, "reporting")
        assert panel.pages.card.heading.title.hasFocus()

    def test_stopping_leaves_the_keyboard_on_the_heading(self, view, card, panel):
        panel.footer.stop_button.setFocus(Qt.FocusReason.TabFocusReason)
        press(panel.footer.stop_button, Qt.Key.Key_Space)
        assert card.heading.title.hasFocus()

    def test_swapping_can_be_repeated(self, view, panel, session):
        panel.footer.swap_button.setFocus(Qt.FocusReason.TabFocusReason)
        press(panel.footer.swap_button, Qt.Key.Key_Return, Qt.Key.Key_Return)
        assert session.state.selection == "coalition"
        assert panel.footer.swap_button.hasFocus()

    def test_escape_leaves(self, view, panel, qtbot):
        view.facts.setFocus()
        with qtbot.waitSignal(panel.left, timeout=500):
            press(view.facts, Qt.Key.Key_Escape)


class TestColumns:
    @pytest.mark.parametrize(("width", "beside"), [(280, False), (519, False), (520, True), (700, True)])
    def test_there_are_two_where_there_is_room(self, view, panel, qapp, width, beside):
        panel.resize(width, 700)
        qapp.processEvents()
        one, other = view.sides
        assert (one.y() == other.y()) is beside
        group = view.groups[0]
        assert (group.first.y() == group.second.y()) is beside
        place = keys_of(view.facts).index("fact:Dates")
        fitted = view.facts.fitted(place)
        assert (fitted.beside.x() > width / 3) is beside
        assert view.scroller.content.width() == view.scroller.viewport().width()
        for list_ in view.lists:
            assert list_.height() == sum(list_.row_height(place) for place in range(len(list_.rows)))

    def test_the_second_column_of_facts_and_lists_begins_at_one_line(self, view, panel, qapp):
        panel.resize(600, 700)
        qapp.processEvents()
        place = keys_of(view.facts).index("fact:Dates")
        text = view.facts.x() + view.facts.fitted(place).beside.x()
        assert abs(text - (view.sides[1].x() + PanelSizes().bleed)) <= 1

    def test_hidden_ones_take_no_room(self, qtbot, qapp):
        holder, one, other = QWidget(), QWidget(), QWidget()
        qtbot.addWidget(holder)
        columns = TwoColumns(one, other, PanelSizes())
        holder.setLayout(columns)
        assert [columns.itemAt(place).widget() for place in range(columns.count())] == [one, other]
        assert columns.itemAt(2) is None
        other.hide()
        assert len(columns._rects(QRect(0, 0, 600, 0))) == 1
        taken = columns.takeAt(0)
        assert taken.widget() is one
        assert columns.takeAt(7) is None


class TestWhatIsTold:
    def test_nothing_is_compared_with_itself(self, card, panel, session):
        session.compare("coalition")
        assert card.isVisible()
        session.show_card(CardKind.ORGANISATION, "telia")
        session.compare("telia")
        assert panel.pages.card.isVisible()

    def test_nothing_is_compared_with_nothing(self, panel, session):
        session.compare("coalition")
        assert panel.pages.empty.isVisible()

    def test_a_topic_is_compared_with_nothing(self, panel, session):
        session.show_card(CardKind.TOPIC, "reporting")
        session.compare("telia")
        assert panel.pages.card.heading.title.toPlainText() == "Reporting tools"
        assert not panel.footer.stop_button.isVisible()
        assert not panel.footer.compare_button.isVisible()

    def test_what_is_not_there_is_not_told(self, session):
        state = replace(session.state, card=Card(CardKind.ORGANISATION, "gone"), compare="gone")
        assert telling(state, Timeline()).about is None
        told = telling(replace(state, card=None, selection="gone"), session.timeline)
        assert (told.about, told.beside) == (None, None)


class TestPicker:
    @pytest.fixture
    def picker(self, card, panel, qapp):
        panel.footer.compare_button.click()
        qapp.processEvents()
        return panel.picker

    def names(self, picker):
        rows = (picker.list.item(row) for row in range(picker.list.count()))
        return [item.text() for item in rows if not item.isHidden()]

    def test_it_offers_all_others(self, picker):
        assert picker.isVisible()
        assert picker.accessibleName() == picker.list.accessibleName() == "Compare CEO Coalition with"
        assert self.names(picker) == ["Principles", "A bare report", "A report with a fact", "The Act"]
        assert picker.box.hasFocus()

    def test_typing_and_enter_chooses(self, picker, panel, session):
        for key in "ACT":
            press(picker.box, getattr(Qt.Key, f"Key_{key}"))
        assert self.names(picker) == ["The Act"]  # words begin so: not "fact"
        picker.box.setText("the act")
        assert self.names(picker) == ["The Act"]
        press(picker.box, Qt.Key.Key_Return)
        assert session.state.compare == "act"
        assert not picker.isVisible()
        side = panel.pages.comparison.sides[0]
        assert side.hasFocus()
        assert side.by_key  # so that the ring is seen

    def test_a_click_chooses(self, picker, panel, session, qtbot):
        spot = picker.list.visualItemRect(picker.list.item(1)).center()
        qtbot.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert session.state.compare == "bare"
        assert not panel.pages.comparison.sides[0].by_key

    def test_down_goes_into_the_list_and_letters_back_to_the_box(self, picker, session):
        press(picker.box, Qt.Key.Key_Down)
        assert picker.list.hasFocus()
        press(picker.list, Qt.Key.Key_P)
        assert picker.box.hasFocus()
        assert picker.box.text() == "p"
        assert self.names(picker) == ["Principles"]
        press(picker.box, Qt.Key.Key_Down)
        press(picker.list, Qt.Key.Key_Return)
        assert session.state.compare == "principles"

    def test_a_name_that_nothing_has(self, picker, session):
        picker.box.setText("zzz")
        assert picker.nothing.isVisible()
        assert not picker.list.isVisible()
        press(picker.box, Qt.Key.Key_Return)
        assert session.state.compare is None
        assert picker.isVisible()

    def test_escape_closes_it_and_nothing_else(self, picker, panel, session, qtbot):
        with qtbot.assertNotEmitted(panel.left):
            press(picker.box, Qt.Key.Key_Escape)
        assert not picker.isVisible()
        assert session.selected.id == "coalition"

    def test_the_one_beside_is_not_offered_again(self, view, panel, session, qapp):
        panel.footer.compare_button.click()
        assert "Principles" not in self.names(panel.picker)
        assert "CEO Coalition" not in self.names(panel.picker)

    def test_organisations_are_found_by_former_names(self, panel, session, qapp):
        from bik_explorer.model.organisation import FormerName

        telia = Organisation("telia", "Telia Company", former_names=(FormerName("TeliaSonera"),))
        orange = Organisation("orange", "Orange")
        session.open(replace(little_timeline(), organisations={"telia": telia, "orange": orange}))
        session.show_card(CardKind.ORGANISATION, "orange")
        panel.footer.compare_button.click()
        panel.picker.box.setText("teliasonera")
        assert self.names(panel.picker) == ["Telia Company"]

    def test_it_is_all_on_the_screen(self, picker):
        area = picker.screen().availableGeometry()
        assert area.contains(picker.geometry())

    def test_names_are_plain_text(self, panel, session, qapp):
        evil = "<b>bold</b><img src='file:///etc/passwd'>"
        session.open(little_timeline(replace(PRINCIPLES, id="evil", title=evil)))
        session.select("coalition")
        panel.footer.compare_button.click()
        assert evil in self.names(panel.picker)
        panel.picker.grab()

    def test_it_follows_the_theme(self, picker, panel, theming, qapp):
        picker.close()
        light = picker.grab().toImage()
        theming.choose("dark")
        qapp.processEvents()
        assert picker.grab().toImage() != light
        theming.choose("light")


def test_every_control_has_a_name(view, panel):
    from PySide6.QtWidgets import QAbstractButton

    panel.footer.compare_button.click()
    controls = [*panel.findChildren(QAbstractButton), *view.lists, panel.picker.box, panel.picker.list]
    visible = [one for one in controls if one.isVisible()]
    assert len(visible) > 10
    assert [type(one).__name__ for one in visible if not one.accessibleName()] == []
