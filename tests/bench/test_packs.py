"""The generator: the same each time, skewed, lean."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.bench.packs import SUMMARY, built_in, grown, made


@pytest.fixture(scope="module")
def pack():
    return made(2_000)


def test_the_same_seed_makes_the_same(pack):
    assert made(2_000) == pack
    assert made(50, seed=2) != made(50, seed=3)


@pytest.mark.parametrize("count", [0, 1, 7])
def test_of_any_size(count):
    assert len(made(count)) == count
    assert len(grown(count)) == (count or len(built_in()))


def test_everything_that_is_named_is_there(pack):
    assert len({entry.id for entry in pack}) == len(pack)
    for entry in pack:
        assert entry.lane in {lane.id for lane in pack.lanes}
        assert {one.organisation for one in entry.signatories} <= set(pack.organisations)
        assert set(entry.all_sources()) <= set(pack.sources)
        assert {topic for one in entry.commitments for topic in one.topics} <= set(pack.topics)
        assert pack.span[0] <= entry.start.first_day < pack.span[1]
        assert entry.end is None or entry.start.first_day <= entry.end.last_day


def test_it_is_skewed(pack):
    words = Counter(word for entry in pack for word in entry.summary.lower().split())
    ranks = [count for _, count in words.most_common()]
    assert ranks[0] > 5 * ranks[50] > 25 * ranks[-1]
    signed = [
        count for _, count in Counter(one.organisation for e in pack for one in e.signatories).most_common()
    ]
    assert signed[0] > 10 * signed[-1]
    months = Counter((entry.start.year, entry.start.month) for entry in pack if entry.start.month)
    assert max(months.values()) > 3 * sorted(months.values())[len(months) // 2]
    lengths = [entry.end.last_day - entry.start.first_day for entry in pack if entry.end]
    assert max(lengths) > 8 * sorted(lengths)[len(lengths) // 2] > 0
    assert any(entry.open for entry in pack)


def test_texts_are_as_long_as_they_should_be(pack):
    lengths = [len(entry.summary) for entry in pack]
    assert max(lengths) <= SUMMARY
    assert sum(lengths) / len(lengths) > 0.8 * SUMMARY


def test_what_can_be_shared_is_shared(pack):
    dates = {id(entry.start) for entry in pack}
    assert len(dates) == len({entry.start for entry in pack})
