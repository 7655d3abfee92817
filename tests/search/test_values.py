"""Counting and choosing by values: the same as going through all entries."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.search.values import Values, Years

OF_ENTRY = st.lists(st.sampled_from("abcdef"), max_size=3)
SPAN = st.tuples(st.integers(1985, 2030), st.integers(1985, 2030))


def rare_and_frequent(size):
    """The values of so many entries: `all` of every one, `one` of a single one, `few` of some."""
    return [
        ["all", *(["one"] if place == 5 else []), *(["few"] if place % 100 == 0 else [])]
        for place in range(size)
    ]


@given(st.lists(OF_ENTRY, max_size=12), st.lists(st.booleans(), min_size=12, max_size=12))
def test_counts_and_masks(by_entry, kept):
    values = Values("fz", by_entry)
    mask = np.array(kept[: len(by_entry)], dtype=np.bool_)
    counted = Counter(value for one, keep in zip(by_entry, mask, strict=True) if keep for value in set(one))
    counts = dict(zip(values.names, values.counts(mask).tolist(), strict=True))
    assert values.names[:2] == ("f", "z")
    assert {value: count for value, count in counts.items() if count} == counted
    for chosen in ("a", "bf", ""):
        numbers = [values.numbers[one] for one in chosen if one in values.numbers]
        assert values.mask(numbers).tolist() == [bool(set(one) & set(chosen)) for one in by_entry]


@pytest.mark.parametrize("size", [1, 63, 64, 65, 300, 1000])
def test_rare_and_frequent_values_are_counted_alike(size):
    by_entry = rare_and_frequent(size)
    values = Values(("none",), by_entry)
    mask = np.arange(size) % 2 == 1
    told = dict(zip(values.names, values.counts(mask).tolist(), strict=True))
    assert told == {"none": 0} | {
        name: sum(name in one for one, keep in zip(by_entry, mask, strict=True) if keep)
        for name in values.names[1:]
    }
    assert values.totals.tolist() == values.counts(np.ones(size, dtype=np.bool_)).tolist()


@given(
    st.lists(SPAN, max_size=12), st.lists(st.booleans(), min_size=12, max_size=12), st.sampled_from([1, 10])
)
def test_years(spans, kept, each):
    first, last = (np.array([span[side] for span in spans], dtype=np.int64) for side in (0, 1))
    years = Years(first, last, each)
    there = [{str(year // each * each) for year in range(start, end + 1)} for start, end in spans]
    mask = np.array(kept[: len(spans)], dtype=np.bool_)
    counts = dict(zip(years.names, years.counts(mask).tolist(), strict=True))
    assert list(years.names) == sorted(set().union(*there))
    assert {year: count for year, count in counts.items() if count} == Counter(
        year for one, keep in zip(there, mask, strict=True) if keep for year in one
    )
    for year, number in years.numbers.items():
        assert years.mask((number,)).tolist() == [year in one for one in there]
