"""What the operators of a query look at: organisations, topics, kinds, statuses, sources and dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bik_explorer.model.timeline import Timeline
from bik_explorer.search.members import Members
from bik_explorer.search.parts import names_of
from bik_explorer.search.query import DATED, Operator, Term
from bik_explorer.search.text import BREAK, fold, padded
from bik_explorer.search.values import Mask, Values

_REMEMBERED = 8
_PLURALS = {"strategy": "strategies"}


@dataclass(frozen=True, slots=True)
class Label:
    """A value that an operator can ask for: its id and its names, as written and folded together.

    `number`: the one that it has in its `Values`.
    """

    value: str
    names: tuple[str, ...]
    folded: str
    number: int

    @property
    def key(self) -> str:
        """The folded name of today, for sorting."""
        return fold(self.names[0])


class Operators:
    """The labels and dates of a timeline, each read when it is first asked for."""

    def __init__(self, timeline: Timeline, members: Members) -> None:
        self._timeline = timeline
        self._members = members
        self._masks: dict[tuple[Operator, tuple[str, ...], tuple[float, float]], Mask] = {}

    def prepare(self) -> None:
        """Read all of them now."""
        for operator in Operator:
            self.labels(operator)
        _ = self._members.spans, self._members.starts

    def labels(self, operator: Operator) -> tuple[Label, ...]:
        """What an operator can ask for; empty for those of date and for WORD."""
        if operator in (Operator.COMPANY, Operator.SIGNED_BY):
            return self._organisations
        if operator is Operator.TOPIC:
            return self._topics
        if operator is Operator.SOURCE:
            return self._sources
        if operator is Operator.KIND:
            return self._kinds
        return self._statuses if operator is Operator.STATUS else ()

    def members(self, operator: Operator) -> Values:
        """Which entries have what an operator, one with labels, can ask for."""
        if operator in (Operator.COMPANY, Operator.SIGNED_BY):
            return self._members.organisations
        if operator is Operator.TOPIC:
            return self._members.topics
        if operator is Operator.SOURCE:
            return self._members.sources
        return self._members.kinds_and_forms if operator is Operator.KIND else self._members.statuses

    @property
    def years(self) -> list[str]:
        """The years in which there is any entry, as queries need them."""
        return [year.rjust(4, "0") for year in self._members.years.names]

    def names(self, operator: Operator) -> list[str]:
        """All names of what an operator can ask for, as written, ids last."""
        labels = self.labels(operator)
        return [name for label in labels for name in label.names] + [label.value for label in labels]

    def meant(self, term: Term) -> list[Label]:
        """The labels that a term means."""
        labels = self.labels(term.operator)
        return [label for label in labels if any(needle in label.folded for needle in term.needles)]

    def mask(self, term: Term) -> Mask:
        """Shape (entries,): what a term with an operator means, whether it is negated or not.

        Remembers the last ones: what stands before the cursor is asked for again at each key.
        """
        key = term.operator, term.needles, term.days
        if key not in self._masks:
            if len(self._masks) >= _REMEMBERED:
                self._masks.clear()
            self._masks[key] = self._mask(term)
        return self._masks[key]

    def _mask(self, term: Term) -> Mask:
        if term.operator in DATED:
            return self.dated(term.operator, term.days)
        return self.members(term.operator).mask(label.number for label in self.meant(term))

    def dated(self, operator: Operator, days: tuple[float, float]) -> Mask:
        """Shape (entries,): what an operator of date means with the days [first, end)."""
        first, end = days
        if operator is Operator.YEAR:
            starts, ends = self._members.spans
            return (starts < end) & (ends > first)
        starts = self._members.starts
        if operator is Operator.BEFORE:
            return np.asarray(starts < (first if first > -np.inf else end))
        return np.asarray(starts >= (end if end < np.inf else first))

    def any(self, operator: Operator) -> Mask:
        """Shape (entries,): what has anything that the operator can ask for."""
        if operator in DATED:
            return np.ones(len(self._timeline), dtype=np.bool_)
        members = self.members(operator)
        return members.mask(range(len(members.numbers)))

    @cached_property
    def _organisations(self) -> tuple[Label, ...]:
        """By all names, also those that they signed with anywhere."""
        names: dict[str, dict[str, None]] = {}
        for entry in self._timeline:
            for roll in entry.signatory_lists:
                for one in roll.signatories:
                    if one.organisation not in names:
                        names[one.organisation] = dict.fromkeys(names_of(self._timeline, one.organisation))
                    names[one.organisation][one.name or one.organisation] = None
        return _labelled(self._members.organisations, names)

    @cached_property
    def _topics(self) -> tuple[Label, ...]:
        topics = self._timeline.topics.items()
        return _labelled(self._members.topics, {id_: (topic.name,) for id_, topic in topics})

    @cached_property
    def _sources(self) -> tuple[Label, ...]:
        sources = self._timeline.sources.items()
        names = {id_: (source.title, source.publisher) for id_, source in sources}
        return _labelled(self._members.sources, names)

    @cached_property
    def _kinds(self) -> tuple[Label, ...]:
        """Kinds and forms, in the plural too."""
        words = self._members.kinds_and_forms.names
        names = {word: (word, _PLURALS.get(word, f"{word}s")) for word in words}
        return _labelled(self._members.kinds_and_forms, names)

    @cached_property
    def _statuses(self) -> tuple[Label, ...]:
        return _labelled(self._members.statuses, {})


def _labelled(values: Values, names: Mapping[str, Iterable[str]]) -> tuple[Label, ...]:
    """A label for every value that an entry has."""
    used = ((value, number) for value, number in values.numbers.items() if value and values.totals[number])
    return tuple(_label(value, tuple(names.get(value, ())), number) for value, number in used)


def _label(value: str, names: tuple[str, ...], number: int) -> Label:
    return Label(value, names or (value,), padded(BREAK.join((value, *names))), number)
