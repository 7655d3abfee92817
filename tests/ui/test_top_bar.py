"""The top bar has the pages that exist, and room for everything in a narrow window."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu, QToolButton

from bik_explorer.model.state import Page
from bik_explorer.style import DARK
from bik_explorer.ui.panels.menu_button import MenuButton
from bik_explorer.ui.panels.primary_button import PrimaryButton
from bik_explorer.ui.panels.search_box import LEAST, MOST
from bik_explorer.ui.panels.top_bar import HEIGHT, TopBar
from tests.ui.bars import nameless

MENUS = ("Lesson", "Export", "View")


@pytest.fixture
def present():
    action = QAction("Present")
    action.setShortcut("F5")
    return action


@pytest.fixture
def make(qtbot, little_session, theming):
    """Makes a shown bar of a width."""

    def make(width=1440, pages=tuple(Page), menus=MENUS, primary=None):
        made = [(title, QMenu()) for title in menus]
        for _, menu in made:
            menu.addAction("One")
            qtbot.addWidget(menu)
        bar = TopBar(little_session, theming, pages, made, primary)
        bar.menus_given = made
        qtbot.addWidget(bar)
        bar.resize(width, HEIGHT)
        with qtbot.waitExposed(bar):
            bar.show()
        return bar

    return make


def tabs(bar) -> dict[str, QToolButton]:
    return {tab.text(): tab for tab in bar.findChildren(QToolButton) if tab.property("tab")}


def shown_menus(bar) -> list[str]:
    return [button.text() for button in bar.findChildren(MenuButton) if button.isVisible()]


def more(bar) -> QToolButton:
    return next(one for one in bar.findChildren(QToolButton) if one.accessibleName() == "More menus")


def test_only_pages_that_exist_have_a_tab(make):
    assert list(tabs(make(pages=(Page.TIMELINE,)))) == ["Timeline"]
    assert list(tabs(make())) == ["Timeline", "Signatories", "Commitments"]


def test_a_tab_turns_the_page_and_follows_it(make, qtbot, little_session):
    bar = make()
    qtbot.mouseClick(tabs(bar)["Signatories"], Qt.MouseButton.LeftButton)
    assert little_session.state.page is Page.SIGNATORIES
    little_session.show_page(Page.COMMITMENTS)
    assert [name for name, tab in tabs(bar).items() if tab.isChecked()] == ["Commitments"]


def test_the_tab_of_the_page_stays_down_when_clicked_again(make, qtbot):
    bar = make()
    qtbot.mouseClick(tabs(bar)["Timeline"], Qt.MouseButton.LeftButton)
    assert tabs(bar)["Timeline"].isChecked()


def test_with_room_the_search_box_is_in_the_middle_and_the_menus_are_shown(make, present):
    bar = make(1440, primary=present)
    box = bar.search.geometry()
    assert box.width() == MOST
    assert abs(box.center().x() - 720) <= 2
    assert shown_menus(bar) == list(MENUS)
    assert not more(bar).isVisible()


@pytest.mark.parametrize("width", [1024, 950])
def test_without_room_the_menus_gather(make, present, width):
    bar = make(width, primary=present)
    assert bar.width() == width
    assert shown_menus(bar) == []
    assert more(bar).isVisible()
    assert [action.text() for action in more(bar).menu().actions()] == list(MENUS)
    assert [action.menu() for action in more(bar).menu().actions()] == [menu for _, menu in bar.menus_given]


def test_room_that_comes_back_brings_the_menus_back(make, present):
    bar = make(1024, primary=present)
    bar.resize(1440, HEIGHT)
    assert shown_menus(bar) == list(MENUS)


@pytest.mark.parametrize("width", [1440, 1200, 1024])
def test_nothing_is_clipped_or_covered(make, present, width):
    bar = make(width, primary=present)
    inside = [
        one for one in bar.findChildren(QAbstractButton) if one.isVisible() and one.parent() is not bar.search
    ]
    places = [one.rect().translated(one.mapTo(bar, one.rect().topLeft())) for one in (*inside, bar.search)]
    for place, widget in zip(places, (*inside, bar.search), strict=True):
        assert bar.rect().contains(place), widget
        assert place.width() >= min(widget.minimumSizeHint().width(), LEAST)
    ordered = sorted(places, key=lambda place: place.x())
    for left, right in pairwise(ordered):
        assert left.right() < right.left()
    assert bar.search.width() >= LEAST


def test_the_bar_can_be_as_narrow_as_it_says(make, present):
    bar = make(1440, primary=present)
    least = bar.minimumSizeHint().width()
    assert least < 950
    bar.resize(least, HEIGHT)
    assert bar.search.width() >= LEAST


def test_a_bar_without_menus_has_no_button_for_more(make):
    assert not more(make(500, pages=(Page.TIMELINE,), menus=())).isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space])
def test_a_menu_opens_by_key(make, qtbot, key):
    bar = make()
    button, menu = bar.findChild(MenuButton), bar.menus_given[0][1]
    with qtbot.waitSignal(menu.aboutToShow):
        QTimer.singleShot(0, menu.close)  # a menu waits for its end
        qtbot.keyClick(button, key)


def test_the_primary_button_is_its_action(make, qtbot, present):
    bar = make(primary=present)
    button = bar.findChild(PrimaryButton)
    assert (button.text(), button.accessibleDescription()) == ("Present", "F5")
    with qtbot.waitSignal(present.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    present.setEnabled(False)
    assert not button.isEnabled()
    present.setText("Go on")
    assert button.accessibleName() == "Go on"


def test_without_an_action_there_is_no_primary_button(make):
    assert make().findChild(PrimaryButton) is None


def test_everything_has_a_name_and_is_reached_by_tab(make, qtbot, present):
    bar = make(primary=present)
    assert nameless(bar) == []
    seen = []
    bar.activateWindow()
    tabs(bar)["Timeline"].setFocus()
    for _ in range(20):
        seen.append(bar.focusWidget())
        qtbot.keyClick(bar.focusWidget(), Qt.Key.Key_Tab)
        if bar.focusWidget() is seen[0]:
            break
    names = [one.accessibleName() for one in seen]
    assert names == ["Timeline", "Search", "List of results", *MENUS, "Present"]


def test_arrow_keys_walk_through_the_tabs(make, qtbot, little_session):
    bar = make()
    tabs(bar)["Timeline"].setFocus()
    qtbot.keyClick(tabs(bar)["Timeline"], Qt.Key.Key_Right)
    assert tabs(bar)["Signatories"].hasFocus()
    assert little_session.state.page is Page.SIGNATORIES


def test_a_change_of_theme_recolours_the_icons(make, theming, present):
    bar = make(primary=present)
    light = more(bar).icon().pixmap(18).toImage()
    theming.choose("dark")
    dark = more(bar).icon().pixmap(18).toImage()
    assert light != dark
    assert dark.pixelColor(9, 9).name().upper() == DARK.ink
