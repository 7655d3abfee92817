"""Whatever the hand does, the day under it stays under it, and the limits hold."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.viewport import SHORTEST_SPAN, Viewport
from bik_explorer.style import LIGHT
from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.session import Session
from tests.ui.canvas.packs import millennium, one_day, walk

ROUNDING = 1e-3
"""Pixels: nobody sees less."""
TIMELINES = {"walk": walk(), "one day": one_day(), "millennium": millennium()}


@dataclass(frozen=True)
class Turned:
    """A turn of the wheel by so many notches, at a share of the body."""

    notches: float
    share: float


turns = st.builds(Turned, st.floats(-8, 8), st.floats(0, 1))
pans = st.floats(-3000, 3000)


@pytest.fixture(scope="module", params=TIMELINES)
def view(request, qapp):
    """A canvas that is never shown; each example sets its viewport."""
    view = TimelineView(Session(TIMELINES[request.param]), LIGHT)
    view.resize(1000, 600)
    yield view
    view.deleteLater()


def start_at(view, first: float, length: float) -> None:
    """A viewport anywhere in the limits; shares of them."""
    limits = view.session.timeline.limits
    start = limits.first + first * limits.longest
    view.session.look(Viewport(start, start + max(length, 0.001) * limits.longest))


def check_limits(view) -> None:
    port, limits = view.session.state.viewport, view.session.timeline.limits
    assert limits.first - 1e-6 <= port.start < port.end <= limits.last + 1e-6
    assert limits.shortest - 1e-6 <= port.days <= limits.longest + 1e-6


def at_an_end(view) -> bool:
    port, limits = view.session.state.viewport, view.session.timeline.limits
    return port.start < limits.first + 1e-6 or port.end > limits.last - 1e-6


@given(st.floats(0, 1), st.floats(0, 1), st.lists(turns, min_size=1, max_size=6))
def test_the_day_under_the_pointer_stays_under_it(view, first, length, hand):
    start_at(view, first, length)
    for turned in hand:
        x = view.frame.body.x + turned.share * view.frame.body.width
        day = view.frame.scale.day(x)
        view.moves.zoom(1.25**turned.notches, x)
        check_limits(view)
        if not at_an_end(view):
            assert abs(view.frame.scale.x(day) - x) < ROUNDING


@given(st.floats(0, 1), st.floats(0, 1), pans)
def test_a_pan_moves_by_its_pixels_and_never_zooms(view, first, length, pixels):
    start_at(view, first, length)
    days, day = view.session.state.viewport.days, view.frame.scale.day(500)
    view.moves.pan(pixels)
    check_limits(view)
    assert view.session.state.viewport.days == pytest.approx(days)
    if not at_an_end(view):
        assert abs(view.frame.scale.x(day) - (500 - pixels)) < ROUNDING


@given(st.floats(0, 1), st.floats(0, 1), st.integers(0, 100))
def test_what_is_revealed_is_in_view_and_zooms_only_if_it_must(view, first, length, number):
    start_at(view, first, length)
    session, before = view.session, view.session.state.viewport
    place = number % len(session.timeline)
    session.select(session.timeline[place].id, reveal=True)
    check_limits(view)
    port, columns, limits = session.state.viewport, session.timeline.columns, session.timeline.limits
    start, end = max(columns.start[place], limits.first), min(columns.end[place], limits.last)
    assert port.start <= start + 1e-6
    assert end <= port.end + 1e-6
    if end - start <= before.days:
        assert port.days == pytest.approx(before.days)


def test_the_closest_view_is_a_month(view):
    view.moves.zoom(1e9, 500.0)
    assert view.session.state.viewport.days == pytest.approx(SHORTEST_SPAN)
