"""The status line tells how much is shown of which pack, and offers the pack's problems."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from bik_explorer.loading.problems import Code, Problem, Severity
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.state import Page
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.dialogs.problems import ProblemsDialog
from bik_explorer.ui.panels.elided import ElidedLabel
from bik_explorer.ui.panels.status_line import StatusLine
from tests.ui.bars import PACK, little_timeline

BAD_DATE = Problem(Severity.ERROR, Code.BAD_DATE, "laws.yaml", 12, 10, "2012-13")


def text(line) -> str:
    return line.findChild(ElidedLabel).text()


def button(line) -> QToolButton:
    return line.findChild(QToolButton)


def test_everything_of_the_pack(line):
    assert text(line) == "6 entries · A little pack, version 2026.11"


def test_matches_of_a_query(line, little_session):
    little_session.search(" coalition ")
    assert text(line) == "1 of 6 entries match “coalition” · Esc clears · A little pack, version 2026.11"
    little_session.search("")
    assert text(line) == "6 entries · A little pack, version 2026.11"


def test_filters_alone(line, little_session):
    little_session.toggle("kinds", "law")
    assert text(line) == "2 of 6 entries shown · A little pack, version 2026.11"


def test_a_long_query_is_cut_and_braces_are_letters(line, little_session):
    little_session.search("{total} " * 50)
    assert text(line).startswith("0 of 6 entries match “{total} {total} {total} {total} {total}…”")


@pytest.mark.parametrize(
    ("pack", "said"),
    [
        (PACK._replace(version=""), "6 entries · A little pack"),
        (PackInfo(), "6 entries"),
        (PACK._replace(title="<b>Bold</b> {0}"), "6 entries · <b>Bold</b> {0}, version 2026.11"),
    ],
)
def test_another_pack(line, little_session, pack, said):
    little_session.open(replace(little_timeline(), pack=pack))
    assert text(line) == said
    assert line.findChild(ElidedLabel).textFormat() is Qt.TextFormat.PlainText


def test_one_entry(line, little_session):
    little_session.open(Timeline(pack=PACK, entries=little_timeline().entries[:1]))
    assert text(line).startswith("1 entry · ")


def test_the_hint_says_what_the_wheel_does(line):
    said = [label.text() for label in line.findChildren(QLabel)]
    assert "Wheel zooms · drag pans · 0 fits all" in said
    line.set_wheel_zooms(False)
    said = [label.text() for label in line.findChildren(QLabel)]
    assert "Wheel scrolls · drag pans · 0 fits all" in said


def test_problems_are_offered_and_open(line, qtbot):
    assert not button(line).isVisible()
    line.set_problems([BAD_DATE])
    assert (button(line).text(), button(line).isVisible()) == ("1 problem in this pack", True)
    line.set_problems([BAD_DATE, BAD_DATE])
    assert button(line).text() == "2 problems in this pack"
    qtbot.mouseClick(button(line), Qt.MouseButton.LeftButton)
    dialog = line.window().findChild(ProblemsDialog)
    assert dialog.isVisible()
    assert dialog.list.count() == 2
    dialog.close()
    line.set_problems([])
    assert not button(line).isVisible()


@pytest.mark.parametrize("width", [1024, 400])
def test_what_does_not_fit_is_cut_and_in_the_tool_tip(line, little_session, width):
    little_session.open(replace(little_timeline(), pack=PACK._replace(title="A & <long> title " * 20)))
    line.resize(width, 40)
    label = line.findChild(ElidedLabel)
    assert label.geometry().right() < line.width()
    assert label._cut().endswith("…")
    assert "A &amp; &lt;long&gt; title" in label.toolTip()
    assert not line.grab().isNull()


def test_what_fits_has_no_tool_tip(line):
    assert line.findChild(ElidedLabel).toolTip() == ""


@pytest.mark.parametrize("page", list(Page))
def test_the_hint_for_the_hand_stands_only_where_it_holds(qtbot, theming, little_session, page):
    little_session.show_page(page)
    line = StatusLine(little_session, theming)  # also where the program starts on that page
    qtbot.addWidget(line)
    hint = next(label for label in line.findChildren(QLabel) if label.text().startswith("Wheel"))
    assert hint.isHidden() is (page is Page.SIGNATORIES)
    little_session.show_page(Page.SIGNATORIES)
    assert hint.isHidden()
    little_session.show_page(Page.TIMELINE)
    assert not hint.isHidden()
