"""Whole frames: what must hold for every timeline, viewport and size."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Box, Frame, Line, Ring, Sign, Text
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.lanes import arrange
from bik_explorer.layout.painting import GHOST
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Milestone
from bik_explorer.model.pack import Era, PackInfo
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Limits, Viewport
from bik_explorer.style import THEMES
from tests.layout.making import CLOSE, WINDOW, apart, axis_texts, collisions, home, items, measure, setting_of
from tests.layout.making import found as found_at
from tests.model.strategies import LANES, partial, timelines

ERAS = (
    Era("before", "Self-regulation", PartialDate(1999), PartialDate(2022, 11, 15), colour="initiative"),
    Era("after", "DSA: law", PartialDate(2022, 11, 16), open=True, colour="law"),
)
SIZES = st.sampled_from(
    [
        WINDOW,
        Size(1.0, 1.0),
        Size(240.0, 160.0),
        Size(640.0, 400.0),
        Size(1920.0, 1080.0),
        Size(3840.0, 2160.0),
    ]
)
SHARES = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted)


def viewport(timeline: Timeline, shares: list[float], top: float = 0.0) -> Viewport:
    """The part of the limits between two shares of them."""
    limits = timeline.limits
    start, end = (limits.first + share * limits.longest for share in shares)
    return Viewport(start, end, top).clamped(limits)


def entry(id_: str, kind: Kind, start: str, **parts: object) -> Entry:
    lane = next(lane.id for lane in LANES if kind.value in lane.kinds)
    return Entry(id_, kind, parts.pop("title", id_.title()), PartialDate.parse(start), lane, **parts)


def timeline_of(*found: Entry, years: tuple[int, int] | None = (1999, 2024)) -> Timeline:
    info = PackInfo(first=PartialDate(years[0]), last=PartialDate(years[1])) if years else PackInfo()
    return Timeline(pack=info, lanes=LANES, eras=ERAS, entries=found)


def texts(frame: Frame) -> list[str]:
    return [item.text for item in items(frame) if isinstance(item, Text)]


@settings(max_examples=150)
@given(timelines(most=30), SHARES, SIZES)
def test_marks_and_labels_of_a_row_never_collide(timeline, shares, size):
    frame = build_frame(setting_of(timeline, viewport(timeline, shares), size))
    assert collisions(frame) == []


@settings(max_examples=60)
@given(timelines(most=30, first=2012, last=2012), SHARES)
def test_nor_in_a_timeline_of_one_year_that_can_be_zoomed_out_to_two(timeline, shares):
    frame = build_frame(setting_of(timeline, viewport(timeline, shares)))
    assert collisions(frame) == []
    assert collisions(build_frame(setting_of(timeline, viewport(timeline, [0.0, 1.0])))) == []


def test_nor_do_bars_of_a_day_that_are_drawn_wider_than_they_are():
    days = [PartialDate(2012, month, day) for month in range(1, 13) for day in range(1, 28, 3)]
    found = (entry(day.iso(), Kind.PROGRAMME, day.iso(), end=day, title="x") for day in days)
    timeline = timeline_of(*found, years=(2012, 2012))
    for port in (home(timeline), viewport(timeline, [0.0, 1.0])):
        frame = build_frame(setting_of(timeline, port, Size(1000.0, 200.0)))
        assert frame.overflow == 0
        assert len(frame.marks) == len(days)
        assert collisions(frame) == []


@settings(max_examples=12)
@given(st.integers(0, 2**32), SHARES, st.sampled_from([200, 500, 1000]))
def test_nor_among_hundreds_of_entries(seed, shares, height):
    chance = Random(seed)
    found = [_by_chance(chance, number) for number in range(200)]
    timeline = timeline_of(*found)
    for port in (home(timeline), viewport(timeline, [0.0, 1.0]), viewport(timeline, shares)):
        frame = build_frame(setting_of(timeline, port, Size(1200.0, float(height))))
        assert collisions(frame) == []
        assert frame.content > frame.body.height or len(frame.marks) == 200 or port != home(timeline)


def _by_chance(chance: Random, number: int) -> Entry:
    days = sorted(chance.choices(range(date(1999, 1, 1).toordinal(), date(2025, 1, 1).toordinal()), k=2))
    start, end = (partial(day, chance.randint(1, 3)) for day in days)
    ended = {"end": end} if chance.random() < 0.5 and end.last_day >= start.last_day else {}
    kind, letters = chance.choice(list(Kind)), chance.randint(3, 40)
    steps = tuple(Milestone(partial(day, chance.randint(1, 3)), "a step") for day in days)
    return replace(
        entry(f"entry-{number:03}", kind, "2009", title="x" * letters, milestones=steps), start=start, **ended
    )


@settings(max_examples=60)
@given(timelines(most=30), SHARES, SIZES)
def test_an_entry_keeps_its_row_at_every_viewport(timeline, shares, size):
    whole = build_frame(setting_of(timeline, size=size))
    part = build_frame(setting_of(timeline, viewport(timeline, shares), size))
    rows = {mark.place: (mark.lane, mark.row) for mark in whole.marks}
    assert all(rows.get(mark.place, (mark.lane, mark.row)) == (mark.lane, mark.row) for mark in part.marks)


@settings(max_examples=60)
@given(timelines(most=30), SHARES, st.data())
def test_what_is_in_sight_has_a_mark_and_what_is_hidden_has_none(timeline, shares, data):
    places = data.draw(st.lists(st.sampled_from(range(len(timeline))), unique=True)) if len(timeline) else []
    port = viewport(timeline, shares)
    frame = build_frame(setting_of(timeline, port, Size(1000.0, 3000.0), places))
    drawn = {mark.place for mark in frame.marks}
    columns = timeline.columns
    seen = {one for one in places if columns.start[one] < port.end and columns.end[one] > port.start}
    assert seen <= drawn <= set(places)
    assert len(drawn) == len(frame.marks)


@settings(max_examples=60)
@given(timelines(most=30), SHARES, SIZES)
def test_labels_stand_in_the_body_beside_or_on_their_mark(timeline, shares, size):
    frame = build_frame(setting_of(timeline, viewport(timeline, shares), size))
    for mark in frame.marks:
        if mark.label is None:
            continue
        assert frame.body.x - CLOSE <= mark.label.x
        assert mark.label.right <= frame.body.right + CLOSE
        assert (mark.label.y, mark.label.height) == (mark.rect.y, mark.rect.height)
        inside = mark.rect.x - CLOSE <= mark.label.x and mark.label.right <= mark.rect.right + CLOSE
        assert inside or apart(mark.label, mark.rect)


@settings(max_examples=60)
@given(timelines(most=30), SHARES, SIZES)
def test_texts_fit_their_rectangles_and_nothing_is_less_than_nothing(timeline, shares, size):
    frame = build_frame(setting_of(timeline, viewport(timeline, shares), size))
    for item in items(frame):
        numbers = [value for value in _numbers(item) if not np.isfinite(value)]
        assert numbers == []
        if isinstance(item, Text):
            assert size.width < 180 or measure(item.text, item.font) <= item.rect.width + CLOSE
        if isinstance(item, Box | Text):
            assert item.rect.width >= 0
            assert item.rect.height >= 0
        if isinstance(item, Box):
            assert item.fade_in + item.fade_out <= item.rect.width + 2 + CLOSE


def _numbers(item: object) -> list[float]:
    values = [getattr(item, name) for name in type(item).__dataclass_fields__]
    rects = [value for value in values if isinstance(value, Rect)]
    sides = [side for rect in rects for side in (rect.x, rect.y, rect.width, rect.height)]
    return sides + [value for value in values if isinstance(value, float)]


@settings(max_examples=60)
@given(timelines(most=10), SHARES, SIZES)
def test_eras_and_axis_labels_are_within_the_frame_and_leave_each_other_alone(timeline, shares, size):
    timeline = replace(timeline, eras=ERAS)
    frame = build_frame(setting_of(timeline, viewport(timeline, shares), size))
    outside = [item for item in frame.layers[-1].items if isinstance(item, Text)]
    for text in outside:
        assert text.rect.x >= -CLOSE
        assert text.rect.right <= size.width + CLOSE
        assert size.height < 80 or 0 <= text.rect.y < text.rect.bottom <= size.height
    for one, other in combinations(outside, 2):
        assert apart(one.rect, other.rect) or one.rect.y != other.rect.y


@settings(max_examples=100)
@given(SHARES, st.integers(240, 3000), st.sampled_from([(1999, 2024), (2012, 2012), (1024, 2024), (1, 9999)]))
def test_a_full_year_stands_on_the_axis(shares, width, years):
    timeline = timeline_of(years=years)
    calendar = Limits(max(timeline.limits.first, 1.0), min(timeline.limits.last, date.max.toordinal() + 1.0))
    start, end = (calendar.first + share * calendar.longest for share in shares)
    port = Viewport(start, end).clamped(calendar)
    frame = build_frame(setting_of(timeline, port, Size(float(width), 400.0)))
    shown = [word for text in axis_texts(frame) for word in text.text.split()]
    first, last = (date.fromordinal(int(day)).year for day in (port.start, port.end - 1e-3))
    assert any(word.isdigit() and first <= int(word) <= last for word in shown)


@settings(max_examples=40)
@given(timelines(most=20), SHARES, SIZES, st.booleans())
def test_the_same_inputs_give_the_same_frame(timeline, shares, size, dim):
    setting = setting_of(timeline, viewport(timeline, shares), size, range(0, len(timeline), 2), dim=dim)
    assert build_frame(setting) == build_frame(setting) == build_frame(setting, arrange(setting))


@settings(max_examples=40)
@given(timelines(most=30), st.floats(0, 1))
def test_rows_that_are_partly_scrolled_out_of_sight_have_their_marks(timeline, share):
    setting = setting_of(timeline, size=Size(800.0, 180.0))
    arrangement = arrange(setting)
    top = share * build_frame(setting, arrangement).overflow
    frame = build_frame(setting.seen_at(replace(home(timeline), top=top)), arrangement)
    tall = build_frame(replace(setting, size=Size(800.0, 5000.0)), arrangement)
    moved = {mark.place: replace(mark.rect, y=mark.rect.y - top) for mark in tall.marks}
    seen = {
        place for place, rect in moved.items() if frame.body.y < rect.bottom and rect.y < frame.body.bottom
    }
    assert {mark.place for mark in frame.marks} == seen
    assert all(abs(mark.rect.y - moved[mark.place].y) < CLOSE for mark in frame.marks)


@settings(max_examples=40)
@given(timelines(most=20), SHARES, st.floats(-1e6, 1e6))
def test_scrolling_stops_at_the_last_lane(timeline, shares, top):
    size = Size(800.0, 200.0)
    port = viewport(timeline, shares)
    frame = build_frame(setting_of(timeline, replace(port, top=top), size))
    assert frame.overflow == max(frame.content - frame.body.height, 0.0)
    clamped = min(max(top, 0.0), frame.overflow)
    assert frame == build_frame(setting_of(timeline, replace(port, top=clamped), size))
    if frame.lanes:
        assert frame.lanes[0].rect.y <= frame.body.y
        assert frame.content < frame.body.height or frame.lanes[-1].rect.bottom >= frame.body.bottom - CLOSE


@given(st.floats(0, 1), st.integers(100, 300))
def test_a_thumb_tells_which_part_of_the_lanes_is_in_sight(share, height):
    found = [entry(f"bar-{number:02}", Kind.PROGRAMME, "2001", end=PartialDate(2020)) for number in range(30)]
    timeline, size = timeline_of(*found), Size(1000.0, float(height))
    overflow = build_frame(setting_of(timeline, size=size)).overflow
    frame = build_frame(setting_of(timeline, replace(home(timeline), top=share * overflow), size))
    thumb = frame.layers[-1].items[-1]
    assert isinstance(thumb, Box)
    assert frame.body.right <= thumb.rect.x < thumb.rect.right <= size.width
    above, below = thumb.rect.y - frame.body.y - 2, frame.body.bottom - 2 - thumb.rect.bottom
    assert above >= -CLOSE
    assert below >= -CLOSE
    assert above == pytest.approx(share * (above + below), abs=1e-3)


def test_no_thumb_where_all_lanes_are_in_sight():
    frame = build_frame(setting_of(timeline_of(entry("one", Kind.LAW, "2009"))))
    assert frame.overflow == 0
    assert not any(isinstance(item, Box) and item.fill == THEMES["light"].muted for item in items(frame))


@settings(max_examples=40)
@given(timelines(most=20), st.integers(0, 40))
def test_what_does_not_match_stays_as_a_ghost_where_the_rest_is_kept_dimmed(timeline, number):
    places = list(range(min(number, len(timeline))))
    size = Size(1000.0, 3000.0)
    dimmed = build_frame(setting_of(timeline, size=size, places=places, dim=True))
    whole = build_frame(setting_of(timeline, size=size))
    assert [mark.rect for mark in dimmed.marks] == [mark.rect for mark in whole.marks]
    assert {mark.place for mark in dimmed.marks if mark.matches} <= set(places)
    assert not {mark.place for mark in dimmed.marks if not mark.matches} & set(places)
    marks = [item for item in dimmed.layers[2].items if isinstance(item, Sign)]
    assert {sign.opacity for sign in marks} <= {1.0, GHOST}


@settings(max_examples=40)
@given(timelines(most=20), SHARES, st.data())
def test_the_selected_mark_alone_has_a_ring(timeline, shares, data):
    chosen = data.draw(st.sampled_from([None, "nothing", *(one.id for one in timeline)]))
    frame = build_frame(
        setting_of(timeline, viewport(timeline, shares), Size(900.0, 2000.0), selection=chosen)
    )
    rings = [item for item in items(frame) if isinstance(item, Ring)]
    marks = [mark for mark in frame.marks if timeline[mark.place].id == chosen]
    assert [ring.rect for ring in rings] == [mark.rect.grown(3.0) for mark in marks]


@pytest.mark.parametrize("reason", ["selected", "found"])
def test_selected_and_matching_entries_have_their_labels_before_others(reason):
    """Between the first two marks there is room for one label."""
    years = (2006, 2012, 2013)
    timeline = timeline_of(
        *(entry(f"r-{year}", Kind.REPORT, f"{year}-05-05", title="x" * 14) for year in years)
    )
    setting = setting_of(timeline, size=Size(900.0, 200.0), dim=True)
    one_row = replace(arrange(setting), rows=np.zeros(3, dtype=np.int32))
    assert _label_of(build_frame(setting, one_row), 1) != ["x" * 14]
    if reason == "selected":
        preferred = replace(setting, state=replace(setting.state, selection="r-2012"))
    else:
        preferred = replace(setting, results=found_at(timeline, [1]))
    assert _label_of(build_frame(preferred, one_row), 1) == ["x" * 14]


def _label_of(frame: Frame, place: int) -> list[str]:
    mark = frame.mark_of(place)
    assert mark is not None
    return [item.text for item in items(frame) if isinstance(item, Text) and item.rect == mark.label]


@pytest.mark.parametrize("size", [Size(1.0, 1.0), Size(240.0, 160.0), WINDOW, Size(3840.0, 2160.0)])
@pytest.mark.parametrize("theme", THEMES)
def test_any_size_and_theme_with_nothing_and_with_one_entry(size, theme):
    for timeline in (Timeline(), timeline_of(), timeline_of(entry("one", Kind.PROGRAMME, "2009", open=True))):
        setting = replace(setting_of(timeline, size=size), theme=THEMES[theme])
        frame = build_frame(setting)
        assert frame.size == size
        assert len(frame.marks) <= len(timeline)
        colours = {getattr(THEMES[theme], name) for name in type(THEMES[theme]).__dataclass_fields__}
        assert {getattr(item, "colour", None) or item.fill for item in items(frame)} <= colours


def test_all_on_one_day_stand_below_each_other():
    timeline = timeline_of(*(entry(f"report-{number:02}", Kind.REPORT, "2012-02-02") for number in range(40)))
    frame = build_frame(setting_of(timeline, size=Size(1000.0, 4000.0)))
    assert sorted(mark.row for mark in frame.marks) == list(range(40))
    assert len({mark.rect.y for mark in frame.marks}) == 40
    assert all(mark.label is not None for mark in frame.marks)


def test_a_thousand_years():
    found = [entry(f"event-{year}", Kind.EVENT, f"{year:04}") for year in range(1000, 2000, 25)]
    frame = build_frame(setting_of(timeline_of(*found, years=(1000, 1999))))
    assert len(frame.marks) == 40
    assert collisions(frame) == []
    assert [text.text for text in axis_texts(frame)][:3] == ["1100", "1200", "1300"]


@pytest.mark.parametrize("title", ["x" * 300, "word " * 60, "字" * 300])
def test_titles_of_three_hundred_letters(title):
    found = [entry(f"law-{number}", Kind.LAW, f"20{number:02}", title=title) for number in range(10)]
    frame = build_frame(
        setting_of(timeline_of(*found, entry("open", Kind.INITIATIVE, "2001", title=title, open=True)))
    )
    assert collisions(frame) == []
    labels = [text for text in texts(frame) if text.endswith("…")]
    assert len(labels) == 11


def test_a_filter_closes_up_the_lanes_it_empties():
    timeline = timeline_of(
        entry("programme", Kind.PROGRAMME, "2001", end=PartialDate(2004)),
        entry("law", Kind.LAW, "2010"),
        entry("report", Kind.REPORT, "2012"),
    )
    whole, part = (build_frame(setting_of(timeline, places=places)) for places in (None, [0, 2]))
    assert [lane.name for lane in whole.lanes] == [
        "EU programmes & strategies",
        "Law",
        "Reports & evaluations",
    ]
    assert [lane.name for lane in part.lanes] == ["EU programmes & strategies", "Reports & evaluations"]
    assert part.lanes[1].rect.y == whole.lanes[1].rect.y
    assert "Law" not in texts(part)


def test_a_lane_tells_its_whole_name_even_where_it_is_drawn_short():
    lanes = (
        replace(LANES[0], name="A lane whose name is far too long for the little room that there is for it"),
    )
    timeline = Timeline(lanes=lanes, entries=(entry("one", Kind.PROGRAMME, "2009"),))
    frame = build_frame(setting_of(timeline))
    assert frame.lanes[0].name == lanes[0].name
    assert any(text.endswith("…") for text in texts(frame))


def shape_items(*found: Entry, port: Viewport | None = None, size: Size = WINDOW) -> list[object]:
    """The items of the marks alone, without labels."""
    frame = build_frame(setting_of(timeline_of(*found), port, size))
    return [item for item in frame.layers[2].items if not isinstance(item, Text)]


def test_kinds_have_their_shapes():
    symbols = {
        kind: shape_items(entry("one", kind, "2009-02-10"))[0].symbol.value
        for kind in (Kind.LAW, Kind.REPORT, Kind.EVENT, Kind.INITIATIVE)
    }
    assert symbols == {"law": "diamond", "report": "square", "event": "circle", "initiative": "circle"}
    bars = [shape_items(entry("one", kind, "2009", open=True)) for kind in Kind if kind is not Kind.LAW]
    assert all(isinstance(bar[0], Box) and len(bar) == 1 for bar in bars)


def test_an_open_bar_reaches_the_end_of_the_range_and_fades():
    [bar] = shape_items(entry("one", Kind.INITIATIVE, "2012-01-01", open=True))
    scale = setting_of(timeline_of()).scale
    assert bar.rect.right == pytest.approx(scale.x(PartialDate(2025).first_day) - 1)
    assert bar.fade_in == 0.0
    assert bar.fade_out == 96.0


def test_a_bar_with_an_unknown_end_reaches_its_last_milestone_and_fades():
    steps = (Milestone(PartialDate(2016, 6, 1), "a step"),)
    [bar] = shape_items(entry("one", Kind.INITIATIVE, "2012-01-01", end_unknown=True, milestones=steps))
    scale = setting_of(timeline_of()).scale
    assert bar.rect.right == pytest.approx(scale.x(PartialDate(2016, 6, 2).first_day) - 1)
    assert bar.fade_out == pytest.approx(min((bar.rect.width + 2) * 0.45, 96.0))
    [stub] = shape_items(entry("one", Kind.INITIATIVE, "2012-01-01", end_unknown=True))
    assert stub.rect.width == 4.0
    assert stub.fade_out == pytest.approx(6 * 0.45)


def test_an_end_of_which_the_month_is_known_fades_over_that_month():
    port = Viewport(PartialDate(2012).first_day, PartialDate(2015).first_day)
    bar, *rest = shape_items(entry("one", Kind.PROGRAMME, "2012-03-05", end=PartialDate(2014, 1)), port=port)
    assert rest == []
    per_day = setting_of(timeline_of(), port).scale.per_day
    assert bar.fade_out == pytest.approx(30 * per_day)
    assert bar.fade_in == 0.0


def test_a_date_of_which_the_year_is_known_fades_or_has_whiskers():
    [bar] = shape_items(entry("one", Kind.PROGRAMME, "2007", end=PartialDate(2011, 5, 6)))
    scale = setting_of(timeline_of()).scale
    assert bar.fade_in == pytest.approx(scale.pixels(364))
    line, left, right, sign = shape_items(entry("one", Kind.REPORT, "2007"))
    first, last = scale.x(PartialDate(2007).first_day), scale.x(PartialDate(2008).first_day)
    assert (line.x1, line.x2, left.x1, right.x1) == pytest.approx((first, last, first, last))
    assert sign.x == pytest.approx((first + last) / 2)
    assert line.y1 == line.y2 == sign.y


def test_an_exact_date_has_no_whiskers_however_close_one_looks():
    day = PartialDate(2009, 2, 10)
    port = Viewport(day.first_day - 15.0, day.first_day + 15.0)
    [sign] = shape_items(entry("one", Kind.REPORT, day.iso()), port=port, size=Size(3840.0, 560.0))
    assert isinstance(sign, Sign)


def test_whiskers_and_symbols_stay_within_the_bounds_of_their_mark():
    steps = tuple(Milestone(PartialDate.parse(day), "a step") for day in ("2018", "2020-06", "2022-11-16"))
    timeline = timeline_of(entry("act", Kind.LAW, "2020", milestones=steps))
    for days in (9000.0, 3000.0, 800.0):
        port = Viewport(737_500.0 - days / 2, 737_500.0 + days / 2)
        frame = build_frame(setting_of(timeline, port))
        [mark] = frame.marks
        for item in frame.layers[2].items:
            if isinstance(item, Sign):
                assert mark.rect.x - CLOSE <= item.x - item.size / 2
                assert item.x + item.size / 2 <= mark.rect.right + CLOSE
            if isinstance(item, Line):
                assert mark.rect.x - CLOSE <= item.x1 <= item.x2 <= mark.rect.right + CLOSE


def test_the_label_on_the_line_of_a_law_cuts_the_line_and_no_other_row():
    steps = (Milestone(PartialDate(2008), "proposed"), Milestone(PartialDate(2020), "applies"))
    rows = [entry(f"act-{number}", Kind.LAW, "2008", milestones=steps) for number in range(20)]
    frame = build_frame(setting_of(timeline_of(*rows)))
    gaps = [item for item in frame.layers[2].items if isinstance(item, Box)]
    assert len(gaps) == 20
    for gap, mark in zip(gaps, frame.marks, strict=True):
        assert (gap.rect.y, gap.rect.bottom) == (mark.rect.y, mark.rect.bottom)
        assert mark.label is not None
        assert gap.rect.x < mark.label.x < mark.label.right < gap.rect.right


def test_bars_that_follow_each_other_share_a_row_at_any_width():
    found = [
        entry(
            f"programme-{year}", Kind.PROGRAMME, f"{year}-01-01", end=PartialDate(year + 3, 12, 31), title="A"
        )
        for year in range(2000, 2020, 4)
    ]
    for width in range(400, 1400, 7):
        frame = build_frame(setting_of(timeline_of(*found), size=Size(float(width), 400.0)))
        assert {mark.row for mark in frame.marks} == {0}, width


def test_lines_of_the_grid_stand_in_the_middle_of_their_pixel():
    port = Viewport(730_120.0, 730_120.0 + 820.0)
    frame = build_frame(setting_of(timeline_of(), port))
    lines = [item for item in frame.layers[0].items if isinstance(item, Line)]
    assert lines
    for line in lines:
        assert line.x1 == line.x2
        assert line.x1 % 1 == 0.5
        day = frame.scale.day(line.x1)
        assert abs(frame.scale.pixels(round(day) - day)) <= 1.0
    days = sorted(frame.scale.day(line.x1) for line in lines)
    assert len(set(days)) == len(days)


@settings(max_examples=60)
@given(SHARES, st.integers(200, 2000))
def test_each_label_below_the_body_stands_under_a_line(shares, width):
    timeline = timeline_of()
    _assert_lines_over_labels(
        build_frame(setting_of(timeline, viewport(timeline, shares), Size(float(width), 400.0)))
    )


@pytest.mark.parametrize("part", [0.0, 0.05, 0.1, 0.9, 0.99])
def test_and_so_does_that_of_a_day_at_the_edge(part):
    port = Viewport(734_000 + part, 734_030 + part)
    _assert_lines_over_labels(build_frame(setting_of(timeline_of(), port, Size(2000.0, 400.0))))


def _assert_lines_over_labels(frame: Frame) -> None:
    lines = [item.x1 for item in frame.layers[0].items if isinstance(item, Line)]
    minor = [text for text in axis_texts(frame) if text.font.weight == 500]
    for text in minor:
        middle = text.rect.x + text.rect.width / 2
        assert min(abs(line - middle) for line in lines) <= 0.5 + CLOSE


@pytest.mark.parametrize("height", range(300, 700, 23))
def test_bars_stand_on_whole_pixels(height):
    found = [entry(f"bar-{number:02}", Kind.PROGRAMME, "2001", end=PartialDate(2020)) for number in range(12)]
    frame = build_frame(
        setting_of(timeline_of(*found, entry("law", Kind.LAW, "2009")), size=Size(1000.0, float(height)))
    )
    assert all(mark.rect.y % 1 == 0 and mark.rect.height % 1 == 0 for mark in frame.marks)


def test_month_lines_stand_between_weeks_that_do_not_begin_with_them():
    start = float(PartialDate(2012).first_day)
    frame = build_frame(setting_of(timeline_of(), Viewport(start, start + 90)))
    strong = [item for item in frame.layers[0].items if item.colour == THEMES["light"].hairline]
    days = [round(frame.scale.day(line.x1)) for line in strong]
    assert days == [PartialDate(2012, month).first_day for month in (1, 2, 3)]


def eras_of(frame: Frame) -> list[tuple[Rect, str]]:
    return [(item.rect, item.fill) for item in frame.layers[-1].items if isinstance(item, Box)]


def test_eras_cover_the_body_and_follow_each_other():
    frame = build_frame(setting_of(timeline_of()))
    (first, one), (second, other) = eras_of(frame)
    assert first.right == pytest.approx(second.x)
    assert second.right == pytest.approx(frame.body.right)
    assert (one, other) == (THEMES["light"].initiative_soft, THEMES["light"].law_soft)
    assert {"Self-regulation", "DSA: law"} <= set(texts(frame))


def test_an_era_without_an_end_goes_on():
    era = Era("on", "On", PartialDate(2010))
    frame = build_frame(setting_of(replace(timeline_of(), eras=(era,))))
    assert eras_of(frame)[0][0].right == pytest.approx(frame.body.right)


def test_the_name_of_an_era_is_left_out_where_it_does_not_fit_and_so_is_an_era_out_of_sight():
    port = Viewport(float(PartialDate(2020).first_day), float(PartialDate(2023).first_day))
    frame = build_frame(setting_of(timeline_of(), port))
    assert "DSA: law" not in texts(frame)
    assert len(eras_of(frame)) == 2
    port = Viewport(float(PartialDate(2023).first_day), float(PartialDate(2024).first_day))
    assert len(eras_of(build_frame(setting_of(timeline_of(), port)))) == 1


@pytest.mark.parametrize("colour", ["pink", "paper", "", "name"])
def test_the_name_of_an_era_of_an_unknown_colour_can_be_read(colour):
    era = Era("on", "Era", PartialDate(2010), colour=colour)
    frame = build_frame(setting_of(replace(timeline_of(), eras=(era,))))
    [text] = [item for item in items(frame) if isinstance(item, Text) and item.text == "Era"]
    assert (eras_of(frame)[0][1], text.colour) == (THEMES["light"].report_soft, THEMES["light"].report)


def test_layers_are_clipped_to_what_they_belong_to():
    frame = build_frame(setting_of(timeline_of(entry("one", Kind.LAW, "2009"))))
    grid, names, marks, around = (layer.clip for layer in frame.layers)
    assert grid == marks == frame.body
    assert (names.x, names.right, names.y, names.bottom) == (0, WINDOW.width, frame.body.y, frame.body.bottom)
    assert around == Rect(0.0, 0.0, *WINDOW)


def test_the_home_view_shows_every_entry_within_the_body():
    found = [entry(f"report-{year}", Kind.REPORT, f"{year}-06-01") for year in range(1999, 2025)]
    timeline = timeline_of(*found)
    frame = build_frame(setting_of(timeline, home(timeline)))
    assert all(frame.body.x <= mark.rect.x and mark.rect.right <= frame.body.right for mark in frame.marks)
    assert len(frame.marks) == 26
