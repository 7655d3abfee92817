"""Rows: nothing overlaps, the same needs give the same rows, labels stay in sight where they can."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.packing import Need, Packed, pack

WIDTH, GAP, PADDING = 800.0, 9.0, 8.0
LENGTHS, LABELS = st.floats(6, 200), st.sampled_from([0.0, 21.0, 70.0, 1500.0]) | st.floats(10, 250)


@st.composite
def all_needs(draw: st.DrawFn) -> list[Need]:
    """Needs sorted by start, as `pack` wants them; some stand outside of the width."""
    marks = draw(st.lists(st.tuples(st.floats(-50, 850), LENGTHS, LABELS, st.booleans()), max_size=25))
    return [
        Need(start, start + length, label, label + 2 * PADDING if bar else float("inf"))
        for start, length, label, bar in sorted(marks)
    ]


def spans(need: Need) -> list[tuple[float, float]]:
    """The spans that a need and its label may take, none of them out of sight."""
    if need.label <= 0 or need.end - need.start >= need.inside:
        return [(need.start, need.end)]
    room = need.label + 2 * GAP
    sides = [(need.start, need.end + room), (need.start - room, need.end)]
    return [(left, right) for left, right in sides if left + GAP >= -1e-6 and right - GAP <= WIDTH + 1e-6]


def rows_of(needs: list[Need], packed: Packed) -> list[list[Need]]:
    return [
        [need for need, place in zip(needs, packed.rows, strict=True) if place == row]
        for row in range(packed.total)
    ]


@given(all_needs(), st.booleans())
def test_marks_of_a_row_do_not_overlap(needs, left_first):
    for row in rows_of(needs, pack(needs, WIDTH, GAP, left_first)):
        assert all(one.end <= other.start or other.end <= one.start for one, other in combinations(row, 2))


@given(all_needs(), st.booleans())
def test_every_label_that_can_be_in_sight_has_room_that_is_its_own(needs, left_first):
    for row in rows_of(needs, pack(needs, WIDTH, GAP, left_first)):
        end = float("-inf")
        for need in row:
            fitting = [span for span in spans(need) or [(need.start, need.end)] if span[0] >= end]
            assert fitting, "no span of this one begins where the one before ends"
            end = min(right for _, right in fitting)


@given(all_needs(), st.booleans())
def test_no_row_is_empty_and_the_lowest_ones_are_filled_first(needs, left_first):
    packed = pack(needs, WIDTH, GAP, left_first)
    assert set(packed.rows) == set(range(packed.total))
    seen = 0
    for row in packed.rows:
        assert row <= seen, "a new row only above those that are in use"
        seen = max(seen, row + 1)


@given(all_needs(), st.booleans())
def test_each_need_is_in_the_lowest_row_in_which_one_of_its_spans_is_free(needs, left_first):
    ends: list[float] = []
    for need, row in zip(needs, pack(needs, WIDTH, GAP, left_first).rows, strict=True):
        if not (choices := spans(need)):
            return  # the label is shortened: another test says how
        choices = choices[::-1] if left_first else choices
        free = [place for place, end in enumerate(ends) if any(left >= end for left, _ in choices)]
        assert row == (free[0] if free else len(ends))
        ends += [float("-inf")] * (row == len(ends))
        ends[row] = next(right for left, right in choices if left >= ends[row])


@given(all_needs(), st.booleans())
def test_the_same_needs_give_the_same_rows(needs, left_first):
    assert pack(needs, WIDTH, GAP, left_first) == pack(iter(list(needs)), WIDTH, GAP, left_first)


@given(all_needs())
def test_later_needs_do_not_move_earlier_ones(needs):
    whole = pack(needs, WIDTH, GAP).rows
    assert pack(needs[: len(needs) // 2], WIDTH, GAP).rows == whole[: len(needs) // 2]


@given(all_needs())
def test_marks_without_labels_take_as_few_rows_as_possible(needs):
    bare = [need._replace(label=0.0) for need in needs]
    deepest = max((sum(one.start <= need.start < one.end for one in bare) for need in bare), default=0)
    assert pack(bare, WIDTH, GAP).total <= max(deepest, min(len(bare), 1))


def bar(start: float, end: float, label: float = 0.0) -> Need:
    return Need(start, end, label, label + 2 * PADDING)


def test_bars_that_follow_each_other_share_a_row():
    assert pack([bar(0, 100), bar(100, 200), bar(200, 300)], WIDTH, GAP) == Packed((0, 0, 0), 1)


def test_a_label_inside_needs_no_room_beside():
    assert pack([bar(0, 100, 84), bar(100, 200, 84)], WIDTH, GAP).total == 1
    assert pack([bar(0, 100, 85), bar(100, 200, 84)], WIDTH, GAP).total == 2


def test_a_label_beside_keeps_its_gap():
    assert pack([bar(0, 10, 80), bar(107, 300)], WIDTH, GAP).total == 2
    assert pack([bar(0, 10, 80), bar(108, 300)], WIDTH, GAP).total == 1


def test_a_label_that_would_leave_the_width_stands_on_the_left():
    assert pack([bar(0, 680), bar(780, 790, 82)], WIDTH, GAP) == Packed((0, 0), 1)
    assert pack([bar(0, 681), bar(780, 790, 82)], WIDTH, GAP) == Packed((0, 1), 2)


def test_labels_on_the_left_first_take_fewer_rows():
    needs = [bar(100, 110, 60), bar(190, 290)]
    assert pack(needs, WIDTH, GAP).total == 1
    needs = [bar(100, 110, 60), bar(180, 280)]
    assert (pack(needs, WIDTH, GAP).total, pack(needs, WIDTH, GAP, left_first=True).total) == (2, 1)


def test_a_label_too_long_for_anything_gets_the_longest_room_there_is():
    assert pack([bar(100, 110, 900), bar(110, 120, 900)], WIDTH, GAP) == Packed((0, 1), 2)
    assert pack([bar(100, 110, 900), bar(790, 800)], WIDTH, GAP) == Packed((0, 1), 2)
    assert pack([bar(10, 20), bar(700, 710, 900), bar(710, 720)], WIDTH, GAP) == Packed((0, 1, 0), 2)
    assert pack([bar(0, 500, 900), bar(500, 510), bar(510, 520)], WIDTH, GAP) == Packed((0, 0, 0), 1)


@pytest.mark.parametrize("width", [1.0, 0.0])
def test_a_width_of_nothing(width):
    assert pack([bar(0, 6, 50), bar(0.1, 6.1, 50)], width, GAP) == Packed((0, 1), 2)


def test_nothing_to_pack():
    assert pack([], WIDTH, GAP) == Packed((), 0)
