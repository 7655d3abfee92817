"""Lanes and rows: what is shown where, and how high everything is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.layout.arrangement import Arrangement, Detail, row_span, wrapped
from bik_explorer.layout.frame import Font
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.lanes import arrange
from bik_explorer.layout.setting import Setting
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Viewport
from tests.layout.making import WINDOW, measure, setting_of
from tests.model.strategies import LANES, timelines

SIZES = st.builds(Size, st.integers(1, 3000).map(float), st.integers(1, 2000).map(float))


def reports(number: int, day: int = 733_000, apart: int = 0) -> Timeline:
    """So many reports, so many days apart."""
    days = [
        PartialDate.parse(str(np.datetime64("0001-01-01") + (day - 1 + apart * place)))
        for place in range(number)
    ]
    found = (
        Entry(f"report-{place:03}", Kind.REPORT, "A report", one, "reports") for place, one in enumerate(days)
    )
    return Timeline(lanes=LANES, entries=tuple(found))


@settings(max_examples=60)
@given(timelines(), SIZES, st.booleans(), st.data())
def test_what_is_shown_has_a_row_in_a_lane_that_has_so_many(timeline, size, dim, data):
    places = data.draw(st.lists(st.sampled_from(range(len(timeline))), unique=True)) if len(timeline) else []
    setting = setting_of(timeline, size=size, places=places, dim=dim)
    arrangement = arrange(setting)
    shown = set(range(len(timeline))) if dim else set(places)
    assert {place for place in range(len(timeline)) if arrangement.rows[place] >= 0} == shown
    for lane in arrangement.lanes:
        rows = {int(arrangement.rows[one]) for one in shown if timeline.columns.lane[one] == lane.lane}
        assert rows == set(range(lane.rows))
    assert {lane.lane for lane in arrangement.lanes} == {int(timeline.columns.lane[one]) for one in shown}


@settings(max_examples=60)
@given(timelines(), SIZES)
def test_lanes_stand_below_each_other_in_their_order(timeline, size):
    setting = setting_of(timeline, size=size)
    arrangement = arrange(setting)
    top = 0.0
    for lane in arrangement.lanes:
        assert lane.top == top
        assert lane.height >= lane.rows * arrangement.pitch + 2 * arrangement.padding
        top += lane.height
    assert arrangement.content == top
    assert [lane.lane for lane in arrangement.lanes] == sorted(lane.lane for lane in arrangement.lanes)
    assert setting.metrics.row_short <= arrangement.pitch <= setting.metrics.row_tall


@settings(max_examples=60)
@given(timelines(most=40), SIZES, st.floats(0, 1), st.floats(0, 1))
def test_rows_do_not_depend_on_what_part_is_looked_at(timeline, size, one, other):
    limits = timeline.limits
    first, last = sorted((one, other))
    start, end = (limits.first + share * limits.longest for share in (first, last))
    far, near = (
        setting_of(timeline, size=size),
        setting_of(timeline, Viewport(start, end).clamped(limits), size),
    )
    assert np.array_equal(arrange(far).rows, arrange(near).rows)
    assert arrange(far).lanes == arrange(near).lanes


@settings(max_examples=40)
@given(timelines(most=40), st.integers(300, 2000))
def test_more_height_gives_labels_no_less_room(timeline, width):
    order = list(Detail)
    heights = [
        arrange(setting_of(timeline, size=Size(float(width), height))).content
        for height in (150.0, 400.0, 2000.0)
    ]
    assert heights == sorted(heights)
    assert order == [Detail.EASY, Detail.CLOSE, Detail.MARKS, Detail.MANY]


def test_few_rows_are_tall_and_many_are_short():
    few, many = arrange(setting_of(reports(3))), arrange(setting_of(reports(60)))
    assert (few.pitch, few.lanes[0].rows) == (34.0, 3)
    assert (many.pitch, many.lanes[0].rows) == (18.0, 60)


@pytest.mark.parametrize("number", range(8, 30))
def test_rows_shrink_before_anything_has_to_be_scrolled(number):
    setting = setting_of(reports(number))
    arrangement = arrange(setting)
    least = setting.metrics.row_short * number + 2 * setting.metrics.lane_padding_least
    assert (arrangement.content <= setting.body.height) == (least <= setting.body.height)


def test_names_of_several_lines_count_in_the_height_too():
    lanes = tuple(lane._replace(name="A name of some lines that is long, longer") for lane in LANES)
    found = tuple(
        Entry(
            f"{lane.id}-{number}",
            Kind(lane.kinds[0]),
            "x",
            PartialDate(2000 + number),
            lane.id,
            end=PartialDate(2024),
        )
        for lane in lanes
        for number in range(1 if lane.id != "law" else 9)
    )
    setting = setting_of(Timeline(lanes=lanes, entries=found), size=Size(1000.0, 420.0))
    arrangement = arrange(setting)
    assert {len(lane.name) for lane in arrangement.lanes} == {3}
    assert arrangement.content <= setting.body.height


def test_a_lane_without_a_match_closes_up():
    timeline = Timeline(
        lanes=LANES, entries=tuple(_one(kind) for kind in (Kind.PROGRAMME, Kind.LAW, Kind.REPORT))
    )
    whole, part = arrange(setting_of(timeline)), arrange(setting_of(timeline, places=[0, 2]))
    assert [LANES[lane.lane].id for lane in whole.lanes] == ["programmes", "law", "reports"]
    assert [LANES[lane.lane].id for lane in part.lanes] == ["programmes", "reports"]
    assert part.lanes[1].top == part.lanes[0].height == whole.lanes[1].top
    assert part.rows.tolist() == [0, -1, 0]


def _one(kind: Kind) -> Entry:
    lane = next(lane.id for lane in LANES if kind.value in lane.kinds)
    start = PartialDate(2000 + list(Kind).index(kind))
    return Entry(kind.value, kind, kind.value.title(), start, lane)


@pytest.mark.parametrize("timeline", [Timeline(), Timeline(lanes=LANES)], ids=["no lane", "no entry"])
def test_nothing_to_show(timeline):
    arrangement = arrange(setting_of(timeline))
    assert (arrangement.lanes, arrangement.content, len(arrangement.rows)) == ((), 0.0, 0)


def test_entries_of_a_timeline_without_lanes_are_not_shown():
    arrangement = arrange(setting_of(Timeline(entries=(_one(Kind.LAW),))))
    assert arrangement.rows.tolist() == [-1]


@settings(max_examples=40)
@given(timelines())
def test_the_row_of_an_entry_lies_in_its_lane(timeline):
    setting = setting_of(timeline, places=range(0, len(timeline), 2))
    arrangement = arrange(setting)
    lanes = {lane.lane: lane for lane in arrangement.lanes}
    for place in range(len(timeline)):
        span = row_span(setting, arrangement, place)
        assert (span is None) == (place % 2 == 1)
        if span is not None:
            lane = lanes[int(timeline.columns.lane[place])]
            assert lane.top < span[0] < span[1] < lane.top + lane.height
            assert span[1] - span[0] == arrangement.pitch


def lines(name: str, size: Size = WINDOW) -> tuple[tuple[str, ...], Setting]:
    setting = setting_of(Timeline(), size=size)
    return wrapped(setting, name), setting


def test_lane_names_are_wrapped_at_words():
    assert lines("EU programmes & strategies")[0] == ("EU programmes &", "strategies")
    assert lines("Law")[0] == ("Law",)
    assert lines("  ")[0] == ()


@given(
    st.text("abc  é", max_size=30) | st.text("abc  é", min_size=60, max_size=200),
    SIZES.filter(lambda size: size.width > 180),
)
def test_lane_names_take_three_lines_that_fit(name, size):
    shown, setting = lines(name, size)
    room = setting.names.width - 2 * setting.metrics.margin - setting.metrics.label_padding
    assert len(shown) <= 3
    assert all(measure(line, Font(setting.metrics.lane_text, 600)) <= room for line in shown)
    if not any("…" in line for line in shown):
        assert " ".join(shown).split() == name.split()


def test_an_arrangement_is_a_value():
    arrangement = arrange(setting_of(reports(3)))
    assert isinstance(arrangement, Arrangement)
    with pytest.raises(AttributeError):
        arrangement.pitch = 3.0


@settings(max_examples=40)
@given(timelines(), st.lists(st.sampled_from([lane.id for lane in LANES]), unique=True))
def test_a_folded_lane_has_no_rows_and_says_how_many_it_puts_away(timeline, folded):
    arrangement = arrange(setting_of(timeline, folded=tuple(folded)))
    lanes = timeline.columns.lane
    for place, lane in enumerate(timeline.lanes):
        count = int(np.count_nonzero(lanes == place))
        if lane.id in folded:
            assert arrangement.folded.get(place, 0) == count
            assert (arrangement.rows[lanes == place] == -1).all()
        else:
            assert place not in arrangement.folded
            assert (arrangement.rows[lanes == place] >= 0).all()


@settings(max_examples=40)
@given(timelines(), st.permutations([lane.id for lane in LANES]))
def test_lanes_stand_in_the_order_of_the_state(timeline, order):
    arrangement = arrange(setting_of(timeline, lane_order=tuple(order)))
    found = [timeline.lanes[one.lane].id for one in arrangement.lanes]
    assert found == [id_ for id_ in order if id_ in found]
    tops = [one.top for one in arrangement.lanes]
    assert tops == sorted(tops)
