"""The pages of the stage as a screen reader hears them."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtGui import QAccessible

from bik_explorer.model.lesson import Lesson, Step, StepView
from bik_explorer.model.state import Page
from bik_explorer.model.veil import Hidden
from bik_explorer.ui.presenting.keys import Command
from tests.ui.desks import open_desk
from tests.ui.presenting.lessons import WALK, presenter_of
from tests.ui.presenting.test_show import with_lessons

Name, Description = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture
def presenter(qtbot, theming):
    made = presenter_of()
    made.surface.expose()
    made.surface.resize(1280, 720)
    qtbot.addWidget(made.surface)
    with qtbot.waitExposed(made.surface):
        made.surface.show()
    return made


def of(thing):
    return QAccessible.queryAccessibleInterface(thing)


def children(view):
    told = of(view)
    return [told.child(index) for index in range(told.childCount())]


def names(view) -> list[str]:
    return [child.text(Name) for child in children(view)]


def test_the_stage_tells_its_entries_one_by_one(presenter):
    presenter.go_to(1)
    view = presenter.surface.timeline
    assert of(view).role() == QAccessible.Role.List
    assert of(view).childCount() == len(view.frame.marks) > 0
    shown = {presenter.session.timeline[mark.place].label for mark in view.frame.marks}
    assert {name.split(",")[0] for name in names(view)} == shown
    assert of(view).focusChild().text(Name).startswith(presenter.session.selected.label)


def test_a_child_is_pressed_and_one_key_leads_back(presenter):
    presenter.go_to(0)
    view = presenter.surface.timeline
    child = children(view)[0]
    child.doAction("Press")
    assert child.text(Name).startswith(presenter.session.selected.label)
    assert presenter.strayed
    presenter.do(Command.RETURN)
    assert presenter.session.selected is None


@pytest.mark.parametrize("index", [0, 3, 4])
def test_a_locked_view_is_told_but_not_changed(presenter, index):
    presenter.do(Command.LOCK)
    presenter.go_to(index)
    view = presenter.surface.view
    child = children(view)[0]
    child.doAction("Press")
    assert not presenter.strayed
    presenter.do(Command.LOCK)
    child.doAction("Press")
    assert presenter.strayed


def test_nothing_is_said_of_hidden_lists_before_they_are_revealed(qtbot, theming):
    hides = Step("Who?", StepView(page=Page.SIGNATORIES), hide=Hidden.SIGNATORIES)
    made = presenter_of(Lesson("who", "Who?", (hides,)))
    qtbot.addWidget(made.surface)
    made.surface.expose()
    made.surface.resize(1280, 720)
    with qtbot.waitExposed(made.surface):
        made.surface.show()
    view = made.surface.view
    assert names(view)
    assert all(name.endswith(": not told yet") for name in names(view))
    made.do(Command.NEXT)
    assert sum(": signed " in name for name in names(view)) == 1
    assert sum(name.endswith(": not told yet") for name in names(view)) == len(names(view)) - 1


def test_nothing_is_said_of_a_hidden_title_before_it_is_revealed(presenter):
    presenter.go_to(2)
    timeline, view = presenter.session.timeline, presenter.surface.timeline
    hidden = [timeline[place] for place in presenter.session.results.places.tolist()]
    said = "\n".join(f"{child.text(Name)} {child.text(Description)}" for child in children(view))
    assert hidden
    assert not any(entry.label in said or entry.title in said for entry in hidden)
    assert said.count("title hidden") == len(hidden)
    presenter.do(Command.NEXT)
    after = "\n".join(names(view))
    assert after.count("title hidden") == len(hidden) - 1
    assert sum(entry.label in after for entry in hidden) == 1


@pytest.mark.parametrize("index", [3, 4])
def test_the_other_pages_are_lists_of_their_rows(presenter, index):
    presenter.go_to(index)
    view = presenter.surface.view
    assert view is not presenter.surface.timeline
    assert of(view).role() == QAccessible.Role.List
    assert all(names(view))
    assert names(view)


def test_one_show_after_the_other_tells_of_itself_alone(qtbot, monkeypatch):
    monkeypatch.setattr("bik_explorer.ui.presenting.show.stay_awake", lambda reason, parent: None)
    hands = open_desk(qtbot, with_lessons(WALK), complete=True)
    for _ in range(3):
        hands.trigger("present")
        show = hands.desk.presenting.show
        qtbot.waitUntil(show.stage.isActiveWindow)
        view = show.presenter.surface.timeline
        assert len(names(view)) == len(view.frame.marks) > 0
        view, surface = None, show.presenter.surface
        with qtbot.waitSignal(surface.destroyed):
            show.end()
        gc.collect()
        assert len(names(hands.desk.view)) == len(hands.desk.view.frame.marks)
