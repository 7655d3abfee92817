"""What is under a point: marks before labels, labels before what is only near."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Frame, Mark
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.hit import REACH, mark_at
from bik_explorer.layout.scale import TimeScale
from tests.layout.making import setting_of
from tests.model.strategies import timelines

BODY = Rect(100.0, 30.0, 800.0, 300.0)


def frame_of(*marks: Mark) -> Frame:
    return Frame(
        Size(912.0, 370.0),
        BODY,
        Rect(0.0, 30.0, 100.0, 300.0),
        TimeScale(0.0, 100.0, 1.0),
        0.0,
        (),
        marks,
        (),
    )


def place_at(frame: Frame, x: float, y: float) -> int | None:
    mark = mark_at(frame, x, y)
    return None if mark is None else mark.place


ONE = Mark(1, Rect(200.0, 100.0, 16.0, 20.0), 0, 0, Rect(225.0, 100.0, 75.0, 20.0))
TWO = Mark(2, Rect(302.0, 100.0, 50.0, 20.0), 0, 0)
BELOW = Mark(3, Rect(200.0, 123.0, 100.0, 20.0), 0, 1)


@pytest.mark.parametrize(
    ("x", "y", "place"),
    [
        (208, 110, 1),  # the mark
        (240, 110, 1),  # its label
        (220, 110, 1),  # between the two
        (299, 110, 1),  # in the label, near the next mark
        (300.5, 110, 1),  # between label and next mark, nearer to the label
        (301.5, 110, 2),  # nearer to the mark
        (353, 110, 2),
        (240, 121, 1),  # between the rows
        (240, 122, 3),
        (198, 98, 1),
        (195, 110, None),
        (500, 110, None),
    ],
)
def test_what_a_point_hits(x, y, place):
    assert place_at(frame_of(ONE, TWO, BELOW), x, y) == place
    assert place_at(frame_of(BELOW, TWO, ONE), x, y) == place


def test_a_mark_is_hit_before_the_label_that_lies_over_it():
    over = Mark(4, Rect(400.0, 100.0, 16.0, 20.0), 0, 0, Rect(310.0, 100.0, 80.0, 20.0))
    assert place_at(frame_of(over, TWO), 320, 110) == 2
    assert place_at(frame_of(TWO, over), 320, 110) == 2


@pytest.mark.parametrize(("x", "y"), [(99, 110), (900, 110), (110, 29), (110, 330)])
def test_outside_of_the_body_nothing_is_hit(x, y):
    everywhere = Mark(1, Rect(0.0, 0.0, 1000.0, 400.0), 0, 0)
    assert place_at(frame_of(everywhere), x, y) is None
    assert place_at(frame_of(everywhere), 100, 30) == 1


def test_an_empty_frame():
    assert mark_at(frame_of(), 200, 100) is None


@settings(max_examples=60)
@given(timelines(), st.floats(0, 1000), st.floats(0, 560))
def test_what_is_hit_is_near_and_nothing_is_nearer(timeline, x, y):
    frame = build_frame(setting_of(timeline))
    mark = mark_at(frame, x, y)
    distances = [one.target.distance(x, y) for one in frame.marks]
    if mark is None:
        assert not frame.body.contains(x, y) or min(distances, default=99.0) > REACH
    else:
        assert mark.target.distance(x, y) == min(distances)


@settings(max_examples=40)
@given(timelines())
def test_the_middle_of_a_mark_hits_it(timeline):
    frame = build_frame(setting_of(timeline, size=Size(1000.0, 2000.0)))
    for mark in frame.marks:
        if frame.body.contains(*mark.rect.centre):
            assert mark_at(frame, *mark.rect.centre) == mark
