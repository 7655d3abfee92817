"""What runs through several entries of a timeline: topics and organisations, from entry to entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from bik_explorer.model.entry import Entry
from bik_explorer.model.timeline import Timeline


@dataclass(frozen=True)
class Crossings:
    """Looked up once for each timeline. Entries are in the order of time, each once."""

    timeline: Timeline

    @cached_property
    def _by_topic(self) -> Mapping[str, tuple[Entry, ...]]:
        return _grouped(
            (topic, entry) for entry in self.timeline for one in entry.commitments for topic in one.topics
        )

    @cached_property
    def _by_organisation(self) -> Mapping[str, tuple[Entry, ...]]:
        return _grouped((one.organisation, entry) for entry in self.timeline for one in entry.signatories)

    def with_topic(self, topic: str) -> tuple[Entry, ...]:
        """The entries with a commitment or a duty on the topic."""
        return self._by_topic.get(topic, ())

    def with_organisation(self, organisation: str) -> tuple[Entry, ...]:
        """The entries that the organisation signed, whatever its role."""
        return self._by_organisation.get(organisation, ())

    def role(self, entry: Entry) -> str:
        """The colour by meaning of an entry: its lane's."""
        place = self._lanes.get(entry.lane)
        return "report" if place is None else self.timeline.lanes[place].colour

    @cached_property
    def _lanes(self) -> Mapping[str, int]:
        return {lane.id: place for place, lane in enumerate(self.timeline.lanes)}


def _grouped(pairs: Iterable[tuple[str, Entry]]) -> Mapping[str, tuple[Entry, ...]]:
    groups: dict[str, dict[str, Entry]] = {}
    for key, entry in pairs:
        groups.setdefault(key, {})[entry.id] = entry
    return {key: tuple(entries.values()) for key, entries in groups.items()}
