"""Measures honestly: runs are interleaved, the first round only warms up, and every row counts its work.

A table is a function of the number of rounds in a module of its own, named in `__main__`.
"""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: how long it took, how much work it did, and the most memory it held (0: not measured)."""

    seconds: float
    work: int
    mebibytes: float = 0.0


Run = Callable[[], Mapping[str, Sample]]


@dataclass(frozen=True, slots=True)
class Row:
    """All samples of one name. `expected` is the work that each of them must have done."""

    name: str
    samples: Sequence[Sample]
    expected: int

    @property
    def sound(self) -> bool:
        return all(sample.work == self.expected for sample in self.samples)

    @property
    def p50(self) -> float:
        return statistics.median(sample.seconds for sample in self.samples)

    @property
    def p95(self) -> float:
        return self._at(0.95)

    @property
    def p99(self) -> float:
        return self._at(0.99)

    @property
    def worst(self) -> float:
        return self._at(1.0)

    def _at(self, share: float) -> float:
        times = sorted(sample.seconds for sample in self.samples)
        return times[min(len(times) - 1, round(share * (len(times) - 1)))]

    @property
    def mebibytes(self) -> float:
        return max(sample.mebibytes for sample in self.samples)


@dataclass(frozen=True, slots=True)
class Ratio:
    """How one row compares with another, and what we want at most (None: only told)."""

    name: str
    value: float
    target: float | None = None

    @property
    def met(self) -> bool:
        return self.target is None or self.value <= self.target


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    rows: Sequence[Row]
    ratios: Sequence[Ratio] = field(default=())


def timed(work: Callable[[], int]) -> Sample:
    """One run of a function that gives the count of its work; the memory is this process's highest so far."""
    start = time.perf_counter()
    count = work()
    seconds = time.perf_counter() - start
    return Sample(seconds, count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def interleaved(runs: Iterable[Run], expected: Mapping[str, int], rounds: int) -> dict[str, Row]:
    """Runs all of them by turns, so that what else the machine does falls on each alike."""
    runs = list(runs)
    found: dict[str, list[Sample]] = {name: [] for name in expected}
    for number in range(rounds + 1):
        for run in runs:
            for name, sample in run().items():
                if number:
                    found[name].append(sample)
    return {name: Row(name, samples, expected[name]) for name, samples in found.items() if samples}


def ratio(name: str, row: Row, base: Row, target: float | None = None) -> Ratio:
    """The median of the ratios within each round."""
    pairs = zip(row.samples, base.samples, strict=True)
    return Ratio(name, statistics.median(one.seconds / other.seconds for one, other in pairs), target)
