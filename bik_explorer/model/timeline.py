"""The loaded, immutable document: entries in the order of time, and what they refer to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bik_explorer.model.columns import Columns
from bik_explorer.model.entry import Entry, Relation
from bik_explorer.model.lesson import Lesson
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.pack import Era, Lane, PackInfo
from bik_explorer.model.source import Source
from bik_explorer.model.topic import Topic
from bik_explorer.model.viewport import Limits


@dataclass(frozen=True)
class Timeline:
    """Entries sorted by (start, id). Equal ids are dropped by the loader.

    `Timeline[i]` is an entry, `columns` the arrays of all.
    """

    pack: PackInfo = field(default_factory=PackInfo)
    lanes: tuple[Lane, ...] = ()
    eras: tuple[Era, ...] = ()
    topics: Mapping[str, Topic] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    lessons: tuple[Lesson, ...] = ()

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.entries, key=lambda entry: (entry.start.first_day, entry.id)))
        object.__setattr__(self, "entries", ordered)

    def __len__(self) -> int:
        return len(self.entries)

    def __getitem__(self, place: int) -> Entry:
        return self.entries[place]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Place of each entry by id and by alias; ids win."""
        by_alias = {alias: place for place, entry in enumerate(self.entries) for alias in entry.aliases}
        return by_alias | {entry.id: place for place, entry in enumerate(self.entries)}

    def find(self, id_or_alias: str) -> Entry | None:
        """The entry of that id or alias."""
        place = self.places.get(id_or_alias)
        return None if place is None else self.entries[place]

    @cached_property
    def span(self) -> tuple[float, float]:
        """First day and end (exclusive) of what the timeline covers.

        The pack's range, else all dates of its entries, else one year.
        """
        pack = self.pack
        if pack.first is not None and pack.last is not None:
            return float(pack.first.first_day), float(pack.last.last_day + 1)
        if not self.entries:
            return 730_120.0, 730_486.0  # the year 2000, so that an empty pack still has an axis
        days = [day for entry in self.entries for day in (entry.start, entry.end or entry.start)]
        days += [step.date for entry in self.entries for step in entry.milestones]
        return float(min(day.first_day for day in days)), float(max(day.last_day for day in days) + 1)

    @property
    def limits(self) -> Limits:
        """How far a viewport may go."""
        return Limits.around(*self.span)

    @cached_property
    def columns(self) -> Columns:
        """The entries as arrays."""
        lanes = {lane.id: place for place, lane in enumerate(self.lanes)}
        return Columns.of(self.entries, lanes, self.span[1])

    @cached_property
    def _relations(self) -> Mapping[str, tuple[Relation, ...]]:
        """Relations by entry id, said on either side; each once, said ones first, all with the other's id."""
        known = [
            (entry, relation.kind, other)
            for entry in self.entries
            for relation in entry.relations
            if (other := self.find(relation.entry)) is not None
        ]
        found: dict[str, dict[Relation, None]] = {entry.id: {} for entry in self.entries}
        for entry, kind, other in known:
            found[entry.id].setdefault(Relation(kind, other.id))
        for entry, kind, other in known:
            found[other.id].setdefault(Relation(kind.inverse, entry.id))
        return {id_: tuple(relations) for id_, relations in found.items()}

    def relations(self, entry: Entry) -> tuple[Relation, ...]:
        """What an entry is related to and how, seen from it; unknown ids are left out."""
        return self._relations.get(entry.id, ())
