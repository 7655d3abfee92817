"""The pages as a screen reader hears them."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from bik_explorer.model.state import Page
from bik_explorer.ui.views import spoken
from tests.layout.pages.packs import big, signatories
from tests.ui.desks import open_desk

Name, Description = QAccessible.Text.Name, QAccessible.Text.Description
KEY = Qt.Key


def of(thing):
    return QAccessible.queryAccessibleInterface(thing)


def children(hands):
    page = of(hands.view)
    return [page.child(index) for index in range(page.childCount())]


@pytest.fixture
def listening(monkeypatch):
    """As if a screen reader were running: what it is told, and of what."""
    QAccessible.setActive(True)
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.type()))
    yield told
    QAccessible.setActive(False)


def test_every_row_of_the_signatories_is_spoken(table):
    hands = table()
    spoken.install(hands.view)
    assert of(hands.view).role() == QAccessible.Role.List
    assert of(hands.view).text(Name) == "Who signed what"
    assert [child.text(Name) for child in children(hands)] == [
        "Bebo: signed 2 of 3: Coalition 2011, Principles 2012",
        "Orange: signed 2 of 3: Framework 2007, Principles 2012",
        "Telia: signed 2 of 3: Framework 2007, Coalition 2011; not known: Principles",
        "Émile: signed 1 of 3: Coalition 2011; not known: Principles",
        "Unicef: signed 1 of 3: Framework 2007; not known: Principles",
    ]
    assert children(hands)[2].text(Description).endswith("Formerly TeliaSonera")


def test_every_topic_is_spoken_with_its_commitments(topics):
    hands = topics()
    spoken.install(hands.view)
    assert of(hands.view).text(Name) == "What was promised, and what became law"
    assert [child.text(Name) for child in children(hands)][:2] == [
        "Reporting tools. 2007, Framework: voluntary promise; 2011, Coalition: voluntary promise; "
        "2012, Principles: voluntary promise; 2022, Act: 2 duties in law",
        "Privacy. 2011, Coalition: 2 voluntary promises; 2022, Draft: proposed duty, not law yet",
    ]


def test_rows_out_of_sight_are_told_as_well(table):
    hands = table(big(80, 5))
    spoken.install(hands.view)
    last = children(hands)[-1]
    assert len(children(hands)) == 80
    assert last.state().offscreen
    assert last.rect().isEmpty()
    assert not children(hands)[0].state().offscreen
    at = hands.view.mapToGlobal(hands.on(hands.names()[0]))
    assert children(hands)[0].rect().contains(at)
    assert of(hands.view).childAt(at.x(), at.y()).text(Name) == children(hands)[0].text(Name)


def test_the_cursor_is_the_focus_and_a_press_tells_more(table):
    hands = table()
    spoken.install(hands.view)
    assert of(hands.view).focusChild() is None
    hands.key(KEY.Key_Down, KEY.Key_Down)
    focus = of(hands.view).focusChild()
    assert focus.text(Name).startswith("Orange")
    assert focus.state().focused
    assert not focus.state().selected
    focus.doAction("Press")
    assert hands.card == ("organisation", "orange")
    assert focus.state().selected


def test_a_press_on_a_topic_tells_of_it(topics):
    hands = topics()
    spoken.install(hands.view)
    hands.key(KEY.Key_Down)
    focus = of(hands.view).focusChild()
    focus.doAction("Press")
    assert hands.card == ("topic", "reporting")
    assert focus.state().selected
    assert not focus.state().offscreen


def test_moves_are_told_as_focus_or_as_news(table, listening):
    hands = table()
    spoken.install(hands.view)
    hands.key(KEY.Key_Down)
    assert listening == [QAccessible.Event.Focus]
    hands.key(KEY.Key_Right)
    assert QAccessible.Event.Announcement in listening
    hands.session.search("coalition")
    assert listening[-1] == QAccessible.Event.ObjectReorder


def test_what_is_gone_is_silent(table):
    hands = table()
    spoken.install(hands.view)
    unicef = children(hands)[4]
    hands.session.search("coalition")
    assert not unicef.isValid()
    assert unicef.text(Name) == ""
    assert unicef.rect().isEmpty()
    unicef.doAction("Press")
    assert hands.card is None


def test_many_searches_and_another_timeline(table):
    hands = table()
    spoken.install(hands.view)
    for number in range(60):
        hands.session.search(("coalition", "telia", "", "nothing of the kind")[number % 4])
        assert len(children(hands)) == len(hands.names())
    hands.session.open(big(30, 4))
    gc.collect()
    assert len(children(hands)) == 30
    assert children(hands)[0].text(Name).startswith("organisation-")


def test_every_control_of_the_pages_has_a_name(qtbot):
    desk = open_desk(qtbot, signatories(), complete=True)
    for page in (Page.SIGNATORIES, Page.COMMITMENTS):
        desk.session.show_page(page)
        shown = desk.desk.pages.current
        assert of(shown).text(Name)
        assert shown.accessibleDescription()
        assert all(
            of(one).text(Name).strip() for one in shown.findChildren(QAbstractButton) if one.isVisible()
        )
        assert of(shown).role() == QAccessible.Role.List
