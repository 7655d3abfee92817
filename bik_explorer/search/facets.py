"""Which entries have which value of a facet, and how many of those found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from bik_explorer.model.columns import KINDS
from bik_explorer.model.entry import Status
from bik_explorer.model.facets import Facets
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.parts import topics_of

Mask = NDArray[np.bool_]
FACETS = tuple(Facets.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Membership:
    """Pairs of an entry and a value that it has, as two arrays of equal length: places and numbers."""

    numbers: Mapping[str, int]
    entry: NDArray[np.int64]
    value: NDArray[np.int64]

    @classmethod
    def of(cls, known: Iterable[str], by_entry: Sequence[Iterable[str]]) -> Membership:
        """The values of each entry, by place; `known` values come first, also those that no entry has."""
        numbers = {value: number for number, value in enumerate(dict.fromkeys(known))}
        of_entry = [
            [numbers.setdefault(value, len(numbers)) for value in dict.fromkeys(values)]
            for values in by_entry
        ]
        entry = np.repeat(np.arange(len(of_entry)), [len(values) for values in of_entry])
        value = np.array([number for values in of_entry for number in values], dtype=np.int64)
        return cls(numbers, entry.astype(np.int64, copy=False), value)

    def mask(self, chosen: Iterable[str], size: int) -> Mask:
        """Shape (size,): which entries have any of the chosen values."""
        wanted = np.zeros(len(self.numbers), dtype=np.bool_)
        wanted[[self.numbers[value] for value in chosen if value in self.numbers]] = True
        mask = np.zeros(size, dtype=np.bool_)
        mask[self.entry[wanted[self.value]]] = True
        return mask

    def counts(self, mask: Mask) -> dict[str, int]:
        """How many of the entries in the mask have each value."""
        found = np.bincount(self.value[mask[self.entry]], minlength=len(self.numbers))
        return dict(zip(self.numbers, found.tolist(), strict=True))


class FacetTable:
    """The facets of a timeline, as they are in `model.facets`."""

    def __init__(self, timeline: Timeline) -> None:
        entries = timeline.entries
        self._size = len(entries)
        kinds = [(entry.kind.value,) for entry in entries]
        topics = [topics_of(entry) for entry in entries]
        organisations = [[one.organisation for one in entry.signatories] for entry in entries]
        statuses = [(entry.status.value,) if entry.status else () for entry in entries]
        years = _years(timeline)
        self._members = {
            "kinds": Membership.of([kind.value for kind in KINDS], kinds),
            "statuses": Membership.of([status.value for status in Status], statuses),
            "decades": Membership.of(
                (), [dict.fromkeys(f"{year // 10}0" for year in some) for some in years]
            ),
            "years": Membership.of((), [map(str, some) for some in years]),
            "topics": Membership.of(timeline.topics, topics),
            "organisations": Membership.of(timeline.organisations, organisations),
        }

    def narrowed(self, mask: Mask, facets: Facets) -> tuple[Mask, dict[str, dict[str, int]]]:
        """What of the mask passes all facets; the counts, each facet as if it alone were not set."""
        chosen = {name: getattr(facets, name) for name in FACETS}
        passing = {
            name: self._members[name].mask(values, self._size) for name, values in chosen.items() if values
        }
        counts = {name: members.counts(_all(mask, passing, name)) for name, members in self._members.items()}
        return _all(mask, passing), counts


def _years(timeline: Timeline) -> list[range]:
    """The years in which each entry was there at any time, by place; open ones reach the timeline's end."""
    columns, (first, last) = timeline.columns, timeline.span
    low, high = date.fromordinal(int(first)).year, date.fromordinal(int(last) - 1).year
    starts = [date.fromordinal(max(int(day), 1)).year for day in columns.start]
    ends = [date.fromordinal(max(int(day) - 1, 1)).year for day in columns.end]
    return [range(max(start, low), min(end, high) + 1) for start, end in zip(starts, ends, strict=True)]


def _all(mask: Mask, passing: Mapping[str, Mask], but: str = "") -> Mask:
    for name, one in passing.items():
        if name != but:
            mask = mask & one
    return mask
