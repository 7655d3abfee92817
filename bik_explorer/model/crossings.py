"""What runs through several entries of a timeline: topics and organisations, from entry to entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bik_explorer.model.entry import Entry
from bik_explorer.model.participation import Part, entries_of, entries_with_lists, parts_of
from bik_explorer.model.promises import Promise, promises_of
from bik_explorer.model.timeline import Timeline


@dataclass(frozen=True)
class Crossings:
    """Looked up once for each timeline. Everything is in the order of time."""

    timeline: Timeline

    @cached_property
    def _promises(self) -> Mapping[str, tuple[Promise, ...]]:
        return promises_of(self.timeline)

    @cached_property
    def _parts(self) -> Mapping[str, tuple[Part, ...]]:
        return parts_of(self.timeline)

    @cached_property
    def with_lists(self) -> tuple[Entry, ...]:
        """The entries of which it is known who signed."""
        return entries_with_lists(self.timeline)

    def promises(self, topic: str) -> tuple[Promise, ...]:
        """The commitments and duties on a topic."""
        return self._promises.get(topic, ())

    def parts(self, organisation: str) -> tuple[Part, ...]:
        """The lists that an organisation is on, whatever its role."""
        return self._parts.get(organisation, ())

    def with_topic(self, topic: str) -> tuple[Entry, ...]:
        """The entries with a commitment or a duty on the topic, each once."""
        return tuple({one.entry.id: one.entry for one in self.promises(topic)}.values())

    def with_organisation(self, organisation: str) -> tuple[Entry, ...]:
        """The entries that the organisation signed, each once."""
        return entries_of(self.parts(organisation))

    def role(self, entry: Entry) -> str:
        """The colour by meaning of an entry: its lane's."""
        place = self._lanes.get(entry.lane)
        return "report" if place is None else self.timeline.lanes[place].colour

    @cached_property
    def _lanes(self) -> Mapping[str, int]:
        return {lane.id: place for place, lane in enumerate(self.timeline.lanes)}
