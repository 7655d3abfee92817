"""One row of filters is enough: menus gather as the room gets less, kinds last of all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.ui.panels.filter_fitting import ALWAYS, ARRANGEMENTS, RARE, TIGHT, Widths, arrange, rows

MENUS = dict.fromkeys((*ALWAYS, *RARE), 100)
WIDTHS = Widths(
    label=40, kinds=[100] * 4, kinds_menu=90, menus=MENUS, more=110, chosen=[], clear=60
)  # all: 40 + 400 + 400 + 60 and nine gaps
SIZES = st.integers(1, 300)


def shown(width: int, widths: Widths = WIDTHS):
    one = arrange(widths, width)
    return one.label, one.kinds, one.menus


@pytest.mark.parametrize(
    ("width", "arranged"),
    [
        (972, (True, True, (*ALWAYS, *RARE))),
        (960, (True, True, (*ALWAYS, *RARE))),  # closer together
        (950, (True, True, ALWAYS)),
        (700, (True, True, ())),
        (610, (False, True, ())),
        (594, (False, False, (*ALWAYS, *RARE))),
        (500, (False, False, ALWAYS)),
        (300, (False, False, ())),
        (10, (False, False, ())),
    ],
)
def test_less_room_gathers_more(width, arranged):
    assert shown(width) == arranged


def test_what_is_chosen_makes_menus_gather_but_never_the_kinds():
    one = Widths(**{name: getattr(WIDTHS, name) for name in WIDTHS.__slots__} | {"chosen": [120]})
    assert shown(1000, one) == (True, True, ALWAYS)
    many = Widths(**{name: getattr(WIDTHS, name) for name in WIDTHS.__slots__} | {"chosen": [120] * 9})
    assert shown(1000, many) == (True, True, (*ALWAYS, *RARE))  # that goes on below anyway


def test_a_timeline_without_facets_has_no_menu_of_more():
    bare = Widths(label=40, kinds=[], kinds_menu=90, menus={}, more=110, chosen=[], clear=60)
    assert all(110 not in bare.of(one) for one in ARRANGEMENTS)
    assert 90 not in bare.of(ARRANGEMENTS[-1])


@given(st.lists(SIZES, max_size=8), st.lists(SIZES, max_size=5), st.integers(50, 2000))
def test_it_takes_one_row_where_that_is_possible(kinds, chosen, width):
    widths = Widths(40, kinds, 90, MENUS, 110, chosen, 60)
    one = arrange(widths, width)
    needed = [*widths.of(one), 60]
    possible = min(rows([*widths.of(other), 60], other.gap, width) for other in ARRANGEMENTS)
    assert rows(needed, one.gap, width) == possible or possible > 1


@given(st.lists(SIZES, max_size=12), st.integers(1, 600))
def test_rows_hold_everything(needed, width):
    count = rows(needed, TIGHT, width)
    assert 1 <= count <= max(len(needed), 1)
    if sum(needed) + TIGHT * len(needed) <= width:
        assert count == 1
