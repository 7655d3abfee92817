"""What is kept of searches: the latest first, capped, and sound whatever the session file holds."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.facets import Facets
from bik_explorer.model.serial import LONGEST_QUERY
from bik_explorer.ui.finding.kept import (
    LONGEST_NAME,
    MOST_PICKS,
    MOST_RECENT,
    MOST_SAVED,
    Kept,
    SavedSearch,
    clean,
    from_plain,
    to_plain,
)

LAWS = SavedSearch("Laws", "reporting", Facets(kinds=("law",)))
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["recent", "saved", "picks", "name", "query", "kinds", "topics"]), inner
        )
    ),
    max_leaves=20,
)
SEARCHES = st.builds(
    SavedSearch,
    name=st.text(min_size=1, max_size=LONGEST_NAME),
    query=st.text(max_size=30),
    facets=st.builds(Facets, kinds=st.lists(st.text(max_size=5), max_size=3, unique=True).map(tuple)),
)


def test_the_latest_query_is_first_and_stands_there_once():
    kept = Kept().with_recent("one").with_recent("two").with_recent(" one ")
    assert kept.recent == ("one", "two")
    assert kept.with_recent("   ") == kept


def test_hundreds_of_recent_searches_leave_the_last_twenty():
    kept = Kept()
    for number in range(300):
        kept = kept.with_recent(f"query {number}").with_pick(f"entry:{number}")
    assert len(kept.recent) == MOST_RECENT == 20
    assert kept.recent[0] == "query 299"
    assert len(kept.picks) == MOST_PICKS
    assert from_plain({"recent": [f"q{n}" for n in range(500)]}).recent == tuple(f"q{n}" for n in range(20))


def test_a_search_is_saved_once_and_renamed_by_saving_it_again():
    kept = Kept().with_saved(LAWS).with_saved(SavedSearch("Other", "x"))
    kept = kept.with_saved(SavedSearch("New name", " reporting", Facets(kinds=("law",))))
    assert [one.name for one in kept.saved] == ["Other", "New name"]
    assert kept.found("reporting", Facets()) is None
    assert kept.found("reporting ", Facets(kinds=("law",))).name == "New name"
    assert [one.name for one in kept.without_saved(kept.saved[0]).saved] == ["New name"]


def test_a_search_without_a_name_is_called_like_its_query():
    assert Kept().with_saved(SavedSearch("  ", "reporting")).saved[0].name == "reporting"
    assert Kept().with_saved(SavedSearch("", "", Facets(kinds=("law",)))).saved == ()


def test_a_search_for_nothing_is_not_saved():
    assert Kept().with_saved(SavedSearch("All", "  ")).saved == ()
    assert Kept().with_saved(SavedSearch("Laws", "", Facets(kinds=("law",)))).saved[0].name == "Laws"


def test_saved_searches_are_capped():
    kept = Kept()
    for number in range(MOST_SAVED + 10):
        kept = kept.with_saved(SavedSearch(f"n{number}", f"q{number}"))
    assert len(kept.saved) == MOST_SAVED
    assert kept.saved[0].name == f"n{MOST_SAVED + 9}"


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        "text",
        {"recent": "text", "saved": {"name": "x"}, "picks": 3},
        {"recent": [1, None, "", "  ", ["x"], "x" * (LONGEST_QUERY + 1)]},
        {"saved": [None, 1, {}, {"name": 2, "query": "x"}, {"name": "", "query": "x"}]},
        {"saved": [{"name": "nothing to look for"}, {"name": "x", "query": 5}, {"name": "x", "query": " "}]},
        {"saved": [{"name": "x", "query": "x" * (LONGEST_QUERY + 1)}]},
        {"saved": [{"name": "\x00\n\u2028", "query": "x"}]},
    ],
)
def test_what_is_damaged_is_dropped(plain):
    assert from_plain(plain) == Kept()


def test_what_is_sound_beside_it_stays():
    plain = {
        "recent": ["telia", 7, "telia", "x" * 5000, "act"],
        "saved": [{"name": "Laws", "query": "reporting", "kinds": ["law", 3, "law"], "topics": "no list"}, 4],
        "picks": ["action:find", {}],
    }
    assert from_plain(plain) == Kept(("telia", "act"), (LAWS,), ("action:find",))


def test_a_hostile_name_becomes_one_line():
    assert clean("a\n<b>b\x00\x1b[31m\u202e c" + "x" * 500, 20) == "a <b>b [31m c" + "x" * 7


@given(ANYTHING)
def test_anything_at_all_can_be_read(plain):
    kept = from_plain(plain)
    assert from_plain(to_plain(kept)) == kept


@given(st.lists(st.text(max_size=20), max_size=30), st.lists(SEARCHES, max_size=5))
def test_what_is_written_is_read_again(recent, saved):
    kept = Kept()
    for query in recent:
        kept = kept.with_recent(query)
    for search in saved:
        kept = kept.with_saved(search)
    again = from_plain(json.loads(json.dumps(to_plain(kept))))
    assert again.recent == kept.recent
    assert again.saved == kept.saved
