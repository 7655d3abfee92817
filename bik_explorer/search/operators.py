"""What the operators of a query look at: organisations, topics, kinds, statuses, sources and dates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from bik_explorer.model.columns import extent
from bik_explorer.model.entry import Entry
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.parts import names_of, topics_of
from bik_explorer.search.query import Operator, Term
from bik_explorer.search.text import BREAK, padded

_PLURALS = {"strategy": "strategies"}


@dataclass(frozen=True, slots=True)
class Label:
    """A value that an operator can ask for: its id and its names, as written and folded together.

    `places`: the entries that have it.
    """

    value: str
    names: tuple[str, ...]
    folded: str
    places: frozenset[int]


class Operators:
    """The labels and dates of a timeline, each read when it is first asked for."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline

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

    def names(self, operator: Operator) -> list[str]:
        """All names of what an operator can ask for, as written, ids last."""
        labels = self.labels(operator)
        return [name for label in labels for name in label.names] + [label.value for label in labels]

    def values(self, term: Term) -> frozenset[str]:
        """Ids of the labels that a term means."""
        return frozenset(label.value for label in self._meant(term))

    def places(self, term: Term) -> Set[int]:
        """The entries that a term with an operator means, whether it is negated or not."""
        first, end = term.days
        if term.operator is Operator.YEAR:
            spans = self._spans
            return set(np.flatnonzero((spans[:, 0] < end) & (spans[:, 1] > first)).tolist())
        if term.operator is Operator.BEFORE:
            return set(np.flatnonzero(self._starts < (first if first > -np.inf else end)).tolist())
        if term.operator is Operator.AFTER:
            return set(np.flatnonzero(self._starts >= (end if end < np.inf else first)).tolist())
        return frozenset[int]().union(*(label.places for label in self._meant(term)))

    def _meant(self, term: Term) -> list[Label]:
        labels = self.labels(term.operator)
        return [label for label in labels if any(needle in label.folded for needle in term.needles)]

    @cached_property
    def _spans(self) -> NDArray[np.float64]:
        """Shape (entries, 2): first day and end of each entry's time, as drawn; open ones to the end."""
        last = self._timeline.span[1]
        spans = np.array([extent(entry, last) for entry in self._timeline], dtype=np.float64).reshape(-1, 2)
        open_ = self._timeline.columns.open
        spans[open_, 1] = np.maximum(spans[open_, 1], last)
        return spans

    @cached_property
    def _starts(self) -> NDArray[np.float64]:
        return np.array([entry.start.first_day for entry in self._timeline], dtype=np.float64)

    @cached_property
    def _organisations(self) -> tuple[Label, ...]:
        """By all names, also those that they signed with anywhere."""
        names: dict[str, dict[str, None]] = {}
        for one in (one for entry in self._timeline for one in entry.signatories):
            if one.organisation not in names:
                names[one.organisation] = dict.fromkeys(names_of(self._timeline, one.organisation))
            names[one.organisation][one.name or one.organisation] = None
        return self._labelled(names, lambda entry: [one.organisation for one in entry.signatories])

    @cached_property
    def _topics(self) -> tuple[Label, ...]:
        names = {id_: (topic.name,) for id_, topic in self._timeline.topics.items()}
        return self._labelled(names, topics_of)

    @cached_property
    def _sources(self) -> tuple[Label, ...]:
        names = {id_: (source.title, source.publisher) for id_, source in self._timeline.sources.items()}
        return self._labelled(names, Entry.all_sources)

    @cached_property
    def _kinds(self) -> tuple[Label, ...]:
        """Kinds and forms, in the plural too."""
        words = {word for entry in self._timeline for word in (entry.kind.value, entry.form) if word}
        names = {word: (word, _PLURALS.get(word, f"{word}s")) for word in sorted(words)}
        return self._labelled(names, lambda entry: [entry.kind.value, entry.form])

    @cached_property
    def _statuses(self) -> tuple[Label, ...]:
        return self._labelled({}, lambda entry: [entry.status.value] if entry.status else [])

    def _labelled(
        self, names: Mapping[str, Iterable[str]], values_of: Callable[[Entry], Iterable[str]]
    ) -> tuple[Label, ...]:
        """A label for every value that an entry has."""
        places: dict[str, set[int]] = {}
        for place, entry in enumerate(self._timeline):
            for value in values_of(entry):
                places.setdefault(value, set()).add(place)
        return tuple(
            _label(value, tuple(names.get(value, ())), frozenset(found))
            for value, found in places.items()
            if value
        )


def _label(value: str, names: tuple[str, ...], places: frozenset[int]) -> Label:
    return Label(value, names or (value,), padded(BREAK.join((value, *names))), places)
