"""Rows and columns of the table of signatories: which, and in what order."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.matrix import Standing, signings_of
from bik_explorer.layout.pages.arranging import Choice, Order, collated, matrix_of
from tests.layout.pages.packs import signatories, timelines

TIMELINE = signatories()
SIGNINGS = signings_of(TIMELINE)


def made(choice: Choice | None = None, without: tuple[str, ...] = (), **more: object):
    mask = np.array([entry.id not in without for entry in TIMELINE])
    return matrix_of(TIMELINE, SIGNINGS, mask, choice, **more)


def columns(matrix) -> list[str]:
    return [TIMELINE[place].id for place in matrix.columns]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (Order.COUNT, ["Bebo", "Orange", "Telia", "Émile", "Unicef"]),
        (Order.NAME, ["Bebo", "Émile", "Orange", "Telia", "Unicef"]),
        (Order.FIRST, ["Orange", "Telia", "Unicef", "Bebo", "Émile"]),
    ],
)
def test_rows_are_sorted_by_number_name_or_first_signed(order, names):
    assert list(made(Choice(order)).names) == names


def test_counts_totals_and_doubts():
    matrix = made(Choice(Order.NAME))
    assert dict(zip(matrix.names, matrix.counts, strict=True)) == {
        "Bebo": 2, "Émile": 1, "Orange": 2, "Telia": 2, "Unicef": 1,
    }  # fmt: skip
    assert dict(zip(columns(matrix), matrix.totals, strict=True)) == {
        "framework": 3, "coalition": 3, "principles": 2,
    }  # fmt: skip
    assert matrix.doubts == (0, 1, 0, 1, 1)
    assert not matrix.narrowed


def test_groups_are_the_kinds_the_largest_first_those_of_none_last():
    matrix = made(Choice(grouped=True))
    assert [(group.kind, group.count) for group in matrix.groups] == [
        ("operator", 2), ("maker", 1), ("network", 1), ("", 1),
    ]  # fmt: skip
    assert [group.first for group in matrix.groups] == [0, 2, 3, 4]
    assert list(matrix.names) == ["Orange", "Telia", "Émile", "Bebo", "Unicef"]


def test_what_does_not_match_goes_and_takes_its_organisations_along():
    matrix = made(without=("coalition",))
    assert columns(matrix) == ["framework", "principles"]
    assert list(matrix.names) == ["Orange", "Bebo", "Telia", "Unicef"]
    assert matrix.narrowed


def test_kept_dimmed_it_stays_as_a_ghost_and_is_not_counted():
    matrix = made(without=("coalition",), dim=True)
    assert columns(matrix) == ["framework", "coalition", "principles"]
    assert matrix.matching == (True, False, True)
    assert dict(zip(matrix.names, matrix.counts, strict=True))["Telia"] == 1
    assert "Émile" not in matrix.names


def test_only_those_asked_for():
    assert list(made(only={"telia", "nobody"}).names) == ["Telia"]
    assert made(only=()).names == ()


def test_signed_one_but_not_another():
    assert list(made(Choice(pair=("framework", "coalition"))).names) == ["Orange", "Unicef"]
    assert list(made(Choice(pair=("coalition", "framework"))).names) == ["Bebo", "Émile"]
    assert made(Choice(pair=("framework", "coalition"))).pair == (0, 1)


def test_without_both_columns_the_pair_is_not_asked():
    matrix = made(Choice(pair=("framework", "coalition")), without=("coalition",))
    assert matrix.pair is None
    assert len(matrix.names) == 4


def test_case_and_accents_do_not_sort():
    assert sorted(["Zoo", "Émile", "apple", "Eve"], key=collated) == ["apple", "Émile", "Eve", "Zoo"]


@given(timelines(), st.sampled_from(Order), st.booleans(), st.data())
def test_every_organisation_has_one_row_whatever_the_order(timeline, order, grouped, data):
    signings = signings_of(timeline)
    mask = np.array(
        data.draw(st.lists(st.booleans(), min_size=len(timeline), max_size=len(timeline))), dtype=bool
    )
    matrix = matrix_of(timeline, signings, mask, Choice(order, grouped))
    expected = {
        one.organisation
        for entry, found in zip(timeline, mask, strict=True)
        if found
        for one in entry.signatories
    }
    assert Counter(matrix.organisations) == Counter(expected)
    assert sum(group.count for group in matrix.groups) == (len(matrix.organisations) if grouped else 0)
    for row, id_ in enumerate(matrix.organisations):
        assert matrix.row_of[id_] == row
        for column, place in enumerate(matrix.columns):
            named = id_ in {one.organisation for one in timeline[place].signatories}
            assert matrix.at(row, column).named is named
            assert (matrix.standing[row, column] >= Standing.ASSOCIATED) == named
