"""The serial form of a view state: what is written is read back, and nothing hostile gets in."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bik_explorer.model.facets import Facets
from bik_explorer.model.serial import FORMAT, LONGEST_QUERY, from_plain, to_plain
from bik_explorer.model.state import Card, CardKind, Page, ViewState
from bik_explorer.model.veil import Hidden, Veil
from bik_explorer.model.viewport import Limits, Viewport

LIMITS = Limits(729_000.0, 739_000.0)
VALUES = st.lists(st.text(max_size=8), max_size=4, unique=True).map(tuple)
STATES = st.builds(
    ViewState,
    viewport=st.builds(
        Viewport,
        start=st.floats(729_000, 739_000),
        end=st.floats(729_000, 739_000),
        top=st.floats(0, 1e5),
    ).map(lambda port: port.clamped(LIMITS)),
    query=st.text(max_size=30),
    facets=st.builds(Facets, **dict.fromkeys(Facets.__dataclass_fields__, VALUES)),
    selection=st.none() | st.text(max_size=10),
    page=st.sampled_from(Page),
    dim=st.booleans(),
    card=st.none() | st.builds(Card, st.sampled_from(CardKind), st.text(max_size=10)),
    compare=st.none() | st.text(max_size=10),
    band=st.booleans(),
    folded=VALUES,
    lane_order=VALUES,
    highlight=VALUES,
    veil=st.just(Veil()) | st.builds(Veil, st.sampled_from(Hidden), VALUES),
    milestone=st.none() | st.integers(0, 40),
)
NUMBERS = st.integers() | st.floats() | st.just(10**400) | st.just(-(10**400))
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
STATE = to_plain(ViewState(Viewport(730_000.0, 731_000.0)))
PARTS = tuple(STATE)


@given(STATES)
def test_what_is_written_is_read_back(state):
    assert from_plain(json.loads(json.dumps(to_plain(state))), LIMITS) == state


@given(JSON)
def test_anything_else_is_a_value_error(plain):
    with pytest.raises(ValueError, match="view state"):
        from_plain(plain, LIMITS)


@given(st.dictionaries(st.sampled_from(PARTS), JSON))
@example({"viewport": [10**400, 1, 2]})
@example({"viewport": [float("nan"), 1, 2]})
@example({"facets": {"kinds": ["a", "a"]}})
def test_a_form_with_foreign_parts_is_a_state_or_a_value_error(parts):
    try:
        state = from_plain(STATE | parts, LIMITS)
    except ValueError:
        return
    assert from_plain(to_plain(state), LIMITS) == state


@given(st.lists(NUMBERS, min_size=3, max_size=3))
def test_any_numbers_give_a_viewport_within_the_limits_or_a_value_error(numbers):
    try:
        port = from_plain(STATE | {"viewport": numbers}, LIMITS).viewport
    except ValueError:
        return
    assert LIMITS.first - 1e-3 <= port.start < port.end <= LIMITS.last + 1e-3
    assert port.top >= 0


@pytest.mark.parametrize("part", ["viewport", "format"])
def test_what_cannot_be_missing(part):
    with pytest.raises(ValueError, match="view state"):
        from_plain({name: value for name, value in STATE.items() if name != part}, LIMITS)


@pytest.mark.parametrize("part", sorted(set(PARTS) - {"viewport", "format"}))
def test_what_may_be_missing(part):
    plain = {name: value for name, value in STATE.items() if name != part}
    assert from_plain(plain, LIMITS) == ViewState(Viewport(730_000.0, 731_000.0))


def test_a_newer_format_is_refused():
    with pytest.raises(ValueError, match="format"):
        from_plain(STATE | {"format": FORMAT + 1}, LIMITS)


NO_VIEWPORTS = [[2, 1, 0], [1, 1, 0], [1, 2], [1, 2, 3, 4], {"start": 1}, ["1", "2", "0"]]


@pytest.mark.parametrize("viewport", NO_VIEWPORTS)
def test_a_viewport_that_is_none_is_refused(viewport):
    with pytest.raises(ValueError, match="viewport"):
        from_plain(STATE | {"viewport": viewport}, LIMITS)


def test_a_viewport_of_another_timeline_is_clamped():
    port = from_plain(STATE | {"viewport": [1, 9, -5]}, LIMITS).viewport
    assert (port.start, port.end, port.top) == (729_000.0, 729_030.0, 0.0)


@pytest.mark.parametrize("card", [["planet", "mars"], ["topic"], ["topic", 3], "topic", [["topic"], "x"]])
def test_a_card_that_is_none_is_refused(card):
    with pytest.raises(ValueError, match=r"card|planet|text|list|two"):
        from_plain(STATE | {"card": card}, LIMITS)


@pytest.mark.parametrize("milestone", [-1, 1.5, True, "1", [1], 1e300, 10**400])
def test_a_milestone_that_is_none_is_refused(milestone):
    with pytest.raises(ValueError, match="place"):
        from_plain(STATE | {"milestone": milestone}, LIMITS)


def test_every_part_of_a_state_is_written():
    assert set(PARTS) == set(ViewState.__dataclass_fields__) | {"format"}


def test_a_page_that_is_not_known_is_refused():
    with pytest.raises(ValueError, match="maps"):
        from_plain(STATE | {"page": "maps"}, LIMITS)


@settings(max_examples=5)
@given(st.integers(0, 3))
def test_an_overlong_query_is_cut(more):
    state = from_plain(STATE | {"query": "x" * (LONGEST_QUERY + more)}, LIMITS)
    assert state.query == "x" * LONGEST_QUERY


def test_the_same_value_twice_counts_once():
    plain = STATE | {"facets": {"kinds": ["law", "report", "law"], "colours": ["red"]}}
    assert from_plain(plain, LIMITS).facets == Facets(kinds=("law", "report"))
