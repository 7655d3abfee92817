"""The list of results is the timeline's twin: the same entries, in words, by key and by mouse."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.finding.lines import fitted, one_line
from bik_explorer.ui.finding.results.line import line_of
from bik_explorer.ui.finding.results.model import ResultsModel
from bik_explorer.ui.finding.results.panel import ResultsPanel
from bik_explorer.ui.finding.results.view import ResultsView
from bik_explorer.ui.panels.menu_button import MenuButton
from tests.ui.bars import has_colour, little_timeline, nameless

KEY = Qt.Key
ALL = ["Action Plan", "Framework", "Principles", "Coalition", "Directive", "Services Act"]


@pytest.fixture
def panel(qtbot, little_session, theming):
    window = QWidget()
    column = QVBoxLayout(window)
    panel = ResultsPanel(little_session, theming)
    column.addWidget(panel)
    window.resize(1000, 400)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    panel.held = window  # or it is gone with this function
    return panel


def labels(panel) -> list[str]:
    return [panel.model.line(row).label for row in range(panel.model.rowCount())]


def spoken(panel, row) -> str:
    return panel.model.data(panel.model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)


def press(qtbot, panel, *keys):
    for key in keys:
        qtbot.keyClick(panel.view, key)


def current(panel) -> str:
    return panel.model.line(panel.view.currentIndex().row()).label


def test_without_a_query_every_entry_is_listed_in_the_order_of_time(panel):
    assert labels(panel) == ALL
    assert panel._count.text() == "All 6 entries"
    assert spoken(panel, 3) == "Coalition, Industry initiative, 2011"


def test_it_follows_the_search(panel, little_session):
    little_session.search("hide")
    assert labels(panel) == ["Coalition"]
    assert panel._count.text() == "1 of 6 entries"
    little_session.search("zzzz")
    assert labels(panel) == []
    assert not panel.view.grab().isNull()
    little_session.search("")
    little_session.toggle("kinds", "law")
    assert labels(panel) == ["Directive", "Services Act"]


def test_a_line_says_where_it_was_found(panel, little_session):
    little_session.search("hide")
    line = panel.model.line(0)
    assert (line.field, line.why, line.why_parts) == ("commitment:", "Hide profiles", ((0, 4),))
    assert spoken(panel, 0) == "Coalition, Industry initiative, 2011. Found in commitment: Hide profiles"


def test_the_words_are_marked(panel, little_session, theming):
    assert not has_colour(panel.view, theming.theme.match)
    little_session.search("hide")
    assert has_colour(panel.view, theming.theme.match)


def test_enter_selects_and_reveals(panel, qtbot, little_session):
    panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, panel, KEY.Key_Down, KEY.Key_Down)
    assert little_session.state.selection is None
    with qtbot.waitSignal(little_session.revealed):
        press(qtbot, panel, KEY.Key_Return)
    assert little_session.state.selection == "principles"


def test_a_click_does_too(panel, qtbot, little_session):
    place = QPoint(300, panel.view.rowViewportPosition(4) + 10)
    with qtbot.waitSignal(little_session.revealed):
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert little_session.state.selection == "directive"
    below = QPoint(300, panel.view.rowViewportPosition(5) + 60)
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert little_session.state.selection == "directive"


def test_the_current_row_follows_the_selection(panel, little_session, theming):
    little_session.select("directive")
    assert current(panel) == "Directive"
    assert has_colour(panel.view, theming.theme.accent)
    little_session.search("coalition OR directive")
    assert current(panel) == "Directive"
    little_session.search("coalition")
    assert current(panel) == "Coalition"  # the first one, where the selected is not listed
    assert not panel.view.selectionModel().hasSelection()


def test_keys_walk_and_leave(panel, qtbot):
    panel.view.clearFocus()
    panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert current(panel) == "Action Plan"
    assert panel.view.selectionModel().hasSelection()
    press(qtbot, panel, KEY.Key_End)
    assert current(panel) == "Services Act"
    press(qtbot, panel, KEY.Key_Home)
    assert current(panel) == "Action Plan"
    press(qtbot, panel, KEY.Key_D)  # letters do not read through every row
    assert current(panel) == "Action Plan"
    with qtbot.waitSignal(panel.left):
        press(qtbot, panel, KEY.Key_Escape)


def test_the_best_match_first(panel, qtbot, little_session):
    order = panel.findChild(MenuButton)
    assert not order.isEnabled()
    little_session.search("report")
    assert order.isEnabled()
    assert labels(panel) == ["Principles", "Coalition"]
    little_session.search("telia OR directive")
    assert labels(panel) == ["Principles", "Coalition", "Directive"]
    with qtbot.waitSignal(panel.orderChanged) as told:
        panel.set_best_first(True)
    assert told.args == [True]
    assert labels(panel)[0] == "Directive"  # in its title
    assert sorted(labels(panel)) == ["Coalition", "Directive", "Principles"]
    little_session.select("directive")
    assert panel.view.currentIndex().row() == 0
    assert order.accessibleName() == "Order: Best match first"
    little_session.search("")
    assert labels(panel) == ALL


def test_it_can_be_closed(panel, qtbot):
    close = next(one for one in panel.findChildren(QToolButton) if one.accessibleName() == "Close the list")
    with qtbot.waitSignal(panel.closed):
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)


def test_hidden_it_does_nothing_and_shown_again_it_is_up_to_date(panel, little_session):
    panel.hide()
    little_session.search("hide")
    little_session.select("coalition")
    assert panel.model.rowCount() == 6
    panel.show()
    assert labels(panel) == ["Coalition"]
    assert panel.view.currentIndex().row() == 0


def test_another_timeline(panel, little_session):
    little_session.search("act")
    little_session.open(Timeline(entries=little_timeline().entries[:2]))
    assert labels(panel) == ALL[:2]
    little_session.open(Timeline())
    assert labels(panel) == []


def test_everything_has_a_name_and_a_role(panel):
    assert nameless(panel) == []
    assert panel.accessibleName() == "List of results"
    interface = QAccessible.queryAccessibleInterface(panel.view)
    assert interface.role() is QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == "Entries"
    said = [interface.child(place).text(QAccessible.Text.Name) for place in range(interface.childCount())]
    assert [text for text in said if text][4] == "Directive, Law, 2011"
    assert len([text for text in said if text]) == 6  # headers say nothing


@pytest.mark.parametrize("width", [1400, 700, 560])
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_it_is_drawn_at_any_width(panel, little_session, theming, width, theme):
    theming.choose(theme)
    little_session.search("report")
    panel.window().resize(width, 300)
    assert has_colour(panel.view, theming.theme.match)


def test_hostile_texts_are_one_line(panel, little_session):
    timeline = little_timeline()
    nasty = replace(timeline[2], title="<b>\n\u2028x\u202e" + "y" * 9000 + "😀", short="")
    little_session.open(replace(timeline, entries=(nasty,)))
    little_session.search("principles OR <b>")
    line = line_of(little_session, 0)
    assert "\n" not in line.label + line.why + line.spoken
    assert line.label.startswith("<b>")
    assert not panel.grab().isNull()
    tip = panel.model.data(panel.model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip


def test_a_long_text_begins_near_its_match(qapp):
    metrics = QFontMetrics(qapp.font())
    text = "A long introduction that nobody needs to read here, and then reporting tools " + "z" * 4000
    start = text.index("reporting")
    shown, parts = fitted(text, [(start, start + 9)], metrics, 300)
    assert metrics.horizontalAdvance(shown) <= 300
    assert [shown[a:b] for a, b in parts] == ["reporting"]
    assert shown.startswith("…")
    short, parts = fitted("reporting tools", [(0, 9)], metrics, 300)
    assert (short, list(parts)) == ("reporting tools", [(0, 9)])
    cut, parts = fitted("reporting" * 3, [(0, 27)], metrics, 60)
    assert cut.endswith("…")
    assert list(parts) == [(0, len(cut) - 1)]
    assert one_line("a\nb\u2028c\t") == "a b c "


def test_a_million_rows_do_not_hang_it(qtbot, theming, little_session):
    worded = []

    def word(place):
        worded.append(place)
        return line

    line = line_of(little_session, 0)
    window = QWidget()
    model = ResultsModel(word, str, window)
    view = ResultsView(model)
    for widget in (window, view):
        qtbot.addWidget(widget)
    view.resize(600, 300)
    with qtbot.waitExposed(view):
        view.show()
    start = time.perf_counter()
    model.show(np.arange(1_000_000), in_time=True)
    view.walk_to(model.row_of(777_777))
    view.repaint()
    assert time.perf_counter() - start < 0.5
    assert model.rowCount() == 1_000_000
    assert view.currentIndex().row() == 777_777
    assert 0 < len(worded) < 100
    qtbot.keyClick(view, KEY.Key_End)
    assert view.currentIndex().row() == 999_999
    qtbot.keyClicks(view, "abc")
    assert len(worded) < 200
    model.show(np.arange(999_999, -1, -1), in_time=False)
    assert model.row_of(0) == 999_999
    assert model.row_of(-5) == -1
