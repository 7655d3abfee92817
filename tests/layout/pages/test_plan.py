"""Where the parts of the page of signatories are, which are in sight, and what is under a point."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.geometry import Size
from bik_explorer.layout.pages.arranging import Choice
from bik_explorer.layout.pages.plan import HEAD, NAME, Spot, plan_of, whole_size
from tests.layout.pages.packs import SIZES_OF_WINDOW, big, signatories, signatories_page, timelines

BIG = big()


def test_few_rows_need_no_scrolling_and_the_sums_follow_at_once():
    plan = plan_of(signatories_page(signatories()))
    assert plan.overflow == (0.0, 0.0)
    assert plan.sums.y == plan.body.bottom == plan.body.y + 5 * plan.row


def test_many_rows_and_columns_scroll_within_bounds():
    plan = plan_of(signatories_page(BIG, left=1e9, top=-5.0))
    assert plan.overflow.width > 1000
    assert plan.overflow.height > 10_000
    assert (plan.left, plan.top) == (plan.overflow.width, 0.0)
    assert len(plan.rows_in_sight()) <= plan.body.height / plan.row + 1
    assert 0 < len(plan.columns_in_sight()) < 12


def test_no_row_is_cut_before_anything_is_scrolled():
    plan = plan_of(signatories_page(BIG))
    assert plan.body.height % plan.row == pytest.approx(0)


def test_titles_of_groups_stand_between_rows():
    plan = plan_of(signatories_page(signatories(), choice=Choice(grouped=True)))
    assert len(plan.groups) == 4
    gaps = [below - above for above, below in zip(plan.tops, plan.tops[1:], strict=False)]
    assert gaps == [plan.row, *([plan.row + 38.0] * 3)]


def test_names_take_no_more_than_their_share():
    assert plan_of(signatories_page(BIG)).names.width <= 250.0
    assert plan_of(signatories_page(BIG, Size(400.0, 400.0))).names.width <= 120.0


def test_in_a_low_window_rows_go_before_the_legend():
    low, high = (plan_of(signatories_page(BIG, Size(900.0, height))) for height in (330.0, 600.0))
    assert low.foot.legend == ()
    assert high.foot.legend
    assert len(low.rows_in_sight()) >= 3


def test_at_its_whole_size_nothing_has_to_be_scrolled():
    page = signatories_page(BIG)
    size = whole_size(page)
    plan = plan_of(signatories_page(BIG, size))
    assert plan.overflow == (0.0, 0.0)
    assert len(plan.rows_in_sight()) == 500
    assert len(plan.columns_in_sight()) == 40


@given(timelines(), SIZES_OF_WINDOW, st.booleans())
def test_at_its_whole_size_legend_and_notes_are_there_and_growing_again_adds_nothing(timeline, size, grouped):
    choice = Choice(grouped=grouped)
    whole = whole_size(signatories_page(timeline, size, choice))
    page = signatories_page(timeline, whole, choice)
    plan = plan_of(page)
    assert whole.width >= size.width
    assert whole.height >= size.height
    assert whole_size(page) == whole
    if page.matrix.organisations:
        assert plan.overflow == (0.0, 0.0)
        assert plan.foot.legend
        assert plan.sums.bottom + plan.foot.height <= whole.height


@given(timelines(), SIZES_OF_WINDOW, st.floats(0, 3000), st.floats(0, 3000), st.booleans())
def test_what_is_under_a_point_is_what_stands_there(timeline, size, left, top, grouped):
    plan = plan_of(signatories_page(timeline, size, Choice(grouped=grouped), left, top))
    for row in plan.rows_in_sight():
        for spot in (Spot(row, NAME), *(Spot(row, column) for column in plan.columns_in_sight())):
            x, y = plan.rect(spot).centre
            if plan.body.y <= y < plan.body.bottom and (
                spot.column == NAME or plan.body.x <= x < plan.body.right
            ):
                assert plan.spot_at(x, y) == spot
    for column in plan.columns_in_sight():
        x, y = plan.rect(Spot(HEAD, column)).centre
        if plan.body.x <= x < plan.body.right:
            assert plan.spot_at(x, y) == Spot(HEAD, column)


@given(timelines(), SIZES_OF_WINDOW)
def test_regions_do_not_overlap(timeline, size):
    plan = plan_of(signatories_page(timeline, size))
    if timeline.entries and plan.tops.size:
        regions = [plan.names, plan.body, plan.totals, plan.heads, plan.sums]
        for place, one in enumerate(regions):
            assert not [other for other in regions[place + 1 :] if one.overlaps(other)]


def test_outside_is_nothing():
    plan = plan_of(signatories_page(signatories(), choice=Choice(grouped=True)))
    assert plan.spot_at(3.0, plan.body.y + 5) is None
    assert plan.spot_at(plan.names.x, plan.heads.y + 5) is None
    assert plan.spot_at(plan.names.x, plan.body.y + 5) is None  # the title of a group
    assert plan.spot_at(plan.names.x, plan.sums.y + 5) is None
    assert plan.spot_at(plan.totals.x + 2, plan.row_rect(0).centre[1]) == Spot(0, NAME)
