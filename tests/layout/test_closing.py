"""Between two frames: the ends are what they were and what they will be, and nothing jumps in between."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.closing import MOST, between, slides
from bik_explorer.layout.frame import Frame
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Kind
from tests.bench.many import many
from tests.layout.making import entry, home, setting_of, timeline_of, viewport

KINDS = (Kind.PROGRAMME, Kind.INITIATIVE, Kind.LAW, Kind.REPORT)
TIMELINE = timeline_of(
    *(
        entry(f"e{place}", KINDS[place % 4], f"{2000 + place}-03-02", end=PartialDate(2004 + place))
        for place in range(20)
    )
)
CHOICES = st.sets(st.integers(0, 19)).map(sorted)


def framed(chosen):
    setting = setting_of(TIMELINE, places=chosen)
    return setting, build_frame(setting)


def stand(frame: Frame) -> dict[int, tuple[float, float]]:
    return {mark.place: (mark.rect.x, mark.rect.y) for mark in frame.marks}


@settings(max_examples=60)
@given(CHOICES.filter(bool), CHOICES)
def test_the_ends_are_both_frames(one, other):
    before = framed(one)[1]
    setting, after = framed(other)
    assert slides(before, after)
    assert between(setting, before, after, 1.0) is after
    start = between(setting, before, after, 0.0)
    assert stand(start).keys() == stand(before).keys()
    for place, at in stand(before).items():
        assert stand(start)[place] == pytest.approx(at)
    bands = {band.lane: band.rect for band in before.lanes}
    for band in start.lanes:
        assert band.rect == bands.get(band.lane, band.rect)
    near = between(setting, before, after, 1.0 - 1e-9)
    ends = stand(near)
    for place, at in stand(after).items():
        assert ends[place] == pytest.approx(at, abs=1e-5)


@settings(max_examples=60)
@given(CHOICES.filter(bool), CHOICES, st.floats(0, 1), st.floats(0, 1))
def test_marks_go_straight_and_what_leaves_gets_paler(one, other, share, later):
    share, later = sorted((share, later))
    before = framed(one)[1]
    setting, after = framed(other)
    first, second = (between(setting, before, after, part) for part in (share, later))
    old, new = stand(before), stand(after)
    here, there = stand(first), stand(second)
    for place in old.keys() & new.keys():
        low, high = sorted((old[place][1], new[place][1]))
        assert low - 1e-6 <= here[place][1] <= high + 1e-6
        assert abs(there[place][1] - new[place][1]) <= abs(here[place][1] - new[place][1]) + 1e-6
        assert here[place][0] == new[place][0]
    opacities = [item.opacity for item in first.layers[2].items if hasattr(item, "opacity")]
    assert all(0.0 <= opacity <= 1.0 for opacity in opacities)
    if one and not other:
        assert all(opacity <= 1.0 - share + 1e-9 for opacity in opacities)


def test_a_zoom_another_size_and_a_crowd_do_not_slide():
    before = framed([1, 2])[1]
    assert not slides(before, build_frame(setting_of(TIMELINE, viewport(TIMELINE, [0.2, 0.6]), places=[1])))
    assert not slides(before, replace(before, body=before.body.grown(1.0)))
    crowd = many(MOST + 200)
    frame = build_frame(setting_of(crowd, home(crowd)))
    assert not slides(frame, frame)
