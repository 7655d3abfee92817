"""What an organisation took part in: what it signed, in which role, and what was promised there by topic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bik_explorer.model.entry import Entry, Signatory, SignatoryList
from bik_explorer.model.timeline import Timeline

SUPPORTING = frozenset({"associated member", "supporting association", "reported supporter"})
"""Roles of those who stand behind an entry and made none of its promises themselves."""


def signs(role: str) -> bool:
    """Whether those on a list of that role made the promises; roles that a pack makes up do."""
    return role not in SUPPORTING


@dataclass(frozen=True, slots=True)
class Part:
    """An organisation's name on one list of an entry."""

    entry: Entry
    roll: SignatoryList
    signatory: Signatory

    @property
    def signed(self) -> bool:
        """Whether it made the promises, and does not only support those who did."""
        return signs(self.roll.role)


@dataclass(frozen=True, slots=True)
class TopicPromises:
    """A topic in each of several entries: promised or not, None where no promises are known."""

    topic: str
    promised: tuple[bool | None, ...]

    @property
    def count(self) -> int:
        """In how many entries it was promised."""
        return sum(one is True for one in self.promised)


def parts_of(timeline: Timeline) -> Mapping[str, tuple[Part, ...]]:
    """By organisation's id its parts, in the order of time, then of the lists."""
    found: dict[str, list[Part]] = {}
    for entry in timeline:
        for roll in entry.signatory_lists:
            for one in roll.signatories:
                found.setdefault(one.organisation, []).append(Part(entry, roll, one))
    return {organisation: tuple(parts) for organisation, parts in found.items()}


def entries_of(parts: Iterable[Part]) -> tuple[Entry, ...]:
    """The entries of some parts, each once: an organisation may be on several lists of one."""
    return tuple({part.entry.id: part.entry for part in parts}.values())


def entries_with_lists(timeline: Timeline) -> tuple[Entry, ...]:
    """The entries of which it is known who signed, in the order of time."""
    return tuple(entry for entry in timeline if entry.signatories)


def is_complete(entry: Entry) -> bool:
    """Whether a name that is not on the lists of an entry did not sign it."""
    return bool(entry.signatory_lists) and all(roll.complete for roll in entry.signatory_lists)


def maybe_also(timeline: Timeline, parts: tuple[Part, ...]) -> tuple[Entry, ...]:
    """The entries that an organisation may have signed as well: their lists are not complete."""
    known = {part.entry.id for part in parts}
    return tuple(
        entry for entry in entries_with_lists(timeline) if entry.id not in known and not is_complete(entry)
    )


def topics_of(entry: Entry) -> tuple[str, ...]:
    """The topics of all commitments and duties of an entry, in the order of first use, each once."""
    return tuple(dict.fromkeys(topic for one in entry.commitments for topic in one.topics))


def promised_topics(entry: Entry) -> frozenset[str]:
    """The topics of its voluntary commitments."""
    return frozenset(topic for one in entry.commitments if not one.binding for topic in one.topics)


def promises_by_topic(timeline: Timeline, entries: tuple[Entry, ...]) -> tuple[TopicPromises, ...]:
    """What was promised in some entries: most often first, then in the pack's order of topics."""
    promised = [promised_topics(entry) for entry in entries]
    rows = [
        TopicPromises(
            topic,
            tuple(
                topic in topics if entry.commitments else None
                for entry, topics in zip(entries, promised, strict=True)
            ),
        )
        for topic in timeline.topics
        if any(topic in topics for topics in promised)
    ]
    return tuple(sorted(rows, key=lambda row: -row.count))
