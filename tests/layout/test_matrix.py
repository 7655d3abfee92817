"""Who signed what: what a name on a list says, and what it says that there is none."""

from __future__ import annotations

import pytest
from hypothesis import given

from bik_explorer.layout.matrix import Standing, name_of, signings_of, standing_of
from bik_explorer.model.participation import Part, parts_of
from bik_explorer.model.timeline import Timeline
from tests.layout.pages.packs import entry, roll, signatories, signed, timelines


def table(timeline: Timeline) -> dict[tuple[str, str], Standing]:
    """What stands in each cell, by organisation and entry."""
    signings = signings_of(timeline)
    return {
        (one, timeline[place].id): Standing(int(signings.standing[row, column]))
        for row, one in enumerate(signings.organisations)
        for column, place in enumerate(signings.places)
    }


def test_only_entries_with_lists_are_columns_in_the_order_of_time():
    timeline = signatories()
    assert [timeline[place].id for place in signings_of(timeline).places] == [
        "framework", "coalition", "principles",
    ]  # fmt: skip


def test_each_cell_says_what_the_lists_say():
    cells = table(signatories())
    assert {entry_: standing.name for (one, entry_), standing in cells.items() if one == "telia"} == {
        "framework": "SIGNED", "coalition": "SIGNED", "principles": "UNKNOWN",
    }  # fmt: skip
    assert cells["bebo", "framework"] is Standing.NO
    assert cells["unicef", "framework"] is Standing.ASSOCIATED
    assert cells["émile", "coalition"] is Standing.LATER
    assert cells["orange", "principles"] is Standing.LATER
    assert cells["bebo", "principles"] is Standing.SIGNED


@pytest.mark.parametrize(
    ("role", "joined", "standing"),
    [
        ("signatory", None, Standing.SIGNED),
        ("signatory", "2009-02-10", Standing.SIGNED),
        ("signatory", "2009", Standing.SIGNED),
        ("signatory", "about 2011", Standing.LATER),
        ("Founding member", None, Standing.SIGNED),
        ("associated member", "2020", Standing.ASSOCIATED),
        ("Supporting association", None, Standing.ASSOCIATED),
        ("reported supporter", None, Standing.ASSOCIATED),
    ],
)
def test_role_and_date_decide(role, joined, standing):
    one = signed("telia", joined)
    lists = (roll(one, role=role),)
    made = entry("principles", "2009-02-10", signatory_lists=lists)
    assert standing_of(Part(made, lists[0], one)) is standing


def test_a_list_with_gaps_makes_no_no():
    timeline = Timeline(
        entries=(
            entry("one", "2001", signatory_lists=(roll("a", "b"),)),
            entry("two", "2002", signatory_lists=(roll("a"), roll(role="supporter", complete=False))),
        )
    )
    assert table(timeline)["b", "two"] is Standing.UNKNOWN
    assert not Standing.UNKNOWN.named


def test_of_two_lists_the_higher_standing_counts():
    lists = (roll("a", role="associated member"), roll("a", "a"))
    timeline = Timeline(entries=(entry("one", "2001", signatory_lists=lists),))
    assert table(timeline) == {("a", "one"): Standing.SIGNED}


def test_an_organisation_that_the_pack_does_not_describe_goes_by_its_id():
    assert name_of(signatories(), "nobody") == "nobody"
    assert name_of(signatories(), "émile") == "Émile"


def test_nothing_is_a_table_too():
    signings = signings_of(Timeline())
    assert signings.organisations == signings.places == ()
    assert signings.standing.shape == (0, 0)


@given(timelines())
def test_whoever_is_named_is_named_in_the_table_and_nobody_else(timeline):
    named = {cell for cell, standing in table(timeline).items() if standing.named}
    assert named == {
        (organisation, part.entry.id) for organisation, parts in parts_of(timeline).items() for part in parts
    }
