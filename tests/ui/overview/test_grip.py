"""Where a hand takes hold, and where that leads: an edge moves alone, and nothing leaves the limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.scale import TimeScale
from bik_explorer.model.viewport import Limits, Viewport
from bik_explorer.ui.panels.overview.grip import LEAST, Grip, Hold, dragged, drawn, grip_at

LIMITS = Limits(0.0, 10_000.0)
SCALE = TimeScale(0.0, 166.0, 0.08)


@pytest.mark.parametrize(
    ("x", "grip"),
    [
        (192.9, Grip.OUTSIDE),
        (193.0, Grip.START),
        (207.0, Grip.START),
        (207.1, Grip.BODY),
        (292.9, Grip.BODY),
        (293.0, Grip.END),
        (307.0, Grip.END),
        (307.1, Grip.OUTSIDE),
    ],
)
def test_edges_may_be_missed_a_little(x, grip):
    assert grip_at(x, 200.0, 300.0) is grip


def test_a_narrow_brush_has_edges_and_a_body():
    assert [grip_at(x, 200.0, 210.0) for x in (200, 205, 210)] == [Grip.START, Grip.BODY, Grip.END]


def test_a_month_is_drawn_wide_enough_to_take_hold_of():
    left, right = drawn(Viewport(5000.0, 5030.0), SCALE, LIMITS)
    assert right - left == LEAST
    assert (left + right) / 2 == pytest.approx(SCALE.x(5015.0))


@pytest.mark.parametrize("start", [0.0, 9970.0])
def test_at_the_very_ends_it_stays_on_the_strip(start):
    left, right = drawn(Viewport(start, start + 30.0), SCALE, LIMITS)
    assert (left, right) in [(166.0, 166.0 + LEAST), (966.0 - LEAST, 966.0)]


ports = st.tuples(st.floats(0.0, 9970.0), st.floats(30.0, 10_000.0)).map(
    lambda pair: Viewport(pair[0], min(pair[0] + pair[1], 10_000.0), top=12.0)
)
pixels = st.floats(-3000.0, 3000.0)


@given(port=ports, grip=st.sampled_from(Grip), start=pixels, end=pixels)
def test_every_drag_stays_within_the_limits(port, grip, start, end):
    found = dragged(Hold(grip, start, port), end, SCALE, LIMITS)
    assert LIMITS.first <= found.start
    assert found.end <= LIMITS.last
    assert found.days >= LIMITS.shortest - 1e-6
    assert found.top == port.top
    if grip is Grip.START:
        assert found.end == port.end
    elif grip is Grip.END:
        assert found.start == port.start
    else:
        assert found.days == pytest.approx(port.days)


def test_a_drag_is_as_long_as_the_way_of_the_hand():
    port = Viewport(4000.0, 5000.0)
    assert dragged(Hold(Grip.BODY, 500.0, port), 540.0, SCALE, LIMITS) == Viewport(4500.0, 5500.0)
    assert dragged(Hold(Grip.START, 500.0, port), 460.0, SCALE, LIMITS) == Viewport(3500.0, 5000.0)
    assert dragged(Hold(Grip.END, 500.0, port), 540.0, SCALE, LIMITS) == Viewport(4000.0, 5500.0)
    assert dragged(Hold(Grip.OUTSIDE, 500.0, port), SCALE.x(7000.0), SCALE, LIMITS).centre == pytest.approx(
        7000.0
    )
