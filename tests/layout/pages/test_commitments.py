"""The page of commitments as a frame."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Box, Ring, Sign, Symbol, Text
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.hit import mark_at
from bik_explorer.layout.pages.commitments import commitments_frame, regions_of, whole_size
from bik_explorer.layout.pages.force import Force
from bik_explorer.layout.pages.topics import arrange_topics
from bik_explorer.model.state import Card, CardKind
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Viewport
from bik_explorer.style import LIGHT
from tests.layout.making import home, setting_of
from tests.layout.pages.packs import SIZES_OF_WINDOW, commitments, commitments_page, timelines
from tests.layout.pages.pictures import check, colliding_texts, items, seen_texts

TIMELINE = commitments()


def span(first: int, last: int, top: float = 0.0) -> Viewport:
    return Viewport(float(date(first, 1, 1).toordinal()), float(date(last, 1, 1).toordinal()), top)


PICTURES = {
    "commitments": commitments_page(
        TIMELINE, selection="coalition", card=Card(CardKind.TOPIC, "privacy"), controls=Size(300.0, 32.0)
    ),
    "commitments-2012": commitments_page(TIMELINE, Size(600.0, 420.0), span(2008, 2016), years=(2012,)),
    "commitments-none": commitments_page(Timeline()),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_is_as_it_was(name):
    check(name, commitments_frame(PICTURES[name]).layers)


def test_there_is_a_mark_for_each_bundle_and_a_lane_for_each_topic():
    picture = commitments_frame(commitments_page(TIMELINE))
    assert picture.topics == ("reporting", "privacy", "unknown", "")
    assert [lane.name for lane in picture.frame.lanes] == [
        "Reporting tools", "Privacy", "unknown", "Without a topic",
    ]  # fmt: skip
    assert len(picture.frame.marks) == len(picture.bundles) == 8
    for mark, bundle in zip(picture.frame.marks, picture.bundles, strict=True):
        assert picture.topics[mark.lane] == bundle.topic
        assert mark.place == bundle.place


def test_marks_stand_at_the_start_of_their_entries_on_the_scale_of_the_timeline():
    picture = commitments_frame(commitments_page(TIMELINE))
    for mark in picture.frame.marks:
        day = TIMELINE[mark.place].start.middle_day
        assert mark.rect.centre[0] == pytest.approx(picture.frame.scale.x(day))
    assert picture.frame.scale == build_frame(setting_of(TIMELINE, size=Size(900.0, 560.0))).scale


def signs(picture, force: Force) -> list:
    """The signs and rings at the middle of the marks of that force."""
    marks = [
        mark for mark, one in zip(picture.frame.marks, picture.bundles, strict=True) if one.force is force
    ]
    (layer,) = (layer for layer in picture.layers if layer.clip == picture.frame.body)
    return [
        item
        for mark in marks
        for item in layer.items
        if isinstance(item, Sign | Ring)
        and mark.rect.centre
        == pytest.approx((item.x, item.y) if isinstance(item, Sign) else item.rect.centre)
    ]


def test_voluntary_and_binding_are_told_apart_by_shape_and_fill():
    picture = commitments_frame(commitments_page(TIMELINE))
    voluntary, binding, proposed = (signs(picture, force) for force in Force)
    assert {item.fill for item in voluntary if isinstance(item, Sign)} == {LIGHT.panel}
    assert {item.colour for item in voluntary if isinstance(item, Ring)} == {LIGHT.initiative}
    assert [(item.symbol, item.fill) for item in binding] == [(Symbol.DIAMOND, LIGHT.law)]
    assert [item.fill for item in proposed] == [LIGHT.law, LIGHT.panel]


def test_several_at_once_are_one_mark_with_their_number():
    picture = commitments_frame(commitments_page(TIMELINE))
    inside = {
        text
        for area, text in seen_texts(picture.layers)
        for mark, one in zip(picture.frame.marks, picture.bundles, strict=True)
        if one.count > 1 and mark.rect.contains(*area.centre)
    }
    assert inside == {"2"}


def test_what_was_not_there_in_the_chosen_year_is_a_ghost_without_a_label():
    picture = commitments_frame(commitments_page(TIMELINE, years=(2012,)))
    full = {TIMELINE[mark.place].id for mark in picture.frame.marks if mark.matches}
    assert full == {"coalition", "principles"}
    assert all(mark.label is None for mark in picture.frame.marks if not mark.matches)
    band = [
        item for item in items(picture.layers) if isinstance(item, Box) and item.fill == LIGHT.accent_soft
    ]
    assert len(band) == 1
    assert band[0].rect.x == pytest.approx(picture.frame.scale.x(date(2012, 1, 1).toordinal()))


def test_the_strip_has_a_bar_of_the_right_height_for_each_year():
    page = commitments_page(TIMELINE)
    picture = commitments_frame(page)
    (layer,) = (layer for layer in picture.layers if layer.clip == picture.strip)
    duties = [item.rect for item in layer.items if isinstance(item, Box) and item.fill == LIGHT.law]
    promises = [
        item.rect for item in layer.items if isinstance(item, Box) and item.fill == LIGHT.initiative_soft
    ]
    assert [len(promises), len(duties)] == [len([one for one in page.counts if one.voluntary]), 3]
    unit = max(one.height for one in promises) / 5
    assert duties[-1].height == pytest.approx(2 * unit)
    assert duties[-1].bottom == pytest.approx(promises[-1].y)


def test_a_mark_keeps_its_line_at_every_zoom():
    lines = set()
    for port in (home(TIMELINE), span(2009, 2014), span(2011, 2012)):
        picture = commitments_frame(commitments_page(TIMELINE, viewport=port))
        pairs = zip(picture.frame.marks, picture.bundles, strict=True)
        lines |= {(bundle, mark.row) for mark, bundle in pairs}
    assert len(lines) == len({bundle for bundle, _ in lines})


def test_rows_that_do_not_fit_scroll_and_all_are_seen_at_the_whole_size():
    page = commitments_page(TIMELINE, Size(700.0, 300.0))
    picture = commitments_frame(page)
    assert picture.frame.overflow > 0
    far = commitments_frame(commitments_page(TIMELINE, Size(700.0, 300.0), replace_top(home(TIMELINE), 1e6)))
    assert far.frame.lanes[-1].rect.bottom == pytest.approx(far.frame.body.bottom)
    assert commitments_frame(commitments_page(TIMELINE, whole_size(page))).frame.overflow == 0


@given(timelines(), SIZES_OF_WINDOW)
def test_at_its_whole_size_the_legend_is_there_and_growing_again_adds_nothing(timeline, size):
    whole = whole_size(commitments_page(timeline, size))
    page = commitments_page(timeline, whole)
    assert whole.width == size.width
    assert whole.height >= size.height
    assert whole_size(page) == whole
    if page.bundles:
        assert commitments_frame(page).frame.overflow == 0
        assert regions_of(page).foot.legend
        assert regions_of(page).strip.height == page.sizes.strip


def replace_top(port: Viewport, top: float) -> Viewport:
    return Viewport(port.start, port.end, top)


def test_rows_laid_out_before_give_the_same_frame():
    page = commitments_page(TIMELINE)
    rows = arrange_topics(page, regions_of(page).rows.height)
    assert commitments_frame(page, rows) == commitments_frame(page)


@given(timelines(), SIZES_OF_WINDOW, YEARS := st.integers(2005, 2024), st.integers(1, 20), st.floats(0, 500))
def test_no_mark_overlaps_another_nor_its_label(timeline, size, first, length, top):
    port = span(first, first + length, top).clamped(timeline.limits)
    picture = commitments_frame(commitments_page(timeline, size, port))
    parts = [part for mark in picture.frame.marks for part in (mark.rect, mark.label) if part is not None]
    shrunk = [type(part)(part.x, part.y, part.width - 1e-6, part.height - 1e-6) for part in parts]
    assert not [pair for pair in combinations(shrunk, 2) if pair[0].overlaps(pair[1])]
    if size.height >= 300:
        assert colliding_texts(picture.layers) == []


@given(timelines(), SIZES_OF_WINDOW)
def test_what_is_under_the_middle_of_a_mark_is_that_mark(timeline, size):
    picture = commitments_frame(commitments_page(timeline, size))
    for mark in picture.frame.marks:
        if picture.frame.body.contains(*mark.rect.centre):
            assert mark_at(picture.frame, *mark.rect.centre) == mark


def test_the_topic_that_the_panel_tells_of_stands_on_a_band():
    picture = commitments_frame(commitments_page(TIMELINE, card=Card(CardKind.TOPIC, "privacy")))
    (band,) = (
        item for item in items(picture.layers) if isinstance(item, Box) and item.fill == LIGHT.accent_soft
    )
    lane = picture.frame.lanes[1].rect
    assert lane.y <= band.rect.y < band.rect.bottom <= lane.bottom


def test_every_mark_of_the_selected_entry_has_a_ring():
    picture = commitments_frame(commitments_page(TIMELINE, selection="coalition"))
    rings = [item for item in items(picture.layers) if isinstance(item, Ring) and item.colour == LIGHT.accent]
    assert len(rings) == 4


def test_an_empty_page_says_why():
    picture = commitments_frame(commitments_page(Timeline()))
    assert "No commitments match." in [text for _, text in seen_texts(picture.layers)]
    assert not [
        item
        for item in items(picture.layers)
        if isinstance(item, Text) and item.text == "In force in each year"
    ]
