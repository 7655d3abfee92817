"""The viewport pans, zooms, reveals and clamps: what is under the pointer stays there, and bounds hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bik_explorer.model.viewport import MARGIN, SHORTEST_SPAN, Limits, Viewport
from tests.model.strategies import all_limits

NEAR = 1e-4
"""Days: a few seconds, nothing that can be seen."""
LIMITS = Limits(729_000.0, 739_000.0)


@st.composite
def places(draw: st.DrawFn) -> tuple[Viewport, Limits]:
    """A viewport within its limits."""
    limits = draw(all_limits())
    first, last = sorted(draw(st.tuples(st.floats(0, 1), st.floats(0, 1))))
    start, end = (limits.first + share * limits.longest for share in (first, last))
    return Viewport(start, end).clamped(limits), limits


def assert_within(port: Viewport, limits: Limits) -> None:
    assert port.start >= limits.first - NEAR
    assert port.end <= limits.last + NEAR
    assert limits.shortest - NEAR <= port.days <= limits.longest + NEAR
    assert port.top >= 0


@given(all_limits(), st.floats(-1e9, 1e9), st.floats(-1e9, 1e9), st.floats(-1e6, 1e6))
def test_clamping_holds_the_bounds_of_any_viewport(limits, start, end, top):
    port = Viewport(start, end, top).clamped(limits)
    assert_within(port, limits)


@given(all_limits(), st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
@example(Limits(400.0, 660.0), 492.75884444748715, 512.4011752236768)
def test_clamping_again_changes_nothing(limits, start, end):
    port = Viewport(start, end).clamped(limits)
    assert port.clamped(limits) == port


@given(places(), st.floats(-30, 30), st.floats(0, 1))
def test_any_chain_of_moves_ends_in_a_clamped_viewport(place, power, share):
    port, limits = place
    for moved in (
        port.zoomed(2.0**power, port.start + share * port.days, limits),
        port.panned((share - 0.5) * 1e6, limits),
        port.fitted(limits.first + share * limits.longest, limits.last, limits),
        port.revealed(limits.first + share * limits.longest, limits.last, limits),
    ):
        assert_within(moved, limits)
        assert moved.clamped(limits) == moved


@given(places(), st.floats(-8, 8), st.floats(0, 1))
def test_zooming_keeps_the_anchor_under_its_pixel(place, power, share):
    port, limits = place
    anchor = port.start + share * port.days
    zoomed = port.zoomed(2.0**power, anchor, limits)
    assume(zoomed.start > limits.first + NEAR and zoomed.end < limits.last - NEAR)
    assert (anchor - zoomed.start) / zoomed.days == pytest.approx(share, abs=1e-6)


@given(places(), st.floats(-8, 8), st.floats(0, 1))
def test_zooming_never_loses_the_anchor(place, power, share):
    port, limits = place
    anchor = port.start + share * port.days
    zoomed = port.zoomed(2.0**power, anchor, limits)
    assert zoomed.start - NEAR <= anchor <= zoomed.end + NEAR


@given(st.floats(1.0, 40.0), st.floats(0, 1))
def test_zooming_in_and_out_again_comes_back(factor, share):
    port = Viewport(732_000.0, 734_000.0)
    anchor = port.start + share * port.days
    back = port.zoomed(factor, anchor, LIMITS).zoomed(1 / factor, anchor, LIMITS)
    assert (back.start, back.end) == pytest.approx((port.start, port.end), abs=NEAR)


@pytest.mark.parametrize("factor", [1e300, 1e9, float("inf")])
def test_a_huge_factor_shows_the_shortest_span(factor):
    port = Viewport(730_000.0, 735_000.0).zoomed(factor, 731_000.0, LIMITS)
    assert port.days == pytest.approx(SHORTEST_SPAN)


@pytest.mark.parametrize("factor", [1e-300, 1e-9, 5e-324, 0.0, -1.0, -1e9, float("-inf")])
def test_a_factor_of_next_to_nothing_shows_all(factor):
    port = Viewport(730_000.0, 735_000.0).zoomed(factor, 731_000.0, LIMITS)
    assert (port.start, port.end) == (LIMITS.first, LIMITS.last)


def test_a_factor_of_one_changes_nothing():
    port = Viewport(730_000.25, 735_000.75, 12.0)
    assert port.zoomed(1.0, 731_234.5, LIMITS) == port


@given(places(), st.floats(-1e7, 1e7))
def test_panning_keeps_the_length_and_stops_at_the_limits(place, days):
    port, limits = place
    panned = port.panned(days, limits)
    assert panned.days == pytest.approx(port.days, abs=NEAR)
    expected = min(max(port.start + days, limits.first), limits.last - port.days)
    assert panned.start == pytest.approx(expected, abs=NEAR)


@given(all_limits(), st.floats(0, 1), st.floats(0, 1))
def test_fitting_shows_all_of_it(limits, one, other):
    first, last = (limits.first + share * limits.longest for share in sorted((one, other)))
    port = Viewport(limits.first, limits.first + 1).fitted(first, last, limits)
    assert port.start <= first + NEAR
    assert port.end >= last - NEAR


def test_fitting_leaves_a_margin_and_no_more():
    port = Viewport(730_000.0, 730_100.0, 7.0).fitted(731_000.0, 732_000.0, LIMITS, margin=0.1)
    assert port == Viewport(730_900.0, 732_100.0, 7.0)


@given(places(), st.floats(0, 1), st.floats(0, 1))
def test_what_is_revealed_is_in_sight(place, one, other):
    port, limits = place
    first, last = (limits.first + share * limits.longest for share in sorted((one, other)))
    shown = port.revealed(first, last, limits)
    assert shown.start <= first + NEAR
    assert shown.end >= last - NEAR


@given(places(), st.floats(0, 1), st.floats(0, 1))
def test_revealing_zooms_only_what_does_not_fit(place, one, other):
    port, limits = place
    first, last = (limits.first + share * limits.longest for share in sorted((one, other)))
    shown = port.revealed(first, last, limits)
    if last - first <= port.days:
        assert shown.days == pytest.approx(port.days, abs=NEAR)
    else:
        assert shown.days >= port.days - NEAR


@given(places(), st.floats(0, 1), st.floats(0, 1))
def test_revealing_what_is_in_sight_moves_nothing(place, one, other):
    port, limits = place
    first, last = (port.start + share * port.days for share in sorted((one, other)))
    assume(last <= port.end)
    assert port.revealed(first, last, limits) == port


@pytest.mark.parametrize(
    ("first", "last", "start"),
    [
        (735_010.0, 735_020.0, 734_120.0),  # just behind the end: a tenth of 1,000 days beyond it
        (733_500.0, 733_510.0, 733_400.0),  # just before the start
        (734_500.0, 735_001.0, 734_101.0),  # partly in sight
    ],
)
def test_revealing_moves_as_little_as_it_can(first, last, start):
    port = Viewport(734_000.0, 735_000.0)
    assert port.revealed(first, last, LIMITS) == Viewport(start, start + 1000.0)


def test_what_fits_without_its_margin_is_put_in_the_middle():
    shown = Viewport(734_000.0, 735_000.0).revealed(735_500.0, 736_400.0, LIMITS)
    assert shown == Viewport(735_450.0, 736_450.0)


@given(st.floats(1, 4e6), st.floats(-1e4, 4e6))
def test_the_limits_of_a_timeline_leave_half_a_year_around_it(first, days):
    limits = Limits.around(first, first + days)
    assert limits.first == first - MARGIN
    assert limits.last >= first + days + MARGIN
    assert limits.longest > 0
    assert limits.shortest == SHORTEST_SPAN


def test_limits_shorter_than_a_month_show_all_there_is():
    limits = Limits(730_000.0, 730_010.0)
    port = Viewport(729_000.0, 739_000.0).zoomed(4.0, 730_005.0, limits)
    assert (port.start, port.end) == (limits.first, limits.last)


def test_only_the_scroll_offset_is_kept_by_moves_in_time():
    port = Viewport(733_000.0, 734_000.0, 42.0)
    moves = (port.panned(10, LIMITS), port.zoomed(2, 733_500, LIMITS), port.fitted(732_000, 733_000, LIMITS))
    assert {moved.top for moved in moves} == {42.0}
    assert replace(port, top=-3.0).clamped(LIMITS).top == 0.0


def test_days_and_centre():
    assert (Viewport(10.0, 30.0).days, Viewport(10.0, 30.0).centre) == (20.0, 20.0)
