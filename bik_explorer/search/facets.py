"""What passes the facets, and how many of those found have each value: counted only where somebody looks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from bik_explorer.model.facets import Facets
from bik_explorer.search.members import Members
from bik_explorer.search.values import Mask, Values, Years

FACETS = tuple(Facets.__dataclass_fields__)


class Counts(Mapping[str, Mapping[str, int]]):
    """By facet, then by value: how many match, each facet as if it alone were not set."""

    def __init__(self, table: FacetTable, mask: Mask, passing: Mapping[str, Mask]) -> None:
        self._table = table
        self._mask = mask
        self._passing = passing
        self._counted: dict[str, Mapping[str, int]] = {}

    def __getitem__(self, facet: str) -> Mapping[str, int]:
        if facet not in self._counted:
            if facet not in FACETS:
                raise KeyError(facet)
            values = self._table.values(facet)
            counts = values.counts(_all(self._mask, self._passing, facet)).tolist()
            self._counted[facet] = dict(zip(values.numbers, counts, strict=True))
        return self._counted[facet]

    def __contains__(self, facet: object) -> bool:
        return facet in FACETS

    def __iter__(self) -> Iterator[str]:
        return iter(FACETS)

    def __len__(self) -> int:
        return len(FACETS)


class FacetTable:
    """The facets of a timeline, as they are in `model.facets`."""

    def __init__(self, members: Members) -> None:
        self._members = members
        self._last: dict[str, tuple[tuple[str, ...], Mask]] = {}

    def prepare(self) -> None:
        """Read all of them now."""
        for facet in FACETS:
            self.values(facet)

    def values(self, facet: str) -> Values | Years:
        """Which entries have which value of a facet."""
        values: Values | Years = getattr(self._members, facet)
        return values

    def narrowed(self, mask: Mask, facets: Facets) -> tuple[Mask, Counts]:
        """What of the mask passes all facets, and the counts."""
        chosen = {name: getattr(facets, name) for name in FACETS}
        passing = {name: self._passing(name, values) for name, values in chosen.items() if values}
        return _all(mask, passing), Counts(self, mask, passing)

    def _passing(self, facet: str, chosen: tuple[str, ...]) -> Mask:
        """Remembered while it stays chosen: a query is typed letter by letter."""
        last = self._last.get(facet)
        if last is None or last[0] != chosen:
            values = self.values(facet)
            numbers = [values.numbers[value] for value in chosen if value in values.numbers]
            last = self._last[facet] = chosen, values.mask(numbers)
        return last[1]


def _all(mask: Mask, passing: Mapping[str, Mask], but: str = "") -> Mask:
    for name, one in passing.items():
        if name != but:
            mask = np.logical_and(mask, one)
    return mask
