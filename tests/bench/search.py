"""How long a key in the search box takes, and what it costs to be ready for the first one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bik_explorer.model.timeline import Timeline
from bik_explorer.search import Index, build_index
from tests.bench.harness import Run, Sample, Table, interleaved, timed
from tests.bench.packs import SIZES, grown

TYPED = ("telefonica", "reporting tools", "parental contr", "2012", "kind:law child", "coalition -ict")
KEYS = [text[:end] for text in TYPED for end in range(1, len(text) + 1)]


def tables(rounds: int) -> Iterator[Table]:
    """One table. The work of reading is the entries, that of typing the hits of all keys together."""
    runs: list[Run] = []
    expected: dict[str, int] = {}
    for count in SIZES:
        timeline = grown(count)
        ready = build_index(timeline)
        name = f"{len(timeline):,} entries"
        expected |= {
            f"reading {name}": len(timeline),
            f"{len(KEYS)} keys, {name}": _type(build_index(timeline)),
        }
        assert expected[f"{len(KEYS)} keys, {name}"] > len(KEYS)
        runs.append(_run(f"reading {name}", lambda timeline=timeline: _read(timeline)))
        runs.append(_run(f"{len(KEYS)} keys, {name}", lambda ready=ready: _type(ready)))
    yield Table("Search", list(interleaved(runs, expected, rounds).values()))


def _read(timeline: Timeline) -> int:
    index = build_index(timeline)
    index.prepare()
    return len(index.search("a").mask)


def _type(index: Index) -> int:
    return sum(len(index.search(text)) for text in KEYS)


def _run(name, work) -> Run:
    def run() -> Mapping[str, Sample]:
        return {name: timed(work)}

    return run
