"""The values that a facet offers, with their names and how many entries each would leave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.entry import Kind, Status
from bik_explorer.model.facets import Facets
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.text import BREAK, fold, padded
from bik_explorer.ui.session import Session
from bik_explorer.ui.wording import kinds_name, status_name

IN_ORDER = ("kinds", "statuses", "decades")
"""Facets whose values have an order of their own; the others stand by name."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet; `names`: every name that it can be found by, folded."""

    facet: str
    id: str
    name: str
    names: str


def values_of(session: Session, facet: str) -> list[Value]:
    """The values of a facet that any entry has."""
    used = session.index.search("", Facets()).counts.get(facet, {})
    found = [_value(session.timeline, facet, value) for value, count in used.items() if count]
    if facet == "decades":
        return sorted(found, key=lambda value: value.id)
    return found if facet in IN_ORDER else sorted(found, key=lambda value: fold(value.name))


def counts_of(session: Session, facet: str) -> Mapping[str, int]:
    """How many entries each value leaves beside the query and the other facets."""
    counts = session.results.counts
    if facet in counts:
        return counts[facet]
    return session.index.search(session.state.query, session.state.facets).counts.get(facet, {})


def name_of(timeline: Timeline, facet: str, value: str) -> str:
    """What a value is called; itself where nothing is known of it."""
    match facet:
        case "kinds":
            return kinds_name(Kind(value)) if value in set(Kind) else value
        case "statuses":
            return _capital(status_name(Status(value))) if value in set(Status) else value
        case "decades":
            return QCoreApplication.translate("Facets", "{decade}s").format(decade=value)
        case "years":
            return QCoreApplication.translate("Facets", "State in {year}").format(year=value)
        case "topics":
            return timeline.topics[value].name if value in timeline.topics else value
        case _:
            return timeline.organisations[value].name if value in timeline.organisations else value


def names_of_all(timeline: Timeline, facets: Facets) -> list[str]:
    """The names of all that is chosen."""
    return [
        name_of(timeline, facet, value)
        for facet in Facets.__dataclass_fields__
        for value in getattr(facets, facet)
    ]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _value(timeline: Timeline, facet: str, value: str) -> Value:
    name = name_of(timeline, facet, value)
    names = [name, *_other_names(timeline.organisations.get(value))] if facet == "organisations" else [name]
    return Value(facet, value, name, padded(BREAK.join(names)))


def _other_names(organisation: Organisation | None) -> list[str]:
    if organisation is None:
        return []
    return [*organisation.other_names, *(former.name for former in organisation.former_names)]
