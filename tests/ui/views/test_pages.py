"""The stack of pages in the window: turning them, and what stays."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from bik_explorer.model.state import CardKind, Page
from bik_explorer.ui.desk import Desk
from bik_explorer.ui.main_window import MainWindow
from bik_explorer.ui.preferences import Preferences
from bik_explorer.ui.session import Session
from tests.layout.pages.packs import big, commitments, signatories
from tests.ui.desks import open_desk

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
KEYS = {Page.TIMELINE: Qt.Key.Key_1, Page.SIGNATORIES: Qt.Key.Key_2, Page.COMMITMENTS: Qt.Key.Key_3}


@pytest.fixture
def desk(qtbot):
    return open_desk(qtbot, signatories())


def turn(desk, page: Page) -> None:
    desk.key(KEYS[page], CTRL)


def test_pages_are_built_when_they_are_first_shown(desk):
    assert set(desk.desk.pages._pages) == {Page.TIMELINE}
    turn(desk, Page.SIGNATORIES)
    assert set(desk.desk.pages._pages) == {Page.TIMELINE, Page.SIGNATORIES}
    made = desk.desk.pages.current
    turn(desk, Page.TIMELINE)
    turn(desk, Page.SIGNATORIES)
    assert desk.desk.pages.current is made


@pytest.mark.parametrize("page", [Page.SIGNATORIES, Page.COMMITMENTS])
def test_keys_turn_pages_and_take_the_focus_along(desk, page):
    turn(desk, page)
    assert desk.session.state.page is page
    shown = desk.desk.pages.current
    assert shown.isVisible()
    assert not desk.view.isVisible()
    assert QApplication.focusWidget() is shown
    turn(desk, Page.TIMELINE)
    assert desk.view.isVisible()
    assert not shown.isVisible()
    assert desk.view.hasFocus()


def test_tabs_turn_pages(desk):
    tabs = [one for one in desk.desk.top.findChildren(QToolButton) if one.property("tab")]
    assert [tab.text() for tab in tabs] == ["Timeline", "Signatories", "Commitments"]
    QTest.mouseClick(tabs[1], Qt.MouseButton.LeftButton)
    assert desk.session.state.page is Page.SIGNATORIES
    assert desk.desk.pages.current.hasFocus()
    assert tabs[1].isChecked()


def test_focus_elsewhere_stays_there(desk):
    desk.desk.focus_search()
    box = QApplication.focusWidget()
    desk.session.show_page(Page.SIGNATORIES)
    assert QApplication.focusWidget() is box


def test_back_and_forward_lead_through_pages_and_keep_what_is_selected(desk):
    desk.session.select("coalition")
    turn(desk, Page.SIGNATORIES)
    assert desk.selection == "coalition"
    desk.session.show_card(CardKind.ORGANISATION, "telia")
    turn(desk, Page.COMMITMENTS)
    desk.key(Qt.Key.Key_Left, ALT)
    assert desk.session.state.page is Page.SIGNATORIES
    assert desk.session.state.card.id == "telia"
    desk.key(Qt.Key.Key_Left, ALT)
    desk.key(Qt.Key.Key_Left, ALT)
    assert desk.session.state.page is Page.TIMELINE
    assert desk.selection == "coalition"
    desk.key(Qt.Key.Key_Right, ALT)
    assert desk.desk.pages.current.isVisible()
    assert desk.session.state.page is Page.SIGNATORIES


def test_the_overview_is_the_timelines(qtbot):
    desk = open_desk(qtbot, commitments(), complete=True)
    assert desk.desk.overview.isVisible()
    for page in (Page.SIGNATORIES, Page.COMMITMENTS):
        turn(desk, page)
        assert not desk.desk.overview.isVisible()
    turn(desk, Page.TIMELINE)
    assert desk.desk.overview.isVisible()


def test_an_overview_that_comes_later_is_not_shown_with_another_page(desk):
    turn(desk, Page.SIGNATORIES)
    desk.desk.add_overview()
    assert not desk.desk.overview.isVisible()
    turn(desk, Page.TIMELINE)
    assert desk.desk.overview.isVisible()


def test_keys_of_time_move_the_commitments_and_leave_the_signatories_alone(desk):
    before = desk.port
    turn(desk, Page.SIGNATORIES)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        desk.key(key)
    assert desk.port == before
    assert not desk.desk.actions_by_id["zoom-in"].isEnabled()
    turn(desk, Page.COMMITMENTS)
    desk.trigger("zoom-in")
    assert desk.port.days < before.days
    desk.trigger("fit-all")
    assert desk.port.days == pytest.approx(before.days)
    assert desk.selection is None


def test_the_menu_tells_which_page_is_shown(desk):
    turn(desk, Page.COMMITMENTS)
    actions = desk.desk.actions_by_id
    assert [actions[f"page-{page.value}"].shortcut().toString() for page in Page] == [
        "Ctrl+1",
        "Ctrl+2",
        "Ctrl+3",
    ]


def test_from_the_search_box_and_the_panel_one_comes_back_to_the_page(qtbot):
    desk = open_desk(qtbot, signatories(), complete=True)
    turn(desk, Page.SIGNATORIES)
    for leave in (desk.desk.top.search.left, desk.desk.panel.left):
        desk.desk.focus_search()
        assert not desk.desk.pages.current.hasFocus()
        leave.emit()
        assert desk.desk.pages.current.hasFocus()


def test_the_list_of_results_stays_above_every_page(desk):
    turn(desk, Page.SIGNATORIES)
    desk.trigger("results")
    page = desk.desk.pages.current
    assert desk.desk.finding.results.isVisible()
    assert page.isVisible()
    assert not desk.view.isVisible()
    turn(desk, Page.TIMELINE)
    assert desk.view.isVisible()
    assert desk.desk.finding.results.isVisible()


def test_a_start_with_another_page_never_shows_the_timeline(qtbot, theming):
    window = MainWindow(theming)
    qtbot.addWidget(window)
    session = Session(signatories(), window)
    session.show_page(Page.SIGNATORIES)
    desk = Desk(session, theming, Preferences(theme="light"), window)
    window.furnish(desk)
    with qtbot.waitSignal(desk.view.painted):
        window.show()
    assert desk.pages.current.isVisible()
    assert not desk.view.isVisible()


@pytest.mark.parametrize("page", [Page.SIGNATORIES, Page.COMMITMENTS])
def test_turning_is_quick(qtbot, page):
    desk = open_desk(qtbot, big(500, 40))
    turn(desk, page)
    QApplication.processEvents()
    turn(desk, Page.TIMELINE)
    QApplication.processEvents()
    start = time.perf_counter()
    turn(desk, page)
    desk.desk.pages.current.repaint()
    assert time.perf_counter() - start < 0.5  # a tenth on a quiet machine; here only what would be felt


def test_another_timeline_comes_to_every_page(desk):
    turn(desk, Page.SIGNATORIES)
    turn(desk, Page.COMMITMENTS)
    desk.session.open(commitments())
    assert desk.session.state.page is Page.TIMELINE
    turn(desk, Page.COMMITMENTS)
    assert len(desk.desk.pages.current.promises.rows) == 4
    turn(desk, Page.SIGNATORIES)
    assert desk.desk.pages.current.table.matrix.organisations == ()
