"""The page of the signatories as a frame."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.frame import Box, Line, Ring, Sign, Symbol, Text
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.pages.arranging import Choice, Order
from bik_explorer.layout.pages.signatories import signatories_frame
from bik_explorer.model.state import Card, CardKind
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import LIGHT
from tests.layout.pages.packs import SIZES_OF_WINDOW, big, signatories, signatories_page, timelines
from tests.layout.pages.pictures import check, colliding_texts, items, seen_texts

TIMELINE = signatories()
BIG = big()
PICTURES = {
    "signatories": signatories_page(
        TIMELINE, selection="coalition", card=Card(CardKind.ORGANISATION, "telia"), controls=Size(300.0, 32.0)
    ),
    "signatories-grouped": signatories_page(
        TIMELINE, Size(420.0, 330.0), Choice(Order.NAME, grouped=True), left=40.0, top=30.0
    ),
    "signatories-pair": signatories_page(TIMELINE, choice=Choice(pair=("framework", "coalition"))),
    "signatories-none": signatories_page(Timeline()),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_is_as_it_was(name):
    check(name, signatories_frame(PICTURES[name]).layers)


def row(name: str, frame) -> list:
    """The items at the height of a name."""
    place = next(area for area, text in seen_texts(frame.layers) if text == name)
    return [
        item
        for item in items(frame.layers)
        if isinstance(item, Sign | Ring | Line)
        and place.y
        <= (getattr(item, "y", None) or getattr(item, "y1", None) or item.rect.centre[1])
        <= place.bottom
    ]


def test_each_standing_has_its_own_shape():
    frame = signatories_frame(signatories_page(TIMELINE))
    signed = [
        item for item in row("Telia", frame) if isinstance(item, Sign) and item.fill == LIGHT.initiative
    ]
    assert [sign.symbol for sign in signed] == [Symbol.CIRCLE] * 2
    assert Symbol.SQUARE in {item.symbol for item in row("Unicef", frame) if isinstance(item, Sign)}
    later = [
        item for item in row("Émile", frame) if isinstance(item, Ring) and item.colour == LIGHT.initiative
    ]
    assert len(later) == 1
    assert [text for _, text in seen_texts(frame.layers)].count("?") == 4  # in the legend too


def test_a_line_runs_from_the_first_to_the_last_that_was_signed():
    frame = signatories_frame(signatories_page(TIMELINE))
    (line,) = (item for item in row("Orange", frame) if isinstance(item, Line))
    assert line.x1 == frame.plan.column_x(0) + frame.plan.column / 2
    assert line.x2 == frame.plan.column_x(2) + frame.plan.column / 2
    assert not [item for item in row("Émile", frame) if isinstance(item, Line)]


def test_totals_have_a_number_and_a_bar_by_row_and_a_number_by_column():
    frame = signatories_frame(signatories_page(TIMELINE))
    texts = [text for _, text in seen_texts(frame.layers)]
    assert [text for text in texts if text.isdigit()][:5] == ["2", "2", "2", "1", "1"]
    assert "2+" in texts  # a list with gaps
    bars = [item for item in items(frame.layers) if isinstance(item, Box) and item.fill == LIGHT.report]
    assert [bar.rect.width for bar in bars] == [44.0, 44.0, 44.0, 22.0, 22.0]


def test_the_organisation_that_the_panel_tells_of_is_strong_on_a_band():
    page = signatories_page(TIMELINE, card=Card(CardKind.ORGANISATION, "bebo"))
    frame = signatories_frame(page)
    (name,) = (item for item in items(frame.layers) if isinstance(item, Text) and item.text == "Bebo")
    assert name.font.weight == 600
    bands = [
        item.rect for item in items(frame.layers) if isinstance(item, Box) and item.fill == LIGHT.accent_soft
    ]
    assert [band.y for band in bands] == [frame.plan.row_rect(0).y]


def test_the_organisation_that_it_is_compared_with_stands_on_a_band_too():
    page = signatories_page(TIMELINE)
    ids = page.matrix.organisations
    page = signatories_page(TIMELINE, card=Card(CardKind.ORGANISATION, ids[0]), compare=ids[2])
    frame = signatories_frame(page)
    bands = [
        item.rect.y
        for item in items(frame.layers)
        if isinstance(item, Box) and item.fill == LIGHT.accent_soft
    ]
    assert bands == [frame.plan.row_rect(row).y for row in (0, 2)]
    alone = signatories_frame(signatories_page(TIMELINE, compare=ids[2]))
    assert not [one for one in items(alone.layers) if isinstance(one, Box) and one.fill == LIGHT.accent_soft]


def test_a_page_without_room_for_totals_has_none_and_gives_it_to_the_columns():
    page = signatories_page(TIMELINE, Size(420.0, 400.0))
    without = replace(page, sizes=replace(page.sizes, totals=0.0))
    frame, usual = signatories_frame(without), signatories_frame(page)
    assert not [one for one in items(frame.layers) if isinstance(one, Box) and one.fill == LIGHT.report]
    assert page.words.signed not in [text for _, text in seen_texts(frame.layers)]
    assert frame.plan.body.width > usual.plan.body.width


def test_a_selected_entry_marks_its_column():
    frame = signatories_frame(signatories_page(TIMELINE, selection="principles"))
    (band,) = (
        item.rect for item in items(frame.layers) if isinstance(item, Box) and item.fill == LIGHT.accent_soft
    )
    assert frame.plan.column_x(2) < band.x < band.right < frame.plan.column_x(3)


def test_of_many_only_those_in_sight_are_drawn():
    frame = signatories_frame(signatories_page(BIG, Size(1000.0, 700.0), left=300.0, top=5000.0))
    assert 100 < len(items(frame.layers)) < 1200
    assert len(items(signatories_frame(signatories_page(BIG, Size(1000.0, 20_000.0))).layers)) > 5_000


@given(timelines(), SIZES_OF_WINDOW, st.booleans(), st.floats(0, 2000), st.floats(0, 2000))
def test_no_text_is_written_over_another(timeline, size, grouped, left, top):
    page = signatories_page(timeline, size, Choice(grouped=grouped), left, top)
    if size.height >= 300:
        assert colliding_texts(signatories_frame(page).layers) == []


def test_long_names_and_titles_keep_to_their_places():
    frame = signatories_frame(signatories_page(BIG, Size(1000.0, 700.0), left=777.0, top=3210.0))
    assert colliding_texts(frame.layers) == []
    names = [area for area, text in seen_texts(frame.layers) if text.startswith("organisation-")]
    assert len(names) > 10
    assert all(area.right <= frame.plan.names.right + 1 for area in names)


def test_the_same_page_gives_the_same_frame():
    assert (
        signatories_frame(signatories_page(TIMELINE)).layers
        == signatories_frame(signatories_page(TIMELINE)).layers
    )
