"""Matches that are out of sight are told, calmly, with a way to them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from shiboken6 import delete

from bik_explorer.model.state import Page
from bik_explorer.model.viewport import Viewport
from bik_explorer.ui.finding.outside import Outside, outside
from bik_explorer.ui.panels.elided import ElidedLabel
from bik_explorer.ui.panels.status_line import StatusLine
from tests.ui.bars import little_timeline


def day(year: int) -> float:
    return float(date(year, 1, 1).toordinal())


def look(session, first: int, last: int) -> None:
    session.look(Viewport(day(first), day(last)))
    session.settle()


def text(line) -> str:
    return line.findChild(ElidedLabel).text()


def button(line) -> QPushButton:
    return line.findChild(QPushButton)


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (1998, 2025, Outside()),
        (2000, 2025, Outside(earlier=1)),
        (2008, 2010, Outside(earlier=2, later=3)),
        (2023, 2024, Outside(earlier=6)),
    ],
)
def test_what_is_out_of_sight(little_session, first, last, found):
    port = Viewport(day(first), day(last))
    assert outside(little_timeline(), little_session.results, port) == found
    assert bool(found) is (found != Outside())


def test_it_is_told_with_a_button(line, little_session, qtbot):
    little_session.search("act")  # action plan 1999, services act 2022
    assert "not in view" not in text(line)
    assert not button(line).isVisible()
    look(little_session, 2005, 2010)
    assert text(line) == "2 of 6 entries match “act” · not in view: 1 earlier, 1 later"
    assert button(line).isVisible()
    assert button(line).text() == "Show all 2"
    assert button(line).toolTip() == "Show all 2 (Shift+0)"
    with qtbot.waitSignal(line.allWanted):
        qtbot.mouseClick(button(line), Qt.MouseButton.LeftButton)
    look(little_session, 1998, 2025)
    assert not button(line).isVisible()
    assert text(line).startswith("2 of 6 entries match “act” · Esc clears")


def test_one_match_and_one_side(line, little_session):
    little_session.search("services")
    look(little_session, 2005, 2010)
    assert text(line) == "1 of 6 entries match “services” · not in view: 1 later"
    assert button(line).text() == "Show it"


def test_without_a_search_nobody_is_told(line, little_session):
    look(little_session, 2005, 2010)
    assert "not in view" not in text(line)
    little_session.toggle("kinds", "law")
    assert "not in view" in text(line)
    little_session.search("zzzz")
    assert not button(line).isVisible()


def test_a_page_without_time_has_nothing_out_of_sight(line, little_session):
    little_session.search("act")
    look(little_session, 2005, 2010)
    little_session.show_page(Page.SIGNATORIES)
    assert "not in view" not in text(line)
    assert not button(line).isVisible()
    little_session.show_page(Page.COMMITMENTS)
    assert "not in view" in text(line)


def test_a_line_that_is_gone_hears_nothing(little_session, theming):
    line = StatusLine(little_session, theming)
    delete(line)
    little_session.search("act")
    look(little_session, 2005, 2010)
    little_session.open(little_timeline())
