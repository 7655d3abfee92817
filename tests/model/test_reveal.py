from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Signatory, SignatoryList
from bik_explorer.model.facets import Facets
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.reveal import (
    NO_COVER,
    collated,
    cover_of,
    revealable,
    revealed_all,
    revealed_next,
    undated,
    veiled,
)
from bik_explorer.model.state import ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.veil import Hidden, Veil
from bik_explorer.model.viewport import Viewport
from tests.model.strategies import LANES, timelines


def signed(*ids: str) -> tuple[SignatoryList, ...]:
    return (SignatoryList("signatory", tuple(Signatory(id_) for id_ in ids)),)


def entry(id_: str, start: str, **parts: object) -> Entry:
    return Entry(id_, Kind.EVENT, id_.title(), PartialDate.parse(start), LANES[0].id, **parts)


TIMELINE = Timeline(
    pack=PackInfo(first=PartialDate(1999), last=PartialDate(2024)),
    lanes=LANES,
    organisations={
        id_: Organisation(id_, name) for id_, name in (("a", "Ängel"), ("b", "Beta"), ("z", "Zoo"))
    },
    entries=(
        entry("late", "2020-05-01", signatory_lists=signed("z", "gone")),
        entry("first", "2001-02-03", signatory_lists=signed("b", "z")),
        entry("middle", "2010", signatory_lists=signed("a", "a")),
    ),
)
ALL = (0, 1, 2)
YEARS = Viewport(float(PartialDate(1998).first_day), float(PartialDate(2025).first_day))


def state(hides: Hidden | None, *revealed: str, **parts: object) -> ViewState:
    return ViewState(**({"viewport": YEARS} | parts), veil=Veil(hides, revealed))


@pytest.mark.parametrize("hides", [Hidden.TITLES, Hidden.DATES])
def test_entries_are_revealed_in_the_order_of_time(hides):
    assert revealable(TIMELINE, (2, 0, 1), state(hides)) == ("first", "middle", "late")
    assert revealable(TIMELINE, ALL, state(hides, "middle")) == ("first", "late")


def test_only_what_was_found_and_is_in_sight_is_revealed():
    near = Viewport(float(PartialDate(2000).first_day), float(PartialDate(2011).first_day))
    assert revealable(TIMELINE, ALL, state(Hidden.TITLES, viewport=near)) == ("first", "middle")
    assert revealable(TIMELINE, (1,), state(Hidden.TITLES)) == ("middle",)


def test_of_highlighted_entries_only_these_are_asked_about():
    marked = state(Hidden.TITLES, highlight=("late", "middle", "unknown"))
    assert revealable(TIMELINE, ALL, marked) == ("middle", "late")
    assert not cover_of(TIMELINE, ALL, marked).hides(Hidden.TITLES, "first")


def test_highlights_that_the_search_does_not_find_do_not_narrow():
    marked = state(Hidden.TITLES, highlight=("late",))
    assert revealable(TIMELINE, (0, 1), marked) == ("first", "middle")


def test_organisations_come_by_how_often_they_signed_then_by_name():
    assert revealable(TIMELINE, ALL, state(Hidden.SIGNATORIES)) == ("z", "a", "b", "gone")
    only = state(Hidden.SIGNATORIES, facets=Facets(organisations=("b", "a")))
    assert revealable(TIMELINE, ALL, only) == ("a", "b")


def test_without_a_veil_nothing_is_covered():
    assert revealable(TIMELINE, ALL, state(None)) == ()
    assert cover_of(TIMELINE, ALL, state(None)) is NO_COVER
    assert not NO_COVER
    assert NO_COVER.sign("first") == "?"


def test_numbers_stay_while_others_are_revealed_and_wherever_one_looks():
    near = Viewport(float(PartialDate(2009).first_day), float(PartialDate(2021).first_day))
    cover = cover_of(TIMELINE, ALL, state(Hidden.TITLES, "first", viewport=near))
    assert cover.sign("late") == "? 3"
    assert cover.hides(Hidden.TITLES, "late")
    assert not cover.hides(Hidden.TITLES, "first")
    assert not cover.hides(Hidden.DATES, "late")


def test_what_tells_of_all_dates_is_kept_back_until_all_in_sight_are_revealed():
    assert cover_of(TIMELINE, ALL, state(Hidden.DATES, "first")).dates
    assert not cover_of(TIMELINE, ALL, state(Hidden.DATES, "first", "middle", "late")).dates
    near = Viewport(float(PartialDate(2000).first_day), float(PartialDate(2005).first_day))
    assert not cover_of(TIMELINE, ALL, state(Hidden.DATES, "first", viewport=near)).dates
    assert not cover_of(TIMELINE, ALL, state(Hidden.TITLES)).dates
    assert cover_of(TIMELINE, ALL, state(Hidden.SIGNATORIES)).signatories


@given(timelines(8), st.sampled_from(Hidden))
def test_revealing_one_by_one_comes_to_where_revealing_all_does(timeline, hides):
    places = range(len(timeline))
    everywhere = timeline.limits
    now = ViewState(Viewport(everywhere.first, everywhere.last), veil=Veil(hides))
    whole = revealed_all(timeline, places, now)
    seen = veiled(timeline, places, now)
    for count in range(len(seen)):
        assert len(revealable(timeline, places, now)) == len(seen) - count
        now = revealed_next(timeline, places, now)
    assert now == whole == revealed_next(timeline, places, whole)
    assert not cover_of(timeline, places, now)


def test_what_comes_next_does_not_change_anything_else():
    before = state(Hidden.DATES, query="x", selection="late")
    after = revealed_next(TIMELINE, ALL, before)
    assert after == replace(before, veil=Veil(Hidden.DATES, ("first",)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Audiovisual directive 2018", "Audiovisual directive …"),
        ("Safer Internet 1999–04", "Safer Internet …"),
        ("Directive (EU) 2018/1808", "Directive (EU) …"),
        ("Directive 2011/93/EU", "Directive …/EU"),
        ("#SaferInternet4EU", "#SaferInternet4EU"),
        ("14 sites, 12018 pages", "14 sites, 12018 pages"),
    ],
)
def test_years_are_taken_out_of_texts(text, told):
    assert undated(text) == told


@given(st.text(), st.integers(1900, 2099))
def test_no_year_is_left_in_a_text(text, year):
    assert str(year) not in undated(f"{text} {year} {text}") or str(year) in undated(text)


def test_names_sort_without_accents():
    assert sorted(["Zoo", "Émile", "apple", "Eve"], key=collated) == ["apple", "Émile", "Eve", "Zoo"]
