"""Who signed what, as a table: organisations down, initiatives across. Plain values without geometry."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from bik_explorer.model.participation import Part, is_complete, parts_of
from bik_explorer.model.timeline import Timeline

ASIDE = ("associat", "support")
"""Parts of words: the roles of those who stand beside an initiative without having signed it."""
FOUNDING = "found"


class Standing(IntEnum):
    """How an organisation stands to an entry; of several lists, the highest counts.

    UNKNOWN where it is not named but the lists are not complete: that is no "no".
    """

    NO = 0
    UNKNOWN = 1
    ASSOCIATED = 2
    LATER = 3
    SIGNED = 4

    @property
    def named(self) -> bool:
        """Whether it is on a list."""
        return self >= Standing.ASSOCIATED


@dataclass(frozen=True, slots=True)
class Signings:
    """All of a timeline. `standing` has shape (organisations, entries), `places` are those of the entries."""

    organisations: tuple[str, ...]
    places: tuple[int, ...]
    standing: NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Group:
    """`count` rows from the row `first` on, of organisations of one kind (empty: not said)."""

    kind: str
    first: int
    count: int


@dataclass(frozen=True)
class Matrix:
    """The table as it is shown.

    `columns` are places of entries, `matching` tells which of them are found (the others are ghosts).
    `standing` has shape (rows, columns). `pair`: the two columns of "signed the first but not the second".
    `known`: how many organisations there are when nothing narrows.
    """

    columns: tuple[int, ...]
    matching: tuple[bool, ...]
    organisations: tuple[str, ...]
    names: tuple[str, ...]
    standing: NDArray[np.int8]
    groups: tuple[Group, ...] = ()
    pair: tuple[int, int] | None = None
    known: int = 0

    @cached_property
    def found(self) -> NDArray[np.bool_]:
        """Shape (columns,): `matching` as an array."""
        return np.array(self.matching, dtype=np.bool_)

    @cached_property
    def counts(self) -> tuple[int, ...]:
        """In how many of the found columns each row is named."""
        return tuple((self.standing[:, self.found] >= Standing.ASSOCIATED).sum(axis=1).tolist())

    @cached_property
    def doubts(self) -> tuple[int, ...]:
        """Of how many of the found columns it is not known whether each row signed."""
        return tuple((self.standing[:, self.found] == Standing.UNKNOWN).sum(axis=1).tolist())

    @cached_property
    def totals(self) -> tuple[int, ...]:
        """How many of the rows are named in each column."""
        return tuple((self.standing >= Standing.ASSOCIATED).sum(axis=0).tolist())

    @cached_property
    def row_of(self) -> dict[str, int]:
        """The row of each organisation by its id."""
        return {id_: row for row, id_ in enumerate(self.organisations)}

    @cached_property
    def column_of(self) -> dict[int, int]:
        """The column of each entry by its place."""
        return {place: column for column, place in enumerate(self.columns)}

    @property
    def narrowed(self) -> bool:
        """Whether there are organisations that are not shown."""
        return len(self.organisations) < self.known

    def at(self, row: int, column: int) -> Standing:
        """What stands in a cell."""
        return Standing(int(self.standing[row, column]))


def signings_of(timeline: Timeline) -> Signings:
    """The table of all entries that have lists and all organisations on them, in the order of time."""
    parts = parts_of(timeline)
    places = tuple(place for place, entry in enumerate(timeline) if entry.signatory_lists)
    columns = {timeline[place].id: column for column, place in enumerate(places)}
    standing = np.full((len(parts), len(places)), Standing.NO, dtype=np.int8)
    standing[:, [not is_complete(timeline[place]) for place in places]] = Standing.UNKNOWN
    for row, signed in enumerate(parts.values()):
        for part in signed:
            column = columns[part.entry.id]
            standing[row, column] = max(int(standing[row, column]), standing_of(part))
    return Signings(tuple(parts), places, standing)


def standing_of(part: Part) -> Standing:
    """What a name on a list says: signed, came later, or stands beside it."""
    role = part.roll.role.casefold()
    if any(word in role for word in ASIDE):
        return Standing.ASSOCIATED
    joined = part.signatory.joined
    if joined is not None:
        return Standing.LATER if joined.first_day > part.entry.start.last_day else Standing.SIGNED
    founders = any(roll.role.casefold().startswith(FOUNDING) for roll in part.entry.signatory_lists)
    return Standing.LATER if founders and not role.startswith(FOUNDING) else Standing.SIGNED


def name_of(timeline: Timeline, organisation: str) -> str:
    """The name of today; the id where the timeline does not know the organisation."""
    known = timeline.organisations.get(organisation)
    return known.name if known else organisation
