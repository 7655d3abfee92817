"""Sheets have the sizes of paper, and a picture stands on them whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.geometry import Size
from bik_explorer.layout.sheets.paper import PER_MM, Paper, Setup, one_sheet

SETUPS = st.builds(Setup, st.sampled_from(Paper), st.booleans(), st.floats(-10, 200))
SIZES = st.builds(Size, st.floats(1, 20_000), st.floats(1, 20_000))


@pytest.mark.parametrize(
    ("paper", "landscape", "millimetres"),
    [
        (Paper.A4, False, (210, 297)),
        (Paper.A4, True, (297, 210)),
        (Paper.A3, False, (297, 420)),
        (Paper.LETTER, False, (215.9, 279.4)),
    ],
)
def test_paper_is_as_large_as_paper(paper, landscape, millimetres):
    size = Setup(paper, landscape).size
    assert (size.width / PER_MM, size.height / PER_MM) == pytest.approx(millimetres)


@given(SETUPS)
def test_there_is_always_room_within_the_margins(setup):
    room, size = setup.room, setup.size
    assert room.width > 100
    assert room.height > 100
    assert room.x > 0
    assert room.right < size.width
    assert room.y > 0
    assert room.bottom < size.height


@given(SETUPS, SIZES)
def test_a_picture_is_in_the_middle_of_the_room_and_fills_it_one_way(setup, size):
    (part,) = one_sheet((), size, setup).parts
    room, clip = setup.room, part.clip
    assert clip.centre == pytest.approx(room.centre)
    assert clip.width <= room.width + 1e-6
    assert clip.height <= room.height + 1e-6
    assert clip.width == pytest.approx(room.width) or clip.height == pytest.approx(room.height)
    assert clip.width / clip.height == pytest.approx(size.width / size.height)
