"""A picture is the frame of the page among its credits: nothing drawn a second time, nothing left out."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Box, Text
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.picture import shifted
from bik_explorer.layout.setting import Setting
from bik_explorer.loading import load_pack
from bik_explorer.model.facets import Facets
from bik_explorer.model.state import Page
from bik_explorer.model.veil import Hidden, Veil
from bik_explorer.paths import data
from bik_explorer.style import DARK, LIGHT, Metrics
from bik_explorer.ui.canvas.text import axis_words, measure
from bik_explorer.ui.export.compose import Shape, compose
from bik_explorer.ui.export.content import LARGEST
from bik_explorer.ui.export.subject import subject_of as subject_of_session
from bik_explorer.ui.session import Session
from tests.ui.canvas.packs import crowd, nothing
from tests.ui.export.making import DAY, SIZE, hostile, pack, picture, subject_of


def texts(made) -> list[str]:
    return [item.text for layer in made.layers for item in layer.items if isinstance(item, Text)]


@pytest.mark.parametrize("page", list(Page))
def test_head_and_foot_say_what_it_is(page):
    made = picture(page=page)
    said = texts(made)
    assert said[0] == made.title == "A little pack"
    assert "The whole timeline (3 entries)" in said
    assert "The makers" in said
    assert any(
        "Version 3 · made on 24 November 2026 · Licence: CC BY 4.0 · Made with BIK" in one for one in said
    )
    assert "not an official product" in made.description
    assert made.size == SIZE


def test_the_frame_is_that_of_the_window():
    subject = subject_of(pack())
    made = compose(subject, Shape(SIZE), DAY)
    size = Size(made.content.width, made.content.height)
    words = axis_words(QLocale())
    setting = Setting(
        subject.timeline, subject.results, subject.state, size, LIGHT, Metrics(folds=False), measure, words
    )
    frame = build_frame(setting)
    assert repr(made.body) == repr(shifted(frame.layers, made.content.x, made.content.y))


def test_a_search_is_told_and_narrows_the_picture():
    made = compose(subject_of(pack(), query="pledge"), Shape(SIZE), DAY)
    assert "Search: pledge (1 of 3 entries)" in texts(made)
    assert [one.text for one in made.parts] == [
        "A pledge (2012), since 2012, Industry initiative, Industry initiatives"
    ]


@pytest.mark.parametrize("page", [Page.TIMELINE, Page.SIGNATORIES])
def test_what_has_no_room_is_said_and_grows_where_it_may(page):
    timeline = crowd() if page is Page.TIMELINE else pack()
    cut = picture(timeline, page, size=Size(900.0, 420.0))
    grown = picture(timeline, page, size=Size(900.0, 420.0), grown=True)
    assert cut.cut
    assert not grown.cut
    assert cut.size.height == 420.0 < grown.size.height
    assert len(grown.parts) > len(cut.parts)


def test_everything_of_a_page_that_has_room_is_there():
    rows = picture(page=Page.SIGNATORIES, grown=True).parts
    assert len(rows) == 30
    assert rows[0].text.startswith("company-0: signed 1 of 1")
    assert [one.text for one in picture(page=Page.COMMITMENTS, grown=True).parts] == [
        "Reporting tools: 2012, A pledge (2012): voluntary promise",
        "Reporting tools: 2022, An act, BIK+: duty in law",
    ]


def test_parts_are_where_they_are_drawn_and_in_the_order_of_lanes():
    made = picture()
    for part in made.parts:
        assert made.content.overlaps(part.rect)
    assert [part.text.split(",")[0] for part in made.parts] == ["A day", "A pledge (2012)", "An act"]
    assert all(one.rect.y < other.rect.y for one, other in pairwise(made.parts))


def test_paper_and_card_go_where_it_is_transparent():
    plain, transparent = picture(theme=DARK), picture(theme=DARK, transparent=True)
    assert [item.fill for item in plain.ground.items if isinstance(item, Box)] == [DARK.paper, DARK.panel]
    assert not [item for item in transparent.ground.items if isinstance(item, Box)]


def test_odd_timelines_and_sizes_make_pictures():
    for timeline in (nothing(), hostile(), crowd()):
        for page in Page:
            for size in (Size(1.0, 1.0), Size(100.0, 100.0), Size(3000.0, 200.0)):
                made = picture(timeline, page, size=size, grown=True)
                assert made.size.height <= LARGEST + 1000


def test_the_whole_is_more_than_what_is_in_sight():
    session = Session(pack())
    session.search("pledge")
    session.select("pledge")
    limits = session.timeline.limits
    session.apply(replace(session.state, viewport=session.state.viewport.zoomed(9, 730_000, limits)))
    session.apply(replace(session.state, folded=("law",), facets=Facets(kinds=("initiative",))))
    subject = subject_of_session(session)
    assert subject.whole.state.viewport.days > subject.state.viewport.days
    assert subject.whole.state.query == "pledge"
    assert subject.whole.state.folded == ()
    assert not subject.everything.state.facets
    assert subject.everything.results.mask.all()
    assert subject.everything.index is session.index


@pytest.mark.parametrize("page", list(Page))
def test_what_a_veil_keeps_back_is_not_in_the_file(page):
    hidden = compose(subject_of(pack(), page, veil=Veil(Hidden.TITLES)), Shape(SIZE), DAY)
    told = " ".join([*texts(hidden), *(part.text for part in hidden.parts)])
    assert "pledge" not in told
    assert "act" not in told.split()
    everything = compose(subject_of(pack(), page, veil=Veil(Hidden.TITLES)).everything, Shape(SIZE), DAY)
    assert "A pledge (2012)" in " ".join([*texts(everything), *(part.text for part in everything.parts)])


def test_nothing_asks_to_be_pointed_at():
    assert not [text for text in texts(picture(page=Page.SIGNATORIES, grown=True)) if "point at" in text]


def test_a_picture_as_high_as_it_takes_names_every_entry():
    timeline = load_pack(data()).timeline
    made = compose(subject_of(timeline), Shape(Size(1600.0, 400.0), grown=True), DAY)
    said = texts(made)
    assert [entry.label for entry in timeline if entry.label not in said] == []
    assert made.size.height < made.size.width


def test_ten_times_as_many_entries_do_not_make_a_picture_without_end():
    made = compose(subject_of(crowd(1_000)), Shape(Size(1600.0, 400.0), grown=True), DAY)
    assert not made.cut
    assert made.size.height < 20 * made.size.width


def test_a_search_that_finds_nothing_says_so():
    made = compose(subject_of(pack(), query="xyzzy"), Shape(SIZE), DAY)
    assert "No entries here." in texts(made)
    assert "No entries here." not in texts(compose(subject_of(pack()), Shape(SIZE), DAY))
