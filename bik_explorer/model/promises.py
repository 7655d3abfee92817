"""All that a topic gathered over time: who promised it where, and where it became a duty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bik_explorer.model.entry import Commitment, Entry, Kind
from bik_explorer.model.participation import promised_topics, signs
from bik_explorer.model.timeline import Timeline


class Bond(StrEnum):
    """How a commitment binds: by free will, not at all although a law text says it, or as a duty."""

    VOLUNTARY = "voluntary"
    LOOSE = "loose"
    DUTY = "duty"


def bond(entry: Entry, commitment: Commitment) -> Bond:
    """What a commitment of an entry is; recommendations and proposals of law hold some that bind nobody."""
    if commitment.binding:
        return Bond.DUTY
    return Bond.LOOSE if entry.kind is Kind.LAW else Bond.VOLUNTARY


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment or duty, with the entry that holds it."""

    entry: Entry
    commitment: Commitment

    @property
    def bond(self) -> Bond:
        """How it binds."""
        return bond(self.entry, self.commitment)


def promises_of(timeline: Timeline) -> Mapping[str, tuple[Promise, ...]]:
    """By topic's id its commitments and duties, in the order of time, then as they stand in their entry."""
    found: dict[str, list[Promise]] = {}
    for entry in timeline:
        for one in entry.commitments:
            for topic in dict.fromkeys(one.topics):
                found.setdefault(topic, []).append(Promise(entry, one))
    return {topic: tuple(promises) for topic, promises in found.items()}


def promisers(timeline: Timeline, topic: str) -> Mapping[str, int]:
    """By organisation's id in how many entries it promised the topic; most often first, then as they came."""
    counts: dict[str, int] = {}
    for entry in timeline:
        if topic in promised_topics(entry):
            for organisation in _signed(entry):
                counts[organisation] = counts.get(organisation, 0) + 1
    return dict(sorted(counts.items(), key=lambda pair: -pair[1]))


def _signed(entry: Entry) -> tuple[str, ...]:
    """The organisations that made an entry's promises, each once."""
    rolls = (roll for roll in entry.signatory_lists if signs(roll.role))
    return tuple(dict.fromkeys(one.organisation for roll in rolls for one in roll.signatories))
