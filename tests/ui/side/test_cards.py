"""Cards of organisations and topics in the panel: where clicks and keys lead, and back again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication

from bik_explorer.model.entry import Commitment, Signatory, SignatoryList
from bik_explorer.model.facets import Facets
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.state import Card, CardKind, Page
from bik_explorer.ui.panels import side_panel
from bik_explorer.ui.panels.side.rows import Tab
from tests.ui.side.hands import click_ref, click_row, click_tag, keys_of, press
from tests.ui.side.little import PRINCIPLES, little_timeline

CONTROL = Qt.KeyboardModifier.ControlModifier
TELIA = Card(CardKind.ORGANISATION, "telia")
REPORTING = Card(CardKind.TOPIC, "reporting")


@pytest.fixture
def telia(panel, session, qapp):
    """The card of an organisation."""
    session.show_card(CardKind.ORGANISATION, "telia")
    qapp.processEvents()
    return panel.pages.card


@pytest.fixture
def reporting(panel, session, qapp):
    """The card of a topic."""
    session.show_card(CardKind.TOPIC, "reporting")
    qapp.processEvents()
    return panel.pages.card


class TestOrganisation:
    def test_it_takes_the_place_of_the_entry_and_gives_it_back(self, card, panel, session):
        card.turn_to(Tab.SIGNATORIES)
        click_row(card.body, "signatory:0")
        assert session.state.card == TELIA
        assert panel.pages.card.isVisible()
        assert not card.isVisible()
        assert panel.pages.card.heading.title.toPlainText() == "Telia Company"
        assert panel.top.badge.accessibleName() == "Organisation"
        panel.top.back.click()
        assert card.isVisible()
        assert card.tab is Tab.SIGNATORIES

    def test_an_initiative_is_one_click_away(self, telia, panel, session):
        click_row(telia.body, "part:0:principles")
        assert session.selected.id == "principles"
        assert session.state.card is None
        assert panel.pages.entry.isVisible()
        session.back()
        assert telia.isVisible()

    def test_an_initiative_is_brought_into_view(self, telia, session):
        far = session.timeline.find("act").start.first_day
        session.look(session.state.viewport.zoomed(20, far, session.timeline.limits))
        click_row(telia.body, "part:0:principles")
        assert session.state.viewport.start <= session.selected.start.first_day <= session.state.viewport.end

    def test_a_topic_leads_to_its_card(self, telia, session):
        click_row(telia.body, "topic:reporting")
        assert session.state.card == REPORTING
        assert telia.heading.title.toPlainText() == "Reporting tools"

    def test_a_source_number_leads_to_the_source_below(self, telia):
        click_ref(telia.body, "part:1:coalition", 1)
        assert telia.body.current_key == "source:press"
        bottom = telia.body.mapTo(telia.scroller, telia.body.row_rect("source:press").bottomLeft()).y()
        assert bottom <= telia.scroller.viewport().height()

    def test_a_source_opens_only_through_the_guard(self, telia, panel, monkeypatch):
        opened = []
        monkeypatch.setattr(side_panel, "open_link", lambda url, parent: opened.append((url, parent)))
        click_row(telia.body, "source:press")
        assert opened == [("https://www.example.org/press", panel.window())]

    def test_an_unknown_one_is_not_shown(self, card, panel, session):
        session.show_card(CardKind.ORGANISATION, "nobody-knows")
        assert session.state.card is None
        assert card.isVisible()


class TestTopic:
    def test_a_tag_leads_to_its_card(self, card, session, panel):
        click_tag(card.body, "commitment:0", "Reporting tools")
        assert session.state.card == REPORTING
        assert panel.top.badge.accessibleName() == "Topic"

    def test_so_does_the_heading_of_the_years(self, card, session):
        click_row(card.body, "across")
        assert session.state.card == REPORTING

    def test_a_promise_leads_to_its_entry(self, reporting, session):
        click_row(reporting.body, "promise:2")
        assert session.selected.id == "act"

    def test_an_organisation_leads_to_its_card(self, reporting, session):
        click_row(reporting.body, "organisation:telia")
        assert session.state.card == TELIA

    def test_those_who_wait_come_out_where_they_waited(self, panel, session, qapp):
        names = {f"o{place}": Organisation(f"o{place}", f"Name {place}") for place in range(30)}
        roll = SignatoryList("signatory", tuple(Signatory(id_) for id_ in names))
        big = replace(PRINCIPLES, id="big", signatory_lists=(roll,))
        session.open(replace(little_timeline(big), organisations=names))
        session.show_card(CardKind.TOPIC, "reporting")
        qapp.processEvents()
        body = panel.pages.card.body
        before = keys_of(body)
        body.setFocus(Qt.FocusReason.TabFocusReason)
        body.make_current("more:promisers")
        press(body, Qt.Key.Key_Return)
        place = before.index("more:promisers")
        assert len(keys_of(body)) > len(before) + 20
        assert body.current_key == keys_of(body)[place]
        session.show_card(CardKind.ORGANISATION, "o1")
        session.show_card(CardKind.TOPIC, "reporting")
        assert keys_of(body) == before  # folded again


class TestKeyboard:
    def test_enter_leads_on_and_the_heading_of_what_comes_has_the_keyboard(self, card, panel, session):
        card.turn_to(Tab.SIGNATORIES)
        card.body.setFocus(Qt.FocusReason.TabFocusReason)
        card.body.make_current("signatory:0")
        press(card.body, Qt.Key.Key_Return)
        assert session.state.card == TELIA
        title = panel.pages.card.heading.title
        assert title.hasFocus()
        assert title.accessibleName() == "Organisation, heading"

    def test_back_again_the_keyboard_is_where_it_was(self, card, panel, session):
        card.turn_to(Tab.SIGNATORIES)
        card.body.setFocus(Qt.FocusReason.TabFocusReason)
        card.body.make_current("signatory:0")
        press(card.body, Qt.Key.Key_Return)
        session.back()
        assert card.body.hasFocus()
        assert card.body.current_key == "signatory:0"

    def test_focus_elsewhere_stays_there(self, card, panel, session):
        panel.top.back.setEnabled(True)
        panel.top.back.setFocus()
        session.show_card(CardKind.ORGANISATION, "telia")
        assert panel.top.back.hasFocus()

    def test_right_goes_through_the_links_of_a_row_and_enter_follows_one(self, card, session):
        body = card.body
        body.setFocus(Qt.FocusReason.TabFocusReason)
        body.make_current("commitment:0")
        assert body.link is None
        press(body, Qt.Key.Key_Right)
        assert body.link.words == "1"  # the source
        press(body, Qt.Key.Key_Right)
        assert body.link.words == "Reporting tools"
        press(body, Qt.Key.Key_Right, Qt.Key.Key_Right)
        assert body.link.words == "Privacy settings"  # the last one
        press(body, Qt.Key.Key_Left)
        press(body, Qt.Key.Key_Return)
        assert session.state.card == REPORTING

    def test_left_goes_back_to_the_row_as_a_whole(self, card):
        body = card.body
        body.setFocus(Qt.FocusReason.TabFocusReason)
        body.make_current("commitment:0")
        press(body, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left)
        assert body.link is None
        press(body, Qt.Key.Key_Right, Qt.Key.Key_Down)
        assert body.link is None  # another row

    def test_a_row_without_links_has_none_to_go_to(self, card):
        body = card.body
        body.setFocus(Qt.FocusReason.TabFocusReason)
        body.make_current("across:act")
        press(body, Qt.Key.Key_Right)
        assert body.link is None

    def test_alt_left_is_left_to_the_window(self, card):
        body = card.body
        body.setFocus(Qt.FocusReason.TabFocusReason)
        body.make_current("commitment:0")
        press(body, Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.AltModifier)
        assert body.link is None

    def test_the_reached_link_has_a_ring(self, card, panel, qapp):
        body = card.body
        body.setFocus(Qt.FocusReason.TabFocusReason)
        body.make_current("commitment:0")
        qapp.processEvents()
        whole = body.grab().toImage()
        press(body, Qt.Key.Key_Right)
        assert body.grab().toImage() != whole

    def test_tab_walks_through_a_card_in_order(self, telia, panel, session):
        session.show_card(CardKind.ORGANISATION, "telia")
        panel.top.back.setEnabled(True)
        panel.top.forward.setEnabled(True)
        panel.top.back.setFocus()
        walked = []
        for _ in range(6):
            walked.append(QApplication.focusWidget())
            press(QApplication.focusWidget(), Qt.Key.Key_Tab)
        footer = panel.footer
        assert walked == [
            panel.top.back, panel.top.forward, telia.heading.title, telia.body,
            footer.show_button, footer.compare_button,
        ]  # fmt: skip

    def test_escape_leaves_from_a_card(self, telia, panel, qtbot):
        telia.body.setFocus()
        with qtbot.waitSignal(panel.left, timeout=500):
            press(telia.body, Qt.Key.Key_Escape)


class TestOnTimeline:
    def test_what_an_organisation_signed_is_shown_alone(self, telia, panel, session):
        session.search("nothing like this")
        session.show_page(Page.SIGNATORIES)
        panel.footer.show_button.click()
        assert session.state.facets == Facets(organisations=("telia",))
        assert (session.state.query, session.state.page) == ("", Page.TIMELINE)
        assert session.state.card == TELIA
        assert len(session.results) == 2

    def test_what_holds_a_topic_is_shown_alone(self, reporting, panel, session):
        session.toggle("topics", "privacy")
        panel.footer.show_button.click()
        assert session.state.facets == Facets(topics=("reporting",))
        assert len(session.results) == 3

    def test_all_of_it_comes_into_sight(self, telia, panel, session):
        far = session.timeline.find("act").start.first_day
        session.look(session.state.viewport.zoomed(20, far, session.timeline.limits))
        panel.footer.show_button.click()
        for id_ in ("principles", "coalition"):
            day = session.timeline.find(id_).start.first_day
            assert session.state.viewport.start <= day <= session.state.viewport.end

    def test_what_is_in_sight_does_not_move(self, telia, panel, session):
        before = session.state.viewport
        panel.footer.show_button.click()
        assert session.state.viewport == before

    def test_it_is_one_step_back(self, telia, panel, session):
        before = session.state
        session.settle()
        panel.footer.show_button.click()
        session.back()
        assert session.state == before

    def test_where_there_is_nothing_to_show_it_is_not_offered(self, panel, session, qapp):
        session.open(replace(little_timeline(), organisations={"new": Organisation("new", "New")}))
        session.show_card(CardKind.ORGANISATION, "new")
        assert not panel.footer.show_button.isVisible()
        assert not panel.footer.compare_button.isVisible()  # there is no other one
        assert panel.footer.copy_button.isVisible()

    def test_an_entry_offers_comparison_and_citation(self, card, panel):
        shown = [button.text() for button in panel.footer.order if button.isVisible()]
        assert shown == ["Compare …", "Copy citation"]


def test_the_citation_of_a_card_is_copied(telia, panel):
    panel.footer.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert (
        copied == "Telia Company: what it signed (2009 to 2011). In: A little pack, version 7, BIK Explorer."
    )


def test_a_row_of_a_card_can_be_copied(telia):
    telia.body.setFocus()
    telia.body.make_current("part:1:coalition")
    press(telia.body, Qt.Key.Key_C, modifier=CONTROL)
    text = QGuiApplication.clipboard().text()
    assert text == "2011\nCEO Coalition\nfounding member · as TeliaSonera · left 2013"


def test_the_blocks_are_read_out_and_pointed_at(telia):
    list_ = QAccessible.queryAccessibleInterface(telia.body)
    assert list_.text(QAccessible.Text.Name) == "Telia Company"
    place = keys_of(telia.body).index("topic:reporting")
    said = list_.child(place).text(QAccessible.Text.Name)
    assert said == "Reporting tools: promised in 2 of 2: 2009 Principles, 2011 CEO Coalition"
    tip = telia.body.model().index(place).data(Qt.ItemDataRole.ToolTipRole)
    assert "2011 CEO Coalition" in tip


def test_a_card_follows_the_theme_and_another_pack(telia, panel, session, theming, qapp):
    theming.choose("dark")
    qapp.processEvents()
    assert telia.body.fitter.theme is theming.theme
    theming.choose("light")
    session.open(little_timeline())
    assert panel.pages.empty.isVisible()


def test_history_is_known_from_the_beginning(session, theming, qtbot):
    session.select("coalition")
    session.settle()
    session.select("act")
    panel = side_panel.SidePanel(session, theming)
    qtbot.addWidget(panel)
    assert panel.top.back.isEnabled()
    assert not panel.top.forward.isEnabled()
    session.back()
    assert panel.top.forward.isEnabled()


def test_what_is_scrolled_away_goes_under_a_line(telia, panel, session, qapp, theming):
    panel.resize(360, 400)
    qapp.processEvents()

    def lowest_line():
        image = panel.top.grab().toImage()
        return image.pixelColor(image.width() // 2, image.height() - 1).name()

    before = lowest_line()
    telia.scroller.verticalScrollBar().setValue(60)
    assert lowest_line() == theming.theme.hairline.lower() != before
    session.select("bare")
    assert lowest_line() == before


def test_one_change_is_told_once(card, panel, session, monkeypatch):
    told = []
    tell = panel.pages.tell
    monkeypatch.setattr(panel.pages, "tell", lambda *given: told.append(given) or tell(*given))
    session.show_card(CardKind.ORGANISATION, "telia")
    session.compare("orange")
    session.select("act")  # takes card and comparison away
    assert len(told) == 3


@pytest.mark.parametrize("width", [280, 360, 560])
def test_a_long_card_fits_into_any_width(panel, session, qapp, width):
    long_ = "A very long name without an end " * 10
    lists = [
        replace(
            PRINCIPLES,
            id=f"p{place}",
            title=long_,
            commitments=tuple(Commitment(long_, topics=("reporting", "privacy")) for _ in range(40)),
            signatory_lists=(SignatoryList("signatory", (Signatory("big", long_, note=long_),)),),
        )
        for place in range(40)
    ]
    big = Organisation("big", long_, long_, "SE", other_names=(long_,) * 3, note=long_)
    session.open(replace(little_timeline(*lists), organisations={"big": big}))
    panel.resize(width, 600)
    for kind, id_ in ((CardKind.ORGANISATION, "big"), (CardKind.TOPIC, "reporting")):
        session.show_card(kind, id_)
        qapp.processEvents()
        card = panel.pages.card
        assert card.scroller.content.width() == card.scroller.viewport().width() == width - 2
        body = card.body
        assert body.height() == sum(body.row_height(place) for place in range(len(body.rows)))
        assert len(body._layout) < 60  # only those in sight are laid out
        panel.grab()
    session.show_card(CardKind.ORGANISATION, "big")
    qapp.processEvents()
    body = panel.pages.card.body
    place = keys_of(body).index("topic:reporting")
    fills = [rect for rect, _ in body.fitted([row.key for row in body.rows].index("topic:reporting")).fills]
    assert len(fills) == 40
    assert max(rect.right() for rect in fills) <= body.width() - body.fitter.sizes.bleed
    assert len({rect.top() for rect in fills}) > 1
    assert place > 0
