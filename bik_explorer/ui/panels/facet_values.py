"""The values that a facet offers, with their names and how many entries each would leave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bik_explorer.model.facets import Facets
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.text import BREAK, fold, padded
from bik_explorer.ui.session import Session


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet; `names`: every name that it can be found by, folded."""

    id: str
    name: str
    names: str


def values_of(session: Session, facet: str) -> list[Value]:
    """The values of "topics" or "organisations" that any entry has, by name."""
    used = session.index.search("", Facets()).counts.get(facet, {})
    found = [_value(session.timeline, facet, value) for value, count in used.items() if count]
    return sorted(found, key=lambda value: fold(value.name))


def counts_of(session: Session, facet: str) -> Mapping[str, int]:
    """How many entries each value leaves beside the query and the other facets."""
    counts = session.results.counts
    if facet in counts:
        return counts[facet]
    return session.index.search(session.state.query, session.state.facets).counts.get(facet, {})


def name_of(timeline: Timeline, facet: str, value: str) -> str:
    """What a topic or an organisation is called; its id where the timeline does not know it."""
    known = timeline.topics if facet == "topics" else timeline.organisations
    return known[value].name if value in known else value


def _value(timeline: Timeline, facet: str, value: str) -> Value:
    name = name_of(timeline, facet, value)
    names = [name, *_other_names(timeline.organisations.get(value))] if facet == "organisations" else [name]
    return Value(value, name, padded(BREAK.join(names)))


def _other_names(organisation: Organisation | None) -> list[str]:
    if organisation is None:
        return []
    return [*organisation.other_names, *(former.name for former in organisation.former_names)]
