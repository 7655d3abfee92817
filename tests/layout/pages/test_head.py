"""Title, controls, explanation, legend and notes: where they stand in wide and in narrow pages."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.frame import Text
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.pages.head import Key, foot_items, foot_of, head_of, nothing_items
from bik_explorer.model.timeline import Timeline
from tests.layout.making import measure, setting_of
from tests.layout.pages.packs import SIZES, SIZES_OF_WINDOW


def setting(width: float, height: float = 500.0):
    return setting_of(Timeline(), size=Size(width, height))


def test_controls_stand_beside_the_title_where_there_is_room():
    head = head_of(setting(900.0), "Title", "Explained.", Size(300.0, 32.0), SIZES)
    assert (head.controls.x, head.controls.right) == (576.0, 876.0)
    assert head.controls.y < head.items[1].rect.y


def test_else_below_the_explanation():
    head = head_of(setting(330.0), "Title", "Explained.", Size(300.0, 32.0), SIZES)
    assert head.controls.x == SIZES.margin
    assert head.items[1].rect.bottom <= head.controls.y
    assert head.controls.bottom <= head.bottom


@given(SIZES_OF_WINDOW, st.floats(0, 900), st.text("ab ", max_size=300), st.text("ab ", max_size=300))
def test_nothing_of_the_head_overlaps(size, width, title, explanation):
    head = head_of(setting(*size), title, explanation, Size(width, 32.0), SIZES)
    texts = [item.rect for item in head.items if isinstance(item, Text) and item.text]
    shown = [
        type(rect)(rect.x, rect.y, measure(item.text, item.font), rect.height)
        for rect, item in zip(texts, (one for one in head.items if one.text), strict=True)
    ]
    areas = [*shown, *([head.controls] if width else [])]
    assert not [pair for pair in combinations(areas, 2) if pair[0].overlaps(pair[1])]
    assert all(area.bottom <= head.bottom for area in areas)


def test_a_legend_that_is_too_long_goes_on_in_another_row():
    keys = [Key(lambda x, y: [], "a word or two") for _ in range(6)]
    assert [len(row) for row in foot_of(setting(900.0), keys, (), SIZES).legend] == [6]
    assert [len(row) for row in foot_of(setting(300.0), keys, (), SIZES).legend] == [2, 2, 2]


@given(st.floats(240, 1600), st.lists(st.text("ab ", min_size=1, max_size=80), max_size=6))
def test_the_foot_is_as_high_as_it_says_and_as_wide_as_the_page(width, texts):
    page = setting(width)
    foot = foot_of(page, [Key(lambda x, y: [], text) for text in texts], texts, SIZES)
    for item in foot_items(page, foot, 100.0, SIZES):
        assert item.rect.y >= 100.0
        assert item.rect.bottom <= 100.0 + foot.height
        if item.text != "…":
            assert item.rect.x + measure(item.text, item.font) <= width - SIZES.margin + 1e-6


def test_nothing_is_said_in_the_middle():
    items = nothing_items(setting(600.0), 100.0, 400.0, "No signatories match.", SIZES)
    (text,) = (item for item in items if isinstance(item, Text))
    assert text.text == "No signatories match."
    assert 230.0 < text.rect.centre[1] < 290.0
