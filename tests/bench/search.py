"""How long a key in the search box takes, beside other ways to search, and what it costs to be ready."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from sys import getsizeof
from typing import Any

from bik_explorer.model.timeline import Timeline
from bik_explorer.search import Index
from bik_explorer.search.building import build_dictionary
from bik_explorer.search.reading import Texts
from tests.bench.harness import Ratio, Row, Sample, Table, interleaved, timed
from tests.bench.packs import grown
from tests.bench.search_ways import Fts5, Way, can_fts5, ours, plain, typed

WORDS = (
    "the", "telefonica", "reporting tools", "online", "commission", "european parliament",
    "children", "vodafone deutsche", "zebra", "1 december 2011", "2012",
)  # fmt: skip
"""Very common ones, rare ones, and one that nobody says."""
ASKED = (
    "kind:law child",
    "company:voda -topic:age",
    "year:2009..2012 report",
    '"safer internet',
    "te OR v -the",
)
LISTED = ("t", "report", "telefonica", "safer internet", "kind:law")
FTS5 = "FTS5 trigrams"
AIM_MS = {0: 1.0, 100_000: 3.0, 1_000_000: 10.0}
FIRST_ANSWER_S = 2.0
"""Until 100,000 entries can be searched."""


@dataclass(frozen=True)
class Keys(Row):
    """A row with a sample for each key, each with its own number of hits."""

    hits: Sequence[int] = ()

    @property
    def sound(self) -> bool:
        return [sample.work for sample in self.samples] == list(self.hits)


def tables(rounds: int) -> Iterator[Table]:
    """Of the built-in pack, and of 100,000 entries."""
    yield from _tables(0, rounds)
    yield from _tables(100_000, min(rounds, 3))


def large_tables(rounds: int) -> Iterator[Table]:
    """Of 1,000,000 entries."""
    yield from _tables(1_000_000, min(rounds, 1))


def _tables(count: int, rounds: int) -> Iterator[Table]:
    timeline = grown(count)
    name = f"{len(timeline):,} entries"
    rows, index, texts, fts5 = _made(timeline)
    first = [Ratio(f"First answer to its aim of {FIRST_ANSWER_S:.0f} s", rows[0].p50 / FIRST_ANSWER_S, 1.0)]
    yield Table(f"Search, getting ready: {name}", rows, first if count == 100_000 else ())
    scanning = Index(timeline, small=len(timeline))
    scanning.read()
    ways = {
        "ours": ours(index),
        FTS5: fts5.way(index),
        "until ready": ours(scanning),
        "in": plain(index, texts),
    }
    words = _keys(ways, list(typed(WORDS)), index, rounds)
    yield Table(f"Search, a key of words: {name}", words, list(_ratios(words, AIM_MS[count])))
    more = {"ours": ours(index), "until ready": ours(scanning)}
    asked = _keys(more, list(typed(ASKED)), index, rounds)
    yield Table(f"Search, a key of operators and phrases: {name}", asked, list(_ratios(asked, AIM_MS[count])))
    yield Table(f"Search, beside a key: {name}", _beside(index, rounds))


def _made(timeline: Timeline) -> tuple[list[Row], Index, list[str], Fts5]:
    """Rows of a run or three: the memory is what the thing itself holds; and the things."""
    turns = 3 if len(timeline) <= 100_000 else 1
    first = [timed(lambda: len(Index(timeline).search("th").mask)) for _ in range(turns)]
    index = Index(timeline)
    prepared = timed(lambda: index.prepare() or index.is_prepared)
    read, texts = _once(
        "read all texts", lambda: Texts(timeline), lambda made: sum(map(getsizeof, made.texts))
    )
    dictionary = _once("dictionary", lambda: build_dictionary(read.texts), lambda made: made.nbytes)[1]
    fts5, other = _once(FTS5, lambda: Fts5(read.texts), lambda made: made.nbytes)
    rows = [
        Row("first answer", first, len(timeline)),
        Row("all quick", [prepared], 1),
        texts,
        dictionary,
        other,
    ]
    return rows, index, read.texts, fts5


def _once(name: str, make: Callable[[], Any], nbytes: Callable[[Any], int]) -> tuple[Any, Row]:
    gc.collect()
    made = []
    seconds = timed(lambda: made.append(make()) or 1).seconds
    return made[0], Row(name, [Sample(seconds, 1, nbytes(made[0]) / 2**20)], 1)


def _keys(ways: Mapping[str, Way], keys: Sequence[str], index: Index, rounds: int) -> list[Keys]:
    """Each key by all ways in turn; FTS5 without those that it cannot find. The first round only warms up.

    A key's sample is the median of its rounds: other programs take time too. The last way tells how many hits
    all must have.
    """
    rows: dict[str, list[Sample]] = {name: [] for name in ways}
    hits: dict[str, list[int]] = {name: [] for name in ways}
    for key in keys:
        able = {name: way for name, way in ways.items() if name != FTS5 or can_fts5(index, key)}
        turns = [{name: timed(partial(way, key)) for name, way in able.items()} for _ in range(rounds + 1)]
        for name in able:
            samples = sorted((turn[name] for turn in turns[1:]), key=lambda sample: sample.seconds)
            rows[name].append(samples[len(samples) // 2])
            hits[name].append(turns[0][[*able][-1]].work)
    return [Keys(name, rows[name], sum(hits[name]), hits[name]) for name in ways]


def _ratios(rows: Sequence[Keys], aim_ms: float) -> Iterator[Ratio]:
    """How near the aim, and how many times as long the other ways take."""
    first, *others = rows
    yield Ratio(f"p95 to its aim of {aim_ms:.0f} ms", first.p95 * 1000 / aim_ms, 1.0)
    for other in others:
        yield Ratio(f"{other.name} to {first.name}, p95", other.p95 / first.p95)
        yield Ratio(f"{other.name} to {first.name}, mean", _mean(other) / _mean(first))


def _mean(row: Row) -> float:
    return sum(sample.seconds for sample in row.samples) / len(row.samples)


def _beside(index: Index, rounds: int) -> list[Row]:
    """What is asked for now and then: counts of a facet, the list of results, completions, suggestions."""
    works: dict[str, Callable[[], int]] = {
        "list of the first 200": lambda: sum(len(index.ranked(text)) for text in LISTED) // len(LISTED),
        "completions": lambda: len(index.complete("report company:tel", 18)),
        "did you mean": lambda: len(index.suggest("telefonca").spellings),
    }
    for facet in ("kinds", "organisations", "years"):
        works[f"counts of {facet}"] = lambda facet=facet: len(index.search("re").counts[facet])
    expected = {name: work() for name, work in works.items()}
    runs = [lambda name=name, work=work: {name: timed(work)} for name, work in works.items()]
    return list(interleaved(runs, expected, max(rounds, 3)).values())
