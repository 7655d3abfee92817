"""The whole panel with a session, by mouse and keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget

from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.panels import side_panel
from bik_explorer.ui.panels.side.empty_state import EmptyState
from bik_explorer.ui.panels.side.pages import Page
from bik_explorer.ui.panels.side.rows import Tab
from tests.ui.side.hands import click_ref, click_row, keys_of, press
from tests.ui.side.little import COALITION, little_timeline

ALT = Qt.KeyboardModifier.AltModifier


def tab_names(card):
    tabs = card.strip.tabs
    return [tabs.accessibleTabName(place) for place in range(tabs.count())]


def test_without_a_selection_it_says_what_this_timeline_is(panel):
    assert [type(page) for page in panel.pages.children() if isinstance(page, Page)] == [EmptyState]
    assert not panel.top.isVisible()
    assert not panel.footer.isVisible()
    assert panel.pages.empty.isVisible()
    assert panel.pages.empty.title.text() == "A little pack"


def test_an_entry_is_told_with_title_dates_status_and_summary(card, panel):
    heading = card.heading
    assert heading.title.toPlainText() == COALITION.title
    assert heading.line.toPlainText() == "1 December 2011 to 2014 · ended"
    assert heading.line.accessibleName() == "Dates: 1 December 2011; 2014, day and month not known"
    assert heading.body.toPlainText() == "Companies promised to act together."
    assert panel.top.badge.accessibleName() == "Industry initiative"
    assert tab_names(card) == ["Commitments, 3", "Signatories, 3", "Facts, 5", "Sources, 2"]
    assert card.tab is Tab.COMMITMENTS


def test_the_form_of_an_act_stands_beside_its_kind(card, panel, session):
    session.select("act")
    assert panel.top.badge.accessibleName() == "Law · regulation"


def test_a_chosen_tab_is_kept_where_it_exists(card, session, qapp):
    card.strip.tabs.setCurrentIndex(2)
    assert card.tab is Tab.FACTS
    session.select("act")
    assert card.tab is Tab.COMMITMENTS  # an act without facts
    session.select("factual")
    assert card.tab is Tab.FACTS
    assert keys_of(card.body) == ["fact:0"]
    session.select("coalition")
    assert card.tab is Tab.FACTS


def test_an_entry_without_anything_has_no_tabs_and_no_list(card, session):
    session.select("bare")
    assert not card.strip.isVisible()
    assert not card.body.isVisible()
    assert not card.notices.isVisible()
    assert not card.heading.body.isVisible()
    assert card.tab is None


def test_only_the_rows_of_the_shown_tab_are_made(card, monkeypatch):
    from bik_explorer.ui.panels.side import entry_card

    made = []
    watched = {tab: lambda subject, tab=tab: made.append(tab) or () for tab in Tab}
    monkeypatch.setattr(entry_card, "ROWS_OF", watched)
    card.turn_to(Tab.SOURCES)
    assert made == [Tab.SOURCES]


def test_a_related_entry_is_one_click_away_and_back_again(card, panel, session):
    assert not panel.top.forward.isEnabled()
    click_row(card.notices, "relation:builds-on:principles")
    assert session.selected.id == "principles"
    assert card.heading.title.toPlainText() == "Principles"
    assert panel.top.back.isEnabled()
    panel.top.back.click()
    assert session.selected.id == "coalition"
    panel.top.forward.click()
    assert session.selected.id == "principles"


def test_a_related_entry_is_brought_into_view(card, session):
    session.look(
        session.state.viewport.zoomed(
            20, session.timeline.find("act").start.first_day, session.timeline.limits
        )
    )
    click_row(card.notices, "relation:builds-on:principles")
    assert session.state.viewport.start <= session.selected.start.first_day <= session.state.viewport.end


def test_a_relation_to_an_unknown_entry_is_left_out(card):
    assert not any("gone" in key for key in keys_of(card.notices))


def test_a_commitment_leads_to_its_topic_across_the_years_and_on(card, session):
    click_row(card.body, "commitment:0")
    assert keys_of(card.body)[1:3] == ["across", "across:principles"]
    click_row(card.body, "across:act")
    assert session.selected.id == "act"


def test_a_second_click_closes_it_again(card):
    click_row(card.body, "commitment:0")
    assert keys_of(card.body)[1] == "across"
    click_row(card.body, "commitment:0")
    assert keys_of(card.body)[-1] == "across:act"


def test_the_clicked_row_stays_in_sight(card, panel, qapp):
    panel.resize(360, 420)
    qapp.processEvents()
    bar = card.scroller.verticalScrollBar()
    bar.setValue(bar.maximum())
    click_row(card.body, "commitment:0")
    viewport = card.scroller.viewport()
    top = card.body.mapTo(card.scroller, card.body.row_rect("commitment:0").topLeft()).y()
    assert card.strip.height() <= top < viewport.height()


def test_a_source_number_leads_to_the_source(card):
    click_ref(card.body, "commitment:0", 1)
    assert card.tab is Tab.SOURCES
    assert card.body.current_key == "source:press"
    assert card.body.rows[3].chosen
    assert card.body.hasFocus()


def test_a_source_opens_in_the_browser_only_through_the_guard(card, panel, monkeypatch):
    opened = []
    monkeypatch.setattr(side_panel, "open_link", lambda url, parent: opened.append((url, parent)))
    card.turn_to(Tab.SOURCES)
    click_row(card.body, "source:blog")  # javascript: leads nowhere
    assert opened == []
    click_row(card.body, "source:press")
    assert opened == [("https://www.example.org/press", panel.window())]


def test_the_dispute_leads_to_the_sources(card):
    click_row(card.notices, "differs")
    assert card.tab is Tab.SOURCES
    assert keys_of(card.body)[0] == "dispute:0"


def test_notes_and_relations_unfold(card):
    click_row(card.notices, "notes")
    assert card.notices.rows[0].target is None


class TestMatches:
    def test_they_are_told_and_marked(self, card, session, qapp):
        session.search("report")
        qapp.processEvents()
        assert card.notices.rows[1].key == "matched"
        assert "commitment 1" in card.notices.rows[1].text
        row = next(row for row in card.body.rows if row.key == "commitment:0")
        assert row.matched
        assert [row.blocks[0].text[start:end] for start, end in row.blocks[0].parts] == ["report"]
        assert [spec.tab for spec in card.strip.tabs.specs if spec.matched] == [Tab.COMMITMENTS, Tab.FACTS]

    def test_title_and_summary_are_marked(self, card, session):
        session.search("coalition")
        assert card.heading.title.marked == ("Coalition",)
        session.search("companies promised")
        assert card.heading.body.marked == ("Companies", "promised")
        session.search("")
        assert card.heading.body.marked == ()
        assert "matched" not in keys_of(card.notices)

    def test_an_entry_that_does_not_match_has_none(self, card, session):
        session.search("notice action")
        assert not session.results.mask[session.timeline.places["coalition"]]
        assert "matched" not in keys_of(card.notices)

    def test_they_lead_to_their_tab(self, card, session):
        session.search("telia")
        click_row(card.notices, "matched")
        assert card.tab is Tab.SIGNATORIES

    def test_typing_keeps_the_place(self, card, session, qapp):
        card.turn_to(Tab.FACTS)
        card.body.setFocus(Qt.FocusReason.TabFocusReason)
        press(card.body, Qt.Key.Key_Down, Qt.Key.Key_Down)
        session.search("f")
        session.search("fo")
        assert card.tab is Tab.FACTS
        assert card.body.current_key == "milestone:1"


class TestKeyboard:
    def test_the_heading_takes_the_focus(self, card, panel):
        panel.focus_heading()
        assert card.heading.title.hasFocus()
        assert card.heading.title.accessibleName() == "Industry initiative, heading"

    def test_the_heading_of_the_empty_panel_takes_the_focus(self, panel):
        panel.focus_heading()
        assert panel.pages.empty.title.hasFocus()

    def test_tab_walks_through_everything_in_order(self, card, panel):
        panel.top.back.setEnabled(True)
        panel.top.forward.setEnabled(True)
        panel.top.back.setFocus()
        walked = []
        for _ in range(9):
            walked.append(QApplication.focusWidget())
            press(QApplication.focusWidget(), Qt.Key.Key_Tab)
        heading = card.heading
        assert walked == [
            panel.top.back, panel.top.forward, heading.title, heading.line, heading.body,
            card.notices, card.strip.tabs, card.body, panel.footer.compare_button,
        ]  # fmt: skip

    @pytest.mark.parametrize("part", ["heading.title", "notices", "strip.tabs", "body"])
    def test_escape_leaves_from_anywhere(self, card, panel, qtbot, part):
        widget = card
        for name in part.split("."):
            widget = getattr(widget, name)
        widget.setFocus()
        with qtbot.waitSignal(panel.left, timeout=500):
            press(widget, Qt.Key.Key_Escape)

    def test_escape_is_not_lost_to_a_shortcut_of_the_window(self, session, theming, qtbot):
        from PySide6.QtGui import QKeySequence, QShortcut

        window = QWidget()
        qtbot.addWidget(window)
        panel = side_panel.SidePanel(session, theming)
        box = QVBoxLayout(window)
        box.addWidget(QLineEdit())
        box.addWidget(panel)
        taken = []
        QShortcut(QKeySequence("Escape"), window, taken.append)
        session.select("coalition")
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        panel.focus_heading()
        with qtbot.waitSignal(panel.left, timeout=500):
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
        assert taken == []

    def test_arrows_walk_through_the_tabs(self, card):
        tabs = card.strip.tabs
        tabs.setFocus(Qt.FocusReason.TabFocusReason)
        press(tabs, Qt.Key.Key_Right)
        assert card.tab is Tab.SIGNATORIES
        press(tabs, Qt.Key.Key_End)
        assert card.tab is Tab.SOURCES
        press(tabs, Qt.Key.Key_Home)
        assert card.tab is Tab.COMMITMENTS

    def test_enter_follows_a_commitment_and_an_entry(self, card, session):
        card.body.setFocus(Qt.FocusReason.TabFocusReason)
        press(card.body, Qt.Key.Key_Down, Qt.Key.Key_Return)
        assert keys_of(card.body)[1] == "across"
        assert card.body.current_key == "commitment:0"
        press(card.body, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
        assert session.selected.id == "principles"
        assert card.heading.title.hasFocus()  # the new entry is read from its beginning

    def test_walking_scrolls_along(self, card, panel, qapp):
        panel.resize(360, 420)
        card.turn_to(Tab.FACTS)
        card.body.setFocus(Qt.FocusReason.TabFocusReason)
        press(card.body, Qt.Key.Key_End)
        rect = card.body.row_rect(card.body.current_key)
        bottom = card.body.mapTo(card.scroller, rect.bottomLeft()).y()
        assert bottom <= card.scroller.viewport().height()
        press(card.body, Qt.Key.Key_Home)
        top = card.body.mapTo(card.scroller, card.body.row_rect("milestone:0").topLeft()).y()
        assert top >= 0


def test_the_citation_is_copied(card, panel):
    panel.footer.copy_button.click()
    assert QGuiApplication.clipboard().text().startswith(COALITION.title)
    assert panel.footer.copy_button.text() == "Copied"
    assert panel.footer.copy_button.accessibleName() == "Copy citation"


@pytest.mark.parametrize("part", ["top.back", "footer.copy_button"])
def test_escape_leaves_from_top_and_foot(card, panel, qtbot, part):
    place, name = part.split(".")
    widget = getattr(getattr(panel, place), name)
    widget.setEnabled(True)
    widget.setFocus()
    with qtbot.waitSignal(panel.left, timeout=500):
        press(widget, Qt.Key.Key_Escape)


def test_a_title_can_be_selected_and_copied(card):
    title = card.heading.title
    title.setFocus()
    press(title, Qt.Key.Key_A, Qt.Key.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == COALITION.title


def test_every_control_has_a_name(card, panel):
    controls = [
        *panel.findChildren(QAbstractButton),
        card.notices,
        card.body,
        card.strip.tabs,
        *card.heading.texts,
    ]
    assert [type(one).__name__ for one in controls if not one.accessibleName()] == []


def test_rows_are_read_out_one_by_one(card):
    list_ = QAccessible.queryAccessibleInterface(card.body)
    assert list_.role() is QAccessible.Role.List
    assert list_.text(QAccessible.Text.Name) == "Commitments"
    said = [list_.child(place).text(QAccessible.Text.Name) for place in range(list_.childCount())]
    assert said[:2] == [
        "Tools: 2 commitments",
        "Voluntary commitment. Buttons to report. Reporting tools. Privacy settings",
    ]


def test_another_pack_takes_the_place_of_this_one(card, panel, session):
    other = replace(little_timeline(), pack=little_timeline().pack._replace(title="Another"))
    session.open(other)
    assert panel.pages.empty.isVisible()
    assert panel.pages.empty.title.text() == "Another"
    session.select("coalition")
    assert card.isVisible()


def test_an_empty_pack_is_no_trouble(panel, session):
    session.open(Timeline())
    assert panel.pages.empty.title.text() == "A timeline"


def test_the_theme_is_followed(card, panel, theming, qapp):
    before = panel.grab().toImage()
    theming.choose("dark")
    qapp.processEvents()
    after = panel.grab().toImage()
    middle = (after.width() // 2, after.height() - 8)
    assert before.pixelColor(*middle).lightness() > 200
    assert after.pixelColor(*middle).lightness() < 60
    assert card.body.fitter.theme is theming.theme
    theming.choose("light")


@pytest.mark.parametrize("width", [280, 300, 360, 520])
def test_it_never_scrolls_sideways(card, panel, qapp, width):
    panel.resize(width, 500)
    qapp.processEvents()
    assert panel.width() == width
    assert card.scroller.horizontalScrollBar().maximum() == 0
    assert card.scroller.content.width() == card.scroller.viewport().width()
    for tab in Tab:
        card.turn_to(tab)
        assert card.body.height() == sum(card.body.row_height(place) for place in range(len(card.body.rows)))


def test_the_tabs_stay_at_the_top(card, panel, qapp):
    panel.resize(360, 420)
    card.turn_to(Tab.FACTS)
    qapp.processEvents()
    bar = card.scroller.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert card.strip.mapTo(card.scroller, card.strip.rect().topLeft()).y() == 0
    bar.setValue(0)
    assert card.strip.y() == card.scroller.begin()


def test_the_wheel_scrolls_wherever_the_pointer_is(card, panel, qapp):
    panel.resize(360, 420)
    card.turn_to(Tab.FACTS)
    qapp.processEvents()
    bar = card.scroller.verticalScrollBar()
    for part, start in ((card.heading.title, 0), (card.notices, 0), (card.body, card.scroller.begin())):
        bar.setValue(start)
        wheel(part.viewport(), panel)
        assert bar.value() > start, part


def wheel(widget, window):
    at = widget.mapTo(window, QPoint(widget.width() // 2, 60 if widget.height() > 80 else 8))
    QTest.wheelEvent(window.windowHandle(), QPointF(at), QPoint(0, -120))
    QApplication.processEvents()
