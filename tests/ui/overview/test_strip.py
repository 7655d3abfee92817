"""What the strip shows: where it stands, what it says, its colours, and that nothing of it trembles."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QWidget

from bik_explorer.layout.geometry import Size
from bik_explorer.layout.setting import Setting
from bik_explorer.layout.ticks import AxisWords
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import CONTRAST, DARK, LIGHT, Metrics
from bik_explorer.ui.panels.overview.piles import CALM, FAINT, FOUND
from bik_explorer.ui.session import home_of
from tests.ui.overview.packs import day, millennium, single, story

GROUND = 39
"""A y within the lowest bars."""


def mixed(over: str, opacity: float, under: str) -> QColor:
    top, bottom = QColor(over), QColor(under)
    parts = ((top.red(), bottom.red()), (top.green(), bottom.green()), (top.blue(), bottom.blue()))
    return QColor(*(round(a * opacity + b * (1 - opacity)) for a, b in parts))


def same(one: QColor, other: QColor, by: int = 3) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


def bar(hands, year, month, of_month):
    """The colour of the ground at the middle of a quarter."""
    return hands.colour(hands.strip.scale.x(day(year, month, of_month)), GROUND)


@pytest.fixture
def beside(hands):
    """The brush stands where nothing happens: 2014 to 2016."""
    hands.look(day(2014), day(2016))
    return hands


@pytest.mark.parametrize("width", [1, 80, 300, 553, 600, 1000, 2560])
def test_it_stands_exactly_under_the_body_of_the_timeline(make, width):
    hands = make()
    strip = hands.strip
    strip.setFixedWidth(width)
    words = AxisWords(("",) * 12)
    session = hands.session
    size = Size(width, 600)
    setting = Setting(
        session.timeline,
        session.results,
        session.state,
        size,
        LIGHT,
        Metrics(),
        lambda text, font: 0.0,
        words,
    )
    assert (strip.body.x, strip.body.width) == (setting.body.x, setting.body.width)
    assert strip.height() == 50
    assert not hands.picture().isNull()


def test_it_says_what_is_in_sight(hands):
    strip = hands.strip
    assert strip.accessibleName() == "Overview"
    assert "1999 to 2024" in strip.accessibleDescription()
    hands.look(day(2012, 5, 20), day(2013, 1, 10))
    assert "May 2012 to Jan 2013" in strip.accessibleDescription()
    hands.session.open(millennium())
    assert "1000 to 2000" in strip.accessibleDescription()


def test_only_the_strip_itself_takes_the_focus_and_has_a_name(hands):
    inner = hands.strip.findChildren(QWidget)
    assert inner
    assert all(child.focusPolicy() is Qt.FocusPolicy.NoFocus for child in inner)
    node = QAccessible.queryAccessibleInterface(hands.strip)
    assert node.text(QAccessible.Text.Name) == "Overview"
    assert "1999 to 2024" in node.text(QAccessible.Text.Description)


def test_moved_from_here_it_is_announced_at_rest(hands, monkeypatch):
    said = []
    monkeypatch.setattr(
        "bik_explorer.ui.panels.overview.strip.announce", lambda widget, text: said.append((widget, text))
    )
    hands.look(day(2005), day(2010))
    hands.session.settle()
    hands.session.select("strategy")
    hands.session.settle()
    assert said == [(hands.strip, "2005 to 2009")]
    hands.strip.clearFocus()
    hands.look(day(2006), day(2011))
    hands.session.settle()
    assert len(said) == 1


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_every_part_takes_the_colours_of_the_theme(beside, theme):
    beside.strip.clearFocus()
    beside.strip.set_theme(theme)
    left, right = beside.brush
    middle = beside.strip.height() / 2
    assert same(beside.colour(left, middle), QColor(theme.accent))
    assert same(beside.colour(right, middle), QColor(theme.accent))
    assert same(beside.colour((left + right) / 2, middle), mixed(theme.accent, 0.1, theme.panel))
    assert same(beside.colour(beside.strip.scale.x(day(2008)), middle), QColor(theme.panel))
    assert same(beside.colour(10, middle), QColor(theme.panel))
    assert same(beside.colour(500, 0), QColor(theme.hairline), 8)
    assert same(bar(beside, 2001, 2, 14), mixed(theme.programme, CALM, theme.panel))
    assert same(bar(beside, 2022, 11, 15), mixed(theme.law, CALM, theme.panel))


def test_matches_stand_out(beside):
    beside.session.search("hotlines")
    assert same(bar(beside, 2001, 2, 14), mixed(LIGHT.programme, FOUND, LIGHT.panel))
    assert same(bar(beside, 2022, 11, 15), mixed(LIGHT.law, FAINT, LIGHT.panel))
    beside.session.search("strategy")  # stands on the ground, the law of that quarter above it
    assert same(bar(beside, 2012, 5, 15), mixed(LIGHT.programme, FOUND, LIGHT.panel))
    beside.session.clear()
    assert same(bar(beside, 2001, 2, 14), mixed(LIGHT.programme, CALM, LIGHT.panel))


def test_the_brush_follows_without_moving_anything_itself(hands):
    told = []
    hands.session.viewportChanged.connect(told.append)
    hands.look(day(2005), day(2010))
    assert len(told) == 1
    left, right = hands.brush
    middle = hands.strip.height() / 2
    assert same(hands.colour(left, middle), QColor(LIGHT.accent))
    assert same(hands.colour(right, middle), QColor(LIGHT.accent))


def test_nothing_trembles_while_another_hand_drags(hands):
    """Outside the brush, each picture of a drag is the same."""
    hands.strip.clearFocus()
    pictures = []
    for step in range(6):
        hands.look(day(2005) + step * 7.3, day(2008) + step * 7.3)
        pictures.append(hands.picture().copy(hands.x(day(2009)), 0, 500, 50))
    assert all(picture == pictures[0] for picture in pictures)


def test_a_pan_keeps_the_width_of_the_brush(hands):
    widths = set()
    for step in range(20):
        hands.look(day(2005) + step * 7.3, day(2008) + step * 7.3)
        left, right = hands.brush
        widths.add(round(right - left, 6))
    assert len(widths) == 1


@pytest.mark.parametrize("timeline", [Timeline(), single(), millennium()], ids=["none", "one", "long"])
@pytest.mark.parametrize("width", [1, 240, 1000])
def test_any_timeline_at_any_width(make, timeline, width):
    hands = make(timeline)
    hands.strip.setFixedWidth(width)
    assert hands.picture().width() == width
    hands.session.look(home_of(timeline).viewport.zoomed(1000.0, timeline.span[0], timeline.limits))
    hands.strip.set_theme(DARK)
    assert not hands.picture().isNull()
    hands.session.open(story())
    assert not hands.picture().isNull()


def test_one_entry_is_one_low_bar(make):
    hands = make(single())
    x = hands.strip.scale.x(day(2012, 5, 16))
    calm = mixed(LIGHT.programme, CALM, mixed(LIGHT.accent, 0.1, LIGHT.panel).name())
    column = [y for y in range(50) if same(hands.colour(x, y), calm)]
    assert 8 <= len(column) <= 14


def test_no_mouse_reaches_pyqtgraph(hands):
    """It would zoom both axes, open menus and keep a history of its own."""
    at = hands.strip.mapTo(hands.window, hands.strip.rect().center())
    assert hands.window.childAt(at) is hands.strip


WARMED = """
import sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from bik_explorer.ui.panels.overview import Overview, warm
assert "pyqtgraph" not in sys.modules, "imported too early"
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import LIGHT
from bik_explorer.ui.session import Session
app = QApplication([])
worker = threading.Thread(target=warm)
turns = 0
def look():
    global turns
    turns += 1
    if not worker.is_alive():
        app.quit()
timer = QTimer(interval=1)
timer.timeout.connect(look)
QTimer.singleShot(0, worker.start)
QTimer.singleShot(0, timer.start)
app.exec()
assert "pyqtgraph" in sys.modules
strip = Overview(Session(Timeline()), LIGHT)
assert not strip.grab().isNull()
print(turns)
"""


def test_pyqtgraph_comes_late_and_may_be_warmed_in_a_thread(root):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", WARMED], cwd=root, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 1
