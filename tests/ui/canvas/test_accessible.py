"""The timeline as a screen reader hears it."""

from __future__ import annotations

import gc
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from bik_explorer.model.entry import Dispute, Kind, Saying, Status
from bik_explorer.ui.canvas import accessible
from bik_explorer.ui.canvas.accessible import spoken
from tests.ui.canvas.hands import day
from tests.ui.canvas.packs import crowd, entry, millennium, walk
from tests.ui.desks import open_desk

Name, Description = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture
def hands(make):
    hands = make()
    accessible.install(hands.view)
    return hands


@pytest.fixture
def listening():
    """As if a screen reader were running."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def of(thing):
    return QAccessible.queryAccessibleInterface(thing)


def children(hands):
    timeline = of(hands.view)
    return [timeline.child(index) for index in range(timeline.childCount())]


def test_the_timeline_is_a_list_with_one_child_per_mark(hands):
    timeline = of(hands.view)
    assert timeline.role() == QAccessible.Role.List
    assert timeline.text(Name) == "Timeline"
    assert timeline.childCount() == len(hands.frame.marks) == 7
    assert {child.role() for child in children(hands)} == {QAccessible.Role.ListItem}
    assert timeline.child(7) is None
    assert timeline.child(-1) is None


def test_names_tell_title_dates_and_kind_in_the_order_of_time(hands):
    assert [child.text(Name) for child in children(hands)] == [
        "Plan, 25 January 1999 to 31 December 2004, Programme",
        "Framework, 6 February 2007 to June 2010, Industry initiative",
        "Safer, 1 January 2009 to 31 December 2013, Programme",
        "Principles, 10 February 2009 to September 2011, Industry initiative, ended",
        "CEO Coalition, 1 December 2011 to 2014, Industry initiative",
        "Directive, 13 December 2011, Law",
        "Digital Services Act, 16 November 2022, Law, in force",
    ]


def test_where_sources_differ_it_is_said():
    dispute = Dispute("How many", (Saying("28", ()), Saying("31", ())), "We show 28.")
    told = spoken(entry("list", Kind.INITIATIVE, "2012", disputes=(dispute,), status=Status.ENDED))
    assert told == "List, 2012, Industry initiative, ended, sources differ"
    assert spoken(entry("act", Kind.LAW, "2022-11", open=True)) == "Act, since November 2022, Law"


def test_the_summary_is_the_description(make):
    timeline = walk()
    entries = tuple(replace(one, summary=f"About {one.id}.") for one in timeline)
    hands = make(replace(timeline, entries=entries))
    accessible.install(hands.view)
    assert children(hands)[0].text(Description) == "About plan."
    assert children(hands)[0].text(QAccessible.Text.Help) == ""


def test_children_know_their_place(hands):
    timeline = of(hands.view)
    for index, child in enumerate(children(hands)):
        assert timeline.indexOfChild(child) == index
        assert child.parent().object() is hands.view
        assert child.isValid()
        assert child.childCount() == (2 if child.text(Name).startswith("Directive") else 0)
        assert child.window() is hands.window.windowHandle()


def test_children_are_where_their_marks_are(hands):
    for id_ in ("coalition", "act"):
        child = children(hands)[hands.session.timeline.places[id_]]
        at = hands.view.mapToGlobal(hands.on(id_))
        assert child.rect().contains(at)
        assert of(hands.view).childAt(at.x(), at.y()).text(Name) == child.text(Name)
    nowhere = hands.view.mapToGlobal(QPoint(3, 3))
    assert of(hands.view).childAt(nowhere.x(), nowhere.y()) is None


def test_the_focus_child_follows_the_selection(hands):
    timeline = of(hands.view)
    assert timeline.focusChild() is None
    for id_ in ("coalition", "act"):
        hands.session.select(id_)
        child = timeline.focusChild()
        assert child.text(Name).startswith({"coalition": "CEO", "act": "Digital"}[id_])
        assert child.state().selected
        assert child.state().focused
        assert not children(hands)[0].state().selected
    hands.session.select(None)
    assert timeline.focusChild() is None


def test_pressing_a_child_selects_and_reveals_it(hands):
    act = children(hands)[6]
    hands.look(day(2005), day(2010))
    act.doAction("Press")
    assert hands.session.selected.id == "act"
    assert hands.port.start < day(2022, 11, 16) < hands.port.end


def test_out_of_sight_a_child_says_so(make):
    hands = make(crowd())
    accessible.install(hands.view)
    hands.look(day(2004), day(2011))
    law = hands.session.timeline.places["law"]
    hands.session.select("law")
    child = of(hands.view).focusChild()
    assert child.state().offscreen
    assert child.rect().isEmpty()
    hands.session.select("law", reveal=True)
    assert hands.frame.mark_of(law) is not None
    assert not of(hands.view).focusChild().state().offscreen


def test_two_hundred_searches_and_another_timeline(hands, listening):
    seen = children(hands)
    for number in range(200):
        hands.session.search(("law", "kind:initiative", "", "nothing of the kind")[number % 4])
        names = [child.text(Name) for child in children(hands)]
        assert len(names) == len(hands.frame.marks)
        hands.session.select(hands.session.timeline[number % 7].id)
        of(hands.view).focusChild()
    hands.session.search("")
    assert [child.object() for child in children(hands)] == [child.object() for child in seen]
    hands.session.open(millennium())
    gc.collect()
    names = [child.text(Name) for child in children(hands)]
    assert names[0] == "Century-1050, 1050, Programme"
    assert len(names) == 10
    hands.session.open(walk())
    gc.collect()
    assert len(children(hands)) == 7


def test_a_reader_is_told_of_the_focus_and_of_changes(hands, listening, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.type()))
    hands.session.select("act")
    hands.session.search("law")
    assert told == [QAccessible.Event.Focus, QAccessible.Event.ObjectReorder]


def test_nobody_is_told_where_no_reader_runs(hands, monkeypatch):
    QAccessible.setActive(False)
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    hands.session.select("act")
    hands.session.search("law")
    assert not told


def test_two_canvases_have_each_their_own(hands, make):
    other = make(millennium())
    accessible.install(other.view)
    assert of(hands.view).childCount() == 7
    assert of(other.view).childCount() == 10


def test_other_widgets_keep_their_own_interfaces(hands, qtbot):
    label = QLabel("Plain")
    qtbot.addWidget(label)
    assert of(label).text(Name) == "Plain"


def test_every_control_of_the_desk_has_a_name(qtbot):
    desk = open_desk(qtbot, complete=True)
    desk.session.select("coalition")
    desk.session.search("coalition")
    desk.session.toggle("kinds", "initiative")
    focusable = [
        widget
        for widget in desk.window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and widget.focusProxy() is None
    ]
    nameless = [
        f"{type(one).__name__} {one.objectName()}" for one in focusable if not of(one).text(Name).strip()
    ]
    assert len(focusable) > 15
    assert nameless == []
    buttons = [one for one in desk.window.findChildren(QAbstractButton) if one.isVisible()]
    assert all(of(one).text(Name).strip() for one in buttons)
