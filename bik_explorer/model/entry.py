"""Entries: the dated things of a timeline, with all that is known of them and where from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from bik_explorer.model.dates import PartialDate

Sources = tuple[str, ...]


class Kind(StrEnum):
    """What an entry is; decides its shape, and its lane unless the entry names one."""

    PROGRAMME = "programme"
    STRATEGY = "strategy"
    INITIATIVE = "initiative"
    LAW = "law"
    REPORT = "report"
    EVENT = "event"


class Status(StrEnum):
    """Where an entry stands at the time of the pack's version."""

    ACTIVE = "active"
    PENDING = "pending"
    IN_FORCE = "in force"
    ENDED = "ended"
    REPEALED = "repealed"


class RelationKind(StrEnum):
    """How an entry is related to another one, read from the entry that has it."""

    BUILDS_ON = "builds-on"
    BASIS_FOR = "basis-for"
    EVALUATES = "evaluates"
    EVALUATED_BY = "evaluated-by"
    SUCCEEDS = "succeeds"
    SUCCEEDED_BY = "succeeded-by"
    MAKES_LAW = "makes-law"
    MADE_LAW_BY = "made-law-by"
    AMENDS = "amends"
    AMENDED_BY = "amended-by"
    REPLACES = "replaces"
    REPLACED_BY = "replaced-by"
    FUNDS = "funds"
    FUNDED_BY = "funded-by"
    PART_OF = "part-of"
    HAS_PART = "has-part"
    ANNOUNCES = "announces"
    ANNOUNCED_BY = "announced-by"
    SUPPORTS = "supports"
    SUPPORTED_BY = "supported-by"
    ENDS = "ends"
    ENDED_BY = "ended-by"
    APPLIES = "applies"
    APPLIED_BY = "applied-by"
    RELATED = "related"

    @property
    def inverse(self) -> RelationKind:
        """The same relation, read from the other entry."""
        if self is RelationKind.RELATED:
            return self
        members = list(RelationKind)
        place = members.index(self)
        return members[place + 1] if place % 2 == 0 else members[place - 1]


class Milestone(NamedTuple):
    """A dated step of an entry (proposed, in force, applies …)."""

    date: PartialDate
    label: str
    verified: bool = True
    sources: Sources = ()


class Fact(NamedTuple):
    """One thing that is known; `verified` is False where no source confirms it."""

    text: str
    verified: bool = True
    sources: Sources = ()


class Figure(NamedTuple):
    """A number with what it counts; `value` as printed, with its unit."""

    label: str
    value: str
    date: PartialDate | None = None
    note: str = ""
    sources: Sources = ()


class Commitment(NamedTuple):
    """A voluntary promise, or a duty where `binding`; `article` is the place in the act."""

    text: str
    strand: str = ""
    topics: tuple[str, ...] = ()
    binding: bool = False
    article: str = ""
    sources: Sources = ()


class Signatory(NamedTuple):
    """An organisation's part in an entry; `name` as signed, empty where it is today's."""

    organisation: str
    name: str = ""
    joined: PartialDate | None = None
    left: PartialDate | None = None
    note: str = ""
    sources: Sources = ()


class SignatoryList(NamedTuple):
    """The signatories of one role.

    Not `complete` where only some names are known; `stated` is the number that a source gives.
    """

    role: str
    signatories: tuple[Signatory, ...]
    as_of: PartialDate | None = None
    complete: bool = True
    stated: int | None = None
    note: str = ""
    sources: Sources = ()


class Relation(NamedTuple):
    """A tie to another entry of the timeline, by its id."""

    kind: RelationKind
    entry: str


class Saying(NamedTuple):
    """What one side says in a dispute."""

    text: str
    sources: Sources = ()


class Dispute(NamedTuple):
    """A point on which sources differ, and what the pack shows."""

    about: str
    sayings: tuple[Saying, ...]
    resolution: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A dated thing of the timeline; `sources` support title, dates, status and summary.

    `open`: has not ended. `end_unknown`: has ended, on a date that is not known.
    Neither, and no `end`: a single date.
    """

    id: str
    kind: Kind
    title: str
    start: PartialDate
    lane: str
    short: str = ""
    aliases: tuple[str, ...] = ()
    form: str = ""
    end: PartialDate | None = None
    open: bool = False
    end_unknown: bool = False
    date_note: str = ""
    status: Status | None = None
    status_note: str = ""
    summary: str = ""
    sources: Sources = ()
    milestones: tuple[Milestone, ...] = ()
    facts: tuple[Fact, ...] = ()
    figures: tuple[Figure, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    signatory_lists: tuple[SignatoryList, ...] = ()
    relations: tuple[Relation, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def label(self) -> str:
        """What the timeline calls it: the short title, else the title."""
        return self.short or self.title

    @property
    def is_point(self) -> bool:
        """Whether it has a single date."""
        return self.end is None and not self.open and not self.end_unknown

    @property
    def signatories(self) -> tuple[Signatory, ...]:
        """All signatories, whatever their role."""
        return tuple(one for roll in self.signatory_lists for one in roll.signatories)

    def all_sources(self) -> tuple[str, ...]:
        """Ids of every source that supports anything in it, in the order of first use, each once."""
        lists = [
            self.sources,
            *(step.sources for step in self.milestones),
            *(fact.sources for fact in self.facts),
            *(figure.sources for figure in self.figures),
            *(commitment.sources for commitment in self.commitments),
            *(roll.sources for roll in self.signatory_lists),
            *(signatory.sources for signatory in self.signatories),
            *(saying.sources for dispute in self.disputes for saying in dispute.sayings),
        ]
        return tuple(dict.fromkeys(chain.from_iterable(lists)))


def step_of(entry: Entry | None, place: int | None) -> Milestone | None:
    """The milestone at a place, from 0; None where there is none."""
    if entry is None or place is None or not 0 <= place < len(entry.milestones):
        return None
    return entry.milestones[place]
