"""Sheets that are cut at their marks and glued give the picture, with nothing left out or twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.frame import Line, Text
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.sheets.paper import Paper, Setup
from bik_explorer.layout.sheets.poster import MOST_SHEETS, Poster, PosterWords, poster_sheets

WORDS = PosterWords("Sheet {number} of {count}: row {row}, column {column}")
POSTERS = st.builds(
    Poster,
    st.builds(Setup, st.sampled_from(Paper), st.booleans()),
    st.integers(-1, 12),
    st.integers(-1, 12),
    st.floats(-5, 500),
)


def made(poster: Poster):
    return poster_sheets((), poster.size, poster, WORDS, "#000000")


@given(POSTERS)
def test_each_sheet_goes_on_where_the_one_before_it_is_cut(poster):
    sheets, (across, down) = made(poster), poster.counts
    assert 1 <= across <= MOST_SHEETS
    assert len(sheets) == across * down
    room = poster.setup.room
    for number, sheet in enumerate(sheets):
        row, column = divmod(number, across)
        part = sheet.parts[0]
        assert part.scale == pytest.approx(1.0)
        assert room.x - part.x == pytest.approx(column * (room.width - poster.shared))
        assert room.y - part.y == pytest.approx(row * (room.height - poster.shared))
    last = sheets[-1].parts[0]
    assert room.right - last.x == pytest.approx(poster.size.width)
    assert room.bottom - last.y == pytest.approx(poster.size.height)


def test_marks_stand_in_the_margin_and_say_where_the_next_sheet_begins():
    poster = Poster(Setup(landscape=True), across=2, down=1, overlap=10.0)
    first, second = made(poster)
    room = poster.setup.room

    def lines(sheet):
        return [item for item in sheet.parts[1].layers[0].items if isinstance(item, Line)]

    assert all(
        min(line.y1, line.y2) >= room.bottom
        or max(line.y1, line.y2) <= room.y
        or min(line.x1, line.x2) >= room.right
        or max(line.x1, line.x2) <= room.x
        for line in lines(first)
    )
    assert max(line.x1 for line in lines(first) if line.x1 == line.x2) == pytest.approx(
        room.right - poster.shared
    )
    assert max(line.x1 for line in lines(second) if line.x1 == line.x2) == pytest.approx(room.right)


def test_each_sheet_says_which_one_it_is():
    sheets = made(Poster(Setup(), across=3, down=2))
    (note,) = (item for item in sheets[4].parts[1].layers[0].items if isinstance(item, Text))
    assert note.text == sheets[4].name == "Sheet 5 of 6: row 2, column 2"


def test_a_picture_keeps_its_proportions():
    poster = Poster(Setup(), across=2)
    part = poster_sheets((), Size(1000.0, 10.0), poster, WORDS, "#000000")[0].parts[0]
    assert part.scale == pytest.approx(poster.size.width / 1000.0)
