"""What the picture keeps back. `UPDATE_SNAPSHOTS=1` writes the pictures in words anew: then read them."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.geometry import Size
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Kind, Milestone
from bik_explorer.model.pack import Era
from bik_explorer.model.reveal import revealed_all, revealed_next
from bik_explorer.model.veil import Hidden, Veil
from bik_explorer.model.viewport import Viewport
from tests.layout.describing import describe
from tests.layout.making import axis_texts, entry, setting_of, texts, timeline_of
from tests.model.strategies import timelines

FOLDER = Path(__file__).parent / "veil"
DAYS = ("2002-05-01", "2012-05-01", "2022-05-01")
STEPS = tuple(Milestone(PartialDate.parse(day), f"step of {day[:4]}") for day in DAYS)
TIMELINE = replace(
    timeline_of(
        entry("code", Kind.INITIATIVE, "2004", open=True, title="A code of 2004"),
        entry("act", Kind.LAW, "2002-05-01", open=True, milestones=STEPS, title="The act"),
        entry("review", Kind.REPORT, "2018-05", title="Review"),
    ),
    eras=(Era("early", "Before 2013", PartialDate(1999), PartialDate(2012)),),
)
SMALL = Size(900.0, 300.0)


def veiled(hides: Hidden | None, *revealed: str, **state: object):
    return setting_of(TIMELINE, size=SMALL, veil=Veil(hides, revealed), **state)


PICTURES = {
    "titles": veiled(Hidden.TITLES, "act"),
    "dates": veiled(Hidden.DATES, "act"),
    "dates-told": veiled(Hidden.DATES, "act", "code", "review"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_is_as_it_was(name):
    setting = PICTURES[name]
    seen = describe(build_frame(setting), TIMELINE, setting.theme)
    path = FOLDER / f"{name}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(seen, encoding="utf-8")
    assert seen == path.read_text(encoding="utf-8")


def test_no_picture_is_left_over():
    assert {path.stem for path in FOLDER.iterdir()} == set(PICTURES)


def test_hidden_titles_are_numbers_in_the_order_of_time():
    told = texts(build_frame(veiled(Hidden.TITLES)))
    assert {"? 1", "? 2", "? 3"} <= set(told)
    assert not any("code" in one or "act" in one or "Review" in one for one in told)


def test_what_is_revealed_has_its_title_and_the_others_keep_their_numbers():
    told = texts(build_frame(veiled(Hidden.TITLES, "act")))
    assert {"The act", "? 2", "? 3"} <= set(told)


def test_steps_of_a_hidden_title_are_not_told():
    assert "step of 2012" in texts(build_frame(veiled(None)))
    assert not any("step" in one for one in texts(build_frame(veiled(Hidden.TITLES))))


def test_of_highlighted_entries_only_these_lose_their_titles():
    told = texts(build_frame(veiled(Hidden.TITLES, highlight=("review",))))
    assert {"? 1", "The act"} <= set(told)


def test_no_year_is_seen_while_dates_are_hidden():
    told = texts(build_frame(veiled(Hidden.DATES)))
    assert not any(digit in one for one in told for digit in "0123456789")
    assert {"A code of …", "Before …"} <= set(told)


def test_a_revealed_date_stands_before_the_title_and_the_axis_waits_for_all():
    frame = build_frame(veiled(Hidden.DATES, "act"))
    assert "2002 · The act" in texts(frame)
    assert axis_texts(frame) == []
    frame = build_frame(veiled(Hidden.DATES, "act", "code", "review"))
    assert {"2002 · The act", "A code of 2004", "2018 · Review", "Before 2013"} <= set(texts(frame))
    assert axis_texts(frame)


def test_the_axis_comes_back_where_all_in_sight_is_revealed():
    near = Viewport(float(PartialDate(2016).first_day), float(PartialDate(2017).last_day))
    late = setting_of(
        timeline_of(entry("one", Kind.REPORT, "2002"), entry("two", Kind.REPORT, "2017")),
        near,
        veil=Veil(Hidden.DATES, ("two",)),
    )
    assert axis_texts(build_frame(late))


@given(timelines(10), st.sampled_from(Hidden))
def test_revealing_moves_no_mark(timeline, hides):
    """A class that watches sees labels change, and nothing jump."""
    setting = setting_of(timeline, veil=Veil(hides))
    places = range(len(timeline))
    frames = [build_frame(setting)]
    for reveal in (revealed_next, revealed_all):
        state = reveal(timeline, places, setting.state)
        frames.append(build_frame(replace(setting, state=state)))
    where = [[(mark.place, mark.rect, mark.row) for mark in frame.marks] for frame in frames]
    assert where[0] == where[1] == where[2]


@given(timelines(10))
def test_titles_that_are_all_revealed_look_as_if_nothing_had_been_hidden(timeline):
    plain = setting_of(timeline)
    hidden = replace(plain, state=replace(plain.state, veil=Veil(Hidden.TITLES)))
    shown = replace(hidden, state=revealed_all(timeline, range(len(timeline)), hidden.state))
    assert texts(build_frame(shown)) == texts(build_frame(plain))
