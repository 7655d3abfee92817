"""Labels of a row: in the mark, beside it, shortened, or gone; they never overlap anything."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.labels import SHORTEST, Spot, Wanted, place_labels, shorten

LEFT, RIGHT, GAP, PADDING = 100.0, 900.0, 9.0, 8.0
NEAR = 1e-6


@st.composite
def rows(draw: st.DrawFn) -> list[Wanted]:
    """Marks that do not overlap, some of them bars, some outside of the bounds."""
    end, wanted = draw(st.floats(-200, 200)), []
    for gap, length, width, rank, share in draw(
        st.lists(
            st.tuples(
                st.floats(0, 150), st.floats(6, 300), st.floats(1, 400), st.integers(0, 2), st.floats(-1, 1)
            ),
            max_size=12,
        )
    ):
        start = end + gap
        end = start + length
        solid = (start, start + share * length) if share > 0 else (end, start)
        wanted.append(Wanted(start, end, *solid, width, rank))
    return wanted


def place(wanted: list[Wanted], left_first: bool = False) -> list[Spot | None]:
    return place_labels(wanted, LEFT, RIGHT, GAP, PADDING, left_first)


@given(rows(), st.booleans())
def test_labels_overlap_no_label_and_no_other_mark_and_stay_within_bounds(wanted, left_first):
    spots = place(wanted, left_first)
    for one, spot in zip(wanted, spots, strict=True):
        if spot is None:
            continue
        assert spot.x >= LEFT - NEAR
        assert spot.x + spot.width <= RIGHT + NEAR
        others = [(other.start, other.end) for other in wanted if other is not one]
        others += [(other.x, other.x + other.width) for other in spots if other not in (None, spot)]
        room = 0.0 if spot.inside else GAP
        for start, end in others:
            assert spot.x + spot.width + room <= start + NEAR or end + room <= spot.x + NEAR


@given(rows(), st.booleans())
def test_a_label_is_on_the_solid_part_of_its_mark_or_quite_outside(wanted, left_first):
    for one, spot in zip(wanted, place(wanted, left_first), strict=True):
        if spot is None:
            continue
        end = spot.x + spot.width
        if spot.inside:
            assert one.solid_start + PADDING <= spot.x + NEAR
            assert end <= one.solid_end - PADDING + NEAR
        else:
            assert end <= one.start - GAP + NEAR or one.end + GAP <= spot.x + NEAR


@given(rows())
def test_whole_labels_have_their_width_and_short_ones_say_something(wanted):
    for one, spot in zip(wanted, place(wanted), strict=True):
        if spot is None:
            continue
        if spot.whole:
            assert spot.width == one.width
        else:
            assert SHORTEST <= spot.width < one.width


@given(rows())
def test_marks_out_of_sight_have_no_label(wanted):
    for one, spot in zip(wanted, place(wanted), strict=True):
        assert spot is None or (one.end > LEFT and one.start < RIGHT)


@given(rows())
def test_equal_rows_have_equal_labels(wanted):
    assert place(wanted) == place(list(wanted))


@given(rows())
def test_the_highest_rank_has_the_label_that_it_would_have_without_other_labels(wanted):
    best = min(range(len(wanted)), key=lambda index: (-wanted[index].rank, wanted[index].start), default=None)
    if best is not None:
        alone = [Wanted(one.start, one.end, one.end, one.start, 1e9) for one in wanted]
        alone[best] = wanted[best]
        assert place(wanted)[best] == place(alone)[best]


def symbol(middle: float, width: float, rank: int = 0) -> Wanted:
    return Wanted(middle - 8, middle + 8, middle + 8, middle - 8, width, rank)


def bar(start: float, end: float, width: float, fade: float = 0.0) -> Wanted:
    return Wanted(start, end, start, end - fade, width)


@pytest.mark.parametrize(
    ("wanted", "spot"),
    [
        (bar(200, 300, 84), Spot(208, 84, inside=True, whole=True)),
        (bar(200, 300, 85), Spot(309, 85, inside=False, whole=True)),
        (bar(200, 300, 84, fade=1), Spot(309, 84, inside=False, whole=True)),
        (bar(-500, 400, 200), Spot(108, 200, inside=True, whole=True)),
        (bar(800, 880, 100), Spot(691, 100, inside=False, whole=True)),
        (bar(-500, 1500, 2000), Spot(108, 784, inside=True, whole=False)),
        (symbol(500, 100), Spot(517, 100, inside=False, whole=True)),
        (symbol(850, 100), Spot(733, 100, inside=False, whole=True)),
        (symbol(500, 1000), Spot(517, 383, inside=False, whole=False)),
        (symbol(501, 1000), Spot(100, 384, inside=False, whole=False)),
    ],
)
def test_where_a_label_alone_stands(wanted, spot):
    assert place([wanted]) == [spot]


def test_the_left_first_where_the_rows_were_packed_so():
    assert place([symbol(500, 100)], left_first=True) == [Spot(383, 100, inside=False, whole=True)]
    assert place([bar(200, 300, 84)], left_first=True) == [Spot(208, 84, inside=True, whole=True)]
    assert place([symbol(150, 100)], left_first=True) == [Spot(167, 100, inside=False, whole=True)]


def test_the_higher_rank_takes_the_room_between_two():
    between = [symbol(400, 100), symbol(600, 100, rank=1), bar(617, 900, 5000)]
    assert place(between)[1] == Spot(483, 100, inside=False, whole=True)
    spot = place(between)[0]
    assert spot is not None
    assert spot.x + spot.width <= 383


def test_where_no_telling_part_fits_there_is_none():
    crowd = [symbol(100 + 40 * number, 200) for number in range(21)]
    assert place(crowd)[1:-1] == [None] * 19


@given(st.text("abc d", min_size=1, max_size=60), st.floats(SHORTEST, 300))
def test_a_shortened_text_fits_and_ends_with_an_ellipsis(text, width):
    shortened = shorten(text, width, letters)
    assert letters(shortened) <= width
    assert shortened.endswith("…")
    assert text.startswith(shortened[:-1])
    assert not shortened[:-1].endswith(" ")


@given(st.text("abcd", min_size=60, max_size=80), st.floats(SHORTEST, 300))
def test_one_long_word_is_cut_at_the_last_letter_that_fits(text, width):
    assert letters(shorten(text, width, letters)) > width - 7


@pytest.mark.parametrize(
    ("width", "shortened"),
    [
        (147, "Safer social network…"),  # going back to the word would cost a third
        (125, "Safer social…"),
        (91, "Safer social…"),
        (90, "Safer socia…"),
        (48, "Safer…"),
        (41, "Safe…"),
        (7, "…"),
        (0, "…"),
    ],
)
def test_texts_are_cut_at_a_word_where_that_costs_little(width, shortened):
    assert shorten("Safer social networking", width, letters) == shortened


def letters(text: str) -> float:
    return 7.0 * len(text)


def test_no_two_spots_of_a_crowded_row_touch():
    crowd = [symbol(150 + 60 * number, 90, rank=number % 3) for number in range(12)]
    spots = [spot for spot in place(crowd) if spot]
    assert spots
    for one, other in combinations(spots, 2):
        first, last = sorted((one, other), key=lambda spot: spot.x)
        assert first.x + first.width + GAP <= last.x + NEAR
