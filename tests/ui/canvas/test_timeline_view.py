"""The canvas paints whatever there is, at any size, and survives its own faults."""

from __future__ import annotations

import sys
from collections import defaultdict

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from bik_explorer.model.viewport import Viewport
from bik_explorer.style import CONTRAST, DARK, LIGHT
from bik_explorer.ui.canvas import timeline_view
from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.session import Session
from tests.ui.canvas.hands import day
from tests.ui.canvas.packs import crowd, millennium, nothing, one_day, walk

TIMELINES = {
    "nothing": nothing,
    "one entry": lambda: one_day(1),
    "all on one day": lambda: one_day(40),
    "a thousand years": millennium,
    "a crowd": crowd,
}


class Counter:
    """Counts calls, and fails as long as it is told to."""

    def __init__(self, work):
        self.work, self.calls, self.broken = work, 0, True

    def __call__(self, *arguments):
        self.calls += 1
        if self.broken:
            raise ZeroDivisionError("a fault of the painter")
        return self.work(*arguments)


@pytest.fixture
def painter(monkeypatch):
    """In the place of what paints a frame: it fails, for now."""
    painter = Counter(timeline_view.paint_frame)
    monkeypatch.setattr(timeline_view, "paint_frame", painter)
    return painter


@pytest.fixture
def faults(qtbot):
    """What is told of faults."""
    with qtbot.captureExceptions() as faults:
        yield faults


# what is shown


@pytest.mark.parametrize("name", TIMELINES)
def test_any_timeline_is_painted_and_answers(make, name):
    timeline = TIMELINES[name]()
    hands = make(timeline)
    assert hands.shows(LIGHT.hairline)
    assert len(hands.frame.marks) <= len(timeline)
    home = hands.port
    for step in (120, -120, -1200, 2400, -2400):
        hands.turn(QPoint(500, 200), step)
        hands.picture()
    hands.drag(QPoint(500, 200), QPoint(700, 250))
    hands.double_click(QPoint(400, 200))
    hands.picture()
    limits = timeline.limits
    assert limits.first <= hands.port.start + 1e-6
    assert hands.port.end <= limits.last + 1e-6
    hands.session.look(home)
    assert {mark.place for mark in hands.frame.marks} <= set(range(len(timeline)))


def test_the_first_view_shows_everything(hands):
    assert len(hands.frame.marks) == 7
    assert [band.name for band in hands.frame.lanes] == ["EU programmes", "Industry initiatives", "Law"]
    assert hands.port.start < day(1999) < day(2024, 12, 31) < hands.port.end


def test_all_on_one_day_can_be_told_apart(make):
    hands = make(one_day(5))
    rects = [mark.rect for mark in hands.frame.marks]
    assert len(rects) == 5
    assert not any(one.overlaps(other) for one in rects for other in rects if one is not other)


def test_an_empty_pack_and_a_search_without_a_match_say_so(make):
    empty, searched = make(nothing()), make()
    searched.session.search("nothing of the kind")
    for hands in (empty, searched):
        assert not hands.frame.marks
        assert hands.shows(LIGHT.panel)
    assert empty.picture() != searched.picture()


def test_what_does_not_match_leaves_or_stays_dimmed(hands):
    hands.session.search("kind:law")
    assert {mark.place for mark in hands.frame.marks} == set(hands.session.results.places)
    hidden = hands.picture()
    hands.session.set_dim(True)
    assert len(hands.frame.marks) == 7
    assert sum(mark.matches for mark in hands.frame.marks) == 2
    assert hands.picture() != hidden
    hands.session.set_dim(False)
    assert len(hands.frame.marks) == 2


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_the_theme_is_followed(hands, theme):
    hands.view.set_theme(theme)
    assert hands.colour(hands.empty) in (theme.panel, theme.grid)
    assert hands.shows(theme.initiative)


def test_an_equal_state_paints_nothing(hands, qtbot):
    hands.picture()
    painted = []
    hands.view.painted.connect(lambda: painted.append(True))
    hands.session.apply(hands.session.state)
    hands.session.look(Viewport(hands.port.start, hands.port.end))
    QApplication.processEvents()
    assert not painted
    hands.session.select("act")
    qtbot.waitUntil(lambda: painted == [True])


# sizes


@pytest.mark.parametrize("size", [(1, 1), (1, 600), (1000, 1), (166, 64), (170, 65), (3000, 40)])
@pytest.mark.parametrize("name", ["a crowd", "nothing", "a thousand years"])
def test_any_size_is_painted_and_answers(make, size, name):
    hands = make(TIMELINES[name]())
    hands.view.setMinimumSize(1, 1)
    hands.window.setMinimumSize(1, 1)
    hands.view.resize(*size)
    assert (hands.view.width(), hands.view.height()) == size
    hands.picture()
    hands.view.moves.zoom(1.25, size[0] / 2)
    hands.view.moves.pan(40.0)
    hands.view.moves.scroll(40.0)
    hands.session.select("crowd-40", reveal=True)
    hands.picture()
    limits = hands.session.timeline.limits
    assert limits.first - 1e-6 <= hands.port.start < hands.port.end <= limits.last + 1e-6


def test_a_resize_keeps_the_days_and_shows_no_less(hands):
    before = hands.port
    for width in (700, 300, 240, 1300):
        hands.window.resize(width, 400)
        QApplication.processEvents()
        assert hands.frame.size.width == hands.view.width()
        assert len(hands.frame.marks) == 7
    assert hands.port == before


def test_lanes_that_fit_again_are_not_left_scrolled_away(make):
    hands = make(crowd(20), height=200)
    hands.look(day(2004), day(2011), hands.frame.overflow)
    assert hands.frame.overflow > 0
    hands.window.resize(1000, 900)
    QApplication.processEvents()
    assert hands.frame.overflow == 0
    assert hands.frame.lanes[0].rect.y == hands.frame.body.y


# faults and guards


def test_a_fault_in_painting_is_told_once_and_a_calm_text_stands_there(hands, painter, faults):
    hands.view.update()
    picture = hands.picture()
    assert [str(fault) for _, fault, _ in faults] == ["a fault of the painter"]
    for _ in range(5):
        hands.view.update()
        assert hands.picture() == picture
    assert (len(faults), painter.calls) == (1, 1)
    assert hands.shows(LIGHT.panel)
    assert not hands.shows(LIGHT.initiative)


def test_the_calm_text_is_a_text(hands, painter, faults, monkeypatch):
    hands.view.update()
    picture = hands.picture()
    monkeypatch.setattr(hands.view, "tr", lambda text: "")
    hands.view.update()
    assert hands.picture() != picture


def test_after_the_next_change_the_picture_is_tried_again(hands, painter, faults):
    hands.view.update()
    hands.picture()
    hands.session.select("act")
    hands.picture()
    assert (len(faults), painter.calls) == (2, 2)
    painter.broken = False
    hands.session.select("plan")
    assert hands.shows(LIGHT.initiative)
    assert len(faults) == 2


def test_a_fault_within_a_layer_leaves_the_painter_in_order(hands, faults, monkeypatch):
    item = Counter(None)
    monkeypatch.setattr("bik_explorer.ui.canvas.painter.PAINTERS", defaultdict(lambda: item))
    hands.view.update()
    hands.picture()
    assert item.calls == len(faults) == 1


def test_a_fault_in_the_layout_is_caught_as_well(hands, faults, monkeypatch):
    monkeypatch.setattr(timeline_view, "build_frame", Counter(None))
    hands.session.select("act")
    hands.picture()
    assert len(faults) == 1


def test_painted_is_told_even_after_a_fault(hands, painter, faults, qtbot):
    with qtbot.waitSignal(hands.view.painted):
        hands.view.update()


def test_updates_do_not_use_up_none(qapp):
    """PySide6 6.12.0 on Python 3.11 drops a reference to None in each call that returns nothing."""
    view = TimelineView(Session(walk()), LIGHT)
    before = sys.getrefcount(None)
    for _ in range(50_000):
        view.update()
    assert sys.getrefcount(None) > before - 1000
