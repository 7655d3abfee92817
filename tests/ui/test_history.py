"""Back and forward through views, as in a browser."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.facets import Facets
from bik_explorer.model.state import Page, ViewState
from bik_explorer.model.viewport import Viewport
from bik_explorer.ui.history import LONGEST, History
from bik_explorer.ui.session import Session
from tests.ui.canvas.hands import day
from tests.ui.canvas.packs import walk

HOME = ViewState(Viewport(0.0, 1000.0))


def seen(number: int) -> ViewState:
    """A view that is another one than its neighbours in more than the viewport."""
    return replace(HOME, selection=f"entry-{number}")


@pytest.fixture
def history():
    return History(HOME)


@pytest.fixture
def session(qapp):
    return Session(walk())


def rest_at(history: History, *states: ViewState) -> None:
    for state in states:
        history.visit(state)
        history.rest()


def test_at_first_there_is_nowhere_to_go(history):
    assert not history.can_go_back
    assert not history.can_go_forward
    assert history.back() == history.forward() == HOME


def test_back_and_forward(history):
    rest_at(history, seen(1), seen(2))
    assert history.back() == seen(1)
    assert history.back() == HOME
    assert history.back() == HOME
    assert (history.can_go_back, history.can_go_forward) == (False, True)
    assert [history.forward(), history.forward(), history.forward()] == [seen(1), seen(2), seen(2)]


def test_a_new_view_forgets_what_back_left(history):
    rest_at(history, seen(1), seen(2))
    history.back()
    rest_at(history, seen(3))
    assert not history.can_go_forward
    assert history.back() == seen(1)


def test_a_pan_is_one_step(history):
    for place in range(50):
        history.visit(replace(HOME, viewport=Viewport(place, 1000.0 + place)))
    assert history.back() == HOME
    assert history.forward().viewport == Viewport(49.0, 1049.0)


def test_a_word_being_typed_is_one_step(history):
    for length in range(1, 8):
        history.visit(replace(HOME, query="telefon"[:length]))
    assert history.back() == HOME
    assert history.forward().query == "telefon"


def test_after_a_rest_the_next_move_is_a_new_step(history):
    first, second = (replace(HOME, viewport=Viewport(place, 1000.0 + place)) for place in (10.0, 20.0))
    rest_at(history, first, second)
    assert [history.back(), history.back()] == [first, HOME]


def test_a_selection_and_the_move_to_it_are_one_step(history):
    history.visit(seen(1))
    there = replace(seen(1), viewport=Viewport(10.0, 1010.0, 40.0))
    history.visit(there)
    assert history.back() == HOME
    assert history.forward() == there


@pytest.mark.parametrize(
    "change",
    [{"selection": "other"}, {"facets": Facets(kinds=("law",))}, {"page": Page.SIGNATORIES}, {"dim": True}],
)
def test_other_changes_are_steps_even_while_moving(history, change):
    moving = replace(HOME, viewport=Viewport(10.0, 1010.0))
    history.visit(moving)
    history.visit(replace(moving, **change))
    assert history.back() == moving
    assert history.back() == HOME


def test_moving_on_from_where_back_led_is_a_new_step(history):
    rest_at(history, seen(1), seen(2))
    history.back()
    history.visit(replace(seen(1), viewport=Viewport(10.0, 1010.0)))
    assert history.back() == seen(1)


def test_it_does_not_grow_without_end(history):
    rest_at(history, *(seen(number) for number in range(3 * LONGEST)))
    steps = 0
    while history.can_go_back:
        history.back()
        steps += 1
    assert steps == LONGEST - 1


@given(st.lists(st.sampled_from(["visit", "move", "rest", "back", "forward"]), max_size=40))
def test_back_then_forward_is_where_one_was(steps):
    history, here = History(HOME), HOME
    for number, step in enumerate(steps):
        if step == "visit":
            here = seen(number)
            history.visit(here)
        elif step == "move":
            here = replace(here, viewport=Viewport(number, 1000.0 + number))
            history.visit(here)
        elif step == "rest":
            history.rest()
        else:
            here = getattr(history, step)()
    if history.can_go_back:
        history.back()
        assert history.forward() == here
    elif history.can_go_forward:
        history.forward()
        assert history.back() == here


# through the session


def test_the_session_tells_where_one_can_go(session, qtbot):
    told = []
    session.historyChanged.connect(lambda back, forward: told.append((back, forward)))
    session.select("act")
    session.back()
    session.forward()
    assert told[0] == (True, False)
    assert (False, True) in told
    assert told[-1] == (True, False)
    assert (session.can_go_back, session.can_go_forward) == told[-1]


def test_steps_merge_while_the_view_moves_and_not_after_it_rests(session):
    home = session.state
    for year in range(2000, 2008):
        session.look(Viewport(day(year), day(year + 10)))
    session.settle()
    pan = session.state
    for year in range(2008, 2012):
        session.look(Viewport(day(year), day(year + 10)))
    session.back()
    assert session.state == pan
    session.back()
    assert session.state == home
    assert not session.can_go_back


def test_going_back_is_no_step_of_its_own(session):
    session.select("act")
    session.back()
    session.forward()
    session.back()
    assert session.selected is None
    assert not session.can_go_back
    assert session.can_go_forward


def test_back_brings_the_results_back(session):
    session.search("kind:law")
    session.settle()
    session.clear()
    session.settle()
    session.back()
    assert len(session.results) == 2
    assert session.state.query == "kind:law"


def test_the_way_to_the_start_can_be_forgotten(session):
    session.select("act")
    session.start_history()
    assert not session.can_go_back
    session.back()
    assert session.selected.id == "act"
