"""How binding commitments are, what each topic gathered, and what was in force in each year."""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bik_explorer.model.entry import Commitment, Entry, Kind, Status
from bik_explorer.model.in_force import years_of
from bik_explorer.model.timeline import Timeline


class Force(StrEnum):
    """A voluntary promise; a duty in law; what a draft law would make a duty, and nobody has to keep yet."""

    VOLUNTARY = "voluntary"
    BINDING = "binding"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Bundle:
    """The `count` commitments of one entry on one topic that have the same force. `place` is the entry's."""

    topic: str
    place: int
    force: Force
    count: int


class YearCount(NamedTuple):
    """How many voluntary and binding commitments were there at any time of the year."""

    year: int
    voluntary: int
    binding: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.voluntary + self.binding


def force_of(entry: Entry, commitment: Commitment) -> Force:
    """What the commitment of an entry is."""
    if commitment.binding:
        return Force.BINDING
    draft = entry.kind is Kind.LAW and entry.status is Status.PENDING
    return Force.PROPOSED if draft else Force.VOLUNTARY


def bundles_of(timeline: Timeline) -> tuple[Bundle, ...]:
    """All commitments by topic, in the pack's order of topics, then of time.

    Topics that the timeline does not know come after, what has no topic (the empty one) last.
    """
    counts: dict[str, dict[tuple[int, Force], int]] = {topic: {} for topic in timeline.topics}
    untold: dict[tuple[int, Force], int] = {}
    for place, entry in enumerate(timeline):
        for one in entry.commitments:
            key = place, force_of(entry, one)
            for topic in dict.fromkeys(one.topics):
                of_topic = counts.setdefault(topic, {})
                of_topic[key] = of_topic.get(key, 0) + 1
            if not one.topics:
                untold[key] = untold.get(key, 0) + 1
    counts[""] = untold
    return tuple(
        Bundle(topic, place, force, count)
        for topic, found in counts.items()
        for (place, force), count in found.items()
    )


def covered_years(timeline: Timeline) -> range:
    """The years that a timeline covers."""
    first, last = timeline.span
    return range(date.fromordinal(int(first)).year, date.fromordinal(int(last) - 1).year + 1)


def present_in(timeline: Timeline, years: Collection[int]) -> NDArray[np.bool_]:
    """Shape (entries,): which were there at any time of any of the years."""
    span = covered_years(timeline)
    return np.array(
        [any(year in years_of(entry, span) for year in years) for entry in timeline], dtype=np.bool_
    )


def counts_of(
    timeline: Timeline, entries: Sequence[Entry], topics: Set[str] | None = None
) -> tuple[YearCount, ...]:
    """For each year that the timeline covers, what entries promise and demand. `topics`: on these alone."""
    years = covered_years(timeline)
    changes = {force: np.zeros(len(years) + 1, dtype=np.int64) for force in Force}
    for entry in entries:
        span = years_of(entry, years)
        first, last = (min(max(at - years.start, 0), len(years)) for at in (span.start, span.stop))
        for one in entry.commitments:
            if topics is None or not topics.isdisjoint(one.topics or ("",)):
                changes[force_of(entry, one)][[first, last]] += (1, -1)
    voluntary, binding = (changes[force].cumsum() for force in (Force.VOLUNTARY, Force.BINDING))
    return tuple(
        YearCount(year, int(some), int(more))
        for year, some, more in zip(years, voluntary[:-1], binding[:-1], strict=True)
    )
