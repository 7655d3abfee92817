"""Without colours: black, white and grey only, patterns that stay in their rectangles, texts on white."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Align, Box, Font, Layer, Line, Sign, Symbol, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.sheets.monochrome import BLACK, GREY, LIGHT_GREY, WHITE, in_black_and_white
from bik_explorer.style import LIGHT
from tests.layout.making import setting_of
from tests.model.strategies import timelines

ROLES = st.sampled_from(["programme", "initiative", "law", "report"])
RECTS = st.builds(Rect, st.floats(0, 900), st.floats(0, 900), st.floats(0.5, 600), st.floats(1, 60))


def turned(*items):
    clip = Rect(0.0, 0.0, 2000.0, 2000.0)
    (layer,) = in_black_and_white((Layer(clip, items),), LIGHT)
    assert layer.clip == clip
    return layer.items


def colours(items):
    for item in items:
        yield getattr(item, "fill", None) or getattr(item, "colour", None)


@given(ROLES, RECTS)
def test_a_pattern_stays_in_its_rectangle(role, rect):
    for item in turned(Box(rect, getattr(LIGHT, role), 5.0)):
        if isinstance(item, Line):
            assert rect.x - 1e-6 <= min(item.x1, item.x2)
            assert max(item.x1, item.x2) <= rect.right + 1e-6
            assert rect.y - 1e-6 <= min(item.y1, item.y2)
            assert max(item.y1, item.y2) <= rect.bottom + 1e-6
        else:
            assert item.rect == rect


def test_each_kind_has_a_pattern_of_its_own():
    rect = Rect(100.0, 100.0, 200.0, 30.0)
    kinds = {
        tuple(turned(Box(rect, getattr(LIGHT, role))))
        for role in ("programme", "initiative", "law", "report")
    }
    assert len(kinds) == 4


def test_an_open_end_has_no_edge_and_a_ghost_is_pale():
    rect = Rect(0.0, 0.0, 100.0, 20.0)
    open_end = turned(Box(rect, LIGHT.initiative, 0.0, 0.0, 40.0))
    upright = [item for item in open_end if isinstance(item, Line) and item.x1 == item.x2]
    assert [line.x1 for line in upright] == [0.0]
    ghost = turned(Box(rect, LIGHT.initiative, opacity=0.2))
    assert all(item.opacity < 0.5 for item in ghost if isinstance(item, Line))


def test_a_text_on_a_pattern_stands_on_white():
    rect = Rect(0.0, 0.0, 200.0, 20.0)
    text = Text(Rect(10.0, 0.0, 60.0, 20.0), "ICT Coalition", Font(13.0, 600), LIGHT.on_mark)
    *_, ground, last = turned(Box(rect, LIGHT.initiative), text)
    assert isinstance(ground, Box)
    assert ground.fill == WHITE
    assert ground.rect.overlaps(text.rect)
    assert last == text._replace(colour=BLACK)


def test_signs_keep_their_shapes():
    (sign,) = turned(Sign(Symbol.DIAMOND, 5.0, 5.0, 10.0, LIGHT.law))
    assert sign == Sign(Symbol.DIAMOND, 5.0, 5.0, 10.0, BLACK)


@given(timelines())
def test_no_frame_has_a_colour_left(timeline):
    frame = build_frame(setting_of(timeline))
    for layer in in_black_and_white(frame.layers, LIGHT):
        assert set(colours(layer.items)) <= {BLACK, WHITE, GREY, LIGHT_GREY}


def test_what_is_hollow_stays_hollow_and_a_number_in_a_sign_is_read():
    full, hole = (
        Sign(Symbol.DIAMOND, 20.0, 20.0, 14.0, LIGHT.law),
        Sign(Symbol.DIAMOND, 20.0, 20.0, 8.0, LIGHT.panel),
    )
    number = Text(Rect(13.0, 13.0, 14.0, 14.0), "2", Font(9.0, 600), LIGHT.on_mark)
    assert [item.fill for item in turned(full, hole)] == [BLACK, WHITE]
    assert turned(full, number)[-1].colour == WHITE
    on_bar = turned(Box(Rect(0.0, 0.0, 200.0, 30.0), LIGHT.law), number)
    assert on_bar[-1].colour == BLACK
    assert on_bar[-2].fill == WHITE


def test_the_ground_of_a_number_is_not_wider_than_the_number():
    bar = Rect(10.0, 10.0, 40.0, 30.0)
    number = Text(bar, "12", Font(9.0, 600), LIGHT.on_mark, Align.CENTRE)
    *_, ground, _ = turned(Box(bar, LIGHT.law), number)
    assert bar.x < ground.rect.x
    assert ground.rect.right < bar.right


def test_numbers_of_numpy_become_plain_ones():
    rect = Rect(*np.array([10.0, 10.0, 80.0, 30.0]))
    lines = [item for item in turned(Box(rect, LIGHT.initiative)) if isinstance(item, Line)]
    assert lines
    assert all(type(value) is float for line in lines for value in line[:4])
